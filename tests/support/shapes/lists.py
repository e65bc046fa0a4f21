"""Lists: legal numbering, restarts, lists by style, bullets, levels changed, typed labels."""

from __future__ import annotations

from support.shapes.making import framed, shape
from support.shapes.numbers import abstract, level, number
from support.shapes.word import h, item, p, r

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_WRITE, _PUBLISH, _REPORT = "write to the operator;", "publish the reply of the operator; and", "report in May."
_LIST = item(_WRITE) + item(_PUBLISH) + item(_REPORT)
_TAB = '<w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/>'
_LETTERED = abstract(8, level(0, "upperLetter", "%1)")) + number(8, 8)
_EXTRA = abstract(9, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)")) + number(9, 9) + number(10, 9, True)


def _legal(first: str, second: str, third: str) -> str:
    return (
        item("Purpose", num=3)
        + item(first, num=3, level=1)
        + item(second, num=3, level=2)
        + item(third, num=3, level=2)
        + item("Costs", num=3)
        + item("They are met in full.", num=3, level=1)
    )


SHAPES = (
    framed("an item added in the middle", _LIST + _NEXT,
           item(_WRITE) + item("meet the drivers;") + item(_PUBLISH) + item(_REPORT) + _NEXT, gone="",
           come="meet the drivers;"),
    framed("an item added at the start", _LIST + _NEXT, item("meet the drivers;") + _LIST + _NEXT, gone="",
           come="meet the drivers;"),
    framed("an item added at the end", _LIST + _NEXT, _LIST + item("meet the drivers.") + _NEXT, gone="",
           come="meet the drivers."),
    framed("an item removed", _LIST + _NEXT, item(_WRITE) + item(_REPORT) + _NEXT, come=""),
    framed("a whole list removed", _NEXT + _LIST + _NEXT, _NEXT + _NEXT, come=""),
    framed("a whole list added where the file has that list", _LIST + _NEXT + p("It further asks officers to"),
           _LIST + _NEXT + p("It further asks officers to") + item("count the passengers; and", num=5)
           + item("thank them.", num=5), gone=""),
    framed("a list added that only the edited file defines", _NEXT,
           _NEXT + item("count the passengers; and", num=8) + item("thank them.", num=8), None, {"lists": _LETTERED},
           gone=""),
    framed("a list added to a file without lists", _NEXT, _NEXT + item("count the passengers;") + item("thank them."),
           {"lists": None}, {"lists": ""}, gone=""),
    framed("a list whose number the motion has for another list",
           item(_WRITE, num=8) + item(_REPORT, num=8) + _NEXT,
           item(_WRITE, num=8) + item(_REPORT, num=8) + _NEXT + item("count;", num=9) + item("thank.", num=9),
           {"lists": _LETTERED}, {"lists": _LETTERED + abstract(10, level(0, "lowerRoman", "%1)")) + number(9, 10)},
           gone=""),
    framed("an item demoted", item(_WRITE) + item(_PUBLISH) + item(_REPORT) + _NEXT,
           item(_WRITE) + item(_PUBLISH, level=1) + item(_REPORT) + _NEXT, gone="", come="",
           looks_differ=("publish the reply",)),
    framed("an item demoted and its words changed", _LIST + _NEXT,
           item(_WRITE) + item("publish the answer of the operator; and", level=1) + item(_REPORT) + _NEXT,
           gone="reply", come="answer", looks_differ=("publish the",)),
    framed("sub-items added below an item", _LIST + _NEXT,
           item(_WRITE) + item("by post;", level=1) + item("by electronic mail;", level=1) + item(_PUBLISH)
           + item(_REPORT) + _NEXT, gone="", come="by post;by electronic mail;"),
    framed("three levels, words changed in each",
           item("write") + item("to the operator", level=1) + item("by post in May", level=2) + item(_REPORT) + _NEXT,
           item("write soon") + item("to the Minister", level=1) + item("by post in June", level=2) + item(_REPORT)
           + _NEXT, gone="operatorMay", come="soonMinisterJune"),
    framed("legal numbering, a clause changed", _legal("Buses run.", "They stop.", "They start.") + _NEXT,
           _legal("Buses run.", "They wait.", "They start.") + _NEXT, gone="stop", come="wait"),
    framed("legal numbering, a clause added",
           item("Purpose", num=3) + item("Buses run.", num=3, level=1) + item("Costs", num=3) + _NEXT,
           item("Purpose", num=3) + item("Trams do not.", num=3, level=1) + item("Buses run.", num=3, level=1)
           + item("They stop.", num=3, level=2) + item("Costs", num=3) + _NEXT, gone="",
           come="Trams do not.They stop."),
    framed("a list restarted", _LIST + _NEXT + item("count the passengers;", num=5) + item("thank them.", num=5),
           _LIST + _NEXT + item("count the travellers;", num=5) + item("thank them.", num=5), gone="passengers",
           come="travellers"),
    framed("the first item of a restarted list deleted",
           _LIST + _NEXT + item("count the passengers;", num=10) + item("thank them.", num=10)
           + item("go home.", num=10),
           _LIST + _NEXT + item("thank them.", num=10) + item("go home.", num=10), {"lists": _EXTRA}, come=""),
    framed("a list continued after a paragraph", _LIST + _NEXT + item("count the passengers;") + item("thank them."),
           _LIST + _NEXT + item("meet the drivers;") + item("count the passengers;") + item("thank them."), gone="",
           come="meet the drivers;"),
    framed("a list by style", p(_WRITE, style="ListNumber") + p(_PUBLISH, style="ListNumber")
           + p("in full", style="ListNumber2") + p(_REPORT, style="ListNumber") + _NEXT,
           p(_WRITE, style="ListNumber") + p("meet the drivers;", style="ListNumber") + p(_PUBLISH, style="ListNumber")
           + p("in part", style="ListNumber2") + p(_REPORT, style="ListNumber") + _NEXT, gone="full",
           come="meet the drivers;part"),
    framed("a style's number switched off", p(_WRITE, style="ListNumber") + p(_PUBLISH, style="ListNumber", num=(0, 0))
           + _NEXT, p(_WRITE, style="ListNumber") + p("publish the answer of the operator; and", style="ListNumber",
           num=(0, 0)) + _NEXT, gone="reply", come="answer"),
    framed("symbol bullets", item(_WRITE, num=2) + item(_PUBLISH, num=2) + item("at once", num=2, level=1) + _NEXT,
           item(_WRITE, num=2) + item(_PUBLISH, num=2) + item("in May", num=2, level=1) + item("or June", num=2,
           level=1) + _NEXT, gone="at once", come="in Mayor June"),
    framed("bullets turned into numbers", item(_WRITE, num=2) + item(_PUBLISH, num=2) + _NEXT,
           item(_WRITE) + item(_PUBLISH) + _NEXT, gone="", come="", looks_differ=("write to", "publish the")),
    framed("a paragraph turned into an item", p("The Council shall write to the operator.") + _NEXT,
           item("The Council shall write to the operator.") + _NEXT, gone="", come="",
           looks_differ=("The Council shall",)),
    framed("an item turned into a paragraph", item(_WRITE) + item("The Council shall report in May.") + _NEXT,
           item(_WRITE) + p("The Council shall report in May.") + _NEXT, gone="", come="",
           looks_differ=("The Council shall",)),
    framed("two items joined", item("write to the operator;") + item("publish the reply.") + _NEXT,
           item("write to the operator; publish the reply.") + _NEXT, gone="", come=""),
    framed("an item split in two", item("write to the operator; publish the reply.") + item(_REPORT) + _NEXT,
           item("write to the operator;") + item("publish the reply.") + item(_REPORT) + _NEXT, gone="", come=""),
    framed("an item split into an item and a sub-item", item("write to the operator by post.") + item(_REPORT) + _NEXT,
           item("write to the operator") + item("by post.", level=1) + item(_REPORT) + _NEXT, gone="", come=""),
    framed("items reordered", _LIST + item("thank the drivers of the depot.") + _NEXT,
           item("thank the drivers of the depot.") + _LIST + _NEXT),
    framed("typed labels with tabs", p("1.\twrite to the operator;", props=_TAB)
           + p("2.\tpublish the reply.", props=_TAB) + _NEXT,
           p("1.\twrite to the operator;", props=_TAB) + p("2.\tpublish the answer.", props=_TAB) + _NEXT,
           gone="reply", come="answer"),
    framed("typed labels renumbered by a new item", p("1.\twrite to the operator;", props=_TAB)
           + p("2.\tpublish the reply.", props=_TAB) + _NEXT,
           p("1.\twrite to the operator;", props=_TAB) + p("2.\tmeet the drivers;", props=_TAB)
           + p("3.\tpublish the reply.", props=_TAB) + _NEXT),
    framed("letters typed in brackets", p("(a)\twrite to the operator;", props=_TAB)
           + p("(b)\tpublish the reply.", props=_TAB) + _NEXT,
           p("(a)\twrite to the Minister;", props=_TAB) + p("(b)\tpublish the reply.", props=_TAB) + _NEXT,
           gone="operator", come="Minister"),
    framed("list numbers of other ids in the edited file", item(_WRITE, num=1) + item(_REPORT, num=1) + _NEXT,
           item(_WRITE, num=9) + item("meet the drivers;", num=9) + item(_REPORT, num=9) + _NEXT, None,
           {"lists": _EXTRA}, gone="", come="meet the drivers;"),
    shape("a list as the last thing, its last item replaced", h("Resolves") + _LIST,
          h("Resolves") + item(_WRITE) + item(_PUBLISH) + item("thank everybody who travels by bus at night.")),
    shape("a list as the last thing, items added behind it", h("Resolves") + _LIST,
          h("Resolves") + _LIST + item("meet the drivers;") + item("count the passengers.")),
    shape("a list as the last thing, its last two items removed", h("Resolves") + _LIST + item("go home."),
          h("Resolves") + item(_WRITE) + item(_PUBLISH), come=""),
    framed("a number's own look", p(r(_WRITE), style="ListParagraph", num=(1, 0), mark="<w:b/>") + item(_REPORT)
           + _NEXT, p(r("write to the Minister;"), style="ListParagraph", num=(1, 0), mark="<w:b/>") + item(_REPORT)
           + _NEXT, gone="operator", come="Minister"),
)  # fmt: skip
