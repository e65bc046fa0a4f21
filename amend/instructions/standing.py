"""Whether the amendment at hand is moved, carried and of the motion that is given, as the lines of a paper tell it."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instruction_lines import says_edit
from amend.instructions.growing import Growing
from amend.instructions.kinds import FIRST_OF_ROW, NEXT_TITLE, NOT_FOR_SURE, OPTION, PARTS_OPTIONS, WITHDRAWN
from amend.instructions.parsed import Entry
from amend.instructions.sheets.fates import WHY, Fate
from amend.instructions.telling import heads_voted, tells_fate, tells_loss
from amend.model import Kind, Paragraph
from amend.movers import find_movers

_WITHDRAWN_ALONE = re.compile(
    r"\W*(?:withdrawn|not moved|lost|rejected|fell|deleted from the amendment)\W*", re.IGNORECASE
)
"""What stands for one of several changes that is not moved."""
_AND_OTHERS = re.compile(
    r"(?P<others>(?:, (?:amendment )?\w{1,3})*,? (?:and|&) (?:amendment |no\.? ?)?\w{1,3})\b", re.IGNORECASE
)
_SECONDED = re.compile(r"\bseconded by\b", re.IGNORECASE)
_BEHIND_TITLE = re.compile(r"\s*(?:[-–—:(]|$)")
_NOT_MOVED_HEAD = re.compile(r"[^‘“\"':]{0,80}[-–—:(,] ?(?:withdrawn|not moved|not selected|not put)\b", re.IGNORECASE)
"""How the head of an amendment goes on that is not moved any more."""
_ONE_OF_SEVERAL = "the paper has several options, or says that some are not moved: leave only what is moved"


def heads_amendment(text: str) -> bool:
    """Whether a line heads one of several amendments, moved or not: "Amendment C - Labour Group"."""
    title = NEXT_TITLE.match(text)
    return bool(WITHDRAWN.match(text) or (title and _BEHIND_TITLE.match(text, title.end())))


def _is_not_moved(text: str, behind: int, is_second: bool) -> bool:
    """Whether the head of an amendment goes on so that it is not moved, or, of a further one, that it was lost."""
    return bool(_NOT_MOVED_HEAD.match(text, behind) or (is_second and WITHDRAWN.match(text)))


def parts_amendments(sheet: Growing, paragraph: Paragraph) -> bool:
    """Note whether the amendment that a line heads is withdrawn or one of several; tell whether it only parts two."""
    text = paragraph.text
    if paragraph.kind is Kind.ITEM and tells_loss(text) and _WITHDRAWN_ALONE.fullmatch(text.strip()):
        sheet.entries.append(Entry(text, trouble=WHY[Fate.NOT_MOVED]))  # one of several, by its number
        return True
    title = NEXT_TITLE.match(text)
    is_new = title is not None and title[0] != sheet.heading and _is_not_moved(text, title.end(), bool(sheet.heading))
    if _takes_vote(sheet, text, is_new):
        return True
    is_moved = bool(find_movers(text) or _SECONDED.search(text)) and len(sheet.entries) > sheet.headed
    if sheet.not_done == WHY[Fate.NOT_MOVED] and is_moved:
        sheet.not_done = ""  # the mover of the next one
    if WITHDRAWN.match(text):
        sheet.not_done, sheet.headed = WHY[Fate.NOT_MOVED], len(sheet.entries)
    elif _is_option(sheet, text):
        _takes_option(sheet, text)
    elif title is not None:
        sheet.not_done = WHY[Fate.NOT_MOVED] if _number(title[0]) in sheet.lost else ""
    if title is not None and not says_edit(text):
        sheet.heading, sheet.headed = title[0], len(sheet.entries)
    return bool(sheet.not_done and PARTS_OPTIONS.fullmatch(text.strip()))


def _takes_vote(sheet: Growing, text: str, is_new: bool) -> bool:
    """Take a line that tells of a vote; `is_new`: it heads a further amendment, and tells nothing of those above."""
    if (stands := heads_voted(text)) is not None:
        sheet.not_done = "" if stands else WHY[Fate.LOST]
        sheet.decided = sheet.headed = len(sheet.entries)
        return True
    if tells_loss(text) and not is_new:
        _lose(sheet, text)
        return True
    if tells_fate(text):
        sheet.decided = len(sheet.entries)
    return False


def _lose(sheet: Growing, text: str) -> None:
    """Refuse what belongs to the amendment that was lost: the orders above, or, right below its head, those below."""
    if not sheet.entries and (named := NEXT_TITLE.match(text)) is not None:
        sheet.lost |= {_number(named[0]), *_others_named(text[named.end() :])}
    first = max(sheet.decided, sheet.headed)
    if first == len(sheet.entries) == sheet.headed:
        sheet.not_done = WHY[Fate.NOT_MOVED] if sheet.entries or WITHDRAWN.match(text) else WHY[Fate.LOST]
    sheet.entries[first:] = [replace(one, edits=(), trouble=WHY[Fate.LOST]) for one in sheet.entries[first:]]
    sheet.decided = len(sheet.entries)


def _number(title: str) -> str:
    """Return what a head calls an amendment: 2 of "Amendment no. 2", and all of "the second amendment"."""
    last = title.lower().split()[-1].removeprefix("no.")
    return title.lower() if last == "amendment" else last


def _others_named(behind: str) -> frozenset[str]:
    """Return the other amendments that a line names behind the first: 3 of "Amendments 2 and 3 were lost"."""
    others = _AND_OTHERS.match(behind)
    return (
        frozenset(re.findall(r"\w+", others["others"].lower())) - {"and", "amendment", "no"} if others else frozenset()
    )


def _is_option(sheet: Growing, text: str) -> bool:
    """Whether a line heads one of several things that may be moved, or parts two of them."""
    said = text.strip()
    if OPTION.match(text) and not sheet.entries:
        options = sum(OPTION.match(one.text) is not None for one in sheet.page.paragraphs)
        return options > 1  # "Version 2" by itself is the paper's own
    return bool(OPTION.match(text) or NOT_FOR_SURE.match(said) or (PARTS_OPTIONS.fullmatch(said) and sheet.entries))


def _takes_option(sheet: Growing, text: str) -> None:
    """Refuse what a line heads, and what stands above it unless it is the first of its row."""
    if not sheet.not_done and not FIRST_OF_ROW.match(text.strip()):
        sheet.entries[-1:] = [replace(one, edits=(), trouble=_ONE_OF_SEVERAL) for one in sheet.entries[-1:]]
    sheet.not_done = _ONE_OF_SEVERAL
