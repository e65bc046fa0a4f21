"""New text taken out of links and fields: the underline of a link would hide that it is new."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from amend.docx.names import w

_LINKS = (w("hyperlink"), w("fldSimple"))
_CODES = (w("fldChar"), w("instrText"))
_LINK_LOOK = ("rStyle", "color")


def unlink(runs: Sequence[etree._Element]) -> None:
    """Make plain text of the links and fields that new `runs` of one paragraph stand in or are."""
    for run in runs:
        link = next(run.iterancestors(*_LINKS), None)
        if link is not None:
            _take_out(run, link)
            _plain(run)
    if _are_whole([mark.get(w("fldCharType"), "") for run in runs for mark in run.iter(w("fldChar"))]):
        _drop_codes(runs)


def _take_out(run: etree._Element, link: etree._Element) -> None:
    """Put what holds `run` behind `link`, and the rest of the link behind it."""
    element = run
    while (parent := element.getparent()) is not None and parent is not link:
        element = parent
    following = list(element.itersiblings())
    link.addnext(element)
    if following:
        rest = etree.Element(link.tag, dict(link.attrib), link.nsmap)
        rest.extend(following)
        element.addnext(rest)
    if not len(link) and (above := link.getparent()) is not None:
        above.remove(link)


def _are_whole(marks: Sequence[str]) -> bool:
    """Whether every field that begins among the marks ends among them (ECMA-376 Part 1, 17.16.18)."""
    depth = 0
    for mark in marks:
        depth += {"begin": 1, "end": -1}.get(mark, 0)
        if depth < 0:
            return False
    return bool(marks) and depth == 0


def _drop_codes(runs: Sequence[etree._Element]) -> None:
    inside = 0
    for run in runs:
        codes = [child for child in run if child.tag in _CODES]
        inside += sum({"begin": 1, "end": -1}.get(code.get(w("fldCharType"), ""), 0) for code in codes)
        for code in codes:
            run.remove(code)
        if inside:
            _plain(run)


def _plain(run: etree._Element) -> None:
    """Take the look of a link off."""
    properties = run.find(w("rPr"))
    for child in [] if properties is None else list(properties):
        if child.tag in {w(name) for name in _LINK_LOOK}:
            child.getparent().remove(child)  # type: ignore[union-attr]  # a child has a parent
