"""Markup nested deeper than any page is: flattened before it is parsed, as browsers do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from amend.errors import UnreadableError

DEEPEST = 400
"""Elements within one another; browsers flatten at about 512, and the time to parse grows with the square."""
MOST_FORMATTING = 40
"""Open `<b>`, `<font>` and their like: the parser opens them all again in every paragraph (HTML Standard 13.2.4.3)."""
_MOST_REOPENED = 500_000
_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<end>/?)(?P<name>[a-z][^\s/>]*))", re.IGNORECASE)
_RAW_WORDS = "script style textarea title xmp iframe noembed noframes svg math"
_RAW = frozenset(_RAW_WORDS.split())
_VOID_WORDS = "area base basefont bgsound br col embed frame hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_WORDS.split())
# Their end tags may be missing; the next of their kind closes them.
_CLOSED_BY_THE_NEXT_WORDS = (
    "html head body p li dt dd a button nobr option optgroup rt rp tr tbody thead tfoot colgroup"
)
_CLOSED_BY_THE_NEXT = frozenset(_CLOSED_BY_THE_NEXT_WORDS.split())
_CELLS = frozenset(("td", "th", "caption"))
_FORMATTING_WORDS = "b big code em font i s small strike strong tt u"
_FORMATTING = frozenset(_FORMATTING_WORDS.split())


def flattened(text: str, name: str) -> tuple[str, int]:
    """Return `text` with at most `DEEPEST` elements within one another, and how many tags had to go for it.

    Raises `UnreadableError`, which calls the page `name`, where its parser would need memory without bounds.
    """
    if text.count("<") <= MOST_FORMATTING:
        return text, 0
    kept: list[str] = []
    at = gone = 0
    for start, end in _too_deep(text, name):
        kept.append(text[at:start])
        at = end
        gone += 1
    return ("".join([*kept, text[at:]]), gone) if gone else (text, 0)


class _Open:
    """The elements that are open, outermost first."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.count: Counter[str] = Counter()
        self.formatting = 0

    def push(self, name: str) -> None:
        self.names.append(name)
        self.count[name] += 1
        self.formatting += name in _FORMATTING

    def pop_to(self, name: str, keep: bool = False) -> None:
        """Close everything down to the innermost `name`, and that too unless it is to stay."""
        while self.count[name]:
            if keep and self.names[-1] == name:
                return
            last = self.names.pop()
            self.count[last] -= 1
            self.formatting -= last in _FORMATTING
            if last == name:
                return

    def is_full(self, name: str) -> bool:
        return len(self.names) >= DEEPEST or (name in _FORMATTING and self.formatting >= MOST_FORMATTING)


def _too_deep(text: str, page: str) -> Iterator[tuple[int, int]]:
    """Yield where the tags stand that open, or close, what is nested too deep."""
    kept, dropped = _Open(), _Open()
    reopened = 0
    for tag in _tags(text):
        name = tag["name"].lower()
        reopened += kept.formatting if not tag["end"] and name not in _FORMATTING else 0
        if reopened > _MOST_REOPENED:
            raise UnreadableError(page, "its marks are opened without end and never closed", "save the page again")
        if name in _CELLS:
            kept.pop_to("table", keep=True)
        elif name in _CLOSED_BY_THE_NEXT:
            continue
        elif tag["end"] and dropped.count[name]:
            dropped.pop_to(name)
            yield tag.start(), _end_of(text, tag)
        elif tag["end"]:
            kept.pop_to(name)
        elif kept.is_full(name):
            dropped.push(name)
            yield tag.start(), _end_of(text, tag)
        else:
            kept.push(name)


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags of elements that can hold others; comments, scripts and the like are passed over."""
    at = 0
    while (tag := _TAG.search(text, at)) is not None:
        at = tag.end()
        name = (tag["name"] or "").lower()
        if tag["comment"] or (name in _RAW and not tag["end"]):
            close = text.find("-->", at - 2) if tag["comment"] else _close_of(text, name, at)
            if close < 0:
                return
            at = close + 2
        elif name not in _RAW and name not in _VOID:
            yield tag


def _close_of(text: str, name: str, at: int) -> int:
    found = re.compile(rf"</{name}", re.IGNORECASE).search(text, at)
    return found.start() if found else -1


def _end_of(text: str, tag: re.Match[str]) -> int:
    end = text.find(">", tag.end())
    return len(text) if end < 0 else end + 1
