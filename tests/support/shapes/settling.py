"""One author's revisions accepted or rejected and everybody else's left pending, with the tests' own resolver."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from support.resolution import COMING, GOING, Element, How, resolve, w
from support.resolver import parts

_ASIDE = "urn:aside"
_STORY = re.compile(r"(document|header|footer|footnotes|endnotes)\d*\.xml")
_REVISED = frozenset(
    w(name)
    for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
                 "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange", "cellIns", "cellDel",
                 "cellMerge", "moveFromRangeStart", "moveToRangeStart", "moveFromRangeEnd", "moveToRangeEnd")
)  # fmt: skip
_SPELLED_APART = (w("delText"), w("delInstrText"))


def main_part(members: Mapping[str, bytes]) -> str:
    """Return the name of the main document."""
    found = re.search(rb'officeDocument"[^>]*Target="/?([^"]+)"', members["_rels/.rels"])
    found = found or re.search(rb'Target="/?([^"]+)"[^>]*officeDocument"', members["_rels/.rels"])
    assert found is not None
    return found[1].decode()


def story_parts(members: Mapping[str, bytes]) -> list[str]:
    """Return the names of the parts that hold text."""
    folder = posixpath.dirname(main_part(members))
    return [name for name in sorted(members)
            if name == main_part(members)
            or (posixpath.dirname(name) == folder and _STORY.fullmatch(posixpath.basename(name)))]  # fmt: skip


def roots(docx: bytes, how: How = "as-is", author: str | None = None) -> dict[str, Element]:
    """Return the parts with text, the revisions of `author` (None: of everybody) accepted or rejected."""
    members = parts(docx)
    found = {name: etree.fromstring(members[name]) for name in story_parts(members)}
    for root in found.values():
        _resolve(root, how, author)
    return found


def _resolve(root: Element, how: How, author: str | None) -> None:
    others = list(_of_others(root, author)) if author is not None else []
    for element in others:
        element.tag = f"{{{_ASIDE}}}{etree.QName(element).localname}"
    resolve(root, how)
    for element in others:
        element.tag = w(etree.QName(element).localname)


def _of_others(root: Element, author: str | None) -> Iterator[Element]:
    """Yield the revisions that are not `author`'s, and the text that is deleted by others alone."""
    for element in root.iter(*_REVISED):
        if element.get(w("author")) != author:
            yield element
    for element in root.iter(*_SPELLED_APART):
        deletions = list(element.iterancestors(*GOING))
        if deletions and all(one.get(w("author")) != author for one in deletions):
            yield element


def authors(docx: bytes) -> set[str]:
    """Return who has revisions of text in `docx`."""
    return {element.get(w("author"), "") for root in roots(docx).values() for element in root.iter(*COMING, *GOING)}
