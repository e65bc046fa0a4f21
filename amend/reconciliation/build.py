"""Readings (and the motion) -> marked paragraphs, with the notes taken on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from amend.align import Pair
from amend.emphasis import lead_in, looks_like_head
from amend.model import Change, Convention, Finding, Mark, MarkedParagraph, Paragraph, Span
from amend.reconciliation.merge import Merge, Note, merge, woven
from amend.reconciliation.outcome import Lost
from amend.reconciliation.readings import Reading, words
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
            _whole(_frame(reading.paragraph, reading.paragraph.source if sourced else None, woven(reading.stream))),
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


def missing(paragraph: Paragraph, index: int, base: str) -> MarkedParagraph:
    """Return the motion's paragraph number `index` (from 0) as one that the paper leaves out."""
    source = paragraph.source if base == "motion" else None
    frame = _frame(paragraph, source, (Span(paragraph.text, Change.DELETE),))
    return replace(frame, n=index + 1, change=Change.DELETE)


def _frame(paragraph: Paragraph, source: int | None, spans: tuple[Span, ...]) -> MarkedParagraph:
    return MarkedParagraph(
        spans=spans,
        kind=paragraph.kind,
        level=paragraph.level,
        label=paragraph.label,
        story=paragraph.story,
        cell=paragraph.cell,
        page=paragraph.page,
        source=source,
        within=paragraph.within,
    )


def _whole(paragraph: MarkedParagraph) -> MarkedParagraph:
    """Say that a paragraph is new, or gone, where nothing of it is in the one text or the other."""
    changes = {span.change for span in paragraph.spans if span.text.strip()}
    if changes and not any(change.in_original for change in changes):
        return replace(paragraph, change=Change.ADD)
    if changes and not any(change.in_amended for change in changes):
        return replace(paragraph, change=Change.DELETE)
    return paragraph


def chunks(
    done: Merge, pair: Pair, paper: Sequence[Reading], moved: Sequence[Paragraph], base: str, edited: bool = False
) -> Iterator[MarkedParagraph]:
    """Yield the merged text cut at its breaks, each piece in the frame of the paragraphs it comes from.

    `edited`: the paper is a DOCX beside the base, in which the pieces' new text stands.
    """
    pieces = tuple(_chunks(done, pair, paper, moved, base, edited))
    for index, (piece, shown) in enumerate(pieces):
        sides = (pieces[:index], pieces[index + 1 :])
        within = all(any(other.change is not piece.change for other, _ in side) for side in sides)
        joins = any(other.change is not piece.break_ for other, _ in sides[1])
        if piece.change is Change.ADD and not within and len(pieces) > 1:
            yield _of_its_own(piece, shown, base)
        else:
            yield piece if joins and (within or piece.change is Change.KEEP) else replace(piece, break_=Change.KEEP)


def _of_its_own(piece: MarkedParagraph, shown: Paragraph, base: str) -> MarkedParagraph:
    """Return a new paragraph that stands beside what it was compared with, and splits nothing."""
    own = replace(piece, kind=shown.kind, level=shown.level, label=shown.label, original_label="", break_=Change.KEEP)
    return replace(own, source=None) if base == "motion" else own


def _chunks(
    done: Merge, pair: Pair, paper: Sequence[Reading], moved: Sequence[Paragraph], base: str, edited: bool
) -> Iterator[tuple[MarkedParagraph, Paragraph]]:
    at_paper = at_motion = 0
    for spans, end in _cut(done.spans):
        shown = paper[min(at_paper, len(paper) - 1)].paragraph
        frame = _frame(shown, shown.source if base == "paper" else None, spans)
        if moved:
            index = min(at_motion, len(moved) - 1)
            theirs = moved[index]
            frame = replace(frame, kind=theirs.kind, level=theirs.level, within=theirs.within, n=pair.right[index] + 1)
            frame = replace(frame, label=shown.label or theirs.label, original_label=theirs.label)
            frame = replace(frame, source=theirs.source) if base == "motion" else frame
        frame = _whole(frame)
        if edited and frame.change is not Change.DELETE:
            frame = replace(frame, edited=shown.source)
        yield replace(frame, break_=end, n=None if frame.change is Change.ADD else frame.n), shown
        at_paper += end.in_amended
        at_motion += end.in_original


def _cut(spans: Sequence[Span]) -> Iterator[tuple[tuple[Span, ...], Change]]:
    """Yield the spans between breaks, and what happens to the break after them."""
    piece: list[Span] = []
    for span in spans:
        texts = span.text.split(BREAK)
        for text in texts[:-1]:
            yield (*piece, *_some(text, span)), span.change
            piece = []
        piece += _some(texts[-1], span)
    yield tuple(piece), Change.KEEP


def _some(text: str, span: Span) -> tuple[Span, ...]:
    return (replace(span, text=text),) if text else ()


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


def with_ends_replaced(paragraphs: Sequence[MarkedParagraph]) -> tuple[MarkedParagraph, ...]:
    """Return `paragraphs` with a deleted and an inserted last paragraph of a story or cell made one, replaced inline.

    Word cannot resolve two tracked last paragraphs exactly, so every output says it as the DOCX must.
    """
    out: list[MarkedParagraph] = []
    for index, paragraph in enumerate(paragraphs):
        out.append(paragraph)
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if following is None or (following.story, following.cell) != (paragraph.story, paragraph.cell):
            _replace_inline(out)
    return tuple(out)


def _replace_inline(out: list[MarkedParagraph]) -> None:
    """Make one of the last run of deleted (or inserted) paragraphs and the other kind before it, in place."""
    first = len(out) - 1
    while first > 0 and _alike(out[first - 1], out[first]):
        first -= 1
    if first == 0 or {out[first - 1].change, out[first].change} != {Change.ADD, Change.DELETE}:
        return
    before, after = out[first - 1], out[first]
    if (before.story, before.cell) != (after.story, after.cell):
        return
    frame = before if before.change is Change.DELETE else after
    new = before if before.change is Change.ADD else after
    label = new.amended_label or new.label
    one = replace(frame, spans=before.spans + after.spans, change=Change.KEEP, edited=new.edited)
    one = replace(one, source=new.source if one.source is None else one.source)
    one = replace(one, amended_label="" if label == one.label else label)
    out[first - 1 : first + 1] = [one]


def _alike(one: MarkedParagraph, other: MarkedParagraph) -> bool:
    same_place = (one.story, one.cell) == (other.story, other.cell)
    return one.change is other.change and one.change is not Change.KEEP and same_place


def numbered(paragraphs: Sequence[MarkedParagraph]) -> tuple[MarkedParagraph, ...]:
    """Return `paragraphs` numbered as the original's: without a motion they are counted as they come."""
    out: list[MarkedParagraph] = []
    count = 0
    for paragraph in paragraphs:
        count += paragraph.change is not Change.ADD
        out.append(replace(paragraph, n=None if paragraph.change is Change.ADD else count))
    return tuple(out)
