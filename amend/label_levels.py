"""How deep a list item stands, from the columns in which items begin and from the style of their labels."""

from __future__ import annotations

import re

from amend.labels import is_bullet

_LETTER = re.compile(r"\(?[a-z][.)]\)?")
_CLAUSE_ENDS = re.compile(r";(?: (?:and|or))?$")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_TENS, _UNITS = ("", "x", "xx", "xxx"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMANS = [ten + unit for ten in _TENS for unit in _UNITS][1:]
_NEXT_ROMAN = frozenset(zip(_ROMANS[1:], _ROMANS, strict=False))
MIN_INDENT = 2
"""Columns that make a deeper level; one column more or less is a slip."""


class Levels:
    """The columns of the items that are open, outermost first."""

    def __init__(self) -> None:
        self._columns: list[int] = []

    def item(self, column: int) -> int:
        """Return the depth, from 0, of an item whose label begins in `column`."""
        self.text(column)
        self._columns.append(column)
        return len(self._columns) - 1

    def text(self, column: int) -> None:
        """Close the items to which text that begins in `column` cannot belong."""
        while self._columns and self._columns[-1] > column - MIN_INDENT:
            self._columns.pop()

    def column(self) -> int:
        """Return the column of the innermost open item, -1 where none is open."""
        return self._columns[-1] if self._columns else -1

    def reset(self) -> None:
        """Close all items: a heading or a table ends a list."""
        self._columns.clear()


class TypedLevels:
    """The items that are open, outermost first, where labels are typed: how deep an item stands follows from its column
    and, among those that begin in one column, from the style of its label.
    """

    def __init__(self, slack: int = 0) -> None:
        """Take how many units more or less are the same column."""
        self._slack = slack
        self._open: list[tuple[int | None, str]] = []
        self._said = ""
        """The text of the item before."""

    def item(self, column: int, label: str, text: str = "") -> int:
        """Return the depth, from 0, of an item with this label, which begins in `column`; `text` is what it says."""
        self._close(column + self._slack)
        here = [place for place, (at, _) in enumerate(self._open) if at is None or at >= column - self._slack]
        beside = (place for place in here if _is_beside(label, self._open[place][1]))
        # "2." begins no list below "(b)", nor "1." below "C. whereas ...;", which leads nothing in.
        begins = _is_first(label) and not _CLAUSE_ENDS.search(self._said)
        none = len(self._open) if begins or not here else here[0]
        self._said = text
        del self._open[next(beside, none) :]
        self._open.append((column, label))
        return len(self._open) - 1

    def counted(self, depth: int, label: str) -> None:
        """Take note of an item whose depth is known, but not its column: its label is not typed."""
        self._open[depth:] = [(None, label)]

    def text(self, column: int) -> None:
        """Close the items to which text in `column` cannot belong."""
        self._close(column - self._slack - 1)

    def reset(self) -> None:
        """Close all items: a heading ends a list."""
        self._open.clear()
        self._said = ""

    def _close(self, column: int) -> None:
        while self._open and (self._open[-1][0] or 0) > column:
            self._open.pop()


def _is_first(label: str) -> bool:
    """Whether a list may begin with `label`: "1.", "(a)", "2.1", a bullet."""
    return is_bullet(label) or label.strip("().").rsplit(".", 1)[-1].lower() in ("1", "a", "i")


def _is_beside(label: str, before: str) -> bool:
    """Whether an item that begins where an open one does closes it: its like or its next, or a point after bullets."""
    return style(before) == style(label) or follows(label, before) or (is_bullet(before) and not is_bullet(label))


def style(label: str) -> str:
    """Return what kind of label this is: "(a)" and "(b)" are alike, "(a)" and "(iv)", "1." and "1)" are not."""
    if is_bullet(label):
        return label
    core = label.strip("().")
    shape = label.replace(core, "#", 1)
    if core[:1].isdigit():
        return shape + "1" * (core.count(".") + 1)
    if len(core) > 1 or core.lower() == "i":
        return shape + ("i" if _ROMAN.fullmatch(core.lower()) and core.islower() else "I")
    return shape + ("a" if core.islower() else "A")


def follows(label: str, before: str) -> bool:
    """Whether `label` is the letter or the Roman number after `before`: "(i)" after "(h)", "v." after "iv."."""
    one, other = label.strip("()."), before.strip("().")
    if len(one) == len(other) == 1 and one.isalpha() and ord(one) == ord(other) + 1:
        return True
    return (one.lower(), other.lower()) in _NEXT_ROMAN and one.islower() == other.islower()


def first_below(label: str) -> str:
    """Return the label of a first sub-point under `label`, as papers have it: Roman numbers under letters."""
    if is_bullet(label):
        return "•"
    return "(i)" if _LETTER.fullmatch(label) else "(a)"
