"""Pages that amend itself wrote: they say outright what everything is, in attributes and classes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborHTMLParser, LexborNode

from amend.model import NO_MARKS, Mark, Marks, Paper, Source, Story
from amend.readers.html.flow import NOWHERE, Context, Flow
from amend.readers.html.listing import LISTS, Item
from amend.readers.html.looks import BLOCKS, HEADINGS, PLAIN, Attributes, Look
from amend.readers.html.tables import Grid
from amend.readers.html.walk import SILENT, walk
from amend.whitespace import squeeze

_VIEWS = ("redline", "amended", "original")
_MARKS = {"ins": Mark.INSERTED, "del": Mark.DELETED}
_ENDS = {"add": Mark.INSERTED, "delete": Mark.DELETED}
_NEVER_TEXT = frozenset(("vh", "pilcrow"))
"""Words for those who cannot see the marks, and the page's own lines and signs."""
_STORIES = {story.value: story for story in Story}
_WHOLE = re.compile(r"\d{1,6}")
_PEOPLE = {"Amendment by": "group", "Proposer": "proposer", "Seconder": "seconder"}


def section(parser: LexborHTMLParser) -> LexborNode | None:
    """Return where the text stands in a page that amend wrote; None in any other page."""
    if not any((node.attributes.get("content") or "").startswith("amend") for node in _generators(parser)):
        return None
    found = (parser.css_first(f"section#{view}") for view in _VIEWS)
    return next((node for node in found if node is not None), None)


def read_ours(parser: LexborHTMLParser, root: LexborNode, source: Source) -> Paper:
    """Return the paper that the section `root` of our own page holds."""
    reader = _Reader()
    walk(root, reader)
    people: dict[str, str] = {}
    for line in parser.css("header .people li"):
        name, person = line.css_first(".role"), line.css_first("bdi")
        if name is not None and person is not None:
            people[_PEOPLE.get(name.text().rstrip(":"), "")] = squeeze(person.text())
    title = parser.css_first("header h1")
    return Paper(
        tuple(reader.flow.paragraphs()), title=squeeze(title.text()) if title is not None else "",
        proposer=people.get("proposer", ""), seconder=people.get("seconder", ""), group=people.get("group", ""),
        source=source,
    )  # fmt: skip


def _generators(parser: LexborHTMLParser) -> list[LexborNode]:
    return parser.css("meta[name=generator]")


@dataclass(frozen=True, slots=True)
class _Frame:
    look: Look = PLAIN
    context: Context = NOWHERE
    lists: int = 0
    grid: Grid | None = None
    block: bool = False
    is_label: bool = False


class _Reader:
    """Reads a section into a flow; a visitor for `walk`."""

    def __init__(self) -> None:
        self.flow = Flow(ours=True)
        self._frames = [_Frame()]

    def enter(self, node: LexborNode) -> bool:
        frame = self._frames[-1]
        if node.is_text_node:
            self._text(node.text_content or "", frame)
            return False
        tag, facts = node.tag or "", node.attributes
        classes = (facts.get("class") or "").split()
        if not node.is_element_node or tag in SILENT or not _NEVER_TEXT.isdisjoint(classes):
            return False
        if tag == "br":
            self.flow.line_break(frame.look, frame.context)
        if tag in BLOCKS:
            self.flow.end()
        is_label = tag == "span" and "label" in classes
        look = _look(frame.look, tag, classes)
        inner = replace(frame, look=look, block=tag in BLOCKS, is_label=is_label)
        self._frames.append(_placed(inner, tag, facts))
        return True

    def leave(self) -> None:
        if self._frames.pop().block:
            self.flow.end()

    def _text(self, text: str, frame: _Frame) -> None:
        if frame.is_label:
            self.flow.label += text
        else:
            self.flow.text(text, frame.look, frame.context)


def _look(look: Look, tag: str, classes: list[str]) -> Look:
    mark = _MARKS.get(tag) or (Mark.UNDECIDED if tag == "mark" and "undecided" in classes else None)
    return replace(look, marks=look.marks | {mark}) if mark else look


def _placed(frame: _Frame, tag: str, facts: Attributes) -> _Frame:
    """Return `frame` inside an element that may say what its text is."""
    context = frame.context
    if "data-story" in facts:
        context = replace(context, story=_STORIES.get(facts["data-story"] or "", context.story))
    if tag == "table":
        return replace(frame, context=context, grid=Grid(_number(facts.get("data-table"), 1)))
    if tag in LISTS:
        return replace(frame, context=context, lists=frame.lists + 1)
    if tag == "tr" and frame.grid is not None:
        frame.grid.next_row()
    if tag == "td" and frame.grid is not None:
        return replace(frame, context=replace(context, cell=frame.grid.next_cell(facts)), lists=0)
    if tag == "li":
        item = Item("", _number(facts.get("data-level"), max(frame.lists - 1, 0)))
        return replace(frame, context=replace(context, item=item, end=_end(facts)))
    if tag in HEADINGS:
        level = _number(facts.get("data-level"), HEADINGS[tag])
        return replace(frame, context=replace(context, heading=level, item=None, end=_end(facts)))
    if tag == "p":
        return replace(frame, context=replace(context, item=None, end=_end(facts)))
    return replace(frame, context=context)


def _end(facts: Attributes) -> Marks:
    mark = _ENDS.get(facts.get("data-change") or facts.get("data-break") or "")
    return frozenset({mark}) if mark else NO_MARKS


def _number(value: str | None, default: int) -> int:
    return int(value) if value and _WHOLE.fullmatch(value) else default
