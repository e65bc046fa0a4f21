"""Parts of the motion by the numbers that its pages print beside the lines: "page 2, line 14", "lines 3 to 5"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from amend.instructions.extents import Extent
from amend.instructions.motion import Motion
from amend.instructions.parsed import Edit, Ref, Step, Stretch, Words
from amend.tokens import cuts_word

UNITS = ("line", "page")
"""Printed parts of the motion: what begins in them need not end there."""
_DIVIDED = re.compile(r"[^\W\d_]-\s*$")
_TYPED = re.compile(r"(\d{1,3})\s+(?=\S)")
_FEWEST_TYPED = 3
"""Paragraphs: fewer that begin with 1 and 2 need not be counted by it."""
_REST = re.compile(r"[\w’'-]*[.,;:!?)’”\"]*")
"""The rest of a word, and the stops behind it."""
_Alternatives = list[tuple[Extent, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line: its number and page, and what of which paragraph stands on it."""

    number: int
    page: int
    at: int
    start: int
    end: int


def prints_numbers(motion: Motion) -> bool:
    """Whether the motion's pages number their lines, or its paragraphs begin with numbers that count them."""
    return any(row.number for row in _read(motion))


def printed(motion: Motion, step: Step, extents: Sequence[Extent]) -> _Alternatives:
    """Return the lines, or the pages, that `step` names within `extents`."""
    rows = [row for row in _rows(motion) if any(_holds(extent, row) for extent in extents)]
    if step.unit == "page":
        pages = dict.fromkeys(page for name in step.names for page in _pages(rows, name))
        return [_extents(motion, [row for row in rows if row.page in (page, 0)], "page") for page in pages]
    return [_extents(motion, found, "line") for found in _named(rows, step)]


def beyond_lines(scope: Ref) -> Ref:
    """Return where to look for the end of what begins in a line: in all that the line is a part of."""
    steps = tuple(step for step in scope.steps if step.unit not in UNITS)
    return scope if steps == scope.steps else replace(scope, steps=steps, text="", is_whole=not steps)


def line_at(motion: Motion, at: int, place: int) -> Row | None:
    """Return the printed line on which `place` of a paragraph stands, None where none is known."""
    return next((row for row in _rows(motion) if row.at == at and row.start <= place < row.end), None)


def ends_with_its_line(edit: Edit) -> bool:
    """Whether all after some words is to go, said of a line: what stands on the next one is another matter."""
    target = edit.target
    is_open = isinstance(target, Stretch) and isinstance(target.start, Words) and target.end is None
    return is_open and any(scope.steps and scope.steps[-1].unit == "line" for scope in edit.scopes)


def as_stretch(edit: Edit) -> Edit:
    """Return `edit` with lines that it speaks of as one target, "lines 3 to 5", told as the stretch that they are.

    "After ‘x’, delete everything before ‘y’" is a stretch from the one to the other, too.
    """
    behind = edit.place.anchor if edit.place is not None and edit.place.side == "after" else None
    if isinstance(edit.target, Stretch) and edit.target.start is None and behind is not None and not edit.new:
        return replace(edit, target=replace(edit.target, start=behind, inclusive=False), place=None)
    (target, *others) = edit.parts or (Ref(),)
    step = target.steps[-1] if target.steps else None
    if others or step is None or step.unit != "line" or len(step.names) < 2 or not step.is_range:
        return edit
    first, last = (
        Ref((*target.steps[:-1], Step("line", (name,), ordinal=int(name))), f"line {name}") for name in step.names
    )
    return replace(edit, target=Stretch(first, last))


def joined(first: Sequence[Ref], last: Sequence[Ref]) -> tuple[Ref, ...] | None:
    """Return the lines from one to another: of "line 10, leave out from ‘a’ to ‘b’ in line 11"."""
    if not len(first) == len(last) == 1 or not (first[0].steps and last[0].steps):
        return None
    begins, ends = first[0].steps[-1], last[0].steps[-1]
    if not begins.unit == ends.unit == "line" or not len(begins.names) == len(ends.names) == 1:
        return None
    step = Step("line", (begins.names[0], ends.names[0]), is_range=True)
    return (replace(first[0], steps=(*first[0].steps[:-1], step), text=f"{first[0].text} to {last[0].text}"),)


def _rows(motion: Motion) -> list[Row]:
    """Return the printed lines; those without a number at the head of a page get theirs from the lines around them."""
    rows = list(_read(motion))
    known = [at for at, row in enumerate(rows) if row.number]
    for before, behind in pairwise(known):
        if rows[behind].number - rows[before].number == behind - before > 1:
            for at in range(before + 1, behind):
                rows[at] = replace(rows[at], number=rows[before].number + at - before)
    return rows


def _read(motion: Motion) -> Iterable[Row]:
    if not any(line.number for spot in motion.spots for line in spot.paragraph.lines):
        yield from _typed(motion)
        return
    for spot in motion.spots:
        lines, text = spot.paragraph.lines, spot.text
        starts = [*(_begins(text, line.start) for line in lines), len(text)]
        for line, (start, end) in zip(lines, pairwise(starts), strict=True):
            yield Row(line.number, line.page, spot.at, start, start + len(text[start:end].rstrip()))


def _typed(motion: Motion) -> Sequence[Row]:
    """Return the paragraphs of a motion of which each begins with its number, without a stop ("3 Conference ...")."""
    found = [(spot, _TYPED.match(spot.text)) for spot in motion.spots if spot.at >= motion.front]
    rows = [Row(int(one[1]), 0, spot.at, one.end(), len(spot.text.rstrip())) for spot, one in found if one]
    counts = [row.number for row in rows] == list(range(1, len(rows) + 1))
    return rows if counts and len(rows) == len(found) >= _FEWEST_TYPED else []


def _begins(text: str, place: int) -> int:
    """Return where a line begins: a word that the end of a line divides belongs to the line in which it begins.

    A text file may have the word as it is printed, its hyphen and the line's end amid it.
    """
    if cuts_word(text, place) or _DIVIDED.search(text[:place]):
        rest = _REST.match(text, place)
        place = rest.end() if rest else place
    return place + len(text[place:]) - len(text[place:].lstrip())


def _holds(extent: Extent, row: Row) -> bool:
    """Whether some of `row` stands in `extent`."""
    if row.at not in extent.spots:
        return False
    return extent.end is None or (extent.start < row.end and row.start < extent.end)


def _pages(rows: Sequence[Row], name: str) -> Iterable[int]:
    """Yield what a page's number may mean: that page of the file, or of the motion, which may begin on a later one."""
    known = sorted({row.page for row in rows})
    if known == [0]:  # the numbers run on from page to page, and do not tell where one ends
        yield 0
    wanted = (int(name), known[0] + int(name) - 1) if name.isdigit() and known else ()
    yield from (page for page in wanted if page in known and page)


def _named(rows: Sequence[Row], step: Step) -> Iterable[Sequence[Row]]:
    """Yield the lines that `step` means: one, several in a row, or the last."""
    if step.ordinal and not step.names:
        chosen = rows[step.ordinal :][:1] if step.ordinal < 0 else rows[step.ordinal - 1 : step.ordinal]
        yield from ([row] for row in chosen)
        return
    numbers = [int(name) for name in step.names if name.isdigit()]
    if len(numbers) != len(step.names) or not all(numbers):
        return
    for at, row in enumerate(rows):
        if numbers and row.number == numbers[0]:
            last = next((end for end in range(at, len(rows)) if rows[end].number == numbers[-1]), None)
            run = rows[at : last + 1] if last is not None else []
            found = run if step.is_range else [one for one in run if one.number in numbers]
            yield from [found] if {*numbers} <= {one.number for one in found} else []


def _extents(motion: Motion, rows: Sequence[Row], unit: str) -> tuple[Extent, ...]:
    """Return what stands on `rows`, paragraph by paragraph; all of one is the whole paragraph."""
    out: list[Extent] = []
    for at, alike in groupby(rows, key=lambda row: row.at):
        found = list(alike)
        start, end = found[0].start, found[-1].end
        is_whole = not start and end == len(motion.spots[at].text.rstrip())
        out.append(Extent((at,), at, unit=unit) if is_whole else Extent((at,), at, start, end, unit))
    return tuple(out)


def needs_no_page(step: Step) -> bool:
    """Whether a step names its part, so that no page is needed to find it: "paragraph (b)", not "paragraph 2"."""
    is_lettered = step.unit == "paragraph" and any(not name.isdigit() for name in step.names)
    return bool(step.names) and (step.unit in ("section", "point") or is_lettered)
