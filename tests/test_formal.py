"""The formal list, case by case (see tests/cases/formal.md), and its quotations, ordinals and places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from support.formal_applier import Text, applied

from amend.drafting.formal import formal_list
from amend.drafting.formal_quotes import is_unique, occurrences, ordinal, quote
from amend.instructions.quotes import readings
from amend.model import Cell, Kind, Paper, Paragraph, Redline, Run, Story
from amend.readers import read_bytes
from amend.reconciliation import compare, reconcile
from amend.views import clean

CASES = Path(__file__).with_name("cases") / "formal.md"


@dataclass(frozen=True)
class Case:
    """One case of the file."""

    name: str
    redline: str
    told: str


def _cases() -> list[Case]:
    blocks = CASES.read_text("utf-8").split("\n# ")[1:]
    return [Case(*(part.strip() for part in f"{block}\n".split("\n.\n"))) for block in blocks]


def _redline(case: Case) -> Redline:
    return reconcile(read_bytes(case.redline.encode(), "case.md", "critic"))


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_a_redline_is_told_as_a_clerk_would_read_it_out(case: Case) -> None:
    assert "\n".join(formal_list(_redline(case))) == case.told


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_what_is_told_gives_the_amended_text(case: Case) -> None:
    redline = _redline(case)
    original = [
        Paragraph((Run(p.text),), p.kind, p.level, p.label, p.story, p.cell) for p in clean(redline, amended=False)
    ]
    result = applied(original, formal_list(redline))
    assert result == [Text(p.text, p.kind, p.level) for p in clean(redline, amended=True)]


# Notes and cells, which CriticMarkup has not


def _text(text: str, kind: Kind = Kind.PARAGRAPH, **given: object) -> Paragraph:
    return Paragraph((Run(text),), kind, **given)  # type: ignore[arg-type]


def _note(number: int, text: str) -> Paragraph:
    return _text(text, story=Story.FOOTNOTE, within=number)


def _cell(row: int, column: int, text: str) -> Paragraph:
    return _text(text, Kind.CELL, cell=Cell(1, row, column))


BODY = _text("The Council acts.")
NOTED = (BODY, _note(1, "See page 4 of the report."), _note(2, "A note of its own."), _note(2, "It goes on and on."),
         _note(3, "The third note is short."))  # fmt: skip
TABLE = (_cell(1, 1, "Service"), _cell(1, 2, "Cost"), _cell(2, 1, "Buses at night"), _cell(2, 2, "£4m"),
         _cell(3, 1, "Trams by day"), _cell(3, 2, "£1m"))  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (NOTED, (BODY, _note(1, "See page 5 of the report."), *NOTED[2:]),
         ["In footnote 1, delete ‘4’ and insert ‘5’."]),
        (NOTED, (*NOTED[:3], _note(2, "It goes on."), NOTED[4]),
         ["In footnote 2, paragraph 2, delete ‘and on’."]),
        (NOTED, NOTED[:4], ["Delete footnote 3."]),
        (NOTED[:2], (*NOTED[:2], _note(2, "One more note.")),
         ["After footnote 1, insert a new footnote: ‘One more note.’"]),
        (NOTED[:1], NOTED[:2],
         ["At the beginning of the footnotes, insert a new footnote: ‘See page 4 of the report.’"]),
        (TABLE, (*TABLE[:3], _cell(2, 2, "£5m"), *TABLE[4:]),
         ["In the table, row 2, column 2, delete ‘£4m’ and insert ‘£5m’."]),
        (TABLE, TABLE[:4], ["Delete row 3 of the table."]),
        (TABLE, TABLE[:2] + tuple(_cell(2, c.cell.column, c.text) for c in TABLE[4:] if c.cell),
         ["Delete row 2 of the table."]),
        ((BODY, *TABLE), (BODY,), ["Delete the table."]),
        ((BODY,), (BODY, *TABLE[:4]),
         ["After unnumbered paragraph 1, insert a new table:\nrow: column 1 ‘Service’, column 2 ‘Cost’\n"
          "row: column 1 ‘Buses at night’, column 2 ‘£4m’"]),
    ],
)  # fmt: skip
def test_notes_and_cells_are_named(
    before: tuple[Paragraph, ...], after: tuple[Paragraph, ...], told: list[str]
) -> None:
    found = formal_list(compare(Paper(before), Paper(after)))
    assert list(found) == told
    if before != NOTED[:1]:  # an original without notes has no place that the applier could put the first in
        assert [one.text for one in applied(before, found)] == [one.text for one in after]


def test_a_motion_without_changes_has_no_list() -> None:
    assert formal_list(compare(Paper(NOTED), Paper(NOTED))) == ()


# Quotations


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("plain words", "‘plain words’"),
        ("the Council’s own", "“the Council’s own”"),
        ("it's", "“it's”"),
        ("“net-zero”", "‘“net-zero”’"),
        ("the Council’s “net-zero”", '"the Council’s “net-zero”"'),
        ('the Council’s "fit"', '“the Council’s "fit"”'),
        ('’”"', '"’”" followed by ‘"’'),
    ],
)
def test_a_quotation_is_between_marks_that_it_does_not_hold(text: str, quoted: str) -> None:
    assert quote(text) == quoted


@pytest.mark.parametrize("text", ["the “fit” words ‘no-fault’ Council’s own", 'a "b" ’ c ‘d’ “e', "x ’ followed by “y"])
def test_a_quotation_in_parts_is_read_as_one(text: str) -> None:
    taken = next(readings(quote(text)))
    assert [one.text for one in taken.quotations] == [text]


def test_a_very_long_quotation_of_every_mark_is_cut_into_parts() -> None:
    assert quote('’”"' * 5_000).count(" followed by ") > 1_000


@pytest.mark.parametrize(
    ("number", "word"), [(1, "first"), (2, "second"), (12, "twelfth"), (13, "13th"), (21, "21st"), (22, "22nd"),
                         (103, "103rd"), (111, "111th"), (112, "112th")],
)  # fmt: skip
def test_ordinals_are_words_to_twelve(number: int, word: str) -> None:
    assert ordinal(number) == word


def test_occurrences_cut_no_word_and_hear_no_capitals() -> None:
    assert list(occurrences("Art, part, art and parts of art", "art")) == [0, 11, 28]


def test_a_point_within_a_number_is_no_occurrence() -> None:
    assert list(occurrences("It costs £3.50. We pay £4.25.", ".")) == [14, 28]


@pytest.mark.parametrize(
    ("text", "words", "unique"),
    [
        ("the bus", "bus", True),
        ("the bus and the Bus", "bus", False),
        ("the bus and the busy", "bus", False),
        ('the “bus” and the "bus"', "“bus”", False),
    ],
)
def test_words_are_unique_only_however_one_looks(text: str, words: str, unique: bool) -> None:
    assert is_unique(text, words) is unique
