"""What minutes tell of an amendment beside what it asks for: who moved it, how it was voted on. A new way is a line here.

The rows are read against a sentence in small letters, before its places are found; they leave what it asks for.
"""

from __future__ import annotations

import re

TITLE = (
    r"(?:cllrs?|councill?ors?|council ?members?|alder(?:man|woman|person)|clr|cr|mrs?|ms|miss|dr|prof(?:essor)?|reps?|representative|sens?|senator"
    r"|commissioner|supervisor|trustee|delegate|member|deputy|lord|lady|baroness|sir|dame|rev|the hon|hon|mayor|provost|bailie)"
)
"""What stands before the name of somebody who moves an amendment."""
_WHO = r"(?:(?!\b(?:delete|insert|replace|substitute|change|to|that|in|at|after|move|renumber|amend|goes|turns)\b)[^,;:()\ue000-\ue3ff]){2,50}?"
_VOTES = r"(?:,? ?(?:(?:by )?\d+ ?(?:[-–:]|to|votes to) ?\d+(?:[-–:]\d+)?(?: ?votes)?|unanimously|nem\.? con\.?|without (?:dissent|objection|a vote|division)|as friendly|\d+ (?:votes )?for,? \d+ (?:votes )?against))*"
_CARRIED = (
    rf"(?:(?:the )?(?:amendment|motion|question)s?(?: (?:was|were|is|as amended|being))* )?(?:(?:duly|then|hereby) )*(?:seconded,? and )?"
    rf"(?:put(?: to the (?:vote|meeting))? and )?(?:declared |was )?(?:carried|carries|agreed(?: to)?|adopted|passe[sd]|approved|accepted|supported)"
    rf"(?: by (?:the mover|the proposer|the sponsor|consent|voice vote|general consent|a show of hands|unanimous consent|\d+ votes to \d+))?(?: on the [a-z]+['’]s casting vote)?{_VOTES}(?: ?\(\d+[-–:]\d+(?:[-–:]\d+)?\))?"
)
_BEHIND = (
    rf"(?:(?:duly )?(?:seconded(?: by|:)?|second(?: by|:)) {_WHO}|{_CARRIED}|ayes?:? \d+,? no(?:e|)s:? \d+(?:,? \w+:? \d+)*|(?:the |a )?(?:hand |roll[- ]call |voice )?vote:? [\d–:-]+"
    rf"|(?:the )?(?:sponsor|mover|proposer)s? (?:accepts?|accepted)(?: (?:it|this|the amendment))?(?: as friendly)?|(?:the )?vote was taken,?(?: and)?(?: {_CARRIED})?"
    rf"|(?:on being put(?: to the (?:vote|meeting))?|there being no objections?),? {_CARRIED}|{TITLE}\.? [a-z'’-]+ spoke (?:in favou?r of|for) (?:it|the amendment)"
    rf"|friendly|sponsor accepts)"
)
MINUTES: tuple[tuple[str, str], ...] = (
    (r"\b(?:at the locations? (?:indicated|shown),? |,? ?as and if amended,?)", ""),
    (r"^([a-z'’. -]{3,50}?) \([^()\ue000-\ue3ff]{3,60}\),? (?=(?:moved|moves|proposed|proposes|to move)\b)", r"\1 "),
    (
        r"^\((?:precinct|ward|district|lot|seat|row|local|chapter|branch|riding)\b[^()\ue000-\ue3ff]{1,40}\):? (?=(?:in|at|after|before|delete|insert|replace|under|that)\b)",
        "",
    ),
    (
        rf"^{TITLE}\.? [^\ue000-\ue3ff:–-]{{2,50}} ?[-–:] (?=(?:in|at|after|before|delete|insert|replace|under|that|paragraph|point|section|clause|item)\b)",
        "",
    ),
    (rf"(?<=[\w.;,)\ue000-\ue3ff])(?: ?[.;,]| ?[-–]| \() *(?:{_BEHIND}[.;,)]*(?: |$))+$", ". "),
    (rf"^({TITLE}\.? (?:[a-z'’.-]+ ){{0,3}}[a-z'’.-]+) \([^()\ue000-\ue3ff]{{1,60}}\):", r"\1:"),
    (
        rf"^(?:amendment )?(?:no\. ?)?[a-z\d.]{{1,6}} ?[-–:] ?(?:{TITLE}\.? |(?:moved|proposed) by )[^\ue000-\ue3ff:–-]{{2,50}} ?[-–:] ",
        "",
    ),
    (
        rf"^{_WHO} (?:will|to) move,? (?:and )?{_WHO} (?:will )?second,?(?: (?:an|the following) amendment)? to (?=delete|insert|replace|substitute|move)",
        "",
    ),
    (r"^(?:could|can|may) (?:we|i|you) (?:please )?", ""),
)
"""What stands around the orders of a sentence in minutes, and what stays of it."""
_FATE = re.compile(
    r"\W*(?:all|both|the)(?: (?:two|three|four|five|amendments|changes))* (?:were|was) (?:then |duly )?(?:agreed(?: to)?|carried|adopted|accepted)\W*|vote [-–:] (?:[^.:‘“\"]{3,60}\. )?(?:the )?amendment (?:was )?carried\W*|"
    r"\W*(?:(?:on being put(?: to the \w+)?,? |there being no objections?,? )?(?:the )?(?:amendment|motion|remit|resolution|substantive motion|amended \w+)s?(?:,? as (?:amended|altered|varied),?)?(?: (?:was|were|is))?"
    r"(?: then| duly)?(?: put and)?(?: declared)? ?(?:passe[sd]|carried|agreed(?: to)?|adopted|approved|accepted)\b(?:(?! to (?:delete|insert|replace|amend)\b)[^:‘“\"]){0,80}(?:\s?: \d+ ?[-–] ?\d+[^‘“\"]{0,60})?"
    r"|ayes:? \d+[.,;]? (?:noe?s|nays?):? \d+[.,;]?(?: (?:the )?amendment (?:is |was )?(?:adopted|carried|agreed|passed))?|carried(?: unanimously)?|passed|agreed|(?:ayes?|for):? \d+,? (?:noe?s|nays?|against):? \d+[^:‘“\"]{0,40}|(?:\(?[ivx\d]+\)? (?:was )?carried,? ?(?:and )?)+)\W*",
    re.IGNORECASE,
)
"""What minutes tell of an amendment that was carried."""
_ENDS_THERE = re.compile(
    r"(?:thus|so|accordingly|hence|therefore),? (?:that )?the (?:paragraph|point|sentence|bullet|clause|text|item) "
    r"(?:will |would )?(?:then |now |thereby |thus )?(?:concludes?|ends?|finish(?:es)?|closes?|stops?) (?:after|at|with|on) "
    r"(?:the words? )?[‘“\"'][^‘“\"]{1,120}[’”\"']\.?",
    re.IGNORECASE,
)
"""What comes of an edit: where the text ends then."""
LONGEST_FATE = 400
"""Characters: a longer line tells more."""


def tells_fate(text: str) -> bool:
    """Whether a line says that the amendment was carried."""
    said = text.strip()
    told = len(text) <= LONGEST_FATE and (bool(_FATE.fullmatch(said)) or _majority(said) > 0)
    return told and not tells_loss(text)


_LOST = re.compile(
    r"\W*motion to amend (?:was )?(?:lost|failed|defeated|fails|not carried|withdrawn)\b[^‘“\"]{0,60}|"
    r"(?!.*\bamendment (?:then |thus |therefore |was |were )*(?:became|becomes|carried|agreed|adopted|approved)\b)"
    r"\W*(?:(?:on|upon|after) (?:being put|a vote|a show of hands|division)\b[^.:‘“\"]{0,60}?,? )?(?:the )?(?:(?:above|said|proposed) )?(?:amendment|motion|it|vote|question)s?\b(?! (?:to|that)\b)"
    r"[^.:‘“\"]{0,80}?\b(?:lost|defeated|negatived|rejected|fell|falls|not carried|not agreed|not approved|not adopted|withdrawn|fails|failed|lapsed|voted down|turned down|not put)\b[^‘“\"]{0,120}",
    re.IGNORECASE,
)
"""What minutes tell of an amendment that was not carried."""
_VOTE = re.compile(
    r"[^‘“\"\d]{0,80}?(?:yeas|ayes|for(?: the amendment)?|in favou?r)\b[:\s]*(?P<ayes>\d{1,4})(?: votes)?[ ,;:.–-]+(?:and )?(?:nays|noes|no|against|opposed|opposing)\b[:\s]*(?P<noes>\d{1,4})\b"
    r"[^‘“\"]{0,60}",
    re.IGNORECASE,
)
"""How many were for an amendment, and how many against it: "On division, yeas 24, nays 27"."""
_VOTE_TOLD = re.compile(
    r"[^‘“\"\d]{0,60}(?P<ayes>\d{1,4}) (?:members? )?(?:were |was |voted )?(?:for|in favou?r)(?: of (?:it|the amendment))?,? (?:and |with )?"
    r"(?P<noes>\d{1,4}) (?:were |was |voted )?against\b[^‘“\"]{0,60}",
    re.IGNORECASE,
)
"""The same in a sentence: "On a vote, 3 were for and 9 against"."""
_VOTE_FIGURES = re.compile(
    r"[^‘“\"\d]{0,20}\bvotes?\b(?:[^‘“\"\d]{0,60}?(?::|\()| (?:for|against)) ?\(?(?P<ayes>\d{1,3}) ?[-–] ?(?P<noes>\d{1,3})(?: ?[-–] ?\d{1,3})?\)?\W*",
    re.IGNORECASE,
)
"""The same in figures alone: "Vote (for-against-abstained): (4-9-2)"."""
_DIVISION = re.compile(
    r"(?:(?:on|upon) (?:a |the )?(?:division|vote|roll[ -]call(?: vote)?|show of hands),? )?(?:there voted|the voting was|the vote was|voting)?[:\s–-]*"
    r"(?:for the motion[:,]? ?\(?(?P<motion>\d{1,4})\)?(?: votes)?[ ,;:–-]+(?:and )?for the amendment[:,]? ?\(?(?P<amendment>\d{1,4})\)?"
    r"|for the amendment[:,]? ?\(?(?P<first>\d{1,4})\)?(?: votes)?[ ,;:–-]+(?:and )?for the motion[:,]? ?\(?(?P<second>\d{1,4})\)?)[^‘“\"]{0,120}",
    re.IGNORECASE,
)
"""How many were for an amendment, and how many for the motion as it was."""
_MOVED_AND_LOST = re.compile(
    r"(?:amendment )?(?:moved|proposed|mover|proposer)\b[^‘“\"]{2,120}?[.;,–-] *(?:amendment )?(?:was )?(?:put and )?"
    r"(?:lost|defeated|negatived|not carried|rejected|(?-i:fell)|withdrawn|fails|failed)\b[^‘“\"]{0,60}",
    re.IGNORECASE,
)
"""The same, on the line that says who moved it: "Moved: Hollis. Seconded: Oke. Lost, 3 votes to 8."."""
_BARE_LOST = re.compile(
    r"\W*(?:(?:vote|result|outcome) ?[:–-] ?)?(?:(?:was |declared |put and |there was )*(?:lost|defeated|negatived|not (?:carried|seconded|supported|agreed(?: to)?|adopted|passed|approved|put|moved|reached|voted on)"
    r"|no seconder|disagreed(?: to)?|rejected|fell|withdrawn|failed|lapsed|superseded|remitted|deferred))"
    r"(?:\W*$|(?:[,.;:(–-]| by| on| for| \d)[^‘“\"]{0,60})",
    re.IGNORECASE,
)
"""The same in a word: "LOST, 3 votes to 6."."""


_VOTED = re.compile(
    r"(?:(?:the )?(?:(?:first|second|third|fourth|fifth|last|final|next|following) )?amendment\b(?:(?!\b(?:not|if|unless|neither|that (?:is|was))\b)[^‘“\"]){0,120}?\b"
    r"(?P<how>lost|defeated|negatived|rejected|withdrawn|failed|not (?:carried|agreed|adopted|accepted|passed)|carried|agreed|adopted|accepted|passed)"
    r"\b[^‘“\":]{0,40}"
    r"|(?P<so>lost|defeated|rejected|not carried|not agreed|withdrawn|carried|agreed|adopted|accepted)(?: amendments?)?"
    r"|(?:the )?(?:meeting|council|committee|conference|congress|house|synod|board) (?P<did>rejected|defeated|lost|accepted|carried|adopted|agreed) (?:this|the following) amendment):",
    re.IGNORECASE,
)
"""A line that tells of the vote on the amendment that stands below it."""


def heads_voted(text: str) -> bool | None:
    """Return whether the amendment below a line stands, of which the line tells the vote; None for another line."""
    vote = _VOTED.fullmatch(text.strip()) if len(text) <= LONGEST_FATE else None
    told = next(filter(None, (vote["how"], vote["so"], vote["did"]))).lower() if vote is not None else ""
    return told in ("carried", "agreed", "adopted", "accepted", "passed") if told else None


_TOLD = re.compile(
    r"(?!.*\b(?:delet|insert|add(?:s|ed|ing)?\b|replac|remov|substitut|omit|strik|struck|renumber|drop|re-letter|chang(?:e|ing)\b|leav(?:e|ing) out|amend(?:ed)? (?:to|by|so)\b))"
    rf"\W*(?:{TITLE}s?\.? [^.:‘“\"]{{2,60}}?|the (?:mover|proposer|seconder|chair(?:man|person)?|mayor|provost|cathaoirleach|clerk|president)[^.:‘“\"]{{0,40}}?) "
    r"(?:then |also |both )*(?:indicated|said|stated|confirmed|replied|responded|accepted|agreed|disagreed|thanked|spoke|argued|felt|advised|explained|withdrew|rose|opposed|declared|asked (?:for|that) (?:a|the) vote)\b[^:‘“\"]*",
    re.IGNORECASE,
)
_OF_BUSINESS = re.compile(r"\b(?:amendments?|motion|vote|debate|mover|seconder|proposal)\b", re.IGNORECASE)
_UNDONE = re.compile(
    r"\b(?:withdr[ae]w\w*|lost|defeated|negatived|rejected|fell|fails|failed|not (?:been )?(?:carried|agreed|approved|adopted))\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:not|never|no|declin\w+|refus\w+|unless|if|only)\b|n[’']t\b", re.IGNORECASE)
"""What may say that an amendment does not stand, or not all of it."""


def _told(text: str) -> bool:
    """Whether a line says what somebody did about the amendment."""
    return len(text) <= LONGEST_FATE and bool(_TOLD.fullmatch(text.strip()) and _OF_BUSINESS.search(text))


def _majority(text: str) -> int:
    """Return by how many votes an amendment beat the motion as it was; 0 where a line does not tell."""
    vote = _DIVISION.fullmatch(text)
    if vote is None:
        return 0
    return int(vote["amendment"] or vote["first"]) - int(vote["motion"] or vote["second"])


_NOTE = re.compile(r"^\W*(?:note|result|outcome|minute)s?\s?[:–-]\s*", re.IGNORECASE)
_STANDS = re.compile(
    r"\b(?:neither|none|nor)\b(?: \w+){0,3} (?:withdrawn|lost|rejected)\b"
    r"|\b(?:was|were|been|is|are) not (?:withdrawn|lost|rejected)\b",
    re.IGNORECASE,
)
"""What a line says of an amendment that does stand."""


SHOWS_TEXT = re.compile(
    r"(?:so that )?(?:the|this|it)\b[^:.]{0,60}\b(?:reads?|(?:will|would|shall|to) (?:then |now )?read)\b[^:.]{0,20}:",
    re.IGNORECASE,
)
"""A line that shows the text that comes of an amendment, whatever that text says."""


def tells_loss(text: str) -> bool:
    """Whether a line says that the amendment above it was not carried, or that its mover withdrew it."""
    said = _NOTE.sub("", text.strip())
    if _STANDS.search(text) or SHOWS_TEXT.match(text):
        return False
    forms = (_LOST, _MOVED_AND_LOST, _BARE_LOST)
    lost = len(text) <= LONGEST_FATE and any(form.fullmatch(said) for form in forms)
    vote = _VOTE.fullmatch(said) or _VOTE_TOLD.fullmatch(said) or _VOTE_FIGURES.fullmatch(said)
    if vote is not None and int(vote["noes"]) > int(vote["ayes"]):
        return True
    if _majority(said) < 0:
        return True
    return lost or bool(_UNDONE.search(text) and _told(text))


_SAID = re.compile(
    rf"(?:{TITLE}s?\.? [^.:‘“\"]{{2,60}}?|members?|the (?:committee|meeting|council|group)) (?:then |also )*(?:said|heard|felt|argued|explained|thought|considered|noted|observed|added|remarked|commented) that\b[^‘“\":]*",
    re.IGNORECASE,
)
"""What somebody said in the debate."""


_MOVED_BY = re.compile(
    r"(?:(?:the|these|both|all|our) )*amendments?(?: (?:nos?\.? )?[\w ,&–-]{1,30}?)? (?:was|were|is|are) (?:duly )?(?:moved|proposed|tabled)"
    r" by [^:;‘“\"]{3,60}?(?:,? (?:and )?seconded by [^:;‘“\"]{3,60})?\.?",
    re.IGNORECASE,
)
"""Who moved the amendments that stand above."""


def tells_proceedings(text: str) -> bool:
    """Whether a line says what somebody did about an amendment that stands: "Councillor Tighe said he would accept it"."""
    if _ENDS_THERE.fullmatch(text.strip()):
        return True
    if _SAID.fullmatch(text.strip()) and not _OF_BUSINESS.search(text) and len(text) <= LONGEST_FATE:
        return True
    if _MOVED_BY.fullmatch(text.strip()):
        return True
    return _told(text) and not (_UNDONE.search(text) or _DENIES.search(text))


_MAY_UNDO = re.compile(
    r"\b(?:withdr[ae]w\w*|(?:was|were|is|are|been|amendments?|vote:?|it|and) (?:lost|defeated|rejected|negatived|superseded)"
    r"|fell\b(?! (?:by|from|to))|failed|disagreed|tied|fall-?back|failing that|(?:first|second|third|preferred) choice"
    r"|(?:replaced|superseded) by amendment|no longer moved|for information only|(?:first|earlier|previous|old) (?:draft|amendment|version)"
    r"|out of order|neither amendment|(?:both|all)(?: the)? amendments"
    r"|not (?:been )?(?:carried|agreed|supported|moved|put|seconded|reached|voted on|accepted|adopted|passed|approved)"
    r"|no seconder|voted against|rejected (?:this|it)|remitted|deferred to|if (?:that|this|the first|amendment \w+) (?:is|was|falls|fails)"
    r"|declared (?:lost|defeated|not carried|rejected)|died for|(?:want|lack) of a second|did not\W*$|did not (?:pass|carry|go through|succeed)"
    r"|not (?:pursued|proceeded|pressed|successful|selected)|unsuccessful|invalid\b|\bvoid\b|denied|cancelled|postponed|held over|no longer|covered by amendment"
    r"|did not (?:receive|find|move|go|proceed|get)|noes have it|casting vote|removed from the agenda|struck (?:from|off) the|inadmissible|has not selected|please ignore"
    r"|should not be carried out|(?:all|everything) but amendment|only amendment|no amendments? (?:was|were)|selected amendments|(?:except|save) \w{1,5}\W*$|belongs to (?:motion|another)|for the other motion|amended by amendments"
    r"|only \w+ (?:and \w+ )?(?:is|are) moved|(?:nays?|noes?|against|opposed) ?: ?\(?\w"
    r"|(?:will|to) be (?:moved|put) only if|(?:has|have) been (?:replaced|withdrawn|superseded|overtaken)|direct negative"
    r"|can(?:not|’t|'t) be (?:taken|moved|put|accepted)|(?:is|was|are|were) ruled out"
    r"|replaced by (?:the|an?|our|my) (?:later |revised |new )?(?:version|amendment|one)"
    r"|\(\d{1,3}-\d{1,3}-\d{1,3}\))",
    re.IGNORECASE,
)
"""What a line may say of an amendment that does not stand, or not for sure."""
_MOST_TOLD = 25
"""Words: a longer line argues."""


def may_undo(text: str) -> bool:
    """Whether a short line has words by which an amendment is told not to stand."""
    return len(text.split()) <= _MOST_TOLD and bool(_MAY_UNDO.search(text))
