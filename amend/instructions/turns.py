"""Turns of phrase that come to plainer ones: "to stand as point 1", "with a view to insert": a line for each.

The rows are read against a sentence in small letters, before its places are found and before those of `phrasings.py`.
"""

from __future__ import annotations

TURNS: tuple[tuple[str, str], ...] = (
    (r"\b(move [^.;]{2,40}?) to the (?:beginning|start|front|top), (?=(?:before|ahead)\b)", r"\1 "),
    (
        r"^insert ((?:(?:conference|union|council|branch|guild|congress) )?(?:notes|believes|resolves)) ?:",
        r"in \1 insert:",
    ),
    (r"\bin what was (?=(?:point|paragraph|item|clause|recommendation)\b)", "in "),
    (r" \(as now numbered\)", ""),
    (r" \(before the (?:full stop|semi-?colon|period|comma)\)", ""),
    (r"\bput (?:a |the )?(?=(?:new )\(?\w{1,3}\)? at the end)", "insert a "),
    (r"\bmake the existing (\(?\w{1,4}\)?) (?:item |point )?(\(?\w{1,4}\)?)\.?$", "renumber accordingly"),
    (r"^change \d{1,2} \([^()\ue000-\ue3ff]{2,40}\): ", ""),
    (r"([\ue000-\ue3ff]) is inserted ", r"\1 comes "),
    (r"((?:after|before) [\ue000-\ue3ff]),? (?:is|are) (?:inserted|added) (?=[\ue000-\ue3ff])", r"\1 insert "),
    (r"((?:after|before) [\ue000-\ue3ff]),? comes (?=[\ue000-\ue3ff])", r"\1 insert "),
    (r"\bto the head of the list\b", "to the start of the list"),
    (
        r"\bafter the (sentence|paragraph|point|bullet(?: point)?|clause) ending (?:with |in )?([\ue000-\ue3ff]),? ",
        r"after \2 ",
    ),
    (
        r"\bat (?:the )?end,? before the (?:final )?(?:full stop|semi-?colon|stop|period|comma),? (?=insert)",
        "at the end, ",
    ),
    (r"^(?:\(?\w{1,3}[).] ?)?reads:? (?=[\ue000-\ue3ff])", "to read "),
    (r"\bhas (?:the words? )?([\ue000-\ue3ff]) comes (?=(?:at|after|before|to)\b)", r"insert \1 "),
    (r"\bbetween the two(?= ?[:.,])", "after the first bullet"),
    (r"\b(?:be |is |are )?moved? to follow (?=(?:point|paragraph|item|clause|\())", "move after "),
    (r"([:–-] )(?:out|gone|to go|cut|scrap(?: it)?|strike(?: it)?)\.?$", r"\1delete"),
    (r"(for (?:the words? )?[\ue000-\ue3ff]) to (?=substitute)", r"\1 "),
    (r"\b(moves?(?: [^.;]{2,40}?)?) (?:to )?above (?=(?:para|point|paragraph|item|clause|bullet|\())", r"\1 before "),
    (r"\b(moves?(?: [^.;]{2,40}?)?) (?:to )?below (?=(?:para|point|paragraph|item|clause|bullet|\())", r"\1 after "),
    (r"\bmoves so as to follows? ", "moves after "),
    (r"\bto stand as (?=(?:point|paragraph|item|clause|\())", "to become "),
    (r"\bat the end of it\b", "at the end"),
    (
        r" ?\[(?![^\]]{0,160}\b(?:delete|insert|replace|move|not|only|except|first|second|last|amended|lost|withdrawn|unless|if)\b)[^\]\d\ue000-\ue3ff]{4,160}\]\.?$",
        "",
    ),
    (
        r"(?<=[.;]) \((?![^()]*\b(?:delete|insert|replace|move|keep|stays?|leave|not|only|except|but|too|also|same|first|second|last|amended|lost|withdrawn|unless|if)\b)[^()\ue000-\ue3ff]{12,200}\)\.?$",
        "",
    ),
    (r"\bparagraph (\d{1,2}) of the preamble\b", r"preambular paragraph \1"),
    (r" \(as (?:printed|published|drafted)\)", ""),
    (r"\b(delete|strike) & (?=replace|insert|substitute)", r"\1 and "),
    (
        r"([:–-] ?)delete (?:the |this )?(?:bullet(?: point)?|point|paragraph|clause|item|sentence)(?= ?[.;]?$)",
        r"\1delete",
    ),
    (r"^amendment \(?\w{1,3}\)?, (?=(?:after|before|in|at|delete|insert|replace|line|page)\b)", ""),
    (
        r"^(?!in\b|under\b|at\b|after\b|before\b)([a-z ]*[\ue000-\ue3ff][^()]*) \(((?:notes|believes|resolves|agrees|recommendation|point|paragraph|para|bullet) \(?\w{1,4}\)?)\)\.?$",
        r"in \2, \1",
    ),
    (
        r"\bdelete the (?:existing|current|present) (?:text|wording|words|point|paragraph)(?= and (?:insert|replace|substitute))",
        "delete",
    ),
    (
        r"^(?:an? )?(new (?:bullet point|bullet|point|paragraph|clause|item|section|recommendation)) to (?:follow|come after|go after) ",
        r"insert a \1 after ",
    ),
    (
        r"\binsert following (?! ?(?:[:–-]|as\b|to\b|in\b|at\b|after\b|before\b|under\b|[\ue000-\ue3ff])|(?:new |additional |further |two |three |final |sub-)*"
        r"(?:words?|text|wording|points?|paragraphs?|bullets?(?: points?)?|sentences?|clauses?|sections?|items?|recommendations?|resolutions?)(?! \(?\w{1,4}\)?(?:[,:.]| (?:of|in|under|a|an|the|insert)\b|$)))",
        "insert after ",
    ),
    (r"\bamong (?=the )", "in "),
    (
        r",? the (?:present|existing|current|old) (?:first|second|third|fourth|fifth|sixth|last) [a-z]+ becoming (?:the )?(?:second|third|fourth|fifth|sixth|seventh|last)(?: [a-z]+)?(?= ?:)",
        "",
    ),
    (
        r"\b(?:transpose|swap) the (paragraph|clause|point|bullet)s beginning ([\ue000-\ue3ff]) and ([\ue000-\ue3ff])",
        r"swap the \1 beginning \2 and the \1 beginning \3",
    ),
    (
        r"\b(new (?:bullet point|bullet|dot point|point|paragraph|clause)) between the (first|second|third|fourth|fifth) and (?:the )?\w+(?: [a-z ]+?)?(?= ?[:.,]|$)",
        r"\1 after the \2 point",
    ),
    (
        r"(to the end of [^,:\ue000-\ue3ff]{3,50}?),? before the (?:semi-?colon|full stop|stop|period|comma)(?= ?[:,])",
        r"\1",
    ),
    (
        r"^for ([\ue000-\ue3ff]),? (?:in (?:both|all|each|every|the two|the three) (?:places?|cases?|instances?)|wherever|throughout)(?: where)?"
        r"(?: it| they)?(?: occurs?| appears?)?,? (?:read|substitute) ",
        r"throughout, replace \1 with ",
    ),
    (
        r"\b(delete|replace) the (?:clause|paragraph|bullet point|bullet|dash point|dot point|dash|point|sentence|recital|item|line) (?=[\ue000-\ue3ff](?: |[.,;]|$))(?!. (?:clause|section))",
        r"\1 ",
    ),
    (r",? with a view to (insert|substitute|replace)(?: instead)?", r" and \1"),
    (
        r"\bdelete (?:both|them|these|it)(?: of (?:them|these))?(?= (?:and|,) ?(?:replace|insert|substitute))",
        "delete",
    ),
    (
        r"\b(new|additional|further) ((?:point|bullet|paragraph|item|clause) \(?\w{1,4}\)?) ?[–:-] ?insert\b",
        r"insert \1 \2:",
    ),
    (
        r"\b(move [^.;]{1,60}?) (?:to )?(?:comes?|go|stand|follow|be|sit)(?: directly| immediately)? (?=(?:directly |immediately )?(?:before|after|above|below)\b)",
        r"\1 ",
    ),
    (
        r"(goes ?,? and (?:the (?:words? |figures? )?)?[\ue000-\ue3ff]) substituted(?: therefore?| instead)?",
        r"\1 comes",
    ),
    (r"(?:^|(?<=[.;] ))following (?=[^:]{1,80}?,? insert\b)", "after "),
    (
        r"\b(new|additional|further) (?:union|conference|council|congress|branch) (resolves|believes|notes)(?= ?[:–-])",
        r"\1 \2",
    ),
    (
        r"\b(at (?:the )?end(?: of [^,;:\ue000-\ue3ff]{1,40}?)?),? (?:and |but )?(?:immediately )?before the (?:final |closing )?(?:punctuation(?: mark)?|stop|full stop|period|semicolon|comma),?(?= ?(?:insert\b|[\ue000-\ue3ff]|$|[.;:]))",
        r"\1",
    ),
    (
        r"\bbetween ([\ue000-\ue3ff]) and the (?:full stop|period|semi-?colon|comma|colon)(?: (?:which follows|after|following|behind)(?: it)?)?",
        r"after \1",
    ),
    (
        r"\binsert (under|in) ((?:the )?[\ue000-\ue3ff]|notes|believes|resolves),? (an? (?:new|further|additional) (?:point|bullet|paragraph|item)) (?=after |before )",
        r"in \2 insert \3 ",
    ),
    (r"\binsert (?:on )?to the end of (?:it|the same|this)\b", "insert at the end"),
    (
        r"\bto read ([\ue000-\ue3ff]) (?:instead of|in place of|rather than) (?:the |its )?(?:present|existing|current|old|printed) (?:text|wording|words|one|version)\b",
        r"to read \1",
    ),
    (
        r"\b(should|to|must|shall|will) have ([\ue000-\ue3ff]) (in place of|instead of|rather than) (?=[\ue000-\ue3ff])",
        r"\1 read \2 \3 ",
    ),
    (
        r"\b(refer to|speak of) ([\ue000-\ue3ff]) (rather than|instead of|and not) (?:to )?([\ue000-\ue3ff]),? and to ([\ue000-\ue3ff]) (?:rather than|instead of|and not) (?:to )?([\ue000-\ue3ff])",
        r"\1 \2 \3 \4 and replace \6 with \5",
    ),
    (
        r"\b(?:an )?addition (?:be |is |to be )?made (at the (?:end|start) of [^,:]{2,60}?),? (?:which (?:then |will |would |shall )*becomes? [^,:]{1,30}, )?(?:in (?:these|the following) (?:words|terms)|as follows|namely)(?= ?[:–-])",
        r"insert \1 the following",
    ),
    (
        r"^(?:please )?insert (?:it |this )?(as an? new (?:point|bullet|paragraph|item|clause|recommendation)),? at the (end|start)(?: of (?:the motion|it|all))?(?= ?[:–-])",
        r"insert at the \2 \1",
    ),
    (
        r"^(?:thus|so|accordingly|hence),? (?:that )?the (?:paragraph|point|sentence|bullet|clause|text|item) (?:then |now |thereby |thus )?(?:concludes|ends|finishes|closes|stops) (?:after|at|with|on) [\ue000-\ue3ff]\.?$",
        "",
    ),
    (
        r"\brenumber ([^.;:]{1,60}?) as ((?:point )?\(?\w{1,4}\)?),? and insert (?:the following|this|these)? ?after it(?= ?[:–-])",
        r"renumber \1 as \2 ; after \1 insert the following",
    ),
    (
        r",? together with the (?:comma|full stop|semicolon|space|punctuation) (?:which )?(?:before|after|preceding|following|precedes|follows) (?:them|it|these words)",
        "",
    ),
    (
        r"^(in [^\ue000-\ue3ff;]{2,60}?, replace) (?:the words? )?from ([\ue000-\ue3ff]) to the end(?= with\b)",
        r"\1 from \2 to the end of the paragraph",
    ),
    (r"\brenumbers (?:so as )?to (?:follow(?: on)?|run on)\b", "renumbers accordingly"),
    (r"\bin (?:these|the following) terms ?(?=[:–-])", "as follows"),
    (
        r"\b(insert (?:an? )?new (?:point |paragraph |rule |clause )?\(?[\d.]{1,6}[a-z]?\)?) (?:as )?(?:set out )?below,? (?:and )?(?:renumber )?(?:the )?(?:existing|current|present|old) [^:\ue000-\ue3ff]{3,90}(?=:|$)",
        r"\1",
    ),
    (
        r"^(?:that )?(?:the )?(?:council|committee|board|assembly) (?:does|do) not accept ([^,\ue000-\ue3ff]{2,40}), which goes\b",
        r"\1 goes",
    ),
    (
        r"\b(?:delete )(?:the )?references? to [^\ue000-\ue3ff;:]{2,60}?,? so that it (?:will |shall |should )?(?:now )?reads? (?=[\ue000-\ue3ff])",
        "to read ",
    ),
    (r"\bthat proposed (?=section|rule|article|paragraph|clause|point)", "that "),
    (
        r"(\b(?:section|rule|article|clause|paragraph) [\d.]+) of the [a-z' ]{3,50}? (?:bylaws?|by-laws?|rules|constitution|charter|policy|scheme|ordinance|code)(?= amended| be\b|,)",
        r"\1",
    ),
    (
        r"^to the (?:motion|report|recommendations?|notice of motion)(?: by [^,:\ue000-\ue3ff]{2,50}?)?,? (?=insert at (?:the )?(?:end|start))",
        "",
    ),
    (r",? (?:from|in) the (?:motion|notice of motion) (?:on|about|regarding|concerning) [a-z' -]{2,40}(?=\.?$)", ""),
    (
        r",? (?:to be )?(?:lettered|numbered|renumbers) as (?:the )?(?:last|next|final) (?:of|in) (?:the |this )?(?:series|list|sequence)\b",
        "",
    ),
    (
        r"^(?:that )?(?:the )?(?:city |town |county )?(?:council|committee) adopts? the following (?:as an? )?(?=new (?:recommendation|resolution|point|paragraph|clause|section))",
        "insert the following ",
    ),
)
"""What is said, and what it comes to."""
