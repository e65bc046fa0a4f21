"""How much of a motion stands in an amendment, and of an amendment in a motion: by runs of three words."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from amend.folding import fold
from amend.packs.found import Found

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")
_QUOTED = re.compile(r"“([^“”]{4,400})”|\"([^\"]{4,400})\"|(?<!\w)[‘']([^‘“”\"]{4,400}?)[’'](?!\w)")
_HONOUR = re.compile(r"[A-Z]{2,4},?")
"""What stands behind a name: "OBE"."""
_LENGTH = 3
OPENING = 60
"""Words with which an amendment says what it amends."""
TITLE = 4
"""So many telling words of a title are enough."""
_COMMON = frozenset(
    {
        *("this", "council", "notes", "believes", "resolves", "further", "motion", "amendment", "group", "councillor"),
        *("cllr", "moved", "seconded", "proposed", "regarding", "item", "re", "about", "insert", "delete"),
        *("the", "and", "of", "to", "in", "a", "an", "for", "on", "is", "be", "it", "its", "with", "by", "as", "at"),
        *("from", "or", "that", "meeting", "mr", "mrs", "ms", "cllrs", "councillors", "motions", "amendments"),
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"),
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
    name: frozenset[str]
    """The same of the name of a file that it is alone in."""
    opening: frozenset[str]
    """The telling words with which it begins, title and all."""


@lru_cache(maxsize=4096)
def words_of(found: Found) -> Words:
    """Return the words of a motion or an amendment."""
    folded = fold(found.text).casefold()
    plain = _WORD.findall(folded)
    runs = frozenset(zip(*(plain[start:] for start in range(_LENGTH)), strict=False))
    said = ("".join(groups) for groups in _QUOTED.findall(found.text))
    quotes = tuple(" ".join(_WORD.findall(fold(quote).casefold())) for quote in said)
    name = "" if found.key.part else posixpath.splitext(posixpath.basename(found.key.file))[0].replace("_", " ")
    title = _telling(found.title)
    opening = title | _telling(" ".join(found.text.split()[:OPENING]))
    return Words(
        runs, tuple(q for q in quotes if len(q.split()) > 1), f" {' '.join(plain)} ", title, _telling(name), opening
    )


def _telling(text: str) -> frozenset[str]:
    """Return the words of a title that tell one paper from another, one and many alike."""
    words = {word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(fold(text).casefold())} - _COMMON
    return frozenset(
        word[:-1] if len(word) > 3 and word.endswith("s") else word for word in words if not word.isdigit()
    )


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
    """Return how much of the motion's title (0 to 1) the amendment's title names; its first sentences count half."""
    return max(_named(amendment, motion.title), _named(amendment, motion.name))


def _named(amendment: Words, title: frozenset[str]) -> float:
    enough = min(len(title), TITLE)
    named, said = len((amendment.title | amendment.name) & title), len(amendment.opening & title)
    return min(1.0, max(named, (named + said) / 2) / enough) if enough else 0.0


def names_mover(amendment: Found, motion: Found) -> bool:
    """Whether an amendment begins by saying whose motion it amends: "Amendment to Cllr Pettifer's motion"."""
    surname = mover_of(motion)
    opening = " ".join(amendment.text.split()[:OPENING]).casefold()
    name = re.escape(surname)
    called = rf"\b(?:cllr|councillor|mr|mrs|ms|miss|dr)\.?\s+(?:\w+\.?\s+){{0,2}}{name}\b|\b{name}[’']?s\b"
    return bool(surname) and "motion" in opening and bool(re.search(called, opening))


def mover_of(motion: Found) -> str:
    """Return the surname of a motion's proposer in small letters; "" where it names none."""
    names = [name for name in motion.proposer.partition("(")[0].split() if not _HONOUR.fullmatch(name)]
    return names[-1].casefold() if names else ""


def own_runs(found: Sequence[Found]) -> dict[Found, frozenset[tuple[str, ...]]]:
    """Return for each motion the runs of words that no other motion has: the phrases that tell it from the rest."""
    counts: dict[tuple[str, ...], int] = {}
    for one in found:
        for run in words_of(one).runs:
            counts[run] = counts.get(run, 0) + 1
    return {one: frozenset(run for run in words_of(one).runs if counts[run] == 1) for one in found}
