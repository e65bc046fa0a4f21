"""What stands before the motion in an amendment paper: title, movers, legend; and what announces the clean copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from amend.front_matter import front_lines
from amend.model import Kind, MarkedParagraph, Paper, Span, Story
from amend.movers import find_movers
from amend.section_heads import is_section_head

IF_CARRIED = "Motion as amended (if carried)"
UNKNOWN = "TBC"
TITLE_WORDS = 20
"""A title of more words is cut: a longer line would be read as text."""
_ANY_MOTION = frozenset({"motion", "original", "paper", "standard input"})
_NAMES_AMENDMENT = re.compile(r"\bamendment\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Front:
    """The lines above the motion."""

    title: str
    proposer: str = ""
    seconder: str = ""

    @property
    def movers(self) -> tuple[str, str]:
        """The two mover lines, TBC where nobody is named yet."""
        return f"Proposed by: {self.proposer or UNKNOWN}", f"Seconded by: {self.seconder or UNKNOWN}"

    def lines(self, legend: str = "") -> tuple[str, ...]:
        """Return the title, the movers and the legend, where there is one."""
        return (self.title, *self.movers, *([legend] if legend else []))


def title_line(title: str, group: str, motion: Paper) -> str:
    """Return the paper's title: what was asked for, else the motion's title, said to be amended (and by whom)."""
    wanted = _tidy(title)
    if _NAMES_AMENDMENT.search(wanted):
        return wanted
    subject = wanted or _tidy(motion_title(motion))
    if not subject:
        return f"{_tidy(group)} amendment" if group.strip() else "Amendment"
    return f"{_tidy(group)} amendment: {subject}" if group.strip() else f"Amendment to: {subject}"


def motion_title(motion: Paper) -> str:
    """Return the title that the motion gives itself, else its file's name where that tells it from others, else ""."""
    lines = [p for p in motion.paragraphs if p.story in (Story.BODY, Story.TEXTBOX)]
    heads = (p.text for p in lines[: front_lines(lines)] if not find_movers(p.text) and not is_section_head(p.text))
    named = PurePath(motion.source.name).stem if motion.source is not None else ""
    return motion.title or next(heads, "") or ("" if named.lower() in _ANY_MOTION else named)


def front_paragraphs(front: Front, legend: str = "") -> Iterator[MarkedParagraph]:
    """Yield the lines as paragraphs: the title a heading."""
    for number, line in enumerate(front.lines(legend)):
        kind = Kind.PARAGRAPH if number else Kind.HEADING
        yield MarkedParagraph((Span(line),), kind, level=0 if number else 1)


def carried_heading(level: int) -> MarkedParagraph:
    """Return the line above the clean copy."""
    return MarkedParagraph((Span(IF_CARRIED),), Kind.HEADING, level)


def _tidy(title: str) -> str:
    """Return `title` on one line, without the stop at its end, not too long."""
    words = title.split()
    line = " ".join(words[:TITLE_WORDS]).rstrip(" .;:,")
    return f"{line} …" if len(words) > TITLE_WORDS else line
