"""The legend: the sentence that says which marks add and which delete, found and read, misspelt ones too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from itertools import dropwhile, islice, takewhile

from amend.model import Mark, Marks

MOST_WORDS = 45
"""A legend is a line or a sentence; a longer paragraph only happens to use its words."""
LONGEST = 600
"""The same in characters, asked first because it is cheap."""
DENSITY = 0.7
"""The share of a legend's words that must be a legend's words."""
FEWEST_IN_PROSE = 6
"""A shorter text must consist of a legend's words altogether."""
REACH = 9
"""How many words and signs may stand between a role and its style."""
STRIKE: Marks = frozenset({Mark.STRIKE})

_ROLES = {
    "add": ("addition", "additions", "added", "additional", "insertion", "insertions", "inserted", "insert", "new",
            "amendments", "amendment", "amended", "changes", "changed", "adding", "adds"),
    "delete": ("deletion", "deletions", "deleted", "delete", "removal", "removals", "removed", "omitted", "omission",
               "omissions", "eliminated", "deleting", "remove"),
}  # fmt: skip
_VAGUE = {"amendments", "amendment", "amended", "changes", "changed"}
"""Roles that only count where nothing says "additions"."""
_ORDERS = {"insert", "delete", "remove", "adding", "adds", "deleting"}
"""Roles that are an instruction's verbs: alone they make a legend only beside "as shown", "below" or the like."""
_EVERYDAY_ROLES = _VAGUE | _ORDERS | {"new", "additional"}
"""Roles that prose uses as often."""
_POINTING = {"shown", "below", "indicated", "marked", "denoted"}
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
    Mark.CAPS: ("capitals", "capitalised", "capitalized", "uppercase", "caps"),
    Mark.BRACKETS: ("brackets", "bracketed", "bracket", "parentheses"),
}  # fmt: skip
_SURE_STYLES = frozenset({
    "underlined", "underlining", "underscored", "underscore", "emboldened", "boldface", "italic", "italics",
    "italicised", "italicized", "stricken", "strikethrough", "struckthrough", "strikeout", "struckout", "overstrike",
    "overstruck", "uppercase", "bracketed", "strikethroughs", "strikedthrough",
})  # fmt: skip
"""Style words that hardly mean anything else; "bold", "red" or "strike" must be said of how text is shown."""
_FILLER_WORDS = """
    a all and any appear appears are as at be been being below between by coding denoted denotes displayed existing font
    for from has have identified in indicated indicates into is it key language legend letters made mark
    marked marking material matter mean means motion note of on or original out paper paragraph paragraphs portion
    proposed published represented represents shall show showing shown shows square suggested text that the their these
    they this through thru to trough type typeface via where which while will with within word wording words written
"""
_FILLER = frozenset(_FILLER_WORDS.split())
_SHOWN_TEXT = frozenset({"text", "words", "wording", "word", "type", "typeface", "font", "letters", "language",
                         "material", "matter"})  # fmt: skip
_SAID_OF = frozenset({"in", "is", "are", "be", "as", "shown", "marked", "displayed", "appear", "appears", "denoted",
                      "indicated", ":", "=", "–", "—", "-"})  # fmt: skip
_ROLE_OF = {word: role for role, words in _ROLES.items() for word in words}
_STYLE_OF = {word: mark for mark, words in _STYLES.items() for word in words}
_LONG_WORDS = [word for word in (*_ROLE_OF, *_STYLE_OF) if len(word) >= 7]
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\[\s*\]|[;:=–—./,\n()-]")
_PARENTHESIS = re.compile(r"\(([^()]{8,200})\)\s*$")
# Spellings of one style in two words, made one before the words are looked at.
_JOINED = (
    (re.compile(r"\b(struck?|strike|striked|strick|line|lined|cross|crossed)[-\s]+(thr?ou?gh|thru|trough|out)\b", re.I),
     "strikethrough"),
    (re.compile(r"\b(?:block |upper )?capital(?=\s+(?:letters?|text|type)\b)|\bupper[-\s]case\b", re.I), "uppercase"),
    (re.compile(r"\b(?:square|light|dark)\s+brackets?\b", re.I), "bracketed"),
)  # fmt: skip


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

    @property
    def is_word(self) -> bool:
        """Whether this is a word rather than punctuation."""
        return self.word[:1].isalpha()

    @property
    def is_strange(self) -> bool:
        """Whether this is a word that legends do not use."""
        return self.is_word and not self.role and self.style is None and self.word not in _FILLER


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
    return Legend(" / ".join(dict.fromkeys(legend.text for legend in legends)), added, deleted)


def _tokens(text: str) -> Iterator[_Token]:
    for pattern, one_word in _JOINED:
        text = pattern.sub(one_word, text)
    for found in _WORD.finditer(text):
        word = found[0].lower()
        if word.startswith("["):
            yield _Token("bracketed", style=Mark.BRACKETS)
        elif not word[0].isalpha():
            yield _Token(word)
        else:
            known = _known(word)
            yield _Token(known, _ROLE_OF.get(known, ""), _STYLE_OF.get(known))


@lru_cache(maxsize=20_000)
def _known(word: str) -> str:
    """Return the legend word that `word` is, allowing for a slip of spelling in a long one."""
    if word in _ROLE_OF or word in _STYLE_OF or word in _FILLER or len(word) < 7:
        return word
    close = get_close_matches(word, _LONG_WORDS, n=1, cutoff=0.82)
    return close[0] if close else word


def _is_legend(tokens: list[_Token]) -> bool:
    words = [token for token in tokens if token.is_word]
    if not 2 <= len(words) <= MOST_WORDS or not _has_linked_role(tokens):
        return False
    roles = {token.word for token in words if token.role}
    if roles <= _ORDERS and not any(token.word in _POINTING for token in words):
        return False
    strange = sum(1 for token in words if token.is_strange)
    return not strange or (
        len(words) >= FEWEST_IN_PROSE
        and strange <= len(words) * (1 - DENSITY)
        and (not roles <= _EVERYDAY_ROLES or any(token.word in _SURE_STYLES | _POINTING for token in words))
    )


def _has_linked_role(tokens: list[_Token]) -> bool:
    """Whether some role and some style, said of how text is shown, have nothing but a legend's words between them."""
    for index, token in enumerate(tokens):
        if token.style is None or not (token.word in _SURE_STYLES or _is_display(tokens, index)):
            continue
        for side in (reversed(tokens[:index]), iter(tokens[index + 1 :])):
            near = list(takewhile(lambda other: not other.is_strange, islice(side, REACH)))
            if any(other.role for other in near):
                return True
    return False


def _is_display(tokens: list[_Token], index: int) -> bool:
    """Whether the everyday word at `index` says how text looks: "shown in red", "red text", "ADDITIONS BOLD"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else _Token("")
    if following.is_strange:
        return False
    if following.word in _SHOWN_TEXT or (following.word in ("=", ":", "–") and index == 0):
        return True
    before = dropwhile(lambda token: token.style or token.word in ("and", "or", ",", "/"), reversed(tokens[:index]))
    said = next(before, _Token("")).word
    return said in _SAID_OF or (said in _ROLE_OF and said not in _EVERYDAY_ROLES - _VAGUE)


def _read(text: str, tokens: list[_Token]) -> Legend:
    precise = any(token.role == "add" and token.word not in _VAGUE for token in tokens)
    named: dict[str, list[Marks]] = {"add": [], "delete": []}
    for role, styles in _clauses([t for t in tokens if not (precise and t.word in _VAGUE)]):
        named[role].extend(styles)
    added = [marks - STRIKE for marks in named["add"]]
    # "Changes in bold and struck through": nobody strikes what he adds.
    if added != named["add"] and not named["delete"]:
        named["delete"].append(STRIKE)
    alternatives = (tuple(dict.fromkeys(filter(None, marks))) for marks in (added, named["delete"]))
    return Legend(text.strip().strip("()"), *alternatives)


def _clauses(tokens: list[_Token]) -> Iterator[tuple[str, list[Marks]]]:
    """Yield each role with its styles: those after it, or before it where the legend says styles first."""
    role = ""
    styles: list[_Token] = []
    for token in [*tokens, _Token("", role="end")]:
        alternatives = _alternatives(styles)
        if not token.role:
            styles.append(token)
        elif token.role != role or alternatives:
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
