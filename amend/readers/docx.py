"""DOCX -> Paper of facts, by our own walk of the XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from amend.docx.beside import Beside, layout_of, unread_parts
from amend.docx.names import UNDECIDED_STYLE, w
from amend.docx.numbering import Counter, Numbering
from amend.docx.package import Package
from amend.docx.story import StoryBlock, notes_referred, resolved, story_blocks
from amend.docx.styles import Styles
from amend.docx.walk import Block, Piece, State
from amend.labels import split_label
from amend.model import NO_MARKS, Cell, Finding, Kind, Mark, Marks, Paper, Paragraph, Run, Severity, Source, Story
from amend.settle import REVISIONS
from amend.whitespace import squeeze_runs

TWIPS_PER_LEVEL = 720
"""How far Word indents one list level by default."""


def read(source: Source) -> Paper:
    """Return what the DOCX in `source` shows; raise `UnreadableError` where it cannot be read."""
    package = Package(source)
    styles = Styles.read(_part(package, "styles"), _part(package, "theme"))
    counters = _Counters(Numbering.read(_part(package, "numbering"), styles))
    paragraphs = tuple(_paragraphs(package, styles, counters))
    return Paper(paragraphs, findings=tuple(_unread(package)), source=source, layout=layout_of(package))


def _unread(package: Package) -> Iterator[Finding]:
    if count := unread_parts(package):
        message = f"{count} embedded document(s) in this file are not read; open and save it in Word first."
        yield Finding("not-compared", Severity.WARNING, message)


def settled_file(source: Source, accept: bool) -> Source:
    """Return the DOCX in `source` with every tracked change accepted (or rejected)."""
    return resolved(source, accept)


def _part(package: Package, kind: str) -> etree._Element | None:
    name = package.part_of_type(kind)
    return None if name is None else package.tree(name)


class _Counters:
    """One label counter for the body and its text boxes, one for each other story."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counters: dict[tuple[Story, str], Counter] = {}

    def label(self, block: StoryBlock) -> tuple[str, int] | None:
        key = (block.story, block.part)
        counter = self._counters.setdefault(key, Counter(self._numbering))
        return counter.label(block.block.element)


def _paragraphs(package: Package, styles: Styles, counters: _Counters) -> Iterator[Paragraph]:
    beside, notes = Beside(package), notes_referred(package)
    for block in story_blocks(package):
        paragraph = _paragraph(block, styles, counters)
        if paragraph.runs:
            found, referred = beside.of(block), notes.get(block.block.element, ())
            yield replace(paragraph, beside=found, notes=referred) if found or referred else paragraph


def _paragraph(block: StoryBlock, styles: Styles, counters: _Counters) -> Paragraph:
    element = block.block.element
    listed = counters.label(block)
    end = _end(block.block)
    shown = (Run(piece.text, _marks(piece, styles, element)) for piece in block.block.pieces)
    runs = squeeze_runs(shown, open_end=bool(end))
    label, level = listed or ("", 0)
    heading = styles.heading_level(element)
    typed = listed is None and not heading and block.block.cell is None and bool(runs)
    original_label = ""
    if typed:
        runs, label, original_label = _revised_label(runs) or (*_typed_label(runs), "")
        level = max(0, round(styles.indent(element) / TWIPS_PER_LEVEL) - 1) if label else 0
    kind = _kind(block.block, heading, bool(label) or listed is not None)
    return Paragraph(
        runs=runs,
        kind=kind,
        level=heading if kind is Kind.HEADING else level,
        label=label,
        story=block.story,
        within=block.within,
        cell=_cell(block.block),
        end=end,
        own=styles.paragraph_marks(element),
        source=block.number,
        typed=typed and bool(label),
        original_label=original_label,
    )


def _marks(piece: Piece, styles: Styles, paragraph: etree._Element) -> Marks:
    style = piece.run.find(f"{w('rPr')}/{w('rStyle')}")
    undecided = style is not None and style.get(w("val")) == UNDECIDED_STYLE
    shown = frozenset({Mark.UNDECIDED}) if undecided else styles.marks(piece.run, paragraph)
    counted = frozenset({Mark.PAGE_NUMBER}) if piece.state.page_number else NO_MARKS
    return shown | _revision(piece.state) | counted


def _revision(state: State) -> Marks:
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
    properties = block.element.find(f"{w('pPr')}/{w('rPr')}")
    around = _revision(block.around) & REVISIONS
    if properties is None:
        return around
    tags = {str(child.tag) for child in properties}
    inserted = {Mark.INSERTED} if tags & {w("ins"), w("moveTo")} else set()
    deleted = {Mark.DELETED} if tags & {w("del"), w("moveFrom")} else set()
    return around | inserted | deleted
