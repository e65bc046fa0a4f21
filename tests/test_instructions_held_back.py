"""Papers made by people who had seen neither the code nor the table (tests/instructions/held_back/README.md)."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from support.instruction_cases import FOLDER, Case, are_as_expected, cases_in, lines_in, lines_of

from amend.model import Redline, Severity
from amend.reconciliation import reconcile
from amend.views import motion_text
from amend.writers import render
from amend.writers.view import View

CASES = [case for path in sorted((FOLDER / "held_back").glob("*.txt")) for case in cases_in(path)]
TRAPS = "traps.txt"
"""Papers that are easily misread: they may be refused, they may not be carried out wrongly without a warning."""
QUICK = 15
"""One paper in so many is in the README's test command; the others are `long`, for CI."""


def one_by_one(cases: Iterable[Case]) -> pytest.MarkDecorator:
    """Parametrize a test with the cases."""
    rows = [pytest.param(case, marks=[pytest.mark.long] if n % QUICK else []) for n, case in enumerate(cases)]
    return pytest.mark.parametrize("case", rows, ids=lambda case: case.title)


def converted(case: Case) -> tuple[Redline, bool]:
    """Return what `convert` makes of a case, and whether the amended text is the one that a clerk expects."""
    redline = reconcile(case.paper, case.motion)
    return redline, lines_of(render(redline, "txt", View.AMENDED)) == case.amended


def entries(redline: Redline) -> list[tuple[str, str, str]]:
    """Return the instructions listed; "renumber accordingly" may be counted as one or not."""
    found = [(str(one.state), one.verb, one.reason or "") for one in redline.instructions]
    return [one for one in found if one[:2] != ("applied", "renumber")]


def test_every_case_has_a_title_of_its_own() -> None:
    titles = [case.title for case in CASES]
    assert len(titles) >= 400
    assert len(set(titles)) == len(titles)


@one_by_one(c for c in CASES if c.file != TRAPS)
def test_the_amended_text_and_the_states_are_those_of_a_careful_clerk(case: Case) -> None:
    redline, is_right = converted(case)
    assert is_right, [str(one.reason) for one in redline.instructions]
    expected = tuple(one for one in case.expected if not (one.verb == "renumber" and "applied" in one.states))
    found = [(str(one.state), one.verb, one.reason or "") for one in redline.instructions]
    assert are_as_expected(found, expected) or are_as_expected(entries(redline), expected), found
    assert tuple((p.label, p.text) for p in motion_text(redline, amended=False)) == lines_in(case.motion.paragraphs)


@one_by_one(c for c in CASES if c.file == TRAPS)
def test_a_trap_is_read_rightly_or_a_person_is_told(case: Case) -> None:
    redline, is_right = converted(case)
    told = any(str(one.state) != "applied" for one in redline.instructions) or any(
        finding.severity is not Severity.INFO for finding in redline.findings
    )
    assert is_right or told
