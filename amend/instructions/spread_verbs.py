"""A verb that stands alone above the places and the words it is for: "The following words be deleted:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instructions.cutting import cut
from amend.instructions.place_in_front import place_of
from amend.instructions.quotes import readings
from amend.model import Paragraph, Run

_GOES = r"(?:deleted|removed|omitted|left out|struck(?: out)?)"
_LEAD = re.compile(
    r"(?:that |i propose that |i move that )?(?:the motion be amended by )?"
    r"(?:(?:please |to |by )?(?:delet(?:e|ing)|remov(?:e|ing)|omit(?:ting)?|leav(?:e|ing) out|strik(?:e|ing)(?: out)?|the deletion of|the removal of)"
    r"(?: (?:all of )?the following(?: (?:words?|passages?|phrases?|text))?)?"
    r"|(?:to )?(?:make )?the following deletions(?: to be made| are made)?"
    rf"|the following (?:(?:words?|passages?|phrases?|text) )?(?:to be|are to be|should be|shall be|be|are) {_GOES})\s*:",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?P<place>(?:in|from|under|within) [^‘’“”\"':;]{2,60}?)\s*[:,–-]?\s*(?P<words>(?:the words? )?[‘“\"].+)",
    re.IGNORECASE | re.DOTALL,
)
"""A line that says where, and quotes words."""
_WHOLLY = re.compile(
    r",? ?(?:entirely|in full|altogether|in (?:its|their) entirety|completely)?[.;,]?(?: and)?\s*$", re.IGNORECASE
)
"""How a line ends that names a part which goes as a whole."""
_ALONE = re.compile(r"(?:and )?(?:insert|add|replace|substitute|with|in (?:its|their) place)\s*:?[-–—]?", re.IGNORECASE)
"""A verb that stands alone above what comes."""
_VERB = re.compile(
    r"\b(?:insert|add|delete|replace|substitute|remove|omit|leave out|strike|amend|move|change|with|by|read|to be)\b",
    re.IGNORECASE,
)


def with_verbs_spread(lines: Sequence[Paragraph], barred: frozenset[int]) -> Iterator[Paragraph]:
    """Yield "In point 1, delete “x”" for each line below "Delete:" that only says where and quotes words.

    Below one of these a line may name a part that goes as a whole, where no verb stands alone after it: "Insert:" would
    put its text in that place.
    """
    spreads = False
    parts = any(_ALONE.fullmatch(line.text.strip()) for line in lines)
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if id(line) in barred or not line.text.strip():
            spreads = False
            yield line
        elif spreads and (placed := _placed(line) or (None if parts else _named(line))) is not None:
            yield placed
        else:
            free = below is not None and id(below) not in barred
            spreads = free and bool(_LEAD.fullmatch(line.text.strip())) and _placed(lines[at + 1]) is not None
            if not spreads:
                yield line


def _named(line: Paragraph) -> Paragraph | None:
    """Return a line that names a part as the order to delete it; None for another line."""
    whole = _WHOLLY.sub("", line.text.strip())
    return replace(line, runs=(Run(f"Delete {whole}"),)) if whole and place_of(whole) == whole else None


def _placed(line: Paragraph) -> Paragraph | None:
    """Return a line that says where, and quotes words, as the order to delete them; None for another line."""
    match = _PLACED.fullmatch(line.text.strip())
    if match is None or _VERB.search(next(readings(line.text)).line):
        return None
    start = len(line.text) - len(line.text.lstrip()) + match.start("words")
    return replace(line, runs=(Run(f"{match['place'].rstrip(' ,')}, delete "), *cut(line, start, len(line.text))))
