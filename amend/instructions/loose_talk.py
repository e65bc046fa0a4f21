"""How orders are put in letters, e-mails and on the floor, and the plain order that they come to: a line for each.

The rows are read against a sentence in small letters, before its places are found and before those of `ways.py`.
"""

from __future__ import annotations

_Q = "[\ue000-\ue3ff]"
_UNIT = r"(?:bullet point|bullet|point|paragraph|clause|item|resolution|resolved|whereas|resolves|recommendation|op(?:erative paragraph)?|section|rule|number|no\.?)"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_LABEL = r"\(?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-h]|[ivx]{1,4})\)?\.?"
_COUNTED_ON = (
    r"(?:subsequent|existing|present|following|remaining|old|later|current|other) [^:\ue000-\ue3ff]{2,80}?"
    r"(?:renumber\w*|relettered|becom\w+|following on|moving (?:down|on))[^:\ue000-\ue3ff]{0,40}"
)

LOOSE_TALK: tuple[tuple[str, str], ...] = (
    (r"(?<=[\s)\ue000-\ue3ff])&(?=[\s\ue000-\ue3ff])", "and"),
    (r"^(?:&|and) (?=in\b|at\b|after\b|before\b|delete\b|insert\b|replace\b)", ""),
    (r"\bpts?\.? ?(?=\(?(?:\d|[a-h]\b|[ivx]{1,4}\b))", "point "),
    (r"\bsects?\.? (?=\(?\d)", "section "),
    (r"\brecs?\.? ?(?=\(?(?:\d|[ivx]{1,4}\b|[a-h]\)))", "recommendation "),
    (r"\bw/ ?(?=[\ue000-\ue3ff]|the\b)", "with "),
    (r"\b(replace|replacing)(?: (?:it|them))? w (?=[\ue000-\ue3ff]|the\b)", r"\1 with "),
    (r"\bdel\.? (?=[\ue000-\ue3ff]|the\b|point|paragraph|all\b|[\d(])", "delete "),
    (r"\bamdts?\b|\bamendmts?\b", "amendment"),
    (r"\bsec['’]d\b", "seconded"),
    (r"\((current|old|existing|original|present|new)\) (?=[\d(]|point|paragraph|section|sect|rule|clause|item|recommendation)", r"\1 "),
    (r"\b(insert as (?:an? )?new (?:point|paragraph|item|bullet|clause) \(?\w{1,4}\)?) \((?:under|in) ((?:the )?[a-z]+)\)", r"in \2 \1"),
    (r"^(?:the )?(?:this )?amendment means that ", ""),
    (r"\bdelete from (points? [^,;:\ue000-\ue3ff]{1,30}) (?:the (?:sum|word|words|figure|phrase) )(?=[\ue000-\ue3ff])", r"in \1 delete "),
    (r"\b(?:scrap|ditch|bin|chop|lose) (?=(?:the |all |both |point|paragraph|bullet|clause|\(?[a-z]?\d|[\ue000-\ue3ff]))", "delete "),
    (r"^(?:i|we) (?:should|would|['’]d) (?:also )?like (?:to see |to have )?(?=the following\b|[\ue000-\ue3ff])", ""),
    (r"^(?:i|we) (?:would|should) (?:also )?like to (?=(?:delete|insert|replace|substitute|move(?! (?:the following|an?|this|these) )|change|amend)\b)", ""),
    (r"\bsl\.? ?no\.? ?(?=\d)", "point "),
    (r"\bmay (?=(?:turns|goes|comes|renumbers|moves|be (?:replaced|amended|read))\b)", ""),
    (rf"\b(change|replace|delete|amend) ({_Q}) at the (?:very )?(?:end|start|beginning) of ((?:the |point |paragraph |clause )[^,;:.{_Q[1:-1]}]{{1,40}}?)(?= (?:to|with|by|into) {_Q}|[.;]?$)", r"in \3 \1 \2"),
    (rf"\binsert,? between the ({_ORDINAL}) and (?:the )?{_ORDINAL} ({_UNIT})(?: (?:clauses?|paragraphs?))?s?,? (?:this|the following|a new|an additional|a further)(?: {_UNIT}| clause| paragraph)?(?= ?(?::|$|{_Q}))", r"insert a new clause after the \1 \2"),
    (rf"\bbetween (point|paragraph|clause|item|bullet|resolution)s ({_LABEL}) and ({_LABEL}),? (?=insert (?:an? )?(?:new|further|additional)\b)", r"after \1 \2 "),
    (rf"\bbetween ({_LABEL}) and ({_LABEL}),? (?=insert (?:an? )?(?:new|further|additional)\b)", r"after point \1 "),
    (rf"\binsert (?:an? )?new ({_UNIT}) between (?:the )?(?:{_UNIT}s? )?({_LABEL}) and {_LABEL}(?= ?[:,]| ?$)", r"insert a new point after point \2"),
    (rf"^new ({_UNIT}),? between {_LABEL} and ({_LABEL})(?= ?:)", r"insert a new point before point \2"),
    (rf"\b(the (?:title|heading)) (?:should|to|shall|must) (?:now )?(?:be|read) ({_Q}),? (?:in place of|instead of|rather than|not) ({_Q})", r"in the title replace \3 with \2"),
    (rf"\b(?:should|shall|must|to) (begin|start|open|end|finish|close)(?:s)?(?: with)? ({_Q}),? (?:in place of|instead of|rather than|not)(?: with)? (?={_Q})", r"to read \2 instead of "),
    (rf"\b(insert (?:an? |as an? )?new [^:,{_Q[1:-1]}]{{2,40}}?)(?: as (?:set out )?below)?,? (?:and |with )?(?:the |all )?{_COUNTED_ON}(?= ?:)", r"\1"),
    (rf"\breplace (?:the )?(?:whole|entirety) of ([^:;{_Q[1:-1]}]{{3,50}}?)(?: with (?:one|a single|the following) (?:{_UNIT}))?(?= ?:| ?\uefff)", r"replace \1 with the following"),
    (rf"\b(after|before) (?:the )?(paragraph|point|bullet|clause|sentence) (?:that|which) ends(?: with)?(?: the words?)? (?={_Q})", r"\1 the \2 ending "),
    (rf"\b(?:that )?there (?:should |shall |must |to )?be an? (?:further|new|additional|extra) ({_UNIT}) (at the (?:end|start)(?: of the (?:motion|list|resolution))?)(?:,? to read|,? as follows|,? in these words)?(?= ?[:{_Q[1:-1]}])", r"insert a new \1 \2 "),
    (rf"\bas follows,? (?:and |with )?(?:the )?{_COUNTED_ON}(?= ?:)", "as follows"),
    (rf"^where (?:the|your) (?:motion|text|draft|resolution|it) (?:now )?(?:says|reads|has) ({_Q}),? (?:please )?(?:say|put|write|read|have|it should (?:say|read)) (?={_Q})", r"replace \1 with "),
    (rf"^(?:instead of|in place of) ({_Q}),? (?:have|put|say|write|read) (?={_Q})", r"replace \1 with "),
    (rf"({_Q}) (?:would|will) (?:then |now )?read (?={_Q})", r"\1 to read "),
    (rf"\b(?:immediately |directly )?below (?:the )?(?:line|words?|heading) (?={_Q})", "after the heading "),
    (rf"\b(?:immediately |directly )?above (?:the )?(?:line|words?|heading) (?={_Q})", "before the paragraph beginning "),
    (rf"\b(?:is |be )?changed: not ({_Q}) but (?={_Q})", r"change \1 to "),
    (rf"\bchange the (?:opening|first|closing|last) words of ([^:;,{_Q[1:-1]}]{{3,40}}?) from ({_Q}) to (?={_Q})", r"in \1 change \2 to "),
    (r"^heading(?: of the section)?\. (?=delete|insert|replace)", "in the title, "),
    (r"^at the end\. (?=insert)", "at the end, "),
    (r"\bat the commencement of\b", "at the start of"),
    (rf",? namely ?: ?(?={_Q})", ": "),
    (rf"\bchange ({_Q}) to ({_Q}), ({_Q}) to ({_Q}),? and ({_Q}) to (?={_Q})", r"change \1 to \2 ; change \3 to \4 ; change \5 to "),
    (rf"\bchange ({_Q}) to ({_Q}),? and ({_Q}) to (?={_Q})", r"change \1 to \2 ; change \3 to "),
    (rf"\b(?:title|heading) to be (?={_Q})", "replace the title with "),
    (r"^the recommendations? to be (?:altered|amended|changed|varied) ?[-–:] ?", ""),
    (rf"(?:^|(?<=[.;:] ))new last ({_UNIT}|item)(?:, (?:number|no\.?) ?\d{{1,2}})? ?[-–:]", r"insert a new last \1:"),
    (rf"\b(reword|rewrite)(?: it)? to ?:? ?(?={_Q})", "to read "),
    (rf"\b(?:should|must|shall|to) (?:now )?say ?:(?= ?{_Q}| ?\uefff)", "to read:"),
    (r"\b(moves?) (?:up |down )?so as (?:to (?:follow|come|go|stand) )?(?=after\b|before\b)", r"\1 "),
    (r"\b(moves?) so as to follow\b", r"\1 after"),
    (r"(?<=[.;] )the words? (?:goes|turns|comes) (?=(?:are|is|were|was) (?!to\b))", "as they "),
    (r"(?<=[.;] )(?:it's|it is|that's|that is) (?!to\b|not to\b|(?:goes|turns|moves|amended|comes|renumbers|be)\b)", "as it is "),
    (rf"\bin place of (?:the whole of the motion|the whole motion|everything|all|all the words) after ({_Q}),? (?:to read|insert|substitute|put)(?: as follows| the following)?(?= ?[-–:])", r"delete all after \1 and insert"),
    (r"\b(?:moved|moves|move|wish) to amend further,? (?=insert|delete|replace|substitute)", "moves to amend "),
    (r"^new (points|paragraphs|clauses|bullets|items|bullet points)(?: to be| to)? comes? ?(?=at the end|after|before|:)", r"the following new \1 comes "),
    (rf"\binsert ([a-z]\d{{1,2}}) ?: ?(?={_Q})", r"insert a new point \1: "),
    (r"\b(?:to be |be |is |are )insert(?= ?(?:[.;,]|$))", "comes"),
    (r"^so ?(?=\d{1,3}(?:\.\d{1,2})*(?: ?[:,(–-]|\([a-z]\)| ))", "standing order "),
    (r"\b(in|of|at|delete|after|before|from) so ?(?=\d{1,3}(?:\.\d{1,2})*(?: ?[:,(–-]|\([a-z]\)| ))", r"\1 standing order "),
    (r"\b(as|since|because|which) (they|it|these|this) insert nothing\b", r"\1 \2 bring nothing"),
    (r",? (?:i\.e\.?|ie|that is),? no change\.?$", ""),
    (r"^p ?(\d{1,2})(?= ?[:–-]| (?:delete|insert|replace|after|before)\b)", r"paragraph \1"),
)  # fmt: skip
"""What is said, and what it comes to."""
