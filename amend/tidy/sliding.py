"""A change moved along equal words to the border where a person would begin it: a sentence, a clause, a word."""

from __future__ import annotations

from collections.abc import Sequence

Pairs = Sequence[tuple[int, int]]
_FARTHEST = 400
"""How many words a change is moved at most; a count, so that a page of one word repeated costs little."""
_LONGEST = 400
"""A longer change is not asked whether its brackets are whole."""


def slid(pairs: Pairs, left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Move each pure insertion or deletion along equal words to the best border: a sentence, a clause, a word."""
    matched = _slid_side(list(pairs), left)
    swapped = _slid_side([(j, i) for i, j in matched], right)
    return [(i, j) for j, i in swapped]


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
        while abs(shift) <= _FARTHEST and _can_move(bounded, at, start, size, left, shift):
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
    if before in _SENTENCE_ENDS or start == 0:
        score += 4
    elif before in ",;":
        score += 2
    if last in ".!?":
        score += 3
    elif last in ",;)":
        score += 2
    if left[start][:1].isalnum():
        score += 1
    inside = left[start : start + min(size, _LONGEST)]
    return score - 5 * (size <= _LONGEST and not _is_balanced(inside)) - 3 * (inside.count('"') % 2)


def _is_balanced(words: Sequence[str]) -> bool:
    """Whether every bracket has its fellow."""
    depth = 0
    for word in words:
        depth += (word in _OPENING) - (word in _CLOSING)
        if depth < 0:
            return False
    return depth == 0


_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


_SENTENCE_ENDS = frozenset((".", "!", "?", ":", "\ufdd0"))
