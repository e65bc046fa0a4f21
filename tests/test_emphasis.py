"""Emphasis that a paper has of itself is taken off: heads, lead-ins and header rows; everything else stays."""

from __future__ import annotations

import pytest

from amend.emphasis import lead_in, looks_like_head, subtracted
from amend.model import Cell, Kind, Mark, Marks, Paragraph, Run

B, IT, U, S, RED, CAPS = Mark.BOLD, Mark.ITALIC, Mark.UNDERLINE, Mark.STRIKE, Mark.RED, Mark.CAPS
PLAIN: Marks = frozenset()
LETTERS = {"b": B, "i": IT, "u": U, "s": S, "r": RED, "c": CAPS}


def paragraph(kind: Kind, *runs: str, own: Marks = PLAIN, cell: Cell | None = None) -> Paragraph:
    """Runs written "marks|text": "bu|This Council notes:" is bold and underlined."""
    parts = (run.split("|", 1) for run in runs)
    made = tuple(Run(text, frozenset(LETTERS[letter] for letter in letters)) for letters, text in parts)
    return Paragraph(made, kind, level=1 if kind is Kind.HEADING else 0, own=own, cell=cell)


def heading(*runs: str, own: Marks = PLAIN) -> Paragraph:
    return paragraph(Kind.HEADING, *runs, own=own)


def line(*runs: str) -> Paragraph:
    return paragraph(Kind.PARAGRAPH, *runs)


def item(*runs: str) -> Paragraph:
    return paragraph(Kind.ITEM, *runs)


def cell(row: int, column: int, *runs: str) -> Paragraph:
    return paragraph(Kind.CELL, *runs, cell=Cell(1, row, column))


def shown(paragraphs: list[Paragraph]) -> list[str]:
    """What is left, written as it was given."""
    letter = {mark: name for name, mark in LETTERS.items()}
    return [
        " ".join("".join(sorted(letter[m] for m in run.marks)) + "|" + run.text for run in p.runs)
        for p in subtracted(paragraphs)
    ]


TEXT = line("|Buses are late, and we say so.")
PAPERS = {
    "bold headings": ([heading("b|Buses"), TEXT, heading("b|Trams"), TEXT], ["|Buses", "|Trams"]),
    "a bold heading among plain ones": (
        [heading("|Buses"), TEXT, heading("b|Trams"), TEXT, heading("|Trains"), TEXT], ["|Buses", "b|Trams", "|Trains"],
    ),
    "two of three bold": (
        [heading("b|Buses"), TEXT, heading("b|Trams"), TEXT, heading("|Trains"), TEXT], ["|Buses", "|Trams", "|Trains"],
    ),
    "underlined headings": ([heading("u|Buses"), TEXT, heading("u|Trams"), TEXT], ["|Buses", "|Trams"]),
    "one underlined of three": (
        [heading("u|Buses"), TEXT, heading("|Trams"), TEXT, heading("|Trains"), TEXT], ["u|Buses", "|Trams", "|Trains"],
    ),
    "two underlined of three": (
        [heading("u|Buses"), TEXT, heading("u|Trams"), TEXT, heading("|Trains"), TEXT],
        ["u|Buses", "u|Trams", "|Trains"],
    ),
    "one bold heading": ([heading("b|Buses"), TEXT], ["|Buses"]),
    "one underlined heading": ([heading("u|Buses"), TEXT], ["u|Buses"]),
    "one red heading": ([heading("r|Buses"), TEXT], ["r|Buses"]),
    "one red heading by its style": ([heading("r|Buses", own=frozenset({RED})), TEXT], ["|Buses"]),
    "a heading bold but for its colon": ([heading("b|Buses", "|:"), TEXT, heading("b|Trams"), TEXT],
                                         ["|Buses |:", "|Trams"]),
    "a heading bold in part": ([heading("b|Buses", "| and trams"), TEXT, heading("b|Trains"), TEXT],
                               ["b|Buses | and trams", "b|Trains"]),
    "an added underline on a bold heading": (
        [heading("b|Buses"), TEXT, heading("bu|Trams"), TEXT], ["|Buses", "u|Trams"],
    ),
    "a struck bold heading": ([heading("b|Buses"), TEXT, heading("bs|Trams"), TEXT], ["|Buses", "s|Trams"]),
    "section heads in bold and underline": (
        [line("bu|This Council notes:"), TEXT, line("bu|This Council resolves:"), TEXT],
        ["|This Council notes:", "|This Council resolves:"],
    ),
    "a head over an added section": (
        [line("b|This Council notes:"), TEXT, line("b|This Council asks:"), item("b|for buses."), item("b|for trams.")],
        ["|This Council notes:", "b|This Council asks:", "b|for buses.", "b|for trams."],
    ),
    "a short bold line over a list": ([TEXT, line("b|Key facts"), item("|one"), TEXT], ["|Key facts", "|one"]),
    "a short bold line in the midst": ([TEXT, line("b|Key facts"), TEXT], ["b|Key facts"]),
    "a short bold line that looks like the heads": (
        [line("b|This Council notes:"), TEXT, line("b|Key facts"), TEXT], ["|This Council notes:", "|Key facts"],
    ),
    "short bold lines, each over text": (
        [line("b|Buses"), TEXT, line("b|Trams"), TEXT, line("b|Trains"), TEXT], ["|Buses", "|Trams", "|Trains"],
    ),
    "a bold sentence": ([line("b|This Council notes:"), line("b|Buses are late."), TEXT],
                        ["|This Council notes:", "b|Buses are late."]),
    "a bold item": ([line("|This Council notes:"), item("b|buses"), item("|trams")],
                    ["|This Council notes:", "b|buses", "|trams"]),
    "lead-ins with a colon": (
        [item("b|Buses:", "| late as ever we saw them."), item("b|Trams:", "| none that we know of.")],
        ["|Buses: | late as ever we saw them.", "|Trams: | none that we know of."],
    ),
    "one lead-in is none": (
        [item("b|Buses:", "| late as ever we saw them."), item("|Trams: none that we know of.")],
        ["b|Buses: | late as ever we saw them.", "|Trams: none that we know of."],
    ),
    "a header row": (
        [cell(1, 1, "b|Item"), cell(1, 2, "b|Cost"), cell(2, 1, "|Bus"), cell(2, 2, "b|£2")],
        ["|Item", "|Cost", "|Bus", "b|£2"],
    ),
    "a table in bold": (
        [cell(1, 1, "b|Item"), cell(1, 2, "b|Cost"), cell(2, 1, "b|Bus"), cell(2, 2, "b|£2")],
        ["b|Item", "b|Cost", "b|Bus", "b|£2"],
    ),
    "a table of one row": ([cell(1, 1, "b|Item"), cell(1, 2, "b|Cost")], ["b|Item", "b|Cost"]),
    "a table of one column": ([cell(1, 1, "b|Item"), cell(2, 1, "|Bus")], ["b|Item", "|Bus"]),
    "nothing at all": ([], []),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_what_a_paper_has_of_itself_is_taken_off(name: str) -> None:
    paragraphs, expected = PAPERS[name]
    plain = "|Buses are late, and we say so."
    assert [text for text in shown(paragraphs) if text != plain] == expected


@pytest.mark.parametrize("name", PAPERS)
def test_no_text_is_touched(name: str) -> None:
    paragraphs, _ = PAPERS[name]
    assert [p.text for p in subtracted(paragraphs)] == [p.text for p in paragraphs]


@pytest.mark.parametrize(
    ("text", "is_head"),
    [("This Council notes:", True), ("Key facts", True), ("Key facts:", True), ("Buses are late.", False),
     ("buses and", False), ("buses; trams", False), ("Buses, trams", False), ("Why buses?", False),
     ("one two three four five six seven eight nine", False)],
)  # fmt: skip
def test_a_line_looks_like_a_head(text: str, is_head: bool) -> None:
    assert looks_like_head(line(f"|{text}")) is is_head


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (("b|Buses:", "| are late"), (1, frozenset({B}))),
        (("b|Buses", "|: are late"), (1, frozenset({B}))),
        (("b|Buses", "| – are late"), (1, frozenset({B}))),
        (("b|Buses.", "| They are late"), (1, frozenset({B}))),
        (("bi|Buses", "b|:", "| late"), (1, frozenset({B, IT}))),
        (("b|This Council notes", "| that buses are late"), (1, frozenset({B}))),
        (("b|Buses", "| are late"), (0, PLAIN)),
        (("b|Buses are late",), (0, PLAIN)),
        (("|Buses: ", "b|late"), (0, PLAIN)),
        (("b|one two three four five six seven eight nine:", "| late"), (0, PLAIN)),
    ],
)
def test_a_lead_in_is_a_short_start_that_ends_like_one(runs: tuple[str, ...], expected: tuple[int, Marks]) -> None:
    assert lead_in(item(*runs)) == expected
