"""Rows numbered as the redline shows them: the motion's rows and those the paper adds or drops, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.model import Cell, MarkedParagraph


def numbered_rows(paragraphs: Sequence[MarkedParagraph]) -> Iterator[MarkedParagraph]:
    """Yield `paragraphs` with their cells counted anew, in the order in which they stand.

    Until here a cell has the place that it has in its own file, and the two files count differently.
    """
    table = row = 0
    before: Cell | None = None
    for paragraph in paragraphs:
        cell = paragraph.cell
        if cell is None:
            before = None
            yield paragraph
            continue
        if before is None:
            table, row = table + 1, 1
        elif not _same_row(before, cell):
            row += 1
        before = cell
        as_it_is = (cell.table, cell.row) == (table, row)
        yield paragraph if as_it_is else replace(paragraph, cell=Cell(table, row, cell.column, cell.columns))


def _same_row(before: Cell, cell: Cell) -> bool:
    return (before.table, before.row) == (cell.table, cell.row) and cell.column >= before.column
