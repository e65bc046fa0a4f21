"""Pages drawn by hand with ReportLab that remember what they say."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from pathlib import Path

import reportlab
from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from support.pdf_plain.expected import SOFT, UNDERLINED, Block, Piece, Plain, pieces, plain, underlined

LEFT, WIDTH, TOP, BOTTOM = 62.0, 470.0, 770.0, 74.0
GREY, PALE = Color(0.85, 0.87, 0.9), Color(0.95, 0.95, 0.9)
YELLOW, BLUE = Color(1, 0.95, 0.35), Color(0.02, 0.2, 0.75)
FACES = {
    "Helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"),
    "Times": ("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"),
    "Courier": ("Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique"),
    "Vera": ("Vera", "VeraBd", "VeraIt", "VeraBI"),
}
Word = list[Piece]


class Sheet:
    """Pages with a cursor; what is drawn with a method that takes words is remembered as blocks."""

    def __init__(
        self,
        size: tuple[float, float] = A4,
        *,
        face: str = "Helvetica",
        points: float = 10.5,
        head: str = "",
        foot: str = "",
        rects: bool = False,
        bare: bool = False,
        rotate: int = 0,
    ) -> None:
        """`head` and `foot` ("Page {n}") stand on every page.

        `rects`: underlines are filled, not stroked; `bare`: where the looks change is a gap without a written space.
        """
        self._out = io.BytesIO()
        self.canvas = Canvas(self._out, pagesize=size, invariant=1)
        self.face, self.points, self._head, self._foot, self._rects = face, points, head, foot, rects
        self._bare, self._rotate, self._size, self._page = bare, rotate, size, 0
        self.top = TOP if size == A4 else size[1] - 60
        self._blocks: list[Block] = []
        self._underlined: list[str] = []
        self._notes: list[str] = []
        if face == "Vera":
            _register_vera()
        self.new_page()

    def done(self) -> Plain:
        """Return the file and what it says."""
        self.canvas.showPage()
        self.canvas.save()
        notes = tuple(self._notes)
        return Plain(self._out.getvalue(), tuple(self._blocks), tuple(self._underlined), notes, self._page)

    def new_page(self) -> None:
        """Begin a page, with its running head and foot."""
        if self._page:
            self.canvas.showPage()
        self._page += 1
        self.y = self.top
        if self._rotate:
            self.canvas.setPageRotation(self._rotate)
        for text, y in ((self._head, self._size[1] - 36), (self._foot, 32.0)):
            if text:
                self.canvas.setFont("Helvetica", 8.5)
                self.canvas.drawString(LEFT, y, text.replace("{n}", str(self._page)))

    def room(self, height: float) -> None:
        """Begin a page where less than `height` is left on this one."""
        if self.y - height < BOTTOM:
            self.new_page()

    def paragraph(
        self,
        marked: str,
        *,
        x: float = LEFT,
        width: float = WIDTH,
        points: float = 0,
        label: str = "",
        hang: float = 0,
        after: float = 7,
        justify: bool = False,
        whole: bool = True,
    ) -> None:
        """Write a paragraph at the cursor; its `label` stands `hang` to the left of its text."""
        points = points or self.points
        for number, (line, full) in enumerate(self._lines(marked, width - hang, points)):
            self.room(points * 1.3)
            self.y -= points * 1.25
            if label and not number:
                self._string(label, frozenset(), x, self.y, points)
            spread = width - hang if justify and full else 0
            self._draw(line, x + hang, self.y, points, spread)
        self.y -= after
        self._remember(marked, label, whole=whole)

    def heading(self, marked: str, points: float = 13) -> None:
        """Write a heading that stays with what follows."""
        self.room(60)
        self.y -= 5
        self.paragraph(marked, points=points, after=5)

    def at(
        self,
        marked: str,
        x: float,
        y: float,
        *,
        points: float = 0,
        loose: bool = False,
        right: bool = False,
        whole: bool = False,
    ) -> None:
        """Write words at a place; `right`: they end there; `whole`: they are a paragraph, or a cell."""
        points = points or self.points
        words = _words(marked)
        if right:
            x -= self._width(words, points)
        self._draw(words, x, y, points)
        self._remember(marked, loose=loose, whole=whole)

    def note(self, number: str, text: str, y: float, points: float = 8) -> None:
        """Write a footnote at the foot of the page."""
        self._string(number, frozenset(), LEFT, y + 2.5, points * 0.7)
        self._draw(_words(text), LEFT + 7, y, points)
        self._notes.append(plain(text))
        self._underlined += underlined(text)

    def rule(self, x: float, y: float, to: float, thick: float = 0.6, *, down: float = 0, rect: bool = False) -> None:
        """Draw a line from (`x`, `y`) to (`to`, `y` - `down`), stroked or as a filled rectangle."""
        if rect:
            self.canvas.rect(x, y - thick / 2, to - x, thick, stroke=0, fill=1)
            return
        self.canvas.setLineWidth(thick)
        self.canvas.line(x, y, to, y - down)

    def fill(self, x: float, y: float, width: float, height: float, colour: Color) -> None:
        """Fill a rectangle whose lower left corner is (`x`, `y`)."""
        self.canvas.setFillColor(colour)
        self.canvas.rect(x, y, width, height, stroke=0, fill=1)
        self.canvas.setFillColor(black)

    def _remember(self, marked: str, label: str = "", *, loose: bool = False, whole: bool = True) -> None:
        self._blocks.append(Block(plain(marked), label, loose, whole))
        self._underlined += underlined(marked)

    def _lines(self, marked: str, width: float, points: float) -> list[tuple[list[Word | None], bool]]:
        lines: list[list[Word | None]] = [[]]
        for word in _words(marked):
            if lines[-1] and self._width([*lines[-1], _whole(word)], points) > width:
                start, word = self._broken(word, width - self._width(lines[-1], points), points)
                lines[-1].append(start)
                lines.append([])
            word = _whole(word)
            if lines[-1] or word is not None:
                lines[-1].append(word)
        for line in lines:
            if line and line[-1] is None:
                line.pop()
        return [(line, line is not lines[-1]) for line in lines]

    def _broken(self, word: Word | None, room: float, points: float) -> tuple[Word | None, Word | None]:
        """Return what of a word still fits into `room`, with a hyphen (None for nothing), and the rest."""
        for one in word or ():
            for at in [at for at, letter in enumerate(one.text) if letter == SOFT][::-1]:
                start = [Piece(one.text[:at].replace(SOFT, "") + "-", one.looks)]
                if self._width([start], points) <= room:
                    return start, [Piece(one.text[at + 1 :], one.looks)]
        return None, word

    def cell_lines(self, marked: str, width: float, points: float) -> int:
        """Return how many lines marked words take in that width."""
        return len(self._lines(marked, width, points))

    def cell(self, marked: str, x: float, y: float, width: float, points: float, *, whole: bool = True) -> None:
        """Write words into a cell whose ground begins at `y`; the cursor stays. `whole`: as of `Block`."""
        for number, (line, _) in enumerate(self._lines(marked, width, points)):
            self._draw(line, x, y - points * (1.05 + 1.2 * number), points)
        self._remember(marked, whole=whole)

    def _width(self, words: Sequence[Word | None], points: float) -> float:
        return sum(self._advance(word, points) for word in words)

    def _advance(self, word: Word | None, points: float) -> float:
        if word is None:
            return float(pdfmetrics.stringWidth(" ", self._font(frozenset()), points))
        sizes = (points * (0.62 if "s" in one.looks else 1) for one in word)
        return sum(
            pdfmetrics.stringWidth(one.text, self._font(one.looks), size) for one, size in zip(word, sizes, strict=True)
        )

    def _font(self, looks: frozenset[str]) -> str:
        return FACES[self.face][("b" in looks) + 2 * ("i" in looks)]

    def _draw(self, words: Sequence[Word | None], x: float, y: float, points: float, spread: float = 0) -> None:
        """Draw a line of words, and the lines below those that have one; `spread` is the width it must fill."""
        gaps = sum(word is None for word in words)
        extra = (spread - self._width(words, points)) / gaps if spread and gaps else 0.0
        placed = self._placed(words, x, points, extra)
        joined = _joined(placed, self._bare)
        for one, begun, end in joined:
            self._decorate(one.looks, begun, end, y, points)
        # What is spread is drawn word by word, without spaces, as some producers do; the rest with its spaces.
        for one, begun, _ in placed if extra else joined:
            self._string(one.text, one.looks, begun, y, points)

    def _placed(
        self, words: Sequence[Word | None], x: float, points: float, extra: float
    ) -> list[tuple[Piece, float, float]]:
        placed = []
        for word in words:
            for one in word or ():
                begun, x = x, x + self._advance([one], points)
                placed.append((one, begun, x))
            if word is None:
                x += self._advance(None, points) + extra
        return placed

    def _string(self, text: str, looks: frozenset[str], x: float, y: float, points: float) -> None:
        raised = "s" in looks
        self.canvas.setFont(self._font(looks), points * (0.62 if raised else 1))
        self.canvas.setFillColor(BLUE if looks & {"a", "l"} else black)
        self.canvas.drawString(x, y + points * 0.36 * raised, text)
        self.canvas.setFillColor(black)

    def _decorate(self, looks: frozenset[str], x: float, to: float, y: float, points: float) -> None:
        if "h" in looks:
            self.fill(x - 0.5, y - points * 0.22, to - x + 1, points * 1.15, YELLOW)
        if looks & UNDERLINED:
            self.canvas.setStrokeColor(BLUE if looks & {"a", "l"} else black)
            self.canvas.setFillColor(BLUE if looks & {"a", "l"} else black)
            self.rule(x, y - points * 0.11, to, points * 0.06, rect=self._rects)
            self.canvas.setStrokeColor(black)
            self.canvas.setFillColor(black)
        if "a" in looks:
            self.canvas.linkURL("https://council.example/papers", (x, y - 2, to, y + points), relative=0)


def _whole(word: Word | None) -> Word | None:
    return word and [Piece(one.text.replace(SOFT, ""), one.looks) for one in word]


def _joined(placed: list[tuple[Piece, float, float]], bare: bool) -> list[tuple[Piece, float, float]]:
    """Return the stretches of a line that look the same, the spaces between their words included; `bare`: there is
    no space where the looks change, only a gap, as a tab leaves it."""
    runs: list[tuple[Piece, float, float]] = []
    for one, begun, end in placed:
        if runs and runs[-1][0].looks == one.looks:
            before, start, ended = runs[-1]
            text = f"{before.text} {one.text}" if begun > ended else before.text + one.text
            runs[-1] = (Piece(text, one.looks), start, end)
            continue
        if runs and begun > runs[-1][2] and not bare:
            before, start, ended = runs[-1]
            runs[-1] = (Piece(before.text + " ", before.looks), start, ended)
        runs.append((one, begun, end))
    return runs


def _words(marked: str) -> list[Word | None]:
    """Return the words of marked text, None for each space between two."""
    found: list[Word | None] = []
    for piece in pieces(marked):
        for token in re.findall(r"\s+|\S+", piece.text):
            if token.isspace():
                found.append(None)
            elif found and found[-1] is not None:
                found[-1].append(Piece(token, piece.looks))
            else:
                found.append([Piece(token, piece.looks)])
    return found


def _register_vera() -> None:
    folder = Path(reportlab.__file__).parent / "fonts"
    for name in FACES["Vera"]:
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))
