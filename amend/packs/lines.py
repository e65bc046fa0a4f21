"""The lines of a paper as its classing sees them: what they say and where they stand, without how they look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from amend.announcements import announces_printed
from amend.instruction_lines import looks_like_instruction
from amend.legend import find_legend
from amend.model import Kind, Mark, Paper, Paragraph, Story
from amend.movers import find_movers
from amend.section_heads import begins_section, is_section_head

TITLE_WORDS = 24
TITLE_LINES = 3
"""So many lines more may a title have."""
TOP = 6
"""Lines of a page that stand at its top."""
_CHANGED = frozenset({Mark.STRIKE, Mark.INSERTED, Mark.DELETED})
_AMENDMENT = re.compile(r"\bam+end+e?m+ents?\b|\bgwelliant|\baddendum\b", re.IGNORECASE)
_NO_AMENDMENT = re.compile(
    r"\(amendment\)|\bamendments? (?:bill|act|regulations|order|procedure|protocol|rules|deadline)\b|\bconstitution(?:al)?\b|^amendments (?:to|received|from|at)\b|"
    r"\b(?:comments?|advice|briefing|guidance|guide|note|procedure|process|cover ?sheet|schedule|list|summary|index|report|minutes) (?:on|to|of|for|about)\b.*\bamendment"
    r"|\bamendments?\W+(?:officers?[’']? |legal |financial )*(?:comments?|advice|briefing|guidance|cover ?sheet|schedule|log|list|summary|report)\b|\bofficers?[’']? comments?\b|\bno amendment|\bmotions and amendments\b|^rule \d|\bamendments? (?:received|tabled)\W*$"
    r"|\bamendments? (?:was|were|is|are|fell|carried|lost|has|have|had|may|must|should|shall|can|will|would|that|which|proposed to the)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})?|[a-z])[.):]\s+", re.IGNORECASE)
_TARGET = re.compile(
    r"^(?:\W*(?:\d{1,2}|[a-z])[.):]\s+)?(?:amendment )?(?:to|on|re:?|regarding) .{0,80}\bmotions?\b", re.IGNORECASE
)
_MOTION = re.compile(
    r"^(?:(?:agenda )?item )?(?:\d{1,2}(?:\.\d{1,2})?|[a-z])?[.):]?\s*(?:[-–—]\s*)?(?:notice of )?"
    r"(?:(?:opposition|administration|emergency|urgent|composite|late|budget|council|golden|silver|labour|conservative|green|liberal democrat|independent|cross-party|joint|altered|revised|white paper|member[’']?s?) )*"
    r"(?:group )?(?:notice of )?(?:motion|cynnig)\b(?!s\b)(?!.{0,40}\b(?:was|were|carried|lost|fell|be put|as amended|if carried)\b)"
    r"|^(?:composite|resolution|emergency resolution) (?:no\.? ?)?[a-z0-9]{1,4}\b"
    r"|^[^.;]{0,80}\bnotice of motion\b|^.{3,80}\bmotion$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^(?:(?:agenda )?item (?:no\.? ?)?)?(?P<item>\d{1,2}\.\d{1,2}|\d{1,2}|[A-Z]\d{1,3})[.):]?\s+(?P<rest>[A-Z‘“\"].{3,})$"
)
_LETTERED = re.compile(r"^\(?[a-z]\)\s+[A-Z‘“\"].{3,}$")
_DEAR = re.compile(r"(?:dear|annwyl) (?!.{50})", re.IGNORECASE)
_SECTION = re.compile(r"(?:that )?(?:this|the) (?:\w+ )?council$|(?-i:notes|believes|resolves)\b", re.IGNORECASE)
_COUNTED = re.compile(r"^\(?(\d{1,2}(?:\.\d{1,2})?|[a-z])[.):]*\s")
_STYLED = re.compile(
    r"b\w?l\w?d|und|stri|stru|ital|colo|\bred\b|blue|green|highl|capit|upper|brac|track|cross|shad", re.IGNORECASE
)
"""Some look is named: asked first, because it is cheap."""
_ITEM_COVER = re.compile(r"^agenda item (?:no\.? ?)?\d{1,2}(?:\.\d{1,2})?\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page, or a paragraph."""

    text: str
    page: int = 0
    """From 1; 0 where the file has no pages."""
    place: int = 0
    """Which line of its page, from 0."""
    label: str = ""
    changed: bool = False
    """Whether words in it are struck, or inserted or deleted by a tracked change."""
    heading: bool = False

    @property
    def full(self) -> str:
        """The line with its label."""
        return f"{self.label} {self.text}".strip()

    @property
    def is_top(self) -> bool:
        return self.page > 0 and self.place < TOP

    @property
    def is_title(self) -> bool:
        """Whether it may be a title: short, and no sentence, head or instruction."""
        text = self.text.rstrip()
        words = text.split()
        return (
            0 < len(words) <= TITLE_WORDS
            and not text.endswith((".", ";", ",", ":"))
            and (words[0][0].isupper() or not words[0][0].isalpha())
            and not is_section_head(text)
            and not looks_like_instruction(text)
            and not announces_printed(text)
        )

    @property
    def names_amendment(self) -> bool:
        full = self.full
        return bool(_AMENDMENT.search(full)) and not _NO_AMENDMENT.search(_NUMBER.sub("", full)) and self.is_title

    @property
    def names_motion(self) -> bool:
        full = self.full
        return bool(_MOTION.search(full)) and not _AMENDMENT.search(full) and self.is_title

    @property
    def is_numbered_title(self) -> bool:
        return bool(_NUMBERED.match(self.full) or _LETTERED.match(self.full)) and self.is_title

    @property
    def is_salutation(self) -> bool:
        return bool(_DEAR.match(self.text))

    @property
    def is_cover(self) -> bool:
        return bool(_ITEM_COVER.match(self.full))

    @property
    def is_mover(self) -> bool:
        return find_movers(self.text) is not None

    @property
    def is_legend(self) -> bool:
        return bool(_STYLED.search(self.text)) and find_legend(self.text) is not None

    @property
    def is_head(self) -> bool:
        return is_section_head(self.text)

    @property
    def is_prose(self) -> bool:
        """Whether it begins a section without a head: "This Council notes that ..."."""
        return begins_section(self.text) or bool(_SECTION.match(self.text))

    @property
    def names_target(self) -> bool:
        """Whether it says which motion the instructions below it are for: "To the motion on trees"."""
        return bool(_TARGET.match(self.text)) and self.is_title

    @property
    def is_instruction(self) -> bool:
        return looks_like_instruction(self.text)


def begins_numbered(lines: Sequence[Line], at: int) -> bool:
    """Whether the line at `at` is the numbered title of a paper, and no point of a list.

    A title is not wrapped into the middle of a sentence, stands below no section head, and soon has movers, a legend
    or a section head below it.
    """
    if not lines[at].is_numbered_title or (at and lines[at - 1].is_head) or _goes_on_list(lines, at):
        return False
    for line in lines[at + 1 : at + 2 + TITLE_LINES]:
        if line.is_head or line.is_mover or line.is_legend:
            return True
        if not line.is_title or line.text[:1].islower() or line.label or line.is_numbered_title:
            return False
    return False


def _goes_on_list(lines: Sequence[Line], at: int) -> bool:
    """Whether a number follows the one above it, and no movers follow: then it is a point."""
    below = lines[at + 1 : at + 2]
    if below and (below[0].is_mover or below[0].is_legend):
        return False
    mine = _COUNTED.match(lines[at].full)
    above = next(
        (found for line in reversed(lines[max(0, at - 12) : at]) if (found := _COUNTED.match(line.full))), None
    )
    return mine is not None and above is not None and _next(above[1]) == mine[1]


def _next(label: str) -> str:
    *outer, last = label.split(".")
    return ".".join([*outer, str(int(last) + 1) if last.isdigit() else chr(ord(last) + 1)])


def lines_of(paper: Paper) -> tuple[Line, ...]:
    """Return the paragraphs of the body as lines, in their order."""
    found: list[Line] = []
    for paragraph in paper.paragraphs:
        page = paragraph.page or 0
        same = bool(found) and found[-1].page == page
        found.append(_line(paragraph, page, found[-1].place + 1 if same else 0))
    return tuple(found)


def body_end(paragraphs: Sequence[Paragraph]) -> int:
    """Return how many paragraphs stand before the notes, headers and footers, which come last."""
    return next((at for at, p in enumerate(paragraphs) if p.story not in (Story.BODY, Story.TEXTBOX)), len(paragraphs))


def _line(paragraph: Paragraph, page: int, place: int) -> Line:
    changed = any(run.marks & _CHANGED and run.text.strip() for run in paragraph.runs)
    heading = paragraph.kind is Kind.HEADING
    return Line(paragraph.text, page, place, paragraph.label, changed, heading)
