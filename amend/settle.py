"""Real revisions resolved: a paper's facts as if all its tracked changes were accepted, or rejected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from amend.model import Mark, Marks, Paper, Paragraph, Run
from amend.whitespace import squeeze_runs

REVISIONS = frozenset({Mark.INSERTED, Mark.DELETED})


def settled(paper: Paper, accept: bool) -> Paper:
    """Return `paper` with every tracked change accepted (or rejected) and no revision left in its marks."""
    return replace(paper, paragraphs=settle(paper.paragraphs, accept))


def settle(paragraphs: Iterable[Paragraph], accept: bool) -> tuple[Paragraph, ...]:
    """Return the paragraphs that stand after resolving; one whose end goes is joined to the next.

    The joined paragraph is the next one, as in Word: the surviving mark carries kind, label and style
    (ECMA-376 17.13.5.15).
    """
    gone = Mark.DELETED if accept else Mark.INSERTED
    out: list[Paragraph] = []
    carried: tuple[Run, ...] = ()
    for paragraph in paragraphs:
        if not carried and not _is_revised(paragraph):
            if paragraph.runs:
                out.append(paragraph)  # most paragraphs of most motions
            continue
        runs = tuple(Run(run.text, run.marks - REVISIONS) for run in paragraph.runs if gone not in run.marks)
        if gone in paragraph.end:
            carried += runs
            continue
        joined = squeeze_runs(carried + runs)
        carried = ()
        if joined:
            out.append(replace(paragraph, runs=joined, end=_without(paragraph.end)))
    if carried and (rest := squeeze_runs(carried)):
        out.append(Paragraph(rest))
    return tuple(out)


def _is_revised(paragraph: Paragraph) -> bool:
    return bool(paragraph.end & REVISIONS) or any(run.marks & REVISIONS for run in paragraph.runs)


def _without(end: Marks) -> Marks:
    return end - REVISIONS
