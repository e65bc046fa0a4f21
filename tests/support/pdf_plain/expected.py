"""What an unmarked document says: its blocks of words in reading order, its notes, and what is underlined in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

SOFT = "¬"
"""Where a word may be broken at the end of a line."""
_LOOKS = re.compile(r"\{([a-z]+):([^{}]*)\}")
UNDERLINED = frozenset("ual")
"""The looks that draw a line below words: an underline, a link with an annotation, and one without."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that look the same. Looks: b bold, i italic, u underlined, a link, l only looks like one, h highlighted,
    s a raised reference to a note."""

    text: str
    looks: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, item, heading or cell. `{1}` in its text is a reference to a note, which a reader may leave out."""

    text: str
    label: str = ""
    loose: bool = False
    """Stands where no order of reading is given (a chart's labels): its words are there, somewhere."""
    whole: bool = True
    """Is a paragraph by itself: no line of code, no line of an address."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A document as a file, and what it says."""

    data: bytes
    blocks: tuple[Block, ...]
    underlined: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    pages: int = 1


def pieces(marked: str) -> list[Piece]:
    """Return the pieces of text such as `the {b:Chair} of {u:each} committee`."""
    found, end = [], 0
    for match in _LOOKS.finditer(marked):
        found.append(Piece(marked[end : match.start()]))
        found.append(Piece(match[2], frozenset(match[1])))
        end = match.end()
    return [piece for piece in [*found, Piece(marked[end:])] if piece.text]


def plain(marked: str) -> str:
    """Return the words of marked text, white space folded, references to notes as `{1}`."""
    told = "".join(f"{{{one.text}}}" if "s" in one.looks else one.text for one in pieces(marked))
    return " ".join(told.replace(SOFT, "").split())


def underlined(marked: str) -> list[str]:
    """Return the pieces that have a line below them."""
    return [one.text for one in pieces(marked) if one.looks & UNDERLINED]
