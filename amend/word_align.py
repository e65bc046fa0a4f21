"""The words of a marked paragraph matched with the motion's, the marks weighed: what is struck must be in the motion.

A global alignment with affine gaps (Gotoh 1982), so that additions whose marks were lost come out as whole phrases
rather than as confetti. Bounded by the number of cells, never by a clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from amend.word_diff import matches

MAX_CELLS = 500_000
"""Beyond this many pairs of words the plain diff answers."""
_PUNCTUATION = 0.35
"""A punctuation mark matches anywhere, so it weighs less than a word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token of the paper and how strongly its marks say that the motion holds it."""

    text: str
    weight: float
    """What a match is worth."""
    loss: float
    """What it costs to leave the token out of the motion."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs of (paper token, motion token), and whether the search was cut short."""

    pairs: tuple[tuple[int, int], ...]
    cut_short: bool = False


DELETED = (6.0, 2.0)
KEPT = (5.0, 0.3)
STRUCK_AND_ADDED = (4.0, 0.0)
ADDED = (2.0, 0.0)
_OPEN = 1.5
_SPLIT = 0.05  # what breaks a run costs a little even where it is free: whole phrases stay together
_MISSING = 1.0


def align_words(paper: Sequence[Word], motion: Sequence[str]) -> Matched:
    """Return which words of `paper` are which of `motion`."""
    head = _common_head(paper, motion)
    tail = _common_head(paper[head:][::-1], motion[head:][::-1])
    inner_paper, inner_motion = paper[head : len(paper) - tail], motion[head : len(motion) - tail]
    cut_short = False
    if len(inner_paper) * len(inner_motion) <= MAX_CELLS:
        inner = _gotoh(inner_paper, inner_motion)
    else:
        inner, cut_short = matches([word.text for word in inner_paper], inner_motion)
    pairs = [(i, i) for i in range(head)]
    pairs += [(head + i, head + j) for i, j in inner]
    pairs += [(len(paper) - back, len(motion) - back) for back in range(tail, 0, -1)]
    return Matched(tuple(pairs), cut_short)


def _common_head(paper: Sequence[Word], motion: Sequence[str]) -> int:
    """Return how many words at the start agree, words marked as added never taken for granted."""
    count = 0
    for word, text in zip(paper, motion, strict=False):
        if word.text != text or word.weight < KEPT[0]:
            break
        count += 1
    return count


def _gotoh(paper: Sequence[Word], motion: Sequence[str]) -> list[tuple[int, int]]:
    """Fill three tables row by row (match, paper word left over, motion word missing) and trace the best way back."""
    columns = len(motion)
    worst = -1e18
    missing_row = [0.0] + [-_OPEN - _MISSING * j for j in range(1, columns + 1)]
    match_row = [0.0] + [worst] * columns
    extra_row = [worst] * (columns + 1)
    steps: list[bytearray] = []
    for word in paper:
        match_row, extra_row, missing_row, step = _row(word, motion, match_row, extra_row, missing_row)
        steps.append(step)
    last = max(range(3), key=lambda table: (match_row, extra_row, missing_row)[table][columns])
    return _traced(steps, columns, last)


def _row(
    word: Word, motion: Sequence[str], match: list[float], extra: list[float], missing: list[float]
) -> tuple[list[float], list[float], list[float], bytearray]:
    """Return the next row of each table and, per cell, from which table each was reached (2 bits a table)."""
    loss, weight = (
        word.loss,
        word.weight if word.text[:1].isalnum() or word.text[:1] in "£$€" else word.weight * _PUNCTUATION,
    )
    opened = _OPEN if loss else _SPLIT
    text = word.text
    new_match, new_extra, new_missing = [-1e18], [], [-1e18]
    step = bytearray(len(motion) + 1)
    for j in range(len(motion) + 1):
        from_match, from_extra, from_missing = match[j] - loss - opened, extra[j] - loss, missing[j] - loss - opened
        source, best = (1, from_extra) if from_extra >= from_match else (0, from_match)
        if from_missing > best:
            source, best = 2, from_missing
        new_extra.append(best)
        code = source << 2
        if j:
            if text == motion[j - 1]:
                source, best = (1, extra[j - 1]) if extra[j - 1] > match[j - 1] else (0, match[j - 1])
                if missing[j - 1] > best:
                    source, best = 2, missing[j - 1]
                new_match.append(best + weight)
                code |= source
            else:
                new_match.append(-1e18)
            one, two, three = new_match[j - 1] - _OPEN, new_extra[j - 1] - _OPEN, new_missing[j - 1]
            source, best = (2, three) if three >= one else (0, one)
            if two > best:
                source, best = 1, two
            new_missing.append(best - _MISSING)
            code |= source << 4
        step[j] = code
    return new_match, new_extra, new_missing, step


def _traced(steps: list[bytearray], column: int, table: int) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    row = len(steps)
    while row and (column or table == 1):
        code = steps[row - 1][column]
        if table == 0:
            pairs.append((row - 1, column - 1))
            table, row, column = code & 3, row - 1, column - 1
        elif table == 1:
            table, row = code >> 2 & 3, row - 1
        else:
            table, column = code >> 4 & 3, column - 1
    return pairs[::-1]
