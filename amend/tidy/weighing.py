"""Where a diff could keep either of two words, the one that says more: small stretches are weighed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amend.tidy.sentences import content

Pairs = Sequence[tuple[int, int]]
_SOLID = 4
"""A run of so many equal words is not asked again."""
_MAX_CELLS = 2_500
"""A stretch with more pairs of words than this stays as the diff has it."""
_OPEN = 0.25
_SMALL_WORD, _MARK = 0.4, 0.3


def weighed_again(pairs: Pairs, left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return `pairs` with the words between long equal runs matched so that most is kept in the fewest pieces."""
    found: list[tuple[int, int]] = []
    for weak, run in _stretches(pairs, (len(left), len(right))):
        start = found[-1] if found else (-1, -1)
        end = run[0] if run else (len(left), len(right))
        rows, columns = range(start[0] + 1, end[0]), range(start[1] + 1, end[1])
        found += _best(left, right, rows, columns) if weak and len(rows) * len(columns) <= _MAX_CELLS else weak
        found += run
    return found


def _stretches(pairs: Pairs, size: tuple[int, int]) -> Iterator[tuple[Pairs, Pairs]]:
    """Yield the pairs of short runs, and the long run that ends them (none at the end)."""
    first, weak = 0, 0
    for index in range(1, len(pairs) + 1):
        if index < len(pairs) and pairs[index][0] - pairs[index - 1][0] == 1 == pairs[index][1] - pairs[index - 1][1]:
            continue
        at_edge = (first == 0 and pairs[0] == (0, 0)) or pairs[index - 1] == (size[0] - 1, size[1] - 1)
        if index - first >= _SOLID or at_edge:
            yield pairs[weak:first], pairs[first:index]
            weak = index
        first = index
    if weak < len(pairs):
        yield pairs[weak:], ()


def _best(left: Sequence[str], right: Sequence[str], rows: range, columns: range) -> list[tuple[int, int]]:
    """Return the matches with the greatest weight, each change costing a little (so that it comes in one piece)."""
    worst = -1e9
    matched, changed = [0.0] + [worst] * len(columns), [worst] + [-_OPEN] * len(columns)
    steps: list[list[tuple[bool, int]]] = []
    for i in rows:
        weight = _weight(left[i])
        row_matched, row_changed = [worst], [max(matched[0] - _OPEN, changed[0])]
        step = [(False, 1 if matched[0] - _OPEN > changed[0] else 0)]
        for at, j in enumerate(columns, 1):
            before = matched[at - 1] >= changed[at - 1]
            best = max(matched[at - 1], changed[at - 1]) + weight if left[i] == right[j] else worst
            ways = (changed[at], matched[at] - _OPEN, row_changed[at - 1], row_matched[at - 1] - _OPEN)
            way = max(range(4), key=ways.__getitem__)
            row_matched.append(best)
            row_changed.append(ways[way])
            step.append((before, way))
        matched, changed = row_matched, row_changed
        steps.append(step)
    return _traced(steps, rows, columns, matched[-1] >= changed[-1])


def _traced(steps: list[list[tuple[bool, int]]], rows: range, columns: range, in_match: bool) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    row, column = len(rows), len(columns)
    while row and (column or not in_match):
        before, way = steps[row - 1][column]
        if in_match:
            pairs.append((rows[row - 1], columns[column - 1]))
            row, column, in_match = row - 1, column - 1, before
        else:
            row, column, in_match = (row - 1, column, way == 1) if way < 2 else (row, column - 1, way == 3)
    return pairs[::-1]


def _weight(word: str) -> float:
    if size := content(word):
        return 1 + min(size, 20) / 20
    return _SMALL_WORD if word[:1].isalnum() else _MARK
