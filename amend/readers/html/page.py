"""A page's tree -> a flow of text: what each element does to the paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from selectolax.lexbor import LexborNode

from amend.docx.bullets import bullet
from amend.model import Marks, Story
from amend.readers.html.css_values import Settings
from amend.readers.html.flow import NOWHERE, Context, Flow
from amend.readers.html.listing import LISTS, Item, Listing, opened
from amend.readers.html.looks import BLOCKS, HEADINGS, PLAIN, REVISED, Attributes, Look, Looks, is_block, is_gone
from amend.readers.html.stylesheet import Cascade
from amend.readers.html.tables import Grid, children
from amend.readers.html.walk import SILENT

_POINTS_PER_LEVEL = 36
_MOST_INDENT = 2_000
_LONGEST_LABEL = 100
_INDENTED = frozenset(("blockquote", "dd", *LISTS))
_ONLY_HEARD = re.compile(
    r"\b(?:[a-z]+-)*(?:visually-?hidden|sr-only|screen-?reader(?:-(?:text|only))?|off-?screen)\b", re.IGNORECASE
)
_STORIES = {story.value: story for story in (Story.FOOTNOTE, Story.ENDNOTE, Story.TEXTBOX)}
"""What a paper that amend drafted says its notes and text boxes are, in `data-story`."""
_WORD_LEVEL = re.compile(r"\blevel(\d)\b")


@dataclass(frozen=True, slots=True)
class Frame:
    """An element that is open."""

    look: Look = PLAIN
    context: Context = NOWHERE
    depth: int = 0
    """Lists around."""
    listing: Listing | None = None
    grid: Grid | None = None
    block: bool = False
    font: str = ""
    closing: str = ""
    """Text that the element prints at its end."""


class PageReader:
    """Reads a tree into a flow; a visitor for `walk`."""

    def __init__(self, cascade: Cascade, layout: set[int], aside: set[int]) -> None:
        self.flow = Flow()
        self.hidden = 0
        """Words that the page holds but does not show."""
        self.hidden_changes = 0
        """Insertions and deletions among them."""
        self._cascade, self._layout, self._aside = cascade, layout, aside
        self._looks = Looks()
        self._frames = [Frame()]
        self._tables = 0
        self._label: _WordLabel | None = None

    def enter(self, node: LexborNode) -> bool:
        """Take in `node`."""
        if node.is_text_node:
            self._text(node.text_content or "")
            return False
        if not node.is_element_node:
            self._conditional(node)
            return False
        tag = node.tag or ""
        if tag in SILENT or node.mem_id in self._aside:
            if tag in BLOCKS:
                self._end_paragraph()
            return False
        facts = node.attributes
        told = self._cascade.settings(node, facts.get("style"))
        frame = self._frames[-1]
        look, settings = self._looks.within(frame.look, tag, facts, told)
        if is_gone(settings, facts) or _ONLY_HEARD.search(facts.get("class") or ""):
            self._count_hidden(node)
            return False
        font = settings.get("font-family", frame.font)
        inner = Frame(look, frame.context, frame.depth, frame.listing, frame.grid, font=font)
        self._open(node, tag, facts, settings, inner)
        return True

    def leave(self) -> None:
        """Close the element entered last."""
        frame = self._frames.pop()
        if frame.closing:
            self._text(frame.closing)
        if frame.block:
            self._end_paragraph()
        if self._label is not None and len(self._frames) < self._label.frames:
            self._finish_label()

    def above(self, nodes: list[LexborNode]) -> None:
        """Begin inside `nodes`, outermost first: what is read inherits their looks."""
        for node in nodes:
            facts = node.attributes
            told = self._cascade.settings(node, facts.get("style"))
            look, _ = self._looks.within(self._frames[-1].look, node.tag or "", facts, told)
            self._frames[-1] = replace(self._frames[-1], look=look)

    def _text(self, text: str) -> None:
        frame = self._frames[-1]
        if self._label is not None:
            self._label.take(text, frame)
            return
        self.flow.text(text, frame.look, frame.context)

    def _end_paragraph(self) -> None:
        self._finish_label()
        self.flow.end()

    def _count_hidden(self, node: LexborNode) -> None:
        self.hidden += len((node.text(deep=True) or "").split())
        self.hidden_changes += node.css_first("ins, del, s, strike") is not None

    def _open(self, node: LexborNode, tag: str, facts: Attributes, settings: Settings, frame: Frame) -> None:
        if tag == "br":
            self._break(frame)
        if is_block(tag, settings):
            self._end_paragraph()
            context = _in_block(frame.context, frame.look.marks & REVISED, _indent(tag, frame.context, settings))
            frame = Frame(frame.look, context, frame.depth, frame.listing, frame.grid, True, frame.font)
        story = _STORIES.get(facts.get("data-story") or "")
        if story is not None:
            frame = replace(frame, context=replace(frame.context, story=story))
        handler = _HANDLERS.get(tag)
        if handler is not None:
            frame = handler(self, node, facts, settings, frame)
        if "mso-list" in settings:
            frame = self._word_list(settings["mso-list"], frame)
        self._frames.append(frame)

    def _break(self, frame: Frame) -> None:
        if self._label is None:
            self.flow.line_break(frame.look, frame.context)

    def _heading(self, node: LexborNode, facts: Attributes, settings: Settings, frame: Frame) -> Frame:
        own = None if facts.get("style") else frame.look
        level = HEADINGS[node.tag or ""]
        return replace(frame, context=replace(frame.context, heading=level, own=own, around=self._frames[-1].look))

    def _list(self, node: LexborNode, facts: Attributes, settings: Settings, frame: Frame) -> Frame:
        items = sum(child.tag == "li" for child in children(node)) if "reversed" in facts else 0
        listing = opened(node.tag or "", facts, settings, frame.depth, items)
        return replace(frame, listing=listing, depth=listing.depth + 1)

    def _item(self, node: LexborNode, facts: Attributes, settings: Settings, frame: Frame) -> Frame:
        listing = frame.listing or Listing(0, "disc")
        item = Item(listing.label(facts, settings), listing.depth)
        return replace(frame, context=replace(frame.context, item=item, heading=0))

    def _table(self, node: LexborNode, facts: Attributes, settings: Settings, frame: Frame) -> Frame:
        if node.mem_id in self._layout:
            return replace(frame, grid=None)
        self._tables += 1
        return replace(frame, grid=Grid(self._tables), context=replace(frame.context, item=None))

    def _row(self, node: LexborNode, facts: Attributes, settings: Settings, frame: Frame) -> Frame:
        if frame.grid is not None:
            frame.grid.next_row()
        return frame

    def _cell(self, node: LexborNode, facts: Attributes, settings: Settings, frame: Frame) -> Frame:
        if frame.grid is None:
            return frame
        context = replace(frame.context, cell=frame.grid.next_cell(facts), heading=0)
        return replace(frame, context=context, listing=None, depth=0)

    def _quotation(self, node: LexborNode, facts: Attributes, settings: Settings, frame: Frame) -> Frame:
        self.flow.text("“", frame.look, frame.context)
        return replace(frame, closing="”")

    def _word_list(self, value: str, frame: Frame) -> Frame:
        """Read what Word says of its lists: `l0 level2 lfo1` on a paragraph, `ignore` around the printed label."""
        level = _WORD_LEVEL.search(value)
        if level is not None and frame.block:
            item = Item("", max(int(level[1]) - 1, 0))
            return replace(frame, context=replace(frame.context, item=item))
        if value == "ignore" and self._label is None:
            self._label = _WordLabel(len(self._frames) + 1)
        return frame

    def _conditional(self, node: LexborNode) -> None:
        """Follow `<![if !supportLists]>`, in which Word prints a label for other programs."""
        content = (node.comment_content or "").strip().lower() if node.is_comment_node else ""
        if content.startswith("[if !supportlists]") and self._label is None:
            self._label = _WordLabel(len(self._frames))
        elif content.startswith("[endif]"):
            self._finish_label()

    def _finish_label(self) -> None:
        if self._label is not None:
            self.flow.label = bullet(" ".join(self._label.text.split()), self._label.font) or self.flow.label
            self._label = None


@dataclass(slots=True)
class _WordLabel:
    """The label of Word's own, being read; it ends with the element that was open, or opens, when it begins."""

    frames: int
    text: str = ""
    font: str = ""

    def take(self, text: str, frame: Frame) -> None:
        """Take in a part of the label; its font is that of its first sign, before the blanks that follow it."""
        if not self.text.strip():
            self.font = frame.font
        if len(self.text) < _LONGEST_LABEL and not frame.look.hidden:
            self.text += text


def _in_block(context: Context, end: Marks, indent: int) -> Context:
    return context if (context.end, context.indent) == (end, indent) else replace(context, end=end, indent=indent)


def _indent(tag: str, context: Context, settings: Settings) -> int:
    if tag in _INDENTED and "margin-left" not in settings:
        return min(context.indent + _POINTS_PER_LEVEL, _MOST_INDENT)
    return max(min(context.indent + int(settings.get("margin-left", "0")), _MOST_INDENT), 0)


_Handler = Callable[[PageReader, LexborNode, Attributes, Settings, Frame], Frame]
_HANDLERS: dict[str, _Handler] = {
    **dict.fromkeys(HEADINGS, PageReader._heading),
    **dict.fromkeys(LISTS, PageReader._list),
    **dict.fromkeys(("td", "th"), PageReader._cell),
    "li": PageReader._item,
    "table": PageReader._table,
    "tr": PageReader._row,
    "q": PageReader._quotation,
}
