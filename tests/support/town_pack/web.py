"""Papers as web pages, as Markdown and as plain text."""

from __future__ import annotations

import html
from itertools import groupby

from support.town_pack.notation import Block, Blocks, Look, Piece, plain

_PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{title} - Thornmere Borough Council</title>
<style>.new {{ color: #c00000 }} nav li {{ display: inline }} table {{ border-collapse: collapse }}</style></head>
<body>
<header><a href="/">Thornmere Borough Council</a>
<nav><ul><li><a href="/councillors">Your councillors</a></li><li><a href="/meetings">Meetings</a></li>
<li><a href="/help">Help</a></li></ul></nav></header>
<main>
{body}
</main>
<footer><p>Civic Centre, Corn Street, Thornmere. <a href="/privacy">Privacy</a></p></footer>
</body></html>
"""


def page(blocks: Blocks, look: Look | None = None) -> bytes:
    """The paper on the council's site."""
    title = html.escape(plain(blocks[0]))
    groups = groupby(blocks, key=lambda block: (block.kind in {"item", "row"}) and block.kind)
    body = "\n".join(_group(kind or "", tuple(members), look or Look()) for kind, members in groups)
    return _PAGE.format(title=title, body=body).encode()


def _group(kind: str, blocks: Blocks, look: Look) -> str:
    if kind == "row":
        rows = ("".join(f"<td>{_inline(cell, look)}</td>" for cell in block.cells) for block in blocks)
        return "<table>" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    if kind == "item":
        if not blocks[0].label[0].isdigit():
            return "\n".join(f"<p>{block.label} {_inline(block.pieces, look)}</p>" for block in blocks)
        return "<ol>\n" + "\n".join(f"<li>{_inline(block.pieces, look)}</li>" for block in blocks) + "\n</ol>"
    return "\n".join(_paragraph(block, look) for block in blocks)


def _paragraph(block: Block, look: Look) -> str:
    if block.kind == "break":
        return "<hr>"
    words = _inline(block.pieces, look)
    if block.kind == "heading" and look.bold_heads:
        return f"<p><strong>{words}</strong></p>"
    tag = {"title": "h1", "heading": "h2"}.get(block.kind, "p")
    return f"<{tag}>{words}</{tag}>"


def _inline(pieces: tuple[Piece, ...], look: Look) -> str:
    return "".join(_ink(piece, look) for piece in pieces)


def _ink(piece: Piece, look: Look) -> str:
    words = html.escape(piece.text, quote=False)
    words = f"<strong>{words}</strong>" if piece.bold else words
    words = f"<u>{words}</u>" if piece.underline else words
    if piece.change == "-":
        return f"<del>{words}</del>" if look.tracked else f"<s>{words}</s>"
    if piece.change == "+":
        if look.tracked:
            return f"<ins>{words}</ins>"
        forms = {"bold": "b", "italic": "i", "underline": "u"}
        for mark in sorted(look.added):
            words = f'<span class="new">{words}</span>' if mark == "red" else f"<{forms[mark]}>{words}</{forms[mark]}>"
    return words


def markdown(blocks: Blocks) -> bytes:
    """The paper as Markdown: `<u>` for what is added, two tildes for what is struck."""
    lines = [_line(block) for block in blocks]
    return ("\n\n".join(lines) + "\n").encode()


def _line(block: Block) -> str:
    if block.kind == "break":
        return "---"
    words = "".join(_tilde(piece) for piece in block.pieces)
    head = {"title": "# ", "heading": "## "}.get(block.kind, "")
    return head + (f"{block.label} {words}" if block.label else words)


def _tilde(piece: Piece) -> str:
    words = f"**{piece.text}**" if piece.bold else piece.text
    if not piece.change:
        return words
    lead = words[: len(words) - len(words.lstrip())]
    tail = words[len(words.rstrip()) :]
    core = words.strip()
    return lead + (f"<u>{core}</u>" if piece.change == "+" else f"~~{core}~~") + tail


def typed(blocks: Blocks) -> bytes:
    """The paper as typed text, without marks."""
    return ("\n\n".join(plain(block) for block in blocks if block.kind != "break") + "\n").encode()
