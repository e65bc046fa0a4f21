"""Equal paragraphs that hold the rest in place: those that occur once on each side, and the ends of every gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from amend.align.chain import Move, heaviest
from amend.align.texts import Text

Gap = tuple[range, range, tuple[int, int] | None]
Says = Callable[[Text], str]
_SHORTEST = 20
"""What any paragraph counts for, in characters, besides its length."""


def gaps(left: Sequence[Text], right: Sequence[Text]) -> Iterator[Gap]:
    """Yield the stretches between anchors, in order, each with the anchor that ends it (none at the end)."""
    start = (0, 0)
    for at in [*_anchors(left, right), None]:
        end = at or (len(left), len(right))
        yield range(start[0], end[0]), range(start[1], end[1]), at
        start = end[0] + 1, end[1] + 1


def _anchors(left: Sequence[Text], right: Sequence[Text]) -> list[tuple[int, int]]:
    """Return pairs of equal paragraphs in an order both sides share.

    What occurs twice may be the only one in a gap; what is equal but for typography is looked for in gaps alone.
    """
    found: list[tuple[int, int]] = []
    waiting: list[tuple[range, range, int]] = [(range(len(left)), range(len(right)), 0)]
    while waiting:
        rows, columns, way = waiting.pop()
        says = _SAYS[way]
        head, tail = _shared_ends(left, right, rows, columns, says)
        found += zip(rows[:head], columns[:head], strict=True)
        found += zip(rows[len(rows) - tail :], columns[len(columns) - tail :], strict=True)
        rows, columns = rows[head : len(rows) - tail], columns[head : len(columns) - tail]
        if not rows or not columns:
            continue
        once = _in_order(_once(left, right, rows, columns, says), left, columns)
        found += once
        if once:
            borders = [(rows.start - 1, columns.start - 1), *once, (rows.stop, columns.stop)]
            waiting += (
                (range(one[0] + 1, other[0]), range(one[1] + 1, other[1]), way) for one, other in pairwise(borders)
            )
        elif way + 1 < len(_SAYS):
            waiting.append((rows, columns, way + 1))
    return sorted(found)


_SAYS: tuple[Says, ...] = (attrgetter("said"), attrgetter("key"))


def _shared_ends(
    left: Sequence[Text], right: Sequence[Text], rows: range, columns: range, says: Says
) -> tuple[int, int]:
    """Return how many paragraphs are equal at the start of a gap, and then at its end."""
    shorter = min(len(rows), len(columns))
    head = tail = 0
    while head < shorter and _same(left[rows[head]], right[columns[head]], says):
        head += 1
    while tail < shorter - head and _same(left[rows[-1 - tail]], right[columns[-1 - tail]], says):
        tail += 1
    return head, tail


def _same(one: Text, other: Text, says: Says) -> bool:
    return bool(one.said) and one.group == other.group and says(one) == says(other)


def _once(
    left: Sequence[Text], right: Sequence[Text], rows: range, columns: range, says: Says
) -> list[tuple[int, int]]:
    """Return the pairs of equal paragraphs that occur once on each side of a gap."""
    mine = [(left[i].group, says(left[i])) for i in rows]
    theirs = {(right[j].group, says(right[j])): j for j in columns}
    counts = Counter(mine), Counter((right[j].group, says(right[j])) for j in columns)
    return [
        (i, theirs[key])
        for i, key in zip(rows, mine, strict=True)
        if key[1] and counts[0][key] == 1 and counts[1].get(key, 0) == 1
    ]


def _in_order(pairs: Sequence[tuple[int, int]], left: Sequence[Text], columns: range) -> list[tuple[int, int]]:
    """Return those of `pairs` whose order both sides share, as much text as can be: the rest has moved."""
    moves = [Move(i, i + 1, j - columns.start, j - columns.start + 1, len(left[i].said) + _SHORTEST) for i, j in pairs]
    return [(move.first, move.start + columns.start) for move in heaviest(moves, len(columns))]
