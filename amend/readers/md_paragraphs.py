"""Blocks whose marks are settled -> the model's paragraphs: labels, lines that are items, the marks of an end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from amend.label_levels import MIN_INDENT, Levels
from amend.labels import is_bullet, split_label
from amend.model import NO_MARKS, Kind, Mark, Marks, Paragraph, Run
from amend.readers.md_atoms import Atom, Sort
from amend.readers.md_blocks import Block
from amend.whitespace import squeeze_runs

PILCROW = "¶"
_REVISED = frozenset({Mark.INSERTED, Mark.DELETED})
_STRUCK = frozenset({Mark.STRIKE, Mark.DELETED})
_LISTED = re.compile(r"(?:[.:;,]|\band|\bor)\s*\Z", re.IGNORECASE)
_HEAD = 200
"""Characters of a line that can matter for its label."""
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with its marks settled."""

    text: str
    marks: Marks
    sort: Sort = Sort.TEXT


def settle(blocks: Iterable[list[Atom]]) -> Iterator[list[Piece]]:
    """Yield each block's pieces, its delimiters turned into marks; marks run on from block to block."""
    count: dict[Mark, int] = dict.fromkeys(Mark, 0)
    marks = NO_MARKS
    for atoms in blocks:
        pieces: list[Piece] = []
        for atom in atoms:
            if atom.closes:
                marks = _counted(count, atom.closes, -1)
            if atom.text:
                pieces.append(Piece(atom.text, marks, atom.sort))
            if atom.opens:
                marks = _counted(count, atom.opens, 1)
        yield pieces


def _counted(count: dict[Mark, int], marks: Iterable[Mark], step: int) -> Marks:
    for mark in marks:
        count[mark] += step
    return frozenset(mark for mark, open_ in count.items() if open_ > 0)


def paragraphs_of(block: Block, pieces: list[Piece], levels: Levels) -> Iterator[Paragraph]:
    """Yield the paragraphs that a block is: one, or several where its lines have labels of their own."""
    if block.ends_list:
        levels.reset()
    parts = _cell_parts(pieces) if block.kind is Kind.CELL else [pieces]
    for part in parts:
        yield from _labelled(block, part, levels) if block.cell is None else _one(block, part, "", 0)


def _cell_parts(pieces: list[Piece]) -> list[list[Piece]]:
    """Two line breaks in a row part paragraphs in a cell, where Markdown has no other way to."""
    parts: list[list[Piece]] = [[]]
    for piece, after in zip_longest(pieces, pieces[1:]):
        if piece.sort is Sort.HARD and after is not None and after.sort is Sort.HARD:
            parts.append([])
        else:
            parts[-1].append(piece)
    return parts


def _labelled(block: Block, pieces: list[Piece], levels: Levels) -> Iterator[Paragraph]:
    lines = [(line, *_label(line)) for line in _lines(pieces)]
    if block.kind is Kind.HEADING:
        line, label, rest = pieces, *_label(pieces)
        typed = label and not is_bullet(label)
        yield from _one(block, rest if typed else line, label if typed else "", block.level)
        return
    splits = _splits(block, lines)
    for start, end in pairwise([0, *splits, len(lines)] if lines else []):
        labelled = start > 0 or bool(lines[0][1])
        first = lines[start][2] if labelled else lines[start][0]
        text = first + [piece for line, _, _ in lines[start + 1 : end] for piece in line]
        label = lines[start][1] if labelled else ""
        yield from _placed(block, text, label, start, levels)


def _lines(pieces: list[Piece]) -> list[list[Piece]]:
    """Cut after each line break, which stays at its line's end."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        lines[-1].append(piece)
        if piece.sort in (Sort.SOFT, Sort.HARD):
            lines.append([])
    return [line for line in lines if line]


def _splits(block: Block, lines: list[tuple[list[Piece], str, list[Piece]]]) -> list[int]:
    """The lines, but for the first, that are items: not a lone wrapped line that happens to begin with "4."."""
    found = [index for index, (_, label, _) in enumerate(lines) if label and index]
    if len(found) != 1 or lines[0][1]:
        return found
    before = "".join(piece.text for piece in lines[found[0] - 1][0])
    first_of_list = lines[found[0]][1].strip("().").lower() in ("a", "1", "i")
    return found if first_of_list or _LISTED.search(before[-20:]) else []


def _label(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """Return the label that a line begins with, and the rest of it; an escaped label is text."""
    own = [piece for piece in pieces if piece.sort is Sort.LABEL]
    if own:
        rest = [piece for piece in pieces if piece.sort is not Sort.LABEL]
        return "".join(piece.text for piece in own).strip(), rest
    text = "".join(piece.text for piece in pieces[:40])[:_HEAD].split("\n", 1)[0]
    label, rest_text = split_label(text)
    size = len(text) - len(rest_text)
    if not label or not _is_plain(pieces, text.index(label) + len(label)):
        return "", pieces
    return _off(pieces, label, size)


def _is_plain(pieces: list[Piece], size: int) -> bool:
    """Whether nothing in the first `size` characters is escaped."""
    for piece in pieces:
        if size <= 0:
            break
        if piece.sort is not Sort.TEXT:
            return False
        size -= len(piece.text)
    return True


def _off(pieces: list[Piece], label: str, size: int) -> tuple[str, list[Piece]]:
    """Take `size` characters off; a label that is struck on its own stays text."""
    struck = pieces[0].marks & _STRUCK
    rest: list[Piece] = []
    for piece in pieces:
        taken = min(size, len(piece.text))
        size -= taken
        if taken < len(piece.text):
            rest.append(Piece(piece.text[taken:], piece.marks, piece.sort))
    if not rest or (struck and not struck & rest[0].marks):
        return "", pieces
    return label, rest


def _placed(block: Block, pieces: list[Piece], label: str, line: int, levels: Levels) -> Iterator[Paragraph]:
    """Yield the paragraph whose first line is the block's `line`, at the level that its column gives."""
    if not any(piece.text.strip() for piece in pieces):
        return
    for column in block.outer if line == 0 else ():
        levels.item(column)
    column = block.columns[line] if line < len(block.columns) else block.column
    if line == 0 and label and block.label and not is_bullet(block.label):
        levels.item(block.column)  # "1. (a) text" is item (a) of an empty item 1
        column = max(column, block.column + MIN_INDENT)
    elif line == 0:
        column, label = block.column, label or block.label
    elif block.label:
        column = max(column, block.column + MIN_INDENT)
    if label:
        yield from _one(block, pieces, label, levels.item(column), Kind.ITEM)
    else:
        levels.text(column)
        yield from _one(block, pieces, "", 0)


def _one(block: Block, pieces: list[Piece], label: str, level: int, kind: Kind | None = None) -> Iterator[Paragraph]:
    shown, end = _end(pieces)
    runs = squeeze_runs(Run(piece.text, piece.marks) for piece in shown)
    if not runs:
        return
    kind = kind or block.kind
    end = end or frozenset.intersection(*(run.marks for run in runs)) & _REVISED
    typed = kind is Kind.PARAGRAPH and shown[0].sort is Sort.TEXT and bool(runs[0].marks & _REVISED)
    hashes = _HASHES.match(runs[0].text) if typed else None
    if hashes:  # "{++## Heading++}", where the parser saw no heading
        kind, level = Kind.HEADING, len(hashes[1])
        runs = (Run(runs[0].text[hashes.end() :], runs[0].marks), *runs[1:])
    yield Paragraph(runs, kind, level, label, cell=block.cell, end=end)


def _end(pieces: list[Piece]) -> tuple[list[Piece], Marks]:
    """Take the paragraph sign off that one of our own outputs prints where a paragraph is split or joined."""
    last = pieces[-1] if pieces else None
    if last is None or last.sort is not Sort.TEXT or last.text != PILCROW or not last.marks & _REVISED:
        return pieces, NO_MARKS
    return pieces[:-1], last.marks & _REVISED
