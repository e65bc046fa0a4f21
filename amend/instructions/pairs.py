"""Old and new words on lines of their own, each behind its name: "Present wording: ...", "Proposed wording: ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instructions.place_in_front import place_of
from amend.model import Paragraph, Run

_TEXT = r"(?:the )?(?:words?|text|wording|version|passage|sentence|phrase)"
_GOES = (
    r"(?:(?:to be |to )?(?:come out|go out|taken out|removed?|deleted?|struck(?: out)?|omit(?:ted)?|replaced?|left out)"
    r"|out)"
)
_COMES = (
    r"(?:(?:to be |to )?(?:go in|come in|put in|insert(?:ed)?|add(?:ed)?|substituted?|stand)"
    r"(?: (?:in (?:its|their|that) place|instead))?|to (?:replace|take the place of) (?:it|them|that|those)|in)"
)
_PRESENT = rf"(?:present|current|existing|original|old|published|as published|motion says|motion reads)(?: {_TEXT})?"
_PROPOSED = rf"(?:proposed|new|amended|revised|replacement|suggested|substitute)(?: {_TEXT})?"
_BEHIND = r"\s?(?::|[-–—](?=\s))\s*(?P<words>.*)"
_OLD = re.compile(
    rf"(?P<name>{_PRESENT}|{_TEXT} {_GOES}|the following {_GOES}|deletions?|delete|remove|strike(?: out)?|take out|omit"
    rf"|leave out|out|was|from|where it says){_BEHIND}",
    re.IGNORECASE | re.DOTALL,
)
_NEW = re.compile(
    rf"(?P<name>(?:and )?(?:{_PROPOSED}|{_TEXT} {_COMES}|the following {_COMES}|additions?|insert(?: instead)?|put in"
    r"|add|substitute|replace (?:it )?(?:with|by)"
    r"|(?:(?:is |are )?to be |be )?(?:replaced|substituted|superseded) (?:with|by)|in|to|make it"
    r"|change (?:it )?to|changed to|to read|becomes"
    rf"|should (?:say|read))){_BEHIND}",
    re.IGNORECASE | re.DOTALL,
)
_BECOMES = re.compile(
    r"(?:change|changed|amend|amended|alter) to|(?:to|should|shall) (?:read|say|be|become)|becomes|now reads",
    re.IGNORECASE,
)
"""The name of new words below a line that gives a place and the old ones: "Para 2: traders" above "Change to: ..."."""
_FOR = re.compile(r"for (?P<words>[‘“\"'].*)", re.IGNORECASE | re.DOTALL)
_PUT = re.compile(r"(?:put|read|substitute|insert|say) (?P<words>[‘“\"'].*)", re.IGNORECASE | re.DOTALL)
"""Two lines, one below the other: "for ‘x’", "put ‘y’"."""
_PLACED = re.compile(
    r"(?P<place>(?:title|heading)|[^:]{2,60}?)\s?(?::| [-–—])\s+(?P<words>.+)", re.IGNORECASE | re.DOTALL
)
_EDITS_PLACE = re.compile(
    r"(?:in )?(?P<place>[^:‘“\"]{2,60}?)\s?(?::|,|-{1,2}|[–—])\s*"
    r"(?:delete|omit|remove|leave out|strike(?: out)?|replace)(?: the words?)?\s?:",
    re.IGNORECASE,
)
_PUTS = re.compile(
    r"(?:and )?(?:in (?:its|their) place,? )?(?:put|insert|add|substitute|with|replace with)(?: the words?)?"
    r"(?: instead)?\s?:",
    re.IGNORECASE,
)
"""The lines around the words, where each stands on one of its own: "Point 1 - delete the words:", "and insert:"."""
_IN_LETTER = re.compile(r"from|was|out", re.IGNORECASE)
"""What may name something else where no quoted words follow: "From: Cllr Marsh" above "To: the Clerk"."""
_MARKS = re.compile(r"[“”\"]")
_QUOTED = re.compile(r"[‘“\"'].*[’”\"'](?: \((?:in|of|at|under) [^()]{2,60}\))?[.;,]?", re.DOTALL)
LONGEST = 1200
"""In characters: longer words are no pair's."""


def with_pairs_joined(lines: Sequence[Paragraph], kept: frozenset[int] = frozenset()) -> tuple[Paragraph, ...]:
    """Return `lines` with each pair of old and new words as one instruction: "Replace “...” with “...”".

    `kept` (by identity) are those that are the motion's own, or marked, and stay as they are.
    """
    out: list[Paragraph] = []
    at = 0
    while at < len(lines):
        joined, taken = (None, 1) if id(lines[at]) in kept else _pair(lines[at : at + 4])
        out.append(joined if joined is not None else lines[at])
        at += taken
    return tuple(out)


def _pair(lines: Sequence[Paragraph]) -> tuple[Paragraph | None, int]:
    """Return the pair that begins `lines` as one instruction, None for none, and how many of them it takes."""
    texts = [line.text.strip() for line in lines]
    if len(lines) < 2 or any(len(text) > LONGEST for text in texts[:2]):
        return None, 1
    old, new = _OLD.fullmatch(texts[0]), _NEW.fullmatch(texts[1])
    if old is not None and _IN_LETTER.fullmatch(old["name"]) and not _QUOTED.fullmatch(old["words"] or texts[1]):
        return None, 1
    if old is not None and old["words"] and new is not None and new["words"]:
        made = _made(lines[0], "", old["words"], new["words"])
        return made, 2 if made else 1
    if old is not None and not old["words"] and len(lines) == 4 and (new := _NEW.fullmatch(texts[2])):
        made = None if new["words"] or _OLD.fullmatch(texts[1]) else _made(lines[0], "", texts[1], texts[3])
        return made, 4 if made else 1
    goes, comes = _FOR.fullmatch(texts[0]), _PUT.fullmatch(texts[1])
    if (
        goes is not None
        and comes is not None
        and _QUOTED.fullmatch(goes["words"])
        and _QUOTED.fullmatch(comes["words"])
    ):
        made = _made(lines[0], "", goes["words"], comes["words"])
        return made, 2 if made else 1
    edits = _EDITS_PLACE.fullmatch(texts[0])
    if edits is not None and len(lines) == 4 and _PUTS.fullmatch(texts[2]) and place_of(edits["place"]).strip():
        made = _made(lines[0], f"In {edits['place']}, ", texts[1], texts[3])
        return made, 4 if made else 1
    placed = _PLACED.fullmatch(texts[0])
    if new is not None and new["words"] and placed is not None and _BECOMES.fullmatch(new["name"]):
        place = placed["place"]
        the = "the " if place.lower() in ("title", "heading") else ""
        if the or place_of(place).strip():
            made = _made(lines[0], f"In {the}{place}, ", placed["words"], new["words"])
            return made, 2 if made else 1
    return None, 1


def _made(line: Paragraph, place: str, old: str, new: str) -> Paragraph | None:
    """Return the instruction, None where its words may be a place, or hold quotation marks of their own."""
    said = [one if _QUOTED.fullmatch(one) else f"“{one}”" for one in (old, new)]
    named = place_of(old)
    if named and len(named) >= len(old.rstrip(" .")):
        return None
    if any(_MARKS.search(one[1:-1]) for one in said if not _QUOTED.fullmatch(one) or one[0] == "“"):
        return None
    verb = "replace" if place else "Replace"
    return replace(line, runs=(Run(f"{place}{verb} {said[0]} with {said[1]}"),))
