"""The table of producers: a name, and the function that prints a sheet in a style (None: its motion) as PDF."""

from __future__ import annotations

import atexit
import functools
import importlib.util
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from support.marking import Style
from support.office import Office, missing_office
from support.pdf.sheets import Sheet
from support.pdf.web import page
from support.pdf.word import word

Producer = Callable[[Sheet, "Style | None"], bytes]
_SECONDS = 120
_CHROMIUM = os.environ.get("AMEND_CHROMIUM", "chromium")


def libreoffice(sheet: Sheet, style: Style | None) -> bytes:
    """Print the sheet's DOCX with LibreOffice."""
    return office_pdf(word(sheet, style))


def office_pdf(document: bytes, options: Mapping[str, bool | int] | None = None) -> bytes:
    """Print a DOCX with LibreOffice; `options` are its PDF export's."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "paper.docx"), Path(folder, "paper.pdf")
        source.write_bytes(document)
        return _office().convert(source, out, options).read_bytes()


@functools.cache
def _office() -> Office:
    """Return the one LibreOffice of this process, which ends with it."""
    office = Office()
    atexit.register(office.close)
    return office


def chromium(sheet: Sheet, style: Style | None) -> bytes:
    """Print the sheet's page with the header and footer that the browser puts there."""
    return chromium_html(page(sheet, style, boxes=False))


def chromium_boxes(sheet: Sheet, style: Style | None) -> bytes:
    """Print the sheet's page with running heads of its own, where its layout has any."""
    return chromium_html(page(sheet, style), "--no-pdf-header-footer")


def chromium_html(html: bytes, *options: str) -> bytes:
    """Print a page with Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "paper.html"), Path(folder, "paper.pdf")
        source.write_bytes(html)
        command = (_CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                   *options, f"--print-to-pdf={out}", source.as_uri())  # fmt: skip
        subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
        return out.read_bytes()


def weasyprint(sheet: Sheet, style: Style | None) -> bytes:
    """Print the sheet's page with WeasyPrint."""
    from weasyprint import HTML  # loads half a second of libraries

    return bytes(HTML(string=page(sheet, style).decode()).write_pdf())


def reportlab(sheet: Sheet, style: Style | None) -> bytes:
    """Print the sheet with ReportLab."""
    from support.pdf.platypus import platypus  # where ReportLab is

    return platypus(sheet, style)


def fpdf2(sheet: Sheet, style: Style | None) -> bytes:
    """Print the sheet with fpdf2, in whole paragraphs."""
    from support.pdf.fpdf_pages import fpdf_columns  # where fpdf2 is

    return fpdf_columns(sheet, style)


def fpdf2_write(sheet: Sheet, style: Style | None) -> bytes:
    """Print the sheet with fpdf2, run by run."""
    from support.pdf.fpdf_pages import fpdf_written

    return fpdf_written(sheet, style)


PRODUCERS: dict[str, Producer] = {
    "libreoffice": libreoffice,
    "chromium": chromium,
    "chromium-boxes": chromium_boxes,
    "weasyprint": weasyprint,
    "reportlab": reportlab,
    "fpdf2": fpdf2,
    "fpdf2-write": fpdf2_write,
}
_PACKAGES = {"weasyprint": "weasyprint", "reportlab": "reportlab", "fpdf2": "fpdf", "fpdf2-write": "fpdf"}


def missing_producer(name: str) -> str:
    """Return what is missing to print with this producer here, "" where nothing is."""
    if name == "libreoffice":
        return missing_office()
    if name.startswith("chromium"):
        return "" if shutil.which(_CHROMIUM) else "Chromium is not on the path"
    package = _PACKAGES[name]
    return "" if importlib.util.find_spec(package) else f"the package {package} is not installed"
