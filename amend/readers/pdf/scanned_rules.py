"""Lines in the picture of a page: underlines, strikes and the borders of tables, found as long dark runs of pixels.

Letters have no long level strokes. What is as short as a word of two letters is a line only where it is drawn through
letters, as a strike is, or stands clear below them, as an underline does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from amend.readers.pdf.scanned_ink import Ink, Stroke

LONG = 16.0
"""Points: no letter of a paper's text has a level stroke of this length."""
MIDDLING = 12.0
"""Points: a stroke of this length that three strokes of letters cross is a line."""
SHORT = 6.5
"""Points: a line of this length is looked at closely."""
TALL = 24.0
"""Points: no letter is so high."""
THICKEST = 2.0
"""Points."""
_STEP = 0.3
"""Points by which a line may rise or fall from one piece to the next: no scan is quite level."""
_GAP = 3.0
"""Points between pieces of one line that is broken by noise, or by a space that is not drawn through."""
_UNDERLINE = 0.15
"""The share of an underline that letters cross, at most; of a strike more is crossed."""
_WINDOW = 14.0
"""Points beyond the end of an underline in which more of it is looked for."""
_PIECE = 1.2
"""Points: a shorter piece is none."""
_LETTER = 8.0
"""Points: no underline leaves more room for a letter."""
_DODGED = 4.5
"""Points from piece to piece where an underline dodges a letter."""
_END = 0.25
"""Points: letters do not touch it so near to the ends of a line, as the bar of an "H" touches its stems."""
_DEEP = 1.2
"""Points above and below a strike to which letters reach that it crosses."""
_CROSSED = 0.5
"""The share of a strike that letters cross, at most."""
_DESCENDING = 0.3
"""The share of a short underline that letters cross, at most."""
_TOUCHED = 0.14
"""The share of a short underline that letters may touch without crossing it."""
_INKED = 0.25
"""The share of a short underline that has letters close above it."""
_HIGH = 2.2
"""Points above an underline in which letters end; the bars of an "E" are further apart."""
_SPACE = 2.2
"""Points between words."""
_REACH = 3.0
"""Points above and below a strike in which neighbouring letters are looked for."""
_CROSSING = re.compile(rb"\xff+")


def level_strokes(ink: Ink) -> tuple[Stroke, ...]:
    """Return the level lines of a page, from above downwards."""
    found = _thin(_strokes(ink, ink.pixels(SHORT)), ink)
    long = ink.pixels(LONG)
    lines = _joined([one for one in found if one.length >= long or _is_line(one, ink)], ink)
    return _joined([_to_ends(one, ink) for one in lines], ink)


def upright_strokes(ink: Ink) -> tuple[Stroke, ...]:
    """Return the upright lines of a page: each a `Stroke` whose columns are the page's rows."""
    return tuple(_thin(_strokes(ink.turned(), ink.pixels(TALL)), ink))


def _thin(strokes: Iterable[Stroke], ink: Ink) -> list[Stroke]:
    most = max(2, ink.pixels(THICKEST))
    return [stroke for stroke in strokes if stroke.bottom - stroke.top <= most]


def _strokes(ink: Ink, shortest: int) -> list[Stroke]:
    """Return what unbroken runs of dark pixels make, where those of neighbouring rows are one."""
    run = re.compile(rb"\xff{%d,}" % shortest)
    done: list[Stroke] = []
    above: list[Stroke] = []
    for y in range(ink.height):
        here: list[Stroke] = []
        for match in run.finditer(ink.row(y, 0, ink.width)):
            stroke = Stroke(*match.span(), y, y + 1)
            for met in (above, here):
                for other in [one for one in met if one.x0 < stroke.x1 and stroke.x0 < one.x1]:
                    met.remove(other)
                    stroke = _around(stroke, other)
            here.append(stroke)
        done.extend(above)
        above = here
    return [*done, *above]


def _around(one: Stroke, other: Stroke) -> Stroke:
    return Stroke(min(one.x0, other.x0), max(one.x1, other.x1), min(one.top, other.top), max(one.bottom, other.bottom))


def _is_line(stroke: Stroke, ink: Ink) -> bool:
    """Whether a short stroke is drawn through letters or clear below them, as no part of a letter is."""
    above, below = ink.beside(stroke)
    deep = ink.pixels(_DEEP)
    further = (ink.row(y, stroke.x0, stroke.x1) for y in (stroke.top - deep, stroke.bottom - 1 + deep))
    through = bytes(all(column) * 255 for column in zip(above, below, *further, strict=True))
    crossings, share = len(_CROSSING.findall(through)), through.count(255) / stroke.length
    if crossings >= 3 and share <= _CROSSED and stroke.length >= ink.pixels(MIDDLING):
        return True
    ends = max(1, ink.pixels(_END))
    free = not any(any(side[:ends]) or any(side[-ends:]) for side in (above, below))
    if crossings >= 2 and free and _stands_alone(stroke, ink):
        return True
    slanting = ink.through(stroke)
    touched = sum(1 for up, down, one in zip(above, below, slanting, strict=True) if (up or down) and not one)
    few = touched <= _TOUCHED * stroke.length and sum(slanting) <= _DESCENDING * stroke.length
    return few and _has_text_above(stroke, ink)


def _stands_alone(stroke: Stroke, ink: Ink) -> bool:
    """Whether there is a space between words at both ends of a stroke."""
    space, reach = ink.pixels(_SPACE), ink.pixels(_REACH)
    rows = range(stroke.top - reach, stroke.bottom + reach)
    ends = ((stroke.x0 - 1 - space, stroke.x0 - 1), (stroke.x1 + 1, stroke.x1 + 1 + space))
    return not any(any(ink.row(y, max(0, x0), x1)) for y in rows for x0, x1 in ends)


def _has_text_above(stroke: Stroke, ink: Ink) -> bool:
    """Whether letters end close above a stroke."""
    rows = [ink.row(stroke.top - 2 - up, stroke.x0, stroke.x1) for up in range(ink.pixels(_HIGH))]
    inked = sum(1 for column in zip(*rows, strict=True) if any(column))
    return inked >= _INKED * stroke.length


def _joined(strokes: Sequence[Stroke], ink: Ink) -> tuple[Stroke, ...]:
    """Return `strokes` with those made one that go on where another ends."""
    joined: list[Stroke] = []
    for stroke in sorted(strokes, key=lambda s: (s.x0, s.top)):
        at = next((i for i, one in enumerate(joined) if _goes_on(one, stroke, ink)), None)
        if at is None:
            joined.append(stroke)
        else:
            joined[at] = _around(joined[at], stroke)
    return tuple(sorted(joined, key=lambda s: (s.top, s.x0)))


def _to_ends(stroke: Stroke, ink: Ink) -> Stroke:
    """Return an underline with the short pieces of it that go on beyond letters that it dodges or meets."""
    if sum(ink.through(stroke)) > _UNDERLINE * stroke.length:
        return stroke
    y, reach = (stroke.top + stroke.bottom) // 2, ink.pixels(_WINDOW)
    start = max(0, stroke.x0 - reach)
    right = _pieces(replace(stroke, x0=stroke.x1, x1=min(ink.width, stroke.x1 + reach)), y, ink)
    left = _pieces(replace(stroke, x0=start, x1=stroke.x0), y, ink)
    mirrored = [(stroke.x0 - end, stroke.x0 - begin) for begin, end in reversed(left)]
    further = _furthest([(begin - stroke.x1, end - stroke.x1) for begin, end in right], ink)
    return replace(stroke, x0=stroke.x0 - _furthest(mirrored, ink), x1=stroke.x1 + further)


def _pieces(window: Stroke, y: int, ink: Ink) -> list[tuple[int, int]]:
    """Return the columns of a part of a row in which a line may go on: pieces of it, and letters that cross it."""
    clear = [not (up or down) for up, down in zip(*ink.beside(window), strict=True)]
    found = []
    for match in _CROSSING.finditer(ink.row(y, window.x0, window.x1)):
        begin, end = match.span()
        if sum(clear[begin:end]) >= ink.pixels(_PIECE):
            found.append((window.x0 + begin, window.x0 + end))
    return found


def _furthest(pieces: Iterable[tuple[int, int]], ink: Ink) -> int:
    """Return how far pieces lead that begin and end so far from the end of a line."""
    at = 0
    for begin, end in pieces:
        if begin - at > ink.pixels(_DODGED):
            break
        at = end
    return at


def _goes_on(one: Stroke, other: Stroke, ink: Ink) -> bool:
    step = max(1, ink.pixels(_STEP))
    level = abs((one.top + one.bottom) - (other.top + other.bottom)) <= 2 * step
    return level and (-step <= other.x0 - one.x1 <= ink.pixels(_GAP) or _dodges(one, other, ink))


def _dodges(one: Stroke, other: Stroke, ink: Ink) -> bool:
    """Whether two pieces of an underline leave room for a letter that reaches below it."""
    if not 0 < other.x0 - one.x1 <= ink.pixels(_LETTER) or not any(ink.row(one.top, one.x1, other.x0)):
        return False
    return all(sum(ink.through(piece)) <= _UNDERLINE * piece.length for piece in (one, other))
