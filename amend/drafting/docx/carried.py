"""The clean copy behind the motion: the amended text's own paragraphs and tables, on a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from amend.docx.names import mc, w
from amend.docx.package import Package
from amend.docx.revisions import paragraph_properties
from amend.docx.styles import Styles
from amend.drafting.docx.front import heading

_ONLY_ONCE = (
    w("bookmarkStart"), w("bookmarkEnd"), w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"),
    w("footnoteReference"), w("endnoteReference"), w("footnoteRef"), w("endnoteRef"), w("sectPr"), w("drawing"),
    w("pict"), w("object"), w("permStart"), w("permEnd"), mc("AlternateContent"),
)  # fmt: skip
"""What a document may hold but once, or what is no text."""
_LEVELS = 9


def append_carried(package: Package, amended: Package, title: str) -> set[str]:
    """Append the body of `amended` under `title` to that of `package`; return the parts that changed besides."""
    body, text = (one.tree(one.document).find(w("body")) for one in (package, amended))
    assert body is not None  # both are made on one file, which has a body
    assert text is not None
    copies = [deepcopy(child) for child in text if child.tag != w("sectPr")]
    for copy in copies:
        for element in list(copy.iter(*_ONLY_ONCE)):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
    section = body.find(w("sectPr"))
    place = len(body) if section is None else body.index(section)
    body[place:place] = [heading(title), *copies]
    return _counted_anew(package, copies)


def _counted_anew(package: Package, copies: list[etree._Element]) -> set[str]:
    """Let the lists of the copy begin again, each with a `w:num` of its own (17.9.15)."""
    part = package.part_of_type("numbering")
    if part is None:
        return set()
    root = package.tree(part)
    styles_part = package.part_of_type("styles")
    styles = Styles.read(None if styles_part is None else package.tree(styles_part))
    anew: dict[str, str] = {}
    for paragraph in _paragraphs(copies):
        numbered = styles.numbering_of(paragraph)
        if numbered is None:
            continue
        number, level = numbered
        if number not in anew:
            anew[number] = _new_number(root, number)
        _set_number(paragraph, anew[number], level)
    return {part} if anew else set()


def _paragraphs(copies: list[etree._Element]) -> Iterator[etree._Element]:
    for copy in copies:
        yield from copy.iter(w("p"))


def _new_number(root: etree._Element, number: str) -> str:
    """Add a `w:num` like `number` whose levels start again; return its id, or `number` where there is none such."""
    former = next((e for e in root.iter(w("num")) if e.get(w("numId")) == number), None)
    abstract = None if former is None else former.find(w("abstractNumId"))
    if former is None or abstract is None:
        return number
    numbers = [int(value) for e in root.iter(w("num")) if (value := e.get(w("numId"), "")).isdecimal()]
    made = etree.Element(w("num"), {w("numId"): str(max(numbers) + 1)})
    made.append(deepcopy(abstract))
    overrides = {e.get(w("ilvl"), ""): e for e in former.findall(w("lvlOverride"))}
    levels = {
        e.get(w("ilvl"), ""): e
        for definition in root.iter(w("abstractNum"))
        if definition.get(w("abstractNumId")) == abstract.get(w("val"))
        for e in definition.findall(w("lvl"))
    }
    for level in map(str, range(_LEVELS)):
        if level in overrides:
            made.append(deepcopy(overrides[level]))
        elif level in levels:
            start = levels[level].find(w("start"))
            override = etree.SubElement(made, w("lvlOverride"), {w("ilvl"): level})
            value = "1" if start is None else start.get(w("val"), "1")
            etree.SubElement(override, w("startOverride")).set(w("val"), value)
    last = root.findall(w("num"))[-1]
    last.addnext(made)
    return made.get(w("numId"), number)


def _set_number(paragraph: etree._Element, number: str, level: int) -> None:
    """Number `paragraph` by `number` itself, whatever its style says."""
    properties = paragraph_properties(paragraph)
    numbering = properties.find(w("numPr"))
    if numbering is None:
        numbering = etree.Element(w("numPr"))
        before = {w("pStyle"), w("keepNext"), w("keepLines"), w("pageBreakBefore"), w("framePr"), w("widowControl")}
        place = sum(child.tag in before for child in properties)
        properties.insert(place, numbering)
    for child in list(numbering):
        numbering.remove(child)
    etree.SubElement(numbering, w("ilvl")).set(w("val"), str(level))
    etree.SubElement(numbering, w("numId")).set(w("val"), number)
