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
_LAST = ("final", "last", "closing")
_OLD = rf"(?:the |its )?(?:(?P<nth>{'|'.join(_LAST)}|first|second|third|fourth) |present |existing )?(?P<old>{_NAME})"
_BESIDE = (
    rf"(?:after|following|behind|(?P<ahead>before|preceding|ahead of|in front of)) (?:the words? )?(?P<beside>{QUOTE})"
)
_PLACED = (
    rf"(?: (?:that |which )?(?:(?:comes|stands|is) )?(?:now )?{_BESIDE}| (?P<end>at the end|that ends it)"
    rf"| (?:(?P<ends>at the end of|with which|that (?:ends|closes)|ending|closing)|of|in) (?P<place>[^,:;{QUOTE[1:-1]}]{{1,40}}?)(?: ends)?)?"
)
_NEW = (
    rf"(?:(?:an? |the )?(?P<new>{_NAME})(?:,? (?:followed by|and|with) (?:the words? )?(?P<word>{QUOTE}))?"
    rf"|(?:the (?:following )?words?:? )?(?P<text>{QUOTE}))(?P<behind>\.?)(?![\w-])"
)
_ALONE = rf"(?<!{QUOTE} )(?<!{QUOTE}, )(?<!before )(?<!before the )"
_AT_END = r"(?:(?:at )?(?:the )?(?:very )?(?P<closing>end)(?: of (?P<at>[^,:;]{1,40}?))?,? )?"
_BE = r"(?:(?:should|shall|must|to|will|is to) )?(?:be )?"
_CHANGE = "(?:change|replace|amend|alter|turn|convert)"
_INSTEAD = "and (?:insert|substitute|replace with|put)(?: instead)?:?"

_CHANGED = tuple(
    re.compile(form)
    for form in (
        rf"\b{_BESIDE},? (?:delete|{_CHANGE}) {_OLD},? (?:{_INSTEAD}|to|with|by|into) {_NEW}",
        rf"\b{_CHANGE} {_OLD}{_PLACED},? (?:to|with|by|into) {_NEW}",
        rf"{_ALONE}{_AT_END}\bdelete {_OLD}{_PLACED},? {_INSTEAD} {_NEW}",
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
        rf"\bdelete {_OLD} {_BESIDE}(?! and (?:insert|replace))",
        rf"\b(?:the ){_OLD} {_BESIDE} goes",
        rf"\b{_BESIDE},? delete {_OLD}(?= ?(?:[.,;]|$))",
        rf"\bdelete {_OLD}(?P<beside>)(?P<ahead>)(?= ?[.;]?$)",
    )
)
_WITH_WORDS = tuple(
    re.compile(form)
    for form in (
        rf"(?<!between )\bthe (?P<old>{_NAME}) and (?:the )?(?:words? )?(?P<words>{QUOTE})(?P<ahead>)",
        rf"(?<=\bdelete )(?:the words? )?(?P<words>{QUOTE}),? (?:and|with|together with) the (?P<ahead>preceding |previous )(?P<old>{_NAME})",
        rf"(?<=\bdelete )(?:the words? )?(?P<words>{QUOTE}),? (?:and|with|together with) the (?P<old>{_NAME}) (?:which |that )?(?P<ahead>before|preceding|precedes)(?: (?:it|them))?\b",
        rf"(?<=\bdelete )(?:the words? )?(?P<words>{QUOTE}),? (?:and|with|together with) the (?:following )?(?P<old>{_NAME})(?: (?:which |that )?(?:after|following|follows)(?: (?:it|them))?)?(?! [a-z\ue000-\ue3ff])",
    )
)
"""A stop that goes or comes with the words beside it."""
_FOR_WORDS = re.compile(
    rf"(?P<lead>{QUOTE} turns (?:with|by|to|into)|(?:replace|change) {QUOTE} (?:with|by|to)) an? (?P<new>{_NAME})(?= ?(?:[.,;]|$))"
)
"""Words that give way to a stop."""
_COME = re.compile(
    rf"\binsert an? (?P<new>{_NAME})(?: (?:and|followed by) (?:the words? )?(?P<text>{QUOTE})|(?= (?:after|before) ))"
)
_COME_BESIDE = re.compile(
    rf"\b(?P<where>(?:after|before) (?:the words? )?{QUOTE}),? insert an? (?P<new>{_NAME})(?= ?[.;]?$)"
)
_GOES_ON = re.compile(r"(?:\b(?:and|or|but|with|to|of|in|for|which|that|by)|[,–-])$")
"""How words end that end no point."""


def spell_stops(out: Marked) -> None:
    """Put quotations for the stops that a sentence names: "replace ‘accounts.’ with ‘accounts;’"."""
    for pattern in _WITH_WORDS:
        out.line = pattern.sub(lambda match: _with_words(out, match), out.line)
    for pattern in _ASIDE:
        out.line = pattern.sub(lambda match: f"{_changed(out, match)} ; {match['order']}", out.line)
    for pattern in _CHANGED:
        out.line = pattern.sub(lambda match: _changed(out, match), out.line)
    for pattern in _GONE:
        out.line = pattern.sub(lambda match: _gone(out, match), out.line)
    out.line = _FOR_WORDS.sub(lambda match: f"{match['lead']} {_quoted(out, _stop(match['new']))}", out.line)
    out.line = _COME.sub(lambda match: _come(out, match), out.line)
    out.line = _COME_BESIDE.sub(lambda match: f"{match['where']} insert {_quoted(out, _stop(match['new']))}", out.line)


def _with_words(out: Marked, match: re.Match[str]) -> str:
    if len(out.quotations) > MOST - 1:
        return match[0]
    is_ahead = match.groupdict().get("ahead") is not None
    return _quoted(out, _beside(_said(out, match["words"]), _stop(match["old"]), is_ahead))


def _changed(out: Marked, match: re.Match[str]) -> str:
    if len(out.quotations) > MOST - 2:
        return match[0]
    said, old = match.groupdict(), _stop(match["old"])
    new = _said(out, said["text"]) if said["text"] else f"{_stop(said['new'])} {_said(out, said['word'])}".strip()
    if said["text"] and old != "," and not TAIL.search(new) and not _GOES_ON.search(new):
        new += old  # the point ends as it did
    if said["beside"]:
        words, is_ahead = _said(out, said["beside"]), bool(said["ahead"])
        made = _beside(words, new, is_ahead)
        return f"replace {_quoted(out, _beside(words, old, is_ahead))} with {_quoted(out, made)}{said['behind']}"
    place = said.get("at") or said.get("place")
    where = f" in {place}" if place else ""
    return f"replace {_which(said)}{_quoted(out, old)}{where} with {_quoted(out, new)}{said['behind']}"


def _gone(out: Marked, match: re.Match[str]) -> str:
    if len(out.quotations) > MOST - 2:
        return match[0]
    said, old = match.groupdict(), _stop(match["old"])
    if not said["beside"]:
        return f"delete {_which(said)}{_quoted(out, old)}"
    words = _said(out, said["beside"])
    left = words.lstrip(".,;: ") if said["ahead"] else words.rstrip(".,;: ")
    return f"replace {_quoted(out, _beside(words, old, bool(said['ahead'])))} with {_quoted(out, left)}"


def _beside(words: str, one: str, is_ahead: bool) -> str:
    """Return `words` with a stop, or what comes for it, before or behind them."""
    if is_ahead:
        return f"{one} {words.lstrip('.,;: ')}"
    return f"{words.rstrip('.,;: ')}{' ' if one[:1].isalnum() else ''}{one}"


def _which(said: dict[str, str | None]) -> str:
    """Return which of several stops it is: the one that is counted, or the one at the end, where no comma is meant."""
    if said["nth"] and said["nth"] not in _LAST:
        return f"the {said['nth']} "
    is_last = said["nth"] or any(map(said.get, ("end", "ends", "closing"))) or _stop(str(said["old"])) != ","
    return "the last " if is_last else ""


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
