"""Motions and edited copies, told as the formal list and written as papers of instructions, which are read again."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from amend.drafting import Wish, draft
from amend.drafting.formal import formal_list
from amend.model import Kind, MarkedParagraph, Paper, Redline
from amend.readers import read_bytes
from amend.reconciliation import compare, reconcile
from amend.views import motion_text
from support.drafted import read_settled, texts_of
from support.motions_docx import edited_motion
from support.papers import Pair, pairs
from support.wording import sentence

WISH = Wish(in_words=True, proposer="Cllr Ann Example", seconder="Cllr Bilal Sample")
FORMATS = ("docx", "html", "md", "txt")
"""What a paper of instructions is written as; amend drafts none as plain text, but people paste it so."""

Copies = tuple[Paper, Paper]
"""A motion and its edited copy."""
Texts = list[tuple[str, Kind, int]]
"""Text, kind and level of each paragraph."""


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """A formal list, what must come of it, and what its paper came to when it was read with the motion."""

    told: tuple[str, ...]
    wanted: Texts
    found: Redline

    @property
    def amended(self) -> Texts:
        """The amended text that came of the paper."""
        return shown(motion_text(self.found, amended=True))

    @property
    def not_applied(self) -> list[str]:
        """The instructions that were not carried out, each with its reason."""
        return [
            f"{one.state}: {one.text} ({one.reason})" for one in self.found.instructions if not one.state.is_applied
        ]


def round_trip(motion: Paper, edited: Paper, format: str) -> RoundTrip:
    """Return what comes of the motion when its edited copy is drafted as instructions and those are read."""
    drafted = draft(motion, edited, "md" if format == "txt" else format, WISH)
    told = formal_list(drafted.redline)
    data = as_text(told) if format == "txt" else drafted.data
    found = reconcile(read_bytes(data, f"paper.{format}", format), motion)
    return RoundTrip(told, shown(motion_text(drafted.redline, amended=True)), found)


def told_alone(motion: Paper, told: Sequence[str]) -> Redline:
    """Return what a plain text of some instructions does to the motion."""
    return reconcile(read_bytes(as_text(told), "paper.txt", "txt"), motion)


def as_text(told: Sequence[str]) -> bytes:
    """Return a paper of these instructions as plain text; a line break in one is two spaces and a line end."""
    front = ["Amendment to the motion", f"Proposed by: {WISH.proposer}", f"Seconded by: {WISH.seconder}"]
    lines = [f"{number}. {text}".replace("\n", "  \n") for number, text in enumerate(told, 1)]
    return ("\n\n".join([*front, *lines]) + "\n").encode()


def shown(paragraphs: Sequence[MarkedParagraph]) -> Texts:
    """Return text, kind and level of each paragraph."""
    return [(p.text, p.kind, p.level) for p in paragraphs]


def counted(paragraphs: Sequence[MarkedParagraph]) -> list[str]:
    """Return the label of each paragraph."""
    return [p.label for p in paragraphs]


# What is edited


def generated(pair: Pair, format: str) -> Copies:
    """Return a motion in a format ("txt" as what was read from Markdown) and its edited copy."""
    return texts_of(pair, format)


def written_in_word(pages: int, seed: int) -> Copies:
    """Return a DOCX of some pages with notes, tables and links, and a copy with points moved, split and joined."""
    made = edited_motion(pages, seed)
    return read_settled(made.original, "docx"), read_settled(made.edited, "docx")


@st.composite
def rearranged(draw: st.DrawFn) -> Copies:
    """Draw a motion of paragraphs or points, and a copy with some moved, some split, some joined and some gone."""
    rng = random.Random(draw(st.integers(0, 2**32 - 1)))
    before = [sentence(rng, rng.randint(12, 40), False) for _ in range(draw(st.integers(2, 5)))]
    after: list[list[str]] = []
    for words in before:
        what = draw(st.sampled_from(("keep", "keep", "split", "join", "both", "drop")))
        at = rng.randint(5, len(words) - 5)
        pieces = [words[:at], words[at:]] if what in ("split", "both") else [words] if what != "drop" else []
        if what in ("join", "both") and after:
            after[-1] = after[-1] + pieces.pop(0)
        after += pieces
    if after and draw(st.booleans()):
        after.insert(draw(st.integers(0, len(after) - 1)), after.pop(draw(st.integers(0, len(after) - 1))))
    lay = draw(st.sampled_from((_as_paragraphs, _as_points)))
    return read_settled(lay(before), "md"), read_settled(lay(after), "md")


def _as_paragraphs(texts: Sequence[Sequence[str]]) -> bytes:
    return _laid(texts, lambda number: "")


def _as_points(texts: Sequence[Sequence[str]]) -> bytes:
    return _laid(texts, lambda number: f"{number}. ")


def _laid(texts: Sequence[Sequence[str]], label: Callable[[int], str]) -> bytes:
    lines = [f"{label(number)}{_escaped(' '.join(words))}" for number, words in enumerate(texts, 1)]
    return "\n\n".join(["This Council notes:", *lines]).encode()


def _escaped(text: str) -> str:
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#~&|" else character for character in text)


CHANGED = pairs(breaks=True).filter(lambda pair: pair.changed)
"""Pairs that change something; `generated` writes them."""
MOTION_FORMATS = st.sampled_from(("docx", "html", "md"))


# Long papers


_MOTION = "This Council notes:\n\n" + "\n\n".join(
    f"{number}. The {word} of the borough are open to all, all year round." for number, word in
    enumerate(("parks", "libraries", "pools", "markets", "museums"), 1)
)  # fmt: skip
_SIZE = 200_000


def _filled(piece: str) -> str:
    return piece * (_SIZE // len(piece.encode()) + 1)


LONG_PAPERS: dict[str, Callable[[], tuple[str, str]]] = {
    "thousands of instructions": lambda: (_MOTION, _filled("In point 2, delete ‘open’ and insert ‘closed’.\n\n")),
    "one quotation": lambda: (_MOTION, f"In point 2, after ‘libraries’, insert ‘{_filled('very fine ')}’."),
    "quotations that never end": lambda: (_MOTION, f"In point 2, insert {_filled('‘“')}"),
    "a sentence of places": lambda: (_MOTION, f"In {_filled('point 2, ')}delete ‘open’."),
    "a sentence of many edits": lambda: (_MOTION, f"In point 2, {_filled('delete ‘open’ and insert ‘closed’, and ')}delete ‘all’."),
    "a block of text": lambda: (_MOTION, "Delete all and insert:\n\n" + _filled("Parks and pools are open all year.\n\n")),
    "lines that nobody understands": lambda: (_MOTION, "Delete point 1.\n\n" + _filled("Delete what is wrong, and right.\n\n")),
    "one line of spaces and stops": lambda: (_MOTION, f"Delete {_filled(' ,;. ')}point 2"),
    "words that stand everywhere": lambda: (
        "This Council notes:\n\n" + "\n\n".join(f"{n}. {'all and all ' * 20}" for n in range(1, 20)),
        _filled("Delete ‘all’ wherever it occurs and insert ‘some’.\n\n"),
    ),
}  # fmt: skip
"""Motions and papers of 200 kB."""
