"""Papers and motions laid out as in `tests/instruction_papers`, as lines that every format can be made from.

`# ` begins a title and `## ` a section's head; a label at the start of a line makes an item, which stands deeper where
it is typed further in. `<u>` and `<s>` are marks. Other lines are paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from support.instruction_cases import Case, cases_in

FOLDER = Path(__file__).parents[1] / "instruction_papers"
PIECE = re.compile(r"<(u|s)>(.*?)</\1>")
_LINE = re.compile(r"(?P<indent> *)(?:(?P<head>#{1,2}) |(?P<label>•|\(?[a-zA-Z]{1,4}[.)]|\d+\.) )?(?P<text>.+)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")


@dataclass(frozen=True, slots=True)
class Form:
    """How the items of a list are labelled: the sort of number, and what is printed before and after it."""

    sort: str
    """`decimal`, `letter`, `capital`, `roman` or `bullet`."""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: `head` is 1 for a title and 2 for a section's head. An item has a form, and its number in its list."""

    text: str
    head: int = 0
    label: str = ""
    level: int = 0
    form: Form | None = None
    number: int = 0
    goes_on: bool = False
    """Whether it carries on the list of the last item of its form and level."""

    @property
    def pieces(self) -> Iterator[tuple[str, str]]:
        """Yield the text as (mark, text): the mark is `u`, `s` or ""."""
        at = 0
        for found in PIECE.finditer(self.text):
            yield "", self.text[at : found.start()]
            yield found[1], found[2]
            at = found.end()
        yield "", self.text[at:]

    @property
    def said(self) -> str:
        """The text without marks."""
        return "".join(text for _, text in self.pieces)

    @property
    def shown(self) -> str:
        """The line as a person sees it, its label included."""
        return f"{self.label} {self.said}".strip()


def sheets() -> tuple[Case, ...]:
    """Return the papers of `tests/instruction_papers`."""
    return tuple(case for path in sorted(FOLDER.glob("*.txt")) for case in cases_in(path))


def lines_of(text: str) -> tuple[Line, ...]:
    """Return the lines of a text in the layout above."""
    return tuple(_counted([_line(typed) for typed in text.split("\n") if typed.strip()]))


def _line(typed: str) -> Line:
    found = _LINE.fullmatch(typed)
    assert found is not None, typed
    head, label = len(found["head"] or ""), found["label"] or ""
    if label[:1].isalpha() and len(label) > 2 and label.strip("().").lower() not in _ROMAN:
        return Line(typed.strip())  # "May." at the start of a sentence
    return Line(found["text"], head, label, int(bool(found["indent"])))


def _counted(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines, items with their number: it carries on a list of the same form and level where it can."""
    last: dict[tuple[int, Form], int] = {}
    for line in lines:
        if not line.label:
            yield line
            continue
        form, number = _read(line.label, {form: count for (level, form), count in last.items() if level == line.level})
        goes_on = last.get((line.level, form)) == number - 1 and form.sort != "bullet"
        for key in [key for key in last if key[0] > line.level]:
            del last[key]
        last[line.level, form] = number
        yield replace(line, form=form, number=number, goes_on=goes_on)


def _read(label: str, last: dict[Form, int]) -> tuple[Form, int]:
    """Return the form and number of a label; "(i)" is the letter after "(h)", else a Roman one."""
    if label == "•":
        return Form("bullet"), 1
    core = label.strip("().")
    before, after = label.split(core)
    if core.isdigit():
        return Form("decimal", before, after), int(core)
    letter = Form("capital" if core.isupper() else "letter", before, after)
    place = ord(core.lower()) - ord("a") + 1 if len(core) == 1 else 0
    if core in _ROMAN and last.get(letter) != place - 1:
        return Form("roman", before, after), _ROMAN.index(core) + 1
    return letter, place
