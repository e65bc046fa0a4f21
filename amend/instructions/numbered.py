"""New points by the number that they get: "as new point 3", "a new fourth bullet"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from amend.instructions import newcomers
from amend.instructions.extents import Extent
from amend.instructions.gaps import fills_gap, is_greater
from amend.instructions.motion import CALLED, Motion, Spot
from amend.instructions.operations import Put
from amend.instructions.parsed import LAST, Edit, Line, Place, Ref, Step
from amend.instructions.refusal import RefusalError
from amend.model import Kind
from amend.quotation import quoted
from amend.renumbering.numerals import core_of, read

_One = Callable[[Ref], tuple[Extent, ...]]
_NUMBER = re.compile(r"(\d{1,3})\s+(?=[A-Z])")
"""A number without a stop before new text."""
_BETWEEN = re.compile(r"\((?P<letter>[a-z])(?:[a-f]|\.\d)\)\s+")
"""A letter that is put between two others: "(ca)" after "(c)"."""
_LETTERED = re.compile(r"\d{1,3}(?:\.\d{1,3})*[A-Za-z]")
"""A number that is put between two others."""
_BARE_NUMBER = re.compile(r"\d{1,2}\s+[A-Za-z]")
_FEWEST_BARE = 3
"""Fewer paragraphs that begin with a number do not show that the motion counts so."""


def gap_of_number(motion: Motion, spots: tuple[int, ...], anchor: Ref) -> int | None:
    """Return where an item stands that is to become the one with a number of its own list; None for other numbers."""
    step = anchor.steps[-1] if anchor.steps else None
    if step is None or len(anchor.steps) > 1:
        return None
    siblings = motion.siblings(spots[0])
    left = [at for at in siblings if at not in spots]
    names = [motion.spots[at].address[-1:] for at in siblings]
    number = step.ordinal if step.ordinal else names.index(step.names) + 1 if step.names in names else 0
    if not 0 < number <= len(siblings):
        return None
    return left[number - 1] if number <= len(left) else motion.under(siblings[-1])[-1] + 1


def as_numbered(
    motion: Motion, ref: Ref, new: Sequence[Line], unit: str, one: _One, moving: tuple[int, ...] = ()
) -> Put:
    """Return new points that get the number in `ref`: before the one that has it now, or behind the last."""
    outer, step = Ref(ref.steps[:-1], ref.text if len(ref.steps) > 1 else ""), ref.steps[-1]
    if step.ordinal and (not step.names or step.unit in ("bullet", "plain", "opening")):
        return _as_counted(motion, ref, new, one)
    if step.unit == "sentence" or not step.names:
        raise RefusalError(f"it does not say which number {quoted(ref.text)} gets")
    parts = tuple(step.names[0].split("."))
    lists: list[tuple[int, ...]] = []
    if step.kin and not outer.steps and any(s.is_head and step.kin in s.text.lower() for s in motion.spots):
        kin = Ref((Step("opening", (step.kin,)),), ref.text)  # "as new note 1"
        lists = _lists_in(motion, one(kin), parts, step)
    lists = lists or _lists_in(motion, one(outer), parts, step)
    lists = lists or (_lists_in(motion, one(outer), parts, replace(step, depth=0)) if step.depth else lists)
    if not lists and step.unit == "paragraph" and parts[0].isdigit():
        plain = replace(step, names=(), ordinal=int(parts[0]))
        return _as_counted(motion, replace(ref, steps=(*ref.steps[:-1], plain)), new, one)
    if not lists:
        raise RefusalError(f"the motion has no list in which a new {quoted(ref.text)} could stand")
    if len(lists) > 1 and ref.near:
        around = {at for extent in one(Ref(ref.near)) for at in extent.spots}
        lists = [spots for spots in lists if around.issuperset(spots)] or lists
    if len(lists) > 1:
        where = "; ".join(motion.place(spots[0]) for spots in lists[:6])
        raise RefusalError(f"a new {quoted(ref.text)} could stand in any of {len(lists)} lists: {where}")
    siblings = lists[0]
    last = motion.spots[siblings[-1]]
    new = _called_as(last, parts, new)
    same = next((at for at in siblings if motion.spots[at].address[-len(parts) :] == parts), None)
    above = next((at for at in siblings if is_greater(motion.spots[at], parts)), None)
    gap = same if same is not None else above if above is not None else motion.under(last.at)[-1] + 1
    return Put(gap, newcomers.like(motion, new, last, "") if new else (), same is None, parts, tuple(siblings))


def further_of_list(motion: Motion, new: Sequence[Line], one: _One) -> Put | None:
    """Return points whose own label alone says where they go: "Add: 5) ..." behind the only list that ends in 4)."""
    label = core_of(newcomers.label_of(new[0]))
    if not label:
        return None
    try:
        put = as_numbered(motion, Ref((Step("point", (label,)),), label), new, "", one)
    except RefusalError:
        return None  # no list goes on with it, or several do: the paper does not say where it goes
    return put if put.siblings and put.gap == motion.under(put.siblings[-1])[-1] + 1 else None


def _called_as(last: Spot, parts: Sequence[str], new: Sequence[Line]) -> Sequence[Line]:
    """Return new text with its number in words ("Section 5."), where the points of the list have theirs so."""
    match = CALLED.match(last.text)
    if match is None or not match["number"] or not new or not parts[-1].isdigit():
        return new
    text = newcomers.text_of(new[0]).strip()
    if CALLED.match(text) or newcomers.label_of(new[0]):
        return new
    start, end = match.span("number")
    named = f"{last.text[:start]}{parts[-1]}{last.text[end : match.end()]} {text}"
    return (replace(new[0], text=named, given=None), *new[1:])


def _lists_in(motion: Motion, scope: Sequence[Extent], parts: tuple[str, ...], step: Step) -> list[tuple[int, ...]]:
    members = [motion.spots[at] for extent in scope for at in extent.spots]
    owners = {extent.own for extent in scope if extent.unit and not motion.spots[extent.own].is_head}
    in_words = any(motion.spots[at].paragraph.kind is not Kind.ITEM for at in owners)  # "Section 4." is no item itself
    return _lists(motion, members, parts, owners, 0 if in_words else step.depth)


def _as_counted(motion: Motion, ref: Ref, new: Sequence[Line], one: _One) -> Put:
    """Return "a new first bullet", "a new final point": before the one that is so now, or behind the last."""
    step = replace(ref.steps[-1], count=1)
    if step.ordinal < LAST:  # "a new penultimate paragraph" comes before the last
        step = replace(step, ordinal=step.ordinal + 1)
        extent = one(replace(ref, steps=(*ref.steps[:-1], step)))[-1]
        return Put(extent.own, newcomers.like(motion, new, motion.spots[extent.own]) if new else ())
    if step.ordinal > 1:  # "a new fourth bullet" of a list of three comes behind the third
        before = one(replace(ref, steps=(*ref.steps[:-1], _before(step))))[-1]
        return Put(before.spots[-1] + 1, newcomers.like(motion, new, motion.spots[before.own]) if new else ())
    extent = one(replace(ref, steps=(*ref.steps[:-1], step)))[-1]
    spot = motion.spots[extent.own]
    last = step.ordinal == LAST
    return Put(extent.spots[-1] + 1 if last else extent.own, newcomers.like(motion, new, spot) if new else (), last)


def _before(step: Step) -> Step:
    """Return the reference to the one before."""
    return replace(step, ordinal=step.ordinal - 1, names=step.names if step.unit == "opening" else ())


def _lists(
    motion: Motion, members: Sequence[Spot], parts: tuple[str, ...], owners: set[int], depth: int
) -> list[tuple[int, ...]]:
    """Return the lists that have the number, or whose last number comes right before it."""
    found: dict[tuple[int, ...], bool] = {}
    for spot in members:
        if not spot.address or spot.is_head or spot.at in owners or (depth and spot.depth < depth):
            continue
        siblings = motion.siblings(spot.at)
        if spot.address[-len(parts) :] == parts:
            found[siblings] = True
        elif fills_gap(motion, siblings, parts):
            found.setdefault(siblings, True)
        elif spot.at == siblings[-1] and _comes_next(spot, parts, motion.spots[siblings[-2:][0]], motion.coming):
            found.setdefault(siblings, False)
    having = [siblings for siblings, has in found.items() if has]
    chosen = having or list(found)
    least = min((motion.spots[s[0]].depth for s in chosen), default=0)
    inner = [s for s in chosen if motion.spots[s[0]].parent in owners]
    return inner or [s for s in chosen if motion.spots[s[0]].depth == least]


def _comes_next(spot: Spot, parts: tuple[str, ...], above: Spot, coming: int) -> bool:
    """Whether a number comes right behind that of `spot`, or behind those of the new points that are `coming`.

    `above` tells whether "v" is a letter.
    """
    mine = read(spot.address[-1], read(above.address[-1]))
    other = read(parts[-1], mine)
    prefix = parts[:-1]
    return (
        mine is not None and other is not None and mine.form == other.form
        and mine.number < other.number <= mine.number + max(coming, 1)
        and (not prefix or spot.address[-1 - len(prefix) : -1] == prefix)
    )  # fmt: skip


def _number_said(edit: Edit, place: Place, names: Sequence[str]) -> str:
    """Return the number that the paper gives new text: as its place, or as its label; "" for none."""
    if names and place.side == "as":
        return names[0]
    return core_of(newcomers.label_of(edit.new[0])) if edit.new else ""


def _put_between(edit: Edit, place: Place, names: Sequence[str]) -> re.Match[str] | None:
    """Return "(da) " before text that comes after (d): a letter that is put between two others."""
    match = _BETWEEN.match(newcomers.text_of(edit.new[0]).strip()) if edit.new and place.side == "after" else None
    return match if match is not None and names and match["letter"] == names[0] else None


def prints_bare_numbers(motion: Motion) -> bool:
    """Whether the motion's paragraphs begin with numbers that are their text: "4 Agrees ..."."""
    plain = [spot.text for spot in motion.spots if not spot.is_head and not spot.paragraph.label]
    return sum(bool(_BARE_NUMBER.match(text)) for text in plain) >= _FEWEST_BARE


def without_number(edit: Edit, place: Place, warnings: list[str]) -> Edit:
    """Return an insertion without the number that it gets before its text ("after point 2 insert ‘3 Walking ...’").

    A number such as "3A" is kept, a letter such as "(ca)" counted with the others; a warning says so.
    """
    names = place.anchor.steps[-1].names[:1] if isinstance(place.anchor, Ref) and place.anchor.steps else ()
    if _LETTERED.fullmatch(said := _number_said(edit, place, names)):
        warnings.append(f"the paper numbers it {quoted(said.upper())}; it keeps that number, and the others theirs")
    if (between := _put_between(edit, place, names)) is not None:
        warnings.append(f"the paper numbers it {quoted(between[0])}; it was counted with the others")
        first = replace(edit.new[0], text=newcomers.text_of(edit.new[0])[between.end() :], given=None)
        return replace(edit, new=(first, *edit.new[1:]), unit=edit.unit or "point")
    match = _NUMBER.match(newcomers.text_of(edit.new[0])) if edit.new else None
    if match is None or place.side not in ("after", "as") or not names or not names[0].isdigit():
        return edit
    if int(match[1]) != int(names[0]) + (place.side == "after"):
        return edit
    warnings.append(f"{quoted(match[1])} at the beginning of the new text was taken for its number")
    first = replace(edit.new[0], text=edit.new[0].text[match.end() :], given=None)
    return replace(edit, new=(first, *edit.new[1:]), unit=edit.unit or "point")
