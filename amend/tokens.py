"""Words for comparison: numbers whole, punctuation apart, white space left to the gaps between; phrases besides."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from amend.folding import fold

_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER = r"\d+(?:[.,:/]\d+)*"
_SCALE = r"(?:\s?(?:million|billion|trillion|thousand|bn|m|k|p|pence)\b)?"
# Signs that a letter carries and that are no letters themselves: accents, points and vowel signs of many scripts.
_SIGNS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
_SIGNS += "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0a81-\u0acd"
_SIGNS += "\u0b01-\u0b4d\u0b82-\u0bcd\u0c00-\u0c4d\u0c81-\u0ccd\u0d00-\u0d4d\u0d82-\u0ddf\u0e31-\u0e4e\u1031-\u103e"
# Scripts that put no space between words: each character is compared by itself.
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
# No letter case in these: asking it of every sign of a large range costs a quarter of a second at the start.
_LETTERS = rf"(?-i:[^\W_{_UNSPACED}]+(?:[{_SIGNS}]+[^\W_{_UNSPACED}]*)*)"
_PICTURE = "(?-i:[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\U0001f3fb-\U0001f3ff]*)"
_EMOJI = rf"(?-i:[\U0001f1e6-\U0001f1ff]{{2}})|{_PICTURE}(?:\u200d{_PICTURE})*"
_NUMERAL = rf"[£$€]?{_NUMBER}(?:st|nd|rd|th|[a-z]|%)?(?![^\W_])"
_REST = rf"|{_EMOJI}|[^\s](?-i:[{_SIGNS}]*)"
# Most texts hold none of these signs, scripts and pictures; the patterns without them are built in no time.
_USUAL_LETTERS, _USUAL_REST = r"[^\W_]+", r"|[^\s]"
_UNUSUAL = re.compile("[^\0-\u02ff\u1e00-\u1eff\u2010-\u205f\u20ac]")

_DATE = (
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s{_MONTH}\b(?:,?\s\d{{4}}\b)?"
    rf"|(?=(?-i:[A-Z])){_MONTH}\s(?:\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s\d{{4}}\b)?|\d{{4}}\b)"
)
_TIME = r"\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]m\b|[ap]\.m\.)"
_AMOUNT = rf"[£$€]\s?{_NUMBER}{_SCALE}|{_NUMBER}\s?%|{_NUMBER}\s(?:million|billion|trillion|thousand|per cent)\b"
_TELEPHONE = r"(?:\+\d{1,3}\s?|\(?0)\d{1,4}\)?(?:\s\d{3,4}){1,3}(?!\w)"
_SECTION = r"\d+(?:\.\d+)*[a-z]?(?:\(\w{1,4}\))+"
# The lengths are bounded so that a page without spaces is not searched again from each of its characters.
_MAIL = r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
_END = r"[^\s<>\"“”.,;:!?)\]'’]"
_ADDRESS = rf"(?:https?://|www\.)(?:[^\s<>\"“”]{{0,500}}{_END})"
_CODE = r"(?-i:(?=[A-Z/.-]{0,12}\d)[A-Z][A-Z\d]{0,9}(?:[/-][A-Z\d]{1,10}){1,6})(?!\w)"
_INITIALS = r"(?-i:(?:[A-Za-z]\.){2,6})"
_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŻ]"
_NAME = (
    r"(?-i:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor|Rev|Reverend|Alderman)"
    rf"\.?(?: (?:{_CAPITAL}\.|{_CAPITAL}[\w'’‑-]+)){{0,2}} {_CAPITAL}[\w’'‑-]*\w)"
)
_DASH = "[-‐‑‒–—]"
_RANGE = rf"{_NUMBER}(?:{_DASH}\d+)+(?![^\W_])"
_PHRASES = "|".join((_DATE, _TIME, _AMOUNT, _SECTION, _TELEPHONE, _ADDRESS, _NAME, _INITIALS, _MAIL, _CODE, _RANGE))
# Most words begin no phrase, as what follows them shows; asked of first, for speed.
_PLAIN = r"(?-i:[a-z]+(?=[,;]?\s)|[a-z]{2,}(?=\.(?:\s|$))|[A-Z][a-z]+(?=[,;]?\s[a-z]))"
_UNEVEN = re.compile("[…ﬀ-ﬆ\u00ad\u200b-\u200f\u2060\ufeff]")
"""What folds to several characters, or to none."""


class Token(NamedTuple):
    """A word, number, date, amount or punctuation mark, and where it stands in its text."""

    text: str
    """Folded: two tokens that say the same are equal in it."""
    start: int
    end: int


class _Patterns:
    """What a token is and what a phrase is, of texts with certain letters; each is built when first asked for."""

    def __init__(self, letters: str, rest: str) -> None:
        self._word = rf"{letters}(?:['’ʼ‑\u00ad\u200b-\u200d\u2060]{letters})*"
        self._rest = rest

    @cached_property
    def token(self) -> re.Pattern[str]:
        return re.compile(rf"{_NUMERAL}|{self._word}{self._rest}", re.IGNORECASE)

    @cached_property
    def phrase(self) -> re.Pattern[str]:
        hyphened = rf"(?:{_NUMERAL}|{self._word})(?:{_DASH}{self._word})*"
        return re.compile(rf"{_PLAIN}|{_PHRASES}|{hyphened}{self._rest}", re.IGNORECASE)


_USUAL, _ANY = _Patterns(_USUAL_LETTERS, _USUAL_REST), _Patterns(_LETTERS, _REST)


def _patterns(text: str) -> _Patterns:
    return _ANY if _UNUSUAL.search(text) else _USUAL


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` in order; every character but white space belongs to one.

    Invisible characters (a zero-width joiner) go with the token before them, or with the first.
    """
    return _found(_patterns(text).token, text)


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, folded, without their places."""
    folded = fold(text)
    return tuple(_patterns(folded).token.findall(folded))


def phrases(text: str) -> tuple[Token, ...]:
    """Return the tokens of `text` with what a person reads as one whole.

    Dates, times, amounts, telephone numbers, addresses, reference codes, names with a title and hyphened words.
    """
    return _found(_patterns(text).phrase, text)


def _found(pattern: re.Pattern[str], text: str) -> tuple[Token, ...]:
    if not _UNEVEN.search(text):
        folded = fold(text)  # as long as the text: each token's folded text stands where the token does
        spans = [match.span() for match in pattern.finditer(text)]
        return tuple([Token(_spaced(folded[start:end]), start, end) for start, end in spans])
    found: list[Token] = []
    for match in pattern.finditer(text):
        said = _spaced(fold(match[0]))
        if said or not (found and found[-1].end == match.start()):
            found.append(Token(said, match.start(), match.end()))
        else:
            found[-1] = Token(found[-1].text, found[-1].start, match.end())
    return tuple(found)


def _spaced(text: str) -> str:
    """Return `text` with one space where it has white space; most tokens have none."""
    return text if text.isalnum() or len(text) == 1 else " ".join(text.split())


def cuts_word(text: str, at: int) -> bool:
    """Whether a cut of `text` at `at` falls inside a word or a number: "1,340" is one."""
    if not 0 < at < len(text):
        return False
    if text[at - 1].isalnum() and (text[at].isalnum() or text[at] == "%"):
        return True
    left, right = text[max(at - 2, 0) : at], text[at : at + 2]
    return (left[-1:] in ",." and left[:1].isdigit() and right[:1].isdigit() and len(left) == 2) or (
        right[:1] in ",." and right[1:].isdigit() and left[-1:].isdigit()
    )
