"""The two sides that are reconciled: the paper's paragraphs as they are read, and the motion's text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from amend.align import Text
from amend.model import Kind, Mark, Paper, Paragraph, Role, Story
from amend.settle import REVISIONS, settle
from amend.stream import ADD, DELETE, KEEP, ORIGINAL, Stream

NOT_COMPARED = (Story.HEADER, Story.FOOTER)


@dataclass(frozen=True, slots=True)
class Reading:
    """One paragraph of the paper and what its marks say."""

    paragraph: Paragraph
    """As the paper shows it."""
    stream: Stream
    sign: int = KEEP
    """What a paragraph sign that is marked by hand, as the last thing of the paragraph, says of its end."""

    @property
    def base(self) -> str:
        """What the original should hold."""
        return self.stream.of(*ORIGINAL)[0]

    @property
    def break_code(self) -> int:
        """What the marks say of the paragraph's end."""
        if Mark.INSERTED in self.paragraph.end:
            return ADD
        return DELETE if Mark.DELETED in self.paragraph.end else self.sign


Margins = frozenset[tuple[Story, int]]
"""Headers and footers: which story, and which of them."""


def text_of(paper: Paper) -> tuple[Paragraph, ...]:
    """Return the paragraphs that are compared: text of the body, its boxes and notes, and headers with revisions."""
    margins = revised_margins(paper)
    return tuple(p for p in paper.paragraphs if p.role is Role.TEXT and _is_compared(p, margins))


def motion_text(motion: Paper, margins: Margins = frozenset()) -> tuple[Paragraph, ...]:
    """Return the motion's paragraphs, its pending tracked changes taken as accepted, `margins` among them."""
    return settle((p for p in motion.paragraphs if _is_compared(p, margins)), accept=True)


def revised_margins(paper: Paper) -> Margins:
    """Return the headers and footers of an amendment paper that carry real revisions: those are its own changes.

    What else differs there (a title, a date, "Amendment 1") belongs to the paper, not to the motion.
    """
    return frozenset(
        (p.story, p.within)
        for p in paper.paragraphs
        if p.story in NOT_COMPARED and (p.end & REVISIONS or any(run.marks & REVISIONS for run in p.runs))
    )


def _is_compared(paragraph: Paragraph, margins: Margins) -> bool:
    return paragraph.story not in NOT_COMPARED or (paragraph.story, paragraph.within) in margins


def paper_texts(found: Iterable[Reading]) -> list[Text]:
    """Return the paper's side for alignment; what is added in full has no words, only spare ones if it looks a head."""
    return [
        _text(reading.paragraph, reading.base, reading.paragraph.text if _may_be_kept(reading) else "")
        for reading in found
    ]


def _may_be_kept(reading: Reading) -> bool:
    """Whether a paragraph with added words may stand in the motion after all, its look being its own."""
    return ADD in reading.stream.codes and Mark.INSERTED not in {m for run in reading.paragraph.runs for m in run.marks}


def motion_texts(paragraphs: Iterable[Paragraph]) -> list[Text]:
    """Return the motion's side for alignment."""
    return [_text(paragraph, paragraph.text) for paragraph in paragraphs]


def _text(paragraph: Paragraph, said: str, spare: str = "") -> Text:
    cell = paragraph.cell
    row, column = ((cell.table, cell.row), cell.column) if cell else (None, 0)
    return Text(said, _group(paragraph), spare, row, column)


def _group(paragraph: Paragraph) -> str:
    margin = f" {paragraph.within}" if paragraph.story in NOT_COMPARED else ""
    return f"{paragraph.story.value}{margin} {'cell' if paragraph.kind is Kind.CELL else ''}".strip()
