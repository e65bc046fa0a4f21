"""Changes as a person would mark them: the cases of tests/cases/compare.md, and what always holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from amend.model import Cell, Change, Kind, MarkedParagraph, Paper, Paragraph, Redline, Run
from amend.reconciliation import compare

CASES = Path(__file__).with_name("cases") / "compare.md"
_SIGNS = {Change.KEEP: "{}", Change.ADD: "{{++{}++}}", Change.DELETE: "{{--{}--}}", Change.NEITHER: "{{??{}??}}"}
_PREFIXES = {Kind.HEADING: "# ", Kind.ITEM: "- "}
_KINDS = {"#": Kind.HEADING, "-": Kind.ITEM}


@dataclass(frozen=True)
class Case:
    """One case of the file."""

    name: str
    before: str
    after: str
    marked: str


def _cases() -> list[Case]:
    text = CASES.read_text("utf-8").partition("\n## ")[2]
    found = re.findall(r"^(\S.*)\n    < (.*)\n    > (.*)\n    =(.*)\n", text, re.MULTILINE)
    return [Case(name, before, after, marked.strip() or before) for name, before, after, marked in found]


def _paper(text: str) -> Paper:
    """Return the paper that a line of a case stands for."""
    paragraphs: list[Paragraph] = []
    row = 0
    for part in text.split(" ¶ "):
        if part.startswith("| "):
            row += 1
            cells = [cell.strip() for cell in part[1:].split(" |")]
            paragraphs += [
                Paragraph((Run(cell),), Kind.CELL, cell=Cell(1, row, at, len(cells))) for at, cell in enumerate(cells, 1)
            ]
        elif part[:2] in ("# ", "- "):
            paragraphs.append(Paragraph((Run(part[2:]),), _KINDS[part[0]]))
        else:
            paragraphs.append(Paragraph((Run(part),)))
    return Paper(tuple(paragraphs))


def _shown(redline: Redline) -> str:
    """Return a redline as the cases write it."""
    text = ""
    for index, paragraph in enumerate(redline.paragraphs):
        if index:
            text += _between(redline.paragraphs[index - 1], paragraph)
        text += _line(paragraph)
    return text


def _between(before: MarkedParagraph, after: MarkedParagraph) -> str:
    if before.break_ is not Change.KEEP:
        return _SIGNS[before.break_].format("¶")
    if before.cell and after.cell and (before.cell.table, before.cell.row) == (after.cell.table, after.cell.row):
        return " | "
    return " ¶ | " if after.cell else " ¶ "


def _line(paragraph: MarkedParagraph) -> str:
    prefix = _PREFIXES.get(paragraph.kind, "")
    if paragraph.change is not Change.KEEP:
        return _SIGNS[paragraph.change].format(prefix + paragraph.text)
    return prefix + "".join(_SIGNS[span.change].format(span.text) for span in paragraph.spans)


def test_every_case_of_the_table_is_read() -> None:
    assert len(_cases()) == CASES.read_text("utf-8").count("\n    > ") >= 120


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_two_texts_are_marked_as_a_clerk_would_mark_them(case: Case) -> None:
    before, after = _paper(case.before), _paper(case.after)
    shown = _shown(compare(before, after))
    assert shown.removeprefix("| ") == case.marked.removeprefix("| ")
