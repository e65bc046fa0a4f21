"""A council's habits in `amend.toml`, and marks as a person writes them."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from amend.changes import WordCount
from amend.config import ConfigError, Habits, find_config, load
from amend.errors import UnreadableError
from amend.mark_names import NAMES, parse_marks, spell_marks
from amend.model import Mark, Marks, Paper, Paragraph, Run
from amend.word_limit import WordLimit

BOLD_ITALIC = frozenset({Mark.BOLD, Mark.ITALIC})
RED = frozenset({Mark.RED})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bold", (frozenset({Mark.BOLD}),)),
        ("bold+italic,red", (BOLD_ITALIC, RED)),
        (" Bold + ITALIC , red ", (BOLD_ITALIC, RED)),
        ("italic+bold,bold+italic", (BOLD_ITALIC,)),
    ],
)
def test_marks_are_read(text: str, expected: tuple[Marks, ...]) -> None:
    assert parse_marks(text) == expected


def test_every_agreed_mark_has_a_name() -> None:
    agreed = "bold,italic,underline,strike,red,blue,green,colour,highlight,caps,brackets"
    assert parse_marks(agreed) == tuple(frozenset({mark}) for mark in NAMES.values())
    assert ",".join(NAMES) == agreed


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("bld", "did you mean 'bold'"),
        ("purple", "'purple' is not a mark"),
        ("inserted", "'inserted' is not a mark"),
        ("", "missing"),
        ("bold,", "missing"),
        ("bold++red", "missing"),
    ],
)
def test_what_is_no_mark_is_explained(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as caught:
        parse_marks(text)
    assert all(name in str(caught.value) for name in NAMES)


def test_marks_are_spelled_for_a_person() -> None:
    assert spell_marks((BOLD_ITALIC, RED)) == "bold and italic, or red"
    assert spell_marks(()) == "nothing"


def _load(folder: Path, text: str) -> Habits:
    file = folder / "amend.toml"
    file.write_text(text, encoding="utf-8")
    return load(file)


def test_all_habits_are_read(tmp_path: Path) -> None:
    text = """
    additions = "bold+italic,red"
    deletions = "strike"
    legend = "Additions are underlined, deletions struck through"
    author = "Ŵylfa Council"
    template = "styles/council.docx"
    lang = "cy"
    word_limit = 75
    word_limit_counts = "amended"
    """
    assert _load(tmp_path, text) == Habits(
        file=tmp_path / "amend.toml",
        additions=(BOLD_ITALIC, RED),
        deletions=(frozenset({Mark.STRIKE}),),
        legend="Additions are underlined, deletions struck through",
        author="Ŵylfa Council",
        template=tmp_path / "styles/council.docx",
        lang="cy",
        word_limit=WordLimit(75, "amended"),
    )


def test_an_empty_file_and_no_file_give_the_defaults(tmp_path: Path) -> None:
    assert load(None) == Habits()
    assert _load(tmp_path, "") == Habits(file=tmp_path / "amend.toml")


def test_a_limit_counts_added_words_unless_said(tmp_path: Path) -> None:
    assert _load(tmp_path, "word_limit = 75").word_limit == WordLimit(75, "added")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert _load(tmp_path, '\ufeffauthor = "A"').author == "A"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('autor = "A"', "there is no key 'autor'; did you mean 'author'"),
        ("zzz = 1", "there is no key 'zzz'; the keys are additions"),
        ("author = 3", "'author': it should be text in quotes"),
        ('author = " "', "'author': it is empty"),
        ('additions = "blod"', "'additions': 'blod' is not a mark; did you mean 'bold'"),
        ('additions = ["bold"]', "'additions': it should be text in quotes"),
        ('legend = "All in favour"', "'legend': it names no marks"),
        ("word_limit = 0", "'word_limit': it should be a whole number"),
        ("word_limit = true", "'word_limit': it should be a whole number"),
        ('word_limit = "75"', "'word_limit': it should be a whole number"),
        ('word_limit = 75\nword_limit_counts = "all"', "'word_limit_counts': it should be"),
        ('word_limit_counts = "added"', "'word_limit_counts' stands without 'word_limit'"),
        ('lang = "English please"', "'lang': it should be a language code"),
        ("author =", "is not TOML"),
    ],
)
def test_what_cannot_be_used_names_the_file_and_the_key(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _load(tmp_path, text)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'amend.toml'}: ")
    assert said in message
    assert "\n" not in message


def test_a_file_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "amend.toml").write_bytes('author = "Ynys Môn"'.encode("cp1252"))
    with pytest.raises(ConfigError, match="not UTF-8"):
        load(tmp_path / "amend.toml")


def test_a_file_that_is_missing_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="no such file"):
        load(tmp_path / "amend.toml")


def test_the_file_beside_the_paper_comes_before_the_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    users, papers = tmp_path / "users", tmp_path / "papers"
    users.mkdir()
    papers.mkdir()
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_args, **_kwargs: users)
    assert find_config(papers) is None
    (users / "amend.toml").touch()
    assert find_config(papers) == users / "amend.toml"
    (papers / "amend.toml").touch()
    assert find_config(papers) == papers / "amend.toml"


@pytest.mark.parametrize(
    ("paper", "speak"),
    [
        (Paper((Paragraph((Run("text", frozenset({Mark.BOLD})),)),)), True),
        (Paper((Paragraph((Run("text", frozenset({Mark.INSERTED})),)),)), False),
        (Paper((), legend="Additions underlined"), False),
    ],
)
def test_habits_speak_only_for_papers_that_do_not_say_themselves(paper: Paper, speak: bool) -> None:
    assert Habits().speak_for(paper) is speak


@pytest.mark.parametrize(
    ("limit", "excess"),
    [
        (WordLimit(10), 2),
        (WordLimit(12), 0),
        (WordLimit(13), 0),
        (WordLimit(12, "amended"), 88),
        (WordLimit(100, "amended"), 0),
    ],
)
def test_words_over_the_limit_are_counted(limit: WordLimit, excess: int) -> None:
    assert limit.excess(WordCount(added=12, deleted=50, amended=100)) == excess
