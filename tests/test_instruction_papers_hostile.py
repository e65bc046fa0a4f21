"""Papers of instructions that mean harm or are very long, through the real command line, within limits."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from support.command import Ran, amend
from support.command_line import done
from support.worded_judging import nobodys_habits

__all__ = ["nobodys_habits"]  # a fixture

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of memory are set the POSIX way")

MIB = 2**20
MOTION = "This Council resolves:\n1. Asks the officer to report.\n2. Thanks the staff.\n"
HARM = "<script>alert(1)</script> & <b>x</b> \x1b]0;t\x07\u202e]]> &amp; {++x++} </title> {{7*7}} %s"
HARMFUL = f"""<img src=x onerror=alert(1)> AMENDMENT

Proposed by: Cllr <b>X</b> \x1b[31m

In point 1, after ‘officer’ insert ‘{HARM}’.

In point 2, delete ‘<script>’ and insert ‘staff’.

Do \x1b[2J <script> evil.

Insert as new point 3: ‘{HARM}’
"""
SENTENCE = "words and more words, and then some words again, "
LONG = (SENTENCE * 2_100).strip(" ,")
"""100 kB."""


def convert(folder: Path, paper: str, motion: str = MOTION, seconds: int = 60) -> tuple[Ran, dict[str, Any]]:
    """Convert a typed paper; it must succeed in its limits, in lines of plain text."""
    (folder / "paper.txt").write_text(paper, encoding="utf-8")
    (folder / "motion.txt").write_text(motion, encoding="utf-8")
    ran = amend("convert", "paper.txt", "--motion", "motion.txt", "-o", "out/", cwd=folder, seconds=seconds)
    assert (ran.status, ran.late, ran.peak < 400 * MIB) == (0, False, True), ran
    assert "Traceback" not in ran.err
    assert not {"\x1b", "\x07", "\u202e"} & set(ran.err + ran.out)
    written: dict[str, Any] = json.loads((folder / "out" / "paper.json").read_bytes())
    return ran, written


def states(written: dict[str, Any]) -> list[str]:
    return [one["state"] for one in written["instructions"]]


def version(written: dict[str, Any], *changes: str) -> list[str]:
    """Return the paragraphs of one version, without those that are not in it."""
    found = ("".join(s["text"] for s in one["spans"] if s["change"] in changes) for one in written["paragraphs"])
    return [text for text in found if text]


def test_markup_and_control_characters_in_instructions_stay_text(tmp_path: Path) -> None:
    ran, written = convert(tmp_path, HARMFUL)
    assert states(written) == ["applied", "refused", "applied"]
    assert any(one["kind"] == "left-aside" and "evil" in one["message"] for one in written["findings"])
    assert all("<script>alert(1)</script> & <b>x</b>" in text for text in version(written, "add"))
    assert version(written, "keep", "delete") == MOTION.replace("1. ", "").replace("2. ", "").splitlines()
    page = (tmp_path / "out" / "paper.redline.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)" in page
    assert not [harm for harm in ("<script>alert", "<img src=x", "<b>x", "\x1b") if harm in page]
    assert ran.seconds < 10
    checked = done("check", str(tmp_path / "paper.txt"), "--motion", str(tmp_path / "motion.txt")).output
    assert "2 applied, 1 refused" in checked
    assert not {"\x1b", "\x07", "\u202e"} & set(checked)


@pytest.mark.long
def test_a_new_text_of_100_kb_is_put_in_whole(tmp_path: Path) -> None:
    new = [f"The {number}th matter: {SENTENCE * 20}as said." for number in range(110)]
    assert sum(map(len, new)) > 100_000
    ran, written = convert(tmp_path, "\n\n".join(["Amendment", "Delete all and insert:", *new]))
    assert states(written) == ["applied"]
    assert version(written, "keep", "add") == new
    assert ran.seconds < 60


def test_a_quotation_of_100_kb_in_one_paragraph_is_applied_or_refused_as_too_long(tmp_path: Path) -> None:
    ran, written = convert(tmp_path, f"Amendment\n\nIn point 1, after ‘officer’ insert ‘{LONG}’.\n\nDelete point 2.\n")
    first, second = states(written)
    assert second == "applied"
    if first == "refused":
        assert "too long" in written["instructions"][0]["reason"]
        assert version(written, "keep", "add") == ["This Council resolves:", "Asks the officer to report."]
    else:
        assert version(written, "keep", "add")[1] == f"Asks the officer {LONG} to report."
    assert ran.seconds < 60


@pytest.mark.long
def test_three_thousand_instructions_are_applied_one_by_one(tmp_path: Path) -> None:
    points = [f"Asks the officer for ward {n} to report by May {2000 + n}." for n in range(1, 901)]
    motion = "This Council resolves:\n" + "\n".join(f"{n}. {text}" for n, text in enumerate(points, 1))
    said = [
        sentence
        for n in range(1, 901)
        for sentence in (
            f"In point {n}, delete ‘officer’ and insert ‘director’.",
            f"In point {n}, after ‘ward {n}’ insert ‘and its neighbours’.",
            f"At the end of point {n} insert ‘, in public’.",
        )
    ] + [f"After point {n} insert a new point: ‘Thanks the people of ward {n}.’" for n in range(1, 901, 3)]
    ran, written = convert(tmp_path, "\n\n".join(["Amendment", *said]), motion, seconds=120)
    assert Counter(states(written)) == {"applied": 3_000}
    changed = [f"Asks the director for ward {n} and its neighbours to report by May {2000 + n}, in public."
               for n in range(1, 901)]  # fmt: skip
    amended = version(written, "keep", "add")[1:]
    assert [text for text in amended if text.startswith("Asks")] == changed
    assert amended[:3] == [changed[0], "Thanks the people of ward 1.", changed[1]]
    assert ran.seconds < 60
