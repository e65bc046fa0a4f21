"""Amend a motion: edits at characters, as people make and mark them, each apart from the next by kept words."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from support.pdf import prose
from support.pdf.sheets import LINK, is_lead_in
from support.proposal import Block, Piece

_WORDS_AN_EDIT = 45
_APART = 10
_UNREAD = re.compile(r"\s[.,;:)?]|[.,;:]{2}|  ")
"""What no version may hold: a space before a stop, two stops, two spaces."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters `start` to `end` become `new`; `between` is a kept space that stands between the two."""

    start: int
    end: int
    new: str = ""
    add_first: bool = False
    between: str = ""


Make = Callable[[str, random.Random], "Edit | None"]


def amended_blocks(blocks: list[Block], rng: random.Random) -> tuple[Block, ...]:
    """Return `blocks` amended: an edit every 45 words, and some paragraphs, items and rows whole."""
    texts = [block.text("paper") for block in blocks]
    edits: list[list[Edit]] = [[] for _ in blocks]
    open_to_edits = [at for at, block in enumerate(blocks) if block.kind != "heading" and not is_lead_in(block)]
    for _ in range(max(8, sum(len(text.split()) for text in texts) // _WORDS_AN_EDIT)):
        at = rng.choices(open_to_edits, [len(texts[at]) for at in open_to_edits])[0]
        make = rng.choice(_CELL_EDITS if blocks[at].cell else _EDITS)
        _try(texts[at], edits[at], make(texts[at], rng))
    found = [replace(block, pieces=pieces_of(text, one)) for block, text, one in zip(blocks, texts, edits, strict=True)]
    for change in (_delete_item, _new_item, _delete_item, _new_item, _delete_paragraph, _new_paragraph, _delete_row,
                   _new_row):  # fmt: skip
        change(found, rng)
    return tuple(found)


def pieces_of(text: str, edits: list[Edit]) -> tuple[Piece, ...]:
    """Return `text` with `edits` marked."""
    pieces: list[Piece] = []
    at = 0
    for edit in sorted(edits, key=lambda one: one.start):
        changed = [Piece(text[edit.start : edit.end], "delete"), Piece(edit.between), Piece(edit.new, "add")]
        pieces += [Piece(text[at : edit.start]), *(changed[::-1] if edit.add_first else changed)]
        at = edit.end
    return tuple(piece for piece in [*pieces, Piece(text[at:])] if piece.text)


def _try(text: str, edits: list[Edit], edit: Edit | None) -> None:
    """Take `edit` where it meets no other and no link, and leaves versions that read as prose."""
    if edit is None or not all(edit.end + _APART < one.start or edit.start > one.end + _APART for one in edits):
        return
    if any(edit.start <= link.end() and edit.end >= link.start() for link in LINK.finditer(text)):
        return
    block = Block("paragraph", pieces_of(text, [*edits, edit]))
    views = [block.text("original"), block.text("amended"), "".join(piece.text for piece in block.pieces)]
    if views[0] == text and views[1] and not any(_UNREAD.search(view) for view in views[:2]) and "  " not in views[2]:
        edits.append(edit)


def _words(text: str) -> list[re.Match[str]]:
    """Return the words, without the stops and quotation marks around them."""
    return list(re.finditer(r"[\w£](?:\S*[\w%])?", text))


def _spaced(text: str, start: int, end: int, new: str, rng: random.Random) -> Edit:
    """Return the replacement with the spaces beside it marked as some people do."""
    before, after = text[start - 1 : start] == " ", text[end : end + 1] == " "
    first = rng.random() < 0.25
    manner = rng.choice(("tight", "tight", "before", "after", "between"))
    if manner == "before" and before:
        return Edit(start - 1, end, f" {new}", first)
    if manner == "after" and after:
        return Edit(start, end + 1, f"{new} ", first)
    if manner == "between" and before and after:
        return Edit(start, end, new, first, " ")
    return Edit(start, end, new, first)


def _replace(text: str, rng: random.Random) -> Edit | None:
    words = _words(text)
    if len(words) < 4:
        return None
    first = rng.randrange(1, len(words) - 1)
    last = min(len(words) - 1, first + rng.randint(0, 4))
    return _spaced(text, words[first].start(), words[last].end(), prose.filled(rng, rng.choice(prose.PHRASES)), rng)


def _figure(text: str, rng: random.Random) -> Edit | None:
    figures = [word for word in _words(text) if word[0].strip("£%").replace(",", "").replace(".", "").isdigit()]
    if not figures:
        return None
    figure = rng.choice(figures)
    new = re.sub(r"[1-9]", lambda digit: str(int(digit[0]) % 9 + 1), figure[0])
    return _spaced(text, figure.start(), figure.end(), new, rng)


def _term(text: str, rng: random.Random) -> Edit | None:
    gaps = [at.start() for at in re.finditer(r"(?<=\w) (?=[a-z])", text)]
    if not gaps:
        return None
    at, term = rng.choice(gaps), prose.filled(rng, rng.choice(prose.TERMS + prose.PHRASES))
    return rng.choice((Edit(at, at, f" {term}"), Edit(at + 1, at + 1, f"{term} ")))


def _clause(text: str, rng: random.Random) -> Edit | None:
    """A clause before a stop: the comma is part of it."""
    stops = [at.start() for at in re.finditer(r"(?<=[\w’”])[.;](?=\s|$)", text)]
    if not stops:
        return None
    at = rng.choice(stops)
    return Edit(at, at, f", {prose.filled(rng, rng.choice(prose.CLAUSES))}")


def _delete(text: str, rng: random.Random) -> Edit | None:
    words = _words(text)
    if len(words) < 8:
        return None
    first = rng.randrange(1, len(words) - 2)
    last = min(len(words) - 2, first + rng.randint(0, 7))
    start, end = words[first].start(), words[last].end()
    manner = rng.choice(("before", "after", "neither"))
    if manner == "before" and text[start - 1] == " ":
        return Edit(start - 1, end)
    if manner == "after" and text[end] == " ":
        return Edit(start, end + 1)
    return Edit(start, end)


def _suffix(text: str, rng: random.Random) -> Edit | None:
    words = [word for word in _words(text) if word[0].isalpha() and word[0].islower() and len(word[0]) > 5]
    if not words:
        return None
    word = rng.choice(words)
    for old, new in (("ing", "ed"), ("ed", "ing"), ("s", ""), ("ion", "ions"), ("e", "es")):
        if word[0].endswith(old):
            return Edit(word.end() - len(old), word.end(), new)
    return Edit(word.end(), word.end(), "s")


def _prefix(text: str, rng: random.Random) -> Edit | None:
    words = [word for word in _words(text) if word[0].isalpha() and word[0].islower() and len(word[0]) > 6]
    if not words:
        return None
    at = rng.choice(words).start()
    return Edit(at, at, rng.choice(("un", "re", "over", "pre-")))


def _punctuation(text: str, rng: random.Random) -> Edit | None:
    """A stop for another, a comma gone, a comma more."""
    marks = list(re.finditer(r"(?<=\w)[,;](?= )|(?<=\w)\.$|(?<=\w);$", text))
    if not marks:
        return None
    mark = rng.choice(marks)
    other = {",": rng.choice(("", ";", " –")), ";": rng.choice((",", ".")), ".": ";"}[mark[0]]
    return Edit(mark.start(), mark.end(), other)


def _comma(text: str, rng: random.Random) -> Edit | None:
    gaps = [at.start() for at in re.finditer(r"(?<=[a-z]) (?=[a-z])", text)]
    return Edit(at := rng.choice(gaps), at, ",") if gaps else None


def _tail(text: str, rng: random.Random) -> Edit | None:
    """The "and" at the end of an item."""
    return Edit(len(text) - 4, len(text)) if text.endswith("; and") else _punctuation(text, rng)


def _start(text: str, rng: random.Random) -> Edit | None:
    if not re.match(r"[A-Z][a-z]", text):
        return None
    return Edit(0, 1, prose.filled(rng, rng.choice(prose.OPENINGS)) + text[0].lower())


def _sentence(text: str, rng: random.Random) -> Edit | None:
    """A sentence more at the end, or one of several gone."""
    ends = [at.end() for at in re.finditer(r"[a-z]{3}[.”](?= [A-Z])", text)]
    if not text.endswith("."):
        return None
    if len(ends) < 2 or rng.random() < 0.5:
        return Edit(len(text), len(text), " " + prose.filled(rng, rng.choice(prose.BACKGROUND[-8:])))
    at = rng.randrange(len(ends) - 1)
    return Edit(ends[at], ends[at + 1]) if rng.random() < 0.5 else Edit(ends[at] + 1, ends[at + 1] + 1)


def _whole_cell(text: str, rng: random.Random) -> Edit:
    """All of a cell; the space between the two lets a narrow cell break there and not within a figure."""
    new = rng.choice((prose.money(rng), prose.count(rng), "to be confirmed"))
    return Edit(0, len(text), new, rng.random() < 0.25, " ")


_EDITS: tuple[Make, ...] = (_replace, _replace, _replace, _figure, _figure, _term, _term, _clause, _delete, _delete,
                            _suffix, _suffix, _prefix, _punctuation, _comma, _tail, _start, _sentence)  # fmt: skip
_CELL_EDITS: tuple[Make, ...] = (_whole_cell, _whole_cell, _suffix, _term)


def _whole(block: Block, change: str, text: str = "") -> Block:
    """Return the block added or deleted as a whole."""
    return replace(block, pieces=(Piece(text or block.text("original"), change),), change=change)  # type: ignore[arg-type]


def _leaves(found: list[Block]) -> Iterator[int]:
    """Yield where items stand that may go whole: nothing is nested in them, and something stays around them."""
    for at in range(1, len(found) - 1):
        one, after = found[at], found[at + 1]
        alone = found[at - 1].kind != "item" and after.kind != "item"
        deeper = after.kind == "item" and after.level > one.level
        if one.kind == "item" and one.change == "keep" and not (deeper or alone):
            yield at


def _pick(found: list[int], rng: random.Random) -> int | None:
    return rng.choice(found) if found else None


def _delete_item(found: list[Block], rng: random.Random) -> None:
    if (at := _pick(list(_leaves(found)), rng)) is not None:
        found[at] = _whole(found[at], "delete")


def _new_item(found: list[Block], rng: random.Random) -> None:
    at = _pick(list(_leaves(found)), rng)
    if at is None:
        return
    old = found[at].text("original")
    capital = old[0].isupper()
    text = prose.filled(rng, rng.choice(prose.ASKS if capital else prose.FACTS))
    found.insert(at + 1, _whole(found[at], "add", text + ("." if capital else ";")))


def _plain(found: list[Block]) -> list[int]:
    """Return where paragraphs of prose stand that nothing follows from."""
    return [at for at, one in enumerate(found)
            if one.kind == "paragraph" and one.change == "keep" and one.text("original").endswith(".")]  # fmt: skip


def _delete_paragraph(found: list[Block], rng: random.Random) -> None:
    open_ = [at for at in _plain(found) if at + 1 < len(found) and found[at + 1].kind == "paragraph"]
    if (at := _pick(open_, rng)) is not None:
        found[at] = _whole(found[at], "delete")


def _new_paragraph(found: list[Block], rng: random.Random) -> None:
    if (at := _pick(_plain(found), rng)) is not None:
        text = " ".join(prose.filled(rng, one) for one in rng.sample(prose.BACKGROUND, rng.randint(1, 3)))
        found.insert(at + 1, _whole(found[at], "add", text))


def _rows(found: list[Block]) -> list[list[int]]:
    """Return where the cells of each row below a table's first stand."""
    rows: dict[tuple[int, int], list[int]] = {}
    for at, one in enumerate(found):
        if one.cell is not None and one.cell[1] > 1 and one.change == "keep":
            rows.setdefault(one.cell[:2], []).append(at)
    return list(rows.values())


def _delete_row(found: list[Block], rng: random.Random) -> None:
    rows = _rows(found)
    for at in rng.choice(rows) if len(rows) > 3 and rng.random() < 0.5 else ():
        found[at] = _whole(found[at], "delete")


def _new_row(found: list[Block], rng: random.Random) -> None:
    rows = _rows(found)
    if not rows or rng.random() < 0.5:
        return
    row = rng.choice(rows)
    table, number, _ = found[row[0]].cell or (0, 0, 0)
    for at, one in enumerate(found):
        if one.cell is not None and one.cell[0] == table and one.cell[1] > number:
            found[at] = replace(one, cell=(table, one.cell[1] + 1, one.cell[2]))
    texts = (prose.street(rng), rng.choice(prose.WORKS), prose.count(rng), prose.money(rng))
    found[row[-1] + 1 : row[-1] + 1] = [
        replace(_whole(found[at], "add", text), cell=(table, number + 1, column))
        for column, (at, text) in enumerate(zip(row, texts, strict=True), 1)
    ]
