"""An amendment paper, alone or against its motion -> Redline, with what was found on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.align import similarity
from amend.front_matter import calls_itself_amendment, front_lines
from amend.instructions.sheets.parted import amendments_told
from amend.line_breaks import lines_apart
from amend.model import (
    Change,
    Convention,
    Finding,
    MarkedParagraph,
    Marks,
    Paper,
    Paragraph,
    Redline,
    Role,
    Severity,
    Source,
    Span,
    Story,
)
from amend.places import placed
from amend.reconciliation import checks, findings, labelling
from amend.reconciliation.build import Built, against, alone, numbered
from amend.reconciliation.choose import choose, lost_marks
from amend.reconciliation.linked import aligned
from amend.reconciliation.mended import mended
from amend.reconciliation.outcome import Lost, is_changed, owner_of
from amend.reconciliation.pieces import with_ends_replaced
from amend.reconciliation.printed import of_printed
from amend.reconciliation.readings import readings, words
from amend.reconciliation.recognised import instructions_in
from amend.reconciliation.rows import numbered_rows
from amend.reconciliation.sides import NOT_COMPARED, Reading, motion_text, revised_margins, text_of
from amend.reconciliation.structure import of_structure, typographic_finding
from amend.reconciliation.unprinted import unprinted
from amend.reconciliation.worded import reconcile_worded, worded

CHANGED_TITLE = 0.5
"""How alike a marked title and the motion's must be for the paper to change it (0 to 1)."""
UNPROVED = frozenset(
    {"unmarked-addition", "unmarked-deletion", "not-in-motion", "already-in-motion", "undecided", "marks-missing",
     "wrong-motion", "printed-text-differs"}
)  # fmt: skip
"""Findings after which a redline is not verified: the marks do not account for every difference."""


def reconcile(
    paper: Paper,
    motion: Paper | None = None,
    *,
    additions: tuple[Marks, ...] | None = None,
    deletions: tuple[Marks, ...] | None = None,
    blunt: bool = False,
) -> Redline:
    """Return what `paper` does to `motion`, or, without one, what its marks say.

    `additions` and `deletions` overrule the paper's legend; see `Convention`. `blunt` shows a passage that is
    replaced whole as a deletion and an insertion, instead of what differs between the two.
    """
    theirs = None if motion is None else motion_text(motion, revised_margins(paper))
    by_lines = amendments_told(lines_apart(paper), theirs)
    if (found_words := instructions_in(by_lines, text_of(by_lines), theirs)) is not None:
        convention = choose(by_lines, found_words.marked, None, additions, deletions)
        return reconcile_worded(by_lines, found_words, motion, convention, blunt)
    if theirs is not None and not text_of(paper) and paper.paragraphs:
        # Title and movers and nothing else: it asks for nothing.
        return reconcile_worded(paper, worded((), theirs, False), motion, Convention(), blunt)
    paper = paper if theirs is None else mended(_front_lines_of_motion_kept(paper, theirs), theirs)
    text = text_of(paper)
    convention = choose(paper, text, theirs, additions, deletions)
    found = readings(text, convention, theirs is not None)
    lost = lost_marks(paper, found, convention, theirs)
    base = _base(paper, motion)
    if theirs is None:
        built = alone(_undecided(found) if lost.deletions else found, sourced=base is not None)
    else:
        built = _against(found, theirs, lost, convention, owner_of(base, paper, motion), _is_word_file(paper))
    typed = labelling.typed_labels(base, paper)
    redline = _redline(paper, built, typed, convention, lost, base, motion is not None)
    return redline if motion is None else replace(redline, findings=(*motion.findings, *redline.findings))


def _undecided(found: Sequence[Reading]) -> tuple[Reading, ...]:
    return tuple(replace(reading, stream=reading.stream.all_undecided()) for reading in found)


def _base(paper: Paper, motion: Paper | None) -> Source | None:
    """Return the DOCX that a tracked-change DOCX edits: the motion's, else the paper's."""
    sources = (motion.source if motion else None, paper.source)
    return next((source for source in sources if source is not None and source.format == "docx"), None)


def _front_lines_of_motion_kept(paper: Paper, motion: Sequence[Paragraph]) -> Paper:
    """Take back into the text a title or mover line of the paper that the motion has too, or that it changes."""
    theirs = motion[: front_lines(motion) + 1]
    kept = tuple(
        replace(p, role=Role.TEXT) if p.role in (Role.TITLE, Role.MOVER) and _is_of_motion(p, theirs) else p
        for p in paper.paragraphs
    )
    return replace(paper, paragraphs=kept)


def _is_of_motion(paragraph: Paragraph, theirs: Sequence[Paragraph]) -> bool:
    """Whether one of the motion's first lines says the same, or nearly so where part of the line is marked."""
    if any(paragraph.text.casefold() == other.text.casefold() for other in theirs):
        return True
    marked = len({run.marks for run in paragraph.runs if run.text.strip()}) > 1
    mine = Counter(words(paragraph.text))
    return marked and any(similarity(mine, Counter(words(other.text))) >= CHANGED_TITLE for other in theirs)


def _against(
    found: Sequence[Reading],
    motion: Sequence[Paragraph],
    lost: Lost,
    convention: Convention,
    base: str,
    is_word_file: bool,
) -> tuple[Built, ...]:
    stories = {reading.paragraph.story for reading in found}
    pairs = list(aligned(found, motion))
    spared = _spared(found, motion, stories) | unprinted(pairs, found, motion)
    built: list[Built] = []
    for pair in pairs:
        if not pair.left and pair.right[0] in spared:
            built.append(_kept(motion[pair.right[0]], pair.right[0], base, spared[pair.right[0]]))
            continue
        built.append(against(pair, found, motion, lost, convention, base, is_word_file and base == "motion"))
    return tuple(built)


def _spared(found: Sequence[Reading], motion: Sequence[Paragraph], stories: set[Story]) -> dict[int, str]:
    """Return the motion's paragraphs whose absence from the paper is no deletion, and what to say of each.

    A paper need not repeat the motion's title and movers; one that shows no notes at all was made without them.
    """
    head = dict.fromkeys(range(front_lines(motion)), "")
    notes = {
        index: f"the motion's {p.story.value}s are not in the paper and were not compared"
        for index, p in enumerate(motion)
        if p.story is not Story.BODY and p.story not in stories
    }
    return head | notes


def _kept(paragraph: Paragraph, index: int, base: str, said: str) -> Built:
    marked = MarkedParagraph(
        (Span(paragraph.text),), paragraph.kind, paragraph.level, paragraph.label, story=paragraph.story,
        cell=paragraph.cell, n=index + 1, source=paragraph.source if base == "motion" else None,
    )  # fmt: skip
    found = (Finding("not-compared", Severity.WARNING, f"{said}."),) if said else ()
    return Built((marked,), findings=found)


def _redline(
    paper: Paper,
    built: Sequence[Built],
    typed: frozenset[int],
    convention: Convention,
    lost: Lost,
    base: Source | None,
    has_motion: bool,
) -> Redline:
    """Put the paragraphs together, give them places and numbers, and collect the findings."""
    flat = [paragraph for one in built for paragraph in one.paragraphs]
    counted = tuple(numbered_rows(flat)) if has_motion else numbered(flat)
    placed_flat = placed(labelling.of_paper(counted, has_motion))
    paragraphs = with_ends_replaced(placed_flat)
    redline = Redline(
        paragraphs, convention, (), paper.title, paper.proposer, paper.seconder, paper.group, verified=None, base=base,
        base_is_paper=base is not None and base is paper.source,
        edited=paper.source if any(p.edited is not None for p in paragraphs) and any(
            _changes_note(p) for p in paragraphs) else None,
    )  # fmt: skip
    changed = is_changed(redline)
    redline = replace(redline, kind="marked" if changed or lost.additions else "none")
    collected = [*paper.findings, *findings.of_lost_marks(lost, paper, has_motion)]
    if changed or calls_itself_amendment(paper):
        collected += findings.of_front_matter(paper)
    collected += _of_paragraphs(placed_flat, built, lost)
    collected += _of_whole(redline, built, typed, lost, has_motion)
    collected += [*of_printed(paper, redline), *_marked_margins(paper, convention)]
    found = tuple(dict.fromkeys(collected))
    verified = not any(finding.kind in UNPROVED for finding in found) if has_motion else None
    return replace(redline, findings=found, verified=verified)


def _is_word_file(paper: Paper) -> bool:
    return paper.source is not None and paper.source.format == "docx"


def _changes_note(paragraph: MarkedParagraph) -> bool:
    """Whether a note comes or goes, so that its reference does: only the paper's own file shows where."""
    return paragraph.story in (Story.FOOTNOTE, Story.ENDNOTE) and paragraph.change is not Change.KEEP


def _of_paragraphs(paragraphs: Sequence[MarkedParagraph], built: Sequence[Built], lost: Lost) -> Iterator[Finding]:
    index = 0
    for one in built:
        place = paragraphs[index].place if one.paragraphs else ""
        yield from findings.from_notes(one.notes, place, lost)
        yield from one.findings
        for paragraph in paragraphs[index : index + len(one.paragraphs)]:
            yield from checks.of_text(paragraph)
        index += len(one.paragraphs)


def _of_whole(
    redline: Redline, built: Sequence[Built], typed: frozenset[int], lost: Lost, has_motion: bool
) -> Iterator[Finding]:
    yield from of_structure(redline.paragraphs, typed)
    if lost.additions and not has_motion:
        yield from findings.of_seams(redline.paragraphs)
    yield from findings.of_undecided(redline.paragraphs)
    if count := sum(one.typographic for one in built):
        yield typographic_finding(count)
    if has_motion:
        yield from checks.of_motion(sum(one.found for one in built), sum(one.of for one in built))
    yield from checks.of_negation(redline.paragraphs)
    if not is_changed(redline) and not lost.additions:
        message = "the paper adds nothing to the motion and deletes nothing."
        yield Finding("no-amendments", Severity.WARNING, message)


def _marked_margins(paper: Paper, convention: Convention) -> Iterator[Finding]:
    """Yield a finding for each header or footer that carries marks: they are shown to nobody, so they are said."""
    read = revised_margins(paper)
    for paragraph in paper.paragraphs:
        if paragraph.story in NOT_COMPARED and (paragraph.story, paragraph.within) not in read:
            reading = readings([paragraph], convention)[0]
            if any(code for code in reading.stream.codes):
                message = f"a {paragraph.story.value} is marked as changed and was not compared."
                yield Finding("not-compared", Severity.WARNING, message)
