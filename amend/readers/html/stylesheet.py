"""The page's own style sheets, matched to its elements: what each element is told to look like."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import tinycss2
from selectolax.lexbor import LexborHTMLParser, LexborNode

from amend.readers.html.css_values import NOTHING, Settings, declarations
from amend.readers.html.selectors import Selectors, Specificity, specificity

MAX_CSS = 4 * 1024 * 1024
"""Characters of style sheets that are read; a council's whole site has a fraction of it."""
MAX_MATCHES = 1_000_000
"""Elements that rules apply to, all rules together."""
_SCREENS = re.compile(r"(?:only\s+)?(?:all|screen)?", re.IGNORECASE)

Weight = tuple[bool, Specificity, int]


@dataclass(frozen=True, slots=True)
class _Rule:
    weight: Weight
    settings: Settings


class Cascade:
    """What the style sheets and `style` attributes of a page set, for each of its elements."""

    def __init__(self, parser: LexborHTMLParser) -> None:
        self._inline: dict[str, tuple[Settings, Settings]] = {}
        self._merged: dict[tuple[tuple[int, ...], str], Settings] = {}
        self._rules: list[_Rule] = []
        self._matches: dict[int, list[int]] = {}
        self._matched = 0
        self.ignored = 0
        """Selectors that were too many, or too intricate, to read."""
        sheets = [node.text(deep=True) for node in parser.css("style") if _shown_on_screen(node)]
        if any(sheets):
            self._match(parser, "\n".join(sheets))

    def settings(self, node: LexborNode, style: str | None) -> Settings:
        """Return what the style sheets and its own attribute `style` set for `node`."""
        rules = tuple(self._matches.get(node.mem_id, ()))
        if not rules and not style:
            return NOTHING
        key = (rules, style or "")
        if key not in self._merged:
            self._merged[key] = self._merge(*key)
        return self._merged[key]

    def striking(self) -> set[int]:
        """Return the elements (by `mem_id`) that a style sheet strikes through."""
        lines = [rule.settings.get("text-decoration-line", "") for rule in self._rules]
        striking = {number for number, line in enumerate(lines) if "line-through" in line}
        return {node for node, rules in self._matches.items() if not striking.isdisjoint(rules)}

    def _merge(self, rules: tuple[int, ...], style: str) -> Settings:
        if style not in self._inline:
            self._inline[style] = declarations(style) if style else (NOTHING, NOTHING)
        ordinary, important = self._inline[style]
        ranked = sorted((self._rules[rule] for rule in rules), key=lambda rule: rule.weight)
        merged: dict[str, str] = {}
        for rule in ranked:
            if not rule.weight[0]:
                merged.update(rule.settings)
        merged.update(ordinary)
        for rule in ranked:
            if rule.weight[0]:
                merged.update(rule.settings)
        merged.update(important)
        return {name: value for name, value in merged.items() if value}

    def _match(self, parser: LexborHTMLParser, css: str) -> None:
        selectors = Selectors(parser)
        self.ignored += len(css) > MAX_CSS
        for order, (selector, ordinary, important) in enumerate(_selectors(css[:MAX_CSS])):
            nodes = selectors.pick(selector) if self._matched < MAX_MATCHES else None
            if nodes is None:
                self.ignored += 1
                continue
            for is_important, settings in ((False, ordinary), (True, important)):
                if settings and nodes:
                    self._add(_Rule((is_important, specificity(selector), order), settings), nodes)

    def _add(self, rule: _Rule, nodes: list[int]) -> None:
        self._rules.append(rule)
        self._matched += len(nodes)
        for node in nodes:
            self._matches.setdefault(node, []).append(len(self._rules) - 1)


def _shown_on_screen(style: LexborNode) -> bool:
    return _SCREENS.fullmatch((style.attributes.get("media") or "").strip()) is not None


def _selectors(css: str) -> Iterator[tuple[str, Mapping[str, str], Mapping[str, str]]]:
    """Yield every selector of `css` with what its rule sets; what is for other media or states is passed over."""
    pending = [tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)]
    while pending:
        rules = pending.pop()
        for at, rule in enumerate(rules):
            if rule.type == "at-rule" and _holds_rules(rule):
                # What follows comes after what the block holds, as its rules come later in the cascade.
                pending += [rules[at + 1 :], tinycss2.parse_rule_list(rule.content, True, True)]
                break
            if rule.type == "qualified-rule":
                yield from _split(rule)


def _holds_rules(rule: Any) -> bool:
    if rule.content is None:
        return False
    condition = tinycss2.serialize(rule.prelude).strip()
    return (rule.lower_at_keyword == "media" and _SCREENS.fullmatch(condition) is not None) or (
        rule.lower_at_keyword in ("supports", "layer")
    )


def _split(rule: Any) -> Iterator[tuple[str, Mapping[str, str], Mapping[str, str]]]:
    ordinary, important = declarations(rule.content)
    if not ordinary and not important:
        return
    part: list[Any] = []
    for token in [*rule.prelude, None]:
        if token is not None and not (token.type == "literal" and token.value == ","):
            part.append(token)
            continue
        selector = tinycss2.serialize(part).strip()
        if selector:
            yield selector, ordinary, important
        part = []


def layered(*settings: Settings) -> Settings:
    """Return `settings` as one; the first that names a longhand wins."""
    filled = [one for one in settings if one]
    return filled[0] if len(filled) == 1 else ChainMap(*map(dict, filled)) if filled else NOTHING
