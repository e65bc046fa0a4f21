"""Which pages of a PDF may hold an amendment, told by PDFium at some milliseconds a page: a pack is mostly reports.

Nothing is read here that goes into a paper. What the screen lets through is read in full; it lets through too much
rather than too little.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from amend.errors import UnreadableError
from amend.readers.pdf.frame import Matrix
from amend.readers.pdf.ink import IDENTITY, matrix_of, objects_of, times

PAGES_AT_ONCE = 40
"""PDFium keeps what it has parsed of a file: after so many pages the file is opened anew, and memory stays flat."""
_THIN = 2.6
_MOST_OBJECTS = 4_000
_MOST_SEGMENTS = 2_000
_WORDS = re.compile(
    r"\bam+end+e?m+ents?\b|\bgwelliant|\b(?:additions?|deletions?|insertions?|new text|deleted text)\b.{0,60}"
    r"\b(?:underlin|bold|struck|strike|red|italic|bracket)|\b(?:delete|insert|leave out|omit|substitute)\b.{0,80}"
    r"[“‘\"']|\bthis (?:council|meeting|committee)\b.{0,40}\b(?:notes|believes|resolves)",
    re.IGNORECASE | re.DOTALL,
)
_TELLING = {pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_UNDERLINE, pdfium.FPDF_ANNOT_SQUIGGLY}


@dataclass(frozen=True, slots=True)
class Hint:
    """What the screen saw of one page."""

    number: int
    """From 1."""
    says: bool
    """Whether its words are those of amendments or motions."""
    struck: int
    """How many thin rules run through letters."""
    underlined: int
    """How many thin rules run right below letters."""
    annotated: bool
    """Whether an annotation strikes or underlines text."""
    letters: int
    text: str = ""
    """Its words, line by line."""
    size: tuple[int, int] = (0, 0)
    """Width and height in points."""

    @property
    def may_hold(self) -> bool:
        """Whether the page is worth reading in full."""
        return self.says or self.annotated or bool(self.struck or self.underlined)


def screen(
    file: Path | str | bytes, password: str = "", *, marks: bool = True, share: tuple[int, int] = (1, 1)
) -> Iterator[Hint]:
    """Yield a hint for each page of the PDF `file`; raise `UnreadableError` where it does not open.

    Without `marks` its words are only read out, and nothing is looked for. `share` is which of how many equal parts of
    the file is screened: (2, 3) are the pages of its second third.
    """
    part, parts = share
    start, count = -1, 0
    while start < count:
        document = _opened(file, password)
        try:
            pages = len(document)
            count = pages * part // parts
            start = max(start, pages * (part - 1) // parts)
            for index in range(start, min(start + PAGES_AT_ONCE, count)):
                yield _hint(document, index, marks)
        finally:
            document.close()
        start += PAGES_AT_ONCE


def outline(file: Path | str | bytes, password: str = "") -> tuple[tuple[int, str], ...]:
    """Return the bookmarks of the two upper levels that lead to a page: its number from 1, and what they say."""
    document = _opened(file, password)
    try:
        marks = [(mark.get_dest(), mark.get_title()) for mark in document.get_toc(max_depth=2)]
        return tuple(
            (dest.get_index() + 1, title) for dest, title in marks if dest is not None and dest.get_index() is not None
        )
    finally:
        document.close()


def _opened(file: Path | str | bytes, password: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(file, password=password or None)
    except (pypdfium2.PdfiumError, FileNotFoundError) as error:
        name = "the PDF" if isinstance(file, bytes) else str(file)
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD:
            wrong = ", and the one given is not it" if password else ""
            raise UnreadableError(name, f"it asks for a password{wrong}", "give it with --password") from error
        raise UnreadableError(name, "it does not open", "check the file and its password") from error


def _hint(document: pypdfium2.PdfDocument, index: int, with_marks: bool) -> Hint:
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return Hint(index + 1, False, 0, 0, False, 0)
    text = page.get_textpage()
    try:
        words = text.get_text_bounded()
        marks = [_mark(text, rule) for rule in (_rules(page) if with_marks else ())]
        return Hint(
            index + 1,
            with_marks and bool(_WORDS.search(words)),
            marks.count("strike"),
            marks.count("underline"),
            with_marks and _is_annotated(page),
            len(words),
            words,
            (round(page.get_width()), round(page.get_height())),
        )
    finally:
        text.close()
        page.close()


def _is_annotated(page: pypdfium2.PdfPage) -> bool:
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), 500)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        subtype = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if subtype in _TELLING:
            return True
    return False


Rule = tuple[float, float, float]


def _rules(page: pypdfium2.PdfPage) -> Iterator[Rule]:
    """Yield x0, x1 and y of each thin horizontal piece of a path, in the page's own coordinates."""
    for seen, (item, form) in enumerate(objects_of(page.raw)):
        if seen >= _MOST_OBJECTS:
            return
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        matrix = times(matrix_of(item), form)
        for xs, ys in _pieces(item, matrix):
            if max(ys) - min(ys) <= _THIN and max(xs) - min(xs) > _THIN:
                yield min(xs), max(xs), (min(ys) + max(ys)) / 2


def _pieces(item: object, matrix: Matrix = IDENTITY) -> Iterator[tuple[list[float], list[float]]]:
    """Yield the corners of each piece of a path: one path may hold the underlines of a whole page."""
    a, b, c, d, e, f = matrix
    xs: list[float] = []
    ys: list[float] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(item), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(item, index)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and xs:
            yield xs, ys
            xs, ys = [], []
        if pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y)):
            xs.append(a * x.value + c * y.value + e)
            ys.append(b * x.value + d * y.value + f)
    if xs:
        yield xs, ys


def _mark(text: pypdfium2.PdfTextPage, rule: Rule) -> str:
    """Return "strike" or "underline" where letters stand at `rule`, or right above it, else ""."""
    x0, x1, y = rule
    places = [x0 + share * (x1 - x0) for share in (0.2, 0.5, 0.8)]
    if sum(text.get_index(x, y, 1.0, 0.4) is not None for x in places) >= 2:
        return "strike"
    above = sum(text.get_index(x, y + 3.0, 1.5, 2.0) is not None for x in places) >= 2
    return "underline" if above else ""
