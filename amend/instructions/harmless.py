"""Lines of a paper beside its orders: which surely say nothing of an amendment, and which may take one back.

What is on neither list and short is told of: a word lost here is a wrong motion.
"""

from __future__ import annotations

import re

from amend.instruction_lines import gives_reason
from amend.instructions.closing import REST_STAYS, is_no_order, signs_off, speaks_of_the_paper
from amend.instructions.kinds import RULE
from amend.instructions.lead_lines import only_offers, says_rules
from amend.instructions.sheets.fates import Fate, told_in
from amend.instructions.telling import tells_fate, tells_proceedings

_TAKES_BACK = re.compile(
    r"\b(?:not|no|nay|none|nothing|nobody|incorporate|scrap\w*|in (?:place|lieu) of|final\)|read \w+ for|never|neither|nor|without|cannot|against|oppos\w+|objects?|objected|un(?:seconded|supported|moved|carried"
    r"|acceptable|changed|successful)|declin\w+|refus\w+|reject\w+|veto\w*|thrown|beaten|lost|fell|fallen|falls|fail\w*|defeat\w*|withdr\w+"
    r"|w/d|n\.?c\.?|pull(?:ed)?|dropp?(?:ed)?|forget|ignor\w+|disregard\w*|discard\w*|cancel\w*|void|out|retract\w*|abandon\w*|hold|held|pending|await\w*"
    r"|defer\w*|postpon\w*|adjourn\w*|on the table|late|(?:after|past) the deadline|(?:out of|ran out|in) (?:time|order)|incompetent|inadmissible|supersed\w+|replaces?|replaced"
    r"|instead|preferred|preference|merged?|subsum\w+|pre-?empt\w*|(?:into|of|in) (?:a |the )?composite\w*|redundant|lapsed?|provisional\w*|(?:a|first|only|in|still) drafts?|draft \d|absent|ruled|negative|(?:to be|not yet) confirmed|confirm(?:ation)?|wait|going to|had thought of|specimen|drafts? only|examples?|template|sample"
    r"|options?|ideas?|old|previous|earlier|originals?|original wording|last (?:year|month|week)|yesterday|(?:first|final|second) (?:version|attempt|preference)"
    r"|version|v\d|revised|corrected|corrections? (?:to|of) (?:my|our|the|what)|errors?|mistakes?|typos?|errat\w+|sorry|meant|only|except|save|unless|if|subject to|would have"
    r"|conditional|part(?:ly|ial\w*)?|remit\w*|refer(?:red|s)?|referral|passed (?:on )?to|next (?:meeting|conference|business|year)|previous question"
    r"|off|gone|casting|guillotin\w*|prevail\w*|equal|tied|rather|another (?:motion|branch)|for information|altered|as submitted|as tabled|p\.?s\.?)(?!\w)|n[’']t\b|[✗✘❌?]",
    re.IGNORECASE,
)
"""Words by which an amendment may be told not to stand, not as it is written, or not for sure."""
_MOST_TOLD = 25
"""Words: a longer line argues."""
_SAYS_MORE = re.compile(
    r"\b(?:having (?:dropped|withdrawn|accepted|agreed|lost|changed)|with(?! (?:no|one|two|three|four|\d+|the (?:chair|mayor)|unanim\w+)\b)|as (?:altered|revised|to|regards)|at (?=[£$€\d])|by leave|subject|except|save"
    r"|without (?!dissent|a (?:vote|division)|division|opposition|debate|objection|discussion)|but|part|only|if|not|no|unless|half|(?:first|second)(?! amendments?\b)|change[sd]?)\b|[?£$€]",
    re.IGNORECASE,
)
"""What a line says beside that an amendment stands: that not all of it does, or not as it is written."""
_NAME = r"(?:[A-ZÀ-Þ][\w’'.&-]*|of|the|and|for|de|van|von|ap|y)"
_NAMES = re.compile(
    r"(?!\W*\*|(?i:\W*(?:actually|correction|update|now|make (?:it|that))\b|for the [\w ]{0,20}meeting))"
    rf"(?:\W*{_NAME}(?:[ ,/–-]+{_NAME}){{0,7}},?(?: ?[(\[][^()\[\]]{{1,60}}[)\]])?(?<![a-z]{{2}}ed)(?<!en)\W?"
    rf"|(?i:seconded|seconder|seconds|2nd|cuidithe ag|molta ag|submitted|on behalf of|for the)\b.{{2,80}}|.{{2,60}} \(?(?:seconder|mover|proposer|seconds|seconding)\)?\W?)"
)
"""A line of names, of people or bodies; a bare title looks like one."""
_HARMLESS = re.compile(
    r"\W*(?:page \d+(?: (?:of|/) \d+)?|\d+ ?/ ?\d+|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{3,40}|\d{1,2}(?:st|nd|rd|th)? [a-z]+ \d{4}"
    r"|(?:dear|hi|hello|hey|morning|good (?:morning|afternoon|evening))\b[^.]{0,60}|(?:with )?(?:kind |best |warm |many )*(?:regards|wishes|thanks)\b.{0,60}"
    r"|[^.:]{3,60},? seconded(?: by)? .{3,60}|prop(?:osed|oser)?\s?: .{3,80}|notice of motion\b.{0,60}"
    r"|(?:comments?|advice|statement|note) (?:of|from|by) .{3,60}|on .{4,60} wrote:|[\d +()-]{6,20}"
    r"|(?:yours|sincerely|faithfully|cheers|fraternally|in solidarity)\b.{0,40}|thank you\b.{0,60}|(?:from|to|cc)\s?: (?:.*@.*|(?:all|the|democratic|members?|clerk|cllrs?|councillors?|mr|mrs|ms|dr)\b.*|(?-i:[A-Z][\w’'.-]+(?: (?:[A-Z][\w’'.-]*|of|the|and|&))*))|(?:sent|date|subject)\s?: .*|\S+@\S+|https?://\S+"
    r"|received\b.{0,40}\d{4}.{0,30}|cc:? .{2,80}|contact(?: officer)?: .{3,120}|tel(?:ephone)?\.?:? ?[\d +()-]{5,20}|-{2,}"
    r"|(?:a |the )?(?:recorded |named )?vote (?:was|having been) taken,? (?:and )?the amendment was (?:declared )?carried\b.{0,30}|resolved,? accordingly|.{3,80} (?:also )?spoke (?:in (?:support|favou?r)|for|to)\b.{0,60}"
    r"|(?:amendment|motion|proposal|addendum)s? ?(?:no\.? ?)?\w{0,4}|end(?:s)?|[a-z ,’'-]{2,40} (?:group|party|branch|ward|region))\W*",
    re.IGNORECASE,
)
"""What a line is, as a whole, that says nothing of an amendment, or that it was won."""
_VOTES = re.compile(
    r"(?:for|in favou?r|ayes?|yeas?)\W{0,3}(?P<for>\d+)\b.*?(?:against|opposed|no(?:e?s)?|nays?)\W{0,3}(?P<against>\d+)|\(?(?P<ayes>\d+)-(?P<noes>\d+)-\d+\)?"
    r"|(?P<yes>\d+) (?:for|in favou?r|ayes?|yeas?|yes)\b,? ?(?:and |to )?(?P<no>\d+) (?:against|opposed|noes|nays|no)\b",
    re.IGNORECASE,
)
"""A vote in figures."""
_ADDED = re.compile(r"\W*(?:p\.?s\b|n\.?b\b|update\b|note to\b|actually\b|\*(?=\w))", re.IGNORECASE)
"""How a line begins that is added below what was asked, and may change it."""
_SURELY = re.compile(
    rf"\W*(?:{REST_STAYS}"
    r"|submitted (?:in accordance with|under|pursuant to) .{3,80}"
    r"|(?:there (?:is|are|will be|would be) )?no (?:additional |direct |further |new )?(?:financial|legal|costs?|equalit\w+|staffing|budget\w*|carbon|climate|resource)\b(?: (?:implications?|costs?|impacts?|consequences))?(?: (?:from|of|arising from) (?:this|the) (?:amendment|change)s?)?"
    r"|(?:financial|legal|equalit\w+|resource|carbon|climate|budget\w*) (?:implications?|comments?|impact): ?(?:none|nil|no .{2,40}|the amendment is in order)(?: required| identified| arising)?"
    r"|(?:all )?(?:page|line|paragraph|point) numbers? (?:refers?|relates?|are those) (?:to|of|in) .{3,80}|(?:the |these )?amendments? (?:is|are) to the .{0,20}motion .{2,60})\W*",
    re.IGNORECASE,
)
"""Notes that say nothing of what becomes of an amendment, though they have words that may."""


_FIELDS = re.compile(
    r"\W*(?:background papers?|further reading|sources?|word count\b[^:]{0,20}|[\w ]{0,20}plan priority|risks?|consultation|costs?"
    r"|supporting information|lead member|supporting member|group|(?:date|time) received|contact officer"
    r"|(?:human resources|hr|procurement|legal|financial|finance|climate|environmental|equalit\w+|staffing|property|social value|health"
    r"|crime and disorder|data protection)(?: (?:and|&) [a-z]+)* (?:implications?|comments?|impacts?|considerations?|advice))"
    r"\s?(?:[:–-]\s[^?]{2,300}|)\W*",
    re.IGNORECASE,
)
"""What an officer fills in below an amendment, and what it says."""
_WHO = re.compile(
    r"(?!.*(?:\d|[£$€;]|\b(?:ask|alter|chang|amended|leave|agree|want|wish|said|says|would|but|accept|offer|prefer|drop)))"
    r"\W*(?:(?:by|from|in the names? of|on behalf of|submitted by|proposed by|moved by) )?"
    r"(?:cllrs?|councillors?|cr|alderman)\b\.? [^?:]{2,120}"
    r"|(?:mover|proposer|seconder)s? of (?:the )?amendment:? .{2,60}|[ps]: [A-Z][^.:]{2,40}",
    re.IGNORECASE,
)
"""A line of who moves or seconds, in words of its own."""
_NO_LOSS = re.compile(
    r"\b(?:(?:deputy )?leader of the )?opposition(?= (?:group|amendment)|\)|$)|\bno\.? ?(?=\d)|(?<=[:–-] )none\b"
    r"|\bno (?:direct |additional |further )?(?:financial|legal|costs?|comments?|implications?)\b"
    r"|\bset out\b|\boriginal (?=motion|wording|text)|\bmembers are reminded that[^.]*?\b(?:must not|no member may)\b",
    re.IGNORECASE,
)
"""What has the look of a word that takes an amendment back."""


def was_won(text: str) -> bool:
    """Whether a line gives more votes for an amendment than against it."""
    vote = _VOTES.search(text)
    return vote is not None and int(vote["for"] or vote["ayes"] or vote["yes"]) > int(
        vote["against"] or vote["noes"] or vote["no"]
    )


def may_take_back(text: str) -> bool:
    """Whether a line that is no long argument has words by which an amendment is taken back, or changed."""
    return len(text.split()) <= _MOST_TOLD and bool(_TAKES_BACK.search(text))


def surely_says_nothing(text: str) -> bool:
    """Whether a line is a note of the rules, of what an amendment costs, or says that the rest stays."""
    return bool(_SURELY.fullmatch(text.strip()))


def is_harmless(text: str, is_sheet: bool) -> bool:
    """Whether a line surely says nothing of what becomes of an amendment, or that it stands as it is written.

    `is_sheet`: the paper has several amendments, so that a bare title may be that of another motion.
    """
    if not is_sheet and _NAMES.fullmatch(text.strip()) and not _TAKES_BACK.search(text):
        return True
    if surely_says_nothing(text):
        return True
    is_known = only_offers(text) or says_rules(text) or _FIELDS.fullmatch(text) or _WHO.fullmatch(text)
    if is_known and not _TAKES_BACK.search(_NO_LOSS.sub("", text)):
        return True
    if told := told_in(text):
        return all(one.fate is Fate.STANDS for one in told) and not _SAYS_MORE.search(text)
    if tells_fate(text) or tells_proceedings(text):
        return not _SAYS_MORE.search(text)
    if is_added(text) or (may_take_back(text) and not (was_won(text) or gives_reason(text))):
        return False
    known = was_won(text) or gives_reason(text) or signs_off(text) or speaks_of_the_paper(text) or is_no_order(text)
    return bool(known or _HARMLESS.fullmatch(text.strip()) or RULE.fullmatch(text.strip()))


def is_added(text: str) -> bool:
    """Whether a line begins as one that is added below what was asked, and may change it: "Note to clerk: ..."."""
    return bool(_ADDED.match(text))


def stands_with_more(text: str) -> bool:
    """Whether a line tells that an amendment stands, and says more of it: "Carried with £55,000"."""
    told = told_in(text)
    return bool(told) and all(one.fate is Fate.STANDS for one in told) and bool(_SAYS_MORE.search(text))
