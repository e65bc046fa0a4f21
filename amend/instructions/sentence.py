"""A sentence of instruction with the paragraphs that it is made of and the block of text below it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from amend.instructions.block import lines_of
from amend.instructions.parsed import Line
from amend.instructions.quotes import Quotation
from amend.model import Paragraph
from amend.stream import BREAK


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is read as one: an instruction, whose quotations may run over several paragraphs."""

    paragraphs: tuple[Paragraph, ...]
    block: tuple[Paragraph, ...] = ()
    """The paragraphs below it that are its text, where they stand in no quotation marks."""
    skipped: int = 0
    """How many characters of the first paragraph do not belong to it."""

    @property
    def text(self) -> str:
        """The paragraphs' texts with `BREAK` between them."""
        return BREAK.join(p.text for p in self.paragraphs)[self.skipped :]

    def lines(self, quotation: Quotation) -> tuple[Line, ...]:
        """Return what a quotation holds, paragraph by paragraph."""
        if quotation.start < 0:
            return (Line(quotation.text, None),)
        starts = [0, *accumulate(len(p.text) + 1 for p in self.paragraphs)][:-1]
        first = bisect_right(starts, quotation.start + self.skipped) - 1
        opens = quotation.start + self.skipped - starts[first] <= 1
        pieces = quotation.text.split(BREAK)
        return tuple(
            Line(piece.strip(), self.paragraphs[first + at] if at or (opens and (first or len(pieces) > 1)) else None)
            for at, piece in enumerate(pieces)
            if piece.strip() and first + at < len(self.paragraphs)
        )

    def block_lines(self) -> tuple[Line, ...]:
        """Return the block below, paragraph by paragraph."""
        return lines_of(self.block)
