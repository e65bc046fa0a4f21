"""Two real papers whose marks were lost, where they lie beside the project; `benchmarks/seeds.py` prints the counts."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

SEEDS: dict[str, Any] = runpy.run_path(str(Path(__file__).parents[1] / "benchmarks" / "seeds.py"))
pytestmark = pytest.mark.skipif(not SEEDS["SHARED"].is_dir(), reason="the seeds are not beside the project")


def test_the_motion_gives_back_the_underlines_of_the_first_seed() -> None:
    found = SEEDS["seed_000"](SEEDS["SHARED"])
    assert found.exact
    assert found.share >= 0.995


def test_every_addition_that_the_motion_tells_is_labelled_in_the_second_seed_and_the_rest_undecided() -> None:
    found = SEEDS["seed_001"](SEEDS["SHARED"])
    assert found.exact
    assert (found.added, found.undecided) == (found.wanted, found.rest)


@pytest.mark.parametrize("number", ["000", "001"])
def test_a_seed_without_its_motion_does_not_pretend_to_know(number: str) -> None:
    redline = SEEDS["reconcile"](SEEDS["seed"](SEEDS["SHARED"], number))
    states = {state for _, state in SEEDS["words"](redline)}
    assert "add" not in states
    assert "marks-missing" in {finding.kind for finding in redline.findings}
    assert ("undecided" in states) == (number == "001")
