"""The command line: options, outputs, status; `test_check.py` has what it shows, `test_console.py` its streams."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import MOTION, PAPER, UNMARKED, amend, done, new_files, papers_in

from amend.commands import program

SET = ["paper.amended.docx", "paper.json", "paper.redline.docx", "paper.redline.html"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return papers_in(tmp_path, monkeypatch)


# Help


def test_the_commands_are_the_agreed_ones() -> None:
    assert sorted(program.commands) == ["check", "compare", "convert", "draft", "formats", "pack"]


@pytest.mark.parametrize("command", [[], ["convert"], ["check"], ["compare"], ["draft"], ["pack"], ["formats"]])
def test_every_command_has_help_with_examples(command: list[str]) -> None:
    text = done(*command, "--help").stdout
    assert text.startswith("Usage: ")
    assert "Example" in text
    assert f"  amend {command[0] if command else 'convert'}" in text


def test_every_option_is_explained() -> None:
    missing = [
        (name, option.name)
        for name, command in program.commands.items()
        for option in command.params
        if option.param_type_name == "option" and not getattr(option, "help", None)
    ]
    assert missing == []


def test_the_version_is_the_projects() -> None:
    assert done("--version").stdout.split()[0] == "amend"
    assert done("--version").stdout.split()[1][0].isdigit()


def test_formats_are_listed_one_a_line() -> None:
    lines = {line.split()[0]: line.split()[1:] for line in done("formats").stdout.splitlines()}
    assert {"docx", "html", "md", "txt", "json", "critic"} <= set(lines)
    for form in ("docx", "html", "md", "txt", "critic"):
        assert f".{form}" in lines[form]
        assert lines[form][-2:] == ["read", "write"]


# Where outputs go


def test_the_clerks_set_is_written_beside_the_paper(folder: Path) -> None:
    result = done("convert", "paper.critic", "--motion", "motion.md")
    assert new_files(folder) == SET
    *wrote, verified = result.stdout.splitlines()
    assert sorted(line.removeprefix("Wrote ") for line in wrote) == SET
    assert verified == "Verified: the marks account for every difference from the motion."


def test_the_clerks_set_is_written_into_a_new_folder(folder: Path) -> None:
    done("convert", "paper.critic", "-o", "out/deep/")
    assert new_files(folder) == ["out/deep/" + name for name in SET]


def test_the_set_of_a_comparison_is_named_after_the_edited_text(folder: Path) -> None:
    done("compare", "motion.md", "edited.md")
    assert new_files(folder) == [name.replace("paper", "edited") for name in SET]


@pytest.mark.parametrize(
    ("arguments", "name", "text"),
    [
        (["-o", "x.txt"], "x.txt", "[+good +]work"),
        (["-o", "x.critic"], "x.critic", "{++good ++}work"),
        (["-o", "x.html"], "x.html", "<ins"),
        (["-o", "x.dat", "--to", "json"], "x.dat", '"schema": 1'),
        (["-o", "x.txt", "--view", "amended"], "x.txt", "the good work"),
        (["-o", "x.md", "--view", "original"], "x.md", "the work of"),
        (["--to", "txt", "--view", "amended"], "paper.amended.txt", "ask for a plan by May"),
        (["--to", "critic"], "paper.redline.critic", "{--report--}"),
    ],
)
def test_one_output_is_written_as_asked_for(folder: Path, arguments: list[str], name: str, text: str) -> None:
    done("convert", "paper.critic", *arguments)
    assert new_files(folder) == [name]
    assert text in (folder / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["docx", "html", "md", "txt", "json", "critic"])
def test_standard_output_gets_the_same_bytes_as_a_file(folder: Path, form: str) -> None:
    result = done("convert", "paper.critic", "--motion", "motion.md", "--to", form, "-o", "-")
    done("convert", "paper.critic", "--motion", "motion.md", "--to", form, "-o", "file")
    assert result.stdout_bytes == (folder / "file").read_bytes()


def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    for out in ("one/", "two/"):
        done("convert", "paper.critic", "--motion", "motion.md", "-o", out)
    for name in SET:
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def test_standard_input_is_read(folder: Path) -> None:
    result = done("convert", "-", "--from", "critic", "--to", "txt", "-o", "-", stdin=PAPER)
    assert "[+good +]work" in result.stdout
    assert new_files(folder) == []


def test_standard_input_may_be_the_motion() -> None:
    result = done("check", "paper.critic", "--motion", "-", "--motion-from", "md", stdin=MOTION)
    assert "Verified:" in result.stdout


def test_from_says_what_a_file_with_an_odd_suffix_is(folder: Path) -> None:
    (folder / "paper.pasted").write_text(PAPER, encoding="utf-8")
    assert "[+good +]" in done("convert", "paper.pasted", "--from", "critic", "--to", "txt", "-o", "-").stdout


def test_nothing_is_replaced_without_force(folder: Path) -> None:
    (folder / "paper.json").write_text("mine")
    result = amend("convert", "paper.critic")
    assert result.exit_code == 1
    assert result.stderr == "error: paper.json: is there already; nothing was written. Use --force to replace.\n"
    assert new_files(folder) == ["paper.json"]
    assert (folder / "paper.json").read_text() == "mine"


def test_force_replaces(folder: Path) -> None:
    (folder / "paper.json").write_text("mine")
    done("convert", "paper.critic", "--force")
    assert new_files(folder) == SET
    assert json.loads((folder / "paper.json").read_text(encoding="utf-8"))["schema"] == 1


def test_outputs_are_looked_at_before_the_paper_is_read(folder: Path) -> None:
    (folder / "x.html").touch()
    (folder / "broken.docx").write_bytes(b"no zip")
    assert "x.html: is there already" in amend("convert", "broken.docx", "-o", "x.html").stderr


@pytest.mark.parametrize("out", ["paper.critic", "motion.md", "amend.toml"])
def test_an_input_is_never_written_over(folder: Path, out: str) -> None:
    (folder / "amend.toml").touch()
    before = (folder / out).read_bytes()
    result = amend("convert", "paper.critic", "--motion", "motion.md", "-o", out, "--to", "txt", "--force")
    assert result.exit_code == 1
    assert "never written over" in result.stderr
    assert (folder / out).read_bytes() == before


# What goes wrong


@pytest.mark.parametrize(
    "arguments",
    [
        ["convert"],
        ["convert", "paper.critic", "-o", "-"],
        ["convert", "paper.critic", "-o", "x.foo"],
        ["convert", "paper.critic", "-o", ""],
        ["convert", "paper.critic", "--to", "wav"],
        ["convert", "paper.critic", "--from", "wav"],
        ["convert", "-"],
        ["convert", "-", "--from", "critic"],
        ["convert", "paper.critic", "--motion", "-"],
        ["convert", "-", "--from", "md", "--motion", "-", "--motion-from", "md"],
        ["convert", "paper.critic", "--date", "31.3.2025"],
        ["convert", "paper.critic", "--date", ""],
        ["convert", "paper.critic", "--additions", "purple"],
        ["convert", "paper.critic", "--additions", "bold", "--deletions", "strike,bold"],
        ["convert", "paper.critic", "--revisions", "maybe"],
        ["convert", "paper.critic", "--view", "both"],
        ["compare", "motion.md"],
        ["check", "paper.critic", "-o", "x.html"],
        ["draw", "paper.critic"],
    ],
)
def test_wrong_options_end_with_status_2(folder: Path, arguments: list[str]) -> None:
    result = amend(*arguments)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert result.stdout == ""
    assert new_files(folder) == []


BAD = {
    "empty.docx": b"",
    "blank.txt": b" \n\n",
    "picture.docx": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "cut.docx": b"PK\x03\x04\x14\x00",
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "odd.xyz": b"text",
    "nosuffix": b"text",
}


@pytest.mark.parametrize("name", [*BAD, "missing.docx", "folder", "line\nbreak.docx"])
@pytest.mark.parametrize("command", ["convert", "check"])
def test_bad_input_ends_with_one_line_and_status_1(folder: Path, name: str, command: str) -> None:
    (folder / "folder").mkdir()
    if name in BAD:
        (folder / name).write_bytes(BAD[name])
    result = amend(command, name)
    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")
    assert " ".join(name.split()) in result.stderr
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert new_files(folder) == ([name] if name in BAD else [])


@pytest.mark.parametrize("option", ["--motion", "--template"])
def test_a_missing_companion_is_named(folder: Path, option: str) -> None:
    result = amend("convert", "paper.critic", option, "missing.docx")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: missing.docx: ")
    assert new_files(folder) == []


def test_a_template_that_is_no_word_document_is_named(folder: Path) -> None:
    (folder / "amend.toml").write_text('template = "motion.md"', encoding="utf-8")
    result = amend("convert", "paper.critic")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: motion.md: ")
    assert result.stderr.count("\n") == 1
    assert new_files(folder) == []


def test_a_template_that_is_a_word_document_is_used(folder: Path) -> None:
    done("convert", "paper.critic", "-o", "template.docx")
    done("convert", "paper.critic", "-o", "x.docx", "--template", "template.docx")
    assert "good " in _document(folder / "x.docx")


def test_a_folder_that_cannot_be_made_leaves_nothing(folder: Path) -> None:
    result = amend("convert", "paper.critic", "-o", "motion.md/out/")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert new_files(folder) == []


# What was found


def test_findings_go_to_standard_error_a_line_each(folder: Path) -> None:
    (folder / "paper.critic").write_text(UNMARKED, encoding="utf-8")
    result = done("convert", "paper.critic", "--motion", "motion.md", "--to", "json", "-o", "-")
    found = json.loads(result.stdout)["findings"]
    lines = result.stderr.splitlines()
    assert len(lines) == len(found) > 0
    for line, finding in zip(lines, found, strict=True):
        assert line.startswith(f"{finding['severity']}: ")
        assert finding["message"].split()[0] in line
    assert "unmarked-addition" in {finding["kind"] for finding in found}


@pytest.mark.parametrize(("text", "status"), [(PAPER, 0), (UNMARKED, 3)])
@pytest.mark.parametrize("command", [["check"], ["convert", "-o", "out/"]])
def test_strict_ends_with_status_3_where_there_are_warnings(
    folder: Path, command: list[str], text: str, status: int
) -> None:
    (folder / "paper.critic").write_text(text, encoding="utf-8")
    result = amend(command[0], "paper.critic", "--motion", "motion.md", "--strict", *command[1:])
    assert result.exit_code == status, result.output
    assert new_files(folder) == (["out/" + name for name in SET] if command[0] == "convert" else [])


def test_quiet_says_nothing_of_warnings(folder: Path) -> None:
    (folder / "paper.critic").write_text(UNMARKED, encoding="utf-8")
    result = amend("convert", "paper.critic", "--motion", "motion.md", "-q", "--strict")
    assert (result.exit_code, result.stdout, result.stderr) == (3, "", "")


def test_quiet_does_not_silence_errors() -> None:
    assert amend("convert", "missing.docx", "-q").stderr.startswith("error: missing.docx")


def test_verbose_says_what_was_read_and_the_kinds_of_findings(folder: Path) -> None:
    (folder / "paper.critic").write_text(UNMARKED, encoding="utf-8")
    said = done("check", "paper.critic", "--motion", "motion.md", "-v").stderr
    assert "read: paper.critic: critic, 2 paragraphs" in said
    assert "read: motion.md: md, 2 paragraphs" in said
    assert "(unmarked-addition)" in said


# Comparing


def test_two_finished_texts_are_compared() -> None:
    text = done("compare", "motion.md", "edited.md", "--to", "txt", "-o", "-").stdout
    assert "[+good +]work" in text
    assert "[-report-][+plan+]" in text


def test_the_same_text_twice_has_no_changes() -> None:
    kept = json.loads(done("compare", "motion.md", "motion.md", "--to", "json", "-o", "-").stdout)
    assert {span["change"] for paragraph in kept["paragraphs"] for span in paragraph["spans"]} == {"keep"}


# Author and date


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2025-03-31", "2025-03-31T00:00:00Z"),
        ("2025-03-31T18:30:00Z", "2025-03-31T18:30:00Z"),
        ("2025-03-31T18:30:00+01:00", "2025-03-31T17:30:00Z"),
        ("2025-03-31T18:30:00.123", "2025-03-31T18:30:00Z"),
        ("20250331", "2025-03-31T00:00:00Z"),
    ],
)
def test_a_date_is_written_as_word_wants_it(folder: Path, given: str, written: str) -> None:
    done("convert", "paper.critic", "--date", given, "--author", "Cllr Éowyn", "-o", "x.docx")
    xml = _document(folder / "x.docx")
    assert f'w:date="{written}"' in xml
    assert 'w:author="Cllr Éowyn"' in xml


def test_the_council_may_be_the_author_and_no_date_is_written(folder: Path) -> None:
    (folder / "amend.toml").write_text('author = "Democratic Services"', encoding="utf-8")
    done("convert", "paper.critic", "-o", "x.docx")
    assert 'w:author="Democratic Services"' in _document(folder / "x.docx")
    assert "w:date=" not in _document(folder / "x.docx")


def _document(path: Path) -> str:
    from zipfile import ZipFile

    with ZipFile(path) as package:
        return package.read("word/document.xml").decode("utf-8")
