"""A page's facts -> its lines in the order in which they are read: tables apart, columns one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from amend.readers.pdf.drawings import DOT
from amend.readers.pdf.facts import Box, Glyph, Page
from amend.readers.pdf.line_numbers import without_line_numbers
from amend.readers.pdf.lines import Line, line_of, lines_of
from amend.readers.pdf.marking import Doubt, marked
from amend.readers.pdf.text_lines import TextLine, text_line

LEFT, RIGHT = 1, 2
"""The columns of a page that has two; what runs across, or has the page for itself, is in column 0."""
GUTTER = 10.0
"""Points: columns of text stand at least this far apart."""
_COLUMN_LINES = 8
"""A column has at least as many lines."""
_COLUMN_SHARE = 0.6
"""The share of a page's lines that must keep out of the gutter."""
_COLUMN_WIDTH = 0.24
"""The share of the page's width that the lines of a column fill, as a rule."""


@dataclass(frozen=True, slots=True)
class CellLines:
    """The lines of one cell; row and column count from 1."""

    row: int
    column: int
    columns: int
    right: float
    """Where its lines end at the latest."""
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table on one page."""

    page: int
    top: float
    column: int
    edges: tuple[int, ...]
    """Where its columns begin and end, in whole points: the same again on the next page is the same table."""
    cells: tuple[CellLines, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What a page holds, in reading order."""

    number: int
    width: float
    height: float
    elements: tuple[TextLine | Table, ...]
    separators: tuple[float, ...]
    """Where rules lie: one of them may part the footnotes from the text."""
    doubts: tuple[Doubt, ...]
    number_edge: float | None = None
    """Where a column of line numbers ends on the right."""
    is_unsure: bool = False
    """Whether a few numbers may be such a column, which only the page before can tell."""


def layout_of(page: Page, before: float | None = None) -> Layout:
    """Return the layout of `page`; `before` is where the line numbers of the page before it end."""
    doubts: list[Doubt] = []
    tables: list[Table] = []
    free = list(page.glyphs)
    for cells in page.tables:
        table, free, unsure = _table(page, cells, free)
        doubts.extend(unsure)
        tables.extend([table] if table.cells else [])
    numbered = without_line_numbers(lines_of(free, page.number), before)
    lines, found = _marked(numbered.rows, page)
    doubts.extend(found)
    tables = [_in_its_column(table, lines) for table in tables]
    across = tuple(rule.y for rule in page.rules)
    elements = tuple(_merged(lines, tables))
    return Layout(
        page.number, page.width, page.height, elements, across, tuple(doubts), numbered.edge, numbered.is_unsure
    )


def _marked(rows: Sequence[Line], page: Page) -> tuple[list[TextLine], tuple[Doubt, ...]]:
    ordered = list(_in_columns(rows, page.width))
    found = marked(ordered, page)
    dots = [box for box, _ in page.fills if box.x1 - box.x0 <= DOT and box.bottom - box.top <= DOT]
    stops = frozenset(round(line.x0) for line in ordered)
    return [text_line(line, dots, stops) for line in found.lines], found.doubts


def _table(
    page: Page, rows: Sequence[Sequence[Box | None]], glyphs: list[Glyph]
) -> tuple[Table, list[Glyph], list[Doubt]]:
    """Return the table, the glyphs that are in none of its cells, and what is doubtful of its marks."""
    boxes = [(row, column, cell) for row, cells in enumerate(rows, 1) for column, cell in enumerate(cells, 1) if cell]
    held: dict[tuple[int, int], list[Glyph]] = {}
    free: list[Glyph] = []
    for glyph in glyphs:
        home = next((at for *at, box in boxes if box.holds(glyph.middle, glyph.baseline - 0.3 * glyph.size)), None)
        (held.setdefault((home[0], home[1]), []) if home else free).append(glyph)
    cells: list[CellLines] = []
    doubts: list[Doubt] = []
    for (row, column), inside in sorted(held.items()):
        lines, found = _marked(without_line_numbers(lines_of(inside, page.number)).rows, page)
        doubts.extend(found)
        if lines:
            box = rows[row - 1][column - 1]
            padding = min(line.x0 for line in lines) - box.x0 if box else 0.0
            right = max(box.x1 - padding if box else 0.0, *(line.x1 for line in lines))
            cells.append(CellLines(row, column, len(rows[row - 1]), right, tuple(lines)))
    edges = sorted({round(x) for *_, box in boxes for x in (box.x0, box.x1)})
    return Table(page.number, min(box.top for *_, box in boxes), 0, tuple(edges), tuple(cells)), free, doubts


def _in_its_column(table: Table, lines: Sequence[TextLine]) -> Table:
    """Return `table` told to stand in a column where it keeps to one of a page that has two."""
    begins = min((line.x0 for line in lines if line.column == RIGHT), default=None)
    ends = max((line.x1 for line in lines if line.column == LEFT), default=None)
    if begins is None or ends is None:
        return table
    middle = (begins + ends) / 2
    if table.edges[0] >= middle:
        return replace(table, column=RIGHT)
    return replace(table, column=LEFT) if table.edges[-1] <= middle else table


def _merged(lines: Sequence[TextLine], tables: Sequence[Table]) -> Iterator[TextLine | Table]:
    """Yield lines and tables from above downwards; the order of lines is kept."""
    waiting = sorted(tables, key=lambda table: (table.column, table.top))
    for line in lines:
        while waiting and _is_before(waiting[0], line):
            yield waiting.pop(0)
        yield line
    yield from waiting


def _is_before(table: Table, line: TextLine) -> bool:
    if table.column and line.column and table.column != line.column:
        return table.column < line.column
    return table.top < line.baseline


def _in_columns(rows: Sequence[Line], width: float) -> Iterator[Line]:
    """Yield the lines of a page of two columns column by column, between the lines that run across; others stay."""
    gutter = _gutter(rows, width)
    if gutter is None:
        yield from rows
        return
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        sides = _cut(row, gutter)
        if sides is None:
            yield from (*left, *right, row)
            left, right = [], []
            continue
        left.extend([replace(sides[0], column=LEFT)] if sides[0] else [])
        right.extend([replace(sides[1], column=RIGHT)] if sides[1] else [])
    yield from (*left, *right)


def _cut(row: Line, gutter: float) -> tuple[Line | None, Line | None] | None:
    """Return what of `row` stands on either side of `gutter`, None where a word stands across it."""
    if any(glyph.x0 < gutter < glyph.x1 and not glyph.is_blank for glyph in row.glyphs):
        return None
    sides = ([g for g in row.glyphs if g.x1 <= gutter], [g for g in row.glyphs if g.x0 >= gutter])
    if all(sides) and sides[1][0].x0 - sides[0][-1].x1 < 0.5 * GUTTER and not _is_blank_at(row, gutter):
        return None
    return line_of(sides[0], row.page), line_of(sides[1], row.page)


def _is_blank_at(row: Line, gutter: float) -> bool:
    return any(g.is_blank and g.x0 <= gutter <= g.x1 and g.x1 - g.x0 >= 0.5 * GUTTER for g in row.glyphs)


def _gutter(rows: Sequence[Line], width: float) -> float | None:
    """Return where the middle of the space between two columns of text is, None on a page of one column."""
    if len(rows) < _COLUMN_LINES:
        return None
    for share in (0.5, 0.48, 0.52, 0.45, 0.55, 0.42, 0.58, 0.4, 0.6, 0.36, 0.64, 0.33, 0.67):
        x = share * width
        cut = [sides for row in rows if (sides := _cut(row, x)) is not None]
        lefts = [left for left, _ in cut if left]
        rights = [right for _, right in cut if right]
        if min(len(lefts), len(rights)) < _COLUMN_LINES or _beside(lefts, rights) < _COLUMN_LINES / 2:
            continue
        clear = all(line.x1 <= x for line in lefts) and all(line.x0 >= x for line in rights)
        wide = min(_usual_width(lefts), _usual_width(rights)) >= _COLUMN_WIDTH * width
        if clear and wide and len(cut) >= _COLUMN_SHARE * len(rows):
            return x
    return None


def _beside(lefts: Sequence[Line], rights: Sequence[Line]) -> int:
    """Return how many lines stand beside those of the other column, on whatever baselines."""
    return sum(rights[0].baseline <= line.baseline <= rights[-1].baseline for line in lefts)


def _usual_width(lines: Sequence[Line]) -> float:
    widths = sorted(line.x1 - line.x0 for line in lines)
    return widths[len(widths) * 3 // 4]  # items and the ends of paragraphs are narrower than their column
