"""The paragraphs of a paper -> its instructions, each with the text that belongs to it; what is none of them, apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from amend.announcements import announces_clean_copy
from amend.instruction_lines import gives_reason, says_edit
from amend.instructions.bare import with_point_of_label
from amend.instructions.below_place import takes_deletions, takes_insertions
from amend.instructions.closing import is_no_order, may_be_text, may_go_on, signs_off, speaks_of_the_paper
from amend.instructions.cutting import cut
from amend.instructions.demands import asks_all_the_same, demands
from amend.instructions.entries import entry_at
from amend.instructions.gathering import Page
from amend.instructions.going_on import takes_result, with_line_above
from amend.instructions.grammar import is_preamble, parse
from amend.instructions.growing import (
    Growing,
    asks_at,
    leads_rival,
    leave_pending,
    leave_scopes,
    list_bullet_passed_over,
    list_passed_over,
    refuse_pending,
    takes_scope,
)
from amend.instructions.kinds import (
    HEADS_ONE,
    MOVES_ONE,
    NAME,
    SAYS_EDIT,
    SIGNATURE,
    asks_nothing,
    is_title,
    starts_as_one,
)
from amend.instructions.lead_lines import leads_up, names_one, only_offers, says_rules
from amend.instructions.named_heads import is_head_of, leads_with_head
from amend.instructions.not_orders import doubts_the_order
from amend.instructions.own_number import with_own_numbers, with_own_orders_doubted
from amend.instructions.parsed import Entry
from amend.instructions.pieces import in_pieces
from amend.instructions.sentence import Sentence
from amend.instructions.standing import heads_amendment, parts_amendments
from amend.instructions.telling import tells_loss, tells_proceedings
from amend.instructions.verb_to_come import with_verb
from amend.labels import is_bullet
from amend.model import Kind, Paragraph
from amend.movers import find_movers, is_person
from amend.orders_amid import is_at_place

_ASKS_TOO = re.compile(
    r"[.!?]\s+(?:Delete|Insert|Replace|Add|Remove|Leave out|Omit|Substitute|In \w+ \d)\b"
    r"|^[Nn]otes?: (?i:delete|insert|replace|add|remove|leave out|omit|substitute|strike)\b"
    r"|^[Nn]otes?: (?i:(?:after|before|in) (?=the words?\b|point|paragraph|bullet|[‘“\"'\d(]))"
    r"|^[Nn]otes?: (?i:point|paragraph|bullet) "
)
"""An argument that goes over into an instruction."""
_AMENDMENT_WOULD = re.compile(
    r"(?:the )?(?:effect|purpose|aim) of (?:the|this) amendment (?:is|would be) (?:that |to )"
    r"|(?:the|this|our) (?:proposed )?amendment (?:is to|would|will|seeks to|aims to|wishes to|proposes to) ",
    re.IGNORECASE,
)
"""How a paper may say what it asks for, where nothing else in it does."""
_ORDERS = re.compile(
    r"(?:(?:proposed|proposal|amendment) ?: )?"
    r"(?:delete|insert|strike|omit|remove|replace|add|move|cut|drop|scrap|leave out|take out)\b"
    r"|(?:proposed|proposal|amendment) ?: (?:in|at|after|before)\b[^:]{2,60}\b(?:insert|add|delete|replace)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a paper of instructions holds."""

    entries: tuple[Entry, ...] = ()
    rest: tuple[Paragraph, ...] = ()
    """What is no instruction and belongs to none: marked text in a mixed paper, lines above the first instruction."""
    aside: tuple[Paragraph, ...] = ()
    """Arguments and notes, which ask for nothing."""
    below: tuple[Paragraph, ...] = ()
    """Those of these that stand right below new text and could be more of it."""
    printed: tuple[Paragraph, ...] = ()
    """The clean text that the paper prints at its end, with the line that says so."""


def sheet_of(
    paragraphs: Sequence[Paragraph],
    heads: Sequence[str] | None,
    is_mixed: bool,
    barred: frozenset[int] = frozenset(),
    labels: frozenset[str] = frozenset(),
) -> Sheet:
    """Return the instructions in `paragraphs`; `heads` are the motion's, `labels` those of its points ("4.2").

    `barred` are those (by identity) that are the motion's own, however they begin. `is_mixed`: the paper has marked
    text beside them, so that what is not understood is text rather than an instruction.
    """
    paragraphs = in_pieces(paragraphs, barred)
    paragraphs = tuple(with_own_numbers(paragraphs, labels, barred)) if heads is not None else paragraphs
    sheet = Growing(Page(paragraphs, heads, labels), is_mixed, barred)
    at = 0
    while at < len(paragraphs):
        if sheet.entries and announces_clean_copy(paragraphs[at].text):
            sheet.printed += paragraphs[at:]
            break
        after = _take(sheet, at)
        _note_below(sheet, at)
        at = after
    if not sheet.entries and not is_mixed:
        _refuse_all(sheet)
    elif not is_mixed:
        refuse_pending(sheet, below=False)
    entries = with_own_orders_doubted(sheet.entries, paragraphs)
    return Sheet(entries, tuple(sheet.rest), tuple(sheet.aside), tuple(sheet.below), tuple(sheet.printed))


def _note_below(sheet: Growing, at: int) -> None:
    """Note a line that was left aside below new text, and may be more of it: right below it, or below names there."""
    first, end = sheet.last
    line = sheet.page.paragraphs[at]
    was_left = any(kept and kept[-1] is line for kept in (sheet.aside, sheet.rest))
    if not sheet.entries or not was_left or end > at:
        return
    between = sheet.page.paragraphs[end:at]
    names = bool(between) and end > first + 1 and not sheet.arguing and all(_may_sign(one.text) for one in between)
    if (not between and may_go_on(sheet.page.paragraphs[first:at], line)) or (names and may_be_text(line)):
        sheet.below.append(line)


def _may_sign(text: str) -> bool:
    """Whether a line below new text may be a name or tell of the meeting, and as well be text as that."""
    tells = signs_off(text) or tells_proceedings(text) or is_person(text)
    return bool(tells or is_title(text) or SIGNATURE.match(text))


def _refuse_all(sheet: Growing) -> None:
    """List the lines of a paper of which nothing was understood."""
    asking = [replace(one, runs=cut(one, said.end(), len(one.text))) for one in sheet.aside
              if (said := _AMENDMENT_WOULD.match(one.text)) and asks_all_the_same(one.text[said.end() :])]  # fmt: skip
    for paragraph in (*sheet.rest, *sheet.named, *asking):
        if not (find_movers(paragraph.text) or is_person(paragraph.text) or is_title(paragraph.text)):
            sheet.entries.append(parse(Sentence((paragraph,)), sheet.page.heads))
    sheet.rest.clear()


def _take(sheet: Growing, at: int) -> int:
    """Take the paragraph at `at`, and those that belong to it; return which comes next."""
    paragraph = sheet.page.paragraphs[at]
    is_behind = bool(sheet.entries) and not sheet.arguing
    if is_behind and (why := doubts_the_order(paragraph)) and not tells_loss(paragraph.text):
        sheet.entries.append(Entry(paragraph.text, trouble=why))
        return at + 1
    if _argues(sheet, at):
        sheet.aside.append(paragraph)
        return at + 1
    leave_scopes(sheet, paragraph)
    if parts_amendments(sheet, paragraph) or takes_scope(sheet, at):
        return at + 1
    if sheet.entries and (found := takes_result(sheet, at)):
        return found
    by_label = with_point_of_label(paragraph) is not None
    is_place = with_verb(sheet.page.paragraphs, at, sheet.page.heads) is not None
    starts = by_label or is_place or starts_as_one(paragraph)
    if id(paragraph) in sheet.barred or (not starts and _is_beside(sheet, paragraph) and not demands(paragraph.text)):
        sheet.rest.append(paragraph)
        return at + 1
    leads_on = is_preamble(paragraph.text, sheet.page.heads) and not by_label and not leads_rival(sheet, at)
    if leads_on or (MOVES_ONE.search(paragraph.text) and asks_at(sheet, at + 1)):
        if is_at_place(paragraph.text):
            sheet.rest.append(paragraph)
        return at + 1
    if not starts and (sheet.is_mixed or not sheet.entries or sheet.arguing):
        end = _take_doubtful(sheet, at)
        if end:
            return end
    return _take_instruction(sheet, at, starts)


def _take_instruction(sheet: Growing, at: int, starts: bool) -> int:
    """Take the line at `at` as an instruction, as far as it can be one; return which paragraph comes next."""
    paragraph = sheet.page.paragraphs[at]
    sheet.arguing = False
    if (together := with_line_above(sheet, at)) is not None:
        sheet.entries[-1], end = together
        return end
    if end := takes_deletions(sheet, at) or takes_insertions(sheet, at):
        return end
    entry, end = entry_at(sheet, at)
    leave_pending(sheet, entry)
    if sheet.is_mixed and entry.trouble and not starts:
        sheet.rest.append(paragraph)
        return at + 1
    if _only_leads(sheet, at, entry):
        sheet.rest.append(paragraph)
        return at + 1
    asks = demands(paragraph.text) or leads_with_head(paragraph.text, sheet.page.heads)
    if entry.trouble and not starts and asks_nothing(paragraph) and not asks:
        sheet.aside.append(paragraph)
        return at + 1
    list_bullet_passed_over(sheet, at)
    list_passed_over(sheet, paragraph)
    not_done = paragraph.not_done or sheet.not_done
    sheet.entries.append(replace(entry, edits=(), trouble=not_done) if not_done else entry)
    sheet.last = (at, end)
    return end


def _argues(sheet: Growing, at: int) -> bool:
    """Whether the line at `at` is an argument, or closes the paper."""
    text = sheet.page.paragraphs[at].text
    names = is_head_of(text, sheet.page.heads or ()) and asks_at(sheet, at + 1)
    if gives_reason(text) and not names and not _ASKS_TOO.search(text):
        sheet.arguing = not (text.lstrip().startswith(("(", "[")) and text.rstrip().endswith((")", "]")))
        return True
    if sheet.entries and (tells_proceedings(text) or is_no_order(text)):
        return True
    if not sheet.entries or heads_amendment(text) or not (signs_off(text) or speaks_of_the_paper(text)):
        return False
    return not says_edit(text) and not asks_all_the_same(text)


def _only_leads(sheet: Growing, at: int, entry: Entry) -> bool:
    """Whether a line that was not understood only leads up to the instruction below it."""
    text = sheet.page.paragraphs[at].text
    leads = leads_up(text, sheet.page.labels) or only_offers(text) or names_one(text)
    return bool(entry.trouble) and (says_rules(text) or (leads and asks_at(sheet, at + 1)))


def _take_doubtful(sheet: Growing, at: int) -> int:
    """Take a line that does not begin as an instruction, where text or an argument may stand; 0 where it is one."""
    paragraph = sheet.page.paragraphs[at]
    sheet.arguing = sheet.arguing and not demands(paragraph.text)
    entry, end = entry_at(sheet, at) if not sheet.arguing and len(paragraph.text) < 2000 else (Entry(""), at + 1)
    if len(paragraph.text) >= 2000 and not sheet.is_mixed and SAYS_EDIT.search(paragraph.text[:400]):
        sheet.entries.append(Entry(paragraph.text, trouble="it is too long to be read as one instruction"))
        return at + 1
    if _only_leads(sheet, at, entry):
        sheet.rest.append(paragraph)
        return at + 1
    asks = asks_all_the_same(paragraph.text) or leads_with_head(paragraph.text, sheet.page.heads)
    if entry.trouble and not sheet.is_mixed and not sheet.arguing and asks:
        sheet.entries.append(entry)
        return end
    if not entry.edits or sheet.is_mixed:
        (sheet.aside if sheet.arguing else sheet.rest).append(paragraph)
        return at + 1
    return 0


def _is_beside(sheet: Growing, paragraph: Paragraph) -> bool:
    """Whether a line is a title, a mover's name or a date: it asks for nothing."""
    text = paragraph.text
    if _ORDERS.match(text):
        return False
    named = find_movers(text) or is_person(text) or _is_name(sheet, paragraph)
    if HEADS_ONE.fullmatch(text.strip()) and not says_edit(text) and text.rstrip()[-1:].isalpha():
        return True
    last = sheet.page.paragraphs[sheet.last[0]]
    is_item = bool(sheet.entries) and last.kind is paragraph.kind is Kind.ITEM and (
        is_bullet(last.label) == is_bullet(paragraph.label)
    )  # fmt: skip
    return bool(is_title(text, is_item) or SIGNATURE.match(text) or named)


def _is_name(sheet: Growing, paragraph: Paragraph) -> bool:
    """Whether a line below a mover line is one more name ("Owain Lloyd (Bryn Coch)")."""
    return bool(sheet.rest) and bool(NAME.fullmatch(paragraph.text.strip()))
