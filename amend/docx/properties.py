"""What a `w:pPr` says of its paragraph, and what a `w:style` is: read once, before anything is resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from amend.docx.looks import Look, is_on, stated
from amend.docx.names import w

PARAGRAPH, CHARACTER, TABLE, NUMBERING = "paragraph", "character", "table", "numbering"
"""The kinds of style (17.18.83)."""

_VAL = w("val")
_PARAGRAPH_PROPERTIES, _MARK = w("pPr"), w("rPr")
_STYLE, _OUTLINE, _NUMBERING, _INDENT = (w(tag) for tag in ("pStyle", "outlineLvl", "numPr", "ind"))
_POINTS = {"pt": 1.0, "pc": 12.0, "pi": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54}
_WHOLE = re.compile(r"\s*([-+]?\d{1,9})\s*", re.ASCII)
_MEASURE = re.compile(r"(-?\d{1,6}(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?")


class Facts(NamedTuple):
    """What a `w:pPr` says of its paragraph; None where it says nothing."""

    style: str | None = None
    outline: int | None = None
    num_id: str | None = None
    num_level: int | None = None
    indent: int | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """One `w:style`."""

    id: str
    kind: str
    name: str
    based_on: str | None
    link: str | None
    is_default: bool
    facts: Facts
    look: Look
    first_row: Look
    """What a table style adds to a table's first row."""


def style_of(element: etree._Element) -> Style:
    """Return the style that a `w:style` defines."""
    # A table style's own run properties are those of the whole table (17.7.6).
    first_row = f"{w('tblStylePr')}[@{w('type')}='firstRow']/{w('rPr')}"
    return Style(
        id=element.get(w("styleId"), ""),
        kind=element.get(w("type"), PARAGRAPH),
        name=value_of(element, "name") or "",
        based_on=value_of(element, "basedOn"),
        link=value_of(element, "link"),
        is_default=is_on(element.get(w("default"), "0")),
        facts=facts_of(element.find(w("pPr"))),
        look=dict(stated(element.find(w("rPr")))),
        first_row=dict(stated(element.find(first_row))),
    )


def facts_of(properties: etree._Element | None) -> Facts:
    """Return what a `w:pPr` says; None says nothing."""
    if properties is None:
        return Facts()
    children = {child.tag: child for child in properties}
    numbered = children.get(_NUMBERING)
    indent = children.get(_INDENT)
    return Facts(
        style=_val(children.get(_STYLE)),
        outline=whole_number(_val(children.get(_OUTLINE))),
        num_id=None if numbered is None else value_of(numbered, "numId"),
        num_level=None if numbered is None else whole_number(value_of(numbered, "ilvl")),
        indent=None if indent is None else _twips(indent.get(w("left")) or indent.get(w("start"))),
    )


def first_child(parent: etree._Element, tag: str) -> etree._Element | None:
    """Return the child `tag`, which the schema puts first; a file that does not is searched, at more expense."""
    if len(parent) and (first := parent[0]).tag == tag:
        return first
    return next(parent.iterchildren(tag), None)


def mark_properties(paragraph: etree._Element) -> etree._Element | None:
    """Return the `w:rPr` of a paragraph's mark."""
    properties = first_child(paragraph, _PARAGRAPH_PROPERTIES)
    return None if properties is None else next(properties.iterchildren(_MARK), None)


def value_of(parent: etree._Element, name: str) -> str | None:
    """Return the `w:val` of the child `w:name`, or None where either is missing."""
    return _val(next(parent.iterchildren(w(name)), None))


def _val(element: etree._Element | None) -> str | None:
    return None if element is None else element.get(_VAL)


def whole_number(value: str | None) -> int | None:
    """Return a decimal number (17.18.10) of up to nine digits; anything else is none."""
    found = _WHOLE.fullmatch(value) if value else None
    return int(found[1]) if found else None


def _twips(value: str | None) -> int | None:
    """Return a measure in twips: a bare number is one already, else its unit is named (22.9.2.15)."""
    found = _MEASURE.fullmatch(value or "")
    if found is None:
        return None
    return round(float(found[1]) * (20 * _POINTS[found[2]] if found[2] else 1))
