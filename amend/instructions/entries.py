"""The instruction that begins at a line: its sentence, its text below, the point that its label names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from amend.instruction_lines import is_about_part, says_edit
from amend.instructions.bare import (
    bare_deletion,
    counts_instructions,
    label_of_bare,
    names_no_place,
    point_by_label,
    with_new_of_label,
    with_point_of_label,
)
from amend.instructions.below_place import moves_above
from amend.instructions.gathering import Page, quoting
from amend.instructions.grammar import parse
from amend.instructions.growing import Growing, names_paper
from amend.instructions.kinds import GOES_ON, SAME_POINT, SAME_SECTION, wants_text
from amend.instructions.parsed import Entry, Ref
from amend.instructions.quotes import readings
from amend.instructions.renumbering_behind import with_renumbering, without_renumbering
from amend.instructions.rereading import reread, with_block
from amend.instructions.sentence import Sentence
from amend.instructions.text_below import text_below
from amend.instructions.unit_before import with_unit_of
from amend.instructions.verb_to_come import with_verb
from amend.instructions.whereabouts import within
from amend.model import Paragraph, Run

_COUNTS_ON = re.compile(
    r"(?:and )?(?:the )?(?:existing|present|current|old|original) [^:;‘“\"]{2,40} "
    r"(?:re-?number|re-?letter|to become|becomes?\b)",
    re.IGNORECASE,
)
"""An order that counts on what stands behind what the one above it put in."""
_ADDS_NEW = re.compile(
    r"(?:and|then|also)(?: to| that)? (?:add|insert)s? (?:an? |the )?(?:following )?(?:new|further|additional)\b",
    re.IGNORECASE,
)
"""What brings new points goes on in the section of the line above, not in its point."""
_IT_GOES = re.compile(
    r"delete(?: it| this)?[.;,] (?:and )?(?:insert|put|substitute) (?:in its (?:place|stead)|instead)\b", re.IGNORECASE
)
"""An order about what was named before it."""
_COMES_BELOW = re.compile(
    r"(?:insert|add) (?:as )?(?:an? )?(?:new|additional|further)\b[^.‘“\"]{0,50}\.", re.IGNORECASE
)
"""A sentence whose text stands below it, though it ends in a full stop: "Insert a new first point."."""


def _sections_of(refs: Sequence[Ref]) -> tuple[Ref, ...]:
    """Return the sections in which `refs` lie; none where one names no section."""
    headed = [
        (replace(ref.steps[0], unit="section"), *ref.steps[1:])
        if ref.steps and ref.steps[0].unit == "heading" and ref.steps[0].names
        else ref.steps
        for ref in refs
    ]
    cut_off = [tuple(takewhile(lambda step: step.unit == "section", steps)) for steps in headed]
    return tuple(Ref(steps, ref.text) for steps, ref in zip(cut_off, refs, strict=True)) if all(cut_off) else ()


def entry_at(sheet: Growing, at: int) -> tuple[Entry, int]:
    """Return the instruction that begins at `at`, and which paragraph comes after it."""
    first = sheet.page.paragraphs[at]
    counted = with_unit_of(first, sheet.entries[-1].text) if sheet.entries else first
    if counted is first:
        counted = with_new_of_label(first, sheet.page.labels) or first
    if counted is not first:
        entry, end = _entry_on(sheet, sheet.page.with_line(at, counted), at)
        return replace(entry, text=first.text), end
    named = with_point_of_label(first)
    plain = _entry_on(sheet, sheet.page, at)
    if plain[0].trouble and (with_its_verb := _with_its_verb(sheet, at)) is not None:
        return with_its_verb
    if named is None:
        is_placed = any(ref.steps for ref in sheet.scope()) or not (plain[0].trouble or names_no_place(plain[0]))
        if is_placed or counts_instructions(sheet, at):  # that one looks at every line of the paper: last
            return plain
        named = replace(first, runs=(Run(f"Point {first.label.rstrip('.:')}: "), *first.runs))
    entry, end = _entry_on(sheet, sheet.page.with_line(at, named), at)
    if entry.trouble:
        return plain
    others = (plain[0],) if plain[1] == end and not plain[0].trouble else ()
    return replace(entry, text=f"{first.label} {plain[0].text}", others=(*entry.others, *others)), end


def _with_its_verb(sheet: Growing, at: int) -> tuple[Entry, int] | None:
    """Return what a line asks for that only says where the text below it comes, and which paragraph comes next."""
    first = sheet.page.paragraphs[at]
    asked = with_verb(sheet.page.paragraphs, at, sheet.page.heads)
    entry, end = _entry_on(sheet, sheet.page.with_line(at, asked), at) if asked is not None else (Entry(""), at)
    return (replace(entry, text=first.text), end) if entry.edits else None


def _entry_on(sheet: Growing, page: Page, at: int) -> tuple[Entry, int]:
    first = page.paragraphs[at]
    scopes = sheet.scope()
    if label := label_of_bare(sheet, at):
        entry = parse(Sentence((Paragraph((Run(f"Delete point {label}"),)),)), page.heads, scopes)
        return replace(entry, text=f"{label} {first.text}"), quoting(page, at)[1]
    if (moving := moves_above(sheet, at)) is not None:
        return moving, at + 1
    if (point := point_by_label(sheet, at)) is not None:
        scopes = within(scopes, (point,))
    elif sheet.last_scopes and (_ADDS_NEW.match(first.text) or _COUNTS_ON.match(first.text)):
        scopes = _sections_of(sheet.last_scopes) or scopes
    elif sheet.last_scopes and GOES_ON.match(first.text):
        return _either(page, at, sheet.last_scopes, sheet.scope())
    elif SAME_POINT.match(first.text) and not (sheet.last_point or sheet.scopes):
        return Entry(first.text, trouble="it does not say which part is the same one"), quoting(page, at)[1]
    elif (same := SAME_POINT.search(first.text)) and not is_about_part(first.text[: same.start()]):
        scopes = sheet.last_point or scopes
    elif SAME_SECTION.search(next(readings(first.text)).line):
        scopes = _sections_of(sheet.last_scopes) or scopes
    if _IT_GOES.match(first.text) and not any(ref.steps for ref in scopes):
        return Entry(first.text, trouble="it does not say what goes"), quoting(page, at)[1]
    if names_paper(sheet) or (sheet.scopes and sheet.alone):
        return _either(page, at, scopes, sheet.alone or (Ref(),))
    found = _entry_within(page, at, scopes)
    bare = bare_deletion(sheet, at) if found[0].trouble else None
    return (bare, at + 1) if bare is not None else found


def _either(page: Page, at: int, scopes: tuple[Ref, ...], others: tuple[Ref, ...]) -> tuple[Entry, int]:
    """Return an instruction within a place that a line above it named, or, where that cannot be, within others."""
    entry, end = _entry_within(page, at, scopes)
    again, end_too = _entry_within(page, at, others)
    is_other = scopes != others and not again.trouble and end_too == end
    return replace(entry, others=(*entry.others, *((again,) if is_other else ()))), end


def _entry_within(page: Page, at: int, scopes: tuple[Ref, ...]) -> tuple[Entry, int]:
    first = page.paragraphs[at]
    sentence, end = quoting(page, at)
    if not wants_text(sentence.text):
        entry = parse(sentence, page.heads, scopes)
        if not entry.trouble:
            return entry, end
        again = reread(sentence, page.heads, scopes)
        asks_below = end < len(page.paragraphs) and says_edit(page.paragraphs[end].text)
        if again is not None or asks_below or not _lacks_only_text(sentence, page.heads):
            return (again or entry), end
    block, last = text_below(page, end, first)
    if block:
        text, renumbering = without_renumbering(block[-1])
        wholes = with_block(sentence, (*block[:-1], text))
        for whole, is_free in [*((one, False) for one in wholes), *((one, True) for one in wholes)]:
            entry = with_renumbering(parse(whole, page.heads, scopes, is_free), renumbering, page.heads, scopes)
            if not entry.trouble:
                return entry, last
    entry = parse(sentence, page.heads, scopes)
    return (entry, end) if not entry.trouble else (entry, last)


def _lacks_only_text(sentence: Sentence, heads: Sequence[str] | None) -> bool:
    """Whether a line without a colon ("Insert new point 3") is an instruction once text stands below it."""
    if sentence.text.rstrip()[-1:] in ".!?;," and not _COMES_BELOW.fullmatch(sentence.text.strip()):
        return False
    entry = parse(replace(sentence, block=(Paragraph((Run("New text."),)),)), heads)
    return not entry.trouble and bool(entry.edits)
