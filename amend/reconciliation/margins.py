"""Headers and footers of two finished texts: which of them are compared, and what is said of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from amend.model import Finding, Paper, Paragraph, Severity, Story
from amend.reconciliation.readings import NOT_COMPARED
from amend.settle import settle

Margin = tuple[Paragraph, ...]


def margins_to_compare(motion: Paper, edited: Paper) -> tuple[Margin, Margin, tuple[Finding, ...]]:
    """Return the header and footer paragraphs that differ, of each text, and what could not be compared.

    A header answers the one of the same number (first page, even pages ...) where both texts have as many; one that
    is the same in both is nobody's business and stays out of the redline.
    """
    before: list[Paragraph] = []
    after: list[Paragraph] = []
    findings: list[Finding] = []
    for story in NOT_COMPARED:
        mine, theirs = (_by_number(paper, story) for paper in (motion, edited))
        if len(mine) != len(theirs):
            findings += _uncompared(story, mine, theirs)
            continue
        for one, other in zip(mine, theirs, strict=True):
            if [p.text for p in one] != [p.text for p in other]:
                before += one
                after += other
    return tuple(before), tuple(after), tuple(findings)


def _by_number(paper: Paper, story: Story) -> list[Margin]:
    """Return the texts of each header (or footer) in order; one without words counts where others are numbered."""
    stories = [p for p in paper.paragraphs if p.story is story]
    numbered = {number: settle(group, accept=True) for number, group in groupby(stories, key=lambda p: p.within)}
    return [numbered.get(number, ()) for number in range(1, max(numbered, default=0) + 1)]


def _uncompared(story: Story, mine: Sequence[Margin], theirs: Sequence[Margin]) -> Iterator[Finding]:
    """Yield a finding for each header that differs where there is no telling which answers which."""
    for number in range(max(len(mine), len(theirs))):
        one, other = (side[number] if number < len(side) else () for side in (mine, theirs))
        if [p.text for p in one] != [p.text for p in other]:
            message = f"{story.value} {number + 1} differs and was not compared."
            yield Finding("not-compared", Severity.WARNING, message)
