"""`amend draft` on the command line: where the paper goes, whose habits it has, and what is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.command_line import amend, done, new_files, papers_in

from amend.readers import read


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return papers_in(tmp_path, monkeypatch)


def text(name: str) -> str:
    return Path(name).read_text(encoding="utf-8")


def test_without_an_output_the_paper_is_a_word_file_beside_the_edited_copy(folder: Path) -> None:
    result = done("draft", "motion.md", "edited.md", "--proposer", "Cllr A Smith")
    assert new_files(folder) == ["edited.amendment.docx"]
    assert result.stdout == "Wrote edited.amendment.docx\n"
    paper = read(folder / "edited.amendment.docx")
    assert (paper.title, paper.proposer, paper.seconder) == ("Amendment", "Cllr A Smith", "TBC")


# (arguments after the two files, the file that is made)
PLACES = (
    (("--to", "md"), "edited.amendment.md"),
    (("-o", "out/", "--to", "html"), "out/edited.amendment.html"),
    (("-o", "paper.html"), "paper.html"),
    (("-o", "paper.txt", "--to", "md"), "paper.txt"),
)


@pytest.mark.parametrize(("arguments", "made"), PLACES)
def test_the_paper_goes_where_it_is_sent(folder: Path, arguments: tuple[str, ...], made: str) -> None:
    done("draft", "motion.md", "edited.md", *arguments)
    assert new_files(folder) == [made]


def test_standard_output_and_input_are_files_too() -> None:
    result = done("draft", "motion.md", "-", "--from", "md", "--to", "md", "-o", "-", stdin=text("edited.md"))
    assert result.stdout == done("draft", "motion.md", "edited.md", "--to", "md", "-o", "-").stdout
    assert "the <u>good </u>work" in result.stdout
    assert "a ~~report~~<u>plan</u> by May" in result.stdout


def test_every_part_of_the_paper_can_be_said() -> None:
    options = ("--proposer", "Cllr A Smith", "--seconder", "Cllr B Jones", "--group", "Green Group", "--title", "Work")
    made = done("draft", "motion.md", "edited.md", *options, "--if-carried", "--to", "md", "-o", "-").stdout
    assert made.startswith(
        "# Green Group amendment: Work\n\nProposed by: Cllr A Smith\n\nSeconded by: Cllr B Jones\n\n"
        "Additions are underlined, deletions are struck through.\n\n"
    )
    assert "## Motion as amended (if carried)\n\nThis Council notes the good work" in made


@pytest.mark.parametrize("to", ["docx", "html", "md"])
def test_convert_gives_back_what_compare_finds(to: str) -> None:
    done("draft", "motion.md", "edited.md", "-o", f"paper.{to}")
    drawn = done("compare", "motion.md", "edited.md", "--to", "critic", "-o", "-").stdout
    read_back = done("convert", f"paper.{to}", "--motion", "motion.md", "--to", "critic", "-o", "-", "--strict").stdout
    assert read_back.split("---\n\n", 1)[-1] == drawn


def test_a_list_of_instructions_has_the_same_front_matter() -> None:
    made = done("draft", "motion.md", "edited.md", "--as", "instructions", "--to", "md", "-o", "-").stdout
    assert made.startswith("# Amendment\n\nProposed by: TBC\n\nSeconded by: TBC\n\n1. In ")
    assert "delete ‘report’ and insert ‘plan’" in made
    assert "Additions" not in made


@pytest.mark.parametrize("to", ["docx", "html"])
def test_instructions_come_in_every_format(folder: Path, to: str) -> None:
    done("draft", "motion.md", "edited.md", "--as", "instructions", "--if-carried", "-o", f"paper.{to}")
    paragraphs = read(folder / f"paper.{to}").paragraphs
    assert [p.label for p in paragraphs if "insert" in p.text] == ["1.", "2."]
    assert "Motion as amended (if carried)" in [p.text for p in paragraphs]


# (what amend.toml says, arguments, a line of the paper)
HABITS = (
    ('additions = "bold"', (), "Additions are in bold, deletions are struck through."),
    ('additions = "red,bold+italic"', (), "Additions are in bold and italics, deletions are struck through."),
    ('legend = "New words in bold, old words struck out"', (), "New words in bold, old words struck out"),
    ('legend = "New words in bold, old words struck out"', ("--additions", "underline"),
     "Additions are underlined, deletions are struck through."),
    ('deletions = "brackets"', (), "ask for a \\[report\\]<u>plan</u> by May."),
)  # fmt: skip


@pytest.mark.parametrize(("habits", "arguments", "line"), HABITS)
def test_a_councils_habits_are_the_house_convention(habits: str, arguments: tuple[str, ...], line: str) -> None:
    Path("amend.toml").write_text(habits, encoding="utf-8")
    assert line in done("draft", "motion.md", "edited.md", *arguments, "--to", "md", "-o", "-").stdout


# (arguments, status, what is said)
REFUSED = (
    (("motion.md", "edited.md", "--to", "md", "--additions", "red"), 2, "cannot show additions in red; it has bold"),
    (("motion.md", "edited.md", "--additions", "bold", "--deletions", "bold"), 2, "a mark can only do one of the two"),
    (("motion.md", "edited.md", "-o", "-"), 2, "standard output needs a format"),
    (("motion.md", "edited.md", "-o", "paper.txt"), 2, "a paper is drafted as docx, html, md"),
    (("motion.md", "-"), 2, "say it with --from FORMAT"),
    (("motion.md", "none.md"), 1, "none.md"),
    (("motion.md", "edited.md", "-o", "motion.md"), 1, "is never written over"),
    (("motion.md", "edited.md", "--template", "motion.md"), 1, "motion.md"),
)


@pytest.mark.parametrize(("arguments", "status", "said"), REFUSED)
def test_what_cannot_be_done_is_one_sentence(folder: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    result = amend("draft", *arguments)
    assert result.exit_code == status
    assert said in " ".join(result.stderr.split())
    assert new_files(folder) == []


def test_a_paper_that_is_there_is_replaced_only_by_force(folder: Path) -> None:
    done("draft", "motion.md", "edited.md")
    assert amend("draft", "motion.md", "edited.md").exit_code == 1
    done("draft", "motion.md", "edited.md", "--force")
    assert new_files(folder) == ["edited.amendment.docx"]


def test_texts_that_do_not_differ_are_a_warning_and_a_paper_all_the_same(folder: Path) -> None:
    result = done("draft", "motion.md", "motion.md", "-o", "paper.md")
    assert "the two texts do not differ" in result.stderr
    assert new_files(folder) == ["paper.md"]
    assert amend("draft", "motion.md", "motion.md", "-o", "paper.md", "--force", "--strict").exit_code == 3


def test_quiet_says_nothing() -> None:
    result = done("draft", "motion.md", "edited.md", "--quiet")
    assert (result.stdout, result.stderr) == ("", "")
