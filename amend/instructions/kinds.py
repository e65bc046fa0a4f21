"""What the lines of a paper are, by their look: titles, names, quotations, lines that want text below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from amend.instruction_lines import PART, looks_like_instruction, says_edit
from amend.instructions.cutting import cut
from amend.instructions.quotes import Quoted, readings
from amend.instructions.sentence import Sentence
from amend.model import Kind, Mark, Paragraph, Run

SINGLE = frozenset("‘’'")
MARKS = frozenset("‘’“”'\"„‟«`")
COLON = re.compile(r":(?=\s)|\b(?:insert|add|with) [–—-](?=\s)", re.IGNORECASE)
VERB_ALONE = re.compile(
    r"(?:(?:in|at|from|under|after) [^‘“\"':;]{2,80}? )?(?:and )?(?:delete|leave out|omit|remove|strike out|insert|add|and insert|replace with|substitute|with)\s*[:\-–—]*",
    re.IGNORECASE,
)
_OPEN_SINGLE = re.compile(
    r"(?:\b(?:insert|add|with|by|words?|following|read|reads|substitute)|[:–—-])[:,;]? [‘'](?=\S)[^\ue000-\ue3ff]*$"
    r"|\b(?:delete|remove|omit|out|strike|replace|change) ‘(?=\S)[^’\ue000-\ue3ff]*$",
    re.IGNORECASE,
)
"""A single mark that opens a quotation, where none closes it in its paragraph."""
_OPENS_BELOW = re.compile(r"\b(?:insert|add|with|by|substitute):? [‘“]\s*$", re.IGNORECASE)
"""A mark that opens a quotation whose text stands below."""
NAME = re.compile(r"(?:(?:Cllr|Councillor|Dr|Mr|Mrs|Ms|Sir|Dame)\.? )?(?:[A-Z][\w'’-]*\.? ?){2,5}(?:\([^)]{2,40}\))?")
_TITLE = re.compile(
    r"(?:proposed |friendly |revised )*(?:amendment|gwelliant) (?:no\.? ?|number )?(?:(?:\d{1,3}|[A-Z]{1,2})\b[^:‘“\"]{0,80}|\([\da-z]{1,2}\))",
    re.IGNORECASE,
)
SIGNATURE = re.compile(
    r"(?:moved|mover|moving|proposed|proposer|proposing)(?:,? (?:by |on behalf of ))?,? (?-i:(?!Section|Point|Paragraph|Clause|Item|Resolution|That|To|The|In|An?\b)[A-Z][\w’'.&-]*(?: (?:[A-Z][\w’'.&-]*|of|the|and|van|de)){0,4})"
    r"(?:[ ,./;]+(?:seconded|seconder|seconding)(?: by)?,? (?-i:[A-Z][\w’'.&-]*(?: [A-Z][\w’'.&-]*){0,3}))?\W*(?:passed|carried|agreed)?\W*$"
    r"|minutes?,? (?:(?:p\.?|page|no\.?) ?)?\d{1,4}\W*$|(?:mover|summation) of [^.:]{2,40}:|amendment (?:to be )?(?:moved|proposed|tabled|put) by (?:(?! to )[^.:‘“\"]){2,60}:?\s*$|(?:mover|summation|signed(?=\W*(?::|by (?:cllr|councillor|cr|mr|mrs|ms|dr)\b))|proposed(?! ?: ?(?:in|after|before|delete|insert|add|replace|leave|omit|at|between|under|from)\b)|proposer|moved|seconded|seconder|supported|supporters?|submitted|tabled|date)\b[^.]{0,12}(?::|\bby\b)"
    r"|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}\.?$|n?ndm ?\d{3,5}(?: ?[-–] ?\d{1,2})?\b(?![^‘“\"]*[‘“\"])",
    re.IGNORECASE,
)
"""Names and dates below the text."""
HEADS_ONE = re.compile(r"(?:amendment|addendum|rider)s? ?\w{0,3} ?[:–-] ?[A-Z][^:‘“\"]{2,60}", re.IGNORECASE)
"""A line that heads an amendment with the name of those who move it."""
_SHOWN = frozenset({Mark.STRIKE, Mark.UNDERLINE, Mark.DELETED, Mark.INSERTED})
RULE = re.compile(r"[-–—_*=•·. ]{3,}|\[?(?:the )?ends?(?: of (?:the )?amendment)?\]?\.?", re.IGNORECASE)
"""A line that only parts what stands above it from what stands below."""
VERBISH = re.compile(
    r"^(?:and |then |also )*(?:delete|insert|add|replace|remove|omit|leave out|strike|substitute|move|renumber|amend|change|for|in|under)\b"
    r"|\b(?:be|is|are) (?:deleted|removed|omitted|replaced|moved)\b",
    re.IGNORECASE,
)
"""How a line begins, or goes on, that may be an instruction."""
ANOTHER = re.compile(
    r"(?:^|[.;:,]\s+)(?:and )?(?:(?:add|insert|delete|replace|remove)\b[^.]{0,80}\b(?:points?|paragraphs?|bullets?|notes|resolves|believes|words?)\b|as (?:a )?new\b)",
    re.IGNORECASE,
)
"""One more instruction within what would be new text."""
UNSURE = re.compile(
    r"\bby (?:replac|delet|chang|insert|add)ing\b|\b(?:in|under|of|from) (?:the )?(?:notes|resolves|believes|points?|paragraphs?|paras?|sections?|bullets?|recommendations?|clauses?|items?|resolutions?|rules?|sentences?|titles?|headings?)\b|\band (?:delete|insert|add"
    r"|replace|remove|change)\b|\b(?:as|because|since)\b|\band \S+ (?:to|with)\b|\b(?:after|before)\b.*\b(?:insert|add|delete|put)\b|\b(?:and|then) for\b|\bto (?:reflect|ensure|allow|clarify)\b|\s[–—]\s|\bread\b|,? \S+ to \S+$|\bthe words\b|\b(?:if|unless|until|only|please|italics|provided|subject to|when|see)\b|[()\[\];]",
    re.IGNORECASE,
)
"""What words without quotation marks do not hold: they may be more than the words."""
SAYS_EDIT = re.compile(
    r"^(?:please |and |also |then )*(?:delete|insert|move|replace|remove|omit|leave out|strike|substitute|renumber|reletter|swap|transpose)\b[^.]{0,120}?(?:\(\w{1,4}\)|\b(?:notes|believes|resolves) \d)"
    r"|^(?:in|at|after|before|under|between|following|to|from|on)\b[^.]{2,120}?[,:]? (?:insert|add|delete|omit|remove|replace|substitute)\b\W*$"
    r"|\b(?:points?|paragraphs?|bullets?|clauses?|recommendations?|items?|rules?|notes|believes|resolves) \(?\w{1,4}\)?[^.]{0,40}[:,–-] ?(?:delete|omit|remove|strike|leave out|add|insert)\b"
    r"|\b(?:delete|insert|add|remove|omit|leave out|take out|cut|drop|withdraw|swap|move|reinstate|strike|replace|substitute|renumber)(?:s|d|ed)?\b.{0,200}(?:[‘“\"']|\b(?:words?|points?|paragraphs?|sections?"
    r"|bullets?|clauses?|recommendations?|sentences?|items?)\b)|\b(?:delete|insert|add|replace|put)\b[^.]{0,60}:\s*$|[’”\"'] (?:should|to|shall|must) (?:now )?(?:be|become|read|say)\b|\bshould (?:refer|read|say|be (?:deleted|replaced|removed|inserted|added))\b|\b(?:altered|adjusted|updated|changed|amended)\b.{0,60}\b(?:appropriate|necessary"
    r"|accordingly|required|agreed|consequen\w+)",
    re.IGNORECASE,
)
"""A line that asks for an edit, understood or not."""
_VOCABULARY = re.compile(
    r"\b(?:delet|insert|add|remov|omit|leave|leav|tak(?:e|ing) out|cut|drop|scrap|swap|put|lose|str[iu]k|replac|substitut|mov|renumber|reletter|amend|chang|read|point|paragraph|section|bullet"
    r"|recommendation|clause|item|sentence|word|retain|punctuation|figure|alter|adjust|appropriate)|[‘“\"'\d]",
    re.IGNORECASE,
)
"""What a line has that may ask for something."""
MOVES_ONE = re.compile(
    r"\b(?:moved|seconded|supported) (?:as )?(?:an|the following) amendments?\b[^.:‘“]{0,60}:?\s*[-–—]*\s*$",
    re.IGNORECASE,
)
"""Who moves an amendment, above its text or its instructions."""
PUTS_INSTEAD = re.compile(
    r"(?:and |then )*(?:(?:replace|substitute)(?: it| them| these)?(?: with| by)?|insert|add|with|in (?:its|their) (?:place|stead),? (?:insert|add|put|substitute))(?: instead)?[:,]?(?:\s+[‘“\"']|\s*$)",
    re.IGNORECASE,
)
"""A line that says what comes in place of what the line above deletes."""
_BARE_WORDS = r"\s*(?::\s*[-–—]?|[-–—])\s*(?P<words>[^‘“\":]{1,300})"
GOES_BARE = re.compile(rf"(?:delete|remove|omit|leave out|take out|replace|from){_BARE_WORDS}", re.IGNORECASE)
COMES_BARE = re.compile(
    rf"(?:and )?(?:insert|add|substitute|put|with|replace with|to){_BARE_WORDS}",
    re.IGNORECASE,
)
"""Two lines without quotation marks, one below the other: "Delete: £52", "Insert: £48"."""
WITHDRAWN = re.compile(
    r"(?!.*\([^()]*\b(?:amendment|proposal) \w{1,4} (?:was|were|is)\b)(?:amendment|proposal|motion)\b[^‘“\"']{0,80}[-–—:,(\[ ](?:withdrawn|not moved|not put|ruled out of order|not selected|lost|rejected|fell|falls|failed|defeated|not (?:carried|agreed|seconded)|no seconder|superseded|remitted|deferred)(?:,? \(?\d{1,4} ?[-–/] ?\d{1,4}\)?)?(?: (?:by|before|at|on|in|since|for) [^‘“\"':]{2,50})?\W{0,2}$"
    r"|(?:amendment|proposal) \w{1,4}\s?[-–—(\[]\s?deleted\W*$"
    r"|\W*(?:withdrawn|lost|rejected|not moved|not carried)(?: ?[:–—-] ?| )(?:amendment|proposal)\b[^‘“\"':.;]{0,60}$"
    r"|(?:[^‘“\"':.;]|\.(?=\d)){3,80}[(–—-] ?withdrawn(?: (?:by|before|at|on|in|since|for) [^‘“\"':]{2,50})?\)?\W{0,2}$",
    re.IGNORECASE,
)
"""The title of an amendment that is not moved any more."""
OPTION = re.compile(r"(?:option|alternative|version|variant) (?:\d|[A-Z]|one|two|three)\b(?=\W|$)", re.IGNORECASE)
"""A line that heads one of several things that may be moved; a paper that has it gives the choice to somebody else."""
NOT_FOR_SURE = re.compile(
    r"(?:(?:fall-?back|failing (?:that|this|which|it)|or else|(?:first|second|third) (?:choice|preference)|preferred(?: (?:wording|text|version))?)\W*$"
    r"|(?:first|earlier|old|superseded|previous) draft\b[^.:‘“\"]{0,50}:?\s*$|[^.:‘“\"]{3,60}\((?:no longer moved|superseded|for information only)\):?\s*$"
    r"|if (?:that|this|it|amendment \w{1,3}|the (?:first|above|other|previous)\b[^.:]{0,40}?) (?:(?:is|are|was|were) (?:not|lost|rejected)\b"
    r"|falls?\b|fails?\b)[^.:]{0,40}:?\s*$"
    r"|(?:fall-?back|preferred|original|revised|superseded|earlier|previous|old|alternative) amendment\b ?[:–-]"
    r"|last year’?'?s amendment\b|for information,? (?:the|an) (?:other|earlier|previous|original)\b"
    r"|(?:the )?following (?:was|were|is|has been) (?:withdrawn|not moved|rejected|ruled out)"
    r"|we (?:considered|do not move|did not move|decided against)\b[^.]{0,80}:"
    r"|\W*(?:withdrawn|not moved|rejected|lost|ruled out of order)\W*$"
    r"|(?:amendment|proposal)s? (?:rejected|withdrawn|not moved|ruled out)\b)",
    re.IGNORECASE,
)
"""A line by which what stands beside it may not be moved at all."""
FIRST_OF_ROW = re.compile(
    r"(?:option|alternative|version|variant) (?:1|A|one)\b|first (?:choice|preference|draft)|(?:earlier|old) draft|preferred\W*$|(?:preferred|original|superseded|earlier|previous|old) amendment"
    r"|last year|for information|(?:the )?following\b|we \w",
    re.IGNORECASE,
)
"""Those of these that only speak of what stands below them; the others, of what stands above, too."""
PARTS_OPTIONS = re.compile(r"\W*(?:or|either|alternatively|or alternatively)\W*", re.IGNORECASE)
"""A line that stands between two of them."""
NEXT_TITLE = re.compile(
    r"(?:the )?(?:first|second|third|fourth|fifth|sixth) amendment\b"
    r"|(?:amendment|proposal)s? (?:no\.? ?)?(?-i:\d[\w.]{0,6}|[A-Z]{1,2}\d{0,3}|[IVX]{1,5})\b"
    r"|amendment now moved\b",
    re.IGNORECASE,
)
"""How the head of one of several amendments begins: "Amendment 2", "Proposal B"."""
LEADS_ASKING = re.compile(
    r"\b(?:should|shall|must) (?:now )?(?:be|read)\b"
    r"|\b(?!section 151\b)(?:points?|paragraphs?|bullets?|clauses?|sentences?|recommendations?|sections?|items?|rules?)\b[^.]{0,60}\b(?:be|is|are)\b \w+(?:ed|en|out)\b",
    re.IGNORECASE,
)
"""What a line above the first instruction says that is one itself, in words not known."""
LABEL_ONLY = re.compile(r"\(?\w{1,2}[.)]")
SAME_SECTION = re.compile(
    r"(?:^|\b(?:of|in|under|within|to) )(?:(?:the )?(?:same|said)|this|that) (?:section|head(?:ing)?|list|part)\b",
    re.IGNORECASE,
)
SAME_POINT = re.compile(
    r"\b(?:(?:in )?(?:the )?same|(?:in|of|from) that) (?:paragraph|point|bullet(?: point)?|recommendation|clause|item|sentence|line|resolution|para|rule)\b(?! \(?\d)",
    re.IGNORECASE,
)
GOES_ON = re.compile(r"(?:and|then|also)\b", re.IGNORECASE)
_EXPLANATION = re.compile(
    r"\s*[\[(](?:explanation|reason|rationale|note(?!s? \(?\d)|purpose|justification|explanatory note)s?\b[^\])]*[\])]\.?\s*$"
    r"|\s+(?:explanation|reason|rationale|purpose|justification)s?: [^‘“\"]*$"
    r"|\s*\((?:(?:moved |proposed )?(?:by )?)(?:cllr|councillor|councilor|council ?member|alderman|alderperson|cr|mr|mrs|ms|dr|deputy|senator|lord|baroness|sir|dame)\b\.? [^()‘“\"]{2,60}\)\.?\s*$",
    re.IGNORECASE,
)
WISHES = re.compile(
    r"(?:(?:please|also|and|we would) )*(?:strengthen|tighten|tidy|clarify|simplify|soften|improve|revise|redraft|re-?phrase|re-?write|re-?work|recast|shorten"
    r"|expand|sharpen|polish|tone down|beef up|firm up|make|update|correct|restore|reconsider|toughen|weaken|water down|lengthen|condense)(?: up)?\b"
    rf"[^.:;]{{0,60}}?\b(?:wording|language|drafting|tone|{PART} (?:\(?\w{{1,4}}\)?(?=\W|$))|\([a-z\d]{{1,3}}\))"
    r"|(?:please )?(?:update|correct|revise|adjust|amend|alter|change) (?:the |all |any )?(?:[a-z]+ )?(?:figures|dates|numbers|totals|amounts|sums|references|names)\b"
    rf"|[^.:;]{{0,60}}?\b(?:look again at|revisit|re-?think|think again about|reconsider)\b[^.:;]{{0,60}}?\b{PART} \(?\w{{1,4}}\)?(?=\W|$)"
    rf"|(?:the |that )?{PART} \(?\w{{1,4}}\)?(?:[.(]\w{{1,4}}\)?)*[:,]? (?:this |it |they )?(?:should|shall|must|ought to|needs? to|has to|have to|is to|are to)\b",
    re.IGNORECASE,
)
"""How a line begins that wants a place changed and need not say to what."""
_ASKED = (
    r"delet|insert|add|remov|omit|leav|left out|tak|strik|struck|cut|drop|withdraw|replac|substitut|swap|mov|chang|amend|alter|read|renumber|reletter"
    r"|correct|increas|reduc|extend|merg|combin|split|reinstat|includ|append|put|becom|revert|retain|go|rais|lower"
)
_ASKS = re.compile(
    rf"[‘“\"«„]|(?<![\w’])'\w|(?:^|[.;:!?]\s+|\b(?:we|i) (?:\w+ )?(?:move|propose|ask)(?: that| to)?,? |\bplease )(?:that |and |then |also |please )*(?:{_ASKED})\w*\b"
    rf"|^(?:in|under|at|after|before|from|to) [^.]{{1,80}}?[,:] ?(?:{_ASKED})\w*\b"
    rf"|\b(?:should|shall|must|ought|needs?|want|like|prefer|please|to be|is|are)\b[^.]{{0,60}}?\b(?:{_ASKED})\w*\b[^.]{{0,60}}\b(?:points?|paragraphs?|bullets?|clauses?|words?|sentences?"
    r"|recommendations?|sections?|items?|rules?|resolves|believes|notes)\b"
    rf"|\b(?:points?|paragraphs?|bullets?|clauses?|words?|sentences?|recommendations?|sections?|items?|rules?|resolves|believes|notes)\b[^.]{{0,60}}\b(?:should|shall|must|ought|needs?|to be|to)\b[^.]{{0,40}}?\b(?:{_ASKED})\w*\b"
    rf"|^[^.]{{2,80}} to be (?:{_ASKED})\w*ed (?:to|from|by|and)\b"
    r"|\bbe (?:inserted|added|deleted|removed|replaced|substituted|struck|omitted|amended)\b"
    r"|\bshould (?:be|read|say)\b|\b(?:altered|adjusted|updated|changed|amended)\b.{0,60}\b(?:appropriate|necessary|accordingly|required|agreed)\b"
    rf"|{WISHES.pattern}",
    re.IGNORECASE,
)
"""What a line that asks for nothing does not say: verbs of edits as orders, quoted words, places that should change."""
_WISHED = re.compile(
    r"(?:the \w+(?: \w+){0,3}|we|i) (?:would have (?:liked|wished|preferred)|had (?:hoped|wanted|wished|intended)|did not (?:wish|want)|considered|regrets? that|believes? that|thanks?)\b",
    re.IGNORECASE,
)
"""A line that tells what its movers think, or did not ask for."""
_WANTS_TEXT = (":", ":-", "-", "–", "—", "as follows", "as follows.", "the following", "to read")


def with_marks_quoted(paragraph: Paragraph) -> Paragraph | None:
    """Return an instruction that marks its words ("delete ~~nine~~") with quotation marks instead; None for another."""
    if not any(run.marks & _SHOWN for run in paragraph.runs) or any(mark in paragraph.text for mark in '‘“"'):
        return None
    runs = (Run(f"“{r.text.strip()}” ") if r.marks & _SHOWN and r.text.strip() else Run(r.text) for r in paragraph.runs)
    return replace(paragraph, runs=tuple(runs))


def starts_as_one(paragraph: Paragraph) -> bool:
    """Whether a line begins as an instruction does, its words quoted or marked."""
    quoted = with_marks_quoted(paragraph)
    return says_edit(paragraph.text) or (quoted is not None and looks_like_instruction(quoted.text))


def asks_nothing(paragraph: Paragraph) -> bool:
    """Whether a line says nothing that an instruction says: no verb of an edit, no quotation, no numbered place."""
    return paragraph.kind is Kind.PARAGRAPH and bool(not _ASKS.search(paragraph.text) or _WISHED.match(paragraph.text))


def is_title(text: str, is_item: bool = False) -> bool:
    """Whether a line only names an amendment, or is too short and bare to ask for anything, unless it is an item."""
    bare = not is_item and len(text.split()) <= 6 and not _VOCABULARY.search(text)
    return bare or bool(_TITLE.fullmatch(text.strip()))


_ENDS_ASKING = re.compile(
    r"^(?:an? )?(?:new|additional|further) (?:sub-?)?(?:point|bullet|paragraph|clause|item|recommendation|rule) \(?\w{1,4}\)?$|"
    r"^delete,? and (?:in (?:its|their) (?:place|stead) )?(?:insert|substitute|replace (?:it )?with)(?: the following(?: \w+)?)?$|"
    r"\b(?:insert|add)(?: an?| one| two| three| the)?(?: (?:new|further|additional|extra|following|final|another))*"
    r" (?:sub-?)?(?:bullet points?|bullets?|points?|paragraphs?|clauses?|items?|sentences?|words|text)$"
    r"|\b(?:insert|add)(?: an?| the)?(?: (?:new|further|additional|following))+ (?:sub-?)?(?:bullet points?|bullets?|points?|paragraphs?|clauses?|items?)"
    r" (?:after|before) [^:‘“\"]{1,60}(?:[‘“\"][^:‘“’”\"]{1,60}[’”\"][^:‘“\"]{0,20})?$"
    r"|\binsert as new \(?\w{1,4}\)?$|\breplace (?:the )?.{2,40} with$|\b(?:insert|add) at (?:the )?end(?: before the (?:full stop|semi-?colon|period))?$|[:–-]\s*(?:add|insert)$|\b(?:insert|substitute)(?: in (?:its|their) (?:place|stead)| instead)$"
    r"|\binsert as (?:an? |the )?(?:(?:new|final|last|first|second|third|further|additional) )+(?:bullet point|bullet|point|paragraph|clause|item|section)$"
    r"|\bnew (?:bullet point|bullet|point|paragraph|clause|item|section) reading$|^replace [^:]{2,80} (?:with|by)$|\bre-?word(?:ed)? as$|\bamend(?:ed)? to read$"
    r"|\b(?:add|insert) another$|\b(?:replace|substitute)(?: it| them)? (?:with|by)$|\binsert(?: as)?$",
    re.IGNORECASE,
)
"""How a line ends whose new text stands below it, without a colon."""


_ENDS_IN_HEAD = re.compile(
    r"\b(?:insert|add)\b.{1,120}\b(?:under|after|below|beneath|headed) [‘“\"'][^‘“”\"]{2,80}:[’”\"']$", re.IGNORECASE
)
"""The same where it ends in the name of a section with its colon."""


def wants_text(text: str) -> bool:
    return bool(_ENDS_ASKING.search(text.rstrip()) or _ENDS_IN_HEAD.search(text.rstrip())) or text.rstrip(
        " \t"
    ).lower().endswith(_WANTS_TEXT)


def without_explanation(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph without the argument in brackets at its end."""
    match = _EXPLANATION.search(paragraph.text)
    return replace(paragraph, runs=cut(paragraph, 0, match.start())) if match else paragraph


def is_open(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a quotation that opens in `paragraphs` does not close there."""
    text = Sentence(tuple(paragraphs)).text.strip()
    first, *others = readings(text)
    if text[:1] in SINGLE and text[-1:] not in SINGLE and len(paragraphs) > 1 and any(map(_is_open, others)):
        return True  # what seemed to close it is the apostrophe of a plural
    return _is_open(first)


def _is_open(taken: Quoted) -> bool:
    begins = taken.line.lstrip()[:1] in ("‘", "'") and taken.line.lstrip()[1:2].isalnum()
    return taken.is_open or begins or bool(_OPEN_SINGLE.search(taken.line) or _OPENS_BELOW.search(taken.line))


def is_quotation(paragraph: Paragraph) -> bool:
    """Whether `paragraph` is one quotation from end to end."""
    taken = next(readings(paragraph.text.strip()))
    return len(taken.line.strip(" .;,")) == 1 and len(taken.quotations) == 1 and not taken.is_open
