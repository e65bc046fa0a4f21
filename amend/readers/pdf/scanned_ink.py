"""A page's picture in two tones, looked at row by row; and the picture without the lines that were found in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

POINTS = 72
_DARK = 255
_WHITE = 255
_SHADE = 0.65
"""The share of the paper's brightness below which a pixel is ink."""
_SOLID = 0.35
"""The same of ink that meets a line, where what only comes near it is paler in between."""
_FAINT = 200
"""What may be the bar of an "e" or only the line: a reader of letters tells by the word."""
_STEM = 2.0
"""Points: strokes of letters are no wider."""
_BOWL = (1.0, 6.0)
"""Points: how wide the inside of an "e" is."""
_ARC = 4.5
"""Points from the bar of an "e" to its arcs."""


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
    """A page in two tones: a byte for each pixel, 255 where it is dark."""

    data: bytes
    width: int
    height: int
    dpi: int

    @classmethod
    def of(cls, picture: Image.Image, dpi: int, shade: float = _SHADE) -> Ink:
        """Return the ink of a grey picture: what is darker than a share of the paper's brightness."""
        level = shade * _paper(picture)
        dark = picture.point([_DARK if value < level else 0 for value in range(256)])
        return cls(dark.tobytes(), dark.width, dark.height, dpi)

    def pixels(self, points: float) -> int:
        """Return a length in pixels."""
        return round(points * self.dpi / POINTS)

    def turned(self) -> Ink:
        """Return it with rows and columns exchanged."""
        picture = Image.frombytes("L", (self.width, self.height), self.data)
        other = picture.transpose(Image.Transpose.TRANSPOSE)
        return Ink(other.tobytes(), other.width, other.height, self.dpi)

    def row(self, y: int, x0: int, x1: int) -> bytes:
        """Return a part of a row, which is white outside the picture."""
        if not 0 <= y < self.height:
            return bytes(x1 - x0)
        return self.data[y * self.width + x0 : y * self.width + min(x1, self.width)].ljust(x1 - x0, b"\0")

    def beside(self, stroke: Stroke) -> tuple[bytes, bytes]:
        """Return where ink meets a stroke from above, and where from below."""
        rows = [self.row(y, stroke.x0, stroke.x1) for y in (stroke.top - 1, stroke.top - 2)]
        others = [self.row(y, stroke.x0, stroke.x1) for y in (stroke.bottom, stroke.bottom + 1)]
        return _both(*rows), _both(*others)

    def through(self, stroke: Stroke) -> list[bool]:
        """Return for each column of a stroke whether ink passes through it, upright or aslant."""
        above, below = self.beside(stroke)
        slant = stroke.bottom - stroke.top + 1
        return [
            bool(up and any(below[max(0, x - slant) : x + slant + 1]))
            or bool(down and any(above[max(0, x - slant) : x + slant + 1]))
            for x, (up, down) in enumerate(zip(above, below, strict=True))
        ]


def _both(one: bytes, other: bytes) -> bytes:
    return bytes(a & b for a, b in zip(one, other, strict=True))


def _paper(picture: Image.Image) -> int:
    """Return the brightness of the paper: the commonest of the brighter half."""
    counts = picture.histogram()[128:]
    return 128 + counts.index(max(counts))


def erased(picture: Image.Image, strokes: Iterable[Stroke], ink: Ink) -> Image.Image:
    """Return `picture` without `strokes`. What crosses or meets them, as the stems of letters do, is left standing."""
    pixels = bytearray(picture.tobytes())
    solid = Ink.of(picture, ink.dpi, _SOLID)
    for stroke in strokes:
        top, bottom = max(0, stroke.top - 1), min(ink.height, stroke.bottom + 1)
        for x, shade in enumerate(_shades(stroke, ink, solid), stroke.x0):
            for y in range(top, bottom):
                at = y * ink.width + x
                pixels[at] = max(pixels[at], shade)
    for stroke in strokes:  # the ends of a line fade out
        for y in range(max(0, stroke.top - 1), min(ink.height, stroke.bottom + 1)):
            for x in (stroke.x0 - 1, stroke.x1):
                if 0 <= x < ink.width and not any(ink.row(y, x, x + 1)):
                    pixels[y * ink.width + x] = _WHITE
    return Image.frombytes("L", picture.size, bytes(pixels))


def _shades(stroke: Stroke, ink: Ink, solid: Ink) -> list[int]:
    """Return for each column of a stroke how dark it may stay: as it is where a letter is drawn there too."""
    above, _ = ink.beside(stroke)
    through = ink.through(stroke)
    stem = ink.pixels(_STEM)
    kept = list(through)
    for side in solid.beside(stroke):
        for start, end in _runs(side):
            if end - start <= stem:
                kept[start:end] = [True] * (end - start)
    shades = [0 if one else _WHITE for one in kept]
    for start, end in _bars(stroke, ink, through, above):
        shades[start:end] = [_FAINT] * (end - start)
    return shades


def _runs(row: Iterable[object]) -> list[tuple[int, int]]:
    """Return where in a row something is, as pairs of a start and an end."""
    runs: list[tuple[int, int]] = []
    for at, value in enumerate(row):
        if value and runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        elif value:
            runs.append((at, at + 1))
    return runs


def _bars(stroke: Stroke, ink: Ink, through: list[bool], above: bytes) -> Iterable[tuple[int, int]]:
    """Yield where a stroke may cover the bar of an "e": from a stem to other ink, between two arcs."""
    least, most, arc = ink.pixels(_BOWL[0]), ink.pixels(_BOWL[1]), ink.pixels(_ARC)
    for start, end in _runs([not one for one in through]):
        rising = next((at for at in range(start + 1, end) if above[at] and not above[at - 1]), end)
        if start == 0 or rising == len(through) or not least <= rising - start <= most:
            continue
        x0, x1 = stroke.x0 + start, stroke.x0 + rising
        over = [ink.row(y, x0, x1) for y in range(stroke.top - arc, stroke.top - 2)]
        under = [ink.row(y, x0, x1) for y in range(stroke.bottom + 2, stroke.bottom + arc)]
        if all(_covers(rows, x1 - x0) for rows in (over, under)):
            yield start, rising


def _covers(rows: list[bytes], width: int) -> bool:
    return sum(1 for column in zip(*rows, strict=True) if any(column)) >= 0.7 * width
