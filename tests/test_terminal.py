"""What a person sees in the terminal."""

from __future__ import annotations

import pytest

from amend.changes import WordCount
from amend.model import (
    Cell,
    Change,
    Convention,
    Finding,
    Kind,
    Mark,
    MarkedParagraph,
    Redline,
    Severity,
    Span,
    Story,
)
from amend.terminal import (
    Screen,
    count_lines,
    finding_count,
    finding_line,
    heading_lines,
    paragraph_lines,
    redline_lines,
    verified_line,
)
from amend.word_limit import WordLimit

PLAIN, COLOUR = Screen(40), Screen(40, colour=True)
ADD, DELETE, KEEP, NEITHER = Change.ADD, Change.DELETE, Change.KEEP, Change.NEITHER
WORDS = "one two three four five six seven eight nine ten"


def paragraph(*spans: Span, **fields: object) -> MarkedParagraph:
    return MarkedParagraph(spans, **fields)  # type: ignore[arg-type]


def item(text: str, label: str, level: int = 0) -> MarkedParagraph:
    return paragraph(Span(text), kind=Kind.ITEM, label=label, level=level)


@pytest.mark.parametrize(
    ("marked", "lines"),
    [
        (paragraph(Span("text")), ["text"]),
        (paragraph(Span("provid"), Span("ing", ADD), Span("ed", DELETE)), ["provid[+ing+][-ed-]"]),
        (paragraph(Span("both", NEITHER)), ["[+[-both-]+]"]),
        (paragraph(Span("a "), Span("lost", undecided=True)), ["a [?lost?]"]),
        (paragraph(Span("half."), break_=ADD), ["half.[+¶+]"]),
        (paragraph(Span("half"), break_=DELETE), ["half[-¶-]"]),
        (paragraph(Span("first\nsecond")), ["first", "second"]),
        (paragraph(Span(WORDS)), ["one two three four five six seven eight", "nine ten"]),
        (item(WORDS, "1."), ["1. one two three four five six seven", "   eight nine ten"]),
        (item(WORDS, "(a)", 1), ["  (a) one two three four five six seven", "      eight nine ten"]),
        (item("text", ""), ["text"]),
        (paragraph(Span("cell"), kind=Kind.CELL, cell=Cell(1, 2, 3)), ["[1:2:3] cell"]),
        (paragraph(Span("x" * 50 + " y")), ["x" * 50, "y"]),
        (paragraph(Span("漢字" * 10 + " " + "漢字")), ["漢字" * 10, "漢字"]),
        (paragraph(Span("e\u0301" * 39 + " x")), ["e\u0301" * 39, "x"]),
        (paragraph(Span("a\x1b[31mb\u202ec\x85")), ["a\\x1b[31mb\\u202ec\\x85"]),
        (paragraph(), [""]),
    ],
)  # fmt: skip
def test_a_paragraph_without_colour(marked: MarkedParagraph, lines: list[str]) -> None:
    assert paragraph_lines(marked, PLAIN) == lines


@pytest.mark.parametrize(
    ("marked", "line"),
    [
        (paragraph(Span("text")), "text"),
        (paragraph(Span("new", ADD)), "\x1b[32m\x1b[4mnew\x1b[0m"),
        (paragraph(Span("old", DELETE)), "\x1b[31m\x1b[9mold\x1b[0m"),
        (paragraph(Span("lost", undecided=True)), "\x1b[33mlost\x1b[0m"),
        (paragraph(Span("two new words", ADD)), "\x1b[32m\x1b[4mtwo new words\x1b[0m"),
        (paragraph(Span("Head"), kind=Kind.HEADING, level=1), "\x1b[1mHead\x1b[0m"),
    ],
)
def test_a_paragraph_in_colour(marked: MarkedParagraph, line: str) -> None:
    assert paragraph_lines(marked, COLOUR) == [line]


def test_colour_takes_no_room_and_ends_with_each_line() -> None:
    lines = paragraph_lines(paragraph(Span(WORDS, ADD)), COLOUR)
    assert [line.removeprefix("\x1b[32m\x1b[4m").removesuffix("\x1b[0m") for line in lines] == [
        "one two three four five six seven eight", "nine ten",
    ]  # fmt: skip


def test_no_text_is_lost_where_lines_are_wrapped() -> None:
    spans = [Span("The Council"), Span("  notes", ADD), Span(" and  regrets\n", DELETE), Span("the re"), Span("port.")]
    text = " ".join(paragraph_lines(paragraph(*spans * 9), Screen(30)))
    expected = "The Council[+ notes+][- and regrets -]the report." * 9
    assert text.split() == expected.split()


def test_notes_are_named_and_items_stand_close() -> None:
    shown = Redline(
        (
            paragraph(Span("This Council notes:")),
            item("one", "1."),
            item("two", "2."),
            paragraph(Span("a note"), story=Story.FOOTNOTE),
        )
    )
    assert list(redline_lines(shown, PLAIN)) == [
        "", "This Council notes:", "1. one", "2. two", "", "(footnote)", "a note",
    ]  # fmt: skip


def test_the_heading_names_title_movers_and_convention() -> None:
    added, deleted = (frozenset({Mark.BOLD, Mark.ITALIC}),), (frozenset({Mark.STRIKE}),)
    convention = Convention(added, deleted, "New in\nbold italics", "legend")
    shown = heading_lines(Redline((), convention, title="Cycle\nlanes", proposer="Cllr A", group="Green"), Screen(200))
    assert list(shown) == [
        "Cycle lanes",
        "Group: Green",
        "Proposed by: Cllr A",
        "Convention: added is bold and italic; deleted is strike (the legend says so: “New in bold italics”).",
    ]


@pytest.mark.parametrize(
    ("redline", "said"),
    [
        (Redline(()), "Convention: none found."),
        (Redline((), kind="compare"), "Compared: two finished texts, word by word."),
        (Redline((), Convention(source="revisions")), "Convention: the paper's own tracked changes."),
        (Redline((), Convention((frozenset({Mark.RED}),))), "no legend; these are the marks it uses"),
        (Redline((), Convention((frozenset({Mark.RED}),), source="motion")), "the comparison with the motion"),
        (Redline((), Convention((frozenset({Mark.RED}),), source="option")), "deleted is nothing (as asked for)."),
    ],
)
def test_the_convention_says_why_it_was_used(redline: Redline, said: str) -> None:
    assert said in " ".join(heading_lines(redline, Screen(200)))


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (Finding("split", Severity.INFO, "It is split."), "info: It is split."),
        (Finding("split", Severity.WARNING, "It is split.", "Notes, 3"), "warning: Notes, 3: It is split."),
        (Finding("split", Severity.ERROR, "It\nis\x1b split.", "Notes\n3"), "error: Notes 3: It is\\x1b split."),
    ],
)
def test_a_finding_is_one_line(finding: Finding, line: str) -> None:
    assert finding_line(finding, PLAIN) == line
    assert finding_line(finding, PLAIN, kind=True) == f"{line} (split)"


def test_a_finding_is_coloured_by_its_severity() -> None:
    assert finding_line(Finding("x", Severity.WARNING, "Look."), COLOUR) == "\x1b[33m\x1b[1mwarning:\x1b[0m Look."


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ("", "none"),
        ("info", "1 info"),
        ("info warning error warning", "1 error, 2 warnings, 1 info"),
    ],
)
def test_findings_are_counted_worst_first(severities: str, said: str) -> None:
    assert finding_count(Finding("x", Severity(name), "") for name in severities.split()) == said


@pytest.mark.parametrize(
    ("limit", "last"),
    [
        (None, "Words: 3 added, 2 deleted, 9 in the amended motion."),
        (WordLimit(3), "Limit: 3 words added: kept."),
        (WordLimit(2), "Limit: 2 words added: over by 1."),
        (WordLimit(4, "amended"), "Limit: 4 words in the amended motion: over by 5."),
    ],
)
def test_words_are_counted_against_the_limit(limit: WordLimit | None, last: str) -> None:
    assert list(count_lines(WordCount(3, 2, 9), limit, PLAIN))[-1] == last


@pytest.mark.parametrize(
    ("verified", "said"), [(True, "Verified: "), (False, "Not verified: the marks"), (None, "Not verified: no motion")]
)
def test_whether_it_was_proved_is_said(verified: bool | None, said: str) -> None:
    assert verified_line(Redline((), verified=verified), PLAIN).startswith(said)
