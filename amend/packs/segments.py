"""Where the papers within a file begin: at their titles, movers and legends, and where a page begins another paper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from amend.packs.classes import classed, opens_another
from amend.packs.found import Class
from amend.packs.lines import Line, begins_numbered

ABOVE = 4
"""So many title lines may stand above a mover line."""
REACH = 16
"""Within so many lines of its title a paper has movers, a legend, a head or an instruction."""
LONG = 45
"""Words: a line of more is text."""
_COUNT = re.compile(r"^(?:(?:agenda )?item )?(\d{1,2})(?:\.\d{1,2})?[.):]?\s", re.IGNORECASE)
_SAYS = re.compile(r"@|\bhttps?:|\w: \w")
"""What stands in a line that names a contact or a date, and no title."""
_OPENS_MOTION = re.compile(r"(?:\(?\w{1,3}[.)]\s*)?(?:notice of )?motion\b", re.IGNORECASE)
"""A mover line with which a motion begins: "(b) Motion submitted by Councillor A"."""
_WHOLE = frozenset({Class.MINUTES, Class.REPORT, Class.LETTER, Class.OTHER})
"""What is never taken apart: such papers speak of motions and quote amendments."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Some lines of a file that are one paper."""

    start: int
    stop: int
    class_: Class
    reason: str


def segments(lines: Sequence[Line]) -> tuple[Segment, ...]:
    """Return the papers that `lines` hold, in their order and without gaps; a file of one paper gives one."""
    class_, reason = classed(lines)
    whole = (Segment(0, len(lines), class_, reason),)
    if class_ in _WHOLE and opens_another(lines[:6], least=2) in _WHOLE:
        return whole
    begun = list(dict.fromkeys(_starts(lines, class_)))
    if not begun:
        return whole
    parts = [Segment(a, b, *classed(lines[a:b])) for a, b in zip(begun, [*begun[1:], len(lines)], strict=True)]
    papers = [part for part in parts if part.class_.is_converted]
    if len(papers) < 2 and (class_.is_converted or not papers):
        return whole
    rest = [Segment(0, begun[0], *classed(lines[: begun[0]]))] if begun[0] else []
    return (*rest, *parts)


def lead_of(lines: Sequence[Line]) -> int:
    """Return how many lines stand before the first paper that plainly begins in `lines`, 0 where none does."""
    return next(_starts(lines, Class.OTHER), 0)


def _starts(lines: Sequence[Line], around: Class) -> Iterator[int]:
    """Yield the line at which each paper begins; a title of several lines begins at its first.

    Within an agenda its next item begins a paper, too, of whatever kind.
    """
    previous = -1
    for at, line in enumerate(lines):
        if previous >= 0 and around is Class.AGENDA and _is_next_item(line, lines[previous]):
            yield at
            previous = -1
        if not _may_start(lines, at):
            continue
        first = _first_of_title(lines, at, previous)
        if first == at and line.is_mover and previous >= 0 and not _OPENS_MOTION.match(line.full):
            continue  # the movers at the foot of the paper before
        at = first
        if (previous >= 0 and not _has_text(lines[previous:at])) or _is_only_cover(lines, at):
            continue
        if _is_confirmed(lines, at):
            previous = at
            yield at


def _is_next_item(line: Line, before: Line) -> bool:
    """Whether a line is the next item of an agenda, counted in whole numbers."""
    here, there = _COUNT.match(line.full), _COUNT.match(before.full)
    return here is not None and there is not None and int(here[1]) == int(there[1]) + 1 and line.is_title


def _may_start(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.changed:
        return False
    named = line.names_amendment or line.names_motion or line.names_target
    return named or line.is_mover or line.is_cover or begins_numbered(lines, at)


def _first_of_title(lines: Sequence[Line], at: int, previous: int) -> int:
    """Return where the title begins that ends at `at`: title lines that stand right above it are its own."""
    first, numbered = at, lines[at].is_numbered_title or lines[at].names_motion
    while first - 1 > previous and at - first < ABOVE and _is_of_title(lines[first - 1], lines[at]):
        if numbered and lines[first - 1].is_numbered_title:
            return first  # another paper's, in a list of contents
        numbered = numbered or lines[first - 1].is_numbered_title
        first -= 1
    return first


def _is_of_title(line: Line, title: Line) -> bool:
    return (
        line.page == title.page
        and not line.changed
        and not line.is_mover
        and (line.is_title or line.is_cover)
        and (not line.label or line.is_numbered_title)
        and len(line.text.split()) <= 16
        and not _SAYS.search(line.text)
    )


def _is_only_cover(lines: Sequence[Line], at: int) -> bool:
    """Whether the line is a title over several papers: "Amendments received", and then each with its own."""
    if not lines[at].names_amendment:
        return False
    between = list(takewhile(lambda line: not (line.names_amendment or line.names_target), lines[at + 1 : at + REACH]))
    if len(between) == len(lines[at + 1 : at + REACH]) or all(line.is_title for line in between):
        return False
    return not any(line.is_mover or line.is_head or line.is_instruction or line.is_legend for line in between)


def _has_text(lines: Sequence[Line]) -> bool:
    return any(line.is_head or line.is_prose or line.is_instruction or len(line.text.split()) > LONG for line in lines)


def _is_confirmed(lines: Sequence[Line], at: int) -> bool:
    """Whether what follows a title is a paper: it has movers and a head, or a legend, or instructions, soon."""
    near = lines[at : at + REACH]
    head = any(line.is_head or line.is_prose for line in near)
    moved = any(line.is_mover for line in near)
    if any(line.is_legend for line in near):
        return True
    if lines[at].names_target:
        return any(line.is_instruction or line.is_legend for line in lines[at + 1 : at + 1 + ABOVE])
    named = any(line.names_amendment for line in lines[at : at + ABOVE + 1])
    if named:
        return head or moved or any(line.is_instruction for line in near)
    motion = any(line.names_motion or line.is_numbered_title or line.is_cover for line in lines[at : at + ABOVE + 1])
    return head and (moved or motion)
