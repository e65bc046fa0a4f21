"""Labels that shift: what each item is called in both texts, and what is said of it; see tests/cases/renumbering.md."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from support import papers, resolver
from support.marking import DOCX_STYLES, STYLES
from support.papers import Pair, pairs

from amend.changes import changes
from amend.model import Change, Kind, MarkedParagraph, Paper, Redline, Span, Story
from amend.readers import read, read_bytes
from amend.reconciliation import compare, reconcile
from amend.renumbering import labels, of_references, of_shifts, outline, relabelled
from amend.views import clean
from amend.writers import render
from amend.writers.view import View

CASES = Path(__file__).with_name("cases") / "renumbering.md"
SAMPLES = Path(__file__).parents[1] / "samples"
MARGINS = (Story.HEADER, Story.FOOTER)
KINDS = ("renumbered", "cross-reference")
Both = tuple[str, str]


@dataclass(frozen=True)
class Case:
    """One case of the file."""

    name: str
    paper: str
    labels: str
    findings: str


def _cases() -> list[Case]:
    blocks = CASES.read_text("utf-8").split("\n# ")[1:]
    return [Case(*(part.strip() for part in block.split("\n.\n"))) for block in blocks]


def _case_of(redline: Redline) -> tuple[str, str]:
    """What a case says of a redline."""
    shown = (f"{original or '-'} -> {amended or '-'}" for original, amended in labels(redline.paragraphs))
    found = (f"{f.kind}: {f.place}: {f.message}".replace(": : ", ": ") for f in redline.findings if f.kind in KINDS)
    return ", ".join(one for one in shown if one != "- -> -"), "\n".join(found) or "nothing"


def _read(text: str, format: str = "critic") -> Paper:
    return read_bytes(text.encode(), f"case.{format}", format)


def _said(redline: Redline, kind: str = "renumbered") -> list[str]:
    return [finding.message for finding in redline.findings if finding.kind == kind]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_a_redline_says_what_its_items_are_called_and_what_refers_to_them(case: Case) -> None:
    assert _case_of(reconcile(_read(case.paper))) == (case.labels, case.findings)


@pytest.mark.parametrize("format", ["critic", "md", "txt", "html", "json"])
@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_every_output_reads_back_to_the_same_labels(case: Case, format: str) -> None:
    redline = reconcile(_read(case.paper))
    back = reconcile(read_bytes(render(redline, format), "back", format))
    assert labels(back.paragraphs) == labels(redline.paragraphs)


@pytest.mark.parametrize("view", [View.AMENDED, View.ORIGINAL])
@pytest.mark.parametrize("format", ["md", "txt", "html", "json"])
@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_a_clean_text_prints_its_own_labels(case: Case, format: str, view: View) -> None:
    redline = reconcile(_read(case.paper))
    wanted = [label for pair in labels(redline.paragraphs) if (label := pair[view is View.AMENDED])]
    written = render(redline, format, view)
    shown = [p.label for p in read_bytes(written, "back", format).paragraphs if p.label] if written else []
    assert shown == wanted


CHANGES = (Change.KEEP, Change.ADD, Change.DELETE)
_SIGNS = {"+": Change.ADD, "-": Change.DELETE}


def _listed(notation: str) -> tuple[MarkedParagraph, ...]:
    """Items from their printed labels: "+b." is new, "-c." deleted, "|" a paragraph between."""
    return tuple(_item(word) if word != "|" else MarkedParagraph((Span("text"),)) for word in notation.split())


def _item(word: str, change: Change | None = None) -> MarkedParagraph:
    """An item: its change is that of its first sign, unless one is given."""
    label = word if change else word.lstrip("+-")
    change = change or _SIGNS.get(word[0], Change.KEEP)
    return MarkedParagraph((Span("text", change),), Kind.ITEM, label=label, change=change)


@pytest.mark.parametrize(
    ("printed", "original", "amended"),
    [
        ("iv. -v. vi.", "iv. v. vi.", "iv. v."),
        ("(g) -(h) (i) (j)", "(g) (h) (i) (j)", "(g) (h) (i)"),
        ("(i) +(ii) (iii) | (i)", "(i) (ii) (i)", "(i) (ii) (iii) (i)"),
        ("y. +z. aa.", "y. z.", "y. z. aa."),
        ("01. +02. 03.", "01. 02.", "01. 02. 03."),
        ("1st -2nd 3rd", "1st 2nd 3rd", "1st 2nd"),
        ("Two +Three Four", "Two Three", "Two Three Four"),
        ("[1] -[2] [3]", "[1] [2] [3]", "[1] [2]"),
        ("* +* *", "* *", "* * *"),
        ("1) +2. 3)", "1) 2)", "1) 2) 3)"),
        ("1. 2. 2. 4.", "1. 2. 2. 4.", "1. 2. 2. 4."),
        ("3. 1. 2.", "3. 1. 2.", "3. 1. 2."),
        ("1. -2. | 3. +4. 5.", "1. 2. 3. 4.", "1. 2. 3. 4."),
        ("1. 2. | 1. +2. 3.", "1. 2. 1. 2.", "1. 2. 1. 2. 3."),
        ("Article.1 ? 1.", "Article.1 ? 1.", "Article.1 ? 1."),
    ],
)
def test_a_list_counts_anew_in_each_text(printed: str, original: str, amended: str) -> None:
    counted = labels(relabelled(_listed(printed), has_original=False))
    texts = [" ".join(label for label in side if label) for side in zip(*counted, strict=True)]
    assert texts == [original, amended]


_ODD = [
    "1.",
    "2.",
    "3.",
    "a.",
    "(b)",
    "i.",
    "ii.",
    "v.",
    "1.1",
    "1.2",
    "12.b.i",
    "•",
    "A.",
    "+",
    "-",
    "?",
    "1.",
    "2.",
    "3.",
    "4.",
]


@given(st.lists(st.sampled_from(_ODD), min_size=1, max_size=20), st.booleans())
def test_what_nobody_changes_keeps_its_labels_however_odd(printed: list[str], has_original: bool) -> None:
    items = tuple(_item(label, Change.KEEP) for label in printed)
    assert list(labels(relabelled(items, has_original))) == [(label, label) for label in printed]


@given(st.lists(st.tuples(st.sampled_from(_ODD), st.integers(0, 3), st.sampled_from(CHANGES)), max_size=20))
def test_the_motions_own_labels_are_the_originals_whatever_changes(drawn: list[tuple[str, int, Change]]) -> None:
    items = tuple(replace(_item(label, change), level=level) for label, level, change in drawn)
    counted = labels(relabelled(items, has_original=True))
    wanted = ["" if change is Change.ADD else label for label, _, change in drawn]
    assert [original for original, _ in counted] == wanted


@given(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=40), st.integers(1, 30))
def test_one_list_counts_through_in_both_texts(drawn: list[Change], start: int) -> None:
    items = [_item(f"{number}.", change) for number, change in enumerate(drawn, start)]
    counted = labels(relabelled(items, has_original=False))
    for side in zip(*counted, strict=True):
        shown = [label for label in side if label]
        assert shown == [f"{number}." for number in range(start, start + len(shown))]


# Against the motion, and between two texts


@pytest.mark.parametrize(
    ("paper", "motion", "expected"),
    [
        ("1. one\n2. {--two--}\n3. three", "1. one\n2. two\n3. three", "1. -> 1., 2. -> -, 3. -> 2."),
        # The paper's labels are its own; the motion's are the original's, gaps and all.
        ("1. one\n2. {++new++}\n3. four", "1. one\n\n4. four", "1. -> 1., - -> 2., 4. -> 5."),
        ("one\n\n{--two--}\n\nthree", "1. one\n2. two\n3. three", "1. -> 1., 2. -> -, 3. -> 2."),
        ("2. one\n3. {++new++}\n4. two", "(a) one\n\n(b) two", "(a) -> (a), - -> 3., (b) -> (b)"),
        ("1. one\n2. {--two--}", "1\\) one\n\n2\\) two", "1. -> 1., 2. -> -"),
        # What the motion types twice stays so.
        ("1. {++new++}\n2. one\n3. two", "2. one\n\n<!-- -->\n\n2. two", "- -> 1., 2. -> 2., 2. -> 2."),
        # A new head parts the motion's list, a deleted one joins two.
        ("## A\n\n1. one\n\n## {++B++}\n\n1. two", "## A\n\n1. one\n2. two", "1. -> 1., 2. -> 1."),
        ("## A\n\n1. one\n\n## {--B--}\n\n2. two", "## A\n\n1. one\n\n## B\n\n1. two", "1. -> 1., 1. -> 2."),
        # A paper that only breaks its list off does not renumber the motion.
        ("1. one\n\npara\n\n1. two", "1. one\n\n   para\n\n2. two", "1. -> 1., 2. -> 2."),
    ],
)  # fmt: skip
def test_against_its_motion_a_paper_has_the_motions_labels(paper: str, motion: str, expected: str) -> None:
    assert _case_of(reconcile(_read(paper), _read(motion, "md")))[0] == expected


@pytest.mark.parametrize(
    ("motion", "edited", "expected", "said"),
    [
        ("1. one thing\n2. two things", "1. one thing\n2. more\n3. two things", "1. -> 1., - -> 2., 2. -> 3.",
         ["point 2 becomes 3."]),
        # The edited copy's own labels are believed, wrong as they may be.
        ("1. one thing\n2. two things", "1. one thing\n\n5. two things", "1. -> 1., 2. -> 5.", ["point 2 becomes 5."]),
        # One without any is counted.
        ("1. one thing\n2. two things\n3. more things", "one thing\n\nmore things", "1. -> 1., 2. -> -, 3. -> 2.",
         ["point 3 becomes 2."]),
    ],
)  # fmt: skip
def test_two_texts_have_the_labels_that_each_prints(motion: str, edited: str, expected: str, said: list[str]) -> None:
    redline = compare(_read(motion, "md"), _read(edited, "md"))
    assert (_case_of(redline)[0], _said(redline)) == (expected, said)


# Labels as the generator counts them, and as samples print them


def _generated(pair: Pair) -> list[Both]:
    """The labels of each paragraph of a generated pair in both texts; those of one text only count for themselves."""
    original, amended = (iter(papers.labels(pair, view)) for view in ("original", "amended"))
    return [
        (next(original) if block.text("original") else "", next(amended) if block.text("amended") else "")
        for block in pair.paragraphs
        if block.text("paper")
    ]


def _in_texts(redline: Redline) -> tuple[list[str], list[str]]:
    original, amended = ([p.label for p in clean(redline, view)] for view in (False, True))
    return original, amended


def _wanted(pair: Pair) -> tuple[list[str], list[str]]:
    return papers.labels(pair, "original"), papers.labels(pair, "amended")


@given(pairs(breaks=True), st.sampled_from(DOCX_STYLES), st.integers(0, 999))
@settings(max_examples=60, deadline=None)
def test_a_generated_paper_alone_tells_the_labels_of_both_texts(pair: Pair, style: str, seed: int) -> None:
    paper = read_bytes(papers.docx(pair, STYLES[style], random.Random(seed)), "paper", "docx")
    assert _in_texts(reconcile(paper)) == _wanted(pair)


@given(pairs(breaks=True), st.sampled_from(DOCX_STYLES), st.integers(0, 999))
@settings(max_examples=30, deadline=None)
def test_a_generated_paper_with_its_motion_tells_them_too(pair: Pair, style: str, seed: int) -> None:
    paper = read_bytes(papers.docx(pair, STYLES[style], random.Random(seed)), "paper", "docx")
    motion = read_bytes(papers.motion_docx(pair, random.Random(seed)), "motion", "docx")
    redline = reconcile(paper, motion)
    assert _in_texts(redline) == _wanted(pair)
    for format in ("html", "json"):
        back = reconcile(read_bytes(render(redline, format), "back", format))
        assert _in_texts(back) == _wanted(pair)


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/motion.*")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_is_not_amended_keeps_its_labels(path: Path) -> None:
    motion = read(path)
    redline = compare(motion, motion)
    printed = [p.label for p in motion.paragraphs if p.story not in MARGINS]
    assert _in_texts(redline) == (printed, printed)
    counted = relabelled(redline.paragraphs, has_original=False)
    assert [(p.original_label, p.amended_label) for p in counted] == [("", "")] * len(counted)
    assert _said(redline) == []


@cache
def _sample(name: str) -> Redline:
    folder = SAMPLES / name
    return reconcile(*(read(next(folder.glob(f"{stem}.*"))) for stem in ("paper", "motion")))


@pytest.mark.parametrize(
    ("name", "findings"),
    [
        (
            "01-bus-services",
            [
                "This Council resolves to: sub-points (c) and (d) of point 2 become (b) and (c).",
                "This Council resolves to: points 4 and 5 become 3 and 4.",
            ],
        ),
        ("02-library-hours", []),
        ("03-air-quality", ["Council therefore resolves to: point 6 becomes 7."]),
        (
            "05-allotments",
            [
                "This Council is concerned that: points 3 and 4 become 2 and 3.",
                "This Council resolves to: point 4 becomes 5.",
            ],
        ),
        ("06-cycle-lane", []),
        ("07-standing-orders", []),
    ],
)
def test_what_a_sample_renumbers_is_said(name: str, findings: list[str]) -> None:
    found = [f"{f.place}: {f.message}" for f in _sample(name).findings if f.kind in KINDS]
    assert found == findings


@pytest.mark.parametrize("name", [path.name for path in sorted(SAMPLES.glob("[0-9]*"))])
def test_the_original_of_a_sample_has_the_motions_labels(name: str) -> None:
    motion = read(next((SAMPLES / name).glob("motion.*")))
    shown = [p.label for p in clean(_sample(name), amended=False)]
    assert (
        shown == [p.label for p in motion.text if p.text and p.story.value not in ("header", "footer")][-len(shown) :]
    )


# What the outputs show


def test_the_page_shows_the_new_label_and_what_it_was() -> None:
    page = render(reconcile(_read("1. one\n2. {--two--}\n3. three")), "html").decode()
    redline, rest = page[page.index('id="redline"') :].split('id="show-amended"')
    assert '>2.</span> <span class="pilcrow was" dir="ltr" lang="en-GB">(was <bdi>3.</bdi>) </span>three' in redline
    assert "(was " not in rest


def test_json_holds_both_labels_where_they_are_not_the_papers() -> None:
    redline = reconcile(_read("1. one\n2. {--two--}\n3. {++new++}\n4. {++newer++}\n5. three"))
    found = json.loads(render(redline, "json"))["paragraphs"]
    told = [(p["label"], p.get("original_label"), p.get("amended_label")) for p in found]
    assert told == [
        ("1.", None, None), ("2.", None, None), ("3.", None, "2."), ("4.", None, "3."), ("5.", "3.", "4."),
    ]  # fmt: skip


def test_a_change_in_words_names_a_new_point_as_the_amended_text_does() -> None:
    redline = reconcile(_read("1. one\n2. {--two--}\n3. {++new++}\n4. three"))
    assert [entry.text for entry in changes(redline)][1] == "insert a new point 2: ‘new’"


def _docx(*texts: str) -> bytes:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_typed_labels_of_the_motions_file_shift_as_tracked_changes() -> None:
    motion = read_bytes(_docx("1.\tone thing", "2.\ttwo things", "3.\tmore things"), "motion.docx", "docx")
    redline = reconcile(_read("1. one thing\n2. {--two things--}\n3. more things"), motion)
    assert _said(redline) == ["point 3 becomes 2."]
    assert [p.label for p in clean(redline, amended=True)] == ["1.", "2."]
    written = render(redline, "docx")
    texts = [(way, [p.text for p in resolver.paragraphs(written, way)]) for way in ("reject", "accept")]
    assert texts == [
        ("reject", ["1.\tone thing", "2.\ttwo things", "3.\tmore things"]),
        ("accept", ["1.\tone thing", "2.\tmore things"]),
    ]
    again = reconcile(read_bytes(written, "redline.docx", "docx"))
    assert [(p.spans, p.original_label or p.label) for p in again.paragraphs] == [
        (p.spans, p.original_label or p.label) for p in redline.paragraphs
    ]


def test_typed_labels_that_stay_in_the_papers_own_file_are_said() -> None:
    document = Document()
    for text, struck in (("1.\tone thing", False), ("2.\ttwo things", True), ("3.\tmore things", False)):
        document.add_paragraph().add_run(text).font.strike = struck
    out = BytesIO()
    document.save(out)
    redline = reconcile(read_bytes(out.getvalue(), "paper.docx", "docx"))
    assert _said(redline) == [
        "point 3 becomes 2; the labels are typed, so the Word file still prints the old ones until they are changed "
        "by hand."
    ]


def test_time_grows_with_the_number_of_items_and_no_faster() -> None:
    def seconds(count: int) -> float:
        redline = [replace(_item(f"{n % 50}.", CHANGES[n % 3]), level=n % 7) for n in range(1, count)]
        start = process_time()
        paragraphs = relabelled(redline, has_original=False)
        found = outline(paragraphs)
        list(of_shifts(paragraphs, found))
        list(of_references(paragraphs, found))
        return process_time() - start

    assert min(seconds(8_000) for _ in range(2)) < 12 * min(seconds(2_000) for _ in range(3))
