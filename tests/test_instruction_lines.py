"""Lines that speak of a numbered part, which no title does, and titles that only look so."""

import pytest

from amend.instruction_lines import is_about_part
from amend.instructions.demands import edits_a_part


@pytest.mark.parametrize(
    ("line", "is_part"),
    [
        ("Incorporate point 1 into the rest", True),
        ("At the end of the last clause, lose the stop", True),
        ("Merge paragraphs 2 and 3", True),
        ("Ending ‘no fault’ evictions – Labour amendment", False),
        ("Stop ‘Fire and Rehire’", False),
        ("Planning Rules 2025", False),
        ("At Breaking Point: an amendment on dental care", False),
        ("Supplementary item 6.2", False),
    ],
)
def test_a_title_is_about_no_part(line: str, is_part: bool) -> None:
    assert is_about_part(line) is is_part


@pytest.mark.parametrize(
    ("line", "edits"),
    [
        ("Strike at resolves 3, behind “life” and ahead of “eel”, the middle part.", True),
        ("In ‘Council notes, bullet 1, delete ‘2,140’ and insert ‘2,206’.", True),
        ("Renumber current rules 5 to 8 as 6 to 9.", True),
        ("Under section 21 of the Housing Act landlords can remove tenants.", False),
        ("At that point a decision was taken to cut services.", False),
        ("Welcomes the subsidies 5 villages got, and asks to add more.", False),
    ],
)
def test_new_text_edits_no_part(line: str, edits: bool) -> None:
    assert edits_a_part(line) is edits
