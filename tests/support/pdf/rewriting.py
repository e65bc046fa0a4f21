"""PDFs that went through another program after they were made, or whose pages were turned, framed or put two on one."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import tempfile
from io import BytesIO
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

_COMMANDS = {
    "gs": ("gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", "-sOutputFile={out}", "{source}"),
    "qpdf": ("qpdf", "--object-streams=generate", "{source}", "{out}"),
    "cairo": ("pdftocairo", "-pdf", "{source}", "{out}"),
}
_PROGRAMS = {name: command[0] for name, command in _COMMANDS.items()}
_A4 = (595.0, 842.0)


def rewritten(data: bytes, *programs: str) -> bytes:
    """Return a PDF after these programs, one after the other: gs, qpdf, cairo."""
    for program in programs:
        with tempfile.TemporaryDirectory() as folder:
            source, out = Path(folder, "source.pdf"), Path(folder, "out.pdf")
            source.write_bytes(data)
            command = [part.format(source=source, out=out) for part in _COMMANDS[program]]
            subprocess.run(command, capture_output=True, timeout=120, check=True)
            data = out.read_bytes()
    return data


def missing_program(program: str) -> str:
    """Return what is missing to run it here, "" where nothing is."""
    return "" if shutil.which(_PROGRAMS[program]) else f"{_PROGRAMS[program]} is not on the path"


def shown_turned(data: bytes, degrees: int) -> bytes:
    """Return a PDF whose pages lie on their side in the file and are shown upright (/Rotate)."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            _turn(page, degrees)
            page.set_rotation(degrees)
        return _saved(document)


def lying(data: bytes, degrees: int) -> bytes:
    """Return a PDF whose pages lie on their side, and are shown so."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            _turn(page, degrees)
        return _saved(document)


def _turn(page: pypdfium2.PdfPage, degrees: int) -> None:
    """Turn what a page shows counter-clockwise, and its box with it."""
    width, height = page.get_size()
    matrices = {90: (0, 1, -1, 0, height, 0), 180: (-1, 0, 0, -1, width, height), 270: (0, -1, 1, 0, 0, width)}
    box = (0, 0, width, height) if degrees == 180 else (0, 0, height, width)
    _transformed(page, matrices[degrees])
    page.set_mediabox(*box)
    page.set_cropbox(*box)


def moved(data: bytes, right: float, up: float) -> bytes:
    """Return a PDF whose pages' corners are not at the origin."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            width, height = page.get_size()
            _transformed(page, (1, 0, 0, 1, right, up))
            page.set_mediabox(right, up, right + width, up + height)
            page.set_cropbox(right, up, right + width, up + height)
        return _saved(document)


def cropped(data: bytes, margin: float) -> bytes:
    """Return a PDF on sheets larger than what is shown of them, as a printer's are, with crop marks outside."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            width, height = page.get_size()
            _transformed(page, (1, 0, 0, 1, margin, margin))
            page.set_mediabox(0, 0, width + 2 * margin, height + 2 * margin)
            page.set_cropbox(margin, margin, margin + width, margin + height)
            for x in (margin, margin + width):
                mark = pdfium.FPDFPageObj_CreateNewRect(x, 0, 0.5, margin - 5)
                pdfium.FPDFPath_SetDrawMode(mark, pdfium.FPDF_FILLMODE_WINDING, False)
                pdfium.FPDFPage_InsertObject(page.raw, mark)
            page.gen_content()
        return _saved(document)


def _transformed(page: pypdfium2.PdfPage, matrix: tuple[float, ...]) -> None:
    by = pdfium.FS_MATRIX(*matrix)
    pdfium.FPDFPage_TransFormWithClip(page.raw, ctypes.byref(by), None)
    pdfium.FPDFPage_TransformAnnots(page.raw, *matrix)


def in_forms(data: bytes, scale: float = 1.0) -> bytes:
    """Return a PDF each page of which is one form drawn on a new page, smaller by `scale`."""
    with pypdfium2.PdfDocument(data) as source, pypdfium2.PdfDocument.new() as out:
        for number in range(len(source)):
            width, height = source[number].get_size()
            page = out.new_page(width, height)
            item = source.page_as_xobject(number, out).as_pageobject()
            item.set_matrix(pypdfium2.PdfMatrix(scale, 0, 0, scale, (1 - scale) * width / 2, (1 - scale) * height / 2))
            page.insert_obj(item)
            page.gen_content()
        return _saved(out)


def two_up(data: bytes) -> bytes:
    """Return a PDF with two pages side by side on each."""
    with pypdfium2.PdfDocument(data) as source:
        raw = pdfium.FPDF_ImportNPagesToOne(source.raw, 2 * _A4[0], _A4[1], 2, 1)
        with pypdfium2.PdfDocument(raw) as out:
            return _saved(out)


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()
