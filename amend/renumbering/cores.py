"""What an item's label is in both texts, so that labels below it ("4.2" below "4.") shift with it."""

from __future__ import annotations

from amend.renumbering.listed import Rank
from amend.renumbering.numerals import Numeral, core_of
from amend.renumbering.versions import Held

Labels = tuple[str, str]
"""An item's label in the original and in the amended text; that of a text which it is not in means nothing."""


_Entry = tuple[Rank, str, str]
"""An item above others: its rank, and its label in both texts without punctuation."""


class Cores:
    """The items that others may stand below, by the label that the motion, or the paper, prints.

    An item is left behind by the next one of its rank.
    """

    def __init__(self) -> None:
        self._by_motion: dict[str, _Entry] = {}
        self._by_paper: dict[str, _Entry] = {}
        self._latest: dict[Rank, _Entry] = {}

    def printed(self, own: str, base: Numeral, numbers: tuple[int, int], known: bool) -> Labels:
        """Return the labels of an item with these numbers.

        `own` is the label that `base` was read from; `known` says that it is the motion's.
        """
        if known:
            return own, _label(own, base, numbers[1], self._above(base.prefix, self._by_motion)[1])
        above = self._above(base.prefix, self._by_paper)
        return _label(own, base, numbers[0], above[0]), _label(own, base, numbers[1], above[1])

    def meet(self, rank: Rank, shown: str, labels: Labels, within: Held) -> None:
        """Note an item, for those below it; `shown` is the label that the paper prints."""
        original, amended = core_of(labels[0]) if within[0] else "", core_of(labels[1]) if within[1] else ""
        entry = rank, original, amended
        self._latest[rank] = self._by_paper[core_of(shown)] = entry
        if original:
            self._by_motion[original] = entry

    def _above(self, prefix: str, table: dict[str, _Entry]) -> Labels:
        """Return `prefix` with the longest part of it that is an item's label put as either text has it."""
        core = prefix.rstrip(".")
        while core:
            entry = table.get(core)
            if entry is not None and self._latest[entry[0]] is entry:
                rest = prefix[len(core) :]
                return (entry[1] or core) + rest, (entry[2] or core) + rest
            core = core.rpartition(".")[0]
        return prefix, prefix


def _label(own: str, base: Numeral, number: int, prefix: str) -> str:
    same = number == base.number and prefix == base.prefix
    return own if same else base.printed(number, prefix)
