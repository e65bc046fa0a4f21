"""A plain DOCX of the original where neither motion nor paper is one: headings, real lists, tables; or a template's."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

from amend.docx.names import w
from amend.docx.number_formats import detect
from amend.docx.package import Package
from amend.docx.story import story_blocks
from amend.errors import UnwritableError
from amend.labels import is_bullet
from amend.model import Change, Kind, MarkedParagraph, Redline, Source, Story
from amend.views import clean

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.text.paragraph import CT_P

TWIPS_PER_LEVEL = 720
HANGING = 360
_NOTES = frozenset({Story.FOOTNOTE, Story.ENDNOTE})


def plain_base(redline: Redline, template: bytes | None) -> Redline:
    """Return `redline` with a DOCX of its original as base, on `template`'s styles where one is given.

    Raises `UnwritableError` where the template is no DOCX.
    """
    document = _blank(template)
    originals = [p for p in redline.paragraphs if p.change is not Change.ADD and p.original.strip()]
    shown = clean(redline, amended=False)
    _Build(document).add(shown)
    document.core_properties.title = redline.title
    out = BytesIO()
    document.save(out)
    base = Source("plain.docx", "docx", _undated(out))
    sources = dict(zip(_firsts(originals), _filled(base), strict=True))
    return replace(redline, paragraphs=tuple(_sourced(redline.paragraphs, sources)), base=base)


def _filled(base: Source) -> Iterator[int]:
    """Yield the number of each paragraph of `base` that has text."""
    for block in story_blocks(Package(base)):
        if block.story is Story.BODY and any(piece.text.strip() for piece in block.block.pieces):
            yield block.number


def _sourced(paragraphs: Sequence[MarkedParagraph], sources: dict[int, int]) -> Iterator[MarkedParagraph]:
    source = -1
    for paragraph in paragraphs:
        source = sources.get(id(paragraph), source)
        ours = paragraph.change is not Change.ADD and bool(paragraph.original.strip())
        yield replace(paragraph, source=source if ours else None)


def _undated(saved: BytesIO) -> bytes:
    """Return the zip with one fixed date for its members, so that the same input gives the same bytes.

    They are not compressed: no person is handed this file, its parts are read at once and written into another.
    """
    out = BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name), source.read(name))
    return out.getvalue()


def _firsts(originals: Sequence[MarkedParagraph]) -> Iterator[int]:
    """Yield the identity of each paragraph that begins one of the original: the halves of a split are one there."""
    joining = False
    for paragraph in originals:
        if not joining:
            yield id(paragraph)
        joining = paragraph.break_ is Change.ADD


def _blank(template: bytes | None) -> Document:
    import docx  # python-docx; its default template is the plain document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = docx.Document(None if template is None else BytesIO(template))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise UnwritableError("the template is no Word document; give a .docx with --template.") from error
    body = document.element.body
    for child in list(body):
        if child.tag != w("sectPr"):
            body.remove(child)
    return document


@dataclass(slots=True)
class _List:
    """A run of items of one shape: its `w:num` and what its label looks like at each level."""

    number: int
    shapes: dict[int, str]


class _Build:
    """Adds paragraphs to a document, with numbering of its own for each list."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._list: _List | None = None
        self._noted = False
        self._styles: dict[str, str] = {}
        """The id of each style that was asked for, "" for one that the document does not have."""

    def add(self, paragraphs: Sequence[MarkedParagraph]) -> None:
        """Add `paragraphs` in order; cells of one table come together."""
        index = 0
        while index < len(paragraphs):
            paragraph = paragraphs[index]
            if paragraph.cell is None:
                self._add_one(paragraph)
                index += 1
                continue
            end = index
            while end < len(paragraphs) and (cell := paragraphs[end].cell) and cell.table == paragraph.cell.table:
                end += 1
            self._add_table(paragraphs[index:end])
            index = end

    def _add_one(self, paragraph: MarkedParagraph) -> None:
        made = self._document.add_paragraph()
        if paragraph.kind is Kind.HEADING:
            self._set_style(made._p, f"Heading {min(max(paragraph.level, 1), 6)}")
        made.add_run(paragraph.text)
        if paragraph.story in _NOTES and not self._noted:
            self._noted = True
            _rule_above(made._p)
        if paragraph.kind is not Kind.ITEM:
            self._list = None
            return
        self._set_style(made._p, "List Paragraph")
        numbering = etree.SubElement(made._p.get_or_add_pPr(), w("numPr"))
        etree.SubElement(numbering, w("ilvl")).set(w("val"), str(min(paragraph.level, 8)))
        etree.SubElement(numbering, w("numId")).set(w("val"), str(self._number(paragraph)))

    def _set_style(self, paragraph: etree._Element, name: str) -> None:
        """Give `paragraph` the style called `name` where the document (or its template) has it."""
        if name not in self._styles:
            styles = self._document.styles
            self._styles[name] = styles[name].style_id if name in styles else ""
        if self._styles[name]:
            paragraph.style = self._styles[name]  # type: ignore[attr-defined]  # python-docx's own element

    def _number(self, paragraph: MarkedParagraph) -> int:
        """Return the `w:num` for an item: that of the list it continues, else a new one that starts with its label."""
        level, (pattern, form, start) = min(paragraph.level, 8), _shape(paragraph.label)
        shape = f"{pattern} {form}"
        known = self._list
        if (
            known is None
            or known.shapes.get(level, shape) != shape
            or (level == 0 and start == 1 and form != "bullet" and 0 in known.shapes)
        ):
            known = self._list = _List(_new_list(self._document), {})
        if level not in known.shapes:
            known.shapes[level] = shape
            _set_level(self._document, known.number, level, pattern, form, start)
        return known.number

    def _add_table(self, cells: Sequence[MarkedParagraph]) -> None:
        self._list = None
        places = [paragraph.cell for paragraph in cells if paragraph.cell is not None]
        rows, columns = (sorted(set(taken)) for taken in ((p.row for p in places), (p.column for p in places)))
        table = self._document.add_table(len(rows), len(columns))
        for paragraph, place in zip(cells, places, strict=True):
            cell = table.cell(rows.index(place.row), columns.index(place.column))
            first = cell.paragraphs[-1]
            target = first if not first.text else cell.add_paragraph()
            target.add_run(paragraph.text)


def _shape(label: str) -> tuple[str, str, int]:
    """Return pattern, format and number of a printed label; what no format prints is a bullet of its own."""
    if is_bullet(label) or not label:
        return label or "•", "bullet", 1
    found = detect(label)
    if found is None or found[0].count("%") != 1:
        return label, "bullet", 1
    return found


def _rule_above(paragraph: CT_P) -> None:
    """Draw a rule above the first note (ECMA-376 17.3.1.24): what refers to it is not known, and no word is ours."""
    border = etree.SubElement(paragraph.get_or_add_pPr(), w("pBdr"))
    top = etree.SubElement(border, w("top"))
    for name, value in (("val", "single"), ("sz", "4"), ("space", "6"), ("color", "auto")):
        top.set(w(name), value)


def _new_list(document: Document) -> int:
    """Add an empty abstract numbering and a `w:num` for it; return the latter's number."""
    root = document.part.numbering_part.element
    abstract = max((int(e.get(w("abstractNumId"))) for e in root.iter(w("abstractNum"))), default=-1) + 1
    number = max((int(e.get(w("numId"))) for e in root.iter(w("num"))), default=0) + 1
    element = etree.Element(w("abstractNum"), {w("abstractNumId"): str(abstract)})
    etree.SubElement(element, w("multiLevelType")).set(w("val"), "hybridMultilevel")
    first = root.find(w("num"))
    root.insert(len(root) if first is None else root.index(first), element)
    made = etree.SubElement(root, w("num"), {w("numId"): str(number)})
    etree.SubElement(made, w("abstractNumId")).set(w("val"), str(abstract))
    return number


def _set_level(document: Document, number: int, level: int, pattern: str, form: str, start: int) -> None:
    """Define one level of the list `number`; `pattern` has the level's number as "%1"."""
    root = document.part.numbering_part.element
    num = next(e for e in root.iter(w("num")) if e.get(w("numId")) == str(number))
    wanted = num.find(w("abstractNumId")).get(w("val"))
    abstract = next(e for e in root.iter(w("abstractNum")) if e.get(w("abstractNumId")) == wanted)
    element = etree.Element(w("lvl"), {w("ilvl"): str(level)})
    for name, value in (
        ("start", str(start)),
        ("numFmt", form),
        ("lvlText", pattern.replace("%1", f"%{level + 1}")),
        ("lvlJc", "left"),
    ):
        etree.SubElement(element, w(name)).set(w("val"), value)
    indent = etree.SubElement(etree.SubElement(element, w("pPr")), w("ind"))
    indent.set(w("left"), str(TWIPS_PER_LEVEL * (level + 1)))
    indent.set(w("hanging"), str(HANGING))
    later = [e for e in abstract.findall(w("lvl")) if int(e.get(w("ilvl"))) > level]
    if later:
        later[0].addprevious(element)
    else:
        abstract.append(element)
