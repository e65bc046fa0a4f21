"""Lists: what `<ol>`, `<ul>` and their items print before the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from amend.docx.number_formats import format_number
from amend.readers.html.css_values import Settings
from amend.readers.html.looks import Attributes

LISTS = frozenset(("ol", "ul", "menu", "dir"))
_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman"}
_FORMATS = {
    "decimal": "decimal", "decimal-leading-zero": "00", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}  # fmt: skip
_BULLETS = {"disc": "•", "circle": "◦", "square": "▪", "none": ""}
_WHOLE = re.compile(r"\s*([+-]?\d{1,9})")
_GOOGLE_LEVEL = re.compile(r"\blst-kix_\w+-(\d)\b")


@dataclass(slots=True)
class Listing:
    """A list that is open, and where its count stands."""

    depth: int
    form: str
    next: int = 1
    step: int = 1

    def label(self, facts: Attributes, settings: Settings) -> str:
        """Return the label of the next item, whose attributes and settings are given."""
        self.next = _whole(facts.get("value"), self.next)
        number = self.next
        self.next += self.step
        form = settings.get("list-style-type") or _form(facts, self.form)
        return printed(self.form if form == "inherit" else form, number)


@dataclass(slots=True)
class Item:
    """An item whose label waits for its first paragraph."""

    label: str
    depth: int
    used: bool = False


def opened(tag: str, facts: Attributes, settings: Settings, depth: int, items: int) -> Listing:
    """Return the list that an `<ol>` or `<ul>` of so many items opens; `depth` counts the lists around it."""
    google = _GOOGLE_LEVEL.search(facts.get("class") or "")
    form = settings.get("list-style-type") or _form(facts, "decimal" if tag == "ol" else "disc")
    backwards = "reversed" in facts
    start = _whole(facts.get("start"), items if backwards else 1)
    return Listing(int(google[1]) if google else depth, form, start, -1 if backwards else 1)


def printed(form: str, number: int) -> str:
    """Return the label that a `list-style-type` prints for `number`: "3.", "c.", "•"; "" for none."""
    if form.startswith('"'):
        return form[1:].strip()
    if form in _BULLETS:
        return _BULLETS[form]
    counted = format_number(number, _FORMATS.get(form, "decimal")) if number > 0 else str(number)
    return f"{counted or number}."


def _form(facts: Attributes, default: str) -> str:
    value = facts.get("type") or ""
    return _TYPES.get(value) or (value.lower() if value.lower() in _BULLETS else default)


def _whole(value: str | None, default: int) -> int:
    found = _WHOLE.match(value or "")
    return int(found[1]) if found else default
