"""The stories of a document in the order amend counts their paragraphs: body, notes, headers, footers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lxml import etree

from amend.docx.names import r, w
from amend.docx.package import Package
from amend.docx.resolve import EVERY, resolve
from amend.docx.walk import Block, blocks
from amend.model import Source, Story

_NOTES = (("footnotes", "footnote", Story.FOOTNOTE), ("endnotes", "endnote", Story.ENDNOTE))
_MARGINS = (("headerReference", Story.HEADER), ("footerReference", Story.FOOTER))


class StoryBlock(NamedTuple):
    """A paragraph, the part that holds it, and its number in the file (from 0, empty paragraphs counted)."""

    number: int
    story: Story
    part: str
    block: Block
    within: int = 0
    """Which note, header or footer it stands in, from 1 in the order they are first referred to; 0 in the body."""

    @property
    def is_margin(self) -> bool:
        """Whether it stands in a header or footer."""
        return self.story in (Story.HEADER, Story.FOOTER)


def story_blocks(package: Package) -> Iterator[StoryBlock]:
    """Yield every paragraph of every story; reader and writer number them alike because both ask here."""
    number = 0
    for story, part, root, within in _stories(package):
        for block in blocks(root):
            kind = Story.TEXTBOX if block.in_textbox and story is Story.BODY else story
            yield StoryBlock(number, kind, part, block, within)
            number += 1


def story_parts(package: Package) -> tuple[str, ...]:
    """Return the names of the parts that hold text, the document first."""
    return tuple(dict.fromkeys((package.document, *(part for _, part, _, _ in _stories(package)))))


def resolved(source: Source, accept: bool) -> Source:
    """Return the DOCX `source` with every tracked change of every story accepted (or rejected)."""
    package = Package(source)
    trees = {part: package.tree(part) for part in story_parts(package)}
    for tree in trees.values():
        resolve(tree, EVERY, accept)
    return replace(source, data=package.to_bytes(trees))


def _stories(package: Package) -> Iterator[tuple[Story, str, etree._Element, int]]:
    document = package.tree(package.document)
    body = document.find(w("body"))
    if body is not None:
        yield Story.BODY, package.document, body, 0
    for kind, tag, story in _NOTES:
        part = package.part_of_type(kind)
        if part is not None:
            for within, note in enumerate(_notes(document, package.tree(part), tag), start=1):
                yield story, part, note, within
    yield from _margins(package, document)


def _notes(document: etree._Element, root: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the notes that the document refers to, in the order of their references, as they are printed.

    A note that nothing refers to any more is printed nowhere; it is no text.
    """
    notes = {note.get(w("id")): note for note in root.iter(w(tag)) if note.get(w("type")) in (None, "normal")}
    for identity in dict.fromkeys(reference.get(w("id")) for reference in document.iter(w(f"{tag}Reference"))):
        if identity in notes:
            yield notes[identity]


def notes_referred(package: Package) -> dict[etree._Element, tuple[tuple[Story, int], ...]]:
    """Return for each `w:p` of the document that refers to notes which these are: story, and number from 1."""
    document = package.tree(package.document)
    found: dict[etree._Element, tuple[tuple[Story, int], ...]] = {}
    for kind, tag, story in _NOTES:
        part = package.part_of_type(kind)
        order = () if part is None else (note.get(w("id")) for note in _notes(document, package.tree(part), tag))
        numbers = {identity: number for number, identity in enumerate(order, start=1)}
        for reference in document.iter(w(f"{tag}Reference")):
            paragraph = next(reference.iterancestors(w("p")), None)
            if paragraph is not None and reference.get(w("id")) in numbers:
                found[paragraph] = (*found.get(paragraph, ()), (story, numbers[reference.get(w("id"))]))
    return found


def _margins(package: Package, document: etree._Element) -> Iterator[tuple[Story, str, etree._Element, int]]:
    """Yield each header and footer that a section refers to, once."""
    related = package.related(package.document)
    seen: set[str] = set()
    for tag, story in _MARGINS:
        within = 0
        for reference in document.iter(w(tag)):
            _, part = related.get(reference.get(r("id"), ""), ("", ""))
            if part and part in package and part not in seen:
                seen.add(part)
                within += 1
                yield story, part, package.tree(part), within
