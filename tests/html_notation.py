"""A paper of facts as one line that a person can read, for the tests of the HTML reader.

"## Head | Text [u+red:added] | <1.> item | ><a.> deeper | {2,1} cell in row 2, column 1 | whole line ^ins"
"""

from __future__ import annotations

from amend.model import Kind, Mark, Marks, Paper, Paragraph, Source, Story
from amend.readers.html import read

SHORT = {
    Mark.BOLD: "b", Mark.ITALIC: "i", Mark.UNDERLINE: "u", Mark.STRIKE: "s", Mark.RED: "red", Mark.BLUE: "blue",
    Mark.GREEN: "green", Mark.COLOUR: "colour", Mark.HIGHLIGHT: "hl", Mark.CAPS: "caps", Mark.LINK: "link",
    Mark.INSERTED: "ins", Mark.DELETED: "del", Mark.UNDECIDED: "undecided",
}  # fmt: skip
HUES = {Mark.RED, Mark.BLUE, Mark.GREEN}


def paper(page: str | bytes) -> Paper:
    """Return what a page shows."""
    return read(Source("page.html", "html", page.encode() if isinstance(page, str) else page))


def noted(page: str | bytes) -> str:
    """Return a page's paragraphs in notation."""
    return " | ".join(map(note, paper(page).paragraphs))


def note(paragraph: Paragraph) -> str:
    """Return one paragraph in notation."""
    text = "".join(f"[{marks(run.marks)}:{run.text}]" if run.marks else run.text for run in paragraph.runs)
    end = f" ^{marks(paragraph.end)}" if paragraph.end else ""
    story = "" if paragraph.story is Story.BODY else f"({paragraph.story.value}) "
    return f"{story}{_kind(paragraph)}{text}{end}"


def marks(found: Marks) -> str:
    """Return marks in short; a colour that has a name goes without saying that it is one."""
    shown = found - {Mark.COLOUR} if found & HUES else found
    return "+".join(SHORT[mark] for mark in Mark if mark in shown)


def _kind(paragraph: Paragraph) -> str:
    cell = paragraph.cell
    place = "" if cell is None else f"{{{f'{cell.table}:' if cell.table > 1 else ''}{cell.row},{cell.column}}} "
    label = f"<{paragraph.label}> " if paragraph.label or paragraph.kind is Kind.ITEM else ""
    before = {Kind.HEADING: "#" * paragraph.level + " ", Kind.ITEM: ">" * paragraph.level}
    return place + before.get(paragraph.kind, "") + label
