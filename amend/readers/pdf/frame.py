"""From the coordinates of a PDF page to those of the page as it is read: turned upright, measured from its corner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from amend.readers.pdf.facts import Box

Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's frame: where its media box lies and how far it is turned (ISO 32000-1, 7.7.3.3)."""

    matrix: Matrix
    width: float
    height: float

    @classmethod
    def of(cls, mediabox: Sequence[float], turned: int) -> Frame:
        """Return the frame of a page with this media box, shown turned clockwise by `turned` degrees."""
        x0, y0, x1, y1 = mediabox
        width, height = abs(x1 - x0), abs(y1 - y0)
        if turned == 90:
            return cls((0, -1, 1, 0, -y0, x1), height, width)
        if turned == 180:
            return cls((-1, 0, 0, -1, x1, y1), width, height)
        if turned == 270:
            return cls((0, 1, -1, 0, y1, -x0), height, width)
        return cls((1, 0, 0, 1, -x0, -y0), width, height)

    def box(self, corners: Sequence[float]) -> Box:
        """Return the box around points given as x, y, x, y, ..."""
        a, b, c, d, e, f = self.matrix
        points = list(zip(corners[::2], corners[1::2], strict=True))
        xs = [a * x + c * y + e for x, y in points]
        ys = [self.height - (b * x + d * y + f) for x, y in points]
        return Box(min(xs), min(ys), max(xs), max(ys))
