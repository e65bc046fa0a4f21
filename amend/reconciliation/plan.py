"""Operations on the motion, sorted by where they are done."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from amend.instructions.operations import Drop, Join, Operation, Passage, Put, Shift, Splice, Split, Swap


@dataclass
class Plan:
    """The operations sorted by where they are done."""

    drops: set[int] = field(default_factory=set)
    splices: dict[int, list[Splice]] = field(default_factory=lambda: defaultdict(list))
    puts: dict[int, list[Put]] = field(default_factory=lambda: defaultdict(list))
    shifts: dict[int, list[Shift]] = field(default_factory=lambda: defaultdict(list))
    groups: dict[int, Passage | Swap] = field(default_factory=dict)
    splits: dict[int, list[Split]] = field(default_factory=lambda: defaultdict(list))
    joins: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """The paragraphs that are joined to the end of one."""


def planned(operations: Sequence[Operation]) -> Plan:
    plan = Plan()
    for one in operations:
        match one:
            case Splice():
                plan.splices[one.at].append(one)
            case Drop():
                plan.drops |= set(one.spots)
            case Put():
                plan.puts[one.gap].append(one)
            case Shift():
                plan.shifts[one.gap].append(one)
                plan.drops |= set(one.spots)
            case Passage():
                plan.groups[one.first] = one
            case Swap():
                plan.groups[min(one.spots)] = one
                plan.drops |= set(one.spots)
            case Split():
                plan.splits[one.at].append(one)
            case Join():
                plan.joins[one.to].append(one.at)
            case _:
                pass
    for puts in plan.puts.values():
        _sort_numbered(puts)
    _chain(plan)
    return plan


def _sort_numbered(puts: list[Put]) -> None:
    """Sort new points of one list that say which numbers they get."""
    numbered = [at for at, put in enumerate(puts) if put.wanted and put.wanted[-1].isdigit()]
    in_order = sorted((puts[at] for at in numbered), key=lambda put: (put.siblings, int(put.wanted[-1])))
    for at, put in zip(numbered, in_order, strict=True):
        puts[at] = put


def _chain(plan: Plan) -> None:
    """Join what is joined to a joined paragraph to the first of them all."""
    for to in sorted(plan.joins):
        first = next((other for other in sorted(plan.joins) if to in plan.joins[other]), None)
        if first is not None and first != to:
            plan.joins[first] += plan.joins.pop(to)
    for at in plan.joins.values():
        at.sort()
