"""`--revisions`: a paper's tracked changes kept as its marks, accepted, or rejected, in the facts and in the file."""

from __future__ import annotations

import pytest
from support import papers, resolver

from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.views import clean
from amend.writers import render

PAIR = papers.pair(7)
REVISED = papers.docx(PAIR, papers.STYLES["revisions"])


@pytest.mark.parametrize(("revisions", "view"), [("accept", "amended"), ("reject", "original")])
def test_settled_revisions_leave_one_text_and_nothing_tracked(revisions: str, view: str) -> None:
    redline = reconcile(read_bytes(REVISED, "paper.docx", "docx", revisions=revisions))
    wanted = papers.texts(PAIR, view)
    assert [paragraph.text for paragraph in clean(redline, amended=True)] == wanted
    written = render(redline, "docx")
    assert resolver.texts(written, "as-is") == wanted
    assert not resolver.revisions(written)


def test_kept_revisions_are_the_papers_marks() -> None:
    redline = reconcile(read_bytes(REVISED, "paper.docx", "docx"))
    assert [p.text for p in clean(redline, amended=False)] == papers.texts(PAIR, "original")
    assert [p.text for p in clean(redline, amended=True)] == papers.texts(PAIR, "amended")
