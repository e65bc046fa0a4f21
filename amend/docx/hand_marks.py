"""Hand formatting that was a mark, taken off a run once a real revision says the same."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from amend.docx.names import w
from amend.docx.styles import Styles
from amend.model import Convention, Mark, Marks
from amend.stream import ADD, DELETE, NEITHER

_COLOURS = ("color",)
_ELEMENTS: dict[Mark, tuple[str, ...]] = {
    Mark.BOLD: ("b", "bCs"),
    Mark.ITALIC: ("i", "iCs"),
    Mark.UNDERLINE: ("u",),
    Mark.STRIKE: ("strike", "dstrike"),
    Mark.CAPS: ("caps", "smallCaps"),
    Mark.RED: _COLOURS,
    Mark.BLUE: _COLOURS,
    Mark.GREEN: _COLOURS,
    Mark.COLOUR: _COLOURS,
    Mark.HIGHLIGHT: ("highlight", "shd"),
}
# What says "not this" where a style gives the mark; w:u, w:color, w:highlight and w:shd have words of their own.
_OFF = {"u": "none", "color": "auto", "highlight": "none", "shd": "clear"}
# The order of w:rPr's children (17.3.2.28, CT_RPr), as far as it matters here.
_ORDER = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish"
    " webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
    " eastAsianLayout specVanish oMath rPrChange"
)
_PLACE = {w(name): place for place, name in enumerate(_ORDER.split())}


class HandMarks:
    """The marks of one convention, as they are taken off."""

    def __init__(self, convention: Convention, styles: Styles) -> None:
        added = frozenset(mark for alternative in convention.added for mark in alternative)
        deleted = frozenset(mark for alternative in convention.deleted for mark in alternative)
        self._marks = {ADD: added, DELETE: deleted, NEITHER: added | deleted}
        self._styles = styles

    def take_off(self, run: etree._Element, code: int, paragraph: etree._Element) -> None:
        """Take the marks that say `code` off `run`, a style's too."""
        marks = self._marks.get(code, frozenset())
        if not marks:
            return
        properties = run.find(w("rPr"))
        if properties is not None:
            for name in _names(marks):
                for child in properties.findall(w(name)):
                    properties.remove(child)
        self._switch_off(run, marks, paragraph)
        properties = run.find(w("rPr"))
        if properties is not None and not len(properties):
            run.remove(properties)

    def _switch_off(self, run: etree._Element, marks: Marks, paragraph: etree._Element) -> None:
        """Say "not this" for the marks that a style still gives."""
        left = self._styles.marks(run, paragraph) & marks
        own = self._styles.paragraph_marks(paragraph)
        for name in _names(mark for mark in left if mark not in own):
            set_property(run, name, _OFF.get(name, "0"))


def _names(marks: Iterable[Mark]) -> list[str]:
    return sorted({name for mark in marks for name in _ELEMENTS.get(mark, ())})


def set_property(run: etree._Element, name: str, value: str) -> None:
    """Set `w:name w:val=value` in the properties of `run`, in schema order."""
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    for former in properties.findall(w(name)):
        properties.remove(former)
    element = etree.Element(w(name))
    element.set(w("val"), value)
    if name == "shd":
        element.set(w("fill"), "auto")
    place = next((i for i, c in enumerate(properties) if _PLACE.get(str(c.tag), 99) > _PLACE[w(name)]), len(properties))
    properties.insert(place, element)
