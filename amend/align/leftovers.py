"""What the best chain leaves alone: very short paragraphs in one place, and lead-ins that stay with what they open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from amend.align.texts import Pair, Text

_SHORT = 4
"""A paragraph of more words is replaced by another as a whole, not edited into it."""


def settled(pairs: Sequence[Pair], left: Sequence[Text], right: Sequence[Text]) -> list[Pair]:
    """Return `pairs` with what stands alone settled as a person would have it."""
    found: list[Pair] = []
    for whole, group in groupby(pairs, key=lambda pair: bool(pair.left and pair.right)):
        alone = list(group)
        found += alone if whole else _short_ones(alone, left, right)
    return _opened(_opened(found, left, 0), right, 1)


def _short_ones(alone: Sequence[Pair], left: Sequence[Text], right: Sequence[Text]) -> Iterator[Pair]:
    """Pair very short paragraphs that stand in one place, as many on each side ("Carried" -> "Lost")."""
    mine, theirs = [p for p in alone if p.left], [p for p in alone if p.right]
    short = [_are_short(left[a.left[0]], right[b.right[0]]) for a, b in zip(mine, theirs, strict=False)]
    if len(mine) == len(theirs) and all(short):
        yield from (Pair(a.left, b.right) for a, b in zip(mine, theirs, strict=True))
    else:
        yield from alone


def _are_short(one: Text, other: Text) -> bool:
    short = all(0 < len(text.said.split()) <= _SHORT and not text.row for text in (one, other))
    return short and one.group == other.group


def _opened(pairs: list[Pair], texts: Sequence[Text], side: int) -> list[Pair]:
    """Let a run that stands alone begin with its own lead-in ("It notes:") where an equal one stands before it."""
    for at in range(1, len(pairs)):
        before = pairs[at - 1]
        if not (len(before.left) == len(before.right) == 1) or not _is_alone(pairs[at], side):
            continue
        end = at
        while end < len(pairs) and _is_alone(pairs[end], side):
            end += 1
        one, other = _index(before, side), _index(pairs[end - 1], side)
        if texts[one].key == texts[other].key and texts[other].said.rstrip().endswith(":"):
            moved = [_alone(index, side) for index in range(one, other)]
            kept = Pair((other,), before.right) if side == 0 else Pair(before.left, (other,))
            pairs[at - 1 : end] = [*moved, kept]
    return pairs


def _is_alone(pair: Pair, side: int) -> bool:
    return bool(pair.left and not pair.right) if side == 0 else bool(pair.right and not pair.left)


def _index(pair: Pair, side: int) -> int:
    return (pair.left if side == 0 else pair.right)[0]


def _alone(index: int, side: int) -> Pair:
    return Pair((index,), ()) if side == 0 else Pair((), (index,))
