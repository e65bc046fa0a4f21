"""Text boxes and content controls: shapes with a fallback, tables in boxes, inline and block controls, rows, cells."""

from __future__ import annotations

from support.shapes.making import framed, shape
from support.shapes.word import bookmark, cell, field, h, item, p, picture, r, raw, row, sdt, table, textbox

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_DATE = (
    '<w:date w:fullDate="2026-05-04T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
_CHOICE = (
    '<w:dropDownList><w:listItem w:displayText="for" w:value="1"/><w:listItem w:displayText="against" w:value="2"/>'
    "</w:dropDownList>"
)
_BOX = (
    '<w14:checkbox><w14:checked w14:val="{}"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
)
_TITLE = '<w:alias w:val="Mover"/><w:tag w:val="mover"/>'
_HINT = "<w:showingPlcHdr/><w:text/>"
_NEW_BOX = p("A box: ", textbox(p("Urgent notice of the Mayor.")))


def _box(*inner: str) -> str:
    return p("See the box. ", textbox("".join(inner)))


def _vml(text: str) -> str:
    return p(raw('<w:pict><v:shape id="_x0000_s1099" type="#_x0000_t202" style="width:186pt;height:40pt"><v:textbox>'
                 f"<w:txbxContent>{p(text)}</w:txbxContent></v:textbox></v:shape></w:pict>"))  # fmt: skip


BOXES = (
    framed("words in a text box changed", _box(p("Fares rose in May.")) + _NEXT, _box(p("Fares rose in June.")) + _NEXT,
           gone="May", come="June"),
    framed("words beside a text box changed", p("See the old box. ", textbox(p("Fares rose."))) + _NEXT,
           p("See the new box. ", textbox(p("Fares rose."))) + _NEXT, gone="old", come="new"),
    framed("a paragraph added in a text box", _box(p("Fares rose in May.")) + _NEXT,
           _box(p("Fares rose in May."), p("They fell in June.")) + _NEXT, gone="", come="They fell in June."),
    framed("a paragraph deleted in a text box", _box(p("Fares rose in May."), p("They fell in June.")) + _NEXT,
           _box(p("Fares rose in May.")) + _NEXT, gone="They fell in June.", come=""),
    framed("a table in a text box, a cell changed",
           _box(table(row("Route 12", "£4,200"), row("Route 14", "£980")), p()) + _NEXT,
           _box(table(row("Route 12", "£4,200"), row("Route 14", "£990")), p()) + _NEXT, gone="£980", come="£990"),
    framed("a table in a text box, a row added", _box(table(row("Route 12", "£4,200")), p()) + _NEXT,
           _box(table(row("Route 12", "£4,200"), row("Route 14", "£990")), p()) + _NEXT, gone="", come="Route 14£990"),
    framed("two text boxes in one paragraph, one changed",
           p("Two. ", textbox(p("Fares rose.")), textbox(p("Buses stopped in May."), 2)) + _NEXT,
           p("Two. ", textbox(p("Fares rose.")), textbox(p("Buses stopped in June."), 2)) + _NEXT, gone="May",
           come="June"),
    framed("a text box of old Word", _vml("Fares rose in May.") + _NEXT, _vml("Fares rose in June.") + _NEXT,
           gone="May", come="June"),
    framed("a paragraph with a text box deleted", _box(p("Fares rose in May.")) + _NEXT, _NEXT, come=""),
    framed("a paragraph with a text box inserted", _NEXT + p("Fares rose."), _NEXT + _NEW_BOX + p("Fares rose."),
           gone=""),
    framed("a text box in an otherwise empty paragraph", p(textbox(p("Fares rose in May."))) + _NEXT,
           p(textbox(p("Fares rose in June."))) + _NEXT, gone="May", come="June"),
    framed("a text box in a paragraph that is split",
           p("Fares rose in May. ", textbox(p("Fares.")), "Buses stopped in June.") + _NEXT,
           p("Fares rose in May. ", textbox(p("Fares."))) + p("Buses stopped in June.") + _NEXT, gone="", come=""),
    framed("a text box in a table's cell",
           table(row(cell(p("Box: ", textbox(p("Fares rose in May.")))), "£4,200")) + _NEXT,
           table(row(cell(p("Box: ", textbox(p("Fares rose in June.")))), "£4,200")) + _NEXT, gone="May", come="June"),
    framed("a list in a text box, an item added",
           _box(item("write to the operator;"), item("report in May.")) + _NEXT,
           _box(item("write to the operator;"), item("meet the drivers;"), item("report in May.")) + _NEXT, gone="",
           come="meet the drivers;"),
)  # fmt: skip

CONTROLS = (
    framed("an inline control kept beside changed words", p("Moved by ", sdt(r("Cllr Example"), _TITLE), " in May.")
           + _NEXT, p("Moved by ", sdt(r("Cllr Example"), _TITLE), " in June.") + _NEXT, gone="May", come="June"),
    framed("words in an inline control changed", p("Moved by ", sdt(r("Cllr Exa|mple"), _TITLE), " in May.") + _NEXT,
           p("Moved by ", sdt(r("Cllr Sample"), _TITLE), " in May.") + _NEXT, gone="Cllr Example", come="Cllr Sample"),
    framed("a date picker changed", p("Given on ", sdt(r("4 May 2026"), _DATE), ".") + _NEXT,
           p("Given on ", sdt(r("9 June 2026"), _DATE), ".") + _NEXT, gone="4 May 2026", come="9 June 2026"),
    framed("a drop-down changed", p("The group votes ", sdt(r("for"), _CHOICE), " the motion.") + _NEXT,
           p("The group votes ", sdt(r("against"), _CHOICE), " the motion.") + _NEXT, gone="for", come="against"),
    framed("a check box ticked", p(sdt(r("\u2610"), _BOX.format(0)), " Interest declared in May.") + _NEXT,
           p(sdt(r("\u2612"), _BOX.format(1)), " Interest declared in May.") + _NEXT, gone="\u2610", come="\u2612"),
    framed("a control that shows its hint, filled in",
           p("Seconder: ", sdt(r("Click to enter a name.", '<w:rStyle w:val="PlaceholderText"/>'), _HINT)) + _NEXT,
           p("Seconder: ", sdt(r("Cllr Bea Sample"), "<w:text/>")) + _NEXT),
    framed("a block control, words changed", sdt(p("Fares rose in May.") + p("Buses stopped.")) + _NEXT,
           sdt(p("Fares rose in June.") + p("Buses stopped.")) + _NEXT, gone="May", come="June"),
    framed("a paragraph added in a block control", sdt(p("Fares rose in May.") + p("Buses stopped.")) + _NEXT,
           sdt(p("Fares rose in May.") + p("Trains too.") + p("Buses stopped.")) + _NEXT, gone="", come="Trains too."),
    framed("the last paragraph of a block control deleted", sdt(p("Fares rose in May.") + p("Buses stopped.")) + _NEXT,
           sdt(p("Fares rose in May.")) + _NEXT, gone="Buses stopped.", come=""),
    framed("a paragraph added behind a block control", sdt(p("Fares rose in May.")) + _NEXT,
           sdt(p("Fares rose in May.")) + p("Trains too.") + _NEXT, gone="", come="Trains too."),
    framed("a whole block control deleted", p("Fares rose in May.") + sdt(p("Buses stopped.") + p("Trains too."))
           + _NEXT, p("Fares rose in May.") + _NEXT, gone="Buses stopped.Trains too.", come=""),
    framed("a control round a row, words changed", table(row("Route 9", "£1"), sdt(row("Route 12", "£4,200")),
           row("Route 14", "£980")) + _NEXT, table(row("Route 9", "£1"), sdt(row("Route 12", "£4,300")),
           row("Route 14", "£980")) + _NEXT, gone="£4,200", come="£4,300"),
    framed("a control round a row, the row deleted", table(row("Route 9", "£1"), sdt(row("Route 12", "£4,200")),
           row("Route 14", "£980")) + _NEXT, table(row("Route 9", "£1"), row("Route 14", "£980")) + _NEXT, come=""),
    framed("a control round a cell", table(row("Route 9", sdt(cell("£1"))), row("Route 14", "£980")) + _NEXT,
           table(row("Route 9", sdt(cell("£2"))), row("Route 14", "£980")) + _NEXT, gone="£1", come="£2"),
    framed("a repeating section of rows, one added",
           table(row("Route 9", "£1"), sdt(sdt(row("Route 12", "£4,200"), "<w15:repeatingSectionItem/>", 71)
                 + sdt(row("Route 14", "£980"), "<w15:repeatingSectionItem/>", 72), "<w15:repeatingSection/>", 70))
           + _NEXT,
           table(row("Route 9", "£1"), sdt(sdt(row("Route 12", "£4,200"), "<w15:repeatingSectionItem/>", 71)
                 + sdt(row("Route 14", "£980"), "<w15:repeatingSectionItem/>", 72)
                 + sdt(row("Route 16", "£770"), "<w15:repeatingSectionItem/>", 73), "<w15:repeatingSection/>", 70))
           + _NEXT, gone="", come="Route 16£770"),
    framed("a control within a control", sdt(p("Moved by ", sdt(r("Cllr Example"), _TITLE, 81), " in May."), "", 80)
           + _NEXT, sdt(p("Moved by ", sdt(r("Cllr Sample"), _TITLE, 81), " in May."), "", 80) + _NEXT,
           gone="Cllr Example", come="Cllr Sample"),
    framed("contents in a control, a heading changed",
           sdt(p("Contents", style="Title") + p(field("TOC \\o", "Background")),
               '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>')
           + h("Background", 2) + _NEXT,
           sdt(p("Contents", style="Title") + p(field("TOC \\o", "Background")),
               '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>')
           + h("Background and costs", 2) + _NEXT, gone="", come="and costs"),
    framed("an inline control in an inserted paragraph", _NEXT + p("Fares rose."),
           _NEXT + p("Moved by ", sdt(r("Cllr Example"), _TITLE), " in May.") + p("Fares rose."), gone=""),
    framed("a control round a picture", p(sdt(picture(), "<w:picture/>"), " The arms date from May.") + _NEXT,
           p(sdt(picture(), "<w:picture/>"), " The arms date from June.") + _NEXT, {"pictures": {"rId41": "AA0000"}},
           gone="May", come="June"),
    framed("a bookmark that begins in a control and ends behind it",
           p("Moved by ", sdt('<w:bookmarkStart w:id="31" w:name="Who"/>' + r("Cllr Example"), _TITLE), " in May",
             '<w:bookmarkEnd w:id="31"/>', ".") + _NEXT,
           p("Moved by ", sdt('<w:bookmarkStart w:id="31" w:name="Who"/>' + r("Cllr Sample"), _TITLE), " in June",
             '<w:bookmarkEnd w:id="31"/>', ".") + _NEXT, gone="Cllr ExampleMay", come="Cllr SampleJune"),
    shape("a document in one block control", sdt(h("Fares") + p("Fares rose in May.") + _NEXT),
          sdt(h("Fares") + p("Fares rose in June.") + _NEXT + p("The last word.")), gone="May",
          come="JuneThe last word."),
    framed("custom XML round paragraphs",
           f'<w:customXml w:uri="urn:example" w:element="part">{p("Fares rose in May.")}</w:customXml>' + _NEXT,
           f'<w:customXml w:uri="urn:example" w:element="part">{p("Fares rose in June.")}</w:customXml>' + _NEXT,
           gone="May", come="June"),
    framed("a bookmark round a control", p(bookmark("Who", 33, sdt(r("Cllr Example"), _TITLE)), " moved it.") + _NEXT,
           p(bookmark("Who", 33, sdt(r("Cllr Example"), _TITLE)), " seconded it.") + _NEXT, gone="moved",
           come="seconded"),
)  # fmt: skip
SHAPES = BOXES + CONTROLS
