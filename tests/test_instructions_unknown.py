"""Orders in words that nobody put into a table: they are listed as refused, wherever they stand."""

from __future__ import annotations

import pytest

from amend.instruction import State
from amend.model import Paper
from amend.readers import read_bytes
from amend.reconciliation import reconcile

MOTION = """Village shops

This Council notes:

1. That nine villages have lost their shop.

2. That the grants ended in March; and

3. That people drive further. Few of them like it.

This Council resolves to:

(a) cut business rates by half;

(b) appoint a rural shops officer; and

(c) hold a conference of village shops.
"""
KNOWN = "In notes 1, delete ‘nine’ and insert ‘ten’."
UNKNOWN = [
    "Ditch notes 2.",
    "Shuffle resolves 3 about a bit",
    "Axe the third point.",
    "Jettison (b).",
    "In notes 2, incorporate ‘all’ before ‘the grants’.",
    "Notes 3: scrub ‘further’.",
    "Final point: shed ‘village’.",
    "Expunge ‘rural’ with ‘village’.",
    "After ‘conference’ attach ‘and a fair’.",
    "Notes 2: ‘March’ cedes to ‘May’.",
    "That (b) be beefed up.",
    "Shift (c) so that it comes ahead of (a) and (b) in the order of the day.",
    "Tighten up the wording of notes 2.",
    "Strengthen the drafting of (a) so that it reflects the urgency.",
    "Please look again at point 3.",
    "Point (c) needs to name the month.",
]


def paper(text: str) -> Paper:
    return read_bytes(f"Amendment by Cllr Penhale\n\n{text}\n".encode(), "paper.txt", "txt")


@pytest.mark.parametrize("text", UNKNOWN)
@pytest.mark.parametrize("shape", ["{0}", "{0}\n\n{1}", "{1}\n\n{0}", "1. {1}\n\n2. {0}"])
def test_what_is_not_understood_says_so(text: str, shape: str) -> None:
    redline = reconcile(paper(shape.format(text, KNOWN)), read_bytes(MOTION.encode(), "motion.txt", "txt"))
    told = [one for one in redline.instructions if text.rstrip(".") in one.text]
    assert [one.state for one in told] == [State.REFUSED]
    assert told[0].reason
    known = [one.state for one in redline.instructions if one.text == KNOWN]
    assert known == ([State.APPLIED] if "{1}" in shape else [])
