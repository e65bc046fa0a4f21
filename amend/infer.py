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
MUCH_MORE = 5
"""How many times as much text a mark must have to be the additions' in place of a surer one."""
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
    revised = _is_revised(text)
    look = _look(text) if not revised or _characters(text, STRIKE) else Convention()
    # Capitals and brackets in a paper that has real revisions are its text.
    typed = TEXT_MARKS if revised else NO_MARKS
    added = tuple(marks for one in legend.added if not one & typed for marks in _used(one, text))
    deleted = tuple(one for one in legend.deleted if not one & typed) or look.deleted
    if any(alternative > STRIKE for alternative in deleted) and STRIKE not in deleted:
        deleted = (*deleted, STRIKE)  # "blue and struck through": what is struck in black is no less deleted
    return Convention(added or look.added, deleted, paper.legend, "legend")


def _is_revised(text: Sequence[Paragraph]) -> bool:
    return any(run.marks & {Mark.INSERTED, Mark.DELETED} for paragraph in text for run in paragraph.runs)


def _used(joint: Marks, text: Sequence[Paragraph]) -> tuple[Marks, ...]:
    """Return `joint`; where the paper never joins its marks but uses them one by one, those as alternatives."""
    if len(joint) == 1 or joint & TEXT_MARKS or _characters(text, joint):
        return (joint,)
    return tuple(frozenset({mark}) for mark in sorted(joint) if _characters(text, frozenset({mark}))) or (joint,)


def _from_look(paper: Paper, text: Sequence[Paragraph]) -> Convention:
    revised = _is_revised(text)
    struck = bool(_characters(text, STRIKE))
    if revised and not struck:
        return Convention((), (), "", "revisions")
    if struck or calls_itself_amendment(paper):
        return _look(text)
    return Convention((), (), "", "revisions" if revised else "inferred")


def _look(text: Sequence[Paragraph]) -> Convention:
    """Return the mark that additions seem to have, and strike where something is struck."""
    deleted = (STRIKE,) if _characters(text, STRIKE) else ()
    struck = _marks_of_struck(text)
    in_use = {marks: count for marks in _CANDIDATES if (count := _characters(text, marks, unstruck=True))}
    only_on_additions = [marks for marks in in_use if not marks <= struck]
    added = (only_on_additions or list(in_use))[:1]
    for marks in in_use:
        # A word underlined here and there is emphasis where whole sentences are in bold, or where struck text is bold.
        times = 1 if marks <= struck else MUCH_MORE
        if added and in_use[marks] > times * in_use[added[0]]:
            added = [marks]
    return Convention(tuple(added), deleted)


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


def _characters(text: Sequence[Paragraph], marks: Marks, unstruck: bool = False) -> int:
    """Return how many characters of `text` have all of `marks`, links' own look left out."""
    return sum(
        len(run.text.strip())
        for paragraph in text
        for run in paragraph.runs
        if marks <= run.marks - (LINK_MARKS if Mark.LINK in run.marks else NO_MARKS)
        and not (unstruck and Mark.STRIKE in run.marks)
    )
