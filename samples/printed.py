"""Papers and motions as PDF: a DOCX that LibreOffice prints, and a web page that Chromium prints."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from truth import Blocks, Change, Piece, Truth
from web import body, gapped_blocks

_SECONDS = 120
_DATE = b"20250106090000"
_PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>TITLE</title>
<style>
@page { size: A4; margin: 24mm 20mm 22mm }
@page { @top-left { content: "Brackenford District Council"; font: 8pt "DejaVu Sans"; color: #555 } }
@page { @top-right { content: "TITLE"; font: 8pt "DejaVu Sans"; color: #555 } }
@page { @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt "DejaVu Sans" } }
body { font: 9.5pt/1.4 "DejaVu Sans", sans-serif; color: #222; margin: 0 }
h1, h2, h3 { color: #1d4f3c; margin: 12pt 0 4pt; break-after: avoid }
h1 { font-size: 13pt } h2 { font-size: 13pt; border-bottom: 1.5pt solid #1d4f3c } h3 { font-size: 11pt }
p { margin: 0 0 6pt } li { margin: 0 0 4pt } ol, ul { margin: 0 0 4pt; padding-left: 22pt }
a { color: #0b4f9e } .new { color: #c00000 }
table { border-collapse: collapse; margin: 6pt 0 8pt; width: 100% } tr { break-inside: avoid }
th, td { border: 0.75pt solid #888; padding: 3pt 5pt; text-align: left } th { background: #e6efe9 }
</style></head><body>
BODY
</body></html>
"""


class NotHereError(Exception):
    """A program that prints is not installed."""


def from_word(document: bytes) -> bytes:
    """The DOCX as LibreOffice exports it."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "paper.docx")
        source.write_bytes(document)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(source))
        return _dated(source.with_suffix(".pdf").read_bytes())


def from_page(page: str) -> bytes:
    """The page as Chromium prints it, without the tags that say what is a heading or a list."""
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "paper.html"), Path(folder, "paper.pdf")
        source.write_text(page, encoding="utf-8")
        _run("chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile",
             "--no-pdf-header-footer", "--disable-pdf-tagging", f"--print-to-pdf={out}", source.as_uri())  # fmt: skip
        return _dated(out.read_bytes())


def motion_page(original: Blocks) -> str:
    """The page on which the motion is published."""
    return _page("Item 9: motion", body(original, _ink))


def paper_page(truth: Truth) -> str:
    """The page on which the amendment is published: additions in bold are one group's, those in red the other's."""
    parts = (truth.front, gapped_blocks(truth.motion), truth.foot)
    return _page("Item 9: joint amendment", "\n".join(body(part, _ink) for part in parts))


def _page(title: str, content: str) -> str:
    return _PAGE.replace("TITLE", title).replace("BODY", content)


def _ink(piece: Piece, _turn: int) -> str:
    text = html.escape(piece.text, quote=False)
    if piece.bold:
        text = f"<b>{text}</b>"
    elif piece.change is Change.ADD:
        text = f'<span class="new">{text}</span>'
    if piece.href:
        text = f'<a href="{piece.href}">{text}</a>'
    return f"<s>{text}</s>" if piece.change is Change.DELETE else text


def _run(program: str, *arguments: str) -> None:
    if not shutil.which(program):
        raise NotHereError(f"{program} is not installed")
    subprocess.run((program, *arguments), capture_output=True, timeout=_SECONDS, check=True)


def _dated(pdf: bytes) -> bytes:
    """The PDF with a fixed date and without a time in its identifiers, each as long as it was."""
    pdf = re.sub(rb"(?<=\(D:)\d{14}", _DATE, pdf)
    return re.sub(rb"(?<=<)[0-9A-F]{32}(?=>)|(?<=/DocChecksum /)[0-9A-F]{32}", b"0" * 32, pdf)
