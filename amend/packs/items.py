"""What a paper's title or file name says of its place: the agenda's item, the motion's number, the version."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_ITEM = re.compile(
    r"\b(?:agenda item|item(?: of business)?|motions?|minute|resolution|composite)s?\s*(?:no\.?|number|#)?\s*(?P<item>\d{1,3}(?:\.\d{1,2}){0,2}(?:\s?\([a-z]\)|[a-z]\b)?|[A-Z]\d{1,3}\b|\([a-z]\))(?!\d)",
    re.IGNORECASE,
)
_TARGETED = re.compile(r"\bamendments?\s+(?:no\.?\s*)?(?P<item>[A-Z]{1,3}\d{1,3})\s?[-/.]\s?\d{1,2}\b", re.IGNORECASE)
"""An amendment numbered by its motion: "Amendment A1-2" amends A1."""
_LEADING = re.compile(r"^\W*(?P<item>\d{1,3}\.\d{1,2}(?:\.\d{1,2})?)(?=[.):\s_-])")
_SINGLE = re.compile(r"^\W*(?P<item>\d{1,3})(?=[.):]\s|\s*[-–—]\s)")
_VERSION = re.compile(r"(?<![a-z\d])v(?:ersion)?\.?\s?(\d{1,2}(?:\.\d{1,2})?)(?![\d.]*[a-z])", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]{4,}\)")
_COPY = re.compile(r"\((\d{1,2})\)\s*$")
FINAL = 4
_RANKS: tuple[tuple[int, str], ...] = (
    (-2, r"\b(?:first )?draft\b"),
    (-1, r"\b(?:superseded|withdrawn|old|previous)\b"),
    (2, r"\b(?:revised|revision|rev|updated|amended version|altered|as altered|resubmitted|second version)\b"),
    (3, r"\b(?:corrected|correction|erratum|errata|replacement|replaces)\b"),
    (FINAL, r"\b(?:final|definitive|agreed)\b"),
)
_RANKED = tuple((rank, re.compile(pattern, re.IGNORECASE)) for rank, pattern in _RANKS)
_DATE = re.compile(r"(?<!\d)(?:(?P<y>20\d\d)[-._ ]?(?P<m>0[1-9]|1[0-2])[-._ ]?(?P<d>[0-3]\d)"
                   r"|(?P<d2>[0-3]\d)[-._ ]?(?P<m2>0[1-9]|1[0-2])[-._ ]?(?P<y2>20\d\d|\d\d))(?!\d)")  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """How new a paper says that it is; the later sorts last."""

    number: tuple[int, ...] = ()
    rank: int = 0
    date: str = ""
    copy: int = 0
    words: str = ""
    """What says so: "REVISED", "v2"."""

    @property
    def says_something(self) -> bool:
        return self != Version()


def item_in(texts: Iterable[str]) -> str:
    """Return the first item that `texts` name: "12.1", "5", "(b)"; "" where they name none."""
    kept = [text.replace("_", " ") for text in texts if text]
    for pattern in (_LEADING, _TARGETED, _ITEM, _SINGLE):
        for text in kept:
            if match := pattern.search(text):
                return re.sub(r"\s", "", match["item"]).casefold()
    return ""


def version_in(name: str, title: str) -> Version:
    """Return what a file's name (without its suffix) and a paper's title say of its version."""
    name = re.sub(r"[_]+", " ", name)
    both = f"{title} \n{name}"
    words: list[str] = []
    number: tuple[int, ...] = ()
    if match := _VERSION.search(name) or _VERSION.search(title):
        number = tuple(int(part) for part in match[1].split("."))
        words.append(match[0].strip())
    rank = 0
    for value, pattern in _RANKED:
        if found := pattern.search(both):
            rank = value if not rank or value > rank else rank
            words.append(found[0])
    date = ""
    if match := _DATE.search(name):
        year, month, day = (match[a] or match[b] for a, b in (("y", "y2"), ("m", "m2"), ("d", "d2")))
        date = f"{year if len(year) == 4 else '20' + year}-{month}-{day}"
    copy = _COPY.search(name)
    return Version(number, rank, date, int(copy[1]) if copy else 0, ", ".join(dict.fromkeys(words)))


def without_version(text: str) -> str:
    """Return a name or title without what says its version, so that two versions read alike."""
    text = _BRACKETS.sub(" ", text)
    text = _COPY.sub(" ", _DATE.sub(" ", _VERSION.sub(" ", re.sub(r"[_]+", " ", text))))
    for _, pattern in _RANKED:
        text = pattern.sub(" ", text)
    return " ".join(re.sub(r"[^\w]+", " ", text).casefold().split())
