"""Text boxes said twice: what changes in a drawing changes in its fallback for older readers too (ECMA-376 Part 3)."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from amend.docx.containers import BOX
from amend.docx.names import mc, w
from amend.docx.revisions import Revisions

_ONCE = tuple(
    w(name) for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference")
)
_REVISED = (w("ins"), w("del"), w("moveFrom"), w("moveTo"), w("pPrChange"), w("rPrChange"))


def mirror_fallbacks(root: etree._Element, revisions: Revisions) -> None:
    """Give each fallback the text boxes of the choice beside it, where those carry changes of ours."""
    for alternate in list(root.iter(mc("AlternateContent"))):
        choice, fallback = alternate.find(mc("Choice")), alternate.find(mc("Fallback"))
        if choice is None or fallback is None:
            continue
        mine, theirs = list(choice.iter(BOX)), list(fallback.iter(BOX))
        if len(mine) != len(theirs):
            continue  # drawn otherwise there: nobody can tell which box is which
        for box, mirrored in zip(mine, theirs, strict=True):
            if any(revisions.is_own(element) for element in box.iter(*_REVISED)):
                _mirror(box, mirrored, revisions)


def _mirror(box: etree._Element, mirrored: etree._Element, revisions: Revisions) -> None:
    for child in list(mirrored):
        mirrored.remove(child)
    mirrored.extend(deepcopy(child) for child in box)
    for element in list(mirrored.iter(*_ONCE)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for element in mirrored.iter(*_REVISED):
        own = revisions.is_own(element)
        element.set(w("id"), revisions.fresh_id())
        if own:
            revisions.ids.add(element.get(w("id"), ""))
