"""A file that has just been read is handed on to be written: to one alone, two of them at most, none that is gone."""

from __future__ import annotations

import gc

from lxml import etree
from support.motions_docx import edited_motion

from amend.docx.opened import _kept, keep, opened
from amend.model import Source
from amend.readers import read_bytes
from amend.reconciliation import compare
from amend.writers import render
from amend.writers.options import Options
from amend.writers.view import View

PAIR = edited_motion(1, 7)


def source(name: str = "motion.docx") -> Source:
    return Source(name, "docx", PAIR.original)


def test_a_kept_file_goes_to_the_first_who_asks_and_to_nobody_else() -> None:
    mine = source()
    keep(mine, first := opened(mine))
    assert opened(mine) is first
    assert opened(mine) is not first


def test_two_files_are_kept_at_most_and_the_oldest_goes_first() -> None:
    files = [source(f"{number}.docx") for number in range(4)]
    made = [opened(each) for each in files]
    for each, file in zip(files, made, strict=True):
        keep(each, file)
    assert [each in _kept for each in files] == [False, False, True, True]
    assert [opened(each) is file for each, file in zip(files, made, strict=True)] == [False, False, True, True]


def test_a_file_that_nobody_holds_is_not_kept() -> None:
    mine = source("gone.docx")
    keep(mine, opened(mine))
    del mine
    gc.collect()
    assert not [kept for kept in _kept if kept.name == "gone.docx"]


def test_writing_twice_writes_the_same_and_leaves_the_reading_as_it_was() -> None:
    motion, edited = (read_bytes(data, name, "docx") for data, name in (
        (PAIR.original, "motion.docx"), (PAIR.edited, "edited.docx")))  # fmt: skip
    redline = compare(motion, edited)
    first, second = (render(redline, "docx", View.REDLINE, Options()) for _ in range(2))
    assert first == second
    assert compare(motion, edited) == redline


def test_a_file_compared_with_itself_is_opened_twice() -> None:
    motion = read_bytes(PAIR.original, "motion.docx", "docx")
    written = render(compare(motion, motion), "docx", View.REDLINE, Options())
    texts = [p.text for p in read_bytes(written, "out.docx", "docx").paragraphs]
    assert texts == [p.text for p in motion.paragraphs]


def test_what_is_kept_is_what_the_file_says() -> None:
    motion = read_bytes(PAIR.original, "motion.docx", "docx")
    assert motion.source is not None
    kept, anew = opened(motion.source), opened(motion.source)
    part = anew.package.document
    assert etree.tostring(kept.package.tree(part)) == etree.tostring(anew.package.tree(part))
