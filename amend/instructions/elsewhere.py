"""What comes in where nothing goes: "delete ‘x’ in point 1 and add a new point 4", "... and add ‘y’ to point 3"."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instructions.marked import REF
from amend.instructions.parsed import Edit, Ref, Step
from amend.instructions.said import Context
from amend.instructions.whereabouts import markers

NEW_REF = re.compile(rf"(?:(?:an? |the )?(?:(?:new|additional|further|extra|another|revised|replacement) )+)({REF})")
_AS_REF = re.compile(rf" as (?:an? )?(?:new )?({REF})")
_NEW_POINT = re.compile(r"(?:an? |one )?(?:new|additional|further|extra) (?:sub[- ]?)*(?:point|bullet|paragraph)")
_ENDS = re.compile(r"[.;:!?]\s*$")
_SHORT = 6
"""Words that are deleted are no more, where a new point beside them does not stand instead."""


def comes_apart(context: Context, gone: Edit) -> bool:
    """Whether words go and a point comes that stands by itself: "delete ‘x’ in point 1 and add a new point 4: ‘y’"."""
    if not gone.words:
        return False
    named = NEW_REF.search(context.said("new"))
    steps = context.marked.ref(named[1]).steps if named else ()
    is_point = bool(steps) and steps[-1].unit == "point" and bool(steps[-1].names)
    are_few = all(len(words.text.split()) <= _SHORT and not _ENDS.search(words.text) for words in gone.words)
    return is_point or (are_few and bool(_NEW_POINT.match(context.said("new"))))


def is_elsewhere(context: Context, gone: Edit, places: tuple[Ref, ...]) -> bool:
    """Whether a part that is deleted is in none of the `places`: "delete point 2 and add ‘x’ to point 3"."""
    steps = [scope.steps[-1] for scope in places if scope.steps]
    own = [ref.steps for ref in gone.parts if ref.steps]
    outer = {
        step.names for steps in (*own, *(scope.steps for scope in context.before.scopes)) for step in steps[:1]
        if step.unit == "section" and step.names
    }  # fmt: skip
    return bool(own and steps) and all(
        bool(outer) and step.names not in outer if step.unit == "section" else _are_beside(step, own[-1][-1])
        for step in steps
    )


def _are_beside(one: Step, other: Step) -> bool:
    """Whether neither can be part of the other, as (b) may be of point 2."""
    kinds = [(step.unit, step.depth, *(name.isdigit() for name in step.names[:1])) for step in (one, other)]
    return kinds[0] == kinds[1] and bool(one.names) and one.names != other.names


def elsewhere(context: Context, gone: Edit) -> Ref | None:
    """Return the number of a new point that is none of those deleted: "delete point 3 and add a new point 7"."""
    said = context.said("new") + (context.said("intro") or "")
    first_said = found[1] if (found := _AS_REF.search(said)) else markers(said)[:1]
    ref = context.marked.ref(first_said) if first_said and re.match(REF, first_said) else None
    if ref is None or not ref.steps or not ref.steps[-1].names or not gone.parts or not gone.parts[-1].steps:
        return None
    if _are_apart(ref.steps[0], gone.parts[-1].steps[0]):
        return ref  # "delete notes 3 and add ‘x’ as a new believes 4"
    old, first = gone.parts[-1].steps[-1], ref.steps[-1].names[0]
    if NEW_REF.search(said) and any(_is_further_out(first, name) for name in old.names):
        return ref  # "delete 2(c) and insert as a new paragraph 3"
    if first in old.names or old.is_range or not old.names:
        return None
    return ref if all(_counts_as(first, name) for name in old.names) else None


def _are_apart(one: Step, other: Step) -> bool:
    """Whether two places name sections, and not the same."""
    return one.unit == other.unit == "section" and bool(one.names and other.names) and one.names != other.names


def _counts_as(first: str, name: str) -> bool:
    """Whether two numbers are of one list: "3" and "7", "30.3" and "30.6"."""
    own, other = first.rpartition("."), name.rpartition(".")
    return own[0] == other[0] and own[2].isdigit() and other[2].isdigit()


def _is_further_out(new: str, old: str) -> bool:
    """Whether a new label counts what stands around a point: "3" beside "2.c", "e" beside "b.iii"."""
    outer, _, inner = old.partition(".")
    if not inner or inner.isdigit():
        return False
    return new.isdigit() if outer.isdigit() else len(new) == len(outer) == 1 < len(inner) and new > outer


def in_its_list(edit: Edit, inherited: tuple[Ref, ...]) -> Edit:
    """Return "a new paragraph at the end", behind an order about "paragraph 3", as one of the list that has it.

    `inherited`: the place that the orders before it named.
    """
    at_end = edit.place is not None and edit.place.side == "end" and edit.place.anchor is None
    if edit.verb != "insert" or not at_end or edit.scopes != inherited or len(inherited) != 1 or not edit.unit:
        return edit
    (scope,) = inherited
    if len(scope.steps) == 0 or edit.unit not in scope.text.split():
        return edit
    around = scope.steps[:-1]
    unit = "point" if edit.unit == "paragraph" else edit.unit  # what has a number is called so here
    return replace(edit, scopes=(Ref(around, scope.text if around else ""),), unit=unit)
