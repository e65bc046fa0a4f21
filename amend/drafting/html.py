"""The paper as one web page that needs nothing else: marks that are seen and, by the style sheet, heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from amend.drafting.convention import House
from amend.drafting.sheet import Sheet
from amend.model import Mark, MarkedParagraph, Marks, Story
from amend.writers.html import inert
from amend.writers.html_blocks import Token, blocks

_TAGS = {
    Mark.BRACKETS: ("[", "]"),
    Mark.BOLD: ("<b>", "</b>"),
    Mark.ITALIC: ("<i>", "</i>"),
    Mark.UNDERLINE: ("<u>", "</u>"),
    Mark.STRIKE: ("<s>", "</s>"),
    Mark.RED: ('<span style="color:#c00000">', "</span>"),
    Mark.BLUE: ('<span style="color:#0000c0">', "</span>"),
    Mark.GREEN: ('<span style="color:#007a00">', "</span>"),
    Mark.COLOUR: ('<span style="color:#7030a0">', "</span>"),
    Mark.HIGHLIGHT: ("<mark>", "</mark>"),
    Mark.CAPS: ('<span style="text-transform:uppercase">', "</span>"),
}
_NOTES = ((Story.FOOTNOTE, "doc-footnote"), (Story.ENDNOTE, "doc-endnotes"))
_ESCAPES = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\n"): " "}


def render(sheet: Sheet) -> bytes:
    """Return `sheet` as a page in UTF-8; the same input gives the same bytes."""
    page = (
        _environment()
        .get_template("paper.html")
        .render(
            lang=sheet.lang,
            title=sheet.title,
            front=[paragraph.text for paragraph in sheet.front[1:]],
            blocks=list(blocks(p for p in sheet.text if p.story not in dict(_NOTES))),
            notes=list(_notes(sheet.text)),
            carried=list(blocks(sheet.carried)),
            tags=_tags(sheet.house),
            marker=_marker,
            shown=_shown,
            style=Markup(files("amend.drafting").joinpath("paper.css").read_text("utf-8")),
        )
    )
    return inert(page).encode("utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("amend", "drafting"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip


def _notes(paragraphs: Sequence[MarkedParagraph]) -> Iterator[tuple[str, str, list[Token]]]:
    """Yield the notes of each kind, with what they are called to readers of pages and to amend."""
    for story, role in _NOTES:
        own = [replace(p, story=Story.BODY) for p in paragraphs if p.story is story]
        if own:
            yield story.value, role, list(blocks(own))


def _tags(house: House | None) -> dict[str, tuple[Markup, Markup]]:
    """Return the tags around what is added and around what is deleted."""
    return {} if house is None else {"add": _around(house.added), "delete": _around(house.deleted)}


def _around(marks: Marks) -> tuple[Markup, Markup]:
    pairs = [_TAGS[mark] for mark in _TAGS if mark in marks]
    opening = "".join(before for before, _ in reversed(pairs))
    return Markup(opening), Markup("".join(after for _, after in pairs))


def _marker(label: str) -> str | None:
    """Return the style that prints `label` before an item; a round bullet is the list's own."""
    if not label:
        return "list-style-type: none"
    if label == "•":
        return None
    return f'list-style-type: "{label.translate(_ESCAPES)} "'


def _shown(tag: str) -> str:
    """Return the heading's tag here, where one heading stands above: that of the redline page has two."""
    return f"h{int(tag[1]) - 1}" if tag[0] == "h" else tag
