"""Amendments written as instructions: paragraphs -> what they ask for -> what that does to the motion."""

from amend.instructions.carrying import carried
from amend.instructions.gathering import is_instruction
from amend.instructions.motion import Motion, outlined
from amend.instructions.sheet import Sheet, sheet_of
from amend.instructions.step import Step

__all__ = ["Motion", "Sheet", "Step", "carried", "is_instruction", "outlined", "sheet_of"]
