"""What a page saved whole holds beside its text: navigation, banner, cookie notice, breadcrumbs, footer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from amend.readers.html.stylesheet import Cascade
from amend.readers.html.walk import SILENT, walk

_ALWAYS = frozenset(("nav", "aside", "dialog", "search"))
_TOP_LEVEL = frozenset(("header", "footer"))
_ROLES_WORDS = "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar"
_ROLES = frozenset(_ROLES_WORDS.split())
_NAMES_WORDS = (
    "nav navbar navigation subnav topnav sitenav menu submenu mainmenu breadcrumb breadcrumbs cookie cookies cookiebar "
    "cookiebanner cookieconsent ccc consent footer sidebar skip skiplink skiplinks skipnav banner social share sharing "
    "sharebar addthis toolbar pagination pager masthead"
)
_NAMES = frozenset(_NAMES_WORDS.split())
_MODIFIERS_WORDS = "has no not with without is js mso show hide"
_MODIFIERS = frozenset(_MODIFIERS_WORDS.split())
"""A class such as "with-sidebar" or "MsoFooter" says something about text, not that there is none."""
_NEVER_WORDS = "html body main article p h1 h2 h3 h4 h5 h6 b strong i em u s ins del strike font tr tbody"
_NEVER = frozenset(_NEVER_WORDS.split())
_MAIN = (
    "main, [role=main]", "article", "#mgContent, #modgov, .mgContent, .modgov",
    "#content, #main, #main-content, #maincontent, #page-content, #contentArea",
)  # fmt: skip
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SEARCH = re.compile(r"search|login|sign-?in|newsletter|feedback|subscribe", re.IGNORECASE)
_STRIKING = "ins, del, s, strike, [style*='line-through']"
_LARGE = 1 / 3
"""No notice or menu that is known by a class alone has so much of the page's text."""


@dataclass(slots=True)
class _Page:
    """What one look at the page tells."""

    sizes: dict[int, int] = field(default_factory=dict)
    """Characters of text in an element, by `mem_id`."""
    certain: list[LexborNode] = field(default_factory=list)
    likely: list[LexborNode] = field(default_factory=list)
    within: list[LexborNode] = field(default_factory=list)
    """The elements that are open."""
    totals: list[int] = field(default_factory=list)
    content: int = 0
    """How many of the open elements are `main` or `article`."""

    def enter(self, node: LexborNode) -> bool:
        if node.is_text_node:
            if self.totals:
                self.totals[-1] += len((node.text_content or "").strip())
            return False
        tag = node.tag or ""
        if not node.is_element_node or tag in SILENT:
            return False
        self._judge(node, tag)
        self.within.append(node)
        self.totals.append(0)
        self.content += tag in ("main", "article")
        return True

    def leave(self) -> None:
        node, total = self.within.pop(), self.totals.pop()
        self.content -= node.tag in ("main", "article")
        self.sizes[node.mem_id] = total
        if self.totals:
            self.totals[-1] += total

    def _judge(self, node: LexborNode, tag: str) -> None:
        facts = node.attributes
        if tag in _ALWAYS or facts.get("role") in _ROLES:
            self.certain.append(node)
        elif tag in _TOP_LEVEL and not self.content:
            if tag == "footer" or _is_banner(node):
                self.certain.append(node)
        elif tag == "form":
            if _SEARCH.search(" ".join(facts.get(name) or "" for name in ("action", "class", "id"))):
                self.likely.append(node)
        elif tag not in _NEVER and any(_is_named_so(facts.get(name) or "") for name in ("class", "id")):
            self.likely.append(node)


def left_aside(parser: LexborHTMLParser, cascade: Cascade) -> tuple[LexborNode | None, set[int], int]:
    """Return where the page's text stands, what to leave aside in it (by `mem_id`), and about how many words go.

    What shows insertions or deletions is never left aside. Where most of a page would go, only what is certain goes.
    """
    body = parser.body
    if body is None:
        return None, set(), 0
    page = _Page()
    walk(body, page)
    total = page.sizes[body.mem_id]
    keep = _with_ancestors(_striking(parser, cascade)) | _with_ancestors(parser.css(_MAIN[0]))
    certain = {node.mem_id for node in page.certain} - keep
    likely = {node.mem_id for node in page.likely if page.sizes[node.mem_id] <= total * _LARGE} - keep
    aside = _outermost([*page.certain, *page.likely], certain | likely)
    left = total - sum(page.sizes[node] for node in aside)
    main = _main(parser, page, aside, left)
    if main is None and left * 3 < total:
        aside = _outermost(page.certain, certain)
        left = total - sum(page.sizes[node] for node in aside)
    if not left:
        return body, set(), 0
    root = _unless_marked(main, keep, parser, cascade) or body
    rest = page.sizes[root.mem_id] - sum(page.sizes[n] for n in _inside(root, page, aside))
    return root, aside, -(-(total - rest) // 6)


def _is_banner(header: LexborNode) -> bool:
    """Whether a `<header>` is the site's: it holds links or a logo."""
    return header.css_first("a[href], nav, form, img, svg") is not None


def _is_named_so(value: str) -> bool:
    words = [word.lower() for word in _WORD.findall(value)]
    return not _NAMES.isdisjoint(words) and _MODIFIERS.isdisjoint(words)


def _striking(parser: LexborHTMLParser, cascade: Cascade) -> list[LexborNode]:
    struck = cascade.striking()
    found = parser.css(_STRIKING)
    return found + [node for node in parser.css("[class], [id]") if node.mem_id in struck] if struck else found


def _with_ancestors(nodes: Iterable[LexborNode]) -> set[int]:
    found: set[int] = set()
    for node in nodes:
        above: LexborNode | None = node
        while above is not None and above.mem_id not in found:
            found.add(above.mem_id)
            above = above.parent
    return found


def _outermost(nodes: Iterable[LexborNode], chosen: set[int]) -> set[int]:
    """Return those of `chosen` that stand in no other of them."""
    return {node.mem_id for node in nodes if node.mem_id in chosen and not _stands_in(node, chosen)}


def _stands_in(node: LexborNode, chosen: set[int]) -> bool:
    return any(above.mem_id in chosen for above in _ancestors(node))


def _ancestors(node: LexborNode) -> Iterator[LexborNode]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def _main(parser: LexborHTMLParser, page: _Page, aside: set[int], left: int) -> LexborNode | None:
    """Return the one element that holds most of what is left, by the surest sign of it."""
    for selector in _MAIN:
        found = [node for node in parser.css(selector) if node.mem_id in page.sizes]
        largest = max(found, key=lambda node: page.sizes[node.mem_id], default=None)
        if largest is None or largest.mem_id in aside or _stands_in(largest, aside):
            continue
        inner = page.sizes[largest.mem_id] - sum(page.sizes[n] for n in _inside(largest, page, aside))
        if inner * 2 > left:
            return largest
    return None


def _inside(root: LexborNode, page: _Page, aside: set[int]) -> Iterator[int]:
    for node in [*page.certain, *page.likely]:
        if node.mem_id in aside and any(above.mem_id == root.mem_id for above in _ancestors(node)):
            yield node.mem_id


def _unless_marked(
    main: LexborNode | None, keep: set[int], parser: LexborHTMLParser, cascade: Cascade
) -> LexborNode | None:
    """Return `main` unless something is struck or inserted outside of it."""
    if main is None:
        return None
    for node in _striking(parser, cascade):
        if node.mem_id != main.mem_id and not any(above.mem_id == main.mem_id for above in _ancestors(node)):
            return None
    return main
