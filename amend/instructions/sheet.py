"""The paragraphs of a paper -> its instructions, each with the text that belongs to it; what is none of them, apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from amend.announcements import announces_printed
from amend.instruction_lines import gives_reason, looks_like_instruction
from amend.instructions.gathering import Page, quoting, text_below
from amend.instructions.grammar import is_preamble, parse, result_of, scope_of
from amend.instructions.kinds import (
    COLON,
    GOES_ON,
    LABEL_ONLY,
    NAME,
    SAME_SECTION,
    PUTS_INSTEAD,
    SAYS_EDIT,
    SIGNATURE,
    asks_nothing,
    cut,
    is_title,
    starts_as_one,
    wants_text,
    with_lines_apart,
    without_enumerator,
)
from amend.instructions.marking import head_words, is_head_of
from amend.instructions.parsed import Entry, Ref
from amend.instructions.rereading import (
    with_block,
    with_inline_text,
    with_marked_words,
    with_quotes,
    with_split_words,
    without_outer_quotes,
)
from amend.instructions.sentence import Sentence
from amend.instructions.whereabouts import above, within
from amend.model import Kind, Paragraph
from amend.movers import find_movers, is_person
from amend.section_heads import is_section_head

_ASKS_TOO = re.compile(r"[.!?]\s+(?:Delete|Insert|Replace|Add|Remove|Leave out|Omit|Substitute|In \w+ \d)")
"""An argument that goes over into an instruction."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a paper of instructions holds."""

    entries: tuple[Entry, ...] = ()
    rest: tuple[Paragraph, ...] = ()
    """What is no instruction and belongs to none: marked text in a mixed paper, lines above the first instruction."""
    aside: tuple[Paragraph, ...] = ()
    """Arguments and notes, which ask for nothing."""
    printed: tuple[Paragraph, ...] = ()
    """The clean text that the paper prints at its end, with the line that says so."""


@dataclass
class _Sheet:
    page: Page
    is_mixed: bool
    barred: frozenset[int] = frozenset()
    entries: list[Entry] = field(default_factory=list)
    rest: list[Paragraph] = field(default_factory=list)
    aside: list[Paragraph] = field(default_factory=list)
    scopes: list[tuple[int, tuple[Ref, ...]]] = field(default_factory=list)
    """The places that lines above named, each with the level of its line."""
    arguing: bool = False
    named: list[Paragraph] = field(default_factory=list)
    """Lines that only name a place."""
    pending: Paragraph | None = None
    """The last of these, while nothing was asked of it yet."""
    printed: list[Paragraph] = field(default_factory=list)

    @property
    def last_scopes(self) -> tuple[Ref, ...]:
        """Where the instruction before looked for its words."""
        edits = self.entries[-1].edits if self.entries else ()
        if edits and edits[-1].place is not None and isinstance(edits[-1].place.anchor, Ref):
            edits = (replace(edits[-1], scopes=within(edits[-1].scopes, (above(edits[-1].place.anchor),))),)
        return (edits[-1].scopes if any(scope.steps for scope in edits[-1].scopes) else edits[-1].parts) if edits else ()

    def scope(self) -> tuple[Ref, ...]:
        return self.scopes[-1][1] if self.scopes else (Ref(),)


def sheet_of(
    paragraphs: Sequence[Paragraph], heads: Sequence[str] | None, is_mixed: bool, barred: frozenset[int] = frozenset()
) -> Sheet:
    """Return the instructions in `paragraphs`; `heads` are the motion's.

    `barred` are those (by identity) that are the motion's own, however they begin. `is_mixed`: the paper has marked
    text beside them, so that what is not understood is text rather than an instruction.
    """
    paragraphs = tuple(without_enumerator(p) if id(p) not in barred else p for p in paragraphs)
    paragraphs = tuple(piece for p in paragraphs for piece in (with_lines_apart(p) if id(p) not in barred else (p,)))
    sheet = _Sheet(Page(paragraphs, heads), is_mixed, barred)
    at = 0
    while at < len(paragraphs):
        if sheet.entries and announces_printed(paragraphs[at].text):
            sheet.printed += paragraphs[at:]
            break
        at = _take(sheet, at)
    if not sheet.entries and not is_mixed:
        _refuse_all(sheet)
    elif not is_mixed:
        _refuse_pending(sheet, below=False)
    return Sheet(tuple(sheet.entries), tuple(sheet.rest), tuple(sheet.aside), tuple(sheet.printed))


def _refuse_pending(sheet: _Sheet, below: bool) -> None:
    """List a line that names a place of which nothing is asked; `below`: another place within it follows."""
    if sheet.pending is not None and not below:
        sheet.entries.append(Entry(sheet.pending.text, trouble="it names a place and asks nothing of it"))
    sheet.pending = None


def _refuse_all(sheet: _Sheet) -> None:
    """List the lines of a paper of which nothing was understood."""
    for paragraph in (*sheet.rest, *sheet.named):
        if not (find_movers(paragraph.text) or is_person(paragraph.text) or is_title(paragraph.text)):
            sheet.entries.append(parse(Sentence((paragraph,)), sheet.page.heads))
    sheet.rest.clear()


def _take(sheet: _Sheet, at: int) -> int:
    """Take the paragraph at `at`, and those that belong to it; return which comes next."""
    paragraph = sheet.page.paragraphs[at]
    names = is_head_of(paragraph.text, sheet.page.heads or ()) and _asks(sheet, at + 1)
    if gives_reason(paragraph.text) and not names and not _ASKS_TOO.search(paragraph.text):
        sheet.aside.append(paragraph)
        sheet.arguing = True
        return at + 1
    _leave_scopes(sheet, paragraph)
    if _is_scope(sheet, at):
        return at + 1
    if sheet.entries and (found := _result(sheet, at)):
        return found
    starts = starts_as_one(paragraph)
    if id(paragraph) in sheet.barred or (not starts and _is_beside(sheet, paragraph)):
        sheet.rest.append(paragraph)
        return at + 1
    if is_preamble(paragraph.text, sheet.page.heads):
        return at + 1
    if not starts and (sheet.is_mixed or not sheet.entries or sheet.arguing):
        entry, end = _entry(sheet, at) if not sheet.arguing and len(paragraph.text) < 2000 else (Entry(""), at + 1)
        if len(paragraph.text) >= 2000 and not sheet.is_mixed and SAYS_EDIT.search(paragraph.text[:400]):
            sheet.entries.append(Entry(paragraph.text, trouble="it is too long to be read as one instruction"))
            return at + 1
        if entry.trouble and not sheet.is_mixed and not sheet.arguing and SAYS_EDIT.search(paragraph.text):
            sheet.entries.append(entry)
            return end
        if not entry.edits or (sheet.is_mixed and not starts):
            (sheet.aside if sheet.arguing else sheet.rest).append(paragraph)
            return at + 1
    sheet.arguing = False
    sheet.pending = None
    if (together := _with_line_above(sheet, at)) is not None:
        sheet.entries[-1], end = together
        return end
    entry, end = _entry(sheet, at)
    if sheet.is_mixed and entry.trouble and not starts:
        sheet.rest.append(paragraph)
        return at + 1
    if entry.trouble and not starts and asks_nothing(paragraph):
        sheet.aside.append(paragraph)
        return at + 1
    sheet.entries.append(entry)
    return end


def _with_line_above(sheet: _Sheet, at: int) -> tuple[Entry, int] | None:
    """Return "Delete ‘x’" with the line "And replace with ‘y’" below it, read as one instruction."""
    paragraphs = sheet.page.paragraphs
    if not at or not sheet.entries or not PUTS_INSTEAD.match(paragraphs[at].text):
        return None
    before = sheet.entries[-1]
    if before.text != paragraphs[at - 1].text or not before.edits or before.edits[-1].verb != "delete":
        return None
    sentence, end = quoting(sheet.page, at)
    block, end = text_below(sheet.page, end, paragraphs[at]) if wants_text(sentence.text) else ((), end)
    whole = Sentence((paragraphs[at - 1], *sentence.paragraphs))
    for each in with_block(whole, block) if block else (whole,):
        entry = parse(each, sheet.page.heads, sheet.scope())
        if len(entry.edits) == len(before.edits) and entry.edits[-1].verb == "replace":
            return entry, end
    return None


def _is_beside(sheet: _Sheet, paragraph: Paragraph) -> bool:
    """Whether a line is a title, a mover's name or a date: it asks for nothing."""
    text = paragraph.text
    named = find_movers(text) or is_person(text) or _is_name(sheet, paragraph)
    return bool(is_title(text) or SIGNATURE.match(text) or named)


def _is_name(sheet: _Sheet, paragraph: Paragraph) -> bool:
    """Whether a line below a mover line is one more name ("Owain Lloyd (Bryn Coch)")."""
    return bool(sheet.rest) and bool(NAME.fullmatch(paragraph.text.strip()))


def _leave_scopes(sheet: _Sheet, paragraph: Paragraph) -> None:
    """Forget the places that an item above named, where this one stands no deeper."""
    level = paragraph.level if paragraph.kind is Kind.ITEM else -1
    while sheet.scopes and level >= 0 and sheet.scopes[-1][0] >= level:
        sheet.scopes.pop()


def _is_scope(sheet: _Sheet, at: int) -> bool:
    """Whether the line at `at` only names a place for what follows; if so it is taken."""
    paragraph = sheet.page.paragraphs[at]
    refs = scope_of(Sentence((paragraph,)), sheet.page.heads)
    if (
        refs is None
        or LABEL_ONLY.fullmatch(paragraph.text.strip())
        or (_is_bare_head(paragraph, sheet.page.heads) and not _asks(sheet, at + 1))
    ):
        return False
    if "amended" in paragraph.text.lower() and not _asks(sheet, at + 1):
        return False  # "Point 2 to be amended as follows:", and its new text
    level = paragraph.level if paragraph.kind is Kind.ITEM else -1
    while sheet.scopes and (level < 0 or sheet.scopes[-1][0] >= level) and not _is_below(refs, sheet.scopes[-1], level):
        sheet.scopes.pop()
    sheet.scopes.append((level, within(sheet.scope(), refs)))
    if sheet.pending is not None and not (level >= 0 and sheet.pending.kind is not Kind.ITEM):
        _refuse_pending(sheet, below=len(sheet.scopes) > 1)
    sheet.named.append(paragraph)
    sheet.pending = paragraph
    return True


def _is_bare_head(paragraph: Paragraph, heads: Sequence[str] | None) -> bool:
    """Whether a line is a head of the motion, word for word: it may be the motion's text as well as a place."""
    return head_words(paragraph.text) in {head_words(head) for head in heads or ()} or is_section_head(paragraph.text)


def _asks(sheet: _Sheet, at: int) -> bool:
    """Whether the line at `at` is an instruction, or names a point for one."""
    if at >= len(sheet.page.paragraphs):
        return False
    text = sheet.page.paragraphs[at].text
    if looks_like_instruction(text):
        return True
    named = scope_of(Sentence((sheet.page.paragraphs[at],)), sheet.page.heads)
    return named is not None and not _is_bare_head(sheet.page.paragraphs[at], sheet.page.heads)


def _is_below(refs: Sequence[Ref], above: tuple[int, tuple[Ref, ...]], level: int) -> bool:
    steps = refs[0].steps
    return above[0] < 0 and bool(steps) and steps[0].unit != "section" and level <= above[0] and not any(
        ref.steps and ref.steps[-1].unit == steps[0].unit for ref in above[1]
    )  # fmt: skip


def _result(sheet: _Sheet, at: int) -> int:
    """Take a line that only says how the text will read, with that text; return which comes next, 0 if it is none."""
    paragraph = sheet.page.paragraphs[at]
    sentence, end = quoting(sheet.page, at)
    block, last = text_below(sheet.page, end, paragraph) if wants_text(sentence.text) else ((), end)
    lines = result_of(replace(sentence, block=block), sheet.page.heads)
    colon = COLON.search(paragraph.text)
    if lines is None and colon is not None and colon.end() < len(paragraph.text.rstrip()):
        lead = replace(paragraph, runs=cut(paragraph, 0, colon.end()))
        rest = replace(paragraph, runs=cut(paragraph, colon.end(), len(paragraph.text)), label="")
        lines = result_of(Sentence((lead,), (rest,)), sheet.page.heads)
    if lines is None:
        return 0
    before = sheet.entries[-1]
    sheet.entries[-1] = replace(before, reads=(*before.reads, *lines))
    return last


def _sections_of(refs: Sequence[Ref]) -> tuple[Ref, ...]:
    """Return the sections in which `refs` lie; none where one names no section."""
    cut_off = [tuple(takewhile(lambda step: step.unit == "section", ref.steps)) for ref in refs]
    return tuple(Ref(steps, ref.text) for steps, ref in zip(cut_off, refs, strict=True)) if all(cut_off) else ()


def _entry(sheet: _Sheet, at: int) -> tuple[Entry, int]:
    """Return the instruction that begins at `at`, and which paragraph comes after it."""
    first = sheet.page.paragraphs[at]
    sentence, end = quoting(sheet.page, at)
    scopes = sheet.scope()
    if sheet.last_scopes and GOES_ON.match(first.text):
        scopes = sheet.last_scopes
    elif SAME_SECTION.search(first.text):
        scopes = _sections_of(sheet.last_scopes) or scopes
    if not wants_text(sentence.text):
        entry = parse(sentence, sheet.page.heads, scopes)
        if not entry.trouble or "…" in entry.trouble:
            return entry, end
        ways = (with_marked_words, with_inline_text, with_quotes, with_split_words, without_outer_quotes)
        other = next(filter(None, (way(sentence, sheet.page.heads, scopes) for way in ways)), None)
        return (other or entry), end
    block, last = text_below(sheet.page, end, first)
    if block:
        for whole in with_block(sentence, block):
            entry = parse(whole, sheet.page.heads, scopes)
            if not entry.trouble:
                return entry, last
    entry = parse(sentence, sheet.page.heads, scopes)
    return (entry, end) if not entry.trouble else (entry, last)
