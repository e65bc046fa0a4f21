"""Render a `Pair` as Markdown, CriticMarkup and plain text."""

from __future__ import annotations

import re
from itertools import groupby

from support.marking import Look, Style
from support.proposal import Block, Pair, Piece, View, blocks, labelled

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+\-!|~&=^$:])")
_TAGS = {"**": ("<b>", "</b>"), "***": ("<b><i>", "</i></b>"), "*": ("<em>", "</em>"), "++": ("<ins>", "</ins>"),
         "~~": ("<s>", "</s>")}  # fmt: skip
CRITIC = Style("critic", Look((), ("", ""), "", ("{++", "++}")), Look((), ("", ""), "", ("{--", "--}")))
_INDENT = 4


def markdown(pair: Pair, style: Style, legend: bool = True) -> bytes:
    """Return the amendment paper as Markdown in UTF-8; a style without a Markdown form takes its HTML tags."""
    front = [f"# AMENDMENT TO {_escaped(pair.title.upper())}", f"Proposer: Cllr {_escaped(pair.proposer)}",
             f"Seconder: Cllr {_escaped(pair.seconder)}"]  # fmt: skip
    front += [_escaped(line) for line in (style.legend if legend else ())]
    return _document(front, list(pair.paragraphs), style)


def critic(pair: Pair) -> bytes:
    """Return the whole motion as CriticMarkup, without front matter."""
    return _document([], list(pair.paragraphs), CRITIC)


def motion_md(pair: Pair, view: View = "original") -> bytes:
    """Return the motion (or its amended text) as Markdown."""
    return _document([], _clean(pair, view), None)


def motion_txt(pair: Pair, view: View = "original") -> bytes:
    """Return the motion as plain text: one paragraph a line, labels typed, a blank line between."""
    lines = [
        "   " * block.level * (block.kind == "item") + (f"{label} " if label else "") + block.text(view)
        for block, label in labelled(blocks(pair, view))
    ]
    return ("\n\n".join(lines) + "\n").encode()


def _clean(pair: Pair, view: View) -> list[Block]:
    return [
        Block(one.kind, (Piece(one.text(view)),), one.level, "keep", one.list_id, one.forms, one.cell)
        for one in blocks(pair, view)
    ]


def _document(front: list[str], found: list[Block], style: Style | None) -> bytes:
    written = list(front)
    for table, group in groupby(found, key=lambda block: block.cell[0] if block.cell else 0):
        members = list(group)
        written += [_table(members, style)] if table else _paragraphs(members, style)
    return ("\n\n".join(written) + "\n").encode()


def _paragraphs(found: list[Block], style: Style | None) -> list[str]:
    written: list[str] = []
    for block, (_, label) in zip(found, labelled(found), strict=True):
        marker = "-" if label == "•" else f"{re.sub(r'[^0-9]', '', label) or 1}."
        indent = " " * (_INDENT * block.level)
        prefix = {"heading": "#" * (block.level + 1) + " ", "item": f"{indent}{marker:<3} "}.get(block.kind, "")
        inside = indent + " " * _INDENT if block.kind == "item" else ""
        written.append(prefix + _inline(block, style).replace("\n", f"\\\n{inside}"))
    return written


def _table(cells: list[Block], style: Style | None) -> str:
    rows = [list(group) for _, group in groupby(cells, key=lambda cell: cell.cell[1] if cell.cell else 0)]
    lines = ["| " + " | ".join(_inline(cell, style) for cell in row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)


def _inline(block: Block, style: Style | None) -> str:
    written = ""
    for at, piece in enumerate(block.pieces):
        following = block.pieces[at + 1] if at + 1 < len(block.pieces) else None
        written += _piece(piece, style, written[-1:], _first(following, style))
    return written.strip()


def _piece(piece: Piece, style: Style | None, before: str, after: str) -> str:
    if style is None or piece.change == "keep":
        return _escaped(piece.text)
    look = style.added if piece.change == "add" else style.deleted
    if look.typed[0]:
        return _typed(piece.text, look)
    inner = piece.text.strip()
    lead = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    tail = piece.text[len(piece.text.rstrip()) :]
    return lead + _delimited(_escaped(inner), look, lead[-1:] or before, tail[:1] or after) + tail


def _typed(text: str, look: Look) -> str:
    opening, closing = look.typed
    if opening == "[":
        opening, closing = "\\[", "\\]"
    return f"{look.html[0]}{opening}{_escaped(text)}{closing}{look.html[1]}"


def _delimited(inner: str, look: Look, before: str, after: str) -> str:
    """Return `inner` between delimiters, or between tags where CommonMark would not take those for marks.

    A delimiter run opens only where it is not between a word character and a punctuation mark (section 6.2).
    """
    opens = inner[:1].isalnum() or not before or before.isspace()
    closes = inner[-1:].isalnum() or not after or after.isspace()
    if look.markdown and opens and closes:
        return look.markdown + inner + look.markdown
    opening, closing = _TAGS.get(look.markdown, look.html)
    return opening + inner + closing


def _first(piece: Piece | None, style: Style | None) -> str:
    """Return a stand-in for the character that will follow: a space, a mark, or a letter."""
    if piece is None:
        return ""
    if piece.text[:1].isspace():
        return " "
    return "x" if style is None or piece.change == "keep" else "~"


def _escaped(text: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", text)
    return re.sub(r"(?m)^(\d+)([.)])", r"\1\\\2", escaped)
