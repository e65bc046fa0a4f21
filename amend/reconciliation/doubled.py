"""Numbers that stand twice in one list of the amended text, though none does in the original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from amend.labels import is_bullet
from amend.model import Change, Finding, Kind, MarkedParagraph, Severity
from amend.quotation import quoted

_KIND = "number-twice"


def of_doubled(paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
    """Yield a warning for each number that two points of one list have in the amended text, and not in the original.

    A list is what stands between two paragraphs that are no points, level by level.
    """
    before = {label for run in _lists(paragraphs, amended=False) for label in _twice(run, amended=False)}
    for run in _lists(paragraphs, amended=True):
        for label in _twice(run, amended=True):
            if label not in before:
                place = next(one.place for one in reversed(run) if _label(one, amended=True) == label)
                said = f"two points of one list are numbered {quoted(label)} now: look at their numbers and places."
                yield Finding(_KIND, Severity.WARNING, said, place)


def _twice(run: Sequence[MarkedParagraph], amended: bool) -> list[str]:
    count = Counter(_label(one, amended) for one in run)
    return [label for label, number in count.items() if number > 1 and label and not is_bullet(label)]


def _label(paragraph: MarkedParagraph, amended: bool) -> str:
    return (paragraph.amended_label if amended else paragraph.original_label) or paragraph.label


def _lists(paragraphs: Sequence[MarkedParagraph], amended: bool) -> Iterator[list[MarkedParagraph]]:
    """Yield the points of each list in one of the two texts."""
    gone = Change.DELETE if amended else Change.ADD
    open_: dict[int, list[MarkedParagraph]] = {}
    for before, paragraph in zip((None, *paragraphs), paragraphs, strict=False):
        if before is not None and before.break_ is gone:
            continue  # it goes on in the paragraph before it
        if paragraph.change is gone or not (paragraph.amended if amended else paragraph.original).strip():
            continue
        if paragraph.kind is not Kind.ITEM or paragraph.cell is not None:
            yield from open_.values()
            open_ = {}
            continue
        yield from (open_[level] for level in list(open_) if level > paragraph.level)
        open_ = {level: run for level, run in open_.items() if level <= paragraph.level}
        open_.setdefault(paragraph.level, []).append(paragraph)
    yield from open_.values()
