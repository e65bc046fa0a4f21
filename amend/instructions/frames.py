"""The shapes of an edit: one line for each, tried in order at each place of a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_R, _W, _B = "[\ue400-\ue7ff]", "[\ue800-\uebff]", "\uefff"
BORDER = r"(?= ?(?:$|[,;.:?()\[\]/–-]|(?:and|then|so|as|because|which|since|to (?:reflect|ensure|make|allow|clarify|avoid|correct|update|strengthen|bring|give|remove|read|show)|with (?:effect|the|a|consequential|subsequent)|in order|on the grounds?|thereby|but|for|given|due)\b))"
"""What an edit ends before."""
BLOCK = _B
"""Stands for the block of text below the sentence."""
_AND = r"(?: ?[,;&] ?(?:and )?| and )"
_PARTS = {
    "R": _R,
    "W": _W,
    "Rs": rf"{_R}(?:{_AND}{_R})*",
    "Ws": rf"{_W}(?:{_AND}{_W})*",
    "in": (  # ", in R" is another part of a place, ", R" and "and in R" go on in this one: each is read in one way only
        rf"(?:(?:in|to|into|under|within|of|on|from|at|for|out of|after which in) {_R}"
        rf"(?: ?, ?{_R}| ?[,;&] ?and (?:in |to |from |of )?{_R}| and (?:in |to |from |of )?{_R}| ?[;&] ?{_R}){{0,8}})"
    ),
    "end": rf"(?:the )?(?:very )?(?:end|close)(?: of {_R})?",
}
_POSITION = (
    rf"(?:(?:just )?(?:after|before) (?:{_W}|{_R}|the heading)(?: ?,? (?:and )?before {_W})?"
    rf"|(?:at|to) (?:the )?(?:end|start|bottom|foot)(?: of (?:{_R}|this \w+|that \w+|the \w+))?|(?:in )?between {_R}(?: and {_R})?"
    rf"|between {_W} and {_W}"
    rf"|as (?:an? |the )?(?:(?:new|additional|further|final|last|separate|next) )*(?:{_R}|(?:sub[- ]?)*(?:points?|paragraphs?|bullets?(?: points?)?"
    r"|items?|(?:whereas |resolved )?clauses?|recommendations?|sections?|sentences?))|below|thereafter|thereto)"
)
UNIT_WORDS = (
    r"(?:sub[- ]?)*(?:action points?|limbs?|strands?|mandates?|demands?|principles?|asks?|measures?|dot points?|indents?|prayers?|bullet(?:ed)? points?|bullets?|points?|(?:unnumbered )?paragraphs?|paras?|sentences?|clauses?|items?|recommendations?|resolutions?|propositions?"
    r"|(?:whereas|resolved|recital|preambular|operative)(?: clauses?| paragraphs?)?|recitals?|sections?|headings?(?: of level \d)?|rows?|tables?|footnotes?|endnotes?|headers?|footers?|text box(?:es)?|rules?|articles?)"
)
_INTRO = (
    rf"(?:(?:(?:an?|another|the|this|these|one|two|three|four|five|six|some) )?(?:(?:single|more|two|three|four|five|six|following|new|additional|further|extra|separate|final|last|revised|same|existing) )*"
    rf"(?:(?:words?|texts?|phrases?|wording|contents?|line|amendment|another|one|{UNIT_WORDS}))?(?: (?:in (?:its|their) place|below|instead))?"
    r"(?: ?,? ?(?:as follows|to follow|following|namely|which reads|that reads|reading|stating|saying|to say|to read(?: as follows)?|to state|being|that says))?"
    r"(?: ?(?:the words))?)"
)
_NEW_REF = rf"(?:(?:an? |the |these |one |two |three |four )?(?:(?:new|single|additional|further|extra|another|revised|replacement|following) )*{_R})"
_PARTS |= {
    "new_ref": _NEW_REF,
    "place": rf"(?:(?:{_POSITION}|{_PARTS['in']})(?: ?[,:;] ?| - (?=insert\b|delete\b)| )?){{1,5}}",
    "position": _POSITION,
    "text": rf"(?:instead[:,]? ?)?(?:{_INTRO}) ?[:;,.–-]* ?(?:{_W}(?:{_AND}{_W})*|{_B})",
    "as_new": rf"(?:instead[:,]? ?)?{_NEW_REF}(?: ?,? ?(?:as follows|namely|to follow|to read|reading|which reads|entitled))* ?[:;,.–-]* ?(?:{_W}|{_B})",
    "unit": UNIT_WORDS,
    "but": r"(?:,? but (?:not|leave|keep) what (?:stands|is) under (?:it|them),?)?",
    "instead": r"(?: instead)?",
    "wholly": r"(?: (?:completely|entirely|in full|altogether|wholly|in (?:its|their) entirety))?",
    "no_verb": r"(?! ?,? ?(?:delete|insert|replace|substitute|change|move)\b)",
    "reads": r"(?:to read|should read|shall read|reads?|to become|becomes|to be|should be|to state|to say|amended to(?: read| be| say)?"
    r"|be changed to(?: read)?|changed to(?: read)?|amended as follows|amended as shown(?: below)?|amended)",
}
_STRETCH = (
    rf"from (?:and including )?(?P<from>{_W}|{_R}|the (?:start|beginning)(?: of {_R})?)(?: (?:onwards?|on)|(?: up)? ?(?:to|until|through to|down to|as far as)(?:,? and including,?|(?P<short>,? but (?:not (?:including|with)|excluding|without),?| but not| just before))? "
    rf"(?P<to>{_W}|{_R}|{_PARTS['end']}))?",
    rf"(?:everything|anything|all|every)(?: (?:of )?(?:the )?(?:other |remaining )?(?:words?|text|wording|paragraphs|points|sections?|content))?(?: (?:in|of) (?P<all_in>{_R}))?"
    rf"(?: (?:that|which) (?:appears?|follows?|comes?|stands?))?(?: of {_R})? (?P<side>after|before|following|from|below|above|up to)(?: and including)? (?P<anchor>{_W}|{_R})"
    rf"(?: onwards?)?(?: in {_R}(?= to (?:the )?(?:end|start)\b))?(?:(?:(?: up)? (?:to|until)(?P<through>,? and including,?)?|,? (?:and|but) (?:before|up to|until)) (?P<until>{_W}|{_R}|{_PARTS['end']}))?",
    rf"(?:all|everything)(?: (?:of )?(?:the )?(?:text|words|wording|points|paragraphs|content))? (?:under|below|beneath) (?P<under>{_R})",
    rf"all of (?P<whole>{_R})(?:, (?P<head>including|except|excluding|but not) (?:the heading|{_R}))?(?: after (?P<after>{_R}))?",
    rf"(?P<all>all|everything|(?:all|the whole|the entire|whole)(?: of)?(?: the)?(?: (?:words|text|wording|content|existing))?(?: of)?(?: the motion)?(?: {_R})?|{_R}, in full)",
)
_PARTS["stretch"] = "(?:" + "|".join(_STRETCH) + ")"
_PARTS["target"] = rf"(?:{_PARTS['Ws']}(?:,? but (?:not|leave).*?)?|{_PARTS['Rs']}{_PARTS['but']}|{_PARTS['stretch']})"


@dataclass(frozen=True, slots=True)
class Frame:
    """One shape of an edit and the verb that it comes to."""

    verb: str
    shape: str


FRAMES: tuple[Frame, ...] = (
    Frame("keep", r"(?:no_change)"),
    Frame("stands", r"(?:stands)"),
    Frame("replace", r"(?P<at>{place})?(?:by |to |then )?delete (?P<what>{target})(?: ?,? ?(?P<in>{in}))?{wholly}{instead} ?[,;:./]* ?(?:and |then |but )*(?:to )?(?:replace|substitute|insert|with|by)"
                     r"(?: (?:it|them|this|these|that|those|in|instead|therefor))*(?: with| by| as)?{instead} ?(?P<new>{as_new}|{text})(?! for {W})(?P<tail>(?: ?,? ?(?:{position}|{in}|instead){no_verb}){0,3})"),
    Frame("replace", r"(?P<at>{place})?(?:by |to |then )?delete (?P<in>{in}) ?,? ?(?:of )?(?P<what>{Ws}) ?,? ?(?:and |then |to )*(?:replace|substitute|insert)(?: (?:it|them|with|by))*{instead} ?(?P<new>{text})"),
    Frame("delete", r"(?P<at>{place})?(?:by |to |then )?delete (?P<in>{in}) ?,? ?(?:of )?(?P<what>{Ws})"),
    Frame("rival", r"(?:[^:]{0,120}?\b)?(?:move[sd]? (?:as )?(?:an|the following|a) amendment(?:,? (?:in place of|in lieu of|instead of)(?: the whole(?: of)?| all of)? {R})?|(?:amend|change) (?:his|her|their|the|its) (?:(?P<what>{R})|motion)(?: so as)? (?:to|as)(?: read)?(?: the following| follows)?|(?P<to>{R}) (?:amended|be amended) (?:to|so as to) read(?: as follows)?) ?[:;,–-]* ?(?P<new>{text})"),
    Frame("delete", r"(?:by |to |then )?delete (?P<what>{Ws}) ?,? ?(?P<at>at the (?:end|start) of {R})"),
    Frame("itself", r"(?P<at>{place})?(?:delete (?:and|then) )?(?:replace|substitute)(?: it| this| them)? ?(?:with|by) ?(?P<new>{text})"),
    Frame("replace", r"(?P<at>{place})?(?:by |to |then )?delete (?P<what>{W}) (?P<beside>(?:after|before) {W})(?: ?,? ?(?P<in>{in}))?,? (?:and |then )*(?:replace|substitute|insert)(?: it| therefore?)?(?: with| by)? ?(?P<new>{text})"),
    Frame("delete", r"(?P<at>(?:{in} ?,? ?)?)delete (?P<what>{W}) (?P<beside>(?:after|before) {W})(?: ?,? ?(?P<in>{in}))?"),
    Frame("itself", r"(?P<at>{place})?delete(?: it)?{wholly} (?:and|then) (?:insert|substitute|replace) ?(?P<new>{text})"),
    Frame("itself", r"(?:goes,? (?:and |then )*)?turns (?:with|by) ?(?P<new>{text})"),
    Frame("itself", r"(?P<at>{place})?delete(?: (?:entirely|completely|in full|altogether|wholly|in (?:its|their) entirety|this|it))?(?= ?(?:$|[,;.]))"),
    Frame("delete", r"(?P<at>{place})?(?:by |to |then )?delete (?P<what>{target})(?: ?,? ?(?P<in>{in}))?(?: (?:completely|entirely|in full|altogether|in (?:its|their) entirety|it))*"),
    Frame("replace", r"(?P<at>{place})?(?:by |to |then )?replace (?:{unit} )?(?P<what>{target})(?: ?,? ?(?P<in>{in}))? ?,? ?(?:with|by)(?: the following)? ?(?P<new>{as_new}|{text})(?: ?,? ?(?P<tail>{in}){no_verb})?"),
    Frame("replace", r"(?P<at>{place})?replace (?P<what>{Rs}{but}) with ?(?P<new>{text})"),
    Frame("substitute", r"(?P<at>{place})?(?:to )?substitute (?P<new>{text}) (?:for|in place of|in lieu of) (?P<what>{target})(?: ?,? ?(?P<in>{in}))?"),
    Frame("substitute", r"(?P<at>{place})?(?:to )?substitute for (?P<what>{target})(?: ?,? ?(?P<in>{in}))? ?,? ?(?P<new>{text})(?: ?,? ?(?P<tail>{in}){no_verb})?"),
    Frame("replace", r"(?P<at>{place})?(?:for|in place of|instead of) (?P<what>{Ws}|{Rs}),? (?:substitute|read|insert|put) ?[:–-]* ?(?P<new>{text})(?: ?,? ?(?P<in>{in}))?"),
    Frame("rows", r"(?P<at>{place})?insert (?:an? )?(?:new |following )?(?:rows?|table)[:;]? ?(?P<cells>{R} {W}(?: and {W}| ?, ?{R} {W})*)"),
    Frame("insert", r"(?P<at>{place})?(?:please |to |then )*insert (?P<new>{text}) (?P<tail>(?:(?:after|before) {W} in|at (?:the )?(?:end|start) of) {R})(?= ?, ?(?:delete|insert|replace|substitute|move)\b)"),
    Frame("insert", r"(?P<at>{place})?(?:please |to |then )*insert (?P<new>{as_new}|{text})(?: ?,? ?(?P<tail>{place}){no_verb})?"),
    Frame("insert", r"(?P<at>{place})?(?:to )?insert (?P<tail>{place}) ?[:;,.–-]* ?(?P<new>{as_new}|{text})"),
    Frame("insert", r"insert (?P<at>{place}) ?of (?P<new>{text})(?: ?,? ?(?P<tail>{place}){no_verb})?"),
    Frame("insert", r"(?P<at>{place})?insert (?P<intro>{text})? ?(?P<tail>{place}) ?[:;,.–-]* ?(?P<new>{text})"),
    Frame("insert", r"(?P<at>{place})?insert (?:(?:an?|the|two|three) )?(?:(?:following|new|additional|further) )*(?:(?:words?|text|phrase|wording) )?(?P<unit>{unit})? ?,? ?(?P<tail>{place}) ?[:;,.–-]* ?(?P<new>{as_new}|{text})"),
    Frame("insert", r"(?P<at>{place})?insert (?P<named>{new_ref}) ?,? ?(?P<tail>{place}) ?[:;,.–-]* ?(?P<new>{text})"),
    Frame("insert", r"(?P<at>{place})?insert (?P<bare>{R}) ?[:;–-]+ ?(?P<new>{text})"),
    Frame("clause", r"(?P<at>{place})?insert (?:an? |the )?(?:new |additional |further |another |final |extra |second |third |fourth |fifth |sixth )+(?P<name>resolves|resolved|resolve|believes|notes|whereas)(?: clause)?(?: at the end)?(?: (?P<tail>{place}))? ?[:;,.–-]* ?(?P<new>{text})"),
    Frame("insert", r"(?P<at>{place})?(?P<named>(?:an? |the )?(?:(?:new|additional|further|following) )+{R}) comes(?: (?P<tail>{in}))?(?: (?:as follows|to read|as set out(?: below)?|set out below|below))* ?[:;,.–-]* ?(?P<new>{text})"),
    Frame("insert", r"(?P<at>{place})?(?:an? )(?P<bare>{R}) comes ?(?P<tail>{place})? ?,? ?(?:(?:as follows|namely|to read) ?)?[:;,.–-]* ?(?P<new>{text})"),
    Frame("insert", r"(?P<at>{place})?(?P<new>{text}) comes(?: ?,? ?(?P<tail>{place}){no_verb})?"),
    Frame("insert", r"(?P<at>{place})?(?:that )?(?:the following(?: new| additional| further)*|(?:an?|one|two|three|four|five|six) (?:new|additional|further|extra|more))(?: words?| text| (?P<unit>{unit}))? comes ?(?P<tail>{place})? ?[:;,.–-]* ?(?P<new>{text})"),
    Frame("insert", r"an? (?:addition|insertion) (?:is |be |to be )?made (?P<tail>{position}) ?,? ?(?:(?:which|and) (?:then |will |would |thus |accordingly )*becomes? {R})? ?[:;,–-]* ?(?P<new>{text})"),
    Frame("insert", r"(?P<at>{place})?an (?:insert|addition|insertion) (?:is |be )?made ?[:;,–-]* ?(?P<new>{text})"),
    Frame("replace", r"(?P<at>{place})?(?:that )?(?P<what>{target})(?: (?P<in>{in}))? goes ?,? ?(?:and |with a view to )*(?:(?P<new>{text}) (?:comes|turns)|(?:turns|replace|substitute|insert) ?(?:with|by)? ?(?P<other>{as_new}|{text}))(?: (?:instead|in its place))?"),
    Frame("delete", r"(?P<at>{place})?(?:that )?(?P<what>{target})(?: (?P<in>{in}))? goes{wholly}(?: ?,? ?(?P<tail>{in}){no_verb})?{wholly}"),
    Frame("replace", r"(?P<at>{place})?(?P<what>{Rs}|{Ws}) ?[:,–-]+ ?(?:to be )?(?:replace|turns)(?: (?:it|this|them))? ?(?:with|by)? ?(?P<new>{text})"),
    Frame("replace", r"(?P<at>{place})?(?P<what>{Rs}|{Ws}) ?[:,–-]+ ?delete (?:and |then )+(?:insert|(?:replace|substitute)(?: it| them)? (?:with|by)) ?(?P<new>{text})"),
    Frame("delete", r"(?P<at>{place})?(?P<what>{Rs}|{Ws}) ?[:,–-]+ ?(?:to be )?(?:delete|goes)(?! (?:and|then) (?:insert|replace|substitute))"),
    Frame("replace", r"(?P<at>{place})?(?:that )?(?P<what>{target})(?: (?P<in>{in}))? turns (?:with|by) ?(?P<new>{as_new}|{text})(?: ?,? ?(?P<tail>{in}){no_verb})?"),
    Frame("toread", r"(?P<at>{place})?(?:amend |that )?(?P<what>{Rs}|{Ws}) ?,? ?{reads} ?[:;,–-]* ?(?P<new>{text}),? (?:instead of|rather than|in place of|(?:and )?not|in lieu of|from) (?P<old>{Ws})"),
    Frame("toread", r"(?P<at>{place})?(?:amend |that )?(?P<what>{Rs}) ?,? ?(?:(?:should|shall|is|be|to be|to|must|amended|so (?:that|as) (?:it|they))(?: amended)?(?: to| so as to)?) ?(?:refers?|says?|state|speaks?|mentions?)(?: to| of)? (?P<new>{text}),? (?:rather than|instead of|and not|in place of|not)(?: to)? (?P<old>{Ws})"),
    Frame("toread", r"(?P<at>{place})?(?:change|amend|correct) (?:(?:the )?(?:dates?|figures?|sums?|amounts?|words?|times?|numbers?|years?|names?|percentages?)(?: given)? )?(?:(?P<in>{in}) )?from (?P<old>{W}) to (?P<new>{text})"),
    Frame("toread", r"(?P<at>{place})?(?:change|amend|correct) (?P<old>{Ws})(?: ?,? ?(?P<in>{in}))? (?:to(?: read| be| say)?|into|by) ?[:;,–-]* ?(?P<new>{text})(?: ?,? ?(?P<tail>{in}){no_verb})?"),
    Frame("respectively", r"(?P<at>{place})?(?:(?:change|amend|replace) )?(?P<what>{Ws})(?: (?P<in>{in}))? (?:to become|become|to read|should read|to be|should be|to|with|by|turns by|turns with|amended to) (?P<new>{Ws}) ?,? respectively"),
    Frame("toread", r"(?P<at>{place})?(?:amend )?(?:so as )?to (?:refer|speak) (?:to|of) (?P<new>{W}),? (?:instead of|rather than|in place of|not)(?: to| of)? (?P<old>{W})"),
    Frame("toread", r"(?P<at>{place})?(?:to read|should read|read|to say|should say|has|to have) (?P<new>{W}),? (?:instead of|rather than|in place of|in lieu of|not) (?P<old>{W})"),
    Frame("toread", r"(?P<new>{W}),? (?:instead of|rather than|in place of|in lieu of|not) (?P<old>{W})"),
    Frame("toread", r"(?P<at>{place})?(?P<old>{W})(?: (?P<in>{in}))? (?:to become|becomes?|should become|to read|should read|should say|to say|should be|shall be|must be|shall read|to be|to|changes? to|with|by) (?P<new>{W})(?: (?P<tail>{in}){no_verb})?"),
    Frame("amend", r"(?P<at>{place})?(?:amend |change |that )?(?P<what>{Rs}) ?,? ?(?:(?:amended|be|is|are|to be|should be) )*(?:as (?:follows|shown|set out|marked|indicated)(?: below| overleaf)?|to read(?: as follows)?|so as to read|{reads})(?: as follows| as shown below)?(?: \([^)]*\)?)?(?: with [^:]*)? ?[:;,.–-]* ?(?P<new>{text})"),
    Frame("amend", r"(?P<at>{place})?(?:change|amend) (?P<what>{R}) (?:to|into) ?[:–-]* ?(?P<new>{W})"),
    Frame("amend", r"an? (?:addition|amendment|change|insertion|deletion)s? (?:is|are|be|to be) made to (?P<what>{Rs}) ?,? ?(?:which (?:then |will |would |thus )*becomes? (?P<to>{R}))? ?,? ?(?:as (?:shown|follows|set out|marked)(?: below)?)? ?[:;,–-]* ?(?P<new>{text})"),
    Frame("renumber", r"(?P<at>{place})?(?:and |to |then )*renumber (?P<what>{R})(?= ?(?:$|[,;.]| and| then))"),
    Frame("renumber", r"(?P<at>{place})?(?:and |to |then )*renumber (?P<what>{Rs}) (?:to|as|to become|to be|becomes?) (?:an? |the )?(?:new )?(?P<to>{R})"),
    Frame("renumber", r"(?P<at>{place})?(?:and )?(?P<what>{Rs}) (?:renumbers|(?:to |then |which |will |would |should )*becomes?)(?: as| to)? (?:an? |the )?(?:new )?(?P<to>{R})"),
    Frame("renumber", r"(?:renumbering)"),
    Frame("move", r"(?P<at>{place})?move (?P<what>{Rs})(?: so (?:that (?:it|they)|it|as to)(?: (?:is|be|come|comes|stands?))?)?,? ?(?:up |down )?(?:to )?(?:be |become |form )?(?P<place>{position}|becomes? (?:the )?(?:new )?{R}|(?:follow|precede)s? {R}|to become (?:an? |the )?(?:new )?{R}|(?:to |the )?start of the motion)"),
    Frame("move", r"(?P<at>{place})?(?P<what>{Rs}) moves (?:up |down )?(?:so (?:that (?:it|they)|as to) (?:stands?|comes?|is|are|be|go) )?(?:to )?(?:be )?(?P<place>{position}|becomes? (?:the )?(?:new )?{R}|(?:follow|precede)s? {R})"),
    Frame("transpose", r"(?P<at>{place})?transpose (?P<what>{R}) ?(?P<to>{R})?"),
    Frame("split", r"(?P<at>{place})?after (?P<what>{W}),? begin (?:an? )?new (?P<unit>{unit})"),
    Frame("join", r"join (?P<what>{R}) to (?P<to>{R})"),
)  # fmt: skip
"""Tried in order; the first that reads a stretch of the sentence up to a border between edits is believed."""


@lru_cache(1)
def compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the frames ready to match."""
    return tuple((frame.verb, re.compile(f"(?:{_filled(frame.shape)}){BORDER}")) for frame in FRAMES)


def _filled(shape: str) -> str:
    from amend.instructions.around import NO_CHANGE, PUNCTUATION_STANDS, RENUMBERED

    for name in ("target",):  # named groups of a stretch stand once in a frame
        shape = shape.replace(f"{{{name}}}", _PARTS[name], 1)
    shape = re.sub(r"\{(\w+)\}", lambda match: _PARTS[match[1]], shape)
    shape = shape.replace("(?:no_change)", "(?:" + "|".join(NO_CHANGE).replace("R", _R) + ")")
    shape = shape.replace("(?:stands)", PUNCTUATION_STANDS)
    return shape.replace("(?:renumbering)", "(?:" + "|".join(RENUMBERED).replace("R", _R) + ")")
