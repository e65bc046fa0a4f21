"""Word's own revisions, built: insertions, deletions, paragraph marks (ECMA-376 Part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from amend.docx.names import XML_SPACE, w
from amend.docx.properties import first_child, mark_properties

# Children of w:pPr that stand after w:rPr (17.3.1.26); everything else stands before it.
_AFTER_MARK = frozenset({w("sectPr"), w("pPrChange")})
_NOT_PLAIN = frozenset({w("rPr"), *_AFTER_MARK})
_MARK_REVISIONS = frozenset({w("ins"), w("del"), w("moveFrom"), w("moveTo")})
_TO_DELETED = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
_FROM_DELETED = {deleted: plain for plain, deleted in _TO_DELETED.items()}


class Revisions:
    """Makes revisions by one author, each with an id of its own."""

    def __init__(self, author: str, date: str, first_id: int) -> None:
        """`date` is ISO 8601 or empty; `first_id` must be above every id in the document."""
        self._author, self._date, self._next = author, date, first_id
        self.ids: set[str] = set()

    def element(self, tag: str) -> etree._Element:
        """Return a new, empty revision element such as `w:ins`."""
        made = etree.Element(w(tag))
        identity = self.fresh_id()
        self.ids.add(identity)
        made.set(w("id"), identity)
        made.set(w("author"), self._author)
        if self._date:
            made.set(w("date"), self._date)
        return made

    def fresh_id(self) -> str:
        """Return an id that nothing in the document has yet."""
        identity = str(self._next)
        self._next += 1
        return identity

    def is_own(self, element: etree._Element) -> bool:
        """Whether `element` is a revision of our own."""
        return element.get(w("id")) in self.ids

    def wrap(self, run: etree._Element, *tags: str) -> None:
        """Put `run` where it stands into revision elements, the first of `tags` outermost."""
        parent = run.getparent()
        assert parent is not None  # a run always stands in something
        place = parent.index(run)
        outer = inner = self.element(tags[0])
        for tag in tags[1:]:
            inner.append(made := self.element(tag))
            inner = made
        parent.insert(place, outer)
        inner.append(run)
        if "del" in tags:
            as_deleted(run)

    def mark_end(self, paragraph: etree._Element, tag: str) -> None:
        """Track the mark of `paragraph` as inserted (`ins`) or deleted (`del`) (17.13.5.15, 17.13.5.20)."""
        mark = _mark_properties(paragraph)
        if mark.find(w(tag)) is None:
            mark.insert(0 if tag == "ins" else len(mark.findall(w("ins"))), self.element(tag))

    def unmark_end(self, paragraph: etree._Element, tag: str) -> None:
        """Take a revision of our own off the mark of `paragraph`."""
        mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        found = None if mark is None else mark.find(w(tag))
        if mark is None or found is None or found.get(w("id")) not in self.ids:
            return
        mark.remove(found)
        if not len(mark):
            properties = mark.getparent()
            assert properties is not None
            properties.remove(mark)

    def has_end(self, paragraph: etree._Element, tag: str) -> bool:
        """Whether the mark of `paragraph` carries a revision `tag` of our own."""
        mark = mark_properties(paragraph)
        found = None if mark is None else first_child(mark, w(tag))
        return found is not None and found.get(w("id")) in self.ids

    def is_inserted(self, run: etree._Element) -> bool:
        """Whether `run` stands in an insertion of our own."""
        return any(outer.get(w("id")) in self.ids for outer in run.iterancestors(w("ins")))

    def record_properties(self, paragraph: etree._Element, old: etree._Element | None) -> None:
        """Record in `paragraph` that its properties were those of `old` (a `w:pPr`) before (17.13.5.29)."""
        change = self.element("pPrChange")
        before = etree.SubElement(change, w("pPr"))
        before.extend(deepcopy(child) for child in plain_properties(old))
        properties = paragraph_properties(paragraph)
        for former in properties.findall(w("pPrChange")):
            properties.remove(former)
        properties.append(change)

    def former_properties(self, paragraph: etree._Element) -> etree._Element | None:
        """Return the `w:pPr` that `paragraph` had before us."""
        properties = paragraph.find(w("pPr"))
        change = None if properties is None else properties.find(w("pPrChange"))
        if change is not None and self.is_own(change):
            return change.find(w("pPr"))
        return properties


def clear_end(paragraph: etree._Element) -> None:
    """Take every revision off the mark of `paragraph`, anybody's."""
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    if mark is not None:
        for child in [c for c in mark if c.tag in _MARK_REVISIONS]:
            mark.remove(child)


def plain_properties(properties: etree._Element | None) -> Iterable[etree._Element]:
    """Return the children of a `w:pPr` that describe the paragraph itself: no mark, section or revision."""
    if properties is None:
        return ()
    return tuple([child for child in properties if child.tag not in _NOT_PLAIN])


def paragraph_properties(paragraph: etree._Element) -> etree._Element:
    """Return the `w:pPr` of `paragraph`, made where there is none."""
    found = paragraph.find(w("pPr"))
    if found is None:
        found = etree.Element(w("pPr"))
        paragraph.insert(0, found)
    return found


def empty_paragraph(properties: Iterable[etree._Element] = ()) -> etree._Element:
    """Return a new `w:p` whose `w:pPr` holds `properties`."""
    made = etree.Element(w("p"))
    kept = list(properties)
    if kept:
        etree.SubElement(made, w("pPr")).extend(kept)
    return made


def as_deleted(run: etree._Element) -> None:
    """Turn the text of `run` into deleted text (17.3.3.7)."""
    for child in run.iter(*_TO_DELETED):
        child.tag = _TO_DELETED[str(child.tag)]
        child.set(XML_SPACE, "preserve")


def as_live(element: etree._Element) -> None:
    """Turn deleted text below `element` back into text."""
    for child in element.iter(*_FROM_DELETED):
        child.tag = _FROM_DELETED[str(child.tag)]


def text_run(text: str, properties: etree._Element | None) -> etree._Element:
    """Return a run of `text` (line breaks as `w:br`, tabs as `w:tab`) with a copy of `properties` (a `w:rPr`)."""
    run = etree.Element(w("r"))
    if properties is not None and len(properties):
        run.append(deepcopy(properties))
    for number, line in enumerate(text.split("\n")):
        if number:
            etree.SubElement(run, w("br"))
        for column, piece in enumerate(line.split("\t")):
            if column:
                etree.SubElement(run, w("tab"))
            if piece:
                run.append(text_element(piece))
    return run


def text_element(text: str) -> etree._Element:
    """Return a `w:t` of `text`; spaces at its ends are kept (17.3.3.31)."""
    element = etree.Element(w("t"))
    element.text = text
    if text != text.strip():
        element.set(XML_SPACE, "preserve")
    return element


def _mark_properties(paragraph: etree._Element) -> etree._Element:
    properties = paragraph_properties(paragraph)
    mark = properties.find(w("rPr"))
    if mark is None:
        mark = etree.Element(w("rPr"))
        after = [index for index, child in enumerate(properties) if child.tag in _AFTER_MARK]
        properties.insert(after[0] if after else len(properties), mark)
    return mark
