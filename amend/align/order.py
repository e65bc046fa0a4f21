"""Pairs kept in the order of both texts, whatever tables within cells do to the order of columns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from amend.align.texts import Pair


def in_order(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """Return `pairs` so that each side runs on; of those that cross, the fewest are taken apart."""
    sides = ([i for pair in pairs for i in pair.left], [j for pair in pairs for j in pair.right])
    if all(side == sorted(side) for side in sides):
        return tuple(pairs)
    whole = [p for p in pairs if p.left and p.right and _runs_on(p.left) and _runs_on(p.right)]
    kept = _increasing(sorted(whole, key=lambda pair: pair.left[0]))
    return tuple(_filled(kept, sorted(sides[0]), sorted(sides[1])))


def _runs_on(side: Sequence[int]) -> bool:
    return list(side) == list(range(side[0], side[-1] + 1))


def _increasing(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the longest run of `pairs` whose right sides increase."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for index, pair in enumerate(pairs):
        position = bisect_left(tails, pair.right[0])
        back.append(ends[position - 1] if position else -1)
        tails[position : position + 1] = [pair.right[0]]
        ends[position : position + 1] = [index]
    chosen: list[Pair] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = back[index]
    return chosen[::-1]


def _filled(kept: Sequence[Pair], left: Sequence[int], right: Sequence[int]) -> Iterator[Pair]:
    """Yield `kept` with what stands alone between them, what goes before what comes."""
    start_left = start_right = 0
    for pair in (*kept, Pair((len(left),), (len(right),))):
        yield from (Pair((), (j,)) for j in range(start_right, pair.right[0]))
        yield from (Pair((i,), ()) for i in range(start_left, pair.left[0]))
        if pair.left[0] < len(left):
            yield pair
        start_left, start_right = pair.left[-1] + 1, pair.right[-1] + 1
