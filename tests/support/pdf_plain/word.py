"""Unmarked documents as Word writes them, for LibreOffice to print: grids, running heads, labels that it counts."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

from docx import Document
from docx.shared import RGBColor
from docx.text.paragraph import Paragraph

from support.pdf_plain.expected import Block, pieces, plain, underlined
from support.pdf_plain.forms import LETTER
from support.pdf_plain.minutes import ITEMS, PRESENT, SECTIONS, VOTES
from support.pdf_plain.money import SERVICES
from support.pdf_plain.rules import RULES, TERMS
from support.pdf_plain.web import Printed


class _Word:
    """Writes a DOCX and remembers what it says."""

    def __init__(self, head: str = "") -> None:
        self._document = Document()
        self._blocks: list[Block] = []
        self._underlined: list[str] = []
        section = self._document.sections[0]
        section.header.paragraphs[0].text = head
        section.footer.paragraphs[0].text = head and "Town Clerk’s Office"

    def done(self) -> Printed:
        """Return the file and what it says."""
        out = BytesIO()
        self._document.save(out)
        return Printed(out.getvalue(), tuple(self._blocks), tuple(self._underlined))

    def text(self, marked: str, style: str = "Normal", label: str = "") -> None:
        """Write a paragraph."""
        self._fill(self._document.add_paragraph(style=style), marked, label)

    def table(self, rows: tuple[tuple[str, ...], ...]) -> None:
        """Write a table with a grid."""
        made = self._document.add_table(len(rows), len(rows[0]), style="Table Grid")
        for cells, row in zip(rows, made.rows, strict=True):
            for marked, cell in zip(cells, row.cells, strict=True):
                self._fill(cell.paragraphs[0], marked, "")

    def _fill(self, paragraph: Paragraph, marked: str, label: str) -> None:
        for piece in pieces(marked):
            run = paragraph.add_run(piece.text)
            run.bold, run.italic = "b" in piece.looks or None, "i" in piece.looks or None
            run.underline = bool(piece.looks & {"u", "a", "l"}) or None
            if piece.looks & {"a", "l"}:
                run.font.color.rgb = RGBColor(0x05, 0x63, 0xC1)
        self._blocks.append(Block(plain(marked), label))
        self._underlined += underlined(marked)


def _minutes() -> Printed:
    word = _Word("Environment Committee, 14 March")
    word.text("{b:MINUTES OF THE ENVIRONMENT COMMITTEE}")
    word.table(PRESENT)
    for number, (subject, body) in enumerate(ITEMS, 4):
        word.text(f"{{bu:{number}. {subject}}}")
        for text in body * 2:
            word.text(text)
    word.table(VOTES)
    word.text("Signed ______________________________ Date ____________")
    return word.done()


def _rules() -> Printed:
    word = _Word("Part 4: Rules")
    word.text("{bu:PROCEDURE AT MEETINGS}")
    for term in TERMS:
        word.text(term, "List Bullet")
    number = 0
    for head, texts in RULES:
        word.text(f"{{u:{head}}}")
        for text in texts:
            number += 1
            word.text(text, "List Number", f"{number}.")
    return word.done()


def _report() -> Printed:
    word = _Word()
    for head, paragraphs in SECTIONS:
        word.text(head, "Heading 2")
        for label, text in paragraphs:
            word.text(f"{label} {text}")
    for text in LETTER:
        word.text(text)
    word.table(SERVICES)
    return word.done()


DOCUMENTS: dict[str, Callable[[], Printed]] = {
    "minutes in Word": _minutes,
    "rules in Word": _rules,
    "report in Word": _report,
}
