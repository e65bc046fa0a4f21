"""What is counted where only its ordinal is said: "and in the second ..." behind "in the first paragraph ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instructions.cutting import cut
from amend.model import Paragraph, Run

_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|final)"
_COUNTED = re.compile(
    rf"\b{_ORDINAL} (?P<unit>bullet(?: point)?|paragraph|point|sentence|clause|recital|whereas|resolved)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"(?:[^‘“\"']*[ ,])?in the {_ORDINAL}"
    r"(?=\s*(?:[;,.]|$|(?:to )?(?:delete|insert|replace|substitute|leave out|strike|after|before)\b))",
    re.IGNORECASE,
)
"""A place that only counts, before anything is quoted."""
_BARE_AT_END = re.compile(rf"[’”\"'] in the {_ORDINAL}(?=[;.]?\s*$)", re.IGNORECASE)
"""The same behind all that is quoted."""
_QUOTATION = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"")


def with_unit_of(paragraph: Paragraph, before: str) -> Paragraph:
    """Return an order that says "in the second" with what the order `before` it counts; another one as it is."""
    bare = _BARE.match(paragraph.text) or _BARE_AT_END.search(paragraph.text)
    counted = _COUNTED.findall(_QUOTATION.sub("", before)) if bare is not None else ()
    if bare is None or not counted or _COUNTED.search(paragraph.text):
        return paragraph
    runs = (*cut(paragraph, 0, bare.end()), Run(f" {counted[-1]}"), *cut(paragraph, bare.end(), len(paragraph.text)))
    return replace(paragraph, runs=runs)
