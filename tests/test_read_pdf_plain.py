"""Issue 4, "Done means" 2: unmarked PDFs full of lines are read whole, and nothing in them is struck or added."""

from __future__ import annotations

from functools import cache

import pytest
from support.pdf_plain import PLAIN
from support.pdf_plain.check import (
    broken,
    marked,
    not_underlined,
    unread,
    unread_notes,
    wrongly_underlined,
)
from support.pdf_plain.expected import Plain

from amend.model import Change, Mark, Paper
from amend.readers import read_bytes
from amend.reconciliation import reconcile

NAMES = sorted(PLAIN)


@cache
def made(name: str) -> tuple[Plain, Paper]:
    document = PLAIN[name]()
    return document, read_bytes(document.data, f"{name}.pdf", "pdf")


@pytest.mark.parametrize("name", NAMES)
def test_every_word_is_read_in_its_order(name: str) -> None:
    document, paper = made(name)
    assert unread(paper, document) == []
    assert unread_notes(paper, document) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_paragraph_is_one_paragraph(name: str) -> None:
    document, paper = made(name)
    assert broken(paper, document) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_line_is_taken_for_a_strike(name: str) -> None:
    _, paper = made(name)
    assert marked(paper, Mark.STRIKE) == []


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_underlined_is_underlined(name: str) -> None:
    document, paper = made(name)
    assert wrongly_underlined(paper, document) == []
    assert not_underlined(paper, document) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_added_or_deleted_and_that_is_said(name: str) -> None:
    _, paper = made(name)
    redline = reconcile(paper)
    assert {span.change for paragraph in redline.paragraphs for span in paragraph.spans} == {Change.KEEP}
    assert "no-amendments" in {finding.kind for finding in redline.findings}


@pytest.mark.parametrize("name", NAMES)
def test_every_paragraph_knows_its_page(name: str) -> None:
    document, paper = made(name)
    pages = [paragraph.page for paragraph in paper.paragraphs]
    assert set(pages) <= set(range(1, document.pages + 1))
    assert {1, document.pages} <= set(pages)
