"""Which elements a CSS selector picks, in bounded time, and how specific it is.

The library that parses the page matches by trying out, which takes for ever where a hostile page nests deeply; it is
asked only for what stands between two descendant combinators.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

Specificity = tuple[int, int, int]

MAX_STEPS = 10_000_000
"""Elements looked at for all the selectors of a page."""
_MAX_LENGTH = 1_000
_MAX_SIBLINGS = 1
"""Sibling combinators between two descendant combinators."""
_TOKEN = re.compile(r"\"[^\"]*\"|'[^']*'|\\.|[()\[\]]|\s*[>+~]\s*|\s+|[^\s()\[\]\\\"'>+~]+")
_NAMED = re.compile(r"([.#])(-?[A-Za-z_][\w-]*)")
_INTRICATE = re.compile(r":has\(|\([^)]*\(|:(?:is|not|where|matches|any)\([^)]*[\s>+~]", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")


class Selectors:
    """The elements of a page, by what picks them."""

    def __init__(self, parser: LexborHTMLParser) -> None:
        self._parser = parser
        self._picked: dict[str, dict[int, LexborNode]] = {}
        self._names: dict[str, set[str]] = {".": set(), "#": set()}
        self._steps = 0
        for node in parser.css("[class], [id]"):
            facts = node.attributes
            self._names["."].update((facts.get("class") or "").lower().split())
            self._names["#"].add((facts.get("id") or "").lower())

    def pick(self, selector: str) -> list[int] | None:
        """Return the elements (by `mem_id`) that `selector` picks; None where finding out would take too long.

        A selector that is malformed, or needs a state or a pseudo-element, picks none.
        """
        if not self._may_match(selector):
            return []
        if self._steps > MAX_STEPS or len(selector) > _MAX_LENGTH or _INTRICATE.search(selector):
            return None
        segments = split_descendants(selector)
        if any(len(re.findall(r"[+~](?!=)", segment)) > _MAX_SIBLINGS for segment in segments):
            return None
        picked = [self._segment(segment) for segment in segments]
        if not all(picked):
            return []
        return [mem_id for mem_id, node in picked[-1].items() if self._stands_in(node, picked[:-1])]

    def _may_match(self, selector: str) -> bool:
        """Whether the page has the classes and ids that `selector` names."""
        if re.search(r"[\\(\[]", selector):
            return True
        return all(name.lower() in self._names[sign] for sign, name in _NAMED.findall(selector))

    def _segment(self, segment: str) -> dict[int, LexborNode]:
        if segment not in self._picked:
            self._picked[segment] = {node.mem_id: node for node in self._css(segment)}
            self._steps += len(self._picked[segment])
        return self._picked[segment]

    def _css(self, segment: str) -> list[LexborNode]:
        try:
            return self._parser.css(segment)
        except (SelectolaxError, ValueError):
            return []

    def _stands_in(self, node: LexborNode, outer: list[dict[int, LexborNode]]) -> bool:
        """Whether the ancestors of `node` hold one of each of `outer`, in order; the nearest will always do."""
        wanted = len(outer) - 1
        above = node.parent
        while wanted >= 0 and above is not None:
            wanted -= above.mem_id in outer[wanted]
            above = above.parent
            self._steps += 1
        return wanted < 0


def split_descendants(selector: str) -> list[str]:
    """Split `selector` at its descendant combinators: "ul.a > li b" is "ul.a > li" and "b"."""
    segments = [""]
    depth = 0
    for token in _TOKEN.findall(selector.strip()):
        depth += (token in "([") - (token in ")]")
        if token.isspace() and depth <= 0:
            segments.append("")
        else:
            segments[-1] += token
    return segments


def specificity(selector: str) -> Specificity:
    """Count ids; classes, attributes and pseudo-classes; and types (Selectors Level 4, section 15)."""
    selector = re.sub(r":where\([^)]*\)", "", selector)
    selector = re.sub(r":(?:not|is|has)\(", " ", selector, flags=re.IGNORECASE)
    attributes = _ATTRIBUTE.findall(selector)
    selector = _ATTRIBUTE.sub("", selector)
    ids = re.findall(r"#[\w-]+", selector)
    classes = re.findall(r"\.[\w-]+|(?<!:):[\w-]+", selector)
    types = re.findall(r"(?:^|(?<=[\s>+~(]))[A-Za-z][\w-]*", selector)
    return len(ids), len(classes) + len(attributes), len(types)
