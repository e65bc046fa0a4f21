"""A sheet as DOCX, for LibreOffice to print: running heads with page fields, links as fields, real lists and tables."""

from __future__ import annotations

from xml.sax.saxutils import escape

from support.docx_parts import numbering_xml, package
from support.marking import Style
from support.pdf.sheets import Layout, Line, Seg, Sheet, lines, rows, tables

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WIDTHS = (1900, 3200, 2000, 1900)
_LOOKS = (("bold", "<w:b/>"), ("italic", "<w:i/>"), ("strike", "<w:strike/>"))


def word(sheet: Sheet, style: Style | None) -> bytes:
    """Return the paper in `style`, or (None) its motion."""
    found = lines(sheet, style)
    body = "".join(
        _table(group, sheet.layout) if number else "".join(_paragraph(line, sheet.layout) for line in group)
        for number, group in tables(found)
    )
    lists = {line.list_id: line.forms for line in found if line.list_id}
    return package(body, numbering_xml(lists), _furniture(sheet.layout))


def _furniture(layout: Layout) -> dict[str, str]:
    parts = {}
    if layout.header:
        parts["header1.xml"] = _part("hdr", _run(layout.header, "", layout))
    if layout.footer:
        before, after = layout.footer.split("{n}")
        number = f'<w:fldSimple w:instr=" PAGE ">{_run("1", "", layout)}</w:fldSimple>'
        parts["footer1.xml"] = _part("ftr", _run(before, "", layout) + number + _run(after, "", layout))
    return parts


def _part(tag: str, inner: str) -> str:
    paragraph = f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{inner}</w:p>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<w:{tag} xmlns:w="{_W}">{paragraph}</w:{tag}>'


def _table(cells: list[Line], layout: Layout) -> str:
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    head = f'<w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>{edge}</w:tblBorders></w:tblPr>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
    return (
        f"<w:tbl>{head}<w:tblGrid>{grid}</w:tblGrid>{''.join(_row(row, layout) for row in rows(cells))}</w:tbl><w:p/>"
    )


def _row(cells: list[Line], layout: Layout) -> str:
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(cell, layout)}</w:tc>'
        for width, cell in zip(_WIDTHS, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{inner}</w:tr>"


def _paragraph(line: Line, layout: Layout) -> str:
    runs = "".join(_seg(seg, _size(line, layout), layout) for seg in line.segs)
    return f"<w:p><w:pPr>{_properties(line, layout)}</w:pPr>{runs}</w:p>"


def _properties(line: Line, layout: Layout) -> str:
    style = f'<w:pStyle w:val="Heading{line.level}"/>' if line.kind == "heading" else ""
    number = ""
    if line.kind == "item":
        number = f'<w:numPr><w:ilvl w:val="{line.level}"/><w:numId w:val="{line.list_id}"/></w:numPr>'
    tight = line.kind == "cell" or (line.kind == "item" and not layout.spaced_items)
    before = 160 if line.kind == "heading" else 0
    spacing = f'<w:spacing w:before="{before}" w:after="{0 if tight else 120}"/>'
    justified = '<w:jc w:val="both"/>' if layout.justified and line.kind in ("paragraph", "item") else ""
    return style + number + spacing + justified


def _size(line: Line, layout: Layout) -> float:
    more = {"title": 5.0, "heading": 6.0 - 2 * line.level}
    return layout.size + more.get(line.kind, 0)


def _seg(seg: Seg, size: float, layout: Layout) -> str:
    inner = "".join(xml for look, xml in _LOOKS if look in seg.looks)
    colour = "0563C1" if seg.link else "FF0000" if "red" in seg.looks else ""
    inner += f'<w:color w:val="{colour}"/>' if colour else ""
    inner += f'<w:sz w:val="{round(size * 2)}"/>'
    inner += '<w:u w:val="single"/>' if "underline" in seg.looks or seg.link else ""
    run = _run(seg.text, inner, layout)
    if not seg.link:
        return run
    code = f'<w:r><w:instrText xml:space="preserve"> HYPERLINK "{escape(seg.link)}" </w:instrText></w:r>'
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return begin + code + separate + run + end


def _run(text: str, inner: str, layout: Layout) -> str:
    font = "Times New Roman" if layout.serif else "Arial"
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
    return f'<w:r><w:rPr>{fonts}{inner}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
