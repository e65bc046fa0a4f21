"""How deep a list item stands, from the columns in which items begin and from the style of their labels."""

from __future__ import annotations

import re

from amend.labels import is_bullet

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
