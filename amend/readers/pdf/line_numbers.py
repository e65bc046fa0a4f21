"""Line-numbered papers: a column of counting numbers to the left of the text, which are no part of it.

Amendments may name a line by its number, so that each line keeps its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from amend.printed_lines import filled
from amend.readers.pdf.lines import Line, line_of

_FEWEST = 5
"""So many numbers in a column count lines; fewer may be a list."""
_APART = 0.5
"""In em: the least space between a number and its line."""
_STEPS = (1, 5)
"""Each line is numbered, or each fifth."""
_MOSTLY = 0.7
"""The share of the steps that are so."""


def without_line_numbers(rows: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines of a page without the numbers that count them, each told its own."""
    numbers = _in_column({at: digits for at, row in enumerate(rows) if (digits := _leading_number(row))}, rows)
    found = [(at, int(rows[at].text[:digits])) for at, digits in numbers.items()]
    steps = [later - earlier for (_, earlier), (_, later) in pairwise(found)]
    if not _counts(steps) or not _stand_alone(rows, numbers):
        return tuple(rows)
    counted = filled(len(rows), found)
    stripped = (_without(row, numbers.get(at, 0), counted.get(at, 0)) for at, row in enumerate(rows))
    return tuple(row for row in stripped if row is not None)


def _counts(steps: Sequence[int]) -> bool:
    """Whether numbers with these steps count lines; LibreOffice numbers a page's head and foot too, from 1 again."""
    few = len(steps) < _FEWEST - 1
    return any(steps.count(step) >= _MOSTLY * max(1, len(steps)) for step in ((5,) if few else _STEPS))


def _in_column(numbers: dict[int, int], rows: Sequence[Line]) -> dict[int, int]:
    """Return those of `numbers` that end near where the first of them does: a page's own number stands elsewhere."""
    ends = {at: rows[at].glyphs[digits - 1].x1 for at, digits in numbers.items()}
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
