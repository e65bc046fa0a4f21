"""Issue 2, "Done means" 6, through the real command line: what cannot be read, and what must be read all the same."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import papers
from support.awkward import (
    BROKEN_HTML,
    BROKEN_HTML_WORDS,
    DEEP_FILES,
    LONG,
    LONG_PAPERS,
    WORLD,
    links_out,
    no_amendment,
    odd_members,
)
from support.command import Ran, amend
from support.hostile import UNREADABLE, Build
from support.marking import STYLES
from support.resolver import squeezed

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of memory are set the POSIX way")

MIB = 2**20
SECRET = "password-of-the-clerk"


@pytest.fixture
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file beside the papers that no output may quote."""
    path = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    path.write_text(SECRET, encoding="utf-8")
    return path


@pytest.mark.parametrize(("name", "build"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_beyond_reading_ends_in_one_line_and_writes_nothing(
    name: str, build: Build, secret: Path, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(build(secret))
    ran = amend("convert", name, "-o", "out/", cwd=tmp_path)
    assert (ran.status, len(ran.lines), ran.out) == (1, 1, ""), ran
    assert name in ran.err
    assert SECRET not in ran.err
    assert _files(tmp_path) == [name]
    _assert_modest(ran)


def test_a_hostile_motion_is_refused_like_a_hostile_paper(secret: Path, tmp_path: Path) -> None:
    _, build = UNREADABLE["a zip bomb"]
    (tmp_path / "motion.docx").write_bytes(build(secret))
    (tmp_path / "paper.md").write_text("This Council ~~notes~~ ++welcomes++ the report.\n", encoding="utf-8")
    ran = amend("convert", "paper.md", "--motion", "motion.docx", "-o", "out/", cwd=tmp_path)
    assert (ran.status, len(ran.lines)) == (1, 1), ran
    assert "motion.docx" in ran.err
    assert _files(tmp_path) == ["motion.docx", "paper.md"]
    _assert_modest(ran)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("entity.html", '<!DOCTYPE html [<!ENTITY x SYSTEM "{uri}">]><p>kernel &x;</p>'),
        ("embedded.html", '<p>kernel</p><iframe src="{uri}"></iframe><img src="{uri}"><link href="{uri}">'),
        ("included.md", "kernel\n\n![x]({uri})\n\n<!--#include file='{uri}'-->\n"),
    ],
)
def test_a_page_that_points_at_another_file_never_shows_it(name: str, page: str, secret: Path, tmp_path: Path) -> None:
    (tmp_path / name).write_text(page.replace("{uri}", secret.as_uri()), encoding="utf-8")
    _assert_kernel_read_and_nothing_leaked(name, tmp_path)


def test_a_docx_that_links_to_another_file_never_shows_it(secret: Path, tmp_path: Path) -> None:
    (tmp_path / "links.docx").write_bytes(links_out(secret.as_uri()))
    _assert_kernel_read_and_nothing_leaked("links.docx", tmp_path)


def test_members_with_odd_paths_are_never_written_outside(tmp_path: Path) -> None:
    folder = tmp_path / "inner" / "most"
    folder.mkdir(parents=True)
    (folder / "odd.docx").write_bytes(odd_members())
    ran = amend("convert", "odd.docx", "-o", "out/", cwd=folder)
    assert ran.status in (0, 1), ran
    assert "Traceback" not in ran.err
    assert [name for name in _files(tmp_path) if not name.startswith("inner/most/o")] == []


@pytest.mark.long
@pytest.mark.parametrize(("name", "build"), DEEP_FILES.values(), ids=DEEP_FILES)
def test_what_is_nested_without_end_is_read_or_refused_in_bounds(name: str, build: Any, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(build())
    ran = amend("convert", name, "-o", "out.json", cwd=tmp_path)
    assert ran.status in (0, 1), ran
    assert "Traceback" not in ran.err
    if ran.status == 1:
        assert (len(ran.lines), _files(tmp_path)) == (1, [name]), ran
    else:
        assert "kernel" in " ".join(_kept(tmp_path / "out.json"))
    _assert_modest(ran)


@pytest.mark.long
@pytest.mark.parametrize(("name", "build"), LONG_PAPERS.values(), ids=LONG_PAPERS)
def test_a_paragraph_of_5_mb_is_read_whole(name: str, build: Any, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(build())
    ran = amend("convert", name, "-o", "out/", "--strict", cwd=tmp_path, seconds=120)
    assert ran.status == 3, ran  # nothing in it is marked, and that is a warning
    assert squeezed(" ".join(_kept(_json_in(tmp_path)))) == LONG


@pytest.mark.long
def test_a_paragraph_of_5_mb_is_compared_with_its_motion(tmp_path: Path) -> None:
    (tmp_path / "motion.txt").write_text(LONG, encoding="utf-8")
    middle = len(LONG) // 2 // 100 * 100
    (tmp_path / "paper.md").write_text(f"{LONG[:middle]} ++newly++ {LONG[middle:]}", encoding="utf-8")
    ran = amend("convert", "paper.md", "--motion", "motion.txt", "-o", "out.json", cwd=tmp_path, seconds=200)
    assert ran.status == 0, ran
    assert squeezed(_joined(tmp_path / "out.json", "keep", "delete")) == LONG


def test_broken_html_is_read_as_a_browser_shows_it(tmp_path: Path) -> None:
    (tmp_path / "broken.html").write_bytes(BROKEN_HTML)
    ran = amend("convert", "broken.html", "-o", "out/", cwd=tmp_path)
    assert ran.status == 0, ran
    text = _joined(_json_in(tmp_path), "keep", "add", "delete", "neither")
    found = [text.find(words) for words in BROKEN_HTML_WORDS]
    assert -1 not in found
    assert found == sorted(found)


@pytest.mark.parametrize(("form", "render"), [("docx", papers.docx), ("html", papers.html), ("md", papers.markdown)])
def test_right_to_left_and_emoji_text_stays_to_the_letter(
    form: str, render: Callable[[papers.Pair, papers.Style], bytes], tmp_path: Path
) -> None:
    (tmp_path / f"paper.{form}").write_bytes(render(WORLD, STYLES["underline"]))
    ran = amend("convert", f"paper.{form}", "-o", "out/", cwd=tmp_path)
    assert ran.status == 0, ran
    result = _json_in(tmp_path)
    assert _version(result, "keep", "delete") == papers.original(WORLD)
    assert _version(result, "keep", "add") == papers.amended(WORLD)
    assert len(list((tmp_path / "out").iterdir())) == 4


@pytest.mark.parametrize(("options", "status"), [((), 0), (("--strict",), 3)])
def test_a_paper_without_amendments_is_read_and_says_so(options: tuple[str, ...], status: int, tmp_path: Path) -> None:
    paper, pair = no_amendment()
    (tmp_path / "paper.docx").write_bytes(paper)
    ran = amend("convert", "paper.docx", "-o", "out/", *options, cwd=tmp_path)
    assert ran.status == status, ran
    result = _json_in(tmp_path)
    assert "no-amendments" in _finding_kinds(result)
    assert _version(result, "keep") == papers.original(pair)


@pytest.mark.parametrize(("options", "status"), [((), 0), (("--strict",), 3)])
def test_the_wrong_motion_is_a_finding_and_no_failure(options: tuple[str, ...], status: int, tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(papers.docx(papers.pair(1), STYLES["underline"]))
    (tmp_path / "motion.docx").write_bytes(papers.motion_docx(papers.pair(2)))
    ran = amend("convert", "paper.docx", "--motion", "motion.docx", "-o", "out/", *options, cwd=tmp_path)
    assert ran.status == status, ran
    result = _json_in(tmp_path)
    assert "wrong-motion" in _finding_kinds(result)
    assert json.loads(result.read_bytes())["verified"] is False
    assert len(list((tmp_path / "out").iterdir())) == 4


def _assert_modest(ran: Ran) -> None:
    assert not ran.late
    assert ran.seconds < 10
    assert ran.peak < 400 * MIB


def _assert_kernel_read_and_nothing_leaked(name: str, folder: Path) -> None:
    ran = amend("convert", name, "-o", "out/", cwd=folder)
    assert ran.status == 0, ran
    written = [path.read_bytes() for path in (folder / "out").iterdir()]
    assert "kernel" in _joined(_json_in(folder), "keep")
    assert not any(SECRET.encode() in data for data in written)
    assert SECRET not in ran.err + ran.out
    _assert_modest(ran)


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _json_in(folder: Path) -> Path:
    return next((folder / "out").glob("*.json"))


def _paragraphs(result: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(result.read_bytes())["paragraphs"]
    return found


def _kept(result: Path) -> list[str]:
    return _version(result, "keep")


def _version(result: Path, *changes: str) -> list[str]:
    """Return the paragraphs of one version, by INTERFACE.md's rule (without splits and joins)."""
    found = (
        squeezed("".join(span["text"] for span in one["spans"] if span["change"] in changes))
        for one in _paragraphs(result)
    )
    return [text for text in found if text]


def _joined(result: Path, *changes: str) -> str:
    return " ".join(_version(result, *changes))


def _finding_kinds(result: Path) -> set[str]:
    return {finding["kind"] for finding in json.loads(result.read_bytes())["findings"]}
