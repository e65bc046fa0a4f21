"""New text behind words that stay: whether it goes on in their paragraph, and what of it is there already."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instructions import newcomers
from amend.instructions.motion import Motion
from amend.instructions.openings import begins
from amend.instructions.parsed import Edit, Line, Stretch, Words
from amend.labels import split_label
from amend.model import Kind
from amend.quotation import quoted
from amend.section_heads import SAYING, is_section_head

_VERB = re.compile(
    rf"(?i:(?:and )?(?:(?:further|also|therefore) )*{SAYING}(?:e?s)?)"
    r"(?: (?:up)?on(?: (?:the |this |its )?[A-Z][\w’' -]{0,60})?)?"
)
"""A motion's verb, and whom it speaks to: "calls on the Government"."""
_FIRST_VERB = re.compile(rf"\W*{SAYING}(?:e?s)\b", re.IGNORECASE)
_OVER = re.compile(r"[.!?:]\s*$")
_GOES_ON = re.compile(r"(?:;|[;,] (?:and|or))\s*$", re.IGNORECASE)


def ends_paragraph(stays: str, several: bool) -> bool:
    """Whether words that stay end as a paragraph does; a ";" may where `several` come or stood behind it."""
    return bool(_OVER.search(stays) or (several and _GOES_ON.search(stays)))


def with_its_verb(edit: Edit, warnings: list[str]) -> Edit:
    """Return "leave out from ‘believes’ to end and add ‘commends ...’" so that the verb goes, too, as another comes."""
    target = edit.target
    if not isinstance(target, Stretch) or not isinstance(target.start, Words) or target.inclusive or not edit.new:
        return edit
    if not _VERB.fullmatch(target.start.text.strip()) or not _FIRST_VERB.match(newcomers.text_of(edit.new[0])):
        return edit
    warnings.append(f"{quoted(target.start.text)} was taken out as well, since the new text brings a verb of its own")
    return replace(edit, target=replace(target, inclusive=True))


def undoubled(lead: str, new: Sequence[Line], warnings: list[str]) -> tuple[Line, ...]:
    """Return the new text without the anchor, where it repeats the words that stay."""
    words = lead.split()
    first = newcomers.text_of(new[0])
    if not 1 < len(words) <= 8 or not begins(first, lead.strip()):
        return tuple(new)
    warnings.append(f"the new text begins with {quoted(lead.strip())} again, which was not doubled")
    rest = first.strip()[len(lead.strip()) :].strip()
    return (Line(rest, None), *new[1:]) if rest else tuple(new[1:])


def starts_anew(line: Line, lead: str, is_over: bool = False, leads: bool = False) -> bool:
    """Whether new text begins a paragraph of its own rather than going on in the one that stays.

    `is_over`: what stays is its whole paragraph, to the full stop. `leads`: other paragraphs stood below it.
    """
    if is_over and leads and lead.rstrip()[-1:] not in ".!?":
        return True
    if is_over and newcomers.text_of(line).strip()[:1].isupper():
        return True
    given = line.given
    if split_label(newcomers.text_of(line))[0]:
        return True
    if given is not None and (given.kind is Kind.ITEM or given.kind is Kind.HEADING):
        return not newcomers.text_of(line)[:1].islower() or given.kind is Kind.ITEM
    return is_section_head(newcomers.text_of(line)) and lead.rstrip()[-1:] in ".:;!?"


def puts_points_under(motion: Motion, edit: Edit, first: int, last: int) -> bool:
    """Whether all of a section makes way for points alone: its head stays above them."""
    named = edit.scopes[0].steps[-1:]
    given = edit.new[0].given
    is_item = bool(newcomers.label_of(edit.new[0])) or (given is not None and given.kind is Kind.ITEM)
    is_section = bool(named) and named[0].unit == "section" and motion.spots[first].is_head
    return is_section and is_item and last > first and not is_section_head(newcomers.text_of(edit.new[0]))


def are_clauses(old: str, new: Sequence[Line]) -> bool:
    """Whether clauses in paragraphs of their own, the first of which is `old`, make way for others."""
    return len(new) > 1 and old[:1].islower() and newcomers.text_of(new[0]).strip()[:1].islower()


_CLOSED_BY = {"“": "”", "‘": "’", '"': '"'}


def within_marks(first: str, last: str, new: Sequence[Line]) -> tuple[Line, ...]:
    """Return a whole new text within the quotation marks in which the old one stood, from `first` to `last`."""
    mark = first.lstrip()[:1]
    closes = _CLOSED_BY.get(mark, "")
    is_marked = bool(closes) and last.rstrip().endswith(closes) and not newcomers.text_of(new[0]).startswith(mark)
    if not is_marked:
        return tuple(new)
    opened = (replace(new[0], text=mark + new[0].text), *new[1:])
    return (*opened[:-1], replace(opened[-1], text=opened[-1].text + closes))
