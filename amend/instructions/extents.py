"""Parts of the motion: whole paragraphs, or a sentence of one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extent:
    """A part of the motion that a reference names."""

    spots: tuple[int, ...]
    """The paragraphs, those under the one named among them."""
    own: int
    """The paragraph that is named: the first, or the head of a section."""
    start: int = 0
    """Of one paragraph only: where the part begins and ends."""
    end: int | None = None
    unit: str = ""
    """What was named: `section`, `point`, `sentence` and so on; "" for the whole motion."""


@dataclass(frozen=True, slots=True)
class Located:
    """What a reference may mean: alternatives, each of one or several parts; none, and why."""

    alternatives: tuple[tuple[Extent, ...], ...] = ()
    trouble: str = ""
    first_meant: bool = False
    """Whether the first alternative is the one that people mean, where nothing speaks for another."""
