"""What a redline does besides changing words, as findings: splits, joins, moves, labels that shift, signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from amend.model import Change, Finding, MarkedParagraph, Severity
from amend.quotation import quoted
from amend.reconciliation.list_tails import without_tail
from amend.renumbering import of_references, of_shifts, outline


def of_structure(paragraphs: Sequence[MarkedParagraph], typed: frozenset[int] = frozenset()) -> Iterator[Finding]:
    """Yield findings on splits, joins, moves, labels that shift and references to them; for `typed` see `of_shifts`."""
    for paragraph in paragraphs:
        if paragraph.break_ is Change.ADD:
            yield Finding("split", Severity.INFO, "the paragraph is split in two here.", paragraph.place)
        elif paragraph.break_ is Change.DELETE:
            yield Finding("joined", Severity.INFO, "the paragraph is joined to the next.", paragraph.place)
    yield from _moved(paragraphs)
    listed = outline(paragraphs)
    yield from of_shifts(paragraphs, listed, typed)
    yield from of_references(paragraphs, listed)


def _moved(paragraphs: Sequence[MarkedParagraph]) -> Iterator[Finding]:
    """Yield the paragraphs that stand elsewhere in the motion, whatever end their place in a list gives them."""
    deleted = (p for p in paragraphs if p.change is Change.DELETE and len(p.original.split()) > 3)
    gone = {without_tail(p.original): p.place for p in deleted}
    for paragraph in paragraphs:
        if paragraph.change is Change.ADD and (said := without_tail(paragraph.amended)) in gone:
            message = f"{quoted(paragraph.amended)} is moved here from {gone[said] or 'elsewhere'}."
            yield Finding("moved", Severity.INFO, message, paragraph.place)


def typographic_finding(count: int) -> Finding:
    """Return the finding that `count` words differ in quotes, dashes or the like only."""
    words = "1 word differs" if count == 1 else f"{count} words differ"
    message = f"{words} from the motion in quotation marks, dashes or spaces only; the motion's are kept."
    return Finding("typographic", Severity.INFO, message)
