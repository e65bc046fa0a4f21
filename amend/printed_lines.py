"""The numbers that a page prints beside its lines, and where in a paragraph those lines begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as it is printed: its number (0 for none), its page (from 1; 0 where that is not known), its beginning."""

    number: int
    page: int
    start: int = 0
    """Where in its paragraph's text it begins."""


def placed(text: str, lines: Sequence[PrintedLine]) -> tuple[PrintedLine, ...]:
    """Return `lines`, whose `start` is told in letters from the end of a paragraph, told by places of its `text`.

    Blanks do not count: what stands between two lines is a space, a line break or nothing.
    """
    if not lines:
        return ()
    places = [at for at, character in enumerate(text) if not character.isspace()]
    starts = (max(0, len(places) - line.start) for line in lines)
    return tuple(
        PrintedLine(line.number, line.page, places[start])
        for line, start in zip(lines, starts, strict=True)
        if start < len(places)
    )


def filled(count: int, printed: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return the number of each of `count` lines that have one; `printed` are those printed, as place and number.

    Where each fifth line is numbered, those between are counted, if there are as many lines as the numbers say.
    """
    out = dict(printed)
    gaps = list(pairwise(printed))
    even = [(first, last) for first, last in gaps if last[0] - first[0] == last[1] - first[1]]
    for (at, number), (end, _) in even:
        out |= {at + step: number + step for step in range(end - at)}
    if gaps and len(even) == len(gaps):
        out |= dict(_before(*printed[0])) | dict(_behind(*printed[-1], count, printed[1][1] - printed[0][1]))
    return out


def _before(at: int, number: int) -> Iterator[tuple[int, int]]:
    """Yield the lines above the first number where they are counted from 1."""
    if number - at == 1:
        yield from ((place, place + 1) for place in range(at))


def _behind(at: int, number: int, count: int, step: int) -> Iterator[tuple[int, int]]:
    """Yield the lines below the last number, of which none may be as far away as the next number would be."""
    if count - at <= step:
        yield from ((place, number + place - at) for place in range(at + 1, count))
