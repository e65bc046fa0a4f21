"""Notes turned into findings: one sentence each that a clerk understands, with its place and its grade."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from amend.model import Finding, MarkedParagraph, Paper, Severity
from amend.movers import is_unknown
from amend.quotation import quoted
from amend.reconciliation.merged import Note
from amend.reconciliation.outcome import Lost
from amend.reconciliation.seams import seams
from amend.stream import BREAK

_SENTENCES = {
    "unmarked-addition": "{words} is not in the motion, but the paper does not mark it as added",
    "unmarked-deletion": "{words} is in the motion, but the paper leaves it out without striking it",
    "not-in-motion": "{words} is struck, but the motion does not hold it",
    "already-in-motion": "{words} is marked as added, but the motion holds it already",
    "added-and-struck": "{words} is both added and struck: it is in neither version",
    "cut-short": "this paragraph differs so much that it was compared in large pieces",
}
_LOST = "{words} is not in the motion: taken as added, its mark being lost"
SPELLING = 0.75
"""How alike two words must be for their difference to be one of spelling (0 to 1)."""


def from_notes(notes: Sequence[Note], place: str, lost: Lost) -> Iterator[Finding]:
    """Yield a finding for each note, runs of one kind joined, unmarked changes graded."""
    for index, note in enumerate(notes):
        words = note.words.replace(BREAK, " ").strip()
        if note.kind != "cut-short" and not words:
            continue
        recovered = lost.additions and note.kind == "unmarked-addition"
        sentence = (_LOST if recovered else _SENTENCES[note.kind]).format(words=quoted(words))
        grade = _grade(note, notes[index - 1] if index else None)
        kind = "not-compared" if note.kind == "cut-short" else note.kind
        yield Finding(kind, Severity.WARNING, f"{sentence}{grade}.", place)


def _grade(note: Note, before: Note | None) -> str:
    """Say how much an unmarked difference is: letters, words, a sentence, a paragraph."""
    if note.instead == "paragraph":
        return " (the whole paragraph)"
    if note.kind == "unmarked-addition" and note.instead:
        return f" (letters within {quoted(note.instead)})"
    if note.kind != "unmarked-addition" or before is None or before.kind != "unmarked-deletion":
        return " (a whole sentence)" if note.words.rstrip().endswith(".") and len(note.words.split()) > 4 else ""
    alike = SequenceMatcher(None, before.words, note.words).ratio()
    return " (a difference of spelling)" if alike >= SPELLING and len(note.words.split()) == 1 else ""


def of_front_matter(paper: Paper) -> Iterator[Finding]:
    """Yield what an amendment should name and does not."""
    for kind, name, role in (("proposer", paper.proposer, "proposer"), ("seconder", paper.seconder, "seconder")):
        if is_unknown(name):
            said = f'is given as "{name}"' if name.strip() else "is not named"
            yield Finding(f"missing-{kind}", Severity.INFO, f"the {role} {said}.")
    if not paper.title:
        yield Finding("missing-title", Severity.INFO, "the paper has no title that names it an amendment.")


def of_lost_marks(lost: Lost, paper: Paper, has_motion: bool) -> Iterator[Finding]:
    """Yield what is known of marks that did not survive."""
    if not lost.additions:
        return
    both = lost.deletions
    what = "neither additions nor deletions are marked" if both else "no additions are marked"
    why = f"the legend says {quoted(paper.legend)}, but " if paper.legend else ""
    if has_motion:
        then = "they were told by comparing with the motion" if not both else (
            "additions were told by comparing with the motion, and what else is kept or struck is undecided"
        )  # fmt: skip
    else:
        then = "give the published motion with --motion, or the paper with its marks"
    yield Finding(
        "marks-missing", Severity.WARNING, f"{why}{what} in this file: the marks were lost on the way; {then}."
    )


def of_undecided(paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
    """Yield, a paragraph each, the words of which nothing tells whether they are kept or struck."""
    for paragraph in paragraphs:
        words = " ".join(span.text.strip() for span in paragraph.spans if span.undecided)
        if words:
            message = f"nothing tells whether {quoted(words)} is kept or struck; it is kept until somebody decides."
            yield Finding("undecided", Severity.WARNING, message, paragraph.place)


def of_seams(paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
    """Yield, a paragraph each, the seams that betray lost marks."""
    for paragraph in paragraphs:
        found = seams(paragraph.text)
        if found:
            listed = ", ".join(quoted(words) for words in found)
            yield Finding("joined-words", Severity.WARNING, f"words run into each other: {listed}.", paragraph.place)
