"""Ways to say an edit that come to another one, which the frames know: a line for each.

The patterns are read against a marked sentence (see `marking.py`), in which {R} stands for a reference and {W} for a
quotation; all are tried in order, wherever they fit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from amend.instructions.arrows import ARROWS
from amend.instructions.frames import UNIT_WORDS
from amend.instructions.replacement import replacement

_R, _W = "[\ue400-\ue7ff]", "[\ue800-\uebff]"
_ALL = r"(?:everything|anything|all|the rest|the remainder)(?:(?: of)? the)?(?: (?:other|remaining))?(?: (?:words?|text|wording))?"
_REST = r"(?:all )?(?:the )?(?:remainder|rest|remaining (?:words?|text|wording))"
_SAID = (
    r"(?:the )?(?:dates?|figures?|sums?|amounts?|words?|times?|numbers?|years?|names?|percentages?|price|target|limit)"
)
_RAISE = r"(?:alter|correct|update|increase|raise|reduce|lower|decrease|extend|shorten|revise|vary|modify|adjust)"
_SWAP = r"swap(?: the (?:order|positions?) of)?|exchange|reverse(?: the order of)?|transpose|interchange"
_EDGED = r"(?:preface|begin|start|precede|introduce|open)"
_BE = r"(?:is|are|be|to be|should be|shall be|must be)"

REWORDED: tuple[tuple[str, str], ...] = (
    (rf"({_W}) goes (?:out )?(?:of|from) ({_R}),? and (?:the )?({_W}) comes(?: instead)?", r"in \2 replace \1 with \3"),
    (rf"^({_R}) (?:should|shall|must|to) (?=(?:delete|insert|replace|substitute) )", r"in \1 "),
    (rf"^(delete (?:in {_R} )?{_W}); and (insert {_W}\.?)$", r"\1 and \2"),
    (rf"((?:delete {_W} and (?:substitute|insert|replace with)|substitute {_W} for|(?:insert {_W} (?:after|before))|insert) {_W} (?:in|from) {_R}), (?=(?:insert|delete|substitute) {_W} (?:and insert {_W} |(?:after|before|for) {_W} )?(?:in|from|at) )", r"\1 ; "),
    (rf"\((in {_R})\)", r"\1"),
    (rf"({_W}),? \((?:in |at |from |of )?(?:the )?({_R})\)", r"\1 in \2"),
    (rf"({_W}) in (?=(?:after|before) {_W})", r"\1 "),
    (rf"^in ({_W}) in ({_R}),? (?=(?:delete|replace|change|insert) {_W})", r"in \2 "),
    (rf"(insert (?:an? )?(?:new |additional |further )*{_R}),? ((?:after|before) {_R}) and (?:after|before) {_R}(?= ?(?:[:,.]|$))", r"\1 \2"),
    (rf"({_W}) in ({_R}) ?[-–:] ?replace (?:by|with) (?={_W})", r"in \2 replace \1 with "),
    (rf"^({_W}) ?[-–:] ?replace (?:by|with) (?={_W})", r"replace \1 with "),
    (rf"^([^{_R[1:-1]}]*{_W}[^{_R[1:-1]}]*?) ?[-–] ?(?:in |the )*({_R})\.?$", r"in \2, \1"),
    (rf"(transpose {_R}(?: {_R})?|move {_R} [^.;{_W[1:-1]}]{{2,40}}?),? so that (?!it (?:becomes?|is|stands|comes) (?:the )?(?:new )?(?:first|last|final|second|third|fourth)\b)[^.;:{_W[1:-1]}{_R[1:-1]}]{{3,90}}(?=[.;]?$|, renumber)", r"\1"),
    (rf",? so becoming (?:the )?(?:new )?{_R}(?= ?(?:[.;,]|$))", ""),
    (rf"move ({_R}) (?:up|down) so that (?=it )", r"move \1 so that "),
    (rf",? with the (?:consequence|result|effect) that (?=(?:the )?(?:existing |present |current )?{_R} renumbers)", " ; "),
    (rf"^after ({_W}|{_R})(?: points?)?,? and before ({_W}|{_R}),? (?=insert)", r"between \1 and \2 "),
    (rf"({_R}) \((?:the|a|an|on|about|re|regarding|those|his|her|our|their|its|dealing with|concerning) (?![^()]*\b(?:delete|insert|replace|substitute|move|except|but|not|only|both|each|all|first|second|third|last|unless|if|or|half|part|new|old|other|end|start|occurrence|sentence|line|words?)\b)[^()\ue000-\uefff]{{2,60}}\)", r"\1"),
    (rf"^between {_W} and ({_W}),? insert (?=(?:an? |the )?(?:new |following |further |additional )*(?:paragraph|section|clause|heading|point)s?\b|:? ?\uefff)", r"before \1 insert "),
    (rf"({_W}) in ({_R}) ?[-–:,] ?(?:to be |to become |to read |be )(?={_W})", r"in \2 replace \1 with "),
    (rf"^({_W}) ?[-–:,]+ ?(?:to be|to read|to become|now) ?[-–:]* ?(?={_W})", r"replace \1 with "),
    (rf"^({_R}) ?[-–:,]? ?({_W}) now (?={_W})", r"in \1 replace \2 with "),
    (rf"delete ({_W}) and insert ({_W}) \(({_R})\)", r"in \3 replace \1 with \2"),
    (rf"(?:\b(?:in|under|at) )?({_R}) ?[-–:,]+ ?for ({_W}) (?:say|write|have) (?={_W})", r"in \1 replace \2 with "),
    (rf"(?:(?<=^)|(?<=, ))for ({_W}) (?:say|write|have) (?={_W})", r"replace \1 with "),
    (rf"\(both (?:under|in) {_R}\)$", ""),
    (rf"({_W}) (?:is )?(?:softened|strengthened|toned down|shortened|lengthened) to (?={_W})", r"\1 to become "),
    (rf"(?:strike|delete) ({_W}) in ({_R}) in favour of (?={_W})", r"in \2 replace \1 with "),
    (rf"^({_R})\. (?=(?:delete|insert|change|replace|substitute|after|before|for)\b|{_W})", r"in \1, "),
    (rf"(?:the )?({_W}) at the end of ({_R}) goes", r"at the end of \2 delete \1"),
    (rf"(?:\bin )?({_R}) ({_W}) (?:to read|should read|becomes|to become|should be|to be) (?={_W})", r"in \1 replace \2 with "),
    (rf"insert (in {_R}),? ({_W}) (?=(?:after|before) {_W})", r"\1 insert \2 "),
    (rf"({_W}(?: in {_R})?),? (?:is|are) (?=to become\b)", r"\1 "),
    (rf"\b(?:line|text|wording)? ?(?:to be |be |is )?(?:changed|amended|altered),? so that ({_W}) (?:reads|says|becomes|is) (?={_W})", r"change \1 to "),
    (rf"({_W}) (?:-|–)? ?(?:should|shall|must) (?:now )?(?:say|be|read) (?={_W})", r"\1 to become "),
    (rf"(insert {_W}) as {_R} and renumber {_R} (?:as|to become) {_R}(?= ?[.;]?$)", r"\1 ; renumber accordingly"),
    (rf"(insert (?:at the start|at the end) of {_R} {_W}) as {_R}", r"\1"),
    (rf"({_W}(?: in {_R})?) (?:should|shall|is to|are to|must) (?=goes\b|comes\b|turns\b)", r"\1 "),
    (rf"({_W}) ?[-–:,]+ ?delete,? (?:and )?instead ?[:,–-]* ?(?={_W}|\uefff)", r"replace \1 with "),
    (rf"({_W}) turns for (?={_W})", r"substitute \1 for "),
    (rf"^((?:after|before) {_R}),? (?=an? new )", r"\1 insert "),
    (rf"({_W}) ?[-–:] ?insert (before|after) it (?={_W})", r"\2 \1 insert "),
    (rf"({_W}) ?[-–:,]? ?delete ?[-–:,&]* ?(?:and )?insert (?={_W})(?=[^{_W[1:-1]}]*{_W}[.;]?$)", r"replace \1 with "),
    (rf"\ball after ({_W}) ?: ?delete", r"delete all after \1"),
    (rf"\bread ({_W}) for (?={_W})", r"substitute \1 for "),
    (rf"({_W}) in ({_R}) ?: ?(?:to be )?replace (?:with|by) (?={_W})", r"in \2 replace \1 with "),
    (rf"\bamend ({_R})(?: as)? ?: ?(?={_W}|\uefff)", r"amend \1 as follows: "),
    (rf"\binsert ({_W}) (?:in place of|instead of|in lieu of) (?={_W})", r"substitute \1 for "),
    (r" ?\(the [a-z]+(?: [a-z]+)? (?:published|given|agreed|reported|announced|set|shown|quoted|used|stated) (?:in|by|on|at) [^()\ue000-\uefff]{2,60}\)", ""),
    (rf",? (?:as|because|since) (?:they|it|this|these|that)\b[^{_W[1:-1]}{_R[1:-1]};:]{{1,300}}?(?=,? and (?:(?:by )?(?:insert|replace|substitute|renumber)\b|also delete\b|(?:by )?delete(?:,? in {_R})?,? (?:of )?{_W}))", ""),
    (r"(insert|substitute|replace with) (the following(?: words?| text| paragraphs?| points?)?) (?:therefore?|in (?:place|lieu) thereof|instead)", r"\1 \2"),
    (rf"(?:{_ALL}) (?:which|that) (?:follows?|comes? after|stands? after) (?={_W}|{_R})", "all after "),
    (rf"delete (in {_R}) ?; ({_W})", r"delete \2 \1"),
    (rf"(from {_W} to {_W}),? \(?(?:both )?(?:inclusive|ends included)\)?(?= ?[.,;]| and\b| ?$)", r"\1"),
    (rf",? together with (?:all )?(?:its|their) (?:[a-z-]+ )?{_R}", ""),
    (rf"substitute,? (in {_R}),? (?:of )?({_W}) for ({_W})", r"\1 substitute \2 for \3"),
    (rf"substitute ({_W}) with (?={_W})", r"replace \1 with "),
    (rf"(substitute|replace|insert) ({_W}) (for|with|after|before) ({_W}),? and (?={_W} \3 {_W})", r"\1 \2 \3 \4 ; \1 "),
    (rf"({_W}) (?:(?:should |shall |must |to )?be |is |are )followed by (?={_W})", r"after \1 insert "),
    (rf"({_W}) (?:to be |be |is |are )preceded by (?={_W})", r"before \1 insert "),
    (rf"(?:substitute|insert) (the following)(?: words?| text| paragraphs?| points?)? (?:for|in place of|instead of) ({_R})(?= ?[:,–-])", r"replace \2 with \1"),
    (rf"for ({_W}) ?,? (?:the )?({_W}) turns", r"for \1 substitute \2"),
    (rf"delete ({_W}),? (?:and |with )({_W}) instead", r"replace \1 with \2"),
    (rf"delete ({_W}) ((?:after|before) {_W}),? and (?:by )?(?:substitute|insert) ({_W})", r"delete \1 \2 ; replace with \3"),
    (rf"({_W}) goes from ({_R})", r"\1 in \2 goes"),
    (rf"renumber ({_R}) (?:as|to|to become) (?:an? |the )?(?:new )?({_R}),? and (?:at the end insert) (?={_W})", r"renumber \1 as \2 ; in \1 insert at the end "),
    (rf"at the end(?: of)? ({_R}) ?,? delete (?:the )?(?:period|full stop) and insert", r"at the end of \1 insert"),
    (rf"(?:put|insert) an? (?:period|full stop|stop) after ({_W}) and delete (?:{_REST}|all the rest) of (the sentence|{_R})", r"delete all after \1 to the end of \2"),
    (r"^amend to read", "replace with"),
    (rf"^(?:an? )?((?:new|additional|further|extra|another) (?:{UNIT_WORDS})),? comes (?=after|before)", r"insert a \1 "),
    (rf"(delete (?:{_ALL}) after {_W}),? and insert an? (?:full stop|period|stop)(?= ?(?:[.,;]|$))", r"\1"),
    (rf",? so that (?:{_R}|it|they|these|those|the [a-z]+)(?: then| now)? (?:stands?|runs?|follows?) (?:together|alone|on(?: its own)?|in one list|as one(?: list| section)?|by (?:itself|themselves))(?= ?(?:[.,;]|$))", ""),
    (rf"delete ({_R}) (?=(?:after|below|under) {_R} and )", r"delete all of \1 "),
    (rf"delete (?:the )?references? to [^{_W[1:-1]}]{{1,60}}?,? (?:that is|i\.e\.|namely|viz\.?),? (?=(?:the words? )?{_W})", "delete "),
    (rf"delete (?:the )?(?:whole|entirety) of (?={_R})", "delete "),
    (rf"({_R}) \((?:the )?(?:whole\b|heading\b|title\b|head\b|{_R}(?= and (?:both|all|every)))[^(){_W[1:-1]}]{{0,60}}\)", r"\1"),
    (rf"after ({_W}),? delete (?:{_ALL}) (?:up )?(?:to|until) (?:the )?(?:end of )?({_R})", r"delete all after \1 to the end of \2"),
    (rf"(in {_R}),? (?:the )?[a-z ]{{3,40}}? (?:should|shall|to|must) (?:now )?(?:be|read) ({_W}),? (?:not|rather than|instead of) ({_W})", r"\1 change \3 to \2"),
    (rf"(move {_R} (?:to |at )(?:the )?(?:end|start) of {_R}),? as (?:an? |the )?(?:new )?{_R}", r"\1"),
    (rf"^({_R}) ?[-–:,]+ ?(?:(?:to be )?amend(?:ed)? (?:so as )?(?:to )?|(?:now )?to )read", r"amend \1 to read"),
    (rf"\(((?:after|before) (?:{_W}|{_R}))\)", r"\1"),
    (rf"after ({_W}),? delete {_REST}(?: of ({_R}))", r"delete all after \1 to the end of \2"),
    (rf"delete {_REST}(?: of ({_R})) after ({_W})", r"delete all after \2 to the end of \1"),
    (rf"(?<=delete )({_W}) and {_ALL} (?:after|behind|following|that follows|which follows)(?: (?:it|them|that))?(?: to the end)?(?: of ({_R})| (?:in|from) ({_R}))",
     r"from \1 to the end of \2\3"),
    (rf"(?<=delete )({_W}) and {_ALL} (?:after|behind|following|that follows|which follows)(?: (?:it|them|that))?", r"from \1 onwards"),
    (rf"(?<=delete )({_W}) (?:onwards?|to (?:the )?end)(?! of)", r"from \1 onwards"),
    (rf"(?<=delete )({_W}) (?:up )?to the end of ({_R})", r"from \1 to the end of \2"),
    (rf"\bthe (?:words?|text|wording|passage|part) (?=from {_W} (?:to|until) {_W} (?:goes|turns)\b)", ""),
    (rf"(?<=delete )(?:all |everything )?(?:of )?(?:the )?(?:words?|text|wording|passage|part|phrase|section|sentences?)?(?: (?:of|in) {_R})? ?(?=from {_W})", ""),
    (
        r" ?[(\[](?![^()\[\]]*\b(?:delete|insert|replace|substitute|move|moves|except|but|not|only|twice|both|each|every|all|first|second|third|last|former"
        r"|latter|occurrence|unless|if|or|when|where|withdrawn|lost|rejected|amended|stays?|keeps?|kept|remains?|subject|apart|provided|other|save"
        r"|excluding|instead|part|elsewhere|likewise|optional|clause|line|sentence)\b)"
        r"(?:(?:notes|believes|resolves)(?=[)\]])|[a-z][a-z '’-]{2,50},? [£€$]\d[\d,.]*\d(?=[)\]])|the [a-z]+: |(?:the|this|it|they|these|we|which)(?: [a-z'’-]+){0,8}? (?:is|are|was|were|has|have|had|can|cannot|could)\b)[^()\[\]\ue000-\uefff]{0,200}[)\]]",
        "",
    ),
    (rf"({_R}),? (?:together )?(?:with|and|including) (?:all )?(?:its|their|the) (?:sub-?\w+|items?|sub-points)\b(?: under (?:it|them))?(?! renumbers)", r"\1"),
    (rf"({_R}),? (?:and|with|together with) (?:(?:all|both|everything|the|its|their|of|one|two|three|four|five|six|single|only) )*(?:sub-)?(?:points?|paragraphs?|bullets?|items?|text)?(?: (?:that stands? )?(?:under|below|beneath|in) (?:it|them))?(?= ?[.,;:]| ?$)", r"\1"),
    (rf"(delete {_W} (?:from|in) {_R}),? and (?={_W} (?:from|in) {_R})", r"\1 ; delete "),
    (rf"({_R}) (?:should|shall|to|must|is to) have ({_W}) comes (?=after|before)", r"in \1 insert \2 "),
    (rf"(delete {_R}(?: (?:from|of|in) {_R})?),? and (?=(?:the )?{_W} (?:at|in|from|after|before)\b)", r"\1 ; delete "),
    (rf"(?:{_SWAP}) ({_R}) (?:and|with) ({_R})", r"transpose \1 \2"),
    (rf"(?:{_SWAP}) ({_R})(?: around| round| over)?", r"transpose \1"),
    (rf"(?:swap|exchange) ({_W}) (?:for|with) (?={_W})", r"replace \1 with "),
    (rf"((?:^|[.;] |^(?:(?:in|under|to|between|after|before) )?{_R} ?[:,–-]+ )(?:and )?)(?:an? )?(?=(?:new|additional|further|extra|another) (?:{_R}|{UNIT_WORDS}|resolves|resolved|believes|notes)[^{_W[1:-1]}.;]{{0,60}}(?:{_W}|\uefff))(?![^{_W[1:-1]}]* (?:comes|goes|turns|becomes))", r"\1insert "),
    (rf"(?:combine|merge|amalgamate|consolidate) ((?:{_R}(?: and (?:with )?| with )?)+)(?: (?:in)?to (?:one|a single)(?: \w+)?)?,?(?: (?:so as )?to read| as follows| as)?(?= ?[:,]? ?{_W})",
     r"replace \1 with"),
    (rf"(?:amend|change) ({_R}) (?:so that|such that) (?:it (?:reads|says) )?({_W}) (?:reads?|becomes?|says?|is)(?: instead)?(?: as)? (?={_W})", r"in \1 change \2 to "),
    (rf"{_RAISE} (?=(?:{_SAID} )?(?:(?:in|of) {_R} )?(?:from )?{_W} (?:(?:in|of) {_R} )?(?:to|into)\b)", "change "),
    (rf"(?:change|amend) {_SAID} (?=from {_W} to {_W})", "change "),
    (rf"({_W})( in {_R})? (?:{_BE} )?(?:changed|amended|altered|corrected|increased|reduced|raised|updated|revised|extended) (?:to(?: read)?|into)(?= {_W})", r"\1\2 to become"),
    (rf"(?:(?:amend|change) )?({_R}) (?:to|should|shall|must) (?:now )?(begin|start|open|end|conclude|finish) with ?:? ?({_W})", r"\2 \1 with \3"),
    (rf"{_EDGED} ({_R}) (?:with|by) ?(?={_W})", r"insert at the start of \1 : "),
    (rf"(?:end|conclude|finish|close) ({_R}) (?:with|by) ?(?={_W})", r"insert at the end of \1 : "),
    (rf"({_W}) -{{1,2}} (?=(?:after|before|in|and|with|by|for)\b)", r"\1 "),
    (rf"replace (in {_R}) ?,? ?(?:of )?(?=(?:the )?{_W})(?P<old>{_W})", r"replace \g<old> \1"),
    (rf"(move {_R} (?:to |after |before |up |down )[^.;]*?),? so that (?:it|they) becomes? (?:the )?(?:new )?{_R}", r"\1"),
    (rf"^(?:that )?(?:(?:moved|resolved|agreed)[a-z ]{{0,20}} that )?(?:the )?{_W} (?:be )?amended (?:so as )?(?:to|by) (?=insert|delete|replace|substitute)", ""),
    (rf"(?<= )((?:as|to) {_R}),? (?:and )?(?=(?:the )?{_R} (?:as|to) {_R})", r"\1 ; renumber "),
    (rf",? which (?:(?:then|thus|thereby|will|would) )*becomes? (?:the )?(?:new )?{_R}(?= ?(?:[.;,]|$))", ""),
    (rf"delete (?:{_ALL} )?from ({_W}) in ({_R}) to (?:the )?end of ({_R})", r"in \2 delete from \1 to the end of \3"),
    (rf"(?<=delete )({_R}) (?:to|through|down to) ({_R})(?= ?(?:[.,;:]|$|and\b))", r"from \1 to \2"),
    (rf"^(?:that )?({_R}) (?:to|through|down to) ({_R}) (?=goes\b)", r"from \1 to \2 "),
    (rf"delete from ({_W}) in ({_R}) to (?:the )?end", r"in \2 delete from \1 to the end of \2"),
    (r"(goes ?,? and )(?:the following|these|the (?=words?|text|clauses?|paragraphs?|points?))(?: ?(?:words?|text|paragraphs?|points?|bullets?|clauses?))?(?: below)? comes(?: instead)? ?[:–-]* ?", r"\1insert "),
    (rf"({_R}) (?:of {_R} )?as (?:printed|published|drafted|now numbered|numbered)\b", r"\1"),
    (rf"({_R}) (?:be|to be|should be|shall be|must be|are) (?:transposed|swapped(?: round)?|interchanged|exchanged|reversed)", r"transpose \1"),
    (rf"({_W} in {_R}), (?=delete {_R}(?:[,.;]| and\b|$))", r"\1; "),
    (rf"(transpose {_R}) in order(?=[.;,]|$)", r"\1"),
    (rf"insert the following as (?=an? (?:new|additional|further|final) {UNIT_WORDS})", "insert "),
    (rf"({_R}),? insert (?:its|the|their) (?:own )?(?:heading|title|head)s?\b", r"\1"),
    (rf"({_R}) goes,? and ({_R}) likewise", r"\1 goes and \2 goes"),
    (r"there comes\b ?:? ?", "insert "),
    (r"(?<=\S )turns therefore?(?= ?(?:[.,;]|$))", "comes instead"),
    (rf"({_R}) ?[:,–-]* ?(?:are |should |shall )?(?:to )?(?:exchange|swap|change|trade) (?:places|positions)(?: and numbers)?(?: with (?={_R}))?", r"transpose \1 "),
    (r"\b(insert|delete|replace), (?=(?:after|before|in|at|under|from|as) )", r"\1 "),
    (rf"(goes ?,? and (?:the )?)({_W}) insert instead", r"\1\2 comes instead"),
    (rf"(^|[;:.,] |\band |\bthat )(?:under|in|within|at) ({_R}),? (?=(?:goes|turns|moves|renumbers|(?:should|shall|must|to) (?:read|say|refer|state)|reads)\b)", r"\1\2 "),
    (rf"^(?:the )?(start|end) of (?={_R})", r"at the \1 of "),
    (rf"^({_R}) ?[-–:,]+ ?substitute ?:? ?(?={_W}(?!,? for\b)|\uefff)", r"replace \1 with "),
    (rf"(?:^|(?<=[\ue800-\uebff] )|(?<=; ))insert (in {_R}),? ((?:after|before) {_W}) ?[;:,] ?({_W})", r"; \1 \2 insert \3"),
    (rf"^({_R}) ?[-–:,]+ ?move (?=after|before|up|down|to)", r"move \1 "),
    (rf"({_R}) \((?:[^()\ue000-\uefff]{{2,60}}?(?: ?\.\.\.|…| etc\.?)|(?:bullet|paragraph|point|item|one) (?:on|about|regarding) [^()\ue000-\uefff]{{2,40}})\)", r"\1"),
    (rf"^in ({_R}),? delete ({_W}) at the (?:end|start)(?= ?[.;]?$)", r"in \1 delete \2"),
    (rf"(replace {_R}),? \(?(?:in (?:its|their) entirety|entirely|completely|wholly|in full|all of it|the whole of it|altogether)\)?(?= (?:with|by)\b)", r"\1"),
    (rf"({_R}) (?:should|must|shall|has to|have to|is to|are to|ought to|can) go(?: altogether| entirely| completely)?(?= ?(?:[.;,]|$))", r"\1 goes"),
    (rf"(?:^|(?<=: ))({_R}) (?:now )?comes? (before|after|above|below|ahead of) (?={_R})", r"move \1 \2 "),
    (rf"\bto follow (?={_R})", "after "),
    (rf"^the [a-z -]{{3,60}}? in ({_R}) (?=to read {_W} (?:instead of|rather than|in place of) )", r"\1 "),
    (rf"\binsert ({_W}),? after ({_W}),? and before (?={_W})", r"insert \1 between \2 and "),
    (rf"(amend {_R}) as (?={_W})", r"\1 to read: "),
    (rf"\btake ({_R}) out(?= ?(?:[.;,]|$))", r"delete \1"),
    (rf"^(after|before) ({_W}),? (?:the |these )?(?:following )?words? (?:to be |be |are |should be )?insert:? ?(?={_W})", r"\1 \2 insert "),
    (rf"^({_R}) ?[-–:,]+ ?move (?:so as |up |down )?to (?:become|be) (?={_R})", r"move \1 to become "),
    (rf"^(?:that )?{_R} (?:be )?amended so that (?={_R} goes)", ""),
    (rf"\ban addition is made (at the end of {_R}),? of (?={_W})", r"\1 insert "),
    (rf"(insert {_W} (?:after|before) {_W}), (?=delete {_W} and insert {_W}|insert {_W} (?:after|before) {_W}|replace {_W} with {_W})", r"\1; "),
    (rf"(replace {_R}) with (?:to )?read (?={_W})", r"\1 with "),
    (rf"(renumber {_R} as {_R}),? and (?:so )?(?:the |all )?(?:rest|others|remainder|following|later ones)(?: accordingly| likewise)?(?= ?[.;]?$)", r"\1"),
    (rf"\binsert ({_W}) (before|after) ({_W}) in ({_R}) and ({_W}) (before|after) ({_W}) in ({_R})", r"in \4, \2 \3 insert \1 ; in \8, \6 \7 insert \5"),
    (rf"^delete ({_W}(?: (?:in|from) {_R})?),? and insert ({_W}) as (?:an? )?(?:new )?({_R})(?= ?[.;]?$)", r"delete \1 ; insert as new \3: \2"),
    (rf"^delete ({_R}),? and insert (in|at the (?:end|start) of) ({_R}):? ({_W})(?= ?[.;]?$)", r"delete \1 ; insert \4 \2 \3"),
    (rf"^delete ({_R}),? and insert ({_W}) (in|at the (?:end|start) of) ({_R})(?= ?[.;]?$)", r"delete \1 ; insert \2 \3 \4"),
)  # fmt: skip
"""What is said, and what it comes to."""


@lru_cache(1)
def _compiled() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    return tuple((re.compile(said), replacement(meant)) for said, meant in (*ARROWS, *REWORDED))


def reworded(line: str) -> str:
    """Return a marked sentence in the words of the frames."""
    for pattern, meant in _compiled():
        line = pattern.sub(meant, line)
    return line


HARMLESS = (
    r"the|a|an|this|these|those|such|said|hereby|also|please|kindly|simply|therefore?|thereof|now|thus|there|then|whole of|"
    r"entire|in (?:each|every|either|both) (?:case|place)s?|as well(?! as)|too|in addition|additionally|just|straight|"
    r"superfluous|redundant|unnecessary|relevant|appropriate|own|altogether|wholly|duly|"
    r"(?:words?|phrases?|wording|text|figures?|sums?|amounts?|years?|months?|dates?)(?= [\ue800-\uebff])"
)
"""Words that a sentence may lose without saying another thing; they are only passed over where it is not understood."""
_HARMLESS = re.compile(rf"(?<![\w'’-])(?:{HARMLESS})(?![\w'’-])(?: |(?=[,;:.]))")


def loosened(line: str) -> str:
    """Return a marked sentence without the words that say nothing about what is asked."""
    return re.sub(r" {2,}", " ", _HARMLESS.sub("", line))
