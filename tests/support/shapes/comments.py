"""Comments: on changed, deleted and kept words; over paragraphs; those of the motion and of the edited copy."""

from __future__ import annotations

from support.shapes.making import framed
from support.shapes.word import bookmark, cell, comment, item, note, p, r, raw, row, table

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_ONE = {"comments": {0: "Is this right?"}}
_TWO = {"comments": {0: "Is this right?", 1: "Source?"}}
_REFERENCE = raw('<w:commentReference w:id="0"/>', '<w:rStyle w:val="CommentReference"/>')
_START, _END = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'

SHAPES = (
    framed("a comment on kept words beside changed ones",
           p("The ", comment(0, r("314 bus")), " ran until March.") + _NEXT,
           p("The ", comment(0, r("314 bus")), " ran until April.") + _NEXT, _ONE, gone="March", come="April"),
    framed("a comment on a changed word", p("The 314 bus ran until ", comment(0, r("March")), " of that year.") + _NEXT,
           p("The 314 bus ran until ", comment(0, r("April")), " of that year.") + _NEXT, _ONE, gone="March",
           come="April"),
    framed("a comment on a deleted word, gone with it", p("The ", comment(0, r("old")), " 314 bus ran.") + _NEXT,
           p("The 314 bus ran.") + _NEXT, _ONE, {"comments": None}, gone="old", come=""),
    framed("a comment on a deleted paragraph", p(comment(0, r("The 314 bus ran until March."))) + _NEXT, _NEXT, _ONE,
           {"comments": None}, come=""),
    framed("a comment that begins inside a word", p("The 314 b", comment(0, r("us ran un")), "til March.") + _NEXT,
           p("The 314 coach ran until April.") + _NEXT, _ONE, gone="busMarch", come="coachApril"),
    framed("a comment over two paragraphs, one of them deleted",
           p(_START, "The 314 bus ran.") + p("Fares rose in May.", _END, _REFERENCE) + _NEXT,
           p("The 314 bus ran.") + _NEXT, _ONE, {"comments": None}, come=""),
    framed("a comment over two paragraphs that are joined",
           p(_START, "The 314 bus ran. ") + p("Fares rose in May.", _END, _REFERENCE) + _NEXT,
           p(_START, "The 314 bus ran. ", "Fares rose in May.", _END, _REFERENCE) + _NEXT, _ONE, gone="", come=""),
    framed("a comment added by a reader of the edited copy", p("The 314 bus ran until March.") + _NEXT,
           p("The ", comment(0, r("314 bus")), " ran until April.") + _NEXT, None, _ONE, gone="March", come="April"),
    framed("comments of other ids in the edited copy",
           p("The ", comment(0, r("314 bus")), " ran ", comment(1, r("until March")), ".") + _NEXT,
           p("The ", comment(1, r("314 bus")), " ran ", comment(0, r("until April")), ".") + _NEXT, _TWO,
           {"comments": {1: "Is this right?", 0: "Source?"}}, gone="March", come="April"),
    framed("a new paragraph with a comment", _NEXT + p("Fares rose in May."),
           _NEXT + p("The ", comment(0, r("314 bus")), " ran until March.") + p("Fares rose in May."), None, _ONE,
           gone="", come="The 314 bus ran until March."),
    framed("a comment at a point, without a range", p("The 314 bus ", _REFERENCE, "ran until March.") + _NEXT,
           p("The 314 bus ", _REFERENCE, "ran until April.") + _NEXT, _ONE, gone="March", come="April"),
    framed("a comment on a table's cell, its row deleted",
           table(row("Route 9", "£1"), row(cell(p(comment(0, r("Route 12")))), "£4,200"), row("Route 14", "£980"))
           + _NEXT, table(row("Route 9", "£1"), row("Route 14", "£980")) + _NEXT, _ONE, {"comments": None}, come=""),
    framed("a comment on an item that is split", item(comment(0, r("write to the operator; publish it."))) + _NEXT,
           item(comment(0, r("write to the operator;"))) + item("publish it.") + _NEXT, _ONE, gone="", come=""),
    framed("a comment, a bookmark and a note around one changed word",
           p("The bus ran ", bookmark("When", 8, comment(0, r("until March") + note(1))), " of that year.") + _NEXT,
           p("The bus ran ", bookmark("When", 8, comment(0, r("until April") + note(1))), " of that year.") + _NEXT,
           {**_ONE, "footnotes": {1: "Census, table 7."}}, gone="March", come="April"),
)  # fmt: skip
