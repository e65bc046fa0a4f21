"""The text of one Markdown block cut into atoms: words, breaks, and delimiters whose meaning is settled later."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Container
from dataclasses import dataclass, replace
from enum import Enum
from html.entities import html5

from markdown_it.common.utils import normalizeReference

from amend.model import Mark
from amend.readers.md_tags import KNOWN_TAGS


class Sort(Enum):
    """What an atom is."""

    TEXT = "text"
    LITERAL = "literal"
    """Text that can be no label and no paragraph sign: escaped, an entity, code."""
    SOFT = "soft"
    HARD = "hard"
    CRITIC = "critic"
    TAG = "tag"
    TILDES = "tildes"
    PLUSES = "pluses"
    STARS = "stars"
    LABEL = "label"
    """The printed label of a paragraph, as our own writer marks an unusual one."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of a block. In reading order: the marks in `closes` end, `text` stands, the marks in `opens` begin."""

    sort: Sort
    text: str
    name: str = ""
    """A delimiter's name: "{++", "u", "/u", "*"."""
    before: str = ""
    after: str = ""
    """The characters beside a delimiter; empty at the block's ends."""
    closes: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()
    group: int = 0
    """Which link's text a delimiter of emphasis stands in."""


class Mode(Enum):
    """What is markup in a block."""

    MARKDOWN = "markdown"
    HTML = "html"
    PLAIN = "plain"


# Alternatives in order of precedence. None can scan beyond the next character of its own kind, so that the whole
# stays linear; what needs a far partner (code spans, comments) is looked up in a table of positions.
_TAG = r"</?(?P<tag>[A-Za-z][A-Za-z0-9-]*)(?P<attributes>(?:\s[^<>]*)?)/?>"
_ENTITY = r"(?P<entity>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
_MARKDOWN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<hard>\\\n *)"
    r"|(?P<soft>\n *)"
    r"|(?P<code>`+)"
    rf"|{_ENTITY}"
    r"|(?P<autolink><(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>)"
    r"|(?P<comment><!--)"
    rf"|(?P<markup>{_TAG})"
    r"|(?P<opener>\{(?:\+\+|--|~~|==|>>))"
    r"|(?P<closer><<\})"
    r"|(?P<run>\+{2,}|-{2,}|~{2,}|={2,})"
    r"|(?P<subst>~>)"
    r"|(?P<stars>\*+|_+)"
    r"|(?P<bracket>!?\[)"
    r"|(?P<close>\])"
)
_HTML = re.compile(rf"(?P<soft>\n\s*)|{_ENTITY}|(?P<comment><!--)|(?P<markup>{_TAG})")
_FIRST = re.compile(r"[\\\n`&<{+\-~=*_!\[\]]")
"""What markup begins with; searched first, being faster than the alternatives."""
_BACKTICKS = re.compile(r"`+")
_TARGET = re.compile(
    r"\(\s*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,999})\]")


def atoms_of(content: str, mode: Mode, references: Container[str], used: set[str]) -> list[Atom]:
    """Return the atoms of a block's `content`; add the link references it uses (of `references`) to `used`."""
    if mode is Mode.PLAIN:
        return [Atom(Sort.LITERAL, content)] if content else []
    return _Scanner(content, mode, references, used).atoms()


class _Scanner:
    """One block being cut; each handler appends atoms and returns where the scan goes on."""

    def __init__(self, content: str, mode: Mode, references: Container[str], used: set[str]) -> None:
        self._content = content.rstrip(" \n")
        self._pattern = _MARKDOWN if mode is Mode.MARKDOWN else _HTML
        self._references, self._used = references, used
        self._atoms: list[Atom] = []
        self._brackets: list[int] = []
        self._ticks: dict[int, list[int]] | None = None
        self._comments_end = False
        self._groups = 0

    def atoms(self) -> list[Atom]:
        start = position = 0  # where pending text begins, and where to look on
        while found := _FIRST.search(self._content, position):
            match = self._pattern.match(self._content, found.start())
            if match is None:
                position = found.end()
                continue
            self._text(self._content[start : match.start()])
            # An alternative's own group closes last, whatever groups it holds.
            start = position = _HANDLERS[match.lastgroup or ""](self, match)
        self._text(self._content[start:])
        return self._atoms

    def _text(self, text: str) -> None:
        if text:
            self._atoms.append(Atom(Sort.TEXT, text))

    def _add(self, sort: Sort, match: re.Match[str], name: str, start: int, end: int) -> int:
        text = self._content[start:end]
        before, after = self._content[max(start - 1, 0) : start], self._content[end : end + 1]
        self._atoms.append(Atom(sort, text, name, before, after))
        return end

    def escape(self, match: re.Match[str]) -> int:
        self._atoms.append(Atom(Sort.LITERAL, match[0][1]))
        return match.end()

    def hard(self, match: re.Match[str]) -> int:
        self._atoms.append(Atom(Sort.HARD, "\n"))
        return match.end()

    def soft(self, match: re.Match[str]) -> int:
        two_spaces = self._pattern is _MARKDOWN and self._content.endswith("  ", 0, match.start())
        self._atoms.append(Atom(Sort.HARD, "\n") if two_spaces else Atom(Sort.SOFT, " "))
        return match.end()

    def entity(self, match: re.Match[str]) -> int:
        known = match[0][1] == "#" or match[0][1:] in html5
        self._atoms.append(Atom(Sort.LITERAL, html.unescape(match[0])) if known else Atom(Sort.TEXT, match[0]))
        return match.end()

    def autolink(self, match: re.Match[str]) -> int:
        self._atoms.append(Atom(Sort.LITERAL, "", opens=(Mark.LINK,)))
        self._atoms.append(Atom(Sort.LITERAL, match[0][1:-1]))
        self._atoms.append(Atom(Sort.LITERAL, "", closes=(Mark.LINK,)))
        return match.end()

    def code(self, match: re.Match[str]) -> int:
        length, end = len(match[0]), match.end()
        close = self._next_ticks(length, end)
        if close < 0:
            self._text(match[0])
            return end
        code = self._content[end:close].replace("\n", " ")
        if code.strip() and code[0] == code[-1] == " ":
            code = code[1:-1]
        self._atoms.append(Atom(Sort.LITERAL, code))
        return close + length

    def _next_ticks(self, length: int, start: int) -> int:
        """Return where the next run of `length` backticks begins at or after `start`, or -1."""
        if self._ticks is None:
            self._ticks = {}
            for run in reversed(list(_BACKTICKS.finditer(self._content))):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        waiting = self._ticks.get(length, [])
        while waiting and waiting[-1] < start:
            waiting.pop()
        return waiting[-1] if waiting else -1

    def comment(self, match: re.Match[str]) -> int:
        end = -1 if self._comments_end else self._content.find("-->", match.start() + 2)
        if end < 0:
            self._comments_end = True
            self._text(match[0])
            return match.end()
        return end + 3

    def markup(self, match: re.Match[str]) -> int:
        name = match["tag"].lower()
        if name not in KNOWN_TAGS:  # "<name of councillor>" is text that somebody typed
            self._text("<")
            return match.start() + 1
        if name == "br":
            self._atoms.append(Atom(Sort.HARD, "\n"))
            return match.end()
        closing = match[0].startswith("</")
        self._atoms.append(Atom(Sort.TAG, match["attributes"], f"/{name}" if closing else name))
        return match.end()

    def opener(self, match: re.Match[str]) -> int:
        return self._add(Sort.CRITIC, match, match[0], *match.span())

    closer = subst = opener

    def run(self, match: re.Match[str]) -> int:
        """A run of one sign: the closer of a CriticMarkup mark, strikes, insertions, or just text."""
        start, end, sign = match.start(), match.end(), match[0][0]
        if self._content[end : end + 1] == "}":
            self._run(match, sign, start, end - 2)
            return self._add(Sort.CRITIC, match, sign * 2 + "}", end - 2, end + 1)
        self._run(match, sign, start, end)
        return end

    def _run(self, match: re.Match[str], sign: str, start: int, end: int) -> None:
        sort = {"~": Sort.TILDES, "+": Sort.PLUSES}.get(sign)
        if sort is None or (end - start) % 2:
            self._text(self._content[start:end])
            return
        for position in range(start, end, 2):
            self._add(sort, match, sign * 2, position, position + 2)

    def stars(self, match: re.Match[str]) -> int:
        return self._add(Sort.STARS, match, match[0][0], *match.span())

    def bracket(self, match: re.Match[str]) -> int:
        self._brackets.append(len(self._atoms))
        self._text(match[0])
        return match.end()

    def close(self, match: re.Match[str]) -> int:
        if not self._brackets:
            self._text("]")
            return match.end()
        opener = self._brackets.pop()
        end = self._target_end(opener, match.end())
        if end < 0:
            self._text("]")
            return match.end()
        if self._atoms[opener].text == "![":
            del self._atoms[opener:]
            return end
        self._link(opener)
        return end

    def _link(self, opener: int) -> None:
        self._groups += 1
        self._atoms[opener] = Atom(Sort.LITERAL, "", opens=(Mark.LINK,))
        for index in range(opener + 1, len(self._atoms)):
            if self._atoms[index].sort is Sort.STARS and not self._atoms[index].group:
                self._atoms[index] = replace(self._atoms[index], group=self._groups)
        self._atoms.append(Atom(Sort.LITERAL, "", closes=(Mark.LINK,)))
        self._brackets.clear()  # a link holds no link, and none can begin before it and end after it

    def _target_end(self, opener: int, end: int) -> int:
        """Return where the link's target ends, or -1 where these brackets are no link."""
        if target := _TARGET.match(self._content, end):
            return target.end()
        reference = _REFERENCE.match(self._content, end)
        label = reference[1] if reference and reference[1] else self._typed(opener)
        key = normalizeReference(label) if len(label) < 1000 else ""
        if not key or key not in self._references:
            return -1
        self._used.add(key)
        return reference.end() if reference else end

    def _typed(self, opener: int) -> str:
        """The text since the bracket at `opener`, which is a reference's name if it is short."""
        parts, size = [], 0
        for atom in self._atoms[opener + 1 : opener + 200]:
            parts.append(atom.text)
            size += len(atom.text)
            if size > 999:
                return ""
        return "".join(parts)


_HANDLERS: dict[str, Callable[[_Scanner, re.Match[str]], int]] = {
    "escape": _Scanner.escape,
    "hard": _Scanner.hard,
    "soft": _Scanner.soft,
    "code": _Scanner.code,
    "entity": _Scanner.entity,
    "autolink": _Scanner.autolink,
    "comment": _Scanner.comment,
    "markup": _Scanner.markup,
    "opener": _Scanner.opener,
    "closer": _Scanner.closer,
    "run": _Scanner.run,
    "subst": _Scanner.subst,
    "stars": _Scanner.stars,
    "bracket": _Scanner.bracket,
    "close": _Scanner.close,
}
