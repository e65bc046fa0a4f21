"""Marks as a person writes them: "bold+italic,red"."""

from __future__ import annotations

from difflib import get_close_matches

from amend.model import Mark, Marks

NAMES = {
    mark.value: mark
    for mark in (
        Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.STRIKE, Mark.RED, Mark.BLUE, Mark.GREEN,
        Mark.COLOUR, Mark.HIGHLIGHT, Mark.CAPS, Mark.BRACKETS,
    )
}  # fmt: skip
"""The marks a person may name; real revisions and links need no naming."""


def parse_marks(text: str) -> tuple[Marks, ...]:
    """Return the alternatives that `text` names, in its order, each once.

    `+` joins marks that must stand together, a comma separates alternatives; case and spaces do not matter.
    Raises `ValueError`, with a sentence for the person, where a name is missing or not a mark.
    """
    alternatives = (frozenset(_mark(name) for name in part.split("+")) for part in text.split(","))
    return tuple(dict.fromkeys(alternatives))


def spell_marks(alternatives: tuple[Marks, ...]) -> str:
    """Return `alternatives` in words: "bold and italic, or red"; nothing gives "nothing"."""
    spelled = [" and ".join(_in_order(marks)) for marks in alternatives]
    return ", or ".join(spelled) or "nothing"


def _mark(name: str) -> Mark:
    cleaned = name.strip().lower()
    if cleaned in NAMES:
        return NAMES[cleaned]
    if not cleaned:
        raise ValueError(f"a mark is missing before or after a comma or a plus; the marks are {' '.join(NAMES)}")
    near = get_close_matches(cleaned, NAMES, n=1)
    hint = f"did you mean {near[0]!r}? " if near else ""
    raise ValueError(f"{name.strip()!r} is not a mark; {hint}The marks are {' '.join(NAMES)}")


def _in_order(marks: Marks) -> list[str]:
    return [mark.value for mark in Mark if mark in marks]
