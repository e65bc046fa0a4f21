"""Matches tidied for people: no shared-word confetti, and changes that begin and end where a person would say.

A step of its own after the exact diff: it settles which of several equal words stays, unmatches words that say
nothing between changes that do, and moves a change along equal words. It never matches words that differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from amend.stream import BREAK
from amend.tidy.sentences import STOPS, content
from amend.tidy.sliding import slid
from amend.tidy.weighing import weighed_again

Pairs = Sequence[tuple[int, int]]
Span = tuple[int, int]
REWRITTEN = 0.25
"""Where less than this share of a paragraph's telling words stays (0 to 1), it is replaced as a whole."""
_KEPT_SENTENCE = 0.3
"""A sentence of which less stays is rewritten: only longer stretches of it are kept."""
_IN_PIECES = 0.5
"""A sentence of which less stays is rewritten where what stays is single words."""
_FRAME = 0.5
"""Where this share of the words stays, small ones included, what changes are the figures in a sentence that stays."""
_STRETCH = 4
"""So many words in a row are kept in any sentence."""
_MANY_WORDS = 3
"""A change of fewer telling words rewrites no sentence."""
_LONG_PARAGRAPH = 6
"""A paragraph of fewer words is never replaced whole for what it shares: it is one change anyway."""
_ISLAND_WORDS = 2
"""A run of more telling words than these between two replacements is kept."""


@dataclass(frozen=True)
class Side:
    """One text as words, folded, and the number of each one's sentence."""

    words: Sequence[str]
    sentences: Sequence[int]

    @cached_property
    def says(self) -> list[int]:
        """How much each word says."""
        return [content(word) for word in self.words]

    @cached_property
    def counts(self) -> list[bool]:
        """Whether each is a word at all, and no punctuation."""
        return [word[:1].isalnum() or len(word) > 1 for word in self.words]


def tidied(pairs: Pairs, left: Side, right: Side) -> list[tuple[int, int]]:
    """Return `pairs` (matches of `left` and `right` words) as a person would have them."""
    one, other = left.words, right.words
    # Moved first, so that a sentence that came or went before one that begins alike is not taken for that one.
    found = slid(weighed_again(pairs, one, other), one, other)
    found = _without_rewritten_sentences(found, left, right)
    found = slid(_without_islands(found, left, right), one, other)
    found = _without_lone_stops(_without_lone_brackets(found, one), left, right)
    return [pair for pair in found if one[pair[0]] == BREAK] if _is_rewritten(found, left, right) else found


def runs(pairs: Pairs) -> Iterator[Span]:
    """Yield (first, end) positions in `pairs` of each run that is unbroken on both sides."""
    first = 0
    for index in range(1, len(pairs) + 1):
        if index == len(pairs) or (
            pairs[index][0] - pairs[index - 1][0] != 1 or pairs[index][1] - pairs[index - 1][1] != 1
        ):
            yield first, index
            first = index


def _is_rewritten(pairs: Pairs, left: Side, right: Side) -> bool:
    """Whether so little of a paragraph is kept that it reads better replaced as a whole."""
    if max(len(left.words), len(right.words)) < _LONG_PARAGRAPH:
        return False
    least = min(sum(left.says), sum(right.says))
    fewest = min(sum(left.counts), sum(right.counts))
    few = sum(left.counts[i] for i, _ in pairs) < _FRAME * fewest
    return bool(pairs) and few and sum(left.says[i] for i, _ in pairs) < REWRITTEN * least


def _without_rewritten_sentences(pairs: Pairs, left: Side, right: Side) -> list[tuple[int, int]]:
    """Drop the scattered words that a rewritten sentence happens to share with the one in its place."""
    shared: dict[Span, list[tuple[int, int]]] = defaultdict(list)
    for i, j in pairs:
        shared[left.sentences[i], right.sentences[j]].append((i, j))
    sizes = _sizes(left), _sizes(right)
    kept: list[tuple[int, int]] = []
    for (at, to), found in shared.items():
        if _sentence_rewritten(found, left, sizes[0][at], sizes[1][to]):
            kept += [pair for run in runs(found) for pair in found[slice(*run)] if not _is_short(run)]
        else:
            kept += found
    return sorted(kept)


def _is_short(run: Span) -> bool:
    return run[1] - run[0] < _STRETCH


@dataclass(slots=True)
class _Size:
    """How much a sentence says, in how many telling words, of how many words."""

    says: int = 0
    telling: int = 0
    words: int = 0


def _sizes(side: Side) -> dict[int, _Size]:
    sizes: dict[int, _Size] = defaultdict(_Size)
    for says, counts, number in zip(side.says, side.counts, side.sentences, strict=True):
        size = sizes[number]
        size.says += says
        size.telling += says > 0
        size.words += counts
    return sizes


def _sentence_rewritten(found: Pairs, left: Side, one: _Size, other: _Size) -> bool:
    """Whether two sentences share too little, or in too many pieces, to be one sentence edited."""
    telling = [left.says[i] for i, _ in found if left.says[i]]
    if max(one.telling, other.telling) - len(telling) < _MANY_WORDS or not min(one.says, other.says):
        return False
    share = sum(telling) / min(one.says, other.says)
    if share >= _IN_PIECES or sum(left.counts[i] for i, _ in found) >= _FRAME * min(one.words, other.words):
        return False
    pieces = sum(any(left.says[i] for i, _ in found[slice(*run)]) for run in runs(found))
    return share < _KEPT_SENTENCE or (pieces > 1 and len(telling) < 1.5 * pieces)


def _without_islands(pairs: Pairs, left: Side, right: Side) -> list[tuple[int, int]]:
    """Drop short runs of equal words between two changes that both outweigh them."""
    kept: list[tuple[int, int]] = []
    found = list(runs(pairs))
    size = len(left.words), len(right.words)
    for number, (first, end) in enumerate(found):
        run = pairs[first:end]
        if end - first < _STRETCH:
            before = kept[-1] if kept else (-1, -1)
            after = pairs[found[number + 1][0]] if number + 1 < len(found) else size
            sides = (_Change.between(left.words, right.words, *ends) for ends in ((before, run[0]), (run[-1], after)))
            telling = sum(left.says[i] > 0 for i, _ in run)
            if _says_nothing([left.words[i] for i, _ in run], telling, *sides):
                continue
        kept += run
    return kept


@dataclass(frozen=True, slots=True)
class _Change:
    """What goes and what comes between two matches, in characters."""

    gone: int
    come: int
    is_figure: bool
    """Whether one date, amount or number takes the place of another: a change of its own."""

    @staticmethod
    def between(left: Sequence[str], right: Sequence[str], start: Span, end: Span) -> _Change:
        gone, come = left[start[0] + 1 : end[0]], right[start[1] + 1 : end[1]]
        is_figure = len(gone) == len(come) == 1 and all(any(map(str.isdigit, words[0])) for words in (gone, come))
        return _Change(sum(map(len, gone)), sum(map(len, come)), is_figure)

    @property
    def weight(self) -> int:
        """The size of a replacement; 0 where it only inserts, only deletes, or changes a figure."""
        return 0 if self.is_figure else min(self.gone, self.come) and max(self.gone, self.come)


def _says_nothing(run: Sequence[str], telling: int, before: _Change, after: _Change) -> bool:
    """Whether equal words (so many of them `telling`) between two changes are better told as one replacement."""
    if telling > _ISLAND_WORDS or any(word in STOPS or word in _NEVER_ISLANDS for word in run):
        return False
    size = sum(map(len, run))
    if not telling and not (before.gone and before.come) and not (after.gone and after.come):
        # Words that go on one side of an "and", others that come on the other side: one thing in place of another.
        crossed = (before.gone and after.come, before.come and after.gone)
        return any(crossed) and min(before.gone + before.come, after.gone + after.come) >= 2 * size + 6
    return min(before.weight, after.weight) >= size * max(1, 2 * telling)


_NEVER_ISLANDS = frozenset((";", ":", "(", ")", "[", "]", BREAK))
"""What parts clauses, or has a fellow elsewhere."""


def _without_lone_brackets(pairs: Pairs, words: Sequence[str]) -> list[tuple[int, int]]:
    """Drop a bracket that stays between two changes while its fellow goes."""
    fellows = _fellows(words)
    if not fellows:
        return list(pairs)
    staying = {i for i, _ in pairs}
    single = {pairs[first] for first, end in runs(pairs) if end - first == 1}
    return [pair for pair in pairs if pair not in single or fellows.get(pair[0], pair[0]) in staying]


def _fellows(words: Sequence[str]) -> dict[int, int]:
    """Return for each bracket the place of the one that it opens or closes with."""
    fellows: dict[int, int] = {}
    waiting: list[int] = []
    for index, word in enumerate(words):
        if word in _CLOSED_BY:
            waiting.append(index)
        elif waiting and word == _CLOSED_BY[words[waiting[-1]]]:
            fellows[index] = waiting.pop()
            fellows[fellows[index]] = index
    return fellows


_CLOSED_BY = {"(": ")", "[": "]"}


def _without_lone_stops(pairs: Pairs, left: Side, right: Side) -> list[tuple[int, int]]:
    """Drop the full stop of a sentence of which nothing else stays: it goes with its sentence."""
    kept = {left.sentences[i] for i, _ in pairs if left.words[i] not in STOPS}
    kept_other = {right.sentences[j] for _, j in pairs if right.words[j] not in STOPS}
    lengths = _lengths(left.sentences), _lengths(right.sentences)
    return [
        (i, j)
        for i, j in pairs
        if left.words[i] not in STOPS
        or left.sentences[i] in kept
        or right.sentences[j] in kept_other
        or max(lengths[0][left.sentences[i]], lengths[1][right.sentences[j]]) <= _MANY_WORDS
    ]


def _lengths(numbers: Sequence[int]) -> dict[int, int]:
    lengths: dict[int, int] = defaultdict(int)
    for number in numbers:
        lengths[number] += 1
    return lengths
