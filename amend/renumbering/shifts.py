"""What is renumbered, list by list, in ranges that can be read out: "points 3 to 5 become 4 to 6"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from amend.model import Finding, MarkedParagraph, Severity
from amend.renumbering.items import Address, Item, Numerals, Outline
from amend.renumbering.numerals import Numeral, core_of

TYPED = "; the labels are typed, so the Word file still prints the old ones until they are changed by hand"


class Step(NamedTuple):
    """What an item is called in the original and in the amended text, and what its labels count as."""

    was: str
    now: str
    numerals: Numerals


def of_shifts(
    paragraphs: Sequence[MarkedParagraph], found: Outline, typed: frozenset[int] = frozenset()
) -> Iterator[Finding]:
    """Yield a finding for each list whose items are renumbered, its head as the place.

    `typed` holds the `source` of each paragraph whose label is typed in the DOCX that the outputs are made on.
    """
    lists: dict[tuple[int, int, bool], list[Item]] = {}
    for item in found.items:
        if item.shifts:
            lists.setdefault((-1 if item.is_heading else item.section, item.parent, item.is_heading), []).append(item)
    for (_, parent, is_heading), members in lists.items():
        above = found.items[parent] if parent >= 0 else None
        steps = [Step(shown(item.original), shown(item.amended), item.numerals) for item in members]
        said = ranges(steps, *_names(members[0], above))
        by_hand = any(paragraphs[item.at].source in typed for item in members)
        yield Finding(
            "renumbered", Severity.INFO, f"{said}{TYPED if by_hand else ''}.", "" if is_heading else members[0].head
        )


def _names(item: Item, above: Item | None) -> tuple[str, str]:
    """Return what the items of a list are called, and what is said after their labels."""
    if item.is_heading:
        return "section", ""
    if above is None or any(numeral is not None and numeral.depth for numeral in item.numerals):
        return "point", ""
    return "sub-point", f" of point {named(above.was or above.now)}"


def named(address: Address) -> str:
    """Return an address as people write it: "3(b)", "4.2"."""
    return address[0] + "".join(f".{part}" if part.isdecimal() else f"({part})" for part in address[1:])


def ranges(steps: Sequence[Step], noun: str, after: str = "") -> str:
    """Return the steps in words, neighbours that shift alike in one: "points 3 to 5 become 4 to 6"."""
    return "; ".join(_range(group, noun, after) for group in grouped(steps))


def grouped(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """Yield the steps in groups that follow each other in both texts."""
    group: list[Step] = []
    for step in steps:
        if group and not all(_is_next(*pair) for pair in zip(group[-1].numerals, step.numerals, strict=True)):
            yield group
            group = []
        group.append(step)
    if group:
        yield group


def _is_next(one: Numeral | None, other: Numeral | None) -> bool:
    if one is None or other is None:
        return False
    return (other.style, other.prefix, other.number) == (one.style, one.prefix, one.number + 1)


def _range(group: Sequence[Step], noun: str, after: str) -> str:
    verb, called = ("becomes", noun) if len(group) == 1 else ("become", noun and f"{noun}s")
    was, now = spoken([step.was for step in group]), spoken([step.now for step in group])
    return f"{called} {was}{after} {verb} {now}".lstrip()


def spoken(names: Sequence[str]) -> str:
    """Return the names of items that follow each other as they are read out."""
    if len(names) > 2:
        return f"{names[0]} to {names[-1]}"
    return " and ".join(names)


def shown(label: str) -> str:
    """Return a label as it is said: "3." is 3, "(b)" stays, for a lone letter reads as a word."""
    core = core_of(label)
    return f"({core})" if label.startswith("(") and not core.isdecimal() else core
