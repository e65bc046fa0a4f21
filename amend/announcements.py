"""Lines that speak of the text and are none: what announces it, its clean copy, a note on the amendment."""

from __future__ import annotations

import re

SAYS_PRINTED = 160
"""In characters: a line that announces the clean copy is short."""
NOTE_WORDS = 150
_PRINTED = re.compile(
    r"^(?:if (?:carried|agreed|amended|passed),?\s+|with (?:that|those|these|this) (?:changes?|amendments?),?\s+)?"
    r"(?:the\s+|(?-i:[A-Z]{2,6})\s+)?"
    r"(?:(?:substantive|amended|full|final|clean)\s+)*"
    r"(?:motion|text|version|resolutions?|recommendations?|white paper|proposal)\b[^.]{0,60}?\b(?:reads?|if carried"
    r"|as amended|would be)\b[^.]{0,40}:?\s*[-–—]*$"
    r"|^(?:amended|revised|substantive) (?:motion|resolution|text) in full\s*:?\s*$"
    r"|^(?:the )?(?:points|paragraphs|resolves|text|resolution)\b[^.]{0,40}?"
    r"\b(?:as amended|if amended|would (?:then )?be)\s*:?\s*$"
    r"|^(?:clean|full|final) (?:copy|version|text)\b[^.]{0,50}:?\s*[-–—]*$",
    re.IGNORECASE,
)
# A line that only announces the text: "Amended motion:", "That the motion be amended as follows:".
_ANNOUNCES = re.compile(
    r"^(?:(?:the |proposed |full )*(?:(?:amended|revised|substantive)\s+)?(?:text of (?:the )?)?(?:amendment|motion)"
    r"(?: text| as amended)?"
    r"|(?:that|to|amend|delete|insert|replace|the motion)\b.{0,100}\b(?:as follows|to read|reads?|below))"
    r"\s*(?::|[-–—])\s*[-–—]?$",
    re.IGNORECASE,
)
# A paragraph about the amendment, before the text: it is said in a finding, and is no part of the motion.
_NOTE = re.compile(
    r"^(?:(?:this|the|our) (?:proposed )?amendment\b|(?:rationale|reasons?|explanation|explanatory note|purpose|note"
    r"|background to (?:the|this) amendment|summary of (?:the )?amendment)\b[^.]{0,40}:)",
    re.IGNORECASE,
)
_UNCHANGED = re.compile(
    r"^(?:the )?(?:rest|remainder|other (?:sections|parts|paragraphs|points)|notes?|beliefs|preamble|resolutions)\b"
    r"[^.:]{0,60}\b(?:(?:is|are) (?:not (?:amended|changed)|unamended|unchanged|unaltered)"
    r"|(?:stands?|remains?) (?:as|un)[^.:]{0,30})\.?$",
    re.IGNORECASE,
)


def announces_printed(text: str) -> bool:
    """Whether `text` announces the clean text that a paper prints ("Motion to read if carried:")."""
    return len(text) <= SAYS_PRINTED and bool(_PRINTED.match(text))


def announces_text(text: str) -> bool:
    """Whether a line only announces the text below it, or its clean copy."""
    return bool(_ANNOUNCES.match(text) or (len(text) <= SAYS_PRINTED and _PRINTED.match(text)))


def is_note(text: str) -> bool:
    """Whether `text` speaks about the amendment ("This amendment seeks to ...") rather than for the motion."""
    return len(text.split()) <= NOTE_WORDS and bool(_NOTE.match(text) or says_unchanged(text))


def says_unchanged(text: str) -> bool:
    """Whether `text` only says that the rest of the motion stays ("The notes and beliefs are not amended.")."""
    return len(text) <= SAYS_PRINTED and bool(_UNCHANGED.match(text.strip()))
