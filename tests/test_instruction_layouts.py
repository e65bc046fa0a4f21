"""A paper says the same however it is typed in Word or on a page: indented, with tabs, flush left, or line by line."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from html import escape
from zlib import crc32

import docx
import pytest
from docx.shared import Pt
from support.instruction_cases import Case, all_cases, lines_of

from amend.label_levels import style
from amend.line_breaks import lines_apart
from amend.model import Paper, Paragraph, Role
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.writers import render
from amend.writers.view import View

EACH = 13
CASES = [
    case
    for case in all_cases()
    if case.form == "txt" and not any(sign in case.paper_text for sign in ("~~", "\n> ")) and not case.is_printed
    if not crc32(case.title.encode()) % EACH
]
"""One in `EACH`, by its title: a case that is added moves no other. Mails that quote are no Word files."""
POINTS_PER_LEVEL = 26
Typed = Callable[[Sequence[Paragraph]], bytes]


def shown(paragraph: Paragraph, between: str = " ") -> str:
    return f"{paragraph.label}{between}{paragraph.text}" if paragraph.label else paragraph.text


def saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]  # python-docx names its class only in private
    return out.getvalue()


def indented(paragraphs: Sequence[Paragraph]) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        typed = document.add_paragraph(shown(paragraph, "\t"))
        if paragraph.label:
            typed.paragraph_format.left_indent = Pt(POINTS_PER_LEVEL * (paragraph.level + 1))
            typed.paragraph_format.first_line_indent = Pt(-POINTS_PER_LEVEL)
    return saved(document)


def tabbed(paragraphs: Sequence[Paragraph]) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph("\t" * paragraph.level + shown(paragraph, "\t"))
    return saved(document)


def flush_left(paragraphs: Sequence[Paragraph]) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(shown(paragraph))
    return saved(document)


def line_by_line(paragraphs: Sequence[Paragraph]) -> bytes:
    """Return a Word file that is one paragraph, a blank line between its lines."""
    document = docx.Document()
    document.add_paragraph("\n\n".join(shown(paragraph) for paragraph in paragraphs))
    return saved(document)


def with_br(paragraphs: Sequence[Paragraph]) -> bytes:
    """Return a page that is one paragraph."""
    lines = "<br>\n".join(escape(shown(paragraph)) for paragraph in paragraphs)
    return f'<!DOCTYPE html><meta charset="utf-8"><title>Paper</title><p>{lines}</p>'.encode()


TYPED: dict[str, tuple[str, Typed]] = {
    "indented": ("docx", indented),
    "tabbed": ("docx", tabbed),
    "flush left": ("docx", flush_left),
    "line by line": ("docx", line_by_line),
    "br": ("html", with_br),
}


def said(paper: Paper, motion: Paper) -> tuple[list[tuple[str, str]], object]:
    redline = reconcile(paper, motion)
    entries = [(str(entry.state), entry.verb) for entry in redline.instructions]
    return entries, lines_of(render(redline, "txt", View.AMENDED))


@pytest.mark.parametrize("layout", TYPED)
@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_a_paper_says_the_same_in_every_layout(case: Case, layout: str) -> None:
    form, typed = TYPED[layout]
    paper = read_bytes(typed(case.paper.paragraphs), f"paper.{form}", form)
    assert said(paper, case.motion) == said(case.paper, case.motion)


NOT_YET = (
    ("Old words to new ones behind the place", "line by line"),
    ("the verb stands above the places and the words that go", "line by line"),
    ("the verb stands above the places and the words that go", "br"),
)
"""Papers whose orders run over lines, typed into one paragraph: they are refused there."""


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="a verb, a place and words on lines of their own are not joined there"
)
@pytest.mark.parametrize(("title", "layout"), NOT_YET)
def test_orders_over_lines_in_one_paragraph_say_the_same(title: str, layout: str) -> None:
    form, typed = TYPED[layout]
    case = next(case for case in all_cases() if case.title == title)
    paper = read_bytes(typed(case.paper.paragraphs), f"paper.{form}", form)
    assert said(paper, case.motion) == said(case.paper, case.motion)


def tells_depth(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether labels alone tell how deep each point stands: no two levels have labels of one style."""
    seen = {(style(paragraph.label), paragraph.level) for paragraph in paragraphs if paragraph.label}
    return len(seen) == len({label for label, _ in seen})


MOTIONS = [
    (layout, case)
    for layout in ("indented", "tabbed", "flush left")
    for case in CASES[::2]
    if layout != "flush left" or tells_depth(case.motion.paragraphs)
]


@pytest.mark.parametrize(("layout", "case"), MOTIONS, ids=[f"{case.title}-{layout}" for layout, case in MOTIONS])
def test_a_motion_is_amended_the_same_in_every_layout(layout: str, case: Case) -> None:
    form, typed = TYPED[layout]
    motion = read_bytes(typed(case.motion.paragraphs), f"motion.{form}", form)
    assert said(case.paper, motion) == said(case.paper, case.motion)


def lines(text: str) -> list[tuple[str, str]]:
    paper = read_bytes(line_by_line([Paragraph(())]), "paper.docx", "docx")
    assert paper.paragraphs == ()
    document = docx.Document()
    document.add_paragraph(text)
    return [
        (str(paragraph.role), shown(paragraph))
        for paragraph in lines_apart(read_bytes(saved(document), "paper.docx", "docx")).paragraphs
    ]


def test_front_matter_is_told_from_lines() -> None:
    typed = "Amendment 2\nProposed by: Cllr Ann Pryce\nSeconded by: Cllr Dev Rao\nDelete point 3.\nIn point 4, add ‘x’."
    assert lines(typed) == [
        (str(Role.TITLE), "Amendment 2"),
        (str(Role.MOVER), "Proposed by: Cllr Ann Pryce"),
        (str(Role.MOVER), "Seconded by: Cllr Dev Rao"),
        (str(Role.TEXT), "Delete point 3."),
        (str(Role.TEXT), "In point 4, add ‘x’."),
    ]


def test_lines_that_a_program_wrapped_stay_together() -> None:
    typed = (
        "In point 3, after the words ‘the Council’s own buildings’, insert the words\n"
        "‘, and those which the Council lets to community groups in the Borough of\n"
        "Kingsmere at a peppercorn rent, if the groups agree to it and can pay the\n"
        "bills’.\n"
        "Delete point 4."
    )
    assert [text.replace("\n", " ") for _, text in lines(typed)] == [
        " ".join(typed.split("\n")[:4]),
        "Delete point 4.",
    ]


def test_a_quotation_that_holds_a_line_break_stays_whole() -> None:
    typed = "In point 2, delete ‘open from nine to five\ndecision’ and insert ‘open all day’.\nDelete point 4."
    assert [text for _, text in lines(typed)] == [typed.rsplit("\n", 1)[0], "Delete point 4."]


PARTED = [
    ("In resolves 1 and\nresolves 3 delete ‘the’.", ["In resolves 1 and\nresolves 3 delete ‘the’."]),
    ("Add: “To write to the council\nDelete all spam.”", ["Add: “To write to the council\nDelete all spam.”"]),
    ("Delete resolves 3.\nIn resolves 4 add ‘x’.", ["Delete resolves 3.", "In resolves 4 add ‘x’."]),
]


@pytest.mark.parametrize(("typed", "expected"), PARTED)
def test_what_goes_on_is_not_parted(typed: str, expected: list[str]) -> None:
    assert [text for _, text in lines(typed)] == expected


def test_a_paper_that_asks_for_nothing_is_left_as_it_is() -> None:
    document = docx.Document()
    document.add_paragraph("The Town Hall\nKingsmere")
    paper = read_bytes(saved(document), "paper.docx", "docx")
    assert lines_apart(paper) is paper
