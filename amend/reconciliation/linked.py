"""Paragraphs of the paper that marked ends link: the halves of a split one, and those that become one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from amend.align import Pair, Text, align
from amend.model import Paragraph, Story
from amend.reconciliation.notes import with_references
from amend.reconciliation.sides import Reading, motion_texts, paper_texts
from amend.stream import ADD, AMENDED, DELETE, ORIGINAL

_Tables = tuple[int | None, int | None]
_ORDER = {Story.FOOTNOTE: 1, Story.ENDNOTE: 2, Story.HEADER: 3, Story.FOOTER: 4}
_WITHOUT = {ADD: ORIGINAL, DELETE: AMENDED}
"""A paragraph that has nothing of these is new in full (or gone), and its end is no split (or join) of its own."""


def aligned(found: Sequence[Reading], motion: Sequence[Paragraph]) -> tuple[Pair, ...]:
    """Return which paragraphs of the paper answer which of the motion, in order.

    The halves of a split paragraph answer as one, and paragraphs that are joined share their answers, so that what
    is marked on a paragraph's end is read together with what stands on both sides of it.
    """
    texts = paper_texts(found)
    split = [list(unit) for unit in _units(found)]
    pairs = align([_text([texts[index] for index in unit]) for unit in split], motion_texts(motion))
    expanded = [Pair(tuple(index for unit in pair.left for index in split[unit]), pair.right) for pair in pairs]
    shown = [reading.paragraph for reading in found]
    return tuple(with_references(in_story_order(_joined(expanded, found), shown, motion), shown, motion))


def in_story_order(pairs: Iterable[Pair], left: Sequence[Paragraph], right: Sequence[Paragraph]) -> tuple[Pair, ...]:
    """Return `pairs` story by story, and tables whole.

    What is new at the end of the body comes before a note that goes; a new last row before a paragraph that goes.
    """

    def story(pair: Pair) -> int:
        first = left[pair.left[0]] if pair.left else right[pair.right[0]]
        return _ORDER.get(first.story, 0)

    return tuple(_tables_whole(sorted(pairs, key=story), left, right))


def _tables_whole(pairs: Sequence[Pair], left: Sequence[Paragraph], right: Sequence[Paragraph]) -> Iterator[Pair]:
    """Yield `pairs`, of what stands on one side only the cells beside the table that they belong to."""
    before: Pair | None = None
    waiting: list[Pair] = []
    for pair in (*pairs, None):
        if pair is not None and not (pair.left and pair.right):
            waiting.append(pair)
            continue
        if waiting:
            tables = [None if one is None else _tables(one, left, right) for one in (before, pair)]
            together = sorted(waiting, key=partial(_side, tables=tables, left=left, right=right))
            yield from together if _runs_on(together) else waiting
        waiting, before = [], pair
        if pair is not None:
            yield pair


def _runs_on(pairs: Sequence[Pair]) -> bool:
    """Whether both texts still run on; a table within a cell parts the one around it."""
    sides = ([i for pair in pairs for i in pair.left], [j for pair in pairs for j in pair.right])
    return all(side == sorted(side) for side in sides)


def _side(pair: Pair, tables: Sequence[_Tables | None], left: Sequence[Paragraph], right: Sequence[Paragraph]) -> int:
    """Return -1 where `pair` continues the table before it, 1 where it begins the one behind it, else 0."""
    own = _tables(pair, left, right)
    for side, other in zip((-1, 1), tables, strict=True):
        if other is not None and any(
            mine is not None and mine == theirs for mine, theirs in zip(own, other, strict=True)
        ):
            return side
    return 0


def _tables(pair: Pair, left: Sequence[Paragraph], right: Sequence[Paragraph]) -> _Tables:
    """Return the tables of the two texts that a pair stands in."""
    cells = (left[pair.left[0]].cell if pair.left else None, right[pair.right[0]].cell if pair.right else None)
    one, other = (None if cell is None else cell.table for cell in cells)
    return one, other


def _units(found: Sequence[Reading]) -> Iterator[range]:
    """Yield the paper's paragraphs one by one, those that were one in the motion together."""
    start = 0
    while start < len(found):
        end = start + 1
        while (last := _linked_to(found, end - 1, ADD)) is not None:
            end = last + 1
        yield range(start, end)
        start = end


def _linked_to(found: Sequence[Reading], index: int, code: int) -> int | None:
    """Return the paragraph that the end of `found[index]`, marked as `code`, links it to; None where it links to none.

    Between the two may stand paragraphs that are new in full (or gone), if their ends are marked alike.
    """
    if found[index].break_code != code or _is_whole(found[index], code):
        return None
    for later in range(index + 1, len(found)):
        if not _same_place(found[index].paragraph, found[later].paragraph):
            return None
        if not _is_whole(found[later], code):
            return later
        if found[later].break_code != code:
            return None
    return None


def _is_whole(reading: Reading, code: int) -> bool:
    return not reading.stream.of(*_WITHOUT[code])[0].strip()


def _same_place(one: Paragraph, other: Paragraph) -> bool:
    return (one.story, one.cell) == (other.story, other.cell)


def _text(parts: Sequence[Text]) -> Text:
    """Return several paragraphs as alignment sees one."""
    if len(parts) == 1:
        return parts[0]
    said = " ".join(part.said for part in parts)
    return replace(parts[0], said=said, spare=" ".join(part.spare for part in parts).strip())


def _joined(pairs: Sequence[Pair], found: Sequence[Reading]) -> Iterator[Pair]:
    """Yield `pairs`, those made one whose paragraphs the paper joins."""
    index = 0
    while index < len(pairs):
        pair, last = pairs[index], index
        while pair.left and (target := _linked_to(found, pair.left[-1], DELETE)) is not None:
            found_at = [at for at in range(last + 1, len(pairs)) if target in pairs[at].left]
            if not found_at:
                break
            last = found_at[0]
            members = pairs[index : last + 1]
            pair = Pair(tuple(i for one in members for i in one.left), tuple(j for one in members for j in one.right))
        yield pair
        index = last + 1
