"""A long redline with everything a page must show, for the tests of the HTML writer."""

from __future__ import annotations

import re

from amend.instruction import Instruction, State
from amend.model import (
    Cell,
    Change,
    Convention,
    Finding,
    Kind,
    Mark,
    MarkedParagraph,
    Redline,
    Severity,
    Span,
    Story,
)

CHANGES = {"+": Change.ADD, "-": Change.DELETE, "~": Change.NEITHER, "?": Change.KEEP}
MARKED = re.compile(r"(.*?)(?:\[([+~?-])(.*?)\2\]|\Z)", re.DOTALL)


def spans(text: str) -> tuple[Span, ...]:
    """Read "kept [+added+] [-deleted-] [~neither~] [?undecided?]" as spans."""
    found: list[Span] = []
    for kept, sign, marked in MARKED.findall(text):
        found += [Span(kept)] if kept else []
        found += [Span(marked, CHANGES[sign], undecided=sign == "?")] if sign else []
    return tuple(found)


def paragraph(text: str, **facts: object) -> MarkedParagraph:
    """Return a paragraph of `text` as `spans` reads it."""
    return MarkedParagraph(spans(text), **facts)  # type: ignore[arg-type]


def heading(text: str, level: int = 1, **facts: object) -> MarkedParagraph:
    return paragraph(text, kind=Kind.HEADING, level=level, **facts)


def item(text: str, label: str, level: int = 0, **facts: object) -> MarkedParagraph:
    return paragraph(text, kind=Kind.ITEM, label=label, level=level, **facts)


def cell(text: str, row: int, column: int, table: int = 1, **facts: object) -> MarkedParagraph:
    return paragraph(text, kind=Kind.CELL, cell=Cell(table, row, column), **facts)


PARAGRAPHS = (
    paragraph("Full Council, 15 July 2026", story=Story.HEADER, place="Page header"),
    heading("This Council notes", place="This Council notes"),
    item("That 4,200 households are on the [-waiting list-][+housing register+], of whom [-a third-][+1,450+] have "
         "waited for more than five years.", "1.", place="This Council notes, 1"),
    item("That the budget for temporary accommodation rose from £3.[-9-][+8+] million to £4.[-2-][+5+] million in "
         "[-2024/25-][+2025/26+], and that this cost[+, which falls on the general fund,+] is met from reserves.",
         "2.", place="This Council notes, 2"),
    item("the number of families in bed and breakfast;", "(a)", 1, place="This Council notes, 2(a)"),
    item("the distance that children travel to school[-; and-][+,+]", "(b)", 1, place="This Council notes, 2(b)"),
    item("by bus, where the [+council’s own +]pass is refused", "•", 2, place="This Council notes, 2(b), bullet 1"),
    item("on foot", "•", 2, place="This Council notes, 2(b), bullet 2"),
    item("[+the effect on their attendance; and+]", "(c)", 1, change=Change.ADD, place="This Council notes, 2(c)"),
    item("the cost to schools.", "(d)", 1, place="This Council notes, 2(d)"),
    item("[-That the Cabinet Member has done nothing whatever about it, as the minutes of every meeting since "
         "May 2022 plainly show to anybody who cares to read them.-]", "3.", change=Change.DELETE,
         place="This Council notes, 3"),
    item("[+That officers will report in September, and that the Overview and Scrutiny Committee has asked for a "
         "monthly table of placements, their length, their cost and their distance from the family’s last settled "
         "home.+]", "3.", change=Change.ADD, place="This Council notes, 3"),
    paragraph("The figures below were published with the agenda.", place="This Council notes"),
    cell("Year", 1, 1, place="Table 1, row 1, column 1"),
    cell("Households placed", 1, 2, place="Table 1, row 1, column 2"),
    cell("Cost", 1, 3, place="Table 1, row 1, column 3"),
    cell("2024/25", 2, 1, place="Table 1, row 2, column 1"),
    cell("[-312-][+318+]", 2, 2, place="Table 1, row 2, column 2"),
    cell("£3.9 million", 2, 3, place="Table 1, row 2, column 3"),
    cell("2025/26", 3, 1, place="Table 1, row 3, column 1"),
    cell("£4.5 million[+, of which £1.1 million is grant+]", 3, 3, place="Table 1, row 3, column 3"),
    cell("Forecast", 3, 3, place="Table 1, row 3, column 3"),
    paragraph("Shelter’s advice line is open every day[+, Sundays included+].", story=Story.TEXTBOX, place="Text box"),
    heading("This Council believes", place="This Council believes"),
    paragraph("A home is the ground on which everything else is built. [?It is a scandal that?] nobody should be "
              "[~quietly ~]moved away from their work, their school or their family.",
              break_=Change.ADD, place="This Council believes"),
    paragraph("Where that cannot be helped, they should be told why,\nin writing.", place="This Council believes"),
    paragraph("The law asks for no less", break_=Change.DELETE, place="This Council believes"),
    paragraph("[+, +]and decency asks for more.", place="This Council believes"),
    heading("This Council resolves", place="This Council resolves"),
    item("To ask the [-Leader-][+Cabinet Member for Housing+] to write to the Secretary of State by [-1 September "
         "2026-][+30 September 2026+].", "i.", place="This Council resolves, i"),
    item("To [-demand-][+request+] that the Monitoring Officer review the [-A-][+a+]llocations scheme.", "ii.", 2,
         place="This Council resolves, ii"),
    item("To publish [+, in each quarter,+] the table above.", "iii.", place="This Council resolves, iii"),
    paragraph("See the report to [-Cabinet-][+Full Council+], 4 June 2026, section 4.4.", story=Story.FOOTNOTE,
              label="1", place="Note 1"),
)  # fmt: skip

FINDINGS = (
    Finding("missing-seconder", Severity.INFO, "The seconder is given as TBC."),
    Finding("unmarked-addition", Severity.WARNING, "‘in each quarter’ is not in the motion and is not marked as added.",
            "This Council resolves, iii"),
    Finding("undecided", Severity.WARNING, "Whether ‘It is a scandal that’ is kept or struck cannot be told.",
            "This Council believes"),
    Finding("wrong-motion", Severity.ERROR, "More than half of the text differs: is this the right motion?"),
)  # fmt: skip

INSTRUCTIONS = (
    Instruction("In point ii, delete “demand” and insert “request”.", "replace", "This Council resolves, ii",
                places=("This Council resolves, ii",)),
    Instruction("In point 1 of “This council notes”, replace “waiting list” with “housing register”.", "replace",
                "This Council notes, 1", State.WARNED, "The motion writes ‘This Council notes’.",
                ("This Council notes, 1",)),
    Instruction("In point 9, delete “at once”.", "delete", "point 9", State.REFUSED, "The motion has no point 9."),
    Instruction("In point i, delete “1 September 2026”.", "delete", "This Council resolves, i", State.CONFLICT,
                "Two instructions change the words ‘1 September 2026’.", ("This Council resolves, i",)),
    Instruction("Renumber accordingly.", "renumber"),
    Instruction("Footnote: insert “Full Council”.", "insert", "notes", places=("a place without changes",)),
)  # fmt: skip

EXAMPLE = Redline(
    PARAGRAPHS,
    convention=Convention(
        added=(frozenset({Mark.BOLD, Mark.ITALIC}), frozenset({Mark.RED})),
        deleted=(frozenset({Mark.STRIKE}),),
        legend="Additions in bold italics or red; deletions struckthrough",
        source="legend",
    ),
    findings=FINDINGS,
    title="Amendment 2 to Motion 12.1: Temporary accommodation and the families who wait for a home",
    proposer="Councillor Amina Begum",
    seconder="Councillor J. O’Neill",
    group="Labour Group",
    kind="mixed",
    verified=False,
    instructions=INSTRUCTIONS,
)

ATTACKS = (
    "<script>window.hacked = 1</script>",
    "javascript:window.hacked=1",
    '"><img src=x onerror="window.hacked=1">',
    "</style><script>window.hacked = 1</script>",
    "</section></main></body></html><iframe src=https://example.invalid>",
    "https://example.invalid/ www.example.invalid mail@example.invalid",
    "{{ 7 * 7 }} {% include 'x' %} ${7*7} &lt;b&gt; &#106;",
    "<!-- --><![CDATA[ ]]><svg onload=window.hacked=1>",
    "\u202eevil\u202c \u2066iso\u2069 \x00\x07\x1b[31mred \ud800 \ufffe",
    "' onmouseover='window.hacked=1' x='",
    "w" * 400,
)
HOSTILE = Redline(
    (
        *(heading(f"[+{attack}+]", place=attack, label=attack) for attack in ATTACKS),
        *(item(f"kept {attack} [-{attack}-][+{attack}+]", attack, place=attack) for attack in ATTACKS),
        *(cell(f"[~{attack}~] [?{attack}?]", 1, column, place=attack) for column, attack in enumerate(ATTACKS, 1)),
        *(paragraph(attack, story=Story.FOOTNOTE, change=Change.ADD, break_=Change.ADD) for attack in ATTACKS),
    ),
    convention=Convention(added=(frozenset({Mark.BOLD}),), legend=" ".join(ATTACKS), source=ATTACKS[0]),
    findings=tuple(Finding(attack, Severity.WARNING, attack, attack) for attack in ATTACKS),
    title=" ".join(ATTACKS),
    proposer=ATTACKS[0],
    seconder=ATTACKS[2],
    group=ATTACKS[3],
    kind=ATTACKS[0],
    instructions=tuple(
        Instruction(attack, attack, attack, state, attack, (attack, "x")) for attack in ATTACKS for state in State
    ),
)
