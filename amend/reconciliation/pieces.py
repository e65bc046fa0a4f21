"""Merged text cut into paragraphs again, each in the frame of the paragraph that it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.align import Pair
from amend.instructions.operations import NewParagraph
from amend.labels import is_between_two
from amend.model import Change, Kind, MarkedParagraph, Paragraph, Span
from amend.reconciliation.matched import merge_texts
from amend.reconciliation.merged import Merge
from amend.reconciliation.sides import Reading
from amend.stream import BREAK


def missing(paragraph: Paragraph, index: int, base: str) -> MarkedParagraph:
    """Return the motion's paragraph number `index` (from 0) as one that the paper leaves out."""
    source = paragraph.source if base == "motion" else None
    frame = framed(paragraph, source, (Span(paragraph.text, Change.DELETE),))
    return replace(frame, n=index + 1, change=Change.DELETE)


def framed(paragraph: Paragraph, source: int | None, spans: tuple[Span, ...]) -> MarkedParagraph:
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


def whole(paragraph: MarkedParagraph) -> MarkedParagraph:
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
            stays = piece.break_ is Change.KEEP or (joins and (within or piece.change is Change.KEEP))
            yield piece if stays else replace(piece, break_=Change.KEEP)


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
        frame = framed(shown, shown.source if base == "paper" else None, spans)
        if moved:
            index = min(at_motion, len(moved) - 1)
            theirs = moved[index]
            frame = replace(
                frame,
                kind=theirs.kind,
                level=theirs.level,
                label=shown.label or theirs.label,
                original_label=theirs.label,
                n=pair.right[index] + 1,
                source=theirs.source if base == "motion" else frame.source,
                within=theirs.within,
            )
        frame = whole(frame)
        new, gone = frame.change is Change.ADD, frame.change is Change.DELETE
        theirs_at = shown.source if edited and not gone else None
        yield replace(frame, break_=end, n=None if new else frame.n, edited=theirs_at), shown
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
    if text == span.text:
        return (span,) if text else ()
    return (replace(span, text=text),) if text else ()


def with_ends_replaced(paragraphs: Sequence[MarkedParagraph], unlabelled: bool = False) -> tuple[MarkedParagraph, ...]:
    """Return `paragraphs` with a deleted and an inserted last paragraph of a story or cell made one, replaced inline.

    Word cannot resolve two tracked last paragraphs exactly, so every output says it as the DOCX must. `unlabelled`: a
    point that gives way to a paragraph without a number has the number in the original only.
    """
    out: list[MarkedParagraph] = []
    for index, paragraph in enumerate(paragraphs):
        out.append(paragraph)
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if following is None or (following.story, following.cell) != (paragraph.story, paragraph.cell):
            _replace_inline(out, unlabelled)
    return tuple(out)


def _replace_inline(out: list[MarkedParagraph], unlabelled: bool) -> None:
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
    if unlabelled and not label and one.label:
        one = replace(one, kind=new.kind, level=new.level, label="", original_label=one.original_label or one.label)
    out[first - 1 : first + 1] = [one]


def _alike(one: MarkedParagraph, other: MarkedParagraph) -> bool:
    same_place = (one.story, one.cell) == (other.story, other.cell)
    return one.change is other.change and one.change is not Change.KEEP and same_place


def replaced(old: str, new: str, blunt: bool = False) -> Sequence[Span]:
    """Return words and what stands in their place; what both say stays, unless `blunt`."""
    whole = (Span(old, Change.DELETE), Span(new, Change.ADD))
    if blunt or not old.strip() or not new.strip():
        return whole
    gap = old[: len(old) - len(old.lstrip())]
    if gap and new.startswith(gap):  # the space behind what stays
        return (Span(gap), *replaced(old[len(gap) :], new[len(gap) :]))
    spans = merge_texts(old, new)[0].spans
    sides = (
        "".join(s.text for s in spans if s.change.in_original),
        "".join(s.text for s in spans if s.change.in_amended),
    )
    return spans if sides == (old, new) else whole


def added(new: NewParagraph, beside: Paragraph) -> MarkedParagraph:
    """Return a new paragraph as it stands beside one of the motion's."""
    own = new.cell or beside
    keeps = new.label if is_between_two(new.label) else ""
    in_cell = own.cell if new.cell is not None or new.kind is Kind.CELL else None
    return MarkedParagraph(
        (Span(new.text, Change.ADD),), new.kind, new.level, new.label, change=Change.ADD, story=own.story, cell=in_cell,
        within=own.within, amended_label=keeps,
    )  # fmt: skip
