"""Instructions that change the same words: neither can be carried out, and both are told which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amend.instructions.motion import Motion
from amend.instructions.operations import Drop, Join, Operation, Passage, Put, Shift, Shown, Splice, Split, Swap
from amend.model import Kind

_END = 10**9
MOST_OPEN = 64
"""Claims at one place that each further one is held against."""
_Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Claim:
    """What an operation needs for itself: from one position of the motion to another; a point where both are one."""

    start: _Position
    end: _Position
    kind: str = "words"
    """`words`, `anchor`, `owner` (of sub-points), `whole` (paragraphs), `moved` or `point`."""


def conflicts(motion: Motion, edits: Sequence[Sequence[Operation]]) -> dict[int, tuple[int, str]]:
    """Return, for each edit (by its number in `edits`) that conflicts with another, that one and the words at stake."""
    numbers = _numbered(edits)
    claims = {n: [claim for one in edits[n] for claim in _claims(motion, one)] for n in dict.fromkeys(numbers)}
    order = sorted((claim.start, claim.end, number, claim) for number, found in claims.items() for claim in found)
    at_odds: dict[int, tuple[int, str]] = {}
    for one, other in _near(order):
        if one[2] == other[2] or (one[2] in at_odds and other[2] in at_odds):
            continue
        if (words := _stake(motion, one[3], other[3])) is not None:
            at_odds.setdefault(one[2], (other[2], words))
            at_odds.setdefault(other[2], (one[2], words))
    return {number: at_odds[first] for number, first in enumerate(numbers) if first in at_odds}


_Ordered = tuple[_Position, _Position, int, _Claim]


def _near(order: Sequence[_Ordered]) -> Iterator[tuple[_Ordered, _Ordered]]:
    """Yield the claims that touch each other, two by two.

    Of very many at one place each is held against the one that reaches farthest and the latest few: that is enough
    to find it in conflict.
    """
    open_: list[_Ordered] = []
    for claim in order:
        open_ = [other for other in open_ if other[1] >= claim[0]]
        if len(open_) > MOST_OPEN:
            farthest = max(open_, key=lambda one: one[1])
            open_ = [farthest, *open_[-MOST_OPEN:]]
        yield from ((other, claim) for other in open_)
        open_.append(claim)


def same_point(edits: Sequence[Sequence[Operation]]) -> set[int]:
    """Return the edits that put something where another puts something, too; their order is the paper's."""
    points: dict[tuple[object, ...], set[int]] = {}
    for number, operations in enumerate(edits):
        for operation in operations:
            if isinstance(operation, Put):
                # New points that say their numbers stand in the order of these.
                points.setdefault(("gap", operation.gap, operation.after, operation.wanted), set()).add(number)
            elif isinstance(operation, Splice) and operation.start == operation.end:
                points.setdefault(("words", operation.at, operation.start), set()).add(number)
    return {number for found in points.values() if len(found) > 1 for number in found}


def doubles(edits: Sequence[Sequence[Operation]]) -> dict[int, int]:
    """Return the edits that say the same as one before them, and which one that is."""
    return {number: first for number, first in enumerate(_numbered(edits)) if edits[number] and first != number}


def _numbered(edits: Sequence[Sequence[Operation]]) -> list[int]:
    """Return for each edit the first one that says the same."""
    first: dict[tuple[Operation, ...], int] = {}
    return [first.setdefault(tuple(operations), number) for number, operations in enumerate(edits)]


def _claims(motion: Motion, operation: Operation) -> Iterator[_Claim]:
    match operation:
        case Splice():
            yield _Claim(
                (operation.at, operation.core[0]),
                (operation.at, operation.core[1]),
                "words" if operation.core[1] > operation.core[0] else "point",
            )
            if operation.anchor is not None and operation.anchor[0] < operation.anchor[1]:
                start, end = _edge(motion.spots[operation.at].text, operation)
                yield _Claim((operation.at, start), (operation.at, end), "anchor")
        case Passage():
            yield _Claim(
                (operation.first, operation.start or -1),
                (operation.last, _END if operation.end is None else operation.end),
                "words",
            )
        case Drop() | Swap():
            # A point that goes without what is under it leaves room for a new sub-point there.
            takes_all = all(set(motion.under(at)) <= set(operation.spots) for at in operation.spots)
            whole = "swapped" if isinstance(operation, Swap) and len(operation.spots) == 1 else "whole"
            for first, last in _ranges(operation.spots):
                yield _Claim((first, -1), (last, _END), whole if takes_all else "words")
        case Shift():
            for first, last in _ranges(operation.spots):
                yield _Claim((first, -1), (last, _END), "moved")
            yield _Claim((operation.gap, -1), (operation.gap, -1), "point")
        case Put():
            owner = _owner(motion, operation)
            yield _Claim((operation.gap, -1), (operation.gap, -1), "point")
            if owner is not None:
                yield _Claim((owner, 0), (owner, 1), "owner")
        case Split():
            yield _Claim((operation.at, operation.start), (operation.at, operation.start), "point")
        case Join():
            yield _Claim((operation.at, -1), (operation.at, 0), "words")
        case Shown():
            yield _Claim((operation.at, -1), (operation.at, _END), "whole")
        case _:
            pass


def _edge(text: str, splice: Splice) -> tuple[int, int]:
    """Return the word of the anchor beside which the new text stands: what else of it goes does not matter."""
    start, end = splice.anchor or (0, 0)
    if splice.start >= end:
        return max(start, text.rfind(" ", start, end) + 1), end
    first = text.find(" ", start, end)
    return start, first if first > 0 else end


def _owner(motion: Motion, put: Put) -> int | None:
    """Return the point under which new sub-points come, None where they are no sub-points."""
    before = put.gap - 1
    is_point = bool(put.new) and put.new[0].kind is Kind.ITEM and put.new[0].level > 0
    if not is_point or not put.after or not 0 <= before < len(motion.spots):
        return None
    while before >= 0 and motion.spots[before].depth >= put.new[0].level:
        before = motion.spots[before].parent
    return before if before >= 0 else None


def _ranges(spots: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = before = None
    for at in sorted(spots):
        if first is None:
            first = at
        elif before is not None and at != before + 1:
            yield first, before
            first = at
        before = at
    if first is not None and before is not None:
        yield first, before


def _stake(motion: Motion, one: _Claim, other: _Claim) -> str | None:
    """Return the words that two claims are about, None where both can have their way."""
    kinds = {one.kind, other.kind}
    if "owner" in kinds and "whole" not in kinds:
        return None
    if kinds <= {"anchor", "point"} or ("moved" in kinds and not kinds & {"whole", "swapped"} and kinds != {"moved"}):
        return None
    start, end = max(one.start, other.start), min(one.end, other.end)
    if "point" in kinds:
        point, area = (one, other) if one.kind == "point" else (other, one)
        inside = area.start < point.start < area.end
        return _text(motion, point.start, point.start) if inside else None
    return _text(motion, start, end) if start < end else None


def _text(motion: Motion, start: _Position, end: _Position) -> str:
    at = start[0]
    text = motion.spots[at].text if at < len(motion.spots) else ""
    if start == end:
        return text[max(start[1] - 30, 0) : start[1] + 30].strip()
    return text[max(start[1], 0) : end[1] if end[0] == at else len(text)].strip()
