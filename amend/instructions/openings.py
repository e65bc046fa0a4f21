"""Paragraphs and sections called by the word that they open with: "the second Whereas", "the resolves"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.folding import fold
from amend.instruction_lines import gives_reason
from amend.instructions.called_parts import Alternatives
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion, Spot
from amend.instructions.named_heads import head_words
from amend.instructions.parsed import Step


def openings(motion: Motion, step: Step, members: Sequence[Spot]) -> Alternatives:
    """Return the paragraphs that open with a word ("the second Whereas"), else points of the section of that name."""
    stem = "resolved" if "be it" in step.names[0] else step.names[0][:4]
    opens = re.compile(_opening(step.names[0], stem))
    found = [s for s in members if opens.match(s.text.lower().strip(' "“')) and s.at >= motion.front]
    loose = re.compile(rf"(?:this |the |our )?(?:[a-z]+ ){{1,3}}?{stem}[a-z]*\b")
    found = found or [s for s in members if s.at >= motion.front and not s.is_head and loose.match(s.text.lower())]
    if not step.ordinal:
        heads = heads_saying(members, stem)
        if heads or not found:
            return [(Extent(motion.section(s.at), s.at, unit="section"),) for s in heads]
        return [(Extent(tuple(s.at for s in found), found[0].at, unit="section"),)]
    if not any(not s.is_head for s in found):
        heads = heads_saying(members, stem)
        found = [
            motion.spots[at]
            for s in heads[:1]
            for at in motion.section(s.at)
            if at != s.at and not motion.spots[at].depth
        ]
    places = [nth - 1 if nth > 0 else len(found) + nth for nth in step.ordinals or (step.ordinal,)]
    if not all(0 <= at < len(found) for at in places):
        return []
    return [tuple(Extent(motion.under(found[at].at), found[at].at, unit=found[at].unit) for at in places)]


def preamble(found: Sequence[Spot]) -> tuple[Extent, ...]:
    """Return "the preamble", the paragraphs `found` before the first point, as one part."""
    return (Extent(tuple(spot.at for spot in found), found[0].at, unit="section"),)


def begins(text: str, words: str) -> bool:
    """Whether `text` begins with `words`, typography and capitals aside."""
    return fold(text).lower().strip().startswith(fold(words).lower().strip())


def heads_saying(members: Sequence[Spot], stem: str) -> list[Spot]:
    """Return the heads that have a verb; "Reasons for the recommendations" only where no other has."""
    heads = [s for s in members if s.is_head and stem in head_words(s.text)]
    return [s for s in heads if not gives_reason(s.text)] or heads


def _opening(said: str, stem: str) -> str:
    """Return how a paragraph begins that is called by its first words: "be it resolved" is not "be it further"."""
    before = r"(?:and,? )?(?:now,? )?(?:therefore,? )?"
    if "be it" in said:
        return rf"{before}be it (?:therefore |hereby )?{'further ' if 'further' in said else ''}{stem}"
    return rf"{before}(?:be it |it is )?(?:(?:further|finally|lastly|also|therefore|hereby) )?{stem}"
