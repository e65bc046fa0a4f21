"""One list as far as it has been counted in both texts, and what stands between its items."""

from __future__ import annotations

from dataclasses import dataclass

from amend.renumbering.numerals import Numeral
from amend.renumbering.versions import Held

Rank = tuple[int, int, int]
"""How deep an item stands: headings, items by level and by the parts of their labels, cells by column."""


@dataclass(slots=True, eq=False)
class Listed:
    """A list: its last numbers, None where a text's count has not begun."""

    style: Numeral
    last: int = -1
    """The index of its last item."""
    _original: int | None = None
    _amended: int | None = None
    _printed: int = 0
    """The last number that the paper prints."""
    _prefix: str | None = None
    """What the motion's last label named above it; `_shown_prefix` is the paper's."""
    _shown_prefix: str | None = None
    _start: int = 1
    """The number that the new items at its head began with."""

    def is_below_another(self, prefix: str, known: bool) -> bool:
        """Whether a label with this prefix belongs below another item; `known`: the label is the motion's own."""
        before = self._prefix if known and self._prefix is not None else self._shown_prefix
        return before is not None and before != prefix

    def count(self, known: int | None, shown: int | None, within: Held, breaks: tuple[bool, bool]) -> tuple[int, int]:
        """Count an item and return its numbers in both texts; that of a text which it is not in means nothing.

        `known` is its number in the motion, `shown` the one that the paper prints (one of them is there); `breaks`
        says in which text something stands between it and the item before.
        """
        first = known if known is not None else shown or 0
        if not within[0]:
            self._start = first if self._amended is None or breaks[1] else self._start
            original, amended = self._original_after_new(first, breaks), self._added(first, breaks[1])
        elif known is not None:
            original, amended = known, self._amended_of_known(known, shown, breaks, not within[1])
        else:
            original, amended = self._original_told(first, breaks), self._amended_told(first, breaks[1])
        self._original = original
        self._amended = amended if within[1] else amended - 1
        self._printed = self._printed if shown is None else shown
        return original or 0, amended

    def met(self, index: int, base: Numeral, shown: Numeral | None, known: bool) -> None:
        """Remember where the item that was counted last stands, and what its label named above it."""
        self.last = index
        if known:
            self._prefix = base.prefix
        if shown is not None:
            self._shown_prefix = shown.prefix

    def _goes_on(self, shown: int) -> bool:
        """Whether a printed number is the next in one of the ways that papers count."""
        return shown in (self._printed + 1, (self._amended or 0) + 1, (self._original or 0) + 1)

    def _added(self, shown: int, broken: bool) -> int:
        """Return the amended number of a new item."""
        if self._amended is None or (broken and (shown == 1 or not self._goes_on(shown))):
            return shown
        return self._amended + 1

    def _original_after_new(self, shown: int, breaks: tuple[bool, bool]) -> int | None:
        """Return how far the original's count is after a new item: where that begins a list, it has not begun."""
        begins = self._amended is None or (all(breaks) and shown == 1)
        return None if begins else self._original

    def _amended_of_known(self, known: int, shown: int | None, breaks: tuple[bool, bool], is_gone: bool) -> int:
        """Return the amended number of an item whose number in the motion is `known`: it shifts with its list.

        `is_gone`: the amended text does not have it; where it began a list, that list is gone with its head.
        """
        if self._amended is None:
            return known
        before = self._original
        if before is None and all(breaks):  # only new items of another list are before it
            return known
        if before is not None and (known < before or (breaks[0] and known != before + 1)):
            # The motion begins anew; the amended text goes on where what parted the lists is deleted.
            joined = breaks[0] and not breaks[1] and (is_gone or (shown is not None and self._goes_on(shown)))
            return self._amended + 1 if joined else known
        if shown == 1 and breaks[1] and not breaks[0]:  # what parts the list is new
            return 1
        return self._amended + (1 if before is None else known - before)

    def _original_told(self, shown: int, breaks: tuple[bool, bool]) -> int:
        """Return the original number of an item by what the paper prints."""
        if self._original is None:
            # Only new items are before it, or none. A paper may count them, and then begins with the first of them.
            return shown if self._amended is None else self._start
        if shown == 1 and breaks[0]:
            return shown
        if self._goes_on(shown):
            return self._original + 1
        if breaks[0] or (shown <= self._printed and not breaks[1]):
            return shown
        return self._original + max(shown - self._printed, 1)

    def _amended_told(self, shown: int, broken: bool) -> int:
        """Return the amended number of an item by what the paper prints."""
        if self._amended is None or (shown == 1 and broken):
            return shown
        if self._goes_on(shown):
            return self._amended + 1
        if broken or shown <= self._printed:
            return shown
        return self._amended + shown - self._printed


class Between:
    """What stands between the items of one of the two texts."""

    def __init__(self) -> None:
        self._plain = -1
        self._open: list[tuple[Rank, int]] = []
        self._last: dict[Rank, tuple[Listed | None, int]] = {}

    def plain(self, index: int) -> None:
        """Note a paragraph that is no item."""
        self._plain = index

    def item(self, index: int, rank: Rank, within: Listed | None) -> None:
        """Note an item; `within` is its list, None for a bullet."""
        self._close(rank)
        self._open.append((rank, index))
        self._last[rank] = (within, index)

    def breaks(self, rank: Rank, one: Listed) -> bool:
        """Whether what stands here since the last item of a list is more than items that are deeper."""
        above = next((at for open_, at in reversed(self._open) if open_ < rank), -1)
        other, at = self._last.get(rank, (None, -1))
        return max(self._plain, above, -1 if other is one else at) > one.last

    def _close(self, rank: Rank) -> None:
        while self._open and self._open[-1][0] >= rank:
            self._open.pop()
