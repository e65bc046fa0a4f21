"""New points whose number the paper says: put where they get it once everything else is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from amend.instruction import State
from amend.instructions.motion import Motion
from amend.instructions.operations import Drop, Operation, Put, Shift, Swap
from amend.instructions.step import Step
from amend.model import Kind
from amend.renumbering.numerals import Numeral, read


@dataclass(frozen=True, slots=True)
class _Member:
    """An item of a list as it will be: an original one, or new ones at a gap."""

    gap: int
    count: int = 1
    at: int | None = None


def with_wanted_numbers(motion: Motion, steps: Sequence[Step]) -> list[Step]:
    """Return `steps` with each new point that says its number where counting will give it that number.

    One that would get another number is not carried out: the points that it counts on do not come.
    """
    operations = [operation for step in steps for operation in step.operations]
    out = list(steps)
    placed: list[Put] = []
    for number in sorted(range(len(steps)), key=lambda number: _first_wanted(motion, steps[number])):
        out[number] = _placed(motion, steps[number], operations, placed)
    return out


def _placed(motion: Motion, step: Step, operations: Sequence[Operation], placed: list[Put]) -> Step:
    """Return a step with its new points where they get their numbers; each is put at the end of `placed`."""
    gone = _gone(operations)
    done: list[Operation] = []
    changed = False
    for operation in step.operations:
        if not _wants_number(operation):
            done.append(operation)
            continue
        gap, gets = _gap(motion, operation, operations, placed)
        if gets:
            return _refused(step, operation, gets)
        changed = changed or not gone.issuperset(range(min(gap, operation.gap), max(gap, operation.gap)))
        beside = [one.after for one in placed if one.gap == gap and one.siblings == operation.siblings]
        placed.append(replace(operation, gap=gap, after=beside[0] if beside else operation.after))
        done.append(placed[-1])
    step = replace(step, operations=tuple(done))
    return _told(step) if changed else step


def _wants_number(operation: Operation) -> TypeGuard[Put]:
    return isinstance(operation, Put) and bool(operation.wanted and operation.siblings)


def _gone(operations: Iterable[Operation]) -> set[int]:
    """Return the paragraphs of the motion that do not stay where they are."""
    return {at for one in operations if isinstance(one, Drop | Swap | Shift) for at in one.spots}


def _first_wanted(motion: Motion, step: Step) -> int:
    """Return the number that a step's new point says it gets, 0 where it says none."""
    wanted = (one for one in step.operations if _wants_number(one))
    numerals = (read(one.wanted[-1], _numeral(motion, one.siblings[0])) for one in wanted)
    return next((numeral.number for numeral in numerals if numeral is not None), 0)


def _refused(step: Step, put: Put, gets: int) -> Step:
    reason = f"It would get the number {gets}, not {'.'.join(put.wanted)}: the points before it do not come."
    return replace(
        step, operations=(), reads=(), instruction=replace(step.instruction, state=State.REFUSED, reason=reason)
    )


def _told(step: Step) -> Step:
    if step.instruction.state is not State.APPLIED:
        return step
    reason = "It was put where it gets its number once the other instructions are carried out."
    return replace(step, instruction=replace(step.instruction, state=State.WARNED, reason=reason))


def _gap(motion: Motion, put: Put, operations: Sequence[Operation], placed: Sequence[Put]) -> tuple[int, int]:
    """Return where a new point comes, and which number it gets where neither old nor new points lead up to its own."""
    first = _numeral(motion, put.siblings[0])
    wanted = read(put.wanted[-1], first)
    if first is None or wanted is None or wanted.form != first.form:
        return put.gap, 0
    members = list(_members(motion, put.siblings, operations, placed))
    number = first.number
    for member in members:
        if number >= wanted.number:
            return member.gap, 0
        number += member.count
    last = put.siblings[-1]
    gap = max([motion.under(last)[-1] + 1, *(member.gap for member in members)])
    final = _numeral(motion, last)
    reached = (final.number if final else 0) + sum(member.count for member in members if member.at is None) + 1
    return gap, number if reached < wanted.number else 0


def _numeral(motion: Motion, at: int) -> Numeral | None:
    address = motion.spots[at].address
    return read(address[-1]) if address else None


def _members(
    motion: Motion, siblings: Sequence[int], operations: Sequence[Operation], placed: Sequence[Put]
) -> Iterator[_Member]:
    """Yield the items of the list as they will be, in order, without the new ones that are still to be placed."""
    gone = _gone(operations)
    level, first, last = motion.spots[siblings[0]].depth, siblings[0], motion.under(siblings[-1])[-1] + 1
    found = [_Member(at, 1, at) for at in siblings if at not in gone]
    for one in operations:
        if isinstance(one, Put) and first <= one.gap <= last and not one.wanted:
            found.append(_Member(one.gap, _count(one, level)))
        elif isinstance(one, Swap) and one.spots and first <= one.spots[0] < last:
            found.append(_Member(one.spots[0], sum(new.kind is Kind.ITEM and new.level == level for new in one.new)))
    found += [_Member(put.gap, _count(put, level)) for put in placed if put.siblings == tuple(siblings)]
    yield from sorted((member for member in found if member.count), key=lambda one: (one.gap, one.at is not None))


def _count(put: Put, level: int) -> int:
    return sum(new.kind is Kind.ITEM and new.level == level for new in put.new)
