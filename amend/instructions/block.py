"""Text below an instruction, line by line: "sub-point: (b) ‘...’", "row: column 1 ‘...’", or as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from amend.instructions.cutting import cut
from amend.instructions.parsed import Line
from amend.instructions.quotes import Quoted, readings
from amend.labels import is_bullet, split_label
from amend.model import Kind, Paragraph

_QUOTE = "[\ue000-\ue3ff]"
_UNIT = r"(?:sub-)*(?:points?|bullets?)|(?:unnumbered )?paragraphs?|headings?(?: of level \d)?|footnotes?|endnotes?|headers?|footers?|text box(?:es)?"
_SAID = re.compile(rf"(?:(?P<unit>{_UNIT})\s*:\s*)?(?P<label>\S{{1,10}}\s+)?(?P<quote>{_QUOTE})[.;,]?", re.IGNORECASE)
_ROW = re.compile(
    rf"(?:row\s*:\s*)?(?P<cells>column \d+ {_QUOTE}(?: and {_QUOTE}| ?, ?column \d+ {_QUOTE})*)\.?", re.IGNORECASE
)
_CELL = re.compile(rf"(?:column (\d+) )?({_QUOTE})")
_NUMBERED = re.compile(
    r"(?i:new (?:(?:point|paragraph|clause|item|recommendation|resolution|resolves) )?|(?:point|paragraph|clause|item) )"
    r"\(?(?P<label>\d{1,2}|[a-z](?=\)))\)?(?:\s?:|\.| [–—-])\s+(?=\S)"
    r"|(?P<bare>\d{1,2})(?::| [–—-])\s+(?=[‘“\"'A-Z])"
)
"""How a line begins that says which point it is to be."""


def lines_of(block: Sequence[Paragraph]) -> tuple[Line, ...]:
    """Return the paragraphs of a block as new text; each may say what it is and stand in quotation marks of its own."""
    out: list[Line] = []
    rows = 0
    for paragraph in map(_with_label, block):
        taken = next(readings(paragraph.text.strip()))
        if row := _ROW.fullmatch(taken.line.strip()):
            rows += 1
            out += cells(row["cells"], taken, rows)
        elif paragraph.text.strip():
            out.append(_line(paragraph, taken, is_only=len(block) == 1))
    return tuple(out)


def cells(said: str, taken: Quoted, row: int) -> Iterator[Line]:
    """Yield the cells of a new row."""
    column = "1"
    for match in _CELL.finditer(said):
        column = match[1] or column
        yield Line(taken.quotations[ord(match[2]) - 0xE000].text, unit="row", row=row, column=int(column))


def _with_label(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with the number that its text says it has, "New point 4: ...", as its label."""
    said = _NUMBERED.match(paragraph.text)
    if said is None or (paragraph.label and not is_bullet(paragraph.label)):
        return paragraph
    runs = cut(paragraph, said.end(), len(paragraph.text))
    return replace(paragraph, runs=runs, kind=Kind.ITEM, label=f"{said['label'] or said['bare']}.")


def _line(paragraph: Paragraph, taken: Quoted, is_only: bool) -> Line:
    said = _SAID.fullmatch(taken.line.strip())
    if said is None or taken.is_open or (said["label"] and not split_label(said["label"] + "x")[0]):
        return Line(paragraph.text.strip(), paragraph)
    text = taken.quotations[0].text
    if said["unit"] is None and is_only:
        return Line(text, None, label=(said["label"] or "").strip())
    return Line(
        text,
        None if said["unit"] else paragraph,
        said["unit"].lower() if said["unit"] else "",
        (said["label"] or "").strip(),
    )
