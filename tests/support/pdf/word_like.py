"""A sheet as PDF drawn as Word, and as macOS, draw: thin filled boxes, text in small pieces, a tagged structure.

What was measured on real exports: offsets and thicknesses in em, one box for each portion of a run on a line, boxes
under the spaces at a line's end, labels as text of their own, fonts by name only.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from pathlib import Path

from support.marking import Style
from support.pdf.sheets import Seg, Sheet
from support.pdf.typesetting import MARGIN, PAGE, Letter, Row, Setter, Sheetful, stretched
from support.pdf_bytes import pdf, stream

_FACES = ("Vera", "VeraBd", "VeraIt", "VeraBI")
_NAMES = ("BCDEEE+Calibri", "BCDFEE+Calibri-Bold", "BCDGEE+Calibri-Italic", "BCDHEE+Calibri-BoldItalic")
_SYMBOL = 4
_BULLET_MAP = b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <B7> <F0B7> endbfchar endcmap"
_LINK = "0.02 0.388 0.757"
_FIRST_PAGE = 20
_STRUCTURE = 1_000
_LINKS = 50_000


@dataclass(frozen=True, slots=True)
class Manner:
    """How marks are drawn: (centre, thickness) in em, and what makes letters bold."""

    underline: tuple[float, float] = (-0.14, 0.072)
    strike: tuple[float, float] = (0.23, 0.048)
    bold_thickness: float = 1.5
    tagged: bool = False
    bold: str = "font"
    """Or `twice` (drawn twice), `stroked` (render mode 2)."""
    noted: bool = False
    stroked_boxes: bool = False


def word_like(sheet: Sheet, style: Style | None, manner: Manner | None = None) -> bytes:
    """Return the paper in `style`, or (None) its motion."""
    manner = manner or Manner()
    setter = Setter(sheet, style, lambda sign, seg, size: _width(sign, _face(seg, manner)) * size / 1000, manner.noted)
    writer = _Writer(manner, random.Random(f"pieces {sheet.layout.seed}"), sheet)
    for number, page in enumerate(setter.pages):
        writer.page(number, page)
    return writer.file()


@cache
def _font(name: str) -> tuple[bytes, dict[int, str], dict[str, tuple[int, int]], int]:
    import reportlab
    from fontTools.ttLib import TTFont

    path = Path(reportlab.__file__).with_name("fonts") / f"{name}.ttf"
    with TTFont(path) as font:
        return path.read_bytes(), font.getBestCmap(), dict(font["hmtx"].metrics), font["head"].unitsPerEm


def _width(sign: str, face: int) -> int:
    _, names, widths, em = _font(_FACES[face % _SYMBOL])
    return round(1000 * widths[names.get(ord(sign), ".notdef")][0] / em)


def _face(seg: Seg, manner: Manner) -> int:
    return int("bold" in seg.looks and manner.bold == "font") + 2 * int("italic" in seg.looks)


@dataclass(slots=True)
class _Element:
    """A structure element: its kind, and the pieces of marked content that are in it."""

    kind: str
    pieces: list[tuple[int, int]] = field(default_factory=list)


class _Writer:
    def __init__(self, manner: Manner, rng: random.Random, sheet: Sheet) -> None:
        self._manner, self._rng, self._layout = manner, rng, sheet.layout
        self._objects: dict[int, bytes] = {}
        self._elements: dict[tuple[int, str], _Element] = {}
        self._owners: list[list[tuple[int, str]]] = []
        self._pages = 0

    def page(self, number: int, page: Sheetful) -> None:
        """Write one page."""
        self._owners.append([])
        self._links: list[tuple[float, float, float, float, str]] = []
        out: list[str] = []
        out += self._furniture(number)
        for _, group in groupby(page.rows, key=lambda row: row.owner):
            out += self._block(list(group), number)
        out += [f"{x:.2f} {y:.2f} {w:.2f} {h:.2f} re f*" for x, y, w, h in page.borders]
        out += self._notes(page.notes, number)
        content = _FIRST_PAGE + 2 * number
        self._objects[content + 1] = stream("\n".join(out).encode("cp1252"), pack=True)
        annots = b"".join(self._link(number, at, *link) for at, link in enumerate(self._links))
        fonts = b"".join(b"/F%d %d 0 R" % (at + 1, 3 + at) for at in range(5))
        self._objects[content] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.2f %.2f]/Contents %d 0 R/Resources<</Font<<%s>>>>"
            b"/StructParents %d/Annots[%s]>>" % (*PAGE, content + 1, fonts, number, annots)
        )
        self._pages += 1

    def _link(self, number: int, at: int, x: float, y: float, width: float, height: float, uri: str) -> bytes:
        key = _LINKS + 100 * number + at
        box = f"{x:.2f} {y:.2f} {x + width:.2f} {y + height:.2f}"
        self._objects[key] = f"<</Type/Annot/Subtype/Link/Rect[{box}]/BS<</W 0>>/F 4/A<</S/URI/URI({uri})>>>>".encode()
        return b"%d 0 R " % key

    def _furniture(self, number: int) -> Iterator[str]:
        for text, y, kind in ((self._layout.header, PAGE[1] - 42, "Header"), (self._layout.footer, 38.0, "Footer")):
            if text:
                shown = text.format(n=number + 1)
                x = PAGE[0] / 2 - 0.25 * 9 * len(shown)
                yield f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC" if self._manner.tagged else "q"
                yield f"BT /F1 9 Tf 1 0 0 1 {x:.2f} {y:.2f} Tm 0 g {_array(shown, self._rng)} TJ ET"
                yield "EMC" if self._manner.tagged else "Q"

    def _notes(self, notes: list[Row], number: int) -> Iterator[str]:
        y = MARGIN + sum(row.size * 1.22 for row in notes)
        if notes:
            yield f"{MARGIN:.2f} {y + 6:.2f} 144.02 0.72 re f*"
        for row in notes:
            y -= row.size * 1.22
            yield from self._block([replace(row, y=y)], number)

    def _block(self, rows: list[Row], number: int) -> Iterator[str]:
        """Yield the operators of a paragraph's rows on one page."""
        if rows[0].label:
            label = self._row(replace(rows[0], letters=rows[0].label, stretch=0.0))
            yield from self._marked("Lbl" if rows[0].role == "LBody" else rows[0].role, rows[0].owner, number, label)
        for row in rows:
            yield from self._marked(row.role, row.owner, number, self._row(row))

    def _marked(self, role: str, owner: int, number: int, inner: Iterator[str]) -> Iterator[str]:
        if not self._manner.tagged:
            yield from inner
            return
        owners = self._owners[number]
        element = self._elements.setdefault((owner, role), _Element(role))
        element.pieces.append((number, len(owners)))
        owners.append((owner, role))
        yield f"/{role} <</MCID {len(owners) - 1}>> BDC"
        yield from inner
        yield "EMC"

    def _row(self, row: Row) -> Iterator[str]:
        for seg, group in groupby(stretched(row), key=lambda letter: letter.seg):
            for portion in self._portions(list(group)):
                yield from self._portion(seg, portion, row)

    def _portions(self, letters: list[Letter]) -> Iterator[list[Letter]]:
        """Yield a run in the portions that an editor left it in: cut at some of its spaces."""
        start = 0
        for at in range(1, len(letters)):
            if letters[at].lift != letters[at - 1].lift or (letters[at - 1].text == " " and self._rng.random() < 0.2):
                yield letters[start:at]
                start = at
        yield letters[start:]

    def _portion(self, seg: Seg, letters: list[Letter], row: Row) -> Iterator[str]:
        first, last = letters[0], letters[-1]
        colour = _LINK if seg.link else "1 0 0" if "red" in seg.looks else "0 0 0"
        bullet = first.text == "•"
        face = _SYMBOL if bullet else _face(seg, self._manner)
        bold = "bold" in seg.looks
        text = "\xb7" if bullet else "".join(letter.text for letter in letters)
        span = self._manner.tagged and self._rng.random() < 0.3
        yield "/Span <</Lang (en-GB)>> BDC" if span else "q"
        y = row.y + first.lift
        mode = "2 Tr 0.3 w" if bold and self._manner.bold == "stroked" else "0 Tr"
        for shift in (0, 0.3) if bold and self._manner.bold == "twice" else (0,):
            yield (
                f"BT /F{face + 1} {first.size:.2f} Tf 1 0 0 1 {first.x + shift:.3f} {y:.3f} Tm {colour} rg {colour} RG "
                f"{mode} {row.stretch:.4f} Tw {_array(text, self._rng)} TJ 0 Tw ET"
            )
        box = first.x, last.x + last.width - first.x
        if "underline" in seg.looks or seg.link:
            thick = self._manner.bold_thickness if bold else 1.0
            yield self._box(box, row.y, self._manner.underline, first.size, colour, thick)
        if "strike" in seg.looks:
            yield self._box(box, row.y, self._manner.strike, first.size, colour, 1.0)
        yield "EMC" if span else "Q"
        if seg.link:
            self._links.append((box[0], row.y - 2, box[1], first.size, seg.link))

    def _box(self, at: tuple[float, float], y: float, mark: tuple[float, float], size: float, colour: str,
             more: float) -> str:  # fmt: skip
        thick = mark[1] * size * more
        return f"{colour} rg {at[0]:.3f} {y + mark[0] * size - thick / 2:.3f} {at[1]:.3f} {thick:.3f} re f*"

    def file(self) -> bytes:
        """Return the file."""
        kids = b" ".join(b"%d 0 R" % (_FIRST_PAGE + 2 * at) for at in range(self._pages))
        tree = b"/StructTreeRoot 10 0 R/MarkInfo<</Marked true>>" if self._manner.tagged else b""
        self._objects[1] = b"<</Type/Catalog/Pages 2 0 R%s>>" % tree
        self._objects[2] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (self._pages, kids)
        for face in range(5):
            self._face_objects(face)
        if self._manner.tagged:
            self._structure()
        return pdf(self._objects)

    def _face_objects(self, face: int) -> None:
        data, *_ = _font(_FACES[face % _SYMBOL])
        widths = " ".join(str(_width(_sign(code), face)) for code in range(32, 256))
        name = (*_NAMES, "BCDIEE+SymbolMT")[face]
        more, encoding = "", "/Encoding/WinAnsiEncoding"
        if face == _SYMBOL:
            self._objects[19] = stream(_BULLET_MAP)
            more = "/ToUnicode 19 0 R"
        self._objects[3 + face] = (
            f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 32/LastChar 255/Widths[{widths}]{encoding}{more}"
            f"/FontDescriptor {11 + face} 0 R>>"
        ).encode()
        self._objects[11 + face] = (
            f"<</Type/FontDescriptor/FontName/{name}/Flags 32/Ascent 750/Descent -250/CapHeight 700/ItalicAngle 0"
            f"/StemV 80/FontBBox[-500 -300 1300 1000]/FontFile2 {100 + face} 0 R>>"
        ).encode()
        self._objects[100 + face] = stream(zlib.compress(data), b"/Filter/FlateDecode/Length1 %d" % len(data))

    def _structure(self) -> None:
        numbers = {key: _STRUCTURE + at for at, key in enumerate(self._elements)}
        kids = b" ".join(b"%d 0 R" % number for number in numbers.values())
        nums = b" ".join(
            b"%d [%s]" % (page, b" ".join(b"%d 0 R" % numbers[key] for key in keys))
            for page, keys in enumerate(self._owners)
        )
        self._objects[10] = b"<</Type/StructTreeRoot/K %d 0 R/ParentTree<</Nums[%s]>>>>" % (_STRUCTURE - 1, nums)
        self._objects[_STRUCTURE - 1] = b"<</Type/StructElem/S/Document/P 10 0 R/K[%s]>>" % kids
        for key, number in numbers.items():
            element = self._elements[key]
            pieces = b" ".join(
                b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (_FIRST_PAGE + 2 * page, mcid) for page, mcid in element.pieces
            )
            self._objects[number] = b"<</Type/StructElem/S/%s/P %d 0 R/K[%s]>>" % (
                element.kind.encode(),
                _STRUCTURE - 1,
                pieces,
            )


def _sign(code: int) -> str:
    return bytes([code]).decode("cp1252", "replace")


def _array(text: str, rng: random.Random) -> str:
    """Return a text as Word shows it: in small pieces, each space by itself, kerned to and fro."""
    pieces: list[str] = []
    for is_space, group in groupby(text, key=lambda sign: sign == " "):
        word = "".join(group)
        while word:
            cut = 1 if is_space else rng.randint(1, 5)
            pieces.append("(" + word[:cut].replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")")
            word = word[cut:]
    kerned = [f"{piece}{rng.choice((3, 4, 6)) * (1, -1)[at % 2]}" for at, piece in enumerate(pieces)]
    return f"[{''.join(kerned)}]"
