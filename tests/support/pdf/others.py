"""Producers beyond the usual ones: other programs, options and hands. `benchmarks/pdf.py --producers` takes them."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from support.marking import Style
from support.pdf import other_layouts, rewriting
from support.pdf.annotated import annotated
from support.pdf.producers import Producer, chromium_html, missing_producer, office_pdf, weasyprint
from support.pdf.sheets import STYLES, Sheet
from support.pdf.typst_pages import typst_pages
from support.pdf.web import page
from support.pdf.word import word
from support.pdf.word_like import Manner, word_like

_QUARTZ = Manner(underline=(-0.06, 0.04), strike=(0.35, 0.04), bold_thickness=1.0)


def _office(options: Mapping[str, bool | int], sheet: Sheet, style: Style | None) -> bytes:
    return office_pdf(word(sheet, style), options)


def _office_layout(layout: str, sheet: Sheet, style: Style | None) -> bytes:
    return office_pdf(other_layouts.docx(sheet, style, layout))


def _office_noted(sheet: Sheet, style: Style | None) -> bytes:
    return office_pdf(other_layouts.noted(sheet, style))


def _office_tracked(sheet: Sheet, style: Style | None) -> bytes:
    """The paper with its changes tracked and shown, whatever the style: only its legend is used."""
    return office_pdf(word(sheet, None) if style is None else other_layouts.tracked(sheet, _as_red(style)))


def _as_red(style: Style) -> Style:
    return Style("red", STYLES["red"].added, STYLES["red"].deleted, style.legend)


def _weasy_layout(layout: str, sheet: Sheet, style: Style | None) -> bytes:
    from weasyprint import HTML

    return bytes(HTML(string=other_layouts.web(sheet, style, layout)).write_pdf())


def _chromium_layout(layout: str, sheet: Sheet, style: Style | None) -> bytes:
    return chromium_html(other_layouts.web(sheet, style, layout).encode(), "--no-pdf-header-footer")


def _large(producer: Producer, sheet: Sheet, style: Style | None) -> bytes:
    return producer(other_layouts.large(sheet), style)


def _wkhtmltopdf(sheet: Sheet, style: Style | None) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source, out = Path(folder, "paper.html"), Path(folder, "paper.pdf")
        source.write_bytes(page(sheet, style))
        command = ("wkhtmltopdf", "-q", "-B", "22mm", "-T", "22mm", "--footer-center", "[page]", str(source), str(out))
        subprocess.run(command, capture_output=True, timeout=120, check=True)
        return out.read_bytes()


def _drawn(manner: Manner, sheet: Sheet, style: Style | None) -> bytes:
    return word_like(sheet, style, manner)


def _annotated(added: str, order: str, slack: float, sheet: Sheet, style: Style | None) -> bytes:
    return word_like(sheet, None) if style is None else annotated(sheet, style, word_like, added, order, slack)


def _after(base: Producer, change: Callable[[bytes], bytes], sheet: Sheet, style: Style | None) -> bytes:
    return change(base(sheet, style))


_PLAIN_OFFICE: Producer = partial(_office, {})
_TURNED: dict[str, Callable[[bytes], bytes]] = {
    "rotate-90": lambda data: rewriting.shown_turned(data, 90),
    "rotate-180": lambda data: rewriting.shown_turned(data, 180),
    "rotate-270": lambda data: rewriting.shown_turned(data, 270),
    "lying-90": lambda data: rewriting.lying(data, 90),
    "lying-270": lambda data: rewriting.lying(data, 270),
    "moved": lambda data: rewriting.moved(data, -30, 100),
    "cropped": lambda data: rewriting.cropped(data, 40),
    "forms": rewriting.in_forms,
    "smaller-forms": lambda data: rewriting.in_forms(data, 0.7),
    "two-up": rewriting.two_up,
}
OTHERS: dict[str, Producer] = {
    "word": partial(_drawn, Manner()),
    "word-tagged": partial(_drawn, Manner(tagged=True)),
    "word-notes": partial(_drawn, Manner(noted=True)),
    "word-tagged-notes": partial(_drawn, Manner(tagged=True, noted=True)),
    "word-twice": partial(_drawn, Manner(bold="twice")),
    "word-stroked": partial(_drawn, Manner(bold="stroked")),
    "word-large": partial(_large, partial(_drawn, Manner())),
    "quartz": partial(_drawn, _QUARTZ),
    "notes": partial(_annotated, "underline", "acrobat", 0.0),
    "notes-squiggly": partial(_annotated, "squiggly", "spec", 1.5),
    "notes-highlight": partial(_annotated, "highlight", "round", 0.5),
    "typst": typst_pages,
    "wkhtmltopdf": _wkhtmltopdf,
    "office-tagged": partial(_office, {"UseTaggedPDF": True}),
    "office-pdfa": partial(_office, {"SelectPdfVersion": 2}),
    "office-tracked": _office_tracked,
    "office-notes": _office_noted,
    "office-large": partial(_large, _PLAIN_OFFICE),
    **{f"office-{name}": partial(_office_layout, name) for name in other_layouts.DOCX_EDITS},
    "office-gs": partial(_after, _PLAIN_OFFICE, lambda data: rewriting.rewritten(data, "gs")),
    "office-gs-qpdf-cairo": partial(
        _after, _PLAIN_OFFICE, lambda data: rewriting.rewritten(data, "gs", "qpdf", "cairo")
    ),
    "word-cairo": partial(_after, word_like, lambda data: rewriting.rewritten(data, "cairo")),
    **{f"weasy-{name}": partial(_weasy_layout, name) for name in other_layouts.CSS},
    "weasy-large": partial(_large, weasyprint),
    **{f"chromium-{name}": partial(_chromium_layout, name) for name in other_layouts.CSS},
    **{f"word-{name}": partial(_after, word_like, change) for name, change in _TURNED.items()},
}
"""None of these is in the benchmark's usual run."""
_NEEDED = (("office", "libreoffice"), ("weasy", "weasyprint"), ("chromium", "chromium"))


def missing_other(name: str) -> str:
    """Return what is missing to print with this producer here, "" where nothing is."""
    if name == "wkhtmltopdf":
        return "" if shutil.which("wkhtmltopdf") else "wkhtmltopdf is not on the path"
    if name == "typst":
        return "" if importlib.util.find_spec("typst") else "the package typst is not installed"
    used = [program for program in ("gs", "qpdf", "cairo") if program in name.split("-")]
    missing = [said for program in used if (said := rewriting.missing_program(program))]
    base = next((base for start, base in _NEEDED if name.startswith(start)), "reportlab")
    return missing[0] if missing else missing_producer(base)
