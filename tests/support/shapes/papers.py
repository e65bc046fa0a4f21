"""Marked amendment papers with the motion they amend: underlined and struck by hand, or tracked, in real Word files."""

from __future__ import annotations

from support.shapes.making import Parts
from support.shapes.package import docx
from support.shapes.shape import Shape
from support.shapes.word import (
    HYPERLINK,
    b,
    bookmark,
    cell,
    comment,
    field,
    gone,
    h,
    ins,
    item,
    link,
    note,
    p,
    r,
    raw,
    row,
    s,
    table,
    textbox,
    u,
)  # fmt: skip

_NOTES = p("This Council notes:")
_RESOLVES = p("This Council resolves:")
_BUS, _FARES, _REPORT = "The 314 bus ran every hour until March.", "Fares rose by a tenth.", "to report in May."
_LEGEND = p("Additions are underlined and deletions are struck through.")
_FRONT = (
    p("AMENDMENT TO MOTION 12: BUS SERVICES", style="Title") + p("Proposer: Cllr Ann Example")
    + p("Seconder: Cllr Bea Sample")
)  # fmt: skip


def _paper(
    name: str, before: str, marked: str, after: str, parts: Parts | None = None, then: Parts | None = None,
    front: str = _FRONT + _LEGEND, shown: Parts | None = None, **expected: str,
) -> Shape:  # fmt: skip
    """Return the shape of a motion, the paper's body that amends it, and the motion as it is to read if carried."""
    ours = parts or {}
    frame = h("Bus services in the north of the borough") + _NOTES
    return Shape(
        name,
        docx(frame + before, **ours),
        docx(frame + after, **(ours | (then or {}))),
        docx(front + frame + marked, **(ours | (shown or then or {}))),
        **expected,
    )


_OLD = item(_BUS) + item(_FARES) + _RESOLVES + item(_REPORT, num=5) + item("to write to the operator;", num=5)
_NEW = (
    item("The 314 bus ran every two hours until April.") + item(_FARES) + item("Nobody was asked.") + _RESOLVES
    + item(_REPORT, num=5)
)  # fmt: skip
_WHO = 'w:author="Ann Example" w:date="2026-02-01T10:00:00Z"'
_TRACKED = (
    item("The 314 bus ran every ", gone(r("hour"), 1, _WHO), ins(r("two hours"), 2, _WHO), " until ",
         gone(r("March"), 3, _WHO), ins(r("April"), 4, _WHO), ".")
    + item(_FARES, mark=f'<w:ins w:id="5" {_WHO}/>') + item(ins(r("Nobody was asked."), 6, _WHO)) + _RESOLVES
    + item(_REPORT, num=5)
    + item(gone(r("to write to the operator;"), 7, _WHO), num=5, mark=f'<w:del w:id="8" {_WHO}/>')
)  # fmt: skip


def _by(add: str, away: str) -> str:
    """Return the paper's body with additions and deletions of these looks."""
    return (
        item("The 314 bus ran every ", r("ho|ur", away), r("two hours", add), " until ", r("March", away),
             r("Ap|ril", add), ".")
        + item(_FARES) + item(r("Nobody was asked.", add)) + _RESOLVES
        + item(_REPORT, num=5) + item(r("to write to the operator;", away), num=5)
    )  # fmt: skip


_UNDER, _STRUCK = '<w:u w:val="single"/>', "<w:strike/>"

SHAPES = (
    _paper("a paper underlined and struck, runs split", _OLD, _by(_UNDER, _STRUCK), _NEW,
           gone="hourMarchto write to the operator;", come="two hoursAprilNobody was asked."),
    _paper("a paper in bold and struck", _OLD, _by("<w:b/><w:bCs/>", _STRUCK), _NEW,
           front=_FRONT + p("Additions in bold, deletions struck through.")),
    _paper("a paper in red and struck twice", _OLD, _by('<w:color w:val="FF0000"/>', "<w:dstrike/>"), _NEW,
           front=_FRONT + p("Additions in red, deletions struck through.")),
    _paper("a paper in bold italics by a style", _OLD, _by('<w:rStyle w:val="Addition"/>', _STRUCK), _NEW,
           {"more_styles": '<w:style w:type="character" w:customStyle="1" w:styleId="Addition"><w:name '
                           'w:val="Addition"/><w:rPr><w:b/><w:i/></w:rPr></w:style>'},
           front=_FRONT + p("Additions in bold italics, deletions struck through.")),
    _paper("a paper with tracked changes of its mover", _OLD, _TRACKED, _NEW, front=_FRONT),
    _paper("a paper underlined that has tracked changes beside", _OLD,
           _by(_UNDER, _STRUCK).replace(item(_FARES), item("Fares ", gone(r("rose"), 1, _WHO), ins(r("went up"), 2,
           _WHO), " by a tenth.")), _NEW.replace("Fares rose by", "Fares went up by")),
    _paper("a paper with its headings underlined", _OLD,
           _by(_UNDER, _STRUCK).replace(_RESOLVES, p(u("This Council resolves:"))), _NEW),
    _paper("a paper with a link whose underline is its own",
           _OLD + p("See the ", link("rId31", "timetable"), " of May."),
           _by(_UNDER, _STRUCK) + p("See the ", link("rId31", "timetable"), " of ", s("May"), u("June"), "."),
           _NEW + p("See the ", link("rId31", "timetable"), " of June."),
           {"links": {"rId31": "https://harrowmere.example"}}),
    _paper("a paper with a footnote in the motion", _OLD + p("It costs £4,200", note(1), " a year."),
           _by(_UNDER, _STRUCK) + p("It costs ", s("£4,200"), u("£4,500"), note(1), " a year."),
           _NEW + p("It costs £4,500", note(1), " a year."), {"footnotes": {1: "Report of 4 May 2023."}}),
    _paper("a paper with a changed footnote", _OLD + p("It costs £4,200", note(1), " a year."),
           _by(_UNDER, _STRUCK) + p("It costs £4,200", note(1), " a year."),
           _NEW + p("It costs £4,200", note(1), " a year."), {"footnotes": {1: p("Report of May.",
           style="FootnoteText")}}, {"footnotes": {1: p("Report of June.", style="FootnoteText")}}),
    _paper("a paper that adds a footnote", _OLD + p("It costs £4,200 a year.") + p("It is late", note(1), "."),
           _by(_UNDER, _STRUCK) + p("It costs £4,200", note(1), " a year.") + p("It is late", note(2), "."),
           _NEW + p("It costs £4,200", note(1), " a year.") + p("It is late", note(2), "."),
           {"footnotes": {1: "Survey of May."}}, {"footnotes": {1: "Budget book, page 9.", 2: "Survey of May."}},
           shown={"footnotes": {1: p(u("Budget book, page 9.")), 2: "Survey of May."}}),
    _paper("a paper that adds a paragraph with a footnote", _OLD + p("It is late", note(1), "."),
           _by(_UNDER, _STRUCK) + p(u("It costs £4,200"), note(1), u(" a year.")) + p("It is late", note(2), "."),
           _NEW + p("It costs £4,200", note(1), " a year.") + p("It is late", note(2), "."),
           {"footnotes": {1: "Survey of May."}}, {"footnotes": {1: "Budget book, page 9.", 2: "Survey of May."}},
           shown={"footnotes": {1: p(u("Budget book, page 9.")), 2: "Survey of May."}}),
    _paper("a paper that adds the first footnote of a motion", _OLD + p("It costs £4,200 a year."),
           _by(_UNDER, _STRUCK) + p("It costs £4,200", note(1), " a year."),
           _NEW + p("It costs £4,200", note(1), " a year."), None, {"footnotes": {1: "Budget book, page 9."}},
           shown={"footnotes": {1: p(u("Budget book, page 9."))}}),
    _paper("a paper that strikes a footnote", _OLD + p("It costs £4,200", note(1), " a year", note(2), "."),
           _by(_UNDER, _STRUCK) + p("It costs £4,200", note(1), " a year", note(2), "."),
           _NEW + p("It costs £4,200 a year", note(2), "."),
           {"footnotes": {1: "Survey of May.", 2: "Budget book, page 9."}}, {"footnotes": {2: "Budget book, page 9."}},
           shown={"footnotes": {1: p(s("Survey of May.")), 2: "Budget book, page 9."}}),
    _paper("a paper with a table, cells marked",
           _OLD + table(row("Route 12", "£4,200"), row("Route 14", "£980")) + p(),
           _by(_UNDER, _STRUCK) + table(row("Route 12", cell(p(s("£4,200"), u("£4,500")))), row("Route 14", "£980"))
           + p(), _NEW + table(row("Route 12", "£4,500"), row("Route 14", "£980")) + p()),
    _paper("a paper with a table, a row added and one struck",
           _OLD + table(row("Route 12", "£4,200"), row("Route 14", "£980")) + p(),
           _by(_UNDER, _STRUCK) + table(row("Route 12", "£4,200"), row(cell(p(s("Route 14"))), cell(p(s("£980")))),
           row(cell(p(u("Route 16"))), cell(p(u("£77"))))) + p(),
           _NEW + table(row("Route 12", "£4,200"), row("Route 16", "£77")) + p()),
    _paper("a motion with bookmarks, fields and smart tags",
           item(bookmark("_Ref1", 1, r("The 314 bus ran every ho|ur until March."))) + item("See ", field("REF _Ref1",
           "point 1"), " above, of May."),
           item("The 314 bus ran every hour until ", s("March"), u("April"), ".") + item("See point 1 above, of ",
           s("May"), u("June"), "."),
           item(bookmark("_Ref1", 1, r("The 314 bus ran every hour until April."))) + item("See ", field("REF _Ref1",
           "point 1"), " above, of June.")),
    _paper("a motion with comments and pending changes",
           item("The 314 bus ", gone(r("never "), 1), ins(r("always "), 2),
           "ran until ", comment(0, r("March")), ".") + item(_FARES),
           item("The 314 bus always ran until ", s("March"), u("April"), ".") + item(_FARES),
           item("The 314 bus always ran until April.") + item(_FARES), {"comments": {0: "When?"}}),
    _paper("a motion with a text box", _OLD + p("Box: ", textbox(p("Fares rose in May."))),
           _by(_UNDER, _STRUCK) + p("Box: ", textbox(p("Fares rose in ", s("May"), u("June"), "."))),
           _NEW + p("Box: ", textbox(p("Fares rose in June.")))),
    _paper("a paper that deletes all after the first words", _OLD,
           item(s(_BUS)) + item(s(_FARES)) + p(s("This Council resolves:"))
           + item(s(_REPORT), num=5) + item(s("to write to the operator;"), num=5)
           + item(u("Everybody is content with the bus as it is.")),
           item("Everybody is content with the bus as it is.")),
    _paper("a paper whose last paragraph is new", _OLD, _OLD + item(u("to thank the drivers."), num=5),
           _OLD + item("to thank the drivers.", num=5)),
    _paper("a paper that strikes parts of words", item("The operators regretted it.") + item(_FARES),
           item("The operator", s("s"), " regret", s("ted"), u("s"), " it.") + item(_FARES),
           item("The operator regrets it.") + item(_FARES)),
    _paper("a motion with bold lead-ins, a paper in bold", item(b("Fares: "), "they rose.") + item(_BUS),
           item(b("Fares: "), "they ", s("rose"), b("fell"), ".") + item(_BUS),
           item(b("Fares: "), "they fell.") + item(_BUS),
           front=_FRONT + p("Additions in bold, deletions struck through.")),
    _paper("a paper with page breaks, tabs and hidden words",
           p("The 314 bus", raw("<w:tab/>"), "ran until March.", r(" [draft]", "<w:vanish/>")) + item(_FARES),
           p("The 314 bus", raw("<w:tab/>"), "ran until ", s("March"), u("April"), ".",
             r(" [draft]", "<w:vanish/>")) + p(raw('<w:br w:type="page"/>')) + item(_FARES),
           p("The 314 bus", raw("<w:tab/>"), "ran until April.", r(" [draft]", "<w:vanish/>")) + item(_FARES)),
    _paper("a link by a field in the motion", p("See ", field('HYPERLINK "https://harrowmere.example"', "our pages",
           look=HYPERLINK), " of May.") + _OLD,
           p("See ", field('HYPERLINK "https://harrowmere.example"', "our pages", look=HYPERLINK), " of ", s("May"),
             u("June"), ".") + _by(_UNDER, _STRUCK),
           p("See ", field('HYPERLINK "https://harrowmere.example"', "our pages", look=HYPERLINK), " of June.")
           + _NEW),
)  # fmt: skip
