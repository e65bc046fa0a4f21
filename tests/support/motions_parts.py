"""The benchmark's motions as DOCX: Word's own template around a body written by hand."""

from __future__ import annotations

import functools
import random
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from xml.sax.saxutils import escape

import docx

from support import motions_text as wording
from support.docx_parts import zipped
from support.motions_text import Word

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NS = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LOOKS = {"": "", "b": "<w:b/>", "i": "<w:i/>", "u": '<w:u w:val="single"/>', "bi": "<w:b/><w:i/>",
          "link": '<w:rStyle w:val="Hyperlink"/>'}  # fmt: skip
_PROPERTIES = {
    "title": '<w:pStyle w:val="Title"/>',
    "mover": "",
    "heading": '<w:pStyle w:val="Heading1"/>',
    "body": '<w:pStyle w:val="BodyText"/><w:jc w:val="both"/>',
    "bullet": '<w:pStyle w:val="ListBullet"/>',
    "cell": "",
}
# The template's own lists end at 9; these are a motion's points, and the recommendations of a report.
_LISTS = {"points": 20, "legal": 21}
_LEVELS = {
    "points": (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "%3.")),
    "legal": (("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3")),
}
_PAGE = (
    '<w:headerReference w:type="default" r:id="rIdHeader"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="708" w:footer="708" w:gutter="0"/>'
)
_STYLES = (
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn '
    'w:val="DefaultParagraphFont"/><w:rPr><w:color w:val="0000FF"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>'
    '<w:rPr><w:sz w:val="20"/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:basedOn '
    'w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
)


@dataclass
class Para:
    """A paragraph. An item has a list ("points 3": the third of its form) and a level."""

    kind: str
    words: list[Word]
    form: str = ""
    list_id: int = 0
    level: int = 0
    tail: str = ""
    """White space left at the end, as after Enter is pressed in the middle of a paragraph."""

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words) + self.tail


Rows = list[list[Para]]
Block = Para | Rows


def row(rng: random.Random) -> list[Para]:
    """Return a row for a motion's tables: a street, how many it concerns, what it costs."""
    return [Para("cell", words) for words in (wording.place(rng), *wording.count_and_amount(rng))]


@dataclass(frozen=True, slots=True)
class Furniture:
    """What both copies of a motion share: its lists, (form, how many), and the texts of its footnotes."""

    lists: tuple[str, ...]
    notes: tuple[str, ...]


def package(blocks: Sequence[Block], furniture: Furniture) -> bytes:
    """Return the DOCX."""
    body = "".join(_paragraph(block) if isinstance(block, Para) else _table(block) for block in blocks)
    document = f"{_HEAD}<w:document {_NS}><w:body>{body}<w:sectPr>{_PAGE}</w:sectPr></w:body></w:document>"
    return zipped({**_around(furniture), "word/document.xml": document})


@functools.cache
def _around(furniture: Furniture) -> dict[str, str | bytes]:
    """Return the parts around the body: Word's template as python-docx brings it, and what a motion adds."""
    saved = BytesIO()
    docx.Document().save(saved)
    with zipfile.ZipFile(saved) as template:
        parts: dict[str, str | bytes] = {name: template.read(name) for name in template.namelist()}
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WML}.{kind}+xml"/>'
        for part, kind in (("footnotes", "footnotes"), ("header1", "header"))
    )
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>'
        for key, kind, target in (
            ("rIdNotes", "footnotes", "footnotes.xml"),
            ("rIdHeader", "header", "header1.xml"),
            ("rIdLink", "hyperlink", 'https://www.example.org/papers" TargetMode="External'),
        )
    )
    parts["[Content_Types].xml"] = _before_end(parts["[Content_Types].xml"], "</Types>", types)
    names = "word/_rels/document.xml.rels", "word/styles.xml"
    parts[names[0]] = _before_end(parts[names[0]], "</Relationships>", relations)
    parts[names[1]] = _before_end(parts[names[1]], "</w:styles>", _STYLES)
    parts["word/numbering.xml"] = _numbering(parts["word/numbering.xml"], furniture.lists)
    parts["word/footnotes.xml"] = _footnotes(furniture.notes)
    header = '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>Harrowmere Borough Council</w:t></w:r></w:p>'
    parts["word/header1.xml"] = f"{_HEAD}<w:hdr {_NS}>{header}</w:hdr>"
    return parts


def _before_end(part: str | bytes, end: str, added: str) -> str:
    text = part.decode() if isinstance(part, bytes) else part
    assert text.count(end) == 1
    return text.replace(end, added + end)


def _numbering(part: str | bytes, lists: tuple[str, ...]) -> str:
    """Add the two multi-level lists, and a number that starts again for each list of the motion."""
    abstracts = "".join(
        f'<w:abstractNum w:abstractNumId="{key}"><w:multiLevelType w:val="multilevel"/>'
        + "".join(_level(at, *level) for at, level in enumerate(_LEVELS[form]))
        + "</w:abstractNum>"
        for form, key in _LISTS.items()
    )
    restart = "".join(f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="1"/></w:lvlOverride>' for at in range(3))
    numbers = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{_LISTS[form]}"/>{restart}</w:num>'
        for key, form in enumerate(lists, FIRST_LIST)
    )
    text = _before_end(part, "</w:numbering>", numbers)
    first = text.index("<w:num ")
    return text[:first] + abstracts + text[first:]


FIRST_LIST = 20


def _level(at: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{567 * (at + 1)}" w:hanging="567"/></w:pPr></w:lvl>'
    )


def _footnotes(texts: tuple[str, ...]) -> str:
    kinds = ("separator", "continuationSeparator")
    notes = "".join(
        f'<w:footnote w:type="{kind}" w:id="{at - 1}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for at, kind in enumerate(kinds)
    )
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    for at, text in enumerate(texts, 1):
        run = f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r>'
        properties = '<w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
        notes += f'<w:footnote w:id="{at}"><w:p>{properties}{mark}{run}</w:p></w:footnote>'
    return f"{_HEAD}<w:footnotes {_NS}>{notes}</w:footnotes>"


def _paragraph(para: Para) -> str:
    inner = _PROPERTIES.get(para.kind)
    if inner is None:
        number = f'<w:numPr><w:ilvl w:val="{para.level}"/><w:numId w:val="{para.list_id}"/></w:numPr>'
        inner = f'<w:pStyle w:val="ListParagraph"/>{number}'
    properties = f"<w:pPr>{inner}</w:pPr>" if inner else ""
    return f"<w:p>{properties}{''.join(_runs(para))}</w:p>"


def _table(rows: Rows) -> str:
    width = 9638 // len(rows[0])
    grid = f'<w:gridCol w:w="{width}"/>' * len(rows[0])
    properties = (
        '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr>'
    )
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
    inner = "".join(f"<w:tr>{''.join(f'{cell}{_paragraph(para)}</w:tc>' for para in row)}</w:tr>" for row in rows)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{inner}</w:tbl>"


def _runs(para: Para) -> Iterator[str]:
    for (look, note), group in groupby(_pieces(para), key=lambda piece: piece[1:]):
        run = (
            f'<w:r>{_properties(look)}<w:t xml:space="preserve">{escape("".join(one[0] for one in group))}</w:t></w:r>'
        )
        yield f'<w:hyperlink r:id="rIdLink" w:history="1">{run}</w:hyperlink>' if look == "link" else run
        if note:
            mark = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
            yield f'<w:r>{mark}<w:footnoteReference w:id="{note}"/></w:r>'


def _properties(look: str) -> str:
    return f"<w:rPr>{_LOOKS[look]}</w:rPr>" if look else ""


def _pieces(para: Para) -> Iterator[tuple[str, str, int]]:
    """Yield text, look and the note after it; the space between two looks is plain."""
    before: Word | None = None
    for word in para.words:
        if before is not None:
            yield " ", word.look if before.look == word.look else "", 0
        yield word.text, word.look, word.note
        before = word
    if para.tail:
        yield para.tail, "", 0
