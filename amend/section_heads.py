"""The heads of a motion's sections: "This Council notes:", "Full Council further resolves to:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.model import Kind, Paragraph

MOST_WORDS = 10
"""A head is a line, not a sentence."""
LONGEST = 200
"""The same in characters, asked first because it is cheap."""
BODIES = (
    r"council|meeting|committee|cabinet|senedd|authority|conference|congress|union|board|senate|house|synod|assembly"
    r"|parliament|branch|federation|association|party|guild|society|chapter|club|forum|co-?operative|league|alliance"
    r"|commission|convention|caucus|court|agm|clp|panel|trust|jcr|mcr"
)
"""Who says something in a motion, as a pattern of the nouns."""
_SUBJECT = (
    r"(?:(?:that|to propose that|accordingly,?|and|now,? therefore,?)\s+)?(?:(?P<this>this|the|full|our)\s+)?"
    r"(?-i:(?:(?:[A-Z][\w'’-]+ ){1,3}(?=[A-Z][a-z]+ [Cc]ouncil))?)"
    r"(?:(?:full|borough|city|county|town|parish|district|community|annual|special|extraordinary|ordinary|general|union"
    r"|delegate|national|regional|students?[’']?) ){0,3}"
    rf"(?:council(?: assembly| meeting| of (?:the )?[a-z]+)?|{BODIES}|members?|governing (?:body|board)|we|it)"
)
_NAMED_SUBJECT = rf"(?:(?:(?:this|the|our)\s+)?(?-i:(?:[A-Z][\w'’-]+ ){{1,3}})(?:{BODIES})|{_SUBJECT})"
"""The same with a name of its own ("Diocesan Conference"): a subject only where a verb follows."""
_ADVERBS = r"(?:(?:further|also|therefore|hereby|thus|additionally|furthermore),?\s+)*"
SAYING = (
    r"(?:note|believe|resolve|recogni[sz]e|welcome|condemn|call|request|ask|agree|acknowledge|express|support|regret"
    r"|thank|commit|consider|instruct|urge|affirm|reaffirm|recommend|deplore|congratulate|understand|propose|observe"
    r"|demand|insist|mourn|decide|determine|direct|celebrate|salute|appeal|encourage|invite|undertake"
    r"|declare|mandate|approve|adopt|endorse|confirm|applaud|commend|oppose|reject|pledge)"
)
"""What a motion's sections say, as a pattern of the verbs without their ending."""
_SAYING = rf"{SAYING}(?:e?s)?"
_ENDING = r"(?:\s+(?:that|to|the following))?"
# What may end in a colon, "to" or "that" and then have any few words in between.
_CLOSED = re.compile(
    rf"^(?:{_NAMED_SUBJECT}(?:, [^,:]{{3,60}},|,)?\s+{_ADVERBS}(?:{_SAYING}|ha[sv]e?|is|are|will)\b"
    rf"|(?:now,?\s+)?(?:therefore,?\s+)?(?:be it|it (?:is|was))\s+(?:further\s+|hereby\s+)?resolved\b"
    r"|resolved,? that \w|mae[’']r (?:cyngor|cyfarfod|pwyllgor)\b)",
    re.IGNORECASE,
)
# What only ends in a colon and is said in full here.
_BARE = re.compile(
    rf"^(?:{_SUBJECT}(?:\s+(?:further|also|therefore|hereby))?"
    rf"|(?:and\s+)?{_ADVERBS}(?:{_SAYING}{_ENDING}|calls? (?:up)?on [^.:]{{1,60}} to)|resolved(?: that| to)?|whereas)$",
    re.IGNORECASE,
)
# What needs no sign at its end: "This Council notes", "Council resolves", "This Council calls on the Cabinet".
_OPEN = re.compile(
    rf"^(?!meeting\b|it\b|we\b|members?\b){_SUBJECT},?\s+{_ADVERBS}"
    rf"(?:{_SAYING}{_ENDING}|(?:calls? (?:up)?on|requests?|asks?|instructs?|urges?)(?: the)?(?: [^\W\d]+){{1,2}})$",
    re.IGNORECASE,
)
# Whoever says it, by a name of their own: "QMCSA notes", "Town Clerks' Guild further resolves to".
_NAME = r"(?-i:[A-Z][\w’'&.-]*)(?: (?:(?-i:[A-Z])[\w’'&.-]*|of|and|the|for)){0,5}"
_WHOEVER = (
    r"^(?!(?:cllrs?|councillors?|mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|rev|amendment|motion"
    r"|the (?:mover|proposer|chair|clerk|mayor))\b)(?:(?:the|this|our) )?"
    rf"(?:(?-i:[A-Z]{{3,}})(?= )(?!.*(?-i:NOTES))|{_NAME}(?!,? notes)),? {_ADVERBS}"
)
_ANYBODY = re.compile(
    rf"{_WHOEVER}(?:notes|believes|resolves|recogni[sz]es|agrees){_ENDING}$",
    re.IGNORECASE,
)
# The same with verbs that also stand in a heading or a sentence, so only before a colon: "Assembly Group demands:".
_ANYBODY_SAYS = re.compile(
    rf"{_WHOEVER}(?:demands|welcomes|condemns|deplores|regrets|acknowledges|(?:re)?affirms|considers|observes|insists"
    r"|supports|commits|declares|urges|instructs|mandates|undertakes|pledges|opposes|calls for"
    rf"|(?:mandates|instructs|urges|directs|calls (?:up)?on)(?: [^\W\d][\w’'-]*){{1,6}} to){_ENDING}$",
    re.IGNORECASE,
)
# The same as the beginning of a sentence: "This Council notes that ...".
_SENTENCE = re.compile(
    rf"^(?!meeting\b|it\b|we\b|members?\b){_NAMED_SUBJECT},?\s+{_ADVERBS}{_SAYING}\b|^it\s+{_ADVERBS}(?:note|believe|resolve)s\b",
    re.IGNORECASE,
)
_IT_SAYS = re.compile(r"it (?:also |further |therefore )?(?:notes|believes|resolves)(?: that| to)?$", re.IGNORECASE)
_COLON = re.compile(r"\s*:\s*[-–—]?$|\s+[-–—]$")
_LEADING = re.compile(r"\s(?:to|that)$", re.IGNORECASE)


_ORDERS = re.compile(
    r"(?:[,:]| [-–—]) ?(?:please )?(?:add|insert|delete|omit|remove|replace|substitute|leave out|strike)\b[^:]{0,60}:"
    r"\s*[-–—]?\s*$",
    re.IGNORECASE,
)
"""How a line ends that names a section to change it: "This Council believes – add:"."""


def is_section_head(text: str) -> bool:
    """Whether `text` is the head of a section rather than a sentence that begins like one."""
    if len(text) > LONGEST or not text.strip() or _ORDERS.search(text):
        return False
    halves = text.split(" / ")  # "Mae’r Cyngor yn nodi / The Council notes:"
    if len(halves) > 1 and all(_is_head_line(f"{half.rstrip(' :')}:") for half in halves):
        return True
    return _is_head_line(text.strip())


def _is_head_line(line: str) -> bool:
    if len(line.split()) > MOST_WORDS:
        return False
    said = _COLON.sub("", line)
    if said != line:
        return any(form.match(said) for form in (_CLOSED, _BARE, _ANYBODY, _ANYBODY_SAYS))
    if _LEADING.search(line) and (_CLOSED.match(line) or line.lower() == "resolved that"):
        return True
    return bool(_OPEN.match(line.rstrip(";,")) or _IT_SAYS.match(line) or _ANYBODY.match(line))


_CALLED = r"(?:section|part|chapter|schedule) (?:\d{1,3}|[A-Z]|[IVX]{1,5})"
_NUMBERED = re.compile(rf"{_CALLED}(?:[.:]| [-–—])? \S[^.;:]{{1,70}}", re.IGNORECASE)
_NUMBER = re.compile(rf"{_CALLED}(?:[.:]| [-–—])\s+", re.IGNORECASE)


def number_of_head(text: str) -> str:
    """Return "Section B. " of a head "Section B. What we believe", "" where it has no number and name."""
    match = _NUMBER.match(text)
    return match[0] if match else ""


def heads_list(paragraph: Paragraph, following: Sequence[Paragraph]) -> bool:
    """Whether a line is called by a number and has a name ("Section B. What we believe"), and a list follows it."""
    said = paragraph.text.strip()
    is_led = paragraph.kind is Kind.PARAGRAPH and bool(following) and following[0].kind is Kind.ITEM
    return is_led and bool(_NUMBERED.fullmatch(said)) and len(said.split()) <= MOST_WORDS


_BODY_LEADS = re.compile(rf"(?:that )?(?:this |the )?(?:{BODIES})\s?[:–—-]+", re.IGNORECASE)


def names_body(text: str) -> bool:
    """Whether a line only names who speaks, above what they do: "That the Council –"."""
    return bool(_BODY_LEADS.fullmatch(text.strip()))


def begins_section(text: str) -> bool:
    """Whether a paragraph begins as a section of a motion in prose does: "This Council notes that ..."."""
    return bool(_SENTENCE.match(text[:LONGEST].strip()))


def is_head(paragraph: Paragraph) -> bool:
    """Whether `paragraph` heads what follows: a heading by its style, or a section head by its words."""
    return paragraph.kind is Kind.HEADING or is_section_head(paragraph.text)


def levels_of_heads(items: Sequence[tuple[int, str]]) -> frozenset[int]:
    """Return the levels at which every item of a motion's body, given as level and text, reads as a section's head.

    "1. This Council notes: 2. This Council resolves:"; a head's words among ordinary points are a point.
    """
    return frozenset(level for level, _ in items) - {level for level, text in items if not is_section_head(text)}
