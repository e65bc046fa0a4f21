"""A paper that says in words what to change, and its motion -> Redline, with what was found on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from amend.instruction import Instruction, State
from amend.instructions import Motion, Sheet, Step, carried, outlined, sheet_of
from amend.instructions.called_parts import labels_of
from amend.instructions.operations import Operation, Passage, Rename, Swap
from amend.model import Change, Convention, Finding, MarkedParagraph, Paper, Paragraph, Redline, Role, Severity
from amend.places import placed
from amend.quotation import quoted
from amend.reconciliation import checks, findings, labelling
from amend.reconciliation.carried_out import carried_out
from amend.reconciliation.doubled import of_doubled
from amend.reconciliation.left_aside import of_left_aside
from amend.reconciliation.list_tails import with_tails_mended
from amend.reconciliation.marked_parts import MarkedParts, marked_parts
from amend.reconciliation.new_labels import gap_fillers, with_new_labels
from amend.reconciliation.new_text import first_place, of_new_text
from amend.reconciliation.outcome import is_changed
from amend.reconciliation.pieces import with_ends_replaced
from amend.reconciliation.printed import of_printed, of_result
from amend.reconciliation.rows import numbered_rows
from amend.reconciliation.said_labels import of_labels
from amend.reconciliation.stops import of_stops
from amend.reconciliation.structure import of_structure
from amend.reconciliation.sums import of_sum
from amend.reconciliation.worded_places import with_places

_SAID = {
    State.WARNED: "was carried out, but look at it",
    State.REFUSED: "was not carried out",
    State.CONFLICT: "was not carried out",
}
_STANDS = "punctuation"


@dataclass(frozen=True, slots=True)
class Worded:
    """A paper of instructions: what it asks for, and which of its paragraphs are text with marks."""

    sheet: Sheet
    motion: Motion | None
    is_mixed: bool

    @property
    def marked(self) -> tuple[Paragraph, ...]:
        """The paragraphs whose marks are to be read."""
        shown = tuple(p for entry in self.sheet.entries for edit in entry.edits for p in edit.marked)
        return (*shown, *(self.sheet.rest if self.is_mixed else ()))


def worded(
    text: Sequence[Paragraph], motion: Sequence[Paragraph] | None, is_mixed: bool, barred: frozenset[int] = frozenset()
) -> Worded:
    """Return the instructions in `text`; `barred` are the lines (by identity) that are the motion's own."""
    known = None if motion is None else outlined(motion)
    heads = known.heads if known is not None else None
    labels = labels_of(known) if known is not None else frozenset()
    return Worded(sheet_of(text, heads, is_mixed, barred, labels), known, is_mixed)


def reconcile_worded(paper: Paper, found: Worded, motion: Paper | None, convention: Convention, blunt: bool) -> Redline:
    """Return what the instructions of `paper` make of its motion, and which of them could not be carried out."""
    steps = carried(found.sheet, found.motion, found.is_mixed)
    paper = _with_printed(paper, found.sheet.printed)
    if found.motion is None or motion is None:
        return _without_motion(paper, steps, found.sheet)
    base = motion.source if motion.source is not None and motion.source.format == "docx" else None
    owner = "motion" if base is not None else ""
    parts = marked_parts(found.motion, _marked_text(found), steps, convention, owner)
    steps = parts.steps
    operations = [one for step in steps for one in step.operations]
    flat = carried_out(found.motion.paragraphs, operations, parts.shown, owner, blunt)
    sums = tuple(of_sum(found.motion.paragraphs, operations, flat)) if not parts.has_marks else ()
    flat = with_new_labels(parts.with_inserted(flat))
    labelled = _labelled(flat)
    keeps_tails = any(step.edit is not None and step.edit.unit == _STANDS for step in steps)
    mended, tails = (
        (labelled, ())
        if keeps_tails
        else with_tails_mended(placed(labelled), _replaced(operations), _swapped(operations), _exchanged(operations))
    )
    located = placed(mended)
    told, differing = _against_results(with_places(_counted(steps, located), located), located)
    redline = Redline(
        with_ends_replaced(located, unlabelled=True),
        convention if parts.has_marks else Convention(source="motion"), (), paper.title,
        paper.proposer, paper.seconder, paper.group, _kind(steps, parts), None, base, False,
        instructions=tuple(step.instruction for step in told),
    )  # fmt: skip
    said = (
        *motion.findings,
        *paper.findings,
        *sums,
        *_findings(paper, found, redline, told, parts, tails, located, differing),
    )
    verified = all(step.instruction.state.is_applied for step in told) and not any(f.kind in _UNPROVED for f in said)
    return replace(redline, findings=tuple(dict.fromkeys(said)), verified=verified)


def _replaced(operations: Sequence[Operation]) -> frozenset[int]:
    """Return the paragraphs (from 1) over which a new text of several paragraphs comes, as it is printed."""
    passages = [one for one in operations if isinstance(one, Passage) and (one.new or one.last > one.first)]
    return frozenset(at + 1 for one in passages for at in range(one.first, one.last + 1))


def _swapped(operations: Sequence[Operation]) -> frozenset[int]:
    """Return the paragraphs (from 1) that go together where several new ones come in their place."""
    swaps = [one for one in operations if isinstance(one, Swap) and len(one.spots) > 1 and len(one.new) > 1]
    return frozenset(at + 1 for one in swaps for at in one.spots)


def _exchanged(operations: Sequence[Operation]) -> frozenset[int]:
    """Return the paragraphs (from 1) that give way to one other."""
    return frozenset(one.spots[0] + 1 for one in operations if isinstance(one, Swap) and len(one.new) == 1)


def _labelled(flat: Sequence[MarkedParagraph]) -> tuple[MarkedParagraph, ...]:
    """Return the paragraphs with the labels of both texts; a rival text keeps the ones that it prints."""
    rows, fillers = tuple(numbered_rows(flat)), gap_fillers(flat)
    rest = iter(labelling.of_paper(tuple(one for at, one in enumerate(rows) if at not in fillers), True))
    counted = tuple(one if at in fillers else next(rest) for at, one in enumerate(rows))
    return tuple(
        replace(one, amended_label="" if given.amended_label == one.label else given.amended_label)
        if given.amended_label
        else one
        for one, given in zip(counted, flat, strict=True)
    )


def _with_printed(paper: Paper, printed: Sequence[Paragraph]) -> Paper:
    """Return `paper` with the clean text that it prints told as such."""
    those = {id(p) for p in printed}
    told = (replace(p, role=Role.PRINTED) if id(p) in those else p for p in paper.paragraphs)
    return replace(paper, paragraphs=tuple(told)) if those else paper


_UNPROVED = frozenset(
    {
        "printed-text-differs",
        "not-in-motion",
        "unmarked-addition",
        "unmarked-deletion",
        "already-in-motion",
        "left-out",
        "does-not-add-up",
    }
)


def _marked_text(found: Worded) -> tuple[Paragraph, ...]:
    return found.sheet.rest if found.is_mixed else ()


def _kind(steps: Sequence[Step], parts: MarkedParts) -> str:
    """Return `replacement` where all that a paper does is to put a new text in the place of the motion's."""
    if parts.has_marks:
        return "mixed"
    if not steps:
        return "none"
    done = [step for step in steps if step.operations]
    whole = [one for step in done for one in step.operations]
    edits = [step.edit for step in done if step.edit is not None and step.edit.verb != "renumber"]
    is_whole = len(edits) == 1 and len(whole) == 1 and isinstance(whole[0], Passage) and _is_rival(edits[0])
    return "replacement" if is_whole else "instructions"


def _is_rival(edit: object) -> bool:
    return bool(getattr(getattr(edit, "target", None), "whole_motion", False)) and not any(
        scope.steps for scope in getattr(edit, "scopes", ())
    )


def _without_motion(paper: Paper, steps: Sequence[Step], sheet: Sheet) -> Redline:
    told = [step.instruction for step in steps]
    message = "the paper says in words what to change, but no motion was given: name it with --motion."
    findings_ = (
        *paper.findings,
        *findings.of_front_matter(paper),
        *(_finding(one, number) for number, one in enumerate(told, 1) if not one.state.is_applied),
        Finding("no-amendments", Severity.WARNING, message),
    )
    named = paper.title, paper.proposer, paper.seconder, paper.group
    return Redline((), Convention(), findings_, *named, "instructions", instructions=tuple(told))


def _against_results(
    steps: Sequence[Step], paragraphs: Sequence[MarkedParagraph]
) -> tuple[list[Step], tuple[Finding, ...]]:
    """Return `steps`, with a warning where the paper says that another text comes of one, and what differs."""
    differing = [tuple(of_result(step.reads, step.operations, paragraphs)) for step in steps]
    reason = "The paper says that it will read otherwise."
    told = [
        replace(step, instruction=replace(step.instruction, state=State.WARNED, reason=reason))
        if differs and step.instruction.state is State.APPLIED
        else step
        for step, differs in zip(steps, differing, strict=True)
    ]
    return told, tuple(finding for differs in differing for finding in differs)


def _findings(
    paper: Paper,
    found: Worded,
    redline: Redline,
    steps: Sequence[Step],
    parts: MarkedParts,
    tails: Sequence[Finding],
    located: Sequence[MarkedParagraph],
    differing: Sequence[Finding],
) -> Iterator[Finding]:
    yield from findings.of_front_matter(paper)
    yield from of_left_aside(paper, found.sheet, found.motion, found.is_mixed)
    for number, step in enumerate(steps, 1):
        if step.instruction.state is not State.APPLIED:
            yield _finding(step.instruction, number)
        yield from of_new_text(step, number)
        yield from of_labels(step, located, number)
    yield from parts.findings(located)
    for paragraph in located:
        yield from checks.of_text(paragraph)
    yield from tails
    yield from of_structure(redline.paragraphs)
    yield from of_doubled(redline.paragraphs)
    yield from of_stops(redline.paragraphs)
    yield from checks.of_negation(redline.paragraphs)
    yield from differing
    yield from of_printed(paper, redline)
    if not is_changed(redline):
        yield Finding("no-amendments", Severity.WARNING, "the paper adds nothing to the motion and deletes nothing.")


def _finding(one: Instruction, number: int) -> Finding:
    reason = (one.reason or "").rstrip(".")
    message = f"instruction {number} ({quoted(one.text)}) {_SAID[one.state]}: {reason[:1].lower()}{reason[1:]}."
    return Finding("instruction", Severity.WARNING, message, first_place(one) or one.target or "")


def _counted(steps: Sequence[Step], located: Sequence[MarkedParagraph]) -> tuple[Step, ...]:
    """Return `steps`, those that say a number which counting does not give with a warning."""
    labels = {p.n: p.amended_label or p.label for p in located if p.n is not None and p.change is not Change.DELETE}
    return tuple(_counted_step(step, labels) for step in steps)


def _counted_step(step: Step, labels: Mapping[int, str]) -> Step:
    for one in step.operations:
        label = labels.get(one.at + 1) if isinstance(one, Rename) else None
        if isinstance(one, Rename) and not (label and _same_number(label, one.label)):
            gives = f"counting gives {quoted(label)}" if label else "it is no longer there"
            reason = f"The paper calls it {quoted(one.label)}, {gives}."
            return replace(step, instruction=replace(step.instruction, state=State.WARNED, reason=reason))
    return step


def _same_number(label: str, said: str) -> bool:
    from amend.renumbering.numerals import core_of, parts

    mine, theirs = ([part.lower() for part in parts(core_of(one))] for one in (label, said))
    return mine[-len(theirs) :] == theirs or theirs[-len(mine) :] == mine
