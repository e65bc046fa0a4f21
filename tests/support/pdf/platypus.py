"""A sheet as PDF by ReportLab: its standard fonts, lists, tables, and running heads drawn on each page."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, ListFlowable, ListItem, Paragraph, SimpleDocTemplate, Table, TableStyle

from support.marking import Style
from support.pdf.sheets import Layout, Line, Seg, Sheet, lines, rows, tables

_WIDTHS = (95, 180, 90, 95)
_TYPES = {"decimal": ("1", "%s."), "letter": ("a", "(%s)"), "roman": ("i", "%s."), "bullet": ("bullet", None)}
_INDENT = 22


def platypus(sheet: Sheet, style: Style | None) -> bytes:
    """Return the paper in `style`, or (None) its motion."""
    out = BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, leftMargin=64, rightMargin=64, topMargin=70, bottomMargin=70,
                                 invariant=1, title=sheet.pair.title)  # fmt: skip
    flow: list[Flowable] = []
    for number, group in tables(lines(sheet, style)):
        flow += [_table(group, sheet.layout)] if number else _flow(group, sheet.layout)

    def furnish(canvas: Canvas, document: SimpleDocTemplate) -> None:
        _furnish(canvas, document.page, sheet.layout)

    document.build(flow, onFirstPage=furnish, onLaterPages=furnish)
    return out.getvalue()


def _furnish(canvas: Canvas, number: int, layout: Layout) -> None:
    canvas.setFont(_font(layout), 9)
    middle, height = A4[0] / 2, A4[1]
    if layout.header:
        canvas.drawCentredString(middle, height - 40, layout.header)
    if layout.footer:
        canvas.drawCentredString(middle, 36, layout.footer.format(n=number))


def _font(layout: Layout) -> str:
    return "Times-Roman" if layout.serif else "Helvetica"


def _table(cells: list[Line], layout: Layout) -> Table:
    data = [[_paragraph(cell, layout) for cell in row] for row in rows(cells)]
    grid = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return Table(data, colWidths=_WIDTHS, style=grid, spaceBefore=4, spaceAfter=9)


def _flow(found: list[Line], layout: Layout) -> list[Flowable]:
    counts: dict[tuple[int, int], int] = {}
    flow: list[Flowable] = []
    for line in found:
        if line.kind != "item":
            flow.append(_paragraph(line, layout))
            continue
        for deeper in range(line.level + 1, 3):
            counts.pop((line.list_id, deeper), None)
        number = counts[line.list_id, line.level] = counts.get((line.list_id, line.level), 0) + 1
        flow.append(_item(line, number, layout))
    return flow


def _item(line: Line, number: int, layout: Layout) -> Flowable:
    """Return a list of this one item, as deep as it stands."""
    kind, form = _TYPES[line.form]
    start = "•" if kind == "bullet" else number
    return ListFlowable([ListItem(_paragraph(line, layout))], bulletType=kind, start=start, bulletFormat=form,
                        leftIndent=_INDENT * (line.level + 1), bulletDedent=16,
                        bulletFontName=_font(layout), bulletFontSize=layout.size)  # fmt: skip


def _paragraph(line: Line, layout: Layout) -> Paragraph:
    size = layout.size + {"title": 5, "heading": 6 - 2 * line.level}.get(line.kind, 0)
    tight = line.kind == "cell" or (line.kind == "item" and not layout.spaced_items)
    head = line.kind in ("title", "heading")
    style = ParagraphStyle(
        line.kind, fontName=_font(layout), fontSize=size, leading=size * 1.25, spaceAfter=0 if tight else 6,
        spaceBefore=9 if head else 0, keepWithNext=head,
    )  # fmt: skip
    if layout.justified and line.kind in ("paragraph", "item"):
        style.alignment = TA_JUSTIFY
    return Paragraph("".join(map(_seg, line.segs)), style)


def _seg(seg: Seg) -> str:
    text = escape(seg.text)
    if seg.link:
        return f'<a href="{escape(seg.link)}" color="#0563c1"><u>{text}</u></a>'
    for look, tag in (("italic", "i"), ("bold", "b"), ("underline", "u"), ("strike", "strike")):
        text = f"<{tag}>{text}</{tag}>" if look in seg.looks else text
    return f'<font color="#ff0000">{text}</font>' if "red" in seg.looks else text
