"""Marks that people type into plain text as they do in messages: `~~struck~~`, `**bold**`, `__underlined__`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from amend.model import Mark, Run

_MARKS = {"~~": Mark.STRIKE, "**": Mark.BOLD, "__": Mark.UNDERLINE}
_STRUCK = re.compile(r"(?<!\\)~~(?=\S)[^~\n]{1,5000}?(?<=\S)~~")
_MARKED = re.compile(
    r"(?:(?P<struck>~~)|(?<![\w*_])(?P<sign>\*\*|__))(?=\S)(?P<text>[^\n]{1,5000}?)(?<=\S)(?(struck)~~|(?P=sign)(?!\w))"
)
"""Within a word ("my__file__name") two signs are none."""
_OURS = ("[+", "[-", "[?")


def has_typed_marks(text: str) -> bool:
    """Whether a text strikes words as messages do, and has none of our own marks: nothing else tells its signs."""
    return bool(_STRUCK.search(text)) and not any(sign in text for sign in _OURS)


def with_typed_marks(runs: Iterable[Run]) -> list[Run]:
    """Return `runs` with what stands between two like signs marked, and the signs taken away."""
    alike = groupby(runs, key=lambda run: run.marks)
    joined = (Run("".join(run.text for run in group), marks) for marks, group in alike)
    return [piece for run in joined for piece in _pieces(run) if piece.text]


def _pieces(run: Run) -> Iterator[Run]:
    at = 0
    for match in _MARKED.finditer(run.text):
        yield Run(run.text[at : match.start()], run.marks)
        yield from _pieces(Run(match["text"], run.marks | {_MARKS[match["struck"] or match["sign"]]}))
        at = match.end()
    yield Run(run.text[at:], run.marks)
