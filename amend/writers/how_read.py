"""How a paper was read, in words: what adds and deletes, who said so, and whether the motion agrees."""

from __future__ import annotations

from amend.model import Convention, Mark, Marks, Redline
from amend.writers.instruction_list import instruction_count

_LOOKS = {
    Mark.BOLD: "bold",
    Mark.ITALIC: "italic",
    Mark.UNDERLINE: "underlined",
    Mark.STRIKE: "struck through",
    Mark.RED: "red",
    Mark.BLUE: "blue",
    Mark.GREEN: "green",
    Mark.COLOUR: "coloured",
    Mark.HIGHLIGHT: "highlighted",
    Mark.CAPS: "in capitals",
    Mark.BRACKETS: "in square brackets",
    Mark.LINK: "linked",
    Mark.INSERTED: "tracked as insertions",
    Mark.DELETED: "tracked as deletions",
    Mark.UNDECIDED: "undecided",
}
_SOURCES = {
    "legend": "The paper’s own legend says so.",
    "inferred": "The paper has no legend that could be read; this was inferred from the styles that it uses.",
    "option": "This was chosen by the person who converted the paper, over any legend.",
    "revisions": "The paper carries real tracked changes.",
    "motion": "Of the possible readings, this one agrees best with the published motion.",
}
_KINDS = {
    "instructions": "The paper says in words what to change.",
    "replacement": "The paper puts a new text in the place of the motion’s.",
    "compare": "The changes were found by comparing two finished texts.",
    "none": "No amendment was found in the paper.",
    "mixed": "The paper marks some changes and says others in words.",
}
# Kinds of paper in which no mark says anything.
_IN_WORDS = ("instructions", "replacement")
_ACCOUNTS = {
    "instructions": "the instructions account",
    "replacement": "the new text accounts",
    "mixed": "the marks and the instructions account",
}


def how_read(redline: Redline) -> tuple[str, ...]:
    """Return sentences that say how the changes were told and why so, and whether the motion agrees."""
    convention = redline.convention
    sentences = []
    if redline.kind in _KINDS:
        sentences.append(_KINDS[redline.kind])
    if redline.instructions:
        sentences.append(f"Instructions: {instruction_count(redline.instructions)}.")
    if redline.kind not in _IN_WORDS and (convention.added or convention.deleted):
        sentences.append(_marks(convention))
        if convention.source in _SOURCES:
            sentences.append(_SOURCES[convention.source])
    if redline.kind != "compare":
        sentences.append(_checked(redline))
    return tuple(sentences)


def what_accounts(redline: Redline) -> str:
    """Return what accounts for the differences from the motion, with its verb: "the marks account"."""
    return _ACCOUNTS.get(redline.kind, "the marks account")


def _checked(redline: Redline) -> str:
    if redline.verified:
        return f"Checked against the published motion: {what_accounts(redline)} for every difference."
    if redline.verified is None and redline.instructions:
        return "No published motion was given, and instructions can be applied to nothing else."
    if redline.verified is None:
        return "Not checked against a published motion."
    refused = "could not be applied, " if redline.instructions else ""
    return (
        f"Checked against the published motion: something {refused}does not agree with it, or could not be told. "
        "See the findings."
    )


def _marks(convention: Convention) -> str:
    added = f"is {_looks(convention.added)}" if convention.added else "is not marked"
    deleted = f"is {_looks(convention.deleted)}" if convention.deleted else "is not marked"
    return f"In the paper, added text {added}; deleted text {deleted}."


def _looks(alternatives: tuple[Marks, ...]) -> str:
    return ", or ".join(" and ".join(_LOOKS[mark] for mark in Mark if mark in marks) for marks in alternatives)
