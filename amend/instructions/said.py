"""What a frame that matched says: its target, its new text, its places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from amend.instructions.frames import BLOCK, UNIT_WORDS
from amend.instructions.marked import WORDS, Marked
from amend.instructions.parsed import Line, Ref, Stretch, Target, Words
from amend.instructions.sentence import Sentence
from amend.instructions.whereabouts import Where, anchor_of, markers, nested, taken_apart

UNIT = re.compile(UNIT_WORDS)
_COMMONS = re.compile(r"leave out from .{1,200} to (?:the )?end,? and add\b", re.IGNORECASE | re.DOTALL)


def refs(target: Target | None) -> tuple[Ref, ...]:
    """Return the references of a target."""
    return tuple(one for one in target if isinstance(one, Ref)) if isinstance(target, tuple) else ()


def lines(said: str, marked: Marked, sentence: Sentence) -> tuple[Line, ...]:
    """Return the new text that `said` stands for."""
    out: list[Line] = []
    for character in markers(said):
        if character == BLOCK:
            out += sentence.block_lines()
        elif re.match(WORDS, character):
            out += sentence.lines(marked.quoted(character)[1])
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Context:
    groups: dict[str, str | None]
    marked: Marked
    sentence: Sentence
    scopes: tuple[Ref, ...]
    before: Where
    follows_deletion: bool = False
    """Whether the edit before it in the sentence takes words away."""

    def said(self, name: str) -> str:
        return self.groups.get(name) or ""

    def lines(self, name: str = "new") -> tuple[Line, ...]:
        return lines(self.said(name), self.marked, self.sentence)

    def where(self, name: str) -> Where:
        return taken_apart(self.said(name), self.marked)


def target_of(context: Context) -> Target:
    groups, marked = context.groups, context.marked
    said = context.said("what")
    if groups.get("from"):
        end, first = _end(groups.get("to"), marked), _end(groups["from"], marked)
        if end is None and (points := _range_of(first)):
            return points
        # The Commons leave out from "House" what stands behind it and add; elsewhere the quoted word goes, too.
        is_question = isinstance(end, Ref) and "question" in end.text
        westminster = is_question or _reads_as_commons(context)
        return Stretch(first, end, not westminster, with_end=False if groups.get("short") else None)
    if groups.get("side"):
        anchor = _end(groups["anchor"], marked)
        if groups["side"] == "from" and not groups.get("until") and (points := _range_of(anchor)):
            return points
        if groups["side"] in ("before", "above", "up to"):
            return Stretch(None, anchor, False, whole_motion=True)
        end, is_from = _end(groups.get("until"), marked), groups["side"] == "from"
        return Stretch(anchor, end, is_from, whole_motion=True, with_end=True if groups.get("through") else None)
    if groups.get("under"):
        below = marked.ref(groups["under"] or "")
        return Stretch(below, below, False)
    if groups.get("whole"):
        return _all_of(context)
    found = markers(said)
    refs = () if re.match(WORDS, found) else tuple(marked.ref(character) for character in found)
    if not found or (refs and all(ref.is_whole for ref in refs)):
        return Stretch(whole_motion=True)
    if groups.get("all"):
        return refs
    if re.match(WORDS, found):
        return tuple(marked.quoted(character)[0] for character in found)
    return tuple(marked.ref(character) for character in found)


def _range_of(start: Words | Ref | None) -> tuple[Ref, ...]:
    """Return "everything from point 2 to point 4" as the points; nothing where not two are named."""
    if not isinstance(start, Ref) or not start.steps or len(start.steps[-1].names) != 2:
        return ()
    return (replace(start, steps=(*start.steps[:-1], replace(start.steps[-1], is_range=True))),)


def _reads_as_commons(context: Context) -> bool:
    """Whether "leave out from ‘House’ to the end and add" keeps the word: not in a point, nor where it comes again."""
    if not _COMMONS.search(context.sentence.text) or any(scope.steps for scope in context.scopes):
        return False
    start, new = _end(context.groups["from"], context.marked), context.lines() or context.lines("other")
    old, said = start.text.split() if isinstance(start, Words) else [], new[0].text.split() if new else []
    return not (old and said and old[0].lower() == said[0].lower())


def _all_of(context: Context) -> Target:
    whole = context.marked.ref(context.groups["whole"] or "")
    after = context.groups.get("after")
    if after:
        return Stretch(nested(whole, context.marked.ref(after)), whole, False)
    is_section = not whole.steps or whole.steps[-1].unit in ("section", "opening", "heading", "list")
    with_head = context.groups.get("head") == "including" or not is_section
    return (whole,) if with_head else Stretch(whole, whole, False)


def _end(said: str | None, marked: Marked) -> Words | Ref | None:
    found = markers(said or "")
    return anchor_of(found, marked) if found else None
