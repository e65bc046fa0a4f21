"""An edit that is lost between the operations and the amended text is seen."""

from __future__ import annotations

import pytest

from amend.instructions.operations import Drop, NewParagraph, Operation, Passage, Put, Shift, Splice, Swap
from amend.model import Change, Paragraph, Run
from amend.reconciliation.carried_out import carried_out
from amend.reconciliation.sums import of_sum

MOTION = tuple(Paragraph((Run(text),)) for text in ("The pond is deep.", "Swans come first.", "Boats keep left."))
OPERATIONS: dict[str, tuple[Operation, ...]] = {
    "words": (Splice(0, 4, 8, "lake"), Splice(2, 11, 15, "right")),
    "a paragraph goes": (Drop((1,)),),
    "a paragraph comes": (Put(1, (NewParagraph("Ducks come second."),)),),
    "a paragraph is exchanged": (Swap((1,), (NewParagraph("Geese come first."),)),),
    "a paragraph moves": (Shift((2,), 0),),
    "from one place to the end, and words before it": (
        Passage(0, 8, 0, None, " is shallow."),
        Splice(0, 0, 3, "This"),
    ),
    "over several paragraphs, and words before and behind": (
        Passage(0, 9, 2, 6, "full of"),
        Splice(0, 4, 8, "lake"),
        Splice(2, 11, 15, "right"),
    ),
}


@pytest.mark.parametrize("blunt", [False, True])
@pytest.mark.parametrize("operations", OPERATIONS.values(), ids=OPERATIONS)
def test_what_is_carried_out_adds_up(operations: tuple[Operation, ...], blunt: bool) -> None:
    done = carried_out(MOTION, operations, {}, "", blunt)
    assert not list(of_sum(MOTION, operations, done))


@pytest.mark.parametrize("operations", OPERATIONS.values(), ids=OPERATIONS)
def test_an_edit_that_is_lost_is_seen(operations: tuple[Operation, ...]) -> None:
    done = carried_out(MOTION, (), {}, "")
    lost = [one for one in operations if not isinstance(one, Shift)]  # where a paragraph stands is not a sum
    assert [finding.kind for finding in of_sum(MOTION, operations, done)] == ["does-not-add-up"] * bool(lost)


def test_a_word_that_comes_from_nowhere_is_seen() -> None:
    done = carried_out(MOTION, (Put(3, (NewParagraph("Oars are wet."),)),), {}, "")
    assert any(one.change is Change.ADD for one in done)
    assert [finding.kind for finding in of_sum(MOTION, (), done)] == ["does-not-add-up"]
