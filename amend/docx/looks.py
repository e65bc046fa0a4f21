"""What run properties (`w:rPr`) state, and what several of them, one over another, look like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from lxml import etree

from amend.docx.colours import AUTO, Theme, colour_marks, is_visible_fill
from amend.docx.names import w
from amend.model import Mark, Marks

Values = tuple[str | None, ...]
Stated = tuple[tuple[str, Values], ...]
"""What one `w:rPr` says, in its order: tags and the attributes that count. Hashable, so that looks can be cached."""
Look = Mapping[str, Values]
NO_LOOK: Look = {}

_VAL_NAME = w("val")
_VAL = (_VAL_NAME,)
_TOGGLES = {
    w("b"): Mark.BOLD,
    w("i"): Mark.ITALIC,
    w("strike"): Mark.STRIKE,
    w("caps"): Mark.CAPS,
    w("smallCaps"): Mark.CAPS,
}
"""Toggle properties (ECMA-376 17.7.3): levels of style flip them. `w:dstrike` is not one of them."""
_ATTRIBUTES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys((*_TOGGLES, w("dstrike"), w("u"), w("highlight"), w("rStyle")), _VAL),
    w("color"): tuple(w(name) for name in ("val", "themeColor", "themeTint", "themeShade")),
    w("shd"): tuple(
        w(name)
        for name in ("val", "fill", "themeFill", "themeFillTint", "themeFillShade", "color", "themeColor", "themeTint")
    ),
}
_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Layers:
    """The levels of 17.7.2, weakest first; each is a whole `basedOn` chain merged into one."""

    defaults: Look
    table: Look
    paragraph: Look
    character: Look
    direct: Look


def stated(properties: etree._Element | None) -> Stated:
    """Return what a `w:rPr` says of the properties that are marks, and its `w:rStyle`. None says nothing."""
    if properties is None:
        return ()
    found: list[tuple[str, Values]] = []
    # A paper has tens of thousands of runs, so this loop is kept lean.
    for child in properties:
        tag = cast(str, child.tag)
        names = _ATTRIBUTES.get(tag)
        if names is _VAL:
            found.append((tag, (child.get(_VAL_NAME),)))
        elif names is not None:
            found.append((tag, tuple([child.get(name) for name in names])))
    return tuple(found)


def is_on(value: str | None) -> bool:
    """Whether an on/off value (17.17.4) is on; an absent one is."""
    return value is None or value.lower() not in _OFF


def marks_of(layers: Layers, theme: Theme, own_colour: str) -> Marks:
    """Return what text looks like under `layers`, in a document whose ordinary text is `own_colour`."""
    toggled = {mark for tag, mark in _TOGGLES.items() if _toggle(tag, layers)}
    plain = {mark for mark, shows in _PLAIN.items() if shows(layers, theme)}
    return frozenset(toggled | plain) | colour_marks(colour_of(layers, theme), own_colour)


def colour_of(layers: Layers, theme: Theme) -> str:
    """Return the colour of text under `layers`: RRGGBB or `AUTO`."""
    values = _nearest(w("color"), layers)
    return AUTO if values is None else theme.resolve(*values)


def _toggle(tag: str, layers: Layers) -> bool:
    """Resolve a toggle property: direct formatting is absolute, else every level that differs from the base flips it.

    So a bold character style makes text of a bold paragraph style light, and one that says "not bold" leaves it bold.
    """
    if tag in layers.direct:
        return is_on(layers.direct[tag][0])
    base = tag in layers.defaults and is_on(layers.defaults[tag][0])
    levels = (layers.table, layers.paragraph, layers.character)
    flips = sum(tag in level and is_on(level[tag][0]) != base for level in levels)
    return base != (flips % 2 == 1)


def _nearest(tag: str, layers: Layers) -> Values | None:
    levels = (layers.direct, layers.character, layers.paragraph, layers.table, layers.defaults)
    return next((level[tag] for level in levels if tag in level), None)


def _is_underlined(layers: Layers, _: Theme) -> bool:
    values = _nearest(w("u"), layers)
    return values is not None and is_on(values[0])


def _is_struck_twice(layers: Layers, _: Theme) -> bool:
    values = _nearest(w("dstrike"), layers)
    return values is not None and is_on(values[0])


def _is_highlighted(layers: Layers, theme: Theme) -> bool:
    """Whether highlighting or shading shows; a highlight that is stated covers shading (17.3.2.15)."""
    values = _nearest(w("highlight"), layers)
    if values is not None and values[0] not in (None, "none"):
        return values[0] != "white"
    values = _nearest(w("shd"), layers)
    return values is not None and _is_shaded(values, theme)


def _is_shaded(values: Values, theme: Theme) -> bool:
    """Whether a `w:shd` shows: `clear` its fill, `solid` its colour, any other pattern both (17.18.78)."""
    pattern, fill, theme_fill, tint, shade, colour, theme_colour, colour_tint = values
    background = is_visible_fill(theme.resolve(fill, theme_fill, tint, shade))
    if pattern in (None, "nil", "clear"):
        return background and pattern != "nil"
    foreground = theme.resolve(colour, theme_colour, colour_tint, None)
    # An automatic foreground is black.
    ink = foreground == AUTO or is_visible_fill(foreground)
    return ink or (background and pattern != "solid")


_PLAIN = {
    Mark.UNDERLINE: _is_underlined,
    Mark.STRIKE: _is_struck_twice,
    Mark.HIGHLIGHT: _is_highlighted,
}
