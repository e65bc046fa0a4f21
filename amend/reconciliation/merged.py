"""What merging two texts gives, and the white space it leaves between words."""

from __future__ import annotations

from dataclasses import dataclass

from amend.model import Span


@dataclass(frozen=True, slots=True)
class Note:
    """Words that differ from what the marks say, for a finding."""

    kind: str
    words: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Merge:
    """The paragraph in the motion's words, the notes taken on the way, and how much of the motion was found."""

    spans: tuple[Span, ...]
    notes: tuple[Note, ...] = ()
    found: int = 0
    """Motion tokens that the paper holds."""
    of: int = 0
    """Motion tokens."""
    typographic: int = 0
    """Words that the two spell alike but for quotes, dashes or invisible characters."""


def spacing(text: str) -> str:
    """Return `text`'s white space as the rule has it: nothing, one space, or one line break."""
    blank = "".join(character for character in text if character.isspace())
    return "\n" if "\n" in blank else blank[:1] and " "
