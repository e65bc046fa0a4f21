"""Underlines that dodge the descenders of letters: what was meant is one rule, and it ends where a letter does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amend.readers.pdf.facts import Glyph, Rule
from amend.readers.pdf.lines import Line

_INSIDE = 0.035
"""In em: an end this far inside a glyph's box dodges its ink."""
_WIDEST = 2.2
"""In em: the widest gap that letters make in a rule."""
_SKIPPING = 3
"""From so many on a page its underlines skip ink: what ends near a descending letter then ends at its ink."""
_HAIR = 0.002
_NEAR = 0.12
"""In em: how far the end of such a rule is from the box of the letter that it keeps clear of."""
_BELOW = (-0.26, 0.02)
_DESCENDING = frozenset("gjpqyQJ,;()[]{}/|@")
"""Letters whose ink an underline dodges."""


def repaired(rules: Sequence[Rule], lines: Sequence[Line]) -> tuple[Rule, ...]:
    """Return `rules` with those pieces of underlines joined that end amid letters, and drawn to the letters' edges."""
    out: list[Rule] = []
    skips = sum(_skips(rule, lines) for rule in rules) >= _SKIPPING
    for rule in sorted(rules, key=lambda r: (round(r.y, 1), r.x0)):
        line = _line_above(rule, lines)
        if line is None:
            out.append(rule)
            continue
        before = out[-1] if out else None
        whole = _over_dodged(_to_edges(rule, line, rules), rule, line) if skips else _to_edges(rule, line, rules)
        if before is not None and _are_one(before, rule, whole, line):
            out[-1] = replace(before, x1=whole.x1)
        else:
            out.append(whole)
    return tuple(out)


def _skips(rule: Rule, lines: Sequence[Line]) -> bool:
    """Whether `rule` ends a hair inside of a letter beside a descending one, as it does by no other chance."""
    line = _line_above(rule, lines)
    if line is None:
        return False
    return any(amid and amid.text not in _DESCENDING and _dodged(amid, line, before)
               for x, before in ((rule.x0, True), (rule.x1, False)) for amid in (_amid(x, line),))  # fmt: skip


def _over_dodged(whole: Rule, rule: Rule, line: Line) -> Rule:
    """Return `whole` drawn over a descending glyph beside it, from whose ink it keeps a hair's distance."""
    x0, x1 = whole.x0, whole.x1
    hair, near = _HAIR * line.size, _NEAR * line.size
    for glyph in (glyph for glyph in line.glyphs if glyph.text in _DESCENDING):
        if whole.x0 == rule.x0 and hair < abs(rule.x0 - glyph.x1) < near:
            x0 = glyph.x0
        if whole.x1 == rule.x1 and hair < abs(glyph.x0 - rule.x1) < near:
            x1 = glyph.x1
    return replace(whole, x0=x0, x1=x1)


def _line_above(rule: Rule, lines: Sequence[Line]) -> Line | None:
    for line in lines:
        if (
            _BELOW[0] <= (line.baseline - rule.y) / line.size <= _BELOW[1]
            and line.x0 - line.size <= rule.x0
            and rule.x1 <= line.x1 + line.size
        ):
            return line
    return None


def _to_edges(rule: Rule, line: Line, rules: Sequence[Rule]) -> Rule:
    left, right = _amid(rule.x0, line), _amid(rule.x1, line)
    if left and not (left.text in _DESCENDING or _has_neighbour(rule, rules, line, before=True)):
        left = _dodged(left, line, before=True)
    if right and not (right.text in _DESCENDING or _has_neighbour(rule, rules, line, before=False)):
        right = _dodged(right, line, before=False)
    return replace(rule, x0=left.x0 if left else rule.x0, x1=right.x1 if right else rule.x1)


def _dodged(amid: Glyph, line: Line, before: bool) -> Glyph | None:
    """Return the descending glyph beside `amid`, a hair inside of which a rule stops short of it."""
    at = line.glyphs.index(amid) + (-1 if before else 1)
    beside = line.glyphs[at] if 0 <= at < len(line.glyphs) else None
    return beside if beside is not None and beside.text in _DESCENDING else None


def _has_neighbour(rule: Rule, rules: Sequence[Rule], line: Line, before: bool) -> bool:
    """Whether another piece begins a few letters after `rule` ends, or ends a few letters before it."""
    gaps = (rule.x0 - other.x1 if before else other.x0 - rule.x1 for other in rules if abs(other.y - rule.y) <= 0.15)
    return any(0 < gap <= _WIDEST * line.size for gap in gaps)


def _amid(x: float, line: Line) -> Glyph | None:
    """Return the glyph whose box `x` lies well inside of."""
    slack = _INSIDE * line.size
    return next((g for g in line.glyphs if not g.is_blank and g.x0 + slack < x < g.x1 - slack), None)


def _are_one(before: Rule, rule: Rule, whole: Rule, line: Line) -> bool:
    """Whether the gap between two pieces is that of letters: both ends lie amid one, or meet once drawn to edges."""
    if abs(before.y - rule.y) > 0.15 or abs(before.thickness - rule.thickness) > 0.35 or before.colour != rule.colour:
        return False
    gap = rule.x0 - before.x1
    if not 0 <= gap <= _WIDEST * line.size and whole.x0 > before.x1:
        return False
    return whole.x0 <= before.x1 + 0.1 or (whole.x0 < rule.x0 and _ends_drawn(before, line))


def _ends_drawn(before: Rule, line: Line) -> bool:
    """Whether `before`, drawn to an edge already, ends where a glyph ends that is no blank, and one follows."""
    return any(not g.is_blank and abs(g.x1 - before.x1) < 0.01 for g in line.glyphs)
