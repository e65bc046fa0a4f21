"""Punctuation that an amendment leaves behind, and whether a person is told to look at it."""

from __future__ import annotations

import pytest
from support.in_words import reconciled

from amend.model import Severity

MOTION = """This Council notes:
1. The zone was agreed in 2019. It has never been kept. People complain.
2. See rule 4, p. 7, and the St. Mary report.

This Council resolves:
1. To work with:
  (a) the schools;
  (b) the bus company; and
  (c) the traders.
2. To report in October.
"""
ODD = {
    "After 'October.' in resolves 2 insert 'and April'.": "small letter",
    "After 'October.' in resolves 2 insert '; and publish it'.": "two stops",
    "In resolves 1(b) replace 'the bus company' with 'the tram company; and'.": "twice",
    "Replace resolves 1(a) with 'all schools'.": "lost the stop",
    "In resolves 2, delete 'in October.' and insert 'in May'": "lost the stop",
    "In resolves 1(b), replace 'the bus company; and' with 'the tram company.'": "full stop amid",
    "In resolves 1(c), replace 'the traders.' with 'all traders; and'": "ends its list",
    "Replace the second sentence of notes 1 with 'It failed'.": "stop of a sentence",
    "After resolves 2 insert: [To meet yearly.]": "marks around it",
}
PLAIN = (
    "In resolves 2, replace 'October' with 'May'.",
    "After 'October' in resolves 2 insert 'and April'.",
    "Replace resolves 1(a) with 'all schools;'.",
    "Delete resolves 1(c).",
    "In notes 2, replace '7' with '8, i.e. at the end'.",
    "After resolves 2 insert: “3. To meet yearly.”",
)


def _said(paper: str) -> list[str]:
    redline = reconciled(paper, MOTION)
    assert all(one.state.is_applied for one in redline.instructions)
    assert redline.instructions
    return [one.message for one in redline.findings if one.kind == "punctuation" and one.severity is Severity.WARNING]


@pytest.mark.parametrize(("paper", "about"), ODD.items())
def test_odd_punctuation_is_told_of(paper: str, about: str) -> None:
    (message,) = _said(paper)
    assert about in message


@pytest.mark.parametrize("paper", PLAIN)
def test_nothing_is_said_where_it_is_as_a_clerk_would_type_it(paper: str) -> None:
    assert not _said(paper)
