"""Paragraphs, rows and tables that the base does not have, put where they belong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy

from lxml import etree

from amend.docx.containers import BOX, CELL, NOTES, container_of, row_of, table_of
from amend.docx.copying import paragraphs_of
from amend.docx.edited import Edited
from amend.docx.logical import Line, has_words
from amend.docx.models import Models, typed_text, usual_look
from amend.docx.names import w
from amend.docx.revisions import Revisions, empty_paragraph, plain_properties, text_run
from amend.docx.rows import insert_row, is_row, mark_row
from amend.docx.sites import Sites, cell_at, only_empty_paragraph
from amend.docx.styles import Styles
from amend.labels import split_label
from amend.model import Change, Kind, MarkedParagraph, Span, Story

_ENDS = {Change.KEEP: "", Change.ADD: "ins", Change.DELETE: "del", Change.NEITHER: "ins"}
_TAGS = {Change.ADD: ("ins",), Change.NEITHER: ("ins", "del"), Change.DELETE: ("del",)}


class Newcomers:
    """Makes new paragraphs, as the edited file has them or else like their neighbours, and places them."""

    def __init__(
        self,
        sites: Sites,
        models: Models,
        styles: Styles,
        revisions: Revisions,
        edited: Edited | None,
        parts: Mapping[etree._Element, str],
    ) -> None:
        """`parts`: the name of the part whose root an element is."""
        self._sites, self._models, self._styles, self._revisions = sites, models, styles, revisions
        self._edited, self._parts = edited, parts
        self._rows: dict[tuple[int, int], etree._Element] = {}
        self._done: set[etree._Element] = set()
        self.last: etree._Element | None = None
        self.made: dict[int, etree._Element] = {}
        """The base's `w:p` for each paragraph of the edited file that is new."""
        self.bare: dict[int, etree._Element] = {}
        """Those of them that hold words alone, and not yet what hangs on them."""

    def know_row(self, paragraph: MarkedParagraph, element: etree._Element) -> None:
        """Learn which row of the base a row of the redline is."""
        row = row_of(element) if paragraph.cell is not None else None
        if paragraph.cell is not None and row is not None:
            self._rows.setdefault((paragraph.cell.table, paragraph.cell.row), row)

    def add(self, unit: Sequence[MarkedParagraph]) -> None:
        """Put new paragraphs (one, or those of one row) into the base."""
        in_row = self._edited is not None and self._edited.is_paper and unit[0].cell is not None
        if self._edited is not None and unit[0].edited is not None and not in_row:
            for paragraph in unit:
                self._from_edited(paragraph, self._edited)
        elif unit[0].cell is not None and self._known_row(unit[0]) is None and is_row(unit) and self.last is not None:
            self._saw(insert_row(unit, self.last, self._revisions))
        else:
            for paragraph in unit:
                self._plain(paragraph, self._container(paragraph))

    def _from_edited(self, paragraph: MarkedParagraph, edited: Edited) -> None:
        line = edited.lines[paragraph.edited or 0]
        if line.element in self._done or self._comes_along(line.element):
            self._bring_host(line, edited)
            return
        if edited.is_paper:
            self._plain(paragraph, self._container(paragraph))
            self._keep_bare(line)
            return
        row = row_of(line.element)
        if row is not None and self._sites.base_of(row) is None:
            self._new_row(row, line, edited)
            return
        container = self._sites.container_for(line.element)
        if container is None or edited.is_foreign:
            self._plain(paragraph, container if container is not None else self._container(paragraph))
            self._keep_bare(line)
        else:
            self._put(edited.paragraph(line.number, self._part_of(container)), container, "ins")
        if self.last is not None:
            self.made[line.number] = self.last

    def _comes_along(self, element: etree._Element) -> bool:
        """Whether a paragraph stands in a note or text box that its reference or drawing brings."""
        is_paper = self._edited is not None and self._edited.is_paper
        brought = NOTES if is_paper else {BOX, *NOTES}
        return any(above.tag in brought and self._sites.base_of(above) is None for above in element.iterancestors())

    def _keep_bare(self, line: Line) -> None:
        if self.last is not None:
            self.bare[line.number] = self.last

    def _bring_host(self, line: Line, edited: Edited) -> None:
        """Insert the paragraph that a new text box hangs on where it has no words, so that nothing else brings it."""
        box = next((above for above in line.element.iterancestors() if above.tag == BOX), None)
        host = None if box is None else next(box.iterancestors(w("p")), None)
        if host is None or host in self._done or edited.is_paper or has_words(host):
            return
        self._done.add(host)
        container = self._sites.container_for(host)
        if container is not None:
            self._put(edited.inserted(host, line.part, self._part_of(container)), container, "ins")

    def _new_row(self, row: etree._Element, line: Line, edited: Edited) -> None:
        """Insert a row of the edited file, or all of its table where the base has nothing of it."""
        row, table = self._outermost_new(row)
        mine = self._sites.base_of(table)
        wanted, container = (row, mine) if mine is not None else (table, self._sites.container_for(table))
        if container is None:
            container = self._body()
        copy = edited.inserted(wanted, line.part, self._part_of(container))
        rows = [copy] if copy.tag == w("tr") else copy.findall(w("tr"))
        for one in rows:
            mark_row(one, Change.ADD, self._revisions)
            self._mark_ends(one)
        replaced = self._sites.table_that_goes(container) if mine is None else None
        if replaced is None:
            self._sites.place(copy, container)
        else:  # two tables that touch are one: the new rows go where the old ones were
            for one in rows:
                self._sites.place(one, replaced)
        self._done.update(paragraphs_of(wanted))
        self._sites.answer([(wanted, copy if replaced is None else replaced)])
        self.last = [*rows[-1].iter(w("p"))][-1]

    def _mark_ends(self, row: etree._Element) -> None:
        for cell in row.iter(CELL):
            for inner in cell.findall(w("p"))[:-1]:
                self._revisions.mark_end(inner, "ins")

    def _outermost_new(self, row: etree._Element) -> tuple[etree._Element, etree._Element]:
        """Return `row` and its table, or those around it where they too are new."""
        table = table_of(row)
        assert table is not None  # a row stands in a table
        outer = row_of(table)
        if outer is None or self._sites.base_of(outer) is not None:
            return row, table
        return self._outermost_new(outer)

    def _plain(self, paragraph: MarkedParagraph, container: etree._Element) -> None:
        """Put a paragraph made like its nearest neighbour of the kind.

        One that is kept is the motion's, which the paper that is edited here leaves out: it is no change.
        """
        model = self._models.like(paragraph, self.last)
        properties = () if model is None else plain_properties(model.find(w("pPr")))
        made = empty_paragraph(deepcopy(child) for child in properties)
        look = None if model is None else usual_look(model)
        for span in self._labelled(paragraph, model):
            run = text_run(span.text, look)
            made.append(run)
            if span.change is not Change.KEEP or paragraph.change is not Change.KEEP:
                self._revisions.wrap(run, *_TAGS.get(span.change, ("ins",)))
        self._put(made, container, _ENDS[paragraph.change])

    def _put(self, made: etree._Element, container: etree._Element, tag: str) -> None:
        """Place a paragraph whose mark is tracked; a cell's only, empty paragraph is filled instead."""
        empty = only_empty_paragraph(container) if container.tag == CELL else None
        if empty is None:
            self._sites.place(made, container)
            if tag:
                self._revisions.mark_end(made, tag)
            self.last = made
            return
        empty.extend(child for child in list(made) if child.tag != w("pPr"))
        self._saw(empty)

    def _labelled(self, paragraph: MarkedParagraph, model: etree._Element | None) -> tuple[Span, ...]:
        """Type the label where the base types its labels instead of having Word number them."""
        typed = model is not None and self._styles.numbering_of(model) is None and paragraph.kind is Kind.ITEM
        if not typed or not paragraph.label or not split_label(typed_text(model))[0]:
            return paragraph.spans
        first = paragraph.spans[0]
        return (Span(f"{paragraph.amended_label or paragraph.label}\t{first.text}", first.change), *paragraph.spans[1:])

    def _known_row(self, paragraph: MarkedParagraph) -> etree._Element | None:
        cell = paragraph.cell
        return None if cell is None else self._rows.get((cell.table, cell.row))

    def _container(self, paragraph: MarkedParagraph) -> etree._Element:
        """Return where a paragraph goes that the edited file does not place: its cell, or beside what was last."""
        row = self._known_row(paragraph)
        cell = None if row is None or paragraph.cell is None else cell_at(row, paragraph.cell.column)
        if cell is not None:
            return cell
        found = None if self.last is None else container_of(self.last)
        while found is not None and paragraph.cell is None and _is_inner(found, paragraph.story):
            found = container_of(found)
        return found if found is not None else self._body()

    def _body(self) -> etree._Element:
        return next(body for root in self._parts if (body := root.find(w("body"))) is not None)

    def _part_of(self, element: etree._Element) -> str:
        root = element.getroottree().getroot()
        return self._parts[root]

    def _saw(self, element: etree._Element) -> None:
        self._sites.saw(element)
        self.last = element


def _is_inner(container: etree._Element, story: Story) -> bool:
    """Whether a paragraph of the body does not belong into `container`: a cell, or a box of another story."""
    return container.tag == CELL or (container.tag == BOX and story is not Story.TEXTBOX)
