"""Words and figures that stand in no quotation marks, and how they would: a line for each way to write them."""

from __future__ import annotations

import re

_SOME = r"(?:(?:the )?(?:figure|sum|amount|date|number|percentage|words?|phrase) (?:of )?)?"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SAID_SUM = r"(?:figure|sum|amount|price|date|number|percentage|target|limit)"
_SUM = (
    r"(?:[£€$]\d[\d.,]*\d(?: (?:million|billion|thousand)|m|k|bn)?\b|[£€$]\d\b|\d[\d.,]*(?:%| per cent\b)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?\b)"
)
_ASKED = r"delete|strike out|strike|leave out|omit|remove|insert|add|substitute|replace|change|increase|reduce|raise|lower|amend"
_COUNT = r"(?:\d[\d,.]*\d|\d)"
_CHANGED = r"(?:replaced|substituted|changed|increased|reduced|raised|lowered|amended|altered|cut)"
_PLACE = r"(?P<place>(?:in|at|from|under|of) [^“”:;,.]{2,40}?)"
UNQUOTED_SUMS: tuple[tuple[str, str], ...] = (
    (
        rf"(?:^|(?<=[.;] ))(?:that )?(?:the )?(?:(?:figure|sum|amount|allocation) of )?(?P<old>{_SUM}) {_PLACE},? "
        rf"(?:(?:(?:is|are) )?(?:to )?be |is |should be |shall be |must be )?(?:{_CHANGED} (?:to|with|by)|(?:to )?becomes?) (?P<new>{_SUM})(?=[.;,]|$)",
        r"\g<place>, change “\g<old>” to “\g<new>”",
    ),
    (
        rf"(?:^|(?<=[.;] ))(?:that )?(?:the )?(?:[a-z]+ ){{1,6}}{_PLACE},? (?:(?:(?:is|are) )?(?:to )?be |is |should be |shall be )(?:{_CHANGED}) (?:by {_SUM},? )?from (?P<old>{_SUM}) to (?P<new>{_SUM})(?=[.;,]|$)",
        r"\g<place>, change “\g<old>” to “\g<new>”",
    ),
    (
        rf"^(increase|reduce|raise|lower|change|cut) the ({_SUM}) {_PLACE} to ({_SUM})(?=[.;,]|$)",
        r"\g<place>, change “\2” to “\4”",
    ),
    (
        r"\b(refers? to|reads?|says?|names?|mentions?) ([^:“”]{2,60}?),? (rather than|instead of|(?:and )?not)(?: to)? ([^:“”]{2,60}?)\.?\s*$",
        r"\1 “\2” \3 “\4”.",
    ),
    (
        rf"(?:\bthe )?\b(?:figure|sum|amount) of ({_SUM}) (in [^“”:;,.]{{2,40}}? )?(?:to be|be|is|should be|shall be) (?:replaced|substituted|changed|increased|reduced|raised|lowered|amended|altered|cut) (?:with|by|to) ({_SUM})(?=[.;,]|$)",
        r"replace “\1” \2with “\3”",
    ),
    (
        rf"(?<=, )(delete|omit|leave out|remove|strike out|strike) ({_SUM}|{_COUNT}),? (and (?:insert|substitute|add|replace (?:it )?with)) ({_SUM}|{_COUNT})(?=[.;,]|$)",
        r"\1 “\2” \3 “\4”",
    ),
    (
        rf"^(?:please )?(delete|omit|leave out|remove|strike out|strike) ({_SUM}),? (and (?:insert|substitute|add|replace (?:it )?with)) ({_SUM}) (in|from|under|at)\b",
        r"\1 “\2” \3 “\4” \5",
    ),
    (
        rf"\b(?:for|instead of|in place of) ({_SUM}|{_COUNT}),? (?:read|substitute|put|say|write) ({_SUM}|{_COUNT})(?=[.;,]|$)",
        r"for “\1” read “\2”",
    ),
    (
        rf"\b(change|amend|replace|increase|reduce|raise|lower|correct|alter) ((?:the {_SAID_SUM} (?:of |from )?)?)({_SUM}|{_COUNT}) (to|with|by) ({_SUM}|{_COUNT})(?=[.;,]|$)",
        r"change “\3” to “\5”",
    ),
    (
        rf"(?:^|(?<=[,:] ))({_SUM}|{_COUNT}) (should (?:now )?(?:read|be)|to read|becomes|to become) ({_SUM}|{_COUNT})(?=[.;,]|$)",
        r"“\1” \2 “\3”",
    ),
)
"""Figures, and a few words, without quotation marks, behind a place that may be quoted."""
UNQUOTED: tuple[tuple[str, str], ...] = (
    (
        rf"^(?:the )?(?:[a-z]+ ){{1,5}}of ({_SUM}) (?:to be|should be|shall be|be|is) (?:raised|increased|reduced|lowered|changed|cut|altered|set|amended)(?: from)? (?:to|at) ({_SUM})",
        r"change “\1” to “\2”",
    ),
    (
        r"\b(paragraph|bullet(?: point)?|point|sentence|line|item) ((?:that |which )?(?:begins?|beginning|starts?|starting)(?: with)?) ([A-Z][^“”,.;:]{2,60}?)(?=[.,;:]|$| (?:delete|insert|add|replace|change)\b)",
        r"\1 \2 “\3”",
    ),
    (
        r"\b(add|insert)(?: an?| the)?(?: new| further| additional)*(?: (?:sub-?)?(?:point|item|rule|paragraph|bullet))? (\((?:[ivx]{1,4}|[a-z]|\d{1,2})\)|[a-z]\)|[b-h]\.|\d{1,2}[.)]) ((?:[A-Z]|to [a-z])[^:“”]{10,}?)$",
        r"\1 new point \2: “\3”",
    ),
    (
        rf"\b(change|increase|reduce|raise|lower|amend|cut) (?:the )?(?:[a-z]+ ){{0,5}}?(?:of|from|at) ({_SUM}) to ({_SUM})",
        r"change “\2” to “\3”",
    ),
    (
        rf"(?:\bthe )?\b(?:figure|sum|amount|price) of ({_SUM}) ((?:to|should|shall) (?:now )?read) ({_SUM})",
        r"“\1” \2 “\3”",
    ),
    (rf"(?<![“‘\w])({_SUM}) ((?:to|should|shall) (?:now )?read|to become) ({_SUM})", r"“\1” \2 “\3”"),
    (rf"\b((?:should|to|must|shall) (?:be|read)) ({_SUM}),? (not|rather than|instead of) ({_SUM})", r"\1 “\2” \3 “\4”"),
    (
        r"\b((?:should|to|must|shall) (?:refer|speak)) (?:to|of) ([^:“”]{2,60}?),? (rather than|instead of|(?:and )?not)(?: to| of)? ([^:“”]{2,60}?)\.?\s*$",
        r"\1 to “\2” \3 “\4”.",
    ),
    (
        r"\b(replace|change|delete|substitute) the (words?|figures?|phrase|date|sum) ([^:“”]{2,80}?) (with|to|by|for) the (?:words?|figures?|phrase|date|sum) ([^:“”]{2,120}?)\.?\s*$",
        r"\1 “\3” \4 “\5”.",
    ),
    (rf"\b(read|say) ({_SUM}) (rather than|instead of|and not) ({_SUM})", r"\1 “\2” \3 “\4”"),
    (r"(?:the )?\b(?:figure|sum|amount) of ([£€$]?[\d][\w.,%]*\w) to ([£€$]?[\d][\w.,%]*\w)", r"“\1” to “\2”"),
    (
        rf"\b(delete|omit|remove|leave out|strike|take out) (?!all\b|the following|from\b){_SOME}([^:“”,;]{{2,80}}?)[,;] (?:and )?(insert|add|put in|put) ([^:“”;]{{2,120}}?)\.?\s*$",
        r"\1 “\2” and \3 “\4”.",
    ),
    (
        rf"\b(delete|omit|remove|leave out|strike|take out) (?!all\b|the following|from\b){_SOME}([^:“”,;]{{2,80}}?),? (?:and )?replace with:? ([^:“”;]{{2,120}}?)\.?\s*$",
        r"\1 “\2” and insert “\3”.",
    ),
    (
        rf"\b(strike|delete|omit) (?!all\b|the following|from\b){_SOME}([^:“”,;]{{2,80}}?) (?:and )?(insert|add) ([^:“”;]{{2,120}}?)\.?\s*$",
        r"\1 “\2” and \3 “\4”.",
    ),
    (
        rf"\b(replace|change|substitute|amend|delete) (?!all\b|the following){_SOME}([^:“”]{{2,80}}?) (with|to|for|and insert|and replace with) ([^:“”]{{2,120}}?)\.?\s*$",
        r"\1 “\2” \3 “\4”.",
    ),
    (
        r"\b(refers? to|reads?|says?|names?|mentions?) ([^:“”]{2,120}?) (rather than|instead of|and not) ([^:“”]{2,120}?)\.?\s*$",
        r"\1 “\2” \3 “\4”.",
    ),
    (r"\b(after|before) ([^:“”]{2,60}?),? (insert|add) ([^:“”]{2,120}?)\.?\s*$", r"\1 “\2” \3 “\4”."),
    (r"\bfor ([A-Z£€$\d][^:“”]{0,40}?) (read|substitute) ([^:.;]{1,60}?)(?=[.;]|$)", r"for “\1” \2 “\3”"),
    (
        rf"\b({_ASKED})((?: the| {_SAID_SUM}| of| (?:in|at) [^“”:;,.]{{1,40}}| from){{0,2}}) ({_SUM}) (to|with|by|and insert|and substitute|and add) ({_SUM})",
        r"\1\2 “\3” \4 “\5”",
    ),
    (rf"\b({_ASKED}) (?:the )?(?:{_SAID_SUM} (?:of )?)?({_SUM})", r"\1 “\2”"),
)
"""Words that stand in no quotation marks, and how they would; several may help one sentence."""

_DONE = r"(?:\w+(?:ed|en|ne|ld|de|id|pt|nt|ut) (?:by|in|on|at|to|within|from|for|before|after|until|with|as)\b)"
"""What is no new text by itself: "repaired by July", of which only the last words can stand for others."""
_READS = rf"(?:should|shall|must) (?:now )?(?:be (?:given|shown|stated) as|be(?! {_DONE})|read|say)|to (?:now )?(?:read|say)|to become|becomes|(?:to be|should be|is) (?:altered|changed|amended|corrected) to(?: read)?"
SPLIT = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:.{{2,60}}? )?(?:(?:{_READS}) |to be (?=[^:;]{{0,20}}\d))(?P<new>[^:;“”]{{1,60}}?),? (?:instead of|rather than|not) (?P<old>[^:;“”]{{1,60}}?)\.?",
        rf"(?:(?:the )?{_SAID_SUM} of )?(?P<old>[^:;“”]{{2,80}}?) (?:{_READS}) (?P<new>[^:;“”]{{1,80}}?)\.?",
        rf"(?:(?:the )?{_SAID_SUM} of )?(?P<old>[^:;“”]{{2,80}}?) to be (?P<new>[£€$]?\d[^:;“”]{{0,60}}?)\.?",
        r"(?:change|alter|amend|replace) (?P<old>[^:;“”]{2,80}?) (?:to|into|with|by) (?P<new>[^:;“”]{1,80}?)\.?",
    )
)
"""A line of old and new words without quotation marks, behind the place that it names; the motion must have the old."""
SPLIT_AT_PLACE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?P<old>[^:;“”<>→¶]{1,60}?) ?(?:→|-+>|=>|>>) ?(?P<new>[^:;“”<>→¶]{1,60}?)\.?",
        rf"(?P<old>{_SUM}) ?(?:to|>) ?(?P<new>{_SUM})\.?",
        rf"(?P<new>{_SUM}),? (?:instead of|rather than|in place of|not) (?P<old>{_SUM})\.?",
        r"(?P<new>[^:;“”<>→¶()]{1,60}?) \((?:was|were|formerly|previously|instead of|rather than|not) (?P<old>[^:;“”()]{1,60}?)\)\.?",
        r"(?:was|were):? (?P<old>[^:;“”()]{1,60}?),? ?[,;–-]? ?(?:is |are )?(?:now|to be|should be):? (?P<new>[^:;“”()]{1,60}?)\.?",
    )
)
"""The same, so short that a place must stand before it: "Clause 3: yearly → two-yearly", "Point 1 - £6,400 to £7,200"."""
