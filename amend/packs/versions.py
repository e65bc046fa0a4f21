"""Which papers are older versions of others: by the same words, and what name and title say of the version."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from itertools import combinations

from amend.packs.found import Found, Key
from amend.packs.items import FINAL, Version, version_in, without_version
from amend.packs.overlap import shared, words_of

ALIKE = 0.55
"""What two versions of a paper share of each other's phrases at least (0 to 1)."""
NAMED_ALIKE = 0.25
"""The same where the file or the title is named alike but for the version."""
ALL_ALIKE = 0.02
"""The same where both are."""


def superseded(found: Sequence[Found]) -> dict[Key, tuple[Key, str]]:
    """Return for each paper that another replaces the newest of its versions, and why.

    Copies of one file count as versions: the one whose name sorts first stays.
    """
    papers = sorted((one for one in found if one.class_.is_converted), key=lambda one: one.key)
    newer: dict[Key, tuple[Key, str]] = {}
    for one, other in combinations(papers, 2):
        for old, new, why in _replaces(one, other):
            newer.setdefault(old, (new, why))
    return {old: (_last(newer, new), why) for old, (new, why) in newer.items()}


def _replaces(one: Found, other: Found) -> list[tuple[Key, Key, str]]:
    if one.class_ is not other.class_:
        return []
    if one.text == other.text and one.text:
        if one.digest == other.digest and one.key.part == other.key.part:
            return [(other.key, one.key, f"it is the same file as {one.key}")]
        if one.digest != other.digest and not _versions(one, other):
            return [(other.key, one.key, f"it says the same as {one.key}")]
    if not _is_one_paper(one, other):
        return []
    versions = _versions(one, other)
    if not versions:
        return []
    mine, theirs = versions
    old, new, words = (one, other, theirs.words) if _order(mine, theirs) else (other, one, mine.words)
    said = f" (“{words}”)" if words else ""
    return [(old.key, new.key, f"{new.key} is newer{said}")]


def _versions(one: Found, other: Found) -> tuple[Version, Version] | None:
    """Return what the two say of their versions, None where that does not tell which is newer."""
    mine, theirs = (version_in(_stem(found), found.title) for found in (one, other))
    return (mine, theirs) if (mine.number, mine.rank, mine.date, mine.copy) != (
        theirs.number, theirs.rank, theirs.date, theirs.copy) else None  # fmt: skip


def _order(mine: Version, theirs: Version) -> bool:
    """Whether `theirs` is the newer: by their numbers where both have one, else a final version is the last."""
    if mine.number and theirs.number and mine.number != theirs.number:
        return mine.number < theirs.number
    if (mine.rank == FINAL) != (theirs.rank == FINAL):
        return theirs.rank == FINAL
    return mine < theirs


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
    return alike >= (ALIKE, NAMED_ALIKE, ALL_ALIKE)[min(2, sum(named) + (named[1] and told))]


def _plain(name: str) -> str:
    words = name.casefold().replace("councillor", "").replace("cllr", "").replace("group", "").replace("the ", "")
    return " ".join(words.split())


def _last(newer: dict[Key, tuple[Key, str]], key: Key) -> Key:
    seen = {key}
    while key in newer and newer[key][0] not in seen:
        key = newer[key][0]
        seen.add(key)
    return key
