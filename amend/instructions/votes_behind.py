"""What minutes tell of a vote in the same paragraph as the order: the two are read apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instructions.cutting import cut
from amend.instructions.telling import LONGEST_FATE, SHOWS_TEXT, tells_loss
from amend.instructions.verbs import verb_in
from amend.model import Kind, Paragraph

_SENTENCE = re.compile(r"(?<=[.;:)’”\"']) +(?=[A-Z(])|\.? +(?=(?:LOST|DEFEATED|NOT CARRIED|WITHDRAWN)\b)")


def with_votes_apart(paragraphs: Sequence[Paragraph], barred: frozenset[int]) -> Iterator[Paragraph]:
    """Yield paragraphs, "... (b) be deleted. The amendment was lost." as two; `barred` (by identity) stay."""
    for paragraph in paragraphs:
        start = 0 if id(paragraph) in barred else _vote_in(paragraph.text)
        if not start:
            yield paragraph
            continue
        yield replace(paragraph, runs=cut(paragraph, 0, start))
        yield Paragraph(cut(paragraph, start, len(paragraph.text)), Kind.PARAGRAPH)


def _vote_in(text: str) -> int:
    """Return where the sentences begin that say that what stands before them was lost, 0 where none do."""
    for match in () if SHOWS_TEXT.match(text) else _SENTENCE.finditer(text):
        is_near = len(text) - match.end() <= LONGEST_FATE
        if is_near and tells_loss(text[match.end() :]) and verb_in(text[: match.start() + 1]):
            return match.end()
    return 0
