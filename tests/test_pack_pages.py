"""Where papers within a pack PDF begin: motions that run on from page to page, one below the other."""

from __future__ import annotations

import pytest

from amend.packs.found import Class
from amend.packs.lines import Line
from amend.packs.pages import glance, papers_in
from amend.packs.segments import segments
from amend.readers.pdf.prescreen import Hint

HEADS = {
    "proposer and seconder": [
        "12.{n} Motion on {topic}",
        "Proposer: Councillor Ida Thorne",
        "Seconder: Councillor Rafe Moss",
    ],
    "to be moved by": ["12.{n} {topic}", "To be moved by Councillor Ida Thorne and seconded by Councillor Rafe Moss:"],
    "submitted by": ["({letter}) Motion submitted by Councillor Ida Thorne", "{topic}"],
}
TOPICS = ("The harbour wall", "The night bus", "The public library")
BODY = [
    "This Council notes:",
    "1. That {topic} has been in want of care for so many years that nobody remembers",
    "when there was none;",
    "2. That residents have asked for it.",
    "This Council resolves:",
    "1. To ask the Cabinet for a plan by May; and",
    "2. To thank all who have cared for it in the meantime, and to report to every",
    "ordinary meeting of the Council.",
]


def motions(head: str) -> list[list[str]]:
    return [
        [line.format(n=n, letter="abc"[n - 1], topic=topic) for line in (*HEADS[head], *BODY)]
        for n, topic in enumerate(TOPICS, 1)
    ]


@pytest.mark.parametrize("cut", [8, 9])
@pytest.mark.parametrize("head", HEADS)
def test_a_page_may_begin_with_the_end_of_the_motion_before(head: str, cut: int) -> None:
    """The end belongs to its own motion, not to the one whose title stands below it."""
    lines = [line for motion in motions(head) for line in motion]
    pages = [lines[:cut], lines[cut:]]
    look = glance(
        [Hint(at, False, 0, 0, False, 99, "\n".join(page), (595, 842)) for at, page in enumerate(pages, 1)], ()
    )
    found = [(first, last) for first, last, segment in papers_in(look) if segment.class_ is Class.MOTION]
    assert found == [(1, 2), (2, 2), (2, 2)]


@pytest.mark.parametrize("head", HEADS)
def test_motions_that_follow_one_another_in_a_file_are_told_apart(head: str) -> None:
    lines = [Line(text) for motion in motions(head) for text in motion]
    assert [segment.class_ for segment in segments(lines)] == [Class.MOTION] * 3
