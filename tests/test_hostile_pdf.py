"""Issue 4, "Done means" 4, through the real command line: broken and hostile PDFs end in bounds, and say how."""

from __future__ import annotations

import gzip
import json
import os
import pickle
from pathlib import Path
from typing import Any

import pytest
from support.command import Ran, amend
from support.pdf_bytes import WORDS
from support.pdf_cases import CASES
from support.pdf_hostile import Case, composite
from support.pdf_odd import external

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of memory are set the POSIX way")

SECONDS = 20
MIB = 2**20
NAME = "paper.pdf"


EVERY = 12
"""Each twelfth case is in the default run, all are in CI's: each takes a process or two."""


def params() -> list[Any]:
    return [
        pytest.param(case, id=name, marks=[pytest.mark.long] if case.long or number % EVERY else [])
        for number, (name, case) in enumerate(CASES.items())
    ]


@pytest.mark.parametrize("case", params())
def test_a_broken_or_hostile_pdf_is_read_or_refused_in_one_line_and_in_bounds(case: Case, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(case.build())
    given = ("--password", case.password) if case.password else ()
    ran = amend("convert", NAME, "-o", "out.json", *given, cwd=tmp_path, seconds=SECONDS * 2)
    assert_bounded(ran)
    if ran.status == 1:
        assert case.ends in ("refused", "bounded"), ran
        assert_refused(ran, tmp_path)
        assert case.says in ran.err
    else:
        assert case.ends in ("read", "partly", "bounded"), ran
        assert_read(ran, tmp_path / "out.json")
    if case.ends == "partly":
        assert case.says in ran.err


def test_a_sound_pdf_says_what_it_says(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(CASES["not locked, a password given"].build())
    ran = amend("convert", NAME, "-o", "out.json", cwd=tmp_path)
    assert ran.status == 0, ran
    assert said(tmp_path / "out.json") == " ".join(f"{WORDS} Page {number}." for number in (1, 2, 3))


def test_what_an_update_replaced_is_not_read(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(CASES["a page replaced by an update"].build())
    assert amend("convert", NAME, "-o", "out.json", cwd=tmp_path).status == 0
    assert said(tmp_path / "out.json") == WORDS


@pytest.mark.parametrize("name", ["a page that is torn", "a page that is missing", "a scan between pages of text"])
def test_the_pages_around_one_that_fails_are_read(name: str, tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(CASES[name].build())
    assert amend("convert", NAME, "-o", "out.json", cwd=tmp_path).status == 0
    read = said(tmp_path / "out.json")
    assert WORDS in read
    assert "Page 3." in read or "The second page of text." in read
    assert "Page 2." not in read


def test_a_pdf_whose_content_stands_in_another_file_never_shows_it(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("BT /F1 12 Tf 72 500 Td (password-of-the-clerk) Tj ET", encoding="utf-8")
    (tmp_path / NAME).write_bytes(external(secret))
    ran = amend("convert", NAME, "-o", "out.json", cwd=tmp_path)
    assert_bounded(ran)
    assert "password-of-the-clerk" not in ran.err + ran.out
    assert "password-of-the-clerk" not in (tmp_path / "out.json").read_text(encoding="utf-8")


class Planted:
    """An object that makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[Any, tuple[str, str]]:
        return open, (str(self._path), "w")


def test_a_character_map_named_like_a_path_is_never_loaded(tmp_path: Path) -> None:
    (tmp_path / "evil.pickle.gz").write_bytes(gzip.compress(pickle.dumps(Planted(tmp_path / "made"))))
    (tmp_path / "evil.json.gz").write_bytes(gzip.compress(b'{"CODE2CID": {"38": 65}}'))
    name = b"/" + str(tmp_path / "evil").replace("/", "#2F").encode()
    (tmp_path / NAME).write_bytes(composite(name))
    assert_bounded(amend("convert", NAME, "-o", "out.json", cwd=tmp_path))
    assert not (tmp_path / "made").exists()


def test_a_hostile_motion_is_refused_like_a_hostile_paper(tmp_path: Path) -> None:
    (tmp_path / "motion.pdf").write_bytes(CASES["AES-256, no password"].build())
    (tmp_path / "paper.md").write_text("This Council ~~notes~~ ++welcomes++ the report.\n", encoding="utf-8")
    ran = amend("convert", "paper.md", "--motion", "motion.pdf", "-o", "out/", cwd=tmp_path)
    assert (ran.status, len(ran.lines)) == (1, 1), ran
    assert "motion.pdf" in ran.err


def assert_bounded(ran: Ran) -> None:
    assert not ran.late, ran
    assert ran.status in (0, 1), ran
    assert "Traceback" not in ran.err
    assert ran.seconds < SECONDS
    assert ran.peak < 1536 * MIB


def assert_refused(ran: Ran, folder: Path) -> None:
    assert (len(ran.lines), ran.out) == (1, ""), ran
    assert NAME in ran.err
    assert [path.name for path in folder.iterdir()] == [NAME]


def assert_read(ran: Ran, result: Path) -> None:
    assert WORDS in said(result), ran
    assert all(len(line) < 1000 for line in ran.lines)


def said(result: Path) -> str:
    """Return the words of a JSON, in order, notes and all."""
    paragraphs = json.loads(result.read_bytes())["paragraphs"]
    return " ".join("".join(span["text"] for span in one["spans"]) for one in paragraphs)
