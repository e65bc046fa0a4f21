"""What pdfplumber does not tell and PDFium does: how many objects a page has, and text drawn bold or not at all.

Text render mode (ISO 32000-1, 9.3.6): 2 fills and strokes, which makes a font bold; 3 draws nothing, as the text layer
over a scan does.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from amend.readers.pdf.facts import Box
from amend.readers.pdf.frame import Frame, Matrix

MOST_OBJECTS = 40_000
"""A page with more is a map or an attack; a page of a paper has some hundreds."""
_DEEPEST = 12
"""Forms within forms."""
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a page's text is inked; `objects` counts up to `MOST_OBJECTS` and no further."""

    objects: int
    bold: tuple[Box, ...]
    unseen: tuple[Box, ...]


def ink_of(page: pypdfium2.PdfPage, frame: Frame) -> Ink:
    """Return the ink of a page, its boxes in `frame`."""
    count = 0
    bold: list[Box] = []
    unseen: list[Box] = []
    for item, matrix in objects_of(page.raw):
        count += 1
        if count >= MOST_OBJECTS:
            break
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
        if mode in (2, 3):
            (bold if mode == 2 else unseen).append(frame.box(_corners(item, matrix)))
    return Ink(count, tuple(bold), tuple(unseen))


def objects_of(page: object) -> Iterator[tuple[object, Matrix]]:
    """Yield each object of a page and of the forms in it, with the matrix of the form that it stands in."""
    return _objects(page, IDENTITY, _DEEPEST)


def _objects(holder: object, matrix: Matrix, depth: int) -> Iterator[tuple[object, Matrix]]:
    is_page = depth == _DEEPEST
    count = pdfium.FPDFPage_CountObjects(holder) if is_page else pdfium.FPDFFormObj_CountObjects(holder)
    for index in range(count):
        item = pdfium.FPDFPage_GetObject(holder, index) if is_page else pdfium.FPDFFormObj_GetObject(holder, index)
        yield item, matrix
        if depth and pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM:
            yield from _objects(item, times(matrix_of(item), matrix), depth - 1)


def matrix_of(item: object) -> Matrix:
    """Return the matrix of a form or a path."""
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(found)):
        return IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does what `one` does, and then what `other` does."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _corners(item: object, matrix: Matrix) -> list[float]:
    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(item, *(ctypes.byref(edge) for edge in edges))
    x0, y0, x1, y1 = (edge.value for edge in edges)
    a, b, c, d, e, f = matrix
    points = [(x, y) for x in (x0, x1) for y in (y0, y1)]
    return [at for x, y in points for at in (a * x + c * y + e, b * x + d * y + f)]
