"""Tables: which of them hold data, and in which row and column a cell stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from amend.model import Cell
from amend.readers.html.looks import HEADINGS, Attributes

_MOST_COLUMNS, _MOST_ROWS, _LAST_COLUMN = 100, 1000, 500
"""Spans and tables beyond these are no council's."""
_GROUPS = frozenset(("tbody", "thead", "tfoot"))
_CELLS = frozenset(("td", "th"))
_BLOCKS = frozenset(("p", "div", "ul", "ol", "blockquote", "dl", "pre", "table", *HEADINGS))
_PROSE = 3
"""So many blocks in a cell of a table with a single row make it a page laid out in columns."""
_HEADS = ", ".join(HEADINGS)
_DIGITS = re.compile(r"\s*(\d{1,6})")


class Grid:
    """A table being read: gives out the places of its cells, cells that span rows or columns counted."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._row = 0
        self._column = 0
        self._taken: dict[int, int] = {}

    def next_row(self) -> None:
        """Begin the next row."""
        self._row += 1
        self._column = 0

    def next_cell(self, facts: Attributes) -> Cell:
        """Return the place of the next cell of the row, which spans what its attributes say."""
        self._row = max(self._row, 1)
        column = self._column + 1
        while column < _LAST_COLUMN and self._taken.get(column, 0) >= self._row:
            column += 1
        width = min(_number(facts.get("colspan"), 1) or 1, _MOST_COLUMNS)
        # A span of no rows means all the rows that are left (HTML Standard 4.9.11).
        height = min(_number(facts.get("rowspan"), 1) or _MOST_ROWS, _MOST_ROWS)
        self._column = column + width - 1
        if height > 1:
            self._taken |= dict.fromkeys(range(column, column + width), self._row + height - 1)
        return Cell(self.number, self._row, column)


def _number(value: str | None, default: int) -> int:
    found = _DIGITS.match(value or "")
    return int(found[1]) if found else default


def layout_tables(parser: LexborHTMLParser) -> set[int]:
    """Return the tables (by `mem_id`) that only arrange the page; their cells are no cells."""
    tables = parser.css("table")
    return {table.mem_id for table in tables if _is_layout(table)} | set(_around_tables(tables))


def _around_tables(tables: list[LexborNode]) -> Iterator[int]:
    """Yield the tables that have another one in a cell."""
    for table in tables:
        parent = table.parent
        while parent is not None:
            if parent.tag == "table":
                yield parent.mem_id
                break
            parent = parent.parent


def _is_layout(table: LexborNode) -> bool:
    if table.attributes.get("role") in ("presentation", "none"):
        return True
    rows = [[cell for cell in children(row) if cell.tag in _CELLS] for row in _rows(table)]
    widest = max(map(len, rows), default=0)
    if widest <= 1:
        return len(rows) <= 1 or any(_blocks(cell) for row in rows for cell in row)
    if len(rows) == 1 and any(_blocks(cell) >= _PROSE for cell in rows[0]):
        return True
    return table.css_first(_HEADS) is not None and any(_is_page(cell) for row in rows for cell in row)


def _is_page(cell: LexborNode) -> bool:
    """Whether a cell holds a part of a page: a heading and what stands under it."""
    return cell.css_first(_HEADS) is not None and cell.css_first("p, ul, ol, div") is not None


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in children(table):
        if child.tag == "tr":
            yield child
        elif child.tag in _GROUPS:
            yield from (row for row in children(child) if row.tag == "tr")


def _blocks(cell: LexborNode) -> int:
    return sum(child.tag in _BLOCKS for child in children(cell))


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the children of `node`, text and comments too."""
    child = node.child
    while child is not None:
        yield child
        child = child.next
