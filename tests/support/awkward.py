"""Papers that are hard to read and must be read all the same."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from support import papers
from support.docx_parts import furniture, numbering_xml, package, zipped
from support.hostile import paragraph, plain_docx
from support.marking import STYLES
from support.proposal import Block, Pair, Piece
from support.resolver import parts

_SENTENCE = "This Council notes the report of the committee and asks officers to publish £4.2m of savings by 2027. "
LONG = (_SENTENCE * (5_000_000 // len(_SENTENCE) + 1)).strip()
"""A paragraph of 5 MB."""


def _changed(before: str, deleted: str, added: str, after: str) -> Block:
    pieces = Piece(before), Piece(deleted, "delete"), Piece(added, "add"), Piece(after)
    return Block("paragraph", tuple(piece for piece in pieces if piece.text))


WORLD = Pair(
    "Welcome 🚲", "Efua Mensah-Boateng", "שרה לוי",
    (
        Block("heading", (Piece("This Council notes:"),), 2),
        _changed("The banner reads שלום ", "עולם", "לכולם", " today."),
        _changed("مرحبا بكم ", "في المدينة ", "جميعا ", "يا أصدقاء"),
        _changed("Families 👩\u200d👩\u200d👧 and cyclists 🚲", "", " 🚴🏽\u200d♀️", " agree."),
        _changed("Ynys Môn, Zürich, naïve cafe\u0301", "", "s", " and ｆｕｌｌ width."),
    ),
)  # fmt: skip
"""Right-to-left, emoji and combining text, each with a change."""

LONG_PAPERS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "text": ("long.txt", LONG.encode),
    "Markdown": ("long.md", LONG.encode),
    "a web page": ("long.html", lambda: f"<!DOCTYPE html><title>x</title><p>{escape(LONG)}</p>".encode()),
    "DOCX": ("long.docx", lambda: plain_docx(paragraph(LONG))),
}
"""One paragraph of 5 MB in every format."""

BROKEN_HTML = (
    b"<html><head><title>Amendment</title><body><h2>This Council <b>notes:</h2></b>"
    b"<ul><li>the <u>new <s>old</u> worn</s> report<li>and &pound;4.2m &nosuch; "
    b"<table><td>in a cell<p>more</ul></div></span><p class='x' style='color:;;}'>The <u>end"
)
"""Nothing is closed, what is nested crosses, and yet a browser shows all of it."""
BROKEN_HTML_WORDS = ("This Council", "notes:", "the", "new", "old", "worn", "report", "£4.2m", "in a cell", "more",
                     "The", "end")  # fmt: skip
"""The words of it, in order."""

DEEP = 20_000
DEEP_FILES: dict[str, tuple[str, Callable[[], bytes]]] = {
    "nested divisions": ("deep.html", lambda: b"<div>" * DEEP + b"kernel" + b"</div>" * DEEP),
    "nested marks": ("marks.html", lambda: b"<p>" + b"<u><b>" * DEEP + b"kernel"),
    "nested lists": ("lists.html", lambda: b"<ul><li>" * DEEP + b"kernel"),
    "nested tables": ("tables.html", lambda: b"<table><tr><td>" * 2_000 + b"kernel"),
    "nested quotations": ("quotes.md", lambda: b">" * DEEP + b" kernel\n"),
    "nested brackets": ("brackets.md", lambda: b"[" * DEEP + b"kernel" + b"](x)" * DEEP),
    "stars": ("stars.md", lambda: b"*a **b ~~c ++d " * 4_000 + b"kernel\n"),
    "nested content controls": ("deep.docx", lambda: plain_docx(
        "<w:sdt><w:sdtContent>" * 200 + paragraph("kernel") + "</w:sdtContent></w:sdt>" * 200)),
    "a list that starts at two thousand million": ("numbers.docx", lambda: _numbered(2_147_483_647)),
}  # fmt: skip
"""What runs a careless reader out of stack, time or memory; each holds the word "kernel"."""


def no_amendment() -> tuple[bytes, Pair]:
    """Return a marked-up paper's front matter around a motion without any mark, and what it says."""
    base = papers.pair(7, pages=0.5)
    kept = tuple(
        Block(one.kind, (Piece(one.text("original")),), one.level, "keep", one.list_id, one.forms, one.cell)
        for one in base.paragraphs
        if one.text("original")
    )
    pair = Pair(base.title, base.proposer, base.seconder, kept)
    return papers.docx(pair, STYLES["underline"]), pair


def odd_members() -> bytes:
    """Return a sound DOCX that also has members with paths out of its folder, and one name twice in two cases."""
    odd = {"../escaped.txt": "x", "/escaped.txt": "x", "C:\\escaped.txt": "x", "word/../../escaped.txt": "x",
           "WORD/DOCUMENT.XML": "<x/>", "word/media/": "", "a" * 300 + ".xml": "x"}  # fmt: skip
    return zipped({**parts(plain_docx(paragraph("kernel"))), **odd})


def links_out(address: str) -> bytes:
    """Return a DOCX whose template, picture and sub-document are all at `address`, outside the package."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    own = parts(package(paragraph("kernel") + '<w:subDoc r:id="o0"/>', numbering_xml({}), furniture()))
    links = "".join(
        f'<Relationship Id="o{at}" Type="{kinds}/{kind}" Target="{address}" TargetMode="External"/>'
        for at, kind in enumerate(("subDocument", "image", "attachedTemplate", "styles"))
    )
    name = "word/_rels/document.xml.rels"
    return zipped({**own, name: own[name].replace(b"</Relationships>", links.encode() + b"</Relationships>")})


def _numbered(start: int) -> bytes:
    """Return a DOCX with roman and lettered items that start at `start`: spelt out, a label fills the memory."""
    items = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        "<w:r><w:t>kernel</w:t></w:r></w:p>"
        for number in (1, 2)
    )
    forms = ("roman", "roman", "roman"), ("letter", "letter", "letter")
    numbering = numbering_xml(dict(enumerate(forms, 1))).replace('<w:start w:val="1"/>', f'<w:start w:val="{start}"/>')
    return with_part_of(plain_docx(items), "word/numbering.xml", numbering)


def with_part_of(docx: bytes, name: str, data: str) -> bytes:
    """Return `docx` with its part `name` replaced."""
    return zipped({**parts(docx), name: data})
