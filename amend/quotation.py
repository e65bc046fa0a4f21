"""Quoting a passage for a person: on one line, and shortened in the middle, never inside a date or an amount."""

from __future__ import annotations

from amend.stream import BREAK
from amend.tokens import phrases

MOST_WORDS = 28
"""A passage of more words is shortened."""
EACH_SIDE = 12
"""How many words of a shortened passage stand on either side of the ellipsis."""
CONTEXT = 4
"""How many words say where something is."""
LONGEST_WORD = 80
"""A longer "word" (an address, a line without spaces) is cut, in characters."""
# Enough to hold the words of one side; tokens are looked for no further, so that a huge paragraph stays cheap.
_WINDOW = 4 * EACH_SIDE * LONGEST_WORD


def quoted(text: str) -> str:
    """Return `text` in quotation marks, on one line, shortened in the middle if it is long."""
    return f"‘{shortened(text)}’"


def shortened(text: str) -> str:
    """Return `text` on one line, at most about `MOST_WORDS` words, cut in the middle between words."""
    words = [word if len(word) <= LONGEST_WORD else _clipped(word) for word in text.replace(BREAK, " ").split()]
    line = " ".join(words)
    if len(words) <= MOST_WORDS:
        return line
    head = len(" ".join(words[:EACH_SIDE]))
    return f"{line[: _not_inside(line[:_WINDOW], head)].rstrip()} … {_tail(line, words, EACH_SIDE)}"


def last_words(text: str) -> str:
    """Return the last few words of `text` on one line, never beginning inside a date or an amount."""
    # More words than are wanted, so that an amount of several words is seen whole.
    words = [word if len(word) <= LONGEST_WORD else _clipped(word) for word in text[-_WINDOW:].split()]
    return _tail(" ".join(words), words, CONTEXT)


def _tail(line: str, words: list[str], count: int) -> str:
    end = line[-_WINDOW:]
    start = len(end) - len(" ".join(words[-count:]))
    for token in phrases(end):
        if token.start < start < token.end:
            start = token.start
    return end[start:].lstrip()


def _not_inside(text: str, cut: int) -> int:
    """Return `cut`, moved behind the date, amount or word that it falls in."""
    return next((token.end for token in phrases(text) if token.start < cut < token.end), cut)


def _clipped(word: str) -> str:
    half = LONGEST_WORD // 2
    return f"{word[:half]}…{word[-half:]}"
