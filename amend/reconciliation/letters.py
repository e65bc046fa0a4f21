"""Changes within a word: letters added to it, and a mark's edge carried from the paper's spelling to the motion's."""

from __future__ import annotations

from collections.abc import Sequence

from amend.folding import fold

SHORTEST = 3
"""A shorter word with letters added is another word."""


def added_inside(longer: str, shorter: str) -> tuple[int, int] | None:
    """Return where letters were added to `shorter` to give `longer`, the latest such place; else None."""
    if len(shorter) < SHORTEST or len(longer) <= len(shorter) or not longer.isalpha():
        return None
    head = 0
    while head < len(shorter) and longer[head] == shorter[head]:
        head += 1
    end = head + len(longer) - len(shorter)
    return (head, end) if head and longer[end:] == shorter[head:] else None


def codes_for(spelling: Sequence[tuple[str, int]], text: str) -> list[int]:
    """Return a code for each character of the motion's `text`.

    `spelling` is the paper's of the same word, each character with its code; the two may differ in typography.
    """
    codes = [code for _, code in spelling]
    if len(set(codes)) == 1:
        return codes[:1] * len(text)
    if len(codes) == len(text):
        return codes
    spread = [code for character, code in spelling for _ in fold(character)]
    starts = [len(fold(text[:index])) for index in range(len(text))]
    return [spread[min(start, len(spread) - 1)] for start in starts]
