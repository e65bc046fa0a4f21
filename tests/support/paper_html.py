"""Render a `Pair` as a web page."""

from __future__ import annotations

from html import escape

from support.marking import Look, Style
from support.proposal import Block, Pair, Piece, View, blocks

_TYPES = {"decimal": "1", "letter": "a", "roman": "i"}


def html(pair: Pair, style: Style, legend: bool = True) -> bytes:
    """Return the amendment paper as a UTF-8 page."""
    front = [
        f"<h1>AMENDMENT TO {escape(pair.title.upper())}</h1>",
        f"<p>Proposer: Cllr {escape(pair.proposer)}<br>Seconder: Cllr {escape(pair.seconder)}</p>",
    ]
    front += [f"<p>{escape(line)}</p>" for line in (style.legend if legend else ())]
    return _page(pair.title, "\n".join(front) + _body(list(pair.paragraphs), style))


def motion_html(pair: Pair, view: View = "original") -> bytes:
    """Return the motion (or its amended text) as a UTF-8 page."""
    return _page(pair.title, _body(_clean(pair, view), None))


def _clean(pair: Pair, view: View) -> list[Block]:
    return [
        Block(one.kind, (Piece(one.text(view)),), one.level, "keep", one.list_id, one.forms, one.cell)
        for one in blocks(pair, view)
    ]


def _page(title: str, body: str) -> bytes:
    css = ".addition { text-decoration: underline } .deletion { text-decoration: line-through }"
    head = f'<head><meta charset="utf-8"><title>{escape(title)}</title><style>{css}</style></head>'
    return f'<!DOCTYPE html>\n<html lang="en">{head}<body>\n{body}\n</body></html>\n'.encode()


def _body(found: list[Block], style: Style | None) -> str:
    written: list[str] = []
    open_lists: list[tuple[int, str]] = []
    open_row = (0, 0)
    for block in found:
        written += _close_lists(open_lists, block)
        row = block.cell[:2] if block.cell else (0, 0)
        written += _turn_row(open_row, row)
        open_row = row
        written += _block(block, style, open_lists)
    written += _turn_row(open_row, (0, 0)) + ["</li>" + f"</{tag}>" for _, tag in reversed(open_lists)]
    return "\n".join(written)


def _close_lists(open_lists: list[tuple[int, str]], block: Block) -> list[str]:
    """Close what `block` does not stand in: deeper lists, another list, and the item before it."""
    closed: list[str] = []
    stays = block.level if block.kind == "item" else -1
    while open_lists and (len(open_lists) - 1 > stays or open_lists[0][0] != block.list_id):
        closed.append(f"</li></{open_lists.pop()[1]}>")
    if open_lists and len(open_lists) - 1 == block.level:
        closed.append("</li>")
    return closed


def _turn_row(before: tuple[int, int], now: tuple[int, int]) -> list[str]:
    if before == now:
        return []
    closing = ["</tr>"] * (before[1] > 0) + ["</table>"] * (before[0] > 0 and before[0] != now[0])
    return closing + ["<table>"] * (now[0] > 0 and before[0] != now[0]) + ["<tr>"] * (now[1] > 0)


def _block(block: Block, style: Style | None, open_lists: list[tuple[int, str]]) -> list[str]:
    inner = "".join(_piece(piece, style) for piece in block.pieces)
    if block.kind != "item":
        tag = {"heading": f"h{block.level + 1}", "paragraph": "p", "cell": "td"}[block.kind]
        return [f"<{tag}>{inner}</{tag}>"]
    opened: list[str] = []
    while len(open_lists) <= block.level:
        form = block.forms[len(open_lists)]
        tag = "ul" if form == "bullet" else "ol"
        opened.append("<ul>" if tag == "ul" else f'<ol type="{_TYPES[form]}">')
        open_lists.append((block.list_id, tag))
    return [*opened, f"<li>{inner}"]


def _piece(piece: Piece, style: Style | None) -> str:
    text = escape(piece.text, quote=False).replace("\n", "<br>")
    if style is None or piece.change == "keep":
        return text
    look: Look = style.added if piece.change == "add" else style.deleted
    return f"{look.html[0]}{look.typed[0]}{text}{look.typed[1]}{look.html[1]}"
