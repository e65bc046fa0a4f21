"""Lines that say in words what to change: "In point 2, delete ...", "Reason: ..."; told by how they begin."""

from __future__ import annotations

import re

from amend.section_heads import SAYING

_QUOTE = "[‘“\"'„‟«`]"
_VERB = (
    r"(?:delet(?:es?|ion of|ing)|leaves? out|leaving out|omits?|omit(?:ting)?|omission of|remov(?:es?|al of|ing)|strik(?:es?|ing)(?: out)?|takes? out|swap|put in"
    r"|insert(?:s|ion of|ing)?|add(?:s|ition of|ing)?|append|include|inclusion of|replac(?:es?|ing|ement of)|substitut(?:es?|ing|ion of)"
    r"|mov(?:e|ing)|re-?number(?:ing)?(?: of)?|re-?letter(?:ing)?(?: of)?|overstrike|amend(?:s|ing)?|re-?word|alter(?:s|ation of|ing)?|chang(?:es?(?! to (?:the |our |this )?[a-z]+(?: [a-z]+){0,3}\s*$)|ing))"
)
_UNIT = (
    r"(?:sub[- ]?)*(?:points?|bullets?|bullet[- ]points?|paragraphs?|paras?|items?|clauses?|recommendations?|resolutions?|propositions?|demands?|mandates?|actions?|commitments?|principles?|objectives?|beliefs?|minutes?|sections?|parts?"
    r"|sentences?|lines?|pages?|headings?|titles?|rows?|tables?|footnotes?|rules?|articles?|recitals?|words?|phrases?|figures?|text|wording)"
)
_NAME = r"(?:\(?\w{1,4}\)?(?:[.(]\w{1,4}\)?)*|one|two|three|four|five|six|seven|eight|nine|ten)"
_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final|penultimate|opening|closing)"
)
_ADJECTIVES = r"(?:(?:original|existing|current|new|additional|further|following|whole|entire|extra|all|both|any|superfluous|whole of the) )*"
_OBJECT = (
    rf"(?:(?:the |a |an |two |three )?{_ADJECTIVES}(?:{_ORDINAL} (?:\w+ )?)?{_UNIT}\b|{_QUOTE}|all\b|every(?:thing| word)\b|from\b|as (?:a |the )?(?:new|final|last)"
    rf"|(?:at|to|on) (?:the )?(?:very )?(?:end|start|beginning|top|bottom)|(?:after|before|between|following|immediately)\b|in (?:{_QUOTE}|the |{_UNIT})"
    rf"|(?:the )?{_ORDINAL} (?:occurrence|instance|mention|reference)|(?:to|in|of) (?:\d|\(|the )|\d{{1,3}}[.)(a-z]|(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})(?=,? (?:and )?(?:replace|insert|substitute|add|with|by)\b|\.?\s*$)|[ivx]{{1,5}}\)|[a-z]\)|(?:current |existing )?\d{{1,3}}\.\d|\({_NAME}\)|[a-z]\d{{1,2}}\b|(?:an? )?new\b|accordingly\b|the (?:following|table|heading)\b|this\b|for (?:the|{_QUOTE}|{_UNIT} {_NAME}|\()|(?:with|by) (?:the |{_QUOTE})|(?:to|under|in|from) (?:[\w’'-]+ ){{0,3}}{SAYING}e?s\b|[a-h]\.(?= )|{SAYING}e?s \(?(?:\d|[a-h]\b|[ivx]+\b))"
)
_MOVED = (
    r"[^.:;‘“\"]{3,120}?\b(?:moved?s?|proposed?s?|offered|tabled)\b(?: [^.:;‘“\"]{0,100}?)?\bthat (?=[^.:;]{0,200}?"
    r"\b(?:delet|insert|add|replac|substitut|omit|remov|leav|strik|amend|read)\w*\b)"
)
"""Who moves it, before what is moved: "Cllr Lewin moved an amendment that point 4 be deleted"."""
_PLACE = rf"(?:in|under|at|after|before|following|on|within|to|from|for|between|of|throughout)\s.{{1,160}}?(?:[,:;–-]|\)|{_QUOTE[:-1]}’”]|\w)\s*"
_INSTRUCTION = re.compile(
    rf"^\W{{0,3}}(?:{_MOVED})?(?:amendment \(?\w{{1,4}}\)?(?:[.:)]| [–-]) )?(?:that |to |and |then |please |kindly |by |with |the |immediately |directly |just )*(?:{_UNIT} {_NAME}\s?[,:–—-]*\s)?(?:(?:{_PLACE}\s?)(?:please |to |and |then |by |the )*)?{_VERB}(?:[:,;]?\s+{_OBJECT}|\s?:\s*[-–—]?$)"
    rf"|^[^.;‘“\"']{{0,100}}[:–—-]\s*(?:after .{{1,80}}? )?{_VERB}\s+{_OBJECT}|^(?:in|at|after|before|under|between|following|to|from|on) .{{1,120}}?\b{_VERB}\s?[:–—-]",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"^(?:{_MOVED})?(?:(?:proposed |suggested )?amendments?: )?(?:that |the |please |kindly |could )*(?:{_ADJECTIVES}(?:{_ORDINAL} )?{_UNIT} {_NAME}|{_ADJECTIVES}{_ORDINAL} {_UNIT}|{_QUOTE}.{{1,160}}?[’”\"']|\({_NAME}\)|\d{{1,3}} ?[a-z]?\)|[a-h]\)"
    r"|(?:words?|phrase|figures?|dates?|years?|sums?|names?|term|reference|numbers?|percentages?|amounts?) .{1,160}?)"
    r".{0,60}?\s(?:(?:be|is|are|to be|should be|shall be|must be) (?:\w+ )?(?:deleted|removed|omitted|amended|replaced|reworded|moved|inserted|added|renumbered|substituted|struck|altered|adjusted|taken out)"
    r"|(?:to|should|shall|will) (?:now |be amended to )?(?:read|refer to)\b|to be amended\b|(?:then )?becomes?\b)",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"^(?:an? )?(?:new|additional|further|extra) (?:{_UNIT}|\w+|\d[\d.]*\w?),? (?:to (?:go|come|follow|be (?:put|added|inserted))|after|before|at the (?:end|start))\b.{{0,100}}$|^(?:and )?(?:(?:renumber|re-number|reletter|re-letter)\b|(?:delete|leave out) (?:all|everything)\b.{{0,60}}$"
    r"|(?:the |all )?(?:other )?punctuation (?:stands|stays|remains)\b|join .{1,100} to \S.{0,100}$|.{1,300}, begin a new [a-z -]{1,20}\.?$|(?:insert|add|delete|leave out|and replace with|replace with)\b[^.]{0,60}:\s*[-–—]?$)"
    r"|^(?:that )?the (?:whole )?motion (?:be|is|should be) (?:replaced|amended|deleted)\b|^.{0,120}\b(?:be|is) amended by\b|^[^:]{0,160}\bmoved (?:as )?(?:an|the following) amendment\b[^.:]{0,60}:\s*[-–—]?\s*$"
    r"|^(?:in|under|from|at|after|before|on)\b(?:[^.:;]|\.(?=\d)){1,60}? (?:delete|insert|add|replace|omit|remove|substitute|leave out|strike(?: out)?)\s*$"
    rf"|^(?:pages?|pp?\.?|lines?) ?\d{{1,4}}\b[^‘“\"']{{0,100}}?\b{_VERB}\b|^\W{{0,3}}{_VERB} and (?:replace|insert|substitute)[^‘“\"']{{0,40}}:\s*$",
    re.IGNORECASE,
)
_SECTION = rf"(?:(?:this |the |full )?(?!a\b|an\b)\w+ )?(?:(?:further |also |therefore )*){SAYING}e?s"
_SAYS = re.compile(
    rf"^[^‘“\"']{{0,120}}?\b{_VERB}\b(?: at (?:the )?end| at (?:the )?start)?[:,]?\s+(?:(?:the )?(?:words?|figure|sum) (?:of )?)?(?:{_QUOTE}|[£€$]\d)"
    rf"|^[^‘“\"']{{0,60}}\b{_VERB} (?:the )?(?:[a-z]+ ){{0,4}}(?:of|from|at) [£€$]?\d|^.{{2,60}} (?:to be|should be|to read) .{{1,60}} (?:instead of|rather than) \S"
    rf"|^(?:and )?(?:that )?(?:in|under|at|after|before) .{{1,80}}?(?:{_QUOTE}.{{1,160}}?[’”\"'] )?(?:there )?(?:be|is|are|to be|should be) (?:deleted|removed|omitted|replaced|moved|inserted|added|substituted|struck)\b"
    r"|^(?:by )?(?:the )?(?:deletion|insertion|addition|omission|removal|replacement|substitution|renumbering),? (?:of|in|after|before|at|from|under)\b"
    rf"|^[^.:]{{2,100}}[’”\"'] (?:instead of|rather than|in place of) {_QUOTE}"
    r"|^(?:in|under|at|after|before|from|on)\b[^.;]{1,100}?[:,–—-]\s*(?:(?:after|before)\b[^.;:]{1,60}?\s)?(?:delete|insert|add|replace|omit|leave out|strike|substitute)\b"
    rf"|^(?:in|under|at|after|before)\b[^.:]{{1,80}},\s*(?:please )?{_VERB}\b|^[^.]{{2,80}}[:,–—-]\s*{_VERB}(?: out| and (?:replace|insert|substitute)(?: with)?| entirely| in full| all| in (?:its|their) entirety| altogether| completely| wholly)?\s*[.:–—-]?$"
    rf"|^(?:that )?(?:in|at|after|before|following)\b[^:]{{2,160}}, (?:an?|the following)\b [^:‘“]{{2,60}} (?:to be |be |is |are )?(?:added|inserted)\b"
    rf"|^(?:the )?following (?:(?:new )?(?:words?|text|paragraphs?|points?|sentences?|clauses?|bullets?)\b[^:]{{0,60}}?\b)?to (?:come|go|replace|be (?:added|inserted|put))\b"
    rf"|^(?:and )?{_VERB}\s*:\s*[-–—]?\s*\S|^\(?\w{{1,4}}[.)]?\s?[:–-]\s*(?:to be|should be|shall be) (?:deleted|removed|omitted|struck)\b"
    rf"|^\(?(?:(?-i:[A-Z])|\d{{1,2}}|(?-i:[a-h]|[ivx]{{1,4}}))\)?\s?[:–-]\s*(?:{_QUOTE}[^‘“\"]{{1,160}}[’”\"'],? (?:to become|becomes|to read|should (?:read|be|say)|to be)\b|to read\b|delete\b|(?:after|before|insert|replace|substitute|omit|leave out)\b.{{0,40}}{_QUOTE})"
    r"|^there (?:shall|should|will) be an? (?:new|additional|further)\b|^(?:the )?(?:existing|present|current) .{{1,60}} (?:to become|becomes?)\b"
    rf"|^[^:]{{2,80}}:\s*(?:after|before|at (?:the )?end|{_VERB})\b[^‘“\"']{{0,60}}{_QUOTE}"
    rf"|^(?:that )?{_SECTION}(?: to| that| further)?\b[^‘“\"']{{0,60}}?\b(?:{_VERB}|after|before|at (?:the )?end)\b[^‘“\"']{{0,60}}{_QUOTE}"
    rf"|^{_SECTION}(?! to (?:amend|change|alter)),? [^‘“\"':]{{0,60}}?\b{_VERB} [^‘“\"':]{{1,60}}:?\s*$"
    rf"|^{_SECTION} \(?(?:\d{{1,3}}|[a-h]|[ivx]{{1,4}})\)?[:,]? (?:[–-] )?{_VERB}\b|^{_SECTION},? new \(?\w{{1,4}}\)?\s?[:–-]"
    rf"|^(?:the )?title (?:to read|to be|should read|becomes|to become)\b|^{_UNIT}:? {_QUOTE}.{{1,100}}?[’”\"'] should be {_QUOTE}|^(?:{_ORDINAL} ){_UNIT}\s?[:–-]"
    rf"|^(?:in|under|at) .{{1,60}}?,? (?:instead of|in place of) {_QUOTE}"
    rf"|^for {_QUOTE}.{{1,160}}?[’”\"'],? .{{0,60}}?\b(?:read|substitute|insert|put)\b|^(?:re-?title\b|change the title to\b)"
    rf"|^(?:please |also )?(?:amend|change|alter|revise|re-?word|vary) [^.:‘“\"]{{2,60}} (?:to (?:read|say|state|become))\s?:?\s*$"
    rf"|^[^.:‘“\"]{{0,60}}\b(?:{_UNIT} \(?\w{{1,4}}\)?|{_ORDINAL} {_UNIT}|[OP]P ?\d)[^.:‘“\"]{{0,40}} (?:(?:should|shall|to) (?:now )?(?:say|read)|(?:be )?re-?worded)(?: as follows)?\s?:?\s*$"
    rf"|^(?:that )?(?:[\w’'-]+ ){{0,5}}amends? (?:the )?(?:{_UNIT} {_NAME}|{_ORDINAL} {_UNIT})[^:‘“\"]{{0,60}}\bby (?:delet|insert|add|replac|substitut|strik|remov)\w+"
    rf"|^(?:the )?(?:{_UNIT} {_NAME}|{_ORDINAL} {_UNIT}) (?:to lose|loses|should lose) \S"
    rf"|^as (?:an? |the )?(?:new |additional |further |final |last ).{{1,60}}?\b{_VERB}\b"
    r"|^(?:and )?(?:that )?an? (?:new|additional|further|extra) [a-z -]{3,30}? (?:be|is|to be|should be|shall be) (?:inserted|added)\b"
    r"|^and (?:then )?(?:after|before|at|in) .{1,80}? there (?:is|be|are) (?:inserted|added)\b"
    r"|^that (?-i:[A-Z]|\d{1,2}|\([a-z\d]{1,3}\)) be (?:struck|deleted|removed|replaced|amended)\b"
    r"|^(?:and |further )*(?:that )?the following (?:be|is|are|should be|shall be) (?:inserted|added|substituted)\b"
    rf"|^[^‘“\"'.]{{0,60}}{_QUOTE}[^.]{{1,160}}[’”\"'] ?(?:\([^()]{{1,40}}\) ?)?(?:-{{1,2}}>|=>|→|⇒|>>?) ?{_QUOTE}"
    rf"|^(?:(?:{_ORDINAL} )?{_UNIT} {_NAME}|{_ORDINAL} {_UNIT})\s?[:,–-]\s*{_QUOTE}[^‘“\"]{{1,160}}[’”\"'] (?:to|into) {_QUOTE}"
    rf"|^{_QUOTE}[^‘“\"]{{1,160}}[’”\"'] (?:\([^()]{{1,40}}\) ?)?[:–-] (?:to be )?(?:replace[d]? (?:by|with)|delete|insert (?:after|before))\b"
    r"|^(?:to|should|shall) (?:now )?read(?: as follows)?\s*[:‘“\"]"
    rf"|^(?:{_UNIT}|in|item) .{{1,100}}? (?:should (?:be|read|say)|to read|to be (?:altered|changed) to) \S"
    rf"|^(?:in )?(?:{_UNIT}|{_SECTION}) \(?(?:\d{{1,2}}(?:\.\d{{1,2}})*|[a-h]|[ivx]{{1,4}})[a-h]?\)?(?:\([a-z]{{1,4}}\))?\s?[:,–-]\s*(?:[^:;‘“\"→]{{1,60}}?"
    r" ?(?:-{1,2}>|=>|→|⇒) ?[^:;→]{1,60}|[^:;‘“\"()]{1,60} \((?:was|were|formerly|previously) [^()]{1,60}\)\.?"
    r"|(?:from )?[£€$]?\d[\d,.]*\S* (?:to|instead of|rather than|not) [£€$]?\d[\d,.]*\S*|(?:was|were)\b[^‘“\"]{1,60}\b(?:now|to be)\b[^‘“\"]{1,60})$",
    re.IGNORECASE,
)
"""What is a title by its look, and says what to change all the same."""
BARE_DELETE = re.compile(
    r"(?:to |should )?be (?:deleted|removed|omitted|struck(?: out)?|left out)\W*|(?:delete|remove|omit|strike(?: out)?|leave out)(?: (?:entirely|in full|completely|altogether|wholly|in (?:its|their) entirety|(?:this|the whole) point))?\W*",
    re.IGNORECASE,
)
"""What only says that something goes; what it is stands elsewhere."""
_REASON = re.compile(
    r"^why\b[^.:]{0,60}[?:]|^(?:synopsis|summary|fiscal note|sponsor(?:’s|'s)? statement|statement of purpose|intent|legislative digest)\s?:|^(?-i:REPORT)$|^[\[(]?(?:speech(?: in favou?r| against| for)?|supporting statement|reasons?|rationale|explanation|explanatory notes?|purpose|notes?|background(?: to (?:the|this) amendment)?"
    r"|justification|effect(?: statement| of (?:the )?amendment)?|commentary|officer(?:s’|s'|’s|'s)? comments?|(?:budget|financial) implications?)"
    r"(?: (?:for|of|to) [^:.]{1,60})?\s*(?:[:.\-–—]|$)"
    r"|^(?:rule|standing order) \d[\w().]{0,8} (?:information|statement)s?(?::|$)"
    r"|^to (?:make (?:it )?(?:plain|clear)|enable|clarify|recognise|acknowledge|emphasise)\b(?![^.]*[‘“\"])"
    r"|^re-?(?:numbering|lettering) (?:is|will) not (?:be )?(?:needed|necessary|required)\b"
    r"|^[\[(]?(?:this|the|our) (?:proposed )?amendments? (?:seeks?|aims?|would|will|is|are|has|does|makes?(?! (?:the following|these|two|three|four|several)\b)|corrects?|adds?|removes?|updates?|reflects?|strengthens?|improves?|clarif(?:y|ies)|gives?|allows?|ensures?|recognises?)\b"
    r"|^[\[(]?(?:the )?(?:purpose|effect|aim|intention|point|object|sense) of (?:this|the|these|both) (?:first |second |third |last )?(?:amendment|change)",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"(?:(?:the )?(?:[\w.-]+ ){0,3}(?:officers?|chairs?|chairm[ae]n|clerks?|presidents?|secretary|solicitors?|treasurers?|mayors?|legal|finance|financial|equalit\w+)(?:’s|'s|s’|s')? "
    r"(?:comments?|rulings?|advice|notes?|views?|responses?|implications?|statements?|opinions?)):"
    r"|note (?:from|by) [^:.]{1,60}:|^[\w ]{3,60} feels? (?:very )?(?:strongly )?that\b",
    re.IGNORECASE,
)
"""How somebody says what they think of an amendment; it may ask for something all the same."""
PART = r"(?:points?|paragraphs?|paras?|minutes?|bullets?(?: points?)?|clauses?|sentences?|recommendations?|sections?|items?|rules?|resolves|believes|notes|resolutions?|propositions?|demands?|mandates?|actions?|commitments?|beliefs?)"
"""What a numbered part of a motion is called, as a pattern."""
_ORDINAL_PART = rf"(?:first|second|third|fourth|fifth|sixth|last|final|penultimate|opening|closing) {PART}\b|{PART} (?:beginning|starting|which begins|about)\b"
_ORDER = (
    r"(?:\W|\d{1,2}[.)] |\([a-z\d]{1,3}\) |(?:also )?proposed: )*(?!(?:amend\w*|motion|supplementary|supplemental|additional|further|emergency|urgent|notice|report|item|agenda|re|regarding|concerning|reasons?|rationale|explanation|purpose|note|notes|see|pages?|cllr|councillor|cr|mr|ms|mrs"
    r"|dr|the|this|that|these|those|an?|our|we|i|it|they|he|she|in|on|at|as|for|by|with|and|or|but|because|since|if|no|labour|greens?|conservatives?|liberal|independents?|group|title|subject|heading"
    r"|council|committee|conference|congress|union|branch|moved|seconded|proposed|friendly|supports?|agreed|voted|carried|lost|from|to|of|under|after|before|says?|said|mover|new|existing|current|present|clause|part|section|point|item|rule)\b)"
    r"[a-z]+(?: (?:of|out|away|rid|with|up|in|on|to|at|for|forward)){0,2} (?:the |old |existing |current )*(?:new )?(?:words? |figures? |phrase )?"
)
NUMBERED_PART = rf"{PART} \(?(?:\d{{1,3}}[a-z]?|[b-hj-z]|[ivx]{{1,4}})\b(?!\w)\)?"
"""A part by its number, as a pattern: no year, and not "point a" of "at that point a decision"."""
_BEHIND = r"(?:[.:,]|$| [-–—] | (?:and|with|by|to|into|in|of|under|from|at|as|after|before|so|down|up|out)\b)"
_AROUND = r" (?:about|around|round|a|the|it|so|back|apart|off|over)\b"
ORDERS = re.compile(
    rf"{_ORDER}(?:{PART} \(?[\w.]{{1,6}}\)?{_BEHIND}|{NUMBERED_PART}{_AROUND}|{_ORDINAL_PART}|\([a-z\d]{{1,4}}\)(?!\w)|[‘“\"«„]|'\w)",
    re.IGNORECASE,
)
"""How a line begins that orders something to be done to a part or to quoted words, whatever its verb."""
_ABOUT_PART = re.compile(
    rf"{_ORDER}(?:{NUMBERED_PART}(?:{_BEHIND}|{_AROUND})|{_ORDINAL_PART})"
    rf"|(?:in|under|at|after|before|from|on|within)\b[^.]{{0,60}}?\b(?:{NUMBERED_PART}|{_ORDINAL_PART})",
    re.IGNORECASE,
)
_PART_AND_WORDS = re.compile(
    rf"(?:the )?(?:{_ORDINAL} )?{_UNIT}(?: {_NAME})?\s?[:,–-]\s.{{0,80}}?(?:[‘“\"]\w|(?<!\w)'\w)", re.IGNORECASE
)
_ASKS_SOMETHING = re.compile(
    rf"[‘“\"]\w|(?<!\w)'\w|\b{NUMBERED_PART}|\b(?:delet|insert|add(?:s|ed|ing)?\b|replac|remov|omit|lea?ft? out|leave out|struck|strike|scrap)",
    re.IGNORECASE,
)
"""What an opinion does not hold: it would be an instruction."""
LONGEST_TITLE = 300
"""In characters: a title is shorter."""
LONGEST = 20_000
"""A line of more characters is text, not an instruction."""


_NAMES_WORDS = re.compile(
    r"(?:(?:present|current|existing|proposed|new|amended|revised) (?:wording|text|version)"
    r"|(?:words?|text|wording) (?:to be |to )?(?:come out|go in|come in|removed?|deleted?|inserted?|added?|replace it)"
    r"|deletion|addition)\s?:\s*\S",
    re.IGNORECASE,
)
"""How a line begins that gives old words, or new ones, behind what they are: "Present wording: ..."."""


def looks_like_instruction(text: str) -> bool:
    """Whether `text` begins as an instruction does: a place and a verb, a verb and what it is about, or the passive."""
    if len(text) > LONGEST:
        return False
    return bool(_INSTRUCTION.match(text) or _PASSIVE.match(text) or _BARE.match(text))


def says_edit(text: str) -> bool:
    """Whether `text` says what to change, where it does not begin as an instruction does ("Notes 3: strike")."""
    return len(text) <= LONGEST and bool(
        _SAYS.match(text)
        or _NAMES_WORDS.match(text)
        or BARE_DELETE.fullmatch(text.strip())
        or looks_like_instruction(text)
    )


_EDITS_QUOTED = re.compile(
    r"\b(?:delet|insert|replac|substitut|leav|omit|strik|remov)\w* (?:out )?(?:the (?:words?|figures?) )?"
    r"[“‘\"]\W{0,3}\w",
    re.IGNORECASE,
)
"""What asks for an edit, wherever it stands in a line."""
_IS_EDITED = re.compile(
    r"\b(?:shall|should|must|will|to|be|is|are) (?:(?:be|have) )?(?:added|inserted|deleted|removed|replaced|substituted|omitted|struck out"
    r"|left out)\b",
    re.IGNORECASE,
)
"""What says of a part that it is edited."""
_ENDS_IN_EDIT = re.compile(
    r"\b(?:delete|insert|substitute|omit|leave out|strike out|strike|replace with|add)(?: the (?:following|words?))?"
    r"\s*[:–—-]*\s*$",
    re.IGNORECASE,
)
"""What leads on to words below it, which go or come."""


_EDITS_BEHIND = re.compile(
    r"\b(?:delete|insert|add|replace|substitute|omit|remove|strike|change|leave out|take out|put in|put|renumber|move)\b"
    r"(?:[^‘“\"'’]{0,60}(?:[‘“\"]\w|(?<!\w)'\w)| (?:an? |the following )?(?:new|further|additional) (?:sub-?)?(?:point|paragraph|clause"
    r"|item|bullet|section|rule|sentence)\b)|(?:[’”\"]|(?<=\w)') (?:to|should|is to|be) (?:be )?(?:read|say|replaced|become|changed)\b",
    re.IGNORECASE,
)
"""An order somewhere in a line, behind the place that it is about: "30.2(ii) - after ‘x’ add ‘y’"."""


def edits_words(text: str) -> bool:
    """Whether a line edits quoted words, or leads on to words below it, wherever in it that is said."""
    forms = (_EDITS_QUOTED, _ENDS_IN_EDIT, _IS_EDITED, _EDITS_BEHIND)
    return any(form.search(text) for form in forms)


_WORDS_FOR_PLACE = re.compile(
    rf"[^:‘“\"]{{0,60}}\b(?:{PART} \(?\w{{1,4}}\b|after|before|(?:end|close|start|beginning) of)[^:‘“\"]{{0,40}}:\s*[‘“\"'].+[’”\"']\W*$",
    re.IGNORECASE,
)
"""A line that has words for a place that it names: "Put in at the close of point 3: ‘x’"."""


def quotes_of_part(text: str) -> bool:
    """Whether a line names a part of the motion and quotes words of it, as no title does ("Final paragraph: ‘x’")."""
    is_short = len(text) <= LONGEST_TITLE
    return bool(_PART_AND_WORDS.match(text) or (is_short and _WORDS_FOR_PLACE.match(text)))


def is_about_part(text: str) -> bool:
    """Whether a line orders something of a numbered part, or begins with one as a place, as no title does."""
    return bool(_ABOUT_PART.match(text[:LONGEST_TITLE]))


_NOTES_ORDER = re.compile(
    r"notes?\s?[:.–—-]\s?(?:(?:please|also) )*(?:delete|insert|add|replace|remove|omit|leave out|take out|strike|renumber"
    r"|point|paragraph|\d{1,2}\b(?! (?:for|against|members|votes)))",
    re.IGNORECASE,
)
"""A line about the motion's list of that name, or a note that orders: "Notes - delete 3."."""


def gives_reason(text: str) -> bool:
    """Whether `text` argues for an amendment ("Reason: ...", "This amendment seeks to ...")."""
    if _NOTES_ORDER.match(text):
        return False
    return bool(_REASON.match(text) or (_OPINION.match(text) and not _ASKS_SOMETHING.search(text)))
