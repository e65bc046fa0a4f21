"""A number that two points of one list have in the amended text is told."""

from __future__ import annotations

import pytest

from amend.model import Change, Kind, MarkedParagraph, Span
from amend.reconciliation.doubled import of_doubled


def point(label: str, change: Change = Change.KEEP, level: int = 0, amended: str = "") -> MarkedParagraph:
    return MarkedParagraph(
        (Span("Boats keep left.", change),), Kind.ITEM, level, label, change=change, amended_label=amended
    )


HEAD = MarkedParagraph((Span("The meeting notes:"),), Kind.HEADING, 3)
LISTS = [
    ([point("1."), point("2."), point("3.")], []),
    ([point("1."), point("2.", amended="1."), point("3.", amended="2.")], ["‘1.’"]),
    ([point("1."), point("1."), point("2.")], []),  # as the motion had it
    ([point("1."), HEAD, point("1.")], []),
    ([point("1."), point("(a)", level=1), point("2."), point("(a)", level=1)], []),
    ([point("•"), point("•")], []),
    ([point("1."), point("2.", Change.DELETE), point("3.", amended="2.")], []),
    ([point("1."), point("1.", Change.ADD), point("2.")], ["‘1.’"]),
]


@pytest.mark.parametrize(("paragraphs", "labels"), LISTS)
def test_a_number_is_told_that_two_points_have_now_and_none_had(
    paragraphs: list[MarkedParagraph], labels: list[str]
) -> None:
    found = list(of_doubled(paragraphs))
    assert [one.kind for one in found] == ["number-twice"] * len(labels)
    assert all(label in one.message for one, label in zip(found, labels, strict=True))
