"""Labels that are typed, not counted by Word: one that shifts is tracked like any other text."""

from __future__ import annotations

from collections.abc import Sequence

from amend.docx.plan import Laid, Plan
from amend.labels import split_label
from amend.model import Change, Kind, MarkedParagraph, Span
from amend.stream import DELETE

Labels = tuple[str, str]
"""The label that is typed and the one that takes its place."""


def shifted_label(marked: Sequence[MarkedParagraph], raw: str) -> Labels | None:
    """Return the label typed at the start of `raw` and its new one; None where none is typed, or it stays."""
    paragraph = marked[0]
    if len(marked) != 1 or paragraph.kind is not Kind.ITEM or paragraph.change is not Change.KEEP:
        return None
    old = paragraph.original_label or paragraph.label
    new = paragraph.amended_label or paragraph.label
    if not old or not new or old == new or split_label(raw)[0] != old:
        return None
    return old, new


def relabel(made: Plan, raw: str, labels: Labels) -> None:
    """Replace the typed label in the plan of its paragraph."""
    old, new = labels
    start = raw.index(old)
    for at in range(start, start + len(old)):
        made.codes[at] = DELETE
    made.insertions.setdefault(start + len(old), []).insert(0, Laid(Span(new, Change.ADD)))
