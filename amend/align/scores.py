"""How well paragraphs of a gap answer each other, one to one, or one to the several that it was split into."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import add

from amend.align.chain import Move
from amend.align.texts import Text

MATCH = 0.4
"""The least similarity (0 to 1) at which two paragraphs answer each other."""
PART = 0.6
"""The share of a part's words that the whole must hold where a paragraph was split or joined."""
FEWEST_WORDS = 4
"""A rest of fewer words than this is no part of a paragraph."""
MOST_PARTS = 12
"""Into so many paragraphs one is split at most."""
_MOST_NEW = 2
"""So many new paragraphs may stand between the parts of a split one."""
_COMMON = 40
"""A word that more paragraphs hold says nothing about which answers which."""
_SMALL_GAP = 400
"""In a gap with no more pairs than these every word says something."""
_MOST_CANDIDATES = 12
"""So many paragraphs that share the rarest words are weighed for each."""


def similarity(one: Counter[str], other: Counter[str]) -> float:
    """Return the Dice coefficient of two bags of words, 0 to 1."""
    total = one.total() + other.total()
    return 2 * _shared(one, other) / total if total else 0.0


def _shared(one: Counter[str], other: Counter[str]) -> int:
    if len(other) < len(one):
        one, other = other, one
    held = other.get
    return sum(count if count < (most := held(word, 0)) else most for word, count in one.items())


def moves(left: Sequence[Text], right: Sequence[Text], rows: range, columns: range) -> list[Move]:
    """Return every match in a gap that is worth weighing, counted from the gap's start."""
    if not rows or not columns:
        return []
    mine, theirs = [left[i] for i in rows], [right[j] for j in columns]
    found: list[Move] = []
    parts: dict[int, set[int]] = defaultdict(set)
    wholes: dict[int, set[int]] = defaultdict(set)
    for i, j in _candidates(mine, theirs):
        one, other = mine[i], theirs[j]
        score = _score(one, other)
        if score >= MATCH:
            found.append(Move(i, i + 1, j, j + 1, score - 0.1))
        if one.row is None and other.row is None and len(mine) + len(theirs) > 2:
            parts[j].add(i)
            wholes[i].add(j)
    found += (Move(i, i + count, j, j + 1, worth) for j, i, count, worth in _splits(theirs, mine, parts))
    found += (Move(i, i + 1, j, j + count, worth) for i, j, count, worth in _splits(mine, theirs, wholes))
    return found


def _score(one: Text, other: Text) -> float:
    score = similarity(one.bag, other.bag)
    if one.spare:
        score = max(score, 0.95 * similarity(one.spare_bag, other.bag))
    if one.lead and one.lead == other.lead:
        score = max(score, 0.5 + score / 2)
    return score


def _candidates(mine: Sequence[Text], theirs: Sequence[Text]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of one group that share a telling word: all of a small gap, else the likeliest of each."""
    if len(mine) == len(theirs) == 1:
        yield from [(0, 0)] if mine[0].group == theirs[0].group else ()
        return
    holding: dict[str, list[int]] = defaultdict(list)
    for j, text in enumerate(theirs):
        for word in text.bag:
            holding[word].append(j)
    every = len(mine) * len(theirs) <= _SMALL_GAP
    for i, text in enumerate(mine):
        votes: dict[int, float] = defaultdict(float)
        for word in [*text.bag, *(text.spare_bag if text.spare else ())]:
            holders = holding.get(word, ())
            if every or len(holders) <= _COMMON:
                for j in holders:
                    votes[j] += 1 / len(holders)
        likely = [j for j in votes if theirs[j].group == text.group]
        if not every:
            likely = sorted(likely, key=lambda j: (-votes[j], j))[:_MOST_CANDIDATES]
        yield from ((i, j) for j in likely)


def _splits(
    wholes: Sequence[Text], pieces: Sequence[Text], near: dict[int, set[int]]
) -> Iterator[tuple[int, int, int, float]]:
    """Yield (whole, first piece, how many, worth) where pieces in a row are one paragraph of the other side."""
    for at, places in near.items():
        whole = wholes[at]
        if whole.bag.total() < 2 * FEWEST_WORDS:
            continue
        inside = {i for i in places if _is_part(pieces[i].bag, whole.bag)}
        for first in sorted({i - back for i in inside for back in (0, 1) if i >= back}):
            for count in range(2, min(MOST_PARTS, len(pieces) - first) + 1):
                run = range(first, first + count)
                if count - len(inside.intersection(run)) > _MOST_NEW:
                    break
                share = _whole(pieces, run, inside, whole)
                if share > MATCH:
                    yield at, first, count, _worth(share, count)


def _worth(share: float, count: int) -> float:
    """Return what a split counts for: somewhat more than its likeness, as it answers for several paragraphs."""
    return 1.3 * share - 0.2 + 0.05 * (count - 2)


def _is_part(part: Counter[str], whole: Counter[str]) -> bool:
    return bool(part) and _shared(part, whole) >= PART * part.total()


def _whole(pieces: Sequence[Text], run: range, inside: set[int], whole: Text) -> float:
    """Return how like the pieces of a run together are to the whole, 0 where they are no parts of it."""
    bags = [pieces[i].bag for i in run if pieces[i].group == whole.group and pieces[i].bag]
    if len(bags) < len(run):
        return 0.0
    parts = [pieces[i].bag for i in run if i in inside]
    ends = run[0] in inside and run[-1] in inside
    if not (ends and _belong(parts, whole.bag)) and not (len(run) == 2 and _complete(bags, whole.bag)):
        return 0.0
    return similarity(reduce(add, bags), whole.bag)


def _belong(bags: Sequence[Counter[str]], whole: Counter[str]) -> bool:
    """Whether much of each part is in the whole besides what the other parts hold of it."""
    for index, part in enumerate(bags):
        rest = whole - reduce(add, (bag for at, bag in enumerate(bags) if at != index))
        if _shared(part, rest) < PART * part.total() / 2:
            return False
    return True


def _complete(bags: Sequence[Counter[str]], whole: Counter[str]) -> bool:
    """Whether most of one part is in the whole and the other holds most of the rest (and new words besides)."""
    for one, two in ((bags[0], bags[1]), (bags[1], bags[0])):
        rest = whole - one
        if _is_part(one, whole) and rest.total() >= FEWEST_WORDS and _shared(two, rest) >= PART * rest.total():
            return True
    return False
