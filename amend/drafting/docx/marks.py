"""Tracked changes turned into marks made by hand: the revisions go, the look that says the same comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from amend.docx.hand_marks import set_property
from amend.docx.names import m, w
from amend.docx.package import Package
from amend.docx.revisions import as_live, plain_properties, text_element, text_run
from amend.docx.styles import Styles
from amend.drafting.convention import House
from amend.drafting.docx.links import unlink
from amend.model import Change, Mark, Marks

_INSERTIONS = {w("ins"), w("moveTo")}
_DELETIONS = {w("del"), w("moveFrom")}
_REVISED_CELLS = {w("cellIns"), w("cellDel"), w("cellMerge")}
_RECORDS = tuple(
    w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "trPr", "tcPr", "tblGrid", "numbering")
)
"""Former properties (17.13.5): what stands now is what the paper shows."""
_MOVE_ENDS = tuple(w(f"{name}Range{end}") for name in ("moveFrom", "moveTo") for end in ("Start", "End"))
_PROPERTIES: dict[Mark, tuple[tuple[str, str], ...]] = {
    Mark.BOLD: (("b", "1"), ("bCs", "1")),
    Mark.ITALIC: (("i", "1"), ("iCs", "1")),
    Mark.UNDERLINE: (("u", "single"),),
    Mark.STRIKE: (("strike", "1"),),
    Mark.RED: (("color", "C00000"),),
    Mark.BLUE: (("color", "0000C0"),),
    Mark.GREEN: (("color", "007A00"),),
    Mark.COLOUR: (("color", "7030A0"),),
    Mark.HIGHLIGHT: (("highlight", "yellow"),),
    Mark.CAPS: (("caps", "1"),),
    Mark.BRACKETS: (),
}
_OFF = {"u": "none", "color": "auto", "highlight": "none"}
PILCROW = "¶"


class HandMaker:
    """Makes the marks of one convention in one document."""

    def __init__(self, house: House, package: Package) -> None:
        self._marks: dict[Change, Marks] = {Change.ADD: house.added, Change.DELETE: house.deleted}
        parts = (package.part_of_type(kind) for kind in ("styles", "theme"))
        self._styles = Styles.read(*(None if part is None else package.tree(part) for part in parts))

    def mark(self, root: etree._Element) -> None:
        """Mark by hand what is tracked below `root`, and take the revisions off."""
        _former_look_of_deleted(root)
        for paragraph in list(root.iter(w("p"))):
            self._mark_paragraph(paragraph)
        _take_off(root)

    def sign(self, paragraph: etree._Element, break_: Change) -> None:
        """Show by a marked paragraph sign that `paragraph` is split from the next, or joined to it."""
        if break_ is not Change.KEEP:
            paragraph.append(run := text_run(PILCROW, None))
            self._look(run, paragraph, break_)
            self._bracket([run], break_)

    def _mark_paragraph(self, paragraph: etree._Element) -> None:
        stretches = list(_stretches(paragraph))
        unlink([run for change, runs in stretches for run in runs if change is Change.ADD])
        for change, runs in stretches:
            if change is Change.NEITHER:
                for run in runs:
                    _remove(run)
            elif change is not Change.KEEP:
                for run in runs:
                    self._mark_run(run, paragraph, change)
                self._bracket(runs, change)
        does = {change for change, _ in stretches} - {Change.NEITHER}
        if len(does) == 1 and Change.KEEP not in does:
            self._mark_label(paragraph, does.pop())

    def _mark_run(self, run: etree._Element, paragraph: etree._Element, change: Change) -> None:
        as_live(run)
        own = run.find(m("rPr"))
        if own is not None and run.find(w("rPr")) is None:
            own.addnext(etree.Element(w("rPr")))  # a formula's own properties come first (22.1.2.87)
        self._look(run, paragraph, change)

    def _look(self, run: etree._Element, paragraph: etree._Element, change: Change) -> None:
        """Give `run` the look of `change`, and take off what new text has of the other's."""
        other = self._marks[Change.DELETE] - self._marks[Change.ADD]
        for mark in Mark:
            if mark in self._marks[change]:
                for name, value in _PROPERTIES[mark]:
                    set_property(run, name, value)
            elif change is Change.ADD and mark in other and mark in self._styles.marks(run, paragraph):
                for name, _ in _PROPERTIES[mark]:
                    set_property(run, name, _OFF.get(name, "0"))

    def _bracket(self, runs: Sequence[etree._Element], change: Change) -> None:
        """Type the brackets around a stretch, where they are the mark."""
        if Mark.BRACKETS not in self._marks[change]:
            return
        first, last = runs[0], runs[-1]
        place = sum(child.tag == w("rPr") for child in first)
        first.insert(place, text_element("["))
        last.append(text_element("]"))

    def _mark_label(self, paragraph: etree._Element, change: Change) -> None:
        """Let the printed label look as the text does, where the whole paragraph comes or goes."""
        properties = paragraph.find(w("pPr"))
        if properties is None or self._styles.numbering_of(paragraph) is None:
            return
        look = properties.find(w("rPr"))
        if look is None:
            look = etree.Element(w("rPr"))
            after = [i for i, child in enumerate(properties) if child.tag in (w("sectPr"), w("pPrChange"))]
            properties.insert(after[0] if after else len(properties), look)
        for mark in self._marks[change]:
            for name, value in _PROPERTIES[mark]:
                set_property(properties, name, value)


def _stretches(paragraph: etree._Element) -> Iterator[tuple[Change, list[etree._Element]]]:
    """Yield runs of a paragraph that follow each other and do the same; runs without text join any."""
    runs: list[etree._Element] = []
    does = Change.KEEP
    for run in paragraph.iter(w("r"), m("r")):
        if next(run.iterancestors(w("p"))) is not paragraph or not _shows(run):
            continue
        change = _change_of(run)
        if runs and change is not does:
            yield does, runs
            runs = []
        does = change
        runs.append(run)
    if runs:
        yield does, runs


def _shows(run: etree._Element) -> bool:
    return any(child.tag not in (w("rPr"), m("rPr")) for child in run)


def _change_of(run: etree._Element) -> Change:
    """Return what the revisions around `run` say; those around a text box say it of all that is in the box."""
    above = {ancestor.tag for ancestor in run.iterancestors()}
    inserted, deleted = bool(above & _INSERTIONS), bool(above & _DELETIONS)
    if inserted and deleted:
        return Change.NEITHER
    return Change.ADD if inserted else Change.DELETE if deleted else Change.KEEP


def _former_look_of_deleted(root: etree._Element) -> None:
    """Give a deleted paragraph its own properties back, where the tracked file lent it those of its neighbour."""
    for record in list(root.iter(w("pPrChange"))):
        properties = record.getparent()
        paragraph = None if properties is None else properties.getparent()
        former = record.find(w("pPr"))
        if properties is None or paragraph is None or former is None:
            continue
        if {change for change, _ in _stretches(paragraph)} == {Change.DELETE}:
            for child in plain_properties(properties):
                properties.remove(child)
            properties[0:0] = [deepcopy(child) for child in plain_properties(former)]


def _take_off(root: etree._Element) -> None:
    """Take every revision off, its content staying."""
    for element in list(root.iter(*_RECORDS, *_MOVE_ENDS, *_REVISED_CELLS)):
        _remove(element)
    for element in list(root.iter(*_INSERTIONS, *_DELETIONS)):
        parent = element.getparent()
        if parent is None:
            continue
        if parent.tag in (w("rPr"), w("trPr"), w("numPr")):
            _remove(element)
            continue
        place = parent.index(element)
        parent[place : place + 1] = list(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
