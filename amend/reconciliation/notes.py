"""Notes answer each other only where the paragraphs that refer to them do: a note goes where its reference goes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amend.align import Pair
from amend.model import Paragraph, Story

_NOTES = (Story.FOOTNOTE, Story.ENDNOTE)


def with_references(pairs: Sequence[Pair], after: Sequence[Paragraph], before: Sequence[Paragraph]) -> Iterator[Pair]:
    """Yield `pairs`, those of notes taken apart whose references stand in paragraphs that do not answer each other."""
    mine, theirs = _referring(after), _referring(before)
    together = {(i, j) for pair in pairs for i in pair.left for j in pair.right}
    for pair in pairs:
        if not pair.left or not pair.right or before[pair.right[0]].story not in _NOTES:
            yield pair
            continue
        notes = [(mine.get(_note(after[i])), theirs.get(_note(before[j]))) for i in pair.left for j in pair.right]
        if any(None not in (i, j) and (i, j) not in together for i, j in notes):
            yield from (Pair((), (j,)) for j in pair.right)
            yield from (Pair((i,), ()) for i in pair.left)
        else:
            yield pair


def _referring(paragraphs: Sequence[Paragraph]) -> dict[tuple[Story, int], int]:
    return {note: index for index, paragraph in enumerate(paragraphs) for note in paragraph.notes}


def _note(paragraph: Paragraph) -> tuple[Story, int]:
    return paragraph.story, paragraph.within
