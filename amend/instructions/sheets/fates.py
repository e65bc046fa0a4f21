"""What a line of a sheet tells of its amendments: carried, lost, not moved, or moved only on some condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from amend.instructions.sheets.fate_words import (
    ACCEPTED,
    AND_ALSO,
    ANSWERED_NO,
    ASIDE,
    BUT,
    CROSSED,
    DELETED,
    DEPENDS,
    DID,
    ENDS_NAMED,
    FATE_FIRST,
    FIGURES,
    HANGS,
    IN_CAPITALS,
    LAPSES,
    LOST,
    NAMED,
    NONE_OF_THEM,
    NUMBER_ALONE,
    PIECES,
    QUOTES,
    RULED,
    SAVE,
    SAYS,
    WHICH,
)
from amend.instructions.sheets.names import names_in
from amend.instructions.telling import SHOWS_TEXT, tells_fate, tells_loss


class Fate(StrEnum):
    """What became of an amendment."""

    STANDS = "stands"
    LOST = "lost"
    NOT_MOVED = "not moved"


WHY = {
    Fate.LOST: "the paper says that this amendment was not carried",
    Fate.NOT_MOVED: "the paper says that this amendment is not moved any more",
}
"""Why what an amendment asks for is not carried out."""


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


KEPT = 4096
"""Lines of which is kept what they tell, as each is asked for more than once."""
FEW_WORDS = 3
MOST_WORDS = 60
"""A longer line argues."""


@lru_cache(KEPT)
def told_in(text: str) -> tuple[Told, ...]:
    """Return what a line tells of the fate of amendments, and does nothing else; () where it is no such line."""
    said = text.strip()
    if len(said.split()) > MOST_WORDS or QUOTES.search(said) or SHOWS_TEXT.match(said):
        return ()
    if ANSWERED_NO.fullmatch(said):
        return (Told(Fate.LOST),)
    if firsts := (*_fates_first(said), *_in_figures(said), *_all_but(said)):
        return firsts
    said = ASIDE.sub(r"\g<names>", said)
    found = tuple(_pieces(said)) or _accepted(said)
    if found and _begins_so(said):
        return found
    if tells_loss(said):
        named = NAMED.search(said)
        names = names_in(named["names"]) if named is not None else frozenset[str]()
        return found if any(one.fate is not Fate.STANDS for one in found) else (Told(Fate.LOST, names),)
    return found or tuple(_verbs_first(said)) or ((Told(Fate.STANDS),) if tells_fate(said) else ())


def _verbs_first(said: str) -> Iterator[Told]:
    """Yield what a line tells that a meeting did with each amendment: "Council rejected Amendment 1"."""
    for match in DID.finditer(said):
        one = _tells(match["fate"])
        if one is not None:
            yield replace(one, names=names_in(match["names"]))
    for match in () if DID.search(said) else LAPSES.finditer(said):
        yield Told(Fate.NOT_MOVED, names_in(match["names"]))


_OF_THOSE_BELOW = re.compile(
    r"\W*(?:the )?following (?:amendments?|changes|motions?) (?:(?:was|were|is|are|has been|have been) )?(?P<how>[^:;.]+?)\W*$"
    r"|\W*amendments? (?:(?:which|that) (?:was|were) )?(?!(?:was|were|is|are|has|have)\b)(?P<then>[a-z ]{3,30}?)\W*:$"
    r"|\W*(?P<so>[a-z ]{3,30}?) amendments\W*$|\W*(?P<bare>[a-z ]{4,30}?)\s?:\W*$",
    re.IGNORECASE,
)
"""A line that tells the fate of all the amendments below it: "The following amendments were lost:"."""


def told_of_those_below(text: str) -> Fate | None:
    """Return what a line tells of all the amendments that stand below it, None for another line."""
    found = _OF_THOSE_BELOW.fullmatch(text.strip())
    told = told_in(found["how"] or found["then"] or found["so"] or found["bare"]) if found is not None else ()
    return told[0].fate if len(told) == 1 and not (told[0].names or told[0].who) else None


_OF_A_VOTE = re.compile(
    r"\b(?:amendments?|motion|vote|voting|roll[- ]call|division|show of hands|nem con|mover)\b|\d ?[–-] ?\d",
    re.IGNORECASE,
)


def tells_of_a_vote(text: str) -> bool:
    """Whether a line below new text tells what became of the amendment, in words that no motion has."""
    return bool(_OF_A_VOTE.search(text)) and bool(told_in(text))


def tells_nothing_else(text: str) -> bool:
    """Whether a line that tells a fate can be no text of a motion: a word or two, or words of a vote."""
    return (
        len(text.split()) <= FEW_WORDS or bool(_OF_A_VOTE.search(text)) or FIGURES.fullmatch(text.strip()) is not None
    )


_BEHIND_DASH = re.compile(r"(?:^| )[–—:-] ")


def told_behind(head: str) -> tuple[Told, ...]:
    """Return what the head of an amendment tells of its fate, behind its name and its movers."""
    gone = (Told(Fate.NOT_MOVED),) if DELETED.search(head) or CROSSED.search(head) else ()
    if (last := IN_CAPITALS.search(head)) is not None and (one := _tells(last[0].lower())) is not None:
        return (one, *gone)
    votes = (Told(Fate.LOST),) if any(map(tells_loss, _BEHIND_DASH.split(head)[1:])) else ()
    return (*(one for one in _pieces(head) if not (one.names or one.who or one.rest)), *gone, *votes)


def _in_figures(said: str) -> tuple[Told, ...]:
    vote = FIGURES.fullmatch(said)
    if vote is None:
        return ()
    return (Told(Fate.STANDS if int(vote["ayes"]) > int(vote["noes"]) else Fate.LOST),)


def _all_but(said: str) -> tuple[Told, ...]:
    """Return what a line tells of all amendments but some: "All but Amendment 2 were carried"."""
    found = BUT.match(said)
    told = _tells(said[found.end() :]) if found is not None else None
    if found is None or told is None:
        return ()
    other = Fate.LOST if told.fate is Fate.STANDS else Fate.STANDS
    own, rest = (other, told.fate) if found["but"] else (told.fate, other)
    return Told(own, names_in(found["but"] or found["only"] or ""), found["who"] or ""), Told(rest, rest=True)


def _fates_first(said: str) -> tuple[Told, ...]:
    """Return what a line tells that is nothing but fates, each with the names of those that it befell."""
    found = list(FATE_FIRST.finditer(said))
    if not found or FATE_FIRST.sub("", said).strip(" .;"):
        return ()
    told = ((_tells(match["fate"]), names_in(match["names"])) for match in found)
    return tuple(replace(one, names=names) for one, names in told if one is not None)


def _begins_so(said: str) -> bool:
    """Whether the first clauses of a line tell a fate, or only lead up to one that does."""
    tells = any(_tells(piece) is not None for piece in PIECES.split(said)[:4])
    return bool(tells or _accepted(said) or RULED.search(said))


def _accepted(said: str) -> tuple[Told, ...]:
    """Return what a line tells of somebody who accepted the amendment at hand, or withdrew it."""
    found = ACCEPTED.match(said)
    takes = found is not None and found["how"][0].lower() == "a"
    names = names_in(found["names"]) if found is not None and found["names"] else frozenset[str]()
    return (Told(Fate.STANDS if takes else Fate.NOT_MOVED, names),) if found is not None else ()


def _pieces(said: str) -> Iterator[Told]:
    """Yield what each clause of a line tells; "which was lost" is told of those named right before."""
    named, last, is_bare = frozenset[str](), Fate.STANDS, False
    for piece in _clauses(said):
        one = _tells(piece) or _tells(piece.partition(": ")[2])
        if one is not None and named and (is_bare or WHICH.match(piece)) and not (one.names or one.who or one.rest):
            one = replace(one, names=named)
        save = SAVE.match(piece)
        if save is not None:
            one = Told(Fate.LOST if last is Fate.STANDS else Fate.STANDS, names_in(save["names"]))
        if one is not None:
            yield one
            last = one.fate
        named = one.names if one is not None else _named_last(piece)
        is_bare = one is None and bool(ENDS_NAMED.fullmatch(piece.strip()) or NUMBER_ALONE.fullmatch(piece.strip()))


def _clauses(said: str) -> Iterator[str]:
    """Yield the clauses of a line; a row of columns is one, its first and its last."""
    columns = [column.strip() for column in said.split("|")]
    if len(columns) > 2:
        yield f"{columns[0]} {columns[-1]}"
        return
    for piece in PIECES.split(said):
        says = SAYS.match(piece)
        rest = AND_ALSO.match(piece, says.end()) if says is not None else None
        yield piece[: says.end()] if says is not None and rest is not None else piece
        if rest is not None:
            yield piece[rest.end() :]


def _named_last(piece: str) -> frozenset[str]:
    """Return the names in which a clause ends that tells nothing: "he did not wish to put Change C"."""
    found = ENDS_NAMED.search(piece) or NUMBER_ALONE.fullmatch(piece.strip())
    return names_in(found["names"]) if found is not None else frozenset()


def _tells(piece: str) -> Told | None:
    if (ruled := RULED.search(piece)) is not None:
        return Told(Fate.NOT_MOVED, names_in(ruled["names"]))
    if (hangs := HANGS.search(piece)) is not None:
        return _hanging(hangs)
    says = None if DEPENDS.search(piece) else SAYS.match(piece)
    if says is None:
        return None
    fate = Fate.NOT_MOVED if says["unmoved"] else Fate.LOST if says["lost"] else Fate.STANDS
    if says["rest"] and NONE_OF_THEM.match(says["rest"]):
        fate = Fate.LOST if fate is Fate.STANDS else Fate.STANDS
    return Told(
        fate, names_in(says["names"] or ""), says["who"] or says["whose"] or says["person"] or "", bool(says["rest"])
    )


def _hanging(hangs: re.Match[str]) -> Told:
    """Return what is told on a condition: the fate is that which the amendment has where it holds."""
    (name, *_) = sorted(names_in(hangs["if"] or hangs["first"] or hangs["only"]))
    how = (hangs["how"] or hangs["that"] or hangs["way"]).lower()
    when = Fate.LOST if re.fullmatch(LOST, how) else Fate.STANDS
    fate = Fate.LOST if hangs["falls"] or hangs["then"] else Fate.STANDS
    return Told(fate, names_in(hangs["then"] or ""), hangs_on=name, when=when)
