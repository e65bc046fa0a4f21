"""Emphasis that is no addition: heads in bold, lead-ins, header rows; told by what is usual in the paper.

Where a marked line could be a head or an addition, it is a head only with evidence: other heads look the same, a list
follows, it has a head's words. A head over nothing but marked text is part of an added section, and stays marked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from amend.model import NO_MARKS, Kind, Mark, Marks, Paragraph, Run
from amend.section_heads import is_section_head

STYLING = frozenset({Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.COLOUR, Mark.RED, Mark.BLUE, Mark.GREEN, Mark.CAPS})
"""Marks that a head may have of itself."""
COMMON_IN_HEADS = frozenset({Mark.BOLD, Mark.CAPS})
"""Marks that most heads have: one head is enough to expect them, and more than half make them usual."""
NEARLY_ALL = 0.8
"""The share of heads that must have any other mark before it is their own."""
HEAD_WORDS = 8
LEAD_IN_WORDS = 8
USUAL = 0.4
"""The share of paragraphs that must have a lead-in before lead-ins are this paper's style."""
USUAL_SENTENCES = 0.6
"""The same for lead-ins that end in a full stop, as added sentences do."""


def subtracted(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return `paragraphs` without the marks that heads, header rows and lead-ins have of themselves."""
    owns = _owns(paragraphs)
    lead_ins = _usual_lead_ins(paragraphs)
    return tuple(_plain(paragraph, own, lead_ins) for paragraph, own in zip(paragraphs, owns, strict=True))


def looks_like_head(paragraph: Paragraph) -> bool:
    """Whether `paragraph` is a heading, a section head, or a short line with a head's ending."""
    if paragraph.kind is Kind.HEADING or is_section_head(paragraph.text):
        return True
    words = paragraph.text.split()
    sentence = any(mark in paragraph.text for mark in ".;,!?") or (bool(words) and words[-1] in ("and", "or"))
    return paragraph.kind is Kind.PARAGRAPH and len(words) <= HEAD_WORDS and not sentence


def lead_in(paragraph: Paragraph) -> tuple[int, Marks]:
    """Return how many runs at the start of `paragraph` are a lead-in, and the marks they share; (0, none) if none."""
    first = paragraph.runs[0].marks & STYLING
    rest = [index for index, run in enumerate(paragraph.runs) if not first <= run.marks]
    if not first or not rest or paragraph.kind in (Kind.HEADING, Kind.CELL):
        return 0, NO_MARKS
    text = "".join(run.text for run in paragraph.runs[: rest[0]])
    following = paragraph.runs[rest[0]].text
    closed = text.rstrip().endswith((".", ":", "–", "—", "-")) or following.lstrip()[:1] in (":", "–", "—", "-")
    usual = closed or is_section_head(text) or is_section_head(text + " that")
    return (rest[0], first) if usual and len(text.split()) <= LEAD_IN_WORDS else (0, NO_MARKS)


def _owns(paragraphs: Sequence[Paragraph]) -> list[Marks]:
    """Return the marks that each paragraph has of itself throughout; a mark on part of it is a change."""
    heads = [index for index in range(len(paragraphs)) if _is_sure_head(paragraphs, index)]
    added = dict(_added_sections(paragraphs, heads))
    usual = _usual_marks([paragraphs[index] for index in heads])
    owns = [NO_MARKS for _ in paragraphs]
    for index in heads:
        paragraph = paragraphs[index]
        of_style = paragraph.own if paragraph.kind is Kind.HEADING else NO_MARKS
        owns[index] = (usual | of_style) & _throughout(paragraph) - added.get(index, NO_MARKS)
    for index in _short_heads(paragraphs, set(heads), usual):
        owns[index] = (usual | COMMON_IN_HEADS) & _throughout(paragraphs[index])
    for index in _header_cells(paragraphs):
        owns[index] |= _throughout(paragraphs[index]) & {Mark.BOLD}
    return owns


def _is_sure_head(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Whether the paragraph is a head by its kind, by its words, or by the list that follows a short line."""
    paragraph = paragraphs[index]
    if paragraph.kind is Kind.HEADING or is_section_head(paragraph.text):
        return True
    follows = paragraphs[index + 1].kind if index + 1 < len(paragraphs) else None
    return follows is Kind.ITEM and looks_like_head(paragraph)


def _added_sections(paragraphs: Sequence[Paragraph], heads: Sequence[int]) -> Iterator[tuple[int, Marks]]:
    """Yield each head with the marks that all the text below it has, up to the next head."""
    for head, end in pairwise([*heads, len(paragraphs)]):
        marks = STYLING if end > head + 1 else NO_MARKS
        for paragraph in paragraphs[head + 1 : end]:
            marks = marks & _throughout(paragraph)
            if not marks or any(Mark.STRIKE in run.marks for run in paragraph.runs):
                break
        else:
            yield head, marks


def _usual_marks(heads: Sequence[Paragraph]) -> Marks:
    """Return the marks that the paper's heads have of themselves."""
    counts = Counter(mark for head in heads for mark in _throughout(head))
    return frozenset(mark for mark, count in counts.items() if _is_usual(mark, count, len(heads)))


def _is_usual(mark: Mark, count: int, of: int) -> bool:
    if mark in COMMON_IN_HEADS:
        return 2 * count > of
    return of > 1 and count >= NEARLY_ALL * of


def _short_heads(paragraphs: Sequence[Paragraph], heads: set[int], usual: Marks) -> Iterator[int]:
    """Yield the short lines that are heads because they look like the others, or stand over the whole text."""
    short = [i for i, p in enumerate(paragraphs) if i not in heads and p.kind is Kind.PARAGRAPH and looks_like_head(p)]
    marked = [i for i in short if _throughout(paragraphs[i]) & (usual | COMMON_IN_HEADS)]
    alike = bool(usual) if heads else len(marked) > 1 and 2 * len(marked) > len(short)
    for index in marked:
        over_text = index == 0 and 1 in heads
        next_is_text = index + 1 < len(paragraphs) and index + 1 not in marked
        looks_usual = not heads or usual <= _throughout(paragraphs[index])
        if over_text or (alike and looks_usual and next_is_text):
            yield index


def _header_cells(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the cells of first rows in bold, in tables of several rows and columns that are not in bold altogether."""
    tables: dict[int, list[int]] = {}
    for index, paragraph in enumerate(paragraphs):
        if paragraph.cell is not None:
            tables.setdefault(paragraph.cell.table, []).append(index)
    for indices in tables.values():
        cells = [(paragraphs[index].cell, index) for index in indices]
        first = [index for cell, index in cells if cell is not None and cell.row == 1]
        rest = [index for cell, index in cells if cell is not None and cell.row > 1]
        columns = {cell.column for cell, _ in cells if cell is not None}
        if len(columns) > 1 and rest and not all(_is_bold(paragraphs[index]) for index in rest):
            yield from first if all(_is_bold(paragraphs[index]) for index in first) else ()


def _is_bold(paragraph: Paragraph) -> bool:
    return Mark.BOLD in _throughout(paragraph)


def _throughout(paragraph: Paragraph) -> Marks:
    """Return the styling that all the words of `paragraph` have."""
    marks = STYLING
    for run in paragraph.runs:
        if any(character.isalnum() for character in run.text):
            marks = marks & run.marks
    return marks if any(run.marks for run in paragraph.runs) else NO_MARKS


def _usual_lead_ins(paragraphs: Sequence[Paragraph]) -> Marks:
    bodies = [p for p in paragraphs if p.kind in (Kind.ITEM, Kind.PARAGRAPH) and not looks_like_head(p)]
    found: Counter[Mark] = Counter()
    sentences: Counter[Mark] = Counter()
    for paragraph in bodies:
        count, marks = lead_in(paragraph)
        found.update(marks)
        if "".join(run.text for run in paragraph.runs[:count]).rstrip().endswith("."):
            sentences.update(marks)
    return frozenset(
        mark
        for mark, count in found.items()
        if count >= 2 and count >= (USUAL_SENTENCES if 2 * sentences[mark] > count else USUAL) * len(bodies)
    )


def _plain(paragraph: Paragraph, own: Marks, lead_ins: Marks) -> Paragraph:
    """Take `own` off the whole paragraph, and the usual lead-in's marks off its lead-in."""
    count, marks = lead_in(paragraph)
    taken = marks & lead_ins
    runs = tuple(
        Run(run.text, run.marks - own - (taken if index < count else NO_MARKS))
        for index, run in enumerate(paragraph.runs)
    )
    return replace(paragraph, runs=runs)
