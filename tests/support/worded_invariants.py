"""What holds whatever a paper of instructions says: nothing of the motion is lost, and nothing changes in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amend.folding import fold
from amend.instruction import Instruction, State
from amend.model import Change, Kind, MarkedParagraph, Paper, Redline, Severity
from amend.reconciliation.sides import motion_text as text_of_motion
from amend.section_heads import is_section_head
from amend.views import motion_text

WORDED = frozenset({"instructions", "replacement"})
"""Kinds of paper whose only changes are those of instructions."""
_WORD = re.compile(r"\w+")
_WIDE = re.compile(
    r"\b(all|every\w*|each|throughout|wherever|from|rest|remainder|entire|whole|between|onwards?)\b", re.IGNORECASE
)
"""Words of an instruction that speaks of more than the place it names."""
_CHANGE = r"(?:delete|leave out|omit|strike|insert|add|replace|substitute)\b"
_ASKS = re.compile(
    rf"(?:in|under|at|after|before) [^.]{{1,60}}?\b{_CHANGE}"
    rf"|{_CHANGE} (?:[‘“'\"]|(?:the )?(?:word|point|paragraph|sentence|heading|bullet)s?\b)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"bullet \d+")
"""Bullets are counted with those that come in and those that go."""
_TAIL_WORDS = frozenset({"and", "or"})


def broken(paper: Paper, motion: Paper, redline: Redline) -> Iterator[str]:
    """Yield, in a sentence each, what must hold and does not."""
    yield from _original(motion, redline)
    yield from _reasons(redline)
    if redline.kind in WORDED:
        yield from _silence(motion, redline)
        yield from _invented(paper, motion, redline)
        yield from _taken_for_text(redline)
        yield from _elsewhere(redline)
    elif (
        _is_changed(redline) and not _warns(redline) and not any(run.marks for p in paper.paragraphs for run in p.runs)
    ):
        yield f"a paper of kind {redline.kind} without marks changes the motion, and no finding warns of it"


def _original(motion: Paper, redline: Redline) -> Iterator[str]:
    """Keep and delete give the motion, paragraph by paragraph; what had a label has it still."""
    given = [(p.text, p.label) for p in text_of_motion(motion)]
    found = [(p.text, p.label) for p in motion_text(redline, amended=False)]
    for (text, label), (kept, labelled) in zip(given, found, strict=False):
        if text != kept or (redline.kind in WORDED and label and label != labelled):
            yield f"the motion says {label!r} {text!r}, keep and delete give {labelled!r} {kept!r}"
            return
    if len(given) != len(found):
        yield f"the motion has {len(given)} paragraphs, keep and delete give {len(found)}"


def _reasons(redline: Redline) -> Iterator[str]:
    """What is not simply applied has a reason, and a finding says it."""
    said = [
        f.message.casefold() for f in redline.findings if f.kind == "instruction" and f.severity is not Severity.INFO
    ]
    for number, one in enumerate(redline.instructions, 1):
        if one.state is State.APPLIED:
            continue
        if not one.reason:
            yield f"instruction {number} is {one.state} without a reason: {one.text!r}"
        elif not any(f"instruction {number} " in message and one.reason.casefold() in message for message in said):
            yield f"instruction {number} is {one.state}, and no finding says {one.reason!r}"


def _silence(motion: Paper, redline: Redline) -> Iterator[str]:
    """Where nothing is applied the motion stands as it was; where something changes, something was applied."""
    if any(_changes(one) for one in redline.instructions):
        return
    before = [(p.label, p.text) for p in text_of_motion(motion)]
    after = [(p.label, p.text) for p in motion_text(redline, amended=True)]
    if before != after:
        changed = next(
            (pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]), (len(before), len(after))
        )
        yield f"nothing was applied, and the motion changes: {changed}"


def _changes(one: Instruction) -> bool:
    return one.state.is_applied and one.verb not in ("", "renumber")


def _invented(paper: Paper, motion: Paper, redline: Redline) -> Iterator[str]:
    """Every word of the amended text is the motion's or the paper's, but for "and" before a new last point.

    Where an instruction makes one word of two ("$" and "$30" before "25"), it is applied with a warning.
    """
    if any(one.state is State.WARNED for one in redline.instructions):
        return
    known = _words(" ".join(p.text for p in (*motion.paragraphs, *paper.paragraphs)))
    known |= _words(" ".join(p.label for p in paper.paragraphs))
    if any(f.kind == "list-tail" for f in redline.findings):
        known |= _TAIL_WORDS
    for paragraph in motion_text(redline, amended=True):
        if new := _words(paragraph.text) - known:
            yield f"{paragraph.place}: {sorted(new)} is in neither the motion nor the paper: {paragraph.text!r}"


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text).casefold()))


def _taken_for_text(redline: Redline) -> Iterator[str]:
    """What begins as an instruction never comes into the motion as a paragraph of its own."""
    for paragraph in redline.paragraphs:
        if paragraph.change is Change.ADD and _ASKS.match(paragraph.text):
            yield f"an instruction comes into the motion as its text: {paragraph.text!r}"


def _elsewhere(redline: Redline) -> Iterator[str]:
    """A paragraph changes only where an applied instruction names it, or speaks of more than one place.

    A rival text replaces the motion without a word of where.
    """
    applied = [one for one in redline.instructions if one.state.is_applied]
    if redline.kind == "replacement" or any(_WIDE.search(_unquoted(one.text)) for one in applied):
        return
    named = [place for one in applied for place in (*one.places, *re.split("; | and ", one.target)) if place]
    tails = {f.place for f in redline.findings if f.kind == "list-tail"} | {
        f.message.rpartition(" is moved here from ")[2].rstrip(".") for f in redline.findings if f.kind == "moved"
    }
    for paragraph, names in _named(redline.paragraphs):
        if not _is_touched(paragraph) or paragraph.n is None or paragraph.place in tails:
            continue
        if not any(_holds(place, name) for place in named for name in names):
            yield f"{paragraph.place!r} changes, and the instructions applied name only {named}: {paragraph.text!r}"


def _named(paragraphs: Sequence[MarkedParagraph]) -> Iterator[tuple[MarkedParagraph, tuple[str, ...]]]:
    """Yield each paragraph with the names that an instruction may have for it.

    An instruction that names a row is told by its first cell. A point that is a head by its words ("2. Approves:") is
    both, and so is what comes after it. Unnumbered paragraphs are counted with those that come in, and in the motion.
    """
    heads: tuple[str, ...] = ("",)
    labels: list[tuple[int, str]] = []
    for paragraph in paragraphs:
        is_item = paragraph.kind is Kind.ITEM
        if is_item:
            labels = [one for one in labels if one[0] < paragraph.level]
            labels.append((paragraph.level, (paragraph.original_label or paragraph.label).strip("(). ")))
        if paragraph.kind is Kind.HEADING or is_section_head(paragraph.original):
            heads = (*heads, paragraph.place) if is_item else (paragraph.place,)
        path = ", ".join(label for _, label in labels) if is_item else ""
        others = tuple(f"{head}, {path}" for head in heads if path)
        in_motion = (f"paragraph {paragraph.n}",) if paragraph.place.startswith("paragraph ") else ()
        yield paragraph, (paragraph.place, paragraph.place.partition(", column ")[0], *in_motion, *others)


def _holds(place: str, other: str) -> bool:
    """Whether what stands at `other` stands at `place` or under it; heads above may be left out of `place`."""
    named, stands = (f", {_BULLET.sub('bullet', name)}," for name in (place.partition(", column ")[0], other))
    return named in stands or f", {place}," in f", {other},"


def _unquoted(text: str) -> str:
    return re.sub(r"‘[^’]*’|“[^”]*”|\"[^\"]*\"|(?<!\w)'[^']*'", "", text)


def _is_touched(paragraph: MarkedParagraph) -> bool:
    return (
        paragraph.change is not Change.KEEP
        or paragraph.break_ is not Change.KEEP
        or any(span.change is not Change.KEEP for span in paragraph.spans)
    )


def _warns(redline: Redline) -> bool:
    return any(finding.severity is not Severity.INFO for finding in redline.findings)


def _is_changed(redline: Redline) -> bool:
    return any(_is_touched(paragraph) for paragraph in redline.paragraphs)
