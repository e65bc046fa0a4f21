"""Parts of the motion by what they are called: "the paragraph about X", "Next steps", "Section 3", "the first list"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from amend.instructions.counting import all_under, unit
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion, Spot
from amend.instructions.named_heads import head_words
from amend.instructions.parsed import Step, Words
from amend.instructions.search import search
from amend.model import Kind
from amend.section_heads import SAYING

MOST_HEAD_WORDS = 5
Alternatives = list[tuple[Extent, ...]]


def about(motion: Motion, step: Step, members: Sequence[Spot]) -> Alternatives:
    """Return the paragraphs that have the words of "the paragraph about ..."."""
    each = ((spot, (Extent((spot.at,), spot.at),)) for spot in members if not spot.is_head)
    found = [spot for spot, own in each if search(motion, Words(step.names[0], everywhere=True), own).hits]
    return [(Extent(all_under(motion, spot), spot.at, unit=unit(spot)),) for spot in found]


def lists(motion: Motion, step: Step, members: Sequence[Spot], point: int = -1) -> Alternatives:
    """Return the list that a step counts, of those that stand under no point, or under `point`."""
    firsts = [
        spot for spot in members if spot.paragraph.kind is Kind.ITEM and spot.parent == point and not spot.is_head
    ]
    lists = list(dict.fromkeys(motion.siblings(spot.at) for spot in firsts))
    if step.ordinal and len(lists) == 1 and len(members) < len(motion.spots) and point < 0:
        everywhere = (spot for spot in motion.spots if spot.paragraph.kind is Kind.ITEM and spot.parent < 0)
        of_motion = list(dict.fromkeys(motion.siblings(spot.at) for spot in everywhere if not spot.is_head))
        lists = list(dict.fromkeys((*_counted(lists, step), *_counted(of_motion, step))))  # nobody knows of which
    elif step.ordinal:
        lists = _counted(lists, step)
    spots = (tuple(dict.fromkeys(under for item in items for under in motion.under(item))) for items in lists)
    return [(Extent(each, point if point >= 0 else each[0], unit="section"),) for each in spots]


def _counted(lists: list[tuple[int, ...]], step: Step) -> list[tuple[int, ...]]:
    at = step.ordinal - 1 if step.ordinal > 0 else len(lists) + step.ordinal
    return lists[at : at + 1] if 0 <= at < len(lists) else []


def under_line(motion: Motion, said: str, members: Sequence[Spot]) -> Alternatives:
    """Return what stands below a short line that is no head by its look ("Next steps") but is called like one."""
    found = [
        spot
        for spot in members
        if spot.unit == "paragraph" and head_words(spot.text) == said and spot.text.rstrip(" :")[-1:].isalnum()
    ]
    out: Alternatives = []
    for spot in found:
        below = range(spot.at + 1, len(motion.spots))
        items = _items(motion, below) or _led_items(motion, below)
        items = items or tuple(takewhile(lambda at: not _is_line_like(motion.spots[at]), below))
        if items:
            out.append((Extent((spot.at, *items), spot.at, unit="section"),))
    return out


def _items(motion: Motion, below: range) -> tuple[int, ...]:
    return tuple(takewhile(lambda at: motion.spots[at].paragraph.kind is Kind.ITEM, below))


def _led_items(motion: Motion, below: range) -> tuple[int, ...]:
    """Return a line that leads on to a list ("The following points were made:") and its items, () for another line."""
    items = _items(motion, below[1:]) if below and motion.spots[below[0]].text.rstrip().endswith(":") else ()
    return (below[0], *items) if items else ()


_SAYS = re.compile(rf"{SAYING}e?s(?: to| that)?", re.IGNORECASE)
MOST_OF_SUBJECT = 10
"""Words: who notes, or believes, has no more."""


def saying(motion: Motion, said: str, members: Sequence[Spot]) -> Alternatives:
    """Return the paragraphs, none of them a head, whose verb a section is called by: "The Authority believes that ...".

    One that ends in a colon has the points below it.
    """
    if not _SAYS.fullmatch(said):
        return []
    called = re.compile(rf"(?:[\w’']+[ ,]+){{1,{MOST_OF_SUBJECT}}}?{re.escape(said)}\b", re.IGNORECASE)
    found = [spot for spot in members if spot.unit == "paragraph" and called.match(spot.text)]
    return [_with_points(motion, spot) for spot in found]


def _with_points(motion: Motion, spot: Spot) -> tuple[Extent, ...]:
    below = range(spot.at + 1, len(motion.spots))
    items = tuple(takewhile(lambda at: motion.spots[at].paragraph.kind is Kind.ITEM, below))
    leads = spot.text.rstrip().endswith(":") and bool(items)
    return (Extent((spot.at, *items), spot.at, unit="section") if leads else Extent((spot.at,), spot.at, unit="point"),)


_RECITAL = re.compile(r"(?:and,? )?(?:whereas|now,? therefore|be it|it (?:is|was) resolved)\b", re.IGNORECASE)


def is_recital(motion: Motion, part: tuple[Extent, ...]) -> bool:
    """Whether a part is a recital, which nobody calls "paragraph 2" where points have numbers."""
    return bool(_RECITAL.match(motion.spots[part[0].own].text))


def lead_in(motion: Motion, extents: Sequence[Extent]) -> Alternatives:
    """Return what stands before the motion's first point; of one point, its own text."""
    if len(extents) == 1 and extents[0].unit in ("point", "bullet"):
        return [(Extent((extents[0].own,), extents[0].own, unit="paragraph"),)]
    lead = tuple(takewhile(lambda at: motion.spots[at].paragraph.kind is not Kind.ITEM, motion.body))
    return [(Extent(lead, lead[0], unit="paragraph"),)] if lead else []


def _is_line_like(spot: Spot) -> bool:
    """Whether a paragraph is short and has no stop, as a head has."""
    text = spot.text.rstrip()
    return spot.is_head or (
        spot.unit == "paragraph" and len(text.split()) <= MOST_HEAD_WORDS and text.rstrip(":")[-1:].isalnum()
    )


_UN_CODES = {"point": "op", "preamble": "pp"}
"""What the United Nations put before the number of operative and preambular paragraphs, by the unit of a step."""


def coded(motion: Motion, step: Step, members: Sequence[Spot]) -> Alternatives:
    """Return the paragraphs "OP2 Urges ..." that "operative paragraph 2" means."""
    wanted = [(f"{_UN_CODES.get(step.unit, '')}{name}",) for name in step.names]
    found = [[spot for spot in members if spot.address == address] for address in wanted]
    if not all(len(spots) == 1 for spots in found):
        return []
    at = [spots[0].at for spots in found]
    spots = [spot for spot in members if at[0] <= spot.at <= at[-1]] if step.is_range else [one[0] for one in found]
    return [tuple(Extent(all_under(motion, spot), spot.at, unit=unit(spot)) for spot in spots)]


def headed(motion: Motion, step: Step, members: Sequence[Spot]) -> Alternatives:
    """Return the section whose head begins with the words by which it is called: "Section 3: Officers"."""
    if step.unit != "section" or len(step.names) != 1:
        return []
    called = re.compile(rf"(?:section|sec\.|part) {re.escape(step.names[0])}(?![\w.]*\w)", re.IGNORECASE)
    found = [spot for spot in members if spot.is_head and called.match(spot.text)]
    return [(Extent(motion.section(spot.at), spot.at, unit="section"),) for spot in found]


def titled(motion: Motion, step: Step, members: Sequence[Spot]) -> Alternatives:
    """Return the paragraphs that begin with the words by which they are called: "Section 3. The Board ..."."""
    if step.unit != "section" or len(step.names) != 1:
        return []
    called = re.compile(rf"(?:section|sec\.) {re.escape(step.names[0])}\b", re.IGNORECASE)
    found = [spot for spot in members if called.match(spot.text)]
    return [(Extent(all_under(motion, spot), spot.at, unit=unit(spot)),) for spot in found]


def labels_of(motion: Motion) -> frozenset[str]:
    """Return the labels of the motion's points, in full and in part: "3.b.i", "b.i" and "i"."""
    return frozenset(
        ".".join(spot.address[at:])
        for spot in motion.spots
        if spot.at or len(motion.siblings(0)) > 1  # "8.4 By Councillor Pell": the number of the motion
        for at in range(len(spot.address))
    )


def by_count(step: Step) -> Step:
    """Return "preambular paragraph 2" as the second."""
    is_one = len(step.names) == 1 and step.names[0].isdigit()
    return replace(step, names=(), ordinal=int(step.names[0])) if is_one else step


def is_label(name: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}[a-z]?(?:\.\w{1,4})*|[a-z]|[ivxl]{1,5}", name))
