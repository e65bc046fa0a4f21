"""A motion with an amendment of it, as data: what every reading of the paper must find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from support.resolver import squeezed

Change = Literal["keep", "add", "delete"]
View = Literal["original", "amended", "paper"]

_GONE: dict[View, Change | None] = {"original": "add", "amended": "delete", "paper": None}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and what the amendment does to it."""

    text: str
    change: Change = "keep"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: heading, paragraph, item or cell.

    `level` is a heading's level or an item's depth; `list_id` and `forms` (the numbering of each depth) are an
    item's, `cell` is a cell's (table, row, column), all from 1. `change` is add or delete for a whole paragraph.
    """

    kind: Literal["heading", "paragraph", "item", "cell"]
    pieces: tuple[Piece, ...]
    level: int = 0
    change: Change = "keep"
    list_id: int = 0
    forms: tuple[str, str, str] = ("bullet", "bullet", "bullet")
    cell: tuple[int, int, int] | None = None

    def text(self, view: View) -> str:
        """Return the text of one version, or ("paper") of both, after the rule for white space."""
        gone = _GONE[view]
        return squeezed("".join(piece.text for piece in self.pieces if piece.change != gone))


@dataclass(frozen=True, slots=True)
class Pair:
    """A motion and an amendment of it."""

    title: str
    proposer: str
    seconder: str
    paragraphs: tuple[Block, ...]

    @property
    def changed(self) -> bool:
        """Whether the amendment does anything."""
        return any(piece.change != "keep" for block in self.paragraphs for piece in block.pieces)


def blocks(pair: Pair, view: View) -> list[Block]:
    """Return the paragraphs that one version holds; what is left empty is left out."""
    return [block for block in pair.paragraphs if block.text(view)]


def texts(pair: Pair, view: View) -> list[str]:
    """Return the paragraphs' texts in one version, after the rule for white space."""
    return [block.text(view) for block in blocks(pair, view)]


def original(pair: Pair) -> list[str]:
    """Return the motion's paragraphs: every reading's keep + delete."""
    return texts(pair, "original")


def amended(pair: Pair) -> list[str]:
    """Return the as-amended paragraphs: every reading's keep + add."""
    return texts(pair, "amended")


def labels(pair: Pair, view: View) -> list[str]:
    """Return what a DOCX of one version prints before each of `texts(pair, view)`; no label is ""."""
    return [label for _, label in labelled(blocks(pair, view))]


def labelled(found: list[Block]) -> Iterator[tuple[Block, str]]:
    """Yield each paragraph with its label, every list counted from its start."""
    counts: dict[int, list[int]] = {}
    for block in found:
        if block.kind != "item":
            yield block, ""
            continue
        count = counts.setdefault(block.list_id, [0, 0, 0])
        count[block.level] += 1
        count[block.level + 1 :] = [0] * (2 - block.level)
        yield block, _label(block.forms[block.level], count[block.level])


def _label(form: str, number: int) -> str:
    return {
        "decimal": f"{number}.",
        "letter": f"({chr(96 + number)})" if number <= 26 else f"({chr(70 + number) * 2})",
        "roman": f"{_ROMAN[(number - 1) % len(_ROMAN)]}.",
        "bullet": "•",
    }[form]
