"""What minutes tell of a vote in the same paragraph as the order: the two are read apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instructions.kinds import cut
from amend.instructions.telling import LONGEST_FATE, tells_loss
from amend.model import Kind, Paragraph

_SENTENCE = re.compile(r"(?<=[.;:)’”\"']) +(?=[A-Z(])|\.? +(?=(?:LOST|DEFEATED|NOT CARRIED|WITHDRAWN)\b)")

_ORDERS = re.compile(
    r"\b(?:delet|insert|replac|chang|adds?\b|adding|remov|omit|substitut|str[iu]ck|strik|leav(?:e|ing) out|left out)",
    re.IGNORECASE,
)


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
    for match in _SENTENCE.finditer(text):
        rest = text[match.end() :]
        if len(rest) <= LONGEST_FATE and tells_loss(rest) and _ORDERS.search(text[: match.start() + 1]):
            return match.end()
    return 0
