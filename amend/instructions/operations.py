"""What an instruction does to the motion, in the motion's own terms."""

from __future__ import annotations

from dataclasses import dataclass

from amend.model import Kind, Paragraph


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph that comes in."""

    text: str
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    label: str = ""
    cell: Paragraph | None = None
    """A paragraph of the motion in whose cell (or note) it stands."""


@dataclass(frozen=True, slots=True)
class Splice:
    """Words within one paragraph that go, and what stands in their place; nothing goes where start is end."""

    at: int
    start: int
    end: int
    new: str = ""
    core: tuple[int, int] = (0, 0)
    """The words themselves, without the white space that goes with them: what another instruction may not touch."""
    anchor: tuple[int, int] | None = None
    """The words after or before which something is put in."""


@dataclass(frozen=True, slots=True)
class Passage:
    """From one place to another, over the ends of paragraphs: it goes, and new text stands in its place.

    `start` 0 takes the first paragraph whole, `end` None the last.
    """

    first: int
    start: int
    last: int
    end: int | None
    lead: str = ""
    """New words that go on in the first paragraph."""
    new: tuple[NewParagraph, ...] = ()
    is_printed: bool = False
    """Whether the new text prints its own labels, to the end of the motion."""


@dataclass(frozen=True, slots=True)
class Drop:
    """Whole paragraphs that go."""

    spots: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Swap:
    """Whole paragraphs that go, and others that come in their place."""

    spots: tuple[int, ...]
    new: tuple[NewParagraph, ...]


@dataclass(frozen=True, slots=True)
class Put:
    """Paragraphs that come in before the paragraph at `gap`."""

    gap: int
    new: tuple[NewParagraph, ...]
    after: bool = True
    """Whether they go with what stands before the gap; what goes with what stands behind it comes later."""
    wanted: tuple[str, ...] = ()
    """The number that the first of them is to get, where the paper says one."""
    siblings: tuple[int, ...] = ()
    """The list that they join, where they do."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Whole paragraphs that move to before the paragraph at `gap`."""

    spots: tuple[int, ...]
    gap: int
    wanted: tuple[str, ...] = ()
    siblings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """A paragraph that ends at `start`; what stands from `end` on is the next one."""

    at: int
    start: int
    end: int
    new: NewParagraph = NewParagraph("")


@dataclass(frozen=True, slots=True)
class Join:
    """A paragraph that is joined to the end of another."""

    at: int
    to: int


@dataclass(frozen=True, slots=True)
class Rename:
    """A list item that is said to get another number, which counting must bear out."""

    at: int
    label: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph that the paper shows with marks."""

    at: int
    marked: Paragraph


Operation = Splice | Passage | Drop | Swap | Put | Shift | Split | Join | Rename | Shown


@dataclass(frozen=True, slots=True)
class Resolved:
    """What one edit comes to: what it does, or why it cannot be done."""

    operations: tuple[Operation, ...] = ()
    trouble: str = ""
    warning: str = ""
    target: str = ""
    """What it speaks of, in the motion's terms."""
