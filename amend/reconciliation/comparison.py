"""Two finished texts compared: alignment, an exact word diff, and its tidying for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amend.align import align
from amend.model import Finding, MarkedParagraph, Paragraph, Severity, Span
from amend.reconciliation.build import chunks, missing
from amend.reconciliation.merge import Merge, merge_pairs
from amend.reconciliation.readings import Reading, motion_texts
from amend.stream import BREAK, KEEP, joined, stream_of
from amend.tidy import tidied
from amend.tokens import phrases
from amend.word_diff import matches

REWRITTEN = 0.25
"""Where less than this share of a paragraph's words stays (0 to 1), it is replaced as a whole."""


def compared(
    before: Sequence[Paragraph], after: Sequence[Paragraph], base: str
) -> tuple[tuple[MarkedParagraph, ...], tuple[Finding, ...]]:
    """Return the paragraphs of the redline between two texts, and findings on what was folded or cut short.

    `base` says whose DOCX is the base, "motion" (before), "paper" (after) or "".
    """
    marked: list[MarkedParagraph] = []
    typographic = cut_short = 0
    for pair in align(motion_texts(after), motion_texts(before)):
        theirs = [before[j] for j in pair.right]
        if not pair.left:
            marked += (missing(paragraph, j, base) for j, paragraph in zip(pair.right, theirs, strict=True))
            continue
        paper = [Reading(after[i], stream_of([Span(after[i].text)])) for i in pair.left]
        done, short = _merged(paper, theirs)
        typographic += done.typographic
        cut_short += short
        marked += chunks(done, pair, paper, theirs, base)
    return tuple(marked), tuple(_findings(typographic, cut_short))


def _merged(paper: Sequence[Reading], theirs: Sequence[Paragraph]) -> tuple[Merge, bool]:
    stream = joined((reading.stream, KEEP) for reading in paper)
    motion = BREAK.join(paragraph.text for paragraph in theirs)
    left, right = ([token.text for token in phrases(text)] for text in (stream.text, motion))
    pairs, cut_short = matches(left, right)
    pairs = tidied(pairs, left, right)
    if len(pairs) < REWRITTEN * min(len(left), len(right)):
        pairs = [pair for pair in pairs if left[pair[0]] == BREAK]
    return merge_pairs(stream, motion, pairs), cut_short


def _findings(typographic: int, cut_short: int) -> Iterator[Finding]:
    if typographic:
        yield typographic_finding(typographic)
    if cut_short:
        message = f"{cut_short} paragraph(s) differ so much that they were compared in large pieces."
        yield Finding("not-compared", Severity.WARNING, message)


def typographic_finding(count: int) -> Finding:
    """Return the finding that `count` words differ in quotes, dashes or the like only."""
    words = "1 word differs" if count == 1 else f"{count} words differ"
    message = f"{words} from the motion in quotation marks, dashes or spaces only; the motion's are kept."
    return Finding("typographic", Severity.INFO, message)
