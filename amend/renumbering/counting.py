"""The label of each item in the original and in the amended text, counted anew.

A paper's list may print the labels of both texts in one count (Word counts struck items too), of the amended text, or
of the original: an item goes on with its list where its number is the next in any of these.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amend.model import Kind, MarkedParagraph, Story
from amend.renumbering.cores import Cores, Labels
from amend.renumbering.listed import Between, Listed, Rank
from amend.renumbering.numerals import Numeral, Style, read
from amend.renumbering.versions import Held, held


def labels(paragraphs: Sequence[MarkedParagraph]) -> tuple[Labels, ...]:
    """Return the labels of paragraphs that `relabelled` has returned; "" in a text that a paragraph is not in."""
    return tuple(
        ((p.original_label or p.label) if in_original else "", (p.amended_label or p.label) if in_amended else "")
        for p, (in_original, in_amended) in zip(paragraphs, held(paragraphs), strict=True)
    )


def relabelled(paragraphs: Sequence[MarkedParagraph], has_original: bool) -> tuple[MarkedParagraph, ...]:
    """Return `paragraphs` with their labels in the original and in the amended text, where these are not the paper's.

    `has_original`: their `original_label` (or `label`, where it has none) is the motion's own; else it is told from
    the labels that the paper prints.
    """
    counters: dict[Story, _Counter] = {}
    out = []
    for index, (paragraph, within) in enumerate(zip(paragraphs, held(paragraphs), strict=True)):
        story = Story.BODY if paragraph.story is Story.TEXTBOX else paragraph.story
        counter = counters.get(story) or counters.setdefault(story, _Counter(has_original))
        out.append(_with(paragraph, within, counter.count(index, paragraph, within)))
    return tuple(out)


def _with(paragraph: MarkedParagraph, within: Held, counted: Labels) -> MarkedParagraph:
    original, amended = (
        label if holds and label != paragraph.label else "" for label, holds in zip(counted, within, strict=True)
    )
    if (original, amended) == (paragraph.original_label, paragraph.amended_label):
        return paragraph
    return replace(paragraph, original_label=original, amended_label=amended)


class _Counter:
    """Counts the lists of one story in both texts at once."""

    def __init__(self, has_original: bool) -> None:
        self._has_original = has_original
        self._lists: dict[tuple[Rank, Style], Listed] = {}
        self._recent: dict[Rank, Listed] = {}
        self._before: dict[tuple[int, int], Numeral] = {}
        self._texts = (Between(), Between())
        self._cores = Cores()

    def count(self, index: int, paragraph: MarkedParagraph, within: Held) -> Labels:
        """Count the next paragraph and return its labels; one without a text counts for nothing."""
        known = self._has_original and within[0]
        own = (paragraph.original_label or paragraph.label) if known else paragraph.label
        kind, level = _level(paragraph)
        before = self._before.get((kind, level))
        base = read(own, before) if own and any(within) else None
        if base is None:
            self._note(index, paragraph, (kind, level, 0), within, None)
            return own, paragraph.label
        shown = base if own == paragraph.label else read(paragraph.label, before)
        number = shown.number if shown is not None and shown.form == base.form else None
        rank = (kind, level, base.depth)
        one, breaks = self._list(rank, base, within, known)
        numbers = one.count(base.number if known else None, number, within, breaks)
        one.met(index, base, shown, known)
        is_own = known or number in (None, base.number)
        self._before[kind, level] = base if is_own else replace(base, number=number or 0)
        self._recent[rank] = one
        self._note(index, paragraph, rank, within, one)
        if not within[0] and base.style != one.style.style:
            base = replace(base, before=one.style.before, after=one.style.after)
            own = base.printed(base.number, base.prefix)
        labels = self._cores.printed(own, base, numbers, known)
        self._cores.meet(rank, paragraph.label, labels, within)
        return labels

    def _list(self, rank: Rank, base: Numeral, within: Held, known: bool) -> tuple[Listed, tuple[bool, bool]]:
        """Return the list of an item, a new one where it begins one, and what breaks it off in each text."""
        beside = self._recent.get(rank)
        one = self._lists.get((rank, base.style))
        if not within[0] and beside is not None and beside.style.form == base.form:
            # A new item takes the style of the list it is put into.
            one = one if self._texts[1].breaks(rank, beside) else beside
        if one is None or one.is_below_another(base.prefix, known):
            one = self._lists[rank, base.style] = Listed(base)
        return one, (self._texts[0].breaks(rank, one), self._texts[1].breaks(rank, one))

    def _note(self, index: int, paragraph: MarkedParagraph, rank: Rank, within: Held, one: Listed | None) -> None:
        is_plain = one is None and paragraph.kind is not Kind.ITEM
        for text, holds in zip(self._texts, within, strict=True):
            if holds and is_plain:
                text.plain(index)
            elif holds:
                text.item(index, rank, one)


def _level(paragraph: MarkedParagraph) -> tuple[int, int]:
    """Return how deep a paragraph stands: headings above items, cells by their column."""
    if paragraph.cell is not None:
        return 2, paragraph.cell.column
    return (0 if paragraph.kind is Kind.HEADING else 1), paragraph.level
