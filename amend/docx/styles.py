"""What the styles part gives a paragraph and its runs: marks, heading level, numbering, indent (ECMA-376 17.7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from amend.docx.colours import Theme
from amend.docx.looks import NO_LOOK, Layers, Look, Stated, colour_of, is_on, marks_of, stated
from amend.docx.names import w
from amend.docx.properties import (
    CHARACTER,
    NUMBERING,
    PARAGRAPH,
    TABLE,
    Facts,
    Style,
    facts_of,
    first_child,
    style_of,
    value_of,
)
from amend.model import Marks

_VAL = w("val")
_BODY, _ROW, _TABLE, _TEXTBOX = w("body"), w("tr"), w("tbl"), w("txbxContent")
_RUN_PROPERTIES, _RUN_STYLE = w("rPr"), w("rStyle")
_PARAGRAPH_PROPERTIES = w("pPr")
_PARAGRAPH_STYLE = w("pStyle")

_NAMED_HEADING = re.compile(r"heading ?(\d)", re.IGNORECASE)
_TITLES = {"title": 1, "subtitle": 2}
_BODY_TEXT_LEVEL = 9
_DEEPEST_HEADING = 6
_FIRST_ROW = 0x0020
"""The bit of `w:tblLook` that turns a table style's first row on (17.4.56)."""
NumberPlace = tuple[str, int]
"""A `w:numId` and a level from 0."""
Links = Mapping[str, Mapping[str, int]]
"""By `w:numId` and then paragraph style: the level that is linked to the style (`w:lvl/w:pStyle`)."""


Place = tuple[str | None, str | None, bool]
"""Which paragraph style, which table style, and whether the paragraph stands in a first row that is styled as one."""


class Styles:
    """The styles of a document. Looks are cached by what is stated, so ask as often as you like."""

    def __init__(self, styles: Iterable[Style], defaults: Look, theme: Theme) -> None:
        self._styles = {(style.kind, style.id): style for style in styles}
        # Word takes the last of several defaults.
        self._default_ids = {style.kind: style.id for style in self._styles.values() if style.is_default}
        self._defaults, self._theme = defaults, theme
        self._chains: dict[tuple[str, str | None], tuple[Style, ...]] = {}
        self._marks: dict[tuple[Place, Stated], Marks] = {}
        self._headings: dict[tuple[int | None, str | None], int] = {}
        normal = Layers(defaults, NO_LOOK, _merged(self._chain(PARAGRAPH, None)), NO_LOOK, NO_LOOK)
        self._own_colour = colour_of(normal, theme)

    @classmethod
    def read(cls, styles_root: etree._Element | None, theme_root: etree._Element | None = None) -> Styles:
        """Return the styles of a styles part's root and its theme part's; without them nothing is styled."""
        if styles_root is None:
            return cls((), NO_LOOK, Theme.read(theme_root))
        styles = [style_of(element) for element in styles_root.iterfind(w("style"))]
        defaults = styles_root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        return cls(styles, dict(stated(defaults)), Theme.read(theme_root))

    def marks(self, run: etree._Element, paragraph: etree._Element) -> Marks:
        """Return how the text of `run` (a `w:r`) looks in `paragraph` (the `w:p` it belongs to)."""
        return self.look(place_of(paragraph), stated(first_child(run, _RUN_PROPERTIES)))

    def paragraph_marks(self, paragraph: etree._Element) -> Marks:
        """Return the marks that style alone (the paragraph's, and the table's it is in) gives to all its text."""
        return self.look(place_of(paragraph), ())

    def heading_level(self, paragraph: etree._Element) -> int:
        """Return a heading's level, 1 to 6, or 0: by outline level (17.3.1.20), else by the style's name.

        "heading 2" is level 2 in every language of Word; "Title" counts as 1, "Subtitle" as 2.
        """
        return self.heading_of(paragraph_facts(paragraph))

    def heading_of(self, facts: Facts) -> int:
        """Return the heading level of a paragraph of which `facts` are known."""
        key = facts.outline, facts.style
        if key not in self._headings:
            self._headings[key] = self._heading_of(facts)
        return self._headings[key]

    def _heading_of(self, facts: Facts) -> int:
        if facts.outline is not None:
            return _outline_heading(facts.outline)
        for style in self._chain(PARAGRAPH, facts.style):
            level = _style_heading(style)
            if level is not None:
                return level
        known = facts.style is None or (PARAGRAPH, facts.style) in self._styles
        return 0 if known else _named_heading(facts.style or "") or 0

    def numbering_of(self, paragraph: etree._Element) -> NumberPlace | None:
        """Return the list and level that `paragraph` is numbered by, a style's own level counting, or None."""
        return self.number_place(paragraph_facts(paragraph))

    def number_place(self, facts: Facts, links: Links | None = None) -> NumberPlace | None:
        """Return the list and level that a paragraph of which `facts` are known is numbered by, or None.

        `links` are the levels that styles are linked to; without them a style's own `w:ilvl` counts. A level linked
        to styles that the paragraph does not have numbers it only directly.
        """
        chain = self._chain(PARAGRAPH, facts.style)
        num_id = facts.num_id or next((style.facts.num_id for style in chain if style.facts.num_id), "0")
        if num_id == "0":
            return None
        linked = (links or {}).get(num_id, {})
        level = facts.num_level
        if level is None:
            levels = (linked.get(style.id, style.facts.num_level) for style in chain)
            level = next((found for found in levels if found is not None), 0)
        owners = {style for style, at in linked.items() if at == level}
        if facts.num_id is None and owners and owners.isdisjoint(style.id for style in chain):
            return None
        return num_id, level

    def indent(self, paragraph: etree._Element) -> int:
        """Return the left indent in twips (twentieths of a point), the paragraph's own or its style's."""
        return self.indent_of(paragraph_facts(paragraph))

    def indent_of(self, facts: Facts) -> int:
        """Return the left indent of a paragraph of which `facts` are known."""
        stated_by = (facts, *(style.facts for style in self._chain(PARAGRAPH, facts.style)))
        return next((by.indent for by in stated_by if by.indent is not None), 0)

    def numbering_style(self, style_id: str) -> str | None:
        """Return the `w:numId` of a numbering style (17.9.21), or None."""
        chain = self._chain(NUMBERING, style_id)
        return next((style.facts.num_id for style in chain if style.facts.num_id), None)

    def look(self, place: Place, direct: Stated) -> Marks:
        """Return how a run that states `direct` looks in a paragraph that stands at `place`."""
        marks = self._marks.get((place, direct))
        if marks is None:
            marks = self._marks[place, direct] = marks_of(self._layers(place, direct), self._theme, self._own_colour)
        return marks

    def _layers(self, place: Place, direct: Stated) -> Layers:
        paragraph_style, table_style, first_row = place
        own = dict(direct)
        character_style = own.pop(_RUN_STYLE, (None,))[0]
        return Layers(
            self._defaults,
            _merged(self._chain(TABLE, table_style), first_row),
            _merged(self._chain(PARAGRAPH, paragraph_style)),
            _merged(self._chain(CHARACTER, character_style)),
            own,
        )

    def _chain(self, kind: str, style_id: str | None) -> tuple[Style, ...]:
        """Return a style and those it is based on, nearest first; None or an unknown one is the default style."""
        key = (kind, style_id)
        if key not in self._chains:
            self._chains[key] = self._follow(kind, self._known_id(kind, style_id))
        return self._chains[key]

    def _known_id(self, kind: str, style_id: str | None) -> str | None:
        if style_id is not None:
            if (kind, style_id) in self._styles:
                return style_id
            # A linked pair is one style to its user: the paragraph's name may stand for the characters', or back.
            other = self._styles.get((CHARACTER if kind == PARAGRAPH else PARAGRAPH, style_id))
            if other is not None and other.link is not None and (kind, other.link) in self._styles:
                return other.link
        return self._default_ids.get(kind)

    def _follow(self, kind: str, style_id: str | None) -> tuple[Style, ...]:
        chain: dict[str, Style] = {}
        while style_id is not None and style_id not in chain:
            style = self._styles.get((kind, style_id))
            if style is None:
                break
            chain[style_id] = style
            style_id = style.based_on
        return tuple(chain.values())


def paragraph_facts(paragraph: etree._Element) -> Facts:
    """Return what a `w:p` says of itself."""
    return facts_of(first_child(paragraph, _PARAGRAPH_PROPERTIES))


def place_of(paragraph: etree._Element) -> Place:
    """Return what of a `w:p` its runs' looks depend on."""
    properties = first_child(paragraph, _PARAGRAPH_PROPERTIES)
    style = None if properties is None else first_child(properties, _PARAGRAPH_STYLE)
    style_id = None if style is None else style.get(_VAL)
    parent = paragraph.getparent()
    if parent is None or parent.tag == _BODY:
        return style_id, None, False
    table, row = None, None
    for ancestor in paragraph.iterancestors(_ROW, _TABLE, _TEXTBOX):
        if ancestor.tag == _ROW:
            row = ancestor if row is None else row
            continue
        table = ancestor if ancestor.tag == _TABLE else None
        break
    if table is None:
        return style_id, None, False
    return style_id, *_table_place(table, row)


def _table_place(table: etree._Element, row: etree._Element | None) -> tuple[str | None, bool]:
    """Return the style of `table`, and whether `row` is a first row that its look (`w:tblLook`) styles as one."""
    properties = table.find(w("tblPr"))
    style = None if properties is None else value_of(properties, "tblStyle")
    look = None if properties is None else properties.find(w("tblLook"))
    if look is None or row is None or next(table.iterdescendants(_ROW), None) is not row:
        return style, False
    named = look.get(w("firstRow"))
    if named is not None:
        return style, is_on(named)
    bits = look.get(_VAL, "")
    return style, bool(re.fullmatch(r"[0-9A-Fa-f]{1,8}", bits)) and bool(int(bits, 16) & _FIRST_ROW)


def _merged(chain: tuple[Style, ...], first_row: bool = False) -> Look:
    """Return the look of a chain as one: what is stated nearest counts, and a first row's is nearer still."""
    look: dict[str, tuple[str | None, ...]] = {}
    for style in reversed(chain):
        look |= style.look
    for style in reversed(chain) if first_row else ():
        look |= style.first_row
    return look


def _style_heading(style: Style) -> int | None:
    """Return the level that one style gives, 0 for body text, None where it leaves the question to its base."""
    if style.facts.outline is not None:
        return _outline_heading(style.facts.outline)
    return _named_heading(style.name or style.id)


def _named_heading(name: str) -> int | None:
    found = _NAMED_HEADING.fullmatch(name)
    if found:
        return min(int(found[1]), _DEEPEST_HEADING)
    return _TITLES.get(name.lower())


def _outline_heading(outline: int) -> int:
    return min(outline + 1, _DEEPEST_HEADING) if 0 <= outline < _BODY_TEXT_LEVEL else 0
