"""Words for comparison: numbers, dates and amounts whole, punctuation apart, white space left to the gaps between."""

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
_TOKEN = re.compile(
    rf"(?P<date>\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})\b(?:\s\d{{4}}\b)?)"
    rf"|(?P<amount>[£$€]\s?{_NUMBER}{_SCALE}|{_NUMBER}\s?%|{_NUMBER}\s(?:million|billion|trillion|thousand|per cent)\b)"
    rf"|(?P<number>{_NUMBER}(?:st|nd|rd|th|[a-z])?(?![^\W_]))"
    r"|(?P<word>[^\W_]+(?:['’ʼ‑\u00ad\u200b-\u200d\u2060][^\W_]+)*)"
    r"|(?P<mark>[^\s])",
    re.IGNORECASE,
)


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
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        folded = _folded(match[0])
        if folded or not (found and found[-1].end == match.start()):
            found.append(Token(folded, match.start(), match.end()))
        else:
            found[-1] = Token(found[-1].text, found[-1].start, match.end())
    return tuple(found)


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
