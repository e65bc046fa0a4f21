"""Shapes thought out to break a comparison: edges of files, of cells, of controls; links of notes; odd containers."""

from __future__ import annotations

from support.shapes.making import frame, framed, shape
from support.shapes.numbers import abstract, level, number
from support.shapes.word import (
    b,
    bookmark,
    cell,
    comment,
    field,
    h,
    i,
    ins,
    item,
    link,
    note,
    p,
    picture,
    r,
    raw,
    row,
    sdt,
    section,
    table,
    textbox,
)  # fmt: skip

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_MAY, _JUNE = p("The 314 bus ran until May."), p("The 314 bus ran until June.")
_HOME = {"links": {"rId31": "https://harrowmere.example/buses"}}
_LOGO = {
    "last": section("header default rId11"),
    "margins": {"header1": p(picture("rId1"), " Borough of Harrowmere, 14 May", style="Header")},
    "related": {"header1": [("rId1", "image", "media/logo.png")]},
}
_TWO = table(row("Route 9", "£1"), row("Route 14", "£980"))
_EMOJI = raw(
    '<mc:AlternateContent xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex">'
    '<mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F600"/></mc:Choice>'
    "<mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent>",
    '<w:rFonts w:ascii="Segoe UI Emoji" w:hAnsi="Segoe UI Emoji"/>',
)
_BOUND = (
    '<w:dataBinding w:prefixMappings="xmlns:ns0=\'urn:example\'" w:xpath="/ns0:motion/ns0:mover" '
    'w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/><w:text/>'
)


def _noted(text: str) -> dict[str, object]:
    """Return a footnote that holds a link by a relationship of its own part."""
    inner = p(raw("<w:footnoteRef/>", '<w:rStyle w:val="FootnoteReference"/>'), f" {text} ", link("rId1", "the report"),
              style="FootnoteText")  # fmt: skip
    return {"footnotes": {1: inner},
            "related": {"footnotes": [("rId1", "hyperlink", "https://harrowmere.example/report")]}}  # fmt: skip


SHAPES = (
    shape("an empty motion", p(), h("Buses") + _MAY + _NEXT, gone=""),
    shape("an edited copy without a word", h("Buses") + _MAY + _NEXT, p(), come=""),
    shape("a motion of a single word", p("Buses"), p("Trains"), gone="Buses", come="Trains"),
    shape("a paragraph between a table and the end deleted", h("Costs") + _TWO + _NEXT, h("Costs") + _TWO + p(),
          gone="Officers reported to the Transport Committee on 3 February.", come=""),
    shape("a paragraph inserted between a table and the end", h("Costs") + _TWO + p(), h("Costs") + _TWO + _NEXT,
          gone=""),
    shape("two tables at the end, the second added", h("Costs") + _TWO + p(),
          h("Costs") + _TWO + p() + table(row("Route 77", "£7"), row("Route 78", "£8")) + p(), gone=""),
    shape("paragraphs on both sides of a table joined, the table removed",
          h("Costs") + p("The costs are") + _TWO + p("met in full."), h("Costs") + p("The costs are met in full.")),
    framed("a paragraph split within a link", p("See ", link("rId31", "the timetable and the fares"), ".") + _NEXT,
           p("See ", link("rId31", "the timetable")) + p(link("rId31", "and the fares"), ".") + _NEXT, _HOME),
    framed("a paragraph split within bold words", p("It is ", b("urgent. It is late"), " too.") + _NEXT,
           p("It is ", b("urgent.")) + p(b("It is late"), " too.") + _NEXT, gone="", come=""),
    framed("a paragraph split within a control",
           sdt(p("The 314 bus ran until May. It stopped in June.")) + _NEXT,
           sdt(p("The 314 bus ran until May.") + p("It stopped in June.")) + _NEXT, gone="", come=""),
    framed("a paragraph joined to one in a control", p("The 314 bus ran until May. ") + sdt(p("It stopped in June."))
           + _NEXT, p("The 314 bus ran until May. It stopped in June.") + _NEXT),
    framed("two paragraphs of a cell joined", table(row(cell("Route 12 ", "by the school"), "£4,200")) + _NEXT,
           table(row(cell("Route 12 by the school"), "£4,200")) + _NEXT, come=""),
    framed("all paragraphs of a cell replaced", table(row(cell("Route 12", "by the school"), "£4,200")) + _NEXT,
           table(row(cell("Trains", "from the station", "at night"), "£4,200")) + _NEXT),
    framed("a cell's only paragraph replaced by a list", table(row("to be decided", "£4,200")) + _NEXT,
           table(row(cell(item("Route 12"), item("Route 14")), "£4,200")) + _NEXT, gone="to be decided",
           come="Route 12Route 14"),
    framed("a row inserted in the midst of merged cells",
           table(row("Route", "Cost"), row(cell("North", props='<w:vMerge w:val="restart"/>'), "£4,200"),
                 row(cell("", props="<w:vMerge/>"), "£980")) + _NEXT,
           table(row("Route", "Cost"), row(cell("North", props='<w:vMerge w:val="restart"/>'), "£4,200"),
                 row(cell("", props="<w:vMerge/>"), "£77"), row(cell("", props="<w:vMerge/>"), "£980")) + _NEXT,
           gone="", come="£77"),
    framed("a row moved up", table(row("Route 9", "£1"), row("Route 12", "£4,200"), row("Route 14", "£980")) + _NEXT,
           table(row("Route 14", "£980"), row("Route 9", "£1"), row("Route 12", "£4,200")) + _NEXT),
    framed("a table within a cell removed", table(row(cell("Times:", _TWO, p()), "£4,200")) + _NEXT,
           table(row("Times:", "£4,200")) + _NEXT, come=""),
    framed("a table within a cell added", table(row("Times:", "£4,200"), row("Route 3", "£2")) + _NEXT,
           table(row(cell("Times:", _TWO, p()), "£4,200"), row("Route 3", "£2")) + _NEXT, gone=""),
    framed("a table whose rows all change a little",
           table(*(row(f"Route {at}", f"£{at * 100}") for at in range(1, 8))) + _NEXT,
           table(*(row(f"Route {at}", f"£{at * 110}") for at in range(1, 8))) + _NEXT),
    framed("bookmarks of table columns and of rows",
           table('<w:bookmarkStart w:id="61" w:name="Col" w:colFirst="0" w:colLast="0"/>' + row("Route 9", "£1"),
                 row("Route 14", "£980") + '<w:bookmarkEnd w:id="61"/>') + _NEXT,
           table('<w:bookmarkStart w:id="61" w:name="Col" w:colFirst="0" w:colLast="0"/>' + row("Route 9", "£2"),
                 row("Route 14", "£980") + '<w:bookmarkEnd w:id="61"/>') + _NEXT, gone="£1", come="£2"),
    framed("a link in a footnote, its words changed", p("Fares rose", note(1), ".") + _NEXT,
           p("Fares rose", note(1), ".") + _NEXT, _noted("In May, see"), _noted("In June, see"), gone="May",
           come="June"),
    framed("a footnote with a link added", p("Fares rose.") + _NEXT, p("Fares rose", note(1), ".") + _NEXT, None,
           _noted("In May, see"), gone="", come="In May, see the report"),
    framed("a header with a logo of its own, words changed beside it", _MAY + _NEXT, _JUNE + _NEXT, _LOGO,
           {**_LOGO, "margins": {"header1": p(picture("rId1"), " Borough of Harrowmere, 21 June", style="Header")}},
           gone="May14 May", come="June21 June"),
    framed("a footnote with a mark of its own",
           p("Fares rose", raw('<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>'), " in May.")
           + _NEXT,
           p("Fares rose", raw('<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>'), " in June.")
           + _NEXT, {"footnotes": {1: p("* Census, table 7.", style="FootnoteText")}}, gone="May", come="June"),
    framed("a reference to a note's number", p("Fares rose", bookmark("_RefNote", 41, note(1)), ".")
           + p("See note ", field("NOTEREF _RefNote \\h", "1"), " in May.") + _NEXT,
           p("Fares rose", bookmark("_RefNote", 41, note(1)), ".")
           + p("See note ", field("NOTEREF _RefNote \\h", "1"), " in June.") + _NEXT,
           {"footnotes": {1: "Census, table 7."}}, gone="May", come="June"),
    framed("an emoji that Word stores as a symbol", p("Thank you ", _EMOJI, " all of May.") + _NEXT,
           p("Thank you ", _EMOJI, " all of June.") + _NEXT, gone="May", come="June"),
    framed("a control bound to the file's data", p("Moved by ", sdt(r("Cllr Example"), _BOUND), " in May.") + _NEXT,
           p("Moved by ", sdt(r("Cllr Example"), _BOUND), " in June.") + _NEXT, gone="May", come="June"),
    framed("an embedded object in a changed line",
           p("See ", raw('<w:object><v:shape id="_x0000_i1025" style="width:20pt;height:20pt"/></w:object>'),
             " of May.") + _NEXT,
           p("See ", raw('<w:object><v:shape id="_x0000_i1025" style="width:20pt;height:20pt"/></w:object>'),
             " of June.") + _NEXT, gone="May", come="June"),
    framed("amounts, shares, years, times and addresses",
           p("It cost £1.2m, or 10%, in 2024/25; write to clerk@harrowmere.example by 7.30pm on 3.4.2025.") + _NEXT,
           p("It cost £1.3m, or 12%, in 2025/26; write to mayor@harrowmere.example by 8.30pm on 4.4.2025.") + _NEXT,
           gone="£1.2m10%2024/25clerk@harrowmere.example7.30pm3.4.2025",
           come="£1.3m12%2025/26mayor@harrowmere.example8.30pm4.4.2025"),
    framed("stops at the ends of items only", item("write to the operator.") + item("report in May.") + _NEXT,
           item("write to the operator; and") + item("report in May.") + _NEXT, gone=".", come="; and"),
    framed("a name with an apostrophe and a hyphenated word",
           p("Cllr O’Brien’s long-term plan was the council’s own.") + _NEXT,
           p("Cllr O’Neill’s short-term plan was the council’s own.") + _NEXT, gone="Cllr O’Brien’slong-term",
           come="Cllr O’Neill’sshort-term"),
    framed("a sentence moved within its paragraph",
           p("Fares rose in May. Buses stopped in June. Nobody was told.") + _NEXT,
           p("Buses stopped in June. Nobody was told. Fares rose in May.") + _NEXT),
    framed("two spaces for one", p("Fares rose in May.  Buses stopped.") + _NEXT,
           p("Fares rose in May. Buses stopped.") + _NEXT, gone="", come=""),
    framed("a text in Chinese", p("本会注意到公共汽车服务于三月停止。") + _NEXT,
           p("本会注意到公共汽车服务于五月停止。") + _NEXT),
    framed("a deleted paragraph that holds a page break and a bookmark",
           p(bookmark("Page", 44), raw('<w:br w:type="page"/>'), "Fares rose in May.") + _NEXT, _NEXT,
           gone="Fares rose in May.", come=""),
    framed("comments over a deleted table, its ends outside",
           p("Before.", '<w:commentRangeStart w:id="0"/>') + _TWO + p('<w:commentRangeEnd w:id="0"/>', raw(
           '<w:commentReference w:id="0"/>'), "After.") + _NEXT,
           p("Before.", '<w:commentRangeStart w:id="0"/>') + p('<w:commentRangeEnd w:id="0"/>', raw(
           '<w:commentReference w:id="0"/>'), "After.") + _NEXT, {"comments": {0: "All of it?"}}, come=""),
    framed("everything at once",
           h("Costs", 2) + item("write to ", comment(0, r("the oper|ator")), note(1), ";") + item(b("publish"),
           " the reply", field("REF Costs", " in point 1"), ".") + _TWO + p("See ", link("rId31", "the timetable"), ".")
           + p(textbox(p("Fares rose in May."))) + sdt(p("Moved by Cllr Example.")) + _NEXT,
           h("Costs and fares", 2) + item("write to ", comment(0, r("the Minister")), note(1), ";") + item("meet the "
           "drivers;") + item(b("publish"), " the answer", field("REF Costs", " in point 1"), ".")
           + table(row("Route 9", "£2"), row("Route 12", "£4,200"), row("Route 14", "£980")) + p("See ",
           link("rId31", "the new timetable"), ".") + p(textbox(p("Fares fell in May.")))
           + sdt(p("Seconded by Cllr Example.")), {**_HOME, "comments": {0: "Who?"}, "footnotes": {1: "See above."}},
           {"footnotes": {1: "See below."}}),
    framed("list styles that link to one another", item("write;", num=8) + item("report.", num=8) + _NEXT,
           item("write;", num=8) + item("call;", num=8) + item("report.", num=8) + _NEXT,
           {"lists": abstract(8, level(0, "decimal", "Point %1:")) + number(8, 8)}, gone="", come="call;"),
    framed("somebody's pending insertion in a text box", p("Box. ", textbox(p("Fares rose", ins(r(" at once")),
           " in May."))) + _NEXT, p("Box. ", textbox(p("Fares rose at once in June."))) + _NEXT, gone="May",
           come="June"),
    framed("a heading between two lists deleted, the lists of one number",
           item("write;") + h("Costs", 2) + item("report.") + _NEXT, item("write;") + item("report.") + _NEXT,
           gone="Costs", come=""),
    framed("a paragraph inserted before the first of a section that follows a table",
           _TWO + p(props=section()) + _MAY + _NEXT, _TWO + p(props=section()) + p("Fares rose.") + _MAY + _NEXT,
           gone="", come="Fares rose."),
    framed("italics within a changed name", p("In ", i("Smith v Borough"), " the court was clear.") + _NEXT,
           p("In ", i("Jones v Borough"), " the court was clear.") + _NEXT, come="Jones v Borough"),
    shape("the same paragraph ten times, one removed and one changed", h("Buses") + _MAY * 10 + _NEXT,
          h("Buses") + _MAY * 5 + _JUNE + _MAY * 3 + _NEXT),
    shape("a page of spacers", frame(p() * 12 + _MAY + p() * 12), frame(p() * 3 + _JUNE + p() * 20), gone="May",
          come="June"),
)  # fmt: skip
