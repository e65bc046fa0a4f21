"""The programs that print the unmarked pages."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from support.office import Office

_CHROMIUM = os.environ.get("AMEND_CHROMIUM", "chromium")
_SECONDS = 120


def chromium(html: bytes) -> bytes:
    """Print a page with Chromium, without the header and footer of its own."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_bytes(html)
        command = (_CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
                   "--no-pdf-header-footer", f"--print-to-pdf={out}", source.as_uri())  # fmt: skip
        subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
        return out.read_bytes()


def weasyprint(html: bytes) -> bytes:
    """Print a page with WeasyPrint."""
    from weasyprint import HTML

    return bytes(HTML(string=html.decode()).write_pdf())


def libreoffice(data: bytes, office: Office) -> bytes:
    """Print a page, or a DOCX, with LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        name = "page.docx" if data.startswith(b"PK") else "page.html"
        source, out = Path(folder, name), Path(folder, "page.pdf")
        source.write_bytes(data)
        return office.convert(source, out).read_bytes()
