"""Papers as PDF, drawn as Word exports them: underlines and strike lines are thin rectangles."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from itertools import groupby

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from support.town_pack.notation import Block, Blocks, Look, Piece

_WIDTH, _HEIGHT = A4
_LEFT, _RIGHT, _TOP, _BOTTOM = 72.0, 66.0, 84.0, 72.0
_FONTS = {
    "serif": ("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"),
    "sans": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"),
}
_SIZES = {"title": 14.0, "heading": 12.0}
Furniture = Callable[[int], tuple[str, str]]
Word = tuple[str, Piece]


@cache
def _width(text: str, font: str, size: float) -> float:
    return float(stringWidth(text, font, size))


class Printer:
    """Flows blocks over pages; `furniture` gives each page's running head and foot."""

    def __init__(self, furniture: Furniture, look: Look, face: str = "sans", size: float = 11.0) -> None:
        self._out = io.BytesIO()
        self._canvas = Canvas(self._out, pagesize=A4, invariant=1)
        self._furniture = furniture
        self.look = look
        self._fonts = _FONTS[face]
        self._size = size
        self.page = 0
        self.y = 0.0
        self.next_page()

    def next_page(self) -> None:
        """Begin a page."""
        if self.page:
            self._canvas.showPage()
        self.page += 1
        self.y = _HEIGHT - _TOP
        head, foot = self._furniture(self.page)
        self._canvas.setFont(self._fonts[0], 8.5)
        self._canvas.drawString(_LEFT, _HEIGHT - 40, head)
        self._canvas.drawCentredString(_WIDTH / 2, 34, foot)

    def stamp(self, words: str) -> None:
        """The agenda item, boxed at the top right of a paper's first page."""
        wide = _width(words, self._fonts[1], 12) + 10
        self._canvas.setFont(self._fonts[1], 12)
        self._canvas.rect(_WIDTH - _RIGHT - wide, _HEIGHT - 62, wide, 18)
        self._canvas.drawString(_WIDTH - _RIGHT - wide + 5, _HEIGHT - 57, words)

    def bookmark(self, words: str) -> None:
        """An entry in the outline that leads to this page."""
        key = f"page{self.page}-{words}"
        self._canvas.bookmarkPage(key)
        self._canvas.addOutlineEntry(words, key, 0)

    def blank(self, words: str) -> None:
        """A line alone in the middle of the page."""
        self._canvas.setFont(self._fonts[0], 11)
        self._canvas.drawCentredString(_WIDTH / 2, _HEIGHT / 2, words)

    def image(self, picture: object) -> None:
        """A picture that fills the page."""
        self._canvas.drawImage(picture, 0, 0, _WIDTH, _HEIGHT)

    def finish(self) -> bytes:
        """The file."""
        self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()

    def write(self, blocks: Blocks) -> None:
        """Set the blocks from here on."""
        for block in blocks:
            if block.kind == "break":
                self.next_page()
            elif block.kind == "row":
                self._row(block)
            else:
                self._paragraph(block)

    def _paragraph(self, block: Block) -> None:
        size = _SIZES.get(block.kind, self._size)
        head = block.kind in _SIZES
        indent = 26.0 if block.kind == "item" else 0.0
        if head:
            self.y -= 6
        lines = self._wrapped(block.pieces, _WIDTH - _LEFT - _RIGHT - indent, size, bold=head)
        if self.y - size * 1.35 * min(len(lines), 2) < _BOTTOM:
            self.next_page()
        for index, line in enumerate(lines):
            if self.y - size * 1.35 < _BOTTOM:
                self.next_page()
            if index == 0 and block.label:
                label = "•" if block.label == "-" else block.label
                self._draw(_LEFT + 6, [(label, Piece(label, block.change))], size, bold=False)
            self._draw(_LEFT + indent, line, size, bold=head)
            self.y -= size * 1.35
        self.y -= 6

    def _wrapped(self, pieces: tuple[Piece, ...], width: float, size: float, *, bold: bool) -> list[list[Word]]:
        lines: list[list[Word]] = [[]]
        used = 0.0
        for word in _words(pieces):
            wide = sum(_width(text, self._font(piece, bold), size) for text, piece in word)
            if lines[-1] and used + wide > width and word[0][0] != " ":
                lines.append([])
                used = 0.0
            if not lines[-1] and word[0][0].isspace():
                continue
            lines[-1].extend(word)
            used += wide
        return lines

    def _font(self, piece: Piece, bold: bool) -> str:
        added = self.look.added if piece.change == "+" else frozenset()
        return self._fonts[(bold or piece.bold or "bold" in added) + 2 * ("italic" in added)]

    def _draw(self, x: float, line: list[Word], size: float, *, bold: bool) -> None:
        base = self.y - size
        for piece, group in groupby(line, key=lambda word: word[1]):
            text = "".join(part for part, _ in group)
            font = self._font(piece, bold)
            wide = _width(text, font, size)
            self._canvas.setFont(font, size)
            self._canvas.setFillColorRGB(*((0.75, 0, 0) if self._red(piece) else (0, 0, 0)))
            self._canvas.drawString(x, base, text)
            if piece.underline or (piece.change == "+" and "underline" in self.look.added):
                self._canvas.rect(x, base - size * 0.13, wide, size * 0.055, stroke=0, fill=1)
            if piece.change == "-":
                self._canvas.rect(x, base + size * 0.26, wide, size * 0.055, stroke=0, fill=1)
            x += wide
        self._canvas.setFillColorRGB(0, 0, 0)

    def _red(self, piece: Piece) -> bool:
        return piece.change == "+" and "red" in self.look.added

    def _row(self, block: Block) -> None:
        size = self._size - 1
        wide = (_WIDTH - _LEFT - _RIGHT) / len(block.cells)
        cells = [self._wrapped(cell, wide - 8, size, bold=False) for cell in block.cells]
        high = max(map(len, cells)) * size * 1.3 + 6
        if self.y - high < _BOTTOM:
            self.next_page()
        top = self.y
        for index, lines in enumerate(cells):
            self._canvas.setLineWidth(0.5)
            self._canvas.rect(_LEFT + index * wide, top - high, wide, high)
            self.y = top - 2
            for line in lines:
                self._draw(_LEFT + index * wide + 4, line, size, bold=False)
                self.y -= size * 1.3
        self.y = top - high


def _words(pieces: tuple[Piece, ...]) -> list[list[Word]]:
    """The words, each in its pieces, and the spaces between them."""
    words: list[list[Word]] = []
    open_word = False
    for piece in pieces:
        for space, group in groupby(piece.text, key=str.isspace):
            part = (" " if space else "".join(group), piece)
            if space or not open_word:
                words.append([part])
            else:
                words[-1].append(part)
            open_word = not space
    return words


def paper(blocks: Blocks, look: Look | None = None, head: str = "Thornmere Borough Council") -> bytes:
    """One paper as a PDF."""
    printer = Printer(lambda page: (head, f"Page {page}"), look or Look(), "serif")
    printer.write(blocks)
    return printer.finish()
