"""A councillor's edits of a motion: words, and whole paragraphs and rows put in, left out, moved and parted."""

from __future__ import annotations

from collections.abc import Callable

from support import motions_text as wording
from support.motions_parts import Para, Rows, row
from support.motions_words import EDITS_IN_WORDS, Copy, figure_in, sentence_ends


def _cell(copy: Copy) -> bool:
    rows = [row for table in _tables(copy) for row in table[1:] if all(copy.free(para) for para in row)]
    if not rows:
        return False
    row = copy.rng.choice(rows)
    copy.touched += row
    return figure_in(copy, copy.rng.choice(row[1:]))


def _tables(copy: Copy) -> list[Rows]:
    return [block for block in copy.blocks if not isinstance(block, Para)]


def _place(copy: Copy, wanted: Callable[[Para, Para], bool]) -> int | None:
    """Return where a paragraph stands that is `wanted`, told the next one too; it and its neighbours are untouched."""
    blocks = copy.blocks
    found: list[int] = []
    for at in range(1, len(blocks) - 1):
        near = blocks[at - 1 : at + 2]
        paras = [block for block in near if isinstance(block, Para)]
        if len(paras) == 3 and all(map(copy.free, paras)) and _is_text(paras[1]) and wanted(paras[1], paras[2]):
            found.append(at)
    return copy.rng.choice(found) if found else None


def _is_text(para: Para) -> bool:
    return para.kind in ("body", "item", "bullet")


def _leaf(para: Para, following: Para) -> bool:
    """Whether it can go: no points below it, no footnote."""
    return following.level <= para.level and not any(word.note for word in para.words)


def _touch(copy: Copy, at: int, count: int = 1) -> None:
    copy.touched += [block for block in copy.blocks[max(0, at - 1) : at + count + 1] if isinstance(block, Para)]


def _like(copy: Copy, para: Para, deeper: int = 0) -> Para:
    words = wording.sentences(copy.rng, 1 if para.kind != "body" else 2, para.kind == "item")
    return Para(para.kind, words, para.form, para.list_id, para.level + deeper)


def _insert_after(copy: Copy, at: int, new: Para) -> bool:
    copy.blocks.insert(at + 1, new)
    _touch(copy, at + 1)
    copy.count("", new.text, 1)
    return True


def _insert_paragraph(copy: Copy) -> bool:
    at = _place(copy, lambda para, following: following.level <= para.level)
    return at is not None and _insert_after(copy, at, _like(copy, _para(copy, at)))


def _nested_point(copy: Copy) -> bool:
    at = _place(copy, lambda para, _: para.kind == "item" and para.level < 2)
    return at is not None and _insert_after(copy, at, _like(copy, _para(copy, at), 1))


def _append_point(copy: Copy) -> bool:
    at = len(copy.blocks) - 1
    return _insert_after(copy, at, _like(copy, _para(copy, at)))


def _para(copy: Copy, at: int) -> Para:
    para = copy.blocks[at]
    assert isinstance(para, Para)
    return para


def _delete_paragraph(copy: Copy) -> bool:
    at = _place(copy, _leaf)
    if at is None:
        return False
    copy.count(_para(copy, at).text, "", 1)
    _touch(copy, at)
    del copy.blocks[at]
    return True


def _move_paragraph(copy: Copy) -> bool:
    source = _place(copy, _leaf)
    if source is None:
        return False
    para = _para(copy, source)

    def fits(other: Para, following: Para) -> bool:
        return (other.kind, other.list_id, other.level) == (para.kind, para.list_id, para.level) and (
            other is not para and following is not para and following.level <= other.level
        )

    target = _place(copy, fits)
    if target is None:
        return False
    copy.count(para.text, para.text, 1)
    _touch(copy, source)
    _touch(copy, target)
    copy.blocks.insert(target + 1, para)
    del copy.blocks[source + (target < source)]
    return True


def _split_paragraph(copy: Copy) -> bool:
    at = _place(copy, lambda para, following: len(sentence_ends(para)) > 1 and following.level <= para.level)
    if at is None:
        return False
    para = _para(copy, at)
    end = copy.rng.choice(sentence_ends(para)[:-1])[1]
    # Enter before the next sentence leaves the space at the end; the tidy take it out.
    tail = copy.rng.choice((" ", ""))
    new = Para(para.kind, para.words[end:], para.form, para.list_id, para.level)
    para.words, para.tail = para.words[:end], tail
    copy.blocks.insert(at + 1, new)
    _touch(copy, at, 2)
    copy.count("" if tail else " ", "¶")
    return True


def _join_paragraphs(copy: Copy) -> bool:
    def alike(para: Para, following: Para) -> bool:
        one, two = ((each.kind, each.list_id, each.level) for each in (para, following))
        return one == two and not para.words[-1].note

    at = _place(copy, alike)
    if at is None:
        return False
    para, following = _para(copy, at), _para(copy, at + 1)
    _touch(copy, at, 2)
    para.words += following.words
    del copy.blocks[at + 1]
    copy.count("¶", " ")
    return True


def _free_rows(copy: Copy) -> list[tuple[Rows, int]]:
    """Return (table, row) where the row and those beside it are untouched; no header."""
    return [
        (table, at)
        for table in _tables(copy)
        for at in range(1, len(table))
        if all(copy.free(para) for row in table[at - 1 : at + 2] for para in row)
    ]


def _add_row(copy: Copy) -> bool:
    found = _free_rows(copy)
    if not found:
        return False
    table, at = copy.rng.choice(found)
    table.insert(at + 1, row(copy.rng))
    copy.count("", "".join(para.text for para in table[at + 1]))
    copy.touched += [para for row in table[at : at + 3] for para in row]
    return True


def _delete_row(copy: Copy) -> bool:
    found = _free_rows(copy)
    if not found:
        return False
    table, at = copy.rng.choice(found)
    copy.count("".join(para.text for para in table[at]), "")
    copy.touched += [para for row in table[at - 1 : at + 2] for para in row]
    del table[at]
    return True


EDITS: dict[str, Callable[[Copy], bool]] = {
    **EDITS_IN_WORDS, "cell": _cell,
    "insert paragraph": _insert_paragraph, "nested point": _nested_point, "append point": _append_point,
    "delete paragraph": _delete_paragraph, "move paragraph": _move_paragraph, "split paragraph": _split_paragraph,
    "join paragraphs": _join_paragraphs, "add row": _add_row, "delete row": _delete_row,
}  # fmt: skip
