"""A sentence as the frames read it: one character for each reference, quotation and head that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from amend.instructions.parsed import Ref, Words
from amend.instructions.quotes import Quotation

QUOTE, REF, WORDS = "[\ue000-\ue3ff]", "[\ue400-\ue7ff]", "[\ue800-\uebff]"
FIRST_REF, FIRST_WORDS, FIRST_HEAD = 0xE400, 0xE800, 0xF000
MOST = 0x100
"""References, quotations or heads in one sentence; the rest is read as words."""


@dataclass
class Marked:
    """A sentence as the frames read it."""

    line: str
    quotations: Sequence[Quotation]
    refs: list[Ref] = field(default_factory=list)
    words: list[tuple[Words, Quotation]] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def ref(self, character: str) -> Ref:
        return self.refs[ord(character) - FIRST_REF]

    def quoted(self, character: str) -> tuple[Words, Quotation]:
        return self.words[ord(character) - FIRST_WORDS]
