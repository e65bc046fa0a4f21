"""Plain text -> Paper of facts. Its only marks are those that our own text output writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from amend.label_levels import TypedLevels
from amend.model import Cell, Kind, Paper, Paragraph, Source
from amend.printed_lines import placed
from amend.readers.decoding import decode
from amend.readers.text_lines import TextParagraph, paragraphs_in
from amend.readers.text_marks import REVISED, end_of, marked, split_runs, unescaped
from amend.readers.typed_marks import has_typed_marks, with_typed_marks
from amend.whitespace import squeeze_runs

_SECTION = re.compile(
    r"(?:this|the|full|that this)?\s?(?:full\s)?council\s(?:(?:also|further|therefore|accordingly|hereby)\s)*"
    r"(?:\w+s)\b(?:\s(?:to|that|the following))*\s?:",
    re.IGNORECASE,
)
_ROW = re.compile(r"\| .* \|")
_GUARDED = re.compile(r"\\+\| .* \|")
_BAR = re.compile(r"(?<!\\)\|")
SECTION_LEVEL = 3


def read(source: Source) -> Paper:
    """Return what the text in `source` shows; raise `UnreadableError` where its bytes are no text.

    Paragraphs end at blank lines; lines within that were wrapped are joined, other lines are paragraphs.
    `[+added+]`, `[-deleted-]` and `[?undecided?]` are marks; where there are none, `~~struck~~` words make `**bold**`
    and `__underlined__` ones marks as well. "This Council notes:" is a heading.
    """
    text = decode(source)
    return Paper(tuple(_read(list(paragraphs_in(text)), has_typed_marks(text))), source=source)


def _read(found: list[TextParagraph], typed_marks: bool) -> Iterator[Paragraph]:
    levels = TypedLevels()
    table, row = 0, 0
    for paragraph in found:
        if _ROW.fullmatch(paragraph.text):
            table, row = table + (row == 0), row + 1
            yield from _cells(paragraph.text, table, row)
            continue
        row = 0
        own, runs = marked(paragraph.text[1:] if _GUARDED.fullmatch(paragraph.text) else paragraph.text)
        runs, end = end_of(with_typed_marks(runs) if typed_marks else runs)
        label, runs = (own, unescaped(list(squeeze_runs(runs)))) if own else split_runs(runs)
        shown = squeeze_runs(runs)
        if not shown:
            continue
        end = end or frozenset.intersection(*(run.marks for run in shown)) & REVISED
        text = "".join(run.text for run in shown)
        printed = placed(text, paragraph.lines)
        if label:
            level = levels.item(paragraph.column, label, text)
            kind = Kind.ITEM
        else:
            levels.text(paragraph.column)
            heading = len(text) < 80 and _SECTION.fullmatch(text) is not None
            kind, level = (Kind.HEADING, SECTION_LEVEL) if heading else (Kind.PARAGRAPH, 0)
        read = Paragraph(shown, kind, level, label, end=end, lines=printed)
        yield replace(read, indent=paragraph.column, quoted=paragraph.quoted)


def _cells(line: str, table: int, row: int) -> Iterator[Paragraph]:
    """Yield the cells of a row that our own text output wrote."""
    for column, text in enumerate(_BAR.split(line)[1:-1], start=1):
        _, runs = marked(text.replace("\\|", "|"))
        shown = squeeze_runs(runs)
        if shown:
            end = frozenset.intersection(*(run.marks for run in shown)) & REVISED
            yield Paragraph(shown, Kind.CELL, cell=Cell(table, row, column), end=end)
