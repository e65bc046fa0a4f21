"""New words that stand in no quotation marks: whether they are the words alone, or may hold what is said of them."""

from __future__ import annotations

import re

from amend.instructions.parsed import Entry

_SPEAKS = re.compile(
    r"\b(?:throughout|everywhere|wherever|(?:in )?both places|for clarity|by agreement|carried|agreed|lost|withdrawn|defeated"
    r"|(?:in )?(?:bold|italics|capitals|upper case|lower case)|too|also|rather than|instead|whatever|whichever|and so on|etc"
    r"|in (?:its|their|the same) (?:place|stead)|but|at the (?:end|start|beginning)|to the end|after|before|below|above|moved"
    r"|something|anything|nothing|everything|wording|the (?:text|words) (?:of|from|in)|better|suitable|appropriate|(?:the )?(?:singular|plural)"
    r"|to be|(?:a|the) (?:date|figure|sum|number|time)|new (?:point|paragraph|bullet|clause)|words? to|comma|semicolon|full stop|colon"
    r"|the year|(?:an?|the) (?:earlier|later|lower|higher|smaller|larger|bigger|different|other|further|proper|correct|new) [a-z]+|consent|(?:immediate )?effect|regret|permission|advice of|cllrs?|councillors?|where|when|again|for the (?:same|following)"
    r"|reasons?|to (?:suit|give|make|allow|reflect|show|avoid|be)|please|thanks?|thank you)\b|^(?:to|by|there|here)\b"
    r"|^(?:suit|reflect|ensure|allow|show|make|give|avoid|match|follow|clarify|fit) (?:the|what|that|any|all)\b"
    r"|\b(?:there|here)$",
    re.IGNORECASE,
)
"""What speaks of words, or of the edit, rather than being some of them."""
_NAMED = re.compile(
    r"(?:(?:the|a|an|of|and|for|&) )*(?:[A-Z£€$\d(][^\s]*)(?: (?:(?:the|of|and|for|&|to|at|per|cent) )*[A-Z£€$\d(][^\s]*)*"
    r"(?: (?:per cent|months?|years?|days?|weeks?|hours?|times?|million|billion|pm|am|members?|metres?|miles?|tonnes?))?"
    r"|(?:the )?[a-z]+ of [A-Z][a-z]+"
)
"""A name, a sum or a date."""
_COUNT = r"(?:[£€$]?\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half)"
_QUANTITY = re.compile(
    rf"(?:(?:up to|every|at least|not less than|about) )?{_COUNT}(?: and a half)?(?:[ -]{_COUNT})*(?: [a-z-]+){{0,2}}(?: (?:per|a) [a-z]+)?"
)
_LINKS = re.compile(r"\b(?:in|for|on|by|at|with|from|of|under)\b")
_MOST = 3
"""Words: a longer phrase may hold more than the words that come in."""
DOUBT = "its new words stand in no quotation marks; they were read to the end of what follows"


def speaks_of_words(words: str) -> bool:
    """Whether words that would be put in speak of the edit, or hold more than the words."""
    return bool(_SPEAKS.search(words))


def doubt_about(words: str, old: str = "") -> str:
    """Return what is in doubt about new words that nothing marks off, "" where they are all of the words for sure.

    So are one word, a short phrase, a name, a sum, a date, and what ends as the `old` words do or goes on with "and".
    """
    said = re.sub(r"^(?:the|an?) ", "", words.strip(" .,;"))
    if len(said.split()) <= _MOST and not _LINKS.search(said):
        return ""
    ends_alike = bool(old) and said.split()[-1] == old.strip(" .,;").split()[-1]
    goes_on = words.startswith(("and ", ", "))
    return "" if ends_alike or goes_on or _NAMED.fullmatch(said) or _QUANTITY.fullmatch(said) else DOUBT


def doubt_of(entry: Entry, quoted_text: str) -> str:
    """Return what is in doubt about the new words of an entry that run on to the end of the sentence."""
    said = quoted_text.rstrip(" .”")
    found = (
        doubt_about(line.text, edit.words[0].text if edit.words else "")
        for edit in entry.edits
        for line in edit.new
        if said.endswith(line.text)
    )
    return next(filter(None, found), entry.doubt)
