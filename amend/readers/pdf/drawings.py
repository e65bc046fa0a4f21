"""pdfplumber's lines, rectangles and curves -> rules, bars and filled areas.

A producer draws an underline as a stroked line (LibreOffice, WeasyPrint, ReportLab), as a thin filled rectangle (Word,
Chromium, fpdf2), as a path of several pieces, or as a wave; which does not matter here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from amend.readers.pdf.facts import Bar, Box, Rule
from amend.readers.pdf.glyphs import hex_of

THIN = 2.6
"""Points: a taller shape is an area."""
_SHORTEST = 0.8
_DOT = 7.5
"""Points: no bullet that is drawn rather than written is wider."""
_TOUCHING = 0.6
"""Points between two pieces of one rule."""
_ALIKE = 0.35
"""Points by which the thickness of two pieces of one rule may differ."""
_WHITE = 0xF4

Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shapes:
    """What is drawn on a page beside its text."""

    rules: tuple[Rule, ...]
    bars: tuple[Bar, ...]
    fills: tuple[tuple[Box, str], ...]
    edges: tuple[Rule, ...] = ()
    """The upper and lower sides of frames."""


def shapes_of(raw: Sequence[Raw], images: Iterable[Raw], height: float) -> Shapes:
    """Return the rules, bars and areas of a page of `height` points."""
    rules: list[Rule] = []
    bars: list[Bar] = []
    fills: list[tuple[Box, str]] = []
    for one in raw:
        for shape in _read(one, height):
            (rules if isinstance(shape, Rule) else bars if isinstance(shape, Bar) else fills).append(shape)  # type: ignore[arg-type]
    edges = [edge for one in (*raw,) for edge in _edges(one, height)]
    thin = (Rule(one["x0"], one["x1"], _middle(one, height), one["y1"] - one["y0"]) for one in images if _is_thin(one))
    return Shapes(_joined([*rules, *thin]), tuple(bars), tuple(fills), tuple(edges))


def _is_thin(raw: Raw) -> bool:
    return bool(raw["y1"] - raw["y0"] <= THIN and raw["x1"] - raw["x0"] > THIN)


def _middle(raw: Raw, page: float) -> float:
    return page - float(raw["y0"] + raw["y1"]) / 2


def _read(raw: Raw, page: float) -> Iterator[Rule | Bar | tuple[Box, str]]:
    width, height = float(raw["x1"] - raw["x0"]), float(raw["y1"] - raw["y0"])
    top, bottom = page - float(raw["y1"]), page - float(raw["y0"])
    fill, stroke = bool(raw.get("fill")), bool(raw.get("stroke"))
    colour = hex_of(_channels(raw.get("non_stroking_color" if fill else "stroking_color")))
    pen = float(raw.get("linewidth") or 0) if stroke else 0.0
    if not (fill or stroke) or _is_white(colour):
        return
    if max(width, height) <= _DOT and min(width, height) >= 1 and abs(width - height) <= 0.2 * width + 0.2:
        yield Box(float(raw["x0"]), top, float(raw["x1"]), bottom), colour  # a bullet, full or hollow
    elif height <= THIN and width > max(_SHORTEST, height):
        yield Rule(float(raw["x0"]), float(raw["x1"]), _middle(raw, page), (height if fill else 0.0) + pen, colour)
    elif width <= THIN:
        yield Bar(float(raw["x0"] + raw["x1"]) / 2, top, bottom)
    elif fill:
        yield Box(float(raw["x0"]), top, float(raw["x1"]), bottom), colour
    if stroke and height > THIN and width > THIN and raw["object_type"] == "rect":
        for x in (raw["x0"], raw["x1"]):
            yield Bar(float(x), top, bottom)


def _edges(raw: Raw, page: float) -> Iterator[Rule]:
    """Yield the upper and lower side of a framed rectangle: no marks, but a table may be made of them."""
    if raw["object_type"] == "rect" and raw.get("stroke") and raw["y1"] - raw["y0"] > THIN:
        for y in (raw["y1"], raw["y0"]):
            yield Rule(float(raw["x0"]), float(raw["x1"]), page - float(y), float(raw.get("linewidth") or 0))


def _channels(value: Any) -> tuple[float, ...]:
    found = value if isinstance(value, (tuple, list)) else (value,)
    return tuple(float(c) for c in found if isinstance(c, (int, float)))


def _is_white(colour: str) -> bool:
    return all(int(colour[at : at + 2], 16) >= _WHITE for at in (0, 2, 4))


def _joined(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return `rules` with pieces that touch made one; a rule drawn twice is one too."""
    joined: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (round(r.y, 1), r.colour, r.x0, r.x1)):
        last = joined[-1] if joined else None
        if last is not None and _continues(last, rule):
            joined[-1] = replace(last, x1=max(last.x1, rule.x1))
        else:
            joined.append(rule)
    return tuple(joined)


def _continues(last: Rule, rule: Rule) -> bool:
    return (
        abs(last.y - rule.y) <= 0.15
        and last.colour == rule.colour
        and abs(last.thickness - rule.thickness) <= _ALIKE
        and rule.x0 - last.x1 <= _TOUCHING
    )
