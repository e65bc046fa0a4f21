"""Accept or reject every revision of one WordprocessingML part, in place (ECMA-376 Part 1, section 17.13.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Literal

from lxml import etree

How = Literal["accept", "reject", "as-is"]
Element = etree._Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def w(name: str) -> str:
    """Return the Clark name of `w:name`."""
    return f"{{{W}}}{name}"


COMING = frozenset({w("ins"), w("moveTo")})
GOING = frozenset({w("del"), w("moveFrom")})
_PROPERTIES = frozenset(
    {w("rPr"), w("trPr"), w("numPr"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}ctrlPr"}
)
_RANGES = frozenset(
    w(edge + which)
    for edge in ("moveFromRange", "moveToRange", "customXmlInsRange", "customXmlDelRange",
                 "customXmlMoveFromRange", "customXmlMoveToRange")
    for which in ("Start", "End")
)  # fmt: skip
# What an old set of properties never holds, so that the present ones stay (CT_PPrBase, CT_SectPrBase).
_NOT_IN_OLD = {
    w("pPr"): frozenset({w("rPr"), w("sectPr")}),
    w("sectPr"): frozenset({w("headerReference"), w("footerReference")}),
    w("rPr"): COMING | GOING,
    w("trPr"): COMING | GOING,
    w("tcPr"): frozenset({w("cellIns"), w("cellDel"), w("cellMerge")}),
}
_CHANGES = frozenset(
    w(name + "Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr")
)
# Containers that are no break between one paragraph and the next.
_TRANSPARENT = frozenset({w("sdt"), w("sdtContent"), w("customXml")}) | COMING | GOING
_MARKERS = frozenset(
    w(name)
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr", "permStart",
                 "permEnd", "sectPr", "sdtPr", "sdtEndPr", "customXmlPr", "tcPr")
)  # fmt: skip


def resolve(root: Element, how: How) -> None:
    """Accept or reject all revisions below `root`; "as-is" leaves them."""
    if how == "as-is":
        return
    gone = GOING if how == "accept" else COMING
    _drop_rows_and_cells(root, gone, w("cellDel") if how == "accept" else w("cellIns"))
    dropped = _take_paragraph_marks(root, gone)
    _settle_properties(root, how)
    _resolve_content(root, gone)
    _merge(root, dropped)
    _rename(root, {w("delText"): w("t"), w("delInstrText"): w("instrText")})


def _drop_rows_and_cells(root: Element, gone: frozenset[str], gone_cell: str) -> None:
    for properties in list(root.iter(w("trPr"))):
        if any(child.tag in gone for child in properties):
            _remove(_parent(properties))
    for mark in list(root.iter(gone_cell)):
        _remove(_parent(_parent(mark)))
    for row in list(root.iter(w("tr"))):
        if next(row.iterchildren(w("tc"), w("sdt"), w("customXml")), None) is None:
            _remove(row)
    for table in list(root.iter(w("tbl"))):
        if next(table.iter(w("tr")), None) is None:
            _remove(table)


def _take_paragraph_marks(root: Element, gone: frozenset[str]) -> list[Element]:
    """Return the paragraphs whose end goes, in order, the revisions of all ends taken off."""
    dropped: list[Element] = []
    for paragraph in root.iter(w("p")):
        properties = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        marks = [] if properties is None else [child for child in properties if child.tag in COMING | GOING]
        if any(mark.tag in gone for mark in marks):
            dropped.append(paragraph)
        for mark in marks:
            _remove(mark)
    return dropped


def _settle_properties(root: Element, how: How) -> None:
    for change in [element for element in root.iter() if element.tag in _CHANGES]:
        properties = _parent(change)
        old = next(iter(change), None)
        _remove(change)
        if how == "reject" and old is not None:
            _put_back(properties, old)
    for number in list(root.iter(w("numPr"))):
        inserted = number.find(w("ins"))
        if inserted is not None:
            _remove(number if how == "reject" else inserted)
    for other in list(root.iter(w("numberingChange"), w("cellMerge"), w("cellIns"), w("cellDel"), *_RANGES)):
        _remove(other)


def _put_back(properties: Element, old: Element) -> None:
    """Give `properties` the children of `old`, but for those that an old set never holds."""
    staying = _NOT_IN_OLD.get(str(properties.tag), frozenset())
    for child in list(properties):
        if child.tag not in staying:
            properties.remove(child)
    # References come first in sectPr, everything else after: the order of the schema.
    at = len(properties) if properties.tag == w("sectPr") else 0
    for offset, child in enumerate(old):
        properties.insert(at + offset, deepcopy(child))


def _resolve_content(root: Element, gone: frozenset[str]) -> None:
    for element in [element for element in root.iter() if element.tag in COMING | GOING]:
        if element.getparent() is None:
            continue
        if _parent(element).tag in _PROPERTIES or element.tag in gone:
            _remove(element)
        else:
            _unwrap(element)


def _merge(root: Element, dropped: list[Element]) -> None:
    """Join each dropped paragraph to the one after it, which keeps its own properties (section 17.13.5.15)."""
    for paragraph in dropped:
        if _top(paragraph) is not root:
            continue
        following = _next_block(paragraph)
        if following is not None and following.tag == w("p"):
            _pour(paragraph, following)
            _remove(paragraph)
        elif following is not None and not has_content(paragraph):
            _remove(paragraph)  # before a table nothing can take it, and nothing of it is left


def _pour(paragraph: Element, following: Element) -> None:
    at = 1 if following.find(w("pPr")) is not None else 0
    for offset, child in enumerate(child for child in list(paragraph) if child.tag != w("pPr")):
        following.insert(at + offset, child)


def _next_block(paragraph: Element) -> Element | None:
    """Return the paragraph or table after `paragraph` within its story or cell, seen through content controls."""
    at: Element | None = paragraph
    while at is not None:
        for sibling in at.itersiblings():
            found = _first_block(sibling)
            if found is not None:
                return found
        at = _parent(at) if _parent(at).tag in _TRANSPARENT else None
    return None


def _first_block(element: Element) -> Element | None:
    while True:
        if element.tag in (w("p"), w("tbl")):
            return element
        if element.tag not in _TRANSPARENT:
            return None
        inner = next((child for child in element if child.tag not in _MARKERS), None)
        if inner is None:
            return None
        element = inner


def has_content(paragraph: Element) -> bool:
    """Whether `paragraph` holds anything that prints."""
    prints = (w("t"), w("delText"), w("tab"), w("br"), w("drawing"), w("pict"), w("object"), w("sym"),
              w("footnoteReference"), w("endnoteReference"), w("noBreakHyphen"), w("cr"), w("fldChar"))  # fmt: skip
    return any(_parent(element).tag == w("r") for element in paragraph.iter(*prints))


def _rename(root: Element, names: dict[str, str]) -> None:
    for element in list(root.iter(*names)):
        element.tag = names[str(element.tag)]


def _parent(element: Element) -> Element:
    parent = element.getparent()
    assert parent is not None, "the root of a part is no revision"
    return parent


def _top(element: Element) -> Element:
    return next(reversed([element, *element.iterancestors()]))


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Element) -> None:
    parent = _parent(element)
    at = parent.index(element)
    for offset, child in enumerate(list(element)):
        parent.insert(at + offset, child)
    parent.remove(element)


def walk(element: Element, enter: Callable[[Element], bool]) -> Iterator[Element]:
    """Yield the descendants of `element` in document order; `enter` says whose children are looked at."""
    stack = list(reversed(element))
    while stack:
        child = stack.pop()
        yield child
        if enter(child):
            stack.extend(reversed(child))
