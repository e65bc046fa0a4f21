"""A printed label taken apart: "12.b.iv)" is the roman number 4 after "12.b."; bullets and names are no numerals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from amend.docx.number_formats import BULLET, detect, format_number, read_as

_DOTTED = re.compile(
    r"(?P<before>[^\w\s]*)(?P<prefix>(?:(?:\d{1,6}[a-z]?|[A-Za-z]{1,6})\.){1,8}|\d{1,6}(?=[A-Za-z]))"
    r"(?P<own>\d{1,6}[a-z]?|[A-Za-z]{1,6})(?P<after>[^\w\s]*)"
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_PARTS = re.compile(r"\d+|[A-Za-z]+")
KNOWN = 8192
"""Labels remembered: a document has few different ones, each many times."""
_NEAR = 3
"""How far a list may jump for "(i)" still to be read as the letter after "(f)" or "(h)"."""


Style = tuple[str, int, str, str]
"""What labels of one list share: what stands before, how many parts, the format, what stands after."""


@dataclass(frozen=True)
class Numeral:
    """A label that counts."""

    before: str
    prefix: str
    """What names the items above, with its separator: "4." of "4.2"."""
    form: str
    """A format of `amend.docx.number_formats`."""
    number: int
    after: str

    @cached_property
    def style(self) -> Style:
        """What labels of one list share."""
        return self.before, len(parts(self.prefix)), self.form, self.after

    @cached_property
    def depth(self) -> int:
        """How many parts the label has before its own."""
        return len(parts(self.prefix))

    def core(self, number: int, prefix: str) -> str:
        """Return the label of another number without its punctuation."""
        return prefix + format_number(number, self.form)

    def printed(self, number: int, prefix: str) -> str:
        """Return the label of another number."""
        return f"{self.before}{self.core(number, prefix)}{self.after}"


def parts(core: str) -> list[str]:
    """Return the parts of a label without its punctuation: "12", "b" and "iv" of "12.b.iv"."""
    return _PARTS.findall(core)


def core_of(label: str) -> str:
    """Return `label` without the punctuation around it: "(b)" is b, "iv." is iv."""
    return label.strip("().:;,-–—[] \u00a0")


def read(label: str, before: Numeral | None = None) -> Numeral | None:
    """Return what `label` counts as, None for a bullet and what counts in no known way.

    `before` is the numeral before it in the same list: it tells the roman "i." from the letter after "h.".
    """
    return _read(label, before.form if before else "", before.number if before else 0)


@lru_cache(maxsize=KNOWN)
def _read(label: str, form: str, number: int) -> Numeral | None:
    found = _DOTTED.fullmatch(label)
    if found is not None and not _ORDINAL.match(label, len(found["before"])):
        return _dotted(found, form, number)
    detected = detect(label)
    if detected is None or detected[1] == BULLET:
        return None
    opening, _, closing = detected[0].partition("%1")
    return _checked(Numeral(opening, "", detected[1], detected[2], closing), label, form, number)


def _dotted(found: re.Match[str], form: str, number: int) -> Numeral | None:
    prefix, own = found["prefix"], found["own"]
    if own[0].isdecimal() and own[-1].isalpha():  # "4.2b" counts in letters
        prefix, own = prefix + own[:-1], own[-1]
    detected = detect(own)
    if detected is None:
        return None
    numeral = Numeral(found["before"], prefix, detected[1], detected[2], found["after"])
    return _checked(numeral, found[0], form, number)


def _checked(numeral: Numeral, label: str, form: str, number: int) -> Numeral | None:
    """Return `numeral` read as `form` where it goes on from `number` so, None where it would not print as `label`."""
    start = len(numeral.before) + len(numeral.prefix)
    own = label[start : len(label) - len(numeral.after)]
    other = read_as(own, form) if form not in ("", numeral.form) and own.isalpha() else None
    if other is not None and 0 <= other - number <= _NEAR:
        numeral = Numeral(numeral.before, numeral.prefix, form, other, numeral.after)
    return numeral if numeral.printed(numeral.number, numeral.prefix) == label else None
