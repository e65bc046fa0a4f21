"""How a reference to a place of the motion is worded, step by step: a new way to name a part is a line here."""

from __future__ import annotations

from amend.instructions.wordings import NUMBERS, ORDINALS, UNITS

HEAD = "[\uf000-\uf0ff]"
"""The head of a section, quoted or not, is one character of the line."""
_UNIT = rf"(?P<sub>(?:sub[- ]?)*)(?P<unit>{'|'.join(words for words, _ in UNITS)})"
_ORDINAL = rf"(?:{'|'.join(words for words, _ in ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"
_DOTTED = r"\d{1,3}[a-z]?(?:\.(?:\d{1,3}[a-z]?|[a-z]{1,4}\b))+\.?(?![a-z])(?! ?(?:[ap]\.?m\b|%|million|per cent))"
_BRACKETED = r"\((?:\d{1,3}[a-z]?|[a-z]|[ivxl]{1,6})\)"
NAME = (
    rf"(?:\b(?:[ivx]{{1,4}}|[a-h])(?:\((?:[a-h]|[ivx]{{1,4}}|\d{{1,2}})\))+|\ba\b(?= ?[\ue000-\ue3ff:])|\b(?:[ivx]{{1,4}}|[a-h])\.(?:[a-h]|[ivx]{{1,4}}|\d{{1,2}})\b|{_DOTTED}(?: ?{_BRACKETED})*|\d{{1,3}} ?[a-g]?\)(?: (?:[ivx]{{1,4}}|[a-h])\.(?=[ ,:]|$))?(?: ?{_BRACKETED})*|\d{{1,3}}(?:[a-g]\b)?(?: ?{_BRACKETED})*(?![\d%])"
    rf"|(?:{_BRACKETED} ?)*{_BRACKETED}|[a-z]\)|\b(?:[b-hj-z]|[ivxl]{{1,5}})\b(?:\.|\))?(?! (?!and\b|after\b|before\b|of\b|in\b|to\b|under\b|with\b|below\b|the (?:words?|figures?|phrase|following)\b|insert\b|delete\b|replace\b|substitute\b|change\b|should\b|shall\b|amended\b|turns\b|goes\b|comes\b|moves\b|reads\b)[a-z]{{3,}} [a-z])|\ba\b\.?(?=[,;:]| (?:insert|delete|replace|change|substitute|after|before)\b| ?to\b| ?and\b| of\b| in\b| under\b| with\b|$|-)"
    rf"|\b(?:{'|'.join(NUMBERS)})\b(?! (?:more|new|further|additional|extra|bullets?|points?|paragraphs?|words?|sentences?|items?|sub-)))"
)
_AFTER_WORD = (
    "(?:"
    + "|".join(
        f"(?<={word} )"
        for word in (
            "delete",
            "new",
            "existing",
            "current",
            "replace",
            "move",
            "renumber",
            "amend",
            "change",
            "become",
            "becomes",
            "present",
            "old",
            "original",
        )
    )
    + ")"
)
_BEFORE_VERB = r"(?:insert|delete|replace|change|amend|swap|after|before)\b"
_GOES = r"(?:goes|turns|moves|to read|should read|shall read|reads?|to become|becomes|amended)\b"
_GOES_ON = rf"(?:and|with|by|to say|to refer|to include|comes|substitute|to be|be|at the end|the (?:words?|figures?|phrase)|{_GOES[3:-3]})\b"
"""What goes on behind a bare label amid an order."""
_IN = r"(?:(?<=in )|(?<=of )|(?<=after )|(?<=before ))"
_CODED_AFTER = "(?:^|" + "|".join(
    f"(?<=\\b{word} )"
    for word in (
        "in", "at", "of", "from", "to", "after", "before", "under", "between", "and", "that", "delete", "replace", "move",
        "amend", "change", "renumber", "new", "for",
    )
) + "|(?<=[.;:,] ))"  # fmt: skip
"""What stands before a label that says its section and counts: "delete N2", "OP3: ..."."""
_SURE_NAME = "(?:" + "|".join(
    (
        r"\b(?:[ivx]{1,4}|[a-h])(?:\((?:[a-h]|[ivx]{1,4}|\d{1,2})\))+",
        r"\b(?:[ivx]{1,4}|[a-h])\.(?:[a-h]|[ivx]{1,4}|\d{1,2})\b",
        rf"(?:{_IN}|(?<=between ))\d{{1,3}}\.?(?=[,:]| for [\ue000-\ue3ff]| and \d| (?:under|in|of) (?:the )?{HEAD}| (?:insert|delete|replace|change)\b)",
        r"\d{1,3}\.(?=[ ,:;]|$)",
        r"(?<=at )\d{1,3}(?=,? (?:insert|delete|replace|substitute)\b)",
        r"^\d{1,2}(?= to read\b| should read\b)",
        r"(?:^|(?<=that ))(?:\d{1,2}|[b-z]|[ivx]{1,4})(?= amended\b)",
        r"(?<=insert to )(?:\d{1,3}(?= (?:an? )?new\b)|(?:[b-z]|[ivx]{1,4}|\d{1,2})(?=[,:]| [\ue000-\ue3ff]))",
        r"(?<=^to )(?:[b-z]|[ivx]{1,4}|\d{1,2})(?=,? insert\b)",
        r"(?<=[\ue000-\ue3ff] to )(?:[b-z]|[ivx]{1,4})(?=\.?$)",
        r"(?:(?<=comes as )|(?<=insert as ))(?:[b-z]|[ivx]{1,4}|\d{1,2})(?= ?(?:[:;,]|\.?$))",
        rf"(?:{_IN}|(?<=from )|(?<=amend ))(?:[a-z]|[ivx]{{1,4}})\.?(?=[.,:;]| -|$| {_BEFORE_VERB}| {_GOES_ON}| for\b| [\ue000-\ue3ff])",
        rf"(?:(?<=in )|(?<=from )|(?<=end of ))\d{{1,2}}(?=[.,:;]?$|[,;:] | {_BEFORE_VERB}| {_GOES_ON}| [\ue000-\ue3ff])",
        rf"^(?:[a-z]|[ivx]{{1,4}}|\d{{1,2}})\.?(?= ?[-–:,] ?(?:{_BEFORE_VERB}|goes\b|turns\b|to read\b|(?:for )?(?:the (?:words?|figures?|phrase) )?[\ue000-\ue3ff]|at the (?:end|start)\b))",
        rf"(?:^|(?<=that ))(?:[b-z]|[ivx]{{1,4}}|\d{{1,2}})\.?(?= {_GOES})",
        r"(?:(?<=after )|(?<=before ))(?:[a-z]|[ivx]{1,4}|\d{1,2}(?! (?:insert|the)\b))\.?(?= (?:insert|an?|the|to read)\b|$| ?\uefff)",
        r"(?:(?<=substitute for )|(?<=^for ))(?:[a-z]|[ivx]{2,4})\.?(?=[:,]| substitute\b| [\ue000-\ue3ff])",
        r"(?:(?<=substitute for )\d{1,2}(?=:? [\ue000-\ue3ff])|(?<=^for )\d{1,2}(?=,? substitute [\ue000-\ue3ff]))",
        rf"{_AFTER_WORD}(?:\d{{1,3}}(?: ?[–-] ?\d{{1,3}})?|[ivx]{{1,4}}\b|[b-hj-z]\b)(?:\)|\.(?=,| (?:and|with|by|in|for|as) | \())?(?=[ ,:;]|\.(?!\w)|$)",
        rf"{_DOTTED}(?: ?{_BRACKETED})*",
        rf"\d{{1,3}}[a-g]?(?: ?{_BRACKETED})+",
        r"\d{1,3} ?[a-g]?\)(?: (?:[ivx]{1,4}|[a-h])\.(?=[ ,:]))?",
        r"\b(?:[a-z]|[ivxl]{1,5})\)",
        rf"(?:{_BRACKETED} ?)*{_BRACKETED}",
        r"\d{1,3}[a-g]\b",
    )
) + ")"  # fmt: skip
"""A label that names a point without the word "point", by what stands around it."""
LINK = r"(?:,? (?:and|&) |, ?(?:and )?| ?(?:to|–|—|-|through) ?)"
_ART = r"(?:the |(?<!so )(?<!such )that |this |both |all )?"
_ADJ = r"(?:(?:original|(?:executive |scrutiny |policy |planning |cabinet )?committee|executive|cabinet|officers?['’]?s?|existing|current|present|old|said|said original|whole|entire|numbered|lettered|bulleted|printed) )*"
_OF_HEAD = (
    r"(?: (?:which |that )?(?:headed|titled|entitled|called|beginning|begins?|starting|starts?|opening|opens|under|on)"
    r"(?: with)?(?: the words?)?:?)?"
)
_BY_HEAD = _OF_HEAD.replace(
    "under|on", rf"under|on|(?:following|after|below|beneath)(?!(?: the)?(?: heading)? {HEAD},? (?:\d|\(\w{{1,4}}\)))"
)
"""How a section is named by its head: the list, not a point, may be "after" it; "points after resolves 1" are none."""
STEPS: tuple[tuple[str, str], ...] = (
    ("before", rf"(?:the |(?<=of the ))text before (?:the (?P<twin>{_ORDINAL}) )?(?P<head>{HEAD})"),
    ("section", rf"{_ART}(?P<twin>{_ORDINAL}) (?P<head>{HEAD})(?: (?:section|part|list|heading))?"),
    (
        "heading",
        rf"(?<!under )(?<!below )(?<!beneath ){_ART}(?:(?P<twin>{_ORDINAL}) )?{_ADJ}(?:(?:sub-?)?heading|title)(?: of)? (?P<head>{HEAD})(?!,? (?:section|part|point))",
    ),
    (
        "begun",
        rf"{_ART}{_ADJ}(?P<unit>sentences?)(?: (?:which |that )?(?:beginning|begins?|starting|starts?|opening|opens)(?: with)?(?: the words?)?:?) (?P<head>{HEAD})",
    ),
    (
        "section",
        rf"{_ART}{_ADJ}(?:(?:(?:operative|preambular|resolved|resolve|whereas|enacting) )?"
        rf"(?:(?:section|part|list|(?:bullet )?points|bullets|clauses|items|lines|resolutions|recommendations|paragraphs|ones|words){_BY_HEAD}"
        rf"|(?:(?:bullet )?point|bullet|clause|item|line|resolution|recommendation|paragraph(?! under)|one|word){_OF_HEAD})"
        rf"(?: the heading)? )?(?:(?:the )?heading )?(?P<head>{HEAD})(?: (?:sections?|part|heading|list|paragraphs?|points))?",
    ),
    (
        "opened",
        r"(?:the )?(?:list of )?(?P<unit>resolutions|beliefs|notes|instructions)(?P<sub>)(?= ?(?:section|\(|(?:point|paragraph|bullet|item|number)\b|[,:.–-]|as follows|(?:insert|delete|replace|add|after|before|and)\b|$))(?: section)?",
    ),
    ("opened", r"(?:all (?:of )?)?(?:the )?(?P<unit>resolved|whereas|recital) clauses(?P<sub>)"),
    ("opened", r"(?:the )?(?P<unit>be it (?:further )?resolved) (?:clause|paragraph)(?P<sub>)"),
    (
        "named",
        rf"{_ART}{_ADJ}(?:(?P<twin>{_ORDINAL}) (?=(?:sub-)*(?:point|bullet)s? ))?{_UNIT} (?:numbers? |numbered |no\.? ?)?(?P<names>{NAME}(?:{LINK}(?:the )?(?:(?P=sub)(?P=unit) )?{NAME})*)",
    ),
    (
        "pair",
        rf"{_ART}{_ADJ}(?P<ordinal>{_ORDINAL}) and (?:the )?(?P<twin>{_ORDINAL}) {_UNIT}",
    ),
    (
        "counted",
        rf"{_ART}{_ADJ}(?P<ordinal>{_ORDINAL})(?: (?P<count>{_COUNT}))? {_ADJ}{_UNIT}",
    ),
    (
        "every",
        rf"(?<!and )(?<!with )(?<!including )(?<!under )(?:(?:all|both|each)(?: of)?(?: the)?|the(?= (?:two|three|four|five|six) ))(?: (?P<count>two|three|four|five|six|seven|eight))? {_ADJ}(?P<sub>)(?:(?P<kind>numbered|lettered|operative) )?(?P<unit>(?:operative |preambular )?(?:paragraphs|clauses)"
        r"|points|bullet points|bullets|recommendations|resolutions|items|demands|calls|actions)(?! (?:after|before|from|following|except|but|other|that|which|apart|save|saving|up|between|down|above|below|with|to|numbered|headed|\(|and|,)| ?\()",
    ),
    ("opened", r"the (?P<unit>resolv)(?:ing|ed) clause(?P<sub>)\b(?! \d)"),
    (
        "about",
        r"(?:the )?(?P<about>(?:explanatory|background|covering) (?:note|statement|memorandum))(?P<unit>)(?P<sub>)",
    ),
    (
        "about",
        rf"{_ART}(?P<unit>paragraph|point|bullet point|bullet|clause|item|resolution|recommendation|sentence)"
        rf" (?:about|on|concerning|regarding|relating to|dealing with|which (?:mentions|refers to|deals with)) (?P<about>[^,:;.{HEAD[1:-1]}\ue000-\uefff]{{3,80}}?)"
        r"(?=,|:|\.?$| (?:insert|delete|replace|substitute|change|amend|after|before|goes|turns|moves|should|must)\b)(?P<sub>)",
    ),
    (
        "path",
        r"(?:(?<=in )|(?<=of )|(?<=after ))(?P<names>(?:[ivx]{1,4}|\d{1,2})\.? (?:[a-h]|[ivx]{1,4})\.?)(?= (?:insert|delete|replace|change|after|before|under|in|of)\b|[,:])(?P<sub>)",
    ),
    (
        "worded",
        rf"the (?!{_ORDINAL}\b|(?:new|same|following|relevant|above|below|next|other|whole|entire|original|final|last)\b)"
        r"(?P<about>(?:(?!(?:of|this|that|end|start|each|every|as|in|to|amended|insert|delete)\b)[a-z&-]{2,16} ){1,3}?)section\b(?P<unit>)(?P<sub>)",
    ),
    (
        "path",
        rf"{_CODED_AFTER}(?:(?:point|paragraph|para|clause|item|resolution|number|no\.?) )?(?P<names>\(?(?:[a-z]\d{{1,2}}(?:\.\d{{1,2}})?|[a-z]{{2}}\d)\b\)?)(?P<sub>)(?![\w-]| (?:be |is )?amended by ?:?$)",
    ),
    ("coded", r"(?:policy |paragraph |section )?(?P<names>(?!n?ndm\d|edm\d|s\dm)[a-z]{2,4}\d{2,4})(?P<sub>)(?![\w-])"),
    (
        "about",
        rf"(?:(?:(?<=after )|(?<=before )|(?<=delete )|(?<=in )|(?<=amend )|(?<=replace ))the |^(?:the )?(?!line by|(?:following|then|next|finally|also|please|in|at|on|under|to|from|after|before|for|of|by|with|as|and|within|amend|alter|change|edit|revise|vary|move|insert|delete|replace|substitute|transpose|renumber|swap)\b))(?!{_ORDINAL}\b|(?:amended|revised|replacement|additional|further|proposed|delete|insert|each|every|this|that|new|same|following|relevant|above|below|next|other|whole|entire|original|numbered|sub)\b)"
        r"(?P<about>[a-z][a-z' -]{2,40}?) (?P<unit>paragraph|bullet point|bullet|point|line|item)(?P<sub>)(?= (?:insert|delete|replace|change|amend|after|before)\b|[,:])",
    ),
    ("sentence", rf"{_ART}(?P<unit>sentence) (?P<names>\d{{1,2}})(?P<sub>)"),
    ("bare", rf"{_ART}{_ADJ}(?P<names>{_SURE_NAME}(?:{LINK}{NAME})*)(?:(?<=\d)\.(?= (?:insert|of|in|under)\b))?"),
    (
        "alone",
        r"(?:the |this |that |(?<=the ))(?P<unit>lead-in|table|list|heading|title|headline|preamble|preambular paragraph|introductory paragraph|point|paragraph|sentence|bullet point|bullet|section|recommendation|clause"
        r"|line)\b(?P<sub>)(?! (?:\(?[a-z]{0,2}\d|\([a-z]|reads?|would|will|should|shall|[\ue000-\ue3ff]))",
    ),
    (
        "alone",
        r"(?:^|(?<=[.;:] ))(?P<unit>title|heading)(?P<sub>)(?= ?[:,–—-]| (?:to read|should read|to be|becomes?|to become|amended)\b)",
    ),
    (
        "motion",
        r"(?:the |(?<=of )|(?<=in )|(?<=from )|(?<=of the )|(?<=in the )|(?<=from the ))(?:original |existing |whole |entire |substantive |main |published )*"
        r"(?:motion|resolution|question|bylaw|by-law|item)(?: text| itself)?|(?<=delete )(?:the )?(?:entire|whole) motion|the (?:whole|entire) text|(?:this|that) part(?! (?:\d|\w{1,4}[.)]))|(?:(?:the )?(?:same|said)|this|that) (?:section|heading|list|part)(?! \d)",
    ),
)
"""How one step of a reference is worded, by what it is."""
