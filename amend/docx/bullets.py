"""What a list's bullet prints: symbol fonts draw one sign and store another."""

from __future__ import annotations

from amend.docx.symbols import symbol_text

BULLET = "•"
_WINGDINGS = {0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖",
              0x77: "⬥", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xF0: "⇨", 0xFC: "✓"}  # fmt: skip
# Some programs store the sign of a symbol font without naming the font.
_TABLES = {"wingdings": _WINGDINGS, "": {0xB7: BULLET, **_WINGDINGS}}
_SYMBOL_FONTS = {"symbol", "wingdings", "wingdings 2", "wingdings 3", "webdings", "zapf dingbats", "monotype sorts"}
_HOLLOW = "◦"
"""What Word's second level, an "o" in a typewriter face, stands for."""


def bullet(text: str, font: str) -> str:
    """Return the sign that a bullet's `w:lvlText` prints in `font`; one that no table knows is a plain bullet."""
    text = text.strip()
    if text == "o":
        return _HOLLOW
    return "".join(_sign(ord(character), font.strip().lower()) for character in text)


def _sign(code: int, font: str) -> str:
    in_symbol_area = 0xF000 <= code <= 0xF0FF
    if not in_symbol_area and font not in _SYMBOL_FONTS:
        return BULLET if _is_private(code) else chr(code)
    low = code & 0xFF if in_symbol_area else code
    known = _TABLES.get(font, {}).get(low)
    if known is not None or font not in ("symbol", ""):
        return known or BULLET
    printed = symbol_text("symbol", f"{0xF000 | low:X}") if low < 0x100 else chr(code)
    if not _is_private(ord(printed)):
        return printed
    # The Symbol font's punctuation stands where ASCII has it.
    return chr(low) if low < 0x80 and not chr(low).isalpha() else BULLET


def _is_private(code: int) -> bool:
    return 0xE000 <= code <= 0xF8FF
