"""Neighbouring revisions of ours that do the same, made one: a replacement is one deletion and one insertion."""

from __future__ import annotations

from lxml import etree

from amend.docx.names import w
from amend.docx.revisions import Revisions

_TAGS = (w("ins"), w("del"))


def merge_neighbours(root: etree._Element, revisions: Revisions) -> None:
    """Join each insertion (or deletion) of ours to one right before it, in place."""
    for element in [e for e in root.iter(*_TAGS) if revisions.is_own(e) and len(e)]:
        before = element.getprevious()
        if before is None or before.tag != element.tag or not revisions.is_own(before):
            continue
        if not (_holds_runs(before) and _holds_runs(element)):
            continue
        before.extend(list(element))
        parent = element.getparent()
        assert parent is not None  # it has a sibling
        parent.remove(element)


def _holds_runs(element: etree._Element) -> bool:
    """Whether an insertion (or deletion) holds runs and nothing else: one within the other stays apart."""
    return bool(len(element)) and all(child.tag == w("r") for child in element)
