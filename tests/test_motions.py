"""The benchmark's motions: the same again for the same seed, and what the editor marked is what was edited."""

from __future__ import annotations

import pytest
from support import resolver
from support.motions_docx import edited_motion
from support.motions_edits import EDITS

SEEDS = range(1, 21)


def length(docx: bytes) -> int:
    """Return the characters of the paragraphs; the end of one counts, but not in a cell."""
    return sum(len(para.text) + (not para.cell) for para in resolver.paragraphs(docx))


def test_a_motion_is_the_same_again() -> None:
    assert edited_motion(5, 1) == edited_motion(5, 1)


def test_another_seed_is_another_motion() -> None:
    assert edited_motion(1, 1).original != edited_motion(1, 2).original


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("pages", [1, 5])
def test_the_copy_is_longer_by_what_was_inserted_less_what_was_deleted(pages: int, seed: int) -> None:
    made = edited_motion(pages, seed)
    assert length(made.edited) - length(made.original) == made.inserted - made.deleted


def test_five_pages_have_every_kind_of_edit() -> None:
    assert set(edited_motion(5, 1).edits) == set(EDITS)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_last_paragraph_is_a_new_point(seed: int) -> None:
    made = edited_motion(1, seed)
    last, new = (resolver.texts(docx, story="body")[-1] for docx in (made.original, made.edited))
    assert new not in resolver.texts(made.original)
    assert last in resolver.texts(made.edited)[-4:]


def test_nothing_but_the_text_differs() -> None:
    made = edited_motion(5, 1)
    original, edited = resolver.parts(made.original), resolver.parts(made.edited)
    assert {name for name in original | edited if original[name] != edited[name]} == {"word/document.xml"}
