"""A paper about to be printed: its pair, how it is laid out, and the pieces of text with the look of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from support.marking import Look, Style
from support.proposal import Block, Pair, Piece, blocks, labelled

_STRIKE = Look((("strike", ""),), ("<s>", "</s>"))
_RED_STRIKE = Look((("strike", ""), ("color", "FF0000")), ('<s style="color:#ff0000">', "</s>"))
_ALL = (
    Style("underline", Look((("u", "single"),), ("<u>", "</u>")), _STRIKE,
          ("Additions underlined, deletions struck through.",)),
    Style("bold", Look((("b", ""),), ("<b>", "</b>")), _STRIKE,
          ("Additions are shown in bold; deletions are shown struck through.",)),
    Style("bold+underline", Look((("b", ""), ("u", "single")), ("<b><u>", "</u></b>")), _STRIKE,
          ("Additions are bold and underlined", "Deletions are struck through")),
    Style("red", Look((("color", "FF0000"),), ('<span style="color:#ff0000">', "</span>")), _STRIKE,
          ("New text is in red, deleted text is struck through.",)),
    Style("red+underline", Look((("color", "FF0000"), ("u", "single")), ('<u style="color:#ff0000">', "</u>")),
          _RED_STRIKE, ("Additions in red and underlined; deletions in red and struck through.",)),
)  # fmt: skip
STYLES = {style.name: style for style in _ALL}
"""The styles of mark that PDFs are made in."""
LINK = re.compile(r"(?:https?://|www\.)\S*[\w/]|[\w.]+@[\w.]*\w")
_TITLED = re.compile(r"“Getting Harrowmere Moving”")
_NAMES = {"b": "bold", "u": "underline", "strike": "strike", "color": "red"}
_LEAD_IN = 60


@dataclass(frozen=True, slots=True)
class Layout:
    """What differs between papers of different hands."""

    seed: int
    size: float = 11.0
    serif: bool = False
    justified: bool = False
    spaced_items: bool = True
    underlined_heads: bool = False
    bold_first_row: bool = False
    marked_legend: bool = False
    header: str = ""
    footer: str = ""
    """With {n} for the page's number."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper and its motion: what is printed, and how."""

    pair: Pair
    layout: Layout


@dataclass(frozen=True, slots=True)
class Seg:
    """Text of one look: some of bold, italic, underline, strike, red."""

    text: str
    looks: frozenset[str] = frozenset()
    link: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph to print: `kind` as a block's, or title, mover, legend."""

    kind: str
    segs: tuple[Seg, ...]
    level: int = 0
    label: str = ""
    form: str = ""
    list_id: int = 0
    cell: tuple[int, int, int] | None = None
    forms: tuple[str, str, str] = ("bullet", "bullet", "bullet")


def lines(sheet: Sheet, style: Style | None) -> list[Line]:
    """Return what is printed: the amendment paper in `style`, or (None) the motion without front matter."""
    if style is None:
        found = [
            Block(one.kind, (Piece(one.text("original")),), one.level, "keep", one.list_id, one.forms, one.cell)
            for one in blocks(sheet.pair, "original")
        ]
        return _body(found, sheet.layout, None)
    return [*_front(sheet, style), *_body(list(sheet.pair.paragraphs), sheet.layout, style)]


def tables(found: list[Line]) -> Iterator[tuple[int, list[Line]]]:
    """Yield (0, lines) for what stands outside tables, and (number, cells) for each table."""
    for number, group in groupby(found, key=lambda line: line.cell[0] if line.cell else 0):
        yield number, list(group)


def rows(cells: list[Line]) -> list[list[Line]]:
    """Return a table's cells row by row."""
    return [list(group) for _, group in groupby(cells, key=lambda line: line.cell[1] if line.cell else 0)]


def _front(sheet: Sheet, style: Style) -> Iterator[Line]:
    pair = sheet.pair
    yield Line("title", (Seg(f"AMENDMENT TO {pair.title.upper()}", frozenset({"bold"})),))
    yield Line("mover", (Seg(f"Proposer: Cllr {pair.proposer}"),))
    yield Line("mover", (Seg(f"Seconder: Cllr {pair.seconder}"),))
    for text in style.legend:
        yield Line("legend", _legend(text, style) if sheet.layout.marked_legend else (Seg(text),))


def _legend(text: str, style: Style) -> tuple[Seg, ...]:
    """Return the legend with each half shown as it says."""
    halves = re.split(r"(?i)(?<=[,;] )(?=deleti|delete)", text)
    looks = (style.added, style.deleted) if not text.startswith("Del") else (style.deleted,)
    return tuple(Seg(half, _looks(look)) for half, look in zip(halves, looks, strict=False))


def _body(found: list[Block], layout: Layout, style: Style | None) -> list[Line]:
    return [
        Line(block.kind, tuple(_segs(block, layout, style)), block.level, label,
             block.forms[block.level] if label else "", block.list_id, block.cell, block.forms)
        for block, (_, label) in zip(found, labelled(found), strict=True)
    ]  # fmt: skip


def _segs(block: Block, layout: Layout, style: Style | None) -> Iterator[Seg]:
    own = frozenset(_own(block, layout))
    for piece in block.pieces:
        if piece.change == "keep":
            yield from _linked(piece.text, own)
        elif style is not None:
            look = style.added if piece.change == "add" else style.deleted
            yield Seg(piece.text, own | _looks(look))


def _own(block: Block, layout: Layout) -> Iterator[str]:
    """Yield the looks that the motion itself has."""
    if block.kind == "heading" or is_lead_in(block):
        yield "bold"
    if block.kind == "heading" and layout.underlined_heads:
        yield "underline"
    if block.cell is not None and block.cell[1] == 1 and layout.bold_first_row:
        yield "bold"


def is_lead_in(block: Block) -> bool:
    """Whether the paragraph is a short one that leads in a list: printed bold."""
    text = block.text("paper")
    return block.kind == "paragraph" and len(text) < _LEAD_IN and text.endswith(":")


def _looks(look: Look) -> frozenset[str]:
    return frozenset(_NAMES[name] for name, _ in look.docx)


def _linked(text: str, own: frozenset[str]) -> Iterator[Seg]:
    at = 0
    for found in sorted([*LINK.finditer(text), *_TITLED.finditer(text)], key=lambda one: one.start()):
        if found.start() > at:
            yield Seg(text[at : found.start()], own)
        if found.re is _TITLED:
            yield Seg(found[0], own | {"italic"})
        else:
            yield Seg(found[0], own, _target(found[0]))
        at = found.end()
    if at < len(text):
        yield Seg(text[at:], own)


def _target(text: str) -> str:
    if "@" in text:
        return f"mailto:{text}"
    return text if text.startswith("http") else f"https://{text}"
