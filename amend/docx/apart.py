"""Insertions on both sides of a paragraph's end, kept apart where the end itself is no insertion.

LibreOffice (7.4) reads one that ends a paragraph and one that begins the next as a single insertion across the end
between them, and rejecting it joins the two paragraphs. A space that is inserted and deleted again, in neither text,
keeps them two.
"""

from __future__ import annotations

from lxml import etree

from amend.docx.names import w
from amend.docx.revisions import Revisions, text_run


def keep_apart(root: etree._Element, revisions: Revisions) -> None:
    """Put the parting space wherever two insertions of ours meet at a paragraph's end that is not inserted."""
    ours = (p for ins in root.iter(w("ins")) if revisions.is_own(ins) and (p := _paragraph(ins)) is not None)
    for paragraph in list(dict.fromkeys(ours)):
        following = next(paragraph.itersiblings(), None)
        if following is None or following.tag != w("p") or revisions.has_end(paragraph, "ins"):
            continue
        before, after = _runs(paragraph), _runs(following)
        begins = revisions.is_inserted(after[0]) if after else revisions.has_end(following, "ins")
        if before and begins and revisions.is_inserted(before[-1]) and not _is_deleted(before[-1]):
            paragraph.append(run := text_run(" ", None))
            revisions.wrap(run, "ins", "del")


def _paragraph(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(w("p")), None)


def _runs(paragraph: etree._Element) -> list[etree._Element]:
    """Return the runs of `paragraph` that show something, text boxes apart."""
    return [run for run in paragraph.iter(w("r")) if _shows(run) and next(run.iterancestors(w("p"))) is paragraph]


def _shows(run: etree._Element) -> bool:
    return any(child.tag != w("rPr") for child in run)


def _is_deleted(run: etree._Element) -> bool:
    return next(run.iterancestors(w("del")), None) is not None
