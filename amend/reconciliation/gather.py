"""One deletion and one insertion in each place, spaces beside them included."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from amend.model import Change, Span
from amend.stream import BREAK
from amend.weave import merged

_CHANGED = (Change.ADD, Change.DELETE)


def gathered(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return `spans` with a space that is added (or deleted) beside the words that are, where others stand between."""
    apart = tuple(_unshared(tuple(spans)))
    out: list[Span] = []
    for changed, group in groupby(apart, key=_is_changed):
        run = list(group)
        order = [span.change for span in merged(span for span in run if span.text.strip())]
        if changed and 0 < len(order) < len(run) and len(set(order)) == len(order):
            run.sort(key=lambda span: order.index(span.change) if span.change in order else len(order))
        out += run
    return merged(out)


def _unshared(spans: tuple[Span, ...]) -> Iterator[Span]:
    """Yield `spans`, a kept space within a deletion (or an insertion) that is replaced being gone and new as well."""
    for index, span in enumerate(spans):
        sides = spans[index - 1 : index] + spans[index + 1 : index + 2]
        within = len(sides) == 2 and sides[0].change is sides[1].change and all(map(_is_changed, sides))
        beyond = {
            near.change for at in (index - 2, index + 2) if 0 <= at < len(spans) and _is_changed(near := spans[at])
        }
        if span.change is Change.KEEP and span.text == " " and not span.undecided and within and beyond:
            yield Span(" ", Change.DELETE)
            yield Span(" ", Change.ADD)
        else:
            yield span


def _is_changed(span: Span) -> bool:
    return span.change in _CHANGED and BREAK not in span.text
