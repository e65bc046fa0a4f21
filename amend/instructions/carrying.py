"""A sheet of instructions and the motion -> what is done, and what became of each instruction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amend.instruction import Instruction, State
from amend.instructions.becoming import with_moves
from amend.instructions.called import with_called_named, with_called_renumbered
from amend.instructions.conflicts import conflicts, doubles, same_point
from amend.instructions.inserting import NOWHERE
from amend.instructions.motion import Motion
from amend.instructions.moving import rewritten
from amend.instructions.operations import Resolved, Shown
from amend.instructions.parsed import Edit, Entry, Line
from amend.instructions.resolve import resolve
from amend.instructions.sheet import Sheet
from amend.instructions.step import Step
from amend.instructions.verbs import verb_in
from amend.instructions.wanted import with_wanted_numbers
from amend.orders_amid import is_at_place
from amend.quotation import quoted
from amend.stream import BREAK


def carried(sheet: Sheet, motion: Motion | None, is_mixed: bool = False) -> tuple[Step, ...]:
    """Return what each instruction of `sheet` does to `motion`; without a motion none can be carried out.

    `is_mixed`: marked text beside the instructions may bring points, or take some away.
    """
    if motion is not None:
        motion = replace(motion, coming=_numbered(sheet))
    steps = [step for entry in sheet.entries for step in _steps(entry, motion)]
    if motion is None:
        return tuple(steps)
    steps = steps if is_mixed else with_moves(motion, steps)
    settled = with_called_named(motion, with_wanted_numbers(motion, _settled(motion, steps)))
    return tuple(with_called_renumbered(motion, settled))


def _numbered(sheet: Sheet) -> int:
    """Return how many new points of `sheet` say which number they get."""
    edits = (edit for entry in sheet.entries for edit in entry.edits)
    return sum(edit.place is not None and edit.place.side == "as" for edit in edits)


def _steps(entry: Entry, motion: Motion | None) -> list[Step]:
    text = " ".join(entry.text.replace(BREAK, " ").split())
    is_lost = not (entry.edits or entry.reads) and is_at_place(entry.text)  # what only leads on asks for nothing
    trouble = entry.trouble or ("nothing that it asks for was understood" if is_lost else "")
    if trouble:
        reason = f"{trouble}." if motion is not None or "motion" in trouble else f"{trouble}; and no motion was given."
        return [Step(Instruction(text, verb_in(text), state=State.REFUSED, reason=_sentence(reason)))]
    if motion is not None and entry.others:
        entry = _readable(entry, motion)
    out = []
    done = _together(entry, [_resolved(entry, edit, motion) for edit in entry.edits]) if motion is not None else ()
    for at, edit in enumerate(entry.edits):
        resolved = done[at] if done else Resolved(trouble="no motion was given to carry it out on")
        out.append(_step(text, edit, resolved, entry.reads if at == len(entry.edits) - 1 else ()))
    return out


def _resolved(entry: Entry, edit: Edit, motion: Motion) -> Resolved:
    found = resolve(motion, edit)
    if not entry.doubt or found.trouble:
        return found
    return replace(found, warning="; ".join(filter(None, (entry.doubt, found.warning))))


def _together(entry: Entry, found: list[Resolved]) -> list[Resolved]:
    """Return what the edits of an instruction come to: where new words have no place, what goes for them stays."""
    lost = next((one.trouble for one in found if one.trouble.startswith(NOWHERE)), "")
    gone = [edit.verb == "delete" for edit in entry.edits]
    if not lost or not any(gone):
        return found
    return [
        Resolved(trouble=lost, target=one.target) if is_gone else one for one, is_gone in zip(found, gone, strict=True)
    ]


def _readable(entry: Entry, motion: Motion) -> Entry:
    """Return the reading of an instruction's quotation marks under which the motion has all its words."""
    ways = (entry, *entry.others)
    return next((way for way in ways if not any(resolve(motion, edit).trouble for edit in way.edits)), entry)


def _step(text: str, edit: Edit, resolved: Resolved, reads: tuple[Line, ...]) -> Step:
    state = State.REFUSED if resolved.trouble else State.WARNED if resolved.warning else State.APPLIED
    said = resolved.trouble or resolved.warning
    target = resolved.target or ", ".join(scope.text for scope in edit.scopes if scope.text)
    shows = any(isinstance(one, Shown) for one in resolved.operations)
    verb = {"keep": "", "amend": "amend" if shows else "replace"}.get(edit.verb, edit.verb)
    one = Instruction(text, verb, target, state, _sentence(f"{said}.") if said else None)
    return Step(one, resolved.operations, edit, reads if state.is_applied else ())


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _settled(motion: Motion, steps: Sequence[Step]) -> list[Step]:
    """Return `steps` with those in conflict undone, and those that say the same as another done once."""
    operations = rewritten(motion, [step.operations for step in steps])
    steps = [replace(step, operations=done) for step, done in zip(steps, operations, strict=True)]
    at_odds = conflicts(motion, operations)
    twice = {number: first for number, first in doubles(operations).items() if first not in at_odds}
    together = same_point([() if n in at_odds or n in twice else done for n, done in enumerate(operations)])
    out = []
    for number, step in enumerate(steps):
        if number in at_odds:
            other, words = at_odds[number]
            reason = f"It and instruction {other + 1} change the same words: {quoted(words)}."
            out.append(
                replace(
                    step,
                    operations=(),
                    reads=(),
                    instruction=replace(step.instruction, state=State.CONFLICT, reason=reason),
                )
            )
        elif number in twice:
            out.append(replace(_warned(step, f"it says the same as instruction {twice[number] + 1}"), operations=()))
        elif number in together:
            out.append(
                _warned(step, "another instruction puts text in the same place; they were put in the paper's order")
            )
        else:
            out.append(step)
    return out


def _warned(step: Step, said: str) -> Step:
    before = step.instruction.reason
    reason = f"{before[:-1]}; {said}." if before else f"{said[:1].upper()}{said[1:]}."
    return replace(step, instruction=replace(step.instruction, state=State.WARNED, reason=reason))
