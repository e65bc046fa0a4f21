"""Numbers in a paper that are no point's: the motion's ("of Resolution 411"), and those of the paper's own orders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from amend.instruction_lines import says_edit
from amend.instructions.cutting import cut
from amend.instructions.demands import demands
from amend.instructions.parsed import Entry
from amend.instructions.quotes import readings
from amend.model import Paragraph, Run
from amend.renumbering.numerals import core_of

_OWN = re.compile(
    r"(?<=\b(?:of|in|to) )(?:the )?(?:resolution|motion|agenda item|item|proposition|remit|composite)"
    r" (?:no\.? ?)?(?P<number>\d{2,4}[a-z]?)(?![\w(]|[.:]\d)",
    re.IGNORECASE,
)
LONGEST = 2_000
"""Characters: of a longer line the quotations are not looked for."""


def with_own_numbers(
    paragraphs: Sequence[Paragraph], labels: frozenset[str], barred: frozenset[int]
) -> Iterator[Paragraph]:
    """Yield paragraphs in which a number that no point of the motion has (`labels`) stands for the motion."""
    for paragraph in paragraphs:
        asks = len(paragraph.text) <= LONGEST and (says_edit(paragraph.text) or demands(paragraph.text))
        yield _with_motion(paragraph, labels) if asks and id(paragraph) not in barred else paragraph


def _with_motion(paragraph: Paragraph, labels: frozenset[str]) -> Paragraph:
    text = paragraph.text
    numbered = [match for match in _OWN.finditer(text) if match["number"].lower() not in labels]
    quoted = next(readings(text)).quotations if numbered else ()
    found = [match for match in numbered if not any(0 <= match.start() - one.start < len(one.text) for one in quoted)]
    if not found:
        return paragraph
    runs: tuple[Run, ...] = ()
    start = 0
    for match in found:
        runs += (*cut(paragraph, start, match.start()), Run("the motion"))
        start = match.end()
    return replace(paragraph, runs=(*runs, *cut(paragraph, start, len(text))))


_TAKES_NUMBER_BACK = re.compile(
    r"(?:please |also |and )*(?:leave out|delete|drop|omit|remove|ignore|scrap|take out)"
    r" (?:no\.?|number|item|change|order) ?\(?(?P<number>[a-z\d]{1,3})\)?\W*",
    re.IGNORECASE,
)
_LEAD = re.compile(r"\((?P<fate>[A-Z])\):")
_FATES = "the letters before the orders do not count them: look whether they tell what became of each"
_OWN_ORDER = "the paper has an order of its own with that number: look which is meant"


def with_own_orders_doubted(entries: Sequence[Entry], paragraphs: Sequence[Paragraph]) -> tuple[Entry, ...]:
    """Return `entries`, in doubt those that may take an order of the paper back: "Please leave out no. 2"."""
    orders = [one for one in paragraphs if says_edit(one.text)]
    if _tell_fates([found["fate"] if (found := _LEAD.match(one.text)) else "" for one in orders]):
        return tuple(replace(one, doubt=one.doubt or _FATES) for one in entries)
    own = {core_of(one.label).lower() for one in orders if one.label}
    bare = {one.text.strip() for one in paragraphs if not one.label}
    return tuple(replace(one, doubt=_OWN_ORDER) if _taken_back(one, bare) in own else one for one in entries)


def _taken_back(entry: Entry, bare: AbstractSet[str]) -> str:
    """Return the number that an order without a label (one of `bare`) takes out, "-" for any other order."""
    found = _TAKES_NUMBER_BACK.fullmatch(entry.text.strip()) if entry.text.strip() in bare else None
    return found["number"].lower() if found is not None else "-"


def _tell_fates(letters: Sequence[str]) -> bool:
    """Whether the letters before orders may tell what became of each, as they do not count them: "(C):", "(L):"."""
    return all(letters) and len({*letters}) < len(letters) and not {"A", "I"} & {*letters}
