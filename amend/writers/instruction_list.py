"""What a paper says in words, and what became of it, as a person reads it: for the page and for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from amend.instruction import Instruction, State
from amend.quotation import shortened

STATES: dict[State, str] = {
    State.APPLIED: "applied",
    State.WARNED: "applied with a warning",
    State.REFUSED: "refused",
    State.CONFLICT: "in conflict",
}
"""What each state is called, in the order in which they are counted."""
LONGEST = 60
"""An instruction of more words, as one that brings a whole text with it, is shortened in the middle."""


def instruction_count(instructions: Iterable[Instruction]) -> str:
    """Return "4 applied, 1 refused"; none gives "none"."""
    tally = Counter(instruction.state for instruction in instructions)
    return ", ".join(f"{tally[state]} {name}" for state, name in STATES.items() if tally[state]) or "none"


def instruction_text(instruction: Instruction) -> str:
    """Return the instruction as the paper words it, on one line."""
    words = instruction.text.split()
    return " ".join(words) if len(words) <= LONGEST else shortened(instruction.text)
