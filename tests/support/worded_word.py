"""Papers and motions in the layout of `worded_sheets`, as Word files whose labels are all counted by Word."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from support.worded_sheets import Form, Line, lines_of

_FORMATS = {"decimal": "decimal", "letter": "lowerLetter", "capital": "upperLetter", "roman": "lowerRoman",
            "bullet": "bullet"}  # fmt: skip


def word(text: str) -> bytes:
    """Return a DOCX made with python-docx: heads are headings, items are numbered automatically."""
    document = Document()
    lists = _Lists(document.part.numbering_part.element)
    for line in lines_of(text):
        style = {1: "Title", 2: "Heading 2"}.get(line.head, "List Paragraph" if line.form else "Normal")
        paragraph = document.add_paragraph(style=style)
        if line.form:
            _number(paragraph, line.level, lists.number(line, line.form))
        for mark, words in line.pieces:
            run = paragraph.add_run(words)
            run.underline, run.font.strike = mark == "u" or None, mark == "s" or None
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _number(paragraph: Paragraph, level: int, number: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = number


class _Lists:
    """The lists of a file. The first list under another is its second level; a list that counts anew overrides."""

    def __init__(self, numbering: Any) -> None:
        self._numbering = numbering
        self._abstracts: dict[tuple[int, Form], Any] = {}
        self._current: dict[tuple[int, Form], int] = {}
        self._of: dict[int, Any] = {}
        self._above = 0

    def number(self, line: Line, form: Form) -> int:
        """Return the id of the list that an item is in; its first item makes it."""
        key = (line.level, form)
        if key not in self._current or not (line.goes_on or form.sort == "bullet"):
            self._current[key] = self._below(key, line) or self._new(key, line.number)
        if line.level == 0:
            self._above = self._current[key]
        return self._current[key]

    def _below(self, key: tuple[int, Form], line: Line) -> int:
        """Return the list above where this one is its second level, else 0."""
        level, form = key
        if not level or line.number != 1 or not self._above:
            return 0
        abstract = self._of[self._above]
        if self._abstracts.get(key) is not abstract:
            if len(abstract.findall(qn("w:lvl"))) > level:
                return 0
            abstract.append(_level(level, form, 1))
            self._abstracts[key] = abstract
        return self._above

    def _new(self, key: tuple[int, Form], start: int) -> int:
        abstract = self._abstracts.get(key)
        is_known = abstract is not None
        if abstract is None:
            abstract = self._abstracts[key] = self._abstract(*key, start)
        number = self._numbering.add_num(int(abstract.get(qn("w:abstractNumId"))))
        if is_known:
            number.add_lvlOverride(ilvl=key[0]).add_startOverride(start)
        self._of[number.numId] = abstract
        return int(number.numId)

    def _abstract(self, level: int, form: Form, start: int) -> Any:
        others = self._numbering.findall(qn("w:abstractNum"))
        made = _element("w:abstractNum", abstractNumId=max(int(one.get(qn("w:abstractNumId"))) for one in others) + 1)
        made.append(_element("w:multiLevelType", val="multilevel"))
        for at in range(level + 1):
            made.append(_level(at, form, start if at == level else 1))
        others[-1].addnext(made)
        return made


def _level(at: int, form: Form, start: int) -> Any:
    level = _element("w:lvl", ilvl=at)
    text = "•" if form.sort == "bullet" else f"{form.before}%{at + 1}{form.after}"
    for name, value in (("start", start), ("numFmt", _FORMATS[form.sort]), ("lvlText", text), ("lvlJc", "left")):
        level.append(_element(f"w:{name}", val=value))
    properties = _element("w:pPr")
    properties.append(_element("w:ind", left=720 * (at + 1), hanging=360))
    level.append(properties)
    return level


def _element(tag: str, **attributes: object) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    return element
