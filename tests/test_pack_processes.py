"""The processes of this machine that a pack is worked on by."""

from __future__ import annotations

import gc

from amend.packs.engine import Limits
from amend.packs.local import Processes

PIECES = 1_000
TASKS = 5


class Part:
    """Holds itself, as the parts of a Word document hold one another."""

    def __init__(self) -> None:
        self.part = self


def parts_left(pieces: int) -> int:
    """Return how many parts earlier tasks have left in this process, and leave some more."""
    left = sum(isinstance(one, Part) for one in gc.get_objects())
    for _ in range(pieces):
        Part()
    return left


def test_a_paper_leaves_nothing_behind_in_the_process_that_read_it() -> None:
    with Processes(1, Limits()) as engine:
        assert [left for _, left in engine.each(parts_left, [PIECES] * TASKS)] == [0] * TASKS
