"""Lines that go on from the instruction above them: what comes instead of what it deletes, how its text will read."""

from __future__ import annotations

from dataclasses import replace

from amend.instructions.bare import are_apart, bare_pair
from amend.instructions.cutting import cut
from amend.instructions.gathering import quoting
from amend.instructions.grammar import parse, result_of
from amend.instructions.growing import Growing
from amend.instructions.kinds import COLON, PUTS_INSTEAD, wants_text
from amend.instructions.parsed import Entry
from amend.instructions.rereading import with_block
from amend.instructions.sentence import Sentence
from amend.instructions.text_below import text_below


def with_line_above(sheet: Growing, at: int) -> tuple[Entry, int] | None:
    """Return "Delete ‘x’" with the line "And replace with ‘y’" below it, read as one instruction."""
    paragraphs = sheet.page.paragraphs
    if not at or not sheet.entries or are_apart(paragraphs[sheet.last[0]], paragraphs[at]):
        return None
    if sheet.last[1] == at and (pair := bare_pair(sheet, at)) is not None:
        return pair, at + 1
    if not PUTS_INSTEAD.match(paragraphs[at].text):
        return None
    before = sheet.entries[-1]
    if sheet.last[1] != at or not before.edits or before.edits[-1].verb != "delete":
        return None
    sentence, end = quoting(sheet.page, at)
    block, end = text_below(sheet.page, end, paragraphs[at]) if wants_text(sentence.text) else ((), end)
    whole = Sentence((*paragraphs[sheet.last[0] : at], *sentence.paragraphs))
    for each in with_block(whole, block) if block else (whole,):
        entry = parse(each, sheet.page.heads, sheet.scope())
        if len(entry.edits) == len(before.edits) and entry.edits[-1].verb == "replace":
            return entry, end
    return None


def takes_result(sheet: Growing, at: int) -> int:
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
