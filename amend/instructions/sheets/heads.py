"""Lines that head one of the amendments on a sheet, or all those to one motion: by number, by mover, by body."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from amend.instruction_lines import says_edit
from amend.instructions.demands import demands
from amend.instructions.sheets.names import CODE, NAME, ORDINAL, plain
from amend.labels import is_bullet
from amend.model import Kind, Paragraph
from amend.movers import find_movers, is_person
from amend.section_heads import SAYING, is_section_head


@dataclass(frozen=True, slots=True)
class Head:
    """A line that heads an amendment, or a motion's amendments."""

    name: str
    """What it calls the amendment, plain; "" where only who moves it tells it from others."""
    motion: str = ""
    """The motion that it names, plain."""
    end: int = 0
    """Where what it calls the amendment ends."""
    title: str = ""
    """What it says that motion is about."""
    kind: str = ""
    """What it calls that: "motion", "item"."""
    heads_all: bool = False
    """Whether it heads all the amendments to a motion."""
    calls_itself: bool = False
    """Whether a word says that it is an amendment."""
    by_label: bool = False
    """Whether its name is its label, or a code, and no word says that it is an amendment."""


_KIND = (
    r"(?:(?:proposed|(?P<composite>composite)|emergency|further|late|revised|friendly|unfriendly|additional|alternative) )*"
    r"(?:am+end?ments?|amdt|amend\.|gwelliant|addendum|rider|change|friendly|unfriendly)"
)
_WHOSE = (
    r"(?:(?:the )?(?:[\w’'&-]+ ){0,6}?(?:group|party|alliance|administration|opposition|coalition|cross-party|residents|notice of)"
    r"(?:’s|'s|’|')?,? (?:[–—-] )?|(?:cllrs?|councillors?|cr) [^.:‘“\"]{2,40}? ?[–—:-] )"
)
"""Whose amendment a head says it is, in front."""
_MOTION = rf"(?:notice of )?(?:motion|composite|resolution|proposition|item|proposal|remit|article)s? (?:no\.? ?)?(?P<motion>{NAME})"
_TO_MOTION = rf"(?:,? ?\(?(?:to|of) {_MOTION})"
_BEHIND = r"(?=\s*(?:$|[:.,;(–—|~•*_-])|\s+(?:to|by|from|of|moved|proposed|tabled|received|submitted|in the name of)\b)"
_NAMED = re.compile(
    rf"\W*(?:{_MOTION.replace('motion>', 'above>')},? [–—-]?\s*)?{_WHOSE}?(?:{_KIND} ?[–—-]? ?(?:no\.? ?|number |letter |ref(?:erence)?\.?:? ?)?[(‘“'\"]?(?P<name>{NAME})[)’”'\"]?|(?:the )?(?P<ordinal>{ORDINAL}) amendment)"
    rf"(?P<again> \((?:as )?(?:revised|amended)\))?{_TO_MOTION}?{_BEHIND}",
    re.IGNORECASE,
)
"""A line that names an amendment: "Amendment 6B", "Motion 3, amendment a", "First amendment"."""
_NUMBERED = re.compile(
    rf"\W*no\.? (?P<name>{NAME})(?:,? (?:from|by|of)\b|(?= \())"
    rf"|\W*(?P<ordinal>{ORDINAL}) ?: (?=(?-i:[A-Z])[^:‘“\"]{{2,60}},? seconded)",
    re.IGNORECASE,
)
"""The same without its kind: "No. 1, from Mrs Quayle"."""
_NOTICE = re.compile(rf"\W*notice of motion (?P<name>{NAME}) ?\(amendment to (?P<motion>{NAME})\)", re.IGNORECASE)
_OF_MOTION = re.compile(
    rf"\W*(?:(?:list of )?amendments? (?:to|for|on) |to )(?:the )?{_MOTION}(?=\s*(?:$|[:.,;(–—-]))"
    rf"|\W*{_MOTION.replace('motion>', 'alone>')}(?=\s*(?:$|[:.–—-](?![–—-]*\s*amendment \w)))",
    re.IGNORECASE,
)
"""A line that names a motion, above the amendments to it."""
_IS_MOTION = re.compile(r"\W*(?:notice of )?(?:motion|composite)\b", re.IGNORECASE)
_MOTION_ITSELF = re.compile(r"\b(?:motion|composite|resolution)\b", re.IGNORECASE)
QUOTES = re.compile(r"[‘“\"]")
_GOES_ON = re.compile(
    r"\s*,? (?:was|were|is|are|has|have|had|having|will|would|fell|falls?|does|did|and|seeks?|aims?|reads?)\b",
    re.IGNORECASE,
)
"""How a sentence about an amendment goes on, as no head does."""
_CODE = re.compile(
    rf"\W*(?P<name>{CODE})(?:[.:)]?\s+(?:[–—-]\s+)?(?=[A-Z(])|[.:)]?$)"
    r"|(?P<number>\d{1,2})\s+[–—-]\s+(?=[A-Z])|\[(?P<bracketed>\d{1,2}|[A-Z])\]\s+(?=[A-Z])"
)
"""A code in front of who moves the amendment: "HE31.2 University of Carrick"."""
_IN_BRACKETS = re.compile(r"\([^()‘“\"]{3,80}\)\s*:\s+")
"""Who moves an order, behind the code of an amendment and before the order."""
_MOVES = re.compile(
    r"(?:by|from) (?-i:(?:the )?[A-Z])[^.:‘“\"]{2,100}$"
    r"|(?:amendment|addendum|rider)s? (?:proposed |moved |offered |tabled |put down |standing |submitted )*(?:by|from|in the names? of) [^:‘“\"]{2,100}:?$"
    r"|[^:‘“\"]{3,100} (?:moved|to move)(?:,? as an amendment)?,?\s?(?:and )?(?:[^:‘“\"]{0,60}\b(?:seconded by|to second|second)\b[^:‘“\"]{0,60})?:$"
    r"|(?-i:[A-Z])[^:‘“\"]{3,100},? (?:and )?seconded(?: by)? (?-i:[A-Z])[^:‘“\"]{2,60}:?$"
    r"|(?-i:[A-Z])[^()‘“\":]{2,50} \((?:prop\.|(?:proposed|moved|proposer|mover|tabled|submitted)\b)[^()‘“\"]{2,100}\)$"
    r"|[^:‘“\"]{3,60} moved(?:,? and|,) [^:‘“\"]{3,60} seconded,? (?:the following|an|as an?)\b[^:‘“\"]{0,40}:$"
    r"|(?-i:[A-Z])(?!mendment)[^:‘“\"()]{2,50} amendment(?:\s*[–—-]\s*[^‘“\"]{2,40})?$"
    r"|[^:‘“\"]{3,100} (?:has|had|have) given notice of the following(?: amendment)?\b[^.:‘“\"]{0,60}:$",
    re.IGNORECASE,
)
"""A line that only says who moves what stands below it."""
_MOVED_SO = re.compile(
    r"(?-i:[A-Z])[^:‘“\"]{3,60}? (?:moved|proposed),? (?:and )?(?:[^:‘“\"]{3,60}? (?:seconded|seconding),? )?(?:as an? (?:further )?amendment,? )?(?:that|to)\b"
    r"|(?:it was )?(?:then )?(?:moved|proposed) by [^:‘“\"]{3,120}?,? (?:to|that)\b",
    re.IGNORECASE,
)
"""A minute that tells who moved an order, and the order: "It was moved by A and seconded by B to delete ..."."""
_BODY = re.compile(
    r"\b(?:branch|group|region|committee|council|club|cc|society|district|forum|party|association|university|college|union|local"
    r"|delegat\w+|chapter|ward|members?|cllr|councillor|mr|mrs|ms|dr|moved|proposed|seconded|to move|amendment|alternative)\b",
    re.IGNORECASE,
)
EDITS = re.compile(
    r"\b(?:delet|insert|add|replac|substitut|omit|le(?:ave|ft) out|str(?:ike|uck)|altered|amended)", re.IGNORECASE
)
_SECTION = re.compile(rf"\b{SAYING}e?s?(?: to| that)?:?$", re.IGNORECASE)
"""How the head of a section ends: "1. This Council notes"."""
_AMENDS = re.compile(r"\bmotion to amend\b", re.IGNORECASE)
_OF_ITEM = re.compile(r"\bitem (?:no\.? ?)?[\w.()]+", re.IGNORECASE)
_MOVERS_BEHIND = re.compile(r"[\s(,–—-]+(?:by|from|moved|proposed|cllrs?|councillors?|cr)\b.*$", re.IGNORECASE)
"""Who moves it, behind the title in a head."""
_MOVER = re.compile(r"\b(?:cllr|councillor|moved|proposed|seconded|to move|to second|amendment)\b", re.IGNORECASE)
FEW_WORDS, MOST_OF_BODY = 7, 12
"""A name has no more, and that of a body with its place."""
MOST_WORDS = 30
"""A longer line is no head, unless an order stands on it."""


def head_of(line: Paragraph) -> Head | None:
    """Return what a line heads, None for another line."""
    text = line.text.strip()
    for form in (_NOTICE, _NAMED, _NUMBERED):
        found = form.match(text)
        if found is not None and not _GOES_ON.match(text, found.end()) and _may_head(text, found.end()):
            return replace(_named(found), calls_itself=form is _NAMED, title=_title_behind(text, found))
    return _of_motion(line, text) or _by_label(line, text) or _by_mover(text)


def _of_motion(line: Paragraph, text: str) -> Head | None:
    """Return the head of a motion's amendments; "Resolution 2" and "Item 4: omit" are places of the motion."""
    found = _OF_MOTION.match(text)
    if found is None or len(text.split()) > MOST_WORDS or line.label or QUOTES.search(text):
        return None
    title = text[found.end() :].strip(" :.–—-()")
    is_place = found["alone"] is not None and not (_IS_MOTION.match(text) or title[:1].isupper())
    if is_place or _AMENDS.search(title) or says_edit(text) or demands(text) or says_edit(title):
        return None
    kind = "motion" if _MOTION_ITSELF.search(found[0]) else "item"
    return Head("", plain(found["motion"] or found["alone"]), found.end(), title, kind, heads_all=True)


def _named(found: re.Match[str]) -> Head:
    groups = found.groupdict()
    name = plain(groups.get("name") or groups.get("ordinal") or "")
    again = (groups.get("again") or "").strip(" ()").lower().removeprefix("as ")
    motion = plain(groups.get("motion") or groups.get("above") or "")
    composite = "composite " if groups.get("composite") else ""
    kind = "item" if motion and _OF_ITEM.search(found[0]) else ""
    return Head(f"{composite}{name} {again}".strip(), motion, found.end(), kind=kind)


def _title_behind(text: str, found: re.Match[str]) -> str:
    """Return what stands behind the motion that a head names: "Amendment 1 to Item 12: Safer Streets"."""
    if not found.groupdict().get("motion") or says_edit(text[found.end() :]):
        return ""
    return _MOVERS_BEHIND.sub("", text[found.end() :]).strip(" :.–—-()")


def _may_head(text: str, end: int) -> bool:
    """Whether a line is short, as a head is, or goes on with an order."""
    return len(text.split()) <= MOST_WORDS or says_edit(text[end:].lstrip(" :.–—-"))


_TITLED = re.compile(
    r"\W*(?:(?:an )?amendments? to |on |re:? )?(?:the )?(?:motion (?:on|about|regarding|concerning) (?P<title>[^:‘“\"]{3,60}?)|(?P<named>[^:‘“\"]{3,60}?) motion)\W*$"
    r"|\W*re: (?P<re>[^:‘“\"]{3,60}?)\W*$",
    re.IGNORECASE,
)
"""A line that names a motion by what it is about, above the amendments to it: "Motion on Playgrounds"."""


def titled(line: Paragraph) -> Head | None:
    """Return the head of the amendments to a motion that a line names by what it is about, None for another line."""
    found = _TITLED.match(line.text.strip())
    if found is None or line.label or says_edit(line.text) or QUOTES.search(line.text):
        return None
    title = found["title"] or found["named"] or found["re"]
    return Head("", f"title {title.lower()}", found.end(), title, heads_all=True)


_SAYS_MOTION = re.compile(
    r"\W*(?:re|to|on)?\W*(?:motion|resolution|composite) (?:no\.? ?)?(?P<number>\d{1,3}|[A-Z])(?=[:,] )"
    r"|\W*(?:title of |re |to )?(?:the )?motion(?: title)?\s?: (?P<title>(?-i:[A-Z])[^:‘“\"]{2,80}?)\W*$",
    re.IGNORECASE,
)
"""How a line below the head of an amendment, or its first order, names its motion: "Motion: Lifts", "Motion 4, point 5:"."""


def with_motion(head: Head, line: Paragraph) -> Head:
    """Return `head` with the motion that a line below it names, where it names none itself."""
    found = _SAYS_MOTION.match(line.text) if not head.motion and not line.label else None
    if found is None or (found["title"] and says_edit(found["title"])):
        return head
    title = found["title"] or ""
    return replace(head, motion=f"title {title.lower()}" if title else plain(found["number"]), title=title)


def _by_label(line: Paragraph, text: str) -> Head | None:
    """Return the head that a label, or a code, and who moves it make."""
    is_item = line.kind is Kind.ITEM and bool(line.label) and not is_bullet(line.label)
    code = None if is_item else _CODE.match(text)
    if code is not None and (behind := _IN_BRACKETS.match(text, code.end())) is not None:
        return Head(_name_of(code), end=behind.end(), by_label=True)
    if not (is_item or code) or len(text.split()) > MOST_WORDS or says_edit(text) or demands(text):
        return None
    said = text[code.end() :] if code else text
    if said and (not _names_body(said) or _SECTION.search(said) or is_section_head(said)):
        return None
    name = _name_of(code) if code else plain(line.label)
    return Head(name, end=code.end() if code else 0, by_label=True)


def _name_of(code: re.Match[str]) -> str:
    return plain(code["name"] or code["number"] or code["bracketed"])


def moves_an_order(text: str) -> bool:
    """Whether a line tells who moved an order, and the order."""
    found = _MOVED_SO.match(text)
    return found is not None and bool(EDITS.search(text[found.end() :]))


def _names_body(said: str) -> bool:
    """Whether what stands behind a label is somebody's name, or a body's."""
    if said.endswith((";", ",")) or QUOTES.search(said) or not (said[:1].isupper() or said[:1] == "("):
        return False
    words = re.findall(r"[^\W\d_][\w’']*", re.sub(r"\([^()]*\)", "", said))
    large = sum(word[0].isupper() for word in words)
    is_name = len(words) <= FEW_WORDS and 2 * large >= len(words)
    if said[-1:] in ".:" and not _MOVER.search(said):
        return False
    return is_name or bool(_MOVER.search(said)) or (bool(_BODY.search(said)) and len(words) <= MOST_OF_BODY)


def _by_mover(text: str) -> Head | None:
    if moves_an_order(text):
        return Head("")
    if says_edit(text) or len(text.split()) > MOST_WORDS:
        return None
    is_one = _MOVES.fullmatch(text) or (find_movers(text) and not is_person(text))
    return Head("") if is_one else None
