"""Items of text woven into spans: who owns the spaces between a kept, a deleted and an added word.

Both readings must come out with the white space they should have: the original with the motion's own, the amended
text with the paper's. A space that both readings want at one place is kept; else it belongs to the deletion or to
the insertion beside it. So no reading gets a doubled space, and none loses one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from amend.model import Change, Span


class Item(NamedTuple):
    """A stretch of text, without white space at its ends, that does one thing."""

    text: str
    change: Change
    start: int
    """Where it stands in the original (kept, deleted) or in the paper (added, neither), for whoever asks for gaps."""
    end: int
    paper: tuple[int, int] | None = None
    """Where it stands in the paper; None for words that only the motion has."""
    undecided: bool = False


Gap = Callable[[Item, Item], str]
"""The white space that a reading has between two items that follow each other in it."""


def weave(items: Sequence[Item], original_gap: Gap, amended_gap: Gap) -> tuple[Span, ...]:
    """Return `items` as spans, with the white space that the two readings want between them.

    `original_gap` is asked for neighbours in the original, `amended_gap` for neighbours in the amended text.
    """
    original = list(_wanted(items, original_gap, lambda item: item.change.in_original))
    amended = list(_wanted(items, amended_gap, lambda item: item.change.in_amended))
    usual = [{_usual(items, want) for want in wants} for wants in (original, amended)]
    return merged(_spans(items, _placed(items, original, usual[1]), _placed(items, amended, usual[0])))


class _Wanted(NamedTuple):
    """White space that a reading wants somewhere in slots `first` to `last`; slot i lies behind item i."""

    space: str
    first: int
    last: int


def _wanted(items: Sequence[Item], gap: Gap, reads: Callable[[Item], bool]) -> Iterator[_Wanted]:
    before: int | None = None
    for index, item in enumerate(items):
        if not reads(item):
            continue
        if before is not None and (space := gap(items[before], item)):
            yield _Wanted(space, before, index - 1)
        before = index


def _usual(items: Sequence[Item], want: _Wanted) -> int:
    """Return the slot beside the kept one of the two neighbours, the earlier one if both are kept or neither."""
    later = items[want.first].change is not Change.KEEP and items[want.last + 1].change is Change.KEEP
    return want.last if later else want.first


def _placed(items: Sequence[Item], wants: Sequence[_Wanted], others: set[int]) -> dict[int, str]:
    """Return slot -> white space for one reading, sharing a slot with the other reading (`others`) where it can."""
    slots: dict[int, str] = {}
    for want in wants:
        usual = _usual(items, want)
        shared = [slot for slot in range(want.first, want.last + 1) if slot in others]
        slots[usual if usual in others or not shared else shared[-1]] = want.space
    return slots


def _spans(items: Sequence[Item], original: dict[int, str], amended: dict[int, str]) -> Iterator[Span]:
    for index, item in enumerate(items):
        yield Span(item.text, item.change, item.undecided)
        old, new = original.get(index, ""), amended.get(index, "")
        if old and new:
            following = items[index + 1] if index + 1 < len(items) else item
            yield Span(old, Change.KEEP, item.undecided and following.undecided)
        elif old:
            yield Span(old, Change.DELETE)
        elif new:
            yield Span(new, Change.ADD)


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join neighbours that do the same."""
    grouped = groupby((span for span in spans if span.text), key=lambda span: (span.change, span.undecided))
    return tuple(Span("".join(span.text for span in group), *does) for does, group in grouped)
