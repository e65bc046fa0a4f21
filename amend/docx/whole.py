"""Whole paragraphs deleted, and fields whose whole result is: what is no text goes with the text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from amend.docx.copying import as_complex_field
from amend.docx.names import M, w
from amend.docx.revisions import Revisions

_THROUGH = frozenset(
    w(name)
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "bdo", "dir", "fldSimple")
)
_FORMULAS = frozenset({f"{{{M}}}oMath", f"{{{M}}}oMathPara"})


def delete_content(paragraph: etree._Element, revisions: Revisions) -> None:
    """Track everything in a `w:p` as deleted: text, fields, references and drawings; a comment on it stays."""
    for field in list(paragraph.iter(w("fldSimple"))):
        as_complex_field(field)
    for run in list(_runs(paragraph)):
        if run.find(w("commentReference")) is None and run.find(w("annotationRef")) is None:
            revisions.wrap(run, "del")


def _runs(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs and formulas of a paragraph that are not deleted already."""
    for child in parent:
        if child.tag == w("r") or child.tag in _FORMULAS:
            yield child
        elif child.tag in _THROUGH:
            yield from _runs(child)


def delete_empty_fields(paragraph: etree._Element, revisions: Revisions) -> None:
    """Track as deleted what is left of fields all of whose result is: Word would compute them anew (17.16.18)."""
    for field in list(paragraph.iter(w("fldSimple"))):
        if _all_deleted(list(field.iter(w("r"))), revisions):
            as_complex_field(field)
    for runs in _fields(paragraph):
        if _all_deleted(_result(runs), revisions):
            for run in runs:
                if next(run.iterancestors(w("del")), None) is None:
                    revisions.wrap(run, "del")


def _fields(paragraph: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the runs of each complex field that begins and ends in `paragraph`, nested ones within theirs."""
    open_fields: list[list[etree._Element]] = []
    for run in paragraph.iter(w("r")):
        marks = [mark.get(w("fldCharType")) for mark in run.findall(w("fldChar"))]
        if "begin" in marks:
            open_fields.append([])
        for runs in open_fields:
            runs.append(run)
        if "end" in marks and open_fields:
            yield open_fields.pop()


def _result(runs: list[etree._Element]) -> list[etree._Element]:
    """Return the runs of a field that hold its result."""
    kinds = [[mark.get(w("fldCharType")) for mark in run.findall(w("fldChar"))] for run in runs]
    starts = [index for index, marks in enumerate(kinds) if "separate" in marks]
    return [run for run in runs[starts[0] + 1 : -1] if run.find(w("fldChar")) is None] if starts else []


def _all_deleted(runs: list[etree._Element], revisions: Revisions) -> bool:
    shown = [run for run in runs if any(child.tag != w("rPr") for child in run)]
    return bool(shown) and all(any(revisions.is_own(above) for above in run.iterancestors(w("del"))) for run in shown)
