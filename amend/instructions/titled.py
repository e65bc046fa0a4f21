"""The motion's title as the place that an edit speaks of: "delete all after ‘A night bus for the borough’"."""

from __future__ import annotations

from dataclasses import replace

from amend.instructions.motion import Motion
from amend.instructions.named_heads import head_words
from amend.instructions.parsed import Edit, Stretch, Words


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
