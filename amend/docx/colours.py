"""What colour a `w:color` or `w:shd` shows (ECMA-376 17.3.2.6, 17.3.2.32), theme resolved, and what people call it."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from amend.model import NO_MARKS, Mark, Marks

AUTO = "auto"
"""No colour of its own: black on white, as far as text goes."""

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# What WordprocessingML calls the theme's colours (17.18.97), by their name in the theme part (20.1.6.2).
_SLOTS = {
    "dk1": ("dark1", "text1"),
    "lt1": ("light1", "background1"),
    "dk2": ("dark2", "text2"),
    "lt2": ("light2", "background2"),
    "hlink": ("hyperlink",),
    "folHlink": ("followedHyperlink",),
} | {f"accent{n}": (f"accent{n}",) for n in range(1, 7)}
_BLACK_AND_WHITE = {"dark1": "000000", "text1": "000000", "light1": "FFFFFF", "background1": "FFFFFF"}
_HEX = re.compile(r"[0-9A-Fa-f]{6}")

# Degrees on the colour wheel. Orange and purple are neither red nor blue to whoever wrote the legend.
_HUES = ((0, 18, Mark.RED), (335, 360, Mark.RED), (75, 165, Mark.GREEN), (185, 265, Mark.BLUE))
_GREYISH = 16
"""Largest difference between the channels of a grey, of 255."""
_DARK_GREY = 0x50
"""Greys up to here are the near-black that web pages and mail use for ordinary text."""
_NEARLY_BLACK = 0x30
_NEARLY_WHITE = 0xF5


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of the theme part, by their WordprocessingML name, as RRGGBB."""

    colours: Mapping[str, str] = field(default_factory=lambda: dict(_BLACK_AND_WHITE))

    @classmethod
    def read(cls, root: etree._Element | None) -> Theme:
        """Return the colours of a theme part's root; without one, black and white are all it knows."""
        colours = dict(_BLACK_AND_WHITE)
        scheme = None if root is None else root.find(f"{_A}themeElements/{_A}clrScheme")
        for slot in () if scheme is None else scheme:
            value = next((_theme_value(child) for child in slot), "")
            if _HEX.fullmatch(value):
                colours |= dict.fromkeys(_SLOTS.get(etree.QName(slot).localname, ()), value.upper())
        return cls(colours)

    def resolve(self, value: str | None, name: str | None, tint: str | None, shade: str | None) -> str:
        """Return RRGGBB or `AUTO` for a plain value and the theme colour that overrides it, if the theme has it."""
        base = self.colours.get(name or "")
        if base is None:
            return value.upper() if value is not None and _HEX.fullmatch(value) else AUTO
        return _tinted(base, tint, shade)


def colour_marks(colour: str, own: str) -> Marks:
    """Return the marks that text of `colour` carries in a document whose ordinary text is `own` (both RRGGBB or AUTO).

    Near-black is ordinary text whatever `own` is.
    """
    if colour in (AUTO, own) or _is_near_black(colour):
        return NO_MARKS
    hue, _, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    strong = saturation >= 0.3 and not _is_grey(colour)
    return frozenset({Mark.COLOUR}) | {mark for low, high, mark in _HUES if strong and low <= hue * 360 <= high}


def is_visible_fill(colour: str) -> bool:
    """Whether a background of `colour` (RRGGBB or AUTO) shows on white paper."""
    return colour != AUTO and not (min(_channels(colour)) >= _NEARLY_WHITE and _is_grey(colour))


def _theme_value(colour: etree._Element) -> str:
    """Return RRGGBB of an `a:srgbClr` or `a:sysClr`; the latter keeps its own in `lastClr`."""
    return colour.get("lastClr") or colour.get("val") or ""


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[:2], 16), int(colour[2:4], 16), int(colour[4:], 16)


def _is_grey(colour: str) -> bool:
    return max(_channels(colour)) - min(_channels(colour)) <= _GREYISH


def _is_near_black(colour: str) -> bool:
    return max(_channels(colour)) <= (_DARK_GREY if _is_grey(colour) else _NEARLY_BLACK)


def _tinted(colour: str, tint: str | None, shade: str | None) -> str:
    """Lighten or darken in HSL: the lightness times the fraction of 255, a tint filled up with white."""
    if tint is None and shade is None:
        return colour
    hue, light, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in _channels(colour)))
    if tint is not None:
        light = light * _fraction(tint) + 1 - _fraction(tint)
    if shade is not None:
        light *= _fraction(shade)
    return "".join(f"{round(channel * 255):02X}" for channel in colorsys.hls_to_rgb(hue, light, saturation))


def _fraction(value: str) -> float:
    try:
        return min(max(int(value, 16), 0), 255) / 255
    except ValueError:
        return 1.0
