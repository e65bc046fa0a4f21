"""Which amendments change the same text of their motion: the page of the meeting says it to the chair."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.packs import pack

from amend.model import Change, MarkedParagraph, Redline, Span
from amend.packs.clashes import Clash, clashes
from amend.packs.converting import Converted
from amend.packs.found import Class, Found, Key
from amend.packs.meeting import Row
from amend.packs.touched import Touched, touched
from amend.readers import read_bytes
from amend.reconciliation import reconcile

MOTION = """# Motion on the harbour

Proposer: Councillor Ann Hale

This Council notes:

1. That the wall is old;
2. That the wall is old;
3. That the steps are shut; and
4. That the lifeboat waits.

This Council resolves:

1. To mend the wall by May.
"""


def changed(instructions: str) -> list[str]:
    paper, motion = (read_bytes(text.encode(), "a.md", "md") for text in (instructions, MOTION))
    return [one.place for one in touched(reconcile(paper, motion))]


@pytest.mark.parametrize(
    ("instructions", "places"),
    [
        ("In 'This Council notes', point 1, delete 'old' and insert 'very old'.", ["This Council notes, 1"]),
        ("In 'This Council notes', point 2, delete 'old' and insert 'very old'.", ["This Council notes, 2"]),
        ("Delete point 3 of 'This Council notes'.", ["This Council notes, 3"]),
        ("In 'This Council resolves', add as a new point 2: 'To report in June.'", []),
        ("Delete point 4 of 'This Council notes'.", ["This Council notes, 4"]),
    ],
)
def test_an_amendment_touches_what_it_changes_and_not_the_tails_of_the_list(
    instructions: str, places: list[str]
) -> None:
    assert changed(instructions) == places


def test_two_like_paragraphs_are_told_apart_and_one_is_the_same_in_every_amendment() -> None:
    motion = read_bytes(MOTION.encode(), "motion.md", "md")

    def keys(instructions: str) -> list[str]:
        return [one.key for one in touched(reconcile(read_bytes(instructions.encode(), "a.md", "md"), motion))]

    first = keys("In 'This Council notes', point 1, delete 'old' and insert 'new'.")
    second = keys("In 'This Council notes', point 2, delete 'old' and insert 'new'.")
    assert first != second
    assert keys("Delete point 2 of 'This Council notes'.") == second


@pytest.mark.parametrize(
    ("place", "shown"), [("This Council notes, 3; page 215", "This Council notes, 3"), ("page 2", ""), ("b", "b")]
)
def test_the_place_in_the_paper_is_not_the_motions(place: str, shown: str) -> None:
    """Of a PDF the place has the page of the paper besides."""
    paragraph = MarkedParagraph((Span("old", Change.DELETE), Span("new", Change.ADD)), place=place)
    assert [one.place for one in touched(Redline((paragraph,)))] == [shown]


def row(name: str, *places: str) -> Row:
    found = Found(Key(name), Class.AMENDMENT, "")
    return Row(found, result=Converted("marked", touched=tuple(Touched(place, place) for place in places)))


def test_every_two_that_cross_are_named_once() -> None:
    rows = [
        row("a", "1", "2"),
        row("b", "2", "3"),
        row("c", "4"),
        row("d", "3", "1", "2"),
        Row(Found(Key("e"), Class.AMENDMENT, "")),
    ]
    assert [(one.one.found.key.file, one.other.found.key.file, one.places) for one in clashes(rows)] == [
        ("a", "b", ("2",)),
        ("a", "d", ("1", "2")),
        ("b", "d", ("2", "3")),
    ]


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (("notes, 1",), "notes, 1"),
        (("notes, 1", "notes, 1", "notes, 2"), "notes, 1; notes, 2"),
        (("a", "b", "c", "d", "e", "f"), "a; b; c; d; 2 more paragraphs"),
        (("a", "", "b"), "a; b; 1 more paragraph"),
        (("", ""), "2 paragraphs"),
    ],
)
def test_where_they_cross_is_said_in_words(places: tuple[str, ...], said: str) -> None:
    assert Clash(row("a"), row("b"), places).said == said


def test_the_page_of_the_meeting_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "motion.md").write_text(MOTION)
    for group, change in (("Labour", "by May"), ("Green", "To mend"), ("Independent", "lifeboat")):
        (folder / f"{group}.txt").write_text(
            f"{group} Group amendment to the motion on the harbour\n\nProposer: Councillor Di Ellis\n\n"
            f"Delete '{change}' and insert 'at once'.\n"
        )
    assert pack(folder, "-o", tmp_path / "out", "-q").returncode == 0
    page = (tmp_path / "out" / "index.html").read_text()
    assert "There is 1 motion of which two or more amendments change the same text." in page
    assert page.count('<div class="clashes">') == 1
    crossed = page.split('<div class="clashes">')[1].split("</div>")[0]
    assert crossed.count("<li>") == 1
    assert "Green Group" in crossed
    assert "Labour Group" in crossed
    assert "This Council resolves, 1" in crossed
    assert pack(folder, "-o", tmp_path / "out", "-q").returncode == 0
    assert (tmp_path / "out" / "index.html").read_text() == page


def test_motions_stand_in_the_order_of_the_agenda(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    for file, item, topic in (
        ("a", "12.10", "trees"),
        ("b", "12.2", "bins"),
        ("c", "9.", "roads"),
        ("d", "12.2", "walls"),
    ):
        (folder / f"{file}.md").write_text(
            MOTION.replace("# Motion", f"# {item} Motion").replace("harbour", topic).replace("wall", topic)
        )
        (folder / f"{file} change.txt").write_text(
            f"Labour Group amendment to the motion on the {topic}\n\nProposer: Councillor Di Ellis\n\n"
            f"In 'This Council resolves', point 1, delete 'mend the {topic}' and insert 'care for the {topic}'.\n"
        )
    assert pack(folder, "-o", tmp_path / "out", "-q").returncode == 0
    page = (tmp_path / "out" / "index.html").read_text()
    heads = re.findall(r'<h2 id="motion-\d+-head"[^>]*>([^<]*)', page)
    assert [head.split(" Motion")[0] for head in heads] == ["9.", "12.2", "12.2", "12.10"]
