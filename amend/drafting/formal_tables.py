"""Instructions inside the tables that stay: rows inserted and deleted, and what changes in a cell."""

from __future__ import annotations

from collections.abc import Iterator

from amend.drafting.formal_blocks import Block, Row, Table
from amend.drafting.formal_paragraphs import Scope, instructions, table_lines
from amend.drafting.formal_places import Ref, cell_sites
from amend.model import Change


def of_table(table: Table, name: str, level: int) -> Iterator[str]:
    """Yield the instructions inside `table`, called `name`, in order."""
    kept = [row for row in table.rows if row.change is Change.KEEP] or [row for row in table.rows if row.number]
    new: list[Row] = []
    gone: list[Row] = []
    before = 0
    for row in (*table.rows, None):
        if row is not None and row.change is Change.ADD:
            new.append(row)
            continue
        if new:
            yield _inserted(new, name, before, kept[0].number)
            new = []
        if gone and (row is None or row.change is not Change.DELETE):
            yield _deleted(gone, name)
            gone = []
        if row is not None and row.change is Change.DELETE:
            gone.append(row)
        if row is not None and row in kept:
            before = row.number
            yield from _of_row(row, name, level)


def _inserted(rows: list[Row], name: str, before: int, first: int) -> str:
    where = ("after", before) if before else ("before", first)
    place = Ref(name, f"row {where[1]}").place(where[0])
    lines = table_lines(Table(0, tuple(rows), 0))
    if len(lines) == 1:
        return f"{place}, insert a new {lines[0]}"
    return "\n".join([f"{place}, insert new rows:", *lines])


def _deleted(rows: list[Row], name: str) -> str:
    first, last = rows[0].number, rows[-1].number
    if first == last:
        return f"Delete row {first} of {name}."
    return f"Delete rows {first} {'and' if last == first + 1 else 'to'} {last} of {name}."


def _of_row(row: Row, name: str, level: int) -> Iterator[str]:
    if row.change is Change.KEEP:
        for column, blocks in row.cells:
            yield from _of_cell(blocks, f"{name}, row {row.number}, column {column}", level)


def _of_cell(blocks: tuple[Block, ...], cell: str, level: int) -> Iterator[str]:
    scope = Scope(blocks, cell_sites(blocks, cell), cell, level)
    yield from (text for _, text in instructions(scope))
