"""Quotations of a formal list: the marks around them, and what makes one name a single place."""

from __future__ import annotations

from collections.abc import Iterator

from amend.folding import fold
from amend.tokens import cuts_word

FOLLOWED = " followed by "
"""Joins the parts of a quotation that no one pair of marks can hold."""
_MARKS = (("‘", "’", "‘’'"), ("“", "”", '“”"'), ("“", "”", "“”"), ('"', '"', '"'), ("‘", "’", "‘’"))
"""Opening mark, closing mark, and what the text must not hold for them to serve, in the order of preference."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth")  # fmt: skip


def quote(text: str) -> str:
    """Return `text`, unaltered, between quotation marks that it does not hold itself."""
    parts: list[str] = []
    while True:
        reach = [(_reach(text, unfit), opening, closing) for opening, closing, unfit in _MARKS]
        cut, opening, closing = max(reach, key=lambda one: one[0])
        parts.append(f"{opening}{text[:cut]}{closing}")
        text = text[cut:]
        if not text:
            return FOLLOWED.join(parts)


def _reach(text: str, unfit: str) -> int:
    """Return how much of `text` holds none of the characters `unfit`."""
    return min((at for mark in unfit if (at := text.find(mark)) >= 0), default=len(text))


def ordinal(number: int) -> str:
    """Return "second" for 2, "13th" for 13."""
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def occurrences(text: str, words: str) -> Iterator[int]:
    """Yield where `words` stand in `text`, capital or small, cutting no word or number at either end."""
    where, what = _small(text), _small(words)
    at = where.find(what)
    while at >= 0:
        if not (cuts_word(text, at) or cuts_word(text, at + len(words))):
            yield at
        at = where.find(what, at + 1)


def _small(text: str) -> str:
    """Return `text` in small letters, character for character: a list may be read aloud."""
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


def is_unique(text: str, words: str) -> bool:
    """Whether `words` stand in `text` once however one looks: inside words, in capitals, with other quotation marks."""
    where, what = fold(text).lower(), fold(words).lower()
    first = where.find(what)
    return first >= 0 and where.find(what, first + 1) < 0


def named(text: str, words: str, at: int) -> str:
    """Return the quotation of `words` at `at` in `text`, and which occurrence it is where there are several."""
    if is_unique(text, words):
        return quote(words)
    found = list(occurrences(text, words))
    return f"the {ordinal(found.index(at) + 1)} occurrence of {quote(words)}" if len(found) > 1 else quote(words)
