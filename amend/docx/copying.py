"""Copies of the edited file's XML that come into the base as insertions."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from amend.docx.containers import BOX
from amend.docx.fields import as_complex_field, loose_runs
from amend.docx.names import M, w
from amend.docx.resolve import EVERY, resolve
from amend.docx.revisions import Revisions

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_DROPPED = frozenset({
    w("bookmarkStart"), w("bookmarkEnd"), w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"),
    w("proofErr"), w("permStart"), w("permEnd"), w("lastRenderedPageBreak"), w("annotationRef"), w("sectPr"),
    w("rPrChange"), w("pPrChange"), w("tblPrChange"), w("trPrChange"), w("tcPrChange"), w("tblGridChange"),
    w("tblPrExChange"), w("sectPrChange"), w("cellIns"), w("cellDel"), w("cellMerge"), w("altChunk"),
})  # fmt: skip
"""What belongs to a place in its own file, or to its history."""
_OPENED = frozenset({w("sdt"), w("sdtContent"), w("smartTag"), w("customXml")})
_WITH_OPENED = frozenset({w("sdtPr"), w("sdtEndPr"), w("smartTagPr"), w("customXmlPr")})
_THROUGH = frozenset({w("hyperlink"), w("bdo"), w("dir")})
_WHOLE = frozenset({w("r"), f"{{{M}}}oMath", f"{{{M}}}oMathPara"})


def clean_copy(element: etree._Element) -> etree._Element:
    """Return a copy of a paragraph, row, table or run without its file's history, places and controls."""
    copy = deepcopy(element)
    copy.tail = None
    holder = etree.Element(w("body"))
    holder.append(copy)
    resolve(holder, EVERY, accept=True)
    for inner in list(holder.iter(etree.Element)):
        if inner.tag in _DROPPED or inner.tag in _WITH_OPENED:
            _drop(inner)
        elif inner.tag in _OPENED:
            _open(inner)
        elif inner.tag == w("fldSimple"):
            as_complex_field(inner, inner.get(w("instr"), ""))
    for paragraph in holder.iter(w("p")):
        for run in loose_runs(paragraph):
            _drop(run)
    for inner in holder.iter(etree.Element):
        for name in [name for name in inner.attrib if str(name).startswith((W14, w("rsid")))]:
            del inner.attrib[name]
    return holder[0]


def insert_content(paragraph: etree._Element, revisions: Revisions) -> None:
    """Make everything in a copied `w:p` an insertion; what lies in its drawings comes with them."""
    for element in list(content_of(paragraph)):
        revisions.wrap(element, "ins")


def content_of(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs and formulas of a `w:p`, links looked through, in order."""
    for child in paragraph:
        if child.tag in _WHOLE:
            yield child
        elif child.tag in _THROUGH:
            yield from content_of(child)


def paragraphs_of(element: etree._Element) -> list[etree._Element]:
    """Return the `w:p` in a copied row or table, those in text boxes left out."""
    return [p for p in element.iter(w("p")) if not any(above.tag == BOX for above in _above(p, element))]


def _above(element: etree._Element, top: etree._Element) -> Iterator[etree._Element]:
    for above in element.iterancestors():
        if above is top:
            return
        yield above


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    # A run that held nothing but a comment's reference says nothing any more.
    if (
        parent.tag == w("r")
        and all(child.tag == w("rPr") for child in parent)
        and (above := parent.getparent()) is not None
    ):
        above.remove(parent)


def _open(element: etree._Element) -> None:
    for child in list(element):
        element.addprevious(child)
    _drop(element)
