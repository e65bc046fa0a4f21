"""Standard output and error that can print any text, on any console."""

from __future__ import annotations

import codecs
import io
import sys

_ERRORS = "amend.plain"
# What a paper may well hold and a narrow console (cp1252, ASCII) may not; all else by Unicode's own equivalents.
_PLAIN = {
    "→": "->", "←": "<-", "⇒": "=>", "✓": "v", "✔": "v", "✗": "x", "✘": "x", "−": "-", "‐": "-", "‑": "-", "–": "-",
    "—": "--", "‘": "'", "’": "'", "“": '"', "”": '"', "•": "*", "●": "*", "▪": "*", "■": "*", "◦": "o", "○": "o",
    "‣": ">", "➢": ">", "➤": ">", "≤": "<=", "≥": ">=", "≠": "/=", "…": "...",
    "€": "EUR", "£": "GBP", "¶": "P", "§": "S",
}  # fmt: skip


def prepare_streams() -> None:
    """Make standard output and error spell out what their encoding lacks, instead of failing."""
    codecs.register_error(_ERRORS, _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_ERRORS)


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """Answer an encoder that is stuck: a like-looking text in ASCII, else the character's number."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    stuck = error.object[error.start : error.end]
    return "".join(_plain(character) for character in stuck), error.end


def _plain(character: str) -> str:
    import unicodedata  # only a narrow console needs it

    if character in _PLAIN:
        return _PLAIN[character]
    letters = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return letters or character.encode("ascii", "backslashreplace").decode()
