"""What stands before or behind the edits of a sentence and was passed over: whether it surely says nothing of them.

What is not known to say nothing is told of: "Plan B: delete point 4", "Delete point 4 – no, leave it".
"""

from __future__ import annotations

import re

from amend.instruction_lines import gives_reason
from amend.instructions.closing import PARTY
from amend.instructions.harmless import is_harmless, may_take_back
from amend.instructions.telling import TITLE, may_undo, tells_fate, tells_proceedings
from amend.movers import find_movers, is_person

_PLACE = (
    r"(?:same|the|this|that|section|sec\.?|sheet|list|comment|item|motion|point|part|para\w*|head\w*|preamble|recitals?|whereas|background|statement|decisions?|title|operative|closing|opening|words?"
    r"|resolve[ds]?|calls for|no\.?|first|second|third|fourth|fifth|sixth|last|[a-z]|\d{1,3}[a-z]?|\d{1,2}(?:st|nd|rd|th)|[ivx]{1,4}|one|two|three|four)"
)
_PERSON = (
    rf"(?:the )?(?:(?:right )?hon\.?|{TITLE}|reverend|sr|sis(?:ter)?|bro(?:ther)?|comrade|director|ranger|governor|movers?"
    r"|proposer)\b\.?"
)
_BODY = (
    r"(?:group|party|branch|council|committee|board|society|union|association|region|federation|college|ward|delegation|section"
    r"|nations|presidium|bureau|executive|conference|assembly|cabinet|meeting|house)"
)
_LEADS = re.compile(
    r"\b(?:amend(?:ed)?|mov(?:e|es|ed)|propos\w+|altered|second(?:ed|er|s)?|suggest\w*|ask(?:s|ed)?|request\w*|resolve[sd]?|recommend\w*|agree\w*|accepted as|varied|felt|feels"
    r"|sought leave|calls on|wish(?:es)?|would like|beg|tabled|submitted|offered|chosen|reads?|(?:the )?following|as follows|as an amendment)\b"
    r"|^\W*(?:[a-z]{0,2}\d{1,3}[a-z]? )?(?:(?:the|an?|our|this|proposed|friendly|floor|direct|consequential|working paper|first|second|third|written|"
    + PARTY
    + r") )*"
    r"(?:amendments?|addend(?:um|a)|changes?|alterations?|corrections?|proposals?|proposer|consequential(?:ly)?|responses?)"
    r"(?: (?:no\.? ?|number )?\(?[a-z]{0,2}\d{0,3}(?:/?[a-z])?\)?)?(?: ?\((?:cllr|councillor|mr|mrs|ms|dr|sen|rep|accepted by|agreed by|from|by)\b[^()]*\))?(?:\W*| are these\W*|\W+that\W*|, [a-z ]{3,40}:| (?:to|by|from|moved|proposed|in the name)\b.*)$"
    r"|^\W*(?:(?:in|at|under|on|to|for|within|of|and|after|before) )*" + _PLACE + r"(?:[ ,.:]+" + _PLACE + r")*[\W]*$"
    r"|^\W*motion to(?: amend)?\W*$|^\W*(?:in addition|additionally|furthermore|moreover|finally|lastly|first|second|third|because\b.*|the (?:changes|amendments) are these|the sub-?)\W*$"
    r"|^\W*(?:from (?:both|[^:]{3,50})|"
    + _PERSON
    + r"[^:]{2,60}|(?!for |at |to )(?:the )?[a-z' ]{0,40}\b"
    + _BODY
    + r"(?: of [a-z' ]{3,40})?(?:, consultation re\w+)?)\W*$"
    r"|^\W*(?:list )?(?:the )?[\w’' ]{2,40}'s (?:response|amendment|proposal)\W*$|^\W*list [\w ]{3,40}:$"
)
"""What leads up to an order (in small letters), says where, or who asks for it."""
_ACCEPTS = re.compile(r"\baccept\w* (?:the )?(?:terms of )?(?:the )?motion\b.*\bfollowing\W*$")
_NAME = re.compile(r"\W*(?:[A-ZÀ-Þ][\w’'.-]+ ){1,3}[A-ZÀ-Þ][\w’'.-]+(?: \([^()]{2,40}\))? ?[:–-]")
_NO_NAME = re.compile(
    r"\b(?:plan|old|new|draft|version|alternative|option|motion|example|idea|minority|majority|view|wording|preference|choice|thought|budget|annex"
    r"|report|minutes|letter|policy|orders?|rules?|agenda|test|spare|reserve|fallback|not|maybe|perhaps|later|before|if|when|once)\b",
    re.IGNORECASE,
)
"""What no person's name has."""
_SHORT_NAME = re.compile(r"\W*(?=[^:]*-)[A-Z]{2,}[A-Z\d-]* ?:|\W*[A-Z]{2,4}:")
"""The short name of a body, in capitals ("UNT-M:")."""
_CARRIED = re.compile(r"[^:]{2,40} \((?:carried|agreed|passed|accepted|friendly)\)\W*$")


def is_known_before(said: str, sentence: str) -> bool:
    """Whether what stands before the first edit of a sentence only leads up to it, or says who asks for it.

    `said` is that in small letters.
    """
    bare = said.strip(" .,;:-–")
    if not bare or _SHORT_NAME.match(sentence) or _ACCEPTS.search(bare) or _CARRIED.fullmatch(said.strip()):
        return True
    named = _NAME.match(sentence)
    if named is not None and not _NO_NAME.search(named[0]) and not may_take_back(named[0]):
        return True
    leads = _LEADS.search(said.strip()) or is_person(bare) or find_movers(said)
    return bool(leads) and not (
        may_undo(said) if len(said.split()) > _FEW_WORDS else may_take_back(said.replace("no.", ""))
    )


_STATES = re.compile(
    r"(?!(?:this|that|it|these|those|we|i|they|he|she|please|wording|words?|text|amendment|the (?:words?|wording|text|amendment|clerk|mover|seconder|group|treasurer|officers?))\b)"
    r"(?:[\w’'-]+ ){2,5}(?:is|are|was|were|has|have|had) (?!to\b|being|still|yet)(?:[\w’'-]+ ?){2,}\.?$"
)
"""A sentence that says how things are, and not of the amendment."""
_TELLS = re.compile(
    r"(?:.{0,40} )?second(?:ed|s)\b.{0,40}|(?:the )?(?:mover|proposer|maker|sponsor)s?\b.{0,30}\b(?:accept(?:ed|s)?|content|agreed?|happy)\b.{0,40}"
    r"|(?:this|it|both|all) (?:was|were) (?:agreed|carried|accepted|passed|won)\b.{0,60}|no objections?\b.{0,30}|accordingly|(?:re-?)?(?:letter|number)\b.{2,30}"
    r"|.{3,40} asked (?:us )?for (?:this|that|it)\b.{0,10}|altogether|entirely|completely|wholly|in full|in (?:its|their) entirety|[a-z’'-]+\)|the hon|(?:mr|mrs|ms|dr|cllr) [a-z]|the \w+ stands"
)
"""What minutes tell behind an order, and what is asked for besides and done anyway."""
_FEW_WORDS = 7
"""Words: more of them behind an edit argue."""


def is_known_behind(said: str) -> bool:
    """Whether a sentence behind an edit (in small letters) argues, or surely says nothing of the amendment."""
    bare = said.strip(" .,;:-–(")
    if (
        not bare
        or gives_reason(said)
        or is_harmless(said, is_sheet=False)
        or tells_fate(bare)
        or tells_proceedings(bare)
    ):
        return True
    if len(bare.split()) > _FEW_WORDS:
        return not may_undo(said)
    if _TELLS.fullmatch(bare):
        return not may_undo(said)
    return bool(_STATES.match(bare)) and not may_take_back(said)
