"""Complex fields (ECMA-376 Part 1, 17.16.18): built, found, and told apart from those that run over paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
