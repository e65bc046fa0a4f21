"""Sentences that look like orders and are none, or not whole ones: whatever is done, a person is told.

`tests/instructions/told/*.txt` hold a motion and, behind "# why", the sentences, a line each; " / " is a new line.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from amend.instruction import State
from amend.model import Severity
from amend.readers import read_bytes
from amend.reconciliation import reconcile

FOLDER = Path(__file__).parent / "instructions" / "told"


def sentences() -> Iterator[tuple[str, str]]:
    for path in sorted(FOLDER.glob("*.txt")):
        motion, *groups = path.read_text("utf-8").split("\n# ")
        for group in groups:
            yield from ((motion, line) for line in group.splitlines()[1:] if line.strip())


@pytest.mark.parametrize(("motion", "sentence"), [pytest.param(*one, id=one[1][:90]) for one in sentences()])
def test_a_person_is_told(motion: str, sentence: str) -> None:
    paper = sentence.replace(" / ", "\n\n")
    redline = reconcile(
        read_bytes(paper.encode(), "paper.txt", "txt"), read_bytes(f"{motion}\n".encode(), "motion.txt", "txt")
    )
    refused = [one for one in redline.instructions if one.state is not State.APPLIED]
    warned = [one for one in redline.findings if one.severity is not Severity.INFO]
    assert refused or warned, [one.text for one in redline.instructions]


def test_there_are_sentences() -> None:
    assert len(list(sentences())) > 250
