"""Footnotes: the small text at the foot of a page, below a short rule, kept apart from the text above."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from amend.readers.pdf.layout import Layout
from amend.readers.pdf.text_lines import Piece, TextLine

_SMALLER = 0.96
"""The size of notes against that of the text."""
_LOWER = 0.4
"""The share of the page's height below which notes begin."""
_MARK = re.compile(r"\s*(?P<mark>\d{1,3}|[*†‡])[.)]?\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class NotedLine:
    """A line of a footnote; `number` is that of the note, in the order of the document from 1."""

    number: int
    line: TextLine


@dataclass(frozen=True, slots=True)
class Noted:
    """The pages without their footnotes, those by themselves, and the marks that name them."""

    layouts: tuple[Layout, ...]
    notes: tuple[NotedLine, ...]
    marks: frozenset[str]


def noted(layouts: Sequence[Layout], body_size: float) -> Noted:
    """Return `layouts` with their footnotes taken apart; `body_size` is the size of the text in points."""
    kept: list[Layout] = []
    notes: list[NotedLine] = []
    marks: set[str] = set()
    for layout in layouts:
        below = _notes_of(layout, body_size)
        away = {id(line) for line in below}
        kept.append(replace(layout, elements=tuple(e for e in layout.elements if id(e) not in away)))
        named = _named(e for e in layout.elements if isinstance(e, TextLine))
        for line in below:
            mark, rest = _mark(line, named)
            marks |= {mark} if mark else set()
            named -= {mark}
            number = (notes[-1].number if notes else 0) + bool(mark)
            notes.append(NotedLine(max(1, number), rest))
    return Noted(tuple(kept), tuple(notes), frozenset(marks))


def _notes_of(layout: Layout, body_size: float) -> list[TextLine]:
    lines = [element for element in layout.elements if isinstance(element, TextLine)]
    for y in sorted(layout.separators):
        below = [line for line in lines if line.baseline > y]
        if y < _LOWER * layout.height or not below:
            continue
        if all(line.size < _SMALLER * body_size for line in below) and _mark(below[0], _named(lines))[0]:
            return below
    return []


def _named(lines: Iterable[TextLine]) -> set[str]:
    return {piece.text.strip() for line in lines for piece in line.pieces if piece.raised}


def _mark(line: TextLine, named: Collection[str] = ()) -> tuple[str, TextLine]:
    """Return the mark that a note's first line begins with, and the line without it; "" where it begins no note.

    `named` are the marks that the text has: LibreOffice raises a note's mark there, and not before the note.
    """
    label = line.label.strip("().")
    if label.isdecimal() or label in ("*", "†", "‡"):
        return label, replace(line, label="")
    first = line.pieces[0]
    found = _MARK.match(line.text)
    if found is None:
        return "", line
    raised = first.raised or (len(line.pieces) > 1 and line.pieces[1].raised)
    if not raised and found["mark"] not in named:
        return "", line
    return found["mark"], replace(line, pieces=_after(line.pieces, found.end()))


def _after(pieces: Sequence[Piece], letters: int) -> tuple[Piece, ...]:
    """Return `pieces` without their first `letters` letters."""
    rest: list[Piece] = []
    for piece in pieces:
        cut = min(letters, len(piece.text))
        letters -= cut
        if piece.text[cut:]:
            rest.append(replace(piece, text=piece.text[cut:]))
    return tuple(rest)
