"""Unmarked pages printed by Chromium, WeasyPrint and LibreOffice: read whole, nothing struck, nothing added."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

import pytest
from support.office import Office
from support.pdf import missing_producer
from support.pdf_plain import printing
from support.pdf_plain.check import broken, marked, not_underlined, unread, wrongly_underlined
from support.pdf_plain.expected import Plain
from support.pdf_plain.web import BEYOND_LIBREOFFICE, PAGES
from support.pdf_plain.word import DOCUMENTS

from amend.model import Change, Mark, Paper
from amend.readers import read_bytes
from amend.reconciliation import reconcile


def params() -> list[Any]:
    """Every page from every program that can lay it out."""
    marks = {"chromium": [pytest.mark.browser], "weasyprint": [pytest.mark.long], "libreoffice": [pytest.mark.office]}
    pages = {producer: list(PAGES) for producer in marks}
    pages["libreoffice"] = [*DOCUMENTS, *(name for name in PAGES if name not in BEYOND_LIBREOFFICE)]
    return [
        pytest.param(producer, name, id=f"{producer}, {name}", marks=marks[producer])
        for producer, names in pages.items()
        for name in names
    ]


@pytest.fixture
def printed(request: pytest.FixtureRequest, producer: str, name: str) -> tuple[Plain, Paper]:
    """What a page says, and what is read of its print."""
    missing = missing_producer(producer)
    if missing and os.environ.get("AMEND_FULL_TESTS"):
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
    office = request.getfixturevalue("office") if producer == "libreoffice" else None
    return _printed(producer, name, office)


@cache
def _printed(producer: str, name: str, office: Office | None) -> tuple[Plain, Paper]:
    page = {**PAGES, **DOCUMENTS}[name]()
    if office is not None:
        data = printing.libreoffice(page.source, office)
    else:
        data = {"chromium": printing.chromium, "weasyprint": printing.weasyprint}[producer](page.source)
    return Plain(data, page.blocks, page.underlined), read_bytes(data, f"{name}.pdf", "pdf")


@pytest.mark.parametrize(("producer", "name"), params())
def test_every_word_of_a_print_is_read_in_its_order(printed: tuple[Plain, Paper]) -> None:
    document, paper = printed
    assert unread(paper, document) == []


@pytest.mark.parametrize(("producer", "name"), params())
def test_every_paragraph_of_a_print_is_one_paragraph(printed: tuple[Plain, Paper]) -> None:
    document, paper = printed
    assert broken(paper, document) == []


@pytest.mark.parametrize(("producer", "name"), params())
def test_no_line_of_a_print_is_taken_for_a_mark(printed: tuple[Plain, Paper]) -> None:
    document, paper = printed
    assert marked(paper, Mark.STRIKE) == []
    assert wrongly_underlined(paper, document) == []
    assert not_underlined(paper, document) == []


@pytest.mark.parametrize(("producer", "name"), params())
def test_nothing_of_a_print_is_added_or_deleted_and_that_is_said(printed: tuple[Plain, Paper]) -> None:
    _, paper = printed
    redline = reconcile(paper)
    assert {span.change for paragraph in redline.paragraphs for span in paragraph.spans} == {Change.KEEP}
    assert "no-amendments" in {finding.kind for finding in redline.findings}
