"""What stands beside instructions: harmless lines are only told of, what may be more is warned of."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.in_words import MARKET_HALL, reconciled

from amend.instruction import State
from amend.model import Redline, Severity

ORDER = 'In notes 2, delete "May" and insert "June".'
HARMLESS = (
    "Item 12, Motion 2",
    "ITEM 8: VACANCIES IN RURAL PARISHES",
    "Item 9 - Allotment Rents",
    "Minute 83/25",
    "Rule 4(1) Information",
    "Thanks, Cllr Nye",
    "Many thanks,",
    "Councillor Nye proposes:",
    "Amendment 2 (Cllr Oram)",
    "The Section 151 Officer has confirmed that the amendment is balanced.",
    "Carried by 9 votes to 4",
)
DOUBTFUL = (
    "After resolves 3:",
    "Resolves 2 falls.",
    "2 and 3 the other way round",
    "New order: 2, 3, 1",
    "Instead of 2:",
    "No point 3",
    "Juniors: £120 to come down to £100.",
    "Cllr Nye has since withdrawn this.",
    "Both amendments were lost.",
    "The vote was tied and the Chair voted against.",
    "This amendment will be moved only if the Labour amendment falls.",
    "This amendment has been replaced by the version circulated on 11 June.",
    "Chair's ruling: amounts to a direct negative and cannot be taken.",
    "Cllr Ash proposes to withdraw it.",
    "Details of the amendment that fell",
    "Please ignore the changes below.",
    "The amendment below is for the July meeting.",
    "All amendments will be withdrawn.",
)


def _redline(*lines: str) -> Redline:
    paper = "\n\n".join(("Amendment", "Cllr Ash", *lines))
    return reconciled(f"{paper}\n", MARKET_HALL)


def _is_warned_of(redline: Redline) -> bool:
    return any(one.kind == "left-aside" and one.severity is Severity.WARNING for one in redline.findings)


@pytest.mark.parametrize("line", HARMLESS)
def test_a_line_that_asks_for_nothing_is_no_reason_to_look(line: str) -> None:
    redline = _redline(line, ORDER)
    assert [one.state for one in redline.instructions] == [State.APPLIED]
    assert not _is_warned_of(redline)


@pytest.mark.parametrize("line", DOUBTFUL)
def test_a_line_that_may_be_more_is_warned_of_or_refused(line: str) -> None:
    redline = _redline(ORDER, line)
    assert any(not one.state.is_applied for one in redline.instructions) or _is_warned_of(redline)


def _remarks() -> list[tuple[str, str]]:
    _, *groups = (Path(__file__).parent / "orders" / "remarks.txt").read_text("utf-8").split("\n# ")
    named = [(group.splitlines()[0], line) for group in groups for line in group.splitlines()[1:] if line.strip()]
    return [(where, line.replace(" // ", "\n\n").replace(" / ", "\n")) for where, line in named]


@pytest.mark.parametrize(("where", "remark"), _remarks())
def test_what_papers_say_around_their_orders_is_no_reason_to_look(where: str, remark: str) -> None:
    paper = f"{remark}\n\n{ORDER}\n" if where == "above" else f"{ORDER}\n\n{remark}\n"
    redline = reconciled(paper, MARKET_HALL)
    assert [one.state for one in redline.instructions] == [State.APPLIED]
    assert [one.message for one in redline.findings if one.severity is not Severity.INFO] == []
