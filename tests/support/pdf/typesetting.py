"""Set a sheet in type: paragraphs into lines and pages, as a word processor does, for `word_like` to draw."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from support.marking import Style
from support.pdf.sheets import Line, Seg, Sheet, lines, rows, tables

PAGE = (595.32, 841.92)
MARGIN = 72.0
_HANGING = (18.0, 2.0)
"""Points, and em: a label takes the larger of the two, and an item's depth twice that."""
_LARGEST_CELL = 11.5
_WIDTHS = (95.0, 160.0, 100.0, 95.0)
_PADDING = 5.4
_LEADING = 1.22
_NOTE_EVERY = 3
_NOTES = ("See the minutes of the last meeting.", "Figures are those of the last published return.",
          "The scheme is described in the report to the committee, which is kept at the Town Hall.")  # fmt: skip

Widths = Callable[[str, Seg, float], float]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in its place: `lift` is how far above the line's baseline it stands, in points."""

    text: str
    seg: Seg
    x: float
    width: float
    size: float
    lift: float = 0.0


@dataclass(slots=True)
class Row:
    """A line of type. `owner` counts the paragraphs of the paper, `role` names what it belongs to in a tagged file."""

    letters: list[Letter]
    y: float
    size: float
    owner: int
    role: str
    label: list[Letter] = field(default_factory=list)
    stretch: float = 0.0
    """What justified text adds to each space."""


@dataclass(slots=True)
class Sheetful:
    """One page: its rows, the borders of its tables (x, y, width, height), and its footnotes' rows."""

    rows: list[Row] = field(default_factory=list)
    borders: list[tuple[float, float, float, float]] = field(default_factory=list)
    notes: list[Row] = field(default_factory=list)


class Setter:
    """Sets a sheet; `widths` measures letters, `noted` puts a footnote behind some paragraphs."""

    def __init__(self, sheet: Sheet, style: Style | None, widths: Widths, noted: bool = False) -> None:
        self.pages = [Sheetful()]
        self._layout, self._widths, self._noted = sheet.layout, widths, noted
        self._y = PAGE[1] - MARGIN
        self._owner = self._notes = 0
        found = lines(sheet, style)
        for number, group in tables(found):
            if number:
                self._table(rows(group))
                continue
            for line in group:
                self._paragraph(line)

    @property
    def _floor(self) -> float:
        below = sum(row.size * _LEADING for row in self.pages[-1].notes)
        return MARGIN + (below + 12 if below else 0)

    def _turn(self) -> None:
        self.pages.append(Sheetful())
        self._y = PAGE[1] - MARGIN

    def _paragraph(self, line: Line) -> None:
        size = self._layout.size + {"title": 5, "heading": 6 - 2 * line.level}.get(line.kind, 0)
        item = line.kind == "item"
        hanging = max(_HANGING[0], _HANGING[1] * size)
        left = MARGIN + (2 * hanging * (line.level + 1) if item else 0)
        tight = item and not self._layout.spaced_items
        self._owner += 1
        if line.kind in ("heading", "title"):
            self._y -= 8
            if self._y - 4 * size * _LEADING < self._floor:
                self._turn()
        role = {"heading": f"H{line.level}", "title": "H1", "item": "LBody"}.get(line.kind, "P")
        justified = self._layout.justified and line.kind in ("paragraph", "item")
        segs = list(line.segs)
        number = self._note_behind(line)
        found = self._broken(segs, left, PAGE[0] - MARGIN, size, number)
        for at, letters in enumerate(found):
            last = at == len(found) - 1
            if self._y - size * _LEADING < self._floor:
                self._turn()
            self._y -= size * _LEADING
            row = Row(letters, self._y, size, self._owner, role)
            if item and at == 0:
                row.label = self._placed(line.label, Seg(line.label), left - hanging, size)
            row.stretch = self._stretch(letters, PAGE[0] - MARGIN) if justified and not last else 0.0
            self.pages[-1].rows.append(row)
            if number and last:
                self._note(number)
        self._y -= 0 if tight else 8

    def _note_behind(self, line: Line) -> int:
        if not self._noted or line.kind != "paragraph" or self._owner % _NOTE_EVERY or self._y < 2.5 * MARGIN:
            return 0
        self._notes += 1
        return self._notes

    def _note(self, number: int) -> None:
        text, size = _NOTES[number % len(_NOTES)], 9.0
        for at, letters in enumerate(
            self._broken([Seg(" " + text)], MARGIN + self._widths("1", Seg(""), size * 0.65), PAGE[0] - MARGIN, size, 0)
        ):
            row = Row(letters, 0.0, size, 10_000 + number, "Note")
            if at == 0:
                row.label = self._placed(str(number), Seg(str(number)), MARGIN, size * 0.65, size * 0.33)
            self.pages[-1].notes.append(row)

    def _table(self, found: list[list[Line]]) -> None:
        size = min(self._layout.size, _LARGEST_CELL)
        for cells in found:
            sides = list(_sides())
            set_cells = [self._broken(list(cell.segs), left + _PADDING, right - _PADDING, size, 0)
                         for cell, (left, right) in zip(cells, sides, strict=True)]  # fmt: skip
            tall = max(len(one) for one in set_cells) * size * _LEADING
            if self._y - tall < self._floor:
                self._turn()
            for letters in set_cells:
                self._owner += 1
                for at, one in enumerate(letters, 1):
                    row = Row(one, self._y - at * size * _LEADING, size, self._owner, "TD")
                    self.pages[-1].rows.append(row)
            bottom = self._y - tall - 3
            for left, right in sides:
                self.pages[-1].borders += [(left, self._y, right - left, 0.48), (left, bottom, right - left, 0.48),
                                           (left, bottom, 0.48, tall + 3), (right, bottom, 0.48, tall + 3)]  # fmt: skip
            self._y = bottom
        self._y -= 14

    def _placed(self, text: str, seg: Seg, x: float, size: float, lift: float = 0.0) -> list[Letter]:
        found: list[Letter] = []
        for sign in text:
            width = self._widths(sign, seg, size)
            found.append(Letter(sign, seg, x, width, size, lift))
            x += width
        return found

    def _broken(self, segs: list[Seg], left: float, right: float, size: float, note: int) -> list[list[Letter]]:
        """Return the lines of a paragraph; spaces at a line's end hang out of the margin, as they do in Word."""
        done: list[list[Letter]] = [[]]
        x = left
        for word in _words(segs):
            width = sum(self._widths(sign, seg, size) for sign, seg in word if sign != " ")
            if done[-1] and x + width > right:
                done.append([])
                x = left
            for sign, seg in word:
                done[-1] += self._placed(sign, seg, x, size)
                x = done[-1][-1].x + done[-1][-1].width
        if note:
            done[-1] += self._placed(str(note), Seg(str(note)), x, size * 0.65, size * 0.33)
        return done

    @staticmethod
    def _stretch(letters: list[Letter], right: float) -> float:
        shown = len(letters) - next(at for at, one in enumerate(reversed(letters)) if one.text != " ")
        spaces = sum(one.text == " " for one in letters[:shown])
        return (right - letters[shown - 1].x - letters[shown - 1].width) / spaces if spaces else 0.0


def stretched(row: Row) -> Iterator[Letter]:
    """Yield the letters of a row where justified text has them."""
    more = 0.0
    shown = next((at for at in range(len(row.letters), 0, -1) if row.letters[at - 1].text != " "), 0)
    for at, one in enumerate(row.letters):
        width = one.width + (row.stretch if one.text == " " and at < shown else 0)
        yield Letter(one.text, one.seg, one.x + more, width, one.size, one.lift)
        more += width - one.width


def _words(segs: list[Seg]) -> Iterator[list[tuple[str, Seg]]]:
    """Yield words with the spaces behind them; a hyphen ends a word too."""
    word: list[tuple[str, Seg]] = []
    for seg in segs:
        for sign in seg.text:
            if word and (word[-1][0] == " " != sign or (word[-1][0] == "-" and sign != " ")):
                yield word
                word = []
            word.append((sign, seg))
    if word:
        yield word


def _sides() -> Iterator[tuple[float, float]]:
    left = MARGIN
    for width in _WIDTHS:
        yield left, left + width
        left += width
