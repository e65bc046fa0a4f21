"""Where an instruction says that it was carried out: every place that it changes, each once."""

import pytest

from amend.readers import read_bytes
from amend.reconciliation import reconcile

MOTION = """Night buses

This Council notes:

1. That the last bus leaves at nine.

2. That the last tram leaves at nine.

This Council resolves to:

1. ask for a later bus;

2. ask for a later tram; and

3. write to the operators.
"""


@pytest.mark.parametrize(
    ("instruction", "places"),
    [
        ("In resolves 1, delete ‘bus’ and insert ‘coach’.", ("This Council resolves to, 1",)),
        ("Delete notes 2 and resolves 2.", ("This Council notes, 2", "This Council resolves to, 2")),
        ("Replace ‘nine’ with ‘ten’ throughout.", ("This Council notes, 1", "This Council notes, 2")),
        ("After resolves 1 insert: ‘ask for a night train;’", ("This Council resolves to, 2",)),
        ("Delete resolves 9.", ()),
    ],
)
def test_every_place_is_told_once(instruction: str, places: tuple[str, ...]) -> None:
    paper, motion = (read_bytes(text.encode(), "x.txt", "txt") for text in (instruction, MOTION))
    (told,) = reconcile(paper, motion).instructions
    assert told.places == places
    assert told.place == ("; ".join(places) or None)


@pytest.mark.parametrize(
    ("instruction", "places"),
    [
        ("Leave out ‘last tram’ and ‘later bus’.", ["This Council notes, 2", "This Council resolves to, 1"]),
        ("In resolves 2, delete ‘ask’ and ‘later’.", ["This Council resolves to, 2", "This Council resolves to, 2"]),
    ],
)
def test_each_quotation_of_a_deletion_has_its_place(instruction: str, places: list[str]) -> None:
    paper, motion = (read_bytes(text.encode(), "x.txt", "txt") for text in (instruction, MOTION))
    assert [told.place for told in reconcile(paper, motion).instructions] == places
