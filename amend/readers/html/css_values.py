"""Declarations of CSS -> the few longhands that tell how text looks, each with a plain string for its value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import tinycss2
import tinycss2.color4

from amend.docx.colours import AUTO

Settings = Mapping[str, str]
"""Longhand -> value: `bold` or `normal`, `RRGGBB`, `underline line-through`, ... or `inherit`."""
NOTHING: Settings = {}
INHERIT: Final = "inherit"

_WIDE = {"inherit": INHERIT, "unset": INHERIT, "revert": "", "revert-layer": "", "initial": "initial"}
_SYSTEM_COLOURS = ("windowtext", "canvastext", "initial", "auto")
_LINES = ("underline", "line-through", "overline", "none")
_FAINT = 0.1
"""A background less opaque than this cannot be seen."""

Token = Any  # tinycss2 ships no types
Handler = Callable[[list[Token]], dict[str, str]]


def declarations(content: str | list[Token]) -> tuple[dict[str, str], dict[str, str]]:
    """Return what a `style` attribute (or the block of a rule) sets: the ordinary, and the `!important`."""
    ordinary: dict[str, str] = {}
    important: dict[str, str] = {}
    for one in tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True):
        if one.type != "declaration" or one.lower_name not in _HANDLERS:
            continue
        (important if one.important else ordinary).update(_value(one.lower_name, one.value))
    return ordinary, important


def parse_colour(value: str | Token) -> str | None:
    """Return RRGGBB, `AUTO`, `INHERIT` or None: what is no colour. What is transparent counts as no colour either."""
    try:
        parsed = tinycss2.color4.parse_color(value)
        if parsed is None or parsed == "currentcolor":
            return _named(value) if parsed is None else INHERIT
        channels = parsed.to("srgb").coordinates
    except (ValueError, TypeError, NotImplementedError, ArithmeticError):
        return None
    if parsed.alpha < _FAINT:
        return None
    shown = (parsed.alpha * (channel or 0) + 1 - parsed.alpha for channel in channels)
    return "".join(f"{round(min(max(channel, 0), 1) * 255):02X}" for channel in shown)


def _named(value: str | Token) -> str | None:
    word = value.lower() if isinstance(value, str) else getattr(value, "lower_value", "")
    if word in _SYSTEM_COLOURS:
        return AUTO
    return INHERIT if _WIDE.get(word) == INHERIT else None


def _value(name: str, tokens: Iterable[Token]) -> dict[str, str]:
    return _HANDLERS[name]([token for token in tokens if token.type not in ("whitespace", "comment")])


def _words(tokens: Iterable[Token]) -> list[str]:
    return [token.lower_value for token in tokens if token.type == "ident"]


def _keyword(name: str) -> Handler:
    """Return the handler of a longhand whose value is one word."""

    def handle(tokens: list[Token]) -> dict[str, str]:
        words = _words(tokens)
        return {name: _WIDE.get(words[0], words[0])} if words else {}

    return handle


def _weight_of(token: Token) -> str:
    if token.type == "number":
        return "bold" if token.value >= 600 else "normal"
    if token.type != "ident":
        return ""
    words = {"bold": "bold", "bolder": "bold", "normal": "normal", "lighter": "normal", "initial": "normal"}
    return words.get(token.lower_value, INHERIT if _WIDE.get(token.lower_value) == INHERIT else "")


def _weight(tokens: list[Token]) -> dict[str, str]:
    found = _weight_of(tokens[0]) if tokens else ""
    return {"font-weight": found} if found else {}


def _font(tokens: list[Token]) -> dict[str, str]:
    """Read the shorthand, which resets what it does not name; a system font's keyword resets all."""
    set_to = {"font-weight": "normal", "font-style": "normal", "font-variant": "normal"}
    words = _words(tokens)
    if len(tokens) == 1 and words and words[0] in _WIDE:
        return dict.fromkeys(set_to, _WIDE[words[0]])
    for at, token in enumerate(tokens):
        if token.type in ("dimension", "percentage"):
            return set_to | _family(tokens[at + 1 :])
        word = getattr(token, "lower_value", "")
        if word in ("italic", "oblique"):
            set_to["font-style"] = "italic"
        elif word == "small-caps":
            set_to["font-variant"] = word
        elif _weight_of(token) == "bold":
            set_to["font-weight"] = "bold"
    return set_to


def _family(tokens: list[Token]) -> dict[str, str]:
    for token in tokens:
        if token.type in ("ident", "string"):
            return {"font-family": token.value.lower()}
    return {}


def _colour(tokens: list[Token]) -> dict[str, str]:
    found = parse_colour(tokens[0]) if len(tokens) == 1 else None
    return {"color": found} if found else {}


def _background(tokens: list[Token]) -> dict[str, str]:
    found = next((colour for token in tokens if (colour := parse_colour(token)) is not None), "none")
    return {"background-color": "none" if found == AUTO else found}


def _lines(tokens: list[Token]) -> dict[str, str]:
    words = _words(tokens)
    wide = [_WIDE[word] for word in words if word in _WIDE]
    if wide:
        return {"text-decoration-line": "none" if wide[0] == "initial" else wide[0]}
    if not words:
        return {}
    shown = [word for word in words if word in _LINES and word != "none"]
    return {"text-decoration-line": " ".join(shown) or "none"}


def _list_style(tokens: list[Token]) -> dict[str, str]:
    for token in tokens:
        if token.type == "string":
            return {"list-style-type": f'"{token.value}'}
    words = [word for word in _words(tokens) if word not in ("inside", "outside")]
    return {"list-style-type": words[0]} if words else {}


def _far_off(name: str) -> Handler:
    """Return the handler of a length that matters only where it moves text out of sight."""

    def handle(tokens: list[Token]) -> dict[str, str]:
        far = bool(tokens) and tokens[0].type == "dimension" and tokens[0].value <= -500
        return {name: "away" if far else "here"}

    return handle


_POINTS = {"pt": 1.0, "px": 0.75, "em": 12.0, "rem": 12.0, "cm": 28.35, "mm": 2.835, "in": 72.0}


def _indent(tokens: list[Token]) -> dict[str, str]:
    """Read the left margin, in whole points; `margin` gives its left as its fourth, second or only value."""
    at = 3 if len(tokens) > 3 else min(1, len(tokens) - 1)
    if not tokens or tokens[at].type != "dimension":
        return {"margin-left": "0"} if tokens else {}
    points = tokens[at].value * _POINTS.get(tokens[at].lower_unit, 0)
    return {"margin-left": str(round(min(max(points, -10_000), 10_000)))}


_HANDLERS: dict[str, Handler] = {
    "font-weight": _weight,
    "font-style": _keyword("font-style"),
    "font-variant": _keyword("font-variant"),
    "font-variant-caps": _keyword("font-variant"),
    "font-family": _family,
    "font": _font,
    "text-transform": _keyword("text-transform"),
    "text-decoration": _lines,
    "text-decoration-line": _lines,
    "color": _colour,
    "background": _background,
    "background-color": _background,
    "display": _keyword("display"),
    "visibility": _keyword("visibility"),
    "white-space": _keyword("white-space"),
    "position": _keyword("position"),
    "left": _far_off("left"),
    "top": _far_off("top"),
    "list-style": _list_style,
    "list-style-type": _list_style,
    "margin": _indent,
    "margin-left": _indent,
    "margin-inline-start": _indent,
    "mso-list": lambda tokens: {"mso-list": " ".join(_words(tokens))},
}
