"""Fonts that say of themselves that they are bold, whatever they are called (ISO 32000-1, 9.8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral

BOLD_WEIGHT = 600
"""Of the weights from 100 to 900: half-bold, the lightest that looks bold beside ordinary text."""
_FORCE_BOLD = 1 << 18


def bold_fonts(page: PDFPage) -> frozenset[str]:
    """Return the names of the fonts of `page` whose descriptors have a bold weight, or the flag to draw them bold."""
    fonts = resolve1(page.resources.get("Font")) if isinstance(page.resources, dict) else None
    if not isinstance(fonts, dict):
        return frozenset()
    return frozenset(name for font in fonts.values() for name in _bold_names(resolve1(font)))


def _bold_names(font: Any) -> Iterator[str]:
    """Yield what a font that is bold is called; the parts of a composite font have the descriptor."""
    if not isinstance(font, dict):
        return
    parts = resolve1(font.get("DescendantFonts"))
    for one in (font, *(resolve1(part) for part in parts if isinstance(parts, list))) if parts else (font,):
        descriptor = resolve1(one.get("FontDescriptor")) if isinstance(one, dict) else None
        if isinstance(descriptor, dict) and _is_bold(descriptor):
            yield _text(resolve1(font.get("BaseFont")))
            yield _text(resolve1(descriptor.get("FontName")))


def _is_bold(descriptor: dict[str, Any]) -> bool:
    weight, flags = resolve1(descriptor.get("FontWeight")), resolve1(descriptor.get("Flags"))
    return (isinstance(weight, (int, float)) and weight >= BOLD_WEIGHT) or (
        isinstance(flags, int) and bool(flags & _FORCE_BOLD)
    )


def _text(name: Any) -> str:
    return str(name.name) if isinstance(name, PSLiteral) else ""
