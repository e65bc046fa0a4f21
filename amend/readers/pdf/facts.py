"""What a page shows, before anything is made of it: glyphs, rules, boxes and annotations. Lengths in points (1/72 in).

The origin is the page's upper left corner as it is read, so `top` grows downwards.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from amend.model import NO_MARKS, Marks


@dataclass(frozen=True, slots=True)
class Look:
    """How glyphs are drawn, apart from what is drawn beside them."""

    font: str
    bold: bool
    italic: bool
    colour: str
    """RRGGBB."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A drawn character: its text (a ligature has several letters) and its box."""

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    look: Look
    block: int = 0
    """The element of the file's structure tree that it belongs to; 0 where the file has none, or no good one."""
    marks: Marks = NO_MARKS

    @property
    def is_blank(self) -> bool:
        """Whether nothing is seen of it."""
        return self.text.isspace()

    @property
    def middle(self) -> float:
        """The middle of its width."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin horizontal line: a stroked one, or a filled rectangle."""

    x0: float
    x1: float
    y: float
    thickness: float
    colour: str = "000000"


@dataclass(frozen=True, slots=True)
class Bar:
    """A thin vertical line."""

    x: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: a filled or framed area, an image, an annotation."""

    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Whether the point (x, y) lies in it, or within `slack` of it."""
        return self.x0 - slack <= x <= self.x1 + slack and self.top - slack <= y <= self.bottom + slack


class Note(StrEnum):
    """The annotations that say something of the text below them (ISO 32000-1, 12.5.6.5 and 12.5.6.10)."""

    STRIKE = "StrikeOut"
    UNDERLINE = "Underline"
    SQUIGGLY = "Squiggly"
    HIGHLIGHT = "Highlight"
    LINK = "Link"


@dataclass(frozen=True, slots=True)
class Annotation:
    """An annotation over one line of text."""

    note: Note
    box: Box
    uri: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's facts."""

    number: int
    """From 1."""
    width: float
    height: float
    glyphs: tuple[Glyph, ...] = ()
    rules: tuple[Rule, ...] = ()
    bars: tuple[Bar, ...] = ()
    fills: tuple[tuple[Box, str], ...] = ()
    """Filled areas that are too tall for a rule, and their colours: shading, highlights, drawn bullets."""
    images: tuple[Box, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    tables: tuple[tuple[tuple[Box | None, ...], ...], ...] = ()
    """The ruled tables: rows of cells; None where a cell is part of another."""
    turned: int = 0
    """How many glyphs were left out because they stand at an angle."""
    unseen: int = 0
    """How many glyphs are there to be searched, not seen: the text layer of a scan."""
    unmapped: int = 0
    """How many glyphs the file does not say the letters of."""
    torn: bool = False
    """Whether its content breaks off."""
    tagged: dict[int, str] = field(default_factory=dict, compare=False)
    """What the structure tree calls each `Glyph.block`: P, H1, LI, TD."""
