"""DOCX -> Paper of facts, by our own walk of the XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from amend.docx.beside import Beside, layout_of, unread_parts
from amend.docx.cutting import cut
from amend.docx.looks import stated
from amend.docx.names import UNDECIDED_STYLE, w
from amend.docx.numbering import Counter, Numbering
from amend.docx.opened import Opened, keep, opened
from amend.docx.package import Package
from amend.docx.properties import Facts, first_child, mark_properties
from amend.docx.story import StoryBlock, notes_referred, resolved
from amend.docx.styles import Place, Styles, paragraph_facts, place_of
from amend.docx.walk import NO_STATE, Block, Piece, State
from amend.label_levels import TypedLevels
from amend.labels import split_label
from amend.model import NO_MARKS, Cell, Finding, Kind, Mark, Marks, Paper, Paragraph, Run, Severity, Source, Story
from amend.section_heads import is_section_head
from amend.settle import REVISIONS
from amend.whitespace import squeeze_runs

SLACK = 80
"""Twips of indent that make no deeper level."""
TWIPS_PER_TAB = 720
"""How far in Word's own tab stops are (`w:defaultTabStop`, 17.15.1.25)."""
TWIPS_PER_BLANK = 60
_UNDECIDED = (w("rStyle"), (UNDECIDED_STYLE,))
"""What a run states that one of amend's own outputs shows as undecided."""


def read(source: Source) -> Paper:
    """Return what the DOCX in `source` shows; raise `UnreadableError` where it cannot be read."""
    file = opened(source)
    package, numbering = file.package, file.package.part_of_type("numbering")
    lists = Numbering.read(None if numbering is None else package.tree(numbering), file.styles)
    paragraphs = tuple(_paragraphs(file, _Counters(lists)))
    keep(source, file)
    return Paper(paragraphs, findings=tuple(_unread(package)), source=source, layout=layout_of(package))


def _unread(package: Package) -> Iterator[Finding]:
    if count := unread_parts(package):
        message = f"{count} embedded document(s) in this file are not read; open and save it in Word first."
        yield Finding("not-compared", Severity.WARNING, message)


def part_of_file(source: Source, first: int, last: int) -> Source:
    """Return the DOCX in `source` with its paragraphs `first` to `last` alone (see `Paragraph.source`)."""
    return cut(source, first, last)


def settled_file(source: Source, accept: bool) -> Source:
    """Return the DOCX in `source` with every tracked change accepted (or rejected)."""
    return resolved(source, accept)


class _Counters:
    """One label counter for the body and its text boxes, one for each other story; and the items that are open."""

    def __init__(self, numbering: Numbering) -> None:
        self.levels = TypedLevels(SLACK)
        self._numbering = numbering
        self._counters: dict[tuple[Story, str], Counter] = {}

    def label(self, block: StoryBlock, facts: Facts) -> tuple[str, int] | None:
        key = (block.story, block.part)
        counter = self._counters.get(key) or self._counters.setdefault(key, Counter(self._numbering))
        listed = counter.label_of(facts)
        if listed is not None:
            self.levels.counted(listed[1], listed[0])
        return listed

    def typed_level(self, label: str, indent: int, runs: tuple[Run, ...]) -> int:
        """Take note of a paragraph whose label, if any, is typed, and return its level; `indent` is in twips."""
        if label:
            return self.levels.item(indent, label, "".join(run.text for run in runs))
        if is_section_head("".join(run.text for run in runs)):
            self.levels.reset()
        self.levels.text(indent)
        return 0


def _paragraphs(file: Opened, counters: _Counters) -> Iterator[Paragraph]:
    beside, notes = Beside(file.package), notes_referred(file.package)
    for block in file.blocks:
        paragraph = _paragraph(block, file.styles, counters)
        if paragraph.runs:
            found, referred = beside.of(block), notes.get(block.block.element, ())
            yield replace(paragraph, beside=found, notes=referred) if found or referred else paragraph


def _paragraph(block: StoryBlock, styles: Styles, counters: _Counters) -> Paragraph:
    element = block.block.element
    facts, place = paragraph_facts(element), place_of(element)
    listed = counters.label(block, facts)
    end = _end(block.block)
    shown = (Run(piece.text, _marks(piece, styles, place)) for piece in block.block.pieces)
    runs = squeeze_runs(shown, open_end=bool(end))
    label, level = listed or ("", 0)
    heading = styles.heading_of(facts)
    typed = listed is None and not heading and block.block.cell is None and bool(runs)
    original_label = ""
    if typed:
        runs, label, original_label = _revised_label(runs) or (*_typed_label(runs), "")
        level = counters.typed_level(label, styles.indent_of(facts) + _typed_indent(block.block), runs)
    kind = _kind(block.block, heading, bool(label) or listed is not None)
    if kind is Kind.HEADING:
        counters.levels.reset()
    return Paragraph(
        runs=runs,
        kind=kind,
        level=heading if kind is Kind.HEADING else level,
        label=label,
        story=block.story,
        within=block.within,
        cell=_cell(block.block),
        end=end,
        own=styles.look(place, ()),
        source=block.number,
        typed=typed and bool(label),
        original_label=original_label,
    )


def _marks(piece: Piece, styles: Styles, place: Place) -> Marks:
    said = stated(first_child(piece.run, w("rPr")))
    shown = frozenset({Mark.UNDECIDED}) if _UNDECIDED in said else styles.look(place, said)
    counted = frozenset({Mark.PAGE_NUMBER}) if piece.state.page_number else NO_MARKS
    return shown | _revision(piece.state) | counted


def _revision(state: State) -> Marks:
    if state is NO_STATE:  # what most text stands in
        return NO_MARKS
    named = ((state.inserted, Mark.INSERTED), (state.deleted, Mark.DELETED), (state.link, Mark.LINK))
    return frozenset(mark for holds, mark in named if holds)


def _revised_label(runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], str, str] | None:
    """Take a typed label that tracked changes replace off the text; return the rest, the new label and the old."""
    if len(runs) < 3 or Mark.DELETED not in runs[0].marks or Mark.INSERTED not in runs[1].marks:
        return None
    rest = "".join(run.text for run in runs[2:])
    old, new = (split_label(run.text + rest)[0] for run in runs[:2])
    if not old or not new or (old, new) != (runs[0].text.strip(), runs[1].text.strip()):
        return None
    return squeeze_runs(runs[2:]), new, old


def _typed_label(runs: tuple[Run, ...]) -> tuple[tuple[Run, ...], str]:
    """Take a label that is typed, not numbered by Word, off the text; one with marks of its own stays text."""
    label, rest = split_label(runs[0].text)
    if not label and len(runs) > 1:
        label, rest = split_label(runs[0].text + runs[1].text[:1])
        rest = rest[:-1] if label else rest
    if not label or (Mark.STRIKE in runs[0].marks and len(runs) > 1):
        return runs, ""
    return squeeze_runs((Run(rest, runs[0].marks), *runs[1:])), label


def _typed_indent(block: Block) -> int:
    """Return how far in, in twips, the blanks at its start move a paragraph."""
    text = "".join(piece.text for piece in block.pieces[:3])
    blanks = text[: len(text) - len(text.lstrip())]
    return TWIPS_PER_TAB * blanks.count("\t") + TWIPS_PER_BLANK * (len(blanks) - blanks.count("\t"))


def _kind(block: Block, heading: int, listed: bool) -> Kind:
    if block.cell is not None:
        return Kind.CELL
    if heading:
        return Kind.HEADING
    return Kind.ITEM if listed else Kind.PARAGRAPH


def _cell(block: Block) -> Cell | None:
    place = block.cell
    return None if place is None else Cell(place.table, place.row, place.column, place.columns)


def _end(block: Block) -> Marks:
    """Return the revision of the paragraph mark (ECMA-376 17.13.5.15 and .20), or of the row or box around it."""
    around = _revision(block.around) & REVISIONS
    properties = mark_properties(block.element)
    if properties is None or not len(properties):
        return around
    tags = {str(child.tag) for child in properties}
    inserted = {Mark.INSERTED} if tags & {w("ins"), w("moveTo")} else set()
    deleted = {Mark.DELETED} if tags & {w("del"), w("moveFrom")} else set()
    return around | inserted | deleted
