"""Moved paragraphs, kept from being taken for moves.

LibreOffice (7.4) takes a deleted and an inserted paragraph of one text by one author for a move and resolves it
with the list level of a neighbour. Where the paragraph before has the same properties, its mark says the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from amend.docx.ends import same_properties
from amend.docx.names import w
from amend.docx.revisions import Revisions

_TAGS = ("ins", "del")
_BESIDE = (w("pPr"), w("bookmarkStart"), w("bookmarkEnd"), w("hyperlink"))


def mark_before_moves(root: etree._Element, revisions: Revisions) -> None:
    """Put the tracked marks of moved paragraphs on the paragraphs before them, where those are alike."""
    runs = [run for tag in _TAGS for run in _runs(root, tag, revisions)]
    texts = {tag: {_text(p) for run_tag, run in runs if run_tag == tag for p in run} for tag in _TAGS}
    moved = (texts["ins"] & texts["del"]) - {""}
    for tag, run in runs:
        before = run[0].getprevious()
        if before is None or before.tag != w("p") or not any(_text(p) in moved for p in run):
            continue
        if _is_free(before, revisions) and all(same_properties(before, p) for p in run):
            revisions.unmark_end(run[-1], tag)
            for paragraph in (before, *run[:-1]):
                revisions.mark_end(paragraph, tag)


def _runs(root: etree._Element, tag: str, revisions: Revisions) -> Iterator[tuple[str, list[etree._Element]]]:
    """Yield each stretch of paragraphs all of whose text and marks are inserted (or deleted) by us."""
    run: list[etree._Element] = []
    for paragraph in root.iter(w("p")):
        whole = revisions.has_end(paragraph, tag) and _is_whole(paragraph, tag, revisions)
        if run and (not whole or paragraph.getprevious() is not run[-1]):
            yield tag, run
            run = []
        if whole:
            run.append(paragraph)
    if run:
        yield tag, run


def _is_whole(paragraph: etree._Element, tag: str, revisions: Revisions) -> bool:
    linked = [child for link in paragraph.iter(w("hyperlink")) for child in link]
    shown = [child for child in (*paragraph, *linked) if child.tag not in _BESIDE]
    return bool(shown) and all(child.tag == w(tag) and revisions.is_own(child) for child in shown)


def _is_free(paragraph: etree._Element, revisions: Revisions) -> bool:
    """Whether the mark of `paragraph` carries nothing that would be in the way: no revision, no section."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        return True
    taken = (w("ins"), w("del"), w("moveFrom"), w("moveTo"))
    marks = properties.find(w("rPr"))
    tracked = marks is not None and any(child.tag in taken for child in marks)
    return not tracked and properties.find(w("sectPr")) is None and properties.find(w("pPrChange")) is None


def _text(paragraph: etree._Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(w("t"), w("delText")))
