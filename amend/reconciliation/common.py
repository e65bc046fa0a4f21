"""The ends that a paragraph of the paper shares with the motion: found by character, so that long texts cost little."""

from __future__ import annotations

from amend.stream import KEPT, Stream

MARGIN = 80
"""How many characters beside a difference are compared word by word all the same (spaces and marks' edges)."""


def common_ends(stream: Stream, motion: str) -> tuple[int, int]:
    """Return how many characters at the start and at the end are the same in both, kept and plainly so.

    Each end stops at a space, `MARGIN` characters before the first difference; together they never overlap.
    """
    head = _shared(stream.text, stream.codes, motion)
    rest = min(len(stream.text), len(motion)) - head
    tail = min(rest, _shared(stream.text[::-1], stream.codes[::-1], motion[::-1]))
    return _at_space(motion, head), _at_space(motion[::-1], tail)


def _shared(text: str, codes: bytes, motion: str) -> int:
    if not codes or codes[0] not in KEPT:
        return 0
    kept = len(codes) - len(codes.lstrip(codes[:1]))
    low, high = 0, min(kept, len(motion))
    while low < high:
        middle = (low + high + 1) // 2
        if text[low:middle] == motion[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _at_space(text: str, length: int) -> int:
    """Return the end of the last whole word, a margin before `length`, its space included."""
    if length <= MARGIN:
        return 0
    space = text.rfind(" ", 0, length - MARGIN)
    return 0 if space < 0 else space + 1
