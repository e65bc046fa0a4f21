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
    r"|^(?:so,? )?(?:the )?(?:motion|text|resolution|council|conference|congress|branch|meeting|union)\b"
    r"[^.:]{0,40}?,? as amended,?(?: (?:is|would|will|shall|then|now|therefore|thus|be|read|call(?:s)? (?:for|on|upon)"
    r"|resolves?|notes?|believes?))*\s*:"
    r"|^(?:amended|revised|substantive) (?:motion|resolution|text) in full\s*:?\s*$"
    r"|^(?:the )?(?:points|paragraphs|resolves|text|resolution)\b[^.]{0,40}?"
    r"\b(?:as amended|if amended|would (?:then )?be)\s*:?\s*$"
    r"|^(?:clean|full|final) (?:copy|version|text)\b[^.]{0,50}:?\s*[-–—]*$",
    re.IGNORECASE,
)
_OF_AMENDED = r"(?:proposed )?(?:amended|revised|substantive|resulting|new) (?:motion|resolution|text|version)"
_FOR_REFERENCE = (
    r"(?:is )?(?:printed |set out )?(?:below )?for (?:ease of |your )?(?:reference|information|convenience)"
)
_CLEAN_COPY = re.compile(
    rf"(?:here is |this is |for (?:information|reference|ease of reference)[,:]? )?(?:the )?{_OF_AMENDED}"
    rf"(?: (?:in full|(?:is|reads?)(?: (?:now|then))?|then reads?|as follows|follows|below|now|{_FOR_REFERENCE}))*"
    r"\s?[:.–—-]*"
    r"|(?:as|once|when|if|so) amended,? (?:the )?(?:motion|resolution|text|it) (?:will|would|should|shall)"
    r"(?: then| now)? (?:be|read)(?: as follows)?\s?:?"
    r"|(?:so |then )?(?:the )?(?:motion|resolution|text)(?= (?:if|will|would|should|shall|now|then|as|thus) )"
    r"(?: if (?:amended|carried|agreed|passed))?"
    r"(?: (?:(?:will|would|should|shall)(?: then| now)? (?:be|say|read)|now reads?|then reads?))?"
    r"(?: as follows| thus)?\s?:"
    r"|(?:this|the amendments?|which|that) would (?:make|give|leave)(?: us)? (?:the |an? )?(?:amended |new )?"
    r"(?:motion|text)(?: read| as follows| below)*\s?:",
    re.IGNORECASE,
)
"""A line below orders that announces what comes of them; above marked text it would announce that."""
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


def announces_clean_copy(text: str) -> bool:
    """Whether a line that stands below orders announces the clean text that comes of them ("The amended motion:")."""
    return announces_printed(text) or bool(_CLEAN_COPY.fullmatch(text.strip()))


def announces_text(text: str) -> bool:
    """Whether a line only announces the text below it, or its clean copy."""
    return bool(_ANNOUNCES.match(text) or (len(text) <= SAYS_PRINTED and _PRINTED.match(text)))


_NAMES_PLACE = re.compile(
    r"[‘“\"]|\b(?:lists?|sections?|paragraphs?|points?|clauses?|recommendations?|resolves|notes|believes)\b",
    re.IGNORECASE,
)


def only_announces(text: str) -> bool:
    """Whether a line announces the text below it and names no place for it, as "in the second list (‘x’)" does."""
    return announces_text(text) and not _NAMES_PLACE.search(text)


def is_note(text: str) -> bool:
    """Whether `text` speaks about the amendment ("This amendment seeks to ...") rather than for the motion."""
    return len(text.split()) <= NOTE_WORDS and bool(_NOTE.match(text) or says_unchanged(text))


def says_unchanged(text: str) -> bool:
    """Whether `text` only says that the rest of the motion stays ("The notes and beliefs are not amended.")."""
    return len(text) <= SAYS_PRINTED and bool(_UNCHANGED.match(text.strip()))
