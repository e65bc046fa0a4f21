"""Who sent a motion in: the names below its text, above which new text at its end goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.instructions.motion import Motion
from amend.movers import find_movers

_SENDER = re.compile(r"[A-Z][\w’'&-]*(?: (?:[A-Z][\w’'&-]*|of|and|the|for|&)){1,8}")
"""Who sent a motion in, below its text: "Union of Clerical and Allied Staffs"."""


def last_of_text(motion: Motion, inside: Sequence[int]) -> int:
    """Return the last paragraph of the motion's text, above the names of those who sent it in."""
    last, before = motion.spots[inside[-1]], motion.spots[inside[-2]] if len(inside) > 1 else None
    is_name = last.unit == "paragraph" and bool(_SENDER.fullmatch(last.text.strip()))
    return (
        inside[-2] if is_name and before is not None and before.text.rstrip().endswith((".", "!", "?")) else inside[-1]
    )


def above_movers(motion: Motion, last: int, first: int) -> int:
    """Return the last paragraph of the motion's text from `first` on: who moves it, named below, is none of it."""
    while last > first and motion.spots[last].unit == "paragraph" and find_movers(motion.spots[last].text):
        last -= 1
    return last
