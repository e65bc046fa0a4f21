"""Further turns of phrase that come to plainer ones: how heads, labels, moves and new parts are spoken of.

The rows are read against a sentence in small letters, before its places are found and before those of `turns.py`.
"""

from __future__ import annotations

WAYS: tuple[tuple[str, str], ...] = (
    (
        r"\bbelow ([\ue000-\ue3ff]),? (?:insert|put)(?: in)?(?: the following)?(?: ?[:–-])? ?(?=[\ue000-\ue3ff])",
        r"after \1 insert a new paragraph ",
    ),
    (
        r"\babove ([\ue000-\ue3ff]),? (?:insert|put)(?: in)?(?: the following)?(?: ?[:–-])? ?(?=[\ue000-\ue3ff])",
        r"before \1 insert a new paragraph ",
    ),
    (
        r"\bafter the (bullet(?: point)?|point|paragraph|item) (?:which |that )?end(?:ing|s)(?: with| in)? ([\ue000-\ue3ff]),? insert(?: the following)?(?: ?[:–-])? ?(?=[\ue000-\ue3ff])",
        r"after \2 insert a new \1 ",
    ),
    (
        r"\b(delete|replace) the (bullet(?: point)?|paragraph|sub-point|item) (?=[\ue000-\ue3ff](?: with\b| and (?:replace|insert)\b|[ .;]*$))",
        r"\1 the \2 beginning ",
    ),
    (
        r"^in the (?:line|heading) ([\ue000-\ue3ff]),? (?:put|insert|write|say|read) (?=[\ue000-\ue3ff]\.?$)",
        r"replace \1 with ",
    ),
    (r"\b(?:to |should |shall )?los(?:e|es) (?=the words?\b|[\ue000-\ue3ff])", "delete "),
    (
        r",? (?:together with|with|including|insert) (?:both|each|any|all(?: (?:two|three|four|five|six))?)(?: of)? (?:its|their|the) (?:own )?(?:sub-?)?(?:points|paragraphs|bullets|bullet points|items)(?= ?(?:[.;,]|$))",
        "",
    ),
    (
        r"^(?:this|the|our|my) amendment (?:makes|proposes|would make|will make|consists of) (?:the following|these|two|three|four|five|several) (?:changes?|amendments?|alterations?)(?: to the [^:.]{3,60})?: ?",
        "",
    ),
    (
        r"(\bdelete [^.;:\ue000-\ue3ff]{3,60}), which (?![^;:.]*\b(?:if|unless|provided|until|stays?|remains?|keeps?|kept|only)\b)(?!(?:begin|start|read|end|say|refer|deal|concern|mention|is head|come|stand|follow|become|is on|is about|was add|relate)s?)[^;:\ue000-\ue3ff]{3,150}$",
        r"\1",
    ),
    (
        r"([\ue000-\ue3ff]),? (?:which|that) (?:now |currently |at present )?(?:stands?|appears?|is|occurs?|comes?) (?=(?:at|in|after|before)\b)",
        r"\1 ",
    ),
    (
        r"(?:^|\b(?P<lead>replace|delete|move|in|after|before|of|amend|from|to) )resolve (?=\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])\)?(?:[ ,.:]|$))",
        r"\g<lead> resolution ",
    ),
    (r",? (?:as )?(?:set out )?(?:as )?below,? and renumber(?: accordingly)?(?= ?:)", ""),
    (r"\binsert (?:a |as )(?:new )?(\d{1,2}) after (\d{1,2})\b", r"insert a new point \1 after point \2"),
    (
        r"\bsubstitute for (?:the )?(\(?(?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})\)?)(?: the following)?(?= ?(?::|$|[\ue000-\ue3ff]|\uefff))",
        r"replace point \1 with the following",
    ),
    (
        r"\bafter the (?:paragraph|point|clause|item|bullet(?: point)?) (?:which |that )?end(?:ing|s) (?:with |in )?([\ue000-\ue3ff]),? insert(?: the following)?(?= ?[:–-]? ?\uefff)",
        r"after \1 insert a new paragraph",
    ),
    (
        r"\binsert between the (?:paragraph|point|clause|item|bullet(?: point)?) (?:(?:ending|starting|beginning)(?: with)? )?([\ue000-\ue3ff]) and the (?:paragraph|point|clause|item|bullet(?: point)?) (?:(?:ending|starting|beginning)(?: with)? )?([\ue000-\ue3ff]),? (?:the|a new|a) (paragraph|point|clause|item|bullet(?: point)?) (?=[\ue000-\ue3ff])",
        r"before the \3 beginning \2 insert a new \3 ",
    ),
    (
        r"\b((?:one|two|three|four|five|six) (?:further|new|additional|more|other|extra) )(?:resolutions|recommendations|clauses|asks|calls|requests)(?: (?:to|should|shall))? (comes|insert)",
        r"\1points \2",
    ),
    (
        r"^([^\ue000-\ue3ff]{1,20}?) ?[-–:,]? ?([\ue000-\ue3ff]) ?[-–:,] ?(?:this|that|the) (?:recommendation|point|paragraph|clause|bullet|item|resolution) (?:(?:to|should|shall) )?goes",
        r"delete \1 (\2)",
    ),
    (
        r"^([\ue000-\ue3ff]|[a-z ]{3,40}) ?[-–:] (\d{1,2}|[a-z]) ?: ?(?=(?:after|before|delete|insert|replace|for|at)\b)",
        r"in point \2 of \1 : ",
    ),
    (r"\binsert to the (?:list|motion),? (?=(?:a |as )?new (?:point|paragraph|item|clause) \(?\w{1,3}\)?)", "insert "),
    (
        r"^(?:to|re|regarding|concerning) the (?:[a-z-]+ ){0,3}(?:motion|resolution)(?: (?:on|about|re) [^,:\ue000-\ue3ff]{2,60})?, (?=(?:in|at|after|under) )",
        "",
    ),
    (r"([\ue000-\ue3ff]) ?\((?:to|so as to|which will) reflect [^()\ue000-\ue3ff]{3,120}\)", r"\1"),
    (
        r"\bon page (?:1|one),? (?:in )?(?=the (?:first|second|third|fourth|fifth|sixth|seventh|last|final) paragraph\b)",
        "in ",
    ),
    (r"\b(moved as an amendment),? (?:and )?seconded by [^:\ue000-\ue3ff]{2,60}(?= ?[:,])", r"\1"),
    (r"\bnew resolve (?=\(?\d)", "new resolution "),
    (
        r"\bthe (?:full|whole|entire|complete|existing) (?:text|wording) of (?=(?:point|paragraph|recommendation|clause|item|resolution|bullet|sub|\(|\d))",
        "",
    ),
    (
        r"(\bnew (?:point|paragraph|item|clause|recommendation) \(?\w{1,3}\)?),? to be the (?:first|last) (?:point |one |item )?(?:of|in) the ([a-z]+)(?= ?:)",
        r"\1 in the \2",
    ),
    (r"\b(?:be |is |are |to be )?modified (?=as follows|by\b|so as\b)", "amended "),
    (r"\bthere (?:shall|should|will|is to) be (?=insert\b)", ""),
    (
        r",? (?:and )?with (?:the words? )?([\ue000-\ue3ff]) (?:being |to be )?comes (?=after|before|at)",
        r" ; insert \1 ",
    ),
    (
        r"\b(transpose|swap) ([^.;\ue000-\ue3ff]{3,40}?) (?:by )?move [^.;\ue000-\ue3ff]{3,40}?(?= ?(?:[.;]|$))",
        r"\1 \2",
    ),
    (
        r"^(?:[a-z’'. ]{2,40} (?:would (?:wish|like)|wishes|wants|asks|proposes) (?:to see|for|that) )(.{2,40}?) (?:be |to be )?(?:re-?worded|to read)(?= ?(?:as follows ?)?[:–-]|$)",
        r"amend \1 to read",
    ),
    (
        r"^(?:i |we )?(?:move|propose) that (?=(?:paragraph|point|clause|item|the)\b.{2,40} (?:should )?(?:say|read)\b)",
        "",
    ),
    (
        r"(\bmove [^.;]{2,60}?),? so that it (?:is|becomes|stands as) (?:the )?(?:new )?(?:last|first|final) [a-z]+\b(?! (?:under|of|in)\b)",
        r"\1",
    ),
    (r"\bbetween ([a-z]|\d{1,2}|[ivx]{1,4}) and ([a-z]|\d{1,2}|[ivx]{1,4})(?= ?[:,.]|$)", r"between points \1 and \2"),
    (r"\bput a new (first|last|final) (?=[a-z])", r"insert a new \1 "),
    (r"\b(insert a new (?:first|last|final) [a-z]+) in front of the others\b", r"\1"),
    (r",? which (?:then |will then )?becomes? (?:\d{1,2}|\(?[a-z]\)?) to (?:\d{1,2}|\(?[a-z]\)?)(?= ?[:.])", ""),
    (r"(\brenumber [^.;]{3,60}?\d) as (?=\d{1,2} and \d)", r"\1 as points "),
    (
        r"^(\(?[a-z]?\d{1,2}\)?|[a-z]\)?),? at (?:the )?end,? before the (?:full stop|semi-?colon|stop) ?: ?(?=insert)",
        r"in \1, at the end ",
    ),
    (r"^(?:in |at )?(?:the )?same (?:paragraph|point|bullet(?: point)?|clause|recommendation|item) ?[:,–-] ?", ""),
    (r"\b(end|start) of motion\b", r"\1 of the motion"),
    (r"\bturns (?:in full|in (?:its|their) entirety|completely|entirely) (?=with|by)", "turns "),
    (r"([\ue000-\ue3ff]) ?[-–—] ?make (?:this|it|that) (?=[\ue000-\ue3ff])", r"replace \1 with "),
    (r"([\ue000-\ue3ff]),? (?:no\.?|number) (?=\d{1,2}\b)", r"\1 point "),
    (r"\b(?:transposing|swapping|reversing|exchanging)\b", "swap"),
    (
        r"\btake (?:the )?((?:point|paragraph|bullet|item|clause|number) \(?\w{1,4}\)?|(?:first|second|third|fourth|fifth|sixth|last|final) [a-z]+)(?: \([\ue000-\ue3ff]\))? and (?:put|place|move) it (?:first|at the (?:start|top|head|beginning))\b[^.;]*",
        r"move the \1 to the start of the list",
    ),
    (
        r"\btake (?:the )?((?:point|paragraph|bullet|item|clause|number) \(?\w{1,4}\)?|(?:first|second|third|fourth|fifth|sixth|last|final) [a-z]+)(?: \([\ue000-\ue3ff]\))? and (?:put|place|move) it (?:last|at the (?:end|bottom|foot))\b[^.;]*",
        r"move the \1 to the end of the list",
    ),
    (
        r"^((?:the )?(?:point|paragraph|bullet|item|clause) (?:\(?\w{1,4}\)?|beginning [\ue000-\ue3ff])|(?:the )?(?:first|second|third|fourth|fifth|sixth|last|final) (?:point|paragraph|bullet|item|clause)) (?:should|shall|to|must) (?:come|go|stand|be (?:put|placed)) (first|last)\b(?! but)",
        r"move \1 to the \2 of the list",
    ),
    (r"\bto the first of the list\b", "to the start of the list"),
    (r"\bto the last of the list\b", "to the end of the list"),
    (
        r"\b(in|of) the line (?=[\ue000-\ue3ff],? (?:insert|delete|replace|substitute|change|amend|after|before|for)\b)",
        r"\1 the paragraph beginning ",
    ),
    (r"^(?:an? )?(?:as )?(?:an? )?unnumbered paragraph ?:", "insert an unnumbered paragraph:"),
    (r"\bof ((?:all )?(?:the )?(?:notes|calls|resolves|beliefs|concerns)) be (?=moves?\b)", r"of \1 "),
    (
        r"\bthe (first|second|third|fourth|last) (?:noting|thing noted|of the (?:things|matters) noted)\b",
        r"the \1 note",
    ),
    (r"\bno change (?:to|of|in) (?:its|the|their) wording\.?$", ""),
    (r"\[(\d{1,2}|[a-z])\](?=[ ,.:;]|$)", r"(\1)"),
    (
        r"\bdelete (\(?\w{1,3}\)?) (under|in|of|from) ([\ue000-\ue3ff]) and (\(?\w{1,3}\)?) \2 ([\ue000-\ue3ff])(?=[ .;,]|$)",
        r"delete point \1 of \3 and delete point \4 of \5",
    ),
    (
        r"\b(after|before|between|in|of) (?:the )?(?:points?|paragraphs?) \((\w{1,4})\) and (\w{1,4})\.(?= |$)",
        r"\1 points \2 and \3",
    ),
    (r"\binsert after (\w{1,4})\.? and before (\w{1,4})\.?(?= ?[:.]?$)", r"insert after point \1"),
    (
        r"\bafter \(?(\w{1,4})\)? and before \(?(\w{1,4})\)?(?:\.(?=$|[,:]))?(?= ?[:.,]?(?:$| insert))",
        r"after point \1",
    ),
    (r"^[-–—] ?(?=(?:in|to|at|after|before|delete|insert|replace|substitute|under)\b)", ""),
    (r"^(?:~|>|»|›|‣|▪|◦|•|\*|·|o) (?=\w)", ""),
    (r"\bto be (?:point|number|no\.) (?=\w{1,3}\b)", "to become point "),
    (r"\bsubstitute ([\ue000-\ue3ff]) by (?=[\ue000-\ue3ff])", r"replace \1 with "),
    (r"(?<=[\ue000-\ue3ff]) out ?[,;:&]? ?(?:and )?(?=[\ue000-\ue3ff] in\b)", " goes and "),
    (r"(?<= goes and)( [\ue000-\ue3ff]) in\b", r"\1 comes instead"),
    (r"^delete the (?:words?|phrase|text) ?: (?=[\ue000-\ue3ff])", "delete "),
    (r"\bhave ([\ue000-\ue3ff]) (?:put|comes|insert) (?:on|at) the end\b", r"insert \1 at the end"),
    (r"\b(?:be |to be )?re-?worded(?: thus| as below| as follows)?(?= ?:)", "to read"),
    (r"^(?:we|i) (?:would like|want|ask|wish|should like|propose) (?:the )?(?=sub-point|point|paragraph|clause)", ""),
    (
        r"^(?:in )?((?:point|paragraph|recommendation|resolution|clause|item|proposition|section|resolves?|notes?|believes?) \(?\w{1,4}\)?) it should say ([\ue000-\ue3ff]) (after|before) (.*)$",
        r"in \1, insert \2 \3 \4",
    ),
    (r"\b(?:the )?(?:present|existing) (?:ones|points|paragraphs) to follow(?: it| them)?(?= ?:)", ""),
    (
        r"^((?:in |under |section )?[^:]{3,60}[.:,]) new (1st|first|2nd|second|3rd|third|last) (point|bullet|paragraph),? ?(?=[:,–-])",
        r"\1 insert a new \2 \3",
    ),
    (
        r"^(?:text|words?|paragraph|sentence|point)s? (?:to be |to )?(?:comes|insert|go)(?= (?:at|after|before) )",
        "insert",
    ),
    (
        r"^(?:an? )?(?:additional|new|further|extra) (paragraph|point|bullet|clause|section),? to come (first|last)\b",
        r"insert a new \2 \1",
    ),
    (
        r"\b(?:the )?(bullet|point|paragraph)s? (\d{1,2}|[a-z]|one|two|three|four) in (?=[\ue000-\ue3ff]|\"|the )",
        r"\1 \2 of ",
    ),
    (r"\bat (?:the )?end of same\b", "at the end"),
    (r"\b(?:there is|there be|be there) insert(?:ed)? (?=[\ue000-\ue3ff])", "insert "),
    (r"\bin (?:their|its) (?:stead|place) (?:the )?following\b", "instead the following"),
    (r"^(?:the )?(?:main |motion )?heading(?= ?[:–-]| (?:should|to be|to read|becomes|to become)\b)", "the title"),
    (r"\b(?:the )?(?:title|heading) of (?:the )?motion\b", "the title"),
    (r"\b(end|start) of the same (?=(?:point|paragraph|bullet|item|clause|sentence|recommendation)\b)", r"\1 of that "),
    (r"\binsert (?:the|this) (?:following )?sentence(?= ?[:–-]? ?[\ue000-\ue3ff])", "insert a new sentence"),
    (r"\b(?:and )?(?:re)?letter the list (?:afresh|anew|again)\b", "renumber accordingly"),
    (
        r"(\bmove [^.;]{1,40}?) (?:so that it (?:comes|is|stands) |to (?:be |come )?|as )?(?:the )?(?:very )?first (?:item |point |one )?(?:in|of|on) (?:the|its|that) list\b",
        r"\1 to the start of the list",
    ),
    (r"\b(renumber the (?:others?|rest|remainder)) to (?:follow|suit)\b", r"\1"),
    (
        r"\bin the (?:opening|introductory|first) (?:lines?|words?) of (?=(?:point|paragraph|para|recommendation|rec|clause|item|\())",
        "in ",
    ),
    (r",? \(?(?<=[\d)a-z] )\((?:opening|introductory) (?:words?|lines?)\)", ""),
    (r"(?<=[\d)]), (?:opening|introductory) (?:words?|lines?)(?= ?[:–-])", ""),
    (r" ?[-–] (?:the )?(?:opening|introductory|first) (?:line|words?)\.?$", ""),
    (
        r"^(?:in|at) the (?:opening|introductory) (?:line|words?),? (?:to )?(?=(?:delete|replace|change|insert) [\ue000-\ue3ff]|(?:after|before|for) [\ue000-\ue3ff])",
        "in the lead-in, ",
    ),
    (r"\bahead of the (?=period|full stop|semi-?colon|stop)", "before the "),
    (
        r"( as (?:point |paragraph )?\(?(?:\d[\d.]{0,4}[a-z]?|[a-z]|[ivx]{1,4})\)?),? (?:and )?(?=(?:point |paragraph |item )?\(?[\da-z][\w.]{0,4}\)? as \(?[\w.]{1,5}\)?(?:[,.;]| and\b|$))",
        r"\1 ; renumber ",
    ),
    (r"(\brenumber [^.;]{3,60}?\d) as (?=\d{1,2}, \d)", r"\1 as points "),
    (
        r"^(?:an? )?(new|additional|further|another|extra) ((?:(?!comes\b|insert\b|moves?\b)[a-z]+ ){0,2}(?!comes\b)[\w()]{1,14}),? (?:to (?:come|go|be put|sit|stand) |comes )?(?:directly |immediately |just )?(?=(?:after|before|between|at the (?:end|start)|at end|beneath|below|to follow) )",
        r"insert new \2 ",
    ),
    (r"\b(?:directly |immediately |just )?(?:beneath|underneath) (?=[\ue000-\ue3ff] ?:?$)", "after "),
    (
        r"\bmake (?:number|point|item|no\.) (\d{1,2}) (?:into )?(?:number|point|item|no\.) (\d{1,2})\b",
        r"move point \1 to become point \2",
    ),
    (r"\bmove the (?:rest|others) (?:down|up)(?: one)?\b", "renumber accordingly"),
    (
        r"\b(insert (?:an? )?)(?:further|additional|another|extra|new) (bullet point|bullet|dot point|point|paragraph|clause|item) between the (first(?= and (?:the )?second)|second(?= and (?:the )?third)|third(?= and (?:the )?fourth)|fourth(?= and (?:the )?fifth)|fifth(?= and (?:the )?(?:sixth|last))) and (?:the )?\w+(?: [a-z ]+?)?(?= ?[:.,]|$)",
        r"\1new \2 after the \3 \2",
    ),
    (r",? as a (paragraph|sentence|point|bullet) on its own\b", r" as a new \1"),
    (r",? before the (?:proposer|mover|seconder)['’]s name\b", ""),
    (r"\b(?:be )?re-?worded to (?:say|read|state)\b", "to read"),
    (r"^words? (?:to be |to )(?:come out|delete|goes|go out|go|comes out)(?= ?:)", "delete"),
    (r"^words? (?:to be |to )?(?:go in|insert|comes|put in|come in)(?= ?:)", "insert"),
    (
        r"^([\ue000-\ue3ff])(?: para(?:graph)?)? ?[-–:,] ?(?:(insert) (after|before) ([\ue000-\ue3ff])|(after|before) ([\ue000-\ue3ff]) (insert)) ?[:–-]? ?(?=[\ue000-\ue3ff])",
        r"in the paragraph beginning \1, \3\5 \4\6 insert ",
    ),
    (r"^([\ue000-\ue3ff]) para(?:graph)? ?[-–:,] ?", r"in the paragraph beginning \1, "),
    (r"^→ ?", ""),
    (r"\bin what is now (?=\(?\w{1,4}\)?)", "in "),
    (r"\b(?:should|shall|must|is to|are to|to) (?:go|come) (?=to (?:the )?(?:end|start|top|head|bottom)\b)", "moves "),
    (r"\b(end|start|top|head|bottom|foot) of its list\b", r"\1 of the list"),
    (
        r"\breorder(?: the \w+)? so that the (bullet(?: point)?|point|paragraph) ([\ue000-\ue3ff]) (?:stands|comes|is) first\b",
        r"move the \1 beginning \2 to the start of the list",
    ),
    (r"(?<=[\ue000-\ue3ff]) comes? out\b", " goes"),
    (r"(?<=[\ue000-\ue3ff]) goe?s? in\b(?: instead| in its place)?", " comes instead"),
    (r"^i (?:hereby )?(?:move|propose|suggest) that we ", ""),
    (r"^whereas [^;]{3,120}; (?:now,? therefore,? )?be it resolved,? (?=that the motion\b)", ""),
    (r"\bno (?:words?|wording|text) changes?\.?$", ""),
    (r"\(no change (?:of|in|to the) wording (?:is )?(?:intended|proposed|made)\)", ""),
)
"""What is said, and what it comes to."""
