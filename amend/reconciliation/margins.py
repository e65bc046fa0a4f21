"""Headers and footers of two finished texts: which of them are compared, and what is said of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from amend.model import Finding, Mark, Paper, Paragraph, Run, Severity, Story
from amend.reconciliation.mended import INFERRED
from amend.reconciliation.sides import NOT_COMPARED
from amend.settle import settle

Margin = tuple[Paragraph, ...]


def margins_to_compare(motion: Paper, edited: Paper) -> tuple[Margin, Margin, tuple[Finding, ...]]:
    """Return the header and footer paragraphs that differ, of each text, and what could not be compared.

    A header answers the one of the same number (first page, even pages ...) where both texts have as many; one that
    is the same in both is nobody's business and stays out of the redline.
    """
    if any(paper.source is not None and paper.source.format in INFERRED for paper in (motion, edited)):
        return (), (), ()  # a PDF's running heads are left aside, and its reader says so
    before: list[Paragraph] = []
    after: list[Paragraph] = []
    findings: list[Finding] = []
    for story in NOT_COMPARED:
        mine, theirs = (_by_number(paper, story) for paper in (motion, edited))
        if len(mine) != len(theirs):
            findings += _uncompared(story, mine, theirs)
            continue
        for one, shown in zip(mine, theirs, strict=True):
            other = _counted_alike(one, shown)
            if [p.text for p in one] != [p.text for p in other]:
                before += one
                after += other
    return tuple(before), tuple(after), tuple(findings)


def _by_number(paper: Paper, story: Story) -> list[Margin]:
    """Return the texts of each header (or footer) in order; one without words counts where others are numbered."""
    stories = [p for p in paper.paragraphs if p.story is story]
    numbered = {number: settle(group, accept=True) for number, group in groupby(stories, key=lambda p: p.within)}
    return [numbered.get(number, ()) for number in range(1, max(numbered, default=0) + 1)]


def _counted_alike(mine: Margin, theirs: Margin) -> Margin:
    """Return `theirs` with the page numbers of `mine`, where both count as often: they are no words of anybody's."""
    numbers = [run for p in mine for run in p.runs if Mark.PAGE_NUMBER in run.marks]
    if len(numbers) != sum(Mark.PAGE_NUMBER in run.marks for p in theirs for run in p.runs):
        return theirs
    given = iter(numbers)

    def alike(run: Run) -> Run:
        return Run(next(given).text, run.marks) if Mark.PAGE_NUMBER in run.marks else run

    return tuple(replace(p, runs=tuple(alike(run) for run in p.runs)) for p in theirs)


def _uncompared(story: Story, mine: Sequence[Margin], theirs: Sequence[Margin]) -> Iterator[Finding]:
    """Yield a finding for each header that differs where there is no telling which answers which."""
    for number in range(max(len(mine), len(theirs))):
        one, other = (side[number] if number < len(side) else () for side in (mine, theirs))
        if [p.text for p in one] != [p.text for p in other]:
            message = f"{story.value} {number + 1} differs and was not compared."
            yield Finding("not-compared", Severity.WARNING, message)
