"""The formal list of generated amendments: applied to the original by another hand, it gives the amended text."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from redlines import redlines
from support import papers
from support.formal_applier import Text, applied
from support.papers import Pair, pairs

from amend.drafting.formal import formal_list
from amend.model import MarkedParagraph, Paper, Paragraph, Redline, Run, Story
from amend.readers import read_bytes
from amend.reconciliation import compare
from amend.reconciliation.sides import motion_text
from amend.views import clean

FIVE_HUNDRED = settings(settings.get_profile("amend"), max_examples=500)
THOUSANDS = settings(settings.get_profile("long"))
LABELS = ["1.", "2.", "(a)", "(b)", "iv.", "12.b.i", "3)", "•", "-", "", "o"]


def amended(redline: Redline) -> list[Text]:
    """The amended text that the redline shows, story by story."""
    return [Text(p.text, p.kind, p.level) for p in by_story(clean(redline, amended=True))]


def original(redline: Redline) -> list[Paragraph]:
    """The original that the redline shows, as a reader would give it."""
    return [
        Paragraph((Run(p.text),), p.kind, p.level, p.label, p.story, p.cell)
        for p in by_story(clean(redline, amended=False))
    ]


def by_story(found: Sequence[MarkedParagraph]) -> list[MarkedParagraph]:
    return sorted(found, key=lambda paragraph: list(Story).index(paragraph.story))


def docx(pair: Pair, seed: int) -> tuple[Paper, Paper]:
    return (
        read_bytes(papers.motion_docx(pair, random.Random(seed)), "motion.docx", "docx"),
        read_bytes(papers.amended_docx(pair, random.Random(seed)), "edited.docx", "docx"),
    )


def markdown(pair: Pair) -> tuple[Paper, Paper]:
    return (
        read_bytes(papers.motion_md(pair), "motion.md", "md"),
        read_bytes(papers.motion_md(pair, "amended"), "edited.md", "md"),
    )


def _on_one_line(text: str) -> str:
    """Return `text` with a line break as the space that it may be in the other text: compare keeps the motion's."""
    return text.replace("\n", " ")


def gives_the_edited_text(motion: Paper, edited: Paper) -> None:
    redline = compare(motion, edited)
    before = motion_text(motion)
    told = formal_list(redline)
    result = applied(before, told)
    assert [_on_one_line(one.text) for one in result] == [_on_one_line(p.text) for p in motion_text(edited)]
    assert result == amended(redline)
    assert len(set(told)) == len(told)


@settings(max_examples=30)
@given(pairs(breaks=True))
def test_a_list_for_markdown_applied_to_the_original_gives_the_edited_text(pair: Pair) -> None:
    gives_the_edited_text(*markdown(pair))


@pytest.mark.long
@FIVE_HUNDRED
@given(pairs(breaks=True))
def test_five_hundred_lists_for_markdown_give_the_edited_text(pair: Pair) -> None:
    gives_the_edited_text(*markdown(pair))


@settings(max_examples=20)
@given(pairs(breaks=True))
def test_a_list_for_word_files_applied_to_the_original_gives_the_edited_text(pair: Pair) -> None:
    gives_the_edited_text(*docx(pair, 7))


@settings(max_examples=120)
@given(redlines(LABELS))
def test_a_list_of_any_redline_gives_its_amended_text(redline: Redline) -> None:
    assert applied(original(redline), formal_list(redline)) == amended(redline)


@pytest.mark.long
@FIVE_HUNDRED
@given(redlines(LABELS))
def test_five_hundred_lists_of_any_redline_give_its_amended_text(redline: Redline) -> None:
    assert applied(original(redline), formal_list(redline)) == amended(redline)


@given(pairs())
def test_a_motion_that_is_not_changed_has_an_empty_list(pair: Pair) -> None:
    motion, _ = markdown(pair)
    assert formal_list(compare(motion, motion)) == ()


@pytest.mark.long
@pytest.mark.timeout(3_600)
@THOUSANDS
@given(pairs(breaks=True))
def test_thousands_of_lists_give_the_edited_text(pair: Pair) -> None:
    gives_the_edited_text(*docx(pair, 11))


@pytest.mark.long
@pytest.mark.timeout(3_600)
@THOUSANDS
@given(redlines(LABELS))
def test_thousands_of_redlines_give_their_amended_text(redline: Redline) -> None:
    assert applied(original(redline), formal_list(redline)) == amended(redline)
