"""Papers that print less than the motion: sections left out are kept and said, the head of the motion too."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from amend.model import Redline
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.views import clean
from amend.writers import render

HEAD = "Motion on trees\n\nNetherby Parish Council\n\n"
NOTES = "This Council notes:\n\n1. That trees are few.\n\n"
RESOLVES = "This Council resolves:\n\n1. To plant ten trees.\n"
PAPER = "# Amendment to the motion on trees\n\nProposer: Cllr Ann Hale\n\nAdditions underlined, deletions struck\n\n"
MARKED = "This Council resolves:\n\n1. To plant ~~ten~~<u>twenty</u> trees.\n"


def redline(paper: str, motion: str = NOTES + RESOLVES) -> Redline:
    return reconcile(read_bytes((PAPER + paper).encode(), "p.md", "md"), read_bytes(motion.encode(), "m.md", "md"))


def amended(found: Redline) -> list[str]:
    return [paragraph.text for paragraph in clean(found, amended=True)]


def test_a_section_of_which_a_marked_paper_prints_nothing_is_kept_and_said() -> None:
    found = redline(MARKED)
    assert amended(found)[:2] == ["This Council notes:", "That trees are few."]
    assert [one.kind for one in found.findings if "prints nothing of" in one.message] == ["not-compared"]


@pytest.mark.parametrize(
    "paper", ["1. To plant ten trees.\n", RESOLVES + "\nTo hope.\n\n2. ~~x~~ <u>To water them.</u>\n"]
)
def test_elsewhere_what_is_missing_is_missing(paper: str) -> None:
    assert "That trees are few." not in amended(redline(paper))


def test_a_line_that_says_so_is_no_text() -> None:
    found = redline(MARKED + "\nThe notes are not amended.\n")
    assert amended(found) == [
        "This Council notes:",
        "That trees are few.",
        "This Council resolves:",
        "To plant twenty trees.",
    ]
    assert found.verified is True


def test_a_word_paper_that_leaves_out_the_motions_head_gives_a_tracked_docx() -> None:
    document, data = docx.Document(), BytesIO()
    document.add_paragraph("Cllr Hale changes")
    document.add_paragraph("This Council resolves:")
    paragraph = document.add_paragraph("To plant ")
    paragraph.add_run("ten").font.strike = True
    paragraph.add_run("twenty").font.underline = True
    paragraph.add_run(" trees.")
    document.save(data)
    motion = read_bytes((HEAD + "This Council resolves:\n\nTo plant ten trees.\n").encode(), "m.md", "md")
    found = reconcile(read_bytes(data.getvalue(), "p.docx", "docx"), motion)
    again = read_bytes(render(found, "docx"), "r.docx", "docx")
    assert [p.text for p in again.paragraphs][:2] == ["Motion on trees", "Netherby Parish Council"]
