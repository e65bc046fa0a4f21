"""Which convention the motion speaks for, and whether marks were lost on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from amend.front_matter import calls_itself_amendment
from amend.infer import conventions
from amend.legend import find_legend
from amend.model import Convention, Marks, Paper, Paragraph
from amend.reconciliation.outcome import Lost
from amend.reconciliation.readings import distance, plainly, words
from amend.reconciliation.seams import seams
from amend.reconciliation.sides import Reading
from amend.settle import REVISIONS
from amend.stream import ADD, DELETE, NEITHER

NEARER = 0.5
"""Another convention wins over the stated one only where it halves the distance to the motion."""
NOTICEABLE = 3
"""Fewer words than this between paper and motion are slips, no sign of another convention."""


CARRY_MARKS = ("docx", "html")
"""Formats in which marks arrive as they were made."""


def choose(
    paper: Paper,
    text: Sequence[Paragraph],
    motion: Sequence[Paragraph] | None,
    additions: tuple[Marks, ...] | None,
    deletions: tuple[Marks, ...] | None,
) -> Convention:
    """Return the convention to read `text` by: the stated one, unless the motion speaks clearly for another."""
    plain = plainly(text, Convention())
    found = conventions(paper, plain, additions, deletions)
    if motion is None or len(found) == 1:
        return found[0]
    bag = Counter(word for paragraph in motion for word in words(paragraph.text))
    distances = [distance(text, convention, bag) for convention in found]
    best = min(range(len(found)), key=lambda index: (distances[index], index))
    clearly = distances[best] < NEARER * distances[0] and distances[0] - distances[best] > NOTICEABLE
    return found[best] if clearly else found[0]


def lost_marks(
    paper: Paper, found: Sequence[Reading], convention: Convention, motion: Sequence[Paragraph] | None
) -> Lost:
    """Return which marks did not survive the way here.

    A legend that names a mark nowhere in use says so; without a legend, an amendment with no marks at all whose
    words run into each other does.
    """
    codes = b"".join(reading.stream.codes for reading in found)
    has_additions, has_deletions = ADD in codes, DELETE in codes or NEITHER in codes
    if convention.source in ("option", "revisions") or any(_is_revised(reading) or reading.sign for reading in found):
        return Lost()
    legend = find_legend(paper.legend) if paper.legend else None
    if legend is None:
        bare = calls_itself_amendment(paper) and not has_additions and not has_deletions
        betrayed = bare and any(seams(reading.paragraph.text) for reading in found)
        return Lost(betrayed, betrayed)
    additions = bool(legend.added) and not has_additions and _betrays(paper, found, motion, has_deletions)
    return Lost(additions, bool(legend.deleted) and not has_deletions and additions)


def _betrays(paper: Paper, found: Sequence[Reading], motion: Sequence[Paragraph] | None, has_deletions: bool) -> bool:
    """Whether a paper that shows no additions should: by words that the motion lacks, seams, or its bare format.

    A DOCX or a web page carries marks; where it shows none, and nothing else betrays them, there were none.
    """
    bare = paper.source is None or paper.source.format not in CARRY_MARKS
    if _seams_of(reading.paragraph for reading in found) - _seams_of(motion or ()):
        return True
    if motion is None:
        return bare
    return _has_more_words(found, motion) or (bare and not has_deletions)


def _seams_of(paragraphs: Iterable[Paragraph]) -> set[str]:
    return {seam for paragraph in paragraphs for seam in seams(paragraph.text)}


def _is_revised(reading: Reading) -> bool:
    """Whether real revisions stand in the paragraph: a file that kept those kept all its marks."""
    return any(run.marks & REVISIONS for run in reading.paragraph.runs)


def _has_more_words(found: Sequence[Reading], motion: Sequence[Paragraph]) -> bool:
    base = Counter(word for reading in found for word in words(reading.base))
    return bool(base - Counter(word for paragraph in motion for word in words(paragraph.text)))
