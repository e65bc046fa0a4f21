"""The lines of a sheet -> its amendments, each with its head and the lines below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from amend.instruction_lines import looks_like_instruction, says_edit
from amend.instructions.demands import demands
from amend.instructions.sheets.fates import KEPT, Fate, Told, told_behind, told_in, told_of_those_below
from amend.instructions.sheets.heads import QUOTES, Head, head_of, moves_an_order, titled, with_motion
from amend.instructions.sheets.names import plain
from amend.instructions.telling import heads_voted
from amend.labels import is_bullet
from amend.model import Kind, Mark, Paragraph

_MOVER = re.compile(r"(?:As an amendment to [^,:‘“\"]{3,80},|\([^()]{3,60}\)|[A-Z][^:.‘“\"]{2,60}[:.])\s+")
"""Who moves an order, before it on its line: "(Ms Kettle)", "Ifan Breeze (Central):"."""
_MOST_MOVERS = 4
_SHOWN = frozenset({Mark.STRIKE, Mark.UNDERLINE, Mark.DELETED, Mark.INSERTED})


@dataclass
class Part:
    """An amendment of the sheet: its head, its lines, and what is told of it."""

    head: Head | None
    motion: str = ""
    group: Fate | None = None
    """What a line above tells of all the amendments below it."""
    leads: int = 0
    """Its last line, by identity, where that tells of all the amendments below it; else 0."""
    lines: list[Paragraph] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    """What its head tells."""
    of_labels: dict[str, Fate] = field(default_factory=dict)
    """What is told of some of its orders, by their labels."""
    of_orders: dict[int, Fate] = field(default_factory=dict)
    """The same by the lines (by identity) on which they stand."""
    is_untold: bool = False
    """Whether the paper lists those that were carried, and tells nothing of this one."""
    fate: Fate | None = None
    hangs: bool = False
    """Whether it hangs on a condition of which nothing is told."""

    @property
    def asks(self) -> bool:
        return any(asks(line) for line in self.lines)


def asks(line: Paragraph) -> bool:
    """Whether a line asks for an edit."""
    return asks_so(line.text)


@lru_cache(KEPT)
def asks_so(text: str) -> bool:
    """Whether the text of a line asks for an edit, behind who moves it or not, and does not only tell of a vote."""
    ways = [text]
    while len(ways) < _MOST_MOVERS and (mover := _MOVER.match(ways[-1])) is not None:
        ways.append(ways[-1][mover.end() :])
    if any(looks_like_instruction(way) or says_edit(way) for way in ways) or moves_an_order(text):
        return True
    return demands(text) and not told_in(text)


def heads_in(lines: Sequence[Paragraph], motion: Sequence[Paragraph]) -> dict[int, Head]:
    """Return the lines that part the sheet, by where they stand; none where nothing parts it."""
    own = {p.text.strip() for p in motion}
    if any(run.marks & _SHOWN for line in lines for run in line.runs if run.text.strip()):
        return {}
    if any(_is_voted_above(line) for line in lines):
        return {}  # the vote stands above what it is about
    found = {at: head for at, line in enumerate(lines) if (head := head_of(line)) and not _is_text(lines, at, head)}
    found = {at: head for at, head in found.items() if head.heads_all or lines[at].text.strip() not in own}
    of_motions = _of_motions(lines, found) or _of_titled(lines)
    for kind in (_by_name, _by_label, _by_mover, _by_order):
        chosen = kind(lines, found)
        if len(chosen) > 1:
            return of_motions | chosen
    return of_motions if len({head.motion for head in of_motions.values()}) > 1 else {}


def _is_text(lines: Sequence[Paragraph], at: int, head: Head) -> bool:
    """Whether what looks like a head is new text, right below an order that wants some."""
    return not head.calls_itself and _is_asked_for(lines, at)


def _is_voted_above(line: Paragraph) -> bool:
    if heads_voted(line.text) is None or head_of(line) is not None:
        return False
    return told_of_those_below(line.text) is None and not any(one.names for one in told_in(line.text))


def _of_motions(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    """Return the lines that head a motion's amendments; "Item 5: Motions" above "Motion 3: Lifts" heads none."""
    starts = [at for at, head in found.items() if head.heads_all]
    return {at: found[at] for at, below in zip(starts, _ask_below(lines, starts), strict=True) if below}


def _of_titled(lines: Sequence[Paragraph]) -> dict[int, Head]:
    """Return the lines that name motions by what they are about, where several do and each has orders below it."""
    found = {at: head for at, line in enumerate(lines) if (head := titled(line)) is not None}
    titles = {head.title.lower() for head in found.values()}
    return found if len(titles) > 1 and all(_ask_below(lines, list(found))) else {}


def _ask_below(lines: Sequence[Paragraph], heads: Sequence[int], start: int = 1) -> list[bool]:
    """Return whether something is asked for below each of `heads`; on their own lines too, with a `start` of 0."""
    return [any(map(asks, lines[at + start : end])) for at, end in pairwise((*heads, len(lines)))]


def _by_name(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    named: dict[int, Head] = {}
    known: set[str] = set()
    for at, head in found.items():
        is_again = head.name in known and bool(told_in(lines[at].text))  # it tells what became of one
        if head.name and not head.by_label and not is_again:
            named[at] = head
            known.add(head.name)
    return named if len(known) > 1 or sum(_ask_below(lines, list(named), start=0)) > 1 else {}


def _by_label(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    """Return the lines that begin with a code, else those with a label, where each has an order below it."""
    shapes = {at: _shape(head.name) for at, head in found.items() if head.by_label and not _is_asked_for(lines, at)}
    for shape in dict.fromkeys(shapes.values()):
        named = {at: found[at] for at, own in shapes.items() if own == shape}
        if len(named) > 1 and all(_ask_below(lines, list(named), start=0)):
            return named
    return {}


def _shape(name: str) -> str:
    return re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", name))


def _is_asked_for(lines: Sequence[Paragraph], at: int) -> bool:
    """Whether the line at `at` stands right below an order that wants text."""
    return at > 0 and asks(lines[at - 1]) and lines[at - 1].text.rstrip().endswith((":", "-", "–", "following"))


def _by_mover(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    """Return the lines that say who moves what stands below them, the first of each group of such lines."""
    at_all = [at for at, head in found.items() if not head.name and not head.heads_all]
    begin = [at for before, at in pairwise((-1, *at_all)) if before < 0 or any(map(asks, lines[before:at]))]
    return {at: found[at] for at in begin if any(map(asks, lines[at:]))}


_OF_IT = re.compile(r"\W*(?:the|this|our) amendment\b", re.IGNORECASE)
"""How a line begins that tells what became of one amendment, whatever orders it has."""


def _by_order(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    """Return the orders that have labels, where the sheet tells by these what became of some."""
    labelled = {at: plain(line.label) for at, line in enumerate(lines) if _is_labelled_order(line)}
    told = {name for line in lines if not asks(line) for one in told_in(said(line)) for name in one.names}
    last = max(labelled, default=0)
    votes = any(
        not line.label and told_in(line.text) and not (at == last and _OF_IT.match(line.text))
        for at in labelled for line in lines[at + 1 : at + 2]
    )  # fmt: skip
    is_told = votes or (told and told <= set(labelled.values()))
    is_one_list = len(set(labelled.values())) == len(labelled)
    return {at: Head(name, by_label=True) for at, name in labelled.items()} if is_told and is_one_list else {}


def _is_labelled_order(line: Paragraph) -> bool:
    return line.kind is Kind.ITEM and bool(line.label) and not is_bullet(line.label) and asks(line)


def said(line: Paragraph) -> str:
    """Return what a line says with its label: "22.2 Lost"."""
    return f"{plain(line.label)} {line.text}" if line.label and not is_bullet(line.label) else line.text


def parts_of(lines: Sequence[Paragraph], heads: dict[int, Head]) -> Iterator[Part]:
    """Yield the amendments of a sheet with their lines, what stands above the first as one without a head."""
    part, group = Part(None), None
    for at, line in enumerate(lines):
        below = told_of_those_below(line.text) if not line.label and at + 1 in heads else None
        group = below if below is not None else group
        if at in heads:
            yield part
            head = heads[at]
            part = Part(head, head.motion or part.motion, group)
            part.told += told_behind(line.text.strip()[head.end :]) if not QUOTES.search(line.text) else ()
        elif part.head is not None and not part.asks and (says := with_motion(part.head, line)) is not part.head:
            part.head, part.motion = says, says.motion
        part.lines.append(line)
        part.leads = id(line) if below is not None else 0
    yield part
