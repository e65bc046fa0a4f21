"""One instruction and what it does to the motion."""

from __future__ import annotations

from dataclasses import dataclass

from amend.instruction import Instruction
from amend.instructions.operations import Operation
from amend.instructions.parsed import Edit, Line


@dataclass(frozen=True, slots=True)
class Step:
    """One instruction and what it does, in the paper's order."""

    instruction: Instruction
    operations: tuple[Operation, ...] = ()
    edit: Edit | None = None
    reads: tuple[Line, ...] = ()
    """The text that the paper says comes of it."""
