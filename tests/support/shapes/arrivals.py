"""New words that bring something along: styles, lists, links, notes, pictures, bookmarks of the edited file alone."""

from __future__ import annotations

from support.shapes.making import Parts, framed
from support.shapes.numbers import abstract, level, number
from support.shapes.word import (
    anchor,
    b,
    bookmark,
    cell,
    field,
    item,
    link,
    note,
    p,
    picture,
    r,
    row,
    section,
    table,
    textbox,
)  # fmt: skip

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_MAY, _JUNE = p("The 314 bus ran until May."), p("The 314 bus ran until June.")
_HEADER = "header default rId11"


def _style(key: str, inner: str, kind: str = "paragraph") -> str:
    return (f'<w:style w:type="{kind}" w:customStyle="1" w:styleId="{key}"><w:name w:val="House {key}"/>{inner}'
            "</w:style>")  # fmt: skip


def _linked(target: str, *, number: str = "rId31") -> Parts:
    return {"links": {number: f"https://harrowmere.example/{target}"}}


_LINKED_STYLES = (
    _style("Case", '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:link w:val="CaseChar"/><w:rPr><w:i/></w:rPr>')
    + _style("CaseChar", '<w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Case"/><w:rPr><w:i/></w:rPr>',
             "character")
)  # fmt: skip
_LISTED_STYLE = _style("Point", '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>')
_ROMANS = abstract(9, level(0, "upperRoman", "%1.")) + number(9, 9)
_LETTERS = abstract(10, level(0, "lowerLetter", "%1)", '<w:pStyle w:val="Point"/>')) + number(9, 10)
_OWN_LISTS = _ROMANS.replace('numId="9"', 'numId="8"') + _LETTERS
_TABLE_STYLE = _style("Ledger", '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>',
                      "table")  # fmt: skip


def _header(inner: str, *related: tuple[str, str, str]) -> Parts:
    return {"last": section(_HEADER), "margins": {"header1": p("Full Council", style="Header") + inner},
            "related": {"header1": related} if related else {}}  # fmt: skip


SHAPES = (
    framed("a link added in a header", _MAY + _NEXT, _JUNE + _NEXT, _header(""),
           _header(p("See ", link("rId1", "our pages"), style="Header"),
                   ("rId1", "hyperlink", "https://harrowmere.example")), gone="May", come="JuneSee our pages"),
    framed("a picture added in a header beside new words", _MAY + _NEXT, _JUNE + _NEXT, _header(""),
           _header(p("Arms: ", picture("rId1"), style="Header"), ("rId1", "image", "media/logo.png")), gone="May",
           come="JuneArms:", or_says="not-compared"),
    framed("a style that is linked to a character style", _MAY + _NEXT, _MAY + p("Smith v Borough", style="Case")
           + p("In ", r("Jones v Borough", '<w:rStyle w:val="CaseChar"/>'), " too.") + _NEXT, None,
           {"more_styles": _LINKED_STYLES}, gone=""),
    framed("a style that numbers, by a list whose number the motion has for another",
           item("Purpose", num=9) + item("Costs", num=9) + _NEXT,
           item("Purpose", num=8) + item("Costs", num=8) + _NEXT + p("write;", style="Point") + p("report.",
           style="Point"), {"lists": _ROMANS}, {"lists": _OWN_LISTS, "more_styles": _LISTED_STYLE}, gone=""),
    framed("two new lists that each begin at one", _MAY + _NEXT,
           _MAY + item("write;", num=8) + item("call.", num=8) + p("It also asks them to") + item("meet;", num=9)
           + item("report.", num=9) + _NEXT, None,
           {"lists": abstract(8, level(0, "lowerRoman", "%1)")) + number(8, 8) + number(9, 8, True)}, gone=""),
    framed("a new table of a style that only the edited file has", _MAY + _NEXT,
           _MAY + table(row("Route 9", "£1")).replace("TableGrid", "Ledger") + _NEXT, None,
           {"more_styles": _TABLE_STYLE}, gone="", come="Route 9£1"),
    framed("a new row with a link, a note and bold words", table(row("Route 9", "£1")) + _NEXT,
           table(row("Route 9", "£1"), row(cell(p(b("Route 12"), note(1))), cell(p("See ", link("rId31", "fares")))))
           + _NEXT, None, {**_linked("fares"), "footnotes": {1: "Census, table 7."}}, gone="",
           come="Route 12See faresCensus, table 7."),
    framed("a new paragraph with a reference to a new bookmark", _MAY + _NEXT,
           _MAY + p(bookmark("_RefNew", 51, r("Fares rose."))) + p("See ", field("REF _RefNew \\h", "Fares rose."), " a"
           "nd ", anchor("_RefNew", "above"), ".") + _NEXT, gone=""),
    framed("a new reference to a bookmark put round old words", _MAY + _NEXT,
           p(bookmark("_RefOld", 51, r("The 314 bus ran until May."))) + p("See ", field("REF _RefOld \\h", "the bus"),
           ".") + _NEXT, gone="", come="See the bus."),
    framed("two new notes in one new paragraph, and one in an old one", _MAY + _NEXT,
           p("The 314 bus", note(1), " ran until May.") + p("Fares", note(2), " rose", note(3), ".") + _NEXT, None,
           {"footnotes": {1: "First.", 2: "Second.", 3: "Third."}}, gone="", come="First.Fares rose.Second.Third."),
    framed("a new paragraph with a text box that holds a picture and a link", _MAY + _NEXT,
           _MAY + p("Box: ", textbox(p(picture(), " and ", link("rId31", "fares")))) + _NEXT, None,
           {**_linked("fares"), "pictures": {"rId41": "00AA00"}}, gone=""),
    framed("one picture used by old and by new words", p(picture(), " Arms of May.") + _NEXT,
           p(picture(), " Arms of May.") + p(picture("rId41", 2), " Arms of June.") + _NEXT,
           {"pictures": {"rId41": "AA0000"}}, gone="", come="Arms of June."),
    framed("a link of the motion's used again in new words", p("See ", link("rId31", "fares"), ".") + _NEXT,
           p("See ", link("rId31", "fares"), ".") + p("Again: ", link("rId31", "fares"), ".") + _NEXT,
           _linked("fares"), gone="", come="Again: fares."),
    framed("a new item at the end of a list of another id in the edited file",
           item("write;") + item("report.") + _NEXT,
           item("write;", num=12) + item("report.", num=12) + item("go home.", num=12) + _NEXT, None,
           {"lists": abstract(12, level(0, "decimal", "%1.")) + number(12, 12)}, gone="", come="go home."),
    framed("new words with fonts, sizes and colours", _MAY + _NEXT,
           p("The 314 bus ran ", r("at a loss ", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="C00000"/>'
           '<w:sz w:val="28"/>'), "until May.") + _NEXT, gone="", come="at a loss"),
)  # fmt: skip
