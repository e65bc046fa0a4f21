"""Which paragraph of the paper answers which of the motion: by similarity, in order, with dynamic programming.

Long equal paragraphs anchor the rest; between anchors every pairing is weighed, splits and joins included.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

MATCH = 0.4
"""The least similarity (0 to 1) at which two paragraphs answer each other."""
PART = 0.6
"""The share of a part's words that the whole must hold where a paragraph was split or joined."""
FEWEST_WORDS = 4
"""A rest of fewer words than this is no part of a paragraph."""
MAX_CELLS = 4_000_000
"""A gap between anchors with more pairings than this is paired in order of position."""
_COMMON = 40
"""A word that more paragraphs hold says nothing about which answers which."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph as alignment sees it."""

    words: tuple[str, ...]
    """Folded tokens of what the original should hold."""
    group: str = ""
    """Only texts of one group answer each other: cells answer cells, notes answer notes."""
    spare: tuple[str, ...] = ()
    """Tokens of all the text, used where `words` say nothing (a head whose bold looked like an addition)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Indices that answer each other; an empty side is an insertion or a missing paragraph."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def align(left: Sequence[Text], right: Sequence[Text]) -> tuple[Pair, ...]:
    """Return pairs that cover `left` and `right` in order."""
    pairs: list[Pair] = []
    start_left = start_right = 0
    for at_left, at_right in [*_anchors(left, right), (len(left), len(right))]:
        pairs += _gap(left, right, range(start_left, at_left), range(start_right, at_right))
        if at_left < len(left):
            pairs.append(Pair((at_left,), (at_right,)))
        start_left, start_right = at_left + 1, at_right + 1
    return tuple(pairs)


def similarity(one: Counter[str], other: Counter[str]) -> float:
    """Return the Dice coefficient of two bags of words, 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _anchors(left: Sequence[Text], right: Sequence[Text]) -> list[tuple[int, int]]:
    """Return pairs of equal paragraphs that occur once on each side, in an order both sides share."""
    places: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for index, text in enumerate(right):
        places[text.group, text.words].append(index)
    once = Counter((text.group, text.words) for text in left)
    found = [
        (index, places[key][0])
        for index, text in enumerate(left)
        if text.words and once[key := (text.group, text.words)] == 1 and len(places.get(key, ())) == 1
    ]
    return _increasing(found)


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of `pairs` whose second members increase."""
    tails: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for index, (_, at) in enumerate(pairs):
        position = bisect_left(tails, at)
        back.append(ends[position - 1] if position else -1)
        tails[position : position + 1] = [at]
        ends[position : position + 1] = [index]
    chosen: list[tuple[int, int]] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chosen.append(pairs[index])
        index = back[index]
    return chosen[::-1]


def _gap(left: Sequence[Text], right: Sequence[Text], rows: range, columns: range) -> list[Pair]:
    if not rows or not columns:
        return [Pair((i,), ()) for i in rows] + [Pair((), (j,)) for j in columns]
    if len(rows) * len(columns) > MAX_CELLS:
        return _by_position(rows, columns)
    return _best(_Scores(left, right, rows, columns))


def _by_position(rows: range, columns: range) -> list[Pair]:
    paired = [Pair((i,), (j,)) for i, j in zip(rows, columns, strict=False)]
    rest_left = [Pair((i,), ()) for i in rows[len(paired) :]]
    return paired + rest_left + [Pair((), (j,)) for j in columns[len(paired) :]]


class _Scores:
    """The similarity of every pair in a gap that shares a telling word, and of splits and joins."""

    def __init__(self, left: Sequence[Text], right: Sequence[Text], rows: range, columns: range) -> None:
        self.rows, self.columns = rows, columns
        self._left = [Counter(left[i].words) for i in rows]
        self._right = [Counter(right[j].words) for j in columns]
        self._spare = [Counter(left[i].spare) for i in rows]
        self._groups = [left[i].group for i in rows], [right[j].group for j in columns]
        self.one: dict[tuple[int, int], float] = {}
        self._score_pairs()

    def _score_pairs(self) -> None:
        for i, j in self._candidates():
            if self._groups[0][i] != self._groups[1][j]:
                continue
            score = similarity(self._left[i], self._right[j])
            if self._spare[i]:
                score = max(score, 0.95 * similarity(self._spare[i], self._right[j]))
            if score >= MATCH:
                self.one[i, j] = score

    def _candidates(self) -> set[tuple[int, int]]:
        holding: dict[str, list[int]] = defaultdict(list)
        for j, words in enumerate(self._right):
            for word in words:
                holding[word].append(j)
        every = len(self._left) * len(self._right) <= 400
        return {
            (i, j)
            for i, words in enumerate(self._left)
            for word in words | self._spare[i]
            if every or len(holding[word]) <= _COMMON
            for j in holding[word]
        }

    def split(self, i: int, j: int) -> float:
        """Return the similarity of left i and i + 1 together with right j, 0 where either is no part of it."""
        return self._whole(self._left[i], self._left[i + 1], self._right[j], (i, i + 1), (j, j))

    def join(self, i: int, j: int) -> float:
        """Return the similarity of left i with right j and j + 1 together."""
        return self._whole(self._right[j], self._right[j + 1], self._left[i], (i, i), (j, j + 1))

    def _whole(
        self, part: Counter[str], other: Counter[str], whole: Counter[str], at: tuple[int, int], to: tuple[int, int]
    ) -> float:
        groups = {self._groups[0][i] for i in at} | {self._groups[1][j] for j in to}
        if len(groups) > 1 or "cell" in next(iter(groups)):
            return 0.0
        if not part or not other or not (_belong(part, other, whole) or _complete(part, other, whole)):
            return 0.0
        return similarity(part + other, whole)


def _belong(part: Counter[str], other: Counter[str], whole: Counter[str]) -> bool:
    """Whether most of each part is in the whole."""
    return all((piece & whole).total() >= PART * piece.total() for piece in (part, other))


def _complete(part: Counter[str], other: Counter[str], whole: Counter[str]) -> bool:
    """Whether most of one part is in the whole and the other holds most of the rest (and new words besides)."""
    for one, two in ((part, other), (other, part)):
        rest = whole - one
        belongs = (one & whole).total() >= PART * one.total() and rest.total() >= FEWEST_WORDS
        if belongs and (two & rest).total() >= PART * rest.total():
            return True
    return False


def _best(scores: _Scores) -> list[Pair]:
    """Return the pairing with the greatest sum of similarities (each less a little, so that none is forced)."""
    rows, columns = len(scores.rows), len(scores.columns)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    step: list[list[tuple[int, int]]] = [[(0, 0)] * (columns + 1) for _ in range(rows + 1)]
    near = _near(scores, rows, columns)
    for i in range(rows + 1):
        for j in range(columns + 1):
            options = [(best[i - 1][j], (1, 0))] if i else []
            if j:
                options.append((best[i][j - 1], (0, 1)))
            if i and j:
                options += _steps(scores, best, i, j, near)
            if options:
                best[i][j], step[i][j] = max(options, key=lambda option: option[0])
    return _traced(scores, step)


def _near(scores: _Scores, rows: int, columns: int) -> set[tuple[int, int]]:
    """Return the cells next to a scored pair: only there is a split or a join worth asking for."""
    return {
        (i + down, j + right)
        for i, j in scores.one
        for down, right in ((0, 0), (1, 0), (0, 1))
        if i + down < rows and j + right < columns
    }


def _steps(
    scores: _Scores, best: list[list[float]], i: int, j: int, near: set[tuple[int, int]]
) -> list[tuple[float, tuple[int, int]]]:
    options = []
    if (i - 1, j - 1) in scores.one:
        options.append((best[i - 1][j - 1] + scores.one[i - 1, j - 1] - 0.1, (1, 1)))
    if (i - 1, j - 1) in near:
        if i > 1 and (whole := scores.split(i - 2, j - 1)) > MATCH:
            options.append((best[i - 2][j - 1] + 1.3 * whole - 0.2, (2, 1)))
        if j > 1 and (whole := scores.join(i - 1, j - 2)) > MATCH:
            options.append((best[i - 1][j - 2] + 1.3 * whole - 0.2, (1, 2)))
    return options


def _traced(scores: _Scores, step: list[list[tuple[int, int]]]) -> list[Pair]:
    pairs: list[Pair] = []
    i, j = len(scores.rows), len(scores.columns)
    while i or j:
        down, right = step[i][j]
        pairs.append(Pair(tuple(scores.rows[i - down : i]), tuple(scores.columns[j - right : j])))
        i, j = i - down, j - right
    return pairs[::-1]
