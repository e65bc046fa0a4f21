"""The labels that a paper prints before its new points, held against those that counting gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amend.instructions.newcomers import label_of, text_of
from amend.instructions.parsed import Edit, Ref
from amend.instructions.step import Step
from amend.labels import is_bullet
from amend.model import Change, Finding, MarkedParagraph, Severity
from amend.quotation import quoted
from amend.renumbering.numerals import core_of, parts, read
from amend.whitespace import squeeze

_TAIL = re.compile(r"(?:[;,]?\s*(?:and|or))?\W*$", re.IGNORECASE)
_LABEL_IN_TEXT = re.compile(r"\(?(?:[ivx]{1,4}[a-z]|[a-h]{2}|\d{1,2}[a-z])[.)]+\s+\S")
"""A label that was not seen as one: "iia. set up a fund"."""


def of_labels(step: Step, located: Sequence[MarkedParagraph], number: int) -> Iterator[Finding]:
    """Yield a warning for each new point of instruction `number` that is counted in another way than it is printed."""
    if step.edit is None or not step.instruction.state.is_applied:
        return
    said = {_words(text_of(line)): label_of(line) for line in step.edit.new}
    if len(said) == 1 and (called := _own_number(step.edit)):
        said = {words: label or called for words, label in said.items()}
    for one in located:
        if one.change is not Change.ADD:
            continue
        label = one.amended_label or one.label
        words = _words(one.amended)
        printed = said.get(words, "")
        if printed and label and _differs(printed, label):
            message = f"instruction {number} calls a new point {quoted(printed)}, it is {quoted(label)} here."
            yield Finding("label", Severity.WARNING, message, one.place)
        elif words in said and _LABEL_IN_TEXT.match(one.amended):
            message = f"the new text {quoted(one.amended)} seems to begin with a label of its own."
            yield Finding("label", Severity.WARNING, message, one.place)


def _own_number(edit: Edit) -> str:
    """Return the number that an edit gives to the point that it brings: "3.3 New rule: ..."."""
    anchor = edit.place.anchor if edit.place is not None and edit.place.side == "as" else None
    names = anchor.steps[-1].names if isinstance(anchor, Ref) and anchor.steps else ()
    return names[0] if len(names) == 1 else ""


def _words(text: str) -> str:
    """Return the words of a point without the "; and" by which it hangs on to the next one."""
    return _TAIL.sub("", squeeze(text))


def _differs(printed: str, given: str) -> bool:
    """Whether two labels differ in depth or in kind of numeral, or one list begins where the other goes on."""
    bare, told = (parts(core_of(one).lower()) for one in (printed, given))
    if is_bullet(printed) or is_bullet(given) or bare[-len(told) :] == told:
        return False
    one, other = read(printed), read(given)
    if one is None or other is None:
        return False
    same = read(printed, other) or one
    return same.depth != other.depth or same.form != other.form or (other.number == 1 < same.number)
