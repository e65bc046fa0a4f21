"""What a paper is, told by its words; and where in a file one paper ends and the next begins."""

from __future__ import annotations

import re

import pytest

from amend.model import Mark, Paper, Paragraph, Run
from amend.packs.classes import classed
from amend.packs.lines import Line, begins_numbered, lines_of
from amend.packs.segments import segments
from amend.readers import read_bytes

# A paper begins with "## class: what is particular"; a paragraph ends with its line, or before " / ".
PAPERS = """
## motion: with heads
Motion on river elms / Proposed by Councillor Ash, seconded by Councillor Birch / This Council notes:
1. that elms once stood along the river; / 2. that none has been planted since the war. / This Council resolves:
1. to plant three hundred young elms before winter.
## motion: in prose
Notice of Motion: river elms / Proposed by Councillor Ash
This Council notes that elms once stood along the river, and regrets that none has been planted since the war.
The Council resolves to plant three hundred young elms before winter.
## motion: a students' union's
Motion 4: Free breakfast in exam weeks / Proposer: Sam Hill / Seconder: Jo Dale / Union Notes:
1. Breakfast on campus costs £6. / Union Believes: / 1. Nobody should sit an exam hungry. / Union Resolves:
1. To serve porridge in the foyer from 7 am in exam weeks.
## motion: sent by e-mail
Subject: Motion for July / Notice of motion / Proposed by Councillor Ash, seconded by Councillor Birch
This Council notes: / that elms once stood along the river. / This Council resolves:
to plant three hundred young elms before winter.
## motion: with no movers but two heads
River elms / Council notes: / Elms once stood along the river. / Council resolves to:
Plant three hundred young elms before winter.
## motion: numbered as an item
12.3 River elms / This Council notes: / that elms once stood along the river. / This Council asks the Mayor to:
plant three hundred young elms before winter.
## motion: that resolves to ask for a report
Motion: river elms / Moved by Cllr Ash, seconded by Cllr Birch / This Council believes:
that the annual report to Cabinet says too little of trees. / This Council resolves to:
ask for a report on elms by May, with a review of all planting.
## motion: a composite
Composite 2: Shelter for cyclists / Moved by Cllr Ash / Conference notes: / That cyclists get wet.
Conference resolves: / To build a roof by the station.
## motion: an emergency motion
Emergency motion on the flood / Proposed by Cllr Ash and seconded by Cllr Birch
This Council notes the flood of 3 May, thanks all who carried sandbags, and asks the Agency for a wall.
## amendment: with marks and a legend
Amendment to the motion on river elms / Proposed by Councillor Cedar
Additions in **bold**, deletions ~~struck through~~ / This Council notes:
that elms once stood along the river **and by the mill**; / that ~~none~~ **only one** has been planted since the war.
## amendment: a group's, with marks
Green Group amendment to Motion 4 / Moved by Cllr Dogwood, seconded by Cllr Elder / This Council resolves:
to plant ~~three~~ **four** hundred young elms before winter.
## amendment: with struck words and no title
River elms / Proposed by Councillor Ash, seconded by Councillor Birch / This Council notes:
that elms ~~once~~ stood along the river. / This Council resolves:
to plant ~~three~~ four hundred young elms before winter.
## amendment: in instructions
Amendment 1 / Proposed by Cllr Cedar, seconded by Cllr Dogwood / In point 2, delete “none” and insert “only one”.
After point 2, insert a new point: “that one elm still stands by the mill”.
## amendment: in instructions without a title
Moved by Cllr Cedar / In point 2, delete “none” and insert “only one”. / Delete point 3.
## amendment: a replacement
Labour Group Amendment – Item 12.3 / Moved by Cllr Elder, seconded by Cllr Fir
Delete all after “This Council notes” and replace with: / that willows grow faster than elms, and cost less.
## amendment: sent by e-mail
Subject: elms / Please treat this as my amendment to the motion on elms.
In point 2, delete “none” and insert “only one”.
## amendment: sent by e-mail, with a title
From: Cllr Cedar / Sent: Tuesday / Amendment to motion 12.3 / Proposed by Cllr Cedar, seconded by Cllr Dogwood
Add at the end: “and to report on it in May”.
## amendment: misspelt
Ammendment to motion on river elms / Proposed by Cllr Cedar / Delete point 2.
## amendment: an addendum
Addendum to motion on river elms / Proposed by Cllr Cedar / Add at the end: “and by the mill”.
## agenda: with a summons
Agenda for a meeting of the Council / You are hereby summoned to attend a meeting in the Guildhall at 7 pm.
1. Apologies / 2. Declarations of interest / 3. Minutes of the last meeting / 4. Motions
## agenda: an order paper
Order paper / 4. Motion on river elms / Proposed by Cllr Ash / 5. Any other business
## minutes: that quote a motion
Minutes of the meeting of the Council held on 3 May / Present: Councillors Ash, Birch and Cedar / Motion on river elms
Proposed by Councillor Ash, seconded by Councillor Birch / This Council notes: / that elms once stood along the river.
On being put to the vote the motion was carried.
## minutes: that quote an amendment
Draft minutes / In attendance: the Clerk / Cllr Cedar moved an amendment:
In point 2, delete “none” and insert “only one”. / The amendment was lost.
It was resolved that three hundred elms be planted.
## report: with recommendations
Report of the Director of Parks / Wards affected: all / Recommendations / This Council is asked to:
1. note the state of the elms; / 2. agree to plant three hundred. / 1.1 This report sets out what elms cost.
Financial implications
## report: officers' comments on an amendment
Officers' comments on the amendment to motion 12.3 / The Monitoring Officer advises that the amendment is in order.
Financial implications / Four hundred elms cost £8,000 more than three hundred.
## report: a briefing on a motion
Briefing note / Motion on river elms / This note tells members what elms need, and where they once stood.
Background papers
## report: an appendix
Appendix A / Budget monitoring, first quarter / Parks are £4,000 below what was planned, and trees £2,000 above it.
## letter: proposing wording
Dear Councillor Ash, / I read your motion on elms, and hope that you will change it.
In point 2, you might say “only one” where it now says “none”. / Yours sincerely, / R. Oakley
## letter: to the Council
Dear Clerk / This Council notes far too little, if I may say so, of what grows by the river. / With best wishes
## letter: in Welsh
Annwyl Gynghorydd / Hoffwn ddiolch i chi am y coed. / Yn gywir
## letter: an e-mail
From: Cllr Ash / Sent: Tuesday / Subject: Thursday / Shall we meet at six, before the group does?
## other: a press release
Press release / Council to plant three hundred elms / Councillor Ash said: “This is a great day for the river.”
Notes to editors
## other: questions
Questions from members of the public / 1. From Ms Oakley: when will the elms be planted?
2. From Mr Hill: what will they cost?
## other: a glossary
Glossary / Amendment: a change that a member asks for. / Motion: what a member asks the Council to say.
## other: who was there
Attendance list / Councillor Ash / Councillor Birch
## other: a petition
Petition / We, the undersigned, ask the Council to plant elms. / R. Oakley
## other: a poem
The elms stood high, the elms stood tall, / and now no elm is left at all.
## other: nothing
"""

# Where a paper is expected to begin, its class stands in brackets; that is not in the file.
FILES = """
## three motions numbered as items
[motion] 12.1 Better buses / Proposed by Cllr Ash, seconded by Cllr Birch / This Council notes:
that the number 7 bus was withdrawn in March. / This Council resolves: / to ask the company to bring it back.
[motion] 12.2 River elms / Proposed by Cllr Cedar, seconded by Cllr Dogwood / This Council notes:
that elms once stood along the river. / This Council resolves: / to plant three hundred before winter.
[motion] 12.3 Warm rooms / Proposed by Cllr Elder, seconded by Cllr Fir / This Council believes:
that nobody should be cold. / This Council resolves: / to open the library on winter evenings.
## motions below a list of contents
[other] Motions for debate / 12.1 Better buses / 12.2 River elms
[motion] 12.1 Better buses / Proposed by Cllr Ash, seconded by Cllr Birch / This Council notes:
that the number 7 bus was withdrawn in March.
[motion] 12.2 River elms / Proposed by Cllr Cedar, seconded by Cllr Dogwood / This Council notes:
that elms once stood along the river.
## amendments below a cover
[other] Amendments to motions / The Clerk received these by noon on 3 May.
[amendment] Labour Group amendment to motion 12.1 / Moved by Cllr Elder, seconded by Cllr Fir
In point 1, delete “March” and insert “April”.
[amendment] Green Group amendment to motion 12.2 / Moved by Cllr Gorse, seconded by Cllr Hazel
In point 1, delete “elms” and insert “willows”.
## amendments that only say to which motion they are
[amendment] 1. To the motion on buses / In point 1, delete “March” and insert “April”.
After point 2, insert “and to report on it in May”.
[amendment] 2. To the motion on elms / In point 1, delete “elms” and insert “willows”. / Delete point 3.
## one motion whose points look like numbered titles
[motion] 12.1 Better buses / Proposed by Cllr Ash, seconded by Cllr Birch / This Council notes:
1. The number 7 bus was withdrawn in March. / 2. The number 9 bus was withdrawn in May. / This Council resolves:
1. Write to the company / 2. Ask for both back
## one motion with its movers at the foot
[motion] Motion on better buses / This Council notes: / that the number 7 bus was withdrawn in March.
This Council resolves: / to ask the company to bring it back. / Proposed by Cllr Ash / Seconded by Cllr Birch
## amendments below a cover that is a title, and no paper of its own
[amendment] Amendments received / Labour Group amendment to motion 12.1 / Moved by Cllr Elder, seconded by Cllr Fir
In point 1, delete “March” and insert “April”.
[amendment] Green Group amendment to motion 12.2 / Moved by Cllr Gorse, seconded by Cllr Hazel
In point 1, delete “elms” and insert “willows”.
## a motion in an agenda
[agenda] Agenda for a meeting of the Council / 1. Apologies / 2. Minutes of the last meeting
[motion] 3. Motion on better buses / Proposed by Cllr Ash, seconded by Cllr Birch / This Council notes:
that the number 7 bus was withdrawn in March.
[other] 4. Any other business / The next meeting is on 7 June.
## two motions with their movers at the foot
[motion] Motion on better buses
This Council notes: / that the number 7 bus was withdrawn in March.
Proposed by Cllr Ash / Seconded by Cllr Birch
[motion] Motion on river elms
This Council notes: / that elms once stood along the river.
Proposed by Cllr Cedar / Seconded by Cllr Dogwood
## amendments below a cover that speaks of amendments
[other] Labour Group amendments
The Group will move these at the meeting on 3 May.
[amendment] Labour Group amendment to motion 12.1
In point 1, delete “March” and insert “April”.
[amendment] Labour Group amendment to motion 12.2
In point 1, delete “elms” and insert “willows”.
## a motion and an amendment to it
[motion] Motion 1: Better buses / Proposed by Cllr Ash, seconded by Cllr Birch / This Council notes:
that the number 7 bus was withdrawn in March.
[amendment] Amendment to motion 1 / Proposed by Cllr Cedar, seconded by Cllr Dogwood
In point 1, delete “March” and insert “April”.
## minutes that quote two motions stay whole
[minutes] Minutes of the meeting of the Council held on 3 May / 12.1 Better buses
Proposed by Cllr Ash, seconded by Cllr Birch / This Council notes: / that the number 7 bus was withdrawn in March.
12.2 River elms / Proposed by Cllr Cedar, seconded by Cllr Dogwood / This Council notes:
that elms once stood along the river.
## a letter that quotes a motion stays whole
[letter] Dear Councillor Ash, / I liked this, and hope that others do. / Motion on better buses
Proposed by Cllr Ash, seconded by Cllr Birch / This Council notes: / that the number 7 bus was withdrawn in March.
Yours sincerely,
"""


def sections(text: str) -> list[tuple[str, str]]:
    """Return what stands behind each "## ", and the paragraphs below it, a line each."""
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    return [(head, body.replace(" / ", "\n")) for head, _, body in (part.partition("\n") for part in parts)]


def lines_in(text: str) -> tuple[Line, ...]:
    """Return what a file of these paragraphs shows."""
    data = text.replace("\n", "\n\n").encode()
    return lines_of(read_bytes(data, "paper.md", "md")) if text else ()


@pytest.mark.parametrize(("head", "text"), sections(PAPERS))
def test_a_paper_is_told_by_its_words(head: str, text: str) -> None:
    class_, reason = classed(lines_in(text))
    assert class_.value == head.partition(":")[0], reason


@pytest.mark.parametrize("text", [text for head, text in sections(PAPERS) if not head.startswith(("motion", "am"))])
def test_a_paper_of_another_kind_is_never_taken_apart(text: str) -> None:
    assert len(segments(lines_in(text))) == 1


@pytest.mark.parametrize(("head", "text"), sections(FILES))
def test_a_file_is_taken_apart_where_a_paper_begins(head: str, text: str) -> None:
    begins = re.findall(r"^\[(\w+)\] (.*)$", text, flags=re.MULTILINE)
    lines = lines_in(re.sub(r"^\[\w+\] ", "", text, flags=re.MULTILINE))
    found = segments(lines)
    assert [(one.class_.value, lines[one.start].full) for one in found] == begins, head
    assert [one.start for one in found] == [0, *(one.stop for one in found[:-1])]
    assert found[-1].stop == len(lines)


# A line and what it is: a title (T), one that names an amendment (A), a motion (M), a target (>), a numbered title (#),
# a head (H), movers (P), prose (S), an instruction (I), a legend (L), a salutation (D), the cover of an item (C).
LINES = [
    ("Better buses", "T"), ("Amendment to motion 12.1", "TA>"), ("Labour Group Amendment", "TA"),
    ("Notes:", "H"), ("Ammendment 2", "TA"), ("Amendment 2 to the motion", "TA"), ("An addendum on buses", "TA"),
    ("The amendment was lost.", ""), ("Officers’ comments on the amendment", "T"), ("Amendments received", "T"),
    ("Constitutional amendments", "T"), ("Traffic (Amendment) Order", "T"), ("Motion on buses", "TM"),
    ("Notice of Motion: buses", "TM"), ("Emergency motion 1", "TM"), ("Motions", "T"), ("Composite 2: buses", "TM"),
    ("Motion 3 was carried", "T"), ("1. To the motion on buses", "T>#"), ("12.1 Better buses", "T#"),
    ("(a) Better buses", "T#"), ("12.1 better buses", "T"), ("1. Buses are late.", ""), ("This Council notes:", "HS"),
    ("This Council notes that buses are late.", "S"), ("Proposed by Cllr Ash", "TP"), ("Additions underlined", "TL"),
    ("In point 2, delete “late”.", "I"), ("Delete point 3", "I"), ("Dear Councillor Ash,", "D"), ("Dear buses", "TD"),
    ("Agenda item 12", "TC"), ("Item 12: buses", "T"), ("buses are late", ""), ("", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "is_"), LINES)
def test_a_line_is_what_its_words_make_it(text: str, is_: str) -> None:
    line = Line(text)
    found = {
        "T": line.is_title, "A": line.names_amendment, "M": line.names_motion, ">": line.names_target,
        "#": line.is_numbered_title, "H": line.is_head, "P": line.is_mover, "S": line.is_prose,
        "I": line.is_instruction, "L": line.is_legend, "D": line.is_salutation, "C": line.is_cover,
    }  # fmt: skip
    assert {sign for sign, holds in found.items() if holds} == set(is_)


@pytest.mark.parametrize(
    ("texts", "begins"),
    [
        (["12.1 Better buses", "Proposed by Cllr Ash"], True),
        (["12.1 Better buses", "Brought by the hill", "This Council notes:"], True),
        (["12.1 Better buses", "Buses are late.", "This Council notes:"], False),
        (["12.1 Better buses", "12.2 River elms", "This Council notes:"], False),
        (["12.1 Better buses", "which are late", "This Council notes:"], False),
        (["12.1 Better buses"], False),
        (["Better buses", "Proposed by Cllr Ash"], False),
    ],
)
def test_a_numbered_title_begins_a_paper_where_one_follows(texts: list[str], begins: bool) -> None:
    assert begins_numbered([Line(text) for text in texts], 0) is begins


def test_a_numbered_title_below_a_head_is_a_point_of_it() -> None:
    assert not begins_numbered([Line("This Council notes:"), Line("1. Better buses"), Line("Moved by Cllr Ash")], 1)


def test_lines_know_their_place_on_their_page_and_what_was_changed_in_them() -> None:
    changed = (Run("Bus", frozenset({Mark.STRIKE})), Run("es"))
    pages = [Paragraph((Run("A"),), page=1), Paragraph(changed, page=1, label="2."), Paragraph((Run("C"),), page=2)]
    first, second, third = lines_of(Paper(tuple(pages)))
    assert [(one.page, one.place, one.changed) for one in (first, second, third)] == [
        (1, 0, False), (1, 1, True), (2, 0, False),
    ]  # fmt: skip
    assert second.full == "2. Buses"
