"""What alignment sees of a paragraph or of a table row, and what it answers with."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from amend.folding import fold
from amend.tokens import words


@dataclass(frozen=True)
class Text:
    """A paragraph (or a row of cells) as alignment sees it; its words are found only where they are asked for."""

    said: str
    """What the original should hold."""
    group: str = ""
    """Only texts of one group answer each other: cells answer cells, notes answer notes."""
    spare: str = ""
    """All the text, used where `said` says nothing (a head whose bold looked like an addition)."""
    row: tuple[int, int] | None = None
    """Table and row of a cell."""
    column: int = 0
    columns: int = 0
    """How many columns the row has, empty cells counted; 0 where nothing tells."""
    lead: str = ""
    """Of a row of several cells, what the first one says: it names the row."""

    @cached_property
    def key(self) -> str:
        """Two texts of one key say the same."""
        return " ".join(fold(self.said).split())

    @cached_property
    def bag(self) -> Counter[str]:
        """The words of `said`."""
        return Counter(words(self.said))

    @cached_property
    def spare_bag(self) -> Counter[str]:
        """The words of `spare`."""
        return Counter(words(self.spare))


class Pair(NamedTuple):
    """Indices that answer each other; an empty side is an insertion or a missing paragraph."""

    left: tuple[int, ...]
    right: tuple[int, ...]
