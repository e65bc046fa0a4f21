"""A part of a DOCX as a DOCX of its own: one motion of a file that holds several."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from amend.docx.names import w
from amend.docx.opened import opened
from amend.model import Source

_SECTION = w("sectPr")


def cut(source: Source, first: int, last: int) -> Source:
    """Return the DOCX `source` with what stands from its paragraph `first` to its paragraph `last`, and no more.

    Both count as the reader does (`Paragraph.source`). Styles, lists, headers and the page's shape stay: a section's
    properties stand at its end (ECMA-376 17.6.17), so the first that end at the part's end or later become the part's.
    """
    file = opened(source)
    document = file.package.tree(file.package.document)
    body = document.find(w("body"))
    if body is None:
        return source
    elements = {block.number: block.block.element for block in file.blocks}
    begin, end = (_place(elements[number]) for number in (first, last))
    children = list(body)
    shape = _shape(children[end:])
    for child in [*children[:begin], *children[end + 1 :]]:
        body.remove(child)
    if shape is not None:
        body.append(shape)  # moved: an element has one parent
    return replace(source, data=file.package.to_bytes({file.package.document: document}))


def _place(element: etree._Element) -> int:
    """Return which child of the body holds `element`."""
    while (parent := element.getparent()) is not None and parent.tag != w("body"):
        element = parent
    return 0 if parent is None else parent.index(element)


def _shape(children: Sequence[etree._Element]) -> etree._Element | None:
    """Return the properties of the section that the first of `children` stands in."""
    return next((section for child in children for section in child.iter(_SECTION)), None)
