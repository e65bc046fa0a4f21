"""Lines that ask for an edit, though nobody can say which: they are listed as refused, never passed over."""

from __future__ import annotations

import re

from amend.instruction_lines import NUMBERED_PART, ORDERS
from amend.instructions.kinds import LEADS_ASKING, MARKS, SAYS_EDIT, WISHES, is_title
from amend.instructions.lead_lines import FEW_WORDS
from amend.instructions.place_in_front import place_of
from amend.instructions.rereading import LONGEST_SPLIT, LONGEST_UNQUOTED
from amend.model import Paragraph
from amend.movers import find_movers
from amend.section_heads import SAYING, is_section_head

_BESIDE_WORDS = re.compile(
    r"(?:after|before|following|between|in|under|at|to|from)\b[^.]{0,40}[‘“\"'«„]", re.IGNORECASE
)
_SINGLE = re.compile(r"(?<![\w’'])['’]\w")
_ARROW = re.compile(r"\S ?(?:-{1,2}>|=>|→|⇒|>>) ?\S")
_EDIT = re.compile(
    r"\b(?:delet|insert|add|replac|remov|omit|str[iu](?:k|ck)|substitut|amend|mov|shift|chang|alter|reword|renumber|drop|scrap|cut|swap)(?:e|es|ed|d|s|ing|e out|en)?\b",
    re.IGNORECASE,
)
_EDIT_WORD = re.compile(r"\b(?:delete|insert|omit|substitute|leave out|strike out)\b", re.IGNORECASE)
_EDIT_FIRST = re.compile(
    r"(?:(?:and|then|also|please|to) )*(?:delete|insert|omit|remove|leave out|strike|replace|substitute)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(r"\b(?:moved|proposed|seconded|submitted)\b ?(?::|by\b)|\bmotion to\b", re.IGNORECASE)
_SECTION_POINT = re.compile(
    rf"(?:\w+ ){{0,2}}{SAYING}e?s,? (?:(?:point|paragraph|bullet|item) )?\(?\w{{1,4}}\)?(?=[:,] | [-–—] )",
    re.IGNORECASE,
)
_THAT_BE = re.compile(
    r"that (?:the )?(?:(?:point|paragraph|bullet|item|clause|recommendation|resolution|section) \(?\w{1,4}\)?|\([a-z\d]{1,4}\)) be (?!retained|kept|left|noted|agreed|approved|(?:re-?)?numbered)"
    r"|that \(?[a-z\d]{1,3}\)?(?:[.(][a-z\d]{1,3}\)?)* (?:be (?!retained|kept|left|noted|agreed|approved)|reads?\b)"
    r"|(?:needs? to|should|must|ought to|has to)\b"
    r"|that (?!the (?:motion|council|committee|report)\b)[^.:]{2,120}? be (?:\w+ )?(?:struck|deleted|removed|omitted|increased|reduced|raised|lowered|improved|changed"
    r"|altered|followed|preceded|replaced|inserted|added|moved|dropped|cut|reworded|amended|substituted)\b",
    re.IGNORECASE,
)
_ON_A_PART = re.compile(
    rf"(?:(?:and|then|also|please) )*(?:{_EDIT.pattern}[^.:]{{0,60}}? (?:{NUMBERED_PART}|{SAYING}e?s \(?\d{{1,2}}\b)"
    rf"|(?:in|at|under|after|before|from|on)\b[^.:]{{0,60}}? (?:{NUMBERED_PART}|{SAYING}e?s \(?\d{{1,2}}\b)\)?"
    rf"(?:[^.,:]{{0,30}}[,:]\s*|\s)(?:please )?{_EDIT.pattern})",
    re.IGNORECASE,
)
"""A line that begins with an edit of a numbered part, or with such a part and an edit."""
_SECTION_ORDER = re.compile(
    rf"(?:\w+ ){{0,2}}{SAYING}e?s,? (?:new \(?\w{{1,4}}\)?\s?[:–-]|\(?(?:\d{{1,3}}|[a-h]|[ivx]{{1,4}})\)?[:,]? (?:[–-] )?(?:delete|omit|remove|strike|cut)\b)",
    re.IGNORECASE,
)
"""A line that names a section, and a new point or an edit of one: "Resolves, new (c): ...", "Notes 3 DELETE"."""
_VERB_FIRST = re.compile(
    r"(?:please |also |and )*(?:add|insert) (?:to|under|below|after|before) \w|"
    r"(?:please |also |and )*(?:delete|insert|add|replace|remove|omit|leave out|strike(?: out)?|substitute|move|swap|transpose|renumber|re-?letter|take out|cut) "
    r"(?!of\b|on\b|that\b|by\b|to the vote)[^.‘“\"]{0,50}?(?:\d|\([a-z]{1,3}\)|\b(?:first|second|third|fourth|fifth|sixth|last|final)\b)",
    re.IGNORECASE,
)
"""A line that begins with an order and names what is counted, whatever that is called: "Move demand 4 to ..."."""
_RENUMBERS_PART = re.compile(
    r"(?:the )?(?:current|existing|present|old|original|former) (?:(?:point|paragraph|item|clause|recommendation|resolution|bullet)s? )?\(?[\w.]{1,5}\)?"
    r"(?:,? (?:to|and) \(?[\w.]{1,5}\)?)? (?:(?:then |now |will |shall |should )*becomes?|to (?:be(?:come)?|stand as)|(?:to be |be |is |are )?re-?(?:numbered|lettered))\b",
    re.IGNORECASE,
)
"""A line that gives an old point another number: "Current 5) to become 7)"."""
_CODE_READS = re.compile(
    r"\(?[A-Z]{1,2}\d{1,2}\)?:? (?:to|should|shall|will|must) (?:now )?(?:read|say|be|become):? [‘“\"']"
)
"""A line that begins with a code and says what it reads: "R1 to read ‘...’"."""
_VERB_QUOTED = re.compile(
    r"(?:please |also |and |then )*(?:delete|insert|add|replace|remove|omit|leave out|strike(?: out)?|substitute|take out|cut) (?:also )?(?:the )?(?:words? |figures? |phrase )?"
    r"[‘“\"'][^’”\"]{1,200}[’”\"'],? [^.‘“\"]{0,60}?\b(?:in|from|at|of|after|before|to)\b[^.‘“\"]{0,40}?(?:\d|\([a-z]{1,3}\)|\b(?:first|second|third|fourth|fifth|sixth|last|final)\b)",
    re.IGNORECASE,
)
"""A line that begins with an order, quotes words and names where: "Also strike out the ‘and’ at the end of the fourth clause"."""
_SECTION_ASKS = re.compile(
    rf"(?:\w+ ){{0,2}}{SAYING}e?s\s?[:–-]\s*(?:swap|switch|reverse|new \(?\w{{1,3}}\b|in place of|points? \w{{1,3}}\b|\(?\w{{1,3}}\)? (?:out|goes|to go|moves?|becomes?)\b)",
    re.IGNORECASE,
)
"""A line that names a section and what happens to its points: "Notes: swap 1 and 2"."""
_MEANS = re.compile(
    r"(?:the|this|our) amendment means that .{2,120}? (?:is|are) (?:deleted|removed|omitted|replaced|inserted|added|moved)\b",
    re.IGNORECASE,
)
"""A line that tells what the amendment does to the text: "This amendment means that point 2 is deleted"."""
_NEW_POINT = re.compile(
    r"(?:and |also |add |insert )*(?:an? )?(?:new|additional|further) (?:(?:point|paragraph|item|bullet|clause) )?\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})\)",
    re.IGNORECASE,
)
"""A line that begins with a new point and its label: "New vi) a leaflet be made"."""
_OPENS_QUOTE = ("‘", "“", '"')
_QUOTES_WORDS = re.compile(r"[‘“\"«„]\w|(?<![\w’'])'\w")
_NAMES_PART = re.compile(rf"\b{NUMBERED_PART}|(?<!\w)\([a-z]{{1,3}}\)(?!\w)", re.IGNORECASE)
_OF_AGENDA = re.compile(r"\b(?:agenda )?items? (?:no\.? ?)?[\d.]+(?:\(\w{1,3}\))?", re.IGNORECASE)
_OF_AMENDMENT = re.compile(r"\b(?:amendments?|corrections?)\b", re.IGNORECASE)
_MAKES = re.compile(
    r"(?:and |also |please )*(?:make|carry out) (?:such|any|all|the)(?: other)?(?: [a-z]+)? (?:changes|amendments|corrections|adjustments|alterations)\b",
    re.IGNORECASE,
)
"""An order that says neither what changes nor how."""


def edits_a_part(text: str) -> bool:
    """Whether a line begins with an edit and a numbered part, or with such a part and an edit, however it goes on."""
    return bool(_ON_A_PART.match(text[:LONGEST_SPLIT]))


def orders_of_words(text: str) -> bool:
    """Whether a line begins with an order, quotes words and names a counted place, whether it is understood or not."""
    return bool(_VERB_QUOTED.match(text[:LONGEST_SPLIT]))


def renumbers_a_part(text: str) -> bool:
    """Whether a line gives a point of the motion another number."""
    return bool(_RENUMBERS_PART.match(text[:LONGEST_SPLIT]))


def asks_all_the_same(text: str) -> bool:
    """Whether a line that was not understood asks for something all the same."""
    return bool(
        _EDIT_FIRST.match(text) or SAYS_EDIT.search(text) or LEADS_ASKING.search(text) or WISHES.match(text)
    ) or demands(text)


_WANTS = re.compile(
    r"(?:we|i)\b[^.:‘“\"]{0,40}\b(?:lose|drop|cut|scrap|delete|remove|add|insert|change|move|replace)\b"
    rf"[^.‘“\"]{{0,60}}(?:{NUMBERED_PART}|{SAYING}e?s \(?\d{{1,2}}\b)",
    re.IGNORECASE,
)
"""A line in which somebody wants something done to a numbered part: "We would like to lose a bullet from resolves 2"."""
_OPEN_ENDED = re.compile(
    rf"(?:\(?\w{{1,4}}\)?[:.)] |{NUMBERED_PART}\s?[:,–-] )?"
    r"(?:(?:in|to|at|under|throughout) [^,:‘“\"]{2,60}?,? )?(?:please |and |also |then )*(?:update|amend|adjust|revise|correct|change|alter|tidy|align|conform|bring|make (?:any|all|such|the))\b[^.:‘“\"]{0,80}"
    r"\b(?:as (?:may be )?(?:necessary|appropriate|required|needed)|accordingly|as (?:officers?|the (?:clerk|officers?|chair)|you|they) (?:think|see|deem|consider|feel)s? (?:it )?(?:best|fit|necessary|appropriate|right)|to (?:match|suit|fit|reflect|conform|agree|be consistent)\b|consequential|into line|(?<=conform the )(?:wording|text|numbering|language)\W*$)",
    re.IGNORECASE,
)
"""A line that asks for whatever follows from the others: "Update the rest of the motion as necessary"."""


_TO_BE = re.compile(
    r"(?:is |are )?to be (?:replaced|deleted|removed|inserted|added|substituted|changed|amended|omitted)\b"
    r"|(?:the )?(?:text|wording|drafting|words) (?:of|in) [^.:‘“\"]{3,60} (?:to be|should be|must be|needs? to be|be) [a-z]+",
    re.IGNORECASE,
)
"""A line that goes on with what is asked of the line above it, or asks for something to be done to a part's text."""


def demands(text: str) -> bool:
    """Whether a line begins with a place and quotes words or speaks of an edit, or orders something to be done."""
    start = text[:LONGEST_SPLIT]
    if (
        _SECTION_ORDER.match(start)
        or _SECTION_ASKS.match(start)
        or _VERB_FIRST.match(start)
        or _VERB_QUOTED.match(start)
        or _CODE_READS.match(start)
        or _NEW_POINT.match(start)
        or _MEANS.match(start)
        or ORDERS.match(start)
        or _ARROW.search(start)
        or _THAT_BE.match(start)
        or _MAKES.match(start)
        or _OPEN_ENDED.match(start)
        or _TO_BE.match(start)
        or _WANTS.match(start)
    ):
        return True
    if len(text) > LONGEST_UNQUOTED:
        return False
    quotes = any(mark in text for mark in MARKS - {"'", "’"}) or bool(_SINGLE.search(text))
    return (quotes and bool(_BESIDE_WORDS.match(text) or _SECTION_POINT.match(text))) or names_and_edits(text, quotes)


def may_ask(paragraph: Paragraph) -> bool:
    """Whether a line that was passed over quotes words or names a place of the motion, and may be an instruction."""
    text = paragraph.text.strip()
    if text[:1] in _OPENS_QUOTE or find_movers(text) or is_title(text):
        return False
    names = _NAMES_PART.search(_OF_AGENDA.sub("", text)) and not _OF_AMENDMENT.search(text)
    return bool(names or _QUOTES_WORDS.search(text) or _EDIT_WORD.search(text))


_IN_SECTION = (
    rf"(?:(?!thanks|thank you)\w+ ){{0,2}}(?!thanks|propos){SAYING}e?s\b(?:,? (?:point )?\(?\w{{1,3}}\)?\b|(?=[:,]))"
)
_AT_PLACE = re.compile(
    r"(?:(?:and|then|also) )*(?:(?:in (?:the )?place of|instead of|at (?:the )?(?:end|start)(?: of)?|in|after|before"
    rf"|under|below|above|to|from|between) (?:the )?(?:{NUMBERED_PART}|{_IN_SECTION})"
    rf"|(?!(?:item|minute|rule|resolution|recommendation|proposition|clause|motion)s?\b){NUMBERED_PART}(?! of \d)|{_IN_SECTION})"
    r"|(?:and )?(?:at the (?:end|start)|followed by|to follow)\b[^.]{0,40}:$",
    re.IGNORECASE,
)
"""How a line begins that is about a place, or about what comes there."""
_PLACE_BEFORE = re.compile(
    rf"(?:(?:as|at|in|after|before|under|to|from) (?:the )?(?:{NUMBERED_PART}|{SAYING}e?s \(?\w{{1,3}}\b)[^:.]{{0,20}}:"
    rf"|(?:the )?(?:{NUMBERED_PART}|{SAYING}e?s \(?(?:\d{{1,2}}|[a-h]|[ivx]{{1,4}})\b\)?)"
    r"(?:\s?[:–—]| -|,? (?:(?:is|are) )?(?:to (?:read|stay|stand|remain|be|go)|out|falls?|stays?|stands?|deleted|withdrawn)\b))",
    re.IGNORECASE,
)
"""How new text does not begin: with where something goes, "As resolves 6: ..."."""
_SUMS = re.compile(
    r"[^.:‘“\"]{2,60}: (?:from )?[£€$]\d[\d,.]*\S* (?:to|becomes|instead of|not)\b[^.]{0,40}[£€$]\d", re.IGNORECASE
)
"""A line that gives two sums for one thing: "Juniors: £120 to come down to £100"."""


def is_of_a_place(paragraph: Paragraph) -> bool:
    """Whether a line that was left aside is short, and begins with a place: "Resolves 5 out.", "After resolves 4:"."""
    text = paragraph.text.strip()
    is_short = len(text.split()) <= FEW_WORDS and not paragraph.label and not is_section_head(text)
    return (
        is_short
        and bool(_AT_PLACE.match(text) or _SUMS.match(text))
        and not (find_movers(text) or _OF_AMENDMENT.search(text))
    )


_PLACE_BEHIND = re.compile(
    rf"(?:\b(?:after|before|behind|below|above) (?:\([a-z\d]{{1,3}}\)|\d{{1,2}}|{NUMBERED_PART}|{SAYING}e?s \(?\w{{1,3}}\)?)"
    rf"|\bat (?:the )?end(?: of (?:the )?(?:{SAYING}e?s|motion|section))?)\W*$",
    re.IGNORECASE,
)
"""How new text does not end: with where it goes."""
_ORDER_WITHIN = re.compile(
    r"\b(?:and|then) (?:at the (?:end|start)|after|before|in) (?:[\w(]+\)? ){0,3}[\w(]*\)?:|"
    r"[.!?] (?:(?:and|but|then|also) )*(?:in|at|after|before|under|from|delete|insert|add|replace|remove|omit|leave out|take out|strike|move|keep|so that|with the heading)\b",
)
"""An order in small letters behind a sentence that has ended."""


def reads_like_order(text: str) -> bool:
    """Whether new text begins or ends with a place, or goes on in small letters, as an order that it swallowed does."""
    return bool(_PLACE_BEFORE.match(text) or _PLACE_BEHIND.search(text) or _ORDER_WITHIN.search(text))


def names_and_edits(text: str, quotes: bool = False) -> bool:
    """Whether a line begins with a place of the motion and speaks of an edit; `quotes`: whether it quotes words."""
    edits = bool(_EDIT.search(text[:LONGEST_SPLIT])) and not _MOVED.search(text)
    return (quotes or edits) and bool(place_of(text))
