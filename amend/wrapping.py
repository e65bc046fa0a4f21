"""Lines that a program wrapped: how wide they are, and whether one broke for want of room."""

from __future__ import annotations

from collections.abc import Sequence

WIDEST = 120
"""Letters: no program wraps the lines of a text further out."""
_RAGGED = 12
"""How far a wrapped line falls short of the width, in letters: about a long word."""
_MIN_WRAPPED = 3
"""Fewer long lines are chance."""


def wrapped_at(lengths: Sequence[int]) -> int:
    """Return how wide lines of such lengths, in letters, were wrapped; 0 where no program wrapped them."""
    width = max(lengths, default=0)
    return width if width <= WIDEST and sum(length > width - _RAGGED for length in lengths) >= _MIN_WRAPPED else 0


def broke_for_room(length: int, following: str, width: int) -> bool:
    """Whether the first word of the line `following` had no more room on a line of `length` letters; 0: not wrapped."""
    return length <= width < length + 1 + len(following.split(" ", 1)[0])
