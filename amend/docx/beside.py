"""What a file holds beside its words: link targets, field codes, sections, empty rows. Said where it differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from amend.docx.containers import BOX
from amend.docx.names import r, w
from amend.docx.package import Package
from amend.docx.parts import Relation, relations
from amend.docx.story import StoryBlock

_PAGE = ("pgSz", "pgMar", "cols", "type", "pgNumType", "titlePg")


class Beside:
    """Reads what stands beside the words of one file's paragraphs."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._related: dict[str, Mapping[str, Relation]] = {}

    def of(self, block: StoryBlock) -> tuple[str, ...]:
        """Return what a paragraph holds beside its words, each thing in a person's words."""
        if not any(piece.state.link or piece.state.field for piece in block.block.pieces):
            return ()
        return tuple(self._things(block))

    def _things(self, block: StoryBlock) -> Iterator[str]:
        for element in block.block.element.iter(w("hyperlink"), w("fldSimple"), w("instrText")):
            if next(element.iterancestors(BOX, w("p"))) is not block.block.element:
                continue
            if element.tag == w("hyperlink"):
                yield f"link to {self._target(element, block.part)}"
            elif code := " ".join((element.get(w("instr")) or element.text or "").split()):
                yield f"field {code}"

    def _target(self, link: etree._Element, part: str) -> str:
        if part not in self._related:
            self._related[part] = relations(self._package, part)
        found = self._related[part].get(link.get(r("id"), ""))
        anchor = link.get(w("anchor"))
        return ("" if found is None else found.target) + (f"#{anchor}" if anchor else "")


def layout_of(package: Package) -> tuple[str, ...]:
    """Return what the document says beside its text: of its pages, for each section; empty rows; comments."""
    body = package.tree(package.document).find(w("body"))
    if body is None:
        return ()
    sections = (_section(section) for section in body.iter(w("sectPr")))
    named = tuple(f"section {number}: {said}" for number, said in enumerate(sections, start=1))
    empty = sum(1 for row in body.iter(w("tr")) if not any(text.text for text in row.iter(w("t"), w("delText"))))
    rows = (f"table rows without text: {empty}",) if empty else ()
    return (*named, *rows, *_comments(package))


def _comments(package: Package) -> tuple[str, ...]:
    part = package.part_of_type("comments")
    if part is None:
        return ()
    comments = ("".join(comment.itertext(w("t"))) for comment in package.tree(part).iter(w("comment")))
    said = " | ".join(comments)
    return (f"comments: {said}",) if said else ()


def unread_parts(package: Package) -> int:
    """Return how many pieces of other files the document embeds, which only Word puts together (17.17.2, 17.17.3)."""
    return sum(1 for _ in package.tree(package.document).iter(w("altChunk"), w("subDoc")))


def _section(section: etree._Element) -> str:
    stated = (
        f"{name} {sorted((str(key).rpartition('}')[2], str(value)) for key, value in child.attrib.items())}"
        for name in _PAGE
        for child in section.findall(w(name))
    )
    return "; ".join(stated)
