"""What stands between the edits of a sentence: words that connect, lead up, argue, announce or name a place."""

from __future__ import annotations

import re

from amend.instructions.around import PREAMBLES, REASONS, RESULTS

_WB = "[\ue800-\uebff\uefff]"
CONNECT = re.compile(
    r"(?:[\s,;:.?\-–—•()\[\]/]|(?:and|then|also|further|but|that|by|finally|firstly|secondly|thirdly|lastly|(?:first|second|third|fourth|fifth)(?=,)|please|kindly|could|to|next|it|of)\b(?= ?))*"
)
REF = "[\ue400-\ue7ff]"
_FOLLOWS = r"(?= ?(?:[:;,.–-]|$)| (?:delete|insert|replace|substitute|renumber|move|amend|in|at|after|before|under|the)\b| [\ue400-\uebff])"
LEADS = tuple(re.compile(f"(?:{p.replace('R', REF)}){_FOLLOWS}") for p in PREAMBLES)
_VERB = r"(?:in|at|after|before|under|to|the|delete|insert|replace|substitute|move|renumber|amend)\b|[\ue400-\ue7ff]"
REASON = re.compile(
    f"(?:{REASONS[0].replace('[^Q]*', '')}).*?(?=[;.] (?:and |then )?(?:{_VERB})|,? and (?:then )?(?:replace|substitute|renumber) |,? and (?:insert|delete)(?=,? (?:at|in|after|before|of|from|[\ue400-\uebff]))|,? and that |,? and (?:the )?(?:following|remaining|subsequent|other) |$)"
)
UNDONE = re.compile(
    r"\b(?:seconder|nobody seconded|no one seconded|(?:amendment|motion|proposal|it) (?:has been |is |was |now )*withdrawn|out of order|ruled|defeated|negatived|(?:amendment|motion|it) (?:then |therefore |was )?(?:lost|fell|fails|failed)"
    r"|(?:not|never) (?:been |now |yet )?(?:moved|carried|agreed|put|accepted|seconded|adopted|proceeded with))\b"
)
"""What no argument says, but how an amendment ends that does not stand."""
TAKES_BACK = re.compile(r"which\b[^.;]*\b(?:if|unless|provided|until|stays?|remains?|keeps?|kept|only)\b")
"""What is said of a part that goes and is no reason: it goes on some condition, or does not go."""
_MARKERS = "\ue000-\ue3ff\ue800-\uefff"
OUTCOMES = tuple(
    re.compile(
        f"(?:{p.replace('QWB', _MARKERS).replace('[WB]', _WB).replace('R)', REF + ')').replace('R[', REF + '[')}) ?[:;,.–-]* ?(?P<text>{_WB})"
    )
    for p in RESULTS
)
SENTENCE_STARTS = re.compile(
    r"(?:[:.;,] |-|\) |\b(?:propose|move(?! [\ue400-\ue7ff] (?:to|so|up|down|after|before|under|below|above|into|from|behind|as)\b)|moved|amend|ask|request)s?(?: that| to)? |\bthat |\b(?:an|the following) amendment to (?=(?:delete|insert|replace|substitute)\b)|, to (?=amend \b)|\b(?:agreed|moved|seconded|resolved|recommended),? (?=[\ue400-\ue7ff])|\bamendments?(?: to (?:(?!\b(?:delete|insert|replace|substitute|renumber) )[^,.:;]){1,40}?)?,? (?=[\ue400-\ue7ff])|\b(?:leave|permission|consent)(?: of [a-z ]{2,30}?)? to |\bby |\btherefore |\bamended (?:his|her|their|its|the) (?:motion|[\ue400-\ue7ff]) (?:to|by) )(?=\S)"
)
_ORDERS = "delete|insert|replace|substitute|goes|comes|turns|if|unless|until|provided|subject to|should|read|amend|change|substituted"
_QUOTED_MARKS = "\ue000-\ue3ff\ue800-\uefff"
_QUOTED = f"{_WB}|[\ue000-\ue3ff]"
ASKS = re.compile(rf"\b(?:{_ORDERS}|renumbers?|moves?|not)\b|{_QUOTED}")
"""What may not be passed over: verbs of edits, conditions, quotations."""
PLACES = re.compile(
    r"\b(?:in|under|within|at|on|after|before) (?:the|a|this|that) (?!name|light|view|interests?|spirit|circumstances|event)"
    r"|\b(?:word|sentence|line|page|point|paragraph|section|bullet|clause|heading|title)\b"
)
"""A place that was not understood: what is asked behind it may not be done elsewhere."""
NAMED = re.compile(r" ?(?:[-–:]|\() ?[a-z][a-z ,&']{2,50}\)?")
"""What a place is about, behind its number: "Rule 14.1 - officers"."""
REJECTS = re.compile(
    r"\b(?:never|writes?|says?|said|wrote|argu\w+|reject\w*|refus\w*|object\w*|oppos\w*|against|when|whenever|in case|in the event|otherwise|alternatively|failing|withdr\w+|declin\w*"
    r"|disagree\w*|lost|defeated|falls?|fell)\b|\bin (?!favou?r|light|view|order|addition|accordance|particular|general|response|support|amendment|the name|the order"
    r"|the form|the following)[a-z]|\bto (?:the )?(?:minutes|agenda|appendi\w+|annex\w*|constitution|standing orders|terms of reference)\b"
)
"""What stands before an order that is not one, or is one for another document."""
ARGUES_ON = re.compile(
    r"\b(?:withdr\w+|lost|(?:amendment|motion|it) (?:then |therefore )?(?:fell|falls)|defeated|negatived|apply|applies|only (?:if|where|when|in|to|for|as)|stays?|keeps?\b(?! (?:to|up|out)\b)|kept|remains?|rejected|except|otherwise|alternatively"
    rf"|{_ORDERS.replace('|read|', '|reads|')})\b|{_QUOTED}"
)
"""What a sentence behind an edit does not say that only argues."""
SPEAKS_ON = re.compile(r"(?:this|it|these|those|they|we) (?:was|is|are|were|has|have|had|would|will)\b")
"""How a remark behind a semicolon begins."""
NOUNS = re.compile(r"\b(?:an?|the|these|some|following|one|two|three|four)(?: \w+)? (?:changes?|amendments?)\b")
"""Changes that are spoken of, and not asked for yet."""
LOOSE_PLACES = re.compile(r"\b(?:in|under|within|at|on|after|before|from|of|to)\b")
"""The same where articles were passed over."""
ANNOUNCES = re.compile(r"\bread", re.IGNORECASE)
LONGEST_PLACE = 400
"""A line that only names a place, or leads up to instructions, has no more characters."""
NOT_WISHED = re.compile(
    r"(?:we|i|it|this amendment) (?:do|does|did|would) not (?:wish|want|propose|seek|intend|ask)s? [^.\ue800-\uefff]*(?:\.|$)"
)
RUNS_ON = re.compile(
    r"['’],? (?:(?:or|and|to|with|by|for|instead of|rather than) ['‘]|[a-z]+(?: [a-z]+){0,3} ['‘](?=\w))"
)
"""What no quotation holds: one that ends, a few words, and one that begins."""
EDITS = re.compile(
    r"\b(?:should (?:read|be(?! (?:decided|discussed|considered|debated|consulted|allowed|asked|heard|known|noted|seen|told|trusted|treated)\b))"
    r"|and also|as well(?! as\b)(?!\.?$))\b"
    rf"|\b(?:goes|insert|replace|substitute|renumbers?|comes|turns|and delete)\b|{_WB}|[\ue400-\ue7ff](?= ?[,.;]|$)"
)
"""What an argument does not hold: it would be an edit that nobody carries out."""
HARMLESS_NAMES = re.compile(
    r"(?:\b(?:standing orders?|procedure rules?)|\b(?:breach|contravene|comply with|contrary to|conflict with|required by)"
    r"(?: the)?(?: [a-z]+){0,3}) [\ue400-\ue7ff]"
    rf"|(?<=^as )(?:they|it|this|these|those)\b[^,;.]{{4,120}}? (?:to|of|as|the|an?|its|their|called) {_WB}(?=,? which\b|[.,;]|$)"
)
"""What an argument may name and ask nothing of: a rule that it would breach, words that it warns of."""
PROSE = re.compile(r"[^.\ue000-\uefff]{4,400}(?:\.|$)")
STATES = re.compile(rf"[^.;{_QUOTED_MARKS}]{{12,400}}(?:[.;)]|$)+")
"""A sentence behind an edit that quotes nothing; what it names is at most what it speaks of."""
MAY_ASK = re.compile(
    r"\b(?:delete|insert|replace|substitute|renumbers?|goes|turns|moves?|amended?|change|if|unless|provided|subject to|only|apply|applies|(?<!to )stays?|keeps?|kept"
    r"|read|should be(?! able| noted| said| made)|remains?|except|otherwise|alternatively|instead|also|too|likewise|similarly|ditto|same|as well|others?|rest|ruled out|out of order|not (?:be )?put)\b"
)
"""What may ask for more, or take back what was asked."""
COMES_OF_IT = re.compile(r"(?:so that|so as to|thus|thereby|leaving|making)\b")
"""How it is said behind a comma what comes of an edit."""
SAYS_HOW_IT_IS = re.compile(r"\b(?:is|are|was|were|being|having|has|have|had|would|comes|came|gives|gave)\b")
"""What a clause says behind a comma that only tells how things are."""
IN_BRACKETS = re.compile(r"[^()\uefff]{12,400}\)[.;)]*$")
"""What stands in brackets to the end, whatever it quotes."""
SPEAKS_OF_IT = re.compile(r"^(?:it|this|that|they|he|she) (?:delete|insert|replace|goes|turns)\b")
"""What is no order, though it has its verb: "it leaves out the grant"."""
FEW_WORDS = 5
"""A shorter sentence behind an edit may be one more part of it: "and point 4 too"."""
RENUMBERS = re.compile(
    rf"(?:,|;| and| \(| -){{1,4}} ?(?:and )?(?P<how>(?:the )?(?:others?|rest|remainder|(?:remaining|following|subsequent|later|other) [a-z]{{1,16}}|(?:[a-z]+ )?[\ue400-\ue7ff]) renumbers?(?: accordingly| as necessary)?|renumber(?: (?:the )?(?:[a-z]+ )?[\ue400-\ue7ff](?: (?:as|to) (?:an? |the )?(?:new )?[\ue400-\ue7ff])?| (?:the |all )?(?:remaining|subsequent|following|after|other|rest)?[a-z -]{{0,30}}?)? ?(?:(?:(?:the |all )?(?:points?|paragraphs?|ones?) (?:after|below|following) (?:it|them)|(?:those|the ones) that (?:come|follow) after (?:it|them)) ?)?(?:accordingly|thereafter|as (?:appropriate|necessary|required))?)\)?"
    rf",?(?: namely)? ?[:;,.–-]* ?(?P<text>{_WB})$"
)
SCOPE = re.compile(
    r"(?:(?:an? |the )?(?:(?:following|further) )?(?:addition|amendment|change|insertion|deletion|correction)s? (?:(?:is|are|be|to be|should be|shall be) )?made (?=to )"
    r"|(?:that )?(?:the )?(?:[a-z]+ ){0,2}(?:amend|change) (?=[\ue400-\ue7ff](?: (?:by\b|as follows)| ?:)))?(?:(?:(?:the )?(?:amendments?|changes) to|re:?|with (?:reference|regard|respect) to|regarding|concerning|as regards"
    r"|in respect of|in relation to|in|under|to|at|for|on|within|from|of) )?(?P<refs>[\ue400-\ue7ff](?:(?: ?, ?| and )[\ue400-\ue7ff])*)"
    r"(?: ?(?:be |is |are |to be |should be |shall be )?amended(?: so as)?(?: by| to| as follows)*|(?<=[\ue400-\ue7ff]) as follows|,? which (?:then |thus |thereby |would |will )*becomes? [\ue400-\ue7ff]| by)?(?: ?[:,;–-]+ ?| |$)"
)


def connected(line: str, at: int) -> int:
    """Return where what connects the edits of a sentence ends, from `at` on."""
    match = CONNECT.match(line, at)
    end = match.end() if match else at
    # "to" and "of" connect edits, and also begin a place: "to point 3 add".
    while end > at and re.match(r"(?:to|of|that|it) $", line[max(at, end - 5) : end].split(" ", 1)[-1] or "x"):
        end -= len(line[max(at, end - 5) : end].split(" ", 1)[-1])
    return end
