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
