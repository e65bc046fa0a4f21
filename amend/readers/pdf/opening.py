"""Open a PDF with PDFium, which says what is wrong with it, and with pdfplumber, which reads its pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
from pdfminer.psparser import PSException
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from amend.errors import UnreadableError
from amend.model import Source

BROKEN = (
    PdfminerException, MalformedPDFException, pypdfium2.PdfiumError, PSException, ValueError, TypeError, KeyError,
    IndexError, AttributeError, AssertionError, ArithmeticError, RecursionError, NotImplementedError,
)  # fmt: skip
"""What a damaged file makes its libraries raise: pdfminer checks little of what it reads."""
MOST_PAGES = 3_000
"""A PDF with more pages is no council paper."""
_PASSWORD = "it asks for a password"


@dataclass(frozen=True, slots=True)
class Opened:
    """One file, opened by both; page numbers count from 0 here."""

    plumbed: PDF
    rendered: pypdfium2.PdfDocument
    indices: tuple[int, ...]
    """Which page of the file each of pdfplumber's is: it passes over pages that it cannot find."""


@contextmanager
def opened(source: Source, password: str = "") -> Iterator[Opened]:
    """Open the PDF in `source`; raise `UnreadableError` where it cannot be opened."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # its warnings would be lines on the clerk's terminal
    rendered = _rendered(source, password)
    try:
        count = len(rendered)
        if not 0 < count <= MOST_PAGES:
            found = f"it has {count:,} pages, more than a paper can" if count else "it has no pages"
            raise UnreadableError(source.name, found, "check the file")
        plumbed = _plumbed(source, rendered, password)
        yield Opened(plumbed, rendered, _indices(len(plumbed.pages), rendered))
    finally:
        rendered.close()


def _rendered(source: Source, password: str) -> pypdfium2.PdfDocument:
    if b"%PDF-" not in source.data[:1024]:
        raise UnreadableError(source.name, "it is no PDF file", "check the file, or name its format with --from")
    try:
        return pypdfium2.PdfDocument(source.data, password=password or None)
    except pypdfium2.PdfiumError as error:
        refused = _explained(source, password)
        if not password:
            raise refused from error
    try:
        return pypdfium2.PdfDocument(source.data)  # locked for its owner only: it opens without the password
    except pypdfium2.PdfiumError as error:
        raise refused from error


def _explained(source: Source, password: str) -> UnreadableError:
    """Return what PDFium's last error says to a person (fpdfview.h, FPDF_GetLastError)."""
    code = pdfium.FPDF_GetLastError()
    if code == pdfium.FPDF_ERR_PASSWORD:
        found = f"{_PASSWORD}, and the one given is not it" if password else _PASSWORD
        return UnreadableError(source.name, found, "give it with --password")
    if code == pdfium.FPDF_ERR_SECURITY:
        return UnreadableError(source.name, "it is locked in a way that is not known", "ask for an unlocked copy")
    return UnreadableError(source.name, "the PDF is damaged", "ask for it again, or open it and print it to a new PDF")


def _indices(found: int, rendered: pypdfium2.PdfDocument) -> tuple[int, ...]:
    if found < len(rendered) and len(loadable := _loadable(rendered)) == found:
        return loadable
    return tuple(range(min(found, len(rendered))))


def _loadable(rendered: pypdfium2.PdfDocument) -> tuple[int, ...]:
    """Return which pages PDFium can load."""
    found = []
    for index in range(len(rendered)):
        try:
            rendered[index].close()
        except pypdfium2.PdfiumError:
            continue  # it is named with the pages that could not be read
        found.append(index)
    return tuple(found)


def _plumbed(source: Source, rendered: pypdfium2.PdfDocument, password: str) -> PDF:
    """Return pdfplumber's view of the file; of PDFium's own copy where it finds its way through the file alone."""
    pdf = _pages_found(BytesIO(source.data), password)
    if pdf is not None and len(pdf.pages) == len(rendered):
        return pdf
    repaired = BytesIO()
    for index in _loadable(rendered):
        page = rendered[index]
        page.set_mediabox(*page.get_mediabox())  # PDFium takes a usual size where a page says none
        page.close()
    rendered.save(repaired, flags=pdfium.FPDF_REMOVE_SECURITY)
    again = _pages_found(repaired, "")
    if again is not None and (pdf is None or len(again.pages) >= len(pdf.pages)):
        pdf = again
    if pdf is None or not pdf.pages:
        raise _damaged(source)
    return pdf


def _pages_found(stream: BytesIO, password: str) -> PDF | None:
    """Return pdfplumber's view of a file, None where it finds no pages in it."""
    for known in dict.fromkeys((password, "")):
        try:
            pdf = pdfplumber.open(stream, password=known, raise_unicode_errors=False)
            return pdf if pdf.pages else None
        except BROKEN:
            continue  # a file that opens without a password is not opened by one
    return None


def _damaged(source: Source) -> UnreadableError:
    return UnreadableError(source.name, "the PDF is damaged", "ask for it again, or open it and print it to a new PDF")
