"""Title, movers and legend as the first paragraphs of a Word document."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from amend.docx.names import w
from amend.docx.revisions import text_run

_TITLE_SIZE = "28"
"""In half-points."""
_AFTER, _AFTER_LAST = "80", "240"
"""Twentieths of a point below a line, and below the last."""


def front_matter(lines: Sequence[str]) -> list[etree._Element]:
    """Return a paragraph for each line: the title bold, and a heading for navigation; a rule below the last."""
    return [_line(line, number == 0, number == len(lines) - 1) for number, line in enumerate(lines)]


def heading(text: str) -> etree._Element:
    """Return the heading of a part that begins on a page of its own."""
    return _line(text, is_title=True, is_last=False, on_new_page=True)


def _line(text: str, is_title: bool, is_last: bool, on_new_page: bool = False) -> etree._Element:
    """Return one line, its properties in the order of the schema (17.3.1.26)."""
    paragraph = etree.Element(w("p"))
    properties = etree.SubElement(paragraph, w("pPr"))
    if is_title:
        etree.SubElement(properties, w("keepNext"))
    if on_new_page:
        etree.SubElement(properties, w("pageBreakBefore"))
    if is_last:
        _rule(properties)
    spacing = {w("before"): "0", w("after"): _AFTER_LAST if is_last else _AFTER}
    etree.SubElement(properties, w("spacing"), spacing)
    if is_title:
        etree.SubElement(properties, w("outlineLvl")).set(w("val"), "0")
    look = etree.Element(w("rPr"))
    if is_title:
        etree.SubElement(look, w("b"))
        etree.SubElement(look, w("sz")).set(w("val"), _TITLE_SIZE)
    paragraph.append(text_run(text, look))
    return paragraph


def _rule(properties: etree._Element) -> None:
    border = etree.SubElement(etree.SubElement(properties, w("pBdr")), w("bottom"))
    for name, value in (("val", "single"), ("sz", "4"), ("space", "6"), ("color", "auto")):
        border.set(w(name), value)
