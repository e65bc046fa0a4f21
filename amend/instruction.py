"""One instruction of an amendment paper and what became of it. Imports nothing of ours."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What became of an instruction."""

    APPLIED = "applied"
    WARNED = "warned"
    """Applied, with something that a person should look at."""
    REFUSED = "refused"
    """Not applied: the motion stands as it was there."""
    CONFLICT = "conflict"
    """Not applied, because another instruction changes the same words."""

    @property
    def is_applied(self) -> bool:
        """Whether the amended text has it."""
        return self in (State.APPLIED, State.WARNED)


@dataclass(frozen=True, slots=True)
class Instruction:
    """An instruction as the paper words it ("In point 2, delete ..."), and what became of it."""

    text: str
    verb: str = ""
    """`delete`, `insert`, `replace`, `move`, `renumber`, `amend`; "" where it was not understood."""
    target: str = ""
    """What it speaks of, in the motion's terms: "This Council resolves, 2"."""
    state: State = State.APPLIED
    reason: str | None = None
    """One sentence where the state is not `APPLIED`."""
    places: tuple[str, ...] = ()
    """Where it was applied, each place once: "This Council resolves, 2"."""

    @property
    def place(self) -> str | None:
        """All places in one line, for those who list them: "This Council resolves, 2; This Council resolves, 4"."""
        return "; ".join(self.places) or None
