"""Mover lines: who proposes and who seconds, in the forms councils print; and sentences that only begin like one."""

from __future__ import annotations

import pytest

from amend.movers import Movers, find_movers, is_person, is_unknown

# A line, its proposer, its seconder; None where the line does not speak of the role.
LINES = [
    ("Proposer: TBC", "TBC", None),
    ("Seconder: TBC", None, "TBC"),
    ("Proposer:", "", None),
    ("Seconder:", None, ""),
    ("Proposer: Cllr Maium Talukdar", "Cllr Maium Talukdar", None),
    ("Seconder – Councillor Kabir Ahmed", None, "Councillor Kabir Ahmed"),
    ("Proposer - Cllr Jones", "Cllr Jones", None),
    ("PROPOSER: COUNCILLOR SMITH", "COUNCILLOR SMITH", None),
    ("Proposer Cllr Smith", "Cllr Smith", None),
    ("Seconder Councillor Jane Doe", None, "Councillor Jane Doe"),
    ("Proposed by: Cllr Maium Talukdar Seconded by: Cllr Kabir Ahmed", "Cllr Maium Talukdar", "Cllr Kabir Ahmed"),
    ("Proposed by: Cllr Maium Talukdar\nSeconded by: Cllr Kabir Ahmed", "Cllr Maium Talukdar", "Cllr Kabir Ahmed"),
    ("Proposed by Cllr Smith, seconded by Cllr Jones", "Cllr Smith", "Cllr Jones"),
    ("Proposed by Cllr Smith and seconded by Cllr Jones", "Cllr Smith", "Cllr Jones"),
    ("Proposed by Councillor Smith; seconded by Councillor Jones.", "Councillor Smith", "Councillor Jones"),
    ("(proposed by Cllr A, seconded by Cllr B)", "Cllr A", "Cllr B"),
    ("(Proposed by Cllr Mary Clarkson, seconded by Cllr Susan Brown)", "Cllr Mary Clarkson", "Cllr Susan Brown"),
    ("Better buses (proposed by Cllr A, seconded by Cllr B)", "Cllr A", "Cllr B"),
    ("Moved by Councillor X", "Councillor X", None),
    ("Moved: Councillor X", "Councillor X", None),
    ("Moved: Councillor X\nSeconded: Councillor Y", "Councillor X", "Councillor Y"),
    ("Moved by Cllr X, seconded by Cllr Y", "Cllr X", "Cllr Y"),
    ("Moved by Bailie Munro, seconded by Councillor Campbell", "Bailie Munro", "Councillor Campbell"),
    ("Mover: Councillor X    Seconder: Councillor Y", "Councillor X", "Councillor Y"),
    ("Mover – Councillor X, Seconder – Councillor Y", "Councillor X", "Councillor Y"),
    ("Mover: Cllr X | Seconder: Cllr Y", "Cllr X", "Cllr Y"),
    ("Mover: Cllr X / Seconder: Cllr Y", "Cllr X", "Cllr Y"),
    ("To be moved by Councillor A, seconded by Councillor B", "Councillor A", "Councillor B"),
    ("Amendment to be moved by Councillor A, seconded by Councillor B", "Councillor A", "Councillor B"),
    ("1. Amendment to be moved by Councillor A, seconded by Councillor B", "Councillor A", "Councillor B"),
    ("Amendment proposed by Cllr A", "Cllr A", None),
    ("Amendment moved by Cllr A", "Cllr A", None),
    ("Formally moved by Cllr A and formally seconded by Cllr B", "Cllr A", "Cllr B"),
    ("Motion proposed by Cllr A and seconded by Cllr B", "Cllr A", "Cllr B"),
    ("It was moved by Councillor A, seconded by Councillor B", "Councillor A", "Councillor B"),
    ("Submitted by: Councillor A", "Councillor A", None),
    ("Tabled by Cllr A", "Cllr A", None),
    ("Supported by: Jane Dodds (Mid and West Wales)", None, "Jane Dodds (Mid and West Wales)"),
    ("Proposed by Cllr A, supported by Cllr B", "Cllr A", "Cllr B"),
    ("Proposed by Councillor J. P. Smith-Jones OBE", "Councillor J. P. Smith-Jones OBE", None),
    ("Proposed by: Cllr the Revd Dr Anne O’Neill MBE JP", "Cllr the Revd Dr Anne O’Neill MBE JP", None),
    ("Proposer: Ald. Sir John de Vere", "Ald. Sir John de Vere", None),
    ("Proposed by: The Mayor, Lutfur Rahman", "The Mayor, Lutfur Rahman", None),
    ("Proposed by: Councillor Siân Ŵyn-Davies", "Councillor Siân Ŵyn-Davies", None),
    ("Cynigydd: Y Cynghorydd Siân Gwenllian", "Y Cynghorydd Siân Gwenllian", None),
    ("Eilydd: Y Cynghorydd Rhun Davies", None, "Y Cynghorydd Rhun Davies"),
    ("Cynigiwyd gan y Cynghorydd A, eiliwyd gan y Cynghorydd B", "y Cynghorydd A", "y Cynghorydd B"),
    ("Proposed by: Councillor A (Labour), Seconded by: Councillor B (Green)",
     "Councillor A (Labour)", "Councillor B (Green)"),
    ("Proposed by Cllr A (Lab, Mile End)", "Cllr A (Lab, Mile End)", None),
    ("Proposer: ……………", "……………", None),
    ("Proposer: ______ Seconder: ______", "______", "______"),
    ("Proposed by: TBC Seconded by: TBC", "TBC", "TBC"),
    ("Proposed by: Cllr Smith Seconded by: TBC", "Cllr Smith", "TBC"),
    ("Proposed by: Seconded by:", "", ""),
    ("Seconded by Cllr B", None, "Cllr B"),
    ("Seconded: Cllr B", None, "Cllr B"),
    ("Seconded by Cllr B, proposed by Cllr A", "Cllr A", "Cllr B"),
    ("Proposed by Cllrs Smith and Jones", "Cllrs Smith and Jones", None),
    ("Proposed by Councillors A Smith and B Jones, seconded by Councillor C Brown",
     "Councillors A Smith and B Jones", "Councillor C Brown"),
    ("Name of proposer: Cllr A", "Cllr A", None),
    ("Name of seconder: Cllr B", None, "Cllr B"),
    ("Proposed by\tCllr A\tSeconded by\tCllr B", "Cllr A", "Cllr B"),
    ("Proposer : Cllr A", "Cllr A", None),
    ("Moved by the Leader of the Council", "the Leader of the Council", None),
]  # fmt: skip

SENTENCES = [
    "",
    "This Council notes:",
    "Proposed changes to bus route 7 would leave the estate without a service.",
    "Proposed changes: see the table below",
    "Proposed cuts to libraries",
    "Proposed development at 12 Mile End Road",
    "Proposed by officers in June, the scheme was withdrawn in August after residents objected to its cost.",
    "Proposed by the previous administration as a saving, the closure was stopped.",
    "Proposed by Government, these changes will cost the Council £2 million a year.",
    "Proposal: to close the library",
    "Proposer and seconder may speak for five minutes.",
    "Proposers of motions have five minutes.",
    "Seconded staff will return in April.",
    "Seconded by the NHS, the officers returned to their posts in April.",
    "Supported by evidence from the Institute for Fiscal Studies, this Council believes in fair funding.",
    "Supported by evidence from residents",
    "Supported by residents across the borough, the campaign won a national award.",
    "Supported housing: the waiting list has grown to 400.",
    "Supported by a grant of £2 million",
    "Supported by the Mayor of London’s Good Growth Fund",
    "Supported by Historic England",
    "Supported by Transport for London and the Mayor of London",
    "Submitted by Friends of the Park",
    "Moved by the plight of refugees, residents raised £20,000.",
    "Moved by what they heard",
    "Moved to a new site in 2019, the market has thrived.",
    "Moved: the bus stop at Mile End",
    "Movers and shakers: our business awards",
    "Submitted by residents in 2021, the petition had 4,000 signatures.",
    "Submitted plans: see appendix",
    "Tabled amendments will be considered in the order in which they appear.",
    "Tabled by the Government in May, the Bill would cut funding.",
    "The motion was proposed by Cllr Smith and seconded by Cllr Jones.",
    "This motion, seconded by Cllr Smith, was lost.",
    "This Council thanks the officers seconded by the NHS.",
    "That the rules on motions proposed by members be reviewed.",
    "The amendment moved by Councillor A in May was lost.",
    "Resolve to support the changes moved by residents",
    "The works were moved by three weeks.",
]


@pytest.mark.parametrize(("line", "proposer", "seconder"), LINES)
def test_a_mover_line_names_its_people(line: str, proposer: str | None, seconder: str | None) -> None:
    assert find_movers(line) == Movers(proposer, seconder)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_no_mover_line(sentence: str) -> None:
    assert find_movers(sentence) is None


@pytest.mark.parametrize(
    "line",
    ["Cllr Smith", "Councillor A. N. Other", "CLLR SMITH", "The Mayor", "Mayor Lutfur Rahman", "TBC", "TBA",
     "To be confirmed", "Alderman Brown", "Bailie Munro", "Baillie Munro", "Provost Grant", "Lord Mayor Hill",
     "Y Cynghorydd Rhun Davies", "Cyng. Rhun Davies", "Cllrs Smith and Jones", "Ald. Brown"],
)  # fmt: skip
def test_a_line_of_its_own_is_a_name(line: str) -> None:
    assert is_person(line)


@pytest.mark.parametrize(
    "line",
    ["", "This Council notes:", "Additions underlined", "Smith",
     "Councillors have raised this matter with the Mayor on several occasions",
     "The Mayor is asked to write to the Secretary of State about it.", "Mayoral decisions", "Provosts Road",
     "Councillor-led reviews", "Mayor’s budget:"],
)  # fmt: skip
def test_a_line_of_its_own_is_no_name(line: str) -> None:
    assert not is_person(line)


@pytest.mark.parametrize(
    "name",
    ["", "TBC", "tbc", "TBA", "T.B.C.", "To be confirmed", "to be advised", "N/A", "…", "......", "____", "-", "[TBC]",
     "None", "Cllr TBC", "?"],
)  # fmt: skip
def test_a_name_left_open_is_unknown(name: str) -> None:
    assert is_unknown(name)


@pytest.mark.parametrize("name", ["Cllr Smith", "TBC Smith", "Nina", "Noneley", "Councillor A"])
def test_a_name_is_known(name: str) -> None:
    assert not is_unknown(name)


def test_a_very_long_paragraph_is_no_mover_line_and_takes_no_time() -> None:
    assert find_movers("Proposed by Cllr Smith (" * 200_000) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "To be moved by Councillor Ida Thorne and seconded by Councillor Rafe Moss:",
            ("Councillor Ida Thorne", "Councillor Rafe Moss"),
        ),
        ("Moved by Councillor Ida Thorne:", None),
        ("Moved by the need for warmth and seconded by reason:", None),
    ],
)
def test_movers_may_lead_the_motion_in(text: str, names: tuple[str, str] | None) -> None:
    found = find_movers(text)
    assert (found and (found.proposer, found.seconder)) == names
