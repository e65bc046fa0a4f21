"""The parts that a clause of an instruction is made of, in a table: a new way to say one is a line here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from amend.instructions.frames import BLOCK, UNIT_WORDS
from amend.instructions.marked import REF, WORDS

_SAID = (
    r"(?: ?[:;,–-]{1,2}| the| a| an| following| new| this| these| additional| further| words?| phrase| text| wording| figures?"
    r"| sum| amount| date| name| title| expression| just| only)*"
)
_TO_TEXT = rf"(?={_SAID} ?(?:{WORDS}|{BLOCK}))"
_JUST = r"(?:(?:immediately|directly|right|just|straight) )?"
PARTS: tuple[tuple[str, str], ...] = (
    ("!", r"(?:delete|loses?|losing|drop(?:ped)?|cut|take away|gets? rid of) (?:it|this|that|them|these|the extra|into|one|two|three)\b(?! (?:new|words?)\b)"),
    ("o", rf"(?:instead of|in place of|rather than|in lieu of|in the place of|in substitution for|(?:take|takes|taking) the place of|(?:and )?not){_TO_TEXT}"),
    ("a", rf"{_JUST}(?:after|(?<!the )following|behind|next to){_TO_TEXT}"),
    ("b", rf"{_JUST}(?:before|preceding|in front of|ahead of){_TO_TEXT}"),
    ("w", rf"(?:with|by|to(?: (?:become|be|read|say|state))?|into|becomes?|be|reads?|says?|make (?:it|this|that)|put|write|→|->|=>|(?:be )?changed to){_TO_TEXT}"),
    ("f", rf"for{_TO_TEXT}"),
    ("m", rf"from{_TO_TEXT}"),
    ("X", r"(?:all|everything|anything)(?: (?:of )?(?:the )?(?:words?|text|wording))?(?:,? (?:that|which))?(?: (?:appears?|follows?|comes?|stands?))?(?= (?:after|before|from|goes|to be)\b)"),
    (" ", rf"(?:(?:from|in|of|to) )?each of(?= (?:the )?{REF})"),
    ("K", rf"(?:in )?between (?:the )?{REF}(?: and (?:the )?{REF})?"),
    ("A", rf"{_JUST}(?:after|following|behind|below|beneath|next to|to follow)(?: on)? (?:the )?{REF}"),
    ("Z", rf"{_JUST}(?:before|preceding|in front of|ahead of|above) (?:the )?{REF}"),
    ("n", rf"(?:as (?:an? |the )?(?:new |additional |further )*|(?:an? |the )?(?:new|additional|further|another) ){REF}"),
    ("E", r"(?:(?:at|to|on|onto) )?(?:the |its |their )?(?:very )?(?:end|foot|bottom|close|tail|finish)\b"),
    ("T", r"(?:(?:at|to) )?(?:the |its |their )?(?:very )?(?:start|beginning|top|head|front|opening)\b"),
    ("r", REF),
    ("+", rf"(?:,? ?and|,|;)(?: also)?(?: from (?:it|this|that|there|the same))?(?: the)?(?: words?)? (?={WORDS})"),
    ("W", WORDS),
    ("B", BLOCK),
    ("D", r"(?:delete|goes|deletion(?= of)|loses?|losing|drop(?:ped|ping)?|cut(?:ting)?|taken? (?:out|away|off)|taking (?:out|away|off)|(?:gets?|getting) rid of|dispensed? with|comes? out|leaves? off|stricken|overstruck)\b"),
    ("I", r"(?:insert|comes|insertion|addition|put(?:ting)?(?: in)?|append(?:ed|ing)?|includ(?:e|ed|ing)|tack(?:ed)? on|slot(?:ted)?(?: in)?|write in|pop(?: in)?|gains?|bring(?:ing)? in|tag(?:ged)? on)\b"),
    ("S", r"(?:substitute|replace (?:it|them|these)(?= ?[.,]|$))(?![\w])"),
    ("P", r"(?:replace|turns|swap(?:ped|ping)?(?: out)?|exchanged?|supersede[sd]?)\b"),
    ("C", r"(?:change|amend|alter(?:ed|ing)?|correct(?:ed|ing)?|adjust(?:ed|ing)?|revise[ds]?|modif(?:y|ied)|reduced?|increased?|rais(?:e|ed)|lower(?:ed)?|extend(?:ed)?|shorten(?:ed)?)\b"),
    ("M", r"(?:moves?|shift(?:ed)?|transfer(?:red)?|relocated?|(?:bring|brought) forward)\b"),
    ("!", rf"(?:one|two|three|four|five|six|some|most|many|parts?) of\b|(?:at present|currently|prefers?)\b|an? (?:cut|deletion)\b|(?:instead of|rather than|in place of) (?:the )?{REF}|(?:and|with|along with|plus|as well as|besides)(?: in| of| from)? (?:the )?{REF}"),
    (" ", r"^(?:the )?(?:councill?ors?|cllrs?\.?|cr|alderman|alderperson|deputy|bailie|director|commissioner|delegate|senator|mr\.?|mrs\.?|ms\.?|dr\.?)"
          r" [a-z'’.-]+(?: [a-z'’.-]+)? (?:further |then |duly )*(?:moved|moves|proposed|proposes|asked|suggested)(?: that| to)?(?= )"),
    (" ", r"as (?:originally |now )?(?:printed|lettered|numbered|published|drafted)\b"),
    (" ", r"[:,()–→?-]+"),
    (" ", rf"(?:(?:the )?(?:report|motion|clause|resolution|question|by-?law|proposal|draft|recommendations) )?(?:be |was |is |were |are |further )*(?:altered|amended|changed|varied)(?: (?:the )?{REF})?(?: by| to)?(?= (?:delete|insert|replace|substitute|change|move)\b)"),
    (" ", r"(?:the )?(?:words?|text|phrase)(?= (?:below )?(?:comes|goes|insert|turns|be|is|are)\b)"),
    (" ", r"of(?! \d)"),
    (" ", rf"(?:be |is |was )?amended by(?: the)?(?: reference to)?(?= {WORDS})"),
    (" ", rf"(?:in|at|on|from|under|within|into|inside|to|for)(?= (?:the )?(?:{REF}|$))"),
    (" ", r"(?:in|into|with|by|to|for|of|from)(?= (?:it|its|them|their|this|these|here|there|full|place|stead|room)\b)"),
    (" ", r"(?:the|an?|this|that|these|those|such|said|its?|their|them|it|there|here|also|please|kindly|simply|now|then|thus|and|to|be|is|are|being|been|shall|should|will|would|must|may|might|has"
          r"|have|i['’]d|we['’]d|i['’]ll|let['’]s|can|could|wants?|needs?|ought|rather|gets?|new|following|additional|further|extra|one|another|two|three|more|as|below|underneath|hereunder|follows|instead|namely|existing|present|current|printed|we|i|want|wish|propose"
          r"|ask|suggest|like|going|let|so|in full|reads?|reading|say(?:s|ing)?|stat(?:e|es|ing)|containing|immediately|directly|just|straight|right|appears?|stands?|found|whole|entire|entirely"
          r"|altogether|refers?|speaks?|completely|wholly|original|place|stead|room|words? (?=and|be|is|are|goes))(?![\w'’-])"),
    ("u", rf"(?:sub-)?(?:{UNIT_WORDS})(?![\w'’-])"),
    ("!", r"(?:never|no|nor|not|if|unless|until|when(?:ever)?|where(?:ver)?|provided|except|subject|only|either|neither|or|any|each|every|all|both|throughout|everything|anything|rest"
          r"|remainder|respectively|falls?|fell|lost|withdrawn|withdraw|defeated|again|twice|others?|elsewhere|already|etc|appropriate|likewise|similar(?:ly)?|same|half|part|between|first|second"
          r"|third|fourth|fifth|sixth|last|final|next|previous|opposite|page|line|appendix|annex|schedule|table|column|row|minutes|agenda|report|but|without|don['’]t|cannot|can['’]t|against"
          r"|reject\w*|oppos\w+|refus\w+|keeps?|kept|retain\w*|remain\w*|stays?|onwards?|up to|through|renumber\w*|reletter\w*|which|who|that is|constitution|code|policy|plan|orders?|amended"
          r"|amendments?|words?|figures?|sums?|amounts?|dates?|phrase|text|wording|clause|inclusive|included|including)(?![\w'’-])"),
    ("!", r"(?:in|under|within|at|into|to|above|below|beside) (?:the |a |an |our |its |your )?(?=[a-z])|\[|\]"),
    ("?", r"[a-z][a-z'’.-]*(?![\w\ue000-\uf8ff])"),
    ("!", r"."),
)  # fmt: skip
"""A letter each, and how it is said, in the order in which they are tried.

`W` quotations and `B` the text below; `D` takes out, `I` puts in, `S` puts for another, `P` gives up for another, `C` changes, `M` moves; `a`, `b`,
`w`, `o`, `f`, `m` what stands before a quotation (after, before, with, instead of, for, from), `+` one more of them; `X`
all that stands there, `r` a place, `A`, `Z` and `K` behind, before and between some, `n` a new one, `E` and `T` its end
and start. A blank says nothing, `u` is a unit, `?` a word that is not known; `!` may turn the meaning, and ends the
attempt.
"""


_BESIDE = re.compile(r",(?! ?(?:in|at|of|under|on|from|within)\b)|\b(?:to|then|and|also|with|for|instead|like)\b")
"""What joins two places that are not one in the other."""


@dataclass
class Parts:
    """A clause taken apart: the letters of what says something, and how each of them is said."""

    letters: str = ""
    said: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    unit: str = ""
    """What is put in, "" where the clause does not say it."""

    @property
    def refs(self) -> list[str]:
        """The places that it names."""
        return [said for letter, said in zip(self.letters, self.said, strict=True) if letter == "r"]

    def take(self, letter: str, said: str) -> None:
        """Take one part more."""
        if letter == "?":
            self.unknown.append(said)
        elif letter == "u":
            self.unit = self.unit or (f"new {said}" if said.endswith("s") else f"a new {said}")
        elif letter == "n":
            self.unit = f"a new {re.findall(REF, said)[0]}"
        if letter not in " ?u" and (letter != "+" or self.letters[-1:] == "W"):
            self.letters += letter
            self.said.append(said)


@lru_cache(1)
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((letter, re.compile(said)) for letter, said in PARTS)


def parts_of(clause: str) -> Parts | None:
    """Return a marked clause taken apart, None where it holds what may turn its meaning."""
    parts, at, ref_end = Parts(), 0, 0
    while at < len(clause):
        if clause[at] == " ":
            at += 1
            continue
        letter, match = next((one, found) for one, form in _compiled() if (found := form.match(clause, at)))
        if letter == "!" or (letter == "?" and parts.letters[-1:] == "W" and re.search(rf"{WORDS} $", clause[:at])):
            return None  # "replace ‘six’ months with ‘one’ year": words beside quoted ones may belong to them
        if letter == "r" and parts.letters[-1:] == "r" and _BESIDE.search(clause[ref_end:at]):
            return None  # "drop resolves 2 to resolves 4" is neither of the two
        parts.take(letter, match[0])
        at = match.end()
        ref_end = at if letter == "r" else ref_end
    return parts
