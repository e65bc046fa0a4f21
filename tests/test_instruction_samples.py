"""The samples that say in words what is to be changed: what became of each instruction, and what a clerk is told."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from difflib import ndiff

import pytest
from support.reading import read_once
from test_samples import SAMPLES, WORDED, blocks, changed, changed_in_truth, file_of, motion_blocks, redline_of

from amend.instruction import Instruction, State
from amend.model import Change

REPLACEMENT = "11-housing"
MIXED = "12-school-meals"
CARRIED = "Motion to read if carried:"
DROPPED = "therefore"
"""The word that the text printed in the mixed paper drops."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of a sample: its kind, its movers, and findings that must be there."""

    name: str
    kind: str
    proposer: str
    seconder: str
    group: str
    findings: tuple[str, ...]


TOLD = (
    Told("10-parks", "instructions", "Cllr Tamsin Oakeshott-Bell", "Cllr Yusuf Dharamsi", "GREEN GROUP",
         ("instruction", "list-tail", "renumbered")),
    Told("11-housing", "replacement", "Councillor Marcia Oyelowo-Dent", "Councillor Ted Rushbrooke", "Labour Group",
         ("instruction",)),
    Told("12-school-meals", "mixed", "Cllr Winifred Astley-Kaur", "Cllr Jonah Petherbridge", "Independent Group",
         ("printed-text-differs",)),
)  # fmt: skip
by_name = pytest.mark.parametrize("told", TOLD, ids=WORDED)


def expected(sample: str) -> list[tuple[str, str]]:
    """Some words of each instruction, and what must become of it."""
    with (SAMPLES / sample / "instructions.csv").open(encoding="utf-8", newline="") as table:
        return [(row["text"], row["state"]) for row in csv.DictReader(table)]


def entries(sample: str) -> tuple[Instruction, ...]:
    return redline_of(sample).instructions


def said_in(sample: str) -> list[str]:
    """The paper's paragraphs, as they are read."""
    return [paragraph.text for paragraph in read_once(file_of(sample, "paper")).paragraphs]


def words_in(texts: list[str]) -> list[str]:
    return " ".join(texts).split()


# The samples themselves


def test_every_sample_in_words_is_told_of() -> None:
    assert tuple(told.name for told in TOLD) == WORDED


@pytest.mark.parametrize("sample", WORDED)
def test_the_table_names_words_of_the_paper_in_its_order(sample: str) -> None:
    paper, place = " ".join(said_in(sample)), 0
    for words, _state in expected(sample):
        place = paper.index(words, place) + 1


@pytest.mark.parametrize("sample", WORDED)
def test_every_state_in_the_table_is_one(sample: str) -> None:
    assert {state for _words, state in expected(sample)} <= set(State)


def test_the_new_text_of_the_replacement_is_the_amended_text() -> None:
    paper = said_in(REPLACEMENT)
    start = next(at for at, text in enumerate(paper) if text.startswith("recognises that"))
    title, opening, *rest = blocks(SAMPLES / REPLACEMENT / "amended.md")
    assert title == motion_blocks(REPLACEMENT)[0]
    assert paper[start : start + 1 + len(rest)] == [opening.removeprefix("This Council "), *rest]


def test_the_text_printed_in_the_mixed_paper_drops_one_word() -> None:
    paper = said_in(MIXED)
    printed = paper[paper.index(CARRIED) + 1 : paper.index("Proposed by: Cllr Winifred Astley-Kaur")]
    ours = words_in(blocks(SAMPLES / MIXED / "amended.md"))
    assert [line for line in ndiff(ours, words_in(printed)) if line[0] != " "] == [f"- {DROPPED}"]


# What became of the instructions


@pytest.mark.parametrize("sample", WORDED)
def test_every_instruction_is_listed_with_its_state(sample: str) -> None:
    found = [(one.text, str(one.state)) for one in entries(sample)]
    assert [state for _text, state in found] == [state for _words, state in expected(sample)], found


@pytest.mark.parametrize("sample", WORDED)
def test_every_instruction_is_listed_as_the_paper_words_it(sample: str) -> None:
    found = [" ".join(one.text.split()) for one in entries(sample)]
    wanted = [words for words, _state in expected(sample)]
    assert [(words, text) for words, text in zip(wanted, found, strict=True) if words not in text] == []


@pytest.mark.parametrize("sample", WORDED)
def test_what_is_not_simply_applied_has_its_reason(sample: str) -> None:
    found = entries(sample)
    assert found
    assert [one for one in found if (one.state is State.APPLIED) == bool(one.reason)] == []


def test_an_anchor_that_is_there_twice_is_refused_with_both_places() -> None:
    (refused,) = (one for one in entries("10-parks") if "the Youth Council" in one.text)
    assert re.search(r"\b(2 times|twice)\b", refused.reason or "")
    assert [place for place in ("notes, 2", "resolves to, 5") if place not in (refused.reason or "")] == []


def test_words_that_are_not_in_the_motion_are_refused_by_name() -> None:
    (refused,) = (one for one in entries("10-parks") if "urgency" in one.text)
    assert "as a matter of urgency" in (refused.reason or "")


# What a clerk is told


@by_name
def test_the_paper_is_of_its_kind(told: Told) -> None:
    assert redline_of(told.name).kind == told.kind


@by_name
def test_the_movers_are_told_from_the_instructions(told: Told) -> None:
    redline = redline_of(told.name)
    assert (redline.proposer, redline.seconder, redline.group) == (told.proposer, told.seconder, told.group)


@by_name
def test_what_a_clerk_must_know_is_found(told: Told) -> None:
    assert set(told.findings) - {finding.kind for finding in redline_of(told.name).findings} == set()


def test_the_word_that_the_printed_text_drops_is_named() -> None:
    (differs,) = (finding for finding in redline_of(MIXED).findings if finding.kind == "printed-text-differs")
    assert DROPPED in differs.message


@pytest.mark.parametrize("change", [Change.ADD, Change.DELETE])
def test_a_replacement_shows_little_more_than_what_really_changes(change: Change) -> None:
    shown, real = changed(redline_of(REPLACEMENT), change), changed_in_truth(REPLACEMENT, change)
    assert 0 < len(shown) < 1.25 * len(real)
