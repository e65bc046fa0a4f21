"""What is counted where only its ordinal is said: "and in the second ..." behind "in the first paragraph ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instructions.kinds import cut
from amend.model import Paragraph, Run

_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|final)"
_COUNTED = re.compile(
    rf"\b{_ORDINAL} (?P<unit>bullet(?: point)?|paragraph|point|sentence|clause|recital|whereas|resolved)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\bin the {_ORDINAL}"
    r"(?=\s*(?:[;,.]|$|(?:to )?(?:delete|insert|replace|substitute|leave out|strike|after|before)\b))",
    re.IGNORECASE,
)


def with_unit_of(paragraph: Paragraph, before: str) -> Paragraph:
    """Return an order that says "in the second" with what the order `before` it counts; another one as it is."""
    counted = _COUNTED.findall(before)
    bare = _BARE.search(paragraph.text)
    if bare is None or not counted or _COUNTED.search(paragraph.text):
        return paragraph
    runs = (*cut(paragraph, 0, bare.end()), Run(f" {counted[-1]}"), *cut(paragraph, bare.end(), len(paragraph.text)))
    return replace(paragraph, runs=runs)
