"""Paragraphs of a redline that marked ends link, and those that one without a label cannot be split into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amend.model import Change, MarkedParagraph, Paragraph


def chains(paragraphs: Sequence[MarkedParagraph]) -> Iterator[Sequence[MarkedParagraph]]:
    """Yield paragraphs that marked ends link, together."""
    chain: list[MarkedParagraph] = []
    for one in paragraphs:
        chain.append(one)
        if one.break_ is Change.KEEP:
            yield chain
            chain = []
    if chain:
        yield chain


def begets_items(chain: Sequence[MarkedParagraph], motion: Sequence[Paragraph]) -> bool:
    """Whether a paragraph of `motion` without a label is split into some with labels, which its halves cannot have."""
    first = chain[0]
    is_plain = first.n is not None and not motion[first.n - 1].label and not first.label
    return is_plain and all(one.break_ is Change.ADD for one in chain[:-1]) and any(one.label for one in chain)
