"""Which motion a sheet's amendments are to: those to another one than the motion at hand are not carried out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from amend.folding import fold
from amend.instructions.sheets.heads import Head
from amend.instructions.sheets.names import NAME, plain
from amend.instructions.sheets.parts import Part
from amend.model import Paragraph

_OWN = re.compile(
    rf"\W*(?:(?:notice of )?(?:motion|composite|resolution|proposition|item|proposal|remit|article)s? (?:no\.? ?)?(?P<name>{NAME})"
    rf"|(?P<code>(?-i:[A-Z]{{0,3}}\d{{1,3}}[A-Z]?(?:[./]\d{{1,3}})*))[.:)]? (?-i:[A-Z]))(?=\W|\w|$)",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"([a-z]{0,3}\d{1,4})[a-z]?(?=[./]\d{1,3}[a-z]?$)")
_FRONT, _TITLE = 2, 3
"""A motion's number, and its title, stand on one of so many lines at its head."""
_SMALL = frozenset(("a", "an", "the", "of", "to", "for", "in", "on", "and"))
_OF_PAPER = frozenset(
    ("amendment", "amendments", "received", "tabled", "submitted", "list", "sheet", "results", "notice")
)
OTHER = "it stands under the head of another motion than the one given"
UNKNOWN = "the paper amends several motions, and the one given does not say which of them it is"


def own_names(motion: Sequence[Paragraph], heads: Sequence[Head]) -> frozenset[str]:
    """Return what a motion calls itself at its head, and what the one of `heads` calls it that has its title."""
    titles = takewhile(lambda paragraph: not paragraph.text.rstrip().endswith((".", ";", ",")), motion[:_FRONT])
    said = (f"{paragraph.label} {paragraph.text}".strip() for paragraph in titles)
    own = [plain(found["name"] or found["code"]) for found in map(_OWN.match, said) if found is not None]
    front = [_words(paragraph.text) for paragraph in motion[:_TITLE]]
    named = {head.motion for head in heads if head.title and any(_words(head.title) <= words for words in front)}
    items = {head.motion for head in heads if head.motion and head.kind == "item"}
    named_else = {head.motion for head in heads if head.motion and head.kind != "item"} - {*own[:1]}
    is_of_one = len(items) == 1 and not named_else  # where the agenda has it
    return frozenset((*own[:1], *(named if len(named) == 1 else ()), *(items if is_of_one else ())))


def others(motion: Sequence[Paragraph], heads: Sequence[Head], own: frozenset[str]) -> frozenset[str]:
    """Return the motions that `heads` name, by a number and a title, neither of which is that of the motion at hand."""
    front = frozenset().union(*(_words(paragraph.text) for paragraph in motion[:_TITLE]))
    strangers = (head for head in heads if head.kind == "motion" and head.motion not in own)
    return frozenset(
        head.motion for head in strangers if own and (said := _words(head.title) - _OF_PAPER) and not said & front
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text).lower())) - _SMALL


def by_code(parts: Sequence[Part], own: frozenset[str]) -> None:
    """Tell amendments their motion by their codes, where some have that of the motion at hand: "17A.1", "18A.1"."""
    coded = [(part, found) for part in parts if part.head and (found := _PREFIX.match(part.head.name))]
    if any({found[0], found[1]} & own for _, found in coded):
        for part, found in coded:
            here = sorted({found[0], found[1]} & own)
            part.motion = part.motion or (here[0] if here else found[0])


def why_not(named: str, all_named: frozenset[str], own: frozenset[str], other: frozenset[str]) -> str:
    """Return why an amendment to the motion `named` is not carried out, "" where it is.

    `own` are the names of the motion at hand, `other` those that are not for sure.
    """
    if not named or named in own:
        return ""
    if own & all_named or named in other:
        return OTHER
    return UNKNOWN if len(all_named) > 1 else ""
