"""Lines that name an edit and do not order it, or not of this text: nothing is done, and a person is told."""

from __future__ import annotations

import pytest

from amend.model import Redline
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.writers import render
from amend.writers.view import View

MOTION = b"""Test Motion

This Council notes:
1. The Council owns 12 parks and 30 playgrounds.
2. The budget for parks is 100,000 pounds a year.

This Council resolves:
1. To ask the Cabinet to spend \xc2\xa350,000 on parks.
2. To write to the Minister, the Mayor and the local MP.
3. To report back within six months.
4. To plant 100 trees by 2027.
"""
LINES = (
    "In resolves 4, delete the figure.",
    "In resolves 1, replace the sum with \u2018\u00a360,000\u2019.",
    "Delete resolves 3, or delete resolves 4.",
    "In resolves 2, delete \u2018the Mayor\u2019, or delete \u2018the Minister,\u2019.",
    "Council rejected the amendment: delete resolves 3.",
    "We object to the proposal: delete resolves 3.",
    "When the Cabinet agrees, delete resolves 3.",
    "Otherwise, delete resolves 3.",
    "Delete resolves 2 (withdrawn).",
    "Delete resolves 3 (the final clause).",
    "Delete resolves 3 (moving it to believes).",
    "Delete resolves 3. Withdrawn.",
    "Delete resolves 3. This only applies where the Cabinet agrees.",
    "Delete resolves 3 as well as the next point.",
    "In resolves 1 delete \u2018parks\u2019, which should be gardens.",
    "In resolves 1, delete from \u2018ask\u2019 to \u2018spend\u2019 (exclusive).",
    "In resolves 4, replace \u2018100\u2019 with \u2018200\u2019 [amended at the meeting to 300].",
    "In Cllr Lewin\u2019s amendment, delete resolves 3.",
    "In Appendix A, delete \u2018trees\u2019.",
    "In the constitution, delete \u2018trees\u2019.",
    "In resolves 1, delete \u2018parks\u2019 in the heading.",
    "In resolves 1, change \u00a350,000 to \u00a360,000 if possible.",
    "In resolves 1, replace parks with gardens here only.",
    "In resolves 3, replace \u2018six\u2019 months with \u2018one\u2019 year.",
    "Delete all of resolves 1 but keep 2.",
    "Resolves 1: increase £50,000 by £10,000.",
    "In resolves 1, reduce \u2018£50,000\u2019 by \u2018£10,000\u2019.",
    "In resolves 1, \u2018£50,000\u2019 be increased by \u2018£10,000\u2019.",
    "In resolves 4, for 100 read 200 and for 2027 read 2028.",
    "Resolves 3: delete and replace with: To report monthly. Resolves 4: delete.",
    "In resolves 1 replace \u2018parks\u2019 with \u2018parks\u2019 and \u2018gardens\u2019.",
    "Insert at end of resolves: To thank the staff. Seconded by Cllr Jones.",
    "\uf000 notes 1: delete \u2018parks\u2019.",
)


PAPERS = (
    "Option A: delete resolves 3.\n\nOption B: delete resolves 4.",
    "Option 1\n\nDelete resolves 3.\n\nOption 2\n\nDelete resolves 4.",
    "Delete resolves 3.\n\nOr\n\nDelete resolves 4.",
    "Either:\n\nDelete resolves 3.\n\nor:\n\nDelete resolves 4.",
    "Amendment to the minutes: delete resolves 3.",
    "Preferred amendment: delete resolves 3.\nFallback amendment: delete resolves 4.",
    "Delete resolves 3.\n\nIf that is not acceptable:\n\nDelete resolves 4.",
    "The following was withdrawn:\n\nDelete resolves 3.",
    "Delete resolves 3.\n\nWITHDRAWN",
)
"""Of several options nothing is done, nor what is for another document."""


def carried_out(lines: str) -> Redline:
    """The motion with an amendment paper of these lines."""
    motion = read_bytes(MOTION, "motion.txt", "txt")
    return reconcile(read_bytes(f"Amendment\n\n{lines}\n".encode(), "paper.txt", "txt"), motion)


@pytest.mark.parametrize("lines", LINES + PAPERS)
def test_what_orders_nothing_or_is_one_of_several_changes_nothing_and_is_listed(lines: str) -> None:
    redline = carried_out(lines)
    assert render(redline, "txt", View.AMENDED) == render(redline, "txt", View.ORIGINAL)
    assert any(not one.state.is_applied for one in redline.instructions)


def test_what_stands_above_the_options_is_carried_out() -> None:
    sure = "In resolves 1, replace \u2018parks\u2019 with \u2018gardens\u2019."
    redline = carried_out(f"{sure}\n\nOption A: delete resolves 3.\n\nOption B: delete resolves 4.")
    assert [str(one.state) for one in redline.instructions] == ["applied", "refused", "refused"]


BELOW = (
    ("Add a further point at the end of resolves:\n\nTo thank the staff.\n\nCllr Ann Bell / Cllr Tom Fry", "Fry"),
    (
        "Add a further point at the end of resolves:\n\nTo thank the staff.\n\nResidents have waited long enough.",
        "Residents",
    ),
    ("Insert as new resolves 2:\n\nTo thank the staff.\n\nThis would cost nothing.", "nothing"),
    (
        "Insert two points at the end of notes:\n\nParks are good.\n\nParks are old.\n\nCllr Bell writes: I like them.",
        "Bell",
    ),
)


@pytest.mark.parametrize(("lines", "word"), BELOW, ids=[word for _, word in BELOW])
def test_names_and_arguments_below_new_text_stay_out_of_it(lines: str, word: str) -> None:
    redline = carried_out(lines)
    assert [str(one.state) for one in redline.instructions] == ["applied"]
    assert word not in render(redline, "txt", View.AMENDED).decode()


def test_an_instruction_names_all_the_points_that_it_deletes() -> None:
    points = "".join(f"{number}. To plant tree {number}.\n" for number in range(1, 8))
    motion = read_bytes(f"Trees\n\nThis Council resolves:\n{points}".encode(), "motion.txt", "txt")
    (one,) = reconcile(read_bytes(b"Amendment\n\nDelete points 2 to 7.\n", "paper.txt", "txt"), motion).instructions
    assert one.target == " and ".join(f"This Council resolves, {number}" for number in range(2, 8))
