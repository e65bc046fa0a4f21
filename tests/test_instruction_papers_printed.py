"""The papers of `tests/instruction_papers` as LibreOffice and Chromium make them, and what those make of our files.

A PDF tells as much as any other format here, because the papers keep a space between paragraphs. Without it lines that
end short are all that parts them, and LibreOffice's are then read as one paragraph.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from support.chromium import look, violations
from support.instruction_cases import Case
from support.office import Office, OfficeReading
from support.worded_judging import amended_lines, clerks_set, nobodys_habits, wrong
from support.worded_made import fodt, html, made
from support.worded_sheets import lines_of, sheets

__all__ = ["nobodys_habits"]  # a fixture

CASES = sheets()
by_title = pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
NEW_LISTS = {"a quotation of paragraphs and a list", "a whole replacement"}
"""Papers that put a list into a motion that has none: as Word files the outputs lose its labels."""


def said(text: str) -> list[str]:
    return [line.said for line in lines_of(text)]


def labels(text: str) -> list[str]:
    return [line.label for line in lines_of(text)]


def stored(office: Office, folder: Path, case: Case, form: str) -> tuple[Path, Path]:
    """Have LibreOffice write the paper and the motion."""
    for stem, text in (("paper", case.paper_text), ("motion", case.motion_text)):
        (folder / f"{stem}.fodt").write_bytes(fodt(text))
        office.convert(folder / f"{stem}.fodt", folder / f"{stem}.{form}")
    return folder / f"paper.{form}", folder / f"motion.{form}"


def printed(browser: Any, folder: Path, case: Case, furniture: bool = False) -> tuple[Path, Path]:
    """Have Chromium print the paper and the motion; `furniture`: with the header and footer that it adds by default."""
    for stem, text in (("paper", case.paper_text), ("motion", case.motion_text)):
        (folder / f"{stem}.html").write_bytes(html(text))
        browser.get((folder / f"{stem}.html").as_uri())
        options = {"displayHeaderFooter": furniture, "preferCSSPageSize": True}
        pdf = browser.execute_cdp_cmd("Page.printToPDF", options)["data"]
        (folder / f"{stem}.pdf").write_bytes(base64.b64decode(pdf))
    return folder / "paper.pdf", folder / "motion.pdf"


def in_word(folder: Path, case: Case) -> tuple[Path, Path]:
    """Write the paper and the motion as Word files of python-docx."""
    files = folder / "paper.docx", folder / "motion.docx"
    for path, text in zip(files, (case.paper_text, case.motion_text), strict=True):
        path.write_bytes(made("docx", text))
    return files


def judged(case: Case, paper: Path, motion: Path) -> None:
    """The paper says of its motion what it says in every format."""
    found = json.loads(clerks_set(paper, motion)["paper.json"])
    assert wrong(case, found) == []
    assert found["title"] == lines_of(case.paper_text)[0].said
    assert (found["proposer"][:2], found["seconder"][:2]) in {("Cl", "Cl"), ("Co", "Co")}


@pytest.mark.office
@by_title
def test_a_paper_and_motion_that_libreoffice_stored_say_the_same(case: Case, office: Office, tmp_path: Path) -> None:
    files = stored(office, tmp_path, case, "docx")
    judged(case, *files)
    assert amended_lines(*files) == [line.shown for line in lines_of(case.amended_text)]


@pytest.mark.office
@by_title
def test_a_paper_and_motion_that_libreoffice_printed_say_the_same(case: Case, office: Office, tmp_path: Path) -> None:
    judged(case, *stored(office, tmp_path, case, "pdf"))


@pytest.mark.browser
@by_title
def test_a_paper_and_motion_that_chromium_printed_say_the_same(case: Case, browser: Any, tmp_path: Path) -> None:
    judged(case, *printed(browser, tmp_path, case))


@pytest.mark.browser
def test_a_browsers_own_header_and_footer_are_no_text(browser: Any, tmp_path: Path) -> None:
    case = next(case for case in CASES if case.title == "a whole replacement")
    judged(case, *printed(browser, tmp_path, case, furniture=True))


# What they make of ours


def labels_of(found: OfficeReading) -> list[str]:
    """Return the labels; LibreOffice's own bullets are a sign of the Symbol font."""
    return [label.replace("\uf0b7", "•") for label in found.labels()]


@pytest.mark.office
@pytest.mark.parametrize("maker", ["python-docx", "libreoffice"])
@by_title
def test_the_tracked_changes_resolve_in_libreoffice(
    case: Case, maker: str, office: Office, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if case.title in NEW_LISTS:
        request.applymarker(pytest.mark.xfail(strict=True))
    _, motion = files = in_word(tmp_path, case) if maker == "python-docx" else stored(office, tmp_path, case, "docx")
    clerks_set(*files)
    redline, clean = (tmp_path / "out" / f"paper.{name}.docx" for name in ("redline", "amended"))
    accepted, rejected, amended = office.accept(redline), office.reject(redline), office.read(clean)
    assert (accepted.left, rejected.left, accepted.changes > 0) == (0, 0, True)
    assert accepted.texts() == amended.texts() == said(case.amended_text)
    assert rejected.paragraphs == office.read(motion).paragraphs
    assert labels_of(accepted) == labels_of(amended) == labels(case.amended_text)


@pytest.mark.browser
@by_title
def test_axe_finds_nothing_in_the_page(case: Case, browser: Any, axe: str, tmp_path: Path) -> None:
    clerks_set(*in_word(tmp_path, case))
    address = next((tmp_path / "out").glob("*.html")).as_uri()
    at = CASES.index(case) % 4
    look(browser, address + ("", "#instructions", "#show-side", "#findings")[at], ("light", "dark")[at % 2])
    assert violations(browser, axe) == []


# Papers typed line by line

LINE_BY_LINE = """\
<h2>Amendment to Motion 7: Lighting on the riverside path</h2>
<p>Proposed by: Cllr Dai Rees<br>Seconded by: Cllr Ann Holt</p>
<p>In notes 2, delete “nine” and insert “eleven”.<br>Under resolves:<br>In point 1 replace<br>“the nine lamps”<br>with
<br>“all eleven lamps”<br>
After point 2 insert a new point 3: “to plant no tree within two metres of a lamp;”<br>
Delete point 3 and renumber accordingly.</p>"""
ITS_MOTION = """\
<h2>Lighting on the riverside path</h2>
<p>This Council notes:</p>
<ol><li>that the path is dark from four in the afternoon;</li><li>that nine of its lamps have failed.</li></ol>
<p>This Council resolves:</p>
<ol><li>to mend the nine lamps;</li><li>to cut back the trees;</li><li>to ask the police for figures;</li>
<li>to report in March.</li></ol>"""
AS_AMENDED = [
    "1. that the path is dark from four in the afternoon;",
    "2. that eleven of its lamps have failed.",
    "1. to mend all eleven lamps;",
    "2. to cut back the trees;",
    "3. to plant no tree within two metres of a lamp;",
    "4. to report in March.",
]


def points_of(paper: Path, motion: Path) -> list[str]:
    found = json.loads(clerks_set(paper, motion)["paper.json"])
    assert [one["state"] for one in found["instructions"]] == ["applied"] * 5
    return [line for line in amended_lines(paper, motion) if line[:1].isdigit()]


def pages(folder: Path, suffix: str = "html") -> list[Path]:
    files = [folder / f"{stem}.{suffix}" for stem in ("paper", "motion")]
    for file, text in zip(files, (LINE_BY_LINE, ITS_MOTION), strict=True):
        file.write_text(f'<meta charset="utf-8"><body>{text}', encoding="utf-8")
    return files


def test_lines_of_one_paragraph_that_each_ask_for_something(tmp_path: Path) -> None:
    paper, motion = pages(tmp_path)
    assert points_of(paper, motion) == AS_AMENDED


@pytest.mark.browser
def test_such_lines_as_chromium_prints_them(browser: Any, tmp_path: Path) -> None:
    for page in pages(tmp_path):
        browser.get(page.as_uri())
        pdf = browser.execute_cdp_cmd("Page.printToPDF", {})["data"]
        page.with_suffix(".pdf").write_bytes(base64.b64decode(pdf))
    assert points_of(tmp_path / "paper.pdf", tmp_path / "motion.pdf") == AS_AMENDED


@pytest.mark.office
@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_such_lines_as_libreoffice_stores_them(form: str, office: Office, tmp_path: Path) -> None:
    for page in pages(tmp_path):
        office.convert(page, page.with_suffix(f".{form}"))
    assert points_of(tmp_path / f"paper.{form}", tmp_path / f"motion.{form}") == AS_AMENDED
