"""A sheet printed without its marks, which a reader of PDFs then puts over it as annotations."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from io import BytesIO
from itertools import groupby
from typing import Any

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium

from support.marking import Look, Style
from support.pdf.sheets import Line as SheetLine
from support.pdf.sheets import Sheet, lines

_KINDS = {"underline": pdfium.FPDF_ANNOT_UNDERLINE, "strike": pdfium.FPDF_ANNOT_STRIKEOUT,
          "highlight": pdfium.FPDF_ANNOT_HIGHLIGHT, "squiggly": pdfium.FPDF_ANNOT_SQUIGGLY}  # fmt: skip
_PLAIN = Look((), ("", ""))
ORDERS = {"spec": (0, 1, 2, 3), "acrobat": (3, 2, 0, 1), "round": (0, 1, 3, 2), "first-right": (1, 0, 3, 2)}
"""Corners: 0 lower left, 1 lower right, 2 upper right, 3 upper left; programs differ in their order."""


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    mark: str
    page: int
    box: tuple[float, float, float, float]


def annotated(
    sheet: Sheet, style: Style, printed: Callable[[Sheet, Style | None], bytes], added: str = "underline",
    order: str = "acrobat", slack: float = 0.0,
) -> bytes:  # fmt: skip
    """Return the paper, its additions marked as `added`; `slack` is how far, in points, a quadrilateral reaches out."""
    legend = ("Additions are highlighted; deletions are struck through.",) if added == "highlight" else style.legend
    bare = replace(style, added=_PLAIN, deleted=_PLAIN, legend=legend)
    data = printed(sheet, bare)
    marks = _marks(lines(sheet, _telltale(style)), added)
    signs = list(_signs(data, marks))
    with pypdfium2.PdfDocument(data) as document:
        for (page, mark), group in groupby(signs, key=lambda sign: (sign.page, sign.mark)):
            if mark:
                _annotate(document[page], mark, list(_rows(list(group))), ORDERS[order], slack)
        out = BytesIO()
        document.save(out)
        return out.getvalue()


def _telltale(style: Style) -> Style:
    return replace(style, added=Look((("color", ""),), ("", "")), deleted=Look((("strike", ""),), ("", "")))


def _marks(found: Sequence[SheetLine], added: str) -> list[tuple[str, str]]:
    """Return each sign of the text with the mark that belongs over it; labels are not among them."""
    return [
        (sign, "strike" if "strike" in seg.looks else added if "red" in seg.looks else "")
        for line in found
        for seg in line.segs
        for sign in seg.text
        if not sign.isspace() and line.kind != "legend"
    ]


def _signs(data: bytes, marks: list[tuple[str, str]]) -> Iterator[_Sign]:
    """Yield the letters of the file that are the paper's, in order; labels and running heads are passed over."""
    with pdfplumber.open(BytesIO(data)) as document:
        drawn = [
            (number, float(page.height), char)
            for number, page in enumerate(document.pages)
            for char in page.chars
            if not char["text"].isspace()
        ]
    texts = "".join(char["text"][0] for *_, char in drawn)
    wanted = "".join(sign for sign, _ in marks)
    done = 0
    for tag, start, end, other, stop in SequenceMatcher(None, wanted, texts, autojunk=False).get_opcodes():
        if tag not in ("equal", "insert"):
            raise ValueError(f"the printed text has not {wanted[start:end]!r}")
        first = done
        # What a label has in common with the end of the text before it belongs to that text.
        done += _alike(texts, other, stop) if tag == "insert" else end - max(start, done)
        for at in range(first, done):
            yield _sign(drawn[other + at - start], marks[at])


def _alike(texts: str, one: int, other: int) -> int:
    return next(n for n in range(len(texts)) if texts[one + n] != texts[other + n : other + n + 1])


def _sign(drawn: tuple[int, float, dict[str, Any]], mark: tuple[str, str]) -> _Sign:
    number, height, char = drawn
    return _Sign(*mark, number, (char["x0"], height - char["bottom"], char["x1"], height - char["top"]))


def _rows(signs: list[_Sign]) -> Iterator[tuple[float, float, float, float]]:
    """Yield the box of each line of a stretch."""
    for _, group in groupby(signs, key=lambda sign: round(sign.box[1])):
        boxes = [sign.box for sign in group]
        yield boxes[0][0], min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes)


def _annotate(page: pypdfium2.PdfPage, mark: str, rows: list[tuple[float, ...]], order: Sequence[int],
              slack: float) -> None:  # fmt: skip
    annotation = pdfium.FPDFPage_CreateAnnot(page, _KINDS[mark])
    for x0, y0, x1, y1 in rows:
        corners = ((x0, y0 - slack), (x1, y0 - slack), (x1, y1 + slack), (x0, y1 + slack))
        flat = [value for at in order for value in corners[at]]
        quad = pdfium.FS_QUADPOINTSF(*flat)
        pdfium.FPDFAnnot_AppendAttachmentPoints(annotation, ctypes.byref(quad))
    box = (min(r[0] for r in rows), max(r[3] for r in rows), max(r[2] for r in rows), min(r[1] for r in rows))
    pdfium.FPDFAnnot_SetRect(annotation, ctypes.byref(pdfium.FS_RECTF(*box)))
    pdfium.FPDFPage_CloseAnnot(annotation)
