"""References to rows and cells of tables, and to notes and text boxes."""

from __future__ import annotations

from collections.abc import Sequence

from amend.instructions.extents import Extent
from amend.instructions.motion import Motion
from amend.instructions.parsed import Step
from amend.model import Story

_Alternatives = list[tuple[Extent, ...]]
NOTES = {"footnote": Story.FOOTNOTE, "endnote": Story.ENDNOTE, "textbox": Story.TEXTBOX, "header": Story.HEADER,
          "footer": Story.FOOTER}  # fmt: skip


def notes(motion: Motion, step: Step) -> _Alternatives:
    found = [s for s in motion.spots if s.paragraph.story is NOTES[step.unit]]
    numbers = sorted({s.paragraph.within for s in found})
    wanted = step.ordinal or (int(step.names[0]) if step.names and step.names[0].isdigit() else 0)
    spots = tuple(s.at for s in found if not wanted or s.paragraph.within == wanted)
    if not spots or (not wanted and len(numbers) > 1 and step.names):
        return []
    return [(Extent(spots, spots[0], unit=step.unit),)]


def tables(motion: Motion, step: Step, extents: tuple[Extent, ...]) -> _Alternatives:
    cells = [motion.spots[at] for extent in extents for at in extent.spots if motion.spots[at].paragraph.cell]
    if not cells:
        return []
    if step.unit == "table":
        groups = _runs([spot.at for spot in cells])
        wanted = _numbers(step)
        chosen = (
            [groups[n - 1] for n in wanted if 0 < n <= len(groups)]
            if wanted
            else groups[:1]
            if len(groups) == 1
            else []
        )
        return [tuple(Extent(tuple(group), group[0], unit="table") for group in chosen)] if chosen else []
    name = "row" if step.unit == "row" else "column"
    known = sorted({getattr(spot.paragraph.cell, name) for spot in cells})
    out = []
    for number in _numbers(step):
        if name == "row" and not 0 < number <= len(known):
            return []
        value = known[number - 1] if name == "row" else number
        spots = tuple(s.at for s in cells if getattr(s.paragraph.cell, name) == value)
        if not spots:
            return []
        out.append(Extent(spots, spots[0], unit="cell" if name == "column" else "row"))
    return [tuple(out)] if out else []


def _numbers(step: Step) -> list[int]:
    names = [int(name) for name in step.names if name.isdigit()] or ([step.ordinal] if step.ordinal > 0 else [])
    return list(range(names[0], names[-1] + 1)) if step.is_range and len(names) == 2 else names


def _runs(spots: Sequence[int]) -> list[list[int]]:
    groups: list[list[int]] = []
    for at in spots:
        if groups and groups[-1][-1] == at - 1:
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups
