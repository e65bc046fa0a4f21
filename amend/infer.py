"""Which convention a paper uses: what a person says, else its legend, else its real revisions, else its look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from amend.convention import LINK_MARKS, TEXT_MARKS
from amend.front_matter import calls_itself_amendment
from amend.legend import find_legend, merged
from amend.model import NO_MARKS, Change, Convention, Mark, Marks, Paper, Paragraph, Role

STRIKE: Marks = frozenset({Mark.STRIKE})
# What additions look like where no legend says so, the surest sign first.
_CANDIDATES: tuple[Marks, ...] = (
    frozenset({Mark.UNDERLINE}),
    frozenset({Mark.RED}),
    frozenset({Mark.GREEN}),
    frozenset({Mark.BLUE}),
    frozenset({Mark.COLOUR}),
    frozenset({Mark.BOLD, Mark.ITALIC}),
    frozenset({Mark.BOLD}),
    frozenset({Mark.HIGHLIGHT}),
    frozenset({Mark.ITALIC}),
)
SHARE_OF_STRUCK = 0.6
"""Where this share of the struck text has a mark, the mark says "changed", not "added"."""


def conventions(
    paper: Paper,
    text: Sequence[Paragraph],
    additions: tuple[Marks, ...] | None = None,
    deletions: tuple[Marks, ...] | None = None,
) -> tuple[Convention, ...]:
    """Return the conventions `text` may follow, the likeliest first; the motion, where given, chooses among them.

    `text` is the paper's text with its own emphasis subtracted; `additions` and `deletions` overrule everything.
    """
    if additions is not None or deletions is not None:
        stated = _stated(paper, text)
        added = stated.added if additions is None else additions
        return (Convention(added, stated.deleted if deletions is None else deletions, paper.legend, "option"),)
    first = _stated(paper, text)
    if first.source == "revisions":
        return (first,)
    deleted = first.deleted or ((STRIKE,) if _characters(text, STRIKE) else ())
    others = (
        Convention((marks,), deleted, paper.legend, "motion") for marks in _CANDIDATES if _characters(text, marks)
    )
    return (first, *(other for other in others if other.added != first.added))


def both_means(text: Sequence[Paragraph], convention: Convention) -> Change:
    """Return what added and struck text does: a deletion where most struck text has the additions' mark too."""
    struck = both = 0
    for paragraph in text:
        for run in paragraph.runs:
            if any(alternative <= run.marks for alternative in convention.deleted):
                struck += len(run.text)
                both += len(run.text) * any(alternative <= run.marks for alternative in convention.added)
    return Change.DELETE if struck and both >= SHARE_OF_STRUCK * struck else Change.NEITHER


def _stated(paper: Paper, text: Sequence[Paragraph]) -> Convention:
    """Return what the legend says, its gaps filled from the look; without a legend, what the look says."""
    # A title may end in a legend.
    fronts = (p.text for p in paper.paragraphs if p.role in (Role.LEGEND, Role.TITLE))
    legend = merged([found for text in fronts if (found := find_legend(text))])
    if legend is None and paper.legend:
        legend = find_legend(paper.legend)
    if legend is None:
        return _from_look(paper, text)
    look = _look(text)
    added = tuple(marks for alternative in legend.added for marks in _used(alternative, text))
    return Convention(added or look.added, legend.deleted or look.deleted, paper.legend, "legend")


def _used(joint: Marks, text: Sequence[Paragraph]) -> tuple[Marks, ...]:
    """Return `joint`; where the paper never joins its marks but uses them one by one, those as alternatives."""
    if len(joint) == 1 or joint & TEXT_MARKS or _characters(text, joint):
        return (joint,)
    return tuple(frozenset({mark}) for mark in sorted(joint) if _characters(text, frozenset({mark}))) or (joint,)


def _from_look(paper: Paper, text: Sequence[Paragraph]) -> Convention:
    revised = any(run.marks & {Mark.INSERTED, Mark.DELETED} for p in text for run in p.runs)
    struck = bool(_characters(text, STRIKE))
    if revised and not struck:
        return Convention((), (), "", "revisions")
    if struck or calls_itself_amendment(paper):
        return _look(text)
    return Convention((), (), "", "revisions" if revised else "inferred")


def _look(text: Sequence[Paragraph]) -> Convention:
    """Return the surest mark of additions in use, and strike where something is struck."""
    deleted = (STRIKE,) if _characters(text, STRIKE) else ()
    struck = _marks_of_struck(text)
    in_use = [marks for marks in _CANDIDATES if _characters(text, marks)]
    only_on_additions = [marks for marks in in_use if not marks <= struck]
    return Convention(tuple((only_on_additions or in_use)[:1]), deleted)


def _marks_of_struck(text: Sequence[Paragraph]) -> Marks:
    """Return the marks that most of the struck text has besides its strike."""
    counts: Counter[Mark] = Counter()
    total = 0
    for paragraph in text:
        for run in paragraph.runs:
            if Mark.STRIKE in run.marks:
                total += len(run.text)
                counts.update({mark: len(run.text) for mark in run.marks})
    return frozenset(mark for mark, count in counts.items() if count >= SHARE_OF_STRUCK * total) - STRIKE


def _characters(text: Sequence[Paragraph], marks: Marks) -> int:
    """Return how many characters of `text` have all of `marks`, links' own look left out."""
    return sum(
        len(run.text.strip())
        for paragraph in text
        for run in paragraph.runs
        if marks <= run.marks - (LINK_MARKS if Mark.LINK in run.marks else NO_MARKS)
    )
