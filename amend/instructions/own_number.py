"""The number of the motion itself in its amendments: "the first Resolve of Resolution 411" is that of the motion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instruction_lines import says_edit
from amend.instructions.demands import demands
from amend.instructions.kinds import cut
from amend.instructions.quotes import readings
from amend.model import Paragraph, Run

_OWN = re.compile(
    r"(?<=\b(?:of|in|to) )(?:the )?(?:resolution|motion|agenda item|item|proposition|remit|composite)"
    r" (?:no\.? ?)?(?P<number>\d{2,4}[a-z]?)(?![\w(]|[.:]\d)",
    re.IGNORECASE,
)
LONGEST = 2_000
"""Characters: of a longer line the quotations are not looked for."""


def with_own_numbers(
    paragraphs: Sequence[Paragraph], labels: frozenset[str], barred: frozenset[int]
) -> Iterator[Paragraph]:
    """Yield paragraphs in which a number that no point of the motion has (`labels`) stands for the motion."""
    for paragraph in paragraphs:
        asks = len(paragraph.text) <= LONGEST and (says_edit(paragraph.text) or demands(paragraph.text))
        yield _with_motion(paragraph, labels) if asks and id(paragraph) not in barred else paragraph


def _with_motion(paragraph: Paragraph, labels: frozenset[str]) -> Paragraph:
    text = paragraph.text
    numbered = [match for match in _OWN.finditer(text) if match["number"].lower() not in labels]
    quoted = next(readings(text)).quotations if numbered else ()
    found = [match for match in numbered if not any(0 <= match.start() - one.start < len(one.text) for one in quoted)]
    if not found:
        return paragraph
    runs: tuple[Run, ...] = ()
    start = 0
    for match in found:
        runs += (*cut(paragraph, start, match.start()), Run("the motion"))
        start = match.end()
    return replace(paragraph, runs=(*runs, *cut(paragraph, start, len(text))))
