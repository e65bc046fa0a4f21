"""A paragraph that is another in the edited file: split in two, or of another style or list level."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from amend.docx.edited import Edited, shape_of
from amend.docx.logical import Line
from amend.docx.names import w
from amend.docx.properties import first_child
from amend.docx.revisions import Revisions, empty_paragraph, paragraph_properties, plain_properties
from amend.model import Change, MarkedParagraph

_REVISED = frozenset({w("ins"), w("del"), w("moveFrom"), w("moveTo")})


def reshape(paragraph: MarkedParagraph, line: Line, edited: Edited, revisions: Revisions) -> None:
    """Track the style and list of a paragraph that both files hold, where they differ (17.13.5.29).

    What somebody else has tracked there already stays theirs.
    """
    if paragraph.edited is None or paragraph.change is not Change.KEEP or paragraph.break_ is Change.DELETE:
        return
    properties = first_child(line.element, w("pPr"))
    if properties is not None and first_child(properties, w("pPrChange")) is not None:
        return
    if edited.shape(paragraph.edited) == shape_of(properties):
        return
    mine = plain_properties(properties)
    theirs = edited.properties(paragraph.edited, line.part)
    old = empty_paragraph(deepcopy(child) for child in mine).find(w("pPr"))
    properties = paragraph_properties(line.element)
    for child in mine:
        properties.remove(child)
    for offset, child in enumerate(theirs):
        properties.insert(offset, child)
    revisions.record_properties(line.element, old)


def split_at(
    mark: etree._Element, half: MarkedParagraph, edited: Edited | None, part: str, revisions: Revisions
) -> None:
    """Give what stands before `mark` in its paragraph a paragraph of its own, whose mark is inserted (or deleted)."""
    paragraph = _lifted(mark, revisions)
    if edited is not None and half.edited is not None and not edited.is_foreign:
        properties = edited.properties(half.edited, part)
    else:
        properties = [deepcopy(child) for child in plain_properties(paragraph.find(w("pPr")))]
    first = empty_paragraph(properties)
    for child in list(mark.itersiblings(preceding=True))[::-1]:
        if child.tag != w("pPr"):
            first.append(child)
    paragraph.remove(mark)
    paragraph.addprevious(first)
    revisions.mark_end(first, mark.get("mark", "ins"))


def _lifted(mark: etree._Element, revisions: Revisions) -> etree._Element:
    """Lift `mark` out of the links and revisions around it, which are parted there; return its `w:p`."""
    parent = mark.getparent()
    assert parent is not None  # the mark has just been put there
    while parent.tag != w("p"):
        before = list(mark.itersiblings(preceding=True))[::-1]
        if before:
            rest = etree.Element(parent.tag, dict(parent.attrib))
            if parent.tag in _REVISED:
                rest.set(w("id"), revisions.fresh_id())
                if revisions.is_own(parent):
                    revisions.ids.add(rest.get(w("id"), ""))
            rest.extend(before)
            parent.addprevious(rest)
        parent.addprevious(mark)
        above = mark.getparent()
        assert above is not None  # a `w:p` holds them all
        parent = above
    return parent
