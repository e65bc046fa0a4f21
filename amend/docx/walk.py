"""The walk through a story: every paragraph of it, and in it every piece of text with the element that holds it.

Reader and writer both walk, so that the writer finds each character of the reader's text in the XML again.
Depth is bounded by the parser (libxml2 stops at 256 levels), so plain recursion is safe here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from amend.docx.names import M, m, mc, w
from amend.docx.symbols import symbol_text

_RUNS = {w("r"), m("r")}
_PARAGRAPH_PROPERTIES, _PROPERTIES, _PLAIN = w("pPr"), w("rPr"), w("t")
_TEXT = {w("t"), w("delText"), m("t")}
_FIXED = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("softHyphen"): "\u00ad",
}
_INSERTIONS = {w("ins"), w("moveTo")}
_DELETIONS = {w("del"), w("moveFrom")}
# Containers whose content is plain content of the paragraph (ECMA-376 17.16, 17.5, 17.3.2); so is all of m: (22.1).
_INSIDE = {
    w("smartTag"),
    w("customXml"),
    w("sdt"),
    w("sdtContent"),
    w("fldSimple"),
    w("bdo"),
    w("dir"),
    w("ruby"),
    w("rubyBase"),
    w("hyperlink"),
}
_MATH = f"{{{M}}}"
_BLOCK_CONTAINERS = {w("sdt"), w("sdtContent"), w("customXml"), w("smartTag"), *_INSERTIONS, *_DELETIONS}


class State(NamedTuple):
    """What surrounds a piece of text."""

    inserted: bool = False
    deleted: bool = False
    link: bool = False
    field: bool = False
    """In the result of a field: Word may write it anew."""
    page_number: bool = False
    """In the result of one that counts pages (17.16.5.45, .42 and .57)."""


NO_STATE = State()
"""Around ordinary text there is nothing."""


class Piece(NamedTuple):
    """Text and the element that holds it: a `w:t`, a tab, a break, a symbol."""

    text: str
    element: etree._Element
    run: etree._Element
    state: State


class CellPlace(NamedTuple):
    """Table, row and column, each from 1, and how many columns the row has."""

    table: int
    row: int
    column: int
    columns: int


@dataclass(slots=True)
class Block:
    """One `w:p` with its pieces in order."""

    element: etree._Element
    cell: CellPlace | None
    pieces: list[Piece] = field(default_factory=list)
    in_textbox: bool = False
    around: State = NO_STATE
    """Whether it stands in an inserted or deleted row, content control or drawing."""


@dataclass(slots=True)
class _Walk:
    """What a walk carries along: fields may run over paragraphs, tables are counted over the story."""

    tables: int = 0
    fields: list[list[str]] = field(default_factory=list)
    textboxes: list[tuple[etree._Element, State]] = field(default_factory=list)

    @property
    def in_link_field(self) -> bool:
        return any(state == "result" and "HYPERLINK" in code for state, code in self.fields)

    @property
    def in_code(self) -> bool:
        return bool(self.fields) and self.fields[-1][0] == "code"


def blocks(story: etree._Element) -> Iterator[Block]:
    """Yield every paragraph below `story` (a body, note, header or footer) in reading order.

    The paragraphs of a text box follow the paragraph that anchors it. Of `mc:AlternateContent` only the first
    choice is read; its fallback says the same once more.
    """
    yield from _blocks(story, None, NO_STATE, _Walk(), False)


def pieces_of(paragraph: etree._Element) -> list[Piece]:
    """Return the pieces of one `w:p`, text boxes and fields that run over its ends left aside."""
    return list(_inline(paragraph, NO_STATE, _Walk()))


def _blocks(parent: etree._Element, cell: CellPlace | None, state: State, walk: _Walk, boxed: bool) -> Iterator[Block]:
    for child in parent:
        if child.tag == w("p"):
            yield from _paragraph(child, cell, state, walk, boxed)
        elif child.tag == w("tbl"):
            yield from _table(child, state, walk, boxed)
        elif child.tag == mc("AlternateContent"):
            yield from _blocks(_choice(child), cell, state, walk, boxed)
        elif child.tag in _BLOCK_CONTAINERS:
            yield from _blocks(child, cell, _entered(child, state), walk, boxed)


def _paragraph(
    element: etree._Element, cell: CellPlace | None, state: State, walk: _Walk, boxed: bool
) -> Iterator[Block]:
    block = Block(element, cell, in_textbox=boxed, around=state)
    block.pieces.extend(_inline(element, state, walk))
    boxes, walk.textboxes = walk.textboxes, []
    yield block
    for box, box_state in boxes:
        yield from _blocks(box, cell, box_state, walk, True)


def _table(table: etree._Element, state: State, walk: _Walk, boxed: bool) -> Iterator[Block]:
    walk.tables += 1
    number = walk.tables
    for row_number, row in enumerate(_within(table, w("tr")), start=1):
        row_state = _row_state(row, state)
        cells = list(columns_of(row))
        last = cells[-1][0] if cells else 0
        for column, cell in cells:
            yield from _blocks(cell, CellPlace(number, row_number, column, last), row_state, walk, boxed)


def columns_of(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """Yield the cells of a `w:tr` with the column (from 1) in which each begins (17.4.17, 17.4.22)."""
    column = 1 + _grid(row, "gridBefore")
    for cell in _within(row, w("tc")):
        yield column, cell
        column += _number(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), 1)


def _within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row, content controls looked through."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag in _BLOCK_CONTAINERS:
            yield from _within(child, tag)


def _grid(row: etree._Element, name: str) -> int:
    return _number(row.find(f"{w('trPr')}/{w(name)}"), 0)


def _number(element: etree._Element | None, default: int) -> int:
    value = "" if element is None else element.get(w("val"), "")
    return int(value) if value.isdecimal() and len(value) < 4 else default


def _row_state(row: etree._Element, state: State) -> State:
    properties = row.find(w("trPr"))
    if properties is None:
        return state
    inserted = state.inserted or properties.find(w("ins")) is not None
    deleted = state.deleted or properties.find(w("del")) is not None
    return state._replace(inserted=inserted, deleted=deleted)


def _entered(element: etree._Element, state: State) -> State:
    """Return the state inside `element`: within an insertion, a deletion, a link, or as it was."""
    if element.tag in _INSERTIONS:
        return state._replace(inserted=True)
    if element.tag in _DELETIONS:
        return state._replace(deleted=True)
    if element.tag == w("hyperlink"):
        return state._replace(link=True)
    if element.tag == w("fldSimple"):
        code = element.get(w("instr"), "")
        linked = state.link or "HYPERLINK" in code
        return state._replace(field=True, link=linked, page_number=state.page_number or _counts_pages(code))
    return state


def _is_inside(tag: object) -> bool:
    """Whether `tag` (no string for a comment) is a container within a paragraph."""
    return tag in _INSIDE or tag in _INSERTIONS or tag in _DELETIONS or (isinstance(tag, str) and tag.startswith(_MATH))


def _inline(parent: etree._Element, state: State, walk: _Walk) -> Iterator[Piece]:
    for child in parent:
        tag = child.tag
        if tag in _RUNS:
            yield from _run(child, state, walk)
        elif tag == _PARAGRAPH_PROPERTIES:
            continue
        elif _is_inside(tag):
            yield from _inline(child, _entered(child, state), walk)
        elif tag == mc("AlternateContent"):
            yield from _inline(_choice(child), state, walk)


def _run(run: etree._Element, state: State, walk: _Walk, inside: etree._Element | None = None) -> Iterator[Piece]:
    for child in run if inside is None else inside:
        tag = child.tag
        if tag == _PROPERTIES:
            continue
        if tag == _PLAIN and not walk.fields:  # nearly all there is
            yield Piece(child.text or "", child, run, state)
        elif tag == w("fldChar"):
            _field_character(child, walk)
        elif tag == w("instrText"):
            if walk.in_code:
                walk.fields[-1][1] += child.text or ""
        elif tag == mc("AlternateContent"):
            yield from _run(run, state, walk, _choice(child))
        elif tag in _TEXT or tag in _FIXED or tag == w("sym"):
            if not walk.in_code:
                yield Piece(_text(child), child, run, _in_fields(state, walk))
        elif tag == w("ruby"):
            yield from _inline(child, state, walk)
        else:
            walk.textboxes.extend((box, state) for box in _textboxes(child))


def _in_fields(state: State, walk: _Walk) -> State:
    if not walk.fields:
        return state
    counts = any(kind == "result" and _counts_pages(code) for kind, code in walk.fields)
    return state._replace(field=True, link=state.link or walk.in_link_field, page_number=state.page_number or counts)


def _counts_pages(instruction: str) -> bool:
    return instruction.split()[:1] in (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"])


def _text(element: etree._Element) -> str:
    if element.tag == w("sym"):
        return symbol_text(element.get(w("font"), ""), element.get(w("char"), ""))
    return _FIXED.get(str(element.tag)) or element.text or ""


def _field_character(element: etree._Element, walk: _Walk) -> None:
    """Follow a complex field (ECMA-376 17.16.18): its code is no text, its result is."""
    kind = element.get(w("fldCharType"))
    if kind == "begin":
        walk.fields.append(["code", ""])
    elif kind == "separate" and walk.fields:
        walk.fields[-1][0] = "result"
    elif kind == "end" and walk.fields:
        walk.fields.pop()


def _textboxes(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the text box contents in a drawing, picture or object, fallbacks and boxes within boxes left out."""
    for box in element.iter(w("txbxContent")):
        above = [ancestor.tag for ancestor in box.iterancestors()]
        depth = above.index(element.tag) if element.tag in above else len(above)
        if mc("Fallback") not in above[:depth] and w("txbxContent") not in above[:depth]:
            yield box


def _choice(alternate: etree._Element) -> etree._Element:
    choice = alternate.find(mc("Choice"))
    fallback = alternate.find(mc("Fallback"))
    if choice is not None:
        return choice
    return fallback if fallback is not None else alternate
