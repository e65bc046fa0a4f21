"""Write a motion of given shape and amend it: the same shape, edits and seed give the same `Pair`."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from support.composing import Edit, compose
from support.proposal import Block, Pair, Piece
from support.wording import LEAD_INS, NAMES, TITLES, is_safe_start, sentence, word

OPERATIONS = ("replace", "replace", "replace", "insert", "insert", "delete", "delete", "suffix", "start", "end",
              "new item", "delete item", "new last", "delete last", "replace last", "whole", "new row",
              "delete row")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """A paragraph to write: kind, level and number of words; a "table" has `level` columns and `words` rows."""

    kind: str
    level: int
    words: int
    forms: tuple[str, str, str] = ("bullet", "bullet", "bullet")


@dataclass(frozen=True, slots=True)
class Operation:
    """An edit to make: its name, which paragraph (modulo those there are), and the seed of its own choices."""

    name: str
    where: int
    seed: int


_Operate = Callable[["list[_Draft]", int, random.Random], None]


@dataclass
class _Draft:
    """A paragraph being amended."""

    block: Block
    words: list[str]
    edits: list[Edit]
    whole: str = "keep"


def draft(slots: tuple[Slot, ...], operations: tuple[Operation, ...], seed: int, breaks: bool = False) -> Pair:
    """Return a motion shaped like `slots` with `operations` done to it."""
    rng = random.Random(seed)
    drafts = _written(slots, rng, breaks)
    for operation in operations:
        _OPERATIONS[operation.name](drafts, operation.where, random.Random(f"{seed} {operation.seed}"))
    title = rng.choice(TITLES)
    proposer, seconder = rng.sample(NAMES, 2)
    return Pair(title, proposer, seconder, tuple(_block(one) for one in drafts))


def _written(slots: tuple[Slot, ...], rng: random.Random, breaks: bool) -> list[_Draft]:
    drafts: list[_Draft] = []
    lists = tables = 0
    for slot in slots:
        if slot.kind == "table":
            tables += 1
            drafts += _table(slot, tables, rng)
            continue
        if slot.kind == "item" and (not drafts or drafts[-1].block.kind != "item"):
            lists += 1
        words = rng.choice(LEAD_INS).split() if slot.kind == "heading" else sentence(rng, slot.words, breaks)
        block = Block(slot.kind, (), slot.level, "keep", lists if slot.kind == "item" else 0, slot.forms)  # type: ignore[arg-type]
        drafts.append(_Draft(block, words, []))
    return drafts


def _table(slot: Slot, number: int, rng: random.Random) -> list[_Draft]:
    return [
        _Draft(Block("cell", (), cell=(number, row, column)), sentence(rng, rng.randint(2, 6), False), [])
        for row in range(1, slot.words + 1)
        for column in range(1, slot.level + 1)
    ]


def _block(one: _Draft) -> Block:
    if one.whole != "keep":
        return replace(one.block, pieces=(Piece(" ".join(one.words), one.whole),), change=one.whole)  # type: ignore[arg-type]
    return replace(one.block, pieces=compose(one.words, one.edits))


def _free(one: _Draft, start: int, end: int) -> bool:
    """Whether words `start` to `end` touch no other edit: a kept word stands between any two."""
    return all(end < edit.start or start > edit.end for edit in one.edits)


def _try(one: _Draft, edit: Edit) -> None:
    """Add `edit` unless it meets another one or leaves a version that starts like a list label, or with no word."""
    if not _free(one, edit.start, edit.end):
        return
    block = replace(one.block, pieces=compose(one.words, [*one.edits, edit]))
    views = [block.text("original"), block.text("amended"), block.text("paper")]
    if all(is_safe_start(text) for text in views):
        one.edits.append(edit)


def _editable(drafts: list[_Draft]) -> list[_Draft]:
    return [one for one in drafts if one.block.kind != "heading" and one.whole == "keep"]


def _inside(change: Callable[[_Draft, random.Random], Edit | None]) -> _Operate:
    """Return the operation that makes `change` in one of the paragraphs that stay."""

    def operate(drafts: list[_Draft], where: int, rng: random.Random) -> None:
        found = _editable(drafts)
        edit = change(found[where % len(found)], rng) if found else None
        if edit is not None:
            _try(found[where % len(found)], edit)

    return operate


def _phrase(rng: random.Random, most: int = 7) -> tuple[str, ...]:
    return tuple(word(rng) for _ in range(rng.randint(1, most)))


def _manner(rng: random.Random) -> tuple[str, str]:
    return rng.choice(("outer", "leading", "trailing")), rng.choice(("delete first", "delete first", "add first"))


def _replace(one: _Draft, rng: random.Random) -> Edit:
    start = rng.randrange(len(one.words))
    end = min(len(one.words), start + rng.randint(1, 5))
    return Edit(start, end, _phrase(rng), *_manner(rng))


def _insert(one: _Draft, rng: random.Random) -> Edit:
    start = rng.randint(0, len(one.words))
    return Edit(start, start, _phrase(rng), *_manner(rng))


def _delete(one: _Draft, rng: random.Random) -> Edit | None:
    if len(one.words) < 3:
        return None
    start = rng.randrange(len(one.words))
    end = min(len(one.words), start + rng.randint(1, 6), start + len(one.words) - 2)
    return Edit(start, end, (), *_manner(rng))


def _suffix(one: _Draft, rng: random.Random) -> Edit | None:
    plain = [at for at, text in enumerate(one.words) if len(text) > 5 and text.isascii() and text.isalpha()]
    if not plain:
        return None
    at = rng.choice(plain)
    cut = len(one.words[at]) - rng.randint(0, 2)
    new = rng.choice([ending for ending in ("ing", "ed", "ation", "s") if ending != one.words[at][cut:]])
    return Edit(at, at + 1, (new,), "outer", cut=cut)


def _start(one: _Draft, rng: random.Random) -> Edit:
    return Edit(0, rng.randint(0, min(3, len(one.words) - 1)), _phrase(rng), *_manner(rng))


def _end(one: _Draft, rng: random.Random) -> Edit:
    count = len(one.words)
    return Edit(count - rng.randint(0, min(3, count - 1)), count, _phrase(rng), *_manner(rng))


def _whole(one: _Draft, rng: random.Random) -> Edit | None:
    """The one paragraph's words all change, the paragraph stays."""
    return None if one.edits else Edit(0, len(one.words), tuple(sentence(rng, 8, False)), "outer")


def _points(drafts: list[_Draft]) -> list[int]:
    """Return where the paragraphs stand that may go whole: no item loses its parent, no two lists meet."""
    followers: list[_Draft | None] = [*drafts[1:], None]
    return [
        at
        for at, (one, following) in enumerate(zip(drafts, followers, strict=True))
        if one.whole == "keep" and not one.edits and one.block.kind in ("item", "paragraph")
        and not _needs(following, one)
    ]  # fmt: skip


def _needs(following: _Draft | None, one: _Draft) -> bool:
    if following is None or following.block.kind != "item":
        return False
    return one.block.kind == "paragraph" or following.block.level > one.block.level


def _new_after(drafts: list[_Draft], at: int, rng: random.Random) -> None:
    words = sentence(rng, rng.randint(5, 25), False)
    # A new paragraph of few words in bold that ends with a colon is a head to everybody; only the motion tells.
    words[-1] = f"{words[-1][:-1]}." if words[-1].endswith(":") else words[-1]
    drafts.insert(at + 1, _Draft(replace(drafts[at].block, change="add"), words, [], "add"))


def _new_item(drafts: list[_Draft], where: int, rng: random.Random) -> None:
    found = [at for at, one in enumerate(drafts) if one.block.kind in ("item", "paragraph")]
    if found:
        _new_after(drafts, found[where % len(found)], rng)


def _delete_item(drafts: list[_Draft], where: int, rng: random.Random) -> None:
    found = _points(drafts)
    if len(found) > 1:
        drafts[found[where % len(found)]].whole = "delete"


def _new_last(drafts: list[_Draft], where: int, rng: random.Random) -> None:
    if drafts[-1].block.kind in ("item", "paragraph"):
        _new_after(drafts, len(drafts) - 1, rng)


def _delete_last(drafts: list[_Draft], where: int, rng: random.Random) -> None:
    found = _points(drafts)
    if len(found) > 1 and found[-1] == len(drafts) - 1:
        drafts[-1].whole = "delete"


def _replace_last(drafts: list[_Draft], where: int, rng: random.Random) -> None:
    _delete_last(drafts, where, rng)
    if drafts[-1].whole == "delete" and drafts[-1].block.kind != "cell":
        _new_after(drafts, len(drafts) - 1, rng)


def _rows(drafts: list[_Draft]) -> list[list[int]]:
    """Return where the cells of each row stand that may go whole: no header, nothing edited."""
    rows: dict[tuple[int, int], list[int]] = {}
    for at, one in enumerate(drafts):
        if one.block.cell is not None and one.block.cell[1] > 1:
            rows.setdefault(one.block.cell[:2], []).append(at)
    return [row for row in rows.values() if all(drafts[at].whole == "keep" and not drafts[at].edits for at in row)]


def _delete_row(drafts: list[_Draft], where: int, rng: random.Random) -> None:
    found = _rows(drafts)
    for at in found[where % len(found)] if found else ():
        drafts[at].whole = "delete"


def _new_row(drafts: list[_Draft], where: int, rng: random.Random) -> None:
    found = _rows(drafts)
    if not found:
        return
    row = [drafts[at].block for at in found[where % len(found)]]
    table, number, _ = row[0].cell or (0, 0, 0)
    for one in drafts:
        cell = one.block.cell
        if cell is not None and cell[0] == table and cell[1] > number:
            one.block = replace(one.block, cell=(table, cell[1] + 1, cell[2]))
    new = [replace(block, change="add", cell=(table, number + 1, at)) for at, block in enumerate(row, 1)]
    after = found[where % len(found)][-1] + 1
    drafts[after:after] = [_Draft(block, sentence(rng, rng.randint(2, 6), False), [], "add") for block in new]


_OPERATIONS: dict[str, _Operate] = {
    "replace": _inside(_replace), "insert": _inside(_insert), "delete": _inside(_delete),
    "suffix": _inside(_suffix), "start": _inside(_start), "end": _inside(_end), "whole": _inside(_whole),
    "new item": _new_item, "delete item": _delete_item, "new last": _new_last, "delete last": _delete_last,
    "replace last": _replace_last, "new row": _new_row, "delete row": _delete_row,
}  # fmt: skip
