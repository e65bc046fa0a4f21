"""What is typographic only: quotes, dashes, spaces, ligatures and invisible characters, folded for comparison."""

from __future__ import annotations

import re

_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'",
    "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"', "«": '"', "»": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
    "…": "...", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
    "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "", "\u200e": "", "\u200f": "",
}  # fmt: skip
_TYPOGRAPHIC = re.compile(f"[{''.join(_PLAIN)}]")


def fold(text: str) -> str:
    """Return `text` with typographic variants made one; two texts that fold alike say the same."""
    if text.isascii():
        return text
    return _TYPOGRAPHIC.sub(lambda match: _PLAIN[match[0]], text)


def folded(character: str) -> str:
    """Return what one character folds to: one or more characters, or nothing."""
    return _PLAIN.get(character, character)
