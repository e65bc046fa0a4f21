"""The lines of a document -> the model's paragraphs: headings, items with their depth, cells, notes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from amend.docx.colours import colour_marks
from amend.label_levels import Levels
from amend.model import NO_MARKS, Cell, Kind, Mark, Marks, Paragraph, Run, Story
from amend.printed_lines import PrintedLine, placed
from amend.readers.pdf.blocks import Block, Measures, blocks_of, measures_of
from amend.readers.pdf.joining import Words, divided, joined, words_of
from amend.readers.pdf.layout import CellLines, Layout, Table
from amend.readers.pdf.notes import NotedLine
from amend.readers.pdf.text_lines import Piece, TextLine
from amend.whitespace import squeeze_runs

HEADING_SIZE = 1.08
"""The size of a heading against that of the text, at least."""
_HEADING_WORDS = 30
_SEVERAL = 2
_NEARLY_ALL = 0.8
"""The share of a level's headings that are underlined where it is their style."""
_POINTS_PER_COLUMN = 4.0
"""`Levels` counts in columns of text."""
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|[\w.+-]+@[\w-]+\.\S+", re.IGNORECASE)
_HEADS = {f"H{n}": n for n in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Whole:
    """What is known of the document as a whole."""

    measures: Measures
    size: float
    """Of its text, in points."""
    colour: str
    words: Words
    note_marks: frozenset[str]
    heading_sizes: tuple[float, ...]
    """From the largest down."""


def whole_of(layouts: Sequence[Layout], measures: Measures, size: float, note_marks: frozenset[str]) -> Whole:
    """Return what the lines of `layouts` have in common."""
    lines = list(all_lines(layouts))
    colours = Counter[str]()
    sizes: set[float] = set()
    for line in lines:
        for piece in line.pieces:
            colours[piece.look.colour] += len(piece.text)
        if line.size >= HEADING_SIZE * size:
            sizes.add(round(line.size))
    own = colours.most_common(1)[0][0] if colours else "000000"
    words = words_of([line.text for line in lines])
    return Whole(measures, size, own, words, note_marks, tuple(sorted(sizes, reverse=True)))


def all_lines(layouts: Iterable[Layout]) -> Iterator[TextLine]:
    """Yield the lines of the text, tables left out."""
    for layout in layouts:
        yield from (element for element in layout.elements if isinstance(element, TextLine))


def paragraphs_of(layouts: Sequence[Layout], notes: Sequence[NotedLine], whole: Whole) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document: its body, then its footnotes."""
    levels = Levels()
    elements = [element for layout in layouts for element in layout.elements]
    number, before = 0, None
    for is_table, like in groupby(elements, key=lambda element: isinstance(element, Table)):
        if not is_table:
            lines = [element for element in like if isinstance(element, TextLine)]
            yield from (_paragraph(block, whole, levels) for block in blocks_of(lines, whole.measures))
            before = None
            continue
        rows = 0
        for table in like:
            assert isinstance(table, Table)
            goes_on = before is not None and before.edges == table.edges and before.page + 1 == table.page
            number, rows = (number, rows) if goes_on else (number + 1, 0)
            yield from _cells(_without_repeated_head(table, before if goes_on else None), number, rows, whole)
            rows += max((cell.row for cell in table.cells), default=0)
            before = table
    yield from _notes(notes, whole)


def _without_repeated_head(table: Table, before: Table | None) -> Table:
    """Return the rest of a table on the next page without the head row that is printed there again."""
    if before is None or _row_text(table, 1) != _row_text(before, 1):
        return table
    return replace(table, cells=tuple(cell for cell in table.cells if cell.row > 1))


def _row_text(table: Table, row: int) -> list[str]:
    return [line.text for cell in table.cells if cell.row == row for line in cell.lines]


def _cells(table: Table, number: int, above: int, whole: Whole) -> Iterator[Paragraph]:
    spaced = measures_of([line for cell in table.cells for line in cell.lines], whole.measures.kinds)
    usual = whole.measures.leading  # a table's lines may stand further apart than the text's
    leading = {**usual, **{size: max(gap, usual.get(size, gap)) for size, gap in spaced.leading.items()}}
    for cell in table.cells:
        place = Cell(number, above + cell.row, cell.column, cell.columns)
        for block in blocks_of(cell.lines, _within(cell, replace(whole.measures, leading=leading))):
            paragraph = _paragraph(block, whole, Levels())
            yield replace(paragraph, kind=Kind.CELL, level=0, cell=place)


def _within(cell: CellLines, measures: Measures) -> Measures:
    return replace(measures, right=dict.fromkeys({line.column for line in cell.lines}, cell.right), edge=0.0)


def _notes(notes: Sequence[NotedLine], whole: Whole) -> Iterator[Paragraph]:
    for number, lines in groupby(notes, key=lambda note: note.number):
        block = Block(tuple(note.line for note in lines))
        paragraph = _paragraph(block, whole, Levels())
        yield replace(paragraph, kind=Kind.PARAGRAPH, level=0, story=Story.FOOTNOTE, within=number)


def _paragraph(block: Block, whole: Whole, levels: Levels) -> Paragraph:
    first = block.lines[0]
    whole_text = joined(block, whole.words)
    shown = [_run(_without_note_mark(piece, whole), whole) for piece in whole_text.pieces]
    runs = squeeze_runs(_with_links(shown))
    made = Paragraph(runs, page=first.page, divided=divided(block, whole.words))
    if any(line.number for line in block.lines):
        made = replace(made, lines=_numbered(made.text, block, shown, whole_text.begins))
    heading = _heading_level(block, whole)
    if heading:
        levels.reset()
        kind = replace(made, kind=Kind.HEADING, level=heading, own=_own(runs))
        return replace(kind, label=first.label, original_label=first.old_label)
    column = round(first.x0 / _POINTS_PER_COLUMN)
    if not first.label:
        levels.text(column)
        return made
    kind = replace(made, kind=Kind.ITEM, level=levels.item(column), typed=True)
    return replace(kind, label=first.label, original_label=first.old_label)


def _numbered(text: str, block: Block, shown: Sequence[Run], begins: Sequence[int]) -> tuple[PrintedLine, ...]:
    """Return where the lines of a paragraph begin that the page numbers."""
    behind = (sum(len("".join(run.text.split())) for run in shown[begin:]) for begin in begins)
    return placed(
        text, [PrintedLine(line.number, line.page, rest) for line, rest in zip(block.lines, behind, strict=True)]
    )


def _run(piece: Piece, whole: Whole) -> Run:
    look = piece.look
    marks = piece.marks | colour_marks(look.colour, whole.colour)
    marks |= ({Mark.BOLD} if look.bold else set()) | ({Mark.ITALIC} if look.italic else set())
    return Run(piece.text, marks)


def _without_note_mark(piece: Piece, whole: Whole) -> Piece:
    """Return `piece` without the number that refers to a note; the space behind it stays."""
    mark = piece.text.strip()
    return replace(piece, text=piece.text.replace(mark, "")) if piece.raised and mark in whole.note_marks else piece


def _with_links(runs: Iterable[Run]) -> list[Run]:
    """Return `runs` with those web addresses told as links that look it but have no link's box."""
    out: list[Run] = []
    alike = (Run("".join(run.text for run in same), marks) for marks, same in groupby(runs, key=lambda run: run.marks))
    for run in alike:
        looks_so = Mark.BLUE in run.marks and Mark.UNDERLINE in run.marks and Mark.LINK not in run.marks
        goes_on = bool(out) and out[-1].marks == run.marks | {Mark.LINK} and not out[-1].text[-1:].isspace()
        is_link = looks_so and (goes_on or bool(_ADDRESS.search(run.text)))
        out.append(Run(run.text, run.marks | {Mark.LINK}) if is_link else run)
    return out


def _heading_level(block: Block, whole: Whole) -> int:
    first = block.lines[0]
    tagged = _HEADS.get(whole.measures.kinds.get(first.block, ""), 0)
    if tagged:
        return tagged
    words = sum(len(line.text.split()) for line in block.lines)
    if words > _HEADING_WORDS or any(line.size < HEADING_SIZE * whole.size for line in block.lines):
        return 0
    larger = [size for size in whole.heading_sizes if size > round(first.size)]
    return min(6, len(larger) + 1)


def with_underlined_heads(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return `paragraphs` with the underline told as the headings' own where nearly all of some level have it."""
    heads = [p for p in paragraphs if p.kind is Kind.HEADING]
    levels = [[p for p in heads if p.level == level] for level in range(1, 7)]
    below_title = [p for p in heads[1:] if p.level > heads[0].level]
    underlined = {id(p) for alike in (*levels, below_title) for p in _usually_underlined(alike)}
    return tuple(replace(p, own=p.own | {Mark.UNDERLINE}) if id(p) in underlined else p for p in paragraphs)


def _usually_underlined(heads: Sequence[Paragraph]) -> Sequence[Paragraph]:
    found = [p for p in heads if all(Mark.UNDERLINE in run.marks for run in p.runs if run.text.strip())]
    return found if len(found) >= _SEVERAL and len(found) >= _NEARLY_ALL * len(heads) else ()


def _own(runs: Sequence[Run]) -> Marks:
    """Return what the heading's style gives to all its text: bold, italics, a colour; an underline may be a mark."""
    if not runs:
        return NO_MARKS
    shared = frozenset.intersection(*(run.marks for run in runs if run.text.strip()))
    return shared - {Mark.UNDERLINE, Mark.STRIKE, Mark.HIGHLIGHT, Mark.LINK}
