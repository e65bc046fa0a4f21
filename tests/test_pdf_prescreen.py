"""The prescreen lets every page of a marked paper through, sees no strike where none is, and stays quick to ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.pdf_plain import PLAIN
from support.town_pack.notation import parse
from support.town_pack.second_printer import paper

from amend.errors import UnreadableError
from amend.readers.pdf.prescreen import screen

MARKED = sorted((Path(__file__).parent / "pdf").glob("*.pdf"))


@pytest.mark.parametrize("path", MARKED, ids=lambda path: path.stem)
def test_every_page_with_a_struck_word_is_let_through(path: Path) -> None:
    hints = list(screen(path))
    assert [hint.number for hint in hints] == list(range(1, len(hints) + 1))
    assert any(hint.says for hint in hints)
    assert all(hint.may_hold for hint in hints)
    assert sum(hint.struck for hint in hints) > 1
    assert list(screen(path.read_bytes())) == hints


def test_a_page_without_marks_is_held_back() -> None:
    for name, made in PLAIN.items():
        hints = list(screen(made().data))
        assert not any(hint.struck for hint in hints), name
        assert all(hint.letters for hint in hints), name


def test_what_does_not_open_is_said_in_a_sentence(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(UnreadableError, match=r"broken\.pdf: it does not open; check the file and its password\."):
        list(screen(broken))
    with pytest.raises(UnreadableError, match="does not open"):
        list(screen(tmp_path / "missing.pdf"))


@pytest.mark.parametrize(
    ("password", "said"),
    [("", "it asks for a password; give it with --password"),
     ("wrong", "it asks for a password, and the one given is not it; give it with --password")],
)  # fmt: skip
def test_a_locked_file_says_that_it_is_locked(password: str, said: str) -> None:
    locked = paper(parse("# EXEMPT APPENDIX"), password="harbour")
    with pytest.raises(UnreadableError, match=said):
        list(screen(locked, password))
    assert "EXEMPT" in next(iter(screen(locked, "harbour"))).text
