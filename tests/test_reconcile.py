"""Papers against motions, case by case: see tests/cases/reconcile.md."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from amend.model import Change, Paper, Redline, Severity
from amend.readers import read_bytes
from amend.reconciliation import compare, reconcile

CASES = Path(__file__).with_name("cases") / "reconcile.md"
_SIGNS = {Change.ADD: ("{++", "++}"), Change.DELETE: ("{--", "--}"), Change.NEITHER: ("{??", "??}")}


@dataclass(frozen=True)
class Case:
    """One case of the file."""

    name: str
    motion: str
    paper: str
    redline: str
    outcome: str


def _cases() -> list[Case]:
    found = []
    for block in CASES.read_text("utf-8").split("\n# ")[1:]:
        name, motion, paper, redline, outcome = (part.strip() for part in block.split("\n.\n"))
        found.append(Case(name, motion, paper, redline, outcome))
    return found


def _shown(redline: Redline) -> list[str]:
    lines = []
    for paragraph in redline.paragraphs:
        text = ""
        for span in paragraph.spans:
            left, right = ("{==", "==}") if span.undecided else _SIGNS.get(span.change, ("", ""))
            text += f"{left}{span.text}{right}"
        lines.append(f"{paragraph.label.replace('•', '-')} {text}".strip())
    return lines


def _read(text: str) -> Paper:
    return read_bytes(text.encode(), "case.md", "md")


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_a_paper_against_its_motion_gives_the_redline_a_person_would_write(case: Case) -> None:
    redline = reconcile(_read(case.paper), _read(case.motion))
    assert _shown(redline) == [line for line in case.redline.splitlines() if line]
    verified = "verified" if redline.verified else "unverified"
    kinds = sorted({finding.kind for finding in redline.findings if finding.severity is not Severity.INFO})
    assert " ".join([verified, *kinds]) == case.outcome


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_keep_and_delete_are_the_motion_character_for_character(case: Case) -> None:
    motion = _read(case.motion)
    redline = reconcile(_read(case.paper), motion)
    assert [text for p in redline.paragraphs if (text := p.original)] == [p.text for p in motion.paragraphs]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("It costs £4.2m.", "It costs £4.5m.", ["It costs {--£4.2m--}{++£4.5m++}."]),
        ("On 12 March 2025.", "On 14 March 2025.", ["On {--12 March 2025--}{++14 March 2025++}."]),
        ("We note the report.", "We note the long report.", ["We note the {++long ++}report."]),
        ("One. Two. Three.", "One. Three.", ["One. {--Two. --}Three."]),
        ("A “quoted” word.", 'A "quoted" word.', ["A “quoted” word."]),
        ("First point.\n\nLast point.", "First point.", ["First point.", "{--Last point.--}"]),
        ("First point.", "First point.\n\nLast point.", ["First point.", "{++Last point.++}"]),
        ("Same.", "Same.", ["Same."]),
    ],
)  # fmt: skip
def test_two_finished_texts_compare_as_a_person_would_mark_them(before: str, after: str, expected: list[str]) -> None:
    assert _shown(compare(_read(before), _read(after))) == expected


def test_a_paragraph_split_in_two_is_a_break_and_nothing_else() -> None:
    motion = "The Council notes the report of the inspectors. It resolves to publish the plan within six months."
    paper = motion.replace("inspectors. It", "inspectors.\n\nIt")
    redline = compare(_read(motion), _read(paper))
    assert [paragraph.break_ for paragraph in redline.paragraphs] == [Change.ADD, Change.KEEP]
    assert [finding.kind for finding in redline.findings] == ["split"]
    joined = compare(_read(paper), _read(motion))
    assert [paragraph.break_ for paragraph in joined.paragraphs] == [Change.DELETE, Change.KEEP]
