"""Revisions resolved in the XML: some or all of them accepted or rejected, as Word would (ECMA-376 Part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Container, Iterable

from lxml import etree

from amend.docx.containers import CONTROL, next_block
from amend.docx.names import w
from amend.docx.revisions import as_live, plain_properties

_INSERTIONS = (w("ins"), w("moveTo"))
_DELETIONS = (w("del"), w("moveFrom"))
_RANGES = tuple(
    w(f"{name}Range{end}")
    for name in ("moveFrom", "moveTo", "customXmlIns", "customXmlDel")
    for end in ("Start", "End")
)


class Every:
    """Holds every id."""

    def __contains__(self, identity: object) -> bool:
        return True


EVERY: Container[str] = Every()


def resolve(root: etree._Element, ids: Container[str], accept: bool) -> None:
    """Accept (or reject) the revisions below `root` whose `w:id` is in `ids`, in place."""
    gone, stays = (_DELETIONS, _INSERTIONS) if accept else (_INSERTIONS, _DELETIONS)
    rows = [row for row in root.iter(w("tr")) if _row_goes(row, gone, ids)]
    ending = _ends(root, gone, ids)
    _drop(_marks(root, stays, ids))
    _properties(root, ids, accept)
    _drop([e for e in root.iter(*gone) if _ours(e, ids) and not _is_mark(e)])
    for element in [e for e in root.iter(*stays) if _ours(e, ids) and not _is_mark(e)]:
        if element.tag in _DELETIONS:
            as_live(element)
        _unwrap(element)
    _drop([e for e in root.iter(*_RANGES) if ids is EVERY])
    _drop(rows)
    _drop([table for table in root.iter(w("tbl")) if rows and next(table.iter(w("tr")), None) is None])
    for paragraph in ending:
        _join_to_next(paragraph)


def _row_goes(row: etree._Element, gone: tuple[str, ...], ids: Container[str]) -> bool:
    return any(_ours(mark, ids) for tag in gone for mark in row.findall(f"{w('trPr')}/{tag}"))


def _ours(element: etree._Element, ids: Container[str]) -> bool:
    return element.get(w("id"), "") in ids


def _is_mark(element: etree._Element) -> bool:
    """Whether `element` is the revision of a paragraph mark or a row rather than of content."""
    parent = element.getparent()
    return parent is not None and parent.tag in (w("rPr"), w("trPr"))


def _marks(root: etree._Element, tags: tuple[str, ...], ids: Container[str]) -> list[etree._Element]:
    return [element for element in root.iter(*tags) if _is_mark(element) and _ours(element, ids)]


def _ends(root: etree._Element, tags: tuple[str, ...], ids: Container[str]) -> list[etree._Element]:
    """Return the paragraphs whose mark goes."""
    found = []
    for mark in _marks(root, tags, ids):
        paragraph = next(mark.iterancestors(w("p"), w("tr")), None)
        if paragraph is not None and paragraph.tag == w("p"):
            found.append(paragraph)
    return found


def _drop(elements: Iterable[etree._Element]) -> None:
    for element in elements:
        _remove(element)


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    if parent.tag == w("rPr") and not len(parent) and (above := parent.getparent()) is not None:
        above.remove(parent)


def _unwrap(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for offset, child in enumerate(list(element)):
        parent.insert(place + offset, child)
    parent.remove(element)


def _properties(root: etree._Element, ids: Container[str], accept: bool) -> None:
    """Resolve recorded paragraph properties (17.13.5.29)."""
    for change in [e for e in root.iter(w("pPrChange")) if _ours(e, ids)]:
        properties = change.getparent()
        if properties is None:
            continue
        properties.remove(change)
        if not accept:
            for child in plain_properties(properties):
                properties.remove(child)
            old = change.find(w("pPr"))
            for offset, child in enumerate(list(old) if old is not None else ()):
                properties.insert(offset, child)


def _join_to_next(paragraph: etree._Element) -> None:
    """Join a paragraph whose mark goes to the one behind it, whose mark and properties stay (17.13.5.15).

    Where no paragraph follows, the paragraph goes only if nothing is left in it and something else holds its place.
    """
    parent = paragraph.getparent()
    if parent is None:
        return
    following = next_block(paragraph)
    content = [child for child in paragraph if child.tag != w("pPr")]
    if following is not None and following.tag == w("p"):
        properties = following.find(w("pPr"))
        place = 0 if properties is None else following.index(properties) + 1
        for offset, child in enumerate(content):
            following.insert(place + offset, child)
        _take_out(paragraph)
    elif not content and following is not None:
        _take_out(paragraph)


def _take_out(paragraph: etree._Element) -> None:
    """Remove a paragraph, and a content control in which nothing is left with it."""
    element: etree._Element | None = paragraph
    while element is not None:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
        element = parent if parent is not None and _is_empty_control(parent) else None


def _is_empty_control(element: etree._Element) -> bool:
    if element.tag == CONTROL:
        return not len(element)
    return element.tag == w("sdt") and element.find(CONTROL) is None
