"""Complex fields (ECMA-376 Part 1, 17.16.18): built, found, and told apart from those that run over paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from amend.docx.names import XML_SPACE, w


def field_start(instruction: str) -> tuple[etree._Element, ...]:
    """Return the runs that begin a complex field and hold its instruction."""
    code = etree.Element(w("r"))
    text = etree.SubElement(code, w("instrText"), {XML_SPACE: "preserve"})
    text.text = instruction
    return _field_run("begin"), code, _field_run("separate")


def field_end() -> etree._Element:
    """Return the run that ends a complex field."""
    return _field_run("end")


def as_complex_field(field: etree._Element, instruction: str) -> None:
    """Write a `w:fldSimple` or `w:hyperlink` as the runs of a complex field, which can be tracked."""
    for run in (*field_start(instruction), *list(field), field_end()):
        field.addprevious(run)
    parent = field.getparent()
    if parent is not None:
        parent.remove(field)


def fields_of(paragraph: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the runs of each complex field that begins and ends in `paragraph`, those of nested ones among them."""
    open_fields: list[list[etree._Element]] = []
    for run in paragraph.iter(w("r")):
        marks = _marks(run)
        if "begin" in marks:
            open_fields.append([])
        for runs in open_fields:
            runs.append(run)
        if "end" in marks and open_fields:
            yield open_fields.pop()


class Fields:
    """The fields of a paragraph whose whole result is among certain runs: new text that holds it brings the field."""

    def __init__(self, paragraph: etree._Element, runs: Sequence[etree._Element]) -> None:
        held = set(runs)
        self._starts: dict[etree._Element, list[etree._Element]] = {}
        self._ends: dict[etree._Element, etree._Element] = {}
        self._held: set[etree._Element] = set()
        for field in fields_of(paragraph):
            result = [run for run in result_of(field) if any(child.tag != w("rPr") for child in run)]
            if result and all(run in held for run in result) and not self._held & set(result):
                self._starts[result[0]] = field[: field.index(result[0])]
                self._ends[result[-1]] = field[-1]
                self._held.update(result)

    def holds(self, run: etree._Element) -> bool:
        """Whether `run` is of a result that comes with its field."""
        return run in self._held

    def before(self, run: etree._Element) -> list[etree._Element]:
        """Return copies of the runs that begin the field whose result begins with `run`."""
        return [deepcopy(one) for one in self._starts.get(run, ())]

    def behind(self, run: etree._Element) -> list[etree._Element]:
        """Return a copy of the run that ends the field whose result ends with `run`."""
        return [deepcopy(self._ends[run])] if run in self._ends else []


def result_of(runs: Sequence[etree._Element]) -> list[etree._Element]:
    """Return the runs of a field that hold its result."""
    starts = [index for index, run in enumerate(runs) if "separate" in _marks(run)]
    return [run for run in runs[starts[0] + 1 : -1] if not _marks(run)] if starts else []


def loose_runs(paragraph: etree._Element) -> list[etree._Element]:
    """Return the runs of fields that begin or end outside `paragraph`: their marks, and their instructions."""
    whole = {run for runs in fields_of(paragraph) for run in runs}
    parts = (w("fldChar"), w("instrText"), w("delInstrText"))
    return [run for run in paragraph.iter(w("r")) if run not in whole and any(child.tag in parts for child in run)]


def _marks(run: etree._Element) -> list[str]:
    return [mark.get(w("fldCharType"), "") for mark in run.findall(w("fldChar"))]


def _field_run(kind: str) -> etree._Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("fldChar")).set(w("fldCharType"), kind)
    return run
