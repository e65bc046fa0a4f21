"""The page that a council's documents are set on: styles, crest, header, footer, fixed dates."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

_OWN = {
    "Heading 1": "Motion Title",
    "Heading 2": "Motion Heading",
    "Normal": "Motion Text",
    "List Paragraph": "Motion Point",
}
"""A council's own styles, each based on Word's."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a council's documents look, and how an amendment is marked in them."""

    council: str
    meeting: str
    font: str
    size: float
    """Of the text, in points."""
    added: frozenset[str]
    """Of `bold`, `italic` and `underline`; deletions are always struck."""
    crest: tuple[int, int, int]
    bullets: tuple[str, ...] = ()
    """The styles of bulleted items by depth; without them items are numbered directly, in List Paragraph."""
    underlined_heads: bool = False
    own_styles: bool = False
    """Whether headings, text and points are in styles of the council's own."""

    def style(self, name: str) -> str:
        """The style to use for Word's style of that name."""
        return _OWN.get(name, name) if self.own_styles else name


def element(name: str, **attributes: str) -> Any:
    """A new element `w:name` with attributes of the same namespace."""
    made: Any = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def blank(look: Look) -> Document:
    """An empty document with the council's styles, crest and page numbers."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.54)
    styles = document.styles
    for name, size in (("Normal", look.size), ("Title", 14), ("Heading 1", 14), ("Heading 2", 12)):
        style = styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.name, style.font.size = look.font, Pt(size)
        style.element.get_or_add_rPr().get_or_add_rFonts().attrib.clear()
        style.font.name = look.font
        style.paragraph_format.space_after = Pt(6)
        if name != "Normal":
            style.font.bold, style.font.color.rgb = True, RGBColor(0, 0, 0)
    styles["Heading 2"].font.underline = look.underlined_heads or None
    _character_styles(document)
    if look.own_styles:
        _own_styles(document, look)
    _set_language(document)
    _furnish(document, look)
    return document


def _character_styles(document: Document) -> None:
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline, link.font.color.rgb = True, RGBColor(0x05, 0x63, 0xC1)
    document.styles.add_style("Amendment Text", WD_STYLE_TYPE.CHARACTER).font.underline = True
    document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER).font.superscript = True
    note = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size = document.styles["Normal"], Pt(9)
    for style in document.styles:
        if style.name.startswith("footnote"):
            style.element.set(qn("w:styleId"), "Footnote" + style.name.split()[1].title())


def _own_styles(document: Document, look: Look) -> None:
    for base, name in _OWN.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style = document.styles[base], True
        style.paragraph_format.space_after = Pt(8)
        if base.startswith("Heading"):
            style.font.color.rgb = RGBColor(*look.crest)
            style.next_paragraph_style = document.styles["Normal"]


def _set_language(document: Document) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")


def _furnish(document: Document, look: Look) -> None:
    """Put the crest and the council's name at the head of the page, the meeting and the page number at its foot."""
    section = document.sections[0]
    head = section.header.paragraphs[0]
    head.paragraph_format.space_after = Pt(12)
    head.add_run().add_picture(io.BytesIO(_crest(look.crest)), height=Cm(1.3))
    head.add_run(f"\t\t{look.council}").bold = True
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{look.meeting}\t\tPage ")
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")


def _field(paragraph: Paragraph, name: str) -> None:
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run("1" if kind == "1" else "")
        if kind in ("begin", "separate", "end"):
            run._r.append(element("fldChar", fldCharType=kind))
        elif not kind:
            code = element("instrText")
            code.text = f" {name} "
            run._r.append(code)


def _crest(colour: tuple[int, int, int]) -> bytes:
    """A shield of one colour as a PNG of 48 by 56 pixels."""
    rows = []
    for y in range(56):
        half = 24 if y < 30 else max(0, 24 - (y - 30) ** 2 // 28)
        inside = [abs(x - 24) < half and abs(x - 24) != 3 and y % 14 != 3 for x in range(48)]
        rows.append(b"\0" + b"".join(bytes(colour if filled else (255, 255, 255)) for filled in inside))
    header = struct.pack(">IIBBBBB", 48, 56, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"".join(rows), 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def packed(document: Document) -> bytes:
    """The document zipped anew with fixed dates, so that the same source gives the same bytes."""
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Democratic Services"
    properties.title = properties.comments = ""
    properties.created = properties.modified = datetime(2025, 1, 6, 9, 0)
    buffer, found = io.BytesIO(), io.BytesIO()
    document.save(buffer)
    with zipfile.ZipFile(buffer) as before, zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), before.read(name), zipfile.ZIP_DEFLATED)
    return found.getvalue()
