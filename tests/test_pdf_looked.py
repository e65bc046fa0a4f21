"""Pages of a PDF read now and then: whatever was read before, each is as it is in a file just opened."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from amend.errors import UnreadableError
from amend.model import Paper, Source
from amend.readers.pdf import looked
from amend.readers.pdf.reading import read_here

PAGES = 9
ranges = st.tuples(st.integers(1, PAGES), st.integers(0, 3)).map(lambda one: (one[0], min(PAGES, one[0] + one[1])))


@pytest.fixture(autouse=True)
def _nothing_is_remembered() -> Iterator[None]:
    forget()
    yield
    forget()


def forget() -> None:
    looked._pages.clear()
    looked._open.close()


@cache
def pack() -> Source:
    """Nine pages with one running head; the fifth is drawn on its side, and all of the sixth stands at an angle."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=A4, invariant=1)
    for number in range(1, PAGES + 1):
        if number == 5:
            canvas.setPageSize(landscape(A4))
            canvas.rotate(90)
            canvas.translate(0, -800)
        canvas.drawString(200, 780, f"Council, 12 March - Page {number}")
        if number == 6:
            canvas.rotate(20)
        for line in range(8):
            canvas.drawString(80, 700 - 20 * line, f"Line {line} of page {number} says that the harbour wall is old.")
        canvas.showPage()
        canvas.setPageSize(A4)
    canvas.save()
    return Source("pack.pdf", "pdf", data.getvalue())


def shown(paper: Paper) -> tuple[list[tuple[str, int | None]], list[str]]:
    return [(p.text, p.page) for p in paper.paragraphs], [one.message for one in paper.findings]


def read_or_refused(pages: tuple[int, int]) -> object:
    try:
        return shown(read_here(pack(), pages=pages))
    except UnreadableError as error:
        return str(error)


@cache
def afresh(pages: tuple[int, int]) -> object:
    forget()
    found = read_or_refused(pages)
    forget()
    return found


@given(st.lists(ranges, min_size=1, max_size=6), st.sampled_from([1, 3, 48]))
def test_a_page_is_the_same_whatever_was_read_before(wanted: list[tuple[int, int]], kept: int) -> None:
    fresh = [afresh(pages) for pages in wanted]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(looked, "_KEPT", kept)
        assert [read_or_refused(pages) for pages in wanted] == fresh


def test_a_file_is_opened_once_for_papers_that_follow_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    real = looked.opened

    def counting(source: Source, password: str) -> object:
        opened.append(source.name)
        return real(source, password)

    monkeypatch.setattr(looked, "opened", counting)
    for pages in ((1, 1), (2, 3), (7, 7), (1, 3)):
        read_here(pack(), pages=pages)
    assert opened == ["pack.pdf"]


def test_a_page_that_is_no_longer_remembered_is_read_in_the_file_opened_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was unpacked does not tell any more whether it is torn."""
    monkeypatch.setattr(looked, "_KEPT", 1)
    read_here(pack(), pages=(1, 1))
    before = looked._open.files
    read_here(pack(), pages=(1, 1))
    assert looked._open.files is not before
    assert looked._open.read == {1, 2}  # the third is remembered


def test_a_file_is_closed_where_reading_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> object:
        raise TimeoutError

    monkeypatch.setattr(looked, "looked", stopped)
    with pytest.raises(TimeoutError):
        read_here(pack(), pages=(1, 1))
    assert looked._open.files is None
