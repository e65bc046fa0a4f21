"""A redline carried into the XML of its base: one pass over the redline's paragraphs, each finding its own `w:p`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import cast

from lxml import etree

from amend.docx.apart import keep_apart
from amend.docx.attachments import Attachments
from amend.docx.edit import edit
from amend.docx.edited import Edited, NewRun
from amend.docx.ends import mend_ends
from amend.docx.fallbacks import mirror_fallbacks
from amend.docx.hand_marks import HandMarks, set_property
from amend.docx.insert import SPLIT, Insertions, Plain
from amend.docx.logical import Line, lines_of
from amend.docx.merging import merge_neighbours
from amend.docx.models import Models
from amend.docx.moves import mark_before_moves, track_moves
from amend.docx.names import UNDECIDED_STYLE, W, w
from amend.docx.newcomers import Newcomers
from amend.docx.opened import Opened
from amend.docx.plan import Laid, Origin, Plan, plan
from amend.docx.relabel import relabel, shifted_label
from amend.docx.reshape import reshape, split_at
from amend.docx.revisions import Revisions, clear_end
from amend.docx.rows import mark_rows, units
from amend.docx.sites import Sites
from amend.docx.spaces import with_own_spaces
from amend.docx.story import story_parts
from amend.docx.walk import Piece, pieces_of
from amend.docx.whole import delete_content, delete_empty_fields
from amend.model import Change, MarkedParagraph, Span
from amend.stream import ADD, BREAK, DELETE, KEEP, NEITHER, UNDECIDED

_IDS = etree.XPath("descendant-or-self::*/@w:id", namespaces={"w": W}, smart_strings=False)


class Tracker:
    """Carries one redline into one package."""

    def __init__(
        self,
        file: Opened,
        revisions: Revisions,
        held: frozenset[Change],
        hand_marks: HandMarks | None = None,
        edited: Edited | None = None,
    ) -> None:
        """`held`: what the base's text does; the rest of the redline is new to it.

        `hand_marks`: given where the base is the amendment paper itself, whose marks become revisions. `edited`: the
        edited file, where new text stands as it shall look.
        """
        self._styles, self._revisions, self._held = file.styles, revisions, held
        self._hand_marks, self._edited = hand_marks, edited
        package, blocks = file.package, file.blocks
        if hand_marks is None:
            self._lines = {line.number: line for line in lines_of(blocks)}
        else:
            self._lines = {block.number: Line(block, tuple(block.block.pieces)) for block in blocks}
        self._parts = {package.tree(name): name for name in story_parts(package)}
        self.original = tuple(line.raw for line in self._lines.values())
        """The base's text before anything is done to it, paragraph by paragraph, to the letter."""
        self._changes: dict[etree._Element, Change] = {}
        self._texts: dict[int, str] = {}
        self._at: dict[int, int] = {}
        self.has_undecided = False

    def carry(self, paragraphs: Sequence[MarkedParagraph]) -> None:
        """Write every change of `paragraphs` into the XML."""
        sourced = [p for p in paragraphs if p.source is not None]
        sites = Sites((self._line(p).element for p in sourced), self._revisions)
        models = Models(paragraphs, {number: line.element for number, line in self._lines.items()})
        new = Newcomers(sites, models, self._styles, self._revisions, self._edited, self._parts)
        for paragraph in sourced:
            new.know_row(paragraph, self._line(paragraph).element)
        attached = None if self._edited is None else self._learn(self._edited, sourced, sites)
        if attached is not None:
            attached.learn(paragraphs)
        self._read_texts(paragraphs)
        for source, group in groupby(paragraphs, key=lambda paragraph: paragraph.source):
            if source is None:
                for unit in units(list(group)):
                    new.add(unit)
                continue
            marked, line = list(group), self._lines[source]
            self._change(marked, line)
            sites.saw(line.element)
            new.last = line.element
        mark_rows(self._changes, self._revisions)
        if attached is not None:
            attached.carry(paragraphs, new.made, new.bare)

    def _line(self, paragraph: MarkedParagraph) -> Line:
        return self._lines[paragraph.source or 0]

    def _learn(self, edited: Edited, sourced: Sequence[MarkedParagraph], sites: Sites) -> Attachments:
        """Learn what in the edited file answers what in the base."""
        pairs = [(self._line(p), edited.lines[p.edited]) for p in sourced if p.edited is not None]
        sites.answer((theirs.element, mine.element) for mine, theirs in pairs)
        edited.learn((mine.element, theirs.element) for mine, theirs in pairs)
        roots = {
            (line.block.story, line.block.within): line for line in self._lines.values() if not line.block.block.cell
        }
        for line in edited.lines.values():
            mine = roots.get((line.block.story, line.block.within))
            if mine is not None and line.block.is_margin:
                sites.answer([(line.element, mine.element)])
        bodies = [package.tree(package.document).find(w("body")) for package in (edited.package, edited.parts.package)]
        if bodies[0] is not None and bodies[1] is not None:
            sites.answer([(bodies[0], bodies[1])])
        return Attachments(edited, self._lines, sites, self._revisions)

    def _read_texts(self, paragraphs: Sequence[MarkedParagraph]) -> None:
        """Note the amended text of each paragraph of the edited file, and where in it each of the redline's begins."""
        for paragraph in paragraphs:
            if paragraph.edited is not None:
                before = self._texts.get(paragraph.edited, "")
                self._at[id(paragraph)] = len(before)
                self._texts[paragraph.edited] = before + paragraph.amended

    def leave_out(self, numbers: Iterable[int]) -> None:
        """Remove paragraphs of the base that are no text of the motion: title, movers, legend."""
        for number in numbers:
            element = self._lines[number].element
            parent = element.getparent()
            if parent is None:
                continue
            section = element.find(f"{w('pPr')}/{w('sectPr')}")
            alone = parent.tag == w("tc") and len(parent.findall(w("p"))) == 1
            if section is None and not alone:
                parent.remove(element)
            else:
                for child in [c for c in element if c.tag != w("pPr")]:
                    element.remove(child)

    def mend(self, roots: Sequence[etree._Element]) -> None:
        """Put the marks of last paragraphs where they resolve exactly, and neighbouring changes apart or together."""
        for root in roots:
            mend_ends(root, self._revisions)
            merge_neighbours(root, self._revisions)
            track_moves(root, self._revisions)
            mark_before_moves(root, self._revisions)
            keep_apart(root, self._revisions)
            mirror_fallbacks(root, self._revisions)

    def _change(self, marked: Sequence[MarkedParagraph], line: Line) -> None:
        """Carry the halves of a paragraph (one, or several where it is split) into its `w:p`."""
        if self._hand_marks is not None and len(marked) == 1:
            line = self._absorb(line, marked[0])
        self._changes[line.element] = marked[-1].change if len(marked) == 1 else Change.KEEP
        if self._hand_marks is None and _is_gone(marked):
            for element in line.elements:
                delete_content(element, self._revisions)
        elif self._hand_marks is not None or not _is_untouched(marked) or shifted_label(marked, line.raw):
            self._edit(marked, line)
        if self._edited is not None and not self._edited.is_foreign:
            reshape(marked[-1], line, self._edited, self._revisions)
        self._end(marked[-1], line.element)

    def _edit(self, marked: Sequence[MarkedParagraph], line: Line) -> None:
        laid = list(self._laid(marked))
        if self._edited is not None and not self._edited.is_paper:
            laid = with_own_spaces(laid, line, self._edited)
        made = plan(line.raw, laid, marked=self._hand_marks is not None)
        if self._hand_marks is not None and any(p.state.inserted or p.state.deleted for p in line.pieces):
            _follow_revisions(line.pieces, made)
        elif self._hand_marks is None and (labels := shifted_label(marked, line.raw)) is not None:
            relabel(made, line.raw, labels)
        plain = self._plain(line.element)

        def looks(laid: Laid) -> Sequence[NewRun]:
            if self._edited is None or laid.origin is None or laid.span.change is not Change.ADD:
                return ()
            return self._edited.runs(laid.origin, len(laid.span.text), line.part)

        insertions = Insertions(self._revisions, plain, looks)
        edit(line.element, line.pieces, made, self._revisions, plain, insertions)
        for element in line.elements:
            delete_empty_fields(element, self._revisions)
            for half, mark in zip(marked, list(element.iter(SPLIT)), strict=False):
                split_at(mark, half, self._edited, line.part, self._revisions)

    def _absorb(self, line: Line, paragraph: MarkedParagraph) -> Line:
        """Take in the paragraph beside it where the redline says of the two that one replaces the other."""
        text, mine = _solid(paragraph.text), _solid(line.raw)
        for number, behind in ((line.number + 1, True), (line.number - 1, False)):
            other = self._lines.get(number)
            theirs = "" if other is None else _solid(other.raw)
            if other is None or not theirs or text != (mine + theirs if behind else theirs + mine):
                continue
            content = [child for child in other.element if child.tag != w("pPr")]
            if behind:
                line.element.extend(content)
            else:
                place = len(line.element.findall(w("pPr")))
                line.element[place:place] = content
            parent = other.element.getparent()
            if parent is not None:
                parent.remove(other.element)
            self._lines[number] = Line(other.block, ())
            self._lines[line.number] = Line(line.block, tuple(pieces_of(line.element)))
            return self._lines[line.number]
        return line

    def _laid(self, marked: Sequence[MarkedParagraph]) -> Iterator[Laid]:
        for number, paragraph in enumerate(marked):
            if number:
                yield Laid(Span(BREAK, marked[number - 1].break_))
            at = self._at.get(id(paragraph), 0)
            for span in self._with_end_kept(paragraph):
                origin = None
                if paragraph.edited is not None:
                    origin = Origin(paragraph.edited, self._texts[paragraph.edited], at)
                yield Laid(span, span.change in self._held, origin)
                at += len(span.text) * span.change.in_amended

    def _with_end_kept(self, paragraph: MarkedParagraph) -> tuple[Span, ...]:
        """Keep the space before a split where the edited file keeps it; no text shows it at a paragraph's end."""
        last = paragraph.spans[-1] if paragraph.spans else None
        if self._edited is None or self._edited.is_paper or paragraph.edited is None or last is None:
            return paragraph.spans
        if paragraph.break_ is not Change.ADD:
            return paragraph.spans
        theirs = self._edited.lines[paragraph.edited].raw
        if last.text != " " or last.change is not Change.DELETE or not theirs[-1:].isspace():
            return paragraph.spans
        return (*paragraph.spans[:-1], Span(" "))

    def _plain(self, paragraph: etree._Element) -> Plain:
        def plain(run: etree._Element, code: int) -> None:
            if self._hand_marks is not None:
                self._hand_marks.take_off(run, code, paragraph)
            if code == UNDECIDED:
                self.has_undecided = True
                set_property(run, "rStyle", UNDECIDED_STYLE)

        return plain

    def _end(self, paragraph: MarkedParagraph, element: etree._Element) -> None:
        """Track the paragraph's mark; a cell's only paragraph and the one that ends a section keep theirs."""
        turned = None if paragraph.change is Change.KEEP or _must_stay(element) else paragraph.change
        if Change.ADD in (turned, paragraph.break_):
            self._revisions.mark_end(element, "ins")
        elif Change.DELETE in (turned, paragraph.break_):
            self._revisions.mark_end(element, "del")
        elif self._hand_marks is not None:
            clear_end(element)


def _must_stay(element: etree._Element) -> bool:
    """Whether a paragraph is a cell's only one, or ends a section."""
    parent = element.getparent()
    alone = parent is not None and parent.tag == w("tc") and len(parent.findall(w("p"))) == 1
    return alone or element.find(f"{w('pPr')}/{w('sectPr')}") is not None


def _is_untouched(marked: Sequence[MarkedParagraph]) -> bool:
    return len(marked) == 1 and all(span.change is Change.KEEP and not span.undecided for span in marked[0].spans)


def _is_gone(marked: Sequence[MarkedParagraph]) -> bool:
    return (
        len(marked) == 1
        and marked[0].change is Change.DELETE
        and not any(span.change is not Change.DELETE for span in marked[0].spans)
    )


def _solid(text: str) -> str:
    return "".join(text.split())


def _follow_revisions(pieces: Sequence[Piece], made: Plan) -> None:
    """In a paper marked by real revisions, let every space do what the revision around it does, or nothing."""
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        state = piece.state
        for at in range(start, end):
            if state.inserted != state.deleted and made.codes[at] != NEITHER:
                made.codes[at] = ADD if state.inserted else DELETE
            elif not (state.inserted or state.deleted) and piece.text[at - start].isspace():
                made.codes[at] = KEEP
        start = end


def first_free_id(roots: Sequence[etree._Element]) -> int:
    """Return an id above every `w:id` below `roots`."""
    taken = (str(value) for root in roots for value in cast(list[str], _IDS(root)))
    return max((int(value) for value in taken if value.isdecimal()), default=0) + 1
