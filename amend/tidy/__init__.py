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


def tidied(pairs: Pairs, left: Side, right: Side) -> list[tuple[int, int]]:
    """Return `pairs` (matches of `left` and `right` words) as a person would have them."""
    one, other = left.words, right.words
    found = weighed_again(pairs, one, other)
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
    return bool(pairs) and sum(left.says[i] for i, _ in pairs) < REWRITTEN * least


def _without_rewritten_sentences(pairs: Pairs, left: Side, right: Side) -> list[tuple[int, int]]:
    """Drop the scattered words that a rewritten sentence happens to share with the one in its place."""
    shared: dict[Span, list[tuple[int, int]]] = defaultdict(list)
    for i, j in pairs:
        shared[left.sentences[i], right.sentences[j]].append((i, j))
    sizes = _sizes(left), _sizes(right)
    kept: list[tuple[int, int]] = []
    for (at, to), found in shared.items():
        if _sentence_rewritten(found, left.says, sizes[0][at], sizes[1][to]):
            kept += [pair for run in runs(found) for pair in found[slice(*run)] if not _is_short(run)]
        else:
            kept += found
    return sorted(kept)


def _is_short(run: Span) -> bool:
    return run[1] - run[0] < _STRETCH


def _sizes(side: Side) -> dict[int, tuple[int, int]]:
    """Return for each sentence how much it says and in how many words."""
    sizes: dict[int, tuple[int, int]] = {}
    for size, number in zip(side.says, side.sentences, strict=True):
        total, count = sizes.get(number, (0, 0))
        sizes[number] = total + size, count + (size > 0)
    return sizes


def _sentence_rewritten(found: Pairs, says: Sequence[int], one: Span, other: Span) -> bool:
    """Whether two sentences share too little, or in too many pieces, to be one sentence edited."""
    telling = [says[i] for i, _ in found if says[i]]
    if max(one[1], other[1]) - len(telling) < _MANY_WORDS or not min(one[0], other[0]):
        return False
    share = sum(telling) / min(one[0], other[0])
    if share >= _IN_PIECES:
        return False
    pieces = sum(any(says[i] for i, _ in found[slice(*run)]) for run in runs(found))
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

    @staticmethod
    def between(left: Sequence[str], right: Sequence[str], start: Span, end: Span) -> _Change:
        return _Change(sum(map(len, left[start[0] + 1 : end[0]])), sum(map(len, right[start[1] + 1 : end[1]])))

    @property
    def weight(self) -> int:
        """The size of a replacement; 0 where it only inserts or only deletes."""
        return min(self.gone, self.come) and max(self.gone, self.come)


def _says_nothing(run: Sequence[str], telling: int, before: _Change, after: _Change) -> bool:
    """Whether equal words (so many of them `telling`) between two changes are better told as one replacement."""
    if telling > _ISLAND_WORDS or any(word in STOPS or word in (";", ":", BREAK) for word in run):
        return False
    size = sum(map(len, run))
    if not telling and not before.weight and not after.weight:
        # Words that go on one side of an "and", others that come on the other side: one thing in place of another.
        crossed = (before.gone and after.come, before.come and after.gone)
        return any(crossed) and min(before.gone + before.come, after.gone + after.come) >= 2 * size + 6
    return min(before.weight, after.weight) >= size * max(1, 2 * telling)


def _without_lone_brackets(pairs: Pairs, left: Sequence[str]) -> list[tuple[int, int]]:
    """Drop a bracket that stays between two changes while its fellow goes."""
    gone = {pairs[first] for first, end in runs(pairs) if end - first == 1 and _is_alone(pairs[first][0], pairs, left)}
    return [pair for pair in pairs if pair not in gone]


def _is_alone(at: int, pairs: Pairs, words: Sequence[str]) -> bool:
    if words[at] not in _FELLOW:
        return False
    opens = words[at] in "(["
    places = range(at + 1, len(words)) if opens else range(at - 1, -1, -1)
    fellow = next((place for place in places if words[place] == _FELLOW[words[at]]), None)
    return fellow is not None and all(i != fellow for i, _ in pairs)


_FELLOW = {"(": ")", ")": "(", "[": "]", "]": "["}


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
