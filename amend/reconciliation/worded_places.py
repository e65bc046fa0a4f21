"""Where instructions were carried out, in the motion's terms as amended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instructions.operations import Drop, Operation, Passage, Put, Shift, Swap
from amend.instructions.step import Step
from amend.model import Change, MarkedParagraph


def with_places(steps: Sequence[Step], paragraphs: Sequence[MarkedParagraph]) -> list[Step]:
    """Return `steps` with the places where they were carried out, in the order in which the paper asks for them."""
    places = {p.n: p.place for p in paragraphs if p.n is not None}
    added = [(before, p) for before, p in _with_before(paragraphs) if p.change is Change.ADD]
    return [_with_places(step, places, added) for step in steps]


def _with_places(step: Step, places: dict[int, str], added: Sequence[tuple[int, MarkedParagraph]]) -> Step:
    if not step.instruction.state.is_applied:
        return step
    found = dict.fromkeys(place for one in step.operations for place in _places(one, places, added))
    return replace(step, instruction=replace(step.instruction, places=tuple(found)))


def _with_before(paragraphs: Sequence[MarkedParagraph]) -> Iterator[tuple[int, MarkedParagraph]]:
    before = 0
    for paragraph in paragraphs:
        before = paragraph.n or before
        yield before, paragraph


def _places(one: Operation, places: dict[int, str], added: Sequence[tuple[int, MarkedParagraph]]) -> Iterator[str]:
    """Yield where an operation is done; a passage is told by its beginning, new paragraphs by their first."""
    match one:
        case Put() | Shift():
            texts = {p.text for p in one.new[:1]} if isinstance(one, Put) else set()
            found = [_of_new(texts, one.gap, added) or places.get(one.gap)]
        case Drop() | Swap():
            found = [places.get(spot + 1) for spot in sorted(one.spots)]
        case Passage():
            found = [places.get(one.first + 1)]
        case _:
            found = [places.get(one.at + 1)]
    yield from filter(None, found)


def _of_new(texts: set[str], gap: int, added: Sequence[tuple[int, MarkedParagraph]]) -> str | None:
    """Return the place of the new paragraph behind `gap`; one that was moved, or whose end was mended, else."""
    bare = {text.rstrip(" .;,and") for text in texts}
    there = (p.place for before, p in added if before == gap and (not texts or p.amended in texts))
    elsewhere = (p.place for _, p in added if not texts or p.amended.rstrip(" .;,and") in bare)
    return next(there, None) or next(elsewhere, None)
