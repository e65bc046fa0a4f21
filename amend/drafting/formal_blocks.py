"""A redline as blocks: which paragraphs of the original became which of the amended text, tables apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from amend.model import Cell, Change, Kind, MarkedParagraph, Story
from amend.stream import BREAK
from amend.whitespace import squeeze

NOTES = {
    Story.FOOTNOTE: "footnote",
    Story.ENDNOTE: "endnote",
    Story.HEADER: "header",
    Story.FOOTER: "footer",
    Story.TEXTBOX: "text box",
}
Raw = tuple[tuple[str, Change], ...]
"""The text of a block, both versions in one: pieces and what each does; a changed paragraph end is a `BREAK`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph of one version."""

    text: str
    kind: Kind
    level: int
    label: str
    at: int
    """Index of its first paragraph among those of its story in the redline: tells paragraphs apart, and their order."""
    note: str = ""
    """The note or box that it stands in: "footnote 2"; "footnote" where it begins one that is new."""


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of the original and what became of them: one and one, or more where it is split or joined."""

    old: tuple[Words, ...]
    new: tuple[Words, ...]
    raw: Raw = ()
    whole: bool = False
    """Whether its changes of paragraph ends are mixed with others, so that it can only be replaced as a whole."""
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the blocks of each of its cells, by column."""

    number: int
    """Counted among the original's rows; 0 for a new one."""
    cells: tuple[tuple[int, tuple[Block, ...]], ...]

    @property
    def change(self) -> Change:
        """What happens to the whole row."""
        return change_of([block for _, blocks in self.cells for block in blocks])


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    number: int
    """Counted among the original's tables; 0 for a new one."""
    rows: tuple[Row, ...]
    at: int

    @property
    def change(self) -> Change:
        """What happens to the whole table."""
        return change_of([block for row in self.rows for _, blocks in row.cells for block in blocks])


Node = Block | Table


def change_of(blocks: Sequence[Block]) -> Change:
    """Return what happens to `blocks` as a whole."""
    if not any(block.old for block in blocks):
        return Change.ADD
    return Change.KEEP if any(block.new for block in blocks) else Change.DELETE


def change(node: Node) -> Change:
    """Return what happens to the whole of `node`."""
    return node.change if isinstance(node, Table) else change_of([node])


def stories(paragraphs: Sequence[MarkedParagraph]) -> Iterator[tuple[Story, tuple[Node, ...]]]:
    """Yield each story that `paragraphs` hold, in the order of `Story`, with its blocks and tables."""
    for story in Story:
        found = [paragraph for paragraph in paragraphs if paragraph.story is story]
        if found:
            yield story, tuple(_nodes(tuple(_blocks(found))))


def _blocks(paragraphs: Sequence[MarkedParagraph]) -> Iterator[Block]:
    """Yield the blocks of one story: paragraphs that share text, or an end that changes, are one."""
    old, new = _versions(paragraphs, False), _versions(paragraphs, True)
    for members in _linked(paragraphs, old, new):
        before = tuple(_words(paragraphs, group, False) for group in old if group[0] in members)
        after = tuple(_words(paragraphs, group, True) for group in new if group[0] in members)
        kept, made = (tuple(one for one in side if one.text) for side in (before, after))
        if not kept and not made:
            continue
        mixed = min(len(kept), len(made)) > 1 or (len(members) > 1 and (before, after) != (kept, made))
        inner = any(paragraphs[at].change is Change.ADD for at in members) and len(members) > 1
        yield Block(kept, made, _raw(paragraphs, members), mixed or inner, paragraphs[members[0]].cell)


def _versions(paragraphs: Sequence[MarkedParagraph], amended: bool) -> list[list[int]]:
    """Return the paragraphs of one version, each as the indices that it is joined of (as `views.clean` joins)."""
    gone = Change.DELETE if amended else Change.ADD
    groups: list[list[int]] = []
    joining = False
    for index, paragraph in enumerate(paragraphs):
        if paragraph.change is gone:
            continue
        if joining and groups:
            groups[-1].append(index)
        else:
            groups.append([index])
        joining = paragraph.break_ is gone
    return groups


def _linked(
    paragraphs: Sequence[MarkedParagraph], old: Sequence[list[int]], new: Sequence[list[int]]
) -> Iterator[tuple[int, ...]]:
    """Yield the indices of each block, in order of the first; what is new between two halves belongs to them."""
    home = list(range(len(paragraphs)))

    def found(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    for group in (*old, *new):
        first = min(found(index) for index in group)
        for index in group:
            home[found(index)] = first
    members: dict[int, list[int]] = {}
    for index in range(len(paragraphs)):
        members.setdefault(found(index), []).append(index)
    for at in sorted(members):
        yield from _with_new_inside(paragraphs, members, at)


def _with_new_inside(
    paragraphs: Sequence[MarkedParagraph], members: dict[int, list[int]], at: int
) -> Iterator[tuple[int, ...]]:
    found = members[at]
    if not found:
        return
    for index in range(found[0], found[-1]):
        if members.get(index) == [index] and paragraphs[index].change is Change.ADD:
            found.append(index)
            members[index] = []
    yield tuple(sorted(found))


def _words(paragraphs: Sequence[MarkedParagraph], group: Sequence[int], amended: bool) -> Words:
    first = paragraphs[group[0]]
    parts = [paragraphs[at].amended if amended else paragraphs[at].original for at in group]
    label = first.label if amended else first.original_label or first.label
    note = _note(paragraphs, group[0], amended)
    return Words(squeeze("".join(parts)), first.kind, first.level, label, group[0], note)


def _note(paragraphs: Sequence[MarkedParagraph], at: int, amended: bool) -> str:
    paragraph = paragraphs[at]
    noun = NOTES.get(paragraph.story, "")
    if not (noun and paragraph.within):
        return ""
    if not amended:
        return f"{noun} {paragraph.within}"
    begins = at == 0 or paragraphs[at - 1].within != paragraph.within
    return noun if begins and not paragraph.original else ""


def _raw(paragraphs: Sequence[MarkedParagraph], members: Sequence[int]) -> Raw:
    pieces: list[tuple[str, Change]] = []
    for at in members:
        pieces += [(span.text, span.change) for span in paragraphs[at].spans]
        if at != members[-1] and paragraphs[at].break_ is not Change.KEEP:
            pieces.append((BREAK, paragraphs[at].break_))
    return tuple(pieces)


def _nodes(blocks: Sequence[Block]) -> Iterator[Node]:
    """Yield `blocks` with those of each table put together."""
    count = 0
    for number, group in groupby(blocks, key=lambda block: block.cell.table if block.cell else 0):
        members = list(group)
        if not number:
            yield from members
            continue
        old = change_of(members) is not Change.ADD
        count += old
        yield Table(count if old else 0, tuple(_rows(members)), _at(members[0]))


def _rows(blocks: Sequence[Block]) -> Iterator[Row]:
    """Yield the rows of a table, both versions in one; a redline's own count mixes those of two files.

    A row of the original and one of the amended text are one where they share a cell.
    """
    old, new = (list(_cut([block for block in blocks if side(block)])) for side in (_old, _new))
    told = 0
    for made in new:
        shared = next((at for at in range(told, len(old)) if any(one is two for one in old[at] for two in made)), None)
        if shared is None:
            yield Row(0, _cells(made))
            continue
        yield from (Row(at + 1, _cells(old[at])) for at in range(told, shared))
        seen = {id(block) for block in old[shared]}
        yield Row(shared + 1, _cells([*old[shared], *(block for block in made if id(block) not in seen)]))
        told = shared + 1
    yield from (Row(at + 1, _cells(old[at])) for at in range(told, len(old)))


def _old(block: Block) -> tuple[Words, ...]:
    return block.old


def _new(block: Block) -> tuple[Words, ...]:
    return block.new


def _cut(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the rows of one version: a column to the left begins one, or another row where the two can be compared."""
    row: list[Block] = []
    for block in blocks:
        if row and _begins(row[-1], block):
            yield row
            row = []
        row.append(block)
    if row:
        yield row


def _begins(before: Block, block: Block) -> bool:
    one, other = before.cell, block.cell
    assert one is not None
    assert other is not None
    comparable = change_of([before]) is change_of([block]) and _at(block) == _at(before) + 1
    return other.column < one.column or (one.row != other.row and (comparable or one.column == other.column))


def _cells(blocks: Sequence[Block]) -> tuple[tuple[int, tuple[Block, ...]], ...]:
    cells: dict[int, list[Block]] = {}
    for block in blocks:
        cells.setdefault(block.cell.column if block.cell else 0, []).append(block)
    return tuple((column, _replaced(cells[column])) for column in sorted(cells))


def _replaced(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks of a cell; a text deleted and another put in its place are one that is changed."""
    old, new = (tuple(words for block in blocks for words in side(block)) for side in (_old, _new))
    if len(blocks) == 2 and len(old) == len(new) == 1:
        raw = ((old[0].text, Change.DELETE), (new[0].text, Change.ADD))
        return (Block(old, new, raw, False, blocks[0].cell),)
    return tuple(sorted(blocks, key=_at))


def _at(block: Block) -> int:
    return (block.old or block.new)[0].at
