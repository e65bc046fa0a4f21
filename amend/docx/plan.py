"""What is to happen to each character of a paragraph: a redline's spans laid over the text in the XML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from amend.model import Span
from amend.stream import KEEP, Stream, stream_of

_TYPED_MARKS = "[]"
"""Brackets may be a legend's marks, which the redline does not hold."""
DROPPED = 9
"""The code of a character that the redline does not hold (a bracket that was a mark)."""


class Laid(NamedTuple):
    """A span to be laid over the file's text."""

    span: Span
    in_file: bool = False
    """Whether its text stands in the file (kept, deleted) or is new."""
    origin: Origin | None = None
    """Where new text stands in the edited file."""


class Origin(NamedTuple):
    """Where a span's text stands in the edited file: in the paragraph `number`, whose text is `text`, from `start`."""

    number: int
    text: str
    start: int


@dataclass(slots=True)
class Plan:
    """A code (see `amend.stream`) for each raw character, and what is inserted before which of them.

    A span of nothing but `BREAK` among the insertions begins a new paragraph.
    """

    codes: bytearray
    insertions: dict[int, list[Laid]] = field(default_factory=dict)


def plan(raw: str, spans: Sequence[Laid], marked: bool = False) -> Plan:
    """Return what `spans` do to the `raw` text of a paragraph.

    White space that the rule squeezed goes with the text before it. `marked`: the text is an amendment paper's, whose
    mover may have typed a space on either side of a change, or brackets as a mark; what neither text wants is
    dropped. In any other file it is kept: a label that is typed.
    """
    held = stream_of(laid.span for laid in spans if laid.in_file)
    where = found_in(raw, held.text)
    made = Plan(bytearray(held.codes) if raw == held.text else _codes(raw, held, where, marked))
    _insert(made, spans, where, len(raw))
    return made


def _codes(raw: str, held: Stream, where: Sequence[int], marked: bool) -> bytearray:
    codes = bytearray([DROPPED if marked or character.isspace() else KEEP for character in raw])
    for position, at in enumerate(where):
        if at >= 0:
            codes[at] = held.codes[position]
    _fill_spaces(raw, codes, marked)
    return codes


def found_in(raw: str, text: str) -> list[int]:
    """Return the raw position of each character of `text`, -1 where the file does not hold it.

    A label typed at the start of the paragraph is passed over; what then still differs is aligned.
    """
    if raw == text:
        return list(range(len(raw)))
    where = _walked(raw, text, 0)
    if where is None:
        start = raw.find(text[:1]) if text else -1
        while where is None and 0 < start <= 12:
            where = _walked(raw, text, start)
            start = raw.find(text[:1], start + 1)
    return _aligned(raw, text) if where is None else where


def _walked(raw: str, text: str, start: int) -> list[int] | None:
    where: list[int] = []
    at = start
    for character in text:
        while at < len(raw) and not _same(raw[at], character):
            if not raw[at].isspace() and raw[at] not in _TYPED_MARKS:
                return None
            at += 1
        if at == len(raw):
            return None
        where.append(at)
        at += 1
    return where if not raw[at:].strip(f"{_TYPED_MARKS} \t\n") else None


def _same(raw: str, character: str) -> bool:
    return raw == character or (character == " " and raw.isspace() and raw != "\n")


def _aligned(raw: str, text: str) -> list[int]:
    where = [-1] * len(text)
    for block in SequenceMatcher(None, raw, text, autojunk=False).get_matching_blocks():
        where[block.b : block.b + block.size] = range(block.a, block.a + block.size)
    return where


def _fill_spaces(raw: str, codes: bytearray, marked: bool) -> None:
    """Give white space that was squeezed away the code of what stands before it, at the start of what follows."""
    last = next((code for code in codes if code != DROPPED), 0)
    following = bytearray(codes)
    for index in range(len(codes) - 2, -1, -1):
        if following[index] == DROPPED:
            following[index] = following[index + 1]
    for index, character in enumerate(raw):
        if codes[index] != DROPPED:
            last = codes[index]
        elif character.isspace() and (not marked or following[index] in (last, DROPPED)):
            codes[index] = last


def _insert(made: Plan, spans: Sequence[Laid], where: list[int], end: int) -> None:
    """Place new text behind the last character of the file that stands before it."""
    position = 0
    for laid in spans:
        if laid.in_file:
            position = _lay_missing(made, laid.span, where, position)
            continue
        at = _after(where, position, end)
        made.insertions.setdefault(at, []).append(laid)


def _lay_missing(made: Plan, span: Span, where: list[int], position: int) -> int:
    """Insert the characters of a span that should stand in the file and do not; return the position after it."""
    for offset, character in enumerate(span.text):
        if where[position + offset] < 0:
            at = _after(where, position + offset, len(made.codes))
            waiting = made.insertions.setdefault(at, [])
            before = waiting[-1].span if waiting and waiting[-1].origin is None else None
            if before is not None and before.change is span.change:
                waiting[-1] = Laid(Span(before.text + character, span.change, span.undecided))
            else:
                waiting.append(Laid(Span(character, span.change, span.undecided)))
    return position + len(span.text)


def _after(where: list[int], position: int, end: int) -> int:
    """Return the raw position right behind the last character found before `position`."""
    for index in range(position - 1, -1, -1):
        if where[index] >= 0:
            return where[index] + 1
    return next((at for at in where[position:] if at >= 0), end)
