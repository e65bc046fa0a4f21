"""What an instruction says, before anybody has looked at the motion."""

from __future__ import annotations

from dataclasses import dataclass

from amend.model import Paragraph

LAST = -1
"""The ordinal of "last" and "final"."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of new text, or the words that go inside one."""

    text: str
    given: Paragraph | None = None
    """The paragraph of the paper that it is, for its kind, level and label; None for words within a sentence."""
    unit: str = ""
    """What the paper calls it ("sub-point", "heading of level 2"), where it does."""
    label: str = ""
    """The label typed before it, apart from its text."""
    row: int = 0
    """Which of the new rows of a table it is in, from 1; 0 where it is in none."""
    column: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a reference: "points 2 to 4" of "In 'This Council notes', points 2 to 4"."""

    unit: str
    """`section`, `point`, `bullet`, `paragraph`, `sentence`, `line`, `page`, `heading`, `table`, `row`, `note` ..."""
    names: tuple[str, ...] = ()
    """Labels as printed, without punctuation; for a section the words of its head."""
    is_range: bool = False
    """Whether the two names are the ends of a range."""
    ordinal: int = 0
    """Which of its kind, from 1; `LAST` counts from the end; 0 where it is named."""
    count: int = 1
    """How many, from the ordinal on ("the last two bullets"); 0 for all there are, -3 for all of them, which are 3."""
    depth: int = 0
    """How often the unit is called "sub-"."""
    twin: int = 0
    """Which of several with one name, from 1: "the second point 1"."""
    kin: str = ""
    """How the word begins that names it and that its section's head has, too: "resol" of "resolution 3"."""
    ordinals: tuple[int, ...] = ()
    """Which of its kind, where several are counted out ("the first and third bullets")."""
    quoting: str = ""
    """Words that the paper says stand there: "the last bullet (‘We will ...’)"."""


@dataclass(frozen=True, slots=True)
class Ref:
    """Where in the motion, from the outside in; no steps for the whole motion."""

    steps: tuple[Step, ...] = ()
    text: str = ""
    """As the paper words it."""
    before: bool = False
    """The text before the section rather than the section itself."""
    is_whole: bool = False
    """Whether it says "the motion", whatever was named before."""
    near: tuple[Step, ...] = ()
    """What was named before it, which tells of several places the one that is meant: "in (b), delete (ii)"."""

    @property
    def is_named(self) -> bool:
        """Whether it names one part rather than "the clause", which is all of what is amended."""
        return any(step.names or step.ordinal or step.quoting or step.unit in ("title", "lead") for step in self.steps)


@dataclass(frozen=True, slots=True)
class Words:
    """Quoted words of the motion."""

    text: str
    ordinal: int = 0
    """Which occurrence, from 1; `LAST`; 0 where they should occur once."""
    everywhere: bool = False
    """Every occurrence is meant."""
    count: int = 0
    """How many there are then, where the paper says it ("in both places"); 0 where it does not."""
    bracketed: bool = False
    """What stands in brackets, which the paper does not quote ("the words in brackets")."""
    edge: str = ""
    """`start` or `end` where they are said to stand at that edge of their paragraph."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one place to another: "all after 'X'", "from 'A' to 'B'", "from 'A' to the end"."""

    start: Words | Ref | None = None
    end: Words | Ref | None = None
    inclusive: bool = True
    """Whether the words that begin and end it belong to it."""
    whole_motion: bool = False
    """Whether it runs on through the whole motion, where nothing else is said."""
    with_end: bool | None = None
    """Whether its end belongs to it, where that is said: "up to and including ‘y’", "up to but not including ‘y’"."""

    @property
    def takes_end(self) -> bool:
        """Whether what ends it belongs to it: what stands "from ‘x’ to ‘y’" has both, what stands after ‘x’ neither."""
        if self.with_end is not None:
            return self.with_end
        return self.inclusive or (self.start is not None and not self.whole_motion)


Target = tuple[Words, ...] | tuple[Ref, ...] | Stretch


@dataclass(frozen=True, slots=True)
class Place:
    """Where new text goes."""

    side: str
    """`after`, `before`, `end`, `start` or `as` (a new point's own number)."""
    anchor: Words | Ref | None = None
    until: Ref | None = None
    """What must stand right behind the anchor: "between points 4 and 5"."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that a paper asks for."""

    verb: str
    """`delete`, `insert`, `replace`, `move`, `renumber`, `amend`, `split`, `join` or `keep`."""
    scopes: tuple[Ref, ...] = (Ref(),)
    """Where its words are to be looked for; each of several where it names several."""
    target: Target | None = None
    place: Place | None = None
    new: tuple[Line, ...] = ()
    unit: str = ""
    """What is inserted, where the paper says it ("a new sub-point", "new paragraphs")."""
    keeps_under: bool = False
    """Whether what stands under the target stays."""
    renamed: tuple[str, ...] = ()
    """The labels that a renumbering says its target gets."""
    marked: tuple[Paragraph, ...] = ()
    """Marked text that shows what becomes of the target."""

    @property
    def parts(self) -> tuple[Ref, ...]:
        """The parts of the motion that the target names."""
        return tuple(one for one in self.target if isinstance(one, Ref)) if isinstance(self.target, tuple) else ()

    @property
    def words(self) -> tuple[Words, ...]:
        """The words that the target quotes."""
        return tuple(one for one in self.target if isinstance(one, Words)) if isinstance(self.target, tuple) else ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An instruction sentence of the paper: what it asks for, or why that could not be told."""

    text: str
    edits: tuple[Edit, ...] = ()
    trouble: str = ""
    """What was not understood, as a sentence; the edits are empty then."""
    reads: tuple[Line, ...] = ()
    """The text that it says comes of it ("so that it reads: ...")."""
    doubt: str = ""
    """What a person should look at, though it is understood; "" for nothing."""
    others: tuple[Entry, ...] = ()
    """What it asks for where its quotation marks are read otherwise."""
