"""Who sent a motion in: the names below its text, above which new text at its end goes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.instructions.motion import Motion, Spot
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


_NAME = r"[A-ZÁÉÍÓÚ][\w’'.-]*"
_SIGNS = re.compile(
    r"(?:[—–-] ?)?(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Cllr|Deputy|Senator|An|Rev|The)\.? )?"
    rf"{_NAME}(?: (?:{_NAME}|de|van|of)){{1,4}}(?:, {_NAME}(?: {_NAME})*)*\.?"
)
"""Names below the text: "— Caoimhe Hartigan.", "Mrs C Donaghy"."""


def above_movers(motion: Motion, last: int, first: int) -> int:
    """Return the last paragraph of the motion's text from `first` on: who moves it, named below, is none of it."""
    while last > first and _is_signed(motion.spots[last]):
        last -= 1
    return last


def _is_signed(spot: Spot) -> bool:
    """Whether a line below the text is a mover line, or names alone."""
    text = spot.text.strip()
    is_plain = spot.unit == "paragraph" or spot.paragraph.label in ("—", "–", "-")
    return is_plain and not spot.is_head and (find_movers(text) is not None or bool(_SIGNS.fullmatch(text)))
