"""Parts of the motion that move to another place, or change places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import takewhile

from amend.instructions import spacing
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion
from amend.instructions.numbered import as_numbered, gap_of_number
from amend.instructions.operations import Operation, Passage, Shift, Splice, Swap
from amend.instructions.parsed import Edit, Ref, Words
from amend.instructions.refusal import RefusalError
from amend.instructions.whereabouts import nested
from amend.model import Kind
from amend.quotation import quoted
from amend.renumbering.numerals import core_of

_SIDES = frozenset(("start", "end", "before", "after"))
_One = Callable[[Ref], tuple[Extent, ...]]


def moved(motion: Motion, edit: Edit, one: _One) -> list[Operation]:
    """Return the move that `edit` asks for; raise `RefusalError` where it moves nothing, or nobody knows where to."""
    operations = _moved(motion, edit, one)
    if any(isinstance(move, Shift) and not move.wanted and _stays(move) for move in operations):
        raise RefusalError("it stands there already")
    return operations


def _stays(move: Shift) -> bool:
    first, last = min(move.spots), max(move.spots)
    return last - first < len(move.spots) and first <= move.gap <= last + 1


def _moved(motion: Motion, edit: Edit, one: _One) -> list[Operation]:
    place = edit.place
    refs = edit.parts
    if any(extent.end is not None for ref in refs for extent in one(nested(edit.scopes[0], ref))):
        return _sentence_moved(motion, edit, one)
    spots = tuple(at for ref in refs for extent in one(nested(edit.scopes[0], ref)) for at in extent.spots)
    if place is None or isinstance(place.anchor, Words) or not spots:
        raise RefusalError("it does not say where it moves to")
    anchor = place.anchor if place.anchor is not None else Ref()
    if anchor.steps and anchor.steps[-1].unit == "list" and not anchor.steps[-1].ordinal:
        siblings = motion.siblings(spots[0])  # "to the top of the list" that it stands in
        return [Shift(spots, siblings[0] if place.side == "start" else motion.under(siblings[-1])[-1] + 1)]
    if place.side == "swap":
        return _swapped(motion, spots, tuple(at for e in one(nested(edit.scopes[0], anchor)) for at in e.spots))
    if anchor.steps and refs[0].steps[0].unit == "section":  # "move point 3 of 'X' to after point 1"
        anchor = nested(Ref(refs[0].steps[:1], refs[0].text), anchor)
    beside = replace(anchor, steps=anchor.steps[-1:]) if anchor.steps[:-1] == refs[0].steps[:-1] else anchor
    if place.side == "as" and (place_of := gap_of_number(motion, spots, beside)) is not None:
        return [Shift(spots, place_of)]
    if place.side == "as":
        put = as_numbered(motion, nested(edit.scopes[0], anchor), (), "", one, moving=spots)
        return [Shift(spots, put.gap, put.wanted, put.siblings)]
    if not anchor.steps and place.side == "start" and motion.spots[spots[0]].paragraph.kind is Kind.ITEM:
        return [Shift(spots, motion.siblings(spots[0])[0])]  # a point stays one of its list
    if not anchor.steps and not (edit.scopes[0].steps and place.side in ("end", "start")):
        return [Shift(spots, motion.body[0] if place.side == "start" else motion.body[-1] + 1)]
    own = _of_its_list(motion, edit, spots[0], anchor)
    goes = gap(motion, own or one(nested(edit.scopes[0], anchor)), place.side)
    _refuse_other_section(motion, spots[0], goes)
    return [Shift(spots, goes)]


def _of_its_list(motion: Motion, edit: Edit, at: int, anchor: Ref) -> tuple[Extent, ...]:
    """Return the point that a bare number names in the list of the one at `at`, which moves beside it; () for none.

    Raise `RefusalError` where a sub-point moves beside a number that its list has not, though the list was named.
    """
    step = anchor.steps[0] if len(anchor.steps) == 1 else None
    is_bare = step is not None and step.unit == "point" and len(step.names) == 1
    if step is None or not is_bare or motion.spots[at].paragraph.kind is not Kind.ITEM:
        return ()
    named = [one for one in motion.siblings(at) if core_of(motion.spots[one].paragraph.label).lower() == step.names[0]]
    in_list = any(ref.steps and ref.steps[-1].unit != "section" for ref in edit.scopes)
    if not named and in_list and motion.spots[at].paragraph.level:
        raise RefusalError(f"{quoted(anchor.text)} is not in the list of what moves")
    return (Extent(tuple(motion.under(named[0])), named[0], unit="point"),) if len(named) == 1 else ()


def _sentence_moved(motion: Motion, edit: Edit, one: _One) -> list[Operation]:
    """Return a sentence taken out of its paragraph and put at an edge of a paragraph, or beside another sentence."""
    (sentence, *others) = [extent for ref in edit.parts for extent in one(nested(edit.scopes[0], ref))]
    place = edit.place
    if others or place is None or not isinstance(place.anchor, Ref) or place.side not in _SIDES:
        raise RefusalError("it does not say where the sentence goes")
    section = tuple(takewhile(lambda step: step.unit == "section", edit.parts[0].steps))
    anchor = nested(Ref(section, edit.parts[0].text), place.anchor) if section else place.anchor
    (target, *more) = one(nested(edit.scopes[0], anchor))
    is_beside = place.side in ("before", "after")
    if more or len(target.spots) > 1 or is_beside != (target.end is not None):
        raise RefusalError("it is not clear where the sentence goes")
    text = motion.spots[sentence.own].text
    said = text[sentence.start : sentence.end].strip()
    taken = spacing.deleted(sentence.own, text, sentence.start, sentence.start + len(said))
    if target.own == sentence.own:
        _refuse_to_stay(text, sentence, said, target, place.side)
    there = motion.spots[target.own].text
    if place.side in ("start", "before"):
        return [taken, spacing.inserted(target.own, there, target.start, said, before=True)]
    if target.end is not None:
        return [taken, spacing.inserted(target.own, there, target.end, said, before=False)]
    return [taken, spacing.at_end(target.own, there, said)]


def _refuse_to_stay(text: str, sentence: Extent, said: str, target: Extent, side: str) -> None:
    """Refuse to move a sentence within its paragraph to where it stands, or one that ends as a point of a list does."""
    at = target.start if side in ("start", "before") else len(text) if target.end is None else target.end
    first, last = sorted((at, sentence.end or 0)) if at > sentence.start else sorted((at, sentence.start))
    if not text[first:last].strip():
        raise RefusalError("it stands there already")
    if said[-1:] not in ".!?":
        raise RefusalError("it is not clear where the sentence ends")


def _refuse_other_section(motion: Motion, at: int, goes: int) -> None:
    """Refuse to move "2.1" among the points of section 3: which number it has there nobody says."""
    moved, beside = motion.spots[at], motion.spots[goes - 1] if goes else motion.spots[at]
    if moved.own > 1 and beside.own and beside.address[: moved.own - 1] != moved.address[: moved.own - 1]:
        raise RefusalError(f"its number {quoted(moved.paragraph.label)} does not fit where it moves to")


def _swapped(motion: Motion, first: tuple[int, ...], second: tuple[int, ...]) -> list[Operation]:
    """Return two parts that change places."""
    if set(first) & set(second):
        raise RefusalError("the parts that it exchanges are not two")
    if first[0] > second[0]:
        first, second = second, first
    inside = [motion.spots[at] for at in (*first[1:], *second[1:]) if motion.spots[at].own > 1]
    if inside:
        raise RefusalError(f"the points in them name their sections ({quoted(inside[0].paragraph.label)})")
    return [Shift(second, first[0]), Shift(first, second[-1] + 1)]


def rewritten(motion: Motion, steps: Sequence[Sequence[Operation]]) -> list[tuple[Operation, ...]]:
    """Return the operations of `steps`, new text for the whole of a point that moves put into it where it goes."""
    moved = frozenset(at for done in steps for one in done if isinstance(one, Shift) for at in one.spots)
    return [tuple(_within(motion, one) if exchanged_at(one) in moved else one for one in done) for done in steps]


def exchanged_at(one: Operation) -> int:
    """Return the paragraph that gives way to one other, -1 where an operation does anything else."""
    if isinstance(one, Swap) and len(one.spots) == len(one.new) == 1:
        return one.spots[0]
    whole = isinstance(one, Passage) and one.first == one.last and not one.start and one.end is None
    return one.first if isinstance(one, Passage) and whole and len(one.new) + bool(one.lead) == 1 else -1


def _within(motion: Motion, one: Operation) -> Operation:
    at = exchanged_at(one)
    length = len(motion.spots[at].text)
    lead = one.lead if isinstance(one, Passage) else ""
    new = lead or "".join(made.text for made in one.new) if isinstance(one, Swap | Passage) else ""
    return Splice(at, 0, length, new, (0, length))


def gap(motion: Motion, extents: Sequence[Extent], side: str) -> int:
    """Return where paragraphs go that come in beside a part, or at its edge."""
    if side in ("before", "start"):
        first = min(extent.own for extent in extents)
        leads = motion.spots[first].is_head or len(motion.under(first)) > 1
        return first + 1 if side == "start" and leads else first
    return max(extent.spots[-1] for extent in extents) + 1
