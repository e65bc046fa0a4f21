"""What a paper says beside its instructions, and whether a person should look at it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from amend.instruction_lines import PART, gives_reason
from amend.instructions import Motion, Sheet
from amend.instructions.called_parts import labels_of
from amend.instructions.closing import is_no_order, signs_off
from amend.instructions.demands import is_of_a_place, may_ask
from amend.instructions.harmless import (
    is_added,
    is_harmless,
    may_take_back,
    stands_with_more,
    surely_says_nothing,
    was_won,
)
from amend.instructions.kinds import SIGNATURE
from amend.instructions.lead_lines import FEW_WORDS
from amend.instructions.sheets.fates import told_behind
from amend.instructions.sheets.heads import head_of
from amend.instructions.telling import may_undo, tells_fate, tells_proceedings
from amend.labels import is_bullet
from amend.model import Finding, Kind, Paper, Paragraph, Role, Severity
from amend.movers import find_movers, is_person
from amend.orders_amid import orders_amid
from amend.quotation import quoted
from amend.reconciliation.other_motions import of_other_motions, of_other_numbers, of_other_titles
from amend.section_heads import SAYING

_TOKEN = re.compile(r"(?<![\w£€$.,/:-])\(?(?P<name>[B-Z]|[b-h]|[ivx]{2,4}|\d{1,2})\)?(?![\w/:%-]|[.,]\d)")
"""What may be the label of a point, amid a line."""
_PART = re.compile(
    rf"\b{PART} \(?\w{{1,4}}\b|\b{SAYING}(?:e?s)?\b"
    r"|^(?:new|instead|in place|in lieu|rather than|plus|also|addition|addendum)\b",
    re.IGNORECASE,
)
"""What a line names that may be about a part of the motion."""


_OF_PAPER = re.compile(
    r"\b(?:amend(?:s|ments?|ing|ed(?!\)))?|amdt|addend\w+|agenda|motions?|items?|minutes?|committee|section 151|rules?"
    r"|thanks|pages?|supplement\w*|alterations?|changes|branch|group|meeting|councillors?|cllrs?|mr|mrs|ms|the mover"
    r"|notices?|supported by|stands?|unaltered|proposition|proposal|renumber\w*|re-?letter\w*|becomes?|retain\w*|moved"
    r"|seconded|proposes?|recommends?|asked?|carried|statement|comments?|opinion|we(?! \w+:?$)|our|i)\b",
    re.IGNORECASE,
)
"""What a line says that heads the paper or one of its amendments, or tells of the meeting."""


def of_left_aside(paper: Paper, sheet: Sheet, motion: Motion | None, is_mixed: bool) -> Iterator[Finding]:
    """Yield what `paper` says beside its instructions and was left aside; a warning where it may be more."""
    labels = labels_of(motion) if motion is not None else frozenset()
    lines = (*sheet.aside, *(() if is_mixed else sheet.rest))
    begins = tuple(entry.text.strip()[:40] for entry in sheet.entries)
    above, argued = _above_orders(paper, begins), _argued(paper, begins)
    is_sheet = any(one.role is Role.HEAD for one in paper.paragraphs)
    for paragraph in lines:
        is_apart = id(paragraph) in above or id(paragraph) in argued
        message = _doubt(paragraph, sheet, frozenset() if is_apart else labels)
        message = message or _takes_back(paragraph, id(paragraph) in above, id(paragraph) in argued, is_sheet)
        if message:
            yield Finding("left-aside", Severity.WARNING, f"{quoted(paragraph.text)} {message}")
        elif paragraph.text.strip():
            message = f"{quoted(paragraph.text)} asks for nothing and was left aside."
            yield Finding("left-aside", Severity.INFO, message)
    yield from _of_titles(paper, lines, is_sheet)
    yield from _of_heads(paper, begins)
    of_motion = motion.paragraphs if motion is not None else ()
    for told in (of_other_motions, of_other_numbers, of_other_titles):
        yield from told(paper, of_motion)


def _of_heads(paper: Paper, begins: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding for each head of a sheet's amendments, a warning where nothing below it was understood.

    `begins` are how the instructions begin.
    """
    is_behind = False
    for at, one in enumerate(paper.paragraphs):
        is_behind = is_behind or _begins_one(one.text.strip(" :"), begins)
        if one.role is not Role.HEAD:
            continue
        below = list(takewhile(lambda line: line.role is not Role.HEAD, paper.paragraphs[at + 1 :]))
        heads = head_of(one)
        asks = any(_begins_one(line.text.strip(" :"), begins) for line in below)
        undoes = _OF_AMENDMENT.search(one.text) or (heads is not None and _head_takes_back(one.text[heads.end :]))
        if stands_with_more(one.text) or undoes:
            yield Finding("left-aside", Severity.WARNING, f"{quoted(one.text)} {_UNDONE}")
            continue
        leads = heads is not None and (not heads.heads_all or (is_behind and bool(below)))
        if not leads or asks or (heads is not None and told_behind(one.text[heads.end :])):
            message = f"{quoted(one.text)} heads an amendment of the sheet, or tells what became of one."
            yield Finding("left-aside", Severity.INFO, message)
        else:
            message = f"below {quoted(one.text)} nothing was understood as an instruction: look what it asks for."
            yield Finding("left-aside", Severity.WARNING, message)


_OF_AMENDMENT = re.compile(
    r"\b(?:amendment to|(?:an )?alternative to|instead of|\(?to) (?:the )?amendment(?: (?:no\.? ?)?\w{1,3})?\b",
    re.IGNORECASE,
)
"""What a line says that heads an amendment to an amendment, or one that is moved only without another."""


def _head_takes_back(rest: str) -> bool:
    """Whether what stands behind the name of an amendment may take it back, and was not understood as such."""
    return may_take_back(rest) and not told_behind(rest)


def _above_orders(paper: Paper, begins: Sequence[str]) -> frozenset[int]:
    """Return the lines (by identity) that stand above the first instruction: titles, names, what leads up to it."""
    above = takewhile(lambda one: not _begins_one(one.text.strip(" :"), begins), paper.paragraphs)
    return frozenset(map(id, above))


def _begins_one(line: str, begins: Sequence[str]) -> bool:
    """Whether a line is the beginning of an instruction, or begins with one: several may stand on it."""
    return bool(line) and any(line[:40].startswith(begin) or begin.startswith(line[:40]) for begin in begins if begin)


_RESULT = re.compile(r"\W*\d{1,2}\W+(?:[A-Z]|\d{1,3}(?:[ |–,-]+\d{1,3})+)\W*")
"""A row of results above a sheet's amendments: "2 | 3 | 14 | 0", "2 L"."""


def _of_titles(paper: Paper, lines: Sequence[Paragraph], is_sheet: bool) -> Iterator[Finding]:
    """Yield a warning for each title or mover line that may say that an amendment does not stand."""
    known = {id(one) for one in lines}
    for one in paper.paragraphs:
        if one.role not in (Role.TITLE, Role.MOVER) or id(one) in known:
            continue
        if orders_amid(one.text):
            yield Finding("left-aside", Severity.WARNING, f"{quoted(one.text)} {_MAY_ORDER}")
            continue
        undoes = is_sheet and may_take_back(one.text) and not is_harmless(one.text, is_sheet)
        if undoes or may_undo(one.text) or _OF_AMENDMENT.search(one.text) or (is_sheet and _RESULT.fullmatch(one.text)):
            yield Finding("left-aside", Severity.WARNING, f"{quoted(one.text)} {_UNDONE}")


_UNDONE = "may say that an amendment does not stand: look whether it does."
_MAY_ORDER = "may ask for something: look whether it is an instruction."
_NOT_UNDERSTOOD = "was not understood as an instruction: look whether it is one."


def _doubt(paragraph: Paragraph, sheet: Sheet, labels: frozenset[str]) -> str:
    """Return why a person should look at a line that was left aside, "" where nobody need."""
    if paragraph in sheet.below:
        return "stands below new text and was not taken for a part of it."
    if is_no_order(paragraph.text) or surely_says_nothing(paragraph.text):
        return ""
    if is_of_a_place(paragraph) or (paragraph in sheet.rest and may_ask(paragraph)):
        return _NOT_UNDERSTOOD
    if orders_amid(paragraph.text):
        return _MAY_ORDER
    if tells_fate(paragraph.text) or tells_proceedings(paragraph.text):
        return ""
    if may_undo(paragraph.text) and not was_won(paragraph.text):
        return _UNDONE
    is_numbered = bool(labels) and paragraph.kind is Kind.ITEM and not is_bullet(paragraph.label)
    if not is_numbered and (is_harmless(paragraph.text, is_sheet=False) or _names_people(paragraph.text)):
        return ""
    return _NOT_UNDERSTOOD if _may_be_about_a_part(paragraph, labels) else ""


_MAY_TELL = "was not understood: look whether it says something of an amendment."


def _takes_back(paragraph: Paragraph, is_above: bool, is_argued: bool, is_sheet: bool) -> str:
    """Return why a person should look at a line that may take an amendment back, "" where nobody need.

    Below the first order what is short and not known to be harmless may, elsewhere what has words of it.
    """
    text = paragraph.text.strip()
    if _names_people(text) or is_harmless(text, is_sheet):
        return ""
    is_short = not (is_above or is_argued) and len(text.split()) <= FEW_WORDS
    return _MAY_TELL if is_short or (may_take_back(text) and not is_argued) else ""


def _argued(paper: Paper, begins: Sequence[str]) -> frozenset[int]:
    """Return the lines (by identity) that argue: those below one that says so ("Reasons:"), up to the next order."""
    argued, is_arguing = set(), False
    for one in paper.paragraphs:
        ends = one.role is Role.HEAD or _begins_one(one.text.strip(" :"), begins)
        is_arguing = not ends and not is_added(one.text) and (is_arguing or gives_reason(one.text))
        if is_arguing:
            argued.add(id(one))
    return frozenset(argued)


def _names_people(text: str) -> bool:
    return bool(find_movers(text) or is_person(text) or SIGNATURE.match(text))


def _may_be_about_a_part(paragraph: Paragraph, labels: frozenset[str]) -> bool:
    """Whether a short line has a label of its own, or names one of `labels` or what a part is called.

    Above the instructions there are no `labels`, and a line's own counts the agenda.
    """
    text = paragraph.text.strip()
    if len(text.split()) > FEW_WORDS or signs_off(text) or gives_reason(text) or _OF_PAPER.search(text):
        return False
    is_item = bool(labels) and paragraph.kind is Kind.ITEM and bool(paragraph.label) and not is_bullet(paragraph.label)
    named = {match["name"].lower() for match in _TOKEN.finditer(text)}
    return is_item or bool(named & labels) or bool(_PART.search(text))
