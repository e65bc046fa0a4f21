"""The words of instructions, in tables: a new way to say a thing is a line here.

Patterns are read against a sentence in small letters whose quotations, references and quoted words are one character
each (see `marking.py`); in `FRAMES` these are Q, R, W and B, the block of text below the sentence.
"""

from __future__ import annotations

_BE = r"(?:are|is|be|being|to be|is to be|are to be|should be|shall be|must be|will be|would be|ought to be)"
VERB_FORMS: tuple[tuple[str, str], ...] = (
    (
        r"(?:in|from) place thereof|in lieu thereof|in lieu|in (?:its|their) (?:place|stead)|instead thereof",
        "instead",
    ),
    (r"(?:and )?instead,? (?:put|insert|add|write|read)(?= ?[:,–-]| the\b| [\ue000-\ue3ff])", "and insert"),
    (r"(?<![\ue000-\ue3ff] )(?:put|putting) instead", "insert"),
    (r"(?:putting|writing)(?: in)?(?= instead\b| (?:the (?:words?|figures?) )?[\ue000-\ue3ff])", "insert"),
    (r"(?<=and )write(?= (?:the words? )?[\ue000-\ue3ff])", "insert"),
    (r"(?:(?:should|shall|must|to|will) )?gives? way to", "turns with"),
    (r"(?:will|would|shall|should)(?: then| now| thus)* run(?= ?(?:as follows ?)?[:,–-])", "would then read"),
    (
        r"to take (?:its|their) place|(?:being |be |to be )?put instead|(?:being |be |to be )insert(?= ?[.;,:–-]| ?$)|to stand instead",
        "comes instead",
    ),
    (r"(?<=, and )by (?:the )?(?:deletion|omission|removal|striking out) of", "also delete"),
    (r"(?:by |with )?(?:the )?(?:deletion|omission|removal|striking out|striking) of", "delete"),
    (r"(?:by )?(?:deleting|omitting|removing|striking (?:out|through)|striking|leaving out|taking out)", "delete"),
    (
        r"leaves? out|takes? out|strikes? (?:out|through)|cross out|cuts? out|omits?|removes?|strikes?|overstrike|erase|deletes|drop(?= (?:the|point|paragraph|[\ue000-\ue3ff]))",
        "delete",
    ),
    (
        rf"{_BE} (?:deleted|removed|omitted|left out|taken out|dropped|cut(?: out)?|excised|struck(?: (?:out|through)|(?= from\b)))",
        "goes",
    ),
    (r"(?:deleted|removed|omitted|struck out)\b", "goes"),
    (r"(?:by |with )?(?:the )?(?:insertion|addition|inclusion) of", "insert"),
    (r"(?:by |with )?(?:the )?(?:insertion|addition|inclusion)(?=,? (?:in|into|at|to|after|before|under) )", "insert"),
    (r"(?:by |with )?(?:the )?(?:deletion|omission|removal)(?=,? (?:in|from|at) )", "delete"),
    (
        r"(?:by |with )?(?:the )?(?:substitution|insertion|addition) (?:therefore?|therein|instead|in (?:its|their) (?:place|stead)|in (?:lieu|place) thereof) of",
        "insert",
    ),
    (r"(?:by |with )?(?:the )?replacement(?=,? (?:in|from|at) )", "replace"),
    (r"(?:the |its |their )?replacement (?:with|by)", "replace with"),
    (r"(?:by )?(?:inserting|adding|including)", "insert"),
    (
        r"add in|put in|write in|put(?= instead\b|[:,–-]* (?:the (?:words?|figures?) )?[\ue000-\ue3ff])|append|adds?|include|inserts",
        "insert",
    ),
    (
        r"(?:the )?following (?:(?:words?|text|paragraphs?|points?|clauses?) )?(?:(?:to be|be|is|are) )?(?:substituted|inserted|added|put)"
        r" (?:therefore?|instead|in (?:its|their) (?:place|stead)|in (?:lieu|place) thereof)",
        "replace with",
    ),
    (
        r"(?:the )?following (?:(?:words?|text|paragraphs?|points?|clauses?) )?(?:(?:to be|be|is|are) )?substituted(?= ?[:–-])",
        "replace with",
    ),
    (r"there (?:shall |should |will |to )?be substituted(?: for (?:it|them))?", "substitute"),
    (rf"{_BE} (?:inserted|added|included|put in|written in)", "comes"),
    (r"to (?:go|come|be put)(?: in)?(?= (?:after|before|at|between|under|below|above|as an?)\b)", "comes"),
    (r"(?:inserted|added)\b", "comes"),
    (r"(?:by |with )?(?:the )?replacement of", "replace"),
    (r"(?:by )?replacing|replaces", "replace"),
    (rf"{_BE} (?:replaced|substituted)", "turns"),
    (r"replaced\b", "turns"),
    (r"(?:by |with )?(?:the )?substitution of|(?:by )?substituting|substitutes", "substitute"),
    (r"(?:by |with )?(?:the )?substitution(?=,? (?:in|from|at) )", "substitute"),
    (r"there (?:shall|should|will) be(?= an? (?:new|additional|further)\b)", "insert"),
    (r"(?:by )?(?:the )?(?:renumbering|re-numbering|relettering|re-lettering) of", "renumber"),
    (
        r"(?:by )?(?:renumbering|re-numbering|relettering|re-lettering)|re-number|re-letter|reletter|renumbers(?= (?:accordingly|the|all|points?|paragraphs?))",
        "renumber",
    ),
    (rf"{_BE} (?:renumbered|re-numbered|relettered|re-lettered|numbered|lettered)", "renumbers"),
    (r"(?:renumbered|re-numbered|relettered|re-lettered)\b", "renumbers"),
    (r"number(?= (?:the )?(?:existing|present|current) )", "renumber"),
    (r"(?:be |to be |is |are )?re-?worded(?: so as)? (?:to read|as follows|as)(?: as follows)?", "to read"),
    (
        r"(?:to )?re-?word(?=(?: (?:the|this|point|paragraph|bullet|item|clause|recommendation|sub|original|new|\(?\w{1,4}\)?)\b)| to read)",
        "amend",
    ),
    (r"(?:be |to be |is |are )?varied(?= ?,)", "amended as follows"),
    (r"(?:be |to be |is |are )(?:varied|altered)(?= (?:by|so as|to (?:refer|read|say))\b)(?: so as)?", "amended"),
    (r"(?:by )?(?:moving|relocating)|relocate|transfer|moves(?= (?:point|paragraph|the|item|bullet))", "move"),
    (rf"{_BE} moved", "moves"),
    (r"(?:by )?amending", "amend"),
    (
        r"(?:are|is|be|to be|should be|shall be|to|should|shall)(?: (?:hereby|further|also|accordingly|now))* amended(?: so as)?",
        "amended",
    ),
)
"""Every form of a verb, and the one that the frames use."""

UNITS: tuple[tuple[str, str], ...] = (
    (r"bullet[ -]points?|bullets?|bulleted (?:point|item)s?|dash(?:es)?", "bullet"),
    (r"(?:preambular|preambulatory) (?:clauses?|paragraphs?)", "preamble"),
    (r"(?:operative|resolving|enacting) (?:clauses?|paragraphs?)", "point"),
    (
        r"(?:whereas|(?:now,? )?(?:therefore,? )?be it (?:further )?resolved|resolved|resolves|resolve|believes|notes|recognises|welcomes)(?: clauses?| paragraphs?)?",
        "opening",
    ),
    (
        r"(?:action )?points?|limbs?|propositions?|commitments?|agreements?|affirmations?|injunctions?|conditions?|requirements?|objectives?|actions?|aims?|demands?|decisions?|proposals?|pledges?|findings?|requests?|directions?|observations?|priority|priorities|items?|clauses?|recommendations?|resolutions?|numbers?|articles?|rules?|regulations?|by-?e?laws?|parts?|recs?\.?|note|belief",
        "point",
    ),
    (r"unnumbered paragraphs?", "plain"),
    (r"paragraphs?|paras?\.?", "paragraph"),
    (r"sections?", "section"),
    (r"sentences?", "sentence"),
    (r"lines?", "line"),
    (r"pages?", "page"),
    (r"titles?", "title"),
    (r"headings?|headlines?", "heading"),
    (r"(?:bulleted |numbered )?lists?", "list"),
    (r"tables?", "table"),
    (r"rows?", "row"),
    (r"columns?", "column"),
    (r"footnotes?", "footnote"),
    (r"endnotes?", "endnote"),
    (r"text ?box(?:es)?", "textbox"),
    (r"headers?", "header"),
    (r"footers?", "footer"),
)
"""What a motion is made of, and the unit that each word names."""

ORDINALS: tuple[tuple[str, int], ...] = (
    ("first", 1), ("opening", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6),
    ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10), ("eleventh", 11), ("twelfth", 12),
    ("penultimate", -2), ("last but one", -2), ("next to last", -2), ("second to last", -2),
    ("last", -1), ("final", -1), ("closing", -1), ("concluding", -1),
)  # fmt: skip
NUMBERS: tuple[str, ...] = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
"""Numbers that are written out, from 1."""

SAID_WORDS = (
    r"(?:(?:now )?(?:superfluous|surplus|redundant|unnecessary|erroneous|needless) )?"
    r"(?:words?|phrases?|figures?|texts?|wording|sums?|dates?|years?|amounts?|numbers?|references?(?: to)?|sentences?|names?|terms?"
    r"|passages?|expressions?|percentages?|times?|(?:figures?|sums?|amounts?) of|comma|full stop|sub-?headings?|text reading)|(?:now )?(?:superfluous|surplus|redundant|needless|unnecessary)"
)
"""What may stand before a quotation: "the words 'x'", "the figure '5'"."""

SPACES: tuple[tuple[str, str], ...] = (
    (
        r"\bamended (?:to reflect|by) delete (?:the )?references? to [^\ue000-\ue3ff]{1,60}?,? so as to read",
        "amended to read",
    ),
    (r"\bamended to reflect (?=delete|insert|replace)", "amended by "),
    (
        r"\b(delete|replace|amend) the (?:whole|entire|existing|current) (?:of the )?(?=(?:paragraph|point|bullet|clause|sentence|item|recommendation)\b)",
        r"\1 the ",
    ),
    (
        r"\b(delete|replace) (?:the )?(?:existing|current|present|original) (?:wording|text|words) of (?!the motion)",
        r"\1 ",
    ),
    (
        r"(?<=paragraph) of the text\b|(?<=paragraph)(?: of the motion)? (?:below|after|not counting) the (?:title|heading)(?= ?,)",
        "",
    ),
    (
        r"\b(in|of|after|before|from) the (paragraph|clause|bullet|point|sentence) (?=[\ue000-\ue3ff],? (?:insert|delete|replace|substitute|change|amend|after|before)\b)",
        r"\1 the \2 beginning ",
    ),
    (r"\bin the following (?:terms|form|words)(?= ?[:,–-])|\bas under(?= ?[:–-])", "as follows"),
    (r",? still (?=under |in )", " "),
    (r"\b(of|in|to|from) each of (?=(?:the )?(?:points?|paragraphs?|bullets?|items?|clauses?)\b)", r"\1 "),
    (
        r"\b(delete|replace) ([\ue000-\ue3ff])((?: (?:and insert|with|and replace with) [\ue000-\ue3ff])?) throughout ([\ue000-\ue3ff]|(?:the )?(?:section|list|points?|paragraphs?|resolutions?)\b[^.;,]{0,40})",
        r"in \4, \1 every \2\3",
    ),
    (r"\b(in the name of [^,:()\ue000-\ue3ff]{2,60}) \([^()\ue000-\ue3ff]{3,100}\)", r"\1"),
    (r"^further that (?=[^\ue000-\ue3ff]{1,40} amended\b)", "that "),
    (r"\bdelete,? in (?:its|their) entirety,? (?=the |all )", "delete "),
    (r" ?\((?:[^()\ue000-\ue3ff]{1,40} )?becom(?:es?|ing) [^()\ue000-\ue3ff]{1,60}\)", ""),
    (r"(?<=[a-z\d)])(?<!stands) (?:below|beneath|under) (?:it|them)(?= ?[.;,]| ?$)", ""),
    (r"\bat (?:its|their) (?:very )?(?:end|close|foot|bottom)\b", "at the end"),
    (r"^to the (?:very )?end of\b", "at the end of"),
    (r"\bthat same (?=(?:section|heading|list|part|point|paragraph|bullet|clause|item|sentence)\b)", "the same "),
    (r"\brenumbers (?:as |to )?(?=(?:\d{1,3}|\(?[a-z]\))(?:,? and\b| ?[.;,]|$))", "renumbers as point "),
    (
        r"\b(?:point|paragraph|item|clause|para) (\(?\w{1,4}\)?),? (?:of|in|under) the resolution(?= ?[,:;.)]|$| [a-z])(?! (?:headed|of|to|that)\b)",
        r"resolution \1",
    ),
    (
        r"\brenumber ((?:(?:the|current|existing|present|original|old) )*(?:points?|paragraphs?|items?|clauses?|sections?|recommendations?|rules?) \(?\w{1,4}\)? (?P<link>to|and) \(?\w{1,4}\)?) (?:as|to become|to be) (?:points? |paragraphs? |items? )?(?=\(?\w{1,4}\)? (?P=link) \(?\w{1,4}\)?(?= ?[.;,]| ?$))",
        r"renumber \1 as points ",
    ),
    (
        r"\b(?:in|of) (?:the )?(?:draft (?:resolution|motion|recommendation)|motion text|text of the motion|resolution text),? (?=\S)(?![a-z]+ (?:to|of)\b)",
        "",
    ),
    (r"\b(first|second|third|fourth|fifth|sixth|seventh|last|final|penultimate) recitals?\b", r"\1 whereas"),
    (r"\bagreed (?=(?:item|point|action|paragraph) \(?\w{1,4}\b)", "agrees "),
    (r"\bin para (?=[\ue000-\ue3ff]|beginning|starting|which|that)", "in the paragraph "),
    (r"\bpara(?= (?:beginning|starting|which begins|that begins))", "paragraph"),
    (r"\b(delete|replace) the (?:text|wording|contents?) of the (?:original |whole )?motion\b", r"\1 the whole motion"),
    (
        r"\b(at the end(?: of (?:[a-z]+ ){0,3}\(?[\w.]{1,6}\)?)?),? before the (?:semi-?colon|comma|full stop|stop|period),? (?=of\b)",
        r"\1 ",
    ),
    (
        r"\b(at the end(?: of [^\ue000-\ue3ff,]{2,40})?),? before the (?:final )?(?:semi-?colon|comma|full stop|stop|period),? (?=insert)",
        r"\1, ",
    ),
    (r"\b(insert) (at the end),? before the (?:semi-?colon|comma|full stop|stop|period),?", r"\1 \2"),
    (
        r"\b(at the end)((?: of [^\ue000-\ue3ff]{2,40})?) ?(?P<said>:? ?[\ue000-\ue3ff]),? before the (?:semi-?colon|comma|full stop|stop|period)(?=[ ,.;]*$)",
        r"\1\2\g<said>",
    ),
    (
        r"\bthe (last|first|second|third|fourth) of the (?:two|three|four|five|six|\d) ([\ue000-\ue3ff]|[a-z]+) (paragraph|point|bullet|clause)s?\b",
        r"the \1 \2 \3",
    ),
    (r"(?<=\d) ([a-h])\.(?=[ ,:;]|$)", r"(\1)"),
    (r"(?<=\b(?:in|of|to|at) \d) ((?:[a-h]|[ivx]{1,4})\))(?=[ ,:;])", r"(\1"),
    (
        r"\binsert,? (?:immediately |just )?before the (?:final |closing )?(?:semi-?colon|full stop|stop|period)(?: at the end)?(?=:? ?(?:the words? )?[\ue000-\ue3ff])",
        "insert at the end",
    ),
    (r",? and so on(?: with (?:those|the ones) that follow)?(?= ?(?:[.;]|$))", ""),
    (
        r",? (?:and |with )?(?:the |those )?(?:points?|paragraphs?|items?|clauses?|sections?|bullets?|others|ones)(?: (?:after|below|behind|following) (?:it|them|this|that)| that follow| which follow)"
        r" (?:are |is )?renumbers(?: accordingly)?(?= ?:)",
        "",
    ),
    (
        r"^(?:under|in accordance with|pursuant to) (?:the provisions of )?(?:[a-z]+ ){0,3}(?:rule|standing order|procedure rule)s? (?:no\.? )?[\d.]+(?:\([a-z0-9]+\))*,? ",
        "",
    ),
    (
        r"\b(last|final) (paragraph|point|bullet(?: point)?|clause|sentence|recommendation|item) but one\b",
        r"last but one \2",
    ),
    (
        r"(?:^|(?<=\. ))the (?:motion|amendment)(?: as amended)? (?:was |is )?(?:(?:duly )?seconded,? )?(?:and,? )?(?:after [a-z ]{3,30}, )?(?:put and )?(?:carried|lost|agreed|approved|passed)(?: unanimously| by [a-z\d ]{2,40})?\.?$",
        "",
    ),
    (
        r"(?<!end )(?<!start )\b(?:in|of|from) (?:the same|that) (?:paragraph|point|bullet(?: point)?|recommendation|clause|item|sentence|resolution|para)\b(?! \(?\d)[,:]? ?",
        "",
    ),
    (
        r"\b(amendments?) to (?:agenda )?(?:item|motion|notice of motion|report|paper) (?:no\.? ?)?[\d./]{1,6}[a-z]?(?=[ :,.]|$)",
        r"\1",
    ),
    (r"\bc(?=(?:fb|fn|fr|n|b|r)\d)", "conference "),
    (r"\bu(?=(?:fb|fn|fr|n|b|r)\d)", "union "),
    (r"\b(conference|union) f(?=[bnr]\d)", r"\1 further "),
    (r"\b(conference|union) (further )?n(\d{1,2})\b", r"\1 \2notes \3"),
    (r"\b(conference|union) (further )?b(\d{1,2})\b", r"\1 \2believes \3"),
    (r"\b(conference|union) (further )?r(\d{1,2})\b", r"\1 \2resolves \3"),
    (
        r"(?:the |that )?(?:item|resolution|motion|by-?law|ordinance|council bill|bill|report|notice of motion|agenda item|item of business)"
        r" (?:(?:no\.?|number) ?)?(?:[a-z]{1,4}[ -]?\d{1,4}(?:[-/.–]\d[\w/.–-]*)?|\d{4}[-/–]\d[\w/–-]*)(?=[ ,:;)]|\.(?!\w)|$)",
        "the motion",
    ),
    (r"(at|to) (?:the )?(?:very )?(?:beginning|top|start|outset|head)\b", r"\1 the start"),
    (r"(?:at|on|onto) (?:the )?(?:very )?(?:end|bottom|foot|close)\b", "at the end"),
    (r"(?:immediately )?before the (?:period|full stop)(?: at the end)?(?=[ ,.;]*$)", "at the end"),
    (
        r"(?<![\d.]),? (?:and |with )?(?:the )?(?:(?:present|existing|current|old) )?(?:[a-z]+ )?[\d.]*\d\w? (?:to be|becoming|to become|being renumbered|renumbered as) [\d.]*\d\w?(?=[:,.;]|$)",
        "",
    ),
    (
        r",? (?:and |with )?(?:the )?(?:(?:present|existing|current|old|remaining|other|subsequent|following|later)) (?:[a-z]+s? )?"
        r"(?:[\w.()]+(?:,? (?:to|and) [\w.()]+)? )?(?:being |to be |are |is )?renumbers?(?: (?:as |to )?[\w.()]+(?:,? (?:to|and) [\w.()]+)?)?(?: accordingly)?(?= ?:)",
        "",
    ),
    (r"\(?\bas (?:it|they) (?:now |currently )?(?:stands?|appears?)(?: in the (?:original )?motion)?\)?,? ?", ""),
    (r"(?<=in )the same (?:heading|list)\b|(?<=under )the same (?:heading|section|list)\b", "the same section"),
    (
        r"\b(paragraph|point|bullet|clause|item|recommendation)\b(?P<between>[^\ue000-\ue3ff.;]*?)\b(before|after) the (first|second|third|fourth|fifth|sixth|last|final)(?= ?(?:[.,;:]|$))",
        r"\1\2\3 the \4 \1",
    ),
    (r"\b(new|further|additional|extra|separate), (?=(?:new|further|additional|final|last|extra|separate)\b)", r"\1 "),
    (r"immediately (?=after|before|following|preceding)|directly (?=after|before|following|preceding)", ""),
    (r"(?<!the )\b(?:following|below|subsequent to)(?= (?:the )?(?:words? |figures? )?[\ue000-\ue3ff])", "after"),
    (r"(?<!the )\b(?:preceding|above|prior to)(?= (?:the )?(?:words? |figures? )?[\ue000-\ue3ff])", "before"),
    (
        r"(?<!the )\bfollowing(?= (?:the (?:first|second|third|fourth|last|final) )?(?:sentence|point|paragraph|bullet|item|clause|recommendation|section)s?(?: \(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)?(?:[ ,:]|$)| ?,))",
        "after",
    ),
)
"""Ways to say where, and the one that the frames use."""
