"""Motions and edited copies, told as the formal list and written as papers of instructions, which are read again."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from amend.drafting import Wish, draft
from amend.drafting.formal import formal_list
from amend.model import Kind, MarkedParagraph, Paper, Redline
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.views import motion_text
from support.drafted import read_settled, texts_of
from support.motions_docx import edited_motion
from support.papers import Pair, pairs, texts
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


def drafted(motion: Paper, edited: Paper, format: str) -> tuple[tuple[str, ...], Paper, Redline]:
    """Return the formal list for an edited copy, the paper of it read again, and the redline that it tells of."""
    made = draft(motion, edited, "md" if format == "txt" else format, WISH)
    told = formal_list(made.redline)
    data = as_text(told) if format == "txt" else made.data
    return told, read_bytes(data, f"paper.{format}", format), made.redline


def round_trip(motion: Paper, edited: Paper, format: str) -> RoundTrip:
    """Return what comes of the motion when its edited copy is drafted as instructions and those are read."""
    told, paper, redline = drafted(motion, edited, format)
    return RoundTrip(told, shown(motion_text(redline, amended=True)), reconcile(paper, motion))


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


# What is edited


def generated(pair: Pair, format: str) -> Copies:
    """Return a motion in a format and its edited copy."""
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
    as_points, moves = draw(st.booleans()), draw(st.booleans())
    if after and moves:
        after.insert(draw(st.integers(0, len(after) - 1)), after.pop(draw(st.integers(0, len(after) - 1))))
    return read_settled(_laid(before, as_points), "md"), read_settled(_laid(after, as_points), "md")


def _laid(texts: Sequence[Sequence[str]], as_points: bool) -> bytes:
    lines = [
        f"{number}. {text}" if as_points else text
        for number, text in enumerate((_escaped(" ".join(words)) for words in texts), 1)
    ]
    return "\n\n".join(["This Council notes:", *lines]).encode()


def _escaped(text: str) -> str:
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#~&|" else character for character in text)


def _doubles(pair: Pair) -> bool:
    found = texts(pair, "amended")
    return len(set(found)) < len(found)


CHANGED = pairs(breaks=True).filter(lambda pair: pair.changed)
"""Pairs that change something; `generated` writes them."""
HEADED = pairs(headed=True).filter(lambda pair: pair.changed and not _doubles(pair))
"""The same with short lines above the lists, of which some are heads; no text comes twice, as nobody would order it."""
MOTION_FORMATS = st.sampled_from(("docx", "html", "md"))
