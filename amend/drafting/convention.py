"""The convention of a paper that is drafted: which marks, in which words the legend says so, and whether it can be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amend.convention import LINK_MARKS
from amend.emphasis import subtracted
from amend.legend import find_legend
from amend.model import NO_MARKS, Mark, Marks, Paragraph

Alternatives = tuple[Marks, ...]

_EVERYWHERE = frozenset({Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.STRIKE, Mark.BRACKETS})
_COLOURED = frozenset({Mark.RED, Mark.BLUE, Mark.GREEN, Mark.COLOUR, Mark.HIGHLIGHT, Mark.CAPS})
WRITABLE: dict[str, Marks] = {"docx": _EVERYWHERE | _COLOURED, "html": _EVERYWHERE | _COLOURED, "md": _EVERYWHERE}
"""The formats of a paper, and the marks that can be made in each."""
FORMAT_NAMES = {"docx": "Word document", "html": "web page", "md": "Markdown file"}
_PHRASES = {
    Mark.BOLD: "in bold",
    Mark.ITALIC: "in italics",
    Mark.UNDERLINE: "underlined",
    Mark.STRIKE: "struck through",
    Mark.RED: "in red",
    Mark.BLUE: "in blue",
    Mark.GREEN: "in green",
    Mark.COLOUR: "in colour",
    Mark.HIGHLIGHT: "highlighted",
    Mark.CAPS: "in capitals",
    Mark.BRACKETS: "in [square brackets]",
}


def _marks(*marks: Mark) -> Marks:
    return frozenset(marks)


# What additions and deletions look like where nobody says, the usual look first; the next serves where the motion
# itself looks so.
_ADDITIONS: Alternatives = (
    _marks(Mark.UNDERLINE), _marks(Mark.BOLD, Mark.UNDERLINE), _marks(Mark.BOLD, Mark.ITALIC), _marks(Mark.RED),
)  # fmt: skip
_DELETIONS: Alternatives = (_marks(Mark.STRIKE), _marks(Mark.BRACKETS), _marks(Mark.HIGHLIGHT))


@dataclass(frozen=True, slots=True)
class House:
    """How one paper marks, and the sentence that says so."""

    added: Marks
    deleted: Marks
    legend: str


class ConventionError(ValueError):
    """A convention that cannot be written; its text is one sentence for the person who asked for it."""


def house(
    format: str,
    additions: Alternatives | None,
    deletions: Alternatives | None,
    legend: str,
    motion: Sequence[Paragraph],
) -> House:
    """Return the convention for a paper in `format`.

    `additions` and `deletions` are what was asked for, of whose alternatives the first that `format` has is taken;
    None leaves the choice. `legend` is the council's own sentence, used where it says the same. `motion` is the text
    that the marks stand in, as far as its own looks will show beside them. Raises `ConventionError`.
    """
    added = _asked(format, additions, "additions")
    deleted = _asked(format, deletions, "deletions")
    looks = _looks(motion)
    deleted = deleted or _free(_DELETIONS, looks, added or NO_MARKS, format, _has_brackets(motion))
    added = added or _free(_ADDITIONS, looks, deleted, format)
    if added <= _shown(deleted) or deleted <= _shown(added):
        raise ConventionError(
            f"text {_phrase(added)} and text {_phrase(deleted)} cannot be told apart; "
            "give additions and deletions marks that differ"
        )
    return House(added, deleted, _legend(added, deleted, legend))


def shows_in(house: House, motion: Iterable[Paragraph]) -> list[str]:
    """Return, in words, the marks of `house` that the motion's own text has, so that it looks changed."""
    looks = _looks(motion)
    return [_phrase(marks) for marks in (house.added, house.deleted) if any(marks <= look for look in looks)]


def _asked(format: str, alternatives: Alternatives | None, role: str) -> Marks:
    """Return the first of `alternatives` that can be written; none where nothing was asked."""
    if not alternatives:
        return NO_MARKS
    fitting = [marks for marks in alternatives if marks <= WRITABLE[format]]
    if not fitting:
        names = " ".join(mark.value for mark in Mark if mark in WRITABLE[format])
        raise ConventionError(f"a {FORMAT_NAMES[format]} cannot show {role} {_phrase(alternatives[0])}; it has {names}")
    return fitting[0]


def _looks(paragraphs: Iterable[Paragraph]) -> set[Marks]:
    """Return how the text itself looks, heads, lead-ins and links aside."""
    runs = (run for paragraph in subtracted(tuple(paragraphs)) for run in paragraph.runs if run.text.strip())
    return {run.marks - (LINK_MARKS if Mark.LINK in run.marks else NO_MARKS) for run in runs}


def _free(candidates: Alternatives, looks: set[Marks], other: Marks, format: str, has_brackets: bool = False) -> Marks:
    """Return the first candidate that text does not have of itself; the usual one where all are taken."""
    for marks in candidates:
        taken = any(marks <= look for look in looks)
        alike = bool(other) and (marks <= _shown(other) or other <= _shown(marks))
        if not taken and not alike and marks <= WRITABLE[format] and not (has_brackets and Mark.BRACKETS in marks):
            return marks
    return candidates[0]


def _has_brackets(motion: Iterable[Paragraph]) -> bool:
    return any(sign in paragraph.text for paragraph in motion for sign in "[]")


def _legend(added: Marks, deleted: Marks, own: str) -> str:
    """Return the council's sentence where it says just this, else one of ours; raise where none can be read back."""
    for sentence in (own, f"Additions are {_phrase(added)}, deletions are {_phrase(deleted)}."):
        found = find_legend(sentence) if sentence else None
        if found is not None and found.added == (added,) and found.deleted == (deleted,):
            return sentence
    raise ConventionError(f"no legend can say that additions are {_phrase(added)} and deletions {_phrase(deleted)}")


def _phrase(marks: Marks) -> str:
    """Return "in bold and italics", "underlined and in red"."""
    first, *others = (_PHRASES[mark] for mark in Mark if mark in marks)
    return " and ".join([first, *(other.removeprefix("in ") if first.startswith("in ") else other for other in others)])


def _shown(marks: Marks) -> Marks:
    """Return all that is seen of `marks`: what is red is coloured."""
    return marks | {Mark.COLOUR} if marks & {Mark.RED, Mark.BLUE, Mark.GREEN} else marks
