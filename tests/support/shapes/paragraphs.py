"""Paragraphs: words changed across split runs; split, joined, moved, first, last, all, and empty ones."""

from __future__ import annotations

from support.shapes.making import frame, framed, shape
from support.shapes.word import b, h, i, item, p, r

_ONE = p("The 31|4 bus ran e|very ~fifteen~ minutes until March 2024.")
_TWO = p("Fares rose by £1.20 in the same year, and 1,450 resid|ents signed a petition.")
_THREE = p("Officers reported to the Transport Committee on 3 February.")
_FOUR = p("The operator gave notice of its withdrawal without any consultation.")
_SPACER = p()
_REST = _TWO + _THREE


SHAPES = (
    framed("a word replaced across runs that spelling and rsids split", _ONE + _TWO,
           p("The 314 bus ran ever|y ~twenty~| minutes until March 2024.") + _TWO, gone="fifteen", come="twenty"),
    framed("the same text saved again with other runs and rsids", _ONE + _TWO,
           p("The 314 b|us ran every fifteen minutes |until |March 2024.") + p(
               "Fares rose by £1.20 in the same year, and ~1,450~ residents sig|ned a petition."),
           gone="", come="", says=("no-amendments",)),
    framed("an amount, a date and a number replaced whole", _ONE + _TWO + _THREE,
           _ONE + p("Fares rose by £1.35 in the same year, and 1,540 residents signed a petition.")
           + p("Officers reported to the Transport Committee on 13 February."),
           gone="£1.201,4503 February", come="£1.351,54013 February"),
    framed("a clause inserted at the end of a sentence", _ONE + _THREE,
           _ONE + p("Officers reported to the Transport Committee on 3 February, and again on 9 June."),
           gone="", come=", and again on 9 June"),
    framed("words inserted at a paragraph's start", _ONE + _THREE,
           _ONE + p("In private session, ", "Officers reported to the Transport Committee on 3 February."),
           gone="", come="In private session, "),
    framed("a sentence rewritten", _ONE + _FOUR + _THREE,
           _ONE + p("Many people in the outlying villages can no longer reach the hospital.") + _THREE),
    framed("a paragraph deleted", _ONE + _TWO + _THREE, _ONE + _THREE),
    framed("a paragraph inserted", _ONE + _THREE, _ONE + _TWO + _THREE),
    framed("two paragraphs inserted and one deleted elsewhere", _ONE + _TWO + _THREE, _FOUR + _ONE + p(
        "A new bridge was opened.") + _THREE),
    framed("a paragraph split in two",
           p("The bus ran every hour until March. ", "Since then nothing has run on Sundays.") + _THREE,
           p("The bus ran every hour until March.") + p("Since then nothing has run on Sundays.") + _THREE),
    framed("a paragraph split in three, words changed",
           p("The bus ran every hour until March. Since then nothing has run on Sundays. Residents are stranded at "
             "weekends.") + _THREE,
           p("The bus ran every hour until April.") + p("Since then nothing has run on Sundays.")
           + p("Residents are stranded at weekends.") + _THREE),
    framed("two paragraphs joined", p("The bus ran every hour until March.")
           + p("Since then nothing has run on Sundays.") + _THREE,
           p("The bus ran every hour until March. Since then nothing has run on Sundays.") + _THREE),
    framed("three paragraphs joined", p("The bus ran every hour until March.") + p(
           "Since then nothing has run on Sundays.") + p("Residents are stranded at weekends.") + _THREE,
           p("The bus ran every hour until March. Since then nothing has run on Sundays. Residents are stranded at "
             "weekends.") + _THREE),
    framed("paragraphs of two styles joined", p("The bus ran every hour until March.", style="BodyText")
           + p("Since then nothing has run on Sundays.", style="Quote") + _THREE,
           p("The bus ran every hour until March. Since then nothing has run on Sundays.", style="BodyText") + _THREE,
           looks_differ=("The bus ran",)),
framed("a paragraph split into list items",
           p("The Council asks officers to write to the operator, to publish the reply, and to report in May.")
           + _THREE,
           p("The Council asks officers") + item("to write to the operator,") + item("to publish the reply, and")
           + item("to report in May.") + _THREE),
    framed("a paragraph moved", _ONE + _TWO + _THREE + _FOUR, _FOUR + _ONE + _TWO + _THREE),
    framed("two paragraphs swapped and one changed", _ONE + _TWO + _THREE + _FOUR,
           _ONE + _THREE + p("Fares rose by £1.30 in the same year, and 1,450 residents signed a petition.") + _FOUR),
    shape("the first paragraph inserted", _ONE + _REST, _FOUR + _ONE + _REST),
    shape("the first paragraph deleted", _FOUR + _ONE + _REST, _ONE + _REST),
    shape("the first paragraph, a heading, replaced", h("Buses in the north") + _ONE + _REST,
          h("A fair deal for villages") + _ONE + _REST),
    shape("the last paragraph inserted", _ONE + _REST, _ONE + _REST + _FOUR),
    shape("two last paragraphs inserted, of another style", _ONE + _REST,
          _ONE + _REST + h("This Council resolves", 2) + _FOUR),
    shape("the last paragraph deleted", _ONE + _REST + _FOUR, _ONE + _REST),
    shape("the last paragraph, an item, deleted after plain text", _ONE + _TWO + item("to report in May."),
          _ONE + _TWO),
    shape("the last paragraph replaced", _ONE + _REST + _FOUR,
          _ONE + _REST + p("Many people in the outlying villages can no longer reach the hospital.")),
    shape("a single paragraph replaced", _FOUR, p("Many people in the outlying villages cannot reach a hospital.")),
    shape("all paragraphs replaced", _ONE + _TWO + _FOUR,
          h("Libraries") + p("Reading rooms are open on Mondays.") + item("Borrowers like them.")
          + p("Staff are thanked.")),
    framed("spacers inserted", _ONE + _TWO + _THREE, _ONE + _SPACER + _TWO + _SPACER + _SPACER + _THREE,
           gone="", come=""),
    framed("spacers removed", _ONE + _SPACER + _TWO + _SPACER + _SPACER + _THREE, _ONE + _TWO + _THREE,
           gone="", come=""),
    framed("a paragraph inserted between spacers", _ONE + _SPACER + _THREE, _ONE + _SPACER + _TWO + _SPACER + _THREE),
    framed("a paragraph with its spacer deleted", _ONE + _SPACER + _TWO + _SPACER + _THREE, _ONE + _SPACER + _THREE),
    shape("a spacer as the last paragraph, words changed before it", frame(_ONE) + _SPACER + _SPACER,
          frame(p("The 314 bus ran every twenty minutes until March 2024.")) + _SPACER, gone="fifteen", come="twenty"),
    framed("one of three equal paragraphs deleted", p("See above.") + _ONE + p("See above.") + _TWO + p("See above."),
           p("See above.") + _ONE + _TWO + p("See above.")),
    framed("quotes and dashes only",
           p("The motion calls this 'a lifeline' - and it's right.") + _ONE,
           p("The motion calls this ‘a lifeline’ – and it’s right.") + _ONE, gone="", come="", says=("typographic",)),
    framed("a word changed beside quotes that differ",
           p("The motion calls this 'a lifeline' for the north of the borough.") + _ONE,
           p("The motion calls this ‘a lifeline’ for the south of the borough.") + _ONE, gone="north", come="south",
           says=("typographic",)),
    framed("bold added only", p("The Council regrets the decision of the operator.") + _ONE,
           p("The Council ", b("regrets"), " the decision of the operator.") + _ONE, gone="", come="",
           looks_differ=("The Council regrets",)),
    framed("a bold word replaced by a bold word",
           p("The Council ", b("re|grets"), " the decision of the operator.") + _ONE,
           p("The Council ", b("condemns"), " the decision of the operator.") + _ONE, gone="regrets", come="condemns"),
    framed("words added in bold and italic",
           p("The Council regrets the decision of the operator.") + _ONE,
           p("The Council ", b("deeply"), " regrets the ", i("Stagecoach v Borough"), " decision of the operator.")
           + _ONE, gone="", come="deeply Stagecoach v Borough "),
    framed("a word half bold replaced", p("The ", b("Coun"), "cil regrets the decision of the operator.") + _ONE,
           p("The Cabinet regrets the decision of the operator.") + _ONE, gone="Council", come="Cabinet"),
    framed("a heading's style changed", h("Background", 2) + _ONE, h("Background", 3) + _ONE, gone="", come="",
           looks_differ=("Background",)),
    framed("a heading's style and words changed", h("Background of the matter", 2) + _ONE,
           h("Background of the case", 3) + _ONE, gone="matter", come="case", looks_differ=("Background",)),
    framed("a heading made of a paragraph, and words after it", p("Background") + _ONE + _THREE,
           h("Background", 2) + p("The 314 bus ran every twenty minutes until March 2024.") + _THREE, gone="fifteen",
           come="twenty", looks_differ=("Background",)),
    framed("a long paragraph with many small changes",
           p("The Council notes that the 314 bus ran every hour; that fares rose; that the Minister was told in May; "
             "that no reply came; that residents signed a petition; and that the operator gave notice in June."),
           p("The Council notes that the 315 bus ran every hour; that fares rose sharply; that the Minister was told "
             "in April; that no reply came; that residents signed two petitions; and that the operator gave notice."),
           gone="314Maya petition in June", come="315 sharplyApriltwo petitions"),
    framed("case only", p("the council notes the report of the Committee.") + _ONE,
           p("The Council notes the report of the committee.") + _ONE),
    framed("a paragraph emptied, its numbering left", item("to write to the operator,") + item("to report in May."),
           item("to write to the operator,") + item()),
    framed("alignment, spacing and keep-with-next kept where words change",
           p(r("The operator gave notice."), props='<w:keepNext/><w:spacing w:before="240"/><w:jc w:val="center"/>',
             mark="<w:b/>") + _ONE,
           p(r("The operator gave no notice."), props='<w:keepNext/><w:spacing w:before="240"/><w:jc w:val="center"/>',
             mark="<w:b/>") + _ONE, gone="", come="no "),
)  # fmt: skip
