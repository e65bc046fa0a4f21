"""Tables: words in cells, rows and whole tables added and removed, merged cells, tables within tables."""

from __future__ import annotations

from support.shapes.making import framed, shape
from support.shapes.word import b, cell, h, item, p, row, table

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_HEAD = row("Route", "Cost", props="<w:cantSplit/><w:tblHeader/>")
_FIRST = row("Route 12", "£4,200")
_SECOND = row("Route 14 to the hospital", "£6,150")
_THIRD = row("Route 31 by way of the station", "£980")
_NEW = row("Night bus", "£15,000")
_SPAN = '<w:gridSpan w:val="2"/>'
_START, _ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
_GRID = _HEAD + _FIRST + _SECOND + _THIRD


def _columns(*rows: tuple[str, ...]) -> str:
    return table(*(row(*one) for one in rows), columns=len(rows[0]))


def _nested(word: str) -> str:
    inner = table(row("Weekdays", f"every {word} minutes"), row("Sundays", "hourly"))
    return table(_HEAD, row(cell(p("Timetable:"), inner, p()), "£4,200"), _THIRD)


SHAPES = (
    framed("a word in a cell replaced", table(_GRID) + _NEXT,
           table(_HEAD, _FIRST, row("Route 14 to the ~clinic~", "£6,150"), _THIRD) + _NEXT, gone="hospital",
           come="clinic"),
    framed("an amount in a cell replaced", table(_GRID) + _NEXT,
           table(_HEAD, _FIRST, row("Route 14 to the hospital", "£6,750"), _THIRD) + _NEXT, gone="£6,150",
           come="£6,750"),
    framed("a cell emptied", table(_GRID) + _NEXT,
           table(_HEAD, _FIRST, row("Route 14 to the hospital", ""), _THIRD) + _NEXT, gone="£6,150", come=""),
    framed("a cell filled", table(_HEAD, _FIRST, row("Route 14 to the hospital", ""), _THIRD) + _NEXT,
           table(_GRID) + _NEXT, gone="", come="£6,150"),
    framed("two neighbouring cells filled and a third emptied",
           _columns(("a", "", "", "Route 12"), ("Route 14", "d", "e", "f")) + _NEXT,
           _columns(("a", "Route 9", "Route 10", ""), ("Route 14", "d", "e", "f")) + _NEXT, gone="Route 12",
           come="Route 9Route 10"),
    framed("a row added at the start", table(_FIRST, _SECOND, _THIRD) + _NEXT,
           table(_NEW, _FIRST, _SECOND, _THIRD) + _NEXT, gone="", come="Night bus£15,000"),
    framed("a row added in the middle", table(_GRID) + _NEXT, table(_HEAD, _FIRST, _NEW, _SECOND, _THIRD) + _NEXT,
           gone="", come="Night bus£15,000"),
    framed("a row added at the end", table(_GRID) + _NEXT, table(_GRID, _NEW) + _NEXT, gone="",
           come="Night bus£15,000"),
    framed("two rows added at the end", table(_HEAD, _FIRST) + _NEXT, table(_HEAD, _FIRST, _SECOND, _THIRD) + _NEXT,
           gone=""),
    framed("a row removed at the start", table(_GRID) + _NEXT, table(_FIRST, _SECOND, _THIRD) + _NEXT, come=""),
    framed("a row removed in the middle", table(_GRID) + _NEXT, table(_HEAD, _FIRST, _THIRD) + _NEXT, come=""),
    framed("a row removed at the end", table(_GRID) + _NEXT, table(_HEAD, _FIRST, _SECOND) + _NEXT, come=""),
    framed("an empty row added", table(_GRID) + _NEXT, table(_GRID, row("", "")) + _NEXT, gone="", come="",
           or_says="not-compared"),
    framed("a row replaced by another", table(_GRID) + _NEXT, table(_HEAD, _FIRST, _NEW, _THIRD) + _NEXT),
    framed("rows swapped", table(_GRID) + _NEXT, table(_HEAD, _SECOND, _FIRST, _THIRD) + _NEXT),
    framed("equal rows, one of them removed", table(_HEAD, _FIRST, _FIRST, _FIRST, _THIRD) + _NEXT,
           table(_HEAD, _FIRST, _FIRST, _THIRD) + _NEXT, come=""),
    framed("all rows but the heading replaced", table(_HEAD, _FIRST, _SECOND) + _NEXT,
           table(_HEAD, _NEW, row("Dial-a-ride", "£2,050"), row("School bus", "£77,000")) + _NEXT),
    framed("a whole table added", _NEXT, table(_GRID) + _NEXT, gone=""),
    framed("a whole table added after the last words of a section", _NEXT + h("Costs", 2),
           _NEXT + h("Costs", 2) + table(_GRID) + p(), gone=""),
    framed("a whole table removed", table(_GRID) + _NEXT, _NEXT, come=""),
    framed("a whole table with its heading removed", _NEXT + h("Costs", 2) + table(_GRID) + p("As agreed in May."),
           _NEXT + p("As agreed in May."), come=""),
    framed("one of two tables removed", table(_HEAD, _FIRST) + p("And further:") + table(_HEAD, _NEW) + _NEXT,
           table(_HEAD, _FIRST) + p("And further:") + _NEXT, come=""),
    framed("a table moved behind a paragraph", table(_HEAD, _FIRST) + _NEXT, _NEXT + table(_HEAD, _FIRST) + p(),
           redone=True),
    framed("a column added", _columns(("Route", "Cost"), ("Route 12", "£4,200"), ("Route 14", "£980")) + _NEXT,
           _columns(("Route", "Cost", "Year"), ("Route 12", "£4,200", "2024"), ("Route 14", "£980", "2025")) + _NEXT,
           redone=True),
    framed("a column removed",
           _columns(("Route", "Cost", "Year"), ("Route 12", "£4,200", "2024"), ("Route 14", "£980", "2025")) + _NEXT,
           _columns(("Route", "Cost"), ("Route 12", "£4,200"), ("Route 14", "£980")) + _NEXT, redone=True),
    framed("a cell with several paragraphs",
           table(_HEAD, row(cell("Route 12", "by way of the school", item("weekdays only")), "£4,200")) + _NEXT,
           table(_HEAD, row(cell("Route 12", "by way of the college", item("weekdays only")), "£4,200")) + _NEXT,
           gone="school", come="college"),
    framed("a paragraph added in a cell",
           table(_HEAD, row(cell("Route 12", "by way of the school"), "£4,200")) + _NEXT,
           table(_HEAD, row(cell("Route 12", "by way of the school", "and the station"), "£4,200")) + _NEXT, gone="",
           come="and the station"),
    framed("the first paragraph of a cell removed",
           table(_HEAD, row(cell("Note:", "Route 12", "by way of the school"), "£4,200")) + _NEXT,
           table(_HEAD, row(cell("Route 12", "by way of the school"), "£4,200")) + _NEXT, gone="Note:", come=""),
    framed("the last paragraph of a cell removed",
           table(_HEAD, row(cell("Route 12", "by way of the school"), "£4,200")) + _NEXT,
           table(_HEAD, row(cell("Route 12"), "£4,200")) + _NEXT, gone="by way of the school", come=""),
    framed("a cell's paragraph split", table(_HEAD, row("Route 12 by way of the school", "£4,200")) + _NEXT,
           table(_HEAD, row(cell("Route 12", "by way of the school"), "£4,200")) + _NEXT, gone="", come=""),
    framed("cells merged over rows",
           table(_HEAD, row(cell("North", props=_START), "£4,200"), row(cell("", props=_ON), "£6,150"),
                 row(cell("", props=_ON), "£980")) + _NEXT,
           table(_HEAD, row(cell("North", props=_START), "£4,200"), row(cell("", props=_ON), "£6,450"),
                 row(cell("", props=_ON), "£980")) + _NEXT, gone="£6,150", come="£6,450"),
    framed("a row removed from cells merged over rows",
           table(_HEAD, row(cell("North", props=_START), "£4,200"), row(cell("", props=_ON), "£6,150"),
                 row(cell("", props=_ON), "£980")) + _NEXT,
           table(_HEAD, row(cell("North", props=_START), "£4,200"), row(cell("", props=_ON), "£980")) + _NEXT),
    framed("cells merged over columns",
           table(row(cell("Routes in the north", props=_SPAN, width=6010)), _HEAD, _FIRST) + _NEXT,
           table(row(cell("Routes in the south", props=_SPAN, width=6010)), _HEAD, _FIRST) + _NEXT, gone="north",
           come="south"),
    framed("a row with merged columns added", table(_HEAD, _FIRST) + _NEXT,
           table(_HEAD, _FIRST, row(cell("All figures are estimates", props=_SPAN, width=6010)), _SECOND) + _NEXT,
           gone=""),
    framed("a word in a table within a cell", _nested("twenty") + _NEXT, _nested("thirty") + _NEXT, gone="twenty",
           come="thirty"),
    framed("a row removed in a table within a cell",
           table(_HEAD, row(cell(table(_FIRST, _SECOND), p()), "£4,200")) + _NEXT,
           table(_HEAD, row(cell(table(_FIRST), p()), "£4,200")) + _NEXT, come=""),
    framed("a row that holds a table removed", _nested("twenty") + _NEXT, table(_HEAD, _THIRD) + _NEXT, come=""),
    shape("a table as the last thing in the body, a row added", h("Costs") + _NEXT + table(_GRID) + p(),
          h("Costs") + _NEXT + table(_GRID, _NEW) + p(), gone="", come="Night bus£15,000"),
    shape("a table as the last thing in the body, removed", h("Costs") + _NEXT + table(_GRID) + p(),
          h("Costs") + _NEXT, come=""),
    shape("a table as the last thing in the body, added", h("Costs") + _NEXT,
          h("Costs") + _NEXT + table(_GRID) + p(), gone=""),
    shape("a table as the first thing in the body, a word replaced", table(_GRID) + _NEXT,
          table(_HEAD, _FIRST, row("Route 14 to the clinic", "£6,150"), _THIRD) + _NEXT, gone="hospital",
          come="clinic"),
    shape("a table as the first thing in the body, removed", table(_GRID) + _NEXT, _NEXT, come=""),
    shape("a document that is a table", table(_GRID) + p(),
          table(_HEAD, _FIRST, row("Route 14 to the clinic", "£6,150"), _THIRD) + p(), gone="hospital", come="clinic"),
    framed("a paragraph inserted between two tables",
           table(_HEAD, _FIRST) + p() + table(_HEAD, _SECOND) + _NEXT,
           table(_HEAD, _FIRST) + p("For the hospital:") + table(_HEAD, _SECOND) + _NEXT, gone="",
           come="For the hospital:"),
    framed("the only paragraph between two tables deleted",
           table(_HEAD, _FIRST) + p("For the hospital:") + table(_HEAD, _SECOND) + _NEXT,
           table(_HEAD, _FIRST) + p() + table(_HEAD, _SECOND) + _NEXT, gone="For the hospital:", come=""),
    framed("a paragraph deleted before a table", _NEXT + p("The figures are:") + table(_HEAD, _FIRST) + _NEXT,
           _NEXT + table(_HEAD, _FIRST) + _NEXT, gone="The figures are:", come=""),
    framed("a paragraph inserted before a table", _NEXT + table(_HEAD, _FIRST) + _NEXT,
           _NEXT + p("The figures are:") + table(_HEAD, _FIRST) + _NEXT, gone="", come="The figures are:"),
    framed("a paragraph deleted after a table", table(_HEAD, _FIRST) + p("As agreed in May.") + _NEXT,
           table(_HEAD, _FIRST) + _NEXT, gone="As agreed in May.", come=""),
    framed("bold headings of a table changed", table(row(cell(p(b("Route"))), cell(p(b("Cost")))), _FIRST) + _NEXT,
           table(row(cell(p(b("Route"))), cell(p(b("Price")))), _FIRST) + _NEXT, gone="Cost", come="Price"),
    framed("a paragraph turned into a table", p("Route 12 costs £4,200.") + _NEXT,
           table(row("Route 12", "£4,200")) + _NEXT),
)  # fmt: skip
