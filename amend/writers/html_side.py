"""The side-by-side view: what stood and what stands, row by row, with the differences marked in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from amend.model import Change, Kind, MarkedParagraph, Redline, Span
from amend.views import linked
from amend.writers.html_blocks import Piece, pieces


@dataclass(frozen=True, slots=True)
class SideText:
    """One paragraph on one side."""

    pieces: tuple[Piece, ...]
    label: str
    heading: bool
    depth: int


@dataclass(frozen=True, slots=True)
class Row:
    """What stood on the left, what stands on the right; paragraphs split or joined share a row."""

    original: tuple[SideText, ...]
    amended: tuple[SideText, ...]
    changed: bool


def rows(redline: Redline) -> Iterator[Row]:
    """Yield the rows of the side-by-side view in order; a paragraph of one side only has an empty other side."""
    for group in linked(redline.paragraphs):
        original, amended = (tuple(_side(group, gone)) for gone in (Change.ADD, Change.DELETE))
        if original or amended:
            yield Row(original, amended, any(_is_changed(paragraph) for paragraph in group))


def _side(group: Iterable[MarkedParagraph], gone: Change) -> Iterator[SideText]:
    """Yield the paragraphs of the side that does not hold `gone`, joined across a break that it does not hold."""
    parts: list[tuple[MarkedParagraph, list[Span]]] = []
    joining = False
    for paragraph in group:
        if paragraph.change is gone:
            continue
        spans = [span for span in paragraph.spans if span.change not in (gone, Change.NEITHER)]
        if joining and parts:
            parts[-1][1].extend(spans)
        else:
            parts.append((paragraph, spans))
        joining = paragraph.break_ is gone
    for paragraph, spans in parts:
        if any(span.text.strip() for span in spans):
            depth = paragraph.level + 1 if paragraph.kind is Kind.ITEM else 0
            other = paragraph.original_label if gone is Change.ADD else paragraph.amended_label
            yield SideText(pieces(spans), other or paragraph.label, paragraph.kind is Kind.HEADING, min(depth, 9))


def _is_changed(paragraph: MarkedParagraph) -> bool:
    whole = (paragraph.change, paragraph.break_)
    return whole != (Change.KEEP, Change.KEEP) or any(span.change is not Change.KEEP for span in paragraph.spans)
