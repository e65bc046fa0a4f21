"""The numbered items of a redline as a clerk would find them: the head they stand under, what they stand below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from amend.model import Change, Kind, MarkedParagraph, Story
from amend.renumbering.counting import labels
from amend.renumbering.numerals import KNOWN, Numeral, core_of, parts, read
from amend.section_heads import is_section_head

Address = tuple[str, ...]
"""How an item is named in full: ("3", "b") is sub-point (b) of point 3."""
Numerals = tuple[Numeral | None, Numeral | None]
"""What the labels in the original and in the amended text count as; None where there is none."""
_NONE: Numerals = (None, None)


class Item(NamedTuple):
    """A paragraph with a label that counts, in one text or both."""

    at: int
    """Which paragraph of the redline."""
    head: str
    """The section head above it, "" where there is none."""
    section: int
    """Which paragraph of the redline that head is, -1 where there is none."""
    original: str
    """Its label in the original, "" where it is not there."""
    amended: str
    was: Address
    """Its address in the original, empty where it is not there."""
    now: Address
    numerals: Numerals
    """How its labels count."""
    parent: int
    """The index among the items of the one it stands below, -1 for none."""
    is_heading: bool
    is_joined: bool = False
    """Whether the amended text joins it to the item before."""

    @property
    def shifts(self) -> bool:
        """Whether it is in both texts under different labels."""
        return bool(self.original and self.amended) and self.original != self.amended

    @property
    def is_gone(self) -> bool:
        """Whether the amended text has no such item."""
        return not self.amended


@dataclass(frozen=True, slots=True)
class Outline:
    """What a redline's body is made of."""

    sections: tuple[int, ...]
    """For each paragraph which one is the head that it stands under, -1 for none; a head stands under itself."""
    items: tuple[Item, ...]
    """The items, in order."""


def outline(paragraphs: Sequence[MarkedParagraph]) -> Outline:
    """Return the heads and the items of `paragraphs`, whose labels and places are filled in."""
    sections = tuple(_sections(paragraphs))
    return Outline(sections, tuple(_items(paragraphs, sections)))


def _sections(paragraphs: Sequence[MarkedParagraph]) -> Iterator[int]:
    section = -1
    for index, paragraph in enumerate(paragraphs):
        if paragraph.story is Story.BODY and paragraph.cell is None and _is_head(paragraph):
            section = index
        yield section


def _head(paragraph: MarkedParagraph) -> str:
    return paragraph.place.partition("; page ")[0] or paragraph.text.strip(" :")


def _is_head(paragraph: MarkedParagraph) -> bool:
    if paragraph.kind is Kind.HEADING:
        return True
    text = paragraph.spans[0].text if len(paragraph.spans) == 1 else ""
    return is_section_head(text or paragraph.original.strip() or paragraph.amended.strip() or paragraph.text)


def _items(paragraphs: Sequence[MarkedParagraph], sections: Sequence[int]) -> Iterator[Item]:
    above: list[tuple[tuple[int, int], int, Item]] = []  # rank, number among the items, item
    last: dict[int, Numerals] = {}
    number = 0
    for index, (paragraph, section, (original, amended)) in enumerate(
        zip(paragraphs, sections, labels(paragraphs), strict=True)
    ):
        if not (original or amended) or paragraph.story is not Story.BODY or paragraph.cell is not None:
            continue
        level = -1 if paragraph.kind is Kind.HEADING else paragraph.level
        before = last.get(level, _NONE)
        numerals = _read(original, before[0]), _read(amended, before[1])
        if numerals == _NONE:
            continue
        last[level] = numerals[0] or before[0], numerals[1] or before[1]
        rank = level, max(numeral.depth for numeral in numerals if numeral)
        while above and (above[-1][0] >= rank or above[-1][2].section != section):
            above.pop()
        parent = above[-1] if above and above[-1][0][0] >= 0 else None
        was, now = _addresses(original, amended, parent[2] if parent else None)
        head = _head(paragraphs[section]) if section >= 0 else ""
        item = Item(
            index, head, section, original, amended, was, now, numerals, parent[1] if parent else -1, level < 0,
            is_joined=not amended and paragraph.change is not Change.DELETE,
        )  # fmt: skip
        above.append((rank, number, item))
        number += 1
        yield item


def _read(label: str, before: Numeral | None) -> Numeral | None:
    return read(label, before) if label else None


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
