"""Points that are to become others: "point 4 to become point 1" moves it, where nothing else changes the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amend.instruction import State
from amend.instructions.motion import Motion
from amend.instructions.moving import exchanged_at
from amend.instructions.operations import Drop, Join, Passage, Put, Rename, Shift, Split, Swap
from amend.instructions.parsed import Edit, Place
from amend.instructions.resolve import resolve
from amend.instructions.step import Step
from amend.renumbering.numerals import core_of

_SHIFTS_NUMBERS = (Drop, Join, Passage, Put, Shift, Split, Swap)
_MOST = 2
"""More points that get new numbers are numbered anew where they stand, and their numbers told."""
_REASON = "Nothing else changes the numbers: it was moved there."


def with_moves(motion: Motion, steps: Sequence[Step]) -> list[Step]:
    """Return `steps`, those that give a point the number of another as moves, with a warning.

    Where points come in or go the numbers run on, and what a point is said to become is told against that count; where
    some instruction is not carried out, nobody knows.
    """
    done = [one for step in steps for one in step.operations]
    shifts = any(isinstance(one, _SHIFTS_NUMBERS) and exchanged_at(one) < 0 for one in done)
    several = sum(_as_move(step) is not None for step in steps) > _MOST
    if shifts or several or not all(step.instruction.state.is_applied for step in steps):
        return list(steps)
    return [_moved(motion, step) for step in steps]


def _moved(motion: Motion, step: Step) -> Step:
    edit = _as_move(step)
    if edit is None or all(
        isinstance(one, Rename) and core_of(motion.paragraphs[one.at].label) == core_of(one.label)
        for one in step.operations
    ):
        return step
    done = resolve(motion, edit)
    if done.trouble or not done.operations:
        return step
    reason = " ".join(filter(None, (step.instruction.reason, done.warning and f"{done.warning}.", _REASON)))
    told = replace(step.instruction, verb="move", state=State.WARNED, reason=reason)
    return replace(step, instruction=told, operations=done.operations, edit=edit)


def _as_move(step: Step) -> Edit | None:
    """Return a renumbering of one point as its move to where the other stands."""
    edit = step.edit
    if edit is None or edit.verb != "renumber" or len(edit.parts) != 1 or len(edit.renamed) != 1:
        return None
    (part,) = edit.parts
    last = part.steps[-1] if part.steps else None
    if last is None or not (len(last.names) == 1 or (last.ordinal and last.count == 1)):
        return None
    there = replace(part, steps=(*part.steps[:-1], replace(last, unit="point", names=edit.renamed, ordinal=0)))
    return replace(edit, verb="move", place=Place("as", there), renamed=())
