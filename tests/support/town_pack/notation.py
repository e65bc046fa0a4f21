"""The texts a clerk can read: a paragraph a line, `#` titles, {+added+}, {-struck-}, **bold**, __underlined__."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

_TEXTS = Path(__file__).with_name("texts")
_TOKEN = re.compile(r"\{\+|\+\}|\{-|-\}|\*\*|__")
_LABEL = re.compile(r"(?P<open>\{[+-])?(?P<label>(?:\d+\.|\([a-z]\)|-)) +(?P<rest>.+)")


@dataclass(frozen=True)
class Piece:
    """Words that look alike; `change` is "+", "-" or "" for what stays."""

    text: str
    change: str = ""
    bold: bool = False
    underline: bool = False


@dataclass(frozen=True)
class Block:
    """A paragraph (title, heading, text or item), a table row or a page break."""

    kind: str
    pieces: tuple[Piece, ...] = ()
    label: str = ""
    cells: tuple[tuple[Piece, ...], ...] = ()

    @property
    def change(self) -> str:
        """What happens to the whole paragraph."""
        changes = {piece.change for piece in self.pieces if piece.text.strip()}
        return changes.pop() if len(changes) == 1 else ""


Blocks = tuple[Block, ...]


@dataclass(frozen=True)
class Look:
    """How additions and deletions are shown; `tracked` writes real revisions where the format has them."""

    added: frozenset[str] = frozenset({"underline"})
    bold_heads: bool = False
    tracked: bool = False


@cache
def raw(name: str) -> str:
    """A plain text, as it is."""
    return (_TEXTS / f"{name}.txt").read_text(encoding="utf-8")


@cache
def text(name: str) -> Blocks:
    """The paper of that name."""
    return parse((_TEXTS / f"{name}.md").read_text(encoding="utf-8"))


def parse(source: str) -> Blocks:
    """The paragraphs of a source."""
    return tuple(_block(line) for line in source.splitlines() if line.strip())


def _block(line: str) -> Block:
    if line == "---":
        return Block("break")
    if line.startswith("## "):
        return Block("heading", pieces(line[3:]))
    if line.startswith("# "):
        return Block("title", pieces(line[2:]))
    if line.startswith("|"):
        return Block("row", cells=tuple(pieces(cell.strip()) for cell in line.strip()[1:-1].split("|")))
    if re.match(r"This Council .{0,20}:$", line):
        return Block("heading", pieces(line))
    if found := _LABEL.fullmatch(line):
        return Block("item", pieces((found["open"] or "") + found["rest"]), found["label"])
    return Block("text", pieces(line))


def pieces(line: str) -> tuple[Piece, ...]:
    """The pieces of a line of notation."""
    found: list[Piece] = []
    state, start = Piece(""), 0
    for token in _TOKEN.finditer(line):
        if token.start() > start:
            found.append(replace(state, text=line[start : token.start()]))
        start = token.end()
        state = _turned(state, token.group())
    if start < len(line):
        found.append(replace(state, text=line[start:]))
    return tuple(found)


def _turned(state: Piece, token: str) -> Piece:
    if token == "**":
        return replace(state, bold=not state.bold)
    if token == "__":
        return replace(state, underline=not state.underline)
    return replace(state, change={"{+": "+", "{-": "-"}.get(token, ""))


def plain(block: Block) -> str:
    """The words of a block, added and struck alike."""
    if block.kind == "row":
        return "\t".join("".join(piece.text for piece in cell) for cell in block.cells)
    words = "".join(piece.text for piece in block.pieces)
    return f"{block.label} {words}" if block.label else words
