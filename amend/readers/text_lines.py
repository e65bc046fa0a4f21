"""Plain text -> its paragraphs: lines that were wrapped are joined, others stand for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from amend.labels import split_label

_WIDTHS = range(40, 121)
"""Columns at which people and programs wrap text; a longer line was never wrapped."""
_RAGGED = 12
"""How far a wrapped line falls short of the width: about a long word."""
_MIN_WRAPPED = 3
"""Fewer long lines are chance."""
_MAX_INDENT = 200
_SENTENCE_END = re.compile(r"[.:;!?][\"'”’)\]]*\Z")
_LIST_END = re.compile(r"[:;]\Z")
_WIDE = re.compile(r"(?<=[^ ])[ ]{3,}")


@dataclass(frozen=True, slots=True)
class TextParagraph:
    """A paragraph's text, its line breaks as "\\n", and the column in which it begins, from 0."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    column: int
    length: int
    """Columns up to the last character."""
    breaks: bool
    """Ends in two spaces: a line break that stays, as one of our own outputs writes it."""

    @property
    def labelled(self) -> bool:
        return bool(split_label(self.text)[0])


def paragraphs_in(text: str) -> Iterator[TextParagraph]:
    """Yield the paragraphs of `text`, whose line ends are "\\n"; empty ones are left out."""
    lines = [_line(line) for line in text.expandtabs(4).split("\n")]
    width = _wrapped_at(lines)
    block: list[_Line] = []
    for line in [*lines, _line("")]:
        if line.text:
            block.append(line)
        elif block:
            yield from _paragraphs(block, width)
            block = []


def _line(line: str) -> _Line:
    body = line.lstrip(" ")
    shown = body.rstrip()
    column = min(len(line) - len(body), _MAX_INDENT)
    return _Line(_WIDE.sub("  ", shown), column, column + len(shown), body == shown + "  ")


def _wrapped_at(lines: list[_Line]) -> int:
    """Return the width at which the file's text is wrapped, 0 where it is not."""
    lengths = [a.length for a, b in pairwise(lines) if b.text and not b.labelled and a.length in _WIDTHS]
    width = max(lengths, default=0)
    return width if sum(length > width - _RAGGED for length in lengths) >= _MIN_WRAPPED else 0


def _paragraphs(block: list[_Line], width: int) -> Iterator[TextParagraph]:
    """Join the lines of a block that belong together."""
    parts, column = [block[0].text], block[0].column
    for before, line in pairwise(block):
        if before.breaks and not line.labelled:
            parts.append("\n" + line.text)
        elif _continues(before, line, width, column):
            parts.append(" " + line.text)
        else:
            yield TextParagraph("".join(parts), column)
            parts, column = [line.text], line.column
    yield TextParagraph("".join(parts), column)


def _continues(before: _Line, line: _Line, width: int, column: int) -> bool:
    """Whether `line` goes on with the sentence of the line before it."""
    if line.labelled:
        return False
    if line.column > column and not _SENTENCE_END.search(before.text[-10:]):
        return True
    if line.text[0].islower() and not _LIST_END.search(before.text):
        return True
    word = len(line.text[:120].split(" ", 1)[0])
    return before.length <= width < before.length + 1 + word
