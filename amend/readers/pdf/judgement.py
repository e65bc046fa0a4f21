"""Whether a page's text can be trusted: scans, garbled text, pages that fail. Said by page, with what to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from amend.readers.pdf.facts import Page
from amend.readers.pdf.pages import Failed

GARBLED = 0.02
"""The share of glyphs without a letter from which on a page is not read: a tenth of that may be odd bullets."""
_FEW_GLYPHS = 8
"""A page with a picture over it and fewer glyphs than this is a scan, stamped perhaps."""
_PICTURED = 0.5
"""The share of a page that a scan's picture covers at least."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why the text of some pages is not read, or not to be trusted."""

    pages: tuple[int, ...]
    found: str
    advice: str


def unread(page: Page | Failed) -> tuple[str, str] | None:
    """Return why `page` cannot be read, and what to do; None where it can."""
    if isinstance(page, Failed):
        return page.why, "open it and print it to a new PDF"
    if len(page.glyphs) < _FEW_GLYPHS and _is_pictured(page):
        return "a scan, a picture without text", "read it with --ocr, or ask for the file that was printed"
    if page.unmapped > GARBLED * (len(page.glyphs) or 1):
        return "garbled text that does not say its letters", "read it with --ocr, or ask for the file it was made from"
    return None


def is_searchable_scan(page: Page) -> bool:
    """Whether the page is a scan with a text layer: its marks are in the picture, where nobody looks."""
    return bool(page.unseen) and page.unseen >= len(page.glyphs) and _is_pictured(page)


def _is_pictured(page: Page) -> bool:
    area = page.width * page.height
    covered = sum((box.x1 - box.x0) * (box.bottom - box.top) for box in page.images)
    return covered >= _PICTURED * area


def named(pages: Sequence[int]) -> str:
    """Return pages for a sentence: "page 3", "pages 1 to 4 and 7"."""
    spans = []
    for _, run in groupby(enumerate(sorted(set(pages))), key=lambda at: at[1] - at[0]):
        numbers = [number for _, number in run]
        spans.append(str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}")
    said = spans[0] if len(spans) == 1 else f"{', '.join(spans[:-1])} and {spans[-1]}"
    return f"page {said}" if len(set(pages)) == 1 else f"pages {said}"


def verdicts(judged: Iterable[tuple[int, tuple[str, str]]]) -> tuple[Verdict, ...]:
    """Return one verdict for each reason, with all the pages that it holds for."""
    pages: dict[tuple[str, str], list[int]] = {}
    for number, reason in judged:
        pages.setdefault(reason, []).append(number)
    return tuple(Verdict(tuple(numbers), found, advice) for (found, advice), numbers in pages.items())
