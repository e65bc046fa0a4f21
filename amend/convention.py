"""What the mover means: the one place where marks become changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from amend.model import NO_MARKS, Change, Convention, Mark, Marks, Paragraph, Run, Span
from amend.section_heads import is_head

LINK_MARKS = frozenset({Mark.UNDERLINE, Mark.BLUE, Mark.COLOUR})
"""What a link shows of itself; none of it is an addition."""
TEXT_MARKS = frozenset({Mark.BRACKETS, Mark.CAPS})
"""Marks that are typed, read only where the convention names them."""
_CAPITALS = re.compile(r"\b[^\W\d_a-z]{2,}(?:[\s,;:'’&-]+(?:[^\W\d_a-z]+\b|\d+))*")
_ACRONYM_LETTERS = 5
"""A lone word in capitals up to this long is read as an acronym."""


def spans_of(
    paragraph: Paragraph, convention: Convention, both: Change = Change.NEITHER, acronyms: bool = True
) -> tuple[Span, ...]:
    """Return what the runs of `paragraph` do under `convention`.

    `both` is what text does that is added and struck at once by hand. `acronyms`: a lone short word in capitals is
    one, not a mark.
    """
    alternatives = (*convention.added, *convention.deleted)
    runs = paragraph.runs
    if bracketed := tuple(marks for marks in alternatives if Mark.BRACKETS in marks):
        runs = _bracketed(runs, bracketed)
    if any(Mark.CAPS in marks for marks in alternatives) and not _is_head_in_capitals(paragraph):
        runs = _capitalised(runs, _ACRONYM_LETTERS if acronyms else 1)
    # Asked once for each look: a hostile paragraph has a million runs and a handful of looks.
    changes = {marks: _change(marks, convention, both) for marks in {run.marks for run in runs}}
    return tuple(_merged(_span(run, changes[run.marks]) for run in runs))


def _span(run: Run, change: Change) -> Span:
    return Span(run.text, change, undecided=change is Change.KEEP and Mark.UNDECIDED in run.marks)


def _change(marks: Marks, convention: Convention, both: Change) -> Change:
    visible = marks - (LINK_MARKS if Mark.LINK in marks else NO_MARKS)
    added = Mark.INSERTED in marks or any(alternative <= visible for alternative in convention.added)
    deleted = Mark.DELETED in marks or any(alternative <= marks for alternative in convention.deleted)
    if added and deleted:
        return Change.NEITHER if Mark.INSERTED in marks else both
    if added:
        return Change.ADD
    return Change.DELETE if deleted else Change.KEEP


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    for (change, undecided), like in groupby(spans, key=lambda span: (span.change, span.undecided)):
        yield Span("".join(span.text for span in like), change, undecided)


def _bracketed(runs: tuple[Run, ...], alternatives: tuple[Marks, ...]) -> tuple[Run, ...]:
    """Give `BRACKETS` to what stands in [square brackets]; brackets that are a mark leave the text, others stay."""
    pieces = [Run(text, run.marks) for run in runs for text in re.split(r"([\[\]])", run.text) if text]
    out: list[Run] = []
    start = 0
    while start < len(pieces):
        end = _closing(pieces, start) if pieces[start].text == "[" else None
        inside = [] if end is None else pieces[start + 1 : end]
        if end is not None and any(marks <= run.marks | {Mark.BRACKETS} for run in inside for marks in alternatives):
            out.extend(Run(run.text, run.marks | {Mark.BRACKETS}) for run in inside)
            start = end
        else:
            out.append(pieces[start])
        start += 1
    return tuple(out)


def _closing(pieces: list[Run], start: int) -> int | None:
    """Return where the bracket that opens at `start` closes, or None where another opens first, or none closes."""
    for index in range(start + 1, len(pieces)):
        if pieces[index].text in "[]":
            return index if pieces[index].text == "]" else None
    return None


def _is_head_in_capitals(paragraph: Paragraph) -> bool:
    """Whether `paragraph` is a head printed in capitals altogether, as heads are."""
    return paragraph.text.isupper() and is_head(paragraph)


def _capitalised(runs: tuple[Run, ...], short: int) -> tuple[Run, ...]:
    """Give `CAPS` to words typed in capitals; a lone one of up to `short` letters is an acronym."""
    text = "".join(run.text for run in runs)
    borders = [0, *_borders_of_capitals(text, short), len(text)]
    out: list[Run] = []
    start = at = 0  # where the run starts; which stretch between borders is at hand (the odd ones are capitals)
    for run in runs:
        end = start + len(run.text)
        while start < end:
            while borders[at + 1] <= start:
                at += 1
            stop = min(end, borders[at + 1])
            out.append(Run(text[start:stop], run.marks | {Mark.CAPS} if at % 2 else run.marks))
            start = stop
    return tuple(out)


def _borders_of_capitals(text: str, short: int) -> Iterator[int]:
    """Yield where each stretch in capitals begins and where it ends."""
    for match in _CAPITALS.finditer(text):
        if match[0].isupper() and (" " in match[0].strip() or len(match[0]) > short):
            yield from match.span()
