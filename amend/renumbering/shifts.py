"""What is renumbered, list by list, in ranges that can be read out: "points 3 to 5 become 4 to 6"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amend.model import Finding, Kind, MarkedParagraph, Severity
from amend.renumbering.items import Address, Item, Outline
from amend.renumbering.numerals import Numeral, core_of, read

TYPED = "; the labels are typed, so the Word file still prints the old ones until they are changed by hand"


class Step(NamedTuple):
    """The label of an item in the original and in the amended text."""

    was: str
    now: str


def of_shifts(
    paragraphs: Sequence[MarkedParagraph], found: Outline, typed: frozenset[int] = frozenset()
) -> Iterator[Finding]:
    """Yield a finding for each list whose items are renumbered, its head as the place.

    `typed` holds the `source` of each paragraph whose label is typed in the DOCX that the outputs are made on.
    """
    lists: dict[tuple[str, int, bool], list[Item]] = {}
    for item in found.items:
        if item.shifts:
            lists.setdefault((item.head, item.parent, item.kind is Kind.HEADING), []).append(item)
    for (head, parent, is_heading), members in lists.items():
        above = found.items[parent] if parent >= 0 else None
        said = ranges([Step(item.original, item.amended) for item in members], *_names(members[0], above, is_heading))
        by_hand = any(paragraphs[item.index].source in typed for item in members)
        yield Finding("renumbered", Severity.INFO, f"{said}{TYPED if by_hand else ''}.", "" if is_heading else head)


def _names(item: Item, above: Item | None, is_heading: bool) -> tuple[str, str]:
    """Return what the items of a list are called, and what is said after their labels."""
    if is_heading:
        return "section", ""
    full = len(item.was) == 1 or above is None or item.was[:1] != above.was[:1] or _is_full(item.original)
    return ("point", "") if full or above is None else ("sub-point", f" of point {named(above.was or above.now)}")


def _is_full(label: str) -> bool:
    numeral = read(label)
    return numeral is not None and numeral.depth > 0


def named(address: Address) -> str:
    """Return an address as people write it: "3(b)", "4.2"."""
    return address[0] + "".join(f".{part}" if part.isdecimal() else f"({part})" for part in address[1:])


def ranges(steps: Sequence[Step], noun: str, after: str = "") -> str:
    """Return the steps in words, neighbours that shift alike in one: "points 3 to 5 become 4 to 6"."""
    return "; ".join(_range(group, noun, after) for group in _groups(steps))


def _groups(steps: Sequence[Step]) -> Iterator[list[Step]]:
    group: list[Step] = []
    before: tuple[Numeral | None, Numeral | None] = None, None
    for step in steps:
        here = read(step.was, before[0]), read(step.now, before[1])
        if group and not all(_is_next(one, other) for one, other in zip(before, here, strict=True)):
            yield group
            group = []
        group.append(step)
        before = here
    if group:
        yield group


def _is_next(one: Numeral | None, other: Numeral | None) -> bool:
    if one is None or other is None:
        return False
    return (other.style, other.prefix, other.number) == (one.style, one.prefix, one.number + 1)


def _range(group: Sequence[Step], noun: str, after: str) -> str:
    was, now = ([shown(label) for label in side] for side in zip(*group, strict=True))
    verb, called = ("becomes", noun) if len(group) == 1 else ("become", noun and f"{noun}s")
    return f"{called} {_spoken(was)}{after} {verb} {_spoken(now)}".lstrip()


def _spoken(names: Sequence[str]) -> str:
    if len(names) > 2:
        return f"{names[0]} to {names[-1]}"
    return " and ".join(names)


def shown(label: str) -> str:
    """Return a label as it is said: "3." is 3, "(b)" stays, for a lone letter reads as a word."""
    core = core_of(label)
    return f"({core})" if label.startswith("(") and not core.isdecimal() else core
