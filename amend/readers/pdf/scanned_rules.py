"""Lines in the picture of a page: underlines, strikes and the borders of tables, found as long dark runs of pixels.

Letters have no long level strokes. What is as short as a word of two letters is a line only where it is drawn through
letters, as a strike is, or stands clear of them, as an underline does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PIL import Image

LONG = 16.0
"""Points: no letter of a paper's text has a level stroke of this length."""
SHORT = 6.5
"""Points: a line of this length is looked at closely."""
TALL = 24.0
"""Points: no letter is so high."""
THICKEST = 2.0
"""Points."""
_STEP = 1
"""Pixels by which a line may rise or fall from one piece to the next: no scan is quite level."""
_GAP = 3.0
"""Points between pieces of one line that is broken by noise, or by a space that is not drawn through."""
_CROSSED = 0.06
"""The share of a strike that strokes of letters cross."""
_CLEAR = 0.25
"""The share of an underline that letters may touch."""
_DARK = 255


@dataclass(frozen=True, slots=True)
class Stroke:
    """A level line: the columns from `x0` to before `x1`, the rows from `top` to before `bottom`, in pixels."""

    x0: int
    x1: int
    top: int
    bottom: int

    @property
    def length(self) -> int:
        """How many columns it has."""
        return self.x1 - self.x0


@dataclass(frozen=True, slots=True)
class Ink:
    """A page of two tones: a byte for each pixel, 255 where it is dark."""

    data: bytes
    width: int
    height: int

    @classmethod
    def of(cls, picture: Image.Image, threshold: int) -> Ink:
        """Return the ink of a grey picture: what is darker than `threshold`."""
        dark = picture.point([_DARK if value < threshold else 0 for value in range(256)])
        return cls(dark.tobytes(), dark.width, dark.height)

    def turned(self) -> Ink:
        """Return it with rows and columns exchanged."""
        picture = Image.frombytes("L", (self.width, self.height), self.data)
        other = picture.transpose(Image.Transpose.TRANSPOSE)
        return Ink(other.tobytes(), other.width, other.height)

    def row(self, y: int, x0: int, x1: int) -> bytes:
        """Return a part of a row; outside the picture nothing is dark."""
        return self.data[y * self.width + x0 : y * self.width + x1] if 0 <= y < self.height else bytes(x1 - x0)


def level_strokes(ink: Ink, dpi: int) -> tuple[Stroke, ...]:
    """Return the level lines of a page, from above downwards."""
    found = _thin(_strokes(ink, round(SHORT * dpi / 72)), dpi)
    long = [stroke for stroke in found if stroke.length >= LONG * dpi / 72]
    short = [stroke for stroke in found if stroke.length < LONG * dpi / 72 and _is_line(stroke, ink, dpi)]
    return _joined(sorted((*long, *short), key=lambda s: (s.top, s.x0)), dpi)


def upright_strokes(ink: Ink, dpi: int) -> tuple[Stroke, ...]:
    """Return the upright lines of a page: each a `Stroke` whose columns are the page's rows."""
    return tuple(_thin(_strokes(ink.turned(), round(TALL * dpi / 72)), dpi))


def _thin(strokes: Iterable[Stroke], dpi: int) -> list[Stroke]:
    most = max(2, round(THICKEST * dpi / 72))
    return [stroke for stroke in strokes if stroke.bottom - stroke.top <= most]


def _strokes(ink: Ink, shortest: int) -> list[Stroke]:
    """Return what unbroken runs of dark pixels make, where those of neighbouring rows are one."""
    run = re.compile(rb"\xff{%d,}" % shortest)
    done: list[Stroke] = []
    open_: list[Stroke] = []
    for y in range(ink.height):
        row = ink.row(y, 0, ink.width)
        still: list[Stroke] = []
        for match in run.finditer(row):
            stroke = Stroke(*match.span(), y, y + 1)
            for other in [one for one in open_ if one.x0 < stroke.x1 and stroke.x0 < one.x1]:
                open_.remove(other)
                stroke = _around(stroke, other)
            for other in [one for one in still if one.x0 < stroke.x1 and stroke.x0 < one.x1]:
                still.remove(other)
                stroke = _around(stroke, other)
            still.append(stroke)
        done.extend(open_)
        open_ = still
    return [*done, *open_]


def _around(one: Stroke, other: Stroke) -> Stroke:
    return Stroke(min(one.x0, other.x0), max(one.x1, other.x1), min(one.top, other.top), max(one.bottom, other.bottom))


def _is_line(stroke: Stroke, ink: Ink, dpi: int) -> bool:
    """Whether a short stroke is drawn through letters or stands clear of them, which no part of a letter does."""
    above, below = _beside(stroke, ink, dpi)
    crossed = sum(1 for up, down in zip(above, below, strict=True) if up and down)
    touched = sum(1 for up, down in zip(above, below, strict=True) if up or down)
    return crossed >= max(2, _CROSSED * stroke.length) or touched <= _CLEAR * stroke.length


def _beside(stroke: Stroke, ink: Ink, dpi: int) -> tuple[bytes, bytes]:
    """Return the rows near above and near below a stroke."""
    off = max(1, round(0.3 * dpi / 72))
    return (
        ink.row(stroke.top - 1 - off, stroke.x0, stroke.x1),
        ink.row(stroke.bottom + off, stroke.x0, stroke.x1),
    )


def _joined(strokes: Sequence[Stroke], dpi: int) -> tuple[Stroke, ...]:
    """Return `strokes` with those made one that go on where another ends."""
    gap = round(_GAP * dpi / 72)
    joined: list[Stroke] = []
    for stroke in sorted(strokes, key=lambda s: s.x0):
        at = next((i for i, one in enumerate(joined) if _goes_on(one, stroke, gap)), None)
        if at is None:
            joined.append(stroke)
        else:
            joined[at] = _around(joined[at], stroke)
    return tuple(sorted(joined, key=lambda s: (s.top, s.x0)))


def _goes_on(one: Stroke, other: Stroke, gap: int) -> bool:
    level = one.top <= other.bottom + _STEP and other.top <= one.bottom + _STEP
    return level and 0 <= other.x0 - one.x1 <= gap


def erased(picture: Image.Image, strokes: Iterable[Stroke], ink: Ink) -> Image.Image:
    """Return `picture` without `strokes`; what crosses them, as the stems of letters do, stays."""
    pixels = bytearray(picture.tobytes())
    for stroke in strokes:
        top, bottom = stroke.top - 1, stroke.bottom + 1
        above = ink.row(top - 1, stroke.x0, stroke.x1)
        below = ink.row(bottom, stroke.x0, stroke.x1)
        for x, (up, down) in enumerate(zip(above, below, strict=True), stroke.x0):
            if not (up and down):
                for y in range(max(0, top), min(ink.height, bottom)):
                    pixels[y * ink.width + x] = 255
    return Image.frombytes("L", picture.size, bytes(pixels))
