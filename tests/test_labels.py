"""Printed labels at the start of a line, told from text that only looks like one."""

from __future__ import annotations

import pytest

from amend.labels import is_bullet, split_label

LABELLED = [
    ("1. text", "1.", "text"),
    ("12. text", "12.", "text"),
    ("3) text", "3)", "text"),
    ("(3) text", "(3)", "text"),
    ("(a) text", "(a)", "text"),
    ("a) text", "a)", "text"),
    ("a. text", "a.", "text"),
    ("B) Text", "B)", "Text"),
    ("iv. text", "iv.", "text"),
    ("(iv) text", "(iv)", "text"),
    ("viii) text", "viii)", "text"),
    ("IX. Text", "IX.", "Text"),
    ("xxiv. text", "xxiv.", "text"),
    ("(XII) Text", "(XII)", "Text"),
    ("4b) text", "4b)", "text"),
    ("4b. text", "4b.", "text"),
    ("(4b) text", "(4b)", "text"),
    ("12.b.i text goes on", "12.b.i", "text goes on"),
    ("12.b.i. text", "12.b.i.", "text"),
    ("1.1 Text", "1.1", "Text"),
    ("1.1. text", "1.1.", "text"),
    ("12.1 Motion regarding buses", "12.1", "Motion regarding buses"),
    ("3.4 Members", "3.4", "Members"),
    ("3.4.1 The report", "3.4.1", "The report"),
    ("3.4 “Quoted”", "3.4", "“Quoted”"),
    ("1.\ttext", "1.", "text"),
    ("• text", "•", "text"),
    ("•\ttext", "•", "text"),
    ("· text", "·", "text"),
    ("▪ text", "▪", "text"),
    ("o  text", "o", "text"),
    ("o\ttext", "o", "text"),
    ("- text", "-", "text"),
    ("– text", "–", "text"),
    ("— text", "—", "text"),
    ("* text", "*", "text"),
    ("➢ text", "➢", "text"),
    ("✓ text", "✓", "text"),
    ("   2. text", "2.", "text"),
    ("I. This Council resolves to build homes", "I.", "This Council resolves to build homes"),
    ("A. This Council notes the report of the inspectors", "A.", "This Council notes the report of the inspectors"),
    ("i. to write to the Mayor", "i.", "to write to the Mayor"),
    ("C. Members note that it is set in March", "C.", "Members note that it is set in March"),
    ("I. That the Council write", "I.", "That the Council write"),
    ("A. Note the report", "A.", "Note the report"),
    ("A. The report", "A.", "The report"),
    ("B. To agree", "B.", "To agree"),
]  # fmt: skip

UNLABELLED = [
    "",
    "text",
    "1.",
    "•",
    "1.text",
    "(a)text",
    "-text",
    "A. N. Other proposed this",
    "A. N. Other",
    "J. Smith",
    "J. Smith spoke",
    "I. Smith",
    "I. Smith and M. Jones",
    "J. Smith-Jones",
    "J. Smith (Labour)",
    "A.N. Other",
    "J.R. Hartley",
    "3.4 million people",
    "3.4 per cent of residents",
    "2.5 hours",
    "1970s housing",
    "2024. was a year",
    "2024 was a good year",
    "1,000 homes",
    "12 homes",
    "a cat",
    "I am",
    "A new library",
    "i.e. the Mayor",
    "e.g. the Mayor",
    "i.e. The Mayor",
    "No. 10",
    "£3. each",
    "10.30 a.m. start",
    "10.30am start",
    "(the Mayor) said",
    "(and) text",
    "(ab) text",
    "mix. text",
    "did. text",
    "ill) text",
    "St. Mary's",
    "o text",
    "oh text",
    "--- text",
    "§ 12 text",
    "20% of homes",
    "1st text",
    "5-year plan",
]


@pytest.mark.parametrize(("line", "label", "text"), LABELLED)
def test_a_label_is_split_from_its_text(line: str, label: str, text: str) -> None:
    assert split_label(line) == (label, text)


@pytest.mark.parametrize("line", UNLABELLED)
def test_text_that_looks_like_a_label_stays_whole(line: str) -> None:
    assert split_label(line) == ("", line)


@pytest.mark.parametrize("label", ["•", "-", "–", "*", "o", "▪", "✓", "·"])
def test_a_sign_is_a_bullet(label: str) -> None:
    assert is_bullet(label)


@pytest.mark.parametrize("label", ["", "1.", "(a)", "iv.", "A", "4b)", "O."])
def test_a_number_or_a_letter_is_no_bullet(label: str) -> None:
    assert not is_bullet(label)


@pytest.mark.parametrize("line", ["2.00 pm questions to the minister", "5.30 a.m. prayers"])
def test_a_time_of_day_is_no_label(line: str) -> None:
    assert split_label(line, opens=True) == ("", line)
