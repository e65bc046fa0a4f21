"""The pages of a PDF that are pictures: drawn anew upright and without the lines in them, which are facts of their own.

A reader of letters stumbles over struck words. Once the lines are found, they can be taken away before it reads.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from math import sqrt

import pypdfium2
from pdfplumber.page import Page as PlumbedPage
from PIL import Image

from amend.model import Source
from amend.readers.pdf.drawings import Shapes
from amend.readers.pdf.facts import Bar, Rule
from amend.readers.pdf.judgement import is_searchable_scan, unread
from amend.readers.pdf.opening import opened
from amend.readers.pdf.pages import Failed, pages_of
from amend.readers.pdf.ruled_tables import Tables, tables_of
from amend.readers.pdf.scanned_ink import POINTS, Ink, Stroke, erased
from amend.readers.pdf.scanned_rules import level_strokes, upright_strokes

DPI = 300
"""What readers of letters are made for."""
_MOST_PIXELS = 30_000_000
"""A larger page is drawn less finely."""
_QUALITY = 95
_STEEPEST = 3.0
"""Degrees by which a page lies askew in a scanner."""
_FINE = 0.05
_LOOKED_AT = 500
"""Pixels: the width of the small picture that shows how far a page is askew."""


@dataclass(frozen=True, slots=True)
class Scan:
    """A page that is a picture; lengths in points."""

    number: int
    """From 1."""
    width: float
    height: float
    picture: bytes
    """A JPEG of the page, upright and without its lines."""
    rules: tuple[Rule, ...]
    bars: tuple[Bar, ...]
    tables: Tables


def scans_of(source: Source, password: str, at_page: Callable[[int], None]) -> tuple[Scan, ...]:
    """Return the pages of the PDF in `source` whose words only a picture holds, or whose text is garbled."""
    with opened(source, password) as files:
        found = [page.number for page in pages_of(files, at_page) if not isinstance(page, Failed)
                 and (unread(page) is not None or is_searchable_scan(page))]  # fmt: skip
        scans = []
        for number in found:
            at_page(number)
            scans.append(_scan(number, files.rendered, files.plumbed.pages[number - 1]))
    return tuple(scans)


def _scan(number: int, file: pypdfium2.PdfDocument, plumbed: PlumbedPage) -> Scan:
    page = file[number - 1]
    width, height = page.get_size()
    dpi = min(DPI, int(POINTS * sqrt(_MOST_PIXELS / (width * height))))
    picture = upright(page.render(scale=dpi / POINTS, grayscale=True).to_pil().convert("L"))
    page.close()
    ink = Ink.of(picture, dpi)
    level, standing = level_strokes(ink), upright_strokes(ink)
    jpeg = BytesIO()
    bare = erased(erased(picture, level, ink).transpose(Image.Transpose.TRANSPOSE), standing, ink.turned())
    bare = bare.transpose(Image.Transpose.TRANSPOSE)
    for corner in _corners(level, standing):
        bare.paste(255, corner)
    bare.save(jpeg, "JPEG", quality=_QUALITY)
    rules = tuple(rule_of(stroke, dpi) for stroke in level)
    bars = tuple(_bar(stroke, dpi) for stroke in standing)
    tables = tables_of(plumbed, Shapes(rules, bars, ()))
    return Scan(number, width, height, jpeg.getvalue(), rules, bars, tables)


def rule_of(stroke: Stroke, dpi: int) -> Rule:
    """Return the rule that a level stroke of a picture is."""
    point = POINTS / dpi
    return Rule(stroke.x0 * point, stroke.x1 * point, (stroke.top + stroke.bottom) / 2 * point,
                (stroke.bottom - stroke.top) * point)  # fmt: skip


def _corners(level: Iterable[Stroke], standing: Sequence[Stroke]) -> Iterator[tuple[int, int, int, int]]:
    """Yield where level and upright lines cross or meet, with a pixel around it: there each would leave the other."""
    for row in level:
        for column in standing:
            x0, x1, y0, y1 = column.top - 1, column.bottom + 1, row.top - 1, row.bottom + 1
            if row.x0 - 2 <= x1 and x0 <= row.x1 + 2 and column.x0 - 2 <= y1 and y0 <= column.x1 + 2:
                yield x0, y0, x1, y1


def _bar(stroke: Stroke, dpi: int) -> Bar:
    point = POINTS / dpi
    return Bar((stroke.top + stroke.bottom) / 2 * point, stroke.x0 * point, stroke.x1 * point)


def upright(picture: Image.Image) -> Image.Image:
    """Return `picture` turned by the few degrees that it lies askew."""
    scale = max(1, picture.width // _LOOKED_AT)
    small = picture.reduce(scale)
    rough = max(_around(0.0, _STEEPEST, 0.5), key=lambda angle: _levelness(small, angle))
    # A page so finely printed that half a degree hides its lines is turned less finely at first.
    fine = max(_around(rough, 0.5, 0.1), key=lambda angle: _levelness(small, angle))
    larger = picture.reduce(max(1, scale // 2))
    best = max(_around(fine, 0.1, _FINE), key=lambda angle: _levelness(larger, angle))
    if abs(best) < 1.5 * _FINE:
        return picture
    return picture.rotate(best, resample=Image.Resampling.BICUBIC, fillcolor=255)


def _around(middle: float, reach: float, step: float) -> Iterator[float]:
    """Yield angles around `middle`, the nearest first."""
    yield middle
    for count in range(1, round(reach / step) + 1):
        yield middle + count * step
        yield middle - count * step


def _levelness(picture: Image.Image, angle: float) -> float:
    """Return how much the rows of `picture`, turned by `angle`, differ: most where lines of text are level."""
    turned = picture.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=255) if angle else picture
    rows = array("f", turned.convert("F").resize((1, turned.height), Image.Resampling.BOX).tobytes())
    return sum((one - other) ** 2 for one, other in pairwise(rows))
