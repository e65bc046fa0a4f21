"""The pages of a large PDF are looked at by several processes, each its share; what is found is the same."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from amend.packs import looks
from amend.packs.engine import Failed, Fault
from amend.packs.found import Found
from amend.packs.looking import Reading, Share
from amend.packs.looks import Looker
from amend.packs.members import members
from amend.packs.state import remembered
from amend.readers.pdf.prescreen import screen

PAGES = 11


def drawn() -> bytes:
    """A PDF with a motion on each page."""
    data = io.BytesIO()
    canvas = Canvas(data, invariant=1)
    for number in range(1, PAGES + 1):
        canvas.drawString(80, 760, f"12.{number} Motion on the harbour wall, part {number}")
        canvas.drawString(80, 740, "Proposed by Councillor Ida Thorne")
        canvas.drawString(80, 720, "This Council notes:")
        canvas.drawString(80, 700, f"that stone {number} of the wall is loose.")
        canvas.showPage()
    canvas.save()
    return data.getvalue()


PDF = drawn()


@contextmanager
def silent(_label: str, _total: int) -> Iterator[Callable[[str], None]]:
    yield lambda _name: None


class Here:
    """An engine that does all in this process, and notes how much was asked of it; some shares may fail."""

    is_elsewhere = False

    def __init__(self, at_once: int, failing: frozenset[int] = frozenset()) -> None:
        self.at_once, self._failing = at_once, failing
        self.asked: list[str] = []

    def each(self, function: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[tuple[int, Any]]:
        for place, task in reversed(list(enumerate(tasks))):
            self.asked.append(function.__name__)
            falls = isinstance(task, Share) and task.part in self._failing
            yield place, Failed(Fault.DIED) if falls else function(task)


def found(folder: Path, engine: Here) -> tuple[Found, ...]:
    (folder / "pack.pdf").write_bytes(PDF)
    with remembered(folder) as state:
        return Looker(state, Reading(), engine, silent).found(members((folder / "pack.pdf",), folder))


@given(st.integers(1, 15))
def test_the_shares_of_a_file_are_the_file(parts: int) -> None:
    whole = list(screen(PDF, marks=False))
    assert len(whole) == PAGES
    shares = [list(screen(PDF, marks=False, share=(part, parts))) for part in range(1, parts + 1)]
    assert [hint for share in shares for hint in share] == whole
    assert max(map(len, shares)) - min(map(len, shares)) <= 1


@pytest.mark.parametrize("failing", [(), (2,), (1, 3)])
@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_what_is_found_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int, failing: tuple[int, ...]
) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    alone = found(tmp_path / "one", Here(1))
    monkeypatch.setattr(looks, "_LARGE", 1)
    engine = Here(at_once, frozenset(failing))
    assert found(tmp_path / "other", engine) == alone
    assert engine.asked == [*(["screened"] * at_once if at_once > 1 else []), "looked_at"]


def test_a_small_file_is_not_shared_out(tmp_path: Path) -> None:
    engine = Here(4)
    found(tmp_path, engine)
    assert engine.asked == ["looked_at"]
