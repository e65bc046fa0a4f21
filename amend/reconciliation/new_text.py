"""What a person should look at in the new text that an instruction puts in: whether all of it is text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amend.instruction import Instruction, State
from amend.instruction_lines import looks_like_instruction
from amend.instructions import Step
from amend.instructions.closing import asks_for_one, asks_for_several
from amend.instructions.demands import edits_a_part, reads_like_order
from amend.instructions.newcomers import are_plain, may_hold_more
from amend.instructions.no_text import reads_like_note
from amend.instructions.operations import Passage, Put, Swap
from amend.instructions.parsed import Edit
from amend.model import Finding, Severity
from amend.quotation import quoted


def of_new_text(step: Step, number: int) -> Iterator[Finding]:
    """Yield a warning for each paragraph of a carried out instruction that may be no text, or one too many."""
    instruction, edit = step.instruction, step.edit
    if instruction.state is State.APPLIED and edit is not None and _may_be_too_many(edit, instruction.text):
        yield _of_several(step, len(edit.new), number)
    if instruction.state.is_applied and edit is not None and _may_end_in_remark(edit):
        said = f"instruction {number} puts in {quoted(edit.new[-1].text)}, which reads like a remark on it: look at it."
        yield Finding("instruction", Severity.WARNING, said, first_place(instruction))
    if instruction.state.is_applied:
        yield from _of_paragraphs(step, number)


def _may_be_too_many(edit: Edit, text: str) -> bool:
    """Whether more paragraphs come than the instruction may mean: not all of them may be its new text."""
    if asks_for_several(text):
        return False
    is_run = edit.verb == "insert" and len(edit.new) > 1 and not edit.new[0].text.rstrip("’”\"' ").endswith(":")
    return may_hold_more(edit) or (is_run and asks_for_one(text))


_TELLS = re.compile(
    r"(?:(?:[\w’']+ ){1,4}(?:has|have|had|is|are|was|were|will|would|did|does)\b"
    r"|this\b|it\b|these\b|we\b|\d{1,2} [A-Z][a-z]+ \d{4}\W*$"
    r"|(?:item|version|page|draft|ref)\b)",
    re.IGNORECASE,
)
"""How a remark begins: it tells how things are."""


def _may_end_in_remark(edit: Edit) -> bool:
    """Whether unquoted plain paragraphs come, the first of which orders something and the last tells how things are."""
    lines = [line.given.text.strip() if line.given is not None else "" for line in edit.new]
    if len(lines) < 2 or not are_plain(edit.new) or not all(lines) or lines[0][:1] in "‘“\"'":
        return False
    return not _TELLS.match(lines[0]) and _TELLS.match(lines[-1]) is not None


def _of_several(step: Step, count: int, number: int) -> Finding:
    said = f"instruction {number} puts in {count} paragraphs where one is meant: look whether all are its text."
    return Finding("several-paragraphs", Severity.WARNING, said, first_place(step.instruction))


def _of_paragraphs(step: Step, number: int) -> Iterator[Finding]:
    """Yield a warning for each paragraph that comes in and begins as an instruction does: it may be one."""
    come = (new for one in step.operations if isinstance(one, Put | Swap | Passage) for new in one.new)
    for new in come:
        if looks_like_instruction(new.text) or edits_a_part(new.text) or reads_like_order(new.text):
            said = f"instruction {number} puts in {quoted(new.text)}, which reads like one itself: look whether it is."
            yield Finding("instruction", Severity.WARNING, said, first_place(step.instruction))
        elif reads_like_note(new.text):
            said = f"instruction {number} puts in {quoted(new.text)}, which reads like a note or a label: look at it."
            yield Finding("instruction", Severity.WARNING, said, first_place(step.instruction))


def first_place(one: Instruction) -> str:
    """Return the first place that an instruction changes, "" where it changes none."""
    return one.places[0] if one.places else ""
