"""Ruled tables on a sheet: every kind of line that a report draws around its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from support.pdf_plain.sheet import GREY, LEFT, Sheet


@dataclass(frozen=True, slots=True)
class Ruling:
    """How a table is ruled: `pad` is the white space left, right and below its words."""

    across: bool = True
    down: bool = True
    pad: float = 4.0
    points: float = 9.5
    thick: float = 0.5
    shaded: int = 0
    """Every how many-th row has a grey ground; 0 for none. The first row then has one too."""
    rect: bool = False
    """Whether lines are filled rectangles."""
    figures: int = 9
    """The first column whose words stand at the right."""
    whole: bool = True
    """Whether each cell is to be read as a paragraph; without lines down, or within a cell, a row may be one."""


def table(sheet: Sheet, rows: Sequence[Sequence[str]], widths: Sequence[float], how: Ruling = Ruling(),
          x: float = LEFT) -> None:  # fmt: skip
    """Draw a table at the cursor."""
    lead = how.points * 1.2
    for number, row in enumerate(rows):
        lines = [sheet.cell_lines(cell, w - 2 * how.pad, how.points) for cell, w in zip(row, widths, strict=True)]
        height = max(lines) * lead + how.pad + how.points * 0.15
        sheet.room(height)
        if how.shaded and number % how.shaded == 0:
            sheet.fill(x, sheet.y - height, sum(widths), height, GREY)
        _cells(sheet, row, widths, how, x)
        _borders(sheet, widths, how, x, height)
        sheet.y -= height
    sheet.y -= 10


def _cells(sheet: Sheet, row: Sequence[str], widths: Sequence[float], how: Ruling, x: float) -> None:
    left = x
    for column, (marked, width) in enumerate(zip(row, widths, strict=True)):
        if marked and column >= how.figures:
            at = left + width - how.pad
            sheet.at(marked, at, sheet.y - how.points * 1.05, points=how.points, right=True, whole=how.whole)
        elif marked:
            sheet.cell(marked, left + how.pad, sheet.y, width - 2 * how.pad, how.points, whole=how.whole)
        left += width


def _borders(sheet: Sheet, widths: Sequence[float], how: Ruling, x: float, height: float) -> None:
    edges = [x + sum(widths[:n]) for n in range(len(widths) + 1)]
    if how.across:
        for y in (sheet.y, sheet.y - height):
            sheet.rule(x, y, edges[-1], how.thick, rect=how.rect)
    for edge in edges if how.down else ():
        sheet.rule(edge, sheet.y, edge, how.thick, down=height)


def totals(sheet: Sheet, label: str, figure: str, x: float, to: float, *, double: bool, points: float = 9.5) -> None:
    """Draw a line of a total whose figure ends at `to`, a rule above it, and below it one, or two."""
    sheet.room(points * 3)
    base = sheet.y - points * 1.2
    sheet.rule(to - 54, base + points * 0.98, to, 0.6)
    sheet.at(label, x, base, points=points)
    sheet.at(figure, to, base, points=points, right=True)
    for drop in (0.38, 0.55)[: 1 + double]:
        sheet.rule(to - 54, base - points * drop, to, 0.6)
    sheet.y -= points * 2.2
