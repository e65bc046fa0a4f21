"""Marked paragraphs as a flat stream of HTML blocks: lists nested by level, tables, text boxes, notes last.

Flat, so that no input, however deep its lists, makes anything recurse.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from amend.labels import is_bullet
from amend.model import Cell, Change, Kind, MarkedParagraph, Span, Story
from amend.renumbering import labels

DEEPEST = 8
"""Lists nest no deeper than Word's nine levels; the true level is in `data-level`."""
MOST_EMPTY = 200
"""A gap of more empty rows or cells than this in a table is a mistake and is not drawn."""
_NOTES = (Story.FOOTNOTE, Story.ENDNOTE)
_STORY_NAMES = {Story.TEXTBOX: "Text box", Story.HEADER: "Page header", Story.FOOTER: "Page footer"}

_KEPT = {"keep", "undecided"}

Ids = dict[tuple[int, int | None], str]
"""The id of a change, by its paragraph's index and its first span's; None is the paragraph's end."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one kind."""

    how: str
    """`keep`, `add`, `delete`, `neither` or `undecided`: the template has a macro for each."""
    lines: tuple[str, ...]
    id: str | None = None
    abuts: bool = False
    """Whether it follows another change without a kept word between, as what is inserted follows what is deleted."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; a list item's tag stays open, for the lists in it."""

    tag: str
    pieces: tuple[Piece, ...]
    label: str = ""
    was: str = ""
    """The label in the original, where the amended text has another."""
    level: int | None = None
    change: str | None = None
    break_: str | None = None
    break_id: str | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that opens or closes."""

    name: str
    opens: bool = True
    attributes: tuple[tuple[str, str | int | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A line of the page's own inside the text: "Notes", "Text box"."""

    text: str
    level: int | None = None


Token = Block | Tag | Name
_Numbered = tuple[int, MarkedParagraph]


def with_both_labels(paragraphs: Sequence[MarkedParagraph]) -> Iterator[MarkedParagraph]:
    """Yield `paragraphs` with the amended text's labels; `original_label` only where what is kept had another.

    What is deleted has the original's label.
    """
    for paragraph, (original, amended) in zip(paragraphs, labels(paragraphs), strict=True):
        was = original if amended and original != amended else ""
        yield replace(paragraph, label=amended or original or paragraph.label, original_label=was, amended_label="")


def blocks(paragraphs: Iterable[MarkedParagraph], ids: Ids | None = None) -> Iterator[Token]:
    """Yield `paragraphs` as blocks in order, notes last; `ids` names the changes that the page links to."""
    numbered = sorted(enumerate(paragraphs), key=lambda pair: pair[1].story in _NOTES)
    headings = _Headings()
    for story, group in groupby(numbered, key=lambda pair: _shown_story(pair[1].story)):
        inner = _with_tables(group, headings, ids or {})
        if story is Story.BODY:
            yield from inner
            continue
        yield Tag("div", attributes=(("class", "story"), ("data-story", story.value)))
        yield Name(_STORY_NAMES.get(story, "Notes"), headings.shown(1) if story in _NOTES else None)
        yield from inner
        yield Tag("div", opens=False)


def pieces(spans: Iterable[Span], paragraph: int = 0, ids: Ids | None = None) -> tuple[Piece, ...]:
    """Return the spans of the paragraph with that index as pieces."""
    ids = ids or {}
    found: list[Piece] = []
    for number, span in enumerate(spans):
        id = ids.get((paragraph, number))
        if span.text or id:
            abuts = bool(found) and _KEPT.isdisjoint((found[-1].how, _how(span)))
            found.append(Piece(_how(span), tuple(span.text.split("\n")), id, abuts))
    return tuple(found)


def _how(span: Span) -> str:
    if span.undecided:
        return "undecided"
    return span.change.value


def _shown_story(story: Story) -> Story:
    return Story.FOOTNOTE if story in _NOTES else story


class _Headings:
    """Which of the page's heading levels a heading is shown at: below the page's own, without gaps."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def shown(self, level: int) -> int:
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return min(2 + len(self._open), 6)


def _with_tables(group: Iterable[_Numbered], headings: _Headings, ids: Ids) -> Iterator[Token]:
    for table, members in groupby(group, key=lambda pair: pair[1].cell and pair[1].cell.table):
        if table is None:
            yield from _flow(members, headings, ids)
        else:
            yield from _table(table, list(members), headings, ids)


def _flow(group: Iterable[_Numbered], headings: _Headings, ids: Ids) -> Iterator[Token]:
    """Yield headings, paragraphs and lists; every open list has an open item."""
    lists: list[tuple[int, str]] = []
    for number, paragraph in group:
        if paragraph.kind is Kind.ITEM:
            tag = "ul" if not paragraph.label or is_bullet(paragraph.label) else "ol"
            yield from _step(lists, min(max(paragraph.level, 0), DEEPEST), tag)
        else:
            yield from _close(lists, 0)
        yield _block(number, paragraph, headings, ids)
    yield from _close(lists, 0)


def _step(lists: list[tuple[int, str]], level: int, tag: str) -> Iterator[Token]:
    """Open and close lists until one of `level` and `tag` waits for its next item."""
    deeper = sum(open_level > level for open_level, _ in lists)
    yield from _close(lists, len(lists) - deeper)
    if lists and lists[-1] == (level, tag):
        yield Tag("li", opens=False)
        return
    if lists and lists[-1][0] == level:
        yield from _close(lists, len(lists) - 1)
    above = lists[-1][0] if lists else -1
    jump = level - above if level - above > 1 else None
    yield Tag(tag, attributes=(("data-jump", jump),))
    lists.append((level, tag))


def _close(lists: list[tuple[int, str]], down_to: int) -> Iterator[Token]:
    while len(lists) > down_to:
        yield Tag("li", opens=False)
        yield Tag(lists.pop()[1], opens=False)


def _block(number: int, paragraph: MarkedParagraph, headings: _Headings, ids: Ids) -> Block:
    tag, level = "p", None
    if paragraph.kind is Kind.HEADING:
        tag, level = f"h{headings.shown(paragraph.level)}", paragraph.level
    elif paragraph.kind is Kind.ITEM:
        tag, level = "li", paragraph.level
    return Block(
        tag, pieces(paragraph.spans, number, ids), paragraph.label, paragraph.original_label, level,
        change=_changed(paragraph.change), break_=_changed(paragraph.break_), break_id=ids.get((number, None)),
    )  # fmt: skip


def _changed(change: Change) -> str | None:
    return None if change is Change.KEEP else change.value


def _table(table: int, members: Sequence[_Numbered], headings: _Headings, ids: Ids) -> Iterator[Token]:
    name = f"Table {table}"
    yield Tag("div", attributes=(("class", "scroll"), ("role", "group"), ("tabindex", 0), ("aria-label", name)))
    yield Tag("table", attributes=(("data-table", table),))
    width = _width(members)
    above = 0
    for row, cells in groupby(members, key=lambda pair: _cell(pair).row):
        for _ in range(row - above - 1 if row - above <= MOST_EMPTY else 0):
            yield from _row(())
        above = row
        yield from _row(_cells(list(cells), width, headings, ids))
    yield Tag("table", opens=False)
    yield Tag("div", opens=False)


def _row(cells: Iterable[Token]) -> Iterator[Token]:
    yield Tag("tr")
    yield from cells
    yield Tag("tr", opens=False)


def _width(members: Sequence[_Numbered]) -> int:
    """Return the number of columns to draw; 0 where the table is too wide to draw its empty cells."""
    widest = max(_cell(pair).column for pair in members)
    return widest if widest <= MOST_EMPTY else 0


def _cells(row: Sequence[_Numbered], width: int, headings: _Headings, ids: Ids) -> Iterator[Token]:
    at = 0
    for column, members in groupby(row, key=lambda pair: _cell(pair).column):
        for _ in range(column - at - 1 if width else 0):
            yield from _empty()
        yield Tag("td")
        yield from _flow(members, headings, ids)
        yield Tag("td", opens=False)
        at = column
    for _ in range(width - at):
        yield from _empty()


def _empty() -> Iterator[Token]:
    yield Tag("td")
    yield Tag("td", opens=False)


def _cell(pair: _Numbered) -> Cell:
    assert pair[1].cell is not None
    return pair[1].cell
