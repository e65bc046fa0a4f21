"""Ways to say where, and what, in a table: a new one is a line here.

Read against a sentence in small letters whose verbs are those of the frames, before its places are found.
"""

from __future__ import annotations

_PLACES = r"(?:(?:the )?(?:(?:words?|figures?|first|second|third|fourth|last|final) )*(?:[\ue000-\ue3ff]|(?:point|paragraph|para|bullet|item|sentence|clause|section|recommendation)\b))"
SPACES: tuple[tuple[str, str], ...] = (
    (
        r"^((?:in|under) (?:(?!at the end|\b(?:insert|delete|replace)\b).)*), before the (?:final )?(?:semi-?colon|full stop|stop|period|comma),? (?=insert)",
        r"\1, at the end ",
    ),
    (
        r"(delete (?:the whole of |all of )?(?:the section )?[\ue000-\ue3ff]),? (?:including|insert) (?:the|its) heading(?= ?(?:[.;]|$))",
        r"\1",
    ),
    (
        r"\b(insert at the end of [^\ue000-\ue3ff,]{2,40}), before the (?:full stop|semi-?colon|stop|period|comma),? (?=(?:the words? )?[\ue000-\ue3ff])",
        r"\1 ",
    ),
    (
        r"\bto (?:the )?end of (point|paragraph|sentence|clause|bullet|section)(?= ?(?:[,.;]|and\b|$))",
        r"to the end of the \1",
    ),
    (
        r"((?:under|in|from) (?:the )?(?:heading |section )?[\ue000-\ue3ff],? (?:please )?)delete all (?:of )?(?:the )?(?:existing )?(?:bullet points|bullets|points|paragraphs) and (?=insert|replace)",
        r"\1delete all and ",
    ),
    (
        r",? (?:the )?(?:present|existing|current|old) \(?[a-z]{1,4}\)? (?:becoming|to become|to be) \(?[a-z]{1,4}\)?(?=[:,.;]|$)",
        "",
    ),
    (
        r"\b(move [^.;]{2,60}?) to the (?:head|start|top|end|foot) of the (?:section|list),? (?=(?:before|after) (?:paragraph|point|item|bullet|\())",
        r"\1 ",
    ),
    (r"\benactment clauses?\b", "resolved clause"),
    (r"\bthe following,? namely(?= ?[:–-])", "the following"),
    (
        r"\bthe substitution for (?:the \w+ )?([\ue000-\ue3ff]) in ([^\ue000-\ue3ff.;]{2,60}?) of (?=(?:the \w+ )?[\ue000-\ue3ff])",
        r"in \2 replace \1 with ",
    ),
    (r"\bmove the (paragraph|clause|bullet(?: point)?|point|item) (?=[\ue000-\ue3ff])", r"move the \1 beginning "),
    (
        r"\b(move (?!to (?:amend|delete|insert|replace|substitute|change)\b|that\b|as an?\b|the motion\b)[^.;]{2,80}? )(?:so that it (?:comes|stands|is|goes) )?(before|after) (?=[\ue000-\ue3ff])(?!.{1,3}(?:insert|delete))",
        r"\1\2 the paragraph beginning ",
    ),
    (
        r"\b(?:an? )?(?:addition|insertion) (?:is |be )?made to ([^\ue000-\ue3ff,]{2,40})(?:, which (?:then )?becomes [^,]{2,30})?,?"
        r" of (?:the words? )?([\ue000-\ue3ff])(?: at the end)?",
        r"insert \2 at the end of \1",
    ),
    (
        r"^wherever (?:they|it|these|this|the words?)(?: words?)? (?:appears?|occurs?|is used|are used|is found|are found),? (?=delete|replace|substitute|change)",
        "throughout, ",
    ),
    (r"(?:^|(?<=^in ))resolve (?=\(\d{1,2}\)|\d{1,2}[:,.])", "resolution "),
    (
        r"\bthe substitution for ([^\ue000-\ue3ff.;:]{2,60}|[\ue000-\ue3ff]) of (?=the (?:following|words?)\b|[\ue000-\ue3ff])",
        r"replace \1 with ",
    ),
    (r" (?:appearing|occurring|which appears?|that appears?)(?= (?:immediately )?(?:after|before|in|at)\b)", ""),
    (r"\b(in|of|from|after|before) the ([\ue000-\ue3ff]) clause(?=[ ,.;:]|$)", r"\1 the clause beginning \2"),
    (r"\bwhat (?:we|the [a-z]+|council|conference) notes?\b(?=[,:]|\.?$| )", "the notes"),
    (r"\bwhat (?:we|the [a-z]+|council|conference) (?:believe|resolve|agree)s?\b", "the resolves"),
    (r"([\ue000-\ue3ff]) where it (?:now )?(?:says|reads|has) (?=[\ue000-\ue3ff])", r"\1 instead of "),
    (
        r" ?\((?![^()]*\b(?:replaces?|deletes?|inserts?|only|if|where|unless|except|instead|lost|carried|not)\b)(?:which|this|it) (?:will|would|is to) (?:then )?(?:be|become)\b[^()\ue000-\ue3ff]{2,80}\)",
        "",
    ),
    (r"\bexchange ([\ue000-\ue3ff]) for (?=[\ue000-\ue3ff])", r"replace \1 with "),
    (r",? (?:with its )?heading included(?= ?(?:[.;]|$))", ""),
    (r"\bright (?=(?:after|before|behind)\b)", ""),
    (r",? to run(?= ?[:,–-])", " as follows"),
    (r",? with (?:consequential )?renumber(?: accordingly)?(?= ?:)", ""),
    (r"\bgoes for (?=(?:this one|the following)\b)", "turns with "),
    (r"\bmoved by way of (?:an )?amendment\b", "moved as an amendment"),
    (r"\bbe (?:altered|changed)(?= by\b)", "amended"),
    (
        r"\b(?:during|in|after|following) (?:the )?(?:discussion|debate),? (?=[a-z])",
        "",
    ),
    (r"\bbehind (?=(?:the )?\(?\w{1,4}\)?[,:] )", "after "),
    (rf"\bbehind (?={_PLACES})", "after "),
    (rf"\b(?:in front|ahead) of (?={_PLACES})", "before "),
    (
        r" (?:together )?with (?:all|everything) (?:that )?(?:stands|is) (?:under|below|beneath) (?:it|them)(?= ?[.,;]|$)",
        "",
    ),
    (r"\bfresh (?=(?:point|paragraph|bullet|item|clause|section|sub|recommendation))", "new "),
    (r"\bsays? ([\ue000-\ue3ff]) where it now (?:says|reads|has) ([\ue000-\ue3ff])", r"read \1 instead of \2"),
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
        r"\b(delete|replace) (?:the )?(?:(?:existing|current|present|original) )?(?:wording|text|words) of (?!the (?:motion|original|whole))",
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
    (
        r" ?\((?:(?:in|by|using|as) (?:the )?)?(?:originals?|old|present|existing|printed|motion['’]s)(?: own)? (?:numbering|numbers?)\)"
        r"| ?\(as (?:originally )?numbered(?: in the [a-z ]{4,30})?\)",
        "",
    ),
    (
        r"(?<!shown)(?<!follows)(?<!below)(?<!marked)(?<!indicated)(?<!set out) \((?=[^()]*\b(?:struck|strikethrough|crossed|bold|underlined?|italics?|red|highlighted)\b)[a-z ,;]{8,120}\)(?= ?:)",
        " as shown",
    ),
    (r",? and (?:re-?)?punctuate (?:accordingly|as (?:appropriate|necessary|required|needed))(?= ?[.;]| ?$)", ""),
    (
        r"\b(following|these|new|additional|further|extra|two|three|four) (bullet points|bullets|points|paragraphs|items) under (?=[‘“\"'\ue000-\ue3ff]|the (?:heading|section))",
        r"\1 \2 to ",
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
        r"\brenumber ((?:(?:the|current|existing|present|original|old) )*(?:points?|paragraphs?|items?|clauses?|sections?|recommendations?|rules?|propositions?|resolutions?) \(?\w{1,4}\)? (?P<link>to|and) \(?\w{1,4}\)?) (?:as|to become|to be) (?:points? |paragraphs? |items? )?(?=\(?\w{1,4}\)? (?P=link) \(?\w{1,4}\)?(?= ?[.;,]| ?$))",
        r"renumber \1 as points ",
    ),
    (
        r"\b(?:in|of) (?:the )?(?:draft (?:resolution|motion|recommendation)|motion text|text of the motion|resolution text),? (?=\S)(?![a-z]+ (?:to|of)\b)",
        "",
    ),
    (r"\b(first|second|third|fourth|fifth|sixth|seventh|last|final|penultimate) recitals?\b", r"\1 whereas"),
    (r"\bthe recital (?=(?:that |which )?(?:begin|start)(?:s|ning|ing)?\b)", "the paragraph "),
    (r"\bagreed (?=(?:item|point|action|paragraph) \(?\w{1,4}\b)", "agrees "),
    (r"\bin para (?=[\ue000-\ue3ff]|beginning|starting|which|that)", "in the paragraph "),
    (r"\bpara(?= (?:beginning|starting|which begins|that begins))", "paragraph"),
    (r"\b(delete|replace) the (?:text|wording|contents?) of the (?:original |whole )?motion\b", r"\1 the whole motion"),
    (
        r"\b(at the end(?: of (?:[a-z]+ ){0,3}\(?[\w.]{1,6}\)?)?),? before the (?:semi-?colon|comma|full stop|stop|period),? (?=of\b)",
        r"\1 ",
    ),
    (
        r"\b(at the end(?: of [^\ue000-\ue3ff,]{2,70})?),? before the (?:final )?(?:semi-?colon|comma|full stop|stop|period),? (?=insert)",
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
        r"^(?:under|in accordance with|pursuant to) (?:the provisions of )?(?:(?:(?!the\b)[a-z]+ ){1,3}rule|(?:[a-z]+ ){0,3}standing order|rule(?= \d{2}| \d\.\d))s? (?:no\.? )?[\d.]+(?:\([a-z0-9]+\))*,? ",
        "",
    ),
    (
        r"\b(last|final) (paragraph|point|bullet(?: point)?|clause|sentence|recommendation|item) but one\b",
        r"last but one \2",
    ),
    (
        r"(?:^|(?<=\. ))the (?:motion|amendment)(?: as amended)? (?:was |is )?(?:(?:duly )?seconded,? )?(?:and,? )?(?:after [a-z ]{3,30}, )?(?:put and )?(?:carried|agreed|approved|passed)(?: unanimously| by [a-z\d ]{2,40})?\.?$",
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
    (
        r"(?<!the )\b(?:following|below|subsequent to)(?= (?:the )?(?:words? |figures? |phrase )?[\ue000-\ue3ff])",
        "after",
    ),
    (r"(?<!the )\b(?:preceding|above|prior to)(?= (?:the )?(?:words? |figures? )?[\ue000-\ue3ff])", "before"),
    (
        r"(?<!the )\bfollowing(?= (?:the (?:first|second|third|fourth|last|final) )?(?:sentence|point|paragraph|bullet|item|clause|recommendation|section|whereas|resolved?|proposition)s?(?: \(?(?:\d{1,3}|[a-z]|[ivx]{1,4})\)?(?:[ ,:]|$)| ?,))",
        "after",
    ),
)
"""Ways to say where, and the one that the frames use."""
