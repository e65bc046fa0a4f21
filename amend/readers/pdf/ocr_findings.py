"""What is to be said of pages that were read by OCR: how many words are marked, and how sure they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from amend.model import Finding, Mark, Severity
from amend.readers.pdf.layout import Layout
from amend.readers.pdf.recognised import Recognised
from amend.readers.pdf.text_lines import TextLine

_MOST_NAMED = 10
"""Words of a page that are named one by one."""


def read_by_ocr(layouts: Iterable[Layout], recognised: Mapping[int, Recognised]) -> Iterator[Finding]:
    """Yield a finding for each page in `recognised`."""
    for layout in layouts:
        page = recognised.get(layout.number)
        if page is not None:
            struck, underlined = (_count(layout, mark) for mark in (Mark.STRIKE, Mark.UNDERLINE))
            message = (
                f"page {layout.number} is a scan, read by OCR: {_words(struck)} struck, {underlined} underlined; mean "
                f"confidence of its words {page.confidence:.0f}%{_named(page.unsure)}; compare it with the picture."
            )
            yield Finding("low-confidence", Severity.WARNING, message)


def _named(unsure: tuple[str, ...]) -> str:
    if not unsure:
        return ""
    words = ", ".join(f"“{word}”" for word in unsure[:_MOST_NAMED])
    more = len(unsure) - _MOST_NAMED
    return f"; uncertain: {words}" + (f" and {more} more" if more > 0 else "")


def _words(count: int) -> str:
    return f"{count} word" if count == 1 else f"{count} words"


def _count(layout: Layout, mark: Mark) -> int:
    return sum(len(piece.text.split()) for line in _lines(layout) for piece in line.pieces if mark in piece.marks)


def _lines(layout: Layout) -> Iterator[TextLine]:
    for element in layout.elements:
        if isinstance(element, TextLine):
            yield element
        else:
            yield from (line for cell in element.cells for line in cell.lines)
