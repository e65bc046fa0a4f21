"""Paragraphs as they are read: one whose mark a pending deletion takes away runs on into the next (17.13.5.15)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from amend.docx.names import w
from amend.docx.package import Package
from amend.docx.properties import mark_properties
from amend.docx.story import StoryBlock, story_blocks
from amend.docx.walk import Piece, pieces_of

_GONE = (w("del"), w("moveFrom"))


@dataclass(frozen=True)
class Line:
    """What is read as one paragraph: the last `w:p` of it, and the pieces of all, struck ones left out."""

    block: StoryBlock
    pieces: tuple[Piece, ...]
    before: tuple[etree._Element, ...] = ()
    """The `w:p` before the last one that run on into it."""

    @property
    def number(self) -> int:
        """The number of its last paragraph in the file."""
        return self.block.number

    @property
    def element(self) -> etree._Element:
        """Its last `w:p`, whose properties are those of all (17.13.5.15)."""
        return self.block.block.element

    @property
    def elements(self) -> list[etree._Element]:
        """Every `w:p` of it, the last one last."""
        return [*self.before, self.element]

    @property
    def part(self) -> str:
        """The part that holds it."""
        return self.block.part

    @cached_property
    def raw(self) -> str:
        """The text as it stands in the file."""
        return "".join([piece.text for piece in self.pieces])


def lines(package: Package) -> Iterator[Line]:
    """Yield every line of every story, with the file's pending tracked changes taken as accepted."""
    return lines_of(story_blocks(package))


def lines_of(blocks: Iterable[StoryBlock]) -> Iterator[Line]:
    """Yield the lines that `blocks`, all the paragraphs of a file, make."""
    carried: list[Piece] = []
    before: list[etree._Element] = []
    for block in blocks:
        carried += [piece for piece in block.block.pieces if not piece.state.deleted]
        if _mark_goes(block.block.element):
            before.append(block.block.element)
            continue
        yield Line(block, tuple(carried), tuple(before))
        carried, before = [], []


def has_words(paragraph: etree._Element) -> bool:
    """Whether a `w:p` itself says anything, what is in its text boxes left aside."""
    return any(piece.text.strip() for piece in pieces_of(paragraph))


def _mark_goes(paragraph: etree._Element) -> bool:
    mark = mark_properties(paragraph)
    return mark is not None and any(child.tag in _GONE for child in mark)
