"""A PDF's paragraphs are mended by the motion, those of other formats are left as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support import resolver

from amend.model import Change, Mark, Paper, Paragraph, Run, Source, Story
from amend.reconciliation import compare, reconcile
from amend.views import clean
from amend.writers import render
from amend.writers.options import Options
from amend.writers.view import View

PDF = Source("paper.pdf", "pdf", b"")
HTML = Source("paper.html", "html", b"")
MOTION = (
    "The Council notes that two of the three tenders came from firms which have since ceased to trade.",
    "The auditors asked for better records in the spring, and were promised them by the afternoons of May.",
    "The Council resolves to ask for a report.",
)


def paper(*texts: str, source: Source = PDF, page_of: tuple[int, ...] = ()) -> Paper:
    """A paper of these paragraphs: `_added_` words are underlined, `-struck-` ones struck."""
    pages = page_of or (1,) * len(texts)
    return Paper(
        tuple(Paragraph(_runs(text), page=page) for text, page in zip(texts, pages, strict=True)), source=source
    )


def _runs(text: str) -> tuple[Run, ...]:
    marks = {"_": frozenset({Mark.UNDERLINE}), "~": frozenset({Mark.STRIKE})}
    runs, how = [], frozenset[Mark]()
    for piece in text.replace("_", "\0_\0").replace("~", "\0~\0").split("\0"):
        if piece in marks:
            how = frozenset() if how else marks[piece]
        elif piece:
            runs.append(Run(piece, how))
    return tuple(runs)


def motion() -> Paper:
    return Paper(tuple(Paragraph((Run(text),)) for text in MOTION))


def texts(one: Paper, amended: bool = True) -> list[str]:
    redline = reconcile(one, motion(), additions=(frozenset({Mark.UNDERLINE}),))
    assert [p.text for p in clean(redline, False)] == list(MOTION)
    assert {p.break_ for p in redline.paragraphs} == {Change.KEEP}
    assert redline.verified, redline.findings
    return [p.text for p in clean(redline, amended)]


def test_a_paragraph_that_the_page_parts_is_one() -> None:
    first, second, third = MOTION
    cut = first.index("came")
    parted = paper(first[:cut] + "_late and_ ", first[cut:], second, third, page_of=(1, 2, 2, 2))
    assert texts(parted) == [first.replace("came", "late and came"), second, third]


def test_two_paragraphs_that_the_page_runs_together_are_two() -> None:
    first, second, third = MOTION
    together = paper(f"{first} {second.replace('better', '~better~ _good_')}", third)
    assert texts(together) == [first, second.replace("better", "good"), third]


def test_a_word_that_the_line_divides_is_the_motions() -> None:
    first, second, third = MOTION
    one = paper(first, second.replace("afternoons", "after-noons"), third)
    divided = replace(one.paragraphs[1], divided=("after-noons",))
    assert texts(replace(one, paragraphs=(one.paragraphs[0], divided, one.paragraphs[2]))) == list(MOTION)


def test_a_word_that_a_narrow_cell_cuts_is_the_motions() -> None:
    first, second, third = MOTION
    assert texts(paper(first, second.replace("auditors", "auditor s"), third)) == list(MOTION)
    said = second.replace("auditors", "~auditors~_auditor s_")
    assert texts(paper(first, said, third)) == [first, second.replace("auditors", "auditor s"), third]


def test_a_hyphen_that_the_reader_took_off_is_the_motions() -> None:
    first, second, third = MOTION
    moved = Paper(tuple(Paragraph((Run(text.replace("better", "long-term")),)) for text in MOTION))
    one = paper(first, second.replace("better", "longterm"), third)
    divided = replace(one.paragraphs[1], divided=("long-term",))
    read = replace(one, paragraphs=(one.paragraphs[0], divided, one.paragraphs[2]))
    assert [p.text for p in clean(reconcile(read, moved), True)] == [p.text for p in moved.paragraphs]


def test_a_hyphen_that_no_line_makes_is_the_papers_own() -> None:
    first, second, third = MOTION
    changed = second.replace("afternoons", "~afternoons~_after-noons_")
    assert texts(paper(first, changed, third)) == [first, second.replace("afternoons", "after-noons"), third]


def test_paragraphs_of_a_page_of_the_web_are_what_they_are() -> None:
    first, second, third = MOTION
    cut = first.index("came")
    parted = paper(first[:cut], first[cut:], second, third, source=HTML)
    redline = reconcile(parted, motion(), additions=(frozenset({Mark.UNDERLINE}),))
    assert Change.ADD in {p.break_ for p in redline.paragraphs}


@pytest.mark.parametrize(
    ("pages", "breaks"), [((1, 1, 1, 1), {Change.ADD, Change.KEEP}), ((1, 2, 2, 2), {Change.KEEP})]
)
def test_a_finished_text_is_split_but_where_the_page_ends(pages: tuple[int, ...], breaks: set[Change]) -> None:
    first, second, third = MOTION
    cut = first.index("came")
    edited = paper(first[:cut].strip(), first[cut:], second, third, page_of=pages)
    assert {p.break_ for p in compare(motion(), edited).paragraphs} == breaks


def test_running_heads_of_a_pdf_are_not_said_to_differ() -> None:
    headed = replace(
        motion(), paragraphs=(Paragraph((Run("A Council"),), story=Story.HEADER, within=1), *motion().paragraphs)
    )
    assert [f.kind for f in compare(headed, paper(*MOTION)).findings] == ["no-amendments"]


def test_a_note_of_a_pdf_is_written_to_a_plain_docx_word_for_word() -> None:
    note = Paragraph(_runs("Minutes of ~May~_June_."), story=Story.FOOTNOTE, within=1)
    one = paper(*MOTION)
    redline = reconcile(replace(one, paragraphs=(*one.paragraphs, note)), additions=(frozenset({Mark.UNDERLINE}),))
    written = render(redline, "docx", View.REDLINE, Options())
    assert resolver.texts(written, "accept", "body") == [*MOTION, "Minutes of June."]
    assert resolver.texts(written, "reject", "body") == [*MOTION, "Minutes of May."]
