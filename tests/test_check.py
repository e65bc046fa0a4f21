"""`amend check` in the terminal, and a council's habits at work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.command_line import amend, done, new_files, papers_in


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return papers_in(tmp_path, monkeypatch)


# Check


def test_check_shows_changes_counts_and_proof() -> None:
    shown = done("check", "paper.critic", "--motion", "motion.md").stdout
    assert "This Council notes the [+good +]work of its officers." in shown
    assert "[-report-][+plan+]" in shown
    assert "Words: 2 added, 1 deleted, 19 in the amended motion." in shown
    assert "Verified: the marks account for every difference from the motion." in shown
    assert "\x1b" not in shown


def test_check_writes_nothing(folder: Path) -> None:
    done("check", "paper.critic")
    assert new_files(folder) == []


def test_check_says_that_nothing_was_proved_without_a_motion() -> None:
    assert "Not verified: no motion" in done("check", "paper.critic").stdout


def test_check_says_which_convention_was_used_and_why(folder: Path) -> None:
    text = "Additions underlined, deletions struck through.\n\nThis Council notes <u>good</u> work and ~~its~~ costs.\n"
    (folder / "paper.md").write_text(text, encoding="utf-8")
    shown = " ".join(done("check", "paper.md").stdout.split())
    assert "added is underline; deleted is strike (the legend says so: “Additions underlined" in shown
    shown = " ".join(done("check", "paper.md", "--additions", "underline", "--deletions", "strike").stdout.split())
    assert "(as asked for)" in shown


def test_long_paragraphs_are_wrapped_to_the_terminal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    (folder / "paper.critic").write_text("1. " + "several words " * 30 + "{++more++}\n", encoding="utf-8")
    lines = done("check", "paper.critic").stdout.splitlines()
    item = lines[next(i for i, line in enumerate(lines) if line.startswith("1. ")) :]
    assert len(item) > 5
    assert max(len(line) for line in item[:10]) <= 40
    assert item[1].startswith("   several") or item[1].startswith("   words")


def test_what_would_act_on_the_terminal_is_spelled_out(folder: Path) -> None:
    text = "This Council notes \x1b]0;title\x07 \u202eevil\u202c {++words++}.\n"
    (folder / "paper.critic").write_text(text, encoding="utf-8")
    result = done("check", "paper.critic")
    assert not {"\x1b", "\x07", "\u202e"} & set(result.output)
    assert "evil" in result.stdout


# amend.toml


def _habits(folder: Path, text: str) -> None:
    (folder / "amend.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("habits", "said"),
    [
        ("word_limit = 1", "2 words are added: 1 over the limit of 1."),
        (
            'word_limit = 10\nword_limit_counts = "amended"',
            "19 words are in the amended motion: 9 over the limit of 10.",
        ),
    ],
)
def test_an_amendment_over_the_word_limit_is_a_warning(folder: Path, habits: str, said: str) -> None:
    _habits(folder, habits)
    result = amend("check", "paper.critic", "--motion", "motion.md", "--strict")
    assert result.exit_code == 3
    assert f"warning: {said}\n" in result.stderr
    assert "over by" in result.stdout


def test_an_amendment_within_the_word_limit_is_fine(folder: Path) -> None:
    _habits(folder, "word_limit = 2")
    result = amend("check", "paper.critic", "--motion", "motion.md", "--strict")
    assert result.exit_code == 0
    assert "Limit: 2 words added: kept." in result.stdout


def test_the_word_limit_stands_in_the_json_too(folder: Path) -> None:
    _habits(folder, "word_limit = 1")
    found = json.loads(done("convert", "paper.critic", "--to", "json", "-o", "-", "-q").stdout)["findings"]
    assert [finding["severity"] for finding in found if finding["kind"] == "word-limit"] == ["warning"]


@pytest.mark.parametrize(
    "habits", ['additions = "italic"\ndeletions = "bold"', 'legend = "Additions in italics, deletions in bold"']
)
def test_a_councils_marks_count_where_the_paper_does_not_say(folder: Path, habits: str) -> None:
    (folder / "paper.md").write_text("This Council notes the *good* work of **all** its officers.\n", encoding="utf-8")
    _habits(folder, habits)
    text = done("convert", "paper.md", "--to", "txt", "-o", "-").stdout
    assert "[+good +]work of [-all -]its" in text


def test_options_win_over_habits(folder: Path) -> None:
    (folder / "paper.md").write_text("This Council notes the *good* work of **all** its officers.\n", encoding="utf-8")
    _habits(folder, 'additions = "italic"')
    options = ["--additions", "bold", "--deletions", "italic"]
    text = done("convert", "paper.md", *options, "--to", "txt", "-o", "-").stdout
    assert "[-good -]work of [+all +]its" in text


def test_a_papers_own_legend_wins_over_habits(folder: Path) -> None:
    text = "Additions in bold, deletions in italics.\n\nThis Council notes the *good* work of **all** its officers.\n"
    (folder / "paper.md").write_text(text, encoding="utf-8")
    _habits(folder, 'additions = "italic"\ndeletions = "bold"')
    assert "[-good -]work of [+all +]its" in done("convert", "paper.md", "--to", "txt", "-o", "-").stdout


@pytest.mark.parametrize(
    ("habits", "said"),
    [('autor = "A"', "there is no key 'autor'"), ("author =", "is not TOML"), ("word_limit = -1", "'word_limit'")],
)
def test_habits_that_cannot_be_used_are_one_line(folder: Path, habits: str, said: str) -> None:
    _habits(folder, habits)
    result = amend("convert", "paper.critic")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("error: amend.toml: ")
    assert said in result.stderr
    assert new_files(folder) == []
