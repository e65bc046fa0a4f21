"""Orders that stand where none is expected: in a title, on a mover's line, behind the sentence of a reason."""

from __future__ import annotations

import re

from amend.instruction_lines import PART

_LABEL = r"\(?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[a-z]|[ivx]{1,4})\b\)?(?:\([a-z]{1,3}\))?"
_NUMBERED = rf"(?:(?:the )?{PART} {_LABEL}|(?<![\d.])\d{{1,2}}\.\d{{1,2}}(?![\d%]|\.\d))"
_GONE = (
    r"(?:deleted|removed|omitted|replaced|inserted|added|struck(?: out)?|taken out|left out|renumbered|amended|moved)"
)
_DELETE = r"(?:delete|insert|add|replace|remove|omit|leave out|take out|strike(?: out)?|renumber|move)"
_ORDERS = re.compile(
    r"(?:^|[.;:–—-] |, (?:so|and) |\()(?:(?:please|also|and|so|we|i|ask|that|to|then) )*"
    rf"{_DELETE} (?:the |all of |all )?"
    rf"(?:{_NUMBERED}|[‘“\"]\w|(?<!\w)'\w|it\b)"
    rf"|{_NUMBERED}[^.:;‘“\"]{{0,30}}? (?:(?:shall|should|must|to|is to|are to|will) (?:(?:also|now|then) )*"
    rf"(?:be {_GONE}|go\b|read\b)|also (?:be )?{_GONE}|be {_GONE}|goes\b)"
    rf"|\b(?:amendment|and) to (?:also )?{_DELETE} (?:the )?{_NUMBERED}",
    re.IGNORECASE,
)
_AT_PLACE = re.compile(
    r"(?:the )?(?:resolves|notes|believes|points?|paragraphs?|clauses?|bullets?|sub-?points?|recommendations?)"
    rf" {_LABEL}(?:,? (?:and|to) {_LABEL})?\s?[:–—-]\s?\S|new (?:title|heading)\s?:\s*\S"
    rf"|(?:resolves|notes|believes)\s?[:–—-]\s?(?:{_DELETE}\b|\d|point|paragraph)",
    re.IGNORECASE,
)
"""How a line begins that names a place, and says what is to stand there."""
LONGEST = 2_000
"""Characters: a longer line argues."""


def orders_amid(text: str) -> bool:
    """Whether a line orders something of a numbered part, or of quoted words, anywhere in it."""
    return len(text) <= LONGEST and bool(_ORDERS.search(text))


def is_at_place(text: str) -> bool:
    """Whether a line begins with a numbered part of a motion and says what stands there: "Resolves 2: ..."."""
    return bool(_AT_PLACE.match(text.strip()))
