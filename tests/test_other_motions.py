"""Titles in a paper that may be those of another motion than the one that is given."""

from __future__ import annotations

import pytest
from support.in_words import reconciled

MOTION = """Library hours in Tarn

This Council resolves:
1. To open the library at nine.
2. To report in April.
"""
OTHER = {
    "Notice of motion – Car parks in Tarn": "Notice of motion – Library hours in Tarn",
    "Page 6: Car parks in Tarn": "Page 4: Library hours in Tarn",
    "Amendment 2 – Car parks in Tarn": "Amendment 1 – Library hours in Tarn",
    "Cllr Moss's motion on car parks": "Cllr Dale's motion on libraries",
}
OWN = {
    "Amendment 2 – Cllr Lowe": "Amendment 1 – Cllr Hart",
    "Amendment 2 – Labour Group": "Amendment 1 – Library hours in Tarn",
    "Motion 3: Library hours": "Notice of motion – Library hours in Tarn",
}


def _said(second: str, first: str) -> list[str]:
    paper = f"{first}\n\nIn resolves 1, delete 'nine' and insert 'ten'.\n\n{second}\n\nDelete resolves 2.\n"
    redline = reconciled(paper, MOTION)
    return [one.message for one in redline.findings if "another motion" in one.message]


@pytest.mark.parametrize(("second", "first"), OTHER.items())
def test_the_title_of_another_motion_is_told_of(second: str, first: str) -> None:
    assert any(second in message for message in _said(second, first))


@pytest.mark.parametrize(("second", "first"), OWN.items())
def test_a_title_that_is_the_motions_or_none_is_not(second: str, first: str) -> None:
    assert not _said(second, first)
