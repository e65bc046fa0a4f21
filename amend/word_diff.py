"""An exact diff of two lists of words: diff-match-patch over tokens, one code point each, bounded by steps."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from diff_match_patch import diff_match_patch

MAX_STEPS = 3_000
"""How far the diff searches (edits of one half) before a stretch is replaced whole; a count, never a clock."""
_SURROGATES = range(0xD800, 0xE000)


class _Steps(float):
    """A deadline that counts how often it is asked instead of looking at the clock.

    diff-match-patch gives up on a stretch when `time.time() > deadline`; the answer must not depend on the
    machine's speed, so this one says yes after a number of questions.
    """

    def __new__(cls) -> _Steps:
        return super().__new__(cls, sys.float_info.max)

    def __init__(self) -> None:
        self.asked = 0

    def __lt__(self, now: float) -> bool:
        self.asked += 1
        return self.asked > MAX_STEPS

    @property
    def exhausted(self) -> bool:
        return self.asked > MAX_STEPS


def matches(left: Sequence[str], right: Sequence[str]) -> tuple[list[tuple[int, int]], bool]:
    """Return the pairs of indices at which `left` and `right` agree, in order, and whether the search was cut short."""
    codes = {word: _code(number) for number, word in enumerate(dict.fromkeys((*left, *right)))}
    coded = tuple("".join(map(codes.__getitem__, words)) for words in (left, right))
    steps = _Steps()
    engine = diff_match_patch()
    engine.Diff_Timeout = 0  # no half-match heuristics: they are not minimal
    diffs = engine.diff_main(coded[0], coded[1], False, steps)
    return list(_pairs(diffs)), steps.exhausted


def _code(number: int) -> str:
    """Return a code point of its own for each distinct word; past the last one, words share a code no more."""
    code = number + 1
    if code >= _SURROGATES.start:
        code += len(_SURROGATES)
    return chr(code) if code <= sys.maxunicode else "\0"


def _pairs(diffs: list[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    for operation, text in diffs:
        if operation == 0:
            yield from zip(range(i, i + len(text)), range(j, j + len(text)), strict=True)
        i += len(text) * (operation <= 0)
        j += len(text) * (operation >= 0)
