"""How a paper was read, in words: which marks add and delete, who said so, and whether the motion agrees."""

from __future__ import annotations

from amend.model import Convention, Mark, Marks, Redline

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
    "instructions": "The paper says in words what to change; its instructions were carried out on the motion.",
    "replacement": "The paper gives a whole new text; the changes were found by comparing it with the motion.",
    "compare": "The changes were found by comparing two finished texts.",
    "none": "No amendment was found in the paper.",
    "mixed": "The paper marks some changes and says others in words.",
}
_VERIFIED = {
    True: "Checked against the published motion: the marks account for every difference.",
    False: "Checked against the published motion: something does not agree with it, or could not be told. "
    "See the findings.",
    None: "Not checked against a published motion.",
}


def how_read(redline: Redline) -> tuple[str, ...]:
    """Return sentences that say which convention was used and why, and whether the motion agrees."""
    convention = redline.convention
    sentences = []
    if redline.kind in _KINDS:
        sentences.append(_KINDS[redline.kind])
    if convention.added or convention.deleted:
        sentences.append(_marks(convention))
        if convention.source in _SOURCES:
            sentences.append(_SOURCES[convention.source])
    if redline.kind != "compare":
        sentences.append(_VERIFIED[redline.verified])
    return tuple(sentences)


def _marks(convention: Convention) -> str:
    added = f"is {_looks(convention.added)}" if convention.added else "is not marked"
    deleted = f"is {_looks(convention.deleted)}" if convention.deleted else "is not marked"
    return f"In the paper, added text {added}; deleted text {deleted}."


def _looks(alternatives: tuple[Marks, ...]) -> str:
    return ", or ".join(" and ".join(_LOOKS[mark] for mark in Mark if mark in marks) for marks in alternatives)
