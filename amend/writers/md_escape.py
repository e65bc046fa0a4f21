"""Text -> Markdown that reads back as that text, escaping only what would be markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Set

from amend.labels import split_label

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_CRITIC_SIGNS = frozenset("+-~=<>{}")
_LINE_START = re.compile(r"#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|[-=:|][-=:|\s]*$")
_NUMBER = re.compile(r"\d{1,9}(?P<sign>[.)])(?=\s|$)")
_Rule = Callable[[str, int, Set[int]], bool]
"""Whether the character at a place of a text needs a backslash, given where spans begin."""
_PRODUCT = re.compile(r"(?<![A-Za-z0-9])[CcGg]\+\+(?![A-Za-z0-9+{}])")


def escaped(text: str, borders: Set[int], critic: bool, cell: bool = False) -> list[str]:
    """Return Markdown for each character of a paragraph's `text`; line breaks stay as they are.

    `borders` are the places where a span begins, `critic` whether CriticMarkup delimiters stand there rather than
    tags, `cell` whether the paragraph stands in a row of a table.
    """
    shown = [_character(text, place, borders) for place in range(len(text))]
    if critic:
        _guard_borders(text, shown, borders)
    else:
        for match in _PRODUCT.finditer(text):
            shown[match.start() : match.end()] = match[0]
    start = 0
    for line in text.split("\n"):
        _guard_line(line, shown, start)
        start += len(line) + 1
    if text.endswith("¶"):
        shown[-1] = "&para;"
    return [_in_cell(one) for one in shown] if cell else shown


def _character(text: str, place: int, borders: Set[int]) -> str:
    character = text[place]
    rule = _NEEDS.get(character)
    return f"\\{character}" if rule is not None and rule(text, place, borders) else character


def _always(text: str, place: int, borders: Set[int]) -> bool:
    return True


def _before(*following: str) -> _Rule:
    return lambda text, place, borders: text[place + 1 : place + 2] in following and place + 1 < len(text)


def _underscore(text: str, place: int, borders: Set[int]) -> bool:
    """Within a word it is no markup."""
    inside = 0 < place < len(text) - 1 and not {place, place + 1} & borders
    return not (inside and text[place - 1].isalnum() and text[place + 1].isalnum())


def _backslash(text: str, place: int, borders: Set[int]) -> bool:
    after = text[place + 1 : place + 2]
    return place + 1 in borders or after in _PUNCTUATION or after in ("", "\n", "¶")


def _angle(text: str, place: int, borders: Set[int]) -> bool:
    after = text[place + 1 : place + 2]
    return (after.isascii() and after.isalpha()) or after in tuple("/!?<")


def _twin(text: str, place: int, borders: Set[int]) -> bool:
    near = {text[place - 1 : place] if place else "", text[place + 1 : place + 2]}
    return bool(near & {text[place], "{", "}"})


def _ampersand(text: str, place: int, borders: Set[int]) -> bool:
    return _ENTITY.match(text, place) is not None


def _closing_brace(text: str, place: int, borders: Set[int]) -> bool:
    return place > 0 and text[place - 1] in "+-~=<"


_NEEDS: dict[str, _Rule] = {
    "*": _always,
    "`": _always,
    "_": _underscore,
    "\\": _backslash,
    "<": _angle,
    "&": _ampersand,
    "]": _before("(", "[", ":"),
    "+": _twin,
    "~": _twin,
    "{": _before(*"+-~=>"),
    "}": _closing_brace,
}


def _guard_borders(text: str, shown: list[str], borders: Set[int]) -> None:
    """A sign beside a CriticMarkup delimiter would be read as part of it."""
    edges = {0, len(text) - 1} | set(borders) | {border - 1 for border in borders}
    for place in edges:
        if 0 <= place < len(text) and text[place] in _CRITIC_SIGNS:
            shown[place] = f"\\{text[place]}"


def _guard_line(line: str, shown: list[str], start: int) -> None:
    """Escape what begins a block, or would be read as a label, at the start of a line."""
    place = -1
    label = split_label(line)[0]
    if _LINE_START.match(line):
        place = 0
    elif number := _NUMBER.match(line):
        place = number.start("sign")
    elif label:
        place = next((index for index, character in enumerate(label) if character in _PUNCTUATION), 0)
    if place < 0:
        return
    character = line[place]
    shown[start + place] = f"\\{character}" if character in _PUNCTUATION else f"&#{ord(character)};"


def _in_cell(shown: str) -> str:
    """A row is cut at its `|` before anything else is read, so that none may stand in a cell, nor a backslash
    that could be taken for its escape."""
    return {"|": "&#124;", "\\|": "&#124;", "\\\\": "&#92;", "\\": "&#92;"}.get(shown, shown)
