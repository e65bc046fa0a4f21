"""A paper -> the same with its amendments told apart: their heads and votes as such, and what is not carried out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from amend.instruction_lines import looks_like_instruction, says_edit
from amend.instructions.demands import demands
from amend.instructions.kinds import SIGNATURE, cut
from amend.instructions.sheets.fates import Fate, Told, told_behind, told_in
from amend.instructions.sheets.heads import Head, head_of
from amend.instructions.sheets.motions import own_name, why_not
from amend.instructions.telling import heads_voted
from amend.model import Mark, Paper, Paragraph, Role, Story
from amend.movers import find_movers
from amend.renumbering.numerals import core_of

WHY = {
    Fate.LOST: "the paper says that this amendment was not carried",
    Fate.NOT_MOVED: "the paper says that this amendment is not moved any more",
}
_ON_CONDITION = "it is moved only on a condition, and the paper does not tell whether that holds"
_SHOWN = frozenset({Mark.STRIKE, Mark.UNDERLINE, Mark.DELETED, Mark.INSERTED})
_SENTENCE = re.compile(r"(?<=[.;)’”\"'])\s+(?=[A-Z(])")


@dataclass
class _Part:
    """An amendment of the sheet: its head, its lines, and what is told of it."""

    head: Head | None
    motion: str = ""
    lines: list[Paragraph] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    of_labels: dict[str, Fate] = field(default_factory=dict)
    """What is told of some of its orders, by their labels."""
    fate: Fate | None = None
    hangs: bool = False
    """Whether it hangs on a condition of which nothing is told."""

    @property
    def asks(self) -> bool:
        return any(_asks(line) for line in self.lines)


def amendments_told(paper: Paper, motion: Sequence[Paragraph] | None) -> Paper:
    """Return `paper` with the lines that head or tell of its amendments told as such, and why some are not done.

    A paper of one amendment, or of marked text, is returned as it is.
    """
    lines = [p for p in _lines(paper) if p.story in (Story.BODY, Story.TEXTBOX)]
    heads = _heads(lines, motion or ())
    if not heads:
        return paper
    parts = list(_parts(lines, heads))
    if not _is_sheet(parts):
        return paper
    _settle(parts)
    own = own_name(motion or (), [head for part in parts if (head := part.head) is not None and head.title])
    named = frozenset(part.motion for part in parts if part.motion)
    told = [line for part in parts for line in _told_apart(part, why_not(part.motion, named, own))]
    others = tuple(p for p in paper.paragraphs if p.story not in (Story.BODY, Story.TEXTBOX))
    return replace(paper, paragraphs=(*told, *others))


def _lines(paper: Paper) -> Iterator[Paragraph]:
    """Yield the paragraphs of a paper, votes that are told behind an order apart from it."""
    for line in paper.paragraphs:
        ends = [match.end() for match in _SENTENCE.finditer(line.text)] if _asks(line) else []
        vote = next((end for end in ends if told_in(line.text[end:]) and _asks_so(line.text[:end])), 0)
        if not vote:
            yield line
            continue
        yield replace(line, runs=cut(line, 0, vote))
        yield Paragraph(cut(line, vote, len(line.text)), story=line.story)


def _heads(lines: Sequence[Paragraph], motion: Sequence[Paragraph]) -> dict[int, Head]:
    """Return the lines that part the sheet, by where they stand; none where nothing parts it."""
    own = {p.text.strip() for p in motion}
    if any(heads_voted(line.text) is not None and head_of(line) is None for line in lines):
        return {}  # the vote stands above what it is about
    if any(run.marks & _SHOWN for line in lines for run in line.runs if run.text.strip()):
        return {}
    found = {at: head for at, line in enumerate(lines) if (head := head_of(line))}
    found = {at: head for at, head in found.items() if head.heads_all or lines[at].text.strip() not in own}
    of_motions = _of_motions(lines, found)
    for kind in (_by_name, _by_label, _by_mover):
        chosen = kind(lines, found)
        if len(chosen) > 1:
            return of_motions | chosen
    return of_motions if len({head.motion for head in of_motions.values()}) > 1 else {}


def _of_motions(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    """Return the lines that head a motion's amendments; "Item 5: Motions" above "Motion 3: Lifts" heads none."""
    starts = [at for at, head in found.items() if head.heads_all]
    asked = [at for at, end in pairwise((*starts, len(lines))) if any(map(_asks, lines[at + 1 : end]))]
    return {at: found[at] for at in asked}


def _by_name(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    named = {at: head for at, head in found.items() if head.name and not head.by_label}
    return named if len({head.name for head in named.values()}) > 1 else {}


def _by_label(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    named = {at: head for at, head in found.items() if head.by_label}
    return named if all(any(map(_asks, lines[at + 1 : end])) for at, end in pairwise((*named, len(lines)))) else {}


def _by_mover(lines: Sequence[Paragraph], found: dict[int, Head]) -> dict[int, Head]:
    """Return the lines that say who moves what stands below them, the first of each group of such lines."""
    at_all = [at for at, head in found.items() if not head.name and not head.heads_all]
    begin = [at for before, at in pairwise((-1, *at_all)) if before < 0 or any(map(_asks, lines[before + 1 : at]))]
    return {at: found[at] for at in begin if any(map(_asks, lines[at + 1 :]))}


def _parts(lines: Sequence[Paragraph], heads: dict[int, Head]) -> Iterator[_Part]:
    """Yield the amendments of a sheet with their lines, what stands above the first as one without a head."""
    part = _Part(None)
    for at, line in enumerate(lines):
        if at in heads:
            yield part
            head = heads[at]
            part = _Part(head, head.motion or part.motion)
            part.told += told_behind(line.text.strip()[head.end :]) if not _asks_so(line.text) else ()
        part.lines.append(line)
    yield part


def _is_sheet(parts: Sequence[_Part]) -> bool:
    """Whether most of the amendments that are headed ask for something, and the first lines above them do not."""
    headed = [part for part in parts if part.head is not None and not part.head.heads_all]
    asking = [part for part in parts if part.head is not None and part.asks]
    return bool(asking) and 2 * len(asking) >= len(headed)


def _settle(parts: Sequence[_Part]) -> None:
    """Tell each amendment its fate, as the lines of all of them tell it; what is told last of one stands."""
    by_name = {part.head.name: part for part in parts if part.head is not None and part.head.name}
    hanging: list[tuple[_Part, Told]] = []
    rest: Fate | None = None
    for part in parts:
        for one in (*part.told, *(told for line in part.lines for told in _told(line, part))):
            targets = [by_name[name] for name in one.names if name in by_name]
            if one.hangs_on:
                hanging.append((part, one))
            elif one.rest:
                rest = one.fate
            elif targets:
                for target in targets:
                    target.fate = one.fate
            elif one.names:
                part.of_labels |= dict.fromkeys(one.names, one.fate)
            else:
                part.fate = one.fate
    for part in parts:
        part.fate = part.fate or (rest if part.head is not None else None)
    for part, one in hanging:
        _hang(part, one, by_name.get(one.hangs_on))


def _hang(part: _Part, one: Told, other: _Part | None) -> None:
    """Tell an amendment that hangs on another one its fate, unless it is told already."""
    if part.fate is not None:
        return
    met = None if other is None or other.fate is None else (other.fate is Fate.STANDS) == (one.when is Fate.STANDS)
    part.hangs = met is None
    if met is not None:
        falls_if_met = one.fate is not Fate.STANDS
        part.fate = Fate.STANDS if met != falls_if_met else Fate.NOT_MOVED


def _told(line: Paragraph, part: _Part) -> tuple[Told, ...]:
    return () if part.head is not None and line is part.lines[0] else told_in(line.text) if not _asks(line) else ()


def _told_apart(part: _Part, of_other: str) -> Iterator[Paragraph]:
    """Yield the lines of an amendment with their roles, and why it is not carried out, if it is not."""
    why = of_other or (WHY.get(part.fate, "") if part.fate is not None else _ON_CONDITION if part.hangs else "")
    for at, line in enumerate(part.lines):
        if at == 0 and part.head is not None:
            yield from _head_apart(line, part.head, why)
        elif not _asks(line) and told_in(line.text):
            yield replace(line, role=Role.HEAD)
        elif not _asks(line) and (find_movers(line.text) or SIGNATURE.match(line.text)):
            yield replace(line, role=Role.MOVER)
        else:
            of_label = part.of_labels.get(core_of(line.label).lower()) if line.label else None
            own = WHY.get(of_label, "") if of_label is not None else why
            yield replace(line, role=_role(line, part), not_done=own)


def _role(line: Paragraph, part: _Part) -> Role:
    """Return the role of a line below a head: what was taken for front matter is text there, if it asks."""
    return Role.TEXT if part.head is not None and _asks(line) else line.role


def _head_apart(line: Paragraph, head: Head, why: str) -> Iterator[Paragraph]:
    """Yield the head of an amendment, and the order that stands on its line."""
    start = _order_on(line.text, head.end) if head.end else 0
    if not head.end and _asks(line):
        yield replace(line, role=Role.TEXT, not_done=why)
        return
    yield replace(line, runs=cut(line, 0, start), role=Role.HEAD) if start else replace(line, role=Role.HEAD)
    if start:
        yield replace(line, runs=cut(line, start, len(line.text)), label="", role=Role.TEXT, not_done=why)


def _order_on(text: str, end: int) -> int:
    """Return where the order begins that stands on the line of a head, 0 where none does."""
    stops = [end + match.end() for match in re.finditer(r"(?:[:.–—-]|\))\s+", text[end:])]
    return next((at for at in (end, *stops) if 0 < at < len(text) and _asks_so(text[at:].lstrip(" :.–—-"))), 0)


def _asks(line: Paragraph) -> bool:
    return _asks_so(line.text)


def _asks_so(text: str) -> bool:
    """Whether a line asks for an edit."""
    return looks_like_instruction(text) or says_edit(text) or demands(text)
