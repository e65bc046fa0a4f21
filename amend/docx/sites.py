"""Where new paragraphs, rows and tables stand in the base: behind what comes before them in the same container."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from amend.docx.containers import BOX, CELL, CONTROL, TABLE, chain, container_of, previous_block, row_of, table_of
from amend.docx.names import w
from amend.docx.revisions import Revisions, empty_paragraph, plain_properties
from amend.docx.walk import columns_of

Pairs = Iterable[tuple[etree._Element, etree._Element]]


class Sites:
    """Knows how far each container of the base has been filled, and which container of the edited file it answers."""

    def __init__(self, blocks: Iterable[etree._Element], revisions: Revisions) -> None:
        """`blocks`: the base's paragraphs with text that the redline holds, in its order."""
        self._revisions = revisions
        self._last: dict[etree._Element, etree._Element] = {}
        self._first: dict[etree._Element, etree._Element] = {}
        self._answers: dict[etree._Element, etree._Element] = {}
        self._paired: set[tuple[etree._Element | None, etree._Element | None]] = set()
        self._beside: etree._Element | None = None
        seen: set[etree._Element | None] = set()
        self._blocks = list(blocks)
        self._order = {block: index for index, block in enumerate(self._blocks)}
        self._at = 0
        self._newest: etree._Element | None = None
        for block in self._blocks:
            if (parent := block.getparent()) not in seen:
                seen.add(parent)
                for container, child in chain(block):
                    self._first.setdefault(container, child)

    def answer(self, pairs: Pairs) -> None:
        """Learn from (edited, base) paragraphs or containers that answer each other which containers do."""
        for edited, base in pairs:
            parents = edited.getparent(), base.getparent()
            if edited.tag == base.tag == w("p"):
                if parents in self._paired:
                    continue  # its neighbours have told all that it can tell
                self._paired.add(parents)
            self._answers.setdefault(edited, base)
            for theirs, mine in zip(_around(edited), _around(base), strict=False):
                if theirs.tag != mine.tag:
                    break
                self._answers.setdefault(theirs, mine)

    def saw(self, element: etree._Element) -> None:
        """Note that the base's paragraph (or a new one) `element` comes next in the redline."""
        self._at = self._order.get(element, self._at - 1) + 1
        self._newest = element
        parent = element.getparent()
        if parent is not None and parent is self._beside and parent in self._last:
            self._last[parent] = element  # what holds them both has been seen
            return
        self._beside = parent
        for container, child in chain(element):
            self._last[container] = child

    def base_of(self, edited: etree._Element) -> etree._Element | None:
        """Return what answers `edited`, a row, table, cell or other container, in the base."""
        return self._answers.get(edited)

    def container_for(self, edited: etree._Element) -> etree._Element | None:
        """Return the base's container for a paragraph or table of the edited file; None where it has none.

        A content control that the base does not have is looked through.
        """
        container = container_of(edited)
        while container is not None:
            if container in self._answers:
                return self._answers[container]
            if container.tag == CELL:
                return self._cell_for(container)
            if container.tag != CONTROL:
                return None
            container = container_of(container)
        return None

    def _cell_for(self, edited: etree._Element) -> etree._Element | None:
        row = row_of(edited)
        mine = None if row is None else self._answers.get(row)
        if row is None or mine is None:
            return None
        column = next((at for at, cell in columns_of(row) if cell is edited), 0)
        return cell_at(mine, column)

    def table_that_goes(self, container: etree._Element) -> etree._Element | None:
        """Return the table that comes last in `container` so far, where nothing of the edited file answers it."""
        last = self._last.get(container)
        if last is None or last.tag != TABLE or last in self._answers.values():
            return None
        return last

    def place(self, made: etree._Element, container: etree._Element) -> None:
        """Put a new paragraph or table into `container` (a table too, for rows), where it comes next."""
        if container in self._last:
            self._behind(self._last[container]).addnext(made)
        elif container in self._first:
            self._first[container].addprevious(made)
        else:
            _append(container, made)
        if made.tag == TABLE:
            self._part(made)
        self.saw(made if made.tag == w("p") else [*made.iter(w("p"))][-1])

    def _behind(self, last: etree._Element) -> etree._Element:
        """Return what to stand behind: in a control whose paragraphs are not all done yet, the newest of them."""
        following = self._blocks[self._at] if self._at < len(self._blocks) else None
        newest = self._newest
        if last.tag != w("sdt") or following is None or newest is None or last not in following.iterancestors():
            return last
        inner = next((child for container, child in chain(newest) if container.tag == CONTROL), None)
        return last if inner is None else inner

    def _part(self, table: etree._Element) -> None:
        """Keep a new table apart from its neighbours; two that touch are one, and a cell ends with a paragraph."""
        before, after = table.getprevious(), table.getnext()
        if before is not None and before.tag == TABLE:
            table.addprevious(self._spacer())
        if after is not None and after.tag == TABLE:
            table.addnext(self._spacer())
        elif after is None or after.tag == w("sectPr"):
            self._close(table)

    def _close(self, table: etree._Element) -> None:
        """Put the paragraph behind a last table that Word wants; the mark of the one before the table comes anew.

        So that without table and mark that one is the last again, as the closing paragraph's properties say.
        """
        before = previous_block(table)
        if before is None or before.tag != w("p"):
            table.addnext(self._spacer())
            return
        table.addnext(closing := empty_paragraph())
        if next(iter(plain_properties(before.find(w("pPr")))), None) is not None:
            self._revisions.record_properties(closing, before.find(w("pPr")))
        self._revisions.mark_end(before, "ins")

    def _spacer(self) -> etree._Element:
        spacer = empty_paragraph()
        self._revisions.mark_end(spacer, "ins")
        return spacer


def cell_at(row: etree._Element, column: int) -> etree._Element | None:
    """Return the cell of a `w:tr` that begins at or covers `column` (from 1)."""
    before = [cell for at, cell in columns_of(row) if at <= column]
    return before[-1] if before else None


def only_empty_paragraph(container: etree._Element) -> etree._Element | None:
    """Return the last paragraph of a container in which no text stands, to be filled; None where there is text."""
    paragraphs = container.findall(w("p"))
    if paragraphs and not any(t.text for t in container.iter(w("t"), w("delText"))):
        return paragraphs[-1]
    return None


def _around(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the containers around `element` from the inside out, with their rows and tables."""
    for container, _ in chain(element):
        if container.tag == TABLE:
            continue
        yield container
        if container.tag == CELL:
            row = row_of(container)
            table = None if row is None else table_of(row)
            yield from (one for one in (row, table) if one is not None)
        if container.tag == BOX:
            return


def _append(container: etree._Element, made: etree._Element) -> None:
    last = container[-1] if len(container) else None
    if last is not None and last.tag == w("sectPr"):
        last.addprevious(made)
    else:
        container.append(made)
