"""The paper's paragraphs under one convention, and how far what they say is from the motion."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from amend.convention import spans_of
from amend.emphasis import subtracted
from amend.infer import both_means
from amend.model import Change, Convention, Paragraph
from amend.reconciliation.sides import Reading
from amend.stream import ADD, DELETE, Stream, stream_of
from amend.tokens import words as words

PILCROW = "¶"


def readings(paragraphs: Sequence[Paragraph], convention: Convention, has_motion: bool = False) -> tuple[Reading, ...]:
    """Return what `paragraphs` say under `convention`.

    Without a motion, the paper's own emphasis is told by its look and says nothing; with one, the motion tells.
    """
    plain = plainly(paragraphs, convention)
    both = Change.NEITHER if has_motion else both_means(plain, convention)
    read = paragraphs if has_motion else plain
    return tuple(
        _signed(shown, stream_of(spans_of(paragraph, convention, both, acronyms=not has_motion)))
        for shown, paragraph in zip(paragraphs, read, strict=True)
    )


def _signed(paragraph: Paragraph, stream: Stream) -> Reading:
    """Take a marked paragraph sign off the end of the text: the paragraph is split there, or joined to the next."""
    if not stream.text.endswith(PILCROW) or stream.codes[-1] not in (ADD, DELETE):
        return Reading(paragraph, stream)
    return Reading(paragraph, Stream(stream.text[:-1], stream.codes[:-1]), stream.codes[-1])


def plainly(paragraphs: Sequence[Paragraph], convention: Convention) -> tuple[Paragraph, ...]:
    """Return `paragraphs` without their own emphasis, unless a person said on the command line what counts."""
    return tuple(paragraphs) if convention.source == "option" else subtracted(paragraphs)


def distance(paragraphs: Sequence[Paragraph], convention: Convention, motion: Counter[str]) -> int:
    """Return how many words keep + delete under `convention` has too many or too few for the motion."""
    base: Counter[str] = Counter()
    plain = plainly(paragraphs, convention)
    both = both_means(plain, convention)
    for paragraph in plain:
        spans = spans_of(paragraph, convention, both)
        base.update(words("".join(s.text for s in spans if s.change in (Change.KEEP, Change.DELETE))))
    return (base - motion).total() + (motion - base).total()
