"""What amendments and motions are called on a sheet: "6B", "(ii)", "two", "E-1", "31A (revised)"."""

from __future__ import annotations

import re

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
NAME = (
    r"(?:\(?(?-i:(?!(?:BY|TO|OF|IN|NO|ON|IS|AS|AT|IF|OR|AN|WE|IT)\b)(?:[A-Z]{1,3}-?)?\d{1,3}(?:[./-]\d{1,3})*[A-Za-z]?"
    r"|(?!(?:BY|TO|OF|IN|NO|ON|IS|AS|AT|IF|OR|AN|WE|IT)\b)[A-Z]{1,2}(?:-?\d{1,3})?|[IVX]{1,5}|[ivx]{1,4}|[a-hj-z])\)?"
    rf"|(?:{'|'.join(_WORDS)})\b)(?![\w’'])"
)
"""A name, as a pattern: a figure, a letter, both, or a number in words; "BY" and "TO" are none."""
ORDINAL = rf"(?:{'|'.join(_ORDINALS)})"
_AND = r"(?:,? (?:and|&) |, | to )"
_OF_KIND = r"(?:(?:amendments?|amdts?|addend(?:um|a)|parts?|nos?\.?|friendly|unfriendly) )*"
NAMES = rf"{_OF_KIND}{NAME}(?:{_AND}{_OF_KIND}{NAME})*"
"""The names of one amendment or of several, as a pattern."""
_ONE = re.compile(NAME, re.IGNORECASE)


def plain(name: str) -> str:
    """Return a name as others may write it: "2" for "Two" and for "second", "6b" for "(6B)"."""
    said = name.lower().strip(" ().:")
    for words in (_WORDS, _ORDINALS):
        if said in words:
            return str(words.index(said) + 1)
    return re.sub(r"[\s()]+", " ", said).strip()


def names_in(text: str) -> frozenset[str]:
    """Return the names in what matched `NAMES`, plain."""
    return frozenset(plain(name) for name in _ONE.findall(re.sub(_OF_KIND, "", text, flags=re.IGNORECASE)))
