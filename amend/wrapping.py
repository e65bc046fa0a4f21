"""Lines that a program wrapped: how wide they are, and whether one broke for want of room."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

WIDEST = 120
"""Letters: no program wraps the lines of a text further out."""
_RAGGED = 12
"""How far a wrapped line falls short of the width, in letters: about a long word."""
_MIN_WRAPPED = 3
"""Fewer long lines are chance."""
_STOPS = re.compile(r"[.;:!?][’”\"')\]]*(?: (?:and|or))?$")
"""The end of a line that stands for itself."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that has another below it in the same block of text."""

    text: str
    length: int
    """In letters, with what it is set in from the margin."""

    @property
    def is_amid_a_sentence(self) -> bool:
        """Whether the sentence of the line goes on below it."""
        return not _STOPS.search(self.text)


def wrapped_at(lines: Sequence[Broken]) -> int:
    """Return how wide `lines` were wrapped, in letters; 0 where no program wrapped them.

    Paragraphs of about one length, each on its own line, are as wide as one another, too: the difference is that
    half of the long lines of a wrapped text end amid a sentence.
    """
    width = max((line.length for line in lines), default=0)
    long = [line for line in lines if line.length > width - _RAGGED]
    amid = sum(line.is_amid_a_sentence for line in long)
    return width if width <= WIDEST and len(long) >= _MIN_WRAPPED and 2 * amid >= len(long) else 0


def broke_for_room(length: int, following: str, width: int) -> bool:
    """Whether the first word of the line `following` had no more room on a line of `length` letters; 0: not wrapped."""
    return length <= width < length + 1 + len(following.split(" ", 1)[0])
