"""Line numbers that pages print: they are no text, and instructions may name lines by them (see tests/instructions)."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from support.office import Office

from amend.instruction import State
from amend.model import Paper, Redline
from amend.printed_lines import PrintedLine, filled, placed
from amend.readers import read, read_bytes
from amend.reconciliation import reconcile

MOTION = """
Motion on the Harbour Wall
This Council notes that:
1. The harbour wall was last mended in the year in which the ferry
    ceased, and the stones at its seaward end have moved by a hand.
2. Fourteen boats lie behind it each winter, and the lifeboat, and
    the surveyor's report of March calls the inner steps unsafe.
This Council resolves:
1. To ask the county engineer for a price for new stones and for
    the steps, and to have it before the meeting with the survey-
    or in May.
2. To keep the steps shut until they are mended.
"""
LINES = MOTION.strip().split("\n")
DIVIDED = "or in "
"""How the line begins that goes on with a word of the line above."""


def drawn(every: int = 1, per_page: int = 50, anew: bool = False) -> Paper:
    """The motion as a PDF of `per_page` lines a page, each (or each fifth) numbered, `anew` on each page."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4, invariant=1)
    for at, line in enumerate(LINES):
        if at and at % per_page == 0:
            canvas.showPage()
        y = 760 - 18 * (at % per_page)
        number = (at % per_page if anew else at) + 1
        if number % every == 0:
            canvas.drawRightString(60, y, str(number))
        canvas.drawString(96 if line.startswith("    ") else 80, y, line.strip())
    canvas.save()
    return read_bytes(data.getvalue(), "motion.pdf", "pdf")


def printed(paper: Paper) -> list[tuple[int, int, str]]:
    """Number, page and first letters of each numbered line."""
    return [(line.number, line.page, p.text[line.start :][:6]) for p in paper.paragraphs for line in p.lines]


def shown(page: int = 0) -> list[tuple[int, int, str]]:
    bare = [re.sub(r"^\s*(?:\d\. )?", "", line) for line in LINES]
    return [(number, page, line[:6]) for number, line in enumerate(bare, 1)]


def amended(motion: Paper, instruction: str) -> Redline:
    return reconcile(read_bytes(instruction.encode(), "paper.txt", "txt"), motion)


# What is read


@pytest.mark.parametrize("every", [1, 5])
def test_numbers_beside_the_lines_of_a_pdf_are_kept_with_them_and_are_no_text(every: int) -> None:
    paper = drawn(every)
    assert [one for one in printed(paper) if one[0] != 10] == [one for one in shown(1) if one[2] != DIVIDED]
    assert (10, 1, DIVIDED) in printed(paper)
    assert not any(re.search(r"\b(?:5|10|11)\b", p.text) for p in paper.paragraphs)


def test_the_page_of_a_line_is_known() -> None:
    assert [(number, page) for number, page, _ in printed(drawn(per_page=6, anew=True))] == [
        *((number, 1) for number in range(1, 7)),
        *((number, 2) for number in range(1, 6)),
    ]


def test_numbers_before_the_lines_of_a_text_are_kept_with_them_and_are_no_text() -> None:
    text = "\n".join(f"{number:>2}   {line}" for number, line in enumerate(LINES, 1)).replace(" 7  ", "\n 7  ")
    paper = read_bytes(text.encode(), "motion.txt", "txt")
    assert printed(paper) == shown()
    assert [p.label for p in paper.paragraphs] == ["", "", "1.", "2.", "", "1.", "2."]


LISTS = (
    "1  apples and pears\n2  plums\n3  quinces\n4  medlars\n5  sloes\n6  bullaces\n",
    "1   To ask the county engineer for a price for new stones.\n2   To keep the steps shut until they are mended.\n"
    "3   To write to the owners of the boats.\n4   To thank the surveyor.\n5   To report in May.\n",
    "2019   the wall was mended at its landward end, and the inner steps with it\n"
    "2021   the ferry ceased\n2022   the stones moved\n2023   the surveyor wrote\n2024   the steps were shut\n",
)


@pytest.mark.parametrize("text", LISTS)
def test_a_list_with_bare_numbers_stays_one(text: str) -> None:
    paper = read_bytes(text.encode(), "motion.txt", "txt")
    assert printed(paper) == []
    assert len(paper.paragraphs) == text.count("\n")
    assert [p.text.split()[0] for p in paper.paragraphs] == [line.split()[0] for line in text.splitlines()]


# What is found by them


@pytest.mark.parametrize("every", [1, 5])
@pytest.mark.parametrize(
    ("instruction", "point", "wanted"),
    [
        ("Line 5, leave out 'Fourteen' and insert 'Sixteen'.", 3, "Sixteen boats lie"),
        ("Page 1, line 8, after 'county' insert 'council’s'.", 5, "the county council’s engineer"),
        (
            "Line 9, leave out 'before the meeting with the surveyor in' and insert 'by'.",
            5,
            "to have it by May.",
        ),
        ("Line 9, leave out 'surveyor' and insert 'mason'.", 5, "with the mason in May."),
        ("Leave out lines 8 to 10 and insert 'To mend it.'.", 5, "To mend it."),
    ],
)
def test_an_instruction_finds_its_line_in_a_pdf(every: int, instruction: str, point: int, wanted: str) -> None:
    redline = amended(drawn(every), instruction)
    assert [one.state for one in redline.instructions] == [State.APPLIED]
    changed = [at for at, p in enumerate(redline.paragraphs) if p.original != p.amended]
    assert changed == [point]
    assert wanted in redline.paragraphs[point].amended


def test_a_line_is_one_of_its_page() -> None:
    motion = drawn(per_page=6, anew=True)
    second = amended(motion, "Page 2, line 2, leave out 'new' and insert 'dressed'.")
    assert "dressed stones" in second.paragraphs[5].amended
    (told,) = amended(motion, "Page 1, line 2, leave out 'new' and insert 'dressed'.").instructions
    assert (told.state, "begin on line 2" in (told.reason or "")) == (State.REFUSED, True)
    (told,) = amended(motion, "Page 3, line 2, leave out 'new'.").instructions
    assert told.state is State.REFUSED


def test_a_motion_that_prints_none_says_what_would_help() -> None:
    motion = read_bytes("\n\n".join(LINES[:2]).encode(), "motion.txt", "txt")
    (told,) = amended(motion, "Line 2, leave out 'notes'.").instructions
    assert told.state is State.REFUSED
    assert "prints no line numbers" in (told.reason or "")
    assert "PDF" in (told.reason or "")


# Numbers that another program printed


@pytest.mark.office
@pytest.mark.parametrize("every", [1, 5])
@pytest.mark.parametrize("restart", ["newPage", "continuous"])
def test_line_numbers_of_libreoffice_are_found(office: Office, tmp_path: Path, every: int, restart: str) -> None:
    document = Document()
    document.add_heading(LINES[0], 1)
    document.add_paragraph(LINES[1])
    for ward in range(1, 13):
        document.add_paragraph(
            f"{ward}. In ward {ward} the gulls have been counted {'twice, then ' * 20}and "
            f"number{ward} in all were seen by those who count them {'from the wall ' * 8}."
        )
    numbering = OxmlElement("w:lnNumType")
    numbering.set(qn("w:countBy"), str(every))
    numbering.set(qn("w:restart"), restart)
    section = document.sections[0]._sectPr
    margins = section.find(qn("w:pgMar"))
    assert margins is not None
    margins.addnext(numbering)
    document.save(str(tmp_path / "motion.docx"))
    motion = read(office.convert(tmp_path / "motion.docx", tmp_path / "motion.pdf"))
    lines = [(line, p) for p in motion.paragraphs for line in p.lines if line.number]
    assert len(lines) >= 45
    assert {line.page for line, _ in lines} == {1, 2}
    assert len([1 for line, p in lines if "number7" in p.text]) >= 3
    paragraph = next(p for p in motion.paragraphs if "number7" in p.text)
    at = paragraph.text.index("number7")
    line = max((one for one in paragraph.lines if one.start <= at), key=lambda one: one.start)
    told = amended(motion, f"Page {line.page}, line {line.number}, leave out 'number7' and insert 'seven'.")
    assert [one.state for one in told.instructions] == [State.APPLIED]


# What always holds


@given(st.integers(2, 60), st.integers(0, 40), st.sampled_from([1, 5]))
def test_lines_between_printed_numbers_are_counted(count: int, before: int, every: int) -> None:
    numbers = {at: before + at + 1 for at in range(count)}
    found = filled(count, [(at, number) for at, number in numbers.items() if number % every == 0])
    assert all(numbers[at] == number for at, number in found.items())


@given(st.lists(st.text("ab ", min_size=1, max_size=9).filter(str.strip), min_size=1, max_size=6))
def test_a_line_begins_where_its_letters_do(lines: list[str]) -> None:
    text = " ".join(" ".join(line.split()) for line in lines)
    behind = [sum(len(line.replace(" ", "")) for line in lines[at:]) for at in range(len(lines))]
    found = placed(text, [PrintedLine(at + 1, 1, rest) for at, rest in enumerate(behind)])
    starts = [*(one.start for one in found), len(text)]
    cut = [text[start:end].strip() for start, end in pairwise(starts)]
    assert cut == [" ".join(line.split()) for line in lines]


# Texts as programs print them


def numbered(form: str, lines: list[str], between: str = "\n") -> Paper:
    text = between.join(form.format(number, line) for number, line in enumerate(lines, 1))
    return read_bytes(text.encode(), "motion.txt", "txt")


@pytest.mark.parametrize("form", ["{:>2}   {}", "{:>2} {}", "{:<3}{}", "{:>4}  {}"])
def test_numbers_stand_before_a_text_as_they_will(form: str) -> None:
    paper = numbered(form, LINES)
    assert [line.number for p in paper.paragraphs for line in p.lines] == list(range(1, len(LINES) + 1))
    assert not any(re.match(r"\d", p.text) for p in paper.paragraphs)


def test_a_double_spaced_text_is_no_list_of_lines() -> None:
    paper = numbered("{:>2}   {}", [line.strip() for line in LINES[2:6]] * 2, "\n\n")
    assert [p.label for p in paper.paragraphs] == ["1.", "2.", "1.", "2."]
    assert [line.number for p in paper.paragraphs for line in p.lines] == list(range(1, 9))


def test_the_number_of_a_page_is_none_of_its_lines() -> None:
    text = "\n".join(f"{number:>2}   {line}" for number, line in enumerate(LINES, 1))
    paper = read_bytes(f"{text}\n\n                                 2\n".encode(), "motion.txt", "txt")
    assert [line.number for p in paper.paragraphs for line in p.lines if line.number][-1] == len(LINES)


def test_behind_a_cover_nobody_knows_how_pages_count() -> None:
    cover = "The Harbour Board\n\nAgenda\n\nMotion 4\n\nOf the members\n\n"
    page = "\n".join(f"{number:>2}   {line}" for number, line in enumerate(LINES[2:9], 1))
    motion = read_bytes(f"{cover}{page}\n\n{page}\n".encode(), "motion.txt", "txt")
    (told,) = amended(motion, "Page 2, line 3, leave out 'Fourteen'.").instructions
    assert (told.state, "may be any of 2 places" in (told.reason or "")) == (State.REFUSED, True)
