"""Files that nobody can read, and files that are no papers."""

from __future__ import annotations

import io
import random
import zipfile

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader

from support.town_pack.notation import Look, raw
from support.town_pack.printing import Printer
from support.town_pack.word import dated

_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
    '<c r="A1" t="inlineStr"><is><t>Highways</t></is></c><c r="B1"><v>9400</v></c></row></sheetData></worksheet>'
)
_BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Budget" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_OFFICE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_OFFICE}.worksheet+xml"/></Types>'
)
_RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
    "</Relationships>"
)


def scan() -> bytes:
    """Two scanned pages: pictures and not a word of text."""
    printer = Printer(lambda _page: ("", ""), Look())
    for page in (1, 2):
        if page > 1:
            printer.next_page()
        printer.image(ImageReader(_photograph(f"{raw('o-scan')}\n- {page} -")))
    return printer.finish()


def _photograph(words: str) -> Image.Image:
    picture = Image.new("1", (827, 1170), 1)
    draw = ImageDraw.Draw(picture)
    draw.multiline_text((110, 140), words, fill=0, font=ImageFont.load_default(26), spacing=14)
    specks = random.Random(3)
    draw.point([(specks.randrange(827), specks.randrange(1170)) for _ in range(400)], fill=0)
    return picture.rotate(0.6, fillcolor=1)


def crest() -> bytes:
    """The council's crest as PNG."""
    picture = Image.new("RGB", (96, 120), (24, 64, 110))
    draw = ImageDraw.Draw(picture)
    draw.polygon([(8, 8), (88, 8), (88, 70), (48, 112), (8, 70)], fill=(200, 170, 60))
    draw.line([(48, 8), (48, 112)], fill=(24, 64, 110), width=6)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def sheet() -> bytes:
    """A workbook of one sheet."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr(dated("[Content_Types].xml"), _TYPES)
        book.writestr(dated("_rels/.rels"), _RELATION.format(kind="officeDocument", target="xl/workbook.xml"))
        book.writestr(dated("xl/workbook.xml"), _BOOK)
        relation = _RELATION.format(kind="worksheet", target="worksheets/sheet1.xml")
        book.writestr(dated("xl/_rels/workbook.xml.rels"), relation)
        book.writestr(dated("xl/worksheets/sheet1.xml"), _SHEET)
    return out.getvalue()


def noise(size: int, seed: int = 7) -> bytes:
    """Bytes that mean nothing."""
    return random.Random(seed).randbytes(size)


def torn_pdf() -> bytes:
    """The head of a PDF, and then what the disk had there."""
    return b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R" + noise(3000)


def thumbs() -> bytes:
    """What Windows keeps of a folder's pictures."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise(4600, 9)


def lock() -> bytes:
    """What Word leaves beside a document that is open."""
    name = b"Lowri Bassett"
    return (bytes([len(name)]) + name).ljust(54, b" ") + name.decode().encode("utf-16-le").ljust(108, b" ")


def apple_double() -> bytes:
    """What a Mac adds beside a file."""
    return b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        " + bytes(96) + noise(40, 11)
