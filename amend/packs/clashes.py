"""Amendments to one motion that change the same paragraphs: where one is carried, the other may fall or be reworded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from amend.packs.meeting import Row

_MOST_PLACES = 4
"""Places that are named one by one."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Two amendments that change the same text."""

    one: Row
    other: Row
    places: tuple[str, ...]
    """Where in the motion, in its order; "" where the paragraph has no name."""

    @property
    def said(self) -> str:
        """Where, in words."""
        named = list(dict.fromkeys(place for place in self.places if place))
        unnamed = len(self.places) - sum(bool(place) for place in self.places)
        rest = len(named[_MOST_PLACES:]) + unnamed
        shown = named[:_MOST_PLACES] + ([f"{rest} more paragraph{'s' * (rest > 1)}"] if rest and named else [])
        return "; ".join(shown) or f"{unnamed} paragraph{'s' * (unnamed > 1)}"


def clashes(amendments: Sequence[Row]) -> Iterator[Clash]:
    """Yield each pair of `amendments`, all to one motion, that change the same paragraphs of it."""
    for one, other in combinations(amendments, 2):
        if one.result is None or other.result is None:
            continue
        theirs = {touched.key for touched in other.result.touched}
        places = tuple(touched.place for touched in one.result.touched if touched.key in theirs)
        if places:
            yield Clash(one, other, places)
