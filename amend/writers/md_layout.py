"""Paragraphs -> Markdown blocks: headings, nested lists with their printed labels, tables."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from amend.labels import is_bullet, split_label
from amend.model import Kind, MarkedParagraph

Inline = Callable[[MarkedParagraph, bool], str]
"""Gives a paragraph's text as Markdown; the flag says that it must stay on one line (`<br>`)."""
_NUMBER = re.compile(r"\d{1,9}[.)]")
MIN_INDENT = 2
MAX_DEPTH = 20
MAX_GRID = 20_000
"""Cells up to which empty rows and columns are written out."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An item whose list is open: its label, and the column in which what belongs to it begins."""

    label: str
    content: int


def laid_out(paragraphs: Iterable[MarkedParagraph], inline: Inline) -> str:
    """Return the Markdown of `paragraphs`, blocks parted by blank lines."""
    blocks: list[str] = []
    layout = _Layout(inline)
    for table, group in groupby((p for p in paragraphs if p.text.strip()), key=_table):
        members = list(group)
        blocks.extend([layout.table(members)] if table is not None else layout.flow(members))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _table(paragraph: MarkedParagraph) -> int | None:
    return paragraph.cell.table if paragraph.kind is Kind.CELL and paragraph.cell else None


class _Layout:
    def __init__(self, inline: Inline) -> None:
        self._inline = inline
        self._open: list[_Open] = []

    def flow(self, paragraphs: list[MarkedParagraph]) -> Iterator[str]:
        """Yield the blocks of paragraphs outside tables."""
        self._open.clear()
        for paragraph, depth in zip(paragraphs, _next_depths(paragraphs), strict=True):
            if paragraph.kind is Kind.HEADING:
                yield self._heading(paragraph)
            elif paragraph.kind is Kind.ITEM:
                yield from self._item(paragraph)
            else:
                yield self._paragraph(paragraph, depth)

    def _heading(self, paragraph: MarkedParagraph) -> str:
        self._open.clear()
        text = self._labelled(paragraph, self._inline(paragraph, True))
        text = re.sub(r"(?<!\\)#\Z", r"\\#", text)
        return f"{'#' * min(max(paragraph.level, 1), 6)} {text}"

    def _paragraph(self, paragraph: MarkedParagraph, depth: int) -> str:
        """A paragraph between items stands in the item to which the next one belongs, so that the list goes on."""
        del self._open[depth:]
        label = _unusual(paragraph.label) if paragraph.label else ""
        return self._padded(label + self._inline(paragraph, False), self._column())

    def _item(self, paragraph: MarkedParagraph) -> Iterator[str]:
        level = min(max(paragraph.level, 0), len(self._open), MAX_DEPTH)
        before = self._open[level].label if level < len(self._open) else ""
        del self._open[level:]
        column, text = self._column(), self._inline(paragraph, False)
        label = "-" if len(paragraph.label) < 2 and is_bullet(paragraph.label or "-") else paragraph.label
        if label == "-" or _NUMBER.fullmatch(label):
            if before == label != "-":  # a list typed "1. 1." would be counted up: two lists
                yield " " * column + "<!-- -->"
            self._open.append(_Open(label, column + len(label) + 1))
            body = self._padded(text, column + len(label) + 1).lstrip(" ")
            yield f"{' ' * column}{label} {body}"
        else:
            self._open.append(_Open(label, column + MIN_INDENT))
            yield self._padded(self._labelled(paragraph, text), column)

    def _labelled(self, paragraph: MarkedParagraph, text: str) -> str:
        """Put a label that Markdown has no markup for before the text, such that it is told from it."""
        label = paragraph.label
        if not label:
            return text
        line = f"{label} {paragraph.text.split(chr(10))[0]}"
        typed = split_label(line)[0] == label and not is_bullet(label)
        return f"{label} {text}" if typed else _unusual(label) + text

    def _column(self) -> int:
        return self._open[-1].content if self._open else 0

    def _padded(self, text: str, column: int) -> str:
        pad = " " * column
        return pad + text.replace("\n", f"\n{pad}")

    def table(self, cells: list[MarkedParagraph]) -> str:
        """Return a table; paragraphs of one cell are parted by two line breaks."""
        grid: dict[tuple[int, int], list[str]] = {}
        for paragraph in cells:
            if paragraph.cell is not None:
                label = _unusual(paragraph.label) if paragraph.label else ""
                place = (paragraph.cell.row, paragraph.cell.column)
                grid.setdefault(place, []).append(label + self._inline(paragraph, True))
        rows, columns = _axes(grid)
        lines = [
            "| " + " | ".join("<br><br>".join(grid.get((row, column), [])) for column in columns) + " |" for row in rows
        ]
        return "\n".join([lines[0], "|" + " --- |" * len(columns), *lines[1:]])


def _axes(grid: dict[tuple[int, int], list[str]]) -> tuple[list[int], list[int]]:
    """The rows and columns to write: all from 1, or those that hold text where that would be too many."""
    rows, columns = ({place[axis] for place in grid} for axis in (0, 1))
    if min(rows) > 0 and min(columns) > 0 and max(rows) * max(columns) <= MAX_GRID:
        return list(range(1, max(rows) + 1)), list(range(1, max(columns) + 1))
    return sorted(rows), sorted(columns)


def _next_depths(paragraphs: list[MarkedParagraph]) -> list[int]:
    """For each paragraph the depth of the next item, 0 where a heading or the end comes first."""
    depths: list[int] = []
    depth = 0
    for paragraph in reversed(paragraphs):
        if paragraph.kind is not Kind.PARAGRAPH:
            depth = max(paragraph.level, 0) if paragraph.kind is Kind.ITEM else 0
        depths.append(depth)
    return depths[::-1]


def _unusual(label: str) -> str:
    """A label that nothing tells from text, for the reader to know by its class."""
    text = label.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "&#124;")
    text = re.sub(r"[\\`*_~+{}\[\]=-]", lambda match: f"&#{ord(match[0])};", text)
    return f'<span class="label">{text}</span> '
