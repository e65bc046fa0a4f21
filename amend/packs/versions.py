"""Which papers are older versions of others: by the same words, and what name and title say of the version."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from amend.packs.found import Class, Found, Key
from amend.packs.items import FINAL, Version, version_in, without_version
from amend.packs.overlap import shared, words_of
from amend.section_heads import begins_section, is_section_head

ALIKE = 0.55
"""What two versions of a paper share of each other's phrases at least (0 to 1)."""
NAMED_ALIKE = 0.25
"""The same where the file or the title is named alike but for the version."""
LEAST_WORDS = 30
"""A shorter text is no motion that could be told again by its words."""
_FORMATS = {".docx": 3, ".odt": 2, ".doc": 2, ".rtf": 2, ".pdf": 0}
ALL_ALIKE = 0.02
"""The same where both are."""


def superseded(found: Sequence[Found]) -> dict[Key, tuple[Key, str]]:
    """Return for each paper that another replaces the newest of its versions, and why.

    Of papers with the same words one stays: the newest by its name, else the one whose name sorts first.
    """
    papers = sorted((one for one in found if one.class_.is_converted), key=lambda one: one.key)
    copies = dict(_copies(papers))
    newer: dict[Key, tuple[Key, str]] = {}
    for one, other in _candidates([one for one in papers if one.key not in copies]):
        for old, new, said in _replaces(one, other):
            newer.setdefault(old, (new, said))
    last = {old: _last(newer, new) for old, (new, _) in newer.items()}
    versions = {old: (last[old], f"{last[old]} is newer{said}") for old, (_, said) in newer.items()}
    return versions | {copy: (last.get(kept, kept), why) for copy, (kept, why) in copies.items()}


def _copies(papers: Sequence[Found]) -> Iterator[tuple[Key, tuple[Key, str]]]:
    """Yield the papers that say the same as another, which stays."""
    alike: dict[tuple[str, ...], list[Found]] = {}
    for one in papers:
        if one.text:
            alike.setdefault((one.class_, one.text, _plain(one.group), one.item), []).append(one)
    for same in (*alike.values(), *_same_motions(papers)):
        kept = max(same, key=lambda one: (*_rank(_version(one)), -_version(one).copy, _worth(one)))
        for one in same:
            if one is not kept:
                is_file = one.digest == kept.digest and one.key.part == kept.key.part
                yield one.key, (kept.key, f"it {'is the same file as' if is_file else 'says the same as'} {kept.key}")


def _same_motions(papers: Sequence[Found]) -> Iterator[list[Found]]:
    """Yield the motions that are one, printed in several files: word for word, but for what stands above the text."""
    alike: dict[tuple[str, ...], list[Found]] = {}
    for one in papers:
        if one.class_ is Class.MOTION and len(body := _body(one.text)) >= LEAST_WORDS:
            alike.setdefault(body, []).append(one)
    for same in alike.values():
        if len({one.text for one in same}) > 1 and len({one.item for one in same} - {""}) < 2:
            yield same


def _body(text: str) -> tuple[str, ...]:
    """Return the words of a motion from its first section on."""
    lines = text.split("\n")
    start = next((at for at, line in enumerate(lines) if is_section_head(line) or begins_section(line)), 0)
    return tuple(re.findall(r"\w+", " ".join(lines[start:]).casefold()))


def _worth(found: Found) -> tuple[int, bool]:
    """Return how much a file is worth as a motion's: changes are tracked in the council's own Word file."""
    return _FORMATS.get(posixpath.splitext(found.key.file)[1].lower(), 1), not found.key.part


def _candidates(papers: Sequence[Found]) -> Iterator[tuple[Found, Found]]:
    """Yield the pairs that may be versions: each paper that says its version, with the rest."""
    pairs = {
        (min(place, other), max(place, other))
        for place, one in enumerate(papers)
        if _version(one).says_something
        for other in range(len(papers))
        if other != place
    }
    yield from ((papers[one], papers[other]) for one, other in sorted(pairs))


@lru_cache(maxsize=8192)
def _version(found: Found) -> Version:
    return version_in(_stem(found), found.title)


def _replaces(one: Found, other: Found) -> list[tuple[Key, Key, str]]:
    """Return the older of two versions, the newer, and the words that say so; nothing where they are none."""
    mine, theirs = _version(one), _version(other)
    if one.class_ is not other.class_ or _place(mine) == _place(theirs) or not _is_one_paper(one, other):
        return []
    old, new, words = (one, other, theirs.words) if _place(mine) < _place(theirs) else (other, one, mine.words)
    return [(old.key, new.key, f" (“{words}”)" if words else "")]


def _rank(version: Version) -> tuple[tuple[float, ...], int, str]:
    """Return how new a version is: by its number; a final one without a number is the last."""
    last = (float("inf"),) if version.rank == FINAL else ()
    return version.number or last, version.rank, version.date


def _place(version: Version) -> tuple[tuple[float, ...], int, str, int]:
    return (*_rank(version), version.copy)


def _stem(found: Found) -> str:
    return posixpath.splitext(posixpath.basename(found.key.file))[0]


def _is_one_paper(one: Found, other: Found) -> bool:
    """Whether two papers are versions of one: not where they are of two groups, two items or two movers."""
    for mine, theirs in ((one.group, other.group), (one.item, other.item), (one.proposer, other.proposer)):
        if mine and theirs and _plain(mine) != _plain(theirs):
            return False
    words, others = words_of(one), words_of(other)
    alike = min(shared(words, others), shared(others, words))
    named = [without_version(_stem(one)) == without_version(_stem(other)),
             bool(one.heading) and without_version(one.heading) == without_version(other.heading)]  # fmt: skip
    told = bool(one.item and one.proposer) and (one.item, one.proposer) == (other.item, other.proposer)
    near = posixpath.dirname(one.key.file) == posixpath.dirname(other.key.file) or told
    return alike >= (ALIKE, NAMED_ALIKE, ALL_ALIKE if near else NAMED_ALIKE)[min(2, sum(named) + (named[1] and told))]


def _plain(name: str) -> str:
    words = name.casefold().replace("councillor", "").replace("cllr", "").replace("group", "").replace("the ", "")
    return " ".join(words.split())


def _last(newer: dict[Key, tuple[Key, str]], key: Key) -> Key:
    seen = {key}
    while key in newer and newer[key][0] not in seen:
        key = newer[key][0]
        seen.add(key)
    return key
