"""The words of instructions, in tables: a new way to say a thing is a line here.

Patterns are read against a sentence in small letters whose quotations, references and quoted words are one character
each (see `marking.py`); in `FRAMES` these are Q, R, W and B, the block of text below the sentence.
"""

from __future__ import annotations

_BE = r"(?:are|is|be|being|to be|is to be|are to be|should be|shall be|must be|will be|would be|ought to be)"
_PART = r"(?:point|paragraph|para|bullet|item|sentence|clause|section|recommendation|resolution|rule|sub)"
_ORDINAL_WORD = r"(?:first|second|third|fourth|fifth|sixth|last|final|opening|closing)"
_SAID = r"(?:the )?(?:words?|figures?|sums?|phrase|date|sentence)?"
VERB_FORMS: tuple[tuple[str, str], ...] = (
    (r"sub(?= [\ue000-\ue3ff] (?:with|for)\b)", "replace"),
    (r"(?<=and )renumbers(?= ?[:.]|$)", "renumber"),
    (r"re-?word(?: it)?(?: to read)? as(?: follows)?", "replace with"),
    (
        r"the following(?: (?:words?|text|paragraphs?|points?|clauses?))? (?:(?:is |be |to be )?(?:put|placed|inserted|added|substituted))"
        r" (?:in (?:its|their) (?:place|stead)|instead)",
        "replace with",
    ),
    (
        r"(?:in|from) place thereof|in lieu thereof|in lieu|in (?:its|their) (?:place|stead)|instead thereof",
        "instead",
    ),
    (r"(?:and )?instead,? (?:put|insert|add|write|read)(?= ?[:,–-]| the\b| [\ue000-\ue3ff])", "and insert"),
    (r"(?<![\ue000-\ue3ff] )(?:put|putting) instead", "insert"),
    (r"(?:putting|writing)(?: in)?(?= instead\b| (?:the (?:words?|figures?) )?[\ue000-\ue3ff])", "insert"),
    (r"(?<=and )write(?= (?:the words? )?[\ue000-\ue3ff])", "insert"),
    (r"(?:(?:should|shall|must|to|will) )?(?:gives? (?:way|place) to|makes? way for|yields? to)", "turns with"),
    (r"(?:be |is |are |to be )?(?:taken out|dropped|deleted|removed|struck out) in favou?r of", "turns with"),
    (r"swap out(?= (?:the|point|bullet|paragraph|clause)\b[^\ue000-\ue3ff]{2,60}? for\b)", "replace"),
    (r"(?:excise|expunge)(?! [\ue000-\ue3ff] with\b)|do away with(?= (?:the|point|[\ue000-\ue3ff]))", "delete"),
    (r"create(?= an? (?:new|further|additional)\b)", "insert"),
    (r"(?:interpolate|introduce(?= (?:the words? )?[\ue000-\ue3ff]))", "insert"),
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
        rf"{_BE} (?:hereby )?(?:deleted|removed|omitted|left out|taken out|dropped|cut(?: out)?|excised|struck(?: (?:out|through)|(?= from\b)))",
        "goes",
    ),
    (r"(?:deleted|removed|omitted|struck out)\b", "goes"),
    (r"(?:by |with )?(?:the )?(?:insertion|addition|inclusion) of", "insert"),
    (
        r"(?<!in )(?:by |with )?(?:the )?(?<!in )(?:insertion|addition|inclusion)(?=,? (?:in|into|at|to|after|before|under) )",
        "insert",
    ),
    (r"(?:by |with )?(?:the )?(?:deletion|omission|removal)(?=,? (?:in|from|at) )", "delete"),
    (
        r"(?:by |with )?(?:the )?(?:substitution|insertion|addition) (?:therefore?|therein|instead|in (?:its|their) (?:place|stead)|in (?:lieu|place) thereof) of",
        "insert",
    ),
    (r"(?:by |with )?(?:the )?replacement(?=,? (?:in|from|at) )", "replace"),
    (r"(?:the |its |their )?replacement (?:with|by)", "replace with"),
    (
        r"(?:by )?(?:inserting|adding|(?<!to and )(?<!to, and )(?<!until and )(?<!through and )(?<!not )including)",
        "insert",
    ),
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
        r"(?:the )?following (?:(?:words?|text|paragraphs?|points?|clauses?) )?(?:(?:to be|be|is|are|shall be) )?substituted(?: for (?:it|them))?(?=(?:, namely)? ?[:–-])",
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
    (r"re-?designat(?:e|ing)", "renumber"),
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
        r"modif(?:y|ies)(?=:? (?:ops?|pps?|operative|preambular|points?|paragraphs?|clauses?|sections?|items?|sub)\b)",
        "amend",
    ),
    (r"(?:by )?(?:changing|modifying)|modif(?:y|ies)(?=:? [\ue000-\ue3ff])", "change"),
    (
        r"(?:are|is|be|to be|should be|shall be|to|should|shall)(?: (?:hereby|further|also|accordingly|now))* amended(?: so as)?",
        "amended",
    ),
    (rf"(?:put|putting)(?= for (?:the )?(?:{_ORDINAL_WORD} )?(?:{_PART}|[\ue000-\ue3ff]))", "substitute"),
    (
        rf"(?:writ(?:e|ing)|put(?:ting)?)(?= {_SAID} ?[\ue000-\ue3ff](?: in {_PART}[^,.;]{{1,20}})? (?:for|in place of|instead of) )",
        "substitute",
    ),
    (r"(?:and |then )?(?:writ(?:e|ing)|hav(?:e|ing)) (?:instead|in (?:its|their) (?:place|stead|room))", "and insert"),
    (rf"(?<=and )writ(?:e|ing)(?= {_SAID} ?[\ue000-\ue3ff])", "insert"),
    (
        rf"(?:put|putting|plac(?:e|ing))(?= {_SAID} ?[\ue000-\ue3ff]| (?:this|these|the following)\b| at the (?:end|foot|start|head)\b)",
        "insert",
    ),
    (r"(?:be|to be) (?:put|placed|written)(?= (?:in|into|at|after|before|behind|ahead|under)\b)", "comes"),
    (r"bring(?:ing)? in(?= (?:an?|the|this|these)\b|[:,])", "insert"),
    (r"to come in(?=[,;:.]| as\b| at\b| after\b|$)|(?:be |to be )?brought in", "comes"),
    (r"tak(?:e|ing) (?:away|out)|cross(?:ing)? out|dropping", "delete"),
    (rf"cut(?= (?:all|everything|[\ue000-\ue3ff]|(?:the )?(?:words?|{_PART})\b))", "delete"),
    (r"(?:be|to be|is|are) (?:taken away|crossed out|stricken|struck)", "goes"),
    (r"(?:be|to be|is|are|ought to be) (?:exchanged|dropped) for(?: this one)?", "turns with"),
    (r"\bcome in(?= as\b)|to be put in", "comes"),
    (r"(?:(?:is |are )?to (?:go|come out)|falls? away)(?= ?(?:[,.;]|$| and\b))", "goes"),
    (rf"cutting(?= {_SAID} ?[\ue000-\ue3ff])", "delete"),
    (rf"number(?= (?:{_PART}) \(?\w{{1,4}}\)? as )", "renumber"),
    (r"numbered on(?= ?[:,.;]|$)", "renumbers"),
)
"""Every form of a verb, and the one that the frames use."""

UNITS: tuple[tuple[str, str], ...] = (
    (
        r"bullet[ -]points?|bullets?|dot[ -]points?|indents?|bulleted (?:point|item)s?|dash(?:ed)? points?|dash(?:es)?",
        "bullet",
    ),
    (r"(?:preambular|preambulatory|preamble|introductory) (?:clauses?|paragraphs?)|preambles?", "preamble"),
    (r"(?:operative|resolving|enacting) (?:clauses?|paragraphs?)", "point"),
    (
        r"(?:whereas|(?:now,? )?(?:therefore,? )?be it (?:further )?resolved|resolved|resolves|resolve|believes|notes|recognises|welcomes|because|and whereas)(?: clauses?| paragraphs?)?|that clauses?",
        "opening",
    ),
    (
        r"(?:action )?points?|standing orders?|minutes?|recitals?|bye-laws?|by-laws?|limbs?|strands?|calls?|mandates?|propositions?|commitments?|agreements?|affirmations?|injunctions?|conditions?|requirements?|objectives?|actions?|aims?|demands?|decisions?|proposals?|pledges?|findings?|requests?|directions?|observations?|asks?|instructions?|prayers?|principles?|measures?|priority|priorities|items?|clauses?|recommendations?|resolutions?|numbers?|articles?|rules?|regulations?|by-?e?laws?|parts?|recs?\.?|note|belief",
        "point",
    ),
    (r"unnumbered paragraphs?", "plain"),
    (r"paragraphs?|paras?\.?", "paragraph"),
    (r"sections?", "section"),
    (r"sentences?", "sentence"),
    (r"lines?", "line"),
    (r"pages?", "page"),
    (r"titles?", "title"),
    (r"lead-in", "lead"),
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
    r"(?:words?|phrases?|figures?|texts?|wording|sums?|dates?|years?|amounts?|numbers?|references?(?: to)?|(?<!new )(?<!further )(?<!additional )(?<!second )(?<!third )(?<!a )sentences?|names?|terms?"
    r"|passages?|expressions?|percentages?|times?|(?:figures?|sums?|amounts?) of|comma|full stop|sub-?headings?|text reading)|(?:now )?(?:superfluous|surplus|redundant|needless|unnecessary)"
)
"""What may stand before a quotation: "the words 'x'", "the figure '5'"."""
