"""Amendments written as instructions, through the command line, in files of every format that our code did not make.

The papers are those of `tests/instruction_papers`; each must say the same in every format, to the letter.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from lxml import html
from support import resolver
from support.command import amend
from support.command_line import done
from support.instruction_cases import Case
from support.worded_judging import SET, Json, amended_lines, as_json, clerks_set, faults, meaning, wrong
from support.worded_made import TYPED
from support.worded_sheets import lines_of, sheets

CASES = sheets()
by_title = pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
OTHERS = [form for form in TYPED if form != "docx"]
TYPED_BESIDE_A_LIST = ("points under points", "html")
"""Sub-points that a page types as paragraphs, beside the list of their points, are not known as such; that is said."""


def written(folder: Path, case: Case, paper: str = "docx", motion: str = "docx") -> tuple[Path, Path]:
    """Write a paper of one format, and its motion of another."""
    files = (folder / f"paper.{paper}", folder / f"motion.{motion}")
    for path, text in zip(files, (case.paper_text, case.motion_text), strict=True):
        path.write_bytes(TYPED[path.suffix[1:]](text))
    return files


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], tuple[dict[str, bytes], Path]]:
    """Returns the clerk's set for a paper and motion in Word, and the motion; made once for the module."""
    before: dict[str, tuple[dict[str, bytes], Path]] = {}

    def get(case: Case) -> tuple[dict[str, bytes], Path]:
        if case.title not in before:
            paper, motion = written(tmp_path_factory.mktemp("paper"), case)
            before[case.title] = clerks_set(paper, motion), motion
        return before[case.title]

    return get


# One meaning in every format


@by_title
def test_a_paper_says_the_same_in_every_format(case: Case, tmp_path: Path) -> None:
    found = [as_json(*written(tmp_path, case, form)) for form in TYPED]
    assert [wrong(case, one) for one in found] == [[]] * len(TYPED)
    assert [meaning(one) for one in found[1:]] == [meaning(found[0])] * len(OTHERS)
    fronts = {(one["title"], one["proposer"], one["seconder"]) for one in found}
    assert len(fronts) == 1
    ((title, proposer, seconder),) = fronts
    assert title == lines_of(case.paper_text)[0].said
    assert proposer.startswith("C") and seconder.startswith("C"), fronts


@pytest.mark.parametrize("motion", TYPED)
@by_title
def test_a_motion_of_any_format_is_amended(
    case: Case, motion: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if (case.title, motion) == TYPED_BESIDE_A_LIST:
        request.applymarker(pytest.mark.xfail(strict=True))
    files = written(tmp_path, case, "docx", motion)
    assert wrong(case, as_json(*files)) == []
    assert amended_lines(*files) == [line.shown for line in lines_of(case.amended_text)]
