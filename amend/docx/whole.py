"""Whole paragraphs deleted, and fields whose whole result is: what is no text goes with the text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from amend.docx.fields import as_complex_field, fields_of, loose_runs, result_of
from amend.docx.names import M, w
from amend.docx.revisions import Revisions

_THROUGH = frozenset(
    w(name)
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "bdo", "dir", "fldSimple")
)
_STAYS = (w("annotationRef"), w("footnoteRef"), w("endnoteRef"))
_FORMULAS = frozenset({f"{{{M}}}oMath", f"{{{M}}}oMathPara"})


def delete_content(paragraph: etree._Element, revisions: Revisions) -> None:
    """Track everything in a `w:p` as deleted: text, fields, references and drawings.

    A comment on all of it goes with it; the mark of a field that runs on into another paragraph stays.
    """
    for field in list(paragraph.iter(w("fldSimple"))):
        as_complex_field(field, field.get(w("instr"), ""))
    loose = set(loose_runs(paragraph))
    for run in list(_runs(paragraph)):
        if run not in loose and not any(run.find(tag) is not None for tag in _STAYS):
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
            as_complex_field(field, field.get(w("instr"), ""))
    for runs in fields_of(paragraph):
        if _all_deleted(result_of(runs), revisions):
            for run in runs:
                if next(run.iterancestors(w("del")), None) is None:
                    revisions.wrap(run, "del")


def _all_deleted(runs: list[etree._Element], revisions: Revisions) -> bool:
    shown = [run for run in runs if any(child.tag != w("rPr") for child in run)]
    return bool(shown) and all(any(revisions.is_own(above) for above in run.iterancestors(w("del"))) for run in shown)
