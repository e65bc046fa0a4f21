"""New points whose number the paper says: put where they get it once everything else is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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
    """Return `steps` with each new point that says its number where counting will give it that number."""
    operations = [operation for step in steps for operation in step.operations]
    gone = {at for one in operations if isinstance(one, Drop | Swap | Shift) for at in one.spots}
    out = []
    placed: list[Put] = []
    for step in steps:
        done = []
        changed = False
        for operation in step.operations:
            if isinstance(operation, Put) and operation.wanted and operation.siblings:
                gap = _gap(motion, operation, operations, placed)
                passed = set(range(min(gap, operation.gap), max(gap, operation.gap)))
                changed = changed or bool(passed - gone)
                operation = replace(operation, gap=gap)
                placed.append(operation)
            done.append(operation)
        out.append(_told(replace(step, operations=tuple(done))) if changed else step)
    return out


def _told(step: Step) -> Step:
    if step.instruction.state is not State.APPLIED:
        return step
    reason = "It was put where it gets its number once the other instructions are carried out."
    return replace(step, instruction=replace(step.instruction, state=State.WARNED, reason=reason))


def _gap(motion: Motion, put: Put, operations: Sequence[Operation], placed: Sequence[Put]) -> int:
    first = _numeral(motion, put.siblings[0])
    wanted = read(put.wanted[-1], first)
    if first is None or wanted is None or wanted.form != first.form:
        return put.gap
    members = list(_members(motion, put.siblings, operations, placed))
    number = first.number
    for member in members:
        if number >= wanted.number:
            return member.gap
        number += member.count
    last = put.siblings[-1]
    return max([motion.under(last)[-1] + 1, *(member.gap for member in members)])


def _numeral(motion: Motion, at: int) -> Numeral | None:
    address = motion.spots[at].address
    return read(address[-1]) if address else None


def _members(
    motion: Motion, siblings: Sequence[int], operations: Sequence[Operation], placed: Sequence[Put]
) -> Iterator[_Member]:
    """Yield the items of the list as they will be, in order, without the new ones that are still to be placed."""
    gone = {at for one in operations if isinstance(one, Drop | Swap | Shift) for at in one.spots}
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
