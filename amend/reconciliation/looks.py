"""Differences of look between two finished texts: told to a person, never taken for a change of wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from amend.labels import is_bullet
from amend.model import Change, Finding, Kind, Mark, MarkedParagraph, Marks, Paragraph, Run, Severity
from amend.quotation import quoted

_SEEN = frozenset({Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.STRIKE, Mark.CAPS, Mark.COLOUR, Mark.HIGHLIGHT})
MOST = 10
"""More differences of look than this are counted, not listed."""
Look = tuple[int, str]
"""Which paragraph of the redline, and what differs there."""


def of_looks(theirs: Paragraph, mine: Paragraph, marked: MarkedParagraph) -> Iterator[str]:
    """Yield what differs in the look of a paragraph of the motion (`theirs`) and the edited one (`mine`)."""
    if (theirs.kind, theirs.level) != (mine.kind, mine.level):
        yield f"the paragraph is {_named(mine)} in the edited text and {_named(theirs)} in the motion"
    elif is_bullet(theirs.label) != is_bullet(mine.label) and theirs.label and mine.label:
        yield f"the item has the label {quoted(mine.label)} in the edited text and {quoted(theirs.label)} in the motion"
    if theirs.runs == mine.runs:
        return
    before, after = _marks(theirs.runs), _marks(mine.runs)
    if len(marked.original) != len(before) or len(marked.amended) != len(after):
        return  # quotes or spaces differ besides, so that letters do not answer each other one by one
    for text, gained, lost in _differing(marked, before, after):
        yield f"the look of {quoted(text)} differs ({_said(gained, lost)})"


def look_findings(looks: Sequence[Look], paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
    """Yield a finding for each look that differs; many are counted."""
    if len(looks) > MOST:
        message = (
            f"the look of the text differs in {len(looks)} places (bold, italics, styles); words are compared only."
        )
        yield Finding("formatting", Severity.INFO, message)
        return
    for index, said in looks:
        yield Finding("formatting", Severity.INFO, f"{said}; its wording is the same.", paragraphs[index].place)


def beside_findings(beside: Sequence[Look], paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
    """Yield a finding for each thing beside the words that differs."""
    for index, said in beside:
        message = f"{said}: it was not compared, and the motion's stays."
        yield Finding("not-compared", Severity.WARNING, message, paragraphs[index].place)


def _marks(runs: Sequence[Run]) -> list[Marks]:
    return [run.marks & _SEEN for run in runs for _ in run.text]


def _differing(
    marked: MarkedParagraph, before: Sequence[Marks], after: Sequence[Marks]
) -> Iterator[tuple[str, Marks, Marks]]:
    """Yield each stretch of kept text whose marks differ, with the marks it gained and lost."""
    i = j = 0
    for span in marked.spans:
        size = len(span.text)
        if span.change is Change.KEEP and before[i : i + size] != after[j : j + size]:
            pairs = zip(span.text, before[i : i + size], after[j : j + size], strict=True)
            for (gained, lost), group in groupby(pairs, key=lambda at: (at[2] - at[1], at[1] - at[2])):
                text = "".join(letter for letter, _, _ in group)
                if (gained or lost) and text.strip():
                    yield text, gained, lost
        i += size * span.change.in_original
        j += size * span.change.in_amended


def _said(gained: Marks, lost: Marks) -> str:
    return ", ".join([*sorted(gained), *(f"no longer {mark}" for mark in sorted(lost))])


def _named(paragraph: Paragraph) -> str:
    if paragraph.kind is Kind.HEADING:
        return f"a heading of level {paragraph.level}"
    if paragraph.kind is Kind.ITEM:
        return f"a list item of level {paragraph.level + 1}"
    return "a table cell" if paragraph.kind is Kind.CELL else "an ordinary paragraph"
