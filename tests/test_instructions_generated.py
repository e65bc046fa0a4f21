"""Papers of instructions that nobody wrote: formal lists read back, and damaged ones that must do no harm.

`pytest` looks at a few; the tests marked `long` at 510 pairs, or more where AMEND_EXAMPLES says so.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st
from support.command import amend
from support.instruction_cases import Case, all_cases
from support.papers import Pair
from support.worded_invariants import broken
from support.worded_long import PAPERS as LONG_PAPERS
from support.worded_long import SIZE
from support.worded_papers import (
    CHANGED,
    FORMATS,
    HEADED,
    MOTION_FORMATS,
    Copies,
    generated,
    rearranged,
    round_trip,
    written_in_word,
)
from support.worded_sentences import made, mutated

from amend.errors import UnreadableError
from amend.readers import read, read_bytes
from amend.reconciliation import reconcile

CASES = all_cases()
SAMPLES = sorted(path.parent for path in (Path(__file__).parents[1] / "samples").glob("*/amended.md"))
# The formats share the pairs: 510 in all by default.
FIVE_HUNDRED = settings(
    settings.get_profile("long"), max_examples=max(settings.get_profile("long").max_examples * 2 // 3, 170)
)
FEW, SOME, MANY = (
    settings(max_examples=3),
    settings(max_examples=20),
    settings.get_profile("long"),
)
LONG_SECONDS = 3_600
BOUND_SECONDS = 60
by_format = pytest.mark.parametrize("format", FORMATS)
seeds = st.integers(0, 2**32 - 1)
lists_in_word = st.builds(written_in_word, st.integers(1, 2), seeds)


# Told as a formal list and read back


def comes_back(copies: Copies, format: str) -> None:
    """The formal list of an edited copy, read with the motion, gives the edited text, and all of it is carried out."""
    trip = round_trip(*copies, format)
    assert trip.not_applied == [], "\n".join(trip.told)
    assert trip.amended == trip.wanted, "\n".join(trip.told)


@by_format
@FEW
@given(pair=CHANGED, motion=MOTION_FORMATS)
def test_a_formal_list_gives_the_edited_text(format: str, pair: Pair, motion: str) -> None:
    comes_back(generated(pair, motion), format)


@by_format
@FEW
@given(pair=HEADED, motion=MOTION_FORMATS)
def test_a_formal_list_of_short_lines_above_lists_gives_the_edited_text(format: str, pair: Pair, motion: str) -> None:
    comes_back(generated(pair, motion), format)


@pytest.mark.long
@by_format
@FEW
@given(copies=lists_in_word)
def test_a_formal_list_of_a_word_file_with_notes_gives_the_edited_text(format: str, copies: Copies) -> None:
    comes_back(copies, format)


@by_format
@FEW
@given(copies=rearranged())
def test_a_formal_list_of_paragraphs_moved_split_and_joined_gives_the_edited_text(format: str, copies: Copies) -> None:
    comes_back(copies, format)


@pytest.mark.parametrize("format", [pytest.param(f, marks=pytest.mark.long) for f in FORMATS])
@pytest.mark.parametrize("sample", SAMPLES, ids=[path.name for path in SAMPLES])
def test_the_formal_list_of_a_sample_gives_its_amended_text(sample: Path, format: str) -> None:
    comes_back((read(next(sample.glob("motion.*")), revisions="accept"), read(sample / "amended.md")), format)


@pytest.mark.long
@pytest.mark.timeout(LONG_SECONDS)
@by_format
@FIVE_HUNDRED
@given(pair=CHANGED, motion=MOTION_FORMATS)
def test_five_hundred_formal_lists_give_the_edited_text(format: str, pair: Pair, motion: str) -> None:
    comes_back(generated(pair, motion), format)


@pytest.mark.long
@pytest.mark.timeout(LONG_SECONDS)
@by_format
@FIVE_HUNDRED
@given(pair=HEADED, motion=MOTION_FORMATS)
def test_five_hundred_formal_lists_of_short_lines_above_lists(format: str, pair: Pair, motion: str) -> None:
    comes_back(generated(pair, motion), format)


@pytest.mark.long
@pytest.mark.timeout(LONG_SECONDS)
@by_format
@settings(settings.get_profile("long"), max_examples=20)
@given(copies=lists_in_word)
def test_more_formal_lists_of_word_files_give_the_edited_text(format: str, copies: Copies) -> None:
    comes_back(copies, format)


@pytest.mark.long
@pytest.mark.timeout(LONG_SECONDS)
@by_format
@settings(settings.get_profile("long"), max_examples=60)
@given(copies=rearranged())
def test_more_formal_lists_of_paragraphs_moved_split_and_joined_give_the_edited_text(
    format: str, copies: Copies
) -> None:
    comes_back(copies, format)


# Whatever a paper says


def does_no_harm(text: str, motion_text: str, form: str = "txt") -> None:
    """The paper is read, nothing of the motion is lost, and nothing changes in silence."""
    note(f"--- motion\n{motion_text}\n--- paper\n{text}")
    motion = read_bytes(motion_text.encode(), "motion.txt", "txt")
    try:
        paper = read_bytes(text.encode(), f"paper.{form}", form)
    except UnreadableError:  # an empty file, or one of control characters, is refused in a sentence
        return
    assert list(broken(paper, motion, reconcile(paper, motion))) == []


cases = st.sampled_from(CASES)
chance = seeds.map(random.Random)
any_text = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300)


@SOME
@given(case=cases, rng=chance)
def test_a_damaged_instruction_does_no_harm(case: Case, rng: random.Random) -> None:
    does_no_harm(mutated(case.paper_text, rng), case.motion_text, case.form)


@SOME
@given(case=cases, rng=chance)
def test_instructions_made_of_the_motions_words_do_no_harm(case: Case, rng: random.Random) -> None:
    does_no_harm(made(case.motion.paragraphs, rng), case.motion_text)


@SOME
@given(case=cases, other=cases)
def test_the_instructions_for_another_motion_do_no_harm(case: Case, other: Case) -> None:
    does_no_harm(other.paper_text, case.motion_text, other.form)


@given(
    case=cases,
    text=any_text,
    beginning=st.sampled_from(("", "Delete ", "In point 1, insert ‘", "Replace all with:\n\n")),
)
def test_no_text_whatever_does_harm(case: Case, text: str, beginning: str) -> None:
    does_no_harm(beginning + text, case.motion_text)


@pytest.mark.long
@pytest.mark.timeout(LONG_SECONDS)
@MANY
@given(case=cases, rng=chance)
def test_thousands_of_damaged_instructions_do_no_harm(case: Case, rng: random.Random) -> None:
    does_no_harm(mutated(case.paper_text, rng), case.motion_text, case.form)


@pytest.mark.long
@pytest.mark.timeout(LONG_SECONDS)
@MANY
@given(case=cases, rng=chance)
def test_thousands_of_instructions_made_of_the_motions_words_do_no_harm(case: Case, rng: random.Random) -> None:
    does_no_harm(made(case.motion.paragraphs, rng), case.motion_text)


def marks_of(name: str) -> tuple[pytest.MarkDecorator, ...]:
    """They all take their time."""
    return (pytest.mark.long,)


@pytest.mark.parametrize("name", [pytest.param(name, marks=marks_of(name)) for name in LONG_PAPERS])
def test_a_paper_of_200_kb_ends_in_bounds(name: str, tmp_path: Path) -> None:
    motion, paper = LONG_PAPERS[name]
    (tmp_path / "motion.txt").write_text(motion, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(paper(), encoding="utf-8")
    assert (tmp_path / "paper.txt").stat().st_size >= SIZE
    ran = amend("convert", "paper.txt", "--motion", "motion.txt", "-o", "out.json", cwd=tmp_path, seconds=BOUND_SECONDS)
    assert (ran.status, ran.late) == (0, False), ran.err[-500:]
