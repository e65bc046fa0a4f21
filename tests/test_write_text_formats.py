"""What the Markdown, CriticMarkup, text and JSON writers write, and that it reads back the same."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redlines import NOTE, as_runs, redlines, texts, tidy

from amend.model import (
    Cell,
    Change,
    Convention,
    Kind,
    Mark,
    MarkedParagraph,
    Paper,
    Redline,
    Source,
    Span,
    Story,
)
from amend.views import clean
from amend.writers.options import Options
from amend.writers.view import View

MARKDOWN_LABELS = ["•", "1.", "1.", "4.", "10)", "(a)", "(b)", "iv.", "A.", "3.4", "Article I", "[*] <x>"]
TEXT_LABELS = ["•", "1.", "4.", "(a)", "iv.", "A.", "3.4", "Article I", "[+]"]
KEEP, ADD, DELETE, NEITHER = Change.KEEP, Change.ADD, Change.DELETE, Change.NEITHER
bounded = settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def write(redline: Redline, format: str, view: View = View.REDLINE) -> bytes:
    module = {"md": "markdown", "critic": "critic", "txt": "text", "json": "json"}[format]
    return import_module(f"amend.writers.{module}").render(redline, view, Options())


def read_back(data: bytes, format: str) -> Paper:
    module = {"md": "markdown", "critic": "markdown", "txt": "text", "json": "json"}[format]
    return import_module(f"amend.readers.{module}").read(Source("paper", format, data))


def of(*spans: tuple[str, Change], **more: object) -> MarkedParagraph:
    return MarkedParagraph(tuple(Span(text, change) for text, change in spans), **more)  # type: ignore[arg-type]


def shown(format: str, *paragraphs: MarkedParagraph, view: View = View.REDLINE) -> str:
    return write(Redline(paragraphs), format, view).decode()


NOTES = of(("This Council notes:", KEEP), kind=Kind.HEADING, level=3)
FIRST = of(("one ", KEEP), ("old", DELETE), ("new", ADD), kind=Kind.ITEM, label="1.")
UNDER = of(("under", ADD), kind=Kind.ITEM, level=1, label="(a)", change=ADD)
BOTH = of(("was ", KEEP), ("never", NEITHER), kind=Kind.ITEM, level=1, label="•")
MAYBE = MarkedParagraph((Span("some "), Span("stark", KEEP, True), Span(" wording")))

REDLINES = [
    ("md", NOTES, "### This Council notes:\n"),
    ("md", FIRST, "1. one <del>old</del><ins>new</ins>\n"),
    ("md", MAYBE, 'some <mark class="undecided">stark</mark> wording\n'),
    ("md", BOTH, "- was <ins><del>never</del></ins>\n"),
    ("critic", FIRST, "1. one {--old--}{++new++}\n"),
    ("critic", MAYBE, "some {==stark==}{>>undecided<<} wording\n"),
    ("critic", BOTH, "- was {++{--never--}++}\n"),
    ("critic", of(("first half", KEEP), break_=ADD), "first half{++¶++}\n"),
    ("critic", of(("joined ", KEEP), break_=DELETE), "joined {--¶--}\n"),
    ("txt", NOTES, "This Council notes:\n"),
    ("txt", FIRST, "1. one [-old-][+new+]\n"),
    ("txt", MAYBE, "some [?stark?] wording\n"),
    ("txt", BOTH, "  • was [+[-never-]+]\n"),
    ("txt", of(("first half", KEEP), break_=ADD), "first half[+¶+]\n"),
    ("txt", of(("joined ", KEEP), break_=DELETE), "joined [-¶-]\n"),
    ("txt", of(("the array [+1] is kept", KEEP)), "the array \\[+1] is kept\n"),
]


@pytest.mark.parametrize(("format", "paragraph", "expected"), REDLINES)
def test_a_redline_shows_each_change_in_its_format(format: str, paragraph: MarkedParagraph, expected: str) -> None:
    assert shown(format, paragraph) == expected


def test_markdown_nests_items_under_their_parents_with_their_printed_labels() -> None:
    assert shown("md", FIRST, UNDER, BOTH, view=View.AMENDED) == "1. one new\n\n   (a) under\n\n   - was\n"


def test_text_indents_two_spaces_a_level() -> None:
    assert shown("txt", NOTES, FIRST, UNDER, view=View.AMENDED) == "This Council notes:\n\n1. one new\n\n  (a) under\n"


@pytest.mark.parametrize("format", ["md", "critic", "txt"])
def test_the_original_has_no_added_paragraph_and_no_mark(format: str) -> None:
    assert shown(format, FIRST, UNDER, view=View.ORIGINAL) == "1. one old\n"


@pytest.mark.parametrize("view", [View.AMENDED, View.ORIGINAL])
def test_a_clean_text_shows_what_is_undecided_and_has_no_front_matter(view: View) -> None:
    redline = Redline((MAYBE,), title="Best value", proposer="Cllr X")
    assert write(redline, "md", view).decode() == 'some <mark class="undecided">stark</mark> wording\n'
    assert write(redline, "txt", view).decode() == "some [?stark?] wording\n"
    assert write(redline, "critic", view).decode() == "some {==stark==}{>>undecided<<} wording\n"


NATURAL = [
    "The sum of £1.5 million (see section 3.4) - or 2.5% - is 'due'.",
    "“They found,” he said; [Cllr Smith] left. A # in the middle; 5 > 3, a < b and R&D!",
    "See https://example.org/a_b_c?x=1&y=2 or snake_case and C++.",
]


@pytest.mark.parametrize("text", NATURAL)
def test_plain_prose_is_written_to_markdown_as_it_is(text: str) -> None:
    assert shown("md", of((text, KEEP))) == f"{text}\n"


TABLE = (
    of(("Ward", KEEP), kind=Kind.CELL, cell=Cell(1, 1, 1)),
    of(("a | b", KEEP), kind=Kind.CELL, cell=Cell(1, 1, 2)),
    of(("East\\", DELETE), kind=Kind.CELL, cell=Cell(1, 3, 1), change=DELETE),
    of(("second", ADD), kind=Kind.CELL, cell=Cell(1, 3, 1), change=ADD),
)


@pytest.mark.parametrize("format", ["md", "critic"])
def test_a_table_reads_back_cell_by_cell(format: str) -> None:
    paper = read_back(write(Redline((NOTES, *TABLE, FIRST)), format), format)
    assert [(p.cell, p.runs) for p in paper.paragraphs[1:-1]] == [(p.cell, as_runs(p.spans)) for p in TABLE]


def test_a_row_in_text_is_its_cells_between_bars() -> None:
    assert shown("txt", *TABLE[:2]) == "| Ward | a \\| b |\n"


@pytest.mark.parametrize("format", ["md", "critic", "txt"])
def test_a_number_that_comes_twice_is_not_counted_up(format: str) -> None:
    twice = [of((text, KEEP), kind=Kind.ITEM, label="3.") for text in ("one", "two")]
    paper = read_back(write(Redline(tuple(twice)), format), format)
    assert [(p.label, p.text) for p in paper.paragraphs] == [("3.", "one"), ("3.", "two")]


def expected_end(paragraph: MarkedParagraph) -> frozenset[Mark]:
    """The paragraph's own break where it changes; else whatever revision all its text has."""
    by_break = {ADD: frozenset({Mark.INSERTED}), DELETE: frozenset({Mark.DELETED})}
    whole = frozenset.intersection(*(run.marks for run in as_runs(paragraph.spans)))
    return by_break.get(paragraph.break_, whole & {Mark.INSERTED, Mark.DELETED})


@pytest.mark.parametrize("format", ["md", "critic"])
@given(redline=redlines(MARKDOWN_LABELS))
@bounded
def test_any_redline_in_markdown_reads_back_the_same(format: str, redline: Redline) -> None:
    paper = read_back(write(redline, format), format)
    got = [(p.kind, p.level, p.label, p.runs, p.end) for p in paper.paragraphs]
    assert got == [(p.kind, p.level, p.label, as_runs(p.spans), expected_end(p)) for p in redline.paragraphs]
    assert (paper.title, paper.proposer) == (redline.title, redline.proposer)
    assert paper.findings == ()


@given(redline=redlines(TEXT_LABELS))
@bounded
def test_any_redline_in_text_reads_back_the_same_words_marks_and_labels(redline: Redline) -> None:
    paper = read_back(write(redline, "txt"), "txt")
    got = [(p.label, p.runs, p.end) for p in paper.paragraphs]
    assert got == [(p.label, as_runs(p.spans), expected_end(p)) for p in redline.paragraphs]


@given(redline=redlines(["1."]))
@bounded
def test_levels_in_text_read_back_from_the_indent(redline: Redline) -> None:
    paper = read_back(write(redline, "txt"), "txt")
    got = [p.level for p in paper.paragraphs if p.kind is Kind.ITEM]
    assert got == [p.level for p in redline.paragraphs if p.kind is Kind.ITEM]


@pytest.mark.parametrize("format", ["md", "critic", "txt"])
@given(drawn=st.lists(texts, min_size=1, max_size=5))
@bounded
def test_any_clean_text_reads_back_the_same(format: str, drawn: list[str]) -> None:
    paragraphs = tuple(MarkedParagraph(found) for text in drawn if (found := tidy([Span(text)])))
    paper = read_back(write(Redline(paragraphs), format, View.AMENDED) or b"x", format)
    assert [p.text for p in paper.paragraphs] == [p.text for p in paragraphs] or not paragraphs


@pytest.mark.parametrize("format", ["md", "critic", "txt"])
@pytest.mark.parametrize("amended", [True, False])
@given(redline=redlines(TEXT_LABELS))
@settings(max_examples=40, deadline=None)
def test_a_clean_view_of_any_redline_reads_back_the_same(format: str, amended: bool, redline: Redline) -> None:
    paper = read_back(write(redline, format, View.AMENDED if amended else View.ORIGINAL) or b"-", format)
    wanted = [(p.label, as_runs(p.spans)) for p in clean(redline, amended)]
    assert [(p.label, p.runs) for p in paper.paragraphs] == wanted or not wanted


FULL = Redline(
    (
        replace(FIRST, n=4, place="This Council Notes, 1", break_=ADD),
        replace(MAYBE, story=Story.FOOTNOTE),
        replace(TABLE[2], n=5),
    ),
    Convention((frozenset({Mark.ITALIC, Mark.BOLD}), frozenset({Mark.RED})), (frozenset({Mark.STRIKE}),), "Legend"),
    findings=(NOTE,),
    proposer="Cllr X",
    verified=True,
)


def test_json_has_the_agreed_keys_in_the_agreed_order() -> None:
    document = json.loads(write(FULL, "json"))
    top = "schema title proposer seconder group kind convention verified paragraphs findings"
    assert list(document) == top.split()
    first, maybe, cell = document["paragraphs"]
    assert " ".join(first) == "n story kind level label change break place spans"
    assert " ".join(cell) == "n story kind level label change break place table row column spans"
    assert (first["n"], first["break"], maybe["n"], maybe["story"]) == (4, "add", None, "footnote")
    assert (cell["table"], cell["row"], cell["column"], cell["change"]) == (1, 3, 1, "delete")
    assert first["spans"][1] == {"text": "old", "change": "delete"}
    assert maybe["spans"][1] == {"text": "stark", "change": "keep", "undecided": True}


def test_json_names_marks_that_stand_together_with_a_plus() -> None:
    convention = json.loads(write(FULL, "json"))["convention"]
    assert convention["added"] == ["bold+italic", "red"]
    assert (convention["deleted"], convention["legend"], convention["source"]) == (["strike"], "Legend", "inferred")


@given(redline=redlines(MARKDOWN_LABELS))
@bounded
def test_any_json_reads_back_the_same(redline: Redline) -> None:
    paper = read_back(write(redline, "json"), "json")
    by_break = {KEEP: frozenset(), ADD: frozenset({Mark.INSERTED}), DELETE: frozenset({Mark.DELETED})}
    got = [(p.kind, p.level, p.label, p.runs, p.end) for p in paper.paragraphs]
    wanted = [(p.kind, p.level, p.label, as_runs(p.spans), by_break[p.break_]) for p in redline.paragraphs]
    assert (got, paper.title) == (wanted, redline.title)


@pytest.mark.parametrize("format", ["md", "critic", "txt", "json"])
@pytest.mark.parametrize("view", list(View))
def test_every_output_ends_in_one_line_end_and_comes_out_the_same_twice(format: str, view: View) -> None:
    data = write(FULL, format, view)
    assert data == write(FULL, format, view)
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")
    assert b"\r" not in data
