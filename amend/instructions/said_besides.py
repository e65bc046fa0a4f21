"""What an order says besides what it asks, and parts of orders put otherwise: what each comes to, a line for each.

The rows are read as those of `loose_talk.py` are, right behind them.
"""

from __future__ import annotations

_Q = "[\ue000-\ue3ff]"
_NO_Q = "\ue000-\ue3ff\uefff"
_UNIT = r"(?:sub-?)?(?:bullet point|bullet|point|paragraph|clause|item|resolution|recommendation|section|rule|number)"
_LABEL = r"\(?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-h]|[ivx]{1,4})\)?"

SAID_BESIDES: tuple[tuple[str, str], ...] = (
    (r",? (?:and |with )?(?:the )?(?:numbers|labels|letters) of (?:those|the ones|the points) (?:after|below|behind|following)(?: it)? to run on(?= ?[:.]|$)", ""),
    (rf",? (?:the )?(?:present |existing |old |current )?{_UNIT} {_LABEL} becoming (?:{_UNIT} )?{_LABEL}(?= ?[:.]|$)", ""),
    (r",? (?:and )?the (?:paragraphs|points|ones|others|rest|remainder) (?:behind|after|below|following)(?: it)?,? following suit(?= ?[;:.]|$)", ""),
    (rf",? (?:the )?(?:existing|present|old|current|original) {_UNIT}s? [^:{_NO_Q}]{{1,40}} being re-?(?:lettered|numbered)(?: as)? [^:{_NO_Q}]{{1,30}}\.?$", "."),
    (r",? and renumber (?:everything|all|all that is|what is) (?:below|after|beneath|behind)(?: it)?(?= ?:)", ""),
    (r",? as (?:so |thus )?(?:altered|amended|changed),(?= to\b| be\b| moves\b)", ""),
    (rf" [–-] that is,? [^{_NO_Q}–-]{{3,40}} [–-] (?=insert|delete|add)", ", "),
    (r",? and (?:mend|tidy|adjust|correct|put right) the punctuation(?: of (?:the|that) list)?(?: accordingly)?(?= ?[.;]?$)", ""),
    (r"\bwhere (?:it )?first (?:appearing|occurring|appears|occurs)\b", "where it first appears"),
    (rf"\b(in|of|from|under|to) resolved (?=(?:bullet point|bullet|point) {_LABEL})", r"\1 resolves "),
    (rf"\b(in|of|from|under|to) noted (?=(?:bullet point|bullet|point) {_LABEL})", r"\1 notes "),
    (r"\b(?:the )?addition,? instead,? of (?:an? )?(?=new\b)", "insert instead a "),
    (r"\b(?:the )?addition of the words which follow(?= ?(?:[:–-]|$))", "insert the following"),
    (rf"\bevery word after (?:the words? )?(?={_Q})", "all after "),
    (rf"\bdelete of (?=(?:the )?(?:{_UNIT})s? )", "delete from "),
    (r"\band that (?:it|they|the council|the motion) (?=(?:insert|delete|replace)\b)", "and "),
    (rf"\bdelete (?:the )?(?:whole|entire) (?:{_UNIT})(?= ?[.;]?$)", "delete"),
    (rf"\bafter ({_Q}),? (?:and|but) before ({_Q}),? insert\b", r"between \1 and \2 insert"),
    (r"\bthe head of (?=the (?:first|second|third|fourth|fifth|last) (?:section|part)\b)", "the heading of "),
    (rf"\bafter ({_Q}),? delete the comma and insert (?={_Q})", r"replace the comma after \1 with "),
    (r"^#\d{1,3}:? +", ""),
    (r"\b(op|pp)s\b", r"\1 paragraphs"),
    (rf"\b(?:be )?amended to reflect delete (?:the )?reference to [^;:{_NO_Q}]{{3,80}}, so that it reads ?: ?(?={_Q})", "to read: "),
    (r"\brenumber (?:the )?following (?:(?:operative|preambular) paragraphs|ops|pps)\b", "renumber the following paragraphs"),
    (r"^\(?\d{1,3}[a-z]\)? +(?:moved|proposed|amendment) by [^:]{2,60}: ?", ""),
    (r"^[a-z]{2,6}-[a-z]{1,3}: ?(?=(?:in|at|after|before|insert|delete|replace)\b)", ""),
    (rf"\bdelete (?:in|of|from) ([^;:,{_NO_Q}]{{1,40}}?),? (?:the )?(?:words? |text )?from ({_Q}) (?=(?:up )?(?:to|until) {_Q})", r"in \1 delete from \2 "),
    (r"\bthe (first|second|third|fourth|fifth|sixth|last|final) of the (bullet point|bullet|point|paragraph|clause|item|recommendation)s (?=(?:under|in|of) )", r"the \1 \2 "),
    (rf"^({_UNIT}s? [^:;{_NO_Q}]{{1,30}}?) ?[:–-] ?delete (?:both|all|them|these|all of them|both of them),? and (?:insert|replace (?:them )?with)(?: (?:in (?:their|its) place|instead))? (?:the following )?(?:a )?(?:single |one )?(?:new )?(?:{_UNIT})?(?= ?:)", r"replace \1 with"),
    (rf"^throughout ((?!the (?:motion|document|text|paper|whole)\b)[^,:{_NO_Q}]{{3,40}})[,:] (?:please )?replace ({_Q}) with (?={_Q})", r"in \1, replace \2 throughout with "),
    (rf"^throughout ((?!the (?:motion|document|text|paper|whole)\b)[^,:{_NO_Q}]{{3,40}})[,:] (?:please )?delete ({_Q})(?=\.?$)", r"in \1, delete \2 throughout"),
    (rf"^(?:wherever|everywhere|each time|every time|throughout,? where(?:ver)?) (?:it|they|this|these) (?:occurs?|appears?|stands?)(?: in (?:the |this )?(?:motion|text|document|paper))?,? (?:please )?replace ({_Q}) with (?={_Q})", r"replace \1 throughout with "),
    (rf"^(?:wherever|everywhere|each time|every time|throughout,? where(?:ver)?) (?:it|they|this|these) (?:occurs?|appears?|stands?) (in [^,{_NO_Q}]{{3,30}}),? (?:please )?replace ({_Q}) with (?={_Q})", r"\1, replace \2 throughout with "),
    (rf"\b(?:replace|change) ({_Q}) (?:with|to|by) ({_Q}),? both times (?:it|they|that) (?:appears?|occurs?|stands?)(?: (?:there|in that (?:{_UNIT})))?", r"replace \1 throughout with \2"),
    (r"\bin substitution for the (?:whole(?: of the)? |entire )?motion ?(?=[:.–-])", "delete all and insert"),
    (r"(\binsert as (?:an? )?new (?:paragraph|point|section|clause|bullet)),? and (?:renumber|re-?letter)(?: accordingly)?(?= ?:)", r"\1"),
    (r"\band further to amend it by ", "and "),
    (rf"(?<=\bdelete )the (?:heading|head|sub-?heading) ({_Q}),? (?:and|together with|with) (?:the|all the|all) (?:points?|paragraphs?|bullets?|text|sentences?|words?|line) (?:under|below|beneath) (?:it|them)(?= ?[.;]?$)", r"the section \1"),
    (r"(?<=\bdelete )(the (?:section|part|heading) [^;:]{1,60}?),? (?:and|together with|with) (?:the|all the|all) (?:points?|paragraphs?|bullets?|text|sentences?|words?|line) (?:under|below|beneath) (?:it|them)(?= ?[.;]?$)", r"\1"),
    (rf"^the (?:wording|words?|text|phrase|figure) in ((?:{_UNIT}) {_LABEL})\.? (?={_Q} (?:turns|goes|to be|becomes))", r"in \1 "),
    (rf",? at the (?:request|wish|suggestion) of [^;:{_NO_Q}]{{3,60}}\.?$", "."),
    (rf"\b(renumbers? [^;:{_NO_Q}]{{2,50}}?),? so that it becomes (?={_UNIT} {_LABEL}\.?$)", r"\1 as "),
    (r"\brenumber what remains of [^;:]{2,30}?(?= as appropriate| accordingly|\.?$)", "renumber"),
    (r"^(?:i |we |hereby )*moves? to (?=(?:delete|insert|replace|substitute|change|renumber)\b)", ""),
    (rf"\b(?:to )?insert (?:to|in) ((?:the motion,? )?[^:;,{_NO_Q}]{{1,40}}),? (after|before) ({_Q}),? (?=(?:the (?:words?|figures?) )?{_Q})", r"in \1, \2 \3 insert "),
    (rf"\b(?:to )?replace in ((?:the motion,? )?[^:;,{_NO_Q}]{{1,40}}),? ({_Q}) (?=with {_Q})", r"in \1 replace \2 "),
    (rf"(?:the (?:words?|figures?) )?({_Q}) goes(,? wherever (?:it|they) (?:occurs?|appears?)(?: in the (?:motion|text))?,?) and (?:the (?:words?|figures?) )?({_Q}) turns\b(?! (?:with|by|for)\b)", r"replace \1\2 with \3"),
    (rf"\b((?:{_UNIT})s?(?: {_LABEL})?) (under|below|beneath) the (?:heading|head|sub-?heading) (?={_Q})", r"\1 \2 "),
    (r"^(?:and )?further,? that (?=the following\b)", "that "),
    (rf"\b(?:that )?an? (?:addition|change) is made to ((?:{_UNIT} )?{_LABEL})(?:,? (?:which|and it) (?:then |thus )?becomes [^:;{_NO_Q}]{{2,30}}?)? ?: ?(?=after|before|at)", r"in \1 "),
    (r"\b(first|second|third|fourth|fifth|last|final) resolution clause\b", r"\1 resolved clause"),
    (r"(?<=of )the instructions to (?:the )?[a-z ]{2,40}?(?=,|$)", "instructs"),
    (rf"\b(insert (?:an? |the )*new [^:;{_NO_Q}]{{1,40}}?)((?:,| and)[^:{_NO_Q}]*\brenumber\b[^:]*\bdelete\b[^:]*?) ?: ?\uefff$", "\\1: \uefff\\2."),
    (rf"^insert to ((?:{_UNIT} )?{_LABEL})(?: \([^()]{{3,60}}\))?,? (?:an? |the )?(?=new (?:{_UNIT})\b)", r"in \1 insert "),
)  # fmt: skip
"""What is said, and what it comes to."""
