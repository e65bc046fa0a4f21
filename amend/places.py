"""Where a paragraph stands, in words a clerk would use: "This Council notes, 3, bullet 2; page 2"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amend.labels import is_bullet
from amend.model import Change, Kind, MarkedParagraph, Story
from amend.section_heads import is_section_head

HEAD_WORDS = 8


def placed(paragraphs: Sequence[MarkedParagraph]) -> tuple[MarkedParagraph, ...]:
    """Return `paragraphs` with their places filled in."""
    tracker = _Tracker()
    return tuple(replace(paragraph, place=tracker.place(paragraph)) for paragraph in paragraphs)


class _Tracker:
    """The head and the items above the paragraph at hand."""

    def __init__(self) -> None:
        self._head = ""
        self._plain = 0
        self._items: list[tuple[int, str]] = []
        self._counts: dict[int, int] = {}

    def place(self, paragraph: MarkedParagraph) -> str:
        page = f"; page {paragraph.page}" if paragraph.page else ""
        if paragraph.story not in (Story.BODY, Story.TEXTBOX):
            return f"{paragraph.story.value}{page}"
        if paragraph.cell is not None:
            cell = paragraph.cell
            where = f"table {cell.table}, row {cell.row}, column {cell.column}"
            return f"{self._under(where)}{page}"
        text = paragraph.original.strip() or paragraph.amended.strip() or paragraph.text
        if paragraph.kind is Kind.HEADING or is_section_head(text):
            return self._new_head(text) + page
        inner = self._item(paragraph) if paragraph.kind is Kind.ITEM else self._paragraph()
        return self._under(inner) + page

    def _under(self, inner: str) -> str:
        return f"{self._head}, {inner}" if self._head else inner

    def _new_head(self, text: str) -> str:
        words = text.rstrip(" :-–—").split()
        self._head = " ".join(words[:HEAD_WORDS]) + ("…" if len(words) > HEAD_WORDS else "")
        self._plain, self._items, self._counts = 0, [], {}
        return self._head

    def _paragraph(self) -> str:
        self._plain += 1
        self._items, self._counts = [], {}
        return f"paragraph {self._plain}"

    def _item(self, paragraph: MarkedParagraph) -> str:
        level = paragraph.level
        self._items = [item for item in self._items if item[0] < level]
        self._counts = {at: count for at, count in self._counts.items() if at <= level}
        self._counts[level] = self._counts.get(level, 0) + 1
        other = paragraph.amended_label if paragraph.change is Change.ADD else paragraph.original_label
        label = other or paragraph.label
        bullet = is_bullet(label) or not label
        name = f"bullet {self._counts[level]}" if bullet else label.strip("().: ")
        self._items.append((level, name))
        return ", ".join(name for _, name in self._items)
