"""Amendments of one pack PDF are converted together: they need the same pages around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amend.config import Habits
from amend.packs.conversions import Bundle, Maker, Planned, bundles
from amend.packs.converting import Choices, Converted, Job, Side
from amend.packs.engine import Failed, Fault
from amend.packs.found import Extent, Key
from amend.packs.looking import Reading
from amend.packs.members import Member
from amend.packs.state import remembered

FILES = {"pack.pdf": True, "other pack.pdf": True, "a.docx": False, "b.docx": False}


def planned(file: str, number: int) -> Planned:
    key = Key(file, f"page {number}" if FILES[file] else "")
    extent = Extent((number, number)) if FILES[file] else Extent()
    job = Job(Side(Member(file, Path(file)), extent, "digest"), None, Reading(), Choices(), Habits())
    return Planned(key, job, f"{file} {number}", f"{file} {number}")


plans = st.lists(st.tuples(st.sampled_from(sorted(FILES)), st.integers(1, 12)), max_size=7).map(
    lambda parts: tuple(planned(file, number) for file, count in parts for number in range(1, count + 1))
)


def sizes(found: Iterable[Bundle]) -> list[int]:
    return [len(bundle) for bundle in found]


@pytest.mark.parametrize(
    ("count", "at_once", "wanted"),
    [(10, 2, [5, 5]), (10, 4, [3, 3, 3, 1]), (3, 2, [2, 1]), (1, 8, [1]), (12, 1, [5, 5, 2]), (4, 4, [1, 1, 1, 1])],
)
def test_all_who_work_at_once_have_some(count: int, at_once: int, wanted: list[int]) -> None:
    plan = [planned("pack.pdf", number) for number in range(1, count + 1)]
    assert sizes(bundles(plan, at_once)) == wanted


@given(plans, st.integers(1, 6))
def test_every_paper_is_in_one_bundle_and_files_are_not_mixed(plan: tuple[Planned, ...], at_once: int) -> None:
    found = bundles(plan, at_once)
    assert tuple(one for bundle in found for one in bundle) == plan
    assert all(len({one.key.file for one in bundle}) == 1 for bundle in found)
    assert all(len(bundle) == 1 for bundle in found if not FILES[bundle[0].key.file])


@contextmanager
def silent(_label: str, _total: int) -> Iterator[Callable[[str], None]]:
    yield lambda _name: None


class Falling:
    """An engine that fails on every bundle of several, and on page 3 by itself."""

    is_elsewhere = False
    at_once = 2

    def __init__(self) -> None:
        self.asked: list[int] = []

    def each(self, _function: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[tuple[int, Any]]:
        for place, jobs in enumerate(tasks):
            self.asked.append(len(jobs))
            falls = len(jobs) > 1 or jobs[0].amendment.extent.pages == (3, 3)
            yield place, Failed(Fault.MEMORY) if falls else (Converted("marked", error="nothing is written"),)


def test_what_fails_together_is_tried_alone_and_one_bad_paper_costs_no_other(tmp_path: Path) -> None:
    engine = Falling()
    plan = [planned("pack.pdf", number) for number in range(1, 5)]
    with remembered(tmp_path) as state:
        results = Maker(state, engine, silent, force=False).made(plan)
    assert engine.asked == [2, 2, 1, 1, 1, 1]
    assert [results[one.key].form for one in plan] == ["marked", "marked", None, "marked"]
    assert "more memory" in results[plan[2].key].error
