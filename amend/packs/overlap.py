"""How much of a motion stands in an amendment, and of an amendment in a motion: by runs of three words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from amend.folding import fold
from amend.packs.found import Found

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_QUOTED = re.compile(r"[‘“\"']([^‘’“”\"]{4,400})[’”\"']")
_LENGTH = 3
_COMMON = frozenset(
    {
        *("this", "council", "notes", "believes", "resolves", "further", "motion", "amendment", "group", "councillor"),
        *("cllr", "moved", "seconded", "proposed", "regarding", "item", "re", "about", "insert", "delete"),
        *("the", "and", "of", "to", "in", "a", "an", "for", "on", "is", "be", "it", "its", "with", "by", "as", "at"),
        *("from", "or", "that"),
    }
)


@dataclass(frozen=True, slots=True)
class Words:
    """A paper's words, made ready to be compared."""

    runs: frozenset[tuple[str, ...]]
    """Every three words that follow each other."""
    quotes: tuple[str, ...]
    """What it quotes, folded."""
    folded: str
    title: frozenset[str]
    """The telling words of its title."""


@lru_cache(maxsize=4096)
def words_of(found: Found) -> Words:
    """Return the words of a motion or an amendment."""
    folded = fold(found.text).casefold()
    plain = _WORD.findall(folded)
    runs = frozenset(zip(*(plain[start:] for start in range(_LENGTH)), strict=False))
    quotes = tuple(" ".join(_WORD.findall(fold(quote).casefold())) for quote in _QUOTED.findall(found.text))
    title = frozenset(_WORD.findall(fold(found.title).casefold())) - _COMMON
    return Words(runs, tuple(q for q in quotes if len(q.split()) > 1), f" {' '.join(plain)} ", title)


def covered(amendment: Words, motion: Words) -> float:
    """Return the share (0 to 1) of the motion's runs of words that stand in the amendment."""
    return len(amendment.runs & motion.runs) / len(motion.runs) if motion.runs else 0.0


def shared(amendment: Words, motion: Words) -> float:
    """Return the share (0 to 1) of the amendment's runs of words that stand in the motion."""
    return len(amendment.runs & motion.runs) / len(amendment.runs) if amendment.runs else 0.0


def quoted(amendment: Words, motion: Words) -> float:
    """Return the share (0 to 1) of what an amendment quotes that stands in the motion, 0 where it quotes nothing."""
    found = [quote for quote in amendment.quotes if f" {quote} " in motion.folded]
    return len(found) / len(amendment.quotes) if amendment.quotes else 0.0


def titled(amendment: Words, motion: Words) -> float:
    """Return how much of the motion's title (0 to 1) the amendment's title names."""
    return len(amendment.title & motion.title) / len(motion.title) if motion.title else 0.0


def own_runs(found: Sequence[Found]) -> dict[Found, frozenset[tuple[str, ...]]]:
    """Return for each motion the runs of words that no other motion has: the phrases that tell it from the rest."""
    counts: dict[tuple[str, ...], int] = {}
    for one in found:
        for run in words_of(one).runs:
            counts[run] = counts.get(run, 0) + 1
    return {one: frozenset(run for run in words_of(one).runs if counts[run] == 1) for one in found}
