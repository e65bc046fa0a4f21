"""What the movers mean: the sources of the samples, read once, from which every other file is derived.

A source is plain text: the paper's front matter, a line `====`, the motion with its amendments in CriticMarkup, and
perhaps another `====` and the lines at the paper's foot. Where a paper is of instructions, those lines are all it says,
and after a last `====` stands what must become of each: `applied: delete the words`. Every block is one line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

INDENT = 3
_TOKEN = re.compile(
    r"(?P<open>\{\+\+|\{--)|(?P<close>\+\+\}|--\})|(?P<bold>\*\*)|(?P<italic>\*)|(?P<note>\[\^1\])"
    r"|\[(?P<text>[^\]]+)\]\((?P<href>https[^)]+)\)"
)
_ITEM = re.compile(r"(?P<indent> *)(?P<marker>-|\d+\.|[a-z]\.) (?P<text>.*)")


class Change(StrEnum):
    """What a piece does to the motion."""

    KEEP = "keep"
    ADD = "add"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that is alike throughout, or the reference to the note (no text)."""

    text: str
    change: Change = Change.KEEP
    bold: bool = False
    italic: bool = False
    href: str = ""
    note: bool = False


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph (perhaps indented), item, table row or note; only a row has several cells."""

    kind: str
    cells: tuple[Pieces, ...]
    level: int = 0
    marker: str = ""

    @property
    def pieces(self) -> Pieces:
        """The pieces of all cells."""
        return tuple(piece for cell in self.cells for piece in cell)

    @property
    def change(self) -> Change:
        """`ADD` or `DELETE` where the whole block is added or deleted, else `KEEP`."""
        changes = {piece.change for piece in self.pieces if piece.text.strip()}
        return changes.pop() if len(changes) == 1 else Change.KEEP


Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Truth:
    """A source: what stands before the motion, the motion with its amendments, and what stands after it."""

    front: Blocks
    motion: Blocks
    foot: Blocks
    instructions: tuple[tuple[str, str], ...] = ()
    """Of each instruction in the foot, some words of it and what must become of it."""


def parse(source: str) -> Truth:
    """Read a source; raises ValueError where it has no `====`, or too many."""
    parts = source.split("====\n")
    front, motion, foot, states = parts + [""] * min(2, 4 - len(parts))
    told = tuple((words, state) for state, words in (line.split(": ", 1) for line in states.splitlines()))
    return Truth(_blocks(front), _blocks(motion), _blocks(foot), told)


def side(blocks: Blocks, keep: Change) -> Blocks:
    """The blocks without their marks, kept and `keep` alone: `DELETE` gives the original, `ADD` the amended text."""
    kept = (replace(block, cells=tuple(_side(cell, keep) for cell in block.cells)) for block in blocks)
    return tuple(block for block in kept if any(piece.text.strip() for piece in block.pieces))


def gapped(pieces: Pieces, seams: str = "") -> Pieces:
    """The pieces as people type them: a space between a struck word and the word that replaces it.

    None goes inside a word, nor after a deletion that ends with one of `seams`. Before a full stop or a comma the
    space belongs to the addition, so that the original still has none there.
    """
    found: list[Piece] = []
    for index, piece in enumerate(pieces):
        if _replaces(piece, found, seams):
            after = pieces[index + 1].text[:1] if index + 1 < len(pieces) else " "
            if after == " ":
                found.append(Piece(" "))
            else:
                piece = replace(piece, text=f" {piece.text}")
        found.append(piece)
    return tuple(found)


def _replaces(piece: Piece, before: list[Piece], seams: str) -> bool:
    """Whether the piece is a word added right after a whole word that is struck."""
    if piece.change is not Change.ADD or not before or before[-1].change is not Change.DELETE:
        return False
    start = before[-2].text[-1:] if len(before) > 1 else " "
    word = piece.text[0].isalnum() or piece.text[0] in "£“"
    return word and start == " " and before[-1].text[-1] not in f" {seams}"


def markdown(blocks: Blocks, ink: Callable[[Pieces], str]) -> str:
    """The blocks as Markdown, their text as `ink` writes it, their lists numbered anew."""
    lines: list[str] = []
    prefixes = numbered(blocks)
    for index, (block, prefix) in enumerate(zip(blocks, prefixes, strict=True)):
        before = blocks[index - 1].kind if index else ""
        if block.kind == "row":
            if before != "row":
                lines.append("")
            lines.append(f"| {' | '.join(ink(cell) for cell in block.cells)} |")
            if before != "row":
                lines.append(f"|{' --- |' * len(block.cells)}")
        else:
            lines += ["", prefix + ink(block.pieces).strip()]
    return "\n".join(lines[1:]) + "\n"


def numbered(blocks: Blocks) -> Iterator[str]:
    """What stands before each block in Markdown: number signs, or an item's indent and label."""
    counts: list[int] = []
    widths: list[int] = []
    for block in blocks:
        if block.kind not in ("item", "row"):
            counts, widths = [], []
        if block.kind == "heading":
            yield "#" * block.level + " "
        elif block.kind == "item":
            counts = [*counts, 0][: block.level + 1]
            counts[-1] += 1
            label = "- " if block.marker == "-" else f"{counts[-1]}. "
            widths = [*widths[: block.level], len(label)]
            yield " " * sum(widths[:-1]) + label
        else:
            yield ""


def plain(pieces: Pieces) -> str:
    """The text and nothing else."""
    return "".join(piece.text for piece in pieces)


def critic(pieces: Pieces) -> str:
    """The text in CriticMarkup."""
    forms = {Change.KEEP: "{}", Change.ADD: "{{++{}++}}", Change.DELETE: "{{--{}--}}"}
    joined = _joined(Piece(piece.text, piece.change) for piece in pieces)
    return "".join(forms[piece.change].format(piece.text) for piece in joined if piece.text)


def _side(cell: Pieces, keep: Change) -> Pieces:
    return _joined(replace(piece, change=Change.KEEP) for piece in cell if piece.change in (Change.KEEP, keep))


def _joined(pieces: Iterable[Piece]) -> Pieces:
    """The pieces with those joined that differ in nothing but their text."""
    found: list[Piece] = []
    for piece in pieces:
        if found and replace(found[-1], text="") == replace(piece, text=""):
            found[-1] = replace(piece, text=found[-1].text + piece.text)
        else:
            found.append(piece)
    return tuple(found)


def _blocks(text: str) -> Blocks:
    return tuple(_block(line) for line in text.splitlines() if line.strip())


def _block(line: str) -> Block:
    if line.startswith("#"):
        signs, text = line.split(" ", 1)
        return Block("heading", (_pieces(text),), len(signs))
    if line.startswith("|"):
        return Block("row", tuple(_pieces(cell.strip()) for cell in line.strip("| ").split("|")))
    if line.startswith("[^1]: "):
        return Block("note", (_pieces(line.removeprefix("[^1]: ")),))
    if item := _ITEM.fullmatch(line):
        return Block("item", (_pieces(item["text"]),), len(item["indent"]) // INDENT, item["marker"])
    text = line.lstrip()
    return Block("paragraph", (_pieces(text),), (len(line) - len(text)) // INDENT)


def _pieces(text: str) -> Pieces:
    found: list[Piece] = []
    state = Piece("")
    last = 0
    for token in _TOKEN.finditer(text):
        found.append(replace(state, text=text[last : token.start()]))
        last = token.end()
        if token["href"]:
            found.append(replace(state, text=token["text"], href=token["href"]))
        elif token["note"]:
            found.append(replace(state, note=True))
        else:
            state = _turned(state, token)
    found.append(replace(state, text=text[last:]))
    return tuple(piece for piece in found if piece.text or piece.note)


def _turned(state: Piece, token: re.Match[str]) -> Piece:
    if token["bold"]:
        return replace(state, bold=not state.bold)
    if token["italic"]:
        return replace(state, italic=not state.italic)
    if token["close"]:
        return replace(state, change=Change.KEEP)
    return replace(state, change=Change.ADD if token["open"] == "{++" else Change.DELETE)
