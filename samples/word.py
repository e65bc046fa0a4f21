"""Motions and papers as Word documents, built as people leave them: styles, lists, logo, fields, split runs."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree
from page import Look, blank, element, packed
from truth import Block, Blocks, Change, Piece, Pieces, gapped

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
_NUMBERED = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"))
_BULLETED = (("bullet", "•"), ("bullet", "–"), ("bullet", "▪"))


def document(look: Look, front: Blocks, motion: Blocks, foot: Blocks = ()) -> bytes:
    """A DOCX of the three in their order, the same bytes each time."""
    return _Writer(look, motion).write(front, motion, foot)


class _Writer:
    def __init__(self, look: Look, motion: Blocks) -> None:
        self._look = look
        self._document = blank(look)
        self._lists = _Lists(self._document)
        self._motion = motion
        self._turn = 0

    def write(self, front: Blocks, motion: Blocks, foot: Blocks) -> bytes:
        self._blocks(front, title=True)
        self._blocks(motion, title=False)
        self._blocks(foot, title=False)
        return packed(self._document)

    def _blocks(self, blocks: Blocks, *, title: bool) -> None:
        table: Table | None = None
        for block in blocks:
            if block.kind != "row":
                table = None
            if block.kind == "row":
                table = self._row(block, table)
            elif block.kind != "note":
                self._paragraph(block, title=title)

    def _paragraph(self, block: Block, *, title: bool) -> None:
        paragraph = self._document.add_paragraph()
        if block.kind == "heading":
            paragraph.style = "Title" if title else self._look.style(f"Heading {block.level}")
        elif block.kind == "item":
            self._list(paragraph, block)
        else:
            if self._look.own_styles:
                paragraph.style = self._look.style("Normal")
            if block.level:
                paragraph.paragraph_format.left_indent = Cm(block.level)
            else:
                self._lists.restart()
        if block.kind == "heading":
            self._lists.restart()
        if not title and all(piece.bold for piece in block.pieces):
            paragraph.paragraph_format.keep_with_next = True
            paragraph.paragraph_format.space_before = Pt(10)
        self._pieces(paragraph, gapped(block.pieces))
        if block.change is not Change.KEEP:
            self._mark_end(paragraph, block.change)

    def _list(self, paragraph: Paragraph, block: Block) -> None:
        if block.marker == "-" and self._look.bullets:
            paragraph.style = self._look.bullets[block.level]
            return
        paragraph.style = self._look.style("List Paragraph")
        properties: Any = paragraph._p.get_or_add_pPr()
        properties = properties.get_or_add_numPr()
        properties.get_or_add_ilvl().val = block.level
        properties.get_or_add_numId().val = self._lists.number(block)

    def _row(self, block: Block, table: Table | None) -> Table:
        head = table is None
        if table is None:
            table = self._document.add_table(rows=0, cols=len(block.cells), style="Table Grid")
        row = table.add_row()
        if head:
            row._tr.get_or_add_trPr().append(element("tblHeader"))
        for index, (cell, pieces) in enumerate(zip(row.cells, block.cells, strict=True)):
            self._cell(cell, tuple(replace(piece, bold=head) for piece in pieces), right=index > 0)
        return table

    def _cell(self, cell: _Cell, pieces: Pieces, *, right: bool) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(2)
        if right:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._pieces(paragraph, gapped(pieces))

    def _pieces(self, paragraph: Paragraph, pieces: Pieces) -> None:
        for piece in pieces:
            if piece.note:
                self._note(paragraph)
            elif piece.href:
                self._link(paragraph, piece)
            else:
                for text in _split(piece.text):
                    self._run(paragraph.add_run(text), piece)

    def _run(self, run: Run, piece: Piece) -> None:
        run._r.set(qn("w:rsidR"), f"00{zlib.crc32(piece.text.encode()) & 0xFFFFFF:06X}")
        run.bold = piece.bold or None
        run.italic = piece.italic or None
        if piece.change is Change.KEEP:
            return
        self._turn += 1
        if piece.change is Change.DELETE:
            run.font.strike, run.font.double_strike = (None, True) if self._turn % 7 == 0 else (True, None)
        elif self._look.added == {"underline"} and self._turn % 5 == 0:
            run.style = "Amendment Text"
        else:
            for mark in self._look.added:
                setattr(run.font, mark, True)

    def _mark_end(self, paragraph: Paragraph, change: Change) -> None:
        """Mark the paragraph's end as Word does where a whole line was selected."""
        marks = element("rPr")
        if change is Change.DELETE:
            marks.append(element("strike"))
        else:
            forms = (("bold", element("b")), ("italic", element("i")), ("underline", element("u", val="single")))
            marks.extend([form for mark, form in forms if mark in self._look.added])
        paragraph._p.get_or_add_pPr().append(marks)

    def _link(self, paragraph: Paragraph, piece: Piece) -> None:
        link = element("hyperlink")
        link.set(qn("r:id"), self._document.part.relate_to(piece.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        for text in _split(piece.text):
            run = paragraph.add_run(text, style="Hyperlink")
            link.append(run._r)
        paragraph._p.append(link)

    def _note(self, paragraph: Paragraph) -> None:
        paragraph.add_run(style="footnote reference")._r.append(element("footnoteReference", id="1"))
        holder = self._document.add_paragraph()
        holder.add_run(" ")
        for block in self._motion:
            if block.kind == "note":
                self._pieces(holder, gapped(block.pieces))
        body = "".join(etree.tostring(run, encoding="unicode") for run in holder._p.r_lst)
        self._document.element.body.remove(holder._p)
        xml = (
            f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}"
            '<w:footnote w:id="1"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
            f'<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>{body}</w:p></w:footnote>'
            "</w:footnotes>"
        )
        notes = parse_xml(xml)
        etree.cleanup_namespaces(notes)
        data = etree.tostring(notes, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, data, self._document.part.package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


class _Lists:
    """The numbering of a document: one multilevel list each for numbers and bullets, numbers restarted by heads."""

    def __init__(self, document: Document) -> None:
        self._root = document.part.numbering_part.element
        self._numbers = self._abstract(90, _NUMBERED)
        self._bullets = self._instance(self._abstract(91, _BULLETED))
        self._current = 0

    def restart(self) -> None:
        """Let the next numbered item begin a new list."""
        self._current = 0

    def number(self, block: Block) -> int:
        """The `w:numId` of an item."""
        if block.marker == "-":
            return self._bullets
        if not self._current:
            first = int(block.marker[:-1]) if block.level == 0 else 1
            self._current = self._instance(self._numbers, first)
        return self._current

    def _abstract(self, number: int, levels: tuple[tuple[str, str], ...]) -> int:
        body = "".join(
            f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{567 * (depth + 1)}" w:hanging="567"/></w:pPr></w:lvl>'
            for depth, (form, text) in enumerate(levels)
        )
        element = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{body}'
            "</w:abstractNum>"
        )
        self._root.num_lst[0].addprevious(element)
        return number

    def _instance(self, abstract: int, first: int = 0) -> int:
        instance = self._root.add_num(abstract)
        if first:
            instance.add_lvlOverride(0).add_startOverride(first)
        return int(instance.numId)


def _split(text: str) -> Iterator[str]:
    """The text cut as Word cuts it: where somebody stopped typing, in the middle of words too."""
    while len(text) > 24:
        cut = 12 + zlib.crc32(text.encode()) % 60
        yield text[:cut]
        text = text[cut:]
    if text:
        yield text
