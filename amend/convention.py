"""What the mover means: the one place where marks become changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from amend.model import NO_MARKS, Change, Convention, Mark, Marks, Paragraph, Run, Span

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
    named = {mark for alternative in (*convention.added, *convention.deleted) for mark in alternative}
    runs: Iterable[Run] = paragraph.runs
    if Mark.BRACKETS in named:
        runs = _bracketed(tuple(runs))
    if Mark.CAPS in named:
        runs = _capitalised(tuple(runs), _ACRONYM_LETTERS if acronyms else 1)
    return tuple(_merged(_span(run, _change(run.marks, convention, both)) for run in runs))


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
    last: Span | None = None
    for span in spans:
        if last is not None and (last.change, last.undecided) == (span.change, span.undecided):
            last = replace(last, text=last.text + span.text)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def _bracketed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give `BRACKETS` to what stands in [square brackets]; the brackets are the mark and leave the text."""
    out: list[Run] = []
    inside = False
    balanced = "".join(run.text for run in runs).count("]")
    for run in runs:
        for piece in re.split(r"([\[\]])", run.text):
            if piece == "[" and balanced:
                inside = True
            elif piece == "]" and inside:
                inside, balanced = False, balanced - 1
            elif piece:
                out.append(Run(piece, run.marks | {Mark.BRACKETS} if inside else run.marks))
    return tuple(out)


def _capitalised(runs: tuple[Run, ...], short: int) -> tuple[Run, ...]:
    """Give `CAPS` to words typed in capitals; a lone one of up to `short` letters is an acronym."""
    text = "".join(run.text for run in runs)
    in_capitals = bytearray(len(text))
    for match in _CAPITALS.finditer(text):
        if match[0].isupper() and (" " in match[0].strip() or len(match[0]) > short):
            in_capitals[match.start() : match.end()] = b"\1" * len(match[0])
    out: list[Run] = []
    start = 0
    for run in runs:
        for offset, character in enumerate(run.text):
            marks = run.marks | {Mark.CAPS} if in_capitals[start + offset] else run.marks
            if out and out[-1].marks == marks:
                out[-1] = Run(out[-1].text + character, marks)
            else:
                out.append(Run(character, marks))
        start += len(run.text)
    return tuple(out)
