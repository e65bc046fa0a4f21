"""Papers that print less than the motion: sections left out are kept and said, the head of the motion too."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from fpdf import FPDF

from amend.front_matter import front_lines
from amend.model import Kind, Paragraph, Redline, Run
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


def test_an_agendas_numbered_title_and_the_movers_below_it_are_the_motions_head() -> None:
    lines = (("Motion regarding buses", Kind.ITEM, "12.2"), ("Proposer: Cllr Ann Hale", Kind.PARAGRAPH, ""),
             ("This Council notes:", Kind.PARAGRAPH, ""), ("Buses are few.", Kind.ITEM, "1."))  # fmt: skip
    assert front_lines([Paragraph((Run(text),), kind, label=label) for text, kind, label in lines]) == 2
    assert front_lines([Paragraph((Run("Buses are few."),), Kind.ITEM, label="1.")]) == 0


def test_a_point_that_hangs_further_in_than_behind_its_label_is_one_paragraph() -> None:
    page = FPDF(format="A4")
    page.set_font("helvetica", size=11)
    page.add_page()
    lines = ((0, "(a) The authority has powers to bring the buses of the whole borough under one single plan"),
             (20, "and has set aside a million pounds to prepare an assessment of what that would cost."),
             (0, "(b) Half of all households in the borough have no car, and half of these none runs."))  # fmt: skip
    for number, (indent, text) in enumerate(lines):
        page.text(25 + indent * 0.3528, 40 + number * 6, text)
    found = read_bytes(bytes(page.output()), "p.pdf", "pdf").paragraphs
    assert [(p.label, p.text[-5:]) for p in found] == [("(a)", "cost."), ("(b)", "runs.")]
