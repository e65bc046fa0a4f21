"""pdfminer's lines, rectangles and curves -> rules, bars and filled areas.

A producer draws an underline as a stroked line (LibreOffice, WeasyPrint, ReportLab), as a thin filled rectangle (Word,
Chromium, fpdf2), as a path of several pieces, or as a wave; which does not matter here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pdfminer.layout import LTComponent, LTCurve, LTImage, LTRect

from amend.readers.pdf.facts import Bar, Box, Rule
from amend.readers.pdf.glyphs import colour_of

THIN = 2.6
"""Points: a taller shape is an area."""
_SHORTEST = 0.8
DOT = 7.5
"""Points: no bullet that is drawn rather than written is wider."""
_TOUCHING = 0.6
"""Points between two pieces of one rule."""
_ALIKE = 0.35
"""Points by which the thickness of two pieces of one rule may differ."""
_WHITE = 0xF4


@dataclass(frozen=True, slots=True)
class Shapes:
    """What is drawn on a page beside its text."""

    rules: tuple[Rule, ...]
    bars: tuple[Bar, ...]
    fills: tuple[tuple[Box, str], ...]
    edges: tuple[Rule, ...] = ()
    """The upper and lower sides of frames."""


def shapes_of(drawn: Sequence[LTCurve], images: Iterable[LTImage], height: float) -> Shapes:
    """Return the rules, bars and areas of a page of `height` points."""
    rules: list[Rule] = []
    bars: list[Bar] = []
    fills: list[tuple[Box, str]] = []
    for one in drawn:
        for shape in _read(one, height):
            (rules if isinstance(shape, Rule) else bars if isinstance(shape, Bar) else fills).append(shape)  # type: ignore[arg-type]
    edges = [edge for one in drawn for edge in _edges(one, height)]
    thin = (Rule(one.x0, one.x1, _middle(one, height), one.height) for one in images if _is_thin(one))
    return Shapes(_joined([*rules, *thin]), tuple(bars), tuple(fills), tuple(edges))


def _is_thin(image: LTImage) -> bool:
    return image.height <= THIN < image.width


def _middle(item: LTComponent, page: float) -> float:
    return page - (item.y0 + item.y1) / 2


def _read(drawn: LTCurve, page: float) -> Iterator[Rule | Bar | tuple[Box, str]]:
    width, height = drawn.width, drawn.height
    top, bottom = page - drawn.y1, page - drawn.y0
    colour = colour_of(drawn.non_stroking_color if drawn.fill else drawn.stroking_color)
    pen = float(drawn.linewidth or 0) if drawn.stroke else 0.0
    if not (drawn.fill or drawn.stroke) or _is_white(colour):
        return
    if max(width, height) <= DOT and min(width, height) >= 1 and abs(width - height) <= 0.2 * width + 0.2:
        yield Box(drawn.x0, top, drawn.x1, bottom), colour  # a bullet, full or hollow
    elif height <= THIN and width > max(_SHORTEST, height):
        yield Rule(drawn.x0, drawn.x1, _middle(drawn, page), (height if drawn.fill else 0.0) + pen, colour)
    elif width <= THIN:
        yield Bar((drawn.x0 + drawn.x1) / 2, top, bottom)
    elif drawn.fill:
        yield Box(drawn.x0, top, drawn.x1, bottom), colour
    if _is_frame(drawn) and width > THIN:
        for x in (drawn.x0, drawn.x1):
            yield Bar(x, top, bottom)


def _is_frame(drawn: LTCurve) -> bool:
    return isinstance(drawn, LTRect) and drawn.stroke and drawn.height > THIN


def _edges(drawn: LTCurve, page: float) -> Iterator[Rule]:
    """Yield the upper and lower side of a framed rectangle: no marks, but a table may be made of them."""
    if _is_frame(drawn):
        for y in (drawn.y1, drawn.y0):
            yield Rule(drawn.x0, drawn.x1, page - y, float(drawn.linewidth or 0))


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
