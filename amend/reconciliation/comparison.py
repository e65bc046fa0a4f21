"""Two finished texts compared: alignment, an exact word diff, and its tidying for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from amend.align import Text, align
from amend.model import Change, Finding, MarkedParagraph, Paragraph, Severity, Span
from amend.reconciliation.beside import of_beside
from amend.reconciliation.linked import in_story_order
from amend.reconciliation.looks import Look, of_looks
from amend.reconciliation.matched import merge_texts
from amend.reconciliation.merged import Merge
from amend.reconciliation.notes import with_references
from amend.reconciliation.pieces import chunks, missing
from amend.reconciliation.sides import Reading, motion_texts
from amend.reconciliation.structure import typographic_finding
from amend.stream import BREAK, stream_of


@dataclass(frozen=True, slots=True)
class Files:
    """Whose DOCX the redline's `source` and `edited` numbers count in."""

    base: str = ""
    """ "motion" (before), "paper" (after) or ""."""
    edited: bool = False
    """Whether the edited text is a DOCX beside the base."""
    alike: bool = False
    """Whether both texts came in one format, so that their looks may be compared."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The paragraphs of the redline between two texts, what else differs, and what was folded or cut short."""

    paragraphs: tuple[MarkedParagraph, ...]
    looks: tuple[Look, ...] = ()
    beside: tuple[Look, ...] = ()
    """What differs beside the words of a paragraph: links, fields."""
    findings: tuple[Finding, ...] = ()


def compared(before: Sequence[Paragraph], after: Sequence[Paragraph], files: Files) -> Compared:
    """Return what becomes of `before`, the motion's text, in `after`, the edited one."""
    marked: list[MarkedParagraph] = []
    typographic = cut_short = 0
    looks: list[Look] = []
    beside: list[Look] = []
    pairs = in_story_order(align(_texts(after, files), _texts(before, files)), after, before)
    for pair in with_references(pairs, after, before):
        theirs = [before[j] for j in pair.right]
        if not pair.left:
            marked += (missing(paragraph, j, files.base) for j, paragraph in zip(pair.right, theirs, strict=True))
            continue
        if len(pair.left) == len(theirs) == 1 and after[pair.left[0]].text == theirs[0].text:
            marked.append(unchanged(theirs[0], after[pair.left[0]], pair.right[0], files))
        else:
            paper = [Reading(after[i], stream_of([Span(after[i].text)])) for i in pair.left]
            done, short = _merged(paper, theirs)
            typographic += done.typographic or int(_only_spaces(done, paper, theirs))
            cut_short += short
            marked += chunks(done, pair, paper, theirs, files.base, files.edited)
        if files.alike and len(pair.left) == len(theirs) == 1:
            at, mine = len(marked) - 1, after[pair.left[0]]
            looks += ((at, what) for what in of_looks(theirs[0], mine, marked[-1]))
            beside += ((at, what) for what in of_beside(theirs[0], mine))
    return Compared(tuple(marked), tuple(looks), tuple(beside), tuple(_findings(typographic, cut_short)))


def _only_spaces(done: Merge, paper: Sequence[Reading], theirs: Sequence[Paragraph]) -> bool:
    """Whether two paragraphs differ in nothing but a line break or the like."""
    kept = all(span.change is Change.KEEP for span in done.spans)
    return kept and [reading.paragraph.text for reading in paper] != [paragraph.text for paragraph in theirs]


def unchanged(theirs: Paragraph, mine: Paragraph, index: int, files: Files) -> MarkedParagraph:
    """Return the motion's paragraph number `index` (from 0), which the edited text leaves as it is."""
    return MarkedParagraph(
        (Span(theirs.text),) if theirs.text else (),
        theirs.kind,
        theirs.level,
        mine.label or theirs.label,
        theirs.label,
        story=theirs.story,
        cell=mine.cell,
        n=index + 1,
        page=mine.page,
        source={"motion": theirs.source, "paper": mine.source}.get(files.base),
        edited=mine.source if files.edited else None,
        within=theirs.within,
    )


def _texts(paragraphs: Sequence[Paragraph], files: Files) -> list[Text]:
    """Return one side for alignment; where both are Word files, rows of other columns never answer each other."""
    texts = motion_texts(paragraphs)
    if not files.edited:
        return texts
    return [
        Text(text.said, f"{text.group} {p.cell.columns}", text.spare, text.row, text.column, p.cell.columns)
        if p.cell
        else text
        for text, p in zip(texts, paragraphs, strict=True)
    ]


def _merged(paper: Sequence[Reading], theirs: Sequence[Paragraph]) -> tuple[Merge, bool]:
    after = BREAK.join(reading.stream.text for reading in paper)
    return merge_texts(BREAK.join(paragraph.text for paragraph in theirs), after)


def _findings(typographic: int, cut_short: int) -> Iterator[Finding]:
    if typographic:
        yield typographic_finding(typographic)
    if cut_short:
        message = f"{cut_short} paragraph(s) differ so much that they were compared in large pieces."
        yield Finding("not-compared", Severity.WARNING, message)
