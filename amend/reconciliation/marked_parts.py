"""Marked text beside instructions: a point shown with its marks, or the whole motion, each read as what it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from amend.instruction import State
from amend.instructions import Motion, Step
from amend.instructions.operations import Drop, Operation, Passage, Put, Shift, Shown, Splice, Swap
from amend.model import Change, Convention, Finding, MarkedParagraph, Paragraph, Severity
from amend.quotation import quoted
from amend.reconciliation import findings as told
from amend.reconciliation.build import Built, against
from amend.reconciliation.linked import aligned
from amend.reconciliation.outcome import Lost
from amend.reconciliation.readings import readings
from amend.reconciliation.sides import Reading
from amend.stream import ADD, DELETE
from amend.whitespace import squeeze

_LOST = Lost()


@dataclass(frozen=True)
class MarkedParts:
    """What the paper shows with marks."""

    steps: tuple[Step, ...]
    shown: Mapping[int, Sequence[MarkedParagraph]] = field(default_factory=dict)
    inserted: Mapping[int, Sequence[MarkedParagraph]] = field(default_factory=dict)
    """New paragraphs, by the number of the motion's paragraph that they stand after (from 1)."""
    built: tuple[Built, ...] = ()
    has_marks: bool = False
    unplaced: tuple[Finding, ...] = ()
    """Marked text that answers nothing in the motion."""

    def with_inserted(self, paragraphs: Sequence[MarkedParagraph]) -> tuple[MarkedParagraph, ...]:
        """Return `paragraphs` with the new ones that the marked text shows."""
        out: list[MarkedParagraph] = [*self.inserted.get(0, ())]
        for paragraph in paragraphs:
            out.append(paragraph)
            out += self.inserted.get(paragraph.n or -1, ())
        return tuple(out)

    def findings(self, paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
        """Yield what differs between the marked text and the motion."""
        places = {p.n: p.place for p in paragraphs}
        for one in self.built:
            place = places.get(one.paragraphs[0].n, "") if one.paragraphs else ""
            yield from told.from_notes(one.notes, place, _LOST)
            yield from one.findings
        yield from self.unplaced


def marked_parts(
    motion: Motion, text: Sequence[Paragraph], steps: Sequence[Step], convention: Convention, base: str
) -> MarkedParts:
    """Return what the marked paragraphs show, those of an instruction ("as shown below") and those beside them all."""
    shown: dict[int, Sequence[MarkedParagraph]] = {}
    built: list[Built] = []
    for step in steps:
        for one in step.operations:
            if isinstance(one, Shown):
                done = _shown(motion, one, convention, base)
                built.append(done)
                shown[one.at] = done.paragraphs
    has_marks = bool(shown)
    if not text:
        return MarkedParts(tuple(steps), shown, {}, tuple(built), has_marks)
    return _beside(motion, text, steps, convention, base, shown, built)


def _shown(motion: Motion, one: Shown, convention: Convention, base: str) -> Built:
    from amend.align import Pair

    found = readings([replace(one.marked, label=motion.paragraphs[one.at].label)], convention, True)
    return against(Pair((0,), (one.at,)), found, motion.paragraphs, _LOST, convention, base)


def _beside(
    motion: Motion,
    text: Sequence[Paragraph],
    steps: Sequence[Step],
    convention: Convention,
    base: str,
    shown: dict[int, Sequence[MarkedParagraph]],
    built: list[Built],
) -> MarkedParts:
    """Return the marked text that stands beside instructions, as far as it answers the motion."""
    found = readings(text, convention, True)
    pairs = aligned(found, motion.paragraphs)
    covered = [at for pair in pairs if pair.left for at in pair.right]
    if not covered:
        return MarkedParts(tuple(steps), shown, {}, tuple(built), bool(shown), tuple(_of_nothing(found)))
    inserted: dict[int, list[MarkedParagraph]] = {}
    before = min(covered)
    touched = {at for step in steps for one in step.operations for at in spots_of(one)}
    for pair in pairs:
        if not pair.left and (pair.right[0] in touched or not min(covered) < pair.right[0] < max(covered)):
            before = max([before, *pair.right])
            continue
        done = against(pair, found, motion.paragraphs, _LOST, convention, base)
        if not pair.right:
            inserted.setdefault(before, []).extend(done.paragraphs)
            continue
        before = max(pair.right) + 1
        if len(pair.right) == 1 and not _changes(done):
            continue
        built.append(done)
        shown[pair.right[0]] = done.paragraphs
        shown.update(dict.fromkeys(pair.right[1:], ()))
    settled = [_settled(motion, step, shown, inserted) for step in steps]
    # The instruction's own paragraph stands where the marked text shows none.
    return MarkedParts(tuple(settled), shown, inserted, tuple(built), bool(shown or inserted))


def _of_nothing(found: Sequence[Reading]) -> Iterator[Finding]:
    """Yield a warning for each paragraph that shows changes, where none of them answers the motion."""
    for one in found:
        if {ADD, DELETE} & set(one.stream.codes):
            said = "shows changes, and nothing in the motion answers it: look where it belongs."
            yield Finding("not-in-motion", Severity.WARNING, f"{quoted(one.paragraph.text)} {said}")


def _changes(done: Built) -> bool:
    return any(s.change is not Change.KEEP for p in done.paragraphs for s in p.spans) or bool(done.notes)


def spots_of(one: Operation) -> tuple[int, ...]:
    """Return the motion's paragraphs that an operation changes."""
    match one:
        case Drop() | Swap() | Shift():
            return one.spots
        case Passage():
            return tuple(range(one.first, one.last + 1))
        case Put():
            return ()
    return (one.at,)


def _settled(
    motion: Motion,
    step: Step,
    shown: dict[int, Sequence[MarkedParagraph]],
    inserted: Mapping[int, Sequence[MarkedParagraph]],
) -> Step:
    """Return a step without what the marked text does already; a contradiction is a conflict."""
    if any(isinstance(one, Shown) for one in step.operations):
        return step
    left: list[Operation] = []
    for one in step.operations:
        if isinstance(one, Put):
            new = {
                squeeze(p.amended)
                for p in (*inserted.get(one.gap, ()), *inserted.get(one.gap - 1, ()), *inserted.get(one.gap + 1, ()))
            }
            if not all(squeeze(p.text) in new for p in one.new):
                left.append(one)
            continue
        spots = [at for at in spots_of(one) if at in shown]
        if not spots:
            left.append(one)
        elif (words := _differs(motion, one, spots, shown)) is not None:
            reason = f"The marked text in the paper reads {quoted(words)} there, which the instruction does not give."
            instruction = replace(step.instruction, state=State.CONFLICT, reason=reason)
            return replace(step, operations=(), reads=(), instruction=instruction)
    return replace(step, operations=tuple(left))


def _differs(
    motion: Motion, one: Operation, spots: Sequence[int], shown: Mapping[int, Sequence[MarkedParagraph]]
) -> str | None:
    """Return what the marked text reads where it and an instruction do not come to the same, else None."""
    from amend.reconciliation.carried_out import carried_out

    mine = [p.amended for p in carried_out(motion.paragraphs, [one], {}, "") if p.n is None or p.n - 1 in spots]
    theirs = [p.amended for at in spots for p in shown[at]]
    said, shows = (squeeze(" ".join(texts)) for texts in (mine, theirs))
    if said == shows:
        return None
    return None if isinstance(one, Splice) and one.new.strip() and squeeze(one.new) in shows else shows
