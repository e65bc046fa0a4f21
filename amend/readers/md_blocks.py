"""Markdown -> its blocks (CommonMark 0.31 and GFM tables), each with its raw text and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from amend.model import Cell, Kind
from amend.readers.md_atoms import Mode
from amend.readers.md_tags import BLOCK_TAG

MAX_INDENT = 60
MAX_MARKERS = 30
_MARKER = r"[ ]{0,60}(?:>|[-*+](?=[ ])|\d{1,9}[.)](?=[ ]))"
_MANY_MARKERS = re.compile(rf"(?:{_MARKER}){{{MAX_MARKERS}}}[ ]{{0,60}}\d{{0,9}}")
_RULE = re.compile(r"[ ]*(?:(?:-[ ]*)+|(?:\*[ ]*)+|(?:_[ ]*)+)")
_ITEM = re.compile(r"[ >]*(?P<marker>[-*+]|\d{1,9}[.)])")
_WIDE = re.compile(r"(?<=[^ \n])[ ]{3,}")
_SILENT_HTML = re.compile(r"\s*<(?:script|style)\b", re.IGNORECASE)
_PARAGRAPH_PARTS = re.compile("\n\\s*\n")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-like block before its text is read."""

    content: str
    mode: Mode = Mode.MARKDOWN
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    """A heading's level."""
    label: str = ""
    column: int = 0
    """Where its text begins, or for an item its label; from 0."""
    outer: tuple[int, ...] = ()
    """The columns of items that hold nothing but this one ("1. (a) text")."""
    columns: tuple[int, ...] = ()
    """Where each line of the content begins."""
    cell: Cell | None = None
    ends_list: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A line that defines a link's target: `[name]: target "title"`."""

    name: str
    text: str
    """The line as it can be shown."""


def blocks_of(text: str) -> tuple[list[Block], list[Reference]]:
    """Return the blocks of `text` in reading order, and the link references it defines, repeated ones too."""
    lines = [_tamed(line) for line in text.expandtabs(4).split("\n")]
    environment: dict[str, Any] = {}
    parser = MarkdownIt("commonmark", {"maxNesting": 4 * (MAX_INDENT + MAX_MARKERS)}).enable("table")
    # Four spaces make no code in a council paper: they are an indent, and the text has marks.
    parser.disable(["inline", "text_join", "code"], ignoreInvalid=True)
    tokens = parser.parse("\n".join(lines), environment)
    return list(_Walk(lines).blocks(tokens)), list(_references(environment))


def _references(environment: dict[str, Any]) -> Iterator[Reference]:
    repeated = [("", found) for found in environment.get("duplicate_refs", [])]
    for name, found in [*environment.get("references", {}).items(), *repeated]:
        yield Reference(name, f"[{found.get('label') or name.lower()}]: {found['href']} {found['title']}".rstrip())


def _tamed(line: str) -> str:
    """Bound how deep a line can nest, which bounds the parser's recursion; no text is lost."""
    body = line.lstrip(" ")
    line = " " * min(len(line) - len(body), MAX_INDENT) + _WIDE.sub("  ", body)
    many = _MANY_MARKERS.match(line)
    if many is None or _RULE.fullmatch(line):
        return line
    return f"{line[: many.end()]}\\{line[many.end() :]}" if line[many.end() :][:1] in set(">-*+.)") else line


@dataclass
class _Walk:
    """The parser's tokens read in order."""

    lines: list[str]
    pending: Block | None = None
    heading: int = 0
    cell: tuple[int, int, int] = (0, 0, 0)
    in_cell: bool = False
    marker_end: tuple[int, int] = (-1, 0)
    numbers: list[list[str]] = field(default_factory=list)

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        repeated = _labels(tokens, self.lines)
        for position, token in enumerate(tokens):
            if token.type in _CONTENT:
                yield from _CONTENT[token.type](self, token)
            elif token.type == "list_item_open":
                self.open_item(token, repeated.get(position, ""))
            elif token.type in _TURNS:
                _TURNS[token.type](self, token)

    def open_item(self, token: Token, label: str) -> None:
        line = token.map[0] if token.map else 0
        start = self.marker_end[1] if self.marker_end[0] == line else 0
        match = _ITEM.match(self.lines[line], start) if line < len(self.lines) else None
        column = match.start("marker") if match else start
        self.marker_end = (line, match.end() if match else start)
        outer: tuple[int, ...] = ()
        if self.pending is not None:  # an item that begins with an item
            outer, numbered = self.pending.outer, self.pending.label != "•"
            outer, column = ((*outer, self.pending.column), column) if numbered else (outer, self.pending.column)
        self.pending = Block("", kind=Kind.ITEM, label=label, column=column, outer=outer)

    def close_item(self, token: Token) -> None:
        self.pending = None

    def open_heading(self, token: Token) -> None:
        self.heading, self.pending = int(token.tag[1:]), None

    def open_table(self, token: Token) -> None:
        self.cell, self.pending = (self.cell[0] + 1, 0, 0), None

    def open_row(self, token: Token) -> None:
        self.cell = (self.cell[0], self.cell[1] + 1, 0)

    def open_cell(self, token: Token) -> None:
        self.cell, self.in_cell = (self.cell[0], self.cell[1], self.cell[2] + 1), True

    def inline(self, token: Token) -> Iterator[Block]:
        if self.in_cell:
            self.in_cell = False
            yield Block(token.content, kind=Kind.CELL, cell=Cell(*self.cell), ends_list=True)
        elif self.heading:
            yield Block(token.content, kind=Kind.HEADING, level=self.heading, ends_list=True)
            self.heading = 0
        else:
            yield self._placed(Block(token.content), token)

    def fence(self, token: Token) -> Iterator[Block]:
        told = token.info.strip()  # a language is one word; more than that is somebody's text
        content = f"{told}\n{token.content}" if " " in told else token.content
        yield self._placed(Block(content, Mode.PLAIN), token)

    def html(self, token: Token) -> Iterator[Block]:
        if _SILENT_HTML.match(token.content):
            return
        for part in BLOCK_TAG.split(token.content):
            for piece in _PARAGRAPH_PARTS.split(part):
                if piece.strip():
                    yield self._placed(Block(piece.strip(), Mode.HTML), token)

    def _placed(self, block: Block, token: Token) -> Block:
        """Give a block the item it begins, if it does, and its columns."""
        first, last = token.map or [0, 1]
        columns = tuple(_indent(line) for line in self.lines[first:last])
        item, self.pending = self.pending, None
        if item is None:
            return replace(block, column=columns[0] if columns else 0, columns=columns)
        return replace(item, content=block.content, mode=block.mode, columns=columns)


_CONTENT: dict[str, Callable[[_Walk, Token], Iterator[Block]]] = {
    "inline": _Walk.inline,
    "fence": _Walk.fence,
    "html_block": _Walk.html,
}
_TURNS: dict[str, Callable[[_Walk, Token], None]] = {
    "list_item_close": _Walk.close_item,
    "heading_open": _Walk.open_heading,
    "table_open": _Walk.open_table,
    "tr_open": _Walk.open_row,
    "th_open": _Walk.open_cell,
    "td_open": _Walk.open_cell,
}


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" >"))


def _labels(tokens: list[Token], lines: list[str]) -> dict[int, str]:
    """Return the label of the item at each position: as typed, but counted up in a list typed "1. 1. 1."."""
    lists: list[list[int]] = []
    labels: dict[int, str] = {}
    for position, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            lists.append([])
        elif token.type == "list_item_open":
            lists[-1].append(position)
            labels[position] = f"{token.info}{token.markup}" if token.info else "•"
        elif token.type == "ordered_list_close":
            labels.update(_counted(lists.pop(), tokens, lines))
        elif token.type == "bullet_list_close":
            lists.pop()
    return labels


def _counted(items: list[int], tokens: list[Token], lines: list[str]) -> dict[int, str]:
    """What a list of one number throughout prints; items in different columns are not one list to us."""
    typed = {(tokens[item].info, _indent(lines[(tokens[item].map or [0])[0]])) for item in items}
    if len(items) < 2 or len(typed) > 1:
        return {}
    first = int(tokens[items[0]].info)
    return {item: f"{first + count}{tokens[item].markup}" for count, item in enumerate(items)}
