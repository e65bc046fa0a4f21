"""Rules and annotations -> the marks of the glyphs that they are drawn for.

A rule is told by where it lies against the baseline, in em: underlines from -0.26 to +0.02, strikes from +0.14 to
+0.48. Between the bands is nothing that any producer draws. It must be about as long as the text that it marks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from amend.model import Mark, Marks
from amend.readers.pdf.facts import Annotation, Glyph, Note, Page, Rule
from amend.readers.pdf.lines import Line
from amend.readers.pdf.skipped_ink import repaired

UNDERLINE = (-0.26, 0.02)
STRIKE = (0.14, 0.48)
_BEST = {Mark.UNDERLINE: -0.1, Mark.STRIKE: 0.27}
THICKEST = (1.2, 0.16)
"""Points, and em: a rule may be as thick as the larger of the two."""
OVERHANG = 0.9
"""In em: how far a rule may reach beyond its text."""
FILLED = 0.6
"""The share of a rule that must have text on it."""
_EXACT = 0.3
"""In em: how near a rule's ends are to those of its text where there is little text on it."""
COVERED = 0.5
"""The share of a glyph's width that a rule must cover."""
_AT_END = 0.35
"""The same of the first and the last glyph of a line: ReportLab draws rules short in justified lines."""
CLEAR = (0.2, 0.8)
"""Between these shares a rule ends amid a glyph: what it marks is not certain."""
_CORNER = 2.2
"""Points between a rule's end and a bar that make a corner."""
_PADDING = 3.0
"""Points: an underline begins further inside its cell than a border does, however long its text is."""
_BY_NOTE = {
    Note.STRIKE: Mark.STRIKE, Note.UNDERLINE: Mark.UNDERLINE, Note.SQUIGGLY: Mark.UNDERLINE,
    Note.HIGHLIGHT: Mark.HIGHLIGHT, Note.LINK: Mark.LINK,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """A mark that ends amid a letter."""

    page: int
    mark: Mark
    word: str


@dataclass(frozen=True, slots=True)
class Marked:
    """Lines with their marks, and what is doubtful of those."""

    lines: tuple[Line, ...]
    doubts: tuple[Doubt, ...]


def marked(lines: Sequence[Line], page: Page) -> Marked:
    """Return `lines` of `page` with the marks that its rules, areas and annotations give to their glyphs."""
    found: list[list[Marks]] = [[glyph.marks for glyph in line.glyphs] for line in lines]
    doubts: list[Doubt] = []
    order = sorted(range(len(lines)), key=lambda at: lines[at].baseline)
    for rule in repaired(page.rules, lines):
        best = None if _is_border(rule, page) else _match(rule, lines, order)
        if best is not None:
            at, mark = best
            doubts.extend(_mark(rule, mark, lines[at], found[at]))
    for at, line in enumerate(lines):
        _annotate(line, page.annotations, found[at])
        _shade(line, page, found[at])
    return Marked(tuple(_with(line, marks) for line, marks in zip(lines, found, strict=True)), tuple(doubts))


def _with(line: Line, marks: Sequence[Marks]) -> Line:
    glyphs = tuple(
        glyph if glyph.marks == found else replace(glyph, marks=found)
        for glyph, found in zip(line.glyphs, marks, strict=True)
    )
    return replace(line, glyphs=glyphs)


def _match(rule: Rule, lines: Sequence[Line], order: Sequence[int]) -> tuple[int, Mark] | None:
    """Return the line that `rule` marks, and how."""
    best: tuple[float, int, Mark] | None = None
    start = bisect_left(order, rule.y - 40, key=lambda at: lines[at].baseline)
    for at in order[start:]:
        line = lines[at]
        if line.baseline > rule.y + 40:
            break
        offset = (line.baseline - rule.y) / line.size
        for mark, (low, high) in ((Mark.UNDERLINE, UNDERLINE), (Mark.STRIKE, STRIKE)):
            if low <= offset <= high and is_snug(rule, line):
                distance = abs(offset - _BEST[mark])
                best = min(best or (distance, at, mark), (distance, at, mark))
    return None if best is None else (best[1], best[2])


def is_snug(rule: Rule, line: Line) -> bool:
    """Whether `rule` is about as long as the text of `line` that it covers, and not too thick for it."""
    if rule.thickness > max(THICKEST[0], THICKEST[1] * line.size):
        return False
    covered = [glyph for glyph in line.glyphs if share(rule, glyph) >= COVERED]
    seen = [glyph for glyph in covered if not glyph.is_blank and glyph.text != "_"]
    if not seen:
        return False
    # A space that is marked with a word may be wide in a justified line: the rule ends where the next word begins.
    before = (glyph.x1 for glyph in line.glyphs if glyph.x1 <= seen[0].x0 and not glyph.is_blank)
    after = (glyph.x0 for glyph in line.glyphs if glyph.x0 >= seen[-1].x1 and not glyph.is_blank)
    left = min(abs(rule.x0 - x) for x in (seen[0].x0, max(before, default=seen[0].x0)))
    right = min(abs(rule.x1 - x) for x in (seen[-1].x1, min(after, default=seen[-1].x1)))
    if max(left, right) > OVERHANG * line.size:
        return False
    # A justified line of two words has more space than words; there the rule ends just where they do.
    exact = max(left, right) <= _EXACT * line.size
    width = sum(min(glyph.x1, rule.x1) - max(glyph.x0, rule.x0) for glyph in covered)
    return exact or width >= FILLED * (rule.x1 - rule.x0)


def share(rule: Rule, glyph: Glyph) -> float:
    """Return the share of the width of `glyph` that `rule` covers, from 0 to 1."""
    width = glyph.x1 - glyph.x0
    if width <= 0:
        return float(rule.x0 <= glyph.x0 <= rule.x1)
    return max(0.0, min(rule.x1, glyph.x1) - max(rule.x0, glyph.x0)) / width


def _mark(rule: Rule, mark: Mark, line: Line, found: list[Marks]) -> Iterable[Doubt]:
    for at, glyph in enumerate(line.glyphs):
        covered = share(rule, glyph)
        inside = 0 < at < len(line.glyphs) - 1
        if covered >= (COVERED if inside else _AT_END):
            found[at] |= {mark}
        if inside and CLEAR[0] < covered < CLEAR[1] and not glyph.is_blank:
            yield Doubt(line.page, mark, word_at(line, at))


def word_at(line: Line, at: int) -> str:
    """Return the word of `line` that its glyph `at` stands in."""
    start, end = at, at
    while start and not line.glyphs[start - 1].is_blank:
        start -= 1
    while end < len(line.glyphs) and not line.glyphs[end].is_blank:
        end += 1
    return "".join(glyph.text for glyph in line.glyphs[start:end])


def _is_border(rule: Rule, page: Page) -> bool:
    """Whether `rule` belongs to a frame or a table: bars meet it at both ends, or it lies on the edge of a cell."""
    meets = [any(abs(bar.x - x) <= _CORNER and bar.top - _CORNER <= rule.y <= bar.bottom + _CORNER for bar in page.bars)
             for x in (rule.x0, rule.x1)]  # fmt: skip
    if all(meets):
        return True
    cells = (cell for table in page.tables for row in table for cell in row if cell is not None)
    return any(
        min(abs(rule.y - cell.top), abs(rule.y - cell.bottom)) <= 1.5
        and rule.x0 <= cell.x0 + _PADDING
        and rule.x1 >= cell.x1 - _PADDING
        for cell in cells
    )


def _annotate(line: Line, annotations: Sequence[Annotation], found: list[Marks]) -> None:
    middle = line.baseline - 0.3 * line.size
    for annotation in annotations:
        if annotation.box.top <= middle <= annotation.box.bottom:
            for at, glyph in enumerate(line.glyphs):
                if annotation.box.x0 <= glyph.middle <= annotation.box.x1:
                    found[at] |= {_BY_NOTE[annotation.note]}


def _shade(line: Line, page: Page, found: list[Marks]) -> None:
    """Mark what a highlighter was drawn over: an area about as high as the line; shading is higher."""
    middle = line.baseline - 0.3 * line.size
    for box, _ in page.fills:
        if not box.top <= middle <= box.bottom or box.bottom - box.top > 1.9 * line.size:
            continue
        if box.x0 < line.x0 - line.size or box.x1 > line.x1 + line.size or box.bottom - box.top < 0.6 * line.size:
            continue
        for at, glyph in enumerate(line.glyphs):
            if box.x0 <= glyph.middle <= box.x1:
                found[at] |= {Mark.HIGHLIGHT}
