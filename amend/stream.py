"""A paper's paragraph as one string with a code for each character: what the marks say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from amend.model import Change, Span

BREAK = "\ufdd0"
"""Stands for the end of a paragraph where several are compared as one; a noncharacter, so never in a text."""
CODES: tuple[Change, ...] = (Change.KEEP, Change.ADD, Change.DELETE, Change.NEITHER, Change.KEEP)
KEEP, ADD, DELETE, NEITHER, UNDECIDED = range(5)
"""What the marks say of a character; undecided text is kept until somebody decides."""
KEPT = (KEEP, UNDECIDED)
ORIGINAL = (KEEP, DELETE, UNDECIDED)
AMENDED = (KEEP, ADD, UNDECIDED)
_CODE_OF = {Change.KEEP: KEEP, Change.ADD: ADD, Change.DELETE: DELETE, Change.NEITHER: NEITHER}


@dataclass(frozen=True, slots=True)
class Stream:
    """Text and, for each character, the index into `CODES` of what its marks do."""

    text: str
    codes: bytes

    def of(self, *codes: int) -> tuple[str, list[int]]:
        """Return the characters with one of `codes`, joined, and the position of each in the stream."""
        where = [index for index, code in enumerate(self.codes) if code in codes]
        return "".join(map(self.text.__getitem__, where)), where

    def all_undecided(self) -> Stream:
        """Return the stream with all that is kept undecided."""
        return Stream(self.text, self.codes.replace(bytes([KEEP]), bytes([UNDECIDED])))

    def segments(self) -> Iterator[tuple[int, int, int]]:
        """Yield (start, end, code) of each stretch of one code."""
        start = 0
        for code, group in groupby(self.codes):
            end = start + sum(1 for _ in group)
            yield start, end, code
            start = end


def stream_of(spans: Iterable[Span]) -> Stream:
    """Return the stream of `spans`."""
    spans = tuple(spans)
    codes = (bytes([UNDECIDED if s.undecided else _CODE_OF[s.change]]) * len(s.text) for s in spans)
    return Stream("".join(s.text for s in spans), b"".join(codes))


def joined(streams: Iterable[tuple[Stream, int]]) -> Stream:
    """Return paragraphs' streams as one, each but the last followed by its break, which has the code given with it."""
    texts: list[str] = []
    codes: list[bytes] = []
    for stream, break_code in streams:
        texts += [stream.text, BREAK]
        codes += [stream.codes, bytes([break_code])]
    return Stream("".join(texts)[:-1], b"".join(codes)[:-1])
