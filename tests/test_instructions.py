"""Amendments written as instructions, case by case (see tests/instructions and support/instruction_cases.py)."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from support.instruction_cases import Case, Expected, all_cases, are_as_expected, lines_in, lines_of, unmet

from amend.model import Kind, Redline, Severity
from amend.readers import read_bytes
from amend.section_heads import is_section_head
from amend.views import motion_text

if TYPE_CHECKING:
    from amend.model import Paragraph

CASES = all_cases()
PATTERNS = range(1, 53)
FEWEST = 150
FEWEST_UNAPPLIED = 0.25
QUICK = 3
"""One case in so many is in the README's test command; the others are `long`, for CI."""
by_title = pytest.mark.parametrize(
    "case",
    [pytest.param(case, marks=[pytest.mark.long] if n % QUICK else []) for n, case in enumerate(CASES)],
    ids=lambda case: case.title,
)


@cache
def outcome(case: Case) -> Redline:
    """Return what `convert` makes of the case."""
    from amend.reconciliation import reconcile

    return reconcile(case.paper, case.motion)


def entries(redline: Redline) -> list[tuple[str, str, str]]:
    return [(str(one.state), one.verb, one.reason or "") for one in redline.instructions]


def amended(redline: Redline) -> tuple[tuple[str, str], ...]:
    from amend.writers import render
    from amend.writers.view import View

    return lines_of(render(redline, "txt", View.AMENDED))


# The table itself


def test_the_table_has_enough_cases_and_each_has_a_title_of_its_own() -> None:
    titles = [case.title for case in CASES]
    assert len(titles) >= FEWEST
    assert len(set(titles)) == len(titles)


def test_the_table_covers_all_patterns_found_in_real_papers() -> None:
    covered = {int(number) for case in CASES for number in re.findall(r"\bpatterns? (\d+)\b", case.title)}
    assert sorted(set(PATTERNS) - covered) == []


def test_a_quarter_of_the_table_is_not_simply_applied() -> None:
    simple = Expected(frozenset({"applied"})).states
    odd = [case for case in CASES if any(not one.states & simple for one in case.expected)]
    assert len(odd) >= FEWEST_UNAPPLIED * len(CASES)


def shown_lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def columns(text: str) -> list[int]:
    return [len(line) - len(line.lstrip()) for line in text.split("\n") if line.strip()]


@by_title
def test_the_motion_of_a_case_is_read_as_it_is_meant(case: Case) -> None:
    """Every line is a paragraph, what is typed further in stands deeper, heads are heads, and all of it is text."""
    found = case.motion.paragraphs
    if case.is_printed:
        words = [
            word for line in case.motion_text.split("\n") for word in re.sub(r"^ *\d+(?: {3}|$)", "", line).split()
        ]
        assert " ".join(f"{p.label} {p.text}" for p in found).split() == words
        return
    assert [f"{p.label} {p.text}".strip() for p in found] == shown_lines(case.motion_text)
    assert case.motion.text == found
    shown = list(zip(found, columns(case.motion_text), strict=True))
    assert not [p.text for p, column in shown if p.kind is Kind.ITEM and (p.level == 0) != (column == 0)]
    assert not [b.text for (a, x), (b, y) in pairwise(shown) if _both_items(a, b) and (b.level > a.level) != (y > x)]
    heads = [p.text for p in found if p.kind is Kind.PARAGRAPH and p.text.endswith(":") and len(p.text) < 80]
    assert [text for text in heads if not is_section_head(text)] == []


def _both_items(a: Paragraph, b: Paragraph) -> bool:
    return a.kind is b.kind is Kind.ITEM


@by_title
def test_the_amended_text_of_a_case_is_read_as_it_is_meant(case: Case) -> None:
    if case.is_unchanged:
        return
    assert [f"{label} {text}".strip() for label, text in case.amended] == shown_lines(case.amended_text)
    assert case.amended != lines_in(case.motion.paragraphs)


# What comes out


@by_title
def test_the_amended_text_is_what_the_clerk_expects(case: Case) -> None:
    assert amended(outcome(case)) == case.amended


@by_title
def test_every_instruction_is_listed_with_its_state(case: Case) -> None:
    found = entries(outcome(case))
    assert are_as_expected(found, case.expected), f"{found}\nexpected: {case.expected}"


@by_title
def test_the_findings_are_what_the_clerk_expects(case: Case) -> None:
    redline = outcome(case)
    assert unmet(redline.findings, case.findings) == ()
    assert not case.kinds or redline.kind in case.kinds


@by_title
def test_what_is_kept_and_deleted_is_the_motion_paragraph_by_paragraph(case: Case) -> None:
    original = [(p.label, p.text) for p in motion_text(outcome(case), amended=False)]
    assert original == list(lines_in(case.motion.paragraphs))


@by_title
def test_what_is_not_simply_applied_is_a_finding_too(case: Case) -> None:
    """No reason is given in the list alone, and none is missing."""
    redline = outcome(case)
    odd = [one for one in redline.instructions if one.state != "applied"]
    assert all(one.reason for one in odd)
    told = [f for f in redline.findings if f.kind == "instruction" and f.severity is not Severity.INFO]
    assert bool(told) >= bool(odd)


# Without the motion

ALONE = [
    "Delete point 2.",
    "Delete 'dawn' and insert '6am'.",
    "Delete all after 'This Council' and insert:\n\nnotes it.",
]


@pytest.mark.parametrize("text", ALONE)
def test_without_a_motion_nothing_is_applied_and_that_is_said(text: str) -> None:
    from amend.reconciliation import reconcile

    redline = reconcile(read_bytes(text.encode(), "paper.txt", "txt"))
    assert [state for state, _, _ in entries(redline)] == ["refused"]
    assert "motion" in (redline.instructions[0].reason or "")
