"""Issue 6, "Done means" 1: a pack of 83 files is classed and paired without a mistake; its page has no barrier."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.chromium import look, violations
from support.packs import pack, papers
from support.town_pack import Expected, build

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> tuple[tuple[Expected, ...], Path]:
    """What is expected of the town's pack, and the folder of its outputs."""
    folder = tmp_path_factory.mktemp("town")
    (folder / "pack").mkdir()
    expected = build(folder / "pack")
    ran = pack(folder / "pack", "-o", folder / "out", seconds=280)
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    return expected, folder / "out"


def mistakes(wanted: Expected, rows: dict[tuple[str, str], dict[str, Any]]) -> Iterator[str]:
    """Yield what the manifest says otherwise of a paper."""
    key = next(((wanted.file, part) for part in wanted.part.split("|") if (wanted.file, part) in rows), None)
    if key is None:
        yield f"{wanted.file} ({wanted.part}) has no row"
        return
    row, name = rows[key], f"{wanted.file} ({wanted.part})"
    if row["class"] not in wanted.class_.split("|"):
        yield f"{name} is {row['class']}, wanted {wanted.class_}: {row['reason']}"
    newer = (row["superseded_by"] or {"file": ""})["file"]
    copies = wanted.superseded_by_file.split("|")
    if newer not in copies and not (newer == "" and wanted.file in copies):
        yield f"{name} is superseded by {newer!r}, wanted {copies}"
    if row["class"] == "amendment" and not newer:
        motion = row["motion"] or {"file": "", "part": None}
        if motion["file"] not in wanted.motion_file.split("|") or (
            motion["part"] or ""
        ) not in wanted.motion_part.split("|"):
            yield f"{name} amends {motion}, wanted {wanted.motion_file} ({wanted.motion_part})"
        if wanted.form and row["form"] not in wanted.form.split("|"):
            yield f"{name} is {row['form']}, wanted {wanted.form}"


def test_every_paper_is_classed_and_paired_without_a_mistake(town: tuple[tuple[Expected, ...], Path]) -> None:
    expected, out = town
    rows = papers(out)
    assert len({wanted.file for wanted in expected}) >= 60
    assert [mistake for wanted in expected for mistake in mistakes(wanted, rows)] == []


def test_no_motion_or_amendment_is_invented(town: tuple[tuple[Expected, ...], Path]) -> None:
    expected, out = town
    known = {(wanted.file, part) for wanted in expected for part in wanted.part.split("|")}
    found = {key for key, row in papers(out).items() if row["class"] in ("motion", "amendment")}
    assert found - known == set()


def test_every_amendment_has_its_outputs(town: tuple[tuple[Expected, ...], Path]) -> None:
    _, out = town
    amendments = [row for row in papers(out).values() if row["class"] == "amendment" and not row["superseded_by"]]
    assert len(amendments) >= 25
    assert [row["file"] for row in amendments if len(row["outputs"]) != 4 or row["error"]] == []
    assert [name for row in amendments for name in row["outputs"] if not (out / name).is_file()] == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_no_barrier_on_the_page_of_the_meeting(
    browser: Any, axe: str, town: tuple[tuple[Expected, ...], Path], scheme: str, width: int
) -> None:
    look(browser, (town[1] / "index.html").as_uri(), scheme, width)
    assert violations(browser, axe) == []
    assert browser.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
