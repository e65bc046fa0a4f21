"""Lines that say no more than what goes, or what comes: "Delete: £52" above "Insert: £48", "(iii) delete"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from amend.instruction_lines import BARE_DELETE, says_edit
from amend.instructions.cutting import cut
from amend.instructions.grammar import parse
from amend.instructions.growing import Growing
from amend.instructions.kinds import COMES_BARE, GOES_BARE, LABEL_ONLY
from amend.instructions.parsed import Edit, Entry, Ref, Step, Stretch
from amend.instructions.place_in_front import place_of
from amend.instructions.sentence import Sentence
from amend.labels import is_bullet
from amend.model import Kind, Paragraph, Run
from amend.renumbering.numerals import core_of, read

_ARGUES = re.compile(r"\b(?:because|since|as (?:it|this|they|the)|in order to)\b", re.IGNORECASE)
"""What new words without quotation marks do not hold: they may be an argument."""
_NO_WORDS = re.compile(
    r"(?:an? |the )?(?:new|additional|further|whole|entire|full) [a-z-]+(?: \(?\w{1,4}\)?)?|it|this|all|everything",
    re.IGNORECASE,
)
"""What stands behind "Insert:" or "Delete:" and is not the words themselves: "new point 3", "the whole point"."""
_BRINGS_NEW = re.compile(
    r"(?:insert|add)\b[^‘“\"':]{0,30}\b(?:new|additional|further)\b"
    r"|(?:an? )?(?:new|additional|further) [a-z]+\s?[:–-]",
    re.IGNORECASE,
)
"""How a line begins that brings a point, whose label is that of the new one."""
_PREDICATE = re.compile(
    r"(?P<dash>\s*[-–—:,]\s*)(?=\S)"
    r"|(?=(?P<more>(?:and|to|&) (?:\(\w{1,3}\)|\w{1,3}\)|\w{1,3}\.(?= ))[^‘“\"']{0,12}? ?"
    r"(?:to be|be|is|are|should be|[:–-])))"
    r"|(?=(?:delete,? and )?(?:replace|substitute) (?:with|by)(?: the following)?\s*:?\s*$)"
    r"|(?=delete,? and insert\s*:?\s*$)"
    r"|(?=(?:(?:(?:is |are |has |have )?(?:deleted|removed|omitted|struck|amended|replaced))\b"
    r"|(?:is|are|be|to be|is to be|are to be|should be|shall be|must be) \w+(?:ed|en|out|ck|ut|t)\b"
    r"|(?:to|should|shall|now) (?:reads?|refer|say|include)\b"
    r"|(?:to )?becomes?\b))",
    re.IGNORECASE,
)
"""How a line begins that says something of what its label names."""


def bare_pair(sheet: Growing, at: int) -> Entry | None:
    """Return "Delete: £52" with "Insert: £48" below it, read as if the words stood in quotation marks."""
    above, text = sheet.page.paragraphs[sheet.last[0]].text.strip(), sheet.page.paragraphs[at].text.strip()
    old, new = GOES_BARE.fullmatch(above), COMES_BARE.fullmatch(text)
    before = sheet.entries[-1]
    if old is None or new is None or _ARGUES.search(new["words"]) or _NO_WORDS.fullmatch(new["words"].strip()):
        return None
    if before.edits and before.edits[-1].verb == "delete" and before.edits[-1].parts:  # "Delete: point 2"
        asked = Sentence(
            (Paragraph((Run(f"Replace {old['words'].rstrip(' .')} with:"),)),), (Paragraph((Run(new["words"]),)),)
        )
    elif before.trouble:
        asked = Sentence((Paragraph((Run(f"Delete “{old['words']}” and insert “{new['words']}”"),)),))
    else:
        return None
    entry = parse(asked, sheet.page.heads, sheet.scope())
    return replace(entry, text=f"{above} {text}")


def are_apart(one: Paragraph, other: Paragraph) -> bool:
    """Whether two lines are points by their labels, "1. Delete ‘x’" and "4. Insert ‘y’": neither goes on the other."""
    return _is_labelled(one) and _is_labelled(other)


def bare_deletion(sheet: Growing, at: int) -> Entry | None:
    """Return "Delete: over £100,000" below a place that was named, read as if the words stood in quotation marks."""
    text = sheet.page.paragraphs[at].text.strip()
    following = sheet.page.paragraphs[at + 1].text.strip() if at + 1 < len(sheet.page.paragraphs) else ""
    old = GOES_BARE.fullmatch(text)
    if old is None or COMES_BARE.fullmatch(following) or not any(ref.steps for ref in sheet.scope()):
        return None
    words = old["words"].strip(" .")
    if _ARGUES.search(words) or _NO_WORDS.fullmatch(words) or place_of(words).strip():
        return None
    asked = Sentence((Paragraph((Run(f"Delete “{words}”"),)),))
    return replace(parse(asked, sheet.page.heads, sheet.scope()), text=text)


def point_by_label(sheet: Growing, at: int) -> Ref | None:
    """Return the point that the label of a line names: "a) delete ‘x’", "c) insert ‘y’" leave b) out of the section.

    None where the labels only count the instructions.
    """
    here, scope = sheet.page.paragraphs[at], sheet.scope()
    in_section = any(ref.steps for ref in scope) and all(s.unit == "section" for ref in scope for s in ref.steps)
    if not in_section or not _is_labelled(here) or _BRINGS_NEW.match(here.text):
        return None
    if counts_instructions(sheet, at):
        return None
    return Ref((Step("point", (core_of(here.label).lower(),)),), here.label)


def with_point_of_label(paragraph: Paragraph) -> Paragraph | None:
    """Return "(b) – delete ‘x’" as "Point (b): delete ‘x’", "(c) to be deleted" as "Point (c) to be deleted".

    None where the label may only count the instruction: what it says begins as an order of its own.
    """
    said = _PREDICATE.match(paragraph.text)
    if said is None or not _is_labelled(paragraph):
        return None
    link = ": " if said["dash"] else " "
    unit = "Points" if said["more"] else "Point"
    runs = cut(paragraph, said.end("dash") if said["dash"] else 0, len(paragraph.text))
    return replace(paragraph, runs=(Run(f"{unit} {paragraph.label.rstrip('.:')}{link}"), *runs))


_NEW_RULE = re.compile(r"(?:(?:insert|add) )?(?:an? )?(?:new|additional|further) [a-z]+\s?[:–-]\s*", re.IGNORECASE)


def with_new_of_label(paragraph: Paragraph, labels: frozenset[str]) -> Paragraph | None:
    """Return "3.3 New rule: ‘x’" as "Insert as new point 3.3: ‘x’", where the motion has no such point (`labels`)."""
    said, own = _NEW_RULE.match(paragraph.text), core_of(paragraph.label).lower()
    if said is None or "." not in own or own in labels or not _is_labelled(paragraph):
        return None
    runs = cut(paragraph, said.end(), len(paragraph.text))
    return replace(paragraph, runs=(Run(f"Insert as new point {own}: "), *runs), label="")


def names_no_place(entry: Entry) -> bool:
    """Whether nothing in an instruction says where in the motion it is meant."""
    return bool(entry.edits) and not any(map(_names_place, entry.edits))


def _names_place(edit: Edit) -> bool:
    anchor = edit.place.anchor if edit.place is not None else None
    named = isinstance(anchor, Ref) and bool(anchor.steps)
    stretch = isinstance(edit.target, Stretch) or edit.verb in ("renumber", "keep", "move")
    at_edge = edit.place is not None and edit.place.side in ("end", "start", "within") and anchor is None
    nowhere = not (edit.words or anchor or at_edge)
    parts = any(not ref.steps or ref.steps[0].unit != "sentence" for ref in edit.parts)  # whose sentence is not said
    return named or stretch or parts or any(ref.steps for ref in edit.scopes) or (nowhere and not edit.parts)


def counts_instructions(sheet: Growing, at: int) -> bool:
    """Whether the label of a line counts the paper's instructions: they run from the first on, one by one."""
    here = sheet.page.paragraphs[at]
    return not _is_labelled(here) or any(
        numbers == list(range(1, len(numbers) + 1))
        for numbers in (_numbers_around(sheet, here, says_edit), _numbers_around(sheet, here, bool))
    )


def _is_labelled(paragraph: Paragraph) -> bool:
    return paragraph.kind is Kind.ITEM and bool(paragraph.label) and not is_bullet(paragraph.label)


def _numbers_around(sheet: Growing, here: Paragraph, counts: Callable[[str], bool]) -> list[int]:
    """Return the numbers of the lines that count among which the line `here` stands, as long as they rise."""
    run: list[int] = []
    is_found = False
    for paragraph in sheet.page.paragraphs:
        if not _is_labelled(paragraph) or paragraph.level != here.level or not counts(paragraph.text):
            continue
        numeral = read(paragraph.label)
        number = numeral.number if numeral is not None else 0
        if run and number <= run[-1]:
            if is_found:
                break
            run.clear()
        run.append(number)
        is_found = is_found or paragraph is here
    return run


def label_of_bare(sheet: Growing, at: int) -> str:
    """Return the label of a point that a line only says to delete: "(iii) delete", or "e)" and "Delete." below it."""
    here, above = sheet.page.paragraphs[at], sheet.page.paragraphs[at - 1] if at else None
    in_point = any(step.unit != "section" for ref in sheet.scope() for step in ref.steps)
    if in_point or not BARE_DELETE.fullmatch(here.text.strip()):
        return ""
    if here.label and not is_bullet(here.label):
        return here.label
    return above.text.strip() if above is not None and LABEL_ONLY.fullmatch(above.text.strip()) else ""
