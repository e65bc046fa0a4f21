"""Stops that a sentence calls by their names: "change the full stop after ‘accounts’ to a semicolon"."""

from __future__ import annotations

import re

from amend.instructions.marked import MOST, QUOTE, Marked
from amend.instructions.quotes import NAMED, Quotation
from amend.instructions.spacing import TAIL

STOPS: tuple[tuple[str, str], ...] = (
    (r"full[ -]?(?:stop|point)|period", "."),
    (r"comma", ","),
    (r"semi-? ?colon", ";"),
    (r"colon", ":"),
)
"""What a stop is called, and the stop."""

_NAME = "|".join(names for names, _ in STOPS)
_OLD = rf"(?:the |its )?(?:final |last |closing |present |existing )?(?P<old>{_NAME})"
_PLACED = (
    rf"(?: (?:that |which )?(?:(?:comes|stands|is) )?(?:now )?(?:after|following|behind) (?:the words? )?(?P<after>{QUOTE})"
    rf"| (?:at the end|that ends it)| (?:at the end of|with which|that (?:ends|closes)|ending|closing|of|in) (?P<place>[^,:;{QUOTE[1:-1]}]{{1,40}}?)(?: ends)?)?"
)
_NEW = (
    rf"(?:(?:an? |the )?(?P<new>{_NAME})(?:,? (?:followed by|and|with) (?:the words? )?(?P<word>{QUOTE}))?"
    rf"|(?:the (?:following )?words?:? )?(?P<text>{QUOTE}))(?P<behind>\.?)(?![\w-])"
)
_ALONE = rf"(?<!{QUOTE} )(?<!{QUOTE}, )(?<!before )(?<!before the )"
_AT_END = r"(?:(?:at )?(?:the )?(?:very )?end(?: of (?P<at>[^,:;]{1,40}?))?,? )?"
_BE = r"(?:(?:should|shall|must|to|will|is to) )?(?:be )?"

_CHANGED = tuple(
    re.compile(form)
    for form in (
        rf"\b(?:change|replace|amend|alter|turn|convert) {_OLD}{_PLACED},? (?:to|with|by|into) {_NEW}",
        rf"{_ALONE}{_AT_END}\bdelete {_OLD}{_PLACED},? and (?:insert|substitute|replace with|put)(?: instead)?:? {_NEW}",
        rf"\b(?:substitute|insert|put) {_NEW} (?:for|in place of|instead of) {_OLD}{_PLACED}(?= ?(?:[.,;]|$))",
        rf"{_ALONE}\b(?:the |its ){_OLD}{_PLACED},? (?:{_BE}(?:becomes?|turns(?: (?:to|with|by|into))?)|goes,? and(?= {QUOTE} (?:comes|insert))) {_NEW}(?: comes(?: instead)?| insert(?: instead)?)?",
        rf"(?P<text>{QUOTE}) (?:should |shall |must |to |is to )?(?:replaces?|turns for) {_OLD}{_PLACED}(?P<behind>)(?P<new>)(?P<word>)(?= ?(?:[.,;]|$))",
    )
)
"""A stop that gives way to another one, or to words."""
_ASIDE = tuple(
    re.compile(form)
    for form in (
        rf"^(?P<order>insert [^;]*?),? (?:with|putting) {_NEW} in place of {_OLD}{_PLACED}(?= ?:)",
        rf"^(?P<order>insert [^;]*?),? (?:replacing|replace|change|changing) {_OLD}{_PLACED} (?:with|by|to|into) {_NEW}(?= ?:)",
    )
)
"""A stop that gives way, said in the midst of another order: "insert at the end, with a semicolon in place of ...:"."""
_GONE = tuple(
    re.compile(form)
    for form in (
        rf"\bdelete {_OLD} (?:after|following|behind) (?:the words? )?(?P<after>{QUOTE})(?! and (?:insert|replace))",
        rf"\b(?:the ){_OLD} (?:after|following|behind) (?:the words? )?(?P<after>{QUOTE}) goes",
    )
)
_FOR_WORDS = re.compile(
    rf"(?P<lead>{QUOTE} turns (?:with|by|to|into)|(?:replace|change) {QUOTE} (?:with|by|to)) an? (?P<new>{_NAME})(?= ?(?:[.,;]|$))"
)
"""Words that give way to a stop."""
_COME = re.compile(
    rf"\binsert an? (?P<new>{_NAME})(?: (?:and|followed by) (?:the words? )?(?P<text>{QUOTE})|(?= (?:after|before) ))"
)


def spell_stops(out: Marked) -> None:
    """Put quotations for the stops that a sentence names: "replace ‘accounts.’ with ‘accounts;’"."""
    for pattern in _ASIDE:
        out.line = pattern.sub(lambda match: f"{_changed(out, match)} ; {match['order']}", out.line)
    for pattern in _CHANGED:
        out.line = pattern.sub(lambda match: _changed(out, match), out.line)
    for pattern in _GONE:
        out.line = pattern.sub(lambda match: _gone(out, match), out.line)
    out.line = _FOR_WORDS.sub(lambda match: f"{match['lead']} {_quoted(out, _stop(match['new']))}", out.line)
    out.line = _COME.sub(lambda match: _come(out, match), out.line)


def _changed(out: Marked, match: re.Match[str]) -> str:
    old, after, place = _stop(match["old"]), match["after"], match.groupdict().get("at") or match["place"]
    if len(out.quotations) > MOST - 2:
        return match[0]
    new = _said(out, match["text"]) if match["text"] else f"{_stop(match['new'])} {_said(out, match['word'])}".strip()
    if match["text"] and not TAIL.search(new) and old != ",":
        new += old  # the point ends as it did; a comma ends none
    if after:
        words = _said(out, after).rstrip(".,;:")
        joint = " " if new[:1].isalnum() else ""
        return f"replace {_quoted(out, words + old)} with {_quoted(out, words + joint + new)}{match['behind']}"
    where = f" in {place}" if place else ""
    return f"replace the last {_quoted(out, old)}{where} with {_quoted(out, new)}{match['behind']}"


def _gone(out: Marked, match: re.Match[str]) -> str:
    if len(out.quotations) > MOST - 2:
        return match[0]
    words = _said(out, match["after"]).rstrip(".,;:")
    return f"replace {_quoted(out, words + _stop(match['old']))} with {_quoted(out, words)}"


def _come(out: Marked, match: re.Match[str]) -> str:
    if len(out.quotations) > MOST - 2:
        return match[0]
    made = f"{_stop(match['new'])} {_said(out, match['text'])}".strip()
    return f"insert {_quoted(out, made)}"


def _stop(name: str) -> str:
    return next(stop for names, stop in STOPS if re.fullmatch(names, name))


def _said(out: Marked, quote: str | None) -> str:
    return out.quotations[ord(quote) - 0xE000].text.strip() if quote else ""


def _quoted(out: Marked, text: str) -> str:
    """Return the character of a new quotation; the paper has none."""
    out.quotations = (*out.quotations, Quotation(text, NAMED, NAMED))
    return chr(0xE000 + len(out.quotations) - 1)
