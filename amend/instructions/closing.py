"""What stands below the new text of an instruction and is none of it: names, thanks, arguments; told by its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.instruction_lines import gives_reason
from amend.instructions.lead_lines import FEW_WORDS, only_offers
from amend.instructions.telling import tells_fate, tells_proceedings
from amend.instructions.wordings import NUMBERS
from amend.labels import split_label
from amend.model import Kind, Paragraph

LONGEST_LEAD = 400
"""Characters in which an instruction says what it asks for."""
MOST_NAMES = 30
"""Words: a longer line is no row of names."""
_TITLE = (
    r"(?:cllrs?|councillors?|crs?|drs?|mrs?|ms|miss|sir|dame|lord|lady|rev(?:erend)?|prof(?:essor)?|ald(?:erm[ae]n)?"
    r"|mayor|cyng(?:horydd)?)"
)
_PERSON = (
    rf"(?:(?i:{_TITLE})\.? )*(?:[A-Z][\w’'-]*\.?)(?: (?:[A-Z][\w’'-]*\.?|de|van|von|der|of|the|y|ap|ó|ní)){{0,5}}"
    r"(?:,? [(\[][^()\[\]]{1,60}[)\]])?"
)
_BETWEEN = r"(?:(?: ?[/,;&|–—-] ?|\s*\n\s*| and |\t+| {3,})(?:and )?)"
_NAMES = re.compile(rf"{_PERSON}(?:{_BETWEEN}{_PERSON}){{0,12}}\.?")
_TITLED = re.compile(rf"\b{_TITLE}\b", re.IGNORECASE)
PARTY = r"(?:labour|conservatives?|liberal democrats?|lib dems?|greens?|independents?|plaid cymru|snp|reform uk)"
_ENDS = re.compile(
    r"\W*(?:(?:the )?amendments? ends?|ends?|end of (?:the )?(?:amendment|paper|text)s?|(?:many )?thanks|thank you"
    rf"|signed|(?:(?:for and )?on behalf of|for the (?=[\w ]+ (?:group|party|branch)\b)) [^‘“\"':]{{2,60}}"
    r"|[\w ,&’'-]{2,60} (?:branch|section|ward|group|region),? \d{1,4} votes? to \d{1,4}"
    rf"|{PARTY}(?: (?:and \w+ )?(?:group|party|councillors|members))?"
    r"(?: \([^()]{1,40}\))?|e-?mail:? .*|tel(?:ephone)?:? .*|\S+@\S+\.\w+)\W*",
    re.IGNORECASE,
)
_STAYS = (
    r"(?:(?:(?:remain|stand|stay)s? )?(?:unchanged|un-?amended|unaltered)"
    r"|(?:remains?|stands?|stays?)(?: the same| as (?:is|it is|they are|before|printed))?)"
)
_AUX = r"(?: (?:is|are|to be|to|otherwise|should))*"
REST_STAYS = (
    r"(?:(?:all|the) )*(?:(?:other |remaining )(?:wording|text|points?|paragraphs?|clauses?)"
    r"|(?:rest|remainder)(?: of (?:the |this )?(?:original )?(?:motion|wording|text|points|paragraphs))?)"
    rf"{_AUX} {_STAYS}\W*"
)
"""How a paper says that all but what it names stays, as a pattern."""
_OF_THE_PAPER = re.compile(
    r"(?:n\.?b\.?|p\.?s\.?)[:,. ]|(?:please )?(?:leave|keep) (?:all )?(?:the )?(?:rest|remainder)\b"
    rf"|{REST_STAYS}$|(?:(?:all|the) )?(?:original )?motion{_AUX} {_STAYS}\W*$"
    r"|(?:this (?:has been|was|is) )?(?:agreed|accepted) (?:by|with) the (?:mover|proposer|original)"
    r"|(?:and )?(?:the )?(?:rest|remainder|remaining|other|subsequent|following|later|existing)\b"
    r"[^:.]{0,60}\b(?:re-?number|re-?letter)(?:ed)?\b"
    r"|(?:this|these \w+) would\b"
    r"|the (?:movers?|proposers?|seconders?) (?:say|argue|believe|think|hold|feel)s?\b"
    r"|(?:this|these|our|both|the (?:above|proposed)) (?:proposed )?amendments?\b[^:]*$"
    r"|(?:cllr|councillor|cr)s? [^.]{2,60} (?:will|to|would) (?:speak|present|move|explain|introduce|say)\b"
    r"|(?:i|we) (?:hope|urge|commend|ask|trust|believe|think|move)\b[^:]*"
    r"\b(?:this amendment|colleagues)\b"
    r"|(?:the |any )?costs? of (?:this|these|the) (?:change at|amendment|addition)s?\b",
    re.IGNORECASE,
)
_POINT = r"(?:bullet point|bullet|point|clause|item|recommendation|resolution|(?:resolves|notes|believes)(?= \(?\d))"
_UNIT = rf"(?:{_POINT}|paragraph|sentence|sub-?(?:point|paragraph|clause))"
_NEW = r"(?:new|further|additional|extra|single|separate)"
_ONE = re.compile(
    rf"\b(?:insert|add|adding|addition of|insertion of|include)\b(?=[^:]*?(?:\b(?:an?|one|the following) {_UNIT}\b"
    rf"|\b(?:(?:an?|one|another|the following|as) )?{_NEW} {_UNIT}\b"
    rf"|\b(?:another|an? (?:final|last|closing)) {_UNIT}\b))",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    rf"\b(?:{_NEW}|following|two|three|four|five|six) (?:{_NEW} )*{_UNIT}s\b"
    rf"|\b(?:two|three|four|five|six) (?:{_NEW} )*\w+s\b"
    r"|\b(?:resolves|notes|believes|points?|paragraphs?|recommendations?|bullets?|items?|clauses?) \(?[\w.]{1,5}\)?"
    r"(?:,| and| to| ?[–-]) ?\(?[\w.]{1,5}\)?(?!\w)",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"\b({'|'.join(NUMBERS[1:])}) (?:{_NEW} |following )*{_UNIT}s\b", re.IGNORECASE)
_SPEECH = re.compile(
    rf"{_TITLE}\.? [^.:]{{2,60}} "
    r"(?:says|writes|said|adds|added|explains|explained|comments|commented):",
    re.IGNORECASE,
)
_LEADS_ON = re.compile(r"[:;,]\s*(?:and|or)?\s*$|\b(?:and|or)\s*$", re.IGNORECASE)


def signs_off(text: str) -> bool:
    """Whether a line holds nothing but names, or ends the paper."""
    return names_only(text) or tells_fate(text) or tells_proceedings(text) or bool(_ENDS.fullmatch(text.strip()))


def names_only(text: str) -> bool:
    """Whether a line holds nothing but names, at least one with a title."""
    text = text.strip()
    return len(text.split()) <= MOST_NAMES and bool(_TITLED.search(text)) and bool(_NAMES.fullmatch(text))


def speaks_of_the_paper(text: str) -> bool:
    """Whether a line speaks of the amendment, or of what its movers think, rather than as the motion does."""
    return is_speech(text) or bool(_OF_THE_PAPER.match(text.strip()[:LONGEST_LEAD]))


def asks_for_one(text: str) -> bool:
    """Whether an instruction asks for a single new point, paragraph or sentence."""
    lead = text[:LONGEST_LEAD]
    return bool(_ONE.search(lead)) and not _SEVERAL.search(lead)


_DISCLAIMS = re.compile(
    r"\W*(?:this|the information in this|any views in this) (?:e-?mail|message|communication|transmission)\b"
    r"|\W*if you (?:have received|are not the intended|receive)\b|\W*please (?:consider|think of) the environment\b"
    r"|\W*(?:sent|gesendet) (?:from|via|with) (?:my )?\w[\w ]{1,30}\W*$",
    re.IGNORECASE,
)
_LEFT_ALONE = re.compile(
    r"[^‘“\":.]{2,100}\b(?:is|are|will be) (?:not|un)[ -]?(?:touched|changed|affected|altered|amended)\b"
    r"[^‘“\":.]{0,60}\W*$"
    r"|(?:we|i) (?:were|was|had been) (?:going|about|minded|tempted) to\b[^‘“\"]*$",
    re.IGNORECASE,
)
"""What is said of a part that does not change."""
_STAYS_SO = re.compile(
    rf"(?:{_UNIT}|notes|resolves|believes) \(?\w{{1,4}}\)?\s?[:,–-]?\s?(?:please )?"
    r"(?:leave (?:it |this )?(?:alone|as it is|as is|unchanged)|no changes?|unchanged|stays? as (?:it )?is"
    r"|(?:retain|keep) the (?:status quo|(?:present|existing|original) (?:text|wording)))\W*$",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"(?:we|i) (?:would|should) be (?:very |most )?grateful (?:for|if you|to (?:hear|know))\b[^‘“\"]*$", re.IGNORECASE
)
_EDITS = re.compile(
    r"\b(?:delet|insert|add|replac|remov|omit|substitut|amend|chang|strik|mov(?!er)|drop|cut|renumber)\w*\b|[‘“\"\d]"
    rf"|\b{_UNIT}s?\b",
    re.IGNORECASE,
)
"""What a line has that may ask for an edit."""


def is_no_order(text: str) -> bool:
    """Whether a line asks for nothing, whatever its words: mail programs put it there, or it says what stays."""
    said = text.strip()
    if _DISCLAIMS.match(text) or _LEFT_ALONE.match(said) or _STAYS_SO.match(said):
        return True
    return bool(_THANKS.match(said) or is_of_a_letter(said)) and not _EDITS.search(said)


_FIRST_PERSON = re.compile(
    r"\bI (?:am|have|had|was|will|would|should|shall|do|did|think|hope|know|can|could|take|understand|propose|move)\b"
    r"|\bI['’](?:ve|m|d|ll)\b"
)


def is_of_a_letter(text: str) -> bool:
    """Whether a line speaks in the first person, as letters do and motions do not."""
    return bool(_FIRST_PERSON.search(text))


def is_speech(text: str) -> bool:
    """Whether a line is what somebody says about the amendment: "Cllr Penhale writes: ..."."""
    return bool(_SPEECH.match(text.strip()))


def has_all(instruction: str, block: Sequence[Paragraph]) -> bool:
    """Whether new text has as many paragraphs as the instruction says: "the following two paragraphs"."""
    return 0 < _announced(instruction) <= len(block)


def lacks_some(instruction: str, block: Sequence[Paragraph]) -> bool:
    """Whether new text has not yet as many paragraphs as the instruction says."""
    return len(block) < _announced(instruction)


def _announced(instruction: str) -> int:
    """Return how many paragraphs an instruction says that it puts in, 0 where it does not say it."""
    counted = _COUNTED.findall(instruction[:LONGEST_LEAD])
    return NUMBERS.index(counted[-1].lower()) + 1 if counted else 0


def asks_for_several(text: str) -> bool:
    """Whether an instruction says that it puts in more than one point or paragraph."""
    return bool(_SEVERAL.search(text[:LONGEST_LEAD]))


def leads_on(block: Sequence[Paragraph]) -> bool:
    """Whether new text leads in what stands below it, names apart: "To appoint to the board:"."""
    last = next((p for p in reversed(block) if not names_only(p.text)), block[-1])
    return last.text.rstrip(" .’”\"'").endswith((":", "the following"))


def may_go_on(instruction: Sequence[Paragraph], paragraph: Paragraph) -> bool:
    """Whether a paragraph below an instruction and its new text may be more of that: below points, a sentence may."""
    first, *block = instruction
    closes = signs_off(paragraph.text) or speaks_of_the_paper(paragraph.text) or gives_reason(paragraph.text)
    closes = closes or only_offers(paragraph.text) or (_ends_in_quotes(instruction) and _is_short(paragraph.text))
    below_points = bool(block) and is_labelled(block[-1]) and not is_labelled(paragraph)
    is_sentence = paragraph.text.rstrip()[-1:] in (".", ";") and not is_speech(paragraph.text)
    is_led = len(block) > 1 and block[-2].text.rstrip().endswith(":") and not is_labelled(block[-1])
    goes_on = (is_led and not is_labelled(paragraph)) or (below_points and is_sentence)
    return not closes and (asks_for_one(first.text) or goes_on)


def _ends_in_quotes(instruction: Sequence[Paragraph]) -> bool:
    """Whether the new text of an instruction stands in quotation marks that are closed."""
    last = instruction[-1].text.rstrip()
    return last[-1:] in '”"’' and any(mark in " ".join(one.text for one in instruction) for mark in '“‘"')


def _is_short(text: str) -> bool:
    """Whether a line is so short that it is told of anyway where nobody knows what it is."""
    return len(text.split()) <= FEW_WORDS and text.lstrip()[:1] not in '“‘"' and not text.rstrip().endswith(";")


def may_be_text(paragraph: Paragraph) -> bool:
    """Whether a line below names may be more of the new text above them: a point, or a sentence that argues nothing."""
    text = paragraph.text.strip()
    closes = signs_off(text) or speaks_of_the_paper(text) or gives_reason(text) or is_no_order(text)
    return not closes and (is_labelled(paragraph) or text[-1:] in (".", ";")) and len(text.split()) <= MOST_NAMES


def is_complete(block: Sequence[Paragraph]) -> bool:
    """Whether the new text so far can be a whole point: nothing in it leads on to what stands below."""
    return bool(block) and not _LEADS_ON.search(block[-1].text.rstrip()[-40:])


def is_labelled(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return paragraph.kind is Kind.ITEM or bool(split_label(text.lstrip("‘“\"'"))[0])
