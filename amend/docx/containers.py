"""What paragraphs and rows stand in: a body, a cell, a text box, a note, a header, a content control."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from amend.docx.names import w

CONTROL, CELL, TABLE, ROW, BOX = w("sdtContent"), w("tc"), w("tbl"), w("tr"), w("txbxContent")
NOTES = frozenset({w("footnote"), w("endnote")})
_BLOCKS = frozenset({w("body"), CELL, BOX, CONTROL, w("hdr"), w("ftr"), *NOTES})
CONTAINERS = _BLOCKS | {TABLE}


def container_of(element: etree._Element) -> etree._Element | None:
    """Return the nearest element around `element` that holds paragraphs; None where there is none."""
    return next((above for above in element.iterancestors() if above.tag in _BLOCKS), None)


def chain(element: etree._Element) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Yield each container around `element`, tables included, from the inside out, and its child that holds it."""
    child = element
    for above in element.iterancestors():
        if above.tag in CONTAINERS:
            yield above, child
        child = above


def row_of(element: etree._Element) -> etree._Element | None:
    """Return the row whose cell `element` stands in (or is), text boxes within it not looked through."""
    for above in (element, *element.iterancestors()):
        if above.tag == ROW:
            return above
        if above.tag == BOX:
            return None
    return None


def table_of(row: etree._Element) -> etree._Element | None:
    """Return the table of a row."""
    return next(row.iterancestors(TABLE), None)


_LOOKED_THROUGH = frozenset({w("sdt"), CONTROL, w("customXml")})
"""What may stand round whole paragraphs without parting them from those before and behind."""


def next_block(element: etree._Element) -> etree._Element | None:
    """Return the `w:p` or `w:tbl` that comes behind `element` in its container, controls looked through."""
    return _neighbour(element, preceding=False)


def previous_block(element: etree._Element) -> etree._Element | None:
    """Return the `w:p` or `w:tbl` that comes before `element` in its container, controls looked through."""
    return _neighbour(element, preceding=True)


def _neighbour(element: etree._Element, preceding: bool) -> etree._Element | None:
    here = element
    while True:
        for sibling in here.itersiblings(preceding=preceding):
            found = _outermost(sibling, preceding)
            if found is not None:
                return found
        above = here.getparent()
        if above is None or above.tag not in _LOOKED_THROUGH:
            return None
        here = above


def _outermost(element: etree._Element, last: bool) -> etree._Element | None:
    """Return `element` where it is a paragraph or table, or the first (or last) of those in a control."""
    if element.tag in (w("p"), TABLE):
        return element
    if element.tag not in _LOOKED_THROUGH:
        return None
    children = reversed(element) if last else iter(element)
    return next((found for child in children if (found := _outermost(child, last)) is not None), None)
