"""Paragraphs that say their number in words ("Section 4. Limits"), counted anew where the paper asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instruction import State
from amend.instructions.motion import CALLED, Motion
from amend.instructions.operations import Drop, Operation, Put, Shift, Splice, Swap
from amend.instructions.step import Step
from amend.model import Kind

_BARE = re.compile(r"(?P<number>\d{1,2})(?=\s+[A-Za-z“‘\"'(])")
"""A number without a stop: "2 commend the work of the Committee;"."""
_FEWEST = 3
"""Fewer paragraphs that begin with numbers are no list."""


def with_called_renumbered(motion: Motion, steps: Sequence[Step]) -> list[Step]:
    """Return `steps`, of which one that says "renumber accordingly" changes the numbers that stand in words.

    Without such a step they stay: what is typed in words is the motion's text.
    """
    asks = next((n for n, step in enumerate(steps) if _asks(step)), None)
    if asks is None:
        return list(steps)
    operations = [operation for step in steps for operation in step.operations]
    changes = tuple(
        change
        for pattern in (CALLED, _BARE)
        for change in _changes(motion, pattern, _counted(motion, pattern), operations)
    )
    step = steps[asks]
    return [*steps[:asks], replace(step, operations=(*step.operations, *changes)), *steps[asks + 1 :]]


def with_called_named(motion: Motion, steps: Sequence[Step]) -> list[Step]:
    """Return `steps`, of which one that puts in "a new rule" without its number gives it the next: "Rule 7. ..."."""
    asks = any(map(_asks, steps))
    gone = {at for step in steps for one in step.operations if isinstance(one, Drop) for at in one.spots}
    return [_named(motion, step, gone if asks else set(), asks) for step in steps]


def _named(motion: Motion, step: Step, gone: set[int], asks: bool) -> Step:
    put = step.operations[0] if len(step.operations) == 1 else None
    if step.edit is None or not isinstance(put, Put) or len(put.new) != 1 or not 0 < put.gap <= len(motion.spots):
        return step
    above, new = CALLED.match(motion.spots[put.gap - 1].text), put.new[0]
    is_plain = new.kind is Kind.PARAGRAPH and not CALLED.match(new.text)
    if above is None or not is_plain or not (above["number"] or "").isdigit():
        return step
    if not step.edit.unit or not above[0].lower().startswith(step.edit.unit):
        return step
    if not asks and any(CALLED.match(spot.text) for spot in motion.spots[put.gap :]):
        told = replace(step.instruction, state=State.WARNED, reason="it has no number, as those around it have")
        return replace(step, instruction=told)
    start, end = above.span("number")
    number = int(above["number"]) + 1 - len([at for at in gone if at < put.gap and CALLED.match(motion.spots[at].text)])
    name = f"{above[0][:start]}{number}{above[0][end:]}"
    return replace(step, operations=(replace(put, new=(replace(new, text=f"{name} {new.text}"),)),))


def _counted(motion: Motion, pattern: re.Pattern[str]) -> list[int]:
    """Return the paragraphs whose numbers in words count from 1 to the last; none where they do not."""
    matches = ((spot, pattern.match(spot.text)) for spot in motion.spots)
    found = [(spot.at, match["number"]) for spot, match in matches if match is not None and match["number"]
             and (pattern is CALLED or spot.paragraph.kind is Kind.PARAGRAPH)]  # fmt: skip
    first = int(found[0][1]) if found and found[0][1].isdigit() and pattern is CALLED else 1
    counts = [number for _, number in found] == [str(n) for n in range(first, first + len(found))]
    return [at for at, _ in found] if counts and (pattern is CALLED or len(found) >= _FEWEST) else []


def _asks(step: Step) -> bool:
    """Whether an instruction says that numbers run on, and names none."""
    return step.edit is not None and step.edit.verb == "renumber" and not step.edit.renamed


def _changes(
    motion: Motion, pattern: re.Pattern[str], called: Sequence[int], operations: Sequence[Operation]
) -> Iterator[Splice]:
    if pattern is CALLED and any(isinstance(one, Shift) for one in operations):
        return  # what moves is numbered by hand
    gone = {at for one in operations if isinstance(one, Drop | Swap) for at in one.spots}
    order = _moved(called, operations)
    first = pattern.match(motion.spots[called[0]].text) if called else None
    start = int(first["number"]) if first is not None else 1
    for number, at in enumerate(called, start):
        match = pattern.match(motion.spots[at].text)
        above = [other for other in order[: order.index(at)] if other not in gone]
        new = start + len(above) + sum(_count(one, pattern) for one in operations if _stands_before(one, at))
        if match is not None and at not in gone and new != number:
            from_, to = match.span("number")
            yield Splice(at, from_, to, str(new), (from_, to))


def _moved(called: Sequence[int], operations: Sequence[Operation]) -> list[int]:
    """Return the numbered paragraphs in the order in which they will stand."""
    order = list(called)
    for one in operations:
        moved = [at for at in order if isinstance(one, Shift) and at in one.spots]
        if isinstance(one, Shift) and moved:
            rest = [at for at in order if at not in moved]
            gap = next((n for n, at in enumerate(rest) if at >= one.gap), len(rest))
            order = [*rest[:gap], *moved, *rest[gap:]]
    return order


def _stands_before(operation: Operation, at: int) -> bool:
    """Whether new paragraphs come in somewhere before the one at `at`."""
    if isinstance(operation, Put):
        return operation.gap <= at
    return isinstance(operation, Swap) and operation.spots[0] < at


def _count(operation: Operation, pattern: re.Pattern[str]) -> int:
    new = operation.new if isinstance(operation, Put | Swap) else ()
    return sum(bool(pattern.match(one.text)) for one in new)
