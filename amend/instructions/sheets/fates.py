"""What a line of a sheet tells of its amendments: carried, lost, not moved, or moved only on some condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from amend.instructions.sheets.names import NAMES, names_in
from amend.instructions.telling import tells_fate, tells_loss


class Fate(StrEnum):
    """What became of an amendment."""

    STANDS = "stands"
    LOST = "lost"
    NOT_MOVED = "not moved"


@dataclass(frozen=True, slots=True)
class Told:
    """What a line tells: of whom, by their plain names (none: of the amendment at hand), and what."""

    names: frozenset[str]
    fate: Fate
    hangs_on: str = ""
    """The amendment on whose own fate it hangs, by its plain name."""
    when: Fate = Fate.STANDS
    """What must become of that one."""
    rest: bool = False
    """Whether it is told of all that nothing else is told of."""


_NOT_MOVED = (
    r"withdrawn|disallowed|ruled out(?: of order)?|out of order|not (?:been )?(?:moved|taken|selected|reached|put|called|seconded|supported)"
    r"|not to be moved|not be moved(?: on (?:its|their) own)?|no seconder|for want of a seconder|lapsed|superseded|remitted"
    r"|deferred|redundant|inadmissible|not in order|composited|in (?:the )?composite(?: amendment)? \w+"
)
_LOST = (
    r"lost|defeated|negatived|rejected|fell|falls|fall|failed|fails|disagreed(?: to)?|voted down|turned down"
    r"|not (?:carried|agreed(?: to)?|adopted|accepted|passed|approved)"
)
_STANDS = r"carried|agreed(?: to)?|accepted|adopted|passed|approved|won|incorporated|taken in|stands?|moved|in order|supported|successful"
_AUX = (
    r"(?:was|were|is|are|has|have|had|been|be|being|having|then|duly|later|now|also|therefore|thus|accordingly|already|since"
    r"|declared|put|to the (?:vote|meeting)|moved|again|by leave|there|and|unanimously|overwhelmingly|heavily|narrowly|clearly|both|all|will|formally|as friendly)"
)
_ITSELF = (
    r"(?:the|this|that|said|above) (?:[a-z]+ )?(?:amendment|addendum|rider|proposal)|it|amendment|result|outcome|vote"
)
_TALK = (
    r"(?:\W*$|\W+(?:by|on|with|without|nem|unanimous\w*|after|before|for want|\(?\d|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|in favou?r|under|at|as|in|since|there being|no|for|because|of|and (?=will|so|the|is|was))\b)"
)
_SAYS = re.compile(
    rf"(?:(?:and|but|so|then|therefore|thus|both|which|that|who|there being) )*(?:(?:on|upon|after) (?:being put(?: to the (?:vote|meeting))?|a (?:vote|division|show of hands))\W+)?(?:(?P<names>{NAMES})|(?P<rest>(?:all|the) (?:other|remaining|rest of the) amendments?"
    rf"|(?:all|both)(?: the)?(?: amendments?)?)|(?:{_ITSELF}))?\W*(?:{_AUX}\W+)*?"
    rf"(?:(?P<unmoved>{_NOT_MOVED})|(?P<lost>{_LOST})|(?P<stands>{_STANDS}))(?={_TALK})",
    re.IGNORECASE,
)
"""A clause that says what became of an amendment, named, at hand or of all the others."""
_HANGS = re.compile(
    rf"(?P<falls>falls?|lapses?|to fall|will fall|not to be moved|withdrawn) (?:only )?if (?P<if>{NAMES}) (?:is |are |be )?(?P<how>carried|agreed|passed|adopted|accepted|{_LOST})\b"
    rf"|(?:(?:to be )?(?:moved|put|taken) )?(?:only )?if (?P<only>{NAMES}) (?:is |are |be |has )?(?P<way>carried|agreed|passed|adopted|accepted|{_LOST})\b",
    re.IGNORECASE,
)
"""A clause that makes one amendment hang on another: "falls if A is carried", "to be moved only if 2 fails"."""
_PERSON = r"(?:(?:cllr|councillor|cr|mr|mrs|ms|dr|the (?:mover|proposer|seconder|sponsor))\b[^.;:‘“\"]{0,100}?)"
_ACCEPTED = re.compile(
    rf"{_PERSON}(?P<how>accepted|accepts|agreed to|withdrew|declined to (?:move|second)) (?:the|this|that|his|her|their|it)\b",
    re.IGNORECASE,
)
_PIECES = re.compile(
    r"(?<=[.;])\s+|,\s+|\s*\((?!\w{1,4}\))\s*|(?<!\(\w)(?<!\(\w\w)(?<!\(\w{3})(?<!\(\w{4})\)\s*|\s[–—-]\s"
)
"""Where a line goes over from one clause to the next; "(a)" is a name."""
_DELETED = re.compile(r"[-–—(\[]\s?deleted\W*$", re.IGNORECASE)
_DEPENDS = re.compile(r"\bif\b", re.IGNORECASE)
_QUOTES = re.compile(r"[‘“\"]")
MOST_WORDS = 45
"""A longer line argues."""


def told_in(text: str) -> tuple[Told, ...]:
    """Return what a line tells of the fate of amendments, and does nothing else; () where it is no such line."""
    said = text.strip()
    if len(said.split()) > MOST_WORDS or _QUOTES.search(said):
        return ()
    found = tuple(_pieces(said)) or _accepted(said)
    if found and _begins_so(said):
        return found
    if tells_loss(said):
        return found if any(one.fate is not Fate.STANDS for one in found) else (Told(frozenset(), Fate.LOST),)
    return found or ((Told(frozenset(), Fate.STANDS),) if tells_fate(said) else ())


def told_behind(head: str) -> tuple[Told, ...]:
    """Return what the head of an amendment tells of its fate, behind its name and its movers."""
    gone = (Told(frozenset(), Fate.NOT_MOVED),) if _DELETED.search(head) else ()
    return (*(one for one in _pieces(head) if not one.names), *gone)


def _begins_so(said: str) -> bool:
    """Whether the first clauses of a line tell a fate, or only lead up to one that does."""
    return bool(_accepted(said)) or any(_tells(piece) is not None for piece in _PIECES.split(said)[:4])


def _accepted(said: str) -> tuple[Told, ...]:
    """Return what a line tells of somebody who accepted the amendment at hand, or withdrew it."""
    found = _ACCEPTED.match(said)
    takes = found is not None and found["how"][0].lower() == "a"
    return (Told(frozenset(), Fate.STANDS if takes else Fate.NOT_MOVED),) if found is not None else ()


def _pieces(said: str) -> Iterator[Told]:
    for piece in _PIECES.split(said):
        one = _tells(piece) or _tells(piece.partition(": ")[2])
        if one is not None:
            yield one


def _tells(piece: str) -> Told | None:
    if (hangs := _HANGS.search(piece)) is not None:
        return _hanging(hangs)
    if _DEPENDS.search(piece):
        return None
    says = _SAYS.match(piece)
    if says is not None:
        fate = Fate.NOT_MOVED if says["unmoved"] else Fate.LOST if says["lost"] else Fate.STANDS
        return Told(names_in(says["names"] or ""), fate, rest=bool(says["rest"]))
    return None


def _hanging(hangs: re.Match[str]) -> Told:
    """Return what is told on a condition: the fate is that which the amendment has where it holds."""
    (name, *_) = sorted(names_in(hangs["if"] or hangs["only"]))
    how = (hangs["how"] or hangs["way"]).lower()
    when = Fate.LOST if re.fullmatch(_LOST, how) else Fate.STANDS
    return Told(frozenset(), Fate.LOST if hangs["falls"] else Fate.STANDS, name, when)
