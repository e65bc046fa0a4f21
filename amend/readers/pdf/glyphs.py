"""pdfminer's characters -> glyphs: fonts and colours told, letters repaired, what is drawn twice is bold once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pdfminer.layout import LTChar

from amend.docx.bullets import bullet
from amend.docx.symbols import symbol_text
from amend.readers.pdf.facts import Box, Glyph, Look

_BOLD = re.compile(r"bold|black|heavy|(?<!un)semi-?bd|demi|[,-]bd\b", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[,-](?:it|bdit|obl)\b|slanted", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_UNMAPPED = re.compile(r"\(cid:(\d+)\)")
# ReportLab and others draw their bullet as code 127 of a font without a map for it.
_BULLET_CODES = frozenset({"127", "183", "149"})
_ADDED = {ord("f") + ord("i"): "fi", ord("f") + ord("l"): "fl", ord("f") + ord("t"): "ft"}
_TWICE = 0.8
"""Points between two drawings of one glyph that is made bold by being drawn twice."""
_SMALLEST = 1.0
"""Points: nobody reads smaller letters."""
_SLANT = 0.1
"""From here on a font without italics was slanted to look like one."""
_UPRIGHT = 0.02
"""How far from level, in radians or so, text still is."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The glyphs of a page, and how many there were that nobody reads."""

    glyphs: tuple[Glyph, ...]
    turned: int
    unmapped: int


def glyphs_of(
    chars: Sequence[LTChar],
    height: float,
    blocks: Mapping[int | None, int],
    bold: Sequence[Box],
    bold_fonts: frozenset[str] = frozenset(),
) -> Drawn:
    """Return the glyphs of a page of `height` points.

    `blocks` gives the structure element of a marked-content number, `bold` the places where text is filled and stroked,
    `bold_fonts` the names of fonts that are bold by what they say of themselves.
    """
    level = [char for char in chars if _is_level(char.matrix) and char.size >= _SMALLEST]
    found = [_glyph(char, height, blocks, bold, bold_fonts) for char in level]
    unmapped = sum(1 for glyph in found if is_unmapped(glyph.text))
    seen = [glyph for glyph in found if glyph.text]
    once = list(_once(seen))
    if bold or len(once) < len(seen):
        once = list(_with_bold_spaces(once))
    return Drawn(tuple(once), len(chars) - len(level), unmapped)


def _with_bold_spaces(glyphs: Sequence[Glyph]) -> Iterator[Glyph]:
    """Yield `glyphs`, the spaces between bold ones bold too: those have no ink that was stroked, or drawn twice."""
    shown = [glyph.look.bold for glyph in glyphs if not glyph.is_blank]
    seen = 0
    for glyph in glyphs:
        seen += not glyph.is_blank
        between = glyph.is_blank and 0 < seen < len(shown) and shown[seen - 1] and shown[seen]
        yield replace(glyph, look=replace(glyph.look, bold=True)) if between else glyph


def is_unmapped(text: str) -> bool:
    """Whether the file does not say which letter this is."""
    return (
        bool(_UNMAPPED.fullmatch(text))
        or text == "�"
        or (len(text) == 1 and unicodedata.category(text) in ("Cc", "Co", "Cn") and text not in "\t\n\r")
    )


def _is_level(matrix: Sequence[float]) -> bool:
    across, up = matrix[0], matrix[1]
    return across > 0 and abs(up) <= _UPRIGHT * across


def _glyph(
    char: LTChar, height: float, blocks: Mapping[int | None, int], bold: Sequence[Box], bold_fonts: frozenset[str]
) -> Glyph:
    matrix, font = char.matrix, _font_name(char.fontname)
    look = _look(font, colour_of(char.graphicstate.ncolor), matrix[2] > _SLANT * matrix[0], font in bold_fonts)
    baseline = height - matrix[5]
    if bold and any(box.holds((char.x0 + char.x1) / 2, baseline, 1.0) for box in bold):
        look = replace(look, bold=True)
    # pdfplumber gives each object the number of the marked content that it stands in.
    block = blocks.get(getattr(char, "mcid", None), 0)
    return Glyph(_letters(char.get_text(), font), char.x0, char.x1, baseline, char.size, look, block)


def _font_name(name: str | bytes) -> str:
    return name.decode("latin-1") if isinstance(name, bytes) else name


@lru_cache(4096)
def _letters(text: str, font: str) -> str:
    """Return what a character says: ligatures in letters, symbols as the bullets that they are."""
    if unmapped := _UNMAPPED.fullmatch(text):
        return "•" if unmapped[1] in _BULLET_CODES else text
    if text == "\x7f":
        return "•"
    if len(text) == 1 and "\uf000" <= text <= "\uf0ff":
        return _symbol(text, _SUBSET.sub("", font).lower())
    if len(text) == 1 and "ﬀ" <= text <= "ﬆ":
        return unicodedata.normalize("NFKC", text)
    swapped = _byte_swapped(text)
    return swapped or ("" if text in ("\u200b", "\u200c", "\u200d", "\ufeff", "\0") else text)


def _symbol(text: str, font: str) -> str:
    family = next((name for name in ("symbol", "wingdings") if font.startswith(name)), "")
    said = symbol_text(family, f"{ord(text):X}")
    return bullet(text, family) if said == text else said


def _byte_swapped(text: str) -> str:
    """Return the letters of a ligature whose map was written with its bytes the wrong way round, else "".

    Ghostscript writes two codes at most: the second and the third letter added together.
    """
    codes = [ord(character) >> 8 for character in text]
    if len(codes) < 2 or any(ord(character) & 0xFF for character in text):
        return ""
    letters = [_ADDED.get(code) or (chr(code) if ord("a") <= code <= ord("z") else "") for code in codes]
    return "".join(letters) if all(letters) else ""


@lru_cache(4096)
def _look(font: str, colour: str, slanted: bool, heavy: bool) -> Look:
    name = _SUBSET.sub("", font)
    return Look(name, heavy or bool(_BOLD.search(name)), slanted or bool(_ITALIC.search(name)), colour)


def colour_of(value: object) -> str:
    """Return RRGGBB of a colour as pdfminer gives it: grey, RGB or CMYK by the count of its numbers."""
    channels = value if isinstance(value, (tuple, list)) else (value,)
    numbers = tuple(float(c) for c in channels if isinstance(c, (int, float)))
    return hex_of(numbers) if len(numbers) == len(channels) else "000000"


@lru_cache(1024)
def hex_of(channels: tuple[float, ...]) -> str:
    """Return RRGGBB for one (grey), three (RGB) or four (CMYK) channels from 0 to 1; black for anything else."""
    if len(channels) == 4:
        cyan, magenta, yellow, black = channels
        channels = tuple((1 - ink) * (1 - black) for ink in (cyan, magenta, yellow))
    if len(channels) == 1:
        channels = channels * 3
    if len(channels) != 3:
        return "000000"
    return "".join(f"{round(255 * min(1.0, max(0.0, channel))):02X}" for channel in channels)


def _once(glyphs: Iterable[Glyph]) -> Iterable[Glyph]:
    """Yield each glyph once; one that is drawn again within a hair's breadth is bold (ISO 32000-1 has no other way)."""
    at: dict[tuple[str, int, int], int] = {}
    kept: list[Glyph] = []
    for glyph in glyphs:
        before = _drawn_before(at, kept, glyph)
        if before is None:
            at[_cell(glyph, 0, 0)] = len(kept)
            kept.append(glyph)
        elif not glyph.is_blank and not kept[before].look.bold:
            kept[before] = replace(kept[before], look=replace(kept[before].look, bold=True))
    return kept


def _cell(glyph: Glyph, right: int, down: int) -> tuple[str, int, int]:
    return glyph.text, int(glyph.x0 / _TWICE) + right, int(glyph.baseline / _TWICE) + down


def _drawn_before(at: Mapping[tuple[str, int, int], int], kept: Sequence[Glyph], glyph: Glyph) -> int | None:
    for right in (-1, 0, 1):
        for down in (-1, 0, 1):
            index = at.get(_cell(glyph, right, down))
            if index is not None and _is_same(kept[index], glyph):
                return index
    return None


def _is_same(one: Glyph, other: Glyph) -> bool:
    if other.x1 - other.x0 <= _TWICE:
        return False  # of a font without widths all letters stand on one another, and none is drawn twice
    return abs(one.x0 - other.x0) <= _TWICE and abs(one.baseline - other.baseline) <= _TWICE / 2
