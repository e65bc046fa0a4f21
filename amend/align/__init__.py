"""Which paragraph of the paper answers which of the motion: by similarity, in order, rows of a table as one.

Equal paragraphs anchor the rest; between anchors every pairing that shares a telling word is weighed, splits and
joins included. The work is bounded by counts, never by a clock.
"""

from __future__ import annotations

from collections.abc import Sequence

from amend.align.anchors import gaps
from amend.align.chain import best_chain
from amend.align.leftovers import settled
from amend.align.order import in_order
from amend.align.rows import cells, units
from amend.align.scores import moves, similarity
from amend.align.texts import Pair, Text

__all__ = ["Pair", "Text", "align", "similarity"]


def align(left: Sequence[Text], right: Sequence[Text]) -> tuple[Pair, ...]:
    """Return pairs that cover `left` and `right` in order."""
    mine, theirs = units(left), units(right)
    found: list[Pair] = []
    for pair in _aligned([unit.text for unit in mine], [unit.text for unit in theirs]):
        one, other = [mine[i].places for i in pair.left], [theirs[j].places for j in pair.right]
        if len(one) == len(other) == 1 and max(len(one[0]), len(other[0])) > 1:
            found += cells(left, right, one[0], other[0], _aligned)
        elif one and other:
            found.append(Pair(tuple(i for places in one for i in places), tuple(j for places in other for j in places)))
        else:
            found += [Pair((i,), ()) for places in one for i in places]
            found += [Pair((), (j,)) for places in other for j in places]
    return in_order(found)


def _aligned(left: Sequence[Text], right: Sequence[Text]) -> list[Pair]:
    """Return the pairs of two lists of paragraphs or of rows."""
    found: list[Pair] = []
    for rows, columns, anchor in gaps(left, right):
        found += best_chain(moves(left, right, rows, columns), rows, columns)
        if anchor:
            found.append(Pair((anchor[0],), (anchor[1],)))
    return settled(found, left, right)
