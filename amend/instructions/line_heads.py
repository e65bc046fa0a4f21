"""Heads that nothing marks: a line of a few words above a list or above the text that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from amend.labels import is_bullet
from amend.model import Kind, Paragraph, Story
from amend.movers import find_movers

_USUAL = re.compile(
    r"(?:background|preamble|synopsis|summary|platform|actions?|reasons?|introduction|context|rationale|purpose"
    r"|beliefs|aims|objectives|principles|policy|implementation|next steps)",
    re.IGNORECASE,
)
"""What heads a section though it has no colon."""
_WITH_COLON = re.compile(r"[A-Z][^\s.;:]*(?: [^\s.;:]+){0,3}:")
_NAME = re.compile(r"[A-Z][^.;:,?!\d]*[^.;:,?!\d\s]")
_OF_POINTS = re.compile(r"\b(?:resolution|recommendation|proposal|motion|clause|point|proposition)s?\b", re.IGNORECASE)
"""What a line is called that names what its points are, and no section: "resolution 2" is a number."""
_MOST_OF_NAME = 6
"""Words: a longer line above a list leads it in and is no name of it."""
_MOST_OF_TITLE = 20
"""Words: with who moves the motion, in brackets behind it."""
_FEWEST_OF_TEXT = 8
"""Words of a sentence: what stands below a head and is longer than any."""
_FEWEST_ABOVE = 2
"""Title lines: the motion's own, and the head of its first section."""
_OF_PAPER = re.compile(
    r"\b(?:motions?|items?|agenda|council|committee|conference|congress|proposed|moved|notice|resolution|composite|amendment|\d+)\b",
    re.IGNORECASE,
)
"""What a line says that is no title of the motion, so that the title may stand below it."""


def line_heads(paragraphs: Sequence[Paragraph], front: int) -> frozenset[int]:
    """Return which paragraphs are heads by their words and what stands below them; `front` title lines are none.

    "Background:"; "What we want" above a list; "Cost" above a sentence, where other lines of the motion are heads.
    """
    following = list(zip_longest(paragraphs, paragraphs[1:]))
    named = {at for at, (one, below) in enumerate(following) if _heads(one, below, at, front)}
    prose = {at for at, (one, below) in enumerate(following) if at >= front and _heads_prose(one, below)}
    return frozenset(named | prose if len(named | prose) > 1 else named)


def heads_first_section(paragraphs: Sequence[Paragraph], front: int) -> bool:
    """Whether the last of `front` title lines heads the motion's first section, as lines like it head the others."""
    if front < _FEWEST_ABOVE or _OF_PAPER.search(paragraphs[0].text):
        return False
    own, below = paragraphs[front - 1], paragraphs[front] if front < len(paragraphs) else None
    return _heads_prose(own, below) and bool(line_heads(paragraphs, front))


def has_numbered_title(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a motion begins with its title and its number on the agenda: "47. Menopause and the workplace".

    A line of the motion's own list would be followed by the next of it, or be a sentence.
    """
    if len(paragraphs) < _FEWEST_ABOVE or paragraphs[0].kind is not Kind.ITEM or is_bullet(paragraphs[0].label):
        return False
    first, *others = paragraphs
    own = first.label.strip("(). ").lower()
    following = str(int(own) + 1) if own.isdecimal() else chr(ord(own[-1:] or " ") + 1)
    labels = {one.label.strip("(). ").lower() for one in others if one.kind is Kind.ITEM}
    if others[0].kind is Kind.ITEM or not others[0].text.rstrip().endswith((".", ":", ";")) or following in labels:
        return False
    is_sentence = first.text.rstrip()[-1:] in ".;:,?!" or not first.text[:1].isupper()
    return not is_sentence and len(first.text.split()) <= _MOST_OF_TITLE


def is_usual_head(text: str) -> bool:
    """Whether `text` is what sections are called ("Background"), with nothing behind it."""
    return _USUAL.fullmatch(text.strip()) is not None


def _heads(one: Paragraph, below: Paragraph | None, at: int, front: int) -> bool:
    leads = below is not None and below.kind is Kind.ITEM
    if not _is_plain(one) or not (at >= front or leads):
        return False
    text = one.text.strip()
    return bool(_WITH_COLON.fullmatch(text)) or is_usual_head(text) or (leads and at > 0 and _is_name(text))


def _heads_prose(one: Paragraph, below: Paragraph | None) -> bool:
    if below is None or not _is_plain(one) or not _is_plain(below) or not _is_name(one.text.strip()):
        return False
    return len(below.text.split()) >= _FEWEST_OF_TEXT and below.text.rstrip(" ”’\"'").endswith(".")


def _is_plain(paragraph: Paragraph) -> bool:
    return paragraph.kind is Kind.PARAGRAPH and paragraph.cell is None and paragraph.story is Story.BODY


def _is_name(text: str) -> bool:
    is_name = len(text.split()) <= _MOST_OF_NAME and _NAME.fullmatch(text) is not None
    return is_name and find_movers(text) is None and not _OF_POINTS.search(text)
