"""Whether the amendment at hand is moved, carried and of the motion that is given, as the lines of a paper tell it."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instruction_lines import says_edit
from amend.instructions.growing import Growing
from amend.instructions.kinds import FIRST_OF_ROW, NEXT_TITLE, NOT_FOR_SURE, OPTION, PARTS_OPTIONS, WITHDRAWN
from amend.instructions.parsed import Entry
from amend.instructions.several_motions import heads_motion
from amend.instructions.telling import heads_voted, tells_fate, tells_loss
from amend.model import Kind, Paragraph

WITHDRAWN_ALONE = re.compile(
    r"\W*(?:withdrawn|not moved|lost|rejected|fell|deleted from the amendment)\W*", re.IGNORECASE
)
"""What stands for one of several changes that is not moved."""
_NOT_MOVED_HEAD = re.compile(r"[^‘“\"':]{0,80}[-–—:(,] ?(?:withdrawn|not moved|not selected|not put)\b", re.IGNORECASE)
"""How the head of an amendment goes on that is not moved any more."""
_NOT_MOVED = "the paper says that this amendment is not moved any more"
_OTHER_MOTION = "it stands under the head of another motion than the one given"
_LOST = "the paper says that this amendment was not carried"
_ONE_OF_SEVERAL = "the paper has several options, or says that some are not moved: leave only what is moved"


def parts_amendments(sheet: Growing, paragraph: Paragraph) -> bool:
    """Note whether the amendment that a line heads is withdrawn or one of several; tell whether it only parts two."""
    text = paragraph.text
    if paragraph.kind is Kind.ITEM and tells_loss(text) and WITHDRAWN_ALONE.fullmatch(text.strip()):
        sheet.entries.append(Entry(text, trouble=_NOT_MOVED))  # one of several, by its number
        return True
    if (stands := heads_voted(text)) is not None:
        sheet.not_done, sheet.headed = "" if stands else _LOST, len(sheet.entries)
        sheet.decided = len(sheet.entries)
        return True
    if sheet.page.others and heads_motion(text):
        sheet.elsewhere = _OTHER_MOTION if text.strip() in sheet.page.others else ""
        return True
    title = NEXT_TITLE.match(text)
    is_new = title is not None and title[0] != sheet.heading and bool(_NOT_MOVED_HEAD.match(text, title.end()))
    if tells_loss(text) and sheet.entries and not is_new:
        first = max(sheet.decided, sheet.headed)
        if first == len(sheet.entries) == sheet.headed:
            sheet.not_done = _NOT_MOVED  # it stands right below its head
        sheet.entries[first:] = [replace(one, edits=(), trouble=_LOST) for one in sheet.entries[first:]]
        sheet.decided = len(sheet.entries)
        return True
    if tells_fate(text):
        sheet.decided = len(sheet.entries)
    if WITHDRAWN.match(text):
        sheet.not_done = _NOT_MOVED
    elif (
        OPTION.match(text)
        or NOT_FOR_SURE.match(text.strip())
        or (PARTS_OPTIONS.fullmatch(text.strip()) and sheet.entries)
    ):
        if not sheet.not_done and not FIRST_OF_ROW.match(text.strip()):
            sheet.entries[-1:] = [replace(one, edits=(), trouble=_ONE_OF_SEVERAL) for one in sheet.entries[-1:]]
        sheet.not_done = _ONE_OF_SEVERAL
    elif NEXT_TITLE.match(text):
        sheet.not_done = ""
    if title is not None and not says_edit(text):
        sheet.heading, sheet.headed = title[0], len(sheet.entries)
    return bool(sheet.not_done and PARTS_OPTIONS.fullmatch(text.strip()))
