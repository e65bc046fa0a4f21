"""Fields and hyperlinks: page numbers, cross-references, contents, links by relationship, by anchor and by field."""

from __future__ import annotations

from support.shapes.making import framed
from support.shapes.word import HYPERLINK, anchor, b, bookmark, field, h, ins, link, p, r, raw, simple_field

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_HOME = {"links": {"rId31": "https://harrowmere.example/buses"}}
_BEGIN, _SEPARATE, _END = (raw(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end"))


def _code(text: str) -> str:
    return raw(f'<w:instrText xml:space="preserve"> {text} </w:instrText>')


def _contents(*entries: tuple[str, str]) -> str:
    """Return a table of contents: one field over several paragraphs, with a field in each."""
    lines = []
    for at, (text, page) in enumerate(entries):
        name = f"_Toc{sum(text.encode())}"
        inner = anchor(name, text) + raw("<w:tab/>") + field(f"PAGEREF {name} \\h", page)
        start = _BEGIN + _code('TOC \\o "1-3" \\h \\z \\u') + _SEPARATE if at == 0 else ""
        lines.append(p(*([start] if start else []), inner, style="TOC1"))
    return "".join(lines) + p(_END)


_TARGET = p(bookmark("_Ref1", 11, r("Fares rose in the same year.")))

SHAPES = (
    framed("a page number as a simple field", p("See page ", simple_field("PAGE", "3"), " of the May report.") + _NEXT,
           p("See page ", simple_field("PAGE", "3"), " of the June report.") + _NEXT, gone="May", come="June"),
    framed("a cross-reference over several runs",
           _TARGET + p("As said in ", field("REF _Ref1 \\h", "poi|nt ", "~tow~", b(" (b)")), " above, costs rose.")
           + _NEXT,
           _TARGET + p("As said in ", field("REF _Ref1 \\h", "poi|nt ", "~tow~", b(" (b)")), " above, costs fell.")
           + _NEXT, gone="rose", come="fell"),
    framed("a cross-reference whose result changed",
           _TARGET + p("As said in ", field("REF _Ref1 \\r \\h", "2"), " above, costs rose.") + _NEXT,
           _TARGET + p("As said in ", field("REF _Ref1 \\r \\h", "3"), " above, costs rose.") + _NEXT),
    framed("a field in a deleted paragraph", _TARGET + p("As said in ", field("REF _Ref1 \\h", "point 2"), " above.")
           + _NEXT, _TARGET + _NEXT, come=""),
    framed("a field in an inserted paragraph", _TARGET + _NEXT,
           _TARGET + p("As said in ", field("REF _Ref1 \\h", "point 2"), " above.") + _NEXT, gone=""),
    framed("a field deleted with words on both sides",
           _TARGET + p("Costs, as said in ", field("REF _Ref1 \\h", "point 2"), " above, rose.") + _NEXT,
           _TARGET + p("Costs rose.") + _NEXT, come=""),
    framed("a field inserted within words", _TARGET + p("Costs rose.") + _NEXT,
           _TARGET + p("Costs, as said in ", field("REF _Ref1 \\h", "point 2"), " above, rose.") + _NEXT),
    framed("a field replaced by typed words", p("Written on ", field('DATE \\@ "d MMMM yyyy"', "4 May 2024"), ".")
           + _NEXT, p("Written on 9 June 2024.") + _NEXT),
    framed("a field within a field",
           p("The sum is ", _BEGIN, _code("IF "), field("MERGEFIELD Kind", "rent"), _code('= "rent" "due" "paid"'),
             _SEPARATE, "due", _END, " in May.") + _NEXT,
           p("The sum is ", _BEGIN, _code("IF "), field("MERGEFIELD Kind", "rent"), _code('= "rent" "due" "paid"'),
             _SEPARATE, "due", _END, " in June.") + _NEXT, gone="May", come="June"),
    framed("a field without a result", p("Fares", _BEGIN, _code('XE "Fares"'), _END, " rose in May.") + _NEXT,
           p("Fares", _BEGIN, _code('XE "Fares"'), _END, " rose in June.") + _NEXT, gone="May", come="June"),
    framed("a caption numbered by a field", p("Table ", simple_field("SEQ Table \\* ARABIC", "1"), ": fares in May",
           style="Caption") + _NEXT,
           p("Table ", simple_field("SEQ Table \\* ARABIC", "1"), ": fares in June", style="Caption") + _NEXT,
           gone="May", come="June"),
    framed("contents before a changed heading",
           _contents(("Background", "1"), ("The proposal", "2")) + h("Background", 2) + _NEXT
           + h("The proposal", 2) + _NEXT,
           _contents(("Background", "1"), ("The proposal", "2")) + h("Background", 2) + _NEXT
           + h("The counter-proposal", 2) + _NEXT, gone="proposal", come="counter-proposal"),
    framed("contents with an entry added",
           _contents(("Background", "1"), ("The proposal", "2")) + h("Background", 2) + _NEXT
           + h("The proposal", 2) + _NEXT,
           _contents(("Background", "1"), ("Costs", "2"), ("The proposal", "3")) + h("Background", 2) + _NEXT
           + h("Costs", 2) + h("The proposal", 2) + _NEXT),
    framed("contents with the last entry removed",
           _contents(("Background", "1"), ("The proposal", "2")) + h("Background", 2) + _NEXT
           + h("The proposal", 2) + _NEXT,
           _contents(("Background", "1")) + h("Background", 2) + _NEXT),
    framed("contents with the first entry removed",
           _contents(("Background", "1"), ("The proposal", "2")) + h("Background", 2) + _NEXT
           + h("The proposal", 2) + _NEXT,
           _contents(("The proposal", "2")) + h("The proposal", 2) + _NEXT),
    framed("a hyperlink kept beside changed words", p("See the ", link("rId31", "ti|metable"), " of May.") + _NEXT,
           p("See the ", link("rId31", "timetable"), " of June.") + _NEXT, _HOME, gone="May", come="June"),
    framed("a hyperlink's words changed", p("See the ", link("rId31", "old timetable"), " of May.") + _NEXT,
           p("See the ", link("rId31", "new timetable"), " of May.") + _NEXT, _HOME, gone="old", come="new"),
    framed("a hyperlink's target changed", p("See the ", link("rId31", "timetable"), " of May.") + _NEXT,
           p("See the ", link("rId31", "timetable"), " of May.") + _NEXT, _HOME,
           {"links": {"rId31": "https://harrowmere.example/trains"}}, gone="", come="", says=("not-compared",)),
    framed("a hyperlink added whose rId the motion has for another",
           p("See the ", link("rId31", "timetable"), " of May.") + _NEXT,
           p("See the ", link("rId32", "timetable"), " of May.")
           + p("See the ", link("rId31", "fares"), " too.") + _NEXT, _HOME,
           {"links": {"rId31": "https://harrowmere.example/fares", "rId32": "https://harrowmere.example/buses"}},
           gone=""),
    framed("the first hyperlink of a document added within words", p("See the timetable of May.") + _NEXT,
           p("See the timetable of May and the ", link("rId31", "fares"), ".") + _NEXT, None,
           {"links": {"rId31": "https://harrowmere.example/fares"}}, gone="", come="and the fares"),
    framed("a hyperlink put round words that stay", p("See the timetable of May.") + _NEXT,
           p("See the ", link("rId31", "timetable"), " of May.") + _NEXT, None, _HOME, gone="", come="",
           looks_differ=("See the",), says=("not-compared",)),
    framed("a hyperlink deleted", p("See the ", link("rId31", "timetable"), " and the report of May.") + _NEXT,
           p("See the report of May.") + _NEXT, _HOME, {"links": None}, come=""),
    framed("a hyperlink at a paragraph's end, words added behind it",
           p("See the ", link("rId31", "timetable")) + _NEXT,
           p("See the ", link("rId31", "timetable"), " and complain.") + _NEXT, _HOME, gone="", come=" and complain."),
    framed("words added before a hyperlink at a paragraph's start", p(link("rId31", "Timetable"), " of May.") + _NEXT,
           p("See: ", link("rId31", "Timetable"), " of May.") + _NEXT, _HOME, gone="", come="See: "),
    framed("a hyperlink to a bookmark", _TARGET + p("See ", anchor("_Ref1", "fares"), " above, of May.") + _NEXT,
           _TARGET + p("See ", anchor("_Ref1", "fares"), " above, of June.") + _NEXT, gone="May", come="June"),
    framed("a hyperlink as a field", p("See ", field('HYPERLINK "https://harrowmere.example"', "our pages",
           look=HYPERLINK), " of May.") + _NEXT,
           p("See ", field('HYPERLINK "https://harrowmere.example"', "our pages", look=HYPERLINK), " of June.")
           + _NEXT, gone="May", come="June"),
    framed("a paragraph split at a hyperlink", p("See the timetable. ", link("rId31", "Fares"), " are listed.")
           + _NEXT, p("See the timetable.") + p(link("rId31", "Fares"), " are listed.") + _NEXT, _HOME, gone="",
           come=""),
    framed("a check box of an old form",
           p(_BEGIN.replace('"begin"/>', '"begin"><w:ffData><w:name w:val="Check1"/><w:enabled/><w:calcOnExit '
             'w:val="0"/><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar>'),
             _code("FORMCHECKBOX"), _SEPARATE, _END, " Declared an interest in May.") + _NEXT,
           p(_BEGIN.replace('"begin"/>', '"begin"><w:ffData><w:name w:val="Check1"/><w:enabled/><w:calcOnExit '
             'w:val="0"/><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar>'),
             _code("FORMCHECKBOX"), _SEPARATE, _END, " Declared an interest in June.") + _NEXT, gone="May",
           come="June"),
    framed("a link that somebody has inserted as a revision",
           p("See the report of May", ins(r(" and the ") + link("rId31", "timetable")), ".") + _NEXT,
           p("See the report of June and the ", link("rId31", "timetable"), ".") + _NEXT, _HOME, gone="May",
           come="June"),
)  # fmt: skip
