"""What amendments and motions are called on a sheet: "6B", "(ii)", "two", "E-1", "31A (revised)", "1 to 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NO_NAMES = r"(?!(?:BY|TO|OF|IN|NO|ON|IS|AS|AT|IF|OR|AN|WE|IT)\b)"
CODE = (
    r"(?-i:[A-Z]\d?[A-Z]-\d{2,6}(?:\.\d{1,3}[A-Z]?)*|[A-Z]{1,3}/\d{1,3}/[a-z\d]{1,3}"
    r"|[A-Z]{0,3}\d{1,4}[A-Z]?(?:[./]\d{1,3})+[A-Za-z]?|[A-Z]{1,3}\d{1,3}|\d{1,3}(?:[A-Za-z]|\([a-z]{1,4}\)))"
)
"""A code, as a pattern, that needs no word to be one: "HE31.2", "17A.1", "27(i)", "S/19/a"."""
NAME = (
    rf"(?<![\w’'])(?:{CODE}|[\[(]?(?-i:{_NO_NAMES}(?:[A-Z]{{1,3}}-?)?\d{{1,3}}(?:[./-]\d{{1,3}})*[A-Za-z]?"
    rf"|{_NO_NAMES}[A-Z]{{1,2}}(?:-?\d{{1,3}})?|[IVX]{{1,5}}|[ivx]{{1,4}}|[a-hj-z])[\])]?"
    rf"|(?:{'|'.join(_WORDS)})\b)(?![\w’'])"
)
"""A name, as a pattern: a figure, a letter, both, or a number in words; "BY" and "TO" are none."""
ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
_AND = r"(?:,? (?:and|&) |, | to | ?– ?)"
KINDS = r"amendments?|amdts?|addend(?:um|a)|riders?|changes?|proposals?|parts?|nos?\.?|friendly|unfriendly|motions?"
_OF_KIND = rf"(?:(?:the |composite )?(?:{KINDS}) )*"
_ONE = rf"{_OF_KIND}(?:{NAME}|the {ORDINAL}(?: (?:amendment|change|one))?\b)"
NAMES = rf"{_ONE}(?:{_AND}{_ONE})*"
"""The names of one amendment or of several, as a pattern."""
_FOUND = re.compile(rf"{NAME}|\b{ORDINAL}\b|\bto\b", re.IGNORECASE)
_KIND = re.compile(rf"\b(?:{KINDS}|composite)(?= )", re.IGNORECASE)


def plain(name: str) -> str:
    """Return a name as others may write it: "2" for "Two" and for "second", "6b" for "(6B)"."""
    said = name.lower().strip(" ()[].:")
    for words in (_WORDS, _ORDINALS):
        if said in words:
            return str(words.index(said) + 1)
    return re.sub(r"[\s()]+", " ", said).strip()


def names_in(text: str) -> frozenset[str]:
    """Return the names in what matched `NAMES`, plain; of "1 to 3", each."""
    return frozenset(_names(_KIND.sub(" ", text)))


def _names(text: str) -> Iterator[str]:
    last, ranges = "", False
    for found in _FOUND.findall(text):
        if found.lower() == "to":
            ranges = True
            continue
        name = plain(found)
        if ranges and last.isdigit() and name.isdigit():
            yield from map(str, range(int(last) + 1, int(name)))
        yield name
        last, ranges = name, False
