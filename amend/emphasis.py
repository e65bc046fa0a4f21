"""Emphasis that is no addition: heads in bold, lead-ins, header rows; told by what is usual in the paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from amend.model import NO_MARKS, Kind, Mark, Marks, Paragraph, Run
from amend.section_heads import is_section_head

STYLING = frozenset({Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.COLOUR, Mark.RED, Mark.BLUE, Mark.GREEN, Mark.CAPS})
"""Marks that a head may have of itself."""
HEAD_WORDS = 8
LEAD_IN_WORDS = 8
USUAL = 0.4
"""The share of paragraphs that must have a lead-in before lead-ins are this paper's style."""


def subtracted(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Return `paragraphs` without the marks that heads, header rows and lead-ins have of themselves."""
    heads = _usual_head_marks(paragraphs)
    lead_ins = _usual_lead_ins(paragraphs)
    return tuple(_plain(paragraph, _own(paragraph, heads), lead_ins) for paragraph in paragraphs)


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


def _usual_head_marks(paragraphs: Sequence[Paragraph]) -> Marks:
    """Return the marks that at least half of the paper's heads have in all their text."""
    heads = [paragraph for paragraph in paragraphs if looks_like_head(paragraph)]
    counts = Counter(mark for head in heads for mark in _throughout(head))
    enough = max(1, len(heads) / 2)
    return frozenset(
        mark for mark, count in counts.items() if count >= enough and (len(heads) > 1 or mark is not Mark.UNDERLINE)
    )


def _throughout(paragraph: Paragraph) -> Marks:
    """Return the styling that all the text of `paragraph` has."""
    marks = STYLING
    for run in paragraph.runs:
        if run.text.strip():
            marks = marks & run.marks
    return marks


def _usual_lead_ins(paragraphs: Sequence[Paragraph]) -> Marks:
    bodies = [p for p in paragraphs if p.kind in (Kind.ITEM, Kind.PARAGRAPH) and not looks_like_head(p)]
    found = Counter(mark for paragraph in bodies for mark in lead_in(paragraph)[1])
    return frozenset(mark for mark, count in found.items() if count >= 2 and count >= USUAL * len(bodies))


def _own(paragraph: Paragraph, usual: Marks) -> Marks:
    """Return the marks that all of a head, or of a header cell, has of itself; a mark on part of it is a change."""
    if paragraph.kind is Kind.HEADING:
        return (usual | paragraph.own) & _throughout(paragraph)
    if looks_like_head(paragraph):
        return usual & _throughout(paragraph)
    header_row = paragraph.cell is not None and paragraph.cell.row == 1
    return _throughout(paragraph) & {Mark.BOLD} if header_row else NO_MARKS


def _plain(paragraph: Paragraph, own: Marks, lead_ins: Marks) -> Paragraph:
    """Take `own` off the whole paragraph, and the usual lead-in's marks off its lead-in."""
    count, marks = lead_in(paragraph)
    taken = marks & lead_ins
    runs = tuple(
        Run(run.text, run.marks - own - (taken if index < count else NO_MARKS))
        for index, run in enumerate(paragraph.runs)
    )
    return replace(paragraph, runs=runs)
