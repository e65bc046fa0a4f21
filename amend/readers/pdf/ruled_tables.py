"""The ruled tables of a page, found by pdfplumber among the lines that can belong to one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pdfplumber.page import Page as PlumbedPage
from pdfplumber.table import TableFinder, TableSettings

from amend.readers.pdf.drawings import Shapes
from amend.readers.pdf.facts import Bar, Box, Rule

MOST_EDGES = 3_000
"""A page with more lines is a drawing; no table is looked for."""
_CORNER = 3.0
"""Points between a rule's end and the bar that it meets."""

Tables = tuple[tuple[tuple[Box | None, ...], ...], ...]


def tables_of(plumbed: PlumbedPage, shapes: Shapes) -> Tables:
    """Return the cells of the tables that have two columns or more; a frame around text is no table.

    Only rules that meet bars at both ends are looked at: an underline in a cell would else be taken for its edge.
    """
    if len(shapes.bars) < 2 or len(shapes.bars) + len(shapes.rules) > MOST_EDGES:
        return ()
    across = [rule for rule in (*shapes.rules, *shapes.edges) if _meets_bars(rule, shapes.bars)]
    if len(across) < 2:
        return ()
    settings = TableSettings(
        vertical_strategy="explicit",
        horizontal_strategy="explicit",
        explicit_vertical_lines=[_line(bar.x, bar.top, bar.x, bar.bottom) for bar in shapes.bars],
        explicit_horizontal_lines=[_line(rule.x0, rule.y, rule.x1, rule.y) for rule in across],
    )
    found = (
        tuple(tuple(cell and Box(*cell) for cell in row.cells) for row in table.rows)
        for table in TableFinder(plumbed, settings).tables
    )
    return tuple(table for table in found if max((len(row) for row in table), default=0) > 1)


def _meets_bars(rule: Rule, bars: Sequence[Bar]) -> bool:
    return all(
        any(abs(bar.x - x) <= _CORNER and bar.top - _CORNER <= rule.y <= bar.bottom + _CORNER for bar in bars)
        for x in (rule.x0, rule.x1)
    )


def _line(x0: float, top: float, x1: float, bottom: float) -> dict[str, Any]:
    return {"object_type": "line", "x0": x0, "x1": x1, "top": top, "bottom": bottom, "width": x1 - x0,
            "height": bottom - top}  # fmt: skip
