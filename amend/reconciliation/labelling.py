"""Which labels are given and which are counted: in a paper, in a paper with its motion, in two finished texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amend.labels import is_bullet
from amend.model import MarkedParagraph, Paper, Source
from amend.renumbering import relabelled


def of_paper(paragraphs: Sequence[MarkedParagraph], has_motion: bool) -> tuple[MarkedParagraph, ...]:
    """Return the paragraphs of a paper with the labels of both texts; one that says both itself is believed."""
    if not has_motion and any(p.original_label or p.amended_label for p in paragraphs):
        return tuple(paragraphs)
    return relabelled(paragraphs, has_original=has_motion)


def of_compared(paragraphs: Sequence[MarkedParagraph], edited: Paper) -> tuple[MarkedParagraph, ...]:
    """Return the paragraphs of two texts with the labels that each prints; an edited text without any is counted."""
    if any(paragraph.label and not is_bullet(paragraph.label) for paragraph in edited.paragraphs):
        return tuple(_printed(paragraph) for paragraph in paragraphs)
    return relabelled(paragraphs, has_original=True)


def _printed(paragraph: MarkedParagraph) -> MarkedParagraph:
    same = paragraph.n is None or paragraph.original_label == paragraph.label
    return replace(paragraph, original_label="") if same and paragraph.original_label else paragraph


def typed_labels(base: Source | None, paper: Paper) -> frozenset[int]:
    """Return the `source` of each paragraph whose typed label stays as it is in a tracked-change DOCX.

    On the amendment paper's own file; on the motion's, a label that shifts is tracked.
    """
    if base is None or paper.source is not base:
        return frozenset()
    return frozenset(p.source for p in paper.paragraphs if p.typed and p.source is not None)
