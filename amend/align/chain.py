"""The chain of matches in order with the greatest sum: dynamic programming over the scored matches alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from amend.align.texts import Pair


class Move(NamedTuple):
    """Paragraphs `first` to `end` of the left answer `start` to `stop` of the right, counted from the gap's start."""

    first: int
    end: int
    start: int
    stop: int
    worth: float


class _Prefixes:
    """The best chain that ends before each right paragraph (a Fenwick tree of greatest values)."""

    def __init__(self, size: int) -> None:
        self._best: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)

    def raise_to(self, at: int, value: tuple[float, int]) -> None:
        """Let every prefix that holds `at` be at least `value`."""
        at += 1
        while at < len(self._best):
            if value[0] > self._best[at][0]:
                self._best[at] = value
            at += at & -at

    def before(self, at: int) -> tuple[float, int]:
        """Return the best value, and the move that ends it (or -1), of the first `at` places."""
        best = (0.0, -1)
        while at:
            if self._best[at][0] > best[0]:
                best = self._best[at]
            at -= at & -at
        return best


def best_chain(moves: Sequence[Move], rows: range, columns: range) -> list[Pair]:
    """Return pairs that cover `rows` and `columns`: the best chain of `moves`, and what is left alone."""
    chosen = heaviest(sorted(moves), len(columns)) if moves else []
    pairs: list[Pair] = []
    row = column = 0
    for move in [*chosen, Move(len(rows), len(rows), len(columns), len(columns), 0.0)]:
        # What the paper leaves out comes before what it adds.
        pairs += [Pair((), (j,)) for j in columns[column : move.start]]
        pairs += [Pair((i,), ()) for i in rows[row : move.first]]
        if move.end > move.first:
            pairs.append(Pair(tuple(rows[move.first : move.end]), tuple(columns[move.start : move.stop])))
        row, column = move.end, move.stop
    return pairs


def heaviest(moves: Sequence[Move], columns: int) -> list[Move]:
    """Return the moves, of `moves` sorted, that follow each other in both texts and are worth most together."""
    prefixes = _Prefixes(columns)
    ending: dict[int, list[tuple[int, tuple[float, int]]]] = defaultdict(list)
    back: list[int] = []
    best, row = (0.0, -1), 0
    for index, move in enumerate(moves):
        for row in range(row, move.first + 1):  # noqa: B020  (goes on from where it was)
            for stop, value in ending.pop(row, ()):
                prefixes.raise_to(stop - 1, value)
        before = prefixes.before(move.start)
        total = before[0] + move.worth
        back.append(before[1])
        ending[move.end].append((move.stop, (total, index)))
        if total > best[0]:
            best = total, index
    chain: list[Move] = []
    at = best[1]
    while at >= 0:
        chain.append(moves[at])
        at = back[at]
    return chain[::-1]
