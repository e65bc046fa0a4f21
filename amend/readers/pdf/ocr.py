"""Read the words of scanned pages with OCRmyPDF, in a process of its own that has a limit of time.

It is asked for the letters that it sees in a picture and how sure it is of them (hOCR), not for another PDF.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

from amend.errors import MissingToolError, UnreadableError
from amend.readers.pdf.recognised import Recognised, recognised
from amend.readers.pdf.scanned_pages import Scan

PAGE_SECONDS = 60
"""By the clock, for each page."""
_START_SECONDS = 60
_PACKAGE, _PROGRAM = "ocrmypdf", "tesseract"
_SETTINGS = "hocr_char_boxes 1\n"
"""Tesseract's: where each letter stands."""
_FOUND = "a scan is read by OCR, which needs {}"


def require(name: str) -> None:
    """Raise `UnreadableError` where something that OCR needs is not installed; `name` is the file's."""
    if find_spec(_PACKAGE) is None:
        raise MissingToolError(name, _FOUND.format("OCRmyPDF, a package that is not installed"),
                                "install it with pip install 'amend[ocr]'")  # fmt: skip
    if shutil.which(_PROGRAM) is None:
        raise MissingToolError(name, _FOUND.format("Tesseract, a program that was not found"),
                                "install it (in Debian and Ubuntu: apt install tesseract-ocr)")  # fmt: skip


def recognise(name: str, scans: Sequence[Scan]) -> tuple[Recognised, ...]:
    """Return the pages in `scans` with their words; raise `UnreadableError` where there is no OCR, or it fails."""
    require(name)
    with TemporaryDirectory(prefix="amend-ocr-") as folder:
        paths = _run(name, scans, Path(folder))
        return tuple(recognised(scan, path.read_bytes()) for scan, path in zip(scans, paths, strict=True))


def _run(name: str, scans: Sequence[Scan], folder: Path) -> list[Path]:
    """Return the hOCR of each page in `scans`."""
    (folder / "pages.pdf").write_bytes(_pictures(scans))
    (folder / "settings").write_text(_SETTINGS, encoding="ascii")
    command = [sys.executable, "-m", _PACKAGE, "--quiet", "--keep-temporary-files", "--output-type", "none"]
    command += ["--optimize", "0", "--rasterizer", "pypdfium", "--tesseract-timeout", str(PAGE_SECONDS)]
    command += ["--tesseract-config", "settings", "pages.pdf", "-"]
    # One thread for each page: more of them only wait for each other.
    environment = os.environ | {"TMPDIR": str(folder), "TEMP": str(folder), "OMP_THREAD_LIMIT": "1"}
    limit = _START_SECONDS + PAGE_SECONDS * len(scans)
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired as late:
        raise _failed(name, "OCR takes too long") from late
    paths = [path for path in sorted(folder.glob("*/*_hocr.hocr")) if path.stat().st_size]
    if done.returncode or len(paths) != len(scans):
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise _failed(name, f"OCR failed ({said[-1].strip()})" if said and done.returncode else "OCR found nothing")
    return paths


def _failed(name: str, found: str) -> UnreadableError:
    return UnreadableError(name, found, "ask for the file that was printed")


def _pictures(scans: Sequence[Scan]) -> bytes:
    """Return a PDF with the pictures of `scans`, and nothing else."""
    pdf = pypdfium2.PdfDocument.new()
    for scan in scans:
        page = pdf.new_page(scan.width, scan.height)
        image = pypdfium2.PdfImage.new(pdf)
        image.load_jpeg(BytesIO(scan.picture), inline=True)
        image.set_matrix(pypdfium2.PdfMatrix().scale(scan.width, scan.height))
        page.insert_obj(image)
        page.gen_content()
        page.close()
    written = BytesIO()
    pdf.save(written)
    pdf.close()
    return written.getvalue()
