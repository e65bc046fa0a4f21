"""Text as it comes along -> paragraphs: where one ends, what it is, and which label is typed into it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from amend.docx.colours import AUTO, colour_marks
from amend.label_levels import TypedLevels
from amend.line_breaks import lines_of, typed_label
from amend.model import NO_MARKS, Cell, Kind, Mark, Marks, Paragraph, Run, Story
from amend.readers.decoding import printable
from amend.readers.html.listing import Item
from amend.readers.html.looks import PLAIN, REVISED, Look, marks_of
from amend.section_heads import is_section_head
from amend.whitespace import squeeze_runs

_BLANKS = re.compile(r"[^\S\n]+")
_SPACE = re.compile(r"\s+")
_SLACK = 4
"""Points of indent that make no deeper level."""
_OFTEN = 0.1
"""A page whose text is at least so far black has black text, whatever colour most of it has."""


@dataclass(frozen=True, slots=True)
class Context:
    """What text is, where it stands."""

    heading: int = 0
    item: Item | None = None
    cell: Cell | None = None
    story: Story = Story.BODY
    end: Marks = NO_MARKS
    indent: int = 0
    """Points from the left."""
    own: Look | None = None
    """How a heading's style sheet makes it look, and how text looks around it."""
    around: Look = PLAIN


NOWHERE = Context()


@dataclass(slots=True)
class Draft:
    """A paragraph before its marks are known: what colour is the page's own shows only at its end."""

    context: Context
    label: str = ""
    pieces: list[tuple[str, Look]] = field(default_factory=list)


class Flow:
    """Collects text into paragraphs."""

    def __init__(self, ours: bool = False) -> None:
        self._ours = ours
        self._draft: Draft | None = None
        self._drafts: list[Draft] = []
        self._after_break = False
        self.label = ""
        """A label that waits for its paragraph's text."""

    def text(self, text: str, look: Look, context: Context) -> None:
        """Take in text that stands in `context`."""
        if look.hidden:
            return
        if look.pre and "\n" in text:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.line_break(look, context)
                self._take(line, look, context)
            return
        self._take(_SPACE.sub(" ", text), look, context)

    def _take(self, text: str, look: Look, context: Context) -> None:
        blank = not text or text.isspace()
        if self._draft is None:
            if blank:
                return
            self._draft = Draft(context, self.label)
            self.label = ""
        self._draft.pieces.append((text, look))
        self._after_break = self._after_break and blank

    def line_break(self, look: Look, context: Context) -> None:
        """Take in a line break; the second of two ends the paragraph."""
        if self._draft is None:
            return
        if self._after_break and not context.heading and not self._ours:
            self.end()
            return
        self._draft.pieces.append(("\n", look))
        self._after_break = True

    def end(self) -> None:
        """End the paragraph, if one is open."""
        if self._draft is not None:
            item = self._draft.context.item
            if item is not None and not item.used:
                item.used = True
                self._draft.label = self._draft.label or item.label
            elif item is not None:
                self._draft.context = replace(self._draft.context, item=None)
            self._drafts.append(self._draft)
        self._draft, self._after_break = None, False

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield the paragraphs read."""
        self.end()
        own_colour = AUTO if self._ours else _own_colour(self._drafts)
        finish = _Finish(own_colour, self._ours)
        for draft in self._drafts:
            yield from finish.paragraphs(draft)


def _own_colour(drafts: Iterable[Draft]) -> str:
    """Return the colour of the page's ordinary text: the commonest, unless a fair part of the text is black."""
    found: Counter[str] = Counter()
    for draft in drafts:
        for text, look in draft.pieces:
            found[look.colour] += len(text) if Mark.LINK not in look.marks else 0
    if not found:
        return AUTO
    black = sum(count for colour, count in found.items() if not colour_marks(colour, AUTO))
    return AUTO if black >= _OFTEN * found.total() else found.most_common(1)[0][0]


class _Finish:
    """Drafts -> paragraphs."""

    def __init__(self, own_colour: str, ours: bool) -> None:
        self._own_colour = own_colour
        self._ours = ours
        self._marks: dict[Look, Marks] = {}
        self._levels = TypedLevels(_SLACK)

    def paragraphs(self, draft: Draft) -> Iterator[Paragraph]:
        runs = squeeze_runs(self._runs(draft.pieces))
        if not runs:
            return
        if self._ours:
            yield self._paragraph(draft, runs, draft.label, draft.context.end)
            return
        typed = not (draft.label or draft.context.heading or draft.context.cell)
        for part in _by_labelled_lines(runs) if typed else [runs]:
            label, rest = typed_label(part) if typed else (draft.label, part)
            end = draft.context.end | (frozenset.intersection(*(run.marks for run in rest)) & REVISED)
            yield self._paragraph(draft, rest, label, end)

    def _runs(self, pieces: Iterable[tuple[str, Look]]) -> Iterator[Run]:
        for marks, group in groupby(pieces, key=lambda piece: self._marks_of(piece[1])):
            yield Run(_BLANKS.sub(" ", printable("".join(text for text, _ in group))), marks)

    def _marks_of(self, look: Look) -> Marks:
        if look not in self._marks:
            self._marks[look] = marks_of(look, self._own_colour)
        return self._marks[look]

    def _paragraph(self, draft: Draft, runs: tuple[Run, ...], label: str, end: Marks) -> Paragraph:
        context = draft.context
        kind = self._kind(context, bool(label))
        return Paragraph(
            runs, kind, self._level(context, kind, label, runs), label,
            context.story, context.cell, end, self._own(context),
        )  # fmt: skip

    def _kind(self, context: Context, labelled: bool) -> Kind:
        if context.cell is not None and not (self._ours and (context.heading or context.item)):
            return Kind.CELL
        if context.heading:
            return Kind.HEADING
        if context.item is not None or (labelled and not self._ours):
            return Kind.ITEM
        return Kind.PARAGRAPH

    def _level(self, context: Context, kind: Kind, label: str, runs: tuple[Run, ...]) -> int:
        if kind is Kind.HEADING:
            self._levels.reset()
            return context.heading
        if kind is Kind.ITEM:
            return self._depth(context, label, "".join(run.text for run in runs))
        if is_section_head("".join(run.text for run in runs)):
            self._levels.reset()
        self._levels.text(context.indent)
        return 0

    def _depth(self, context: Context, label: str, text: str) -> int:
        if context.item is None:
            return self._levels.item(context.indent, label, text)
        self._levels.counted(context.item.depth, label)
        return context.item.depth

    def _own(self, context: Context) -> Marks:
        if context.own is None:
            return NO_MARKS
        return self._marks_of(context.own) - self._marks_of(context.around)


def _by_labelled_lines(runs: tuple[Run, ...]) -> list[tuple[Run, ...]]:
    """Part a paragraph before the lines that begin with a label, where at least two do: a list typed with `<br>`."""
    if not any("\n" in run.text for run in runs):
        return [runs]
    lines = lines_of(runs)
    labelled = [bool(typed_label(line)[0]) for line in lines]
    if sum(labelled) < 2:
        return [runs]
    parts: list[list[Run]] = []
    for line, begins in zip(lines, labelled, strict=True):
        if begins or not parts:
            parts.append(list(line))
        else:
            parts[-1] += [Run("\n", parts[-1][-1].marks), *line]
    return [squeezed for part in parts if (squeezed := squeeze_runs(part))]
