"""The heads of a motion's sections: "This Council notes:", "Full Council further resolves to:"."""

from __future__ import annotations

import re

from amend.model import Kind, Paragraph

_VERBS = (
    "note|believe|resolve|recogni[sz]e|welcome|condemn|call|request|ask|agree|acknowledge|expresse?|support|regret"
    "|thank|commit|consider|instruct|urge|affirm|reaffirm|recommend|deplore|congratulate|understand|propose|observe"
    "|declare|mandate|applaud|commend|oppose|reject|pledge|ha|is|will|further|also|therefore"
)
_HEAD = re.compile(
    r"^(?:that|to propose that|accordingly,?|and)?\s*(?:this|the|full|our)?\s*"
    r"(?:full |borough |city |county |town |parish )?"
    r"(?:council(?: assembly| meeting)?|meeting|committee|cabinet|senedd|authority|conference|members?)\s*,?\s*"
    rf"(?:further |also |therefore |hereby |thus )*(?:{_VERBS})s?\b",
    re.IGNORECASE,
)
MOST_WORDS = 10
"""A head is a line, not a sentence."""


def is_section_head(text: str) -> bool:
    """Whether `text` is the head of a section rather than a sentence that begins like one."""
    words = text.split()
    if not words or len(words) > MOST_WORDS or not _HEAD.match(text):
        return False
    return text.rstrip().endswith((":", "to", "that", ":-", "-", "–")) or len(words) <= 5


def is_head(paragraph: Paragraph) -> bool:
    """Whether `paragraph` heads what follows: a heading by its style, or a section head by its words."""
    return paragraph.kind is Kind.HEADING or is_section_head(paragraph.text)
