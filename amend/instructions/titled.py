"""The motion's title as the place that an edit speaks of: "delete all after ‘A night bus for the borough’"."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instructions.extents import Extent
from amend.instructions.line_heads import is_usual_head
from amend.instructions.motion import Motion
from amend.instructions.named_heads import head_words
from amend.instructions.parsed import Edit, Stretch, Words
from amend.movers import find_movers

_NUMBER = re.compile(r"(?:notice of )?motion(?: no\.?)? \d{1,3}[a-z]?(?::| ?[-–—.])\s+", re.IGNORECASE)
"""What stands before a title and stays where that gives way: "Motion 7: Safer Streets"."""
_OF_ITEM = re.compile(r"\d|\bmeeting\b|^(?:full |\w+ ){0,3}council$|^(?:notice of )?motions?$", re.IGNORECASE)
"""What a line says that is no title but tells what meeting, day or item it is of."""


def titles(motion: Motion) -> list[tuple[Extent, ...]]:
    """Return the lines that may be the motion's title: those at its head that name nobody."""
    lines = [at for at in range(motion.front) if find_movers(motion.spots[at].text) is None]
    named = [
        at
        for at in lines
        if not (_OF_ITEM.search(_NUMBER.sub("", text := motion.spots[at].text)) or is_usual_head(text))
    ]
    found = named if len(named) == 1 else lines or range(min(1, len(motion.spots)))
    return [(Extent((at,), at, unit="title"),) for at in found]


def _is_title(text: str) -> bool:
    return not (_OF_ITEM.search(_NUMBER.sub("", text)) or is_usual_head(text))


def number_of_title(text: str) -> str:
    """Return "Motion 7: " of a title "Motion 7: Safer Streets", "" where it has no number."""
    match = _NUMBER.match(text)
    return match[0] if match else ""


def below_title(motion: Motion, edit: Edit) -> Edit:
    """Return an edit of all that stands after the motion's title as one of all its text, which the title is not of."""
    target = edit.target
    if not isinstance(target, Stretch) or not isinstance(target.start, Words) or not target.whole_motion:
        return edit
    said = head_words(target.start.text)
    front = {head_words(spot.text) for spot in motion.spots[: motion.front]}
    if target.inclusive or not said or said not in front or any(scope.steps for scope in edit.scopes):
        return edit
    return replace(edit, target=replace(target, start=None))
