"""Readings (and the motion) -> marked paragraphs, with the notes taken on the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from amend.align import Pair
from amend.emphasis import lead_in, looks_like_head
from amend.model import Change, Convention, Finding, Mark, MarkedParagraph, Paragraph, Span
from amend.reconciliation.merge import merge, woven
from amend.reconciliation.merged import Note
from amend.reconciliation.outcome import Lost
from amend.reconciliation.pieces import chunks, framed, missing, whole
from amend.reconciliation.readings import words
from amend.reconciliation.sides import Reading
from amend.stream import BREAK, KEEP, joined
from amend.weave import merged


@dataclass(frozen=True, slots=True)
class Built:
    """One pair's paragraphs; notes belong to the first of them."""

    paragraphs: tuple[MarkedParagraph, ...]
    notes: tuple[Note, ...] = ()
    found: int = 0
    of: int = 0
    findings: tuple[Finding, ...] = ()
    typographic: int = 0


def alone(readings: Sequence[Reading], sourced: bool) -> tuple[Built, ...]:
    """Return the paragraphs of a paper that has no motion to answer to; `sourced`: the paper's DOCX is the base."""
    marked = [
        replace(
            whole(framed(reading.paragraph, reading.paragraph.source if sourced else None, woven(reading.stream))),
            original_label=reading.paragraph.original_label,
            amended_label=reading.paragraph.amended_label,
        )
        for reading in readings
    ]
    breaks = [_BREAKS.get(reading.break_code, Change.KEEP) for reading in readings]
    broken = with_breaks(marked, breaks)
    return tuple(
        Built((_spaced(paragraph, reading, sourced),)) for paragraph, reading in zip(broken, readings, strict=True)
    )


def _spaced(paragraph: MarkedParagraph, reading: Reading, sourced: bool) -> MarkedParagraph:
    """Put back the space between the halves of a split (or joined) paragraph, which the end of the first one hid.

    A DOCX and a paragraph sign show whether there is one; elsewhere ends are trimmed, and words do not run into each
    other.
    """
    shown = sourced or reading.sign != KEEP
    if paragraph.break_ is Change.KEEP or (shown and not reading.stream.text[-1:].isspace()):
        return paragraph
    space = Span(" ", Change.DELETE if paragraph.break_ is Change.ADD else Change.ADD)
    return replace(paragraph, spans=merged((*paragraph.spans, space)))


_BREAKS = {1: Change.ADD, 2: Change.DELETE}


def with_breaks(marked: Sequence[MarkedParagraph], ends: Sequence[Change]) -> list[MarkedParagraph]:
    """Return `marked` with what its ends' own revisions mean.

    An inserted end before a paragraph that is new in full only says that the latter is new (that is how the last
    paragraph of a document is inserted); else it splits. Deleted ends likewise.
    """
    out = list(marked)
    for way in (Change.ADD, Change.DELETE):
        open_at: int | None = None
        for index, paragraph in enumerate(out):
            if paragraph.change is way:
                if open_at is not None and ends[index] is not way:
                    open_at = None
                continue
            if open_at is not None:
                # What is new (or gone) between the two halves says the same of its own end.
                out[open_at:index] = [replace(one, break_=way) for one in out[open_at:index]]
            open_at = index if ends[index] is way and paragraph.change is Change.KEEP else None
    return out


def against(
    pair: Pair,
    readings: Sequence[Reading],
    motion: Sequence[Paragraph],
    lost: Lost,
    convention: Convention,
    base: str,
    edited: bool = False,
) -> Built:
    """Return what the paragraphs of `pair` come to.

    `base` says whose DOCX is the base of the redline, "motion", "paper" or ""; `edited`: see `chunks`.
    """
    paper = [readings[index] for index in pair.left]
    moved = [motion[index] for index in pair.right]
    if not paper:
        gone = tuple(missing(motion[j], j, base) for j in pair.right)
        return Built(gone, (_whole_note(moved),), of=sum(len(words(paragraph.text)) for paragraph in moved))
    stream = joined((reading.stream, reading.break_code) for reading in paper)
    text = BREAK.join(paragraph.text for paragraph in moved)
    stream = stream.all_undecided() if lost.deletions else stream
    typed = any(Mark.CAPS in alternative for alternative in convention.added)
    done = merge(stream, text, lost.additions, typed, _own(paper, moved, convention))
    paragraphs = tuple(chunks(done, pair, paper, moved, base, edited))
    return Built(paragraphs, done.notes, done.found, done.of, typographic=done.typographic)


def _whole_note(moved: Sequence[Paragraph]) -> Note:
    return Note("unmarked-deletion", " ".join(paragraph.text for paragraph in moved), instead="paragraph")


def _own(paper: Sequence[Reading], moved: Sequence[Paragraph], convention: Convention) -> Callable[[int], bool]:
    """Return whether the motion itself emphasises the text at a position, or it is a head or a lead-in."""
    if any(looks_like_head(reading.paragraph) for reading in paper) or any(looks_like_head(p) for p in moved):
        return lambda position: True
    count, _ = lead_in(paper[0].paragraph)
    led = sum(len(run.text) for run in paper[0].paragraph.runs[:count])
    emphasised: list[bool] = [False] * led
    start = 0
    for paragraph in moved:
        for run in paragraph.runs:
            has = any(alternative <= run.marks for alternative in convention.added)
            emphasised += [False] * (start + len(run.text) - len(emphasised))
            if has:
                emphasised[start : start + len(run.text)] = [True] * len(run.text)
            start += len(run.text)
        start += 1
    return lambda position: position < led or (position < len(emphasised) and emphasised[position])


def numbered(paragraphs: Sequence[MarkedParagraph]) -> tuple[MarkedParagraph, ...]:
    """Return `paragraphs` numbered as the original's: without a motion they are counted as they come."""
    out: list[MarkedParagraph] = []
    count = 0
    for paragraph in paragraphs:
        count += paragraph.change is not Change.ADD
        out.append(replace(paragraph, n=None if paragraph.change is Change.ADD else count))
    return tuple(out)
