"""How deep an item stands whose label is typed: in Word from its indent, tabs and label, as in text and on a page."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from amend.label_levels import TypedLevels
from amend.readers import read_bytes

INDENTED = (  # points of indent, text, level
    (26, "1.\tThe lido lost £90,000.", 0),
    (26, "2.\tIt is used by:", 0),
    (52, "(a)\tswimmers;", 1),
    (52, "(b)\tschools; and", 1),
    (78, "(i)\tone of them every day;", 2),
    (52, "(c)\tdivers.", 1),
    (26, "3.\tThe roof leaks.", 0),
    (0, "The Council therefore says at length what it has always said.", 0),
    (26, "a)\tthat the roof be mended;", 0),
    (26, "b)\tthat it be mended soon.", 0),
)
TABBED = (
    (0, "1. The lido lost £90,000.", 0),
    (0, "\t(a) in the summer;", 1),
    (0, "\t\t(i) in June", 2),
    (0, "\t(b) in the winter.", 1),
    (0, "2. The roof leaks.", 0),
)
FLAT = (
    (0, "1. It is used by:", 0),
    (0, "(a) swimmers;", 1),
    (0, "(b) schools.", 1),
    (0, "2. The roof leaks.", 0),
    (0, "This Council resolves to:", 0),
    (0, "(a) mend it;", 0),
    (0, "(b) paint it.", 0),
)
AFTER_TEXT = (
    (0, "1. Trees matter", 0),
    (0, "and so on:", 0),
    (0, "(a) oaks", 0),
    (0, "(b) elms", 0),
    (0, "2. Ponds matter", 0),
    (0, "3. Paths matter", 0),
)


def in_word(path: Path, lines: tuple[tuple[int, str, int], ...]) -> list[int]:
    """Return the levels of the lines, typed into a Word file."""
    document = docx.Document()
    for indent, text, _ in lines:
        paragraph = document.add_paragraph(text)
        if indent:
            paragraph.paragraph_format.left_indent = Pt(indent)
    document.save(str(path))
    return [paragraph.level for paragraph in read_bytes(path.read_bytes(), path.name, "docx").paragraphs]


@pytest.mark.parametrize(
    "lines", [INDENTED, TABBED, FLAT, AFTER_TEXT], ids=["indented", "tabbed", "flat", "after text"]
)
def test_a_typed_label_in_word_stands_as_deep_as_it_looks(
    lines: tuple[tuple[int, str, int], ...], tmp_path: Path
) -> None:
    assert in_word(tmp_path / "motion.docx", lines) == [level for *_, level in lines]


def test_sub_points_typed_below_a_point_that_word_counts_stand_in_it(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("Ask for:", "(a) a roof;", "(b) a door.", "Thank:"):
        document.add_paragraph(text, style=None if text.startswith("(") else "List Number")
    document.save(str(tmp_path / "motion.docx"))
    paragraphs = read_bytes((tmp_path / "motion.docx").read_bytes(), "motion.docx", "docx").paragraphs
    assert [(p.label, p.level) for p in paragraphs] == [("1.", 0), ("(a)", 1), ("(b)", 1), ("2.", 0)]


def test_sub_points_typed_below_a_list_of_a_page_stand_in_it() -> None:
    page = b"<ol><li>Ask for:</li></ol><p>(a) a roof;</p><p>(b) a door.</p><ol start=2><li>Thank them.</li></ol>"
    paragraphs = read_bytes(page, "motion.html", "html").paragraphs
    assert [(p.label, p.level) for p in paragraphs] == [("1.", 0), ("(a)", 1), ("(b)", 1), ("2.", 0)]


def test_text_closes_what_it_cannot_stand_in() -> None:
    levels = TypedLevels(slack=4)
    assert [levels.item(0, "1."), levels.item(0, "(a)")] == [0, 1]
    levels.text(0)
    assert levels.item(0, "(a)") == 0
    levels.counted(0, "2.")
    assert levels.item(30, "(a)") == 1
    levels.reset()
    assert levels.item(30, "(b)") == 0
