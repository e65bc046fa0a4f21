"""Ways to say an edit, each with every way to name its place: all must be carried out, none otherwise than it says."""

from __future__ import annotations

import os
from itertools import islice

import pytest
from support.wordings import motion, orders, wordings

from amend.instruction import State
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.writers import render
from amend.writers.view import View

MOTION = read_bytes(motion().encode(), "motion.txt", "txt")
WORDINGS = list(wordings())
EACH = int(os.environ.get("EACH", "3"))
"""Of so many places one is tried with each wording; 1 for all."""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


@pytest.mark.long
@pytest.mark.parametrize(("kind", "wording"), WORDINGS, ids=[f"{kind}: {wording}" for kind, wording in WORDINGS])
def test_an_order_is_carried_out_as_it_says(kind: str, wording: str) -> None:
    for order in islice(orders(kind, wording), WORDINGS.index((kind, wording)) % EACH, None, EACH):
        redline = reconcile(read_bytes(order.text.encode(), "paper.txt", "txt"), MOTION)
        assert _lines(render(redline, "txt", View.AMENDED).decode()) == _lines(order.amended), order.text
        assert all(one.state in (State.APPLIED, State.WARNED) for one in redline.instructions), order.text


def test_there_are_wordings_of_every_kind() -> None:
    assert len(WORDINGS) > 150
    assert len({kind for kind, _ in WORDINGS}) == 11
