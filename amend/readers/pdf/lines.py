"""Glyphs -> lines of text: by baseline, from left to right, with the spaces that the file leaves to the eye."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from amend.model import NO_MARKS
from amend.readers.pdf.facts import Glyph

SAME_LINE = 0.22
"""In em: how far apart baselines of one line are."""
SPACE = 0.17
"""In em: a gap from here on is a space between words; letters stand closer."""
_LOOSE = 0.12
"""The same beyond the usual gap of a line whose letters are spaced out."""
_FEWEST_GAPS = 4
"""From so many on a line's gaps tell whether its letters are spaced out."""
_NO_ROOM = 0.1
"""In em: a written space needs more room than this; LibreOffice writes some that stand on letters."""
RAISED = 0.6
"""In em of the line: how far a note's number is raised or lowered."""
_SMALL = 0.8
"""The size of such a number against that of its line."""
_NEAR = 0.6
"""In em: how near to a line's text such a number stands."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text. It neither begins nor ends with a blank."""

    glyphs: tuple[Glyph, ...]
    baseline: float
    size: float
    """In points: the size of most of its glyphs."""
    page: int
    column: int = 0
    number: int = 0
    """The number that the page prints beside it, or counts it by; 0 for none."""

    @property
    def x0(self) -> float:
        """Where its text begins."""
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        """Where its text ends."""
        return self.glyphs[-1].x1

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(glyph.text for glyph in self.glyphs)


def lines_of(glyphs: Iterable[Glyph], page: int) -> tuple[Line, ...]:
    """Return the lines of `glyphs`, from above downwards."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: (g.baseline, g.x0)):
        row = rows[-1] if rows else None
        if row is not None and glyph.baseline - row[0].baseline <= SAME_LINE * max(glyph.size, row[0].size):
            row.append(glyph)
        else:
            rows.append([glyph])
    return tuple(line for row in _with_raised(rows) if (line := line_of(row, page)) is not None)


def line_of(glyphs: Sequence[Glyph], page: int, column: int = 0) -> Line | None:
    """Return the line that `glyphs` make, None where nothing is seen of them."""
    ordered = sorted(glyphs, key=lambda g: (g.x0, g.x1))
    first = next((at for at, glyph in enumerate(ordered) if not glyph.is_blank), len(ordered))
    last = next((at for at in range(len(ordered), first, -1) if not ordered[at - 1].is_blank), first)
    shown = ordered[first:last]
    if not shown:
        return None
    size = median(glyph.size for glyph in shown)
    usual = [glyph.baseline for glyph in shown if glyph.size >= _SMALL * size]
    return Line(tuple(_spaced(_with_room(shown))), median(usual), size, page, column)


def _with_room(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Return `glyphs` without the blanks between letters that stand side by side."""
    seen = [at for at, glyph in enumerate(glyphs) if not glyph.is_blank]
    crowded = set[int]()
    for left, right in pairwise(seen):
        has_width = glyphs[left].x1 > glyphs[left].x0  # a font may lack the widths of its letters
        if has_width and glyphs[right].x0 - glyphs[left].x1 < _NO_ROOM * glyphs[left].size:
            crowded.update(range(left + 1, right))
    return [glyph for at, glyph in enumerate(glyphs) if at not in crowded]


def _spaced(glyphs: Sequence[Glyph]) -> Iterable[Glyph]:
    """Yield `glyphs`, one blank for each wide gap between two that are none, and no blank twice."""
    gaps = [right.x0 - left.x1 for left, right in pairwise(glyphs)]
    usual = max(0.0, median(gaps)) if len(gaps) >= _FEWEST_GAPS else 0.0
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and not before.is_blank and not glyph.is_blank:
            em = min(before.size, glyph.size)
            if glyph.x0 - before.x1 > max(SPACE * em, usual + _LOOSE * em):
                yield replace(before, text=" ", x0=before.x1, x1=glyph.x0, marks=NO_MARKS)
        yield glyph
        before = glyph


def _with_raised(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Return `rows` with the raised and lowered numbers put into the lines that they belong to."""
    kept = [row for row in rows if not all(glyph.is_blank for glyph in row)]
    sizes = [median(glyph.size for glyph in row) for row in kept]
    largest = max(sizes, default=0.0)
    owned: set[int] = set()
    for at, row in enumerate(kept):
        small = max(glyph.size for glyph in row) <= _SMALL * largest
        if (small or _is_number(row)) and (owner := _owner(at, kept, sizes)) is not None:
            kept[owner].extend(row)
            owned.add(at)
    return [row for at, row in enumerate(kept) if at not in owned]


def _is_number(row: Sequence[Glyph]) -> bool:
    """Whether `row` is a lone short number, which some producers raise without making it smaller."""
    return len(row) <= 3 and all(glyph.text.isdecimal() for glyph in row)


def _owner(at: int, rows: Sequence[list[Glyph]], sizes: Sequence[float]) -> int | None:
    """Return which of `rows` the row `at` is raised or lowered in."""
    row = rows[at]
    size = 0.0 if _is_number(row) else max(glyph.size for glyph in row)
    for index in (at - 1, at + 1, at - 2, at + 2):
        if not 0 <= index < len(rows) or size > _SMALL * sizes[index]:
            continue
        other, em = rows[index], sizes[index]
        if abs(other[0].baseline - row[0].baseline) > RAISED * em:
            continue
        if all(_is_beside(glyph, [*other, *row], em) for glyph in row) and _touches(row, other, em):
            return index
    return None


def _is_beside(glyph: Glyph, others: Sequence[Glyph], em: float) -> bool:
    return any(
        other is not glyph and glyph.x0 - _NEAR * em <= other.x1 and other.x0 <= glyph.x1 + _NEAR * em
        for other in others
    )


def _touches(row: Sequence[Glyph], other: Sequence[Glyph], em: float) -> bool:
    """Whether a number stands right behind a word of `other`, as notes do, or before one."""
    return any(
        abs(glyph.x0 - one.x1) <= _NEAR * em or abs(one.x0 - glyph.x1) <= _NEAR * em
        for glyph in row
        for one in other
        if not one.is_blank
    )
