"""Moved paragraphs, so that every program resolves them with their own list levels.

LibreOffice (7.4) takes a deleted and an inserted paragraph of one text by one author for a move and resolves it
with the properties of a neighbour. Where the paragraph before has the same ones, its mark says the same; where the
one behind has them, no harm is done. Anywhere else the two are tracked as what they are, a move (17.13.5.22, .25).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from amend.docx.ends import same_properties
from amend.docx.names import w
from amend.docx.revisions import Revisions, as_live

_TAGS = ("ins", "del")
_BESIDE = (w("pPr"), w("bookmarkStart"), w("bookmarkEnd"), w("hyperlink"))


def track_moves(root: etree._Element, revisions: Revisions) -> None:
    """Track as a move each moved paragraph that no neighbour has the properties of; it holds plain runs alone."""
    alone = {tag: [run[0] for _, run in _runs(root, tag, revisions) if len(run) == 1] for tag in _TAGS}
    texts = {tag: Counter(map(_text, alone[tag])) for tag in _TAGS}
    for gone in alone["del"]:
        text = _text(gone)
        if not text or texts["del"][text] != 1 or texts["ins"][text] != 1:
            continue
        come = next(paragraph for paragraph in alone["ins"] if _text(paragraph) == text)
        if all(_is_plain(p) for p in (gone, come)) and any(_stands_out(p) for p in (gone, come)):
            _rename(gone, "del", "moveFrom")
            _rename(come, "ins", "moveTo")


def _is_plain(paragraph: etree._Element) -> bool:
    """Whether a paragraph stands in no cell, and nothing but runs is tracked in it."""
    parent = paragraph.getparent()
    shown = [child for child in paragraph if child.tag != w("pPr")]
    runs = all(inner.tag == w("r") for child in shown for inner in child)
    return parent is not None and parent.tag != w("tc") and runs and paragraph.find(w("hyperlink")) is None


def _stands_out(paragraph: etree._Element) -> bool:
    beside = (paragraph.getprevious(), paragraph.getnext())
    return not any(p is not None and p.tag == w("p") and same_properties(p, paragraph) for p in beside)


def _rename(paragraph: etree._Element, old: str, new: str) -> None:
    """Make a deletion the place that a move leaves, or an insertion the place that it comes to.

    Without the range that names it (17.13.5.24), which must have a date, each still counts for itself.
    """
    content = [child for child in paragraph if child.tag == w(old)]
    for element in (*paragraph.iterfind(f"{w('pPr')}/{w('rPr')}/{w(old)}"), *content):
        element.tag = w(new)
    for element in content:
        as_live(element)


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
