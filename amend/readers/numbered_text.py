"""Plain text taken from line-numbered pages: a column of counting numbers before the text, which are no part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median_low

from amend.printed_lines import filled

_NUMBERS = tuple(re.compile(rf" {{0,12}}(\d{{1,4}})(?= {{{least},}}\S| *$)") for least in (1, 2))
"""A number before its line: some programs leave one space between, so that a text's own number may look like one."""
_FEWEST = {1: 5, 5: 2}
"""How many numbers there are at least, by how far they count on from line to line."""
_MOSTLY = 0.8
"""The share of the steps that are so."""
_WRAPPED = 0.1
"""The share of the lines that are long and end amid a sentence; a list's seldom do."""
_LONG = 40
"""Letters."""
_COLUMN = 2
"""Columns from where most numbers end."""
_ABOVE = 3
"""Lines that may stand above the first that is numbered, on one page with it."""
_DOUBLE = 0.7
"""The share of the lines that stand apart where a page is double-spaced."""
_SENTENCE_END = (".", ":", ";", "!", "?", "; and", "; or")
_POINT_END = (*_SENTENCE_END, ",", ", and", ", or")
"""How the points of a list end, some of which begin with a number and one space as well."""
_At = tuple[int, int]
"""The place of a line, and its number."""


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line of text without the number that counts it, which is 0 where there is none."""

    text: str
    number: int = 0
    page: int = 0
    """Its page, from 1, where the numbers of each begin anew; else 0."""


def without_numbers(lines: Sequence[str]) -> tuple[NumberedLine, ...]:
    """Return `lines` without the numbers that count them, each told its own."""
    for pattern, ends in zip(_NUMBERS, (_POINT_END, _SENTENCE_END), strict=True):
        matches = _in_column({at: match for at, line in enumerate(lines) if (match := pattern.match(line))})
        pages = _pages([at for at, line in enumerate(lines) if line.strip()], matches)
        bare = [_without(line, matches.get(at)) for at, line in enumerate(lines)]
        printed = [[(place, int(matches[at][1])) for place, at in enumerate(page) if at in matches] for page in pages]
        texts = [text for page in pages for at in page if (text := bare[at].strip())]
        if _count_lines(printed) and _are_wrapped(texts, ends):
            return _numbered(bare, pages, printed)
    return tuple(NumberedLine(line) for line in lines)


def _numbered(
    bare: Sequence[str], pages: Sequence[Sequence[int]], printed: Sequence[Sequence[_At]]
) -> tuple[NumberedLine, ...]:
    """Return the lines with their numbers; the empty ones of a double-spaced page part nothing."""
    out = [NumberedLine(line) for line in bare]
    counted = [filled(len(page), found) for page, found in zip(pages, printed, strict=True)]
    is_known = len(pages) > 1 and min(counted[0], default=0) <= _ABOVE  # else there may be a cover, which counts or not
    for number, (page, numbers) in enumerate(zip(pages, counted, strict=True), 1):
        for place, one in numbers.items():
            out[page[place]] = NumberedLine(bare[page[place]], one, number if is_known else 0)
    known = [at for at, line in enumerate(out) if line.number and line.text.strip()]
    apart = [later - first > 1 for first, later in pairwise(known)]
    if sum(apart) < _DOUBLE * max(1, len(apart)):
        return tuple(out)
    last = known[-1] if known else 0
    return tuple(line for at, line in enumerate(out) if line.text.strip() or at > last)


def _in_column(matches: dict[int, re.Match[str]]) -> dict[int, re.Match[str]]:
    """Return the numbers that end where most do: a page's own number stands elsewhere."""
    middle = median_low([match.end() for match in matches.values()]) if matches else 0
    return {at: match for at, match in matches.items() if abs(match.end() - middle) <= _COLUMN}


def _without(line: str, match: re.Match[str] | None) -> str:
    return " " * match.end() + line[match.end() :] if match else line


def _pages(shown: Sequence[int], matches: Mapping[int, re.Match[str]]) -> list[list[int]]:
    """Return the lines that are `shown`, page by page: where a number is less than the one before, one begins."""
    page, before, out = 0, 0, []
    for at in shown:
        number = int(matches[at][1]) if at in matches else before
        page += number < before
        before = number
        out.append((page, at))
    return [[at for _, at in like] for _, like in groupby(out, key=lambda one: one[0])]


def _count_lines(printed: Sequence[Sequence[_At]]) -> bool:
    """Whether numbers count each line, or each fifth."""
    count = sum(map(len, printed))
    steps = [(later[0] - first[0], later[1] - first[1]) for page in printed for first, later in pairwise(page)]
    return any(
        count >= fewest and sum(one == (step, step) for one in steps) >= _MOSTLY * max(1, len(steps))
        for step, fewest in _FEWEST.items()
    )


def _are_wrapped(texts: Sequence[str], ends: tuple[str, ...]) -> bool:
    """Whether lines are those of running text rather than the items of a list."""
    amid = [a for a, b in pairwise(texts) if len(a) >= _LONG and b[:1].islower() and not a.endswith(ends)]
    return len(amid) >= max(1, _WRAPPED * len(texts)) and any(text.endswith(_SENTENCE_END) for text in texts)
