"""A place that is named in words of a motion's parts and was not understood: its words are looked for everywhere.

"In the second of the closing paragraphs, replace ‘x’ with ‘y’": where ‘x’ stands once in the motion, it can only be
meant there; a person is told of it.
"""

from __future__ import annotations

import re

from amend.instructions.parsed import Edit, Words

_REF, _HEAD, _W = "[\ue400-\ue7ff]", "[\uf000-\uf0ff]", "[\ue800-\uebff]"
_TOKEN = (
    r"(?:the|of|in|under|below|beneath|within|at|to|on|that|this|its|first|second|third|fourth|fifth|sixth|last|final"
    r"|penultimate|closing|opening|concluding|introductory|top|bottom|upper|lower|preambles?|recitals?|preambular|operative"
    r"|numbered|lettered|sub-?points?|points?|bullets?|paragraphs?|clauses?|sub-?clauses?|sentences?|items?|heading|heads?"
    r"|title|section|part|half|words?|wording|passage|text|list|line|one|those|these|ones|and|resolutions?|resolved|whereas"
    r"|therefore|now|be|it|same|said|above|following|recommendations?|motion|beginning|start|end|middle|bit|block|group)"
)
_PLACE = re.compile(
    rf"(?:that )?(?P<place>(?:(?:{_TOKEN}|{_REF}|{_HEAD})[ ,]+){{1,16}}?)"
    r"(?:be |is )?(?:amended |amend )?(?:by |to )?[:,–-]* ?"
    rf"(?=(?:delete|replace|substitute|change) {_W}|insert {_W},? (?:after|before) {_W}|(?:after|before|for) {_W})"
)


def without_place(line: str) -> tuple[str, str]:
    """Return a marked sentence without the place that it begins with, and that place; "" for it where there is none."""
    match = _PLACE.match(line)
    return (line[match.end() :], match["place"].strip(" ,")) if match else (line, "")


def are_anchored(edits: list[Edit]) -> bool:
    """Whether each edit says by words of the motion where it is: those that go, or those beside which it puts some."""
    return all(bool(edit.words) or (edit.place is not None and isinstance(edit.place.anchor, Words)) for edit in edits)
