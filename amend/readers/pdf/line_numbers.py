"""Line-numbered papers: a column of counting numbers to the left of the text, which are no part of it.

Amendments may name a line by its number, so that each line keeps its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from amend.printed_lines import filled
from amend.readers.pdf.lines import Line, line_of

_FEWEST = 5
"""So many numbers in a column count lines; fewer may be a list."""
_APART = 0.5
"""In em: the least space between a number and its line."""
_MOSTLY = 0.7
"""The share of the numbers' steps that are 1, or 5 where each fifth line is numbered."""
_OFTEN = 0.5
"""The share of the steps that are from one line to the next."""
_FULL = 0.6
"""The share of the longest line's reach that a line has that goes on."""
_STOPS = (".", ":", ";", "!", "?", "")
_NEAR = 0.6
"""In em: how near to those of the page before numbers end."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """The lines of a page, each told the number that counts it, which is no part of its text."""

    rows: tuple[Line, ...]
    edge: float | None = None
    """Where the column of numbers ends on the right; None where there is none."""
    is_unsure: bool = False
    """Whether a few numbers may be such a column, which only the page before can tell."""


def without_line_numbers(rows: Sequence[Line], before: float | None = None) -> Numbered:
    """Return the lines of a page without the numbers that count them; `before` is the `edge` of the page before it."""
    leading = {at: digits for at, row in enumerate(rows) if (digits := _leading_number(row))}
    numbers = _in_column(leading, rows, before)
    found = [(at, int(rows[at].text[:digits])) for at, digits in numbers.items()]
    if not numbers or not _stand_alone(rows, numbers):
        return Numbered(tuple(rows))
    if not (_counts(found) and _runs_on(rows, numbers)) and not (before is not None and _rise(found)):
        return Numbered(tuple(rows), is_unsure=_rise(found))
    counted = filled(len(rows), found)
    stripped = (_without(row, numbers.get(at, 0), counted.get(at, 0)) for at, row in enumerate(rows))
    edge = max(rows[at].glyphs[digits - 1].x1 for at, digits in numbers.items())
    return Numbered(tuple(row for row in stripped if row is not None), edge)


def _counts(found: Sequence[tuple[int, int]]) -> bool:
    """Whether numbers count lines; LibreOffice numbers a page's head and foot too, from 1 again."""
    steps = [(later[0] - first[0], later[1] - first[1]) for first, later in pairwise(found)]
    numbers = [number for _, number in steps]
    if numbers.count(5) >= _MOSTLY * max(1, len(steps)):
        return True
    # Numbers of paragraphs count on, too, but each after some lines.
    each = steps.count((1, 1)) >= _OFTEN * max(1, len(steps))
    return each and len(found) >= _FEWEST and numbers.count(1) >= _MOSTLY * len(steps)


def _rise(found: Sequence[tuple[int, int]]) -> bool:
    return all(later[1] > first[1] for first, later in pairwise(found))


def _runs_on(rows: Sequence[Line], numbers: Mapping[int, int]) -> bool:
    """Whether some line goes on with the sentence of the one before it, as the items of a list do not."""
    right = max(row.x1 for row in rows)
    texts = [row.text[numbers.get(at, 0) :].strip() for at, row in enumerate(rows)]
    return any(
        below[:1].islower() and above[-1:] not in _STOPS and row.x1 >= _FULL * right
        for row, above, below in zip(rows, texts, texts[1:], strict=False)
    )


def _in_column(numbers: dict[int, int], rows: Sequence[Line], before: float | None) -> dict[int, int]:
    """Return those of `numbers` that end near where the first of them does: a page's own number stands elsewhere.

    On a page after one with line numbers they end where those do.
    """
    ends = {at: rows[at].glyphs[digits - 1].x1 for at, digits in numbers.items()}
    if before is not None:
        return {at: digits for at, digits in numbers.items() if abs(ends[at] - before) <= _NEAR * rows[at].size}
    left = min(ends.values(), default=0.0)
    return {at: digits for at, digits in numbers.items() if ends[at] - left <= 2 * rows[at].size}


def _leading_number(row: Line) -> int:
    """Return how many digits the bare number has that `row` begins with, apart from its text; 0 for none."""
    digits = 0
    while digits < len(row.glyphs) and row.glyphs[digits].text.isdecimal():
        digits += 1
    if not 0 < digits <= 4:
        return 0
    if digits == len(row.glyphs):
        return digits
    gap = row.glyphs[digits]
    return digits if gap.is_blank and gap.x1 - gap.x0 >= _APART * row.size else 0


def _stand_alone(rows: Sequence[Line], numbers: dict[int, int]) -> bool:
    """Whether the numbers stand in a column of their own, to the left of all text."""
    right = max(rows[at].glyphs[digits - 1].x1 for at, digits in numbers.items())
    begins = (row.glyphs[numbers.get(at, -1) + 1 :] for at, row in enumerate(rows))
    texts = [glyphs[0].x0 for glyphs in begins if glyphs]
    aligned = max(rows[at].x0 for at in numbers) - min(rows[at].x0 for at in numbers) <= 2 * rows[0].size
    return aligned and all(x >= right for x in texts)


def _without(row: Line, digits: int, number: int) -> Line | None:
    bare = line_of(row.glyphs[digits:], row.page, row.column) if digits else row
    return replace(bare, number=number) if bare is not None else None
