"""Motions of several pages as DOCX, and the copy that a councillor edited; how much was edited is counted.

The same number of pages and seed give the same files.
"""

from __future__ import annotations

import random
from copy import deepcopy
from dataclasses import dataclass

from support import motions_text as wording
from support.motions_edits import EDITS
from support.motions_parts import FIRST_LIST, Block, Furniture, Para, Rows, package, row
from support.motions_text import Word, words
from support.motions_words import EDITS_IN_WORDS, Copy

_TRIES = 5


@dataclass(frozen=True, slots=True)
class EditedMotion:
    """A motion and its edited copy; the characters that the editor deleted and inserted; the edits by name."""

    original: bytes
    edited: bytes
    deleted: int
    inserted: int
    edits: tuple[str, ...]

    @property
    def marked(self) -> int:
        return self.deleted + self.inserted


def edited_motion(pages: int, seed: int) -> EditedMotion:
    """Return a motion of about `pages` pages and its edited copy."""
    rng = random.Random(f"{pages} {seed}")
    blocks, furniture = _motion(max(2, round(1.75 * pages - 2)), rng)
    copy = Copy(deepcopy(blocks), rng)
    for name in _plan(pages, rng):
        if any(EDITS[name](copy) for _ in range(_TRIES)):
            copy.edits.append(name)
    return EditedMotion(
        package(blocks, furniture), package(copy.blocks, furniture), copy.deleted, copy.inserted, tuple(copy.edits)
    )


def _plan(pages: int, rng: random.Random) -> list[str]:
    """Return the edits to make: on one page some kinds of each, on five all, on sixty all many times."""
    structural = [name for name in EDITS if name not in EDITS_IN_WORDS and name != "append point"]
    if pages < 3:
        first, *others = rng.sample(structural, 4)
        return ["append point", first, *EDITS_IN_WORDS, *others]
    return ["append point", *structural * max(1, pages // 10), *list(EDITS_IN_WORDS) * max(2, pages // 5)]


def _motion(sections: int, rng: random.Random) -> tuple[list[Block], Furniture]:
    blocks: list[Block] = [
        Para("title", words("Services Fit for Harrowmere")),
        Para("mover", words("Proposed by: Cllr Ann Example")),
        Para("mover", words("Seconded by: Cllr Bilal Sample")),
    ]
    lists: list[str] = []
    notes: list[str] = []
    kinds = [("points", "table", "legal", "bullets")[at % 4] for at in range(sections - 1)]
    for at, kind in enumerate([*kinds, "points"] if sections > 2 else ["costs in short", "points in short"]):
        blocks.append(Para("heading", wording.heading(at)))
        _SECTIONS[kind](blocks, lists, rng)
        if at % 2 == 0:
            _footnote(blocks, notes, rng)
    _emphasise(blocks, rng)
    return blocks, Furniture(tuple(lists), tuple(notes))


def _body(rng: random.Random, least: int = 3) -> Para:
    return Para("body", wording.sentences(rng, rng.randint(least, least + 2)))


def _nested(blocks: list[Block], lists: list[str], rng: random.Random, form: str, levels: tuple[int, ...]) -> None:
    lists.append(form)
    number = FIRST_LIST + len(lists) - 1
    blocks += [
        Para("item", wording.sentences(rng, rng.choice((1, 1, 2)), True), form, number, level) for level in levels
    ]


def _points(blocks: list[Block], lists: list[str], rng: random.Random) -> None:
    blocks.append(_body(rng))
    _nested(blocks, lists, rng, "points", (0, 1, 1, 2, 2, 0, 1, 0))


def _short_points(blocks: list[Block], lists: list[str], rng: random.Random) -> None:
    blocks.append(_body(rng, 2))
    _nested(blocks, lists, rng, "points", (0, 1, 1, 2, 0, 0))


def _legal(blocks: list[Block], lists: list[str], rng: random.Random) -> None:
    blocks.append(_body(rng))
    _nested(blocks, lists, rng, "legal", (0, 1, 1, 2, 2, 1, 0, 1))


def _bullets(blocks: list[Block], lists: list[str], rng: random.Random) -> None:
    blocks += [_body(rng), _body(rng)]
    blocks += [Para("bullet", wording.sentences(rng, 1)) for _ in range(4)]


def _costs(blocks: list[Block], lists: list[str], rng: random.Random) -> None:
    blocks += [_body(rng), _table(rng, rng.randint(3, 5)), _body(rng)]


def _short_costs(blocks: list[Block], lists: list[str], rng: random.Random) -> None:
    blocks += [_body(rng, 2), _table(rng, 3)]


def _table(rng: random.Random, rows: int) -> Rows:
    header = [Para("cell", [Word(text, "b")]) for text in ("Street", "Affected", "Cost")]
    return [header, *(row(rng) for _ in range(rows))]


_SECTIONS = {"points": _points, "legal": _legal, "bullets": _bullets, "table": _costs,
             "costs in short": _short_costs, "points in short": _short_points}  # fmt: skip


def _footnote(blocks: list[Block], notes: list[str], rng: random.Random) -> None:
    para = next(block for block in reversed(blocks) if isinstance(block, Para) and block.kind == "body")
    notes.append(" ".join(word.text for word in wording.sentence(rng)))
    para.words[-1] = para.words[-1]._replace(note=len(notes))


def _emphasise(blocks: list[Block], rng: random.Random) -> None:
    """Give some phrases of the running text a look of their own, or a link."""
    for para in (block for block in blocks if isinstance(block, Para) and block.kind in ("body", "item")):
        if rng.random() < 0.4:
            start = rng.randrange(1, len(para.words) - 4)
            look = rng.choice(("b", "i", "u", "bi", "link"))
            for at in range(start, start + rng.randint(1, 3)):
                para.words[at] = para.words[at]._replace(look=look)
