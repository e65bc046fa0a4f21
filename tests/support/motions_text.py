"""The sentences of the benchmark's motions: invented council English with amounts, dates and numbers in it.

Random words, as in `wording.py`, would let a comparison find shared words everywhere; a motion's sentences differ.
"""

from __future__ import annotations

import random
from typing import NamedTuple


class Word(NamedTuple):
    """A word with its punctuation, or a figure of several words ("1 March 2027"); `note` is a footnote after it."""

    text: str
    look: str = ""
    note: int = 0

    @property
    def core(self) -> str:
        """The word without the punctuation at its end."""
        return self.text.rstrip(".,;:") or self.text

    @property
    def locked(self) -> bool:
        """Whether editors leave the word alone: a link, or a footnote's anchor."""
        return self.look == "link" or bool(self.note)

    @property
    def figure(self) -> bool:
        """Whether it is an amount, a date or another number."""
        return any(sign.isdigit() for sign in self.text)


_SUBJECTS = (
    "many residents of Harrowmere", "the Cabinet Member for Transport", "head teachers across the borough",
    "local traders", "the Scrutiny Committee", "volunteers at the food bank", "neighbouring authorities",
    "tenants on the Larkfield estate", "the Director of Public Health", "young carers", "parish councils",
    "independent auditors", "the River Tarn Trust", "bus operators", "families in temporary accommodation",
    "officers in Planning", "the Youth Parliament", "pensioners living alone",
)  # fmt: skip
_VERBS = (
    "have repeatedly raised concerns about", "now depend on", "welcomed early work towards",
    "were never consulted over",
    "reported serious delays in", "estimate growing demand for", "cannot plan without", "support modest investment in",
    "face rising costs because of", "published fresh evidence on", "continue to question", "warned last winter against",
)  # fmt: skip
_ASKS = (
    "Instruct the Chief Executive to review", "Ask the Cabinet to publish a plan for", "Write to the Minister about",
    "Commission independent advice on", "Set aside reserves towards", "Invite community groups to shape",
    "Report quarterly to Full Council on", "Bring forward detailed options for", "Pause any decision affecting",
    "Establish a cross-party working group on", "Require contractors to disclose", "Extend the existing pilot of",
)  # fmt: skip
_OBJECTS = (
    "safe crossings outside primary schools", "the evening bus timetable", "damp and mould in council homes",
    "sewage discharges upstream of Millbrook", "opening hours at branch libraries", "charges for garden waste",
    "free swimming lessons", "empty shops along the High Street", "tree planting on verges",
    "affordable childcare places",
    "pavement parking enforcement", "respite breaks for carers", "rural broadband coverage", "allotment waiting lists",
    "street lighting after midnight", "the short-breaks service", "solar panels on civic buildings",
    "speed limits through villages",
)  # fmt: skip
_QUALIFIERS = (
    "despite assurances given at the previous meeting", "particularly where deprivation is greatest",
    "without placing additional burdens on taxpayers", "so that nobody is left behind", "as other boroughs already do",
    "while national funding remains uncertain", "following widespread public anger",
    "subject to a full equality assessment",
    "before contracts are renewed", "in partnership with voluntary organisations", "whichever route proves cheaper",
    "once the statutory consultation closes",
)  # fmt: skip
_MONTHS = ("January", "March", "April", "June", "July", "September", "October", "December")
_HEADS = ("This Council notes", "This Council believes", "Background", "This Council resolves to",
    "Financial implications",
          "This Council further notes", "Evidence received", "Recommendations")  # fmt: skip
_STREETS = ("Abbey", "Birch", "Castle", "Dene", "Elm", "Ferry", "Grange", "Harbour", "Ivy", "Kiln", "Larch", "Market")
TERMS = ("strictly", "genuinely", "annual", "urgent", "publicly accountable", "properly funded", "wherever practicable",
         "at the earliest opportunity", "long-promised", "fully costed", "open and transparent", "borough-wide",
         "with immediate effect", "independently verified", "carefully monitored")  # fmt: skip


def words(text: str) -> list[Word]:
    """Return the words of `text`, plain."""
    return [Word(found) for found in text.split()]


def sentence(rng: random.Random, ask: bool = False) -> list[Word]:
    """Return a sentence: somebody does something, or a request; in half of them a figure."""
    start = rng.choice(_ASKS) if ask else f"{rng.choice(_SUBJECTS)} {rng.choice(_VERBS)}"
    found = words(f"{start[0].upper()}{start[1:]} {rng.choice(_OBJECTS)}")
    if rng.random() < 0.5:
        found += words(rng.choice(("at a cost of", "estimated at", "limited to")))
        found.append(Word(_amount(rng)))
    elif rng.random() < 0.6:
        found += [Word(rng.choice(("by", "from", "before"))), Word(_date(rng))]
    found[-1] = Word(found[-1].text + ",")
    found += words(rng.choice(_QUALIFIERS))
    found[-1] = Word(found[-1].text + ".")
    return found


def sentences(rng: random.Random, count: int, ask: bool = False) -> list[Word]:
    """Return `count` sentences."""
    return [word for _ in range(count) for word in sentence(rng, ask)]


def another(rng: random.Random, old: list[Word], ask: bool) -> list[Word]:
    """Return a sentence that says something else than `old`: of many, one that shares the fewest words."""
    had = {word.core.casefold() for word in old}
    return min((sentence(rng, ask) for _ in range(30)), key=lambda one: len(had & {w.core.casefold() for w in one}))


def terms(rng: random.Random, but: str = "") -> list[Word]:
    """Return one to four words to put in, none of them in the text `but`."""
    had = set(but.casefold().split())
    found = rng.choice([term for term in TERMS if not had & set(term.split())])
    return words(found)


def other_figure(rng: random.Random, figure: str) -> str:
    """Return another figure of the same kind, the punctuation at its end as it was."""
    core = Word(figure).core
    make = _date if any(month in figure for month in _MONTHS) else _amount if "£" in figure else _count
    found = next(new for _ in range(100) if (new := make(rng)) != core)
    return found + figure[len(core) :]


def heading(at: int) -> list[Word]:
    """Return the heading of section number `at`; later ones say which part they are."""
    lap, which = divmod(at, len(_HEADS))
    return words(f"{_HEADS[which]}{f', part {lap + 1}' if lap else ''}")


def place(rng: random.Random) -> list[Word]:
    """Return a street, for the first cell of a row."""
    return [Word(f"{rng.choice(_STREETS)}"), Word(rng.choice(("Road", "Lane", "Street", "Way", "Close")))]


def count_and_amount(rng: random.Random) -> tuple[list[Word], list[Word]]:
    """Return a number of households and an amount, for the other cells of a row."""
    return [Word(_count(rng)), Word("households")], [Word(_amount(rng))]


def _amount(rng: random.Random) -> str:
    return rng.choice(
        (f"£{rng.randint(2, 99)}.{rng.randint(1, 9)}m", f"£{rng.randint(10, 950)},{rng.randint(100, 999)}")
    )


def _date(rng: random.Random) -> str:
    return f"{rng.randint(1, 28)} {rng.choice(_MONTHS)} {rng.randint(2026, 2031)}"


def _count(rng: random.Random) -> str:
    return str(rng.randint(20, 9_999))
