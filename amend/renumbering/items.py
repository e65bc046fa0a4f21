"""The numbered items of a redline as a clerk would find them: the head they stand under, what they stand below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from amend.model import Kind, MarkedParagraph, Story
from amend.renumbering.counting import labels
from amend.renumbering.numerals import KNOWN, Numeral, core_of, parts, read
from amend.section_heads import is_section_head

Address = tuple[str, ...]
"""How an item is named in full: ("3", "b") is sub-point (b) of point 3."""


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph with a label that counts, in one text or both."""

    index: int
    """Which paragraph of the redline."""
    head: str
    """The section head above it, "" where there is none."""
    original: str
    """Its label in the original, "" where it is not there."""
    amended: str
    was: Address
    """Its address in the original, empty where it is not there."""
    now: Address
    parent: int
    """The index among the items of the one it stands below, -1 for none."""
    kind: Kind

    @property
    def shifts(self) -> bool:
        """Whether it is in both texts under different labels."""
        return bool(self.original and self.amended) and self.original != self.amended

    @property
    def is_deleted(self) -> bool:
        """Whether only the original has it."""
        return not self.amended


@dataclass(frozen=True, slots=True)
class Outline:
    """What a redline's body is made of."""

    heads: tuple[str, ...]
    """For each paragraph the head that it stands under; a head stands under itself."""
    items: tuple[Item, ...]
    """The items, in order."""


def outline(paragraphs: Sequence[MarkedParagraph]) -> Outline:
    """Return the heads and the items of `paragraphs`, whose labels and places are filled in."""
    heads = _heads(paragraphs)
    return Outline(heads, tuple(_items(paragraphs, heads)))


def _heads(paragraphs: Sequence[MarkedParagraph]) -> tuple[str, ...]:
    found, head = [], ""
    for paragraph in paragraphs:
        if paragraph.story is Story.BODY and paragraph.cell is None and _is_head(paragraph):
            head = paragraph.place.partition("; page ")[0] or paragraph.text.strip(" :")
        found.append(head)
    return tuple(found)


def _is_head(paragraph: MarkedParagraph) -> bool:
    if paragraph.kind is Kind.HEADING:
        return True
    text = paragraph.spans[0].text if len(paragraph.spans) == 1 else ""
    return is_section_head(text or paragraph.original.strip() or paragraph.amended.strip() or paragraph.text)


def _items(paragraphs: Sequence[MarkedParagraph], heads: Sequence[str]) -> Iterator[Item]:
    above: list[tuple[tuple[int, int], int, Item]] = []  # rank and number among the items
    number = 0
    before: Numeral | None = None
    for index, (paragraph, head, (original, amended)) in enumerate(
        zip(paragraphs, heads, labels(paragraphs), strict=True)
    ):
        if paragraph.story is not Story.BODY or paragraph.cell is not None or not (original or amended):
            continue
        numeral = read(amended or original, before)
        if numeral is None:
            continue
        before = numeral
        rank = (-1 if paragraph.kind is Kind.HEADING else paragraph.level, numeral.depth)
        while above and (above[-1][0] >= rank or above[-1][2].head != head):
            above.pop()
        parent = above[-1] if above and above[-1][0][0] >= 0 else None
        was, now = _addresses(original, amended, parent[2] if parent else None)
        item = Item(index, head, original, amended, was, now, parent[1] if parent else -1, paragraph.kind)
        above.append((rank, number, item))
        number += 1
        yield item


def _addresses(original: str, amended: str, parent: Item | None) -> tuple[Address, Address]:
    above: tuple[Address, Address] = (parent.was, parent.now) if parent else ((), ())
    return _address(original, above[0]), _address(amended, above[1])


def _address(label: str, above: Address) -> Address:
    """Return the full name of the item with `label`; one that names what is above it is full already."""
    own = _own(label)
    return own if len(own) != 1 else (*above, *own)


@lru_cache(maxsize=KNOWN)
def _own(label: str) -> Address:
    return tuple(part.lower() for part in parts(core_of(label)))
