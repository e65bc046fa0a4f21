"""What turns an order into none: a question, a condition, a vote that was lost, more that is asked without saying what.

The rows are read against a sentence in small letters whose quotations are one character each. They stand before every
other reading: whatever else a table may make of such a sentence, nothing of it is carried out.
"""

from __future__ import annotations

import re
from functools import lru_cache

from amend.instruction_lines import says_edit
from amend.instructions.kinds import WITHDRAWN
from amend.instructions.telling import tells_loss
from amend.model import Paragraph
from amend.quotation import quoted

_Q = "[\ue000-\ue3ff]"
_IT = r"(?:it|this|that|which|these|those|(?:the|this|our|their) (?:(?:same|above|said) )?(?:amendment|proposal|change|suggestion))"
_THEN = r"(?: (?:then|later|duly|since|now|also|therefore|has|had|have|been|being|was|were|is|are))*"
_BODY = r"(?:the )?(?:mover|proposer|seconder|chair(?:man|woman|person)?|mayor|meeting|council|committee|house|branch|panel)"
_LOST = (
    r"(?:lost|fell|falls|lapsed|lapses|defeated|negatived|rejected|refused|withdrawn|abandoned|voted down|turned down|not taken up"
    r"|not (?:passed|carried|agreed|put|adopted|accepted|moved|seconded|allowed|approved)|ruled out)"
)
_AT = r"(?:^|(?<=[.;:(\[])|(?<=[.;:(\[–-] )|(?<= [–-] )|(?<=, ))"
_EDIT = r"(?:delet|drop|los|remov|cut|insert|add|replac|mov|strik|omit|chang|tak)\w*"
_SAID = rf"(?:the )?(?:words? |phrase |figure )?{_Q}"
_GO = r"(?:delet|drop|remov|cut|omit|strik|los|tak)\w*(?: (?:out|away))?"
NOT_ORDERS: tuple[tuple[str, str], ...] = (
    ("asks a question", r"^(?!.*\b(?:could|can|may|would|will) (?:we|you|i|it|this|these)\b).*\?\W*$|\(\?\)"),
    (
        "says what might be, or might have been",
        r"\b(?:would|could|might|should|must)(?: not)? have (?:been )?[a-z]+(?:ed|en|t|ut|ne)\b|[’']d have (?:been )?[a-z]+"
        rf"|\b(?:we|i|they|you) (?:might|could) {_EDIT}|\b(?:might|could) (?:be {_EDIT}|say|read)\b"
        r"|\b(?:nearly|almost|wrongly|never|considered) (?:moved|moving|proposed|proposing|suggested)"
        r"|\b(?:nobody|no ?one|never) (?:has |had |ever )*(?:moved|moves|proposed|proposes|asked|wanted|suggested)",
    ),
    (
        "tells of something",
        rf"\b(?:noted|observed|regretted|remembered|recalled|complained) that [^.;]*{_Q}[^.;]* should be"
        r"|^(?:the|our|this) (?:motion|paper|text) (?:omits|leaves out|lacks|deletes)\b",
    ),
    (
        "says that it does not stand",
        rf"\b{_IT}{_THEN} (?:declared )?{_LOST}\b"
        rf"|\b{_IT} (?:did|does|was|is|has|had)(?: not|n[’']t) (?:be |been )?(?:pass|carry|succeed|agreed?|allowed|adopt|find)\w*"
        rf"|{_AT}(?:declared |was )?{_LOST}\b(?=\W*$|,? (?:by|for|on|\d))|\b(?:not passed|for want of a seconder|out of order)\b"
        rf"|\b{_BODY} (?:then |has |had |later )*(?:took (?:it|this|that) back|preferred the|would rather|thought otherwise|would not|did not (?:allow|agree|accept|support|put|move)"
        r"|refused (?:it|this)|ruled (?:it|this) out|dropped (?:it|this)|withdrew)"
        r"|\b(?:which|that) (?:the )?(?:mover|meeting|council|chair|house) (?:then |later )*(?:refused|rejected|dropped|withdrew|would not)\b"
        r"|\b(?:no ?one|nobody) (?:then |had |has )*(?:supported|seconded|agreed|voted for)\b|\bno longer want\b"
        r"|\bignore (?:this|that|it)\b|\bdisregard\b|\b(?:cancel|scrap|strike|forget) that\b|\bleave (?:it )?as it (?:is|was|stands)\b",
    ),
    (
        "is one of several, or not settled yet",
        r"\bonly an? (?:example|suggestion|idea|draft)\b|\bin the alternative\b|\bas an alternative\b|\b(?:the )?other option\b"
        r"|^subject to \w+\W*$|\bor whatever\b|[.;] or (?!else\b)[a-z]+\W*$|\bto be (?:confirmed|decided|settled|agreed later|fixed)\b|\btbc\b|\bsubject to (?:confirmation|advice|approval|agreement|consent)\b"
        r"|\bfor the (?:clerk|officers|chair|mayor|mover) to (?:settle|decide|choose|fix)\b",
    ),
    (
        "describes the words that change and does not quote them",
        r"^(?!.*[\ue000-\ue3ff]).*\b(?:change|amend|alter|increase|reduce|raise|lower) the (?:number|amount|size|total|length|value) of [a-z ]{3,40} (?:to|from)\b",
    ),
    (
        "is about another document than the motion",
        r"^in (?:the|our|its|an?) (?:explanatory|supporting|covering|accompanying|briefing) (?:memorandum|note|paper|report|statement|document)s?: (?=(?:in|at|after|before|under|from)\b)",
    ),
    (
        "depends on something",
        r"\bas (?:long|soon) as (?!possible)|\bas and when\b|\b(?:as|if) (?:the|an?|they|he|she) (?:[a-z]+ )?(?:thinks?|sees?|deems?|feels?) (?:it )?(?:fit|best|proper|right|necessary)\b"
        r"|\bgiven that the (?:amendment|motion|grant|vote)\b|\b(?:may|can|could|is to|are to) (?:be )?(?:kept|stay|remain)\b[^.;]* if\b",
    ),
    (
        "may ask for more than was read",
        r"\bditto\b|^(?!.*\bre-?(?:letter|number)).*\band so (?:on|forth)\b|\band likewise\b|\blikewise (?:in|for|with)\b|\b(?:all|every) other (?!than)|\bthe same (?:change|edit|correction)\b"
        r"|(?<!words )(?<!word )(?<!text )(?<!phrase )(?<!passage )(?<!those )(?<!what stands )(?<!sentence )(?<!remark )\bin (?:brackets|capitals|italics|bold|quotation marks|inverted commas|parentheses)\b|\buse (?:capitals|italics|bold|brackets)\b"
        r"|\bwith an? (?:comma|full stop|semicolon|colon|dash) (?:before|after)\b|\bboth times\b(?! (?:it|they|that) )"
        r"|\b(?:delet|remov|drop|omit)\w* [^.;]*,? (?:and|together with|with) (?:all )?(?:the )?(?:[a-z]+ )?(?:points?|paragraphs?|items?) (?:below|beneath|after|following) it\b"
        r"|\b(?:swap|transpose)\b[^.;]*\band (?:[^.;]* goes|delete)\b|(?:[.;] |^)[^.;]{2,40} (?:also|too|as well|likewise)\W*$"
        r"|(?:same|and|and so|[.;]) elsewhere\b"
        r"|\bwhich (?:applies|has to|should (?:instead )?(?:be )?(?:moved?|the|added|kept)|can then|moves|may be|is to (?:be|stay|go|move)|we want to)\b",
    ),
    (
        "does not tell which words give way to which",
        r"^(?!.*[\ue000-\ue3ff\d]).*\b(?:should|must|to) be [^;.]*, not (?!later|less|more|only)[a-z]+\.?$|"
        rf"\b{_GO} {_SAID},? (?:with|by|including|to) {_SAID}|\b(?:add|includ\w*|append|tack on) {_SAID},? for {_SAID}"
        rf"|^for {_SAID},? (?:include|add|append|tack on)\b|{_SAID} (?:is|are|be|to be|should be) (?:replaced|superseded|swapped)\W*$"
        rf"|\b(?:amend|correct|adjust|raise|lower|replace|swap|change|alter) {_SAID},? (?:rather than|instead of|in place of) {_SAID}"
        rf"|\b{_GO} {_SAID},? and (?:append|tack on|tag on)\b(?![^.;]*\b(?:end|after|before)\b)"
        rf"|{_SAID} is (?:dropped|deleted|removed),? and {_SAID} (?:is|are) to be included\b",
    ),
    (
        "names an edit that is not made, or a place in the midst of another",
        r"\band put in (?:resolves|notes|believes|point|paragraph|clause|item|recommendation) \(?\w{1,3}\)? ?[\ue000-\ue3ff]"
        r"|\b(?:instead of|rather than|without) (?:dropping|deleting|losing|removing|cutting|striking|omitting|replacing|changing|moving|inserting|adding)\b",
    ),
)  # fmt: skip
"""What a sentence does instead of ordering, and the words by which it does."""


@lru_cache(1)
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((what, re.compile(row)) for what, row in NOT_ORDERS)


def why_no_order(line: str) -> str:
    """Return why a sentence orders nothing for sure, as a clause that begins with "it"; "" where it may order.

    `line` is the sentence without its quoted words (`Quoted.line`).
    """
    said = line.lower()
    for what, row in _compiled():
        if match := row.search(said):
            words = re.sub(r"[\ue000-\uf8ff]+", "…", match[0]).strip(" .,;:")
            return f"it {what} ({quoted(words)})" if words else f"it {what}"
    return ""


_OF_ARGUMENTS = tuple(f"it {what}" for what, _ in NOT_ORDERS[:3])
"""What an argument below an order may do."""
MOST_WORDS = 12
"""A line below an order that has more words is an argument."""


def doubts_the_order(line: Paragraph) -> str:
    """Return why a short line below an order may take it back or ask for more, "" where it does not."""
    text = line.text
    is_short = (
        len(text.split()) <= MOST_WORDS
        and not WITHDRAWN.match(text)
        and not line.label
        and not says_edit(text)
        and not tells_loss(text)
    )
    why = why_no_order(text) if is_short else ""
    return "" if why.startswith(_OF_ARGUMENTS) else why
