"""`amend pack` through the real command line: what it writes, what it leaves alone, how it ends."""

from __future__ import annotations

import csv
import json
import shutil
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser
from support.packs import amendment, outputs, pack, papers, small_pack

SET = (".amended.docx", ".json", ".redline.docx", ".redline.html")
OWN = ["index.html", "manifest.csv", "manifest.json", "pairs.csv"]


@pytest.fixture(scope="module")
def run_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """A small pack, its outputs, and what was said."""
    folder = tmp_path_factory.mktemp("once")
    source, out = small_pack(folder), folder / "out"
    ran = pack(source, "-o", out)
    assert ran.returncode == 0, ran.stderr
    return source, out, ran.stdout + ran.stderr


@pytest.fixture
def done(run_once: tuple[Path, Path, str], tmp_path: Path) -> tuple[Path, Path]:
    """A copy of it, to be run again."""
    source, out, _ = run_once
    return Path(shutil.copytree(source, tmp_path / "pack")), Path(shutil.copytree(out, tmp_path / "out"))


def again(source: Path, out: Path, *options: str, status: int = 0) -> str:
    ran = pack(source, "-o", out, *options)
    assert ran.returncode == status, ran.stderr
    assert "Traceback" not in ran.stderr
    return ran.stdout + ran.stderr


# What is written


def test_each_amendment_gets_the_clerks_set_where_it_lies_in_the_pack(run_once: tuple[Path, Path, str]) -> None:
    bases = ["Buses amendment", "Item 12/Amendment 1 - Labour", "Item 12/Amendment 2 - Green"]
    assert sorted(outputs(run_once[1])) == sorted([*OWN, *(base + end for base in bases for end in SET)])


def test_every_paper_has_a_row(run_once: tuple[Path, Path, str]) -> None:
    rows = papers(run_once[1])
    assert {file: row["class"] for (file, _), row in rows.items()} == {
        "Buses amendment.md": "amendment",
        "Item 12/Amendment 1 - Labour.md": "amendment",
        "Item 12/Amendment 2 - Green.md": "amendment",
        "Item 12/Motion buses.md": "motion",
        "Item 12/Motion trees.md": "motion",
        "Letter.txt": "letter",
        "broken.docx": "unreadable",
    }
    row = rows["Buses amendment.md", ""]
    assert row["motion"] == {"file": "Item 12/Motion buses.md", "part": None}
    assert (row["form"], row["verified"], row["words_added"], row["words_deleted"]) == ("marked", True, 7, 1)
    assert rows["broken.docx", ""]["error"].startswith("broken.docx: ")


def test_the_table_says_the_same_as_the_json(run_once: tuple[Path, Path, str]) -> None:
    with (run_once[1] / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    rows = list(papers(run_once[1]).values())
    assert [one["file"] for one in table] == [row["file"] for row in rows]
    assert [one["motion"] for one in table] == [(row["motion"] or {"file": ""})["file"] for row in rows]
    assert [one["outputs"].split("|") for one in table] == [row["outputs"] or [""] for row in rows]


def test_the_pages_links_lead_to_files(run_once: tuple[Path, Path, str]) -> None:
    page = LexborHTMLParser((run_once[1] / "index.html").read_text("utf-8"))
    links = [
        link.attributes["href"] or "" for link in page.css("a") if not (link.attributes["href"] or "").startswith("#")
    ]
    assert len(links) >= 12
    assert [link for link in links if not (run_once[1] / unquote(link)).is_file()] == []


def test_what_could_not_be_read_is_one_line(run_once: tuple[Path, Path, str]) -> None:
    errors = [line for line in run_once[2].splitlines() if line.startswith("error:")]
    assert len(errors) == 1
    assert "broken.docx" in errors[0]
    assert "2 motions" in run_once[2]


# A second run


def test_a_second_run_writes_nothing(done: tuple[Path, Path]) -> None:
    source, out = done
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file() and path.name[0] != "."}
    assert "Nothing has changed" in again(source, out)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_paper_that_is_taken_away_takes_its_outputs_along(done: tuple[Path, Path]) -> None:
    source, out = done
    (source / "Buses amendment.md").unlink()
    again(source, out)
    assert [name for name in outputs(out) if name.startswith("Buses")] == []
    assert ("Buses amendment.md", "") not in papers(out)


def test_a_later_version_takes_the_place_of_the_earlier(done: tuple[Path, Path]) -> None:
    source, out = done
    newer = amendment("trees").replace("Leader", "Speaker")
    (source / "Item 12" / "Amendment 1 - Labour v2.md").write_text(newer, encoding="utf-8")
    again(source, out)
    row = papers(out)["Item 12/Amendment 1 - Labour.md", ""]
    assert row["superseded_by"] == {"file": "Item 12/Amendment 1 - Labour v2.md", "part": None}
    assert row["outputs"] == []
    assert not (out / "Item 12" / "Amendment 1 - Labour.redline.docx").exists()
    assert (out / "Item 12" / "Amendment 1 - Labour v2.redline.docx").exists()


def test_a_missing_output_is_made_again(done: tuple[Path, Path]) -> None:
    source, out = done
    before = outputs(out)
    (out / "Buses amendment.json").unlink()
    again(source, out)
    assert outputs(out) == before


def test_a_damaged_memory_is_no_obstacle(done: tuple[Path, Path]) -> None:
    source, out = done
    before = outputs(out)
    memory = out / ".amend-pack.jsonl"
    text = memory.read_text("utf-8")
    memory.write_text('{"form": 1, "look": 3}\nrubbish\n[]\n' + text[: len(text) - 40], encoding="utf-8")
    again(source, out, "--force")
    assert outputs(out) == before


# What is somebody else's


def test_an_output_that_somebody_changed_is_kept_and_said(done: tuple[Path, Path]) -> None:
    source, out = done
    mine = out / "Buses amendment.redline.html"
    mine.write_text("my own words", encoding="utf-8")
    assert "no longer, what amend wrote" in again(source, out)
    assert mine.read_text("utf-8") == "my own words"
    assert papers(out)["Buses amendment.md", ""]["error"]
    again(source, out, "--force")
    assert mine.read_text("utf-8") != "my own words"
    assert papers(out)["Buses amendment.md", ""]["error"] is None


def test_a_file_that_is_not_ours_stops_the_run_before_anything_is_written(tmp_path: Path) -> None:
    source, out = small_pack(tmp_path), tmp_path / "out"
    out.mkdir()
    (out / "index.html").write_text("mine", encoding="utf-8")
    assert "index.html: is there already" in again(source, out, status=1)
    assert sorted(outputs(out)) == ["index.html"]
    assert (out / "index.html").read_text("utf-8") == "mine"


# Overruled by a person


def test_a_person_overrules_the_pairs(done: tuple[Path, Path]) -> None:
    source, out = done
    table = out / "pairs.csv"
    text = table.read_text("utf-8").replace("Item 12/Motion buses.md", "Item 12/Motion trees.md")
    table.write_text(text, encoding="utf-8")
    said = again(source, out)
    assert "has been edited and is left as it is" in said
    assert papers(out)["Buses amendment.md", ""]["motion"]["file"] == "Item 12/Motion buses.md"
    again(source, out, "--pairs", str(table))
    row = papers(out)["Buses amendment.md", ""]
    assert row["motion"]["file"] == "Item 12/Motion trees.md"
    assert row["verified"] is False
    assert table.read_text("utf-8") == text


def test_an_amendment_without_a_motion_is_converted_alone(done: tuple[Path, Path]) -> None:
    source, out = done
    table = out.parent / "mine.csv"
    table.write_text("amendment_file;amendment_part;motion_file;motion_part\nBuses amendment.md;;;\n", encoding="utf-8")
    again(source, out, "--pairs", str(table))
    row = papers(out)["Buses amendment.md", ""]
    assert (row["motion"], row["verified"], len(row["outputs"])) == (None, None, 4)


def test_a_pair_that_is_not_in_the_pack_names_its_row(done: tuple[Path, Path]) -> None:
    source, out = done
    before = outputs(out)
    table = out.parent / "mine.csv"
    table.write_text("amendment_file,amendment_part,motion_file,motion_part\nNo such.md,,,\n", encoding="utf-8")
    assert "row 2 names No such.md" in again(source, out, "--pairs", str(table), status=1)
    assert outputs(out) == before


# How it ends


def test_strict_ends_with_3_where_a_file_could_not_be_read(done: tuple[Path, Path]) -> None:
    source, out = done
    again(source, out, "--strict", status=3)
    (source / "broken.docx").unlink()
    again(source, out, "--strict")


def test_a_pack_of_which_nothing_can_be_read_ends_with_1(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "broken.docx").write_bytes(b"PK\x03\x04")
    assert "none of its files could be read" in again(tmp_path / "pack", tmp_path / "out", status=1)
    assert outputs(tmp_path / "out") == {}


@pytest.mark.parametrize(
    ("source", "said"), [("nowhere", "there is no such file"), ("empty", "there is no file in it")]
)
def test_a_pack_that_is_not_there_ends_with_1(tmp_path: Path, source: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    assert said in again(tmp_path / source, tmp_path / "out", status=1)


def test_the_pack_itself_is_no_place_for_outputs(tmp_path: Path) -> None:
    source = small_pack(tmp_path)
    assert "-o names the pack itself" in again(source, source, status=2)


def test_a_dry_run_writes_nothing_at_all(tmp_path: Path) -> None:
    source = small_pack(tmp_path)
    said = again(source, tmp_path / "out", "--dry-run")
    assert "amendment  Buses amendment.md: amends Item 12/Motion buses.md" in said
    assert not (tmp_path / "out").exists()


def test_outputs_within_the_pack_are_not_taken_for_papers(done: tuple[Path, Path]) -> None:
    source, out = done
    again(source, source / "made")
    again(source, source / "made")
    assert sorted(papers(source / "made")) == sorted(papers(out))


def test_one_process_and_two_make_the_same_bytes(run_once: tuple[Path, Path, str], tmp_path: Path) -> None:
    again(run_once[0], tmp_path / "one", "--jobs", "1", "-q")
    assert outputs(tmp_path / "one") == outputs(run_once[1])


def test_the_habits_in_the_pack_count(tmp_path: Path) -> None:
    source = small_pack(tmp_path)
    (source / "amend.toml").write_text('author = "The Clerk"\n', encoding="utf-8")
    again(source, tmp_path / "out")
    page = (tmp_path / "out" / "Item 12" / "Amendment 1 - Labour.json").read_text("utf-8")
    assert json.loads(page)["verified"] is True
    with zipfile.ZipFile(tmp_path / "out" / "Item 12" / "Amendment 1 - Labour.redline.docx") as docx:
        assert b'w:author="The Clerk"' in docx.read("word/document.xml")


@pytest.mark.long
@pytest.mark.parametrize("limit", [("--memory-limit", "256"), ("--time-limit", "2")], ids=["memory", "time"])
def test_a_paper_beyond_all_bounds_is_reported_and_the_others_go_on(tmp_path: Path, limit: tuple[str, str]) -> None:
    source, out = small_pack(tmp_path), tmp_path / "out"
    paragraph = "<p>" + "That the trees of the borough be counted again. " * 4 + "<u>And again.</u></p>\n"
    text = "<h1>Amendment to the motion on trees</h1><p>Proposer: Cllr Ann Hale</p>\n" + paragraph * 200_000
    (source / "Huge amendment.html").write_text(text, encoding="utf-8")
    said = again(source, out, *limit)
    rows = papers(out)
    assert rows["Huge amendment.html", ""]["class"] == "unreadable"
    assert said.count("Huge amendment.html") == 1
    assert len(rows["Buses amendment.md", ""]["outputs"]) == 4
