"""What a `w:sym` prints (ECMA-376 17.3.3.30): symbol fonts keep their glyphs in the private use area."""

from __future__ import annotations

_SYMBOL = {0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xAE: "→", 0xAC: "←",
           0xD7: "⋅", 0xA5: "∞", 0xB9: "≠", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0x61: "α", 0x62: "β", 0x67: "γ", 0x6D: "μ",
           0x70: "π"}  # fmt: skip
_WINGDINGS = {0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "◻", 0x6F: "☐", 0x78: "☒", 0xA7: "▪", 0x6E: "■",
              0xD8: "➢", 0x76: "❖", 0xE0: "→", 0xDF: "←", 0x4A: "☺", 0x28: "☎", 0x2A: "✉", 0x9F: "•"}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}


def symbol_text(font: str, char: str) -> str:
    """Return what the glyph `char` (hexadecimal, as in the XML) of `font` prints.

    A glyph that no table knows keeps its own code point, so that it is not lost.
    """
    try:
        code = int(char, 16)
    except ValueError:
        return ""
    table = _FONTS.get(font.lower(), {})
    return table.get(code & 0xFF if 0xF000 <= code <= 0xF0FF else code, chr(code) if code < 0x110000 else "")
