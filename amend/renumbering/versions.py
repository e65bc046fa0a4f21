"""Which paragraphs stand in the original and which in the amended text, each with a line of its own."""

from __future__ import annotations

from collections.abc import Sequence

from amend.model import Change, MarkedParagraph

Held = tuple[bool, bool]
"""Whether the original, and whether the amended text, has a paragraph that begins here."""


def held(paragraphs: Sequence[MarkedParagraph]) -> list[Held]:
    """Return for each paragraph in which text it begins a paragraph: what is joined to the one before does not."""
    original, amended = (_held(paragraphs, gone) for gone in (Change.ADD, Change.DELETE))
    return list(zip(original, amended, strict=True))


def _held(paragraphs: Sequence[MarkedParagraph], gone: Change) -> list[bool]:
    """Say it of the text that does not hold `gone`."""
    found = []
    open_at: int | None = None  # a paragraph that the next one is joined to, should it have text
    for index, paragraph in enumerate(paragraphs):
        if paragraph.change is gone:
            found.append(False)
            continue
        begins = open_at is None
        has_text = _has_text(paragraph, gone)
        found.append(begins and has_text)
        if open_at is not None and has_text:
            found[open_at] = True
        first = index if open_at is None else open_at
        open_at = first if paragraph.break_ is gone else None
    return found


def _has_text(paragraph: MarkedParagraph, gone: Change) -> bool:
    for span in paragraph.spans:
        if span.change is not gone and span.change is not Change.NEITHER and span.text and not span.text.isspace():
            return True
    return False
