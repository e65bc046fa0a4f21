"""The legend: the sentence that says which marks add and which delete, found and read, misspelt ones too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from amend.model import Mark, Marks

MOST_WORDS = 45
"""A legend is a line or a sentence; a longer paragraph only happens to use its words."""
LONGEST = 600
"""The same in characters, asked first because it is cheap."""
DENSITY = 0.7
"""The share of a legend's words that must be a legend's words."""

_ROLES = {
    "add": ("addition", "additions", "added", "additional", "insertion", "insertions", "inserted", "insert", "new",
            "amendments", "amendment", "amended", "changes", "changed", "adding", "adds"),
    "delete": ("deletion", "deletions", "deleted", "delete", "removal", "removals", "removed", "omitted", "omission",
               "omissions", "eliminated", "deleting", "remove"),
}  # fmt: skip
_VAGUE = {"amendments", "amendment", "amended", "changes", "changed"}
"""Roles that only count where nothing says "additions"."""
_STYLES = {
    Mark.UNDERLINE: ("underlined", "underline", "underlining", "underscored", "underscore", "underlines"),
    Mark.BOLD: ("bold", "emboldened", "bolded", "boldface"),
    Mark.ITALIC: ("italic", "italics", "italicised", "italicized"),
    Mark.STRIKE: ("struck", "strike", "strikes", "stricken", "strikethrough", "struckthrough", "strikeout", "struckout",
                  "overstrike", "overstruck", "crossed", "lined", "strikethroughs", "strikedthrough"),
    Mark.RED: ("red",),
    Mark.BLUE: ("blue",),
    Mark.GREEN: ("green",),
    Mark.COLOUR: ("colour", "coloured", "color", "colored"),
    Mark.HIGHLIGHT: ("highlighted", "highlight", "highlighting", "shaded", "shading"),
    Mark.CAPS: ("capitals", "capitalised", "capitalized", "uppercase", "caps", "capital"),
    Mark.BRACKETS: ("brackets", "bracketed", "bracket", "parentheses"),
}  # fmt: skip
_FILLER_WORDS = """
    a all and any appear appears are as at be been being below between by coding denoted denotes displayed existing font
    for from has have identified in indicated indicates into is it key language legend letters light lines made mark
    marked marking material matter mean means motion note of on or original out paper paragraph paragraphs portion
    proposed published represented represents shall show showing shown shows square suggested text that the their these
    this through thus to type typeface via where which while will with within word wording words written
"""
_FILLER = frozenset(_FILLER_WORDS.split())
_ROLE_OF = {word: role for role, words in _ROLES.items() for word in words}
_STYLE_OF = {word: mark for mark, words in _STYLES.items() for word in words}
_LONG_WORDS = [word for word in (*_ROLE_OF, *_STYLE_OF) if len(word) >= 7]
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\[\s*\]|[;./,\n(]")
_PARENTHESIS = re.compile(r"\(([^()]{8,200})\)\s*$")


@dataclass(frozen=True, slots=True)
class Legend:
    """What a legend says; alternatives as in `Convention`."""

    text: str
    added: tuple[Marks, ...] = ()
    deleted: tuple[Marks, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    role: str = ""
    style: Mark | None = None


def find_legend(text: str) -> Legend | None:
    """Return what `text` says as a legend, or None where it is none.

    A title that ends in a legend in parentheses ("... (additional text in bold)") counts.
    """
    if len(text) > LONGEST:
        return None
    inner = _PARENTHESIS.search(text)
    for candidate in (text, inner[1] if inner else ""):
        if candidate and _is_legend(tokens := list(_tokens(candidate))):
            return _read(candidate, tokens)
    return None


def merged(legends: list[Legend]) -> Legend | None:
    """Return one legend of several lines, their texts joined by " / ", or None where there is none."""
    if not legends:
        return None
    added = tuple(dict.fromkeys(marks for legend in legends for marks in legend.added))
    deleted = tuple(dict.fromkeys(marks for legend in legends for marks in legend.deleted))
    return Legend(" / ".join(legend.text for legend in legends), added, deleted)


def _tokens(text: str) -> Iterator[_Token]:
    for found in _WORD.finditer(re.sub(r"([a-z])-(through|out|case)\b", r"\1\2", text, flags=re.IGNORECASE)):
        word = found[0].lower()
        if word.startswith("["):
            yield _Token(word, style=Mark.BRACKETS)
        elif not word[0].isalpha():
            yield _Token(word)
        else:
            known = _known(word)
            yield _Token(word, _ROLE_OF.get(known, ""), _STYLE_OF.get(known))


def _known(word: str) -> str:
    """Return the legend word that `word` is, allowing for a slip of spelling in a long one."""
    if word in _ROLE_OF or word in _STYLE_OF or word in _FILLER or len(word) < 7:
        return word
    close = get_close_matches(word, _LONG_WORDS, n=1, cutoff=0.82)
    return close[0] if close else word


def _is_legend(tokens: list[_Token]) -> bool:
    words = [token for token in tokens if token.word[0].isalpha() or token.style]
    if not 2 <= len(words) <= MOST_WORDS:
        return False
    known = sum(1 for token in words if token.role or token.style or token.word in _FILLER)
    has_role = any(token.role for token in words)
    return has_role and any(token.style for token in words) and known >= len(words) * DENSITY and _near(words)


def _near(words: list[_Token]) -> bool:
    """Whether some role stands within seven words of a style: "additional bold steps" in prose mostly does too,
    so a short text must consist of legend words altogether."""
    roles = [i for i, token in enumerate(words) if token.role]
    styles = [i for i, token in enumerate(words) if token.style]
    strange = sum(1 for token in words if not (token.role or token.style or token.word in _FILLER))
    return any(abs(i - j) <= 7 for i in roles for j in styles) and (strange == 0 or len(words) >= 6)


def _read(text: str, tokens: list[_Token]) -> Legend:
    precise = any(token.role == "add" and token.word not in _VAGUE for token in tokens)
    named: dict[str, list[Marks]] = {"add": [], "delete": []}
    for role, styles in _clauses([t for t in tokens if not (precise and t.word in _VAGUE)]):
        named[role].extend(styles)
    return Legend(text.strip().strip("()"), tuple(named["add"]), tuple(named["delete"]))


def _clauses(tokens: list[_Token]) -> Iterator[tuple[str, list[Marks]]]:
    """Yield each role with its styles: those after it, or before it where the legend says styles first."""
    role = ""
    styles: list[_Token] = []
    for token in [*tokens, _Token("", role="end")]:
        if not token.role:
            styles.append(token)
        elif token.role != role:
            alternatives = _alternatives(styles)
            if role and alternatives:
                yield role, alternatives
                role = token.role
            elif alternatives and token.role != "end":
                yield token.role, alternatives
                role = ""
            else:
                role = token.role
            styles = []


def _alternatives(tokens: list[_Token]) -> list[Marks]:
    """Join styles that stand together ("red underlined", "bold and italics"); "or" makes alternatives."""
    groups: list[set[Mark]] = [set()]
    for token in tokens:
        if token.word == "or" and groups[-1]:
            groups.append(set())
        elif token.style is not None:
            groups[-1].add(token.style)
    return [frozenset(group) for group in groups if group]
