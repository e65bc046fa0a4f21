"""What stands around the edits of a sentence and asks for nothing itself, in tables: a new way to say it is a line here.

Patterns are read against a marked sentence (see `marking.py`); Q, R, W and B stand for a quotation, a reference, quoted
words and the block of text below.
"""

from __future__ import annotations

NO_CHANGE = (
    r"(?:to |we )?(?:retain|keep|maintain|leave) (?:the )?(?:status quo(?: (?:with regard to|as regards|in respect of|regarding|for|on|in) R)?|R(?: as (?:it is|they are|drafted))?|unchanged)",
    r"(?:there (?:is|are|shall be|will be|should be)(?: to be)? )?no (?:other |further )?(?:change|amendment)s?(?: (?:is|are|to be) (?:made|proposed|sought|asked for|intended|wanted))?(?: to (?:the (?:wording|text|words) of )?R)?(?: of the motion)?",
    r"(?:accept|agree|keep|support|approve|endorse|retain)s? R(?: as (?:it is|they are|drafted|printed))?",
    r"(?:the )?status quo (?:to )?(?:be |is )?(?:retained|kept|maintained)(?: (?:with regard to|as regards|in respect of|regarding|for|on|in) R)?",
    r"R (?:to )?(?:remains?|stays?|stands?)(?: (?:unchanged|as (?:it is|drafted)))?",
)
"""What asks for nothing."""
PUNCTUATION_STANDS = r"(?:(?:the|all) )?(?:other )?(?:punctuation|semi-?colon|comma|full stop) (?:to )?(?:stands?|stays?|remains?|is|be)(?: (?:as (?:it is|shown|printed)|unchanged))?"
"""What says that the ends of points are not to be mended."""

RENUMBERED = (
    r"(?:the )?(?:remaining|following|other|later|subsequent) [a-z-]{1,15} renumbers as R",
    r"(?:and )?(?:(?:then|to) )?(?:the )?(?:consequential |consequent )?renumber(?: (?:all |the )?(?:remaining|subsequent|following|next|later|other|existing|last|others?|following sub-rules|(?:rest|remainder) of (?:the )?)?"
    r"(?: ?(?:(?:sub[- ]?)*paragraphs?|(?:action )?(?:sub[- ]?)*points?|items?|(?:sub[- ]?)*clauses?|recommendations?|propositions?|(?:sub[- ]?)*sections?|bullet points?|bullets?|articles?|parts?|rules?|R|rule \d+|them|rest|remainder|both lists|lists|both sections|"
    r"numbers|list|motion))?)?(?:,? ?(?:accordingly|as (?:appropriate|necessary|required|needed)|consequentially|(?:if|where) (?:needed|necessary|required|appropriate)|"
    r"(?:those|the ones) that follow|what follows|(?:that|which) (?:follow|remain)|below|after (?:it|that)|thereafter|throughout))*",
    r"(?:and )?(?:(?:all|the) )?(?:subsequent|remaining|following|consequential|later)? ?(?:numbering|(?:sub[- ]?)*(?:paragraphs?|paras?)|(?:action )?(?:sub[- ]?)*points?|items?|(?:rules?|sections?|clauses?|articles?|parts?|subsections?)(?: (?:of|in) R)?|others?|rest|"
    r"lettering|numbers|recommendations?) (?:(?:to be |be |is |are )?(?:amended|adjusted|changed|updated|renumbers?|"
    r"consequentially renumbers?|renumbers)|renumbers)(?: (?:accordingly|throughout|as (?:appropriate|necessary|required)))?",
    r"renumber (?:all |the )+[a-z-]{3,16}(?: accordingly| afresh| anew)?",
    r"(?:and )?(?:then )?renumber (?:all|(?:all |the )*points of R)(?: (?:accordingly|as (?:necessary|required|appropriate|needed)))?",
    r"(?:and )?(?:the )?(?:points|paragraphs|items|clauses|sections|rules|ones) (?:that|which) follows? renumbers?(?: afresh| anew| again)?",
    r"renumber R (?:onwards?|on|and (?:those|the ones|all) (?:after|that follow)(?: it)?)",
    r"with [a-z0-9.() ]{1,30} becoming [a-z0-9.() ]{1,30}",
    r"renumber (?:all |the )*(?:points?|paragraphs?|items?|clauses?|sections?|list)? ?(?:to conform|again in order|in order|afresh)",
    r"number (?:all |the )*(?:points?|paragraphs?|items?|clauses?|sections?|list) (?:again|afresh|anew)(?: in order)?",
    r"\(?(?:the )?(?:existing|present|remaining|other) (?:points|ones|paragraphs|items|clauses) (?:to )?follow on\)?",
    r"renumber (?:all |the )*(?:points?|paragraphs?|items?|clauses?|sections?|propositions?|ones?) (?:after|below|behind|following) (?:it|them|this|that)",
    r"renumber (?:the )?(?:following|subsequent|remaining|later|other) (?:points?|paragraphs?|items?|clauses?) (?:of|in|under) (?:section \w+|R)",
    r"(?:the )?(?:remaining |other |following |subsequent )?(?:points?|paragraphs?|items?|clauses?|sections?) renumbers? (?:in consequence|consequentially)",
    r"(?:the )?(?:existing|present|current|old) (?:\(?\w{1,4}\)?\.?|R) (?:to be )?renumbers",
    r"(?:the )?(?:points?|paragraphs?|items?|clauses?) (?:after|behind|below|following) (?:the new one|it|that|this|them) (?:should be |to be |be )?renumbers",
    r"with (?:the )?(?:points?|paragraphs?|items?|clauses?) renumbers",
    r"(?:the )?(?:others?|rest|other (?:points|paragraphs|items|clauses|bullets)) (?:following|to follow|follow) in (?:their )?(?:present|existing|current|original|same) order",
    r"renumber (?:those|the ones) that (?:come|follow) after (?:it|them)",
    r"renumber (?:para|paragraph|point|item|clause)s? \w{1,3}",
    r"(?:and )?(?:those|the ones|others) (?:after|that follow|following)(?: (?:it|them))? (?:renumbers|in (?:like|the same) (?:manner|way))",
    r"(?:with )?(?:the )?(?:points|paragraphs|items|clauses) after (?:it|them) (?:move|moving) (?:down|up|on)(?: by)? (?:one|two|three)",
    r"renumber (?:the )?(?:points?|paragraphs?|items?|clauses?|parts?|sections?) (?:following|that follows?|which follows?|after|below)",
    r"\(?(?:the )?(?:existing|present|current|old) R to become R\)?",
    r"renumber (?:the )?(?:existing|present|current|old) R and R (?:as|to) R and R",
    r"renumber(?: all)? (?:from|after) R(?: on(?:wards)?)?",
    r"renumber (?:all |the )*(?:points?|paragraphs?|items?|clauses?|sections?|list|motion)? ?(?:consecutively|in order|in sequence|from one to the next)(?: from (?:R|\d|one|the start))?",
    r"(?:with )?(?:the )?(?:present |existing |current |old )?R and (?:those|the ones|all) (?:after|behind|below|that follow|following)(?: (?:it|them))? renumbers?(?: accordingly)?",
    r"(?:with )?(?:the )?(?:present |existing |current |old )?R (?:becoming|to become|become) R",
    r"(?:the )?(?:recommendations?|points?|paragraphs?|clauses?|items?|rules?|bullets?|sections?|parts?|ones?) (?:below|after|behind|following|that follow)(?: (?:it|them))? renumbers",
    r"(?:with )?R (?:to be |be )?renumbers(?: (?:accordingly|as (?:appropriate|necessary|required)|consequentially))?",
    r"(?:with )?(?:the )?(?:others?|rest|remainder|(?:remaining|following|other|later|subsequent) [a-z-]{1,15})(?: of R)? renumbers?(?: accordingly| as (?:appropriate|necessary|required)| to suit| in consequence| consequentially)?",
    r"(?:with )?(?:consequential|consequent|subsequent|any necessary|the necessary) (?:renumber|numbering)(?: (?:accordingly|as (?:appropriate|necessary)))?",
    r"(?:and )?(?:with )?(?:the )?numbers? (?:to )?run on",
    r"(?:and )?(?:amend|adjust|change|update|correct|alter) (?:the |all )*(?:paragraph |point )?(?:numbering|numbers|lettering)(?: (?:throughout|of (?:the )?(?:rest|others?|remaining [a-z]+|R)))?(?: (?:accordingly|as (?:necessary|required|appropriate|needed)|to suit|consequentially))?",
    r"(?:all |the )*(?:points?|paragraphs?|items?|clauses?) renumbers? (?:consecutively |in order )?from (?:R|\d|one|the start|the beginning)",
    r"(?:the )?(?:numbers|letters|numbering|lettering)(?: (?:in|of) the rest(?: of R)?)? (?:to be |be )?(?:altered|changed|adjusted|amended) (?:to suit|accordingly|as (?:needed|necessary|required))",
    r"(?:the )?(?:items|points|paragraphs|clauses) (?:to be )?renumbers? by the (?:clerk|secretary|secretariat|chair)",
    r"\(renumber (?:what follows|accordingly|as (?:needed|necessary|appropriate)|those that follow)\)",
)
"""Renumbering that names nothing: numbers run on in any case."""

REASONS = (
    r"(?:(?:the|this|there|it|he|she|they|cllr|councillor|mr|mrs|ms|dr)\b[^Q,;:]{0,60}? (?:having|being) [a-z]+|for (?:which|we|it|they|he|she|there|this|the \w+ (?:does|do|is|are|has|have|was|were|did|can|cannot|would|will))|as(?! well\b)|because|since|given that|so that (?=(?:nobody|no \w+|every\w*|any\w*|members?|residents?|people|we|all|there|councillors?|officers?|tenants?|staff|students?|children|those|families|users?|the (?:public|council|committee|union|branch))\b)|for the (?:same|following|above) reasons?\b|on the grounds? that|for the reasons? that|in order (?:to|that)|so as to|to reflect"
    r"|to (?:ensure|make|allow|let|clarify|avoid|correct|update|strengthen|bring|give|remove any)|which|the (?:substance|point|aim|content|effect|gist|sense|matter) of which|in view of|due to"
    r"|in the interests? of|in recognition of|this (?:is|will|would|reflects|amendment|change|corrects|ensures))\b[^Q]*",
)
"""Arguments after the edit: they ask for nothing."""
RESULTS = (
    r"if (?:the |this )?(?:amendment|motion)? ?(?:is |were |are |so )*(?:carried|agreed|amended|passed|accepted)[^QWB]{0,80}?(?:will|would|shall)(?: then)? read(?: as follows)?",
    r"as amended,? ?(?:the )?(?:R )?[^QWB]{0,30}?reads?(?: as follows)?",
    r"(?:so that|such that|so as|in order that|whereupon)[^QWB]{0,60}?(?:reads?|read)(?: as follows)?",
    r"(?:which|it|this|the (?:relevant |amended |revised |resulting |new |final |whole |full )*(?:sentence|paragraph|point|section|text|clause"
    r"|recommendation|item|passage|bullet|words))[^QWB]{0,40}?(?:(?:will|would|shall|should|to)(?: then| now| thus)* read|now reads|"
    r"then reads|reads)(?: as follows)?",
    r"R[^QWB]{0,40}?(?:(?:will|would|shall)(?: then| now| thus)* read|now reads|then reads|reads)(?: as follows)?",
    r"(?:to|will|would) (?:then |now )?read(?: as follows)?(?= ?[:,;–-]* ?[WB])",
    r"(?:R) (?:to )?read(?: as follows)? if (?:carried|agreed|passed|approved)",
)
"""What announces the text that comes of an edit."""
PREAMBLES = (
    r"(?:the )?(?:following )?amendments? (?:to be )?moves? (?:in respect of|in relation to|in regard to|to|on|at) (?:R|the motion|[^\ue000-\uefff:]{2,80})[^\ue000-\uefff:]{0,80}(?= ?:? ?$)",
    r"(?:i|we) (?:should like|would like|wish|intend|propose|want|hope|am going|are going) to (?:move|propose|put|submit) (?:the following|this|an) (?:amendment|change)s?[^\ue000-\uefff:.]{0,120}",
    r"(?:to (?:move|second|propose|consider) )?(?:the )?(?:following )?amendments?(?: (?:no\.? ?|number )?\(?[a-z\d]{1,4}\)?)?(?: to [^\ue000-\uefff:,]{2,60}| to R)?,? (?:standing )?(?:in the names? of|from|tabled by|submitted by) [^\ue000-\uefff:]{2,120}(?= ?:? ?$)",
    r"[^\ue000-\uefff:]{2,240}\b(?:altered|revised|amended|changed|modified|(?:asks? (?:leave|permission) )?to (?:alter|revise|amend|modify)) (?:his|her|its|their|the) (?:R|draft|motion|wording|text|recommendations?|propositions?)(?: (?:in|standing in) (?:his|her|their) names?)?(?: as follows| thus| by| so as to)?",
    r"(?:[^\ue000-\uefff:]{2,60} )?(?:to move|moved(?= as an? )|moves?|will move|to propose|to second|(?:moved|proposed) and [^\ue000-\uefff:,]{2,60} seconded),?(?: as)? (?:an |the following )?amendments?"
    r"(?: to(?= (?:delete|insert|replace|substitute|renumber) )| to (?:the )?(?:R (?!(?:delete|insert|replace|substitute|renumber) )|R(?= )|R,? ?(?=,))?(?:(?!\b(?:delete|insert|replace|substitute|renumber) )[^\ue000-\uefff:]){0,100}?| to (?:R|item \d+))?(?:,? (?:which was )?(?:duly )?seconded by [^\ue000-\uefff:]{2,60})?",
    r"(?:agrees? )?(?:to )?accepts? (?:the terms of )?(?:the )?(?:R|motion)(?: by [^\ue000-\uefff:,]{2,60}?)?"
    r",? (?:and|subject to the following(?: (?:changes|amendments|additions))?|with (?:the following |these )?(?:changes|amendments|additions))",
    r"(?:therefore,? )?be it (?:further )?resolved(?: that)?",
    r"(?:i|we) (?:wish|intend|propose|would like|should like|want|hope) to move(?:s)? (?:the following|this|these)(?: amendments?| changes?)?(?: at (?:tuesday|monday|wednesday|thursday|friday|saturday|sunday|tonight|next|the|this)[^\ue000-\uefff:.]{0,40})?(?:[.,;]? (?:and )?[^\ue000-\uefff:.]{3,40} (?:will|has agreed to|to) second(?: it| them)?)?",
    r"(?:[^\ue000-\uefff:]{2,60} )?(?:approves?|agrees?|accepts?|adopts?) (?:the )?(?:recommendations?|report|proposals?|R)(?: (?:contained|set out|made) in [^\ue000-\uefff:]{2,40}?)?,? (?:subject to|with) (?:the )?(?:following|these)(?: \w+)? (?:changes|amendments|alterations)",
    r"(?:the )?(?:recommendations?|report|proposals?|R) (?:to )?(?:be )?(?:agreed|approved|accepted|adopted),? (?:with|subject to) (?:the )?(?:(?:following|additional|further|these) )+(?:amendment|change|alteration)s?(?: of| that)?",
    r"[^\ue000-\uefff:]{2,60} (?:moved|proposed|tabled|put|offered) (?:the following|an|this) (?:amendment|change|addendum)s?,? which was (?:duly )?seconded by [^\ue000-\uefff:]{2,60}(?= ?:? ?$)",
    r"amendments? (?:received|submitted|tabled|proposed) (?:to|for|on) [^\ue000-\uefff:]{2,80}?(?:,? to be (?:taken|moved|considered) together)?(?= ?$)",
    r"(?:R|(?:the )?(?:clause|question|resolution|report|recommendations?|motion)) (?:was|were|is|are) (?:further )?amended by",
    r"(?:[^\ue000-\uefff:,]{2,60} moved that )?(?:the )?(?:R|motion|(?:recommendations?|report|resolution)[a-z’' ]{0,50}) be (?:approved|adopted|accepted|agreed|carried),?"
    r" (?:with|subject to) (?:the )?following (?:changes|amendments|additions|alterations)(?:,? namely)?(?:,? (?:which|and) [^\ue000-\uefff:]{2,120})?",
    r"s?\d?[a-z]?m ?-\d{2,6}(?:\.\d{1,3})?[^\ue000-\uefff]{2,200}?- ?as an amendment to (?:R|motion)(?: s?\d?[a-z]?m ?-\d{2,6})?"
    r"(?: in the name of [^\ue000-\uefff,:()]{2,60})?(?: \([^()\ue000-\uefff]{2,120}\))?",
    r"(?:the following )?(?:changes?|amendments?|alterations?) (?:are |be |to be |should be |is )?made to (?:the )?(?:R|[a-z ]{3,40}?)(?: as follows)?",
    r"(?:to )?insert to (?:the )?(?:R|motion) as follows",
    r"[^\ue000-\uefff:]{2,60} (?:offered|tabled|proposed|moved) (?:the )?following amendments?(?: to [^\ue000-\uefff:]{2,60}?)?(?= ?$)",
    r"(?:[^\ue000-\uefff:]{2,60})?(?:amendments?|changes|(?:substitute )?(?:language|wording)) (?:put(?: forward)?|brought forward|proposed|moved|tabled|made|offered|submitted|suggested) by [^\ue000-\uefff:]{2,60}",
    r"(?:the )?(?:city |county |town |full )?(?:council|committee|board|assembly|meeting|cabinet|house)(?= (?:insert|delete|replace|substitute|amend|renumber|move|retain)\b)",
    r"(?:it (?:was |is )|was )(?:moved|resolved|agreed|proposed)(?: and (?:duly )?seconded)?(?: that| to)?",
    r"[^\ue000-\uefff:,]{2,60} (?:proposed|moved|moves|proposes|(?:will|to) (?:move|propose)),?(?: and)? [^\ue000-\uefff:,]{2,60} (?:seconded|seconds?|(?:will|to) second),? that(?: (?:\ue400|the motion) (?:be )?amended(?: by)?)?",
    r"[^\ue000-\uefff:,]{2,60} (?:proposed|moved|moves|proposes),? seconded by [^\ue000-\uefff:,]{2,60}, that(?: (?:\ue400|the motion)(?: at item \d[\w.]*)? (?:be )?amended(?: by| as follows)?)?",
    r"(?:[^\ue000-\uefff:]{2,60}: ?)?to move:?(?: that)?(?: (?:\ue400|the question|the motion) (?:be )?amended(?: by)?)?(?= ?[:,])",
    r"(?:moved|proposed)(?: by)? [^\ue000-\uefff:,]{2,60}, (?:and )?seconded(?: by)? [^\ue000-\uefff:,]{2,60}, that(?: (?:\ue400|the (?:clause|question|motion|resolution|report)) (?:be )?amended(?: by)?)?",
    r"(?:it )?is (?:hereby )?(?:proposed|moved|requested|suggested|recommended)(?: that| to)?",
    r"(?:we|i|councillors?[^,:]*|cllrs?[^,:]*) (?:beg to |wish to |hereby |would like to )*(?:moved?|proposed?|asked|requested|suggested)(?: (?:that|to|as an amendment|"
    r"the following(?: amendments?)?))*",
    r"(?:that |to )?(?:amend )?(?:the )?(?:R|(?:(?!(?:in|to|we|i|under|from|not|at|on|against|object|oppose|reject)\b)[a-z'’]+ ){0,3}(?:notice of )?(?:motion|item|bylaw|by-law|constitution|report|(?:white |green |order )?paper|(?:foregoing|said) clause|rules?|regulations|(?:house |senate |joint |draft )?resolution|order|ordinance|remit|memorial|proposition|charter|petition"
    r"|recommendations?|minutes|policy|document|standing orders|proposal|statement)(?: \d+)?)"
    r"(?: (?:of|from|made by) the (?:[a-z ]{3,50}? )?(?:committee|panel|board|cabinet|executive|commission)(?= (?:be )?amended)| now submitted| as (?:printed|published|submitted)| on (?:(?!\b(?:go|goes|comes|turns|should|must|shall|ought|has|have|is|are|delete|insert|replace)\b)[^:,]){1,60}?|,? (?:standing )?in the name of [^:,]{1,60}?,?(?= be\b| is\b| amended\b)| (?:standing )?in the name of (?:the )?[^:,]{1,60}?(?=, (?:in|at|after|before|delete|insert|replace)\b)| at item \d[\w.]*| in the name of [^:,]{1,60}?| by (?:cllr|councillor|cr|alderm[ae]n|ald|deputy|mrs?|ms|dr|senator|member|delegate)\.? [^:,]{1,40}?(?= (?:be )?amended)| (?:as )?moved by [^:,]{1,60}?)?"
    r"(?:,? (?:be (?:itself )?)?(?:amended|be amended|is amended))?(?: (?:by|to|so that(?= ?:)|so as to|as follows|as shown below|as set out below|to read(?= ?:)))*",
    r"(?:that |to )?(?:amend|amended)(?: the (?:original )?(?:motion|text|R))?(?: (?:by|as follows|to))?",
    r"(?:the )?(?:(?:following|proposed|suggested) )?amendments?(?: to (?:the )?(?:motion|R))?(?: (?:are|is|be))?(?: (?:proposed|moved|made|as follows))*",
)
"""What leads up to the instructions and asks for nothing itself."""
