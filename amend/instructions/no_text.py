"""New text that reads like none: like a note of its paper, like an order, or with a label left in it."""

from __future__ import annotations

import re

_MOST_WORDS = 25
"""A longer paragraph is no note."""
_LONGEST = 600
"""Characters: a longer paragraph says of no part that it goes."""
_NOTE = re.compile(
    r"\W*(?:(?:estimated )?costs?:|estimated cost\b|finance:|received \d|submitted \d|ref(?:erence)?: |word count|words: \d|total: \d|equality impact|(?:monitoring|section 151|finance) officer:"
    r"|response of the|consequential amendments?:|debate:|appendix \w\W*$|annex \w\W*$|agenda item \d|lead amendment|friendly amendment|see amendment|grouped with amendment"
    r"|happy to|apolog\w+|sorry\b|(?:we|i) hope|any (?:questions|queries)|(?:call|ring|contact|e-?mail|ask) me\b|please (?:circulate|note|print|let|see|find|add|share|forward|use|check)\b"
    r"|(?:received|stamped|published|printed|promoted|distributed) (?:by|on|at)\b|(?:agreed|passed|adopted) (?:at|by) (?:the |our )?(?:branch|group|clp|ward|executive|committee)"
    r"|(?:nothing|everything) else\b|no (?:other|further) changes?\b|there (?:is|are|will be) no (?:extra |further |additional )?(?:costs?|financial|budget)\b|(?:the|this|our) (?:new )?wording\b"
    r"|in (?:support|favou?r) of (?:this|the amendment)|this (?:makes|strengthens|weakens|improves|clarifies|corrects|adds|removes|replaces|tidies|updates|reflects|is (?:a|an|the|because|to|in line|based|our))\b"
    r"|(?:our|the \w+) group (?:feels?|thinks?|believes?|supports?|hopes?|wants?|has|is)\b|[\w ]{2,40} (?:group|party|branch),? \d{1,2}(?:st|nd|rd|th)? [a-z]+ \d{4}\W*$"
    r"|unopposed|no contra|p\.?t\.?o\.?\W*$|speaking to the amendment|end of (?:the )?amendment|amendment \w{1,3} (?:is|was|and)|mover to speak|-? ?\d{1,3} ?-?\W*$)",
    re.IGNORECASE,
)
"""How a line begins that is a note of the paper and no text of a motion."""
_LABEL_LEFT = re.compile(r"\W*(?:new )?\d{1,2}(?:[.:*)]+\s*| )(?=[A-Z])|.*[.;](?: and| or)? (?:\d{1,2}\. [A-Z]|[•●▪] )")
"""New text with a label in it, which its own number should have taken the place of."""
_ORDER_IN_TEXT = re.compile(
    r"\b(?:delete|remove|omit|strike|insert|add|replace|move)\b[^.:]{0,40}\b(?:(?:resolves|notes|believes) \(?\w{1,3}\b"
    r"|(?:point|paragraph|clause|bullet|recommendation) \(?\d{1,2}\b)|^\W*(?:\d{1,2}[.)] )?(?:resolves|notes|believes) \(?\d{1,2}\)? (?:now|to|should|ends|reads|is|goes)\b",
    re.IGNORECASE,
)
"""What new text has that edits a part of the motion by its number."""


_QUOTES_ORDER = re.compile(
    r".*['’] (?:after|before|in|as|at the (?:end|start) of) [^'‘’]{2,40} ['‘][A-Za-z]", re.DOTALL
)
"""New text with an order in it, between what closes one quotation and opens the next."""
_GOES_IN_TEXT = re.compile(
    r"\W*(?:(?:resolves|notes|believes|point|paragraph|clause|bullet|recommendation) \(?\w{1,3}\)? |\d{1,2}(?:\.\d{1,2})? )?"
    r"(?:then |also |now )?(?:(?:to|shall|should|must|is to) (?:then |also )?(?:be )?(?:deleted|removed|omitted|taken out|left out|struck|go)\b"
    r"|(?:removed|deleted|omitted)\W*$|to be the (?:first|second|third|last|final)\b)"
    r"|.*\[[^\]]*\b(?:replac|existing|instead|delet|present|current|renumber|moved)\w*[^\]]*\]\W*$",
    re.IGNORECASE,
)
"""New text that says of a part that it goes, or what it stands for: "30.3 shall be omitted", "[replacing the old 3]"."""


def reads_like_note(text: str) -> bool:
    """Whether new text reads like a note of the paper or an order, or has a label left in it."""
    return (
        bool(_ORDER_IN_TEXT.search(text) or _QUOTES_ORDER.match(text))
        or bool(len(text) <= _LONGEST and _GOES_IN_TEXT.match(text))
        or bool(len(text.split()) <= _MOST_WORDS and _NOTE.match(text))
        or bool(_LABEL_LEFT.match(text))
    )
