"""Items of text woven into spans: who owns the spaces between a kept, a deleted and an added word.

Both readings must come out with the white space they should have: the original with the motion's own, the amended
text with the paper's. A space that both readings want at one place is kept; else it belongs to the deletion or to
the insertion beside it. So no reading gets a doubled space, and none loses one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from amend.model import Change, Span


@dataclass(frozen=True, slots=True)
class Item:
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
    original = _placed(items, original_gap, lambda item: item.change.in_original)
    amended = _placed(items, amended_gap, lambda item: item.change.in_amended)
    return merged(_spans(items, original, amended))


def _placed(items: Sequence[Item], gap: Gap, reads: Callable[[Item], bool]) -> dict[int, str]:
    """Return slot -> white space for one reading; slot i lies between items i and i + 1."""
    slots: dict[int, str] = {}
    before: int | None = None
    for index, item in enumerate(items):
        if not reads(item):
            continue
        if before is not None and (space := gap(items[before], item)):
            beside_later = items[before].change is not Change.KEEP and item.change is Change.KEEP
            slots[index - 1 if beside_later else before] = space
        before = index
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


def merged(spans: Iterator[Span]) -> tuple[Span, ...]:
    """Join neighbours that do the same; a lone kept space between two like changes stays as it is."""
    out: list[Span] = []
    for span in spans:
        if not span.text:
            continue
        if out and (out[-1].change, out[-1].undecided) == (span.change, span.undecided):
            out[-1] = Span(out[-1].text + span.text, span.change, span.undecided)
        else:
            out.append(span)
    return tuple(out)
