"""Words for comparison: numbers whole, punctuation apart, white space left to the gaps between; phrases besides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from amend.folding import fold

_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_NUMBER = r"\d+(?:[.,:/]\d+)*"
_SCALE = r"(?:\s?(?:million|billion|trillion|thousand|bn|m|k|p|pence)\b)?"
_WORDS = (
    rf"|(?P<number>[£$€]?{_NUMBER}(?:st|nd|rd|th|[a-z]|%)?(?![^\W_]))"
    r"|(?P<word>[^\W_]+(?:['’ʼ‑\u00ad\u200b-\u200d\u2060][^\W_]+)*)"
    r"|(?P<mark>[^\s])"
)
_PHRASES = (
    rf"(?P<date>\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})\b(?:\s\d{{4}}\b)?)"
    rf"|(?P<amount>[£$€]\s?{_NUMBER}{_SCALE}|{_NUMBER}\s?%|{_NUMBER}\s(?:million|billion|trillion|thousand|per cent)\b)"
)
_TOKEN = re.compile(_WORDS[1:], re.IGNORECASE)
_PHRASE = re.compile(_PHRASES + _WORDS, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number, date, amount or punctuation mark, and where it stands in its text."""

    text: str
    """Folded: two tokens that say the same are equal in it."""
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` in order; every character but white space belongs to one.

    Invisible characters (a zero-width joiner) go with the token before them, or with the first.
    """
    return _found(_TOKEN, text)


def phrases(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` with every date and amount whole ("3rd March 2025", "£4.5 million")."""
    return _found(_PHRASE, text)


def _found(pattern: re.Pattern[str], text: str) -> tuple[Token, ...]:
    found: list[Token] = []
    for match in pattern.finditer(text):
        folded = _folded(match[0])
        if folded or not (found and found[-1].end == match.start()):
            found.append(Token(folded, match.start(), match.end()))
        else:
            found[-1] = Token(found[-1].text, found[-1].start, match.end())
    return tuple(found)


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
