"""Motions and papers as a council's web page, saved whole by a browser: windows-1252, with all that is no text."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import replace

from truth import Block, Blocks, Change, Piece, Pieces, Truth, gapped

_ADDED = (
    '<span class="amd-new">{}</span>',
    '<font color="#C00000"><u>{}</u></font>',
    '<u><span style="color:red">{}</span></u>',
    '<span style="color: rgb(192, 0, 0); text-decoration: underline;">{}</span>',
)
_STRUCK = (
    "<strike>{}</strike>",
    '<span style="text-decoration:line-through">{}</span>',
    '<span class="amd-gone">{}</span>',
    "<s>{}</s>",
)
_PAGE = """<!DOCTYPE html>
<!-- saved from url=(0058)https://democracy.calderwick.example/meetings/item?id=20417 -->
<html lang="en-GB"><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
<title>TITLE - Calderwick Metropolitan Borough Council</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 16px/1.5 Arial, sans-serif; color: #222; margin: 0 }
h1, h2, h3 { color: #7a1431 } h2 { border-bottom: 2px solid #7a1431 }
.site-nav a { color: #fff; text-decoration: none } .site-nav { background: #7a1431; padding: .5em 1em }
.item-body a { color: #0b4f9e; text-decoration: underline }
.amd-new { color: #c00000; text-decoration: underline }
.amd-gone { text-decoration: line-through; color: #555 }
.visually-hidden { position: absolute; left: -999em }
</style>
<script>window.dataLayer = window.dataLayer || []; dataLayer.push({"struck": "<strike>"});</script>
</head><body>
<div id="cookie-banner" role="dialog" aria-label="Cookies"><p>We use <b>cookies</b> to make this site work and to
count its visitors.</p><button>Accept all</button> <button>Reject all</button></div>
<a class="visually-hidden" href="#content">Skip to main content</a>
<header class="site-header"><p>Calderwick Metropolitan Borough Council</p>
<nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/councillors">Your councillors</a></li>
<li><a href="/meetings"><u>Meetings and agendas</u></a></li><li><a href="/petitions">Petitions</a></li></ul></nav>
<form action="/search"><label>Search <input name="q"></label></form></header>
<nav class="breadcrumb" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li>
<li><a href="/meetings">Meetings</a></li>
<li><a href="/meetings/council">Council</a></li><li>Wednesday 20 November 2024, 6.00pm</li></ol></nav>
<main id="content"><div class="item-body">
BODY
</div></main>
<aside class="related"><h2>Related pages</h2><ul><li><a href="/meetings/webcast">Watch the webcast</a></li></ul></aside>
<footer class="site-footer"><ul><li><a href="/privacy">Privacy</a></li><li><a href="/accessibility">Accessibility
statement</a></li></ul><p>&copy; 2024 Calderwick Metropolitan Borough Council</p></footer>
</body></html>
"""


Ink = Callable[[Piece, int], str]
"""A piece as HTML; the number lets forms take turns."""


def motion_page(original: Blocks, title: str = "Motion 9(b)") -> bytes:
    """The page on which the motion is published."""
    return _page(title, body(original))


def paper_page(truth: Truth) -> bytes:
    """The page on which the amendment is published."""
    return _page(
        "Amendment 2 to Motion 9(b)", "\n".join((body(truth.front), "<p>&nbsp;</p>", body(gapped_blocks(truth.motion))))
    )


def instruction_page(truth: Truth, title: str) -> bytes:
    """The page on which an amendment in words is published."""
    return _page(title, body((*truth.front, *truth.foot)))


def _page(title: str, body: str) -> bytes:
    return _PAGE.replace("TITLE", title).replace("BODY", body).encode("windows-1252")


def gapped_blocks(blocks: Blocks) -> Blocks:
    """The blocks, each spaced as people type it."""
    return tuple(replace(block, cells=tuple(gapped(cell) for cell in block.cells)) for block in blocks)


def body(blocks: Blocks, ink: Ink | None = None) -> str:
    """The blocks as elements, their pieces as `ink` makes them."""
    return "\n".join(_elements(blocks, ink or _ink))


def _elements(blocks: Blocks, ink: Ink) -> Iterator[str]:
    closers: list[str] = []
    for number, block in enumerate(blocks):
        if block.kind == "item":
            while len(closers) > block.level + 1:
                yield f"</li>{closers.pop()}"
            yield "</li>" if len(closers) == block.level + 1 else _opener(block, closers)
            yield _folded(f"<li>{_item(_inline(block.pieces, number, ink), block.level)}")
            continue
        if block.kind == "row":
            yield from _row(blocks, number, ink)
            continue
        while closers:
            yield f"</li>{closers.pop()}"
        tag = f"h{block.level}" if block.kind == "heading" else "p"
        yield _folded(f"<{tag}>{_inline(block.pieces, number, ink)}</{tag}>")
    while closers:
        yield f"</li>{closers.pop()}"


def _row(blocks: Blocks, number: int, ink: Ink) -> Iterator[str]:
    before, after = (blocks[at].kind if 0 <= at < len(blocks) else "" for at in (number - 1, number + 1))
    if before != "row":
        yield "<table>"
    tag = "td" if before == "row" else "th"
    cells = (f"<{tag}>{_inline(cell, number, ink)}</{tag}>" for cell in blocks[number].cells)
    yield f"<tr>{''.join(cells)}</tr>"
    if after != "row":
        yield "</table>"


def _opener(block: Block, closers: list[str]) -> str:
    name = "ul" if block.marker == "-" else "ol"
    closers.append(f"</{name}>")
    return '<ol type="a">' if block.marker == "a." else f"<{name}>"


def _item(text: str, level: int) -> str:
    return text if level else f'<p class="MsoNormal" style="margin-bottom:6pt">{text}<o:p></o:p></p>'


def _inline(pieces: Pieces, number: int, ink: Ink) -> str:
    return "".join(ink(piece, number + index) for index, piece in enumerate(pieces))


def _ink(piece: Piece, turn: int) -> str:
    text = html.escape(piece.text, quote=False)
    if piece.bold:
        text = f"<strong>{text}</strong>"
    if piece.href:
        text = f'<a href="{piece.href}">{text}</a>'
    if piece.change is Change.KEEP:
        return text
    forms = _ADDED if piece.change is Change.ADD else _STRUCK
    return forms[turn % len(forms)].format(text)


def _folded(element: str) -> str:
    """The element with its lines folded at spaces outside tags, as an editor saves it."""
    held = re.sub(r"<[^>]*>", lambda tag: tag.group().replace(" ", "\0"), element)
    lines = textwrap.wrap(held, 118, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace("\0", " ")
