"""Markup nested deeper than any page is: flattened before it is parsed, as browsers do."""

from __future__ import annotations

import re
from collections.abc import Iterator

DEEPEST = 400
"""Elements within one another; browsers flatten at about 512, and the time to parse grows with the square."""
_TAG = re.compile(r"<(?:(?P<comment>!--)|(?P<end>/?)(?P<name>[a-z][^\s/>]*))", re.IGNORECASE)
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
_VOID = frozenset(
    "area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split()
)
# Their end tags may be missing, and the next one of their kind closes them: they are counted by what is around them.
_CLOSED_BY_THE_NEXT = frozenset("p option optgroup rt rp".split())


def flattened(text: str) -> tuple[str, int]:
    """Return `text` with at most `DEEPEST` elements within one another, and how many tags had to go for it."""
    if text.count("<") <= DEEPEST:
        return text, 0
    kept: list[str] = []
    gone = at = 0
    for start, end in _too_deep(text):
        kept.append(text[at:start])
        at = end
        gone += 1
    return ("".join([*kept, text[at:]]), gone) if gone else (text, 0)


def _too_deep(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the tags stand that open, or close, what is nested too deep."""
    depth = dropped = 0
    for tag in _tags(text):
        if tag["end"]:
            if dropped:
                dropped -= 1
                yield tag.start(), _end_of(text, tag)
            else:
                depth = max(depth - 1, 0)
        elif depth >= DEEPEST:
            dropped += 1
            yield tag.start(), _end_of(text, tag)
        else:
            depth += 1


def _tags(text: str) -> Iterator[re.Match[str]]:
    """Yield the tags of elements that can hold others; comments, scripts and the like are passed over."""
    at = 0
    while (tag := _TAG.search(text, at)) is not None:
        at = tag.end()
        name = (tag["name"] or "").lower()
        if tag["comment"]:
            at = text.find("-->", at - 2) + 3
        elif name in _RAW:
            # Its start tag is passed over with its text, and its end tag with it.
            close = re.compile(rf"</{name}", re.IGNORECASE).search(text, at) if not tag["end"] else None
            at = close.end() if close else (at if tag["end"] else 2)
        elif name not in _VOID and name not in _CLOSED_BY_THE_NEXT:
            yield tag
        if at <= 2:
            return


def _end_of(text: str, tag: re.Match[str]) -> int:
    end = text.find(">", tag.end())
    return len(text) if end < 0 else end + 1
