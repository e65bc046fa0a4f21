"""What the lines of a sheet tell of its amendments, and which lines head one."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.instruction_cases import Case, cases_in

from amend.instructions.sheets.fate_words import DELETED
from amend.instructions.sheets.fates import told_behind, told_in, told_of_those_below
from amend.instructions.sheets.heads import EDITS, head_of
from amend.instructions.sheets.names import names_in
from amend.instructions.sheets.parted import amendments_told
from amend.model import Kind, Paragraph, Role, Run

FOLDER = Path(__file__).parent / "instructions"
SHEETS = [
    case
    for path in (*sorted((FOLDER / "held_back").glob("sheets_of*.txt")), FOLDER / "amendments_of_a_sheet.txt")
    for case in cases_in(path)
]

FATES = [
    ("Carried.", ["stands"]),
    ("LOST by 15 votes to 17.", ["lost"]),
    ("Agreed, five votes to two.", ["stands"]),
    ("Not agreed (18 for, 33 against).", ["lost"]),
    ("Not moved", ["not moved"]),
    ("Died for lack of a second.", ["not moved"]),
    ("There being no seconder, the amendment fell.", ["not moved", "lost"]),
    ("RULED OUT OF ORDER by the Business Committee", ["not moved"]),
    ("Councillor Mackay, with the consent of her seconder, ACCEPTED the addendum.", ["stands"]),
    ("7a and 7c were passed. 7b was heavily defeated.", ["7a 7c stands", "7b lost"]),
    ("Amendments 1 to 3 and 5 were carried. Amendment 4 was lost.", ["1 2 3 5 stands", "4 lost"]),
    ("Amendment A having been carried, Amendment B FELL.", ["a stands", "b lost"]),
    ("Amendment 2 having failed, Amendment 3 was moved and agreed.", ["2 lost", "3 stands"]),
    ("HE31.2 has been withdrawn. All other amendments stand.", ["he31.2 not moved", "rest stands"]),
    ("The first amendment was lost, the second carried.", ["1 lost", "2 stands"]),
    ("the second was withdrawn and the fourth was lost", ["2 not moved", "4 lost"]),
    ("Change C, which was therefore withdrawn.", ["c not moved"]),
    ("The President ruled amendment (c) out of order.", ["c not moved"]),
    ("The motion of Dr Keith was defeated.", ["by Dr Keith lost"]),
    ("The Westmarch and Lower Fen amendments were carried.", ["by Westmarch and Lower Fen stands"]),
    ("2.4 | L. Hobday | M. Vyas | Withdrawn", ["2.4 not moved"]),
    ("3C 11 24 Failed", ["3c lost"]),
    ("falls if A is carried", ["hangs on a lost"]),
    ("to be moved only if Amendment 2 fails", ["hangs on 2 stands"]),
]
NO_FATES = [
    "The Council has lost £3m since 2010.",
    "Accepted practice is that a member speaks once.",
    "In resolves 1, after “roof” insert “, with 14 tiles lost”.",
    "Moved: Mrs D. Achebe. Seconded: Mr L. Fell",
    "To regret that the grant was lost;",
    "Carried interest should be taxed.",
    "No votes have been taken; the sheet is for the meeting on Monday.",
]
HEADS = [
    ("", "Amendment 6B", "6b", ""),
    ("", "AMENDMENT ONE - Lib Dem", "1", ""),
    ("", "Second amendment. Proposer: Flat 61", "2", ""),
    ("", "Amdt 2 - Branch 114", "2", ""),
    ("", "Amendment (ii): Safety Representatives", "ii", ""),
    ("", "Amendment 31A (REVISED) (North Thames)", "31a revised", ""),
    ("", "Composite Amendment C (from 4.2 and 4.3)", "composite c", ""),
    ("", "Amendment E-1 (to Motion E)", "e-1", "e"),
    ("", "Motion 11, amendment a", "a", "11"),
    ("", "Notice of Motion 113 (Amendment to 31/1)", "113", "31/1"),
    ("", "No. 1, from Mrs Quayle", "1", ""),
    ("", "HE31.2 University of Carrick", "he31.2", ""),
    ("", "27(ii) Proposed by the Law Society", "27 ii", ""),
    ("44.1", "Photographers’ Council", "44.1", ""),
    ("(A)", "Councillor Blackett to move and Councillor Rowe to second:", "a", ""),
    ("", "Amendments to Motion 8: Empty Homes", "", "8"),
    ("", "MOTION 5 – STREET TREES", "", "5"),
    ("", "LABOUR GROUP AMENDMENT 2", "2", ""),
    ("", "ADMINISTRATION AMENDMENT – NO 2", "2", ""),
    ("", "Cllr Denzil Marsh – Amendment 2", "2", ""),
    ("", "Notice of Amendment 2", "2", ""),
    ("", "*Amendment 2*", "2", ""),
    ("", "AMMENDMENT 2 - Empty Homes", "2", ""),
    ("", "Amend. 2 | Independent Group | Cllr Marsh", "2", ""),
    ("", 'AMENDMENT "2"', "2", ""),
    ("", "Amendment (2) received from the Residents' Association Group", "2", ""),
    ("", "Amendment ref. 12.2 – Green Group", "12.2", ""),
    ("", "Amendment 1 to Item 12: Empty Homes", "1", "12"),
    ("", "By Cllr Denzil Marsh", "", ""),
    ("", "The Archdeacon of Holme moved as an amendment, seconded by the Revd J. Tuck:", "", ""),
    ("", "WESTMARCH (proposed Mr G. Beddoes, seconded Mrs L. Tudge)", "", ""),
]
NO_HEADS = [
    ("", "Amendment 3 was defeated."),
    ("", "Resolution 2"),
    ("", "Item 4: omit."),
    ("1.", "This Council notes"),
    ("2.", "To publish rotas four weeks ahead."),
    ("", "In point 2, delete ‘x’."),
    ("", "The amendment before us is sound."),
    ("(a)", "to clubs; and"),
]


def _told(text: str) -> list[str]:
    return [
        " ".join(
            filter(
                None,
                (
                    *sorted(one.names),
                    f"by {one.who}" if one.who else "",
                    "rest" if one.rest else "",
                    f"hangs on {one.hangs_on}" if one.hangs_on else "",
                    one.fate.value,
                ),
            )
        )
        for one in told_in(text)
    ]


def _line(label: str, text: str) -> Paragraph:
    return Paragraph((Run(text),), Kind.ITEM if label else Kind.PARAGRAPH, label=label)


@pytest.mark.parametrize(("text", "expected"), FATES)
def test_a_line_tells_what_became_of_whom(text: str, expected: list[str]) -> None:
    assert _told(text) == expected


@pytest.mark.parametrize("text", NO_FATES)
def test_a_line_that_only_has_the_words_tells_nothing(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(("label", "text", "name", "motion"), HEADS)
def test_a_line_heads_an_amendment(label: str, text: str, name: str, motion: str) -> None:
    head = head_of(_line(label, text))
    assert head is not None
    assert (head.name, head.motion) == (name, motion)


@pytest.mark.parametrize(("label", "text"), NO_HEADS)
def test_a_line_that_only_looks_like_one_heads_nothing(label: str, text: str) -> None:
    assert head_of(_line(label, text)) is None


def test_a_head_tells_its_own_fate_and_not_that_of_others() -> None:
    assert [one.fate.value for one in told_behind(" - Conservative - LOST (19 votes to 38)")] == ["lost"]
    assert [one.fate.value for one in told_behind("North Tarn College LOST")] == ["lost"]
    assert told_behind(" (from 4.2 North West and 4.3 Barnet)") == ()


def test_a_line_tells_of_all_the_amendments_below_it() -> None:
    told = {
        text: told_of_those_below(text) for text in ("The following amendments were LOST:", "Amendments withdrawn:")
    }
    assert [fate.value for fate in told.values() if fate is not None] == ["lost", "not moved"]
    assert told_of_those_below("The amendment was put and lost.") is None


def test_names_are_plain_however_they_are_written() -> None:
    assert names_in("Amendments (A), Two and 31B") == {"a", "2", "31b"}
    assert names_in("1 to 3 and 5") == {"1", "2", "3", "5"}


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in SHEETS])
def test_nothing_of_a_sheet_is_lost_and_no_order_is_set_aside_with_its_head(case: Case) -> None:
    told = amendments_told(case.paper, case.motion.paragraphs).paragraphs
    assert _letters(told) == _letters(case.paper.paragraphs)
    heads = [p.text for p in told if p.role is Role.HEAD and not told_in(p.text)]
    assert not [head for head in heads if EDITS.search(DELETED.sub("", head))]


def _letters(paragraphs: tuple[Paragraph, ...]) -> str:
    return "".join("".join(p.text.split()) for p in paragraphs)


def test_there_are_sheets() -> None:
    assert len(SHEETS) > 150
