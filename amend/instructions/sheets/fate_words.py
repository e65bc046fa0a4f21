"""How a sheet tells what became of its amendments: the words of it, and the shapes of what it says."""

from __future__ import annotations

import re

from amend.instructions.sheets.names import KINDS, NAME, NAMES, ORDINAL

_NOT_MOVED = (
    r"withdrawn|disallowed|ruled out(?: of order)?|out of order|not (?:been )?(?:moved|taken|selected|reached|put|called|seconded|supported)"
    r"|not to be moved|not be moved(?: on (?:its|their) own)?|no second(?:er)?|(?:for )?(?:want|lack) of a second(?:er)?|died|lapsed|superseded|remitted"
    r"|not (?:pursued|proceeded with|pressed|allowed|permitted|valid)|invalid|void|cancelled|postponed|held over|no longer (?:moved|proposed|pursued)|not selected"
    r"|removed from the agenda|struck (?:from|off) the (?:list|agenda|paper)|ruled inadmissible|covered by [^.;]{3,40}|deleted(?= by|\W*$)|referred (?:back|to)(?: (?:the |a )?(?:[\w ]{2,20} )?committee)?|not valid|moved to (?:the|a|another) [\w ]{0,30}meeting|deferred|redundant|inadmissible|not in order|composited|in (?:the )?composite(?: amendment)? \w+"
)
LOST = (
    r"lost|defeated|negatived|rejected|fell|falls|fall|failed|fails|disagreed(?: to)?|voted down|turned down"
    r"|not (?:carried|agreed(?: to)?|adopted|accepted|passed|approved|successful)|unsuccessful|denied|(?:the )?noes (?:have|had) it"
)
_STANDS = r"carried|agreed(?: to)?|accepted|adopted|passed|approved|won|incorporated|taken in|stands?|in order|supported(?! by (?:the )?(?:bureau|executive|presidium|board|officers?|platform|standing|steering|drafting|resolutions|group|branch))|successful"
_LISTED = rf"{NAME}(?:(?:,? and |, ){NAME})*"
_AMENDMENTS = r"(?:amendments?|amdts?)"
_AUX = (
    r"(?:was|were|is|are|has|have|had|been|be|being|having|then|duly|later|now|also|therefore|thus|accordingly|already|since"
    r"|declared|put|to the (?:vote|meeting)|moved|again|by leave|there|and|but|unanimously|overwhelmingly|heavily|narrowly|clearly|both|all|will|formally|as friendly|[\d|]+)"
)
_ITSELF = r"(?:the|this|that|said|above) (?:[a-z]+ )?(?:amendment|addendum|rider|proposal)|it|amendment|result|outcome|vote|status|decision"
_TALK = (
    r"(?:\W*$|\W+(?:by|on|with|without|nem|unanimous\w*|after|before|for want|\(?\d+|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|in favou?r|under|at|as|in|since|there being|no|for|because|of|and (?=will|so|that|the|is|was))\b)"
)
_LEADS = (
    r"(?:(?:the )?(?:secretary|moderator|chair\w*|president|mayor|convener|speaker|clerk|monitoring officer|it was) (?:then )?(?:reported|announced|declared|ruled|noted|advised)(?: that)? )?"
    r"(?:n\.?b\.?:? |note:? )?(?:(?:and|but|so|then|therefore|thus|both|which|that|who|of which|there being|record|results?|decisions?|votes?)\W+)*"
    r"(?:(?:on|upon|after) (?:being put(?: to the (?:vote|meeting))?|a (?:vote|division|show of hands|roll[- ]call(?: vote)?))\W+)?"
)
_REST = r"(?:no|none of the|neither) amendments?|others|the rest|(?:all|the) (?:(?:of the )?others?|other|remaining|rest of the)(?: (?:two|three|four|amendments?|ones?))*|(?:all|both)(?: the)?(?: amendments?)?(?: to [^,.;]{2,30}?)?(?= (?:was|were|is|are|being|have|had|carried))"
_WHO = r"(?:(?:the |that |those )?(?:amendments?|motions?|changes?|one|ones|that|those) (?:of|by|from|in the name of) (?P<who>[^.;,:]{3,80}?)|(?:the )?(?P<whose>(?!(?:the|this|that|an?|his|her|their|both|all|no|neither|these|those)\b)(?-i:[A-Z])[^.;,:]{2,60}?)(?:’s|'s|s’|s')? amendments?)(?= (?:was|were|is|are|has|have|fell|falls|being)|\s?:)"
SAYS = re.compile(
    rf"{_LEADS}(?:(?P<names>{NAMES})(?:,? and the (?:addendum|rider))?(?: (?:negates?|is a direct negative (?:of|to)) the motion,? and)?|(?P<rest>{_REST})|(?:{_ITSELF})(?=\W)|{_WHO}|(?P<person>(?-i:[A-Z])[\w’'.-]+(?: (?-i:[A-Z])[\w’'.-]+){{0,3}})(?=\s?: ))?\W*(?:{_AUX}\W+)*?"
    rf"(?:(?P<unmoved>{_NOT_MOVED})|(?P<lost>{LOST})|(?P<stands>{_STANDS}))(?={_TALK})",
    re.IGNORECASE,
)
"""A clause that says what became of an amendment, named, at hand or of all the others."""
SAVE = re.compile(
    rf"(?:save|except(?: for)?|but not|other than|apart from|with the exception of) (?P<names>{NAMES})\W*$",
    re.IGNORECASE,
)
"""A clause that takes some out of what was told of all."""
BUT = re.compile(
    rf"(?:all|every)(?: amendments?)?(?: but| except) (?P<but>{NAMES}) (?:was|were) |only (?P<only>{NAMES}) (?:was|were) "
    r"|only (?:the )?amendments? (?:of|by|from|moved by|in the name of) (?P<who>[^.;:‘“\"]{3,80}?) (?:(?:was|were) |(?=stands?\b|remains?\b))",
    re.IGNORECASE,
)
"""How a clause begins that tells of all but some, or of some and of no others."""
ASIDE = re.compile(
    rf"(?P<names>(?:{KINDS}) {NAME}) (?:\([^()]{{2,60}}\)|(?:from|by|of) [^,.;:]{{2,40}}?(?= (?:was|were|is|are|has|have|fell)\b))",
    re.IGNORECASE,
)
"""What stands between the name of an amendment and its fate: who moves it."""
FIGURES = re.compile(
    r"\W*(?:(?:the )?(?:vote|votes|voting|result)\W+)?(?P<ayes>\d{1,4})\s?[-–/]\s?(?P<noes>\d{1,4})\W*", re.IGNORECASE
)
"""A vote that is told in figures alone: "5-9"."""
NAMED = re.compile(rf"\b(?:amendments?|amdts?|addend(?:um|a)|riders?) (?P<names>{_LISTED})", re.IGNORECASE)
DID = re.compile(
    rf"\b(?P<fate>rejected|defeated|lost|approved|carried|accepted|adopted|agreed to) (?P<names>{_AMENDMENTS} {_LISTED})",
    re.IGNORECASE,
)
LAPSES = re.compile(
    rf"\b(?P<names>{_AMENDMENTS} {NAME}) (?:therefore |then |was |has |thus )*(?:lapsed|lapses|fell|falls|withdrawn)\b",
    re.IGNORECASE,
)
AND_ALSO = re.compile(r"\s+and (?=[^.;]{1,60}? (?:was|were|fell|failed|has|have|being)\b)", re.IGNORECASE)
ENDS_NAMED = re.compile(rf"(?P<names>(?:{KINDS}) {_LISTED})\W*$", re.IGNORECASE)
WHICH = re.compile(r"(?:which|who|that|these)\b", re.IGNORECASE)
HANGS = re.compile(
    rf"(?P<falls>falls?|lapses?|to fall|will fall|not to be moved|withdrawn) (?:only )?if (?P<if>{NAMES}) (?:is |are |be )?(?P<how>carried|agreed|passed|adopted|accepted|{LOST})\b"
    rf"|if (?P<first>{NAMES}) (?:is |are |be |has )?(?P<that>carried|agreed|passed|adopted|accepted|{LOST}),? (?:then )?(?P<then>{NAMES}) (?:falls?|lapses?)"
    rf"|(?:(?:to be )?(?:moved|put|taken) (?:only )?|only )if (?P<only>{NAMES}) (?:is |are |be |has )?(?P<way>carried|agreed|passed|adopted|accepted|{LOST})\b",
    re.IGNORECASE,
)
"""A clause that makes one amendment hang on another: "falls if A is carried", "to be moved only if 2 fails"."""
RULED = re.compile(rf"\bruled (?P<names>{NAMES}) (?:to be )?out of order\b", re.IGNORECASE)
_PERSON = r"(?:(?:after debate,? )?(?:cllr|councillor|cr|mr|mrs|ms|miss|dr|the (?:mover|proposer|seconder|sponsor))\b[^.;:‘“\"]{0,100}?)"
ACCEPTED = re.compile(
    rf"{_PERSON}(?P<how>accepted|accepts|agreed to|withdrew|declined to (?:move|second)) (?:(?:the|this|that|his|her|their|both) (?:amendments?|addendum|rider|proposals?|changes?)\b|it\W*$|(?P<names>{_AMENDMENTS} {_LISTED}))",
    re.IGNORECASE,
)
PIECES = re.compile(
    r"(?<!\b[A-Z]\.)(?<!Mr\.)(?<!Dr\.)(?<!Mrs\.)(?<!Cllr\.)(?<=[.;])\s+|,\s+|\s*\((?!\w{1,4}\))\s*|(?<!\(\w)(?<!\(\w\w)(?<!\(\w{3})(?<!\(\w{4})\)\s*|\s[–—-]\s|\s{2,}|\s+(?=(?:save|except|but not|other than|apart from)\b)"
)
"""Where a line goes over from one clause to the next; "(a)" is a name."""
CROSSED = re.compile(r"[✗✘❌]|\((?:original|superseded|earlier)(?: version)?\)", re.IGNORECASE)
IN_CAPITALS = re.compile(r"(?:\b(?:NOT )?[A-Z]{3,}\b ?)+(?=\W*$)")
DELETED = re.compile(r"[-–—(\[]\s?deleted\W*$", re.IGNORECASE)
"""How the head of an amendment ends that is not moved, and which asks for nothing."""
DEPENDS = re.compile(r"\bif\b", re.IGNORECASE)
FATE_FIRST = re.compile(
    rf"(?:declared |amendments? )?(?P<fate>{_NOT_MOVED}|{LOST}|{_STANDS})(?: [a-z ]{{2,40}})?(?:\s?:| [–-]) ?(?P<names>{NAMES}|{ORDINAL}(?:(?:,| and|, and) {ORDINAL})*)(?=\W*$|[.;] )",
    re.IGNORECASE,
)
"""What became of those named behind it: "Withdrawn before the meeting: No. 2"."""
ANSWERED_NO = re.compile(
    rf"(?:{_STANDS}|decision|result|outcome)\b[^.:?]{{0,40}}[:?]\s*(?:no|n|✗|✘|x)\W*", re.IGNORECASE
)
"""A line of a form whose answer is no: "Carried? No"."""
QUOTES = re.compile(r"[‘“\"]|(?<!\w)'\w")
"""What a line that only tells a fate has not: words that are quoted."""
NUMBER_ALONE = re.compile(rf"\W*(?P<names>{NAME})\W*", re.IGNORECASE)
NONE_OF_THEM = re.compile(r"(?:no|none|neither)\b", re.IGNORECASE)
