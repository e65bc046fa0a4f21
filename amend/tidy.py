"""Matches tidied for people: no shared-word confetti, and insertions that begin and end where a person would say.

A step of its own after the exact diff: it only ever unmatches words, or moves a change along equal words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Pairs = Sequence[tuple[int, int]]
ISLAND_WORDS = 2
"""A longer run of equal words between two replacements is kept: it says something."""


def tidied(pairs: Pairs, left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return `pairs` (matches of `left` and `right` words) as a person would have them."""
    return slid(_without_islands(pairs, left, right), left, right)


def slid(pairs: Pairs, left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Move each pure insertion or deletion along equal words to the best border: a sentence, a clause, a word."""
    matched = _slid_side(list(pairs), left)
    swapped = _slid_side([(j, i) for i, j in matched], right)
    return [(i, j) for j, i in swapped]


def _islands(pairs: Pairs) -> Iterator[tuple[int, int]]:
    """Yield (first, last) positions in `pairs` of each run that is unbroken on both sides."""
    first = 0
    for index in range(1, len(pairs) + 1):
        broken = index == len(pairs) or (
            pairs[index][0] - pairs[index - 1][0] != 1 or pairs[index][1] - pairs[index - 1][1] != 1
        )
        if broken:
            yield first, index - 1
            first = index


def _without_islands(pairs: Pairs, left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Drop short runs of equal words between two replacements that both outweigh them."""
    kept: list[tuple[int, int]] = []
    islands = list(_islands(pairs))
    for number, (first, last) in enumerate(islands):
        run = list(pairs[first : last + 1])
        before = kept[-1] if kept else (-1, -1)
        after = pairs[islands[number + 1][0]] if number + 1 < len(islands) else (len(left), len(right))
        size = sum(len(left[i]) for i, _ in run)
        words = sum(left[i][0].isalnum() for i, _ in run)
        outweighed = all(
            size <= weight
            for weight in (
                _weight(left, right, before, run[0]),
                _weight(left, right, run[-1], after),
            )
        )
        if not (words <= ISLAND_WORDS and outweighed):
            kept += run
    return kept


def _weight(left: Sequence[str], right: Sequence[str], start: tuple[int, int], end: tuple[int, int]) -> int:
    """Return the size of the replacement between two matches; 0 where it only inserts or only deletes."""
    gone = sum(len(word) for word in right[start[1] + 1 : end[1]])
    come = sum(len(word) for word in left[start[0] + 1 : end[0]])
    return min(gone, come) and max(gone, come)


def _slid_side(pairs: list[tuple[int, int]], left: Sequence[str]) -> list[tuple[int, int]]:
    """Slide runs of `left` words that have no match and stand where the other side has no gap."""
    bounded = [(-1, -1), *pairs]
    for at in range(1, len(bounded) + 1):
        here = bounded[at] if at < len(bounded) else (len(left), bounded[-1][1] + 1)
        before = bounded[at - 1]
        size = here[0] - before[0] - 1
        if size and here[1] - before[1] == 1:
            _slide(bounded, at, before[0] + 1, size, left)
    return bounded[1:]


def _slide(bounded: list[tuple[int, int]], at: int, start: int, size: int, left: Sequence[str]) -> None:
    """Move the unmatched run of `size` words at `start` (before `bounded[at]`) to its best place, in place."""
    best, best_score = 0, _border(left, start, size)
    for way in (-1, 1):
        shift = way
        while _can_move(bounded, at, start, size, left, shift):
            score = _border(left, start + shift, size)
            if score > best_score:
                best, best_score = shift, score
            shift += way
    for step in range(best):
        bounded[at + step] = (start + step, bounded[at + step][1])
    for step in range(-best):
        bounded[at - 1 - step] = (start + size - 1 - step, bounded[at - 1 - step][1])


def _can_move(bounded: list[tuple[int, int]], at: int, start: int, size: int, left: Sequence[str], shift: int) -> bool:
    """Whether the run may stand `shift` words further on: the words it passes are matched in turn and equal."""
    if shift > 0:
        index = at + shift - 1
        return (
            index < len(bounded)
            and bounded[index][0] == start + size + shift - 1
            and bounded[index][1] - bounded[index - 1][1] == 1
            and left[start + shift - 1] == left[start + size + shift - 1]
        )
    index = at + shift
    return (
        index >= 1
        and bounded[index][0] == start + shift
        and (shift == -1 or bounded[index + 1][1] - bounded[index][1] == 1)
        and left[start + shift] == left[start + size + shift]
    )


def _border(left: Sequence[str], start: int, size: int) -> int:
    """Return how well a change that begins at `start` reads: after a sentence best, then a clause, then a word."""
    before = left[start - 1] if start else "."
    last = left[start + size - 1]
    score = 0
    if before in ".!?:" or start == 0:
        score += 4
    elif before in ",;(":
        score += 2
    if last in ".!?":
        score += 3
    elif last in ",;)":
        score += 2
    if left[start][0].isalnum():
        score += 1
    return score
