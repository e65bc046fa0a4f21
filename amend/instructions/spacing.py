"""The white space around words that come and go, and where the end of a point is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.folding import folded
from amend.instructions.operations import NewParagraph, Operation, Splice

CLOSING = frozenset(".,;:!?)]…%’”/+")
"""Before these stands no space."""
TAIL = re.compile(r"\s*(?:[;,]\s*(?:and|or)|;|,|\.|:)\s*$", re.IGNORECASE)
"""What a point ends in."""
_SHORT_FORM = re.compile(
    r"(?:(?<![’'])\b[A-Za-z]\.)+$"
    r"|\b(?:etc|no|st|co|ltd|inc|approx|vs|pp?|jan|feb|aug|sept|oct|nov|dec)\.$",
    re.IGNORECASE,
)
"""Words whose full stop ends no sentence."""
_ENDS = frozenset(".!?")
_STOPS = frozenset(".,;:!?")
_PAIRS = {"”": "“", "’": "‘", '"': '"'}
"""Closing quotation marks, and what opens each."""


def inserted(at: int, text: str, place: int, new: str, before: bool) -> Splice:
    """Return the insertion of `new` into `text` at `place`, with a space on the side where it joins.

    `before`: it goes before the words at `place` rather than after the words that end there.
    """
    made = new.strip() if before else _without_american_stop(new.strip(), text[place:])
    joins_left = made[:1] in CLOSING or (made[:1] in "-–—’'" and not made[1:2].isspace()) or bool(_PLURAL.match(made))
    if (
        before and joins_left and text[place - 1 : place] == " "
    ):  # ", soon," before "to write": the comma joins the word
        return Splice(at, place - 1, place - 1, made, (place, place))
    if before or not text[:place].strip():
        gap = "" if text[place : place + 1] in CLOSING or not text[place:].strip() or made[-1:] in "(‘“-—/£$€" else " "
        lead = " " if text[place - 1 : place].isalnum() and made[:1].isalnum() and place else ""
        return Splice(at, place, place, f"{lead}{made}{gap}", (place, place))
    if text[place : place + 1] in _ENDS and made[:1].isupper() and made[-1:] in _ENDS and len(made.split()) > 1:
        place += 1  # a sentence of its own, behind the stop
    if made[-1:] in _STOPS and text[place : place + 1] == made[-1:]:
        made = made[:-1]
    gap = "" if joins_left or text[place - 1 : place].isspace() or text[place - 1 : place] in "(‘“" else " "
    if made[-1:] in "—/" and text[place : place + 1] == " ":
        return Splice(at, place, place + 1, f"{gap}{made}", (place, place))
    behind = " " if text[place : place + 1].isalnum() else ""
    return Splice(at, place, place, f"{gap}{made}{behind}", (place, place))


_PLURAL = re.compile(r"\((?:e?s|ies)\)")
"""An ending in parentheses: "school(s)"."""
_GOES_ON = re.compile(r"[’”\"]? [a-z]|[’”\"]?[;,:]")
"""What follows words amid a sentence, which the quotation marks of the motion's own may close."""


def _without_american_stop(made: str, following: str) -> str:
    """Return new words without the full stop that belongs to the paper's sentence, where the motion's goes on."""
    is_stop = made.endswith(".") and not _SHORT_FORM.search(made)
    return made[:-1] if is_stop and _GOES_ON.match(following) else made


def deleted(at: int, text: str, start: int, end: int) -> Splice:
    """Return the deletion of the words from `start` to `end` with one of the spaces beside them.

    Both go where they end the paragraph or begin it, or a stop follows.
    """
    if words := text[start:end].strip():  # what goes from one anchor to another has the spaces of both
        start = text.index(words, start)
        end = start + len(words)
    if text[end : end + 1] in _ENDS and text[:start].rstrip()[-1:] in _ENDS and text[end - 1 : end] not in _ENDS:
        end += 1  # a whole sentence goes with its stop
    left, right = text[:start].rstrip(), text[end:].lstrip()
    first, last = len(left), len(text) - len(right)
    if left[-1:] == "," and right[:1] in _ENDS | {";"}:
        first -= 1  # the comma led what goes in
    if not left or not right or right[0] in CLOSING:
        return Splice(at, first, last, "", (start, end))
    return Splice(at, start, last if first < start else end, "", (start, end))


def with_neighbours_joined(texts: Sequence[str], operations: Sequence[Operation]) -> list[Operation]:
    """Return the operations, deletions with mere space between them as one; `texts` are the motion's paragraphs."""
    out: list[Operation] = []
    for one in sorted(operations, key=_place) if any(map(_is_deletion, operations)) else operations:
        last = out[-1] if out else None
        if (
            isinstance(last, Splice) and isinstance(one, Splice) and _is_deletion(last) and _is_deletion(one)
            and last.at == one.at and one.core[0] >= last.core[1]
            and not texts[one.at][last.core[1] : one.core[0]].strip()
        ):  # fmt: skip
            out[-1] = deleted(one.at, texts[one.at], last.core[0], one.core[1])
        else:
            out.append(one)
    return out


def _is_deletion(one: Operation) -> bool:
    return isinstance(one, Splice) and not one.new


def _place(one: Operation) -> tuple[int, int]:
    return (one.at, one.start) if isinstance(one, Splice) else (-1, 0)


def replaced(at: int, text: str, start: int, end: int, new: str) -> Splice:
    """Return the replacement of the words from `start` to `end`: the new ones stand exactly there.

    A stop with which the new words end and that follows already is not doubled.
    """
    made = _as_typed(text[start:end], new.strip())
    is_stop = text[start:end].rstrip(".,;:") == made.rstrip(".,;:")  # "a week," gives way to "a week."
    if not is_stop and text[end - 1 : end] != "." and (bare := _without_american_stop(made, text[end:])) != made:
        made = bare + (text[end - 1] if text[end - 1] in ",;:" else "")
    if made[-1:] in _STOPS and text[end : end + 1] == made[-1:] and text[end - 1 : end] != made[-1:]:
        made = made[:-1]
    first = start - 1 if made[:1] in CLOSING and text[start - 1 : start] == " " and start else start
    if made[:1] in (",", ";") and made[:1] == text[first - 1 : first]:
        made = made[1:]  # the comma that stays is the one with which the new words begin
    if text[start : start + 1] in _STOPS and made[:1].isalnum() and text[start - 1 : start].isalnum():
        made = f" {made}"  # for ", Wales" comes "and Wales"
    return Splice(at, first, end, made, (start, end))


def _as_typed(old: str, new: str) -> str:
    """Return new words with the apostrophes and quotation marks of those old ones with which they begin."""
    kept = 0
    while kept < min(len(old), len(new)) and folded(old[kept]) == folded(new[kept]):
        kept += 1
    return old[:kept] + new[kept:]


def _without_outer_mark(text: str) -> str:
    """Return a paragraph without the mark that closes the quotation that the motion is, or that all of it is."""
    body = text.rstrip()
    opens = _PAIRS.get(body[-1:], "")
    is_quoted = bool(opens) and body.startswith(opens) and not set(body[1:-1]) & ({opens, body[-1]} - {"’"})
    return body[:-1] if (is_quoted or closes_above(body)) and body[-2:-1] in _STOPS else text


def closes_above(text: str) -> bool:
    """Whether a paragraph ends in a quotation mark that closes what an earlier paragraph opens."""
    said = text.rstrip()
    mark = said[-1:]
    pair = _PAIRS.get(mark, "")
    if pair == mark:
        return bool(pair) and text.count(pair) % 2 == 1
    if mark == "’":  # behind a word it is an apostrophe: "residents’"
        return pair not in text and not said[-2:-1].isalnum()
    return bool(pair) and text.count(mark) > text.count(pair)


def with_mark_closed(old: str, made: tuple[NewParagraph, ...]) -> tuple[NewParagraph, ...]:
    """Return new paragraphs with the mark behind them that closes, in the old text, the quotation around the motion."""
    mark = old.rstrip()[-1:]
    if not made or not closes_above(old) or made[-1].text.rstrip().endswith(mark):
        return made
    return (*made[:-1], replace(made[-1], text=f"{made[-1].text.rstrip()}{mark}"))


def at_end(at: int, text: str, new: str) -> Splice:
    """Return the insertion of `new` at the end of a point: before its tail ("; and"), unless it is a sentence."""
    made = new.strip()
    text = _without_outer_mark(text)
    tail = TAIL.search(text)
    place = tail.start() if tail else len(text)
    is_sentence = made[:1].isupper() or (made[-1:] in _ENDS and not made[:1].islower())
    if not tail or (text.rstrip()[-1:] in _ENDS and is_sentence and made[:1] not in CLOSING):
        return inserted(at, text, len(text.rstrip()), made, before=False)
    if tail[0].strip() == "." and _SHORT_FORM.search(text.rstrip()):  # "8 a.m.": the stop is the word's as well
        return inserted(at, text, len(text.rstrip()), made if made[-1:] in _ENDS else f"{made}.", before=False)
    own = TAIL.search(made)
    if own and own.start() and (own[0].strip() == tail[0].strip() or own[0].strip() in ";.,"):
        made = made[: own.start()]
    return inserted(at, text, place, made, before=False)
