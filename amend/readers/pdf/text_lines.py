"""A line as the later steps need it: words with their marks, the label, the few lengths that tell paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from amend.labels import split_label
from amend.model import Marks
from amend.readers.pdf.facts import Box, Glyph, Look
from amend.readers.pdf.lines import RAISED, Line

_GAP = 0.5
"""In em: a written space from here on is a tab."""
_LABEL_GAP = 0.22
"""In em: how far a label that no space follows stands from its text."""
_TIGHT_GAP = 0.06
"""The same after the full stop or parenthesis of a label, as of a long one that fills the indent."""
_LONGEST_LABEL = 8
"""Glyphs."""
_TRACKED = re.compile(r"(?P<new>(?:\(?[^\W_]{1,4}[.)]|[^\w\s])?)\[(?P<old>\(?[^\W_]{1,4}[.)]|[^\w\s])\]\s+")
"""How LibreOffice prints labels amid tracked changes: "[3.]" for a deleted item, "2.[3.]" for one that moved up."""
_CRAMMED = re.compile(r"(?:\(?\d{1,3}[.)]|\([a-z]\)|\(?[ivx]{2,5}[.)])(?=[A-Z“‘][^.])")
"""A label that leaves no room before its text, which begins with a capital: "10.If"."""
_SUPERSCRIPT = 0.25
"""In em: from here on above the baseline a small digit is raised."""
_USUAL_SPACE = 0.28
"""In em: the width of a space where a line has none."""
_BULLET_AWAY = (1.0, 32.0)
"""Points between a drawn bullet and the text that it stands for."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of a line that look the same."""

    text: str
    look: Look
    marks: Marks
    """What is drawn at them, the font apart."""
    raised: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text, its label taken off."""

    pieces: tuple[Piece, ...]
    page: int
    column: int
    x0: float
    """Where the line begins, its label included."""
    x1: float
    text_x: float
    """Where its text begins."""
    first_word: float
    """How wide its first word is."""
    space: float
    """How wide its spaces are."""
    baseline: float
    size: float
    label: str = ""
    old_label: str = ""
    """The label before the tracked changes that the page shows."""
    labelled: tuple[Piece, ...] = ()
    """The label and the gap behind it as they are printed: where the line goes on with a sentence, they are words."""
    block: int = 0
    number: int = 0
    """The number that the page counts it by; 0 for none."""

    @property
    def text(self) -> str:
        """What it says, without its label."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def letters(self) -> tuple[Piece, ...]:
        """Its pieces that are not blank."""
        return tuple(piece for piece in self.pieces if piece.text.strip())

    @property
    def is_bold(self) -> bool:
        """Whether all its words are bold."""
        return all(piece.look.bold for piece in self.letters)


def text_line(line: Line, dots: Sequence[Box] = (), stops: frozenset[int] = frozenset()) -> TextLine:
    """Return `line` with its label told from its text.

    `dots` are the small areas drawn on its page: one that stands before the line is its bullet. `stops` are where
    lines begin, in whole points: what begins there behind a label is an item's text, however near the label is.
    """
    label, old, skip = _label(line, stops)
    glyphs = line.glyphs[skip:]
    dot = None if label else _bullet_before(line, dots)
    first = next((at for at, glyph in enumerate(glyphs) if glyph.is_blank), len(glyphs))
    return TextLine(
        pieces=tuple(_pieces(glyphs, line)),
        page=line.page,
        column=line.column,
        x0=dot.x0 if dot else line.x0,
        x1=line.x1,
        text_x=glyphs[0].x0,
        first_word=glyphs[max(0, first - 1)].x1 - glyphs[0].x0,
        space=_space(line),
        baseline=line.baseline,
        size=line.size,
        label="•" if dot else label,
        old_label=old,
        labelled=tuple(_pieces(line.glyphs[:skip], line)),
        block=_block(glyphs),
        number=line.number,
    )


def _space(line: Line) -> float:
    widths = [glyph.x1 - glyph.x0 for glyph in line.glyphs if glyph.is_blank]
    return min(median(widths), line.size) if widths else _USUAL_SPACE * line.size


def _label(line: Line, stops: frozenset[int]) -> tuple[str, str, int]:
    """Return the label of `line`, the one it had before, and how many glyphs both and the gap behind are."""
    letters = [(at, text) for at, glyph in enumerate(line.glyphs) for text in _letters(line, at, glyph, stops)]
    text = "".join(text for _, text in letters)
    if tracked := _TRACKED.match(text):
        return tracked["new"] or tracked["old"], tracked["old"], _glyph_at(letters, tracked.end())
    label, rest = split_label(text)
    if not label and (crammed := _CRAMMED.match(text)):
        return crammed[0], "", _glyph_at(letters, crammed.end())
    return label, "", _glyph_at(letters, len(text) - len(rest)) if label else 0


def _letters(line: Line, at: int, glyph: Glyph, stops: frozenset[int]) -> str:
    """Return what the glyph `at` says; a wide blank, or a gap near the line's start, is a tab."""
    if glyph.is_blank:
        return "\t" if glyph.x1 - glyph.x0 >= _GAP * line.size else " "
    before = line.glyphs[at - 1] if 0 < at <= _LONGEST_LABEL else None
    if before is None or before.is_blank:
        return glyph.text
    ends_label = not before.text.isalnum() and at > 1
    stands = ends_label and (round(glyph.x0) in stops or not glyph.text.isdecimal())
    gap = (_TIGHT_GAP if stands else _LABEL_GAP) * line.size
    return f"\t{glyph.text}" if glyph.x0 - before.x1 >= gap else glyph.text


def _glyph_at(letters: Sequence[tuple[int, str]], count: int) -> int:
    """Return which glyph the letter after the first `count` belongs to."""
    return letters[count][0] if count < len(letters) else letters[-1][0] + 1


def _pieces(glyphs: Sequence[Glyph], line: Line) -> list[Piece]:
    keyed = groupby(glyphs, key=lambda g: (g.look, g.marks, _is_raised(g, line)))
    return [Piece("".join(g.text for g in like), look, marks, raised) for (look, marks, raised), like in keyed]


def _is_raised(glyph: Glyph, line: Line) -> bool:
    lift = (line.baseline - glyph.baseline) / line.size
    return _SUPERSCRIPT <= lift <= RAISED


def _bullet_before(line: Line, dots: Sequence[Box]) -> Box | None:
    for dot in dots:
        middle = (dot.top + dot.bottom) / 2
        away = line.x0 - dot.x1
        if _BULLET_AWAY[0] <= away <= _BULLET_AWAY[1] and 0 <= line.baseline - middle <= 0.7 * line.size:
            return dot
    return None


def _block(glyphs: Sequence[Glyph]) -> int:
    counts = Counter(glyph.block for glyph in glyphs if glyph.block and not glyph.is_blank)
    return counts.most_common(1)[0][0] if counts else 0
