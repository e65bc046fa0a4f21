"""A part's XML without what saving it again may change: how text is split into runs, save ids, the speller's marks."""

from __future__ import annotations

from lxml import etree

from support.resolution import COMING, GOING, Element, w

_PASSING = (w("proofErr"), w("lastRenderedPageBreak"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TEXT = (w("t"), w("delText"))


def normal(root: Element) -> list[str]:
    """Return `root` as canonical XML, a line for each tag and text; works on a copy."""
    copy = etree.fromstring(etree.tostring(root))
    for element in list(copy.iter(*_PASSING)):
        _remove(element)
    for element in copy.iter():
        for name in list(element.attrib):
            if "rsid" in str(name) or etree.QName(str(name)).localname in ("paraId", "textId"):
                del element.attrib[name]
    for element in copy.iter(*COMING, *GOING):
        element.attrib.pop(w("id"), None)
    for names in (("rPr",), ("pPr", "trPr")):  # a paragraph mark's rPr stands within its pPr
        for element in list(copy.iter(*map(w, names))):
            _drop_if_empty(element)
    _join(copy)
    etree.cleanup_namespaces(copy)
    return etree.tostring(copy, method="c14n2").decode().replace("><", ">\n<").split("\n")


def _drop_if_empty(element: Element) -> None:
    if len(element) == 0 and not element.attrib:
        _remove(element)


def _join(root: Element) -> None:
    """Join neighbouring runs that look the same, then the texts in them; wrappers of one author's first."""
    for tag in (*COMING, *GOING):
        for element in list(root.iter(tag)):
            _join_to(element, dict(element.attrib))
    for run in list(root.iter(w("r"))):
        if all(child.tag == w("rPr") for child in run):
            _remove(run)
    for run in list(root.iter(w("r"))):
        _join_to(run, dict(run.attrib))
    for text in list(root.iter(*_TEXT)):
        text.attrib.pop(_SPACE, None)
        before = text.getprevious()
        if not text.text:
            _remove(text)
        elif before is not None and before.tag == text.tag:
            before.text = (before.text or "") + text.text
            _remove(text)


def _join_to(element: Element, attributes: dict[str, str]) -> None:
    """Pour `element` into the like one before it."""
    before = element.getprevious()
    if before is None or before.tag != element.tag or dict(before.attrib) != attributes or element.tag is None:
        return
    if element.tag == w("r") and _look(before) != _look(element):
        return
    if element.getparent() is not None and element.getparent().tag in (w("rPr"), w("trPr")):  # type: ignore[union-attr]
        return
    if before.tail and before.tail.strip():
        return
    for child in list(element):
        if not (element.tag == w("r") and child.tag == w("rPr")):
            before.append(child)
    _remove(element)


def _look(run: Element) -> bytes:
    found = run.find(w("rPr"))
    return b"" if found is None else etree.tostring(found, method="c14n")


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
