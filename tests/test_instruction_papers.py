"""Amendments written as instructions, through the command line, in files of every format that our code did not make.

The papers are those of `tests/instruction_papers`; each must say the same in every format, to the letter. What is
printed by LibreOffice and Chromium is in test_instruction_papers_printed.py.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from support import resolver
from support.command_line import done
from support.instruction_cases import Case
from support.worded_judging import (
    SET,
    amended_lines,
    as_json,
    clerks_set,
    faults,
    lines_in,
    meaning,
    nobodys_habits,
    wrong,
)
from support.worded_made import TYPED, made
from support.worded_sheets import lines_of, sheets

__all__ = ["nobodys_habits"]  # a fixture

CASES = sheets()
by_title = pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
Outputs = Callable[[Case], tuple[Path, dict[str, bytes]]]
OTHERS = [form for form in TYPED if form != "docx"]
SLIDES = "points that number on through the sections"
"""The paper whose redline, read back, has one space on the other side of an insertion."""


def written(folder: Path, case: Case, paper: str = "docx", motion: str = "docx") -> tuple[Path, Path]:
    """Write a paper of one format, and its motion of another."""
    files = (folder / f"paper.{paper}", folder / f"motion.{motion}")
    for path, text in zip(files, (case.paper_text, case.motion_text), strict=True):
        path.write_bytes(made(path.suffix[1:], text))
    return files


@pytest.fixture(scope="module")
def written_of(tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    """Returns the folder in which a clerk's set was made of a paper and motion in Word, and the set."""
    before: dict[str, tuple[Path, dict[str, bytes]]] = {}

    def get(case: Case) -> tuple[Path, dict[str, bytes]]:
        if case.title not in before:
            folder = tmp_path_factory.mktemp("paper")
            before[case.title] = folder, clerks_set(*written(folder, case))
        return before[case.title]

    return get


def said(text: str) -> list[str]:
    return [line.said for line in lines_of(text)]


# One meaning in every format


@by_title
def test_a_paper_says_the_same_in_every_format(case: Case, written_of: Outputs, tmp_path: Path) -> None:
    _, outputs = written_of(case)
    found = [json.loads(outputs["paper.json"]), *(as_json(*written(tmp_path, case, form)) for form in OTHERS)]
    assert [wrong(case, one) for one in found] == [[]] * len(TYPED)
    assert [meaning(one) for one in found[1:]] == [meaning(found[0])] * len(OTHERS)
    fronts = {(one["title"], one["proposer"], one["seconder"]) for one in found}
    assert len(fronts) == 1
    ((title, proposer, seconder),) = fronts
    assert title == lines_of(case.paper_text)[0].said
    assert (proposer[:2], seconder[:2]) in {("Cl", "Cl"), ("Co", "Co")}, fronts


@pytest.mark.parametrize("form", TYPED)
@by_title
def test_a_motion_of_any_format_is_amended(case: Case, form: str, tmp_path: Path) -> None:
    files = written(tmp_path, case, form, form)
    assert wrong(case, as_json(*files)) == []
    assert amended_lines(*files) == [line.shown for line in lines_of(case.amended_text)]


# What a clerk gets


@by_title
def test_the_clerks_set_is_whole_and_the_json_as_agreed(case: Case, written_of: Outputs) -> None:
    _, outputs = written_of(case)
    assert tuple(outputs) == SET
    assert faults(json.loads(outputs["paper.json"])) == []


@by_title
def test_the_tracked_changes_resolve_to_both_texts(case: Case, written_of: Outputs) -> None:
    folder, outputs = written_of(case)
    redline = outputs["paper.redline.docx"]
    assert resolver.texts(redline, "accept") == said(case.amended_text)
    assert resolver.exact(redline, "reject") == resolver.exact((folder / "motion.docx").read_bytes())
    assert resolver.texts(outputs["paper.amended.docx"]) == said(case.amended_text)
    assert resolver.revisions(outputs["paper.amended.docx"]) == []


@by_title
def test_the_amended_word_file_of_a_typed_motion_counts_its_points(case: Case, tmp_path: Path) -> None:
    paper, motion = written(tmp_path, case, "txt", "txt")
    clean = tmp_path / "clean.docx"
    done("convert", str(paper), "--motion", str(motion), "--view", "amended", "-o", str(clean))
    shown = done("convert", str(clean), "--to", "txt", "-o", "-", "-q").stdout
    assert lines_in(shown) == [line.shown for line in lines_of(case.amended_text)]


@by_title
def test_the_tracked_changes_read_back_to_the_same_spans(
    case: Case, written_of: Outputs, request: pytest.FixtureRequest
) -> None:
    if case.title == SLIDES:
        request.applymarker(pytest.mark.xfail(strict=True))
    folder, outputs = written_of(case)
    read_back = as_json(folder / "out" / "paper.redline.docx")
    assert meaning(read_back) == meaning(json.loads(outputs["paper.json"]))


@by_title
def test_the_page_lists_every_instruction(case: Case, written_of: Outputs) -> None:
    _, outputs = written_of(case)
    entries = json.loads(outputs["paper.json"])["instructions"]
    page = html.document_fromstring(outputs["paper.redline.html"].decode())
    shown = [" ".join(item.text_content().split()) for item in page.get_element_by_id("instructions").find("ol")]
    assert len(shown) == len(entries)
    assert [one["text"] for one, item in zip(entries, shown, strict=True) if first_words(one["text"]) not in item] == []


def first_words(text: str) -> str:
    return " ".join(text.split()[:3])


@by_title
def test_check_tells_what_was_applied(case: Case, written_of: Outputs) -> None:
    folder, outputs = written_of(case)
    shown = done("check", str(folder / "paper.docx"), "--motion", str(folder / "motion.docx")).output
    states = Counter(one["state"] for one in json.loads(outputs["paper.json"])["instructions"])
    (counted,) = (line for line in shown.splitlines() if line.startswith("Instructions: ") and line[14].isdigit())
    assert sum(map(int, re.findall(r"\d+", counted))) == states.total()
    assert counted.startswith(f"Instructions: {states['applied'] or states['warned']} applied")
