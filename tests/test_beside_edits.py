"""What stands in the same sentence as an order, before it or behind it: harmless, or told of."""

from __future__ import annotations

import pytest
from support.in_words import MARKET_HALL, reconciled

from amend.instruction import State

ORDER = "in notes 2, delete 'May' and insert 'June'."
LEADS_UP = (
    "Amendment 2:",
    "Lib Dem amendment:",
    "Cllr Nye:",
    "Councillor Nye moves to",
    "The Green Group proposes:",
    "52a Moved by HOLDERNESS:",
    "UNT-M:",
    "Tyneside branch:",
    "Preamble,",
)
MAY_UNDO = (
    "Cancelled:",
    "IGNORE:",
    "Plan B:",
    "Second preference:",
    "To the Ashford motion:",
    "Example of an amendment:",
    "Once funds allow:",
    "For the June meeting:",
    "Originally:",
    "Our first thought was:",
)
ARGUES = (
    ", as the trust has told us.",
    ". The figures were published on Tuesday.",
    ". Seconded by Cllr Oram.",
)
TAKES_BACK = (
    " – cancelled.",
    " - NOT PROPOSED",
    " – the Treasurer must agree first.",
    ". Scratch that.",
    ". On reflection, no.",
    ". Correction: 1884 is 1888.",
    ". Increase the rents by a tenth.",
    ". All dates to be one month later.",
)


def _state(paper: str) -> State:
    redline = reconciled(paper, MARKET_HALL)
    (one, *_) = redline.instructions
    return one.state


@pytest.mark.parametrize("lead", LEADS_UP)
def test_what_leads_up_to_an_order_is_passed_over(lead: str) -> None:
    assert _state(f"{lead} {ORDER}") is State.APPLIED


@pytest.mark.parametrize("lead", MAY_UNDO)
def test_what_may_take_an_order_back_before_it_is_told_of(lead: str) -> None:
    assert _state(f"{lead} {ORDER}") in (State.WARNED, State.REFUSED)


@pytest.mark.parametrize("behind", ARGUES)
def test_an_argument_behind_an_order_is_passed_over(behind: str) -> None:
    assert _state(f"{ORDER[0].upper()}{ORDER[1:-1]}{behind}") is State.APPLIED


@pytest.mark.parametrize("behind", TAKES_BACK)
def test_what_may_take_an_order_back_behind_it_is_told_of(behind: str) -> None:
    assert _state(f"{ORDER[0].upper()}{ORDER[1:-1]}{behind}") in (State.WARNED, State.REFUSED)


def test_a_place_that_is_not_understood_is_told_of_where_the_words_stand_once() -> None:
    redline = reconciled("In the closing words of the lower half, replace 'traders' with 'porters'.", MARKET_HALL)
    (one,) = redline.instructions
    assert one.state is State.WARNED
    assert "was not understood" in (one.reason or "")
    assert [p.amended for p in redline.paragraphs][-1] == "To thank the porters."


def test_a_place_elsewhere_is_no_place_of_the_motion() -> None:
    assert _state("In the appendix, replace 'traders' with 'porters'.") is State.REFUSED
