"""Deletions of whole paragraphs, told in as few words as are clear: a section, a range of points, the rest of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from amend.drafting.formal_places import Ref, Site
from amend.drafting.formal_quotes import quote

BUT = " but not what stands under it"
"""Said of a point that goes while the points under it stay."""
REST = 3
"""From so many paragraphs on, the end of a section that goes is told as "all after"."""

Deletion = tuple[int, str]
"""The first site that goes, and the instruction."""


def deletions(sites: Sequence[Site], gone: frozenset[int]) -> list[Deletion]:
    """Return the instructions that delete the sites `gone`, in order."""
    told: list[Deletion] = []
    for _, group in groupby(range(len(sites)), key=lambda index: sites[index].section):
        told += _of_section(sites, list(group), gone)
    return told


def _of_section(sites: Sequence[Site], members: list[int], gone: frozenset[int]) -> list[Deletion]:
    left = [index for index in members if index in gone]
    title = sites[members[0]].title
    headed = sites[members[0]].head
    inner = members[1:] if headed else members
    if len(inner) > 1 and title and set(inner) <= gone:
        told = "" if not headed else ", including the heading" if members[0] in gone else ", except the heading"
        return [(left[0], f"Delete all of {title}{told}.")]
    rest = _rest(sites, members, gone)
    told_rest = []
    if rest is not None:
        left = [index for index in left if index < rest]
        told_rest = [(rest, f"Delete all of {title} after {sites[rest - 1].ref.path}.")]
    return [*_singly(sites, left, gone), *told_rest]


def _rest(sites: Sequence[Site], members: list[int], gone: frozenset[int]) -> int | None:
    """Return where the end of a section that goes begins, if it is long enough and has something to stand after."""
    first = members[-1] + 1
    while first > members[0] and first - 1 in gone:
        first -= 1
    before = first - 1
    if members[-1] + 1 - first < REST or before < members[0] or not sites[before].title:
        return None
    follows = sites[before].end == before + 1 and not sites[before].head
    return first if follows and sites[before].unit != "table" else None


def _singly(sites: Sequence[Site], left: list[int], gone: frozenset[int]) -> Iterator[Deletion]:
    """Yield deletions of points with all under them, neighbours in one, and of points without."""
    run: list[int] = []
    covered = -1
    for index in left:
        if index < covered:
            continue
        whole = set(range(index, sites[index].end)) <= gone
        covered = sites[index].end if whole else index + 1
        if run and not (whole and _follows(sites, run[-1], index)):
            yield _range(sites, run)
            run = []
        if whole:
            run.append(index)
        else:
            yield index, f"Delete {sites[index].ref.full},{BUT}."
    if run:
        yield _range(sites, run)


def _follows(sites: Sequence[Site], one: int, other: int) -> bool:
    """Whether two places that go are neighbours that can be named together."""
    before, after = sites[one], sites[other]
    beside = before.end == other and (before.parent, before.unit) == (after.parent, after.unit)
    return beside and before.alone and after.alone and not before.head and not after.head and after.unit != "table"


def _range(sites: Sequence[Site], run: list[int]) -> Deletion:
    first, last = sites[run[0]], sites[run[-1]]
    if len(run) == 1:
        if first.ref.sole:
            return run[0], f"{first.ref.within}, delete {quote(first.text)}."
        return run[0], f"Delete {first.ref.full}."
    above = first.ref.path[: -len(f"{first.unit} {first.name}")]
    joiner = "and" if len(run) == 2 else "to"
    path = f"{above}{first.unit}s {first.name} {joiner} {last.name}"
    return run[0], f"Delete {Ref(first.ref.section, path).full}."
