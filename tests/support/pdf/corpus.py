"""The printed papers that are committed: made again by `cd tests && python -m support.pdf.corpus`.

Each paper has its motion as DOCX and its redline as a clerk would write it down, one paragraph a line, shared by the
PDFs that different producers made of it in different styles. What LibreOffice and Chromium print bears the date.
"""

from __future__ import annotations

import re
from pathlib import Path

from support.pdf.producers import PRODUCERS
from support.pdf.sheets import STYLES, Sheet
from support.pdf.word import word
from support.pdf.writing import sheet
from support.proposal import Block, Piece, labelled

FOLDER = Path(__file__).parents[2] / "pdf"
SEEDS = {"clean-water": 35, "council-homes": 28}
PRINTED = (
    ("clean-water", "libreoffice", "underline"), ("clean-water", "libreoffice", "bold"),
    ("clean-water", "libreoffice", "bold+underline"), ("clean-water", "libreoffice", "red"),
    ("clean-water", "chromium-boxes", "underline"), ("clean-water", "fpdf2", "bold"),
    ("council-homes", "chromium", "bold"), ("council-homes", "weasyprint", "underline"),
    ("council-homes", "weasyprint", "red"), ("council-homes", "reportlab", "underline"),
    ("council-homes", "reportlab", "bold"), ("council-homes", "reportlab", "bold+underline"),
    ("council-homes", "reportlab", "red+underline"), ("council-homes", "fpdf2-write", "underline"),
)  # fmt: skip
"""Which paper is there from which producer in which style."""
_MARKS = {"keep": ("", ""), "add": ("{++", "++}"), "delete": ("{--", "--}")}
_LABEL = re.compile(r"(#+|•|\d+\.|\([a-z]+\)|[ivx]+\.) ")
_CHANGE = re.compile(r"\{(\+\+|--)(.*?)(?:\+\+|--)\}")


def path(name: str, producer: str, style: str) -> Path:
    """Return where a printed paper lies."""
    return FOLDER / f"{name}.{producer}.{style}.pdf"


def motion(name: str) -> Path:
    """Return where the motion of a paper lies."""
    return FOLDER / f"{name}.motion.docx"


def expected(name: str) -> tuple[list[str], list[str]]:
    """Return the paragraphs of the original and of the amended text, from the redline written down."""
    lines = (FOLDER / f"{name}.md").read_text(encoding="utf-8").splitlines()
    found = [part for line in lines for part in _parts(line.strip()) if part]
    views = (_resolved(found, "--"), _resolved(found, "++"))
    return [text for text in views[0] if text], [text for text in views[1] if text]


def _parts(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")] if line.startswith("|") else [_LABEL.sub("", line, count=1)]


def _resolved(found: list[str], kept: str) -> list[str]:
    texts = (_CHANGE.sub(lambda change: change[2] if change[1] == kept else "", text) for text in found)
    return [re.sub(r" +", " ", text).strip() for text in texts]


def written_down(made: Sheet) -> str:
    """Return the redline as text: headings, labels and cells as in Markdown, changes as in CriticMarkup."""
    lines: list[str] = []
    row = (0, 0)
    for block, label in labelled(list(made.pair.paragraphs)):
        text = "".join(map(_piece, block.pieces)).strip()
        if block.cell and block.cell[:2] == row:
            lines[-1] += f" {text} |"
            continue
        apart = not block.cell or block.cell[0] != row[0]
        lines += [""] * (apart and bool(lines)) + [_line(block, label, text)]
        row = block.cell[:2] if block.cell else (0, 0)
    return "\n".join(lines) + "\n"


def _line(block: Block, label: str, text: str) -> str:
    if block.cell:
        return f"| {text} |"
    before = "#" * (block.level + 1) if block.kind == "heading" else label
    return "   " * block.level * (block.kind == "item") + (f"{before} " if before else "") + text


def _piece(piece: Piece) -> str:
    opening, closing = _MARKS[piece.change]
    return opening + piece.text + closing


def make() -> None:
    """Write the motions, the redlines and the printed papers."""
    FOLDER.mkdir(exist_ok=True)
    for name, seed in SEEDS.items():
        motion(name).write_bytes(word(sheet(seed), None))
        (FOLDER / f"{name}.md").write_text(written_down(sheet(seed)), encoding="utf-8")
    for name, producer, style in PRINTED:
        path(name, producer, style).write_bytes(PRODUCERS[producer](sheet(SEEDS[name]), STYLES[style]))


if __name__ == "__main__":
    make()
