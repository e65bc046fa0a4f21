"""Orders and places on lines of their own: "Notes 3:" above "Move to the top.", "Delete these:" above places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from amend.instruction_lines import gives_reason, says_edit
from amend.instructions.cutting import cut
from amend.instructions.grammar import parse, scope_of
from amend.instructions.growing import Growing
from amend.instructions.kinds import NEXT_TITLE
from amend.instructions.parsed import Entry, Ref
from amend.instructions.sentence import Sentence
from amend.labels import is_bullet
from amend.model import Paragraph, Run
from amend.movers import find_movers, is_person
from amend.section_heads import is_section_head

_MOVES = re.compile(
    r"(?:(?:to )?be |is |please )?moved? (?:it )?(?=(?:up |down )?(?:to|after|before|so|above|below|behind|between)\b)",
    re.IGNORECASE,
)
"""How an order begins that does not say what moves."""

_DELETES = re.compile(
    r"(?:please )?(?:delete|remove|omit|strike(?: out)?|leave out|take out)(?: the following| these)?"
    r"(?: (?:points|paragraphs|clauses|items|bullets|recommendations))?\s*[:–-]?",
    re.IGNORECASE,
)
"""A line that deletes what the lines below it name."""


_FEW_WORDS = 8
"""A longer line is none of a list of parts."""
_INSERTS = re.compile(r"(?:please )?(?:insert|add)\s*[:–-]?", re.IGNORECASE)
_SAYS_WHERE = re.compile(
    r"(?:at the (?:end|start|beginning|top|foot)|after|before|between|as|in)\b[^:‘“\"]{2,60}[:,]\s*[‘“\"]",
    re.IGNORECASE,
)


def takes_insertions(sheet: Growing, at: int) -> int:
    """Take "Insert:" above lines that each say where, and what; return which line comes next, 0 if it is none."""
    if not _INSERTS.fullmatch(sheet.page.paragraphs[at].text.strip()):
        return 0
    below = takewhile(lambda one: _SAYS_WHERE.match(one.text.strip()), sheet.page.paragraphs[at + 1 :])
    found = [
        _read(sheet, one, "Insert", (Run(one.text[:1].lower()), *cut(one, 1, len(one.text))), "Insert") for one in below
    ]
    return _taken(sheet, at, found) if found else 0


def takes_deletions(sheet: Growing, at: int) -> int:
    """Take a line that deletes the parts which the lines below it name; return which comes next, 0 if it is none."""
    if not _DELETES.fullmatch(sheet.page.paragraphs[at].text.strip()):
        return 0
    lead = sheet.page.paragraphs[at].text.strip(" :–-")
    below = takewhile(lambda one: _names_parts(sheet, one), sheet.page.paragraphs[at + 1 :])
    found = [_read(sheet, one, "Delete", one.runs, lead) for one in below]
    if len(found) < 2:
        return 0
    following = sheet.page.paragraphs[at + 1 + len(found) : at + 2 + len(found)]
    if following and _may_be_listed(following[0]):
        found.append(Entry(following[0].text, trouble="it stands in a list of what goes, and was not understood"))
    return _taken(sheet, at, found)


def _names_parts(sheet: Growing, paragraph: Paragraph) -> bool:
    """Whether a line only names parts of the motion, and leads to nothing below it."""
    refs = None if paragraph.text.strip().endswith(":") else scope_of(Sentence((paragraph,)), sheet.page.heads)
    return bool(refs) and all(ref.steps and ref.is_named for ref in refs or ())


def _read(sheet: Growing, line: Paragraph, verb: str, runs: Sequence[Run], lead: str) -> Entry:
    """Return what `line` asks for, whose `verb` stands above it: `lead`, as the paper has it."""
    asked = Sentence((replace(line, runs=(Run(f"{verb} "), *runs)),))
    return replace(parse(asked, sheet.page.heads, sheet.scope()), text=f"{lead} {line.text.strip()}")


def _taken(sheet: Growing, at: int, found: Sequence[Entry]) -> int:
    """Take the entries of the lines below the one at `at`; return which line comes next."""
    not_done = sheet.page.paragraphs[at].not_done or sheet.not_done
    sheet.entries += [replace(one, edits=(), trouble=not_done) if not_done else one for one in found]
    sheet.last = (at, at + 1 + len(found))
    return sheet.last[1]


def _may_be_listed(paragraph: Paragraph) -> bool:
    """Whether a line behind a list of parts may be one more of it: short, no order, no head and nobody's name."""
    text = paragraph.text.strip()
    is_head = NEXT_TITLE.match(text) or is_section_head(text)
    is_other = is_head or says_edit(text) or find_movers(text) or is_person(text) or gives_reason(text)
    return len(text.split()) <= _FEW_WORDS and not text.endswith(":") and not is_other


def moves_above(sheet: Growing, at: int) -> Entry | None:
    """Return "Move to the top of the list" with the point that the line above names, within the scope of that line.

    None for another order, or where no line above names one point.
    """
    here, above = sheet.page.paragraphs[at], sheet.pending
    said = _MOVES.match(here.text)
    is_labelled = bool(here.label) and not is_bullet(here.label)  # "(c) Move to the top" is about (c)
    if said is None or above is None or not sheet.scopes or is_labelled:
        return None
    refs = sheet.scope()
    if len(refs) != 1 or not refs[0].steps or refs[0].steps[-1].unit == "section":
        return None
    outer = sheet.scopes[-2][1] if len(sheet.scopes) > 1 else (Ref(),)
    place = above.text.strip().rstrip(":.–- ")
    moved = replace(here, runs=(Run(f"Move {place} "), *cut(here, said.end(), len(here.text))))
    return replace(parse(Sentence((moved,)), sheet.page.heads, outer), text=f"{above.text} {here.text}".strip())
