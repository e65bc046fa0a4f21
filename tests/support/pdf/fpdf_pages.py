"""A sheet as PDF by fpdf2, in two ways: by `write()`, a run after the other, and by columns of whole paragraphs."""

from __future__ import annotations

from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos

from support.marking import Style
from support.pdf.sheets import Layout, Line, Seg, Sheet, lines, rows, tables

_WIDTHS = (35, 64, 32, 34)
_MARGIN, _INDENT, _LABEL = 24.0, 8.0, 7.0
_POINT = 25.4 / 72


def fpdf_written(sheet: Sheet, style: Style | None) -> bytes:
    """Return the paper in `style`, or (None) its motion, by `write()`, which breaks words where a run ends."""
    return _Pages(sheet.layout).made(lines(sheet, style), columns=False)


def fpdf_columns(sheet: Sheet, style: Style | None) -> bytes:
    """Return the same by `text_columns()`, which `write_html()` uses too."""
    return _Pages(sheet.layout).made(lines(sheet, style), columns=True)


class _Pages(FPDF):
    """A document with running heads."""

    def __init__(self, layout: Layout) -> None:
        super().__init__(format="A4")
        self.layout = layout
        self.core_fonts_encoding = "windows-1252"
        self.family = "Times" if layout.serif else "Helvetica"
        self.set_creation_date(datetime(2026, 3, 12, tzinfo=UTC))
        self.set_margins(_MARGIN, 24, _MARGIN)
        self.set_auto_page_break(True, 24)

    def header(self) -> None:
        """Print the header."""
        self._centred(self.layout.header, 12)

    def footer(self) -> None:
        """Print the footer."""
        self._centred(self.layout.footer.format(n=self.page_no()), -15)

    def _centred(self, text: str, top: float) -> None:
        margin = self.l_margin
        self.set_left_margin(_MARGIN)
        self.set_y(top)
        self.set_font(self.family, "", 9)
        self.set_text_color(0)
        self.cell(0, 5, text, align="C")
        self.set_left_margin(margin)
        self.set_y(24)

    def made(self, found: list[Line], columns: bool) -> bytes:
        """Return the pages of `found`."""
        self.add_page()
        for number, group in tables(found):
            if number:
                self._table(group)
            for line in () if number else group:
                self._line(line, columns)
        return bytes(self.output())

    def _line(self, line: Line, columns: bool) -> None:
        size = self.layout.size + {"title": 5, "heading": 6 - 2 * line.level}.get(line.kind, 0)
        height = size * _POINT * 1.25
        if line.kind == "heading":
            self.ln(3)
        indent = _INDENT * (line.level + 1) if line.kind == "item" else 0
        if self.will_page_break(height):
            self.add_page()
        self._label(line, size, height, indent)
        self.set_left_margin(_MARGIN + indent)
        self.set_x(_MARGIN + indent)
        (self._by_columns if columns else self._by_writing)(line, size, height)
        self.set_left_margin(_MARGIN)
        tight = line.kind == "item" and not self.layout.spaced_items
        self.set_xy(_MARGIN, self.get_y() + (0 if tight else 2))

    def _label(self, line: Line, size: float, height: float, indent: float) -> None:
        if not line.label:
            return
        self.set_font(self.family, "", size)
        self.set_text_color(0)
        self.set_x(_MARGIN + indent - _LABEL)
        self.cell(_LABEL, height, line.label, new_x=XPos.RIGHT, new_y=YPos.TOP)

    def _by_writing(self, line: Line, size: float, height: float) -> None:
        for seg in line.segs:
            self._look(seg, size)
            self.write(height, seg.text, link=seg.link)
        self.ln(height)

    def _by_columns(self, line: Line, size: float, height: float) -> None:
        justified = self.layout.justified and line.kind in ("paragraph", "item")
        columns = self.text_columns(text_align=Align.J if justified else Align.L, line_height=1.25)
        with columns, columns.paragraph() as paragraph:
            for seg in line.segs:
                self._look(seg, size)
                paragraph.write(seg.text, link=seg.link or None)
        self._plain(size)

    def _look(self, seg: Seg, size: float) -> None:
        looks = seg.looks | ({"underline"} if seg.link else set())
        letters = {"bold": "B", "italic": "I", "underline": "U", "strike": "S"}
        self.set_font(self.family, "".join(letter for look, letter in letters.items() if look in looks), size)
        self.set_text_color(*((5, 99, 193) if seg.link else (255, 0, 0) if "red" in looks else (0, 0, 0)))

    def _plain(self, size: float) -> None:
        self.set_font(self.family, "", size)
        self.set_text_color(0)

    def _table(self, cells: list[Line]) -> None:
        """Print a table whose cells wrap: the height of a row is that of its highest cell."""
        height = self.layout.size * _POINT * 1.25
        self.ln(1)
        for row in rows(cells):
            tall = max(self._cell_lines(cell, width) for cell, width in zip(row, _WIDTHS, strict=True)) * height + 2
            if self.will_page_break(tall):
                self.add_page()
            self._row(row, height, tall)
        self.ln(3)

    def _row(self, row: list[Line], height: float, tall: float) -> None:
        left, top = _MARGIN, self.get_y()
        for cell, width in zip(row, _WIDTHS, strict=True):
            self.rect(left, top, width, tall)
            self.set_left_margin(left)
            self.set_right_margin(self.w - left - width)
            self.set_xy(left, top + 1)
            self._by_writing(cell, self.layout.size, height)
            left += width
        self.set_margins(_MARGIN, 24, _MARGIN)
        self.set_xy(_MARGIN, top + tall)

    def _cell_lines(self, cell: Line, width: float) -> int:
        """Return how many lines a cell takes, all of it in bold to be safe."""
        self.set_font(self.family, "B", self.layout.size)
        text = "".join(seg.text for seg in cell.segs)
        found = self.multi_cell(width - 2, 5, text, dry_run=True, output="LINES")
        return len(found) if isinstance(found, list) else 1
