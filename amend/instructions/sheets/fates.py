"""What a line of a sheet tells of its amendments: carried, lost, not moved, or moved only on some condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from amend.instructions.sheets.names import KINDS, NAME, NAMES, names_in
from amend.instructions.telling import tells_fate, tells_loss


class Fate(StrEnum):
    """What became of an amendment."""

    STANDS = "stands"
    LOST = "lost"
    NOT_MOVED = "not moved"


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells: of whom, and what; of the amendment at hand where neither names nor people are said."""

    fate: Fate
    names: frozenset[str] = frozenset()
    """What it calls the amendments, plain."""
    who: str = ""
    """By whom they are, as the line has it."""
    rest: bool = False
    """Whether it is told of all that nothing else is told of."""
    hangs_on: str = ""
    """The amendment on whose own fate it hangs, by its plain name."""
    when: Fate = Fate.STANDS
    """What must become of that one."""


_NOT_MOVED = (
    r"withdrawn|disallowed|ruled out(?: of order)?|out of order|not (?:been )?(?:moved|taken|selected|reached|put|called|seconded|supported)"
    r"|not to be moved|not be moved(?: on (?:its|their) own)?|no second(?:er)?|(?:for )?(?:want|lack) of a second(?:er)?|died|lapsed|superseded|remitted"
    r"|deferred|redundant|inadmissible|not in order|composited|in (?:the )?composite(?: amendment)? \w+"
)
_LOST = (
    r"lost|defeated|negatived|rejected|fell|falls|fall|failed|fails|disagreed(?: to)?|voted down|turned down"
    r"|not (?:carried|agreed(?: to)?|adopted|accepted|passed|approved)"
)
_STANDS = r"carried|agreed(?: to)?|accepted|adopted|passed|approved|won|incorporated|taken in|stands?|in order|supported|successful"
_AUX = (
    r"(?:was|were|is|are|has|have|had|been|be|being|having|then|duly|later|now|also|therefore|thus|accordingly|already|since"
    r"|declared|put|to the (?:vote|meeting)|moved|again|by leave|there|and|but|unanimously|overwhelmingly|heavily|narrowly|clearly|both|all|will|formally|as friendly|[\d|]+)"
)
_ITSELF = r"(?:the|this|that|said|above) (?:[a-z]+ )?(?:amendment|addendum|rider|proposal)|it|amendment|result|outcome|vote|status|decision"
_TALK = (
    r"(?:\W*$|\W+(?:by|on|with|without|nem|unanimous\w*|after|before|for want|\(?\d|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|in favou?r|under|at|as|in|since|there being|no|for|because|of|and (?=will|so|that|the|is|was))\b)"
)
_LEADS = (
    r"(?:(?:the )?(?:secretary|moderator|chair\w*|president|mayor|convener|speaker|clerk|it was) (?:then )?(?:reported|announced|declared|ruled|noted)(?: that)? )?"
    r"(?:(?:and|but|so|then|therefore|thus|both|which|that|who|of which|there being|record|results?|decisions?|votes?)\W+)*"
    r"(?:(?:on|upon|after) (?:being put(?: to the (?:vote|meeting))?|a (?:vote|division|show of hands|roll[- ]call(?: vote)?))\W+)?"
)
_REST = r"(?:all|the) (?:(?:of the )?others?|other|remaining|rest of the)(?: (?:two|three|four|amendments?|ones?))*|(?:all|both)(?: the)?(?: amendments?)?(?: to [^,.;]{2,30}?)?(?= (?:was|were|is|are|being|have|had|carried))"
_WHO = r"(?:(?:the |that |those )?(?:amendments?|motions?|changes?|one|ones|that|those) (?:of|by|from|in the name of) (?P<who>[^.;,:]{3,80}?)|(?:the )?(?P<whose>(?!(?:the|this|that|an?|his|her|their|both|all|no|neither|these|those)\b)(?-i:[A-Z])[^.;,:]{2,60}?)(?:’s|'s|s’|s')? amendments?)(?= (?:was|were|is|are|has|have|fell|falls|being)|\s?:)"
_SAYS = re.compile(
    rf"{_LEADS}(?:(?P<names>{NAMES})(?:,? and the (?:addendum|rider))?(?: (?:negates?|is a direct negative (?:of|to)) the motion,? and)?|(?P<rest>{_REST})|{_WHO}|(?:{_ITSELF}))?\W*(?:{_AUX}\W+)*?"
    rf"(?:(?P<unmoved>{_NOT_MOVED})|(?P<lost>{_LOST})|(?P<stands>{_STANDS}))(?={_TALK})",
    re.IGNORECASE,
)
"""A clause that says what became of an amendment, named, at hand or of all the others."""
_SAVE = re.compile(
    rf"(?:save|except(?: for)?|but not|other than|apart from|with the exception of) (?P<names>{NAMES})\W*$",
    re.IGNORECASE,
)
"""A clause that takes some out of what was told of all."""
_AND_ALSO = re.compile(r"\s+and (?=[^.;]{1,60}? (?:was|were|fell|failed|has|have|being)\b)", re.IGNORECASE)
_ENDS_NAMED = re.compile(rf"(?P<names>(?:{KINDS}) {NAME}(?:(?:,? and |, ){NAME})*)\W*$", re.IGNORECASE)
_WHICH = re.compile(r"(?:which|who|that|these)\b", re.IGNORECASE)
_HANGS = re.compile(
    rf"(?P<falls>falls?|lapses?|to fall|will fall|not to be moved|withdrawn) (?:only )?if (?P<if>{NAMES}) (?:is |are |be )?(?P<how>carried|agreed|passed|adopted|accepted|{_LOST})\b"
    rf"|(?:(?:to be )?(?:moved|put|taken) (?:only )?|only )if (?P<only>{NAMES}) (?:is |are |be |has )?(?P<way>carried|agreed|passed|adopted|accepted|{_LOST})\b",
    re.IGNORECASE,
)
"""A clause that makes one amendment hang on another: "falls if A is carried", "to be moved only if 2 fails"."""
_RULED = re.compile(rf"\bruled (?P<names>{NAMES}) (?:to be )?out of order\b", re.IGNORECASE)
_PERSON = r"(?:(?:after debate,? )?(?:cllr|councillor|cr|mr|mrs|ms|miss|dr|the (?:mover|proposer|seconder|sponsor))\b[^.;:‘“\"]{0,100}?)"
_ACCEPTED = re.compile(
    rf"{_PERSON}(?P<how>accepted|accepts|agreed to|withdrew|declined to (?:move|second)) (?:the|this|that|his|her|their|it)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"(?<!\b[A-Z]\.)(?<!Mr\.)(?<!Dr\.)(?<!Mrs\.)(?<!Cllr\.)(?<=[.;])\s+|,\s+|\s*\((?!\w{1,4}\))\s*|(?<!\(\w)(?<!\(\w\w)(?<!\(\w{3})(?<!\(\w{4})\)\s*|\s[–—-]\s|\s{2,}"
)
"""Where a line goes over from one clause to the next; "(a)" is a name."""
_IN_CAPITALS = re.compile(r"(?:\b(?:NOT )?[A-Z]{3,}\b ?)+(?=\W*$)")
DELETED = re.compile(r"[-–—(\[]\s?deleted\W*$", re.IGNORECASE)
"""How the head of an amendment ends that is not moved, and which asks for nothing."""
_DEPENDS = re.compile(r"\bif\b", re.IGNORECASE)
_FATE_FIRST = re.compile(
    rf"(?:declared |amendments? )?(?P<fate>{_NOT_MOVED}|{_LOST}|{_STANDS})(?: [a-z ]{{2,40}})?\s?: ?(?P<names>{NAMES})(?=\W*$|[.;] )",
    re.IGNORECASE,
)
"""What became of those named behind it: "Withdrawn before the meeting: No. 2"."""
_QUOTES = re.compile(r"[‘“\"]|(?<!\w)'\w")
MOST_WORDS = 60
"""A longer line argues."""


def told_in(text: str) -> tuple[Told, ...]:
    """Return what a line tells of the fate of amendments, and does nothing else; () where it is no such line."""
    said = text.strip()
    if len(said.split()) > MOST_WORDS or _QUOTES.search(said):
        return ()
    if firsts := _fates_first(said):
        return firsts
    found = tuple(_pieces(said)) or _accepted(said)
    if found and _begins_so(said):
        return found
    if tells_loss(said):
        return found if any(one.fate is not Fate.STANDS for one in found) else (Told(Fate.LOST),)
    return found or ((Told(Fate.STANDS),) if tells_fate(said) else ())


_OF_THOSE_BELOW = re.compile(
    r"\W*(?:the )?following (?:amendments?|changes|motions?) (?:(?:was|were|is|are|has been|have been) )?(?P<how>[^:;.]+?)\W*$"
    r"|\W*amendments? (?:(?:which|that) (?:was|were) )?(?!(?:was|were|is|are|has|have)\b)(?P<then>[a-z ]{3,30}?)\W*:$"
    r"|\W*(?P<so>[a-z ]{3,30}?) amendments\W*$",
    re.IGNORECASE,
)
"""A line that tells the fate of all the amendments below it: "The following amendments were lost:"."""


def told_of_those_below(text: str) -> Fate | None:
    """Return what a line tells of all the amendments that stand below it, None for another line."""
    found = _OF_THOSE_BELOW.fullmatch(text.strip())
    told = told_in(found["how"] or found["then"] or found["so"]) if found is not None else ()
    return told[0].fate if len(told) == 1 and not (told[0].names or told[0].who) else None


_OF_A_VOTE = re.compile(
    r"\b(?:amendments?|motion|vote|voting|roll[- ]call|division|show of hands|nem con|mover)\b|\d ?[–-] ?\d",
    re.IGNORECASE,
)


def tells_of_a_vote(text: str) -> bool:
    """Whether a line below new text tells what became of the amendment, in words that no motion has."""
    return bool(_OF_A_VOTE.search(text)) and bool(told_in(text))


def told_behind(head: str) -> tuple[Told, ...]:
    """Return what the head of an amendment tells of its fate, behind its name and its movers."""
    gone = (Told(Fate.NOT_MOVED),) if DELETED.search(head) else ()
    if (last := _IN_CAPITALS.search(head)) is not None and (one := _tells(last[0].lower())) is not None:
        return (one, *gone)
    return (*(one for one in _pieces(head) if not (one.names or one.who or one.rest)), *gone)


def _fates_first(said: str) -> tuple[Told, ...]:
    """Return what a line tells that is nothing but fates, each with the names of those that it befell."""
    found = list(_FATE_FIRST.finditer(said))
    if not found or _FATE_FIRST.sub("", said).strip(" .;"):
        return ()
    told = ((_tells(match["fate"]), names_in(match["names"])) for match in found)
    return tuple(replace(one, names=names) for one, names in told if one is not None)


def _begins_so(said: str) -> bool:
    """Whether the first clauses of a line tell a fate, or only lead up to one that does."""
    tells = any(_tells(piece) is not None for piece in _PIECES.split(said)[:4])
    return bool(tells or _accepted(said) or _RULED.search(said))


def _accepted(said: str) -> tuple[Told, ...]:
    """Return what a line tells of somebody who accepted the amendment at hand, or withdrew it."""
    found = _ACCEPTED.match(said)
    takes = found is not None and found["how"][0].lower() == "a"
    return (Told(Fate.STANDS if takes else Fate.NOT_MOVED),) if found is not None else ()


def _pieces(said: str) -> Iterator[Told]:
    """Yield what each clause of a line tells; "which was lost" is told of those named right before."""
    named, last = frozenset[str](), Fate.STANDS
    for piece in _clauses(said):
        one = _tells(piece) or _tells(piece.partition(": ")[2])
        if one is not None and named and _WHICH.match(piece) and not one.names:
            one = replace(one, names=named)
        save = _SAVE.match(piece)
        if save is not None:
            one = Told(Fate.LOST if last is Fate.STANDS else Fate.STANDS, names_in(save["names"]))
        if one is not None:
            yield one
            last = one.fate
        named = one.names if one is not None else _named_last(piece)


def _clauses(said: str) -> Iterator[str]:
    """Yield the clauses of a line; a row of columns is one, its first and its last."""
    columns = [column.strip() for column in said.split("|")]
    if len(columns) > 2:
        yield f"{columns[0]} {columns[-1]}"
        return
    for piece in _PIECES.split(said):
        says = _SAYS.match(piece)
        rest = _AND_ALSO.match(piece, says.end()) if says is not None else None
        yield piece[: says.end()] if says is not None and rest is not None else piece
        if rest is not None:
            yield piece[rest.end() :]


def _named_last(piece: str) -> frozenset[str]:
    """Return the names in which a clause ends that tells nothing: "he did not wish to put Change C"."""
    found = _ENDS_NAMED.search(piece)
    return names_in(found["names"]) if found is not None else frozenset()


def _tells(piece: str) -> Told | None:
    if (ruled := _RULED.search(piece)) is not None:
        return Told(Fate.NOT_MOVED, names_in(ruled["names"]))
    if (hangs := _HANGS.search(piece)) is not None:
        return _hanging(hangs)
    says = None if _DEPENDS.search(piece) else _SAYS.match(piece)
    if says is None:
        return None
    fate = Fate.NOT_MOVED if says["unmoved"] else Fate.LOST if says["lost"] else Fate.STANDS
    return Told(fate, names_in(says["names"] or ""), says["who"] or says["whose"] or "", bool(says["rest"]))


def _hanging(hangs: re.Match[str]) -> Told:
    """Return what is told on a condition: the fate is that which the amendment has where it holds."""
    (name, *_) = sorted(names_in(hangs["if"] or hangs["only"]))
    how = (hangs["how"] or hangs["way"]).lower()
    when = Fate.LOST if re.fullmatch(_LOST, how) else Fate.STANDS
    return Told(Fate.LOST if hangs["falls"] else Fate.STANDS, hangs_on=name, when=when)
