"""Papers as Word documents: typed or automatic numbers, direct formatting or real revisions."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from support.town_pack.notation import Block, Blocks, Look, Piece

_WHEN = (2026, 3, 17, 9, 30, 0)


def document(blocks: Blocks, look: Look | None = None, header: str = "Thornmere Borough Council") -> bytes:
    """The paper as DOCX, the same bytes each time."""
    writer = _Writer(look or Look())
    writer.furniture(header)
    for block in blocks:
        writer.block(block)
    out = io.BytesIO()
    writer.document.save(out)
    return redated(out.getvalue())


def redated(archive: bytes) -> bytes:
    """The archive with one date on all its members."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(dated(name), old.read(name))
    return out.getvalue()


def dated(name: str) -> zipfile.ZipInfo:
    """A member's entry with the pack's date."""
    info = zipfile.ZipInfo(name, _WHEN)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


class _Writer:
    def __init__(self, look: Look) -> None:
        self.document: Document = docx.Document()
        self._look = look
        self._number: int | None = None
        self._table: Table | None = None
        self._revision = 100

    def furniture(self, header: str) -> None:
        section = self.document.sections[0]
        section.header.paragraphs[0].text = header
        footer = section.footer.paragraphs[0]
        footer.add_run("Page ")
        for kind, instruction in (("begin", ""), ("", "PAGE"), ("end", "")):
            footer.add_run()._r.append(_field(kind, instruction))
        self.document.styles["Normal"].font.name = "Arial"
        self.document.styles["Normal"].font.size = Pt(11)

    def block(self, block: Block) -> None:
        if block.kind == "row":
            self._row(block)
            return
        self._table = None
        if block.kind != "item":
            self._number = None
        if block.kind == "break":
            self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            return
        paragraph = self.document.add_paragraph()
        head = block.kind in {"title", "heading"}
        if head and not self._look.bold_heads:
            paragraph.style = "Heading 1" if block.kind == "title" else "Heading 2"
        elif block.kind == "item":
            self._item(paragraph, block)
        for piece in block.pieces:
            self._piece(paragraph, piece, bold=head and self._look.bold_heads)
        if self._look.tracked and block.change:
            self._end(paragraph, block.change)

    def _item(self, paragraph: Paragraph, block: Block) -> None:
        if block.label == "-":
            paragraph.style = "List Bullet"
        elif block.label[0].isdigit():
            paragraph.style = "List Number"
            if self._number is None:
                self._number = self._restarted()
            paragraph_properties: Any = paragraph._p.get_or_add_pPr()
            properties = paragraph_properties.get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = self._number
        else:
            paragraph.paragraph_format.left_indent = Cm(1.2)
            paragraph.paragraph_format.first_line_indent = Cm(-0.8)
            self._piece(paragraph, Piece(f"{block.label}\t"), bold=False)

    def _restarted(self) -> int:
        """A list that begins at 1, of the style's own form."""
        numbering: Any = self.document.part.numbering_part.element
        style: Any = self.document.styles["List Number"].element
        used = style.pPr.numPr.numId.val
        abstract = next(num for num in numbering.num_lst if num.numId == used).abstractNumId.val
        number = numbering.add_num(abstract)
        number.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(number.numId)

    def _piece(self, paragraph: Paragraph, piece: Piece, *, bold: bool) -> None:
        run = paragraph.add_run(piece.text)
        run.bold = bold or piece.bold or None
        run.underline = piece.underline or None
        if piece.change and self._look.tracked:
            self._revise(run, piece.change)
        elif piece.change == "-":
            run.font.strike = True
        elif piece.change == "+":
            self._add(run)

    def _add(self, run: Run) -> None:
        for mark in self._look.added:
            if mark == "red":
                run.font.color.rgb = RGBColor(0xC0, 0, 0)
            else:
                setattr(run.font, mark, True)

    def _revise(self, run: Run, change: str) -> None:
        revision = self._change(change)
        run._r.addprevious(revision)
        revision.append(run._r)
        if change == "-":
            for node in run._r.findall(qn("w:t")):
                node.tag = qn("w:delText")
                node.set(qn("xml:space"), "preserve")

    def _change(self, change: str) -> Any:
        self._revision += 1
        revision = OxmlElement("w:ins" if change == "+" else "w:del")
        revision.set(qn("w:id"), str(self._revision))
        revision.set(qn("w:author"), "Democratic Services")
        revision.set(qn("w:date"), "2026-03-16T10:15:00Z")
        return revision

    def _end(self, paragraph: Paragraph, change: str) -> None:
        marks = OxmlElement("w:rPr")
        marks.append(self._change(change))
        properties: Any = paragraph._p.get_or_add_pPr()
        properties.append(marks)

    def _row(self, block: Block) -> None:
        head = self._table is None
        if self._table is None:
            self._table = self.document.add_table(rows=0, cols=len(block.cells), style="Table Grid")
        for cell, pieces in zip(self._table.add_row().cells, block.cells, strict=True):
            for piece in pieces:
                self._piece(cell.paragraphs[0], piece, bold=head)


def _field(kind: str, instruction: str) -> Any:
    if instruction:
        node = OxmlElement("w:instrText")
        node.text = instruction
        return node
    node = OxmlElement("w:fldChar")
    node.set(qn("w:fldCharType"), kind)
    return node
