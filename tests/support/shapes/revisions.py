"""Tracked changes that are pending already: in the motion, in the edited copy, in both; by others, with dates."""

from __future__ import annotations

from support.shapes.making import framed, shape
from support.shapes.word import OTHER, cell, comment, field, gone, h, ins, item, note, p, r, raw, row, table

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_THIRD = 'w:author="Sam Officer" w:date="2026-01-15T16:05:00Z"'
_PENDING = p("The 314 bus ", gone(r("never ")), ins(r("always ")), "ran until March.")
_SETTLED = p("The 314 bus always ran until March.")


def _mark(tag: str, key: int, who: str = OTHER) -> str:
    return f'<w:{tag} w:id="{key}" {who}/>'


def _moved(text: str) -> str:
    """Return a paragraph moved from and the one moved to, another between."""
    away = (
        f'<w:moveFromRangeStart w:id="921" w:name="move1" {OTHER}/>'
        + p(f'<w:moveFrom w:id="922" {OTHER}>{r(text)}</w:moveFrom>', mark=_mark("moveFrom", 923))
        + '<w:moveFromRangeEnd w:id="921"/>'
    )
    there = (
        f'<w:moveToRangeStart w:id="924" w:name="move1" {OTHER}/>'
        + p(f'<w:moveTo w:id="925" {OTHER}>{r(text)}</w:moveTo>', mark=_mark("moveTo", 926))
        + '<w:moveToRangeEnd w:id="924"/>'
    )
    return away + p("Fares rose in May.") + there


def _tracked_row(tag: str, key: int, *texts: str) -> str:
    inner = ins if tag == "ins" else gone
    cells = (cell(p(inner(r(text), key + 1 + at), mark=_mark(tag, key + 11 + at))) for at, text in enumerate(texts))
    return row(*cells, props=_mark(tag, key))


_BOLDED = r("ran", f'<w:b/><w:rPrChange w:id="931" {OTHER}><w:rPr/></w:rPrChange>')
_CENTRED = f'<w:jc w:val="center"/><w:pPrChange w:id="932" {OTHER}><w:pPr/></w:pPrChange>'

SHAPES = (
    framed("the motion's pending changes settled in the edited copy, another word changed", _PENDING + _NEXT,
           p("The 314 bus always ran until April.") + _NEXT, gone="March", come="April"),
    framed("the same pending changes in both, another word changed", _PENDING + _NEXT,
           p("The 314 bus ", gone(r("never ")), ins(r("always ")), "ran until April.") + _NEXT, gone="March",
           come="April"),
    framed("pending changes in both and nothing else", _PENDING + _NEXT, _PENDING + _NEXT, gone="", come="",
           says=("no-amendments",)),
    framed("an edited copy with tracked changes of its own", _SETTLED + _NEXT,
           p("The 314 bus always ran until ", gone(r("March")), ins(r("April")), ".") + _NEXT, gone="March",
           come="April"),
    framed("an edited copy with a tracked new paragraph", _SETTLED + _NEXT,
           _SETTLED + p(ins(r("Fares rose in May.")), mark=_mark("ins", 911)) + _NEXT, gone="",
           come="Fares rose in May."),
    framed("an edited copy with a tracked deleted paragraph", _SETTLED + p("Fares rose in May.") + _NEXT,
           _SETTLED + p(gone(r("Fares rose in May.")), mark=_mark("del", 911)) + _NEXT, gone="Fares rose in May.",
           come=""),
    framed("words of a pending insertion deleted", p("The 314 bus ", ins(r("always and every|where ")), "ran.") + _NEXT,
           p("The 314 bus ", ins(r("always ")), "ran.") + _NEXT, gone="and everywhere", come=""),
    framed("a pending insertion deleted whole", p("The 314 bus ", ins(r("always ")), "ran.") + _NEXT,
           p("The 314 bus ran.") + _NEXT, gone="always", come=""),
    framed("a word within a pending insertion replaced", p("The 314 bus ", ins(r("ran every fifteen minutes ")),
           "until March.") + _NEXT,
           p("The 314 bus ran every twenty minutes until March.") + _NEXT, gone="fifteen", come="twenty"),
    framed("a word beside a pending deletion replaced", p("The 314 bus ran ", gone(r("every hour ")), "until March.")
           + _NEXT, p("The 314 bus ran until April.") + _NEXT, gone="March", come="April"),
    framed("words around a pending deletion deleted", p("The 314 bus ran each ", gone(r("and every ")),
           "hour until March.") + _NEXT, p("The 314 bus ran until March.") + _NEXT, gone="each hour", come=""),
    framed("words of a pending deletion restored", p("The 314 bus ran ", gone(r("every hour ")), "until March.")
           + _NEXT, p("The 314 bus ran every hour until March.") + _NEXT, gone="", come="every hour"),
    framed("a deletion by a third person within a pending insertion",
           p("The 314 bus ", ins(r("always ") + gone(r("and everywhere "), 905, _THIRD)), "ran until March.") + _NEXT,
           p("The 314 bus always ran until April.") + _NEXT, gone="March", come="April"),
    framed("a pending new paragraph, a word in it replaced", _SETTLED
           + p(ins(r("Fares rose in May.")), mark=_mark("ins", 911)) + _NEXT,
           _SETTLED + p("Fares rose in June.") + _NEXT, gone="May", come="June"),
    framed("a pending new paragraph deleted", _SETTLED + p(ins(r("Fares rose in May.")), mark=_mark("ins", 911))
           + _NEXT, _SETTLED + _NEXT, gone="Fares rose in May.", come=""),
    framed("a pending deleted paragraph, the next one changed", _SETTLED
           + p(gone(r("Fares rose in May.")), mark=_mark("del", 911)) + _NEXT,
           _SETTLED + p("Officers reported to the Transport Committee on 9 March."), gone="3 February",
           come="9 March"),
    framed("a paragraph inserted beside a pending deleted one", _SETTLED
           + p(gone(r("Fares rose in May.")), mark=_mark("del", 911)) + _NEXT,
           _SETTLED + p("Costs fell in May.") + _NEXT, gone="", come="Costs fell in May."),
    framed("a pending split, words changed in both halves", p("The 314 bus ran until March.", mark=_mark("ins", 911))
           + p(" Fares rose in May.") + _NEXT,
           p("The 314 bus ran until April.") + p(" Fares rose in June.") + _NEXT, gone="MarchMay", come="AprilJune"),
    framed("a pending join, words changed in both halves", p("The 314 bus ran until March. ", mark=_mark("del", 911))
           + p("Fares rose in May.") + _NEXT,
           p("The 314 bus ran until April. Fares rose in June.") + _NEXT, gone="MarchMay", come="AprilJune"),
    framed("a pending move, a word changed elsewhere", _moved("The 314 bus ran.") + _NEXT,
           p("Fares rose in June.") + p("The 314 bus ran.") + _NEXT, gone="May", come="June"),
    framed("a pending move, a word changed in what was moved", _moved("The 314 bus ran until March.") + _NEXT,
           p("Fares rose in May.") + p("The 314 bus ran until April.") + _NEXT, gone="March", come="April"),
    framed("pending formatting beside a changed word", p("The 314 bus ", _BOLDED, " until March.") + _NEXT,
           p("The 314 bus ", r("ran", "<w:b/>"), " until April.") + _NEXT, gone="March", come="April"),
    framed("a word with pending formatting replaced", p("The 314 bus ", _BOLDED, " until March.") + _NEXT,
           p("The 314 bus ", r("went", "<w:b/>"), " until March.") + _NEXT, gone="ran", come="went"),
    framed("a paragraph with pending properties, words changed and the next one deleted",
           p("The 314 bus ran until March.", props=_CENTRED) + p("Fares rose in May.") + _NEXT,
           p("The 314 bus ran until April.", props='<w:jc w:val="center"/>') + _NEXT,
           gone="MarchFares rose in May.", come="April"),
    framed("pending rows, a word changed in one of them",
           table(row("Route 9", "£1"), _tracked_row("ins", 941, "Route 12", "£4,200"),
                 _tracked_row("del", 961, "Route 13", "£77"), row("Route 14", "£980")) + _NEXT,
           table(row("Route 9", "£1"), row("Route 12", "£4,300"), row("Route 14", "£980")) + _NEXT, gone="£4,200",
           come="£4,300"),
    framed("a pending row deleted", table(row("Route 9", "£1"), _tracked_row("ins", 941, "Route 12", "£4,200"),
           row("Route 14", "£980")) + _NEXT, table(row("Route 9", "£1"), row("Route 14", "£980")) + _NEXT, come=""),
    framed("a row added beside a pending deleted one",
           table(row("Route 9", "£1"), _tracked_row("del", 961, "Route 13", "£77"), row("Route 14", "£980")) + _NEXT,
           table(row("Route 9", "£1"), row("Route 12", "£4,200"), row("Route 14", "£980")) + _NEXT, gone="",
           come="Route 12£4,200"),
    framed("a pending deleted field", p("The 314 bus ran ", gone(field("DATE", "4 May")), "until March.") + _NEXT,
           p("The 314 bus ran until April.") + _NEXT, gone="March", come="April"),
    framed("a pending note", p("Fares rose", ins(note(1)), " in May.") + _NEXT,
           p("Fares rose", note(1), " in June.") + _NEXT, {"footnotes": {1: "Census, table 7."}}, gone="May",
           come="June"),
    framed("a pending change in a note", p("Fares rose", note(1), " in May.") + _NEXT,
           p("Fares rose", note(1), " in June.") + _NEXT,
           {"footnotes": {1: p("Census, table ", gone(r("7")), ins(r("8")), ".", style="FootnoteText")}},
           {"footnotes": {1: p("Census, table 9.", style="FootnoteText")}}, gone="May8", come="June9"),
    framed("a comment on a pending change", p("The 314 bus ", comment(0, gone(r("never ")) + ins(r("always "))),
           "ran until March.") + _NEXT, p("The 314 bus ", comment(0, r("always ")), "ran until April.") + _NEXT,
           {"comments": {0: "Says who?"}}, gone="March", come="April"),
    framed("a number that is a pending change", p("write to the operator;", style="ListParagraph",
           props=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins w:id="951" {OTHER}/></w:numPr>')
           + item("report in May.") + _NEXT,
           item("write to the Minister;") + item("report in May.") + _NEXT, gone="operator", come="Minister"),
    framed("a pending change of the section", _SETTLED + _NEXT, p("The 314 bus always ran until April.") + _NEXT,
           {"last": '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" '
                    'w:left="1440" w:header="708" w:footer="708" w:gutter="0"/><w:cols w:space="708"/><w:sectPrChange '
                    f'w:id="955" {OTHER}><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:sectPrChange>'
                    "</w:sectPr>"}, gone="March", come="April"),
    framed("ids of pending changes that ours must not take",
           p("The 314 bus ", gone(r("never "), 1), ins(r("always "), 2), "ran until March.")
           + p(ins(r("Fares rose."), 3), mark=_mark("ins", 4)) + _NEXT,
           p("The 314 bus always ran until April.") + p("Fares fell.") + _NEXT, gone="Marchrose", come="Aprilfell"),
    shape("the last paragraph is a pending insertion, words changed", h("Buses") + _SETTLED.replace("</w:p>", "")
          .replace("<w:p>", f"<w:p><w:pPr><w:rPr>{_mark('ins', 911)}</w:rPr></w:pPr>") + "</w:p>"
          + p(ins(r("Fares rose in May."))),
          h("Buses") + _SETTLED + p("Fares rose in June."), gone="May", come="June"),
    shape("the last paragraph is a pending deletion, one inserted before it", h("Buses")
          + p("The 314 bus ran.", mark=_mark("del", 911)) + p(gone(r("Fares rose in May."))),
          h("Buses") + p("The 314 bus ran.") + p("Costs fell in May."), gone="", come="Costs fell in May."),
    framed("changes are tracked from now on", _SETTLED + _NEXT, p("The 314 bus always ran until April.") + _NEXT,
           {"settings": "<w:trackRevisions/>"}, gone="March", come="April"),
    framed("a pending page break", p("The 314 bus ran.", ins(raw('<w:br w:type="page"/>')), " It stopped in May.")
           + _NEXT, p("The 314 bus ran.", raw('<w:br w:type="page"/>'), " It stopped in June.") + _NEXT, gone="May",
           come="June"),
)  # fmt: skip
