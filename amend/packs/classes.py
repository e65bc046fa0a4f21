"""What a paper is, told by its words: each rule is a line of a table, and says why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from amend.packs.found import Class
from amend.packs.lines import Line

OPENING = 16
"""Lines among which a paper says what it is."""
ENDING = 8
MOST_WORDS = 20
"""A line of more words is a sentence that speaks of a paper, and no title."""
PLAIN = 5
"""What speaks so much for a class that a legend in the paper is only spoken of."""
LEAST = 2
"""What the signs of a class must come to."""
_SIGNS: tuple[tuple[Class, int, str], ...] = (
    (Class.MINUTES, 3, r"^(?:\W*(?:draft|public|unconfirmed|confirmed|approved|printed)\b)*\W*minutes\b(?! silence)"),
    (Class.MINUTES, 3, r"\bminutes of (?:the|a|an)\b.*\b(?:meeting|council|committee|board|cabinet)\b"),
    (Class.MINUTES, 1, r"^(?:members? |councillors? )?present\s*(?::|$)|^in attendance\b|^apologies (?:for absence )?(?:were|had been|was)\b"),
    (Class.MINUTES, 1, r"\b(?:the meeting (?:began|commenced|opened|closed|ended|started) at|moved an amendment|it was resolved|on being put to the vote)\b"),
    (Class.AGENDA, 3, r"^(?:\W*(?:summons and|supplementa(?:l|ry)|council|public|late|final|order))*\W*agenda\b(?! item)(?!.{60})"),
    (Class.AGENDA, 3, r"\b(?:hereby summoned|summons to attend|agenda for (?:the|a)|order of business|order paper|agenda pack|final agenda|tabled (?:amendments|papers)\b.{0,10}\bcover ?sheet)\b"),
    (Class.AGENDA, 1, r"^\d{1,2}[.)]?\s+(?:apologies|declarations? of|minutes\b|public (?:questions|participation)|petitions|chair[’']?s? announcements|mayor[’']?s announcements|notices? of motions?$|motions?$|any other)"),
    (Class.REPORT, 3, r"^(?:joint |annual |progress |monitoring |officer |committee |cabinet |council |performance )*report (?:of|to|by|from|title|for|author|number|on)\b"),
    (Class.REPORT, 2, r"^.{0,40}[’']s (?:\w+ )?report\b.{0,40}$"),
    (Class.REPORT, 3, r"^(?:originating officer|report author|lead officer|lead member|wards? affected|decision type|is this a key decision|classification|strategic priority)\b"),
    (Class.REPORT, 3, r"\bofficers?[’']? (?:comments?|advice|briefing)\b|^(?:briefing|advice|information|position|guidance) (?:note|paper)\b|\b(?:comments?|advice) (?:on|by|from|of) (?:the )?(?:section 151|monitoring officer|chief finance|director|amendment|motion)"),
    (Class.REPORT, 2, r"^(?:\d{1,2}(?:\.\d)?[.)]?\s+)?(?:executive summary|purpose of (?:the |this )?report|reasons? for (?:the )?decisions?|financial implications|legal implications|background papers|equalit(?:y|ies) (?:impact|implications)|details of the report|comments of the chief finance)\b"),
    (Class.REPORT, 2, r"\b(?:monitoring report|progress report|update report|annual report|standing orders committee|programme board|risk register|impact assessment|budget monitoring|outturn)\b"),
    (Class.REPORT, 2, r"^(?:appendix|annex|schedule) (?:\d{1,2}|[a-z])\b"),
    (Class.REPORT, 1, r"\b(?:update|strategy|plan|review|statement|assessment|accounts?)$|^(?:the )?(?:board|committee|cabinet|council|panel) is (?:asked|recommended|invited) to\b|^recommendations?\W*$|^\d\.\d{1,2} this report\b"),
    (Class.LETTER, 3, r"^dear\b(?!.{50})|^(?:annwyl)\b"),
    (Class.LETTER, 3, r"^(?:yours (?:sincerely|faithfully|truly|ever)|(?:kind|best|warm) regards|with (?:best|kind) (?:wishes|regards)|many thanks)\b"),
    (Class.LETTER, 2, r"^(?:from|to|cc|sent|subject|date)\s*:\s*\S"),
    (Class.OTHER, 3, r"^(?:press release|for immediate release|media release|news release|notes to editors|attendance list|apologies received|register of|read ?me|list of (?:apologies|attendees))\b"),
    (Class.OTHER, 2, r"\b(?:terms of reference|glossary)\W*$"),
    (Class.OTHER, 3, r"^(?:public |members?[’']? |written )?questions? (?:from|to|by|and answers)\b|^petition\b|^we,? the undersigned\b"),
)  # fmt: skip
_COMPILED = tuple((class_, weight, re.compile(pattern, re.IGNORECASE)) for class_, weight, pattern in _SIGNS)
_CHEAP = re.compile(
    r"minutes|present|attendance|apolog|meeting|moved|resolved|agenda|summon|business|order paper|tabled|report|officer|author|member|ward|decision|classif|strateg|comment|advice|briefing|note|"
    r"summary|purpose|reasons|implication|background|equalit|details|orders|board|register|reference|assessment|budget|outturn|appendix|annex|schedule|update|plan|review|statement|account|"
    r"recommend|this report|dear|annwyl|yours|regards|wishes|thanks|from|to|cc|sent|subject|date|release|editors|attend|read|list|question|petition|undersigned|declaration|announcement|motion|public|other",
    re.IGNORECASE,
)


_SPEAKS_OF_AMENDMENT = re.compile(r"\bam+end+e?m+ents?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for each class, and the line that says so most."""

    points: dict[Class, int]
    said: dict[Class, str]

    def best(self) -> Class | None:
        """Return the class that most speaks for, None where nothing does enough."""
        most = max(self.points.items(), key=lambda one: one[1], default=None)
        return most[0] if most is not None and most[1] >= LEAST else None


def signs(lines: Sequence[Line]) -> Signs:
    """Return what the lines at the beginning and the end of a paper say of its class."""
    points: dict[Class, int] = {}
    said: dict[Class, str] = {}
    most: dict[Class, int] = {}
    counted: set[int] = set()
    for line in _telling(lines):
        for number, class_, weight in _numbered(line.full[:200]):
            if number in counted and weight > 1:
                continue  # an e-mail's head of four lines is one sign
            counted.add(number)
            points[class_] = points.get(class_, 0) + weight
            if weight > most.get(class_, 0):
                most[class_], said[class_] = weight, line.full
    return Signs(points, said)


def _telling(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines that may say what a paper is: not the text of a motion or an amendment that has said so."""
    for at, line in enumerate(lines[:OPENING]):
        above = lines[:at]
        if line.is_head and any(one.is_mover or one.names_motion or one.names_amendment for one in above):
            return above
    return (*lines[:OPENING], *lines[OPENING:][-ENDING:])


def _of_line(line: Line) -> Iterator[tuple[Class, int]]:
    yield from ((class_, weight) for _, class_, weight in _numbered(line.full[:200]))


@lru_cache(2048)  # the lines at the top of a page are asked several times
def _numbered(text: str) -> tuple[tuple[int, Class, int], ...]:
    """Return the signs in a line: which of the table, the class, and what it counts."""
    if not _CHEAP.search(text):
        return ()
    is_short = len(text.split()) <= MOST_WORDS
    return tuple(
        (number, class_, weight if is_short else min(weight, 1))
        for number, (class_, weight, pattern) in enumerate(_COMPILED)
        if pattern.search(text)
    )


def opens_another(lines: Sequence[Line], least: int = 3) -> Class | None:
    """Return the class that a paper's first lines name, None where they name none as plainly as `least` wants."""
    for line in lines:
        for class_, weight in _of_line(line):
            if weight >= least:
                return class_
    return None


def shortened(text: str, words: int = 14) -> str:
    """Return the beginning of a line, to be quoted in a reason."""
    found = text.split()
    return " ".join(found[:words]) + (" ..." if len(found) > words else "")


@dataclass(frozen=True)
class Facts:
    """What a paper shows of what it is; looked for when a rule asks, since most papers are told by a few lines."""

    lines: Sequence[Line]

    @cached_property
    def signs(self) -> Signs:
        return signs(self.lines)

    @property
    def count(self) -> int:
        """How many lines it has."""
        return len(self.lines)

    @cached_property
    def _opening(self) -> Sequence[Line]:
        return _opening(self.lines)

    @cached_property
    def _ends(self) -> Sequence[Line]:
        return (*self.lines[:28], *self.lines[28:][-6:])

    @cached_property
    def named(self) -> Line | None:
        """The title that says it is an amendment."""
        return next((line for line in self._opening if line.names_amendment), None)

    @cached_property
    def motion(self) -> Line | None:
        """The title that says it is a motion."""
        return next((line for line in self._opening if line.names_motion), None)

    @property
    def numbered(self) -> bool:
        """Whether it begins with an agenda's numbered title."""
        return bool(self._opening) and self._opening[0].is_numbered_title

    @cached_property
    def legend(self) -> Line | None:
        return next((line for line in self._ends if line.is_legend), None)

    @cached_property
    def moved(self) -> bool:
        return any(line.is_mover for line in self._ends)

    @cached_property
    def changed(self) -> bool:
        """Whether words in it are struck or tracked."""
        return any(line.changed for line in self.lines)

    @cached_property
    def mentions(self) -> bool:
        """Whether it speaks of an amendment at all."""
        return any(_SPEAKS_OF_AMENDMENT.search(line.text) for line in self.lines)

    @cached_property
    def heads(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.is_head)

    @cached_property
    def asked(self) -> tuple[Line, ...]:
        """The lines that say what to change."""
        return tuple(line for line in self.lines if line.is_instruction)

    @cached_property
    def prose(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.is_prose)

    @property
    def is_mailed(self) -> bool:
        """Whether an e-mail's head is all that makes a letter of it: what is sent so may be anything."""
        return self.signs.best() is Class.LETTER and self.signs.points[Class.LETTER] < 3


_Told = tuple[Class, str] | None


def _plainly_another(facts: Facts) -> _Told:
    for class_ in (Class.LETTER, Class.MINUTES, Class.REPORT, Class.OTHER):
        points = facts.signs.points.get(class_, 0)
        spoken_for = (facts.legend and points < PLAIN) or (facts.named and facts.moved)
        if points >= max(3, facts.signs.points.get(Class.AGENDA, 0)) and not spoken_for:
            return class_, f"it says “{shortened(facts.signs.said[class_])}”"
    return None


def _amendment_by_look(facts: Facts) -> _Told:
    if facts.named and (facts.legend or facts.moved or facts.heads or facts.asked or facts.changed):
        return Class.AMENDMENT, f"its title is “{shortened(facts.named.full)}”"
    if facts.legend and (facts.changed or facts.heads or facts.moved or facts.asked):
        return Class.AMENDMENT, f"it says how it marks changes (“{shortened(facts.legend.text)}”)"
    if facts.changed and (facts.moved or len(facts.heads) > 1):
        return Class.AMENDMENT, "it is a moved text with words struck through or tracked"
    if facts.is_mailed and facts.asked and facts.mentions:
        return _asks(facts)
    return None


def _another(facts: Facts) -> _Told:
    other = facts.signs.best()
    mailed_motion = facts.is_mailed and (facts.motion or facts.moved) and (facts.heads or facts.prose)
    if mailed_motion or other is None:
        return None
    if other is Class.AGENDA or (not facts.moved and len(facts.heads) < 2):
        return other, f"it says “{shortened(facts.signs.said[other])}”"
    return None


def _amendment_in_words(facts: Facts) -> _Told:
    asks = facts.asked and (facts.moved or len(facts.asked) * 2 >= facts.count)
    return _asks(facts) if asks and not facts.heads else None


def _asks(facts: Facts) -> tuple[Class, str]:
    return Class.AMENDMENT, f"it says in words what to change (“{shortened(facts.asked[0].text)}”)"


def _motion(facts: Facts) -> _Told:
    if facts.heads and (facts.moved or facts.motion or len(facts.heads) > 1 or facts.numbered):
        return Class.MOTION, f"it has the sections of a motion (“{shortened(facts.heads[0].text)}”)"
    if facts.prose and (facts.moved or facts.motion):
        return Class.MOTION, f"it is worded as a motion (“{shortened(facts.prose[0].text)}”)"
    return None


def _after_all(facts: Facts) -> tuple[Class, str]:
    if (other := facts.signs.best()) is not None:
        return other, f"it says “{shortened(facts.signs.said[other])}”"
    return Class.OTHER, "it has neither the sections of a motion nor the title, legend or instructions of an amendment"


_RULES = (_plainly_another, _amendment_by_look, _another, _amendment_in_words, _motion)
"""The first that answers is believed."""


def classed(lines: Sequence[Line]) -> tuple[Class, str]:
    """Return what the paper of these lines is, and why."""
    if not any(line.text.strip() for line in lines):
        return Class.OTHER, "it holds no text"
    facts = Facts(lines)
    return next(filter(None, (rule(facts) for rule in _RULES)), None) or _after_all(facts)


def _opening(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines before the text begins: before the first head, instruction or long paragraph."""
    for at, line in enumerate(lines[:28]):
        if at and (line.is_head or line.is_instruction or len(line.text.split()) > 45):
            return lines[:at]
    return lines[:12]
