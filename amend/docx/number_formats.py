"""How a list counts: a number printed in a format of ECMA-376 17.18.59, and a printed label read back."""

from __future__ import annotations

import re
from collections.abc import Callable

_MOST_LETTERS = 780
"""Thirty repetitions of Z; Word begins again after it."""
_LARGEST_ROMAN = 3999
_LARGEST_IN_WORDS = 999_999
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
             "twelve": "twelfth"}  # fmt: skip
_CHICAGO = "*†‡§"

BULLET, NONE, DECIMAL, LETTER, ROMAN = "bullet", "none", "decimal", "lowerLetter", "lowerRoman"

Detected = tuple[str, str, int]
"""A `w:lvlText` pattern, a `w:numFmt` and the number: ("(%1)", "lowerLetter", 2)."""

_CORE = r"[0-9]{1,6}(?:\.[0-9]{1,6}){1,8}|[0-9]{1,9}(?:st|nd|rd|th)?|[A-Za-z]{1,15}(?:-[a-z]{1,10})?"
_LABEL = re.compile(
    rf"(?P<before>(?:[A-Za-z]+ )?[^\w\s]*(?:[A-Z]{{1,2}}(?=[0-9]))?)(?P<core>{_CORE})(?P<after>[^\w\s]*)"
)
_ROMAN_SHAPE = re.compile(r"m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")


def format_number(number: int, form: str) -> str:
    """Return `number` as the `w:numFmt` `form` prints it; what no table knows prints decimal.

    A form of digits ("001", from Word's custom formats) pads to its width. `bullet` and `none` print nothing.
    """
    if form.isdecimal():
        return str(number).zfill(len(form))
    return _FORMATS.get(form, str)(number)


def detect(label: str, previous: str = "") -> Detected | None:
    """Return how a printed label counts, or None where it shows no number and is no bullet.

    `previous` is the label before it in the same list: it tells the roman "i." from the letter after "h.".
    A dotted label counts by its last part, its pattern naming every level ("3.1" is "%1.%2", decimal, 1).
    """
    is_typed_bullet = label == "o" and previous != "n"
    if is_typed_bullet or (label and not any(character.isalnum() for character in label)):
        return label, BULLET, 1
    found = _LABEL.fullmatch(label)
    if found is None:
        return None
    pattern = f"{_literal(found['before'])}%1{_literal(found['after'])}"
    core = found["core"]
    if "." in core:
        dotted = ".".join(f"%{level}" for level in range(1, core.count(".") + 2))
        return pattern.replace("%1", dotted, 1), DECIMAL, int(core.rsplit(".", 1)[1])
    counted = _counted(core, previous)
    return None if counted is None else (pattern, *counted)


def read_as(core: str, form: str) -> int | None:
    """Return the number that letters without punctuation show in `form`: "i" is 1 in roman, 9 as a letter."""
    return next((number for read, number in _readings(core) if read == form), None)


def _literal(text: str) -> str:
    # A per cent sign before a digit would read as a level.
    return text.replace("%", "")


def _counted(core: str, previous: str) -> tuple[str, int] | None:
    """Return the form and the number of a label without its punctuation."""
    if core.isdecimal():
        return ("decimalZero" if len(core) == 2 and core[0] == "0" else DECIMAL), int(core)
    if core[0].isdecimal():
        return "ordinal", int(core[:-2])
    readings = _readings(core)
    if len(readings) < 2:
        return readings[0] if readings else None
    before = [reading for reading in readings if _follows(reading, previous)]
    return before[0] if len(before) == 1 else readings[0]


def _readings(core: str) -> list[tuple[str, int]]:
    """Return every way to read letters, the likeliest first: "i" is roman, any other single letter a letter."""
    if not (core.islower() or core.isupper()):
        return _WORDS_READ.get(core, [])
    case = "lower" if core.islower() else "upper"
    letters = core.lower()
    found = []
    if letters == letters[0] * len(letters):
        found.append((f"{case}Letter", (len(letters) - 1) * 26 + ord(letters[0]) - ord("a") + 1))
    if letters and _ROMAN_SHAPE.fullmatch(letters):
        found.append((f"{case}Roman", _from_roman(letters)))
    return found[::-1] if letters in ("i", "ii", "iii", "xx", "xxx") else found


def _follows(reading: tuple[str, int], previous: str) -> bool:
    found = _LABEL.fullmatch(previous)
    return found is not None and found["core"] == format_number(reading[1] - 1, reading[0])


def _from_roman(letters: str) -> int:
    worth = {name: value for value, name in _ROMAN}
    values = [worth[letter] for letter in letters]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _letters(number: int) -> str:
    if number < 1:
        return str(number)
    repeats, letter = divmod((number - 1) % _MOST_LETTERS, 26)
    return chr(ord("a") + letter) * (repeats + 1)


def _roman(number: int) -> str:
    if not 1 <= number <= _LARGEST_ROMAN:
        return str(number)
    printed = ""
    for value, name in _ROMAN:
        count, number = divmod(number, value)
        printed += name * count
    return printed


def _ordinal(number: int) -> str:
    teen = abs(number) % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(abs(number) % 10, 'th')}"


def _words(number: int) -> str:
    """Return up to 999,999 in words, as Word writes them: "one hundred twenty-three"."""
    if not 0 <= number <= _LARGEST_IN_WORDS:
        return str(number)
    thousands, rest = divmod(number, 1000)
    parts = [f"{_below_thousand(thousands)} thousand"] if thousands else []
    return " ".join(parts + ([_below_thousand(rest)] if rest or not thousands else []))


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest >= 20:
        parts.append("-".join((_TENS[rest // 10 - 2], _ONES[rest % 10])) if rest % 10 else _TENS[rest // 10 - 2])
    elif rest or not hundreds:
        parts.append(_ONES[rest])
    return " ".join(parts)


def _ordinal_words(number: int) -> str:
    words = _words(number)
    if words[-1].isdecimal():
        return _ordinal(number)
    start = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[start:]
    return words[:start] + _ORDINALS.get(last, f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def _chicago(number: int) -> str:
    if not 1 <= number <= _MOST_LETTERS:
        return str(number)
    repeats, sign = divmod(number - 1, len(_CHICAGO))
    return _CHICAGO[sign] * (repeats + 1)


def _enclosed(first: int, last: int) -> Callable[[int], str]:
    """Return a format that has characters of its own for 1 up to some number, and is decimal beyond."""
    return lambda number: chr(first + number - 1) if 1 <= number <= last - first + 1 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    BULLET: lambda _: "",
    NONE: lambda _: "",
    "decimalZero": lambda number: f"{number:02d}",
    LETTER: _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    ROMAN: _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": lambda number: _words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_words(number).capitalize(),
    "hex": lambda number: f"{number:X}",
    "chicago": _chicago,
    "numberInDash": lambda number: f"- {number} -",
    "decimalEnclosedCircle": _enclosed(0x2460, 0x2473),
    "decimalEnclosedParen": _enclosed(0x2474, 0x2487),
    "decimalEnclosedFullstop": _enclosed(0x2488, 0x249B),
}
_WORDS_READ = {
    format_number(number, form): [(form, number)]
    for form in ("cardinalText", "ordinalText")
    for number in range(1, 100)
}
