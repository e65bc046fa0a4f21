"""Sentences that look like orders and are none, or not whole ones: whatever is done, a person is told.

`tests/instructions/told/*.txt` hold a motion and, behind "# why", the sentences, a line each; " / " is a new line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.in_words import is_told, reconciled
from support.instruction_cases import Case, cases_in, lines_of

from amend.reconciliation import reconcile
from amend.writers import render
from amend.writers.view import View

FOLDER = Path(__file__).parent / "instructions" / "told"


def sentences() -> Iterator[tuple[str, str]]:
    for path in sorted(FOLDER.glob("*.txt")):
        motion, *groups = path.read_text("utf-8").split("\n# ")
        for group in groups:
            yield from ((motion, line) for line in group.splitlines()[1:] if line.strip())


@pytest.mark.parametrize(("motion", "sentence"), [pytest.param(*one, id=one[1][:90]) for one in sentences()])
def test_a_person_is_told(motion: str, sentence: str) -> None:
    paper = sentence.replace(" / ", "\n\n")
    redline = reconciled(paper, f"{motion}\n")
    assert is_told(redline), [one.text for one in redline.instructions]


def test_there_are_sentences() -> None:
    assert len(list(sentences())) > 250


TOLD_PAPERS = [case for path in sorted((FOLDER.parent / "told_papers").glob("*.txt")) for case in cases_in(path)]
"""Whole papers that readers who attacked the tool made: each is right, or somebody is told."""


def is_right_or_told(case: Case) -> bool:
    redline = reconcile(case.paper, case.motion)
    return lines_of(render(redline, "txt", View.AMENDED)) == case.amended or is_told(redline)


@pytest.mark.long
@pytest.mark.parametrize("case", TOLD_PAPERS, ids=lambda case: case.title)
def test_a_paper_is_right_or_a_person_is_told(case: Case) -> None:
    assert is_right_or_told(case)
