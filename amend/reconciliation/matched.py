"""Two finished texts made one: words matched, the matches tidied for people, and everything else deleted or added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from amend.model import Change, Span
from amend.reconciliation.merged import Merge, spacing
from amend.stream import BREAK
from amend.tidy import Side, tidied
from amend.tidy.sentences import sentences
from amend.tokens import Token, phrases
from amend.weave import Item, merged, weave
from amend.word_diff import matches

Pairs = Sequence[tuple[int, int]]


def merge_texts(before: str, after: str) -> tuple[Merge, bool]:
    """Return the redline between two texts, each of one paragraph or several joined by `BREAK`.

    The second value says whether the search for what they share was cut short.
    """
    if not before or not after:
        return Merge(merged((Span(before, Change.DELETE), Span(after, Change.ADD)))), False
    left, right = phrases(after), phrases(before)
    words = [token.text for token in left], [token.text for token in right]
    pairs, cut_short = matches(*words)
    pairs = tidied(pairs, Side(words[0], sentences(after, left)), Side(words[1], sentences(before, right)))
    items = list(_items(before, after, left, right, pairs))
    spans = weave(
        items,
        lambda one, other: spacing(before[one.end : other.start]),
        lambda one, other: spacing(after[_place(one)[1] : _place(other)[0]]),
    )
    shown = ((after[left[i].start : left[i].end], before[right[j].start : right[j].end]) for i, j in pairs)
    typographic = sum(one != other and one.split() != other.split() for one, other in shown)
    return Merge(merged(_in_order(spans)), (), len(pairs), len(right), typographic), cut_short


def _in_order(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield `spans` with one deletion and then one insertion in each place, a space beside them included."""
    for stays, group in groupby(spans, key=lambda span: span.change is Change.KEEP or BREAK in span.text):
        together = list(group)
        yield from together if stays else sorted(together, key=lambda span: span.change is Change.ADD)


def _place(item: Item) -> tuple[int, int]:
    return item.paper or (0, 0)


def _items(before: str, after: str, left: Sequence[Token], right: Sequence[Token], pairs: Pairs) -> Iterator[Item]:
    """Yield what stays, what goes and what comes, in order, each stretch whole."""
    at_left = at_right = 0
    for i, j, count in [*_stretches(before, after, left, right, pairs), (len(left), len(right), 0)]:
        if at_right < j:
            start, end = right[at_right].start, right[j - 1].end
            yield Item(before[start:end], Change.DELETE, start, end)
        if at_left < i:
            start, end = left[at_left].start, left[i - 1].end
            yield Item(after[start:end], Change.ADD, start, end, (start, end))
        if count:
            start, end = right[j].start, right[j + count - 1].end
            place = left[i].start, left[i + count - 1].end
            yield Item(before[start:end], Change.KEEP, start, end, place)
        at_left, at_right = i + count, j + count


def _stretches(
    before: str, after: str, left: Sequence[Token], right: Sequence[Token], pairs: Pairs
) -> Iterator[tuple[int, int, int]]:
    """Yield (left, right, how many words) of each stretch that the two texts spell and space alike."""
    first = 0
    for index in range(1, len(pairs) + 1):
        (i, j), at = pairs[index - 1], pairs[index] if index < len(pairs) else None
        if at != (i + 1, j + 1) or after[left[i].end : left[i + 1].start] != before[right[j].end : right[j + 1].start]:
            yield *pairs[first], index - first
            first = index
