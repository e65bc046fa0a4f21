"""Ways to say in what order points shall stand, and how they are counted then, in a table: a new one is a line here.

The rows are read against a sentence in small letters, before its places are found and before those of `ways.py`.
"""

from __future__ import annotations

_UNIT = r"(?:points?|paragraphs?|paras?|items?|clauses?|bullets?|bullet points?|numbers?|nos?\.|recommendations?|resolutions?|propositions?|(?:operative|preambular|preambulatory) (?:paragraphs?|clauses?)|sub-?(?:points?|paragraphs?|clauses?)|resolves?|calls|notes|beliefs|resolveds?|whereas(?:es)?)"
_LABEL = r"\(?(?:\d{1,2}(?:\.\d{1,2})*[a-z]?|[a-z]|[ivx]{1,4})(?:\)|\b)"
_PLACE = rf"(?:(?:the )?(?:{_UNIT} )?{_LABEL}|the (?:first|second|third|fourth|fifth|sixth|last|final)(?: {_UNIT})?)"
_RANK = r"(?:first|second|third|fourth|fifth|last|next)"
_REST = r"[^.;:\ue000-\ue3ff]"

SEQUENCES: tuple[tuple[str, str], ...] = (
    (
        r"\b(?:swap|reverse|switch|exchange|transpose|transposing|reversing|swapping)(?: round)?(?: the (?:order|positions?|places?) of)? the (?:first )?two ((?!sentences)[a-z -]*?(?:whereas|[a-z]))(?:(?<=whereas)es|s)(?= ?(?:[.,;]|$| so that| and renumber))",
        r"transpose the first \1 and the second \1",
    ),
    (r"\bswap (?:a?round|over) (?=\S)", "swap "),
    (r"\b(?:that )?the (?:order|positions?|places?) of (?=transpose\b)", ""),
    (
        rf"\b(?:the (?:order|positions?|places?) of )?({_PLACE}) and ({_PLACE}),? (?:to |should |shall )?(?:be |to be |are |is )?(?:reversed|switched|changed round|swapped over)(?! for)",
        r"transpose \1 and \2",
    ),
    (rf"\b({_PLACE}) (?:to )?becomes? ({_PLACE}) and \2 (?:to )?(?:becomes? )?\1(?!\w|\.\d)", r"transpose \1 and \2"),
    (rf"\b({_PLACE}) (?:to )?stands? as ({_PLACE}) and \2 (?:to )?(?:stands? )?as \1(?!\w|\.\d)", r"transpose \1 and \2"),
    (
        rf"(\b(?:transpose|swap|reverse|exchange|change places|switch)\b[^.;:]{{3,70}}?),? \(?(?:so that|so|with the (?!{_UNIT}? ?(?:renumber|number)|words?\b)|each to|each taking|in order that) {_REST}{{3,80}}?(?=[.;]|$|, (?:and )?(?:the )?(?:(?:points|clauses|items|paragraphs) )?renumber| and (?:the )?(?:(?:points|clauses|items|paragraphs) )?renumber)\)?",
        r"\1",
    ),
    (rf"(\b(?:transpose|swap|change places)\b[^.;:(]{{3,70}}?) \((?:so that|as|because|thus) {_REST}{{3,80}}?\)", r"\1"),
    (
        rf"\b(?:put|place|take) ((?:the )?{_UNIT} {_LABEL}|the {_RANK} {_UNIT})(?: up| down)? (?:directly |straight |immediately )?(?=(?:before|after|ahead of|in front of|above|below) {_PLACE})",
        r"move \1 ",
    ),
    (
        r"\b(move (?:[^.;:]{1,60}? )?)(?:up|down),? (?=(?:to (?:stand|come|go|sit|follow|be)\b|so (?:that|as)\b|above\b|below\b|before\b|after\b))",
        r"\1",
    ),
    (
        r"\b(?:be |to be |is |are )?(?:taken|moves|brought|carried|lifted|shifted) (?:up |down |forward |back )?(?:comes?|to (?:stand|come|go|sit|be)|so (?:that it|as to) (?:stands?|comes?|goes?)) (?:directly |straight |immediately )?(?=(?:before|after|ahead|above|below|in front)\b)",
        "moves ",
    ),
    (
        r"\b(move [^.;:]{1,60}?),? (?:so that it|so as to|to) (?:comes?|stands?|goes?|sits?|is|be) (?:directly |straight |immediately )?(?=(?:before|after|ahead of|above|below|in front of)\b)",
        r"\1 ",
    ),
    (r"\b(moves? (?:[^.;:]{1,60}?)?),? to follow (?:directly |straight |immediately )?(?:on |after )?(?=the |point|\()", r"\1 after "),
    (r"\bthe move of (?=\S)", "move "),
    (r"\b(moves? (?:[^.;:]{1,60}?)?),? so as to follow (?=\S)", r"\1 after "),
    (
        r"(?:(?<=^)|(?<=; )|(?<=\. ))(?:all )?(?:the )?(?:points|paragraphs|items|clauses) and sub-?(?:points|paragraphs|items|clauses) renumbers(?: and renumbers)?(?: (?:as (?:necessary|needed|required|appropriate)|accordingly))?",
        "renumber accordingly",
    ),
    (r"(\bmoves? (?:[^.;:]|\.(?=\d)){1,60}?),? (?:so that it|so as to) (?:becomes?|is|stands|comes|be|stand|come) (?:the )?(?:very )?first(?: (?:one|item|point))?(?= ?(?:[,.;]|$| and\b))", r"\1 to the start of the list"),
    (r"(\bmoves? (?:[^.;:]|\.(?=\d)){1,60}?),? (?:so that it|so as to) (?:becomes?|is|stands|comes|be|stand|come) (?:the )?(?:very )?last(?: (?:one|item|point))?(?= ?(?:[,.;]|$| and\b))", r"\1 to the end of the list"),
    (rf"\b(moves? )(?:(?:point|number|no\.) )?({_LABEL}) (?:of|in|under) (?:the )?(resolves|notes|believes)(?= to (?:the|become|follow|come)\b)", r"\1\3 \2"),
    (rf"\b(move {_LABEL}) (?:above|ahead of|before|in front of) ({_LABEL})(?=[ .,;]|$)", r"\1 before \2"),
    (rf"\b(move {_LABEL}) (?:below|after|behind) ({_LABEL})(?=[ .,;]|$)", r"\1 after \2"),
    (r"\bmove ([a-z]|[ivx]{2,4}) (before|after) ([a-z]|[ivx]{1,4})(?=[ .,;]|$)", r"move point (\1) \2 point (\3)"),
    (
        rf"(\bmoves? {_REST}{{0,60}}? ?(?:before|after) {_PLACE}),? (?:as|since|because) (?:they|it|both|this|these|the two)\b{_REST}{{3,90}}",
        r"\1",
    ),
    (
        rf"(\bmoves? (?:[^.;:]|\.(?=\d)){{2,70}}?),? (?:where|and there) it (?:then |will |would )?(?:becomes?|is|be) {_PLACE}(?= ?[.;,]|$)",
        r"\1",
    ),
    (
        rf"[;,] (?:and )?(?:the )?{_UNIT}?{_REST}{{0,30}}? (?:then )?follow(?:s|ing)?(?: it| them| on)? as {_LABEL}(?:,? (?:and|to|,) {_LABEL})*(?=[.;]|$)",
        ", renumber accordingly",
    ),
    (
        rf"[;,] (?:and )?(?:with )?(?:the )?(?:present |existing |old )?(?:{_UNIT} )?{_LABEL}(?:, {_LABEL})* and {_LABEL} (?:to )?becom(?:e|ing) (?:{_UNIT} )?{_LABEL}(?:, {_LABEL})* and {_LABEL}(?=[.;]|$)",
        ", renumber accordingly",
    ),
    (
        r",? (?:and )?with (?=(?:all )?(?:of )?(?:the )?(?:other |subsequent |later |following |remaining )?(?:two|both|others|points|paragraphs|items|clauses|bullets|rest) renumbers)",
        ", ",
    ),
    (
        r"(?:(?<=^)|(?<=[,;] )|(?<=and )|(?<=that ))(?:all )?(?:of )?(?:the )?(?:other |subsequent |later |following |remaining )?(?:two|both|others|points|paragraphs|items|clauses|bullets|rest)(?: (?:after|following|below) (?:it|them|that|this|the new (?:one|point|paragraph|item|clause)))? renumbers?(?: in (?:sequence|order|turn))?(?: to (?:match|suit|follow))?(?= ?(?:[.;,]|$))",
        "renumber accordingly",
    ),
    (rf"(\bmoves? (?:[^.;:]|\.(?=\d)){{2,70}}?),? (?:thus |so |thereby )?becoming {_PLACE}(?= ?[.;,]|$)", r"\1"),
    (r"\b(moves? (?:[^.;:]|\.(?=\d)){0,60}?) ?(?:ahead|in front) of (?=the |operative|preambular|point|paragraph|item|clause|\(?\d)", r"\1 before "),
    (rf",? with the (?:consequence|result|effect) that (?={_PLACE} renumbers?)", " ; "),
    (rf"({_PLACE} becomes? {_PLACE}),? (?:and )?(?={_PLACE} becomes? {_PLACE})", r"\1 ; "),
    (r",? (?:with )?the (?:numbers|letters|numbering) (?:to be )?(?:changed|altered|amended|adjusted|corrected) (?:to (?:match|suit|follow|fit)|accordingly)", ", renumber accordingly"),
    (r"\b(?:number|letter) (?:them |the (?:points|items|list|clauses|paragraphs) )?(?:afresh|anew|in (?:sequence|order))(?= ?[.;]|$)", "renumber accordingly"),
    (
        rf"^({_PLACE}) (?:will|would|shall|should|to) (?:then |now |thus |thereby )?(?:be|become|stand as) (?=(?:{_UNIT} )?{_LABEL}[.;]?$)",
        r"\1 becomes ",
    ),
    (rf"\b({_LABEL}) then becomes (?={_LABEL})", r"\1 becomes "),
    (rf"\brenumbers (?={_LABEL}[.;]?$)", "renumbers as point "),
    (rf"\brenumber the former (?={_LABEL}|{_UNIT})", "renumber the existing "),
    (r"\bin consequence,? (?=(?:delete|insert|replace|move|renumber|substitute|to (?:insert|delete))\b)", ""),
)  # fmt: skip
"""What is said, and what it comes to."""
