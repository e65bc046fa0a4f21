"""Within a line: bookmarks, smart tags, tabs, breaks, symbols, math, ruby, directions, pictures, hidden text."""

from __future__ import annotations

from support.shapes.making import framed
from support.shapes.word import b, bookmark, p, picture, r, raw

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_MATH = (
    "<m:oMath><m:r><m:t>x</m:t></m:r><m:r><m:t>=</m:t></m:r><m:f><m:num><m:r><m:t>{}</m:t></m:r></m:num>"
    "<m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
)


def _smart(inner: str) -> str:
    return (
        '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">'
        f'<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="City">{inner}</w:smartTag>'
        "</w:smartTag>"
    )


def _ruby(text: str, above: str) -> str:
    return raw(
        '<w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="12"/><w:hpsRaise w:val="22"/>'
        '<w:hpsBaseText w:val="24"/><w:lid w:val="ja-JP"/></w:rubyPr>'
        f"<w:rt>{r(above)}</w:rt><w:rubyBase>{r(text)}</w:rubyBase></w:ruby>"
    )


def _sym(char: str) -> str:
    return raw(f'<w:sym w:font="Wingdings" w:char="{char}"/>')


_PAGE = raw('<w:br w:type="page"/>')
_RTL = "<w:rtl/>"

SHAPES = (
    framed("bookmarks that begin and end inside words",
           p("The Cou", '<w:bookmarkStart w:id="3" w:name="_Hlk1"/>', "ncil re", '<w:bookmarkEnd w:id="3"/>',
             "grets the decision of the operator.") + _NEXT,
           p("The Cou", '<w:bookmarkStart w:id="3" w:name="_Hlk1"/>', "ncil cond", '<w:bookmarkEnd w:id="3"/>',
             "emns the decision of the operator.") + _NEXT, gone="regrets", come="condemns"),
    framed("a bookmark over two paragraphs, the second deleted",
           p('<w:bookmarkStart w:id="3" w:name="Background"/>', "The bus ran every hour until March.")
           + p("Fares rose in the same year.", '<w:bookmarkEnd w:id="3"/>') + _NEXT,
           p('<w:bookmarkStart w:id="3" w:name="Background"/>', "The bus ran every hour until March.",
             '<w:bookmarkEnd w:id="3"/>') + _NEXT),
    framed("a bookmark round a deleted paragraph", p(bookmark("Gone", 4, r("Fares rose in the same year."))) + _NEXT,
           _NEXT),
    framed("bookmarks between paragraphs", '<w:bookmarkStart w:id="5" w:name="Block"/>'
           + p("Fares rose in the same year.") + '<w:bookmarkEnd w:id="5"/>' + _NEXT,
           '<w:bookmarkStart w:id="5" w:name="Block"/>' + p("Fares fell in the same year.")
           + '<w:bookmarkEnd w:id="5"/>' + _NEXT, gone="rose", come="fell"),
    framed("a new paragraph with a bookmark whose id the motion has",
           p(bookmark("Old", 1, r("Fares rose in the same year."))) + _NEXT,
           p(bookmark("Old", 0, r("Fares rose in the same year."))) + p(bookmark("New", 1, r("A bridge was opened.")))
           + _NEXT),
    framed("smart tags", p("Residents of ", _smart(r("Harrow|mere")), " and the villages were told.") + _NEXT,
           p("Residents of ", _smart(r("Harrowmere")), " and the three villages were told late.") + _NEXT, gone="",
           come="three  late"),
    framed("a word replaced inside a smart tag", p("Residents of ", _smart(r("Harrowmere")), " were told.") + _NEXT,
           p("Residents of ", _smart(r("Oldmere")), " were told.") + _NEXT, gone="Harrowmere", come="Oldmere"),
    framed("tabs and positional tabs", p("Proposer:\tCllr Ann Example", raw(
           '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>'), "Item 12") + _NEXT,
           p("Proposer:\tCllr Bea Sample", raw(
               '<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/>'), "Item 12") + _NEXT,
           gone="Cllr Ann Example", come="Cllr Bea Sample"),
    framed("line breaks within a paragraph", p("The bus ran every hour\nuntil March\nand then no more.") + _NEXT,
           p("The bus ran every hour\nuntil April\nand then no more.") + _NEXT, gone="March", come="April"),
    framed("a line break inserted", p("The bus ran every hour until March and then no more.") + _NEXT,
           p("The bus ran every hour until March\nand then no more.") + _NEXT, says=("typographic",)),
framed("a line break removed", p("The bus ran every hour until March\nand then no more.") + _NEXT,
           p("The bus ran every hour until March and then no more.") + _NEXT, says=("typographic",)),
framed("a page break within changed words",
           p("The bus ran every hour.", _PAGE, "It stopped in March.") + _NEXT,
           p("The bus ran every hour.", _PAGE, "It stopped in April.") + _NEXT, gone="March", come="April"),
    framed("a paragraph that is only a page break inserted", _NEXT + p("Fares rose."),
           _NEXT + p(_PAGE) + p("Fares rose."), gone="", come=""),
    framed("where Word last broke the page", p(
           "The bus ran every ", raw("<w:lastRenderedPageBreak/><w:t>hour until March.</w:t>")) + _NEXT,
           p("The bus ran every hour until ", raw("<w:lastRenderedPageBreak/><w:t>April.</w:t>")) + _NEXT,
           gone="March", come="April"),
    framed("soft hyphens and non-breaking hyphens",
           p("The inter\u00adnational long\u2011term plan was drawn up in May.") + _NEXT,
           p("The inter\u00adnational long\u2011term plan was drawn up in June.") + _NEXT, gone="May", come="June"),
    framed("a symbol from a symbol font", p(_sym("F0FE"), " The plan was drawn up in May.") + _NEXT,
           p(_sym("F0FE"), " The plan was drawn up in June.") + _NEXT, gone="May", come="June"),
    framed("a symbol replaced by another", p(_sym("F0A8"), " The plan was drawn up in May.") + _NEXT,
           p(_sym("F0FE"), " The plan was drawn up in May.") + _NEXT),
    framed("ruby", p("The garden of ", _ruby("東京", "とうきょう"), " was visited in May.") + _NEXT,
           p("The garden of ", _ruby("東京", "とうきょう"), " was visited in June.") + _NEXT, gone="May", come="June"),
    framed("a formula kept", p("The share is ", _MATH.format("y"), " of the budget in May.") + _NEXT,
           p("The share is ", _MATH.format("y"), " of the budget in June.") + _NEXT, gone="May", come="June"),
    framed("a formula changed", p("The share is ", _MATH.format("y"), " of the budget in May.") + _NEXT,
           p("The share is ", _MATH.format("z"), " of the budget in May.") + _NEXT),
    framed("a formula deleted with its paragraph", p("The share is ", _MATH.format("y"), " of the budget.") + _NEXT,
           _NEXT),
    framed("right-to-left text", p(r("הרשות מודה לתושבים על פנייתם בחודש מאי.", _RTL), props="<w:bidi/>") + _NEXT,
           p(r("הרשות מודה לתושבים על פנייתם בחודש יוני.", _RTL), props="<w:bidi/>") + _NEXT, gone="מאי", come="יוני"),
    framed("emoji and combining characters",
           p("Families 👩\u200d👩\u200d👧 and cyclists 🚲 agree in Cafe\u0301s.") + _NEXT,
           p("Families 👩\u200d👩\u200d👧 and cyclists 🚴🏽\u200d♀️ agree in Cafe\u0301s.") + _NEXT),
    framed("non-breaking spaces", p("The sum of £\u00a04\u00a0500 was paid on 3\u00a0May to the operator.") + _NEXT,
           p("The sum of £\u00a04\u00a0500 was paid on 3\u00a0May to the landlord.") + _NEXT, gone="operator",
           come="landlord"),
    framed("non-breaking spaces only", p("The sum was paid on 3 May to the operator.") + _NEXT,
           p("The sum was paid on 3\u00a0May to the operator.") + _NEXT, gone="", come=""),
    framed("a drop cap", p(r("T", '<w:position w:val="-10"/><w:sz w:val="116"/>'),
           props='<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>')
           + p("he bus ran every hour until March.") + _NEXT,
           p(r("T", '<w:position w:val="-10"/><w:sz w:val="116"/>'),
           props='<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>')
           + p("he bus ran every hour until April.") + _NEXT, gone="March", come="April"),
    framed("hidden text", p("The bus ran ", r("[check with legal] ", "<w:vanish/>"), "every hour until March.") + _NEXT,
           p("The bus ran ", r("[check with legal] ", "<w:vanish/>"), "every hour until April.") + _NEXT,
           gone="March", come="April"),
    framed("capitals as formatting", p("The ", r("council", "<w:caps/>"), " notes the ", r("report", "<w:smallCaps/>"),
           " of March.") + _NEXT,
           p("The ", r("council", "<w:caps/>"), " notes the ", r("report", "<w:smallCaps/>"), " of April.") + _NEXT,
           gone="March", come="April"),
    framed("languages within a line", p("The ", r("Gemeinderat ", '<w:lang w:val="de-DE"/>'), "notes the report.")
           + _NEXT, p("The ", r("Gemeinderat ", '<w:lang w:val="de-DE"/>'), "notes the whole report.") + _NEXT,
           gone="", come="whole "),
    framed("superscripts and subscripts", p("CO", r("2", '<w:vertAlign w:val="subscript"/>'), " fell by 12 m",
           r("3", '<w:vertAlign w:val="superscript"/>'), " in May.") + _NEXT,
           p("CO", r("2", '<w:vertAlign w:val="subscript"/>'), " fell by 14 m",
             r("3", '<w:vertAlign w:val="superscript"/>'), " in May.") + _NEXT, gone="12", come="14"),
    framed("a picture in a changed line", p("The arms ", picture(), " of the borough date from 1896.") + _NEXT,
           p("The arms ", picture(), " of the borough date from 1894.") + _NEXT, {"pictures": {"rId41": "AA0000"}},
           gone="1896", come="1894"),
    framed("a picture between deleted words", p("The old ", picture(), " arms were withdrawn in 1896.") + _NEXT,
           p("The arms were withdrawn in 1896.") + _NEXT, {"pictures": {"rId41": "AA0000"}}, {"pictures": None}),
    framed("a paragraph with a picture deleted", p(picture(), " The arms of the borough.") + _NEXT, _NEXT,
           {"pictures": {"rId41": "AA0000"}}, {"pictures": None}),
    framed("a paragraph that is only a picture inserted", _NEXT + p("Fares rose."),
           _NEXT + p(picture()) + p("Fares rose."), None, {"pictures": {"rId41": "00AA00"}},
           or_says="not-compared"),
    framed("a new paragraph with a picture whose rId the motion has for another",
           p(picture(), " The arms of the borough.") + _NEXT,
           p(picture("rId42"), " The arms of the borough.") + p(picture("rId41", 2), " The arms of the county.")
           + _NEXT, {"pictures": {"rId41": "AA0000"}}, {"pictures": {"rId41": "0000AA", "rId42": "AA0000"}}),
    framed("a picture replaced by another", p("The arms ", picture(), " of the borough.") + _NEXT,
           p("The arms ", picture(), " of the borough.") + _NEXT, {"pictures": {"rId41": "AA0000"}},
           {"pictures": {"rId41": "0000AA"}}, gone="", come="", or_says="not-compared"),
    framed("custom XML round words", p("The ", '<w:customXml w:uri="urn:example" w:element="body">' + r("Committee")
           + "</w:customXml>", " met in May.") + _NEXT,
           p("The ", '<w:customXml w:uri="urn:example" w:element="body">' + r("Committee") + "</w:customXml>",
             " met in June.") + _NEXT, gone="May", come="June"),
    framed("permissions to edit", p('<w:permStart w:id="77" w:edGrp="everyone"/>', "The Committee met in May",
           '<w:permEnd w:id="77"/>', " and again in July.") + _NEXT,
           p('<w:permStart w:id="77" w:edGrp="everyone"/>', "The Committee met in June", '<w:permEnd w:id="77"/>',
             " and again in July.") + _NEXT, gone="May", come="June"),
    framed("a character style on changed words", p("It ", r("must", '<w:rStyle w:val="Strong"/>'), " be done in May.")
           + _NEXT, p("It ", r("should", '<w:rStyle w:val="Strong"/>'), " be done in May.") + _NEXT, gone="must",
           come="should"),
    framed("a bold lead-in kept", p(b("Fares. "), "They rose by a tenth.") + _NEXT,
           p(b("Fares. "), "They rose by a fifth.") + _NEXT, gone="tenth", come="fifth"),
    framed("directions and embedded runs of another direction",
           p("The word ", f'<w:bdo w:val="rtl">{r("abc")}</w:bdo>', " was read in May.") + _NEXT,
           p("The word ", f'<w:bdo w:val="rtl">{r("abc")}</w:bdo>', " was read in June.") + _NEXT, gone="May",
           come="June"),
)  # fmt: skip
