"""Front matter told from text: whole small papers, each line with the role it must get."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from amend.front_matter import calls_itself_amendment
from amend.groups import group_of
from amend.model import Paper, Role
from amend.readers import read_bytes

ROLES = {"T": Role.TITLE, "M": Role.MOVER, "L": Role.LEGEND, "P": Role.PRINTED, "=": Role.TEXT}


@dataclass(frozen=True)
class Shape:
    """A paper as Markdown, a line each: T title, M mover, L legend, P printed clean copy, = the motion's text."""

    lines: str
    title: str = ""
    proposer: str = ""
    seconder: str = ""
    legend: str = ""
    group: str = ""

    @property
    def roles_and_lines(self) -> list[tuple[Role, str]]:
        pairs = (line.strip().split(" ", 1) for line in self.lines.strip().splitlines())
        return [(ROLES[role], text) for role, text in pairs]

    def paper(self) -> Paper:
        text = "\n\n".join(text for _, text in self.roles_and_lines)
        return read_bytes(text.encode(), "paper.md", "md")


PAPERS = {
    "the first seed's": Shape(
        """
        T ## ASPIRE AMENDMENT TO THE LABOUR MOTION FOR DEBATE ON BEST VALUE
        M **Proposer:** TBC
        M **Seconder:** TBC
        L Additions underlined
        L Deletions struckthrough
        = ### **This Council Notes:**
        = 1. The report ~~under the current administration.~~
        = ### **This Council Resolves:**
        = 1. To act.
        """,
        "ASPIRE AMENDMENT TO THE LABOUR MOTION FOR DEBATE ON BEST VALUE", "TBC", "TBC",
        "Additions underlined / Deletions struckthrough", "ASPIRE",
    ),
    "the second seed's": Shape(
        """
        T OPPOSITION MOTION FOR DEBATE - LGA Peer Review
        T ADMINISTRATION AMMENDMENT
        M Proposed by: Cllr Maium Talukdar Seconded by: Cllr Kabir Ahmed
        L ADDITIONS BOLD DELETIONS STRUCKTHROUGH
        = This council notes:
        = - An LGA Peer Review is rigorous.
        = This council resolves:
        = - To act.
        """,
        "OPPOSITION MOTION FOR DEBATE - LGA Peer Review – ADMINISTRATION AMMENDMENT",
        "Cllr Maium Talukdar", "Cllr Kabir Ahmed", "ADDITIONS BOLD DELETIONS STRUCKTHROUGH", "ADMINISTRATION",
    ),
    "a title only": Shape(
        """
        T # Labour Group amendment
        = This Council notes:
        = - that ~~one~~ **two** libraries closed.
        """,
        "Labour Group amendment", group="Labour Group",
    ),
    "a title and a legend": Shape(
        """
        T # Amendment to the motion on libraries
        L Additions in bold, deletions struck through
        = This Council notes:
        = - that ~~one~~ **two** libraries closed.
        """,
        "Amendment to the motion on libraries", legend="Additions in bold, deletions struck through",
    ),
    "movers at the foot": Shape(
        """
        T Green Group Amendment
        T THE QUEEN'S PLATINUM JUBILEE
        L That the motion be amended as shown in bold italics and as struck through below:
        = This Council notes:
        = - The Jubilee ***will be*** ~~is~~ in June.
        M Proposed by: Cllr Ash Seconded by: Cllr Birch
        """,
        "Green Group Amendment – THE QUEEN'S PLATINUM JUBILEE", "Cllr Ash", "Cllr Birch",
        "That the motion be amended as shown in bold italics and as struck through below:", "Green Group",
    ),
    "movers at the foot, on two lines, under prose": Shape(
        """
        T Conservative amendment
        = This Council believes that the library on Mile End Road must stay open for ~~five~~ six days a week.
        = It asks the Mayor to report in May.
        = It thanks the staff.
        M Proposer: Cllr Oak
        M Seconder: Cllr Elm
        """,
        "Conservative amendment", "Cllr Oak", "Cllr Elm", group="Conservative",
    ),
    "the legend at the foot": Shape(
        """
        T Amendment 1
        M Moved: Councillor X
        M Seconded: Councillor Y
        = This Council notes:
        = - that ~~one~~ <u>two</u> libraries closed.
        L CODING: Words struck through are deletions; words underlined are additions.
        """,
        "Amendment 1", "Councillor X", "Councillor Y",
        "CODING: Words struck through are deletions; words underlined are additions.",
    ),
    "the motion's title heads the text again": Shape(
        """
        T # Labour amendment to the motion Better Buses
        M Proposed by Cllr A, seconded by Cllr B
        L Additions in bold, deletions struck through
        = ## Better Buses
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "Labour amendment to the motion Better Buses", "Cllr A", "Cllr B",
        "Additions in bold, deletions struck through", "Labour",
    ),
    "the motion's title heads the text again, as a plain line": Shape(
        """
        T Labour amendment
        L Additions in bold, deletions struck through
        = Better Buses
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "Labour amendment", legend="Additions in bold, deletions struck through", group="Labour",
    ),
    "prose without section heads": Shape(
        """
        T Amendment to Motion 7: Libraries
        M Proposed by Cllr A
        M Seconded by Cllr B
        L Additions underlined, deletions struck through
        = This Council believes that libraries are ~~useful~~ <u>vital</u> to the borough.
        = They should open on Sundays.
        """,
        "Amendment to Motion 7: Libraries", "Cllr A", "Cllr B", "Additions underlined, deletions struck through",
    ),
    "prose without section heads, legend or movers": Shape(
        """
        T Amendment to Motion 7: Libraries
        = This Council believes that libraries are ~~useful~~ <u>vital</u> to the borough.
        = They should open on Sundays.
        """,
        "Amendment to Motion 7: Libraries",
    ),
    "a note on what the amendment does": Shape(
        """
        T # Labour Group Amendment
        M Proposed by Cllr A, seconded by Cllr B
        T This amendment proposes stronger wording on bus services, so that the Mayor must report to us in May.
        L Additions in bold, deletions struck through
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "Labour Group Amendment", "Cllr A", "Cllr B", "Additions in bold, deletions struck through", "Labour Group",
    ),
    "a note between the legend and the text": Shape(
        """
        T # Labour Group Amendment
        L Additions in bold, deletions struck through
        T Rationale: the figures in the motion are out of date. New ones were published in May.
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "Labour Group Amendment", legend="Additions in bold, deletions struck through", group="Labour Group",
    ),
    "a clean copy at the end": Shape(
        """
        T Labour Group Amendment
        L Additions in bold italics, deletions struck through
        = This Council notes:
        = - that ~~one~~ ***two*** routes closed.
        P Motion to read if carried:
        P This Council notes:
        P - that two routes closed.
        """,
        "Labour Group Amendment", legend="Additions in bold italics, deletions struck through", group="Labour Group",
    ),
    "a clean copy at the end, then the movers": Shape(
        """
        T Labour Group Amendment
        L Additions in bold italics, deletions struck through
        = This Council notes:
        = - that ~~one~~ ***two*** routes closed.
        P The amended motion would then read as follows:
        P This Council notes:
        P - that two routes closed.
        M Proposed by: Cllr A Seconded by: Cllr B
        """,
        "Labour Group Amendment", "Cllr A", "Cllr B", "Additions in bold italics, deletions struck through",
        "Labour Group",
    ),
    "the marked text is announced, and is no clean copy": Shape(
        """
        T Labour Group Amendment
        M Proposed by: Cllr A Seconded by: Cllr B
        L Additions in bold italics, deletions struck through
        T Amended motion to read:
        = This Council notes:
        = - that ~~one~~ ***two*** routes closed.
        """,
        "Labour Group Amendment", "Cllr A", "Cllr B", "Additions in bold italics, deletions struck through",
        "Labour Group",
    ),
    "a numbered title": Shape(
        """
        T 12.1 Motion regarding bus services – Labour amendment
        M Proposed by: Cllr A
        M Seconded by: Cllr B
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "12.1 Motion regarding bus services – Labour amendment", "Cllr A", "Cllr B", group="Labour",
    ),
    "a lettered amendment": Shape(
        """
        T # AMENDMENT A
        M Moved: Councillor X
        M Seconded: Councillor Y
        = Council assembly notes that:
        = 1. ~~One~~ <u>Two</u> routes closed.
        """,
        "AMENDMENT A", "Councillor X", "Councillor Y",
    ),
    "names below their roles": Shape(
        """
        T # Amendment to Motion 3
        M Proposer:
        M Cllr Ash
        M Seconder:
        M Cllr Birch
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "Amendment to Motion 3", "Cllr Ash", "Cllr Birch",
    ),
    "a group named after the movers": Shape(
        """
        T # Amendment 2 to Motion 9(b): Clean air
        M Moved by Councillor Ash, seconded by Councillor Birch (Green Group)
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "Amendment 2 to Motion 9(b): Clean air", "Councillor Ash", "Councillor Birch", group="Green Group",
    ),
    "movers before the title": Shape(
        """
        M Proposed by Cllr Ash, seconded by Cllr Birch
        T Amendment to Motion 3 on buses
        L Additions underlined
        = This Council notes:
        = - that <u>two</u> routes closed.
        """,
        "Amendment to Motion 3 on buses", "Cllr Ash", "Cllr Birch", "Additions underlined",
    ),
    "movers in the title": Shape(
        """
        T Amendment – Better Buses (proposed by Cllr Ash, seconded by Cllr Birch)
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "Amendment – Better Buses (proposed by Cllr Ash, seconded by Cllr Birch)", "Cllr Ash", "Cllr Birch",
    ),
    "the council, the date and the item above the title": Shape(
        """
        T London Borough of Barking
        T Council meeting, 3 May 2024
        T Item 12 – Motions
        T Labour Group amendment
        M Proposed by Cllr Ash, seconded by Cllr Birch
        = This Council notes:
        = - that ~~one~~ **two** routes closed.
        """,
        "London Borough of Barking – Council meeting, 3 May 2024 – Item 12 – Motions – Labour Group amendment",
        "Cllr Ash", "Cllr Birch", group="Labour Group",
    ),
    "American": Shape(
        """
        T # Proposed Amendment to Resolution 24-107
        M Moved by Councilmember Diaz, seconded by Councilmember Ray
        L New matter underlined; deleted matter stricken.
        = WHEREAS, the city has ~~one~~ <u>two</u> parks; and
        = WHEREAS, parks are good;
        = NOW, THEREFORE, BE IT RESOLVED that the city build another.
        """,
        "Proposed Amendment to Resolution 24-107", "Councilmember Diaz", "Councilmember Ray",
        "New matter underlined; deleted matter stricken.",
    ),
    "no word of an amendment, but a legend": Shape(
        """
        T Better Buses
        M Proposed by Cllr Ash, seconded by Cllr Birch
        L Additions underlined, deletions struck through
        = This Council notes:
        = - that ~~one~~ <u>two</u> routes closed.
        """,
        "Better Buses", "Cllr Ash", "Cllr Birch", "Additions underlined, deletions struck through",
    ),
    "no word of an amendment, but movers and struck text": Shape(
        """
        T Better Buses
        M Proposed by Cllr Ash, seconded by Cllr Birch
        = This Council notes:
        = - that ~~one~~ <u>two</u> routes closed.
        """,
        "Better Buses", "Cllr Ash", "Cllr Birch",
    ),
    "a struck first line is the motion's": Shape(
        """
        T Labour amendment
        = ~~Better Buses~~ Best Buses
        = This Council notes:
        = - that two routes closed.
        """,
        "Labour amendment", group="Labour",
    ),
    "a line that only looks like a clean copy's head": Shape(
        """
        T Labour amendment
        L Additions underlined, deletions struck through
        = This Council notes:
        = - that two routes closed.
        = The motion as amended in 2022 read
        = - that ~~one~~ <u>two</u> routes closed.
        """,
        "Labour amendment", legend="Additions underlined, deletions struck through", group="Labour",
    ),
    "a line of text that begins like another paper's title": Shape(
        """
        T Amendment to keeping our libraries open
        M Proposer: Cllr Ann Example
        = <u>Thirty</u> ~~Twenty~~ libraries shall stay open;
        = Travel report to follow;
        = A report by the Director is asked for
        """,
        "Amendment to keeping our libraries open", proposer="Cllr Ann Example",
    ),
    "a mover's sentence amid the text is text": Shape(
        """
        T Labour amendment
        = This Council thanks all those who drive the buses in this borough at night and at weekends too.
        = It asks for more of them.
        = Supported by residents across the borough, it ~~hopes~~ <u>resolves</u> to act.
        = It will report in May.
        """,
        "Labour amendment", group="Labour",
    ),
}  # fmt: skip

# Nothing here amends a motion: every line is text, whatever it looks like.
OTHER_PAPERS = {
    "a motion": """
        # Better Buses
        Proposed by: Cllr A Seconded by: Cllr B
        This Council notes:
        - that two routes closed.
        """,
    "a motion with bold heads": """
        **MOTION ON BETTER BUSES**
        **Proposer:** Cllr A
        **Seconder:** Cllr B
        **This Council notes:**
        1. That two routes closed.
        **This Council resolves:**
        1. To act.
        """,
    "a motion about an amendment bill": """
        # Motion on the Planning (Amendment) Bill
        Proposed by: Cllr A Seconded by: Cllr B
        This Council notes:
        - that the Bill is bad.
        """,
    "a motion that speaks of amendments": """
        # Rules of debate
        This Council notes:
        - that an amendment was lost in May.
        - that amendments take time.
        """,
    "a report": """
        # Report of the Director of Housing
        ## Summary
        **1.1** This report asks Members to agree the budget.
        ## Recommendations
        Members are recommended to:
        1. Agree the budget.
        """,
    "a report on an amendment": """
        # Report of the Monitoring Officer
        ## Amendment to the Constitution
        **1.1** This report asks Members to agree new rules.
        Members are recommended to:
        1. Agree the rules.
        """,
    "minutes": """
        # Minutes of the Council meeting
        **Apologies**
        Apologies were received from Cllr C.
        **Motion 3**
        Moved by Cllr A, seconded by Cllr B
        The motion was carried.
        """,
    "minutes that tell of an amendment": """
        # Minutes of the Council
        **Amendment 1**
        Moved by Cllr A, seconded by Cllr B
        The amendment was lost.
        """,
    "a letter": """
        Dear Mayor,
        We ask for additional buses. New bold plans are needed.
        Yours, Cllr A
        """,
    "a list": """
        - one
        - two
        """,
}

GROUPS = [
    ("ASPIRE AMENDMENT TO THE LABOUR MOTION FOR DEBATE ON BEST VALUE", "ASPIRE"),
    ("ADMINISTRATION AMMENDMENT", "ADMINISTRATION"),
    ("Labour Group Amendment", "Labour Group"),
    ("Labour Group amendment to Motion 3", "Labour Group"),
    ("Labour amendment", "Labour"),
    ("Liberal Democrat Amendment", "Liberal Democrat"),
    ("Lib Dem Group Amendment: Buses", "Lib Dem Group"),
    ("Green Party Amendment", "Green Party"),
    ("The Green Group amendment", "Green Group"),
    ("Proposed Labour Amendment", "Labour"),
    ("Labour Group Proposed Amendment", "Labour Group"),
    ("Revised Conservative Group Amendment", "Conservative Group"),
    ("Conservative Budget Amendment", "Conservative"),
    ("Labour Group’s Amendment", "Labour Group"),
    ("Labour and Co-operative Group amendment", "Labour and Co-operative Group"),
    ("Amendment by the Labour Group", "Labour Group"),
    ("Amendment from the Independent Group to the motion on buses", "Independent Group"),
    ("Amendment proposed by the Green Group", "Green Group"),
    ("Plaid Cymru amendment", "Plaid Cymru"),
    ("12.1 Motion regarding buses – Labour Group amendment", "Labour Group"),
    ("Motion 3: Green amendment", "Green"),
    ("Amendment", ""),
    ("The Amendment", ""),
    ("Amendment 1", ""),
    ("Proposed amendment", ""),
    ("Budget Amendment", ""),
    ("Motion amendment", ""),
    ("Draft revised amendment", ""),
    ("12.1 Motion regarding buses", ""),
    ("Amendment to Motion 3", ""),
    ("OPPOSITION MOTION FOR DEBATE - LGA Peer Review", ""),
    ("Motion on the state of the borough amendment", ""),
]


@pytest.mark.parametrize("name", PAPERS)
def test_each_line_of_an_amendment_paper_has_its_role(name: str) -> None:
    shape = PAPERS[name]
    paper = shape.paper()
    shown = [(p.role, p.text) for p in paper.paragraphs]
    assert [role for role, _ in shown] == [role for role, _ in shape.roles_and_lines], shown


@pytest.mark.parametrize("name", PAPERS)
def test_title_movers_legend_and_group_are_told(name: str) -> None:
    shape = PAPERS[name]
    paper = shape.paper()
    told = (paper.title, paper.proposer, paper.seconder, paper.legend, paper.group)
    assert told == (shape.title, shape.proposer, shape.seconder, shape.legend, shape.group)


@pytest.mark.parametrize("name", PAPERS)
def test_no_line_of_a_paper_is_lost(name: str) -> None:
    shape = PAPERS[name]
    assert len(shape.paper().paragraphs) == len(shape.roles_and_lines)


@pytest.mark.parametrize("name", OTHER_PAPERS)
def test_a_paper_that_is_no_amendment_has_no_front_matter(name: str) -> None:
    lines = (line.strip() for line in OTHER_PAPERS[name].strip().splitlines())
    paper = read_bytes("\n\n".join(lines).encode(), "paper.md", "md")
    assert {p.role for p in paper.paragraphs} == {Role.TEXT}
    assert not calls_itself_amendment(paper)


@pytest.mark.parametrize(("title", "group"), GROUPS)
def test_the_group_is_read_from_the_title(title: str, group: str) -> None:
    assert group_of(title) == group


def test_a_note_about_the_amendment_is_said_in_a_finding() -> None:
    paper = PAPERS["a note on what the amendment does"].paper()
    assert [(f.kind, "This amendment proposes" in f.message) for f in paper.findings] == [("left-aside", True)]


def test_a_legend_in_a_footer_is_found() -> None:
    html = "<p>Amendment 1</p><p>This Council notes:</p><p>that <s>one</s> <u>two</u> routes closed.</p>"
    paper = read_bytes(html.encode(), "paper.html", "html")
    assert [p.role for p in paper.paragraphs] == [Role.TITLE, Role.TEXT, Role.TEXT]


def test_movers_in_table_cells_are_found() -> None:
    html = """<h1>Labour amendment</h1><table><tr><td>Proposed by:</td><td>Cllr Ash</td></tr>
        <tr><td>Seconded by:</td><td>Cllr Birch</td></tr></table>
        <p>This Council notes:</p><p>that <s>one</s> <u>two</u> routes closed.</p>"""
    paper = read_bytes(html.encode(), "paper.html", "html")
    assert (paper.proposer, paper.seconder) == ("Cllr Ash", "Cllr Birch")
    assert [p.role for p in paper.text] == [Role.TEXT, Role.TEXT]


def test_a_title_that_the_file_itself_names_stands() -> None:
    text = "---\ntitle: Named by the file\n---\n\n# Labour amendment\n\nThis Council notes:\n\n- ~~one~~ two closed.\n"
    assert read_bytes(text.encode(), "paper.md", "md").title == "Named by the file"
