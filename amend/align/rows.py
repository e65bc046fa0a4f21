"""Rows of a table as one: a row answers a row, and only then its cells each other, column by column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from amend.align.texts import Pair, Text


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph, or the cells of one row."""

    text: Text
    places: tuple[int, ...]


def units(texts: Sequence[Text]) -> list[Unit]:
    """Return `texts` with the cells of each row taken together."""
    found: list[Unit] = []
    for row, group in groupby(enumerate(texts), key=lambda one: one[1].row):
        places = list(group)
        if row is None or len(places) == 1:
            found += [Unit(text, (index,)) for index, text in places]
        else:
            found.append(Unit(_row([text for _, text in places]), tuple(index for index, _ in places)))
    return found


def _row(texts: Sequence[Text]) -> Text:
    said, spare = (" | ".join(parts) for parts in ([t.said for t in texts], [t.spare or t.said for t in texts]))
    # A row in which nothing is said has no key: bars alone are no text.
    said = said if any(text.said for text in texts) else ""
    spare = spare if any(text.spare for text in texts) else ""
    return replace(texts[0], said=said, spare=spare, lead=texts[0].said.casefold())


def cells(
    left: Sequence[Text],
    right: Sequence[Text],
    mine: Sequence[int],
    theirs: Sequence[int],
    align: Callable[[Sequence[Text], Sequence[Text]], list[Pair]],
) -> Iterator[Pair]:
    """Yield the pairs of two rows that answer each other: by column where they have the same ones, else by words."""
    columns = sorted({left[i].column for i in mine})
    known = left[mine[0]].columns == right[theirs[0]].columns != 0
    if not known and columns != sorted({right[j].column for j in theirs}):
        yield from _placed(align([left[i] for i in mine], [right[j] for j in theirs]), mine, theirs)
        return
    for column in sorted({*columns, *(right[j].column for j in theirs)}):
        ours, others = [i for i in mine if left[i].column == column], [j for j in theirs if right[j].column == column]
        if len(ours) == len(others) == 1:
            yield Pair((ours[0],), (others[0],))
        else:
            yield from _placed(align([left[i] for i in ours], [right[j] for j in others]), ours, others)


def _placed(pairs: Sequence[Pair], mine: Sequence[int], theirs: Sequence[int]) -> Iterator[Pair]:
    for pair in pairs:
        yield Pair(tuple(mine[i] for i in pair.left), tuple(theirs[j] for j in pair.right))
