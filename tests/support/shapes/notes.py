"""Footnotes and endnotes: their words changed; notes added, deleted, renumbered, moved within words."""

from __future__ import annotations

from support.shapes.making import frame, framed, shape
from support.shapes.word import cell, i, note, p, r, row, table

_NEXT = p("Officers reported to the Transport Committee on 3 February.")
_A, _B, _C = "Report of 4 May 2023.", "Census, table 7.", "Minutes of the Cabinet, page 12."


def _three(*notes: str) -> str:
    first, second, third = notes
    return (
        p("Fares rose by a tenth", first, " in the year.")
        + p("Half of all residents", second, " have no car.")
        + p("The Cabinet agreed", third, " to act.")
    )


_ONE = p("Fares rose by a tenth", note(1), " in the year.")
_ALL = _three(note(1), note(2), note(3))
_TEXTS = {1: _A, 2: _B, 3: _C}

SHAPES = (
    framed("a footnote's words changed", _ONE + _NEXT, _ONE + _NEXT, {"footnotes": {1: _A}},
           {"footnotes": {1: "Report of 9 June 2023."}}, gone="4 May 2023", come="9 June 2023"),
    framed("an endnote's words changed", p("Fares rose", note(1, "endnote"), ".") + _NEXT,
           p("Fares rose", note(1, "endnote"), ".") + _NEXT, {"endnotes": {1: _A}},
           {"endnotes": {1: "Report of 9 June 2023."}}, gone="4 May 2023", come="9 June 2023"),
    framed("words changed on both sides of a footnote's reference", _ONE + _NEXT,
           p("Fares fell by a tenth", note(1), " in the month.") + _NEXT, {"footnotes": {1: _A}}, gone="roseyear",
           come="fellmonth"),
    framed("a footnote added to a paragraph", _three(note(1), "", note(2)) + _NEXT, _ALL + _NEXT,
           {"footnotes": {1: _A, 2: _C}}, {"footnotes": _TEXTS}, gone="", come=_B),
    framed("the first footnote of a document added", _three("", "", "") + _NEXT, _three("", note(1), "") + _NEXT, None,
           {"footnotes": {1: _B}}, gone="", come=_B),
    framed("a footnote added where only separators are", _three("", "", "") + _NEXT, _three("", note(1), "") + _NEXT,
           {"footnotes": {}}, {"footnotes": {1: _B}}, gone="", come=_B),
    framed("a footnote deleted", _ALL + _NEXT, _three(note(1), "", note(2)) + _NEXT, {"footnotes": _TEXTS},
           {"footnotes": {1: _A, 2: _C}}, gone=_B, come=""),
    framed("the only footnote deleted", _ONE + _NEXT, p("Fares rose by a tenth in the year.") + _NEXT,
           {"footnotes": {1: _A}}, {"footnotes": None}, gone=_A, come=""),
    framed("a paragraph with a footnote deleted", _ALL + _NEXT,
           p("Fares rose by a tenth", note(1), " in the year.") + p("The Cabinet agreed", note(2), " to act.") + _NEXT,
           {"footnotes": _TEXTS}, {"footnotes": {1: _A, 2: _C}}, come=""),
    framed("a paragraph with a footnote inserted",
           p("Fares rose by a tenth", note(1), " in the year.") + p("The Cabinet agreed", note(2), " to act.") + _NEXT,
           _ALL + _NEXT, {"footnotes": {1: _A, 2: _C}}, {"footnotes": _TEXTS}, gone=""),
    framed("a footnote's reference moved within changed words", _ONE + _NEXT,
           p("Fares rose sharply", note(1), " by a fifth in the year.") + _NEXT, {"footnotes": {1: _A}}),
    framed("a footnote replaced by another", _ALL + _NEXT, _ALL + _NEXT, {"footnotes": _TEXTS},
           {"footnotes": {1: _A, 2: "Letter from the operator to all councillors.", 3: _C}}),
    framed("footnotes numbered by other ids", _ALL + _NEXT, _three(note(7), note(9), note(4)) + _NEXT,
           {"footnotes": _TEXTS}, {"footnotes": {4: _C, 7: _A, 9: "Census, table 8."}}, gone="7", come="8"),
    framed("a footnote of two paragraphs, one added", _ONE + _NEXT, _ONE + _NEXT,
           {"footnotes": {1: p(r("Report of 4 May 2023."), style="FootnoteText")}},
           {"footnotes": {1: p(r("Report of 4 May 2023."), style="FootnoteText")
                          + p(r("It was later withdrawn."), style="FootnoteText")}}, gone="",
           come="It was later withdrawn."),
    framed("italics in a footnote kept", _ONE + _NEXT, _ONE + _NEXT,
           {"footnotes": {1: p(i("Stagecoach v Borough"), " of 2019, paragraph 12.", style="FootnoteText")}},
           {"footnotes": {1: p(i("Stagecoach v Borough"), " of 2019, paragraph 14.", style="FootnoteText")}},
           gone="12", come="14"),
    framed("footnotes and endnotes together",
           p("Fares rose", note(1), " by a tenth", note(1, "endnote"), " in the year.") + _NEXT,
           p("Fares rose", note(1), " by a fifth", note(1, "endnote"), " in the year.") + _NEXT,
           {"footnotes": {1: _A}, "endnotes": {1: _B}},
           {"footnotes": {1: "Report of 9 June 2023."}, "endnotes": {1: "Census, table 8."}}, gone="4 May 2023tenth7",
           come="9 June 2023fifth8"),
    framed("a footnote within a table", table(row(cell(p("Route 12", note(1))), "£4,200"), row("Route 14", "£980"))
           + _NEXT, table(row(cell(p("Route 12", note(1))), "£4,200"), row("Route 14", "£980")) + _NEXT,
           {"footnotes": {1: _A}}, {"footnotes": {1: "Report of 9 June 2023."}}, gone="4 May 2023", come="9 June 2023"),
    framed("a table row with a footnote deleted",
           table(row("Route 9", "£1"), row(cell(p("Route 12", note(1))), "£4,200"), row("Route 14", "£980")) + _NEXT,
           table(row("Route 9", "£1"), row("Route 14", "£980")) + _NEXT, {"footnotes": {1: _A}}, {"footnotes": {}},
           come=""),
    framed("an endnote added beside a footnote", p("Fares rose", note(1), " by a tenth in the year.") + _NEXT,
           p("Fares rose", note(1), " by a tenth", note(1, "endnote"), " in the year.") + _NEXT,
           {"footnotes": {1: _A}}, {"endnotes": {1: _B}}, gone="", come=_B),
    framed("a paragraph between two references split",
           p("Fares rose by a tenth.", note(1), " Half of all residents have no car.", note(2)) + _NEXT,
           p("Fares rose by a tenth.", note(1)) + p("Half of all residents have no car.", note(2)) + _NEXT,
           {"footnotes": {1: _A, 2: _B}}, gone="", come=""),
    shape("a footnote in the first and the last paragraph, both replaced", p("Fares rose", note(1)) + _NEXT
          + p("Half of all residents have no car.", note(2)),
          p("Nobody wants to walk to the station in the rain.", note(1)) + _NEXT
          + p("Cycle lanes are unsafe at night.", note(2)), {"footnotes": {1: _A, 2: _B}}, redone=True),
    shape("two paragraphs with footnotes swapped", frame(_three(note(1), note(2), note(3))),
          frame(p("Half of all residents", note(1), " have no car.") + p("Fares rose by a tenth", note(2),
                " in the year.") + p("The Cabinet agreed", note(3), " to act.")), {"footnotes": _TEXTS},
          {"footnotes": {1: _B, 2: _A, 3: _C}}),
)  # fmt: skip
