"""Table rows that an amendment adds or deletes, as row revisions (ECMA-376 Part 1, 17.13.5.16 and 17.13.5.12)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import groupby

from lxml import etree

from amend.docx.names import w
from amend.docx.revisions import Revisions, plain_properties, text_run
from amend.model import Change, MarkedParagraph

TEXT_WIDTH = 9026
"""Twips between the margins of an A4 page, shared out among the columns of a new table."""
_TAGS = {Change.ADD: ("ins",), Change.NEITHER: ("ins", "del"), Change.DELETE: ("del",)}
_BEFORE_CELLS = (w("tblPrEx"), w("trPr"))


def units(new: Sequence[MarkedParagraph]) -> Iterator[tuple[MarkedParagraph, ...]]:
    """Yield new paragraphs one by one, those that fill a row of a table together.

    Cells of one row are a new row where there are several, or where the one stands in the first column.
    """
    for place, group in groupby(new, key=lambda p: p.cell and (p.cell.table, p.cell.row)):
        cells = tuple(group)
        columns = {paragraph.cell.column for paragraph in cells if paragraph.cell is not None}
        if place is not None and (len(columns) > 1 or columns == {1}):
            yield cells
        else:
            yield from ((paragraph,) for paragraph in cells)


def is_row(unit: Sequence[MarkedParagraph]) -> bool:
    """Whether a unit is a row: its first paragraph stands in the first column, or there are several."""
    cell = unit[0].cell
    return cell is not None and (len(unit) > 1 or cell.column == 1)


def insert_row(cells: Sequence[MarkedParagraph], last: etree._Element, revisions: Revisions) -> etree._Element:
    """Put a new row behind the row of `last`, or a new table behind it; return the last paragraph of the row."""
    model = next(last.iterancestors(w("tr")), None)
    if model is None:
        table = _table(max(_column(paragraph) for paragraph in cells))
        last.addnext(table)
        row = table[-1]
    else:
        row = _emptied(model)
        model.addnext(row)
    mark_row(row, cells[0].change if cells[0].change is Change.DELETE else Change.ADD, revisions)
    boxes = row.findall(w("tc"))
    for column, group in groupby(cells, key=_column):
        _fill(boxes[min(column, len(boxes)) - 1], tuple(group), revisions)
    return [*row.iter(w("p"))][-1]


def mark_rows(changes: Mapping[etree._Element, Change], revisions: Revisions) -> None:
    """Track each row all of whose text is added, or all deleted; `changes` says what each paragraph does."""
    rows = dict.fromkeys(row for p in changes if (row := next(p.iterancestors(w("tr")), None)) is not None)
    for row in rows:
        done = {changes.get(p) for p in row.iter(w("p")) if "".join(p.itertext()).strip()}
        if done in ({Change.ADD}, {Change.DELETE}):
            mark_row(row, Change.ADD if Change.ADD in done else Change.DELETE, revisions)


def mark_row(row: etree._Element, change: Change, revisions: Revisions) -> None:
    """Track `row` as inserted or deleted."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        row.insert(sum(child.tag == w("tblPrEx") for child in row), properties)
    (tag,) = _TAGS[change]
    if properties.find(w(tag)) is None:
        properties.append(revisions.element(tag))


def _column(paragraph: MarkedParagraph) -> int:
    return paragraph.cell.column if paragraph.cell is not None else 1


def _emptied(model: etree._Element) -> etree._Element:
    """Return a copy of a row with one empty paragraph in each cell, its own merges and revisions left out."""
    row = etree.Element(w("tr"))
    for child in model:
        if child.tag in _BEFORE_CELLS:
            row.append(deepcopy(child))
        elif child.tag == w("tc"):
            row.append(_empty_cell(child))
    for tag in ("ins", "del", "trPrChange", "tblHeader"):
        for former in row.findall(f"{w('trPr')}/{w(tag)}"):
            row.find(w("trPr")).remove(former)  # type: ignore[union-attr]  # found just now
    return row


def _empty_cell(model: etree._Element) -> etree._Element:
    cell = etree.Element(w("tc"))
    properties = model.find(w("tcPr"))
    if properties is not None:
        cell.append(deepcopy(properties))
        for merge in cell[0].findall(w("vMerge")):
            cell[0].remove(merge)
    paragraph = etree.SubElement(cell, w("p"))
    first = model.find(w("p"))
    kept = [] if first is None else [deepcopy(child) for child in plain_properties(first.find(w("pPr")))]
    if kept:
        etree.SubElement(paragraph, w("pPr")).extend(kept)
    return cell


def _table(columns: int) -> etree._Element:
    table = etree.Element(w("tbl"))
    properties = etree.SubElement(table, w("tblPr"))
    etree.SubElement(properties, w("tblW"), {w("w"): "0", w("type"): "auto"})
    borders = etree.SubElement(properties, w("tblBorders"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        etree.SubElement(borders, w(side), {w("val"): "single", w("sz"): "4", w("space"): "0", w("color"): "auto"})
    grid = etree.SubElement(table, w("tblGrid"))
    row = etree.SubElement(table, w("tr"))
    for _ in range(columns):
        etree.SubElement(grid, w("gridCol")).set(w("w"), str(TEXT_WIDTH // columns))
        etree.SubElement(etree.SubElement(row, w("tc")), w("p"))
    return table


def _fill(cell: etree._Element, paragraphs: Sequence[MarkedParagraph], revisions: Revisions) -> None:
    """Write the paragraphs of one new cell, the first into the paragraph that the cell has."""
    target = cell.findall(w("p"))[-1]
    for number, paragraph in enumerate(paragraphs):
        if number:
            revisions.mark_end(target, "del" if paragraph.change is Change.DELETE else "ins")
            following = etree.Element(w("p"))
            target.addnext(following)
            target = following
        for span in paragraph.spans:
            run = text_run(span.text, None)
            target.append(run)
            revisions.wrap(run, *_TAGS.get(span.change, ("ins",)))
