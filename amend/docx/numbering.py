"""The labels that Word prints before a paragraph ("3.", "(b)", "1.2.1", "•"), counted as Word counts (ECMA-376 17.9).

Where the standard is silent this follows what Word does: lists (`w:num`) over one `w:abstractNum` share one count, a
`w:startOverride` restarts it where its list is first met, an abstract list that only names a numbering style
(`w:numStyleLink`) counts on its own, and a level that was passed over counts as used once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from amend.docx import bullets
from amend.docx.looks import is_on
from amend.docx.names import mc, w
from amend.docx.number_formats import BULLET, DECIMAL, NONE, format_number
from amend.docx.properties import Facts, value_of, whole_number
from amend.docx.styles import Links, NumberPlace, Styles, paragraph_facts

LEVELS = 9
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One `w:lvl`: where it starts, how it counts and what it prints."""

    start: int = 0
    form: str = DECIMAL
    text: str = ""
    restart: int | None = None
    """The level, from 1, whose use (or a higher one's) restarts this one; 0 never, None any higher level."""
    legal: bool = False
    """Whether higher levels print as decimal numbers here (`w:isLgl`)."""
    picture: bool = False
    font: str = ""
    style: str = ""


Levels = Mapping[int, Level]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One `w:num`: whose count it shares, its levels with its overrides, and where it restarts them."""

    count: str
    levels: Levels
    restarts: Mapping[int, int] = field(default_factory=dict)

    def start(self, level: int) -> int:
        """Return the number that `level` begins with."""
        return self.restarts.get(level, self.level(level).start)

    def level(self, level: int) -> Level:
        """Return the level's definition; one that is missing prints nothing."""
        return self.levels.get(level, _MISSING)


_MISSING = Level(form=NONE)


class Numbering:
    """The lists of a document, and which of them a paragraph belongs to."""

    def __init__(self, lists: Mapping[str, NumberedList], styles: Styles) -> None:
        self._lists, self._styles = lists, styles
        self._links: Links = {
            num_id: {level.style: at for at, level in found.levels.items() if level.style}
            for num_id, found in lists.items()
        }

    @classmethod
    def read(cls, numbering_root: etree._Element | None, styles: Styles) -> Numbering:
        """Return the lists of a numbering part's root; without one nothing is numbered."""
        if numbering_root is None:
            return cls({}, styles)
        abstracts = {_id(each, "abstractNumId"): each for each in numbering_root.iterfind(w("abstractNum"))}
        targets = {_id(num, "numId"): value_of(num, "abstractNumId") or "" for num in numbering_root.iterfind(w("num"))}
        levels = {abstract: _levels(_linked(abstract, abstracts, targets, styles)) for abstract in abstracts}
        lists = {
            _id(num, "numId"): _list(num, levels)
            for num in numbering_root.iterfind(w("num"))
            if value_of(num, "abstractNumId") in levels
        }
        return cls(lists, styles)

    def place_of(self, facts: Facts) -> NumberPlace | None:
        """Return the `w:numId`, one that `numbered_list` knows, and the level from 0 of a paragraph, or None."""
        place = self._styles.number_place(facts, self._links)
        if place is None or place[0] not in self._lists:
            return None
        return place[0], min(max(place[1], 0), LEVELS - 1)

    def numbered_list(self, num_id: str) -> NumberedList:
        """Return the list of a `w:numId` that `place_of` has returned."""
        return self._lists[num_id]


class Counter:
    """Counts the labels of one story.

    Word keeps one count each for the body, all footnotes, all endnotes, headers with footers, and every text box.
    """

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, list[int | None]] = {}
        self._met: set[NumberPlace] = set()

    def label(self, paragraph: etree._Element) -> tuple[str, int] | None:
        """Count `paragraph` and return its printed label and level (from 0); None where nothing is printed.

        Ask for every paragraph that counts, in reading order, empty ones too: Word numbers them all the same.
        """
        return self.label_of(paragraph_facts(paragraph))

    def label_of(self, facts: Facts) -> tuple[str, int] | None:
        """Count a paragraph of which `facts` are known, as `label` does."""
        place = self._numbering.place_of(facts)
        if place is None:
            return None
        within, level = self._numbering.numbered_list(place[0]), place[1]
        counts = self._counts.setdefault(within.count, [None] * LEVELS)
        self._advance(place, within, counts)
        printed = _print(within, level, counts)
        return (printed, level) if printed else None

    def _advance(self, place: NumberPlace, within: NumberedList, counts: list[int | None]) -> None:
        at = place[1]
        for higher in range(at):
            if counts[higher] is None:
                counts[higher] = within.start(higher)
        restarted = at in within.restarts and place not in self._met
        self._met.add(place)
        before = counts[at]
        counts[at] = within.start(at) if before is None or restarted else before + 1
        for lower in range(at + 1, LEVELS):
            if counts[lower] is not None and _restarts_after(at, lower, within.level(lower).restart):
                counts[lower] = None


def _restarts_after(used: int, level: int, restart: int | None) -> bool:
    """Whether using level `used` restarts the deeper `level` (17.9.10); a `restart` below itself is ignored."""
    return used < (level if restart is None or restart > level else restart)


def _print(within: NumberedList, at: int, counts: list[int | None]) -> str:
    level = within.level(at)
    if level.form == BULLET:
        return bullets.BULLET if level.picture else bullets.bullet(level.text, level.font)

    def number(match: re.Match[str]) -> str:
        named = int(match[1]) - 1
        count = counts[named] if named <= at else None
        return "" if count is None else format_number(count, _form(within.level(named).form, level, named == at))

    return _PLACEHOLDER.sub(number, level.text).strip()


def _form(form: str, level: Level, is_own: bool) -> str:
    """Return how a number prints in the label of `level`: in legal style as decimal, a padded own number apart."""
    if not level.legal or form in (BULLET, NONE) or (is_own and form == "decimalZero"):
        return form
    return DECIMAL


def _linked(
    abstract: str, abstracts: Mapping[str, etree._Element], targets: Mapping[str, str], styles: Styles
) -> etree._Element:
    """Return the abstract list that holds the levels of `abstract`, by way of numbering styles (17.9.21, 17.9.27)."""
    seen: set[str] = set()
    while abstract not in seen:
        seen.add(abstract)
        name = value_of(abstracts[abstract], "numStyleLink")
        if name is None:
            break
        by_style = targets.get(styles.numbering_style(name) or "", "")
        by_link = next((key for key, each in abstracts.items() if value_of(each, "styleLink") == name), "")
        abstract = next((found for found in (by_style, by_link) if found in abstracts), abstract)
    return abstracts[abstract]


def _list(num: etree._Element, levels: Mapping[str, Levels]) -> NumberedList:
    abstract = value_of(num, "abstractNumId") or ""
    own: dict[int, Level] = dict(levels[abstract])
    restarts: dict[int, int] = {}
    for override in num.iterfind(w("lvlOverride")):
        at = whole_number(override.get(w("ilvl")))
        if at is None:
            continue
        level = override.find(w("lvl"))
        if level is not None:
            own[at] = _level(level)
        start = whole_number(value_of(override, "startOverride"))
        if start is not None:
            restarts[at] = start
    return NumberedList(abstract, own, restarts)


def _levels(abstract: etree._Element) -> Levels:
    numbered = ((whole_number(level.get(w("ilvl"))), level) for level in abstract.iterfind(w("lvl")))
    return {at: _level(level) for at, level in numbered if at is not None}


def _level(level: etree._Element) -> Level:
    fonts = level.find(f"{w('rPr')}/{w('rFonts')}")
    legal = level.find(w("isLgl"))
    return Level(
        start=whole_number(value_of(level, "start")) or 0,
        form=_number_form(level),
        text=value_of(level, "lvlText") or "",
        restart=whole_number(value_of(level, "lvlRestart")),
        legal=legal is not None and is_on(legal.get(w("val"))),
        picture=level.find(w("lvlPicBulletId")) is not None,
        font="" if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or "",
        style=value_of(level, "pStyle") or "",
    )


def _number_form(level: etree._Element) -> str:
    """Return the `w:numFmt`; Word's later formats ("001, 002, ...") stand in a choice with a plain fallback."""
    custom = level.find(f"{mc('AlternateContent')}/{mc('Choice')}/{w('numFmt')}")
    padded = re.match(r"0+1\b", "" if custom is None else custom.get(w("format"), ""))
    if padded:
        return padded[0]
    fallback = f"{mc('AlternateContent')}/{mc('Fallback')}/{w('numFmt')}"
    plain = level.find(w("numFmt"))
    chosen = plain if plain is not None else level.find(fallback)
    return DECIMAL if chosen is None else chosen.get(w("val"), DECIMAL)


def _id(element: etree._Element, name: str) -> str:
    return element.get(w(name), "")
