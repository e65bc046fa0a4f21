"""The last paragraph of a story or cell: where its mark would be the tracked one, the mark before it is tracked.

Word and LibreOffice leave an empty paragraph behind when the last mark itself is inserted and rejected (or deleted
and accepted); the mark before it says the same and resolves exactly. A replaced last paragraph becomes one
paragraph with the deletion and the insertion inline.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from amend.docx.containers import next_block, previous_block
from amend.docx.names import w
from amend.docx.revisions import Revisions, paragraph_properties, plain_properties


def mend_ends(root: etree._Element, revisions: Revisions) -> None:
    """Move tracked marks off every paragraph behind which no paragraph follows in its container."""
    for paragraph in [p for p in root.iter(w("p")) if revisions.has_end(p, "ins") or revisions.has_end(p, "del")]:
        following = next_block(paragraph)
        if paragraph.getparent() is None or _is_paragraph(following) or _is_inserted_table(following, revisions):
            continue
        _mend(paragraph, revisions)


def _is_inserted_table(element: etree._Element | None, revisions: Revisions) -> bool:
    """Whether a table of ours follows, which goes before the mark before it is looked at."""
    if element is None or element.tag != w("tbl"):
        return False
    rows = element.findall(f"{w('tr')}/{w('trPr')}/{w('ins')}")
    return bool(rows) and all(revisions.is_own(row) for row in rows)


def _mend(last: etree._Element, revisions: Revisions) -> None:
    tag = "ins" if revisions.has_end(last, "ins") else "del"
    other = "del" if tag == "ins" else "ins"
    first = last
    while _tracked(before := previous_block(first), tag, revisions):
        assert before is not None  # an untracked one ends the loop
        first = before
    before = previous_block(first)
    if _tracked(before, other, revisions):
        assert before is not None
        if before.getparent() is not first.getparent():
            return  # one of them in a control: two paragraphs they stay
        stays = _merge(before, first, other, revisions)
        revisions.unmark_end(last, tag)
        if last is not first:
            _record(last, stays, tag, revisions)
        return
    if not _is_paragraph(before) or before is None:
        if tag == "del" or previous_block(last) is None:
            revisions.unmark_end(last, tag)
        return
    revisions.unmark_end(last, tag)
    revisions.mark_end(before, tag)
    _record(last, before, tag, revisions)


def _record(last: etree._Element, before: etree._Element, tag: str, revisions: Revisions) -> None:
    """See that the surviving paragraph has the right properties whichever way it goes."""
    if same_properties(last, before):
        return
    if tag == "ins":
        revisions.record_properties(last, revisions.former_properties(before))
    else:
        _take_properties(last, before, revisions)


def _take_properties(paragraph: etree._Element, other: etree._Element, revisions: Revisions) -> None:
    """Give `paragraph` the properties of `other`, as a tracked change."""
    old = deepcopy(paragraph.find(w("pPr")))
    properties = paragraph_properties(paragraph)
    for child in plain_properties(properties):
        properties.remove(child)
    for offset, child in enumerate(plain_properties(other.find(w("pPr")))):
        properties.insert(offset, deepcopy(child))
    revisions.record_properties(paragraph, old)


def _merge(before: etree._Element, first: etree._Element, tag: str, revisions: Revisions) -> etree._Element:
    """Put the content of `before` in front of that of `first`, the two being a deletion and an insertion inline.

    The paragraph that stands in the original keeps its place; returned is the one that stays.
    """
    stays, goes = (before, first) if tag == "del" else (first, before)
    content = [child for child in goes if child.tag != w("pPr")]
    if tag == "del":
        stays.extend(content)
        if not same_properties(stays, goes):
            _take_properties(stays, goes, revisions)
        if revisions.has_end(first, "ins") and _tracked(next_block(first), "ins", revisions):
            revisions.mark_end(stays, "ins")
    else:
        properties = stays.find(w("pPr"))
        place = 0 if properties is None else stays.index(properties) + 1
        for offset, child in enumerate(content):
            stays.insert(place + offset, child)
    revisions.unmark_end(stays, tag)
    parent = goes.getparent()
    assert parent is not None
    parent.remove(goes)
    return stays


def _tracked(paragraph: etree._Element | None, tag: str, revisions: Revisions) -> bool:
    return paragraph is not None and _is_paragraph(paragraph) and revisions.has_end(paragraph, tag)


def _is_paragraph(element: etree._Element | None) -> bool:
    return element is not None and element.tag == w("p")


def same_properties(one: etree._Element, other: etree._Element) -> bool:
    """Whether two `w:p` have the same properties, their marks' and sections' left aside."""
    return _keys(one) == _keys(other)


def _keys(paragraph: etree._Element) -> list[bytes]:
    return [etree.tostring(child, method="c14n") for child in plain_properties(paragraph.find(w("pPr")))]
