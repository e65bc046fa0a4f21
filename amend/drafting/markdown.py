"""The paper as Markdown: marks as tags and signs that every Markdown program shows."""

from __future__ import annotations

from amend.drafting.convention import House
from amend.drafting.sheet import Sheet
from amend.model import Mark, Marks
from amend.writers.markdown import HTML_TAGS, Dialect, body

_TAGS = {
    Mark.BRACKETS: ("\\[", "\\]"),
    Mark.BOLD: ("<b>", "</b>"),
    Mark.ITALIC: ("<i>", "</i>"),
    Mark.UNDERLINE: ("<u>", "</u>"),
    Mark.STRIKE: ("<s>", "</s>"),
}
_SHORT = {_TAGS[Mark.BOLD]: "**", _TAGS[Mark.STRIKE]: "~~"}


def render(sheet: Sheet) -> bytes:
    """Return `sheet` as Markdown in UTF-8."""
    dialect = HTML_TAGS if sheet.house is None else _dialect(sheet.house)
    return body((*sheet.front, *sheet.text, *sheet.carried), dialect).encode()


def _dialect(house: House) -> Dialect:
    return Dialect(_around(house.added), _around(house.deleted), HTML_TAGS.undecided, critic=False, short=_SHORT)


def _around(marks: Marks) -> tuple[str, str]:
    """Return what stands before and after text with `marks`, the signs that are typed innermost."""
    pairs = [_TAGS[mark] for mark in _TAGS if mark in marks]
    return "".join(opening for opening, _ in reversed(pairs)), "".join(closing for _, closing in pairs)
