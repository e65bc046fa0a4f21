"""The place with which a line begins: "In the last paragraph", "Rule 8 -", "Resolves 3:"."""

from __future__ import annotations

import re

from amend.instructions.half_quoted import PRIVATE
from amend.instructions.kinds import SAME_POINT
from amend.instructions.references import scan
from amend.section_heads import BODIES, SAYING

_HEAD_OF_POINT = re.compile(
    rf"(?:(?:this |the )?(?:{BODIES}) )?(?:(?:also|further|therefore) )?{SAYING}e?s,? "
    r"(?=(?P<number>\(?\d)|(?:point|paragraph|bullet|item) )",
    re.IGNORECASE,
)
"""A section that is named before one of its points."""


def place_of(text: str) -> str:
    """Return the place with which a line begins ("In the last paragraph", "Rule 8 -"), "" for none."""
    if same := re.match(r"(?:in |at )?(?=(?:the )?same )", text, re.IGNORECASE):
        point = SAME_POINT.match(text, same.end())
        return text[: point.end()] if point else ""
    lead = re.match(r"(?:in|under|at|to|for) ", text, re.IGNORECASE)
    start = lead.end() if lead else 0
    head = _HEAD_OF_POINT.match(text, start)
    start, unit = (head.end(), "point " if head["number"] else "") if head else (start, "")
    said = PRIVATE.sub("\ufffd", re.sub(r" [-–—] ", " : ", text.lower()))
    found = scan(said[:start] + unit + said[start:], start, ())
    return text[: found[0] - len(unit)] if found is not None and found[1].steps else ""
