"""The model: what a paper shows (`Run`), and what its mover means (`Span`). Imports nothing of ours but below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from amend.instruction import Instruction
from amend.printed_lines import PrintedLine
from amend.roles import Role as Role


class Mark(StrEnum):
    """How text looks, or a real revision. The values are the names used on the command line and in JSON."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    RED = "red"
    BLUE = "blue"
    GREEN = "green"
    COLOUR = "colour"
    """Any colour that is not the document's own; stands beside RED, BLUE or GREEN where the hue is one of those."""
    HIGHLIGHT = "highlight"
    """Highlighting or shading."""
    CAPS = "caps"
    """Capital letters: as formatting, or typed so where a legend says that capitals are a mark."""
    BRACKETS = "brackets"
    """[Square brackets] around the text, where a legend says that they are a mark."""
    LINK = "link"
    """Text of a hyperlink; its underline and colour are the link's own."""
    INSERTED = "inserted"
    """A real revision: `w:ins`, `<ins>`, CriticMarkup's `{++ ++}`."""
    DELETED = "deleted"
    """A real revision: `w:del`, `<del>`, CriticMarkup's `{-- --}`."""
    PAGE_NUMBER = "page-number"
    """A number that Word counts when it prints: it says nothing of the text."""
    UNDECIDED = "undecided"
    """Shown as undecided by one of amend's own outputs."""


Marks = frozenset[Mark]
NO_MARKS: Marks = frozenset()


class Change(StrEnum):
    """What a span, a paragraph or a paragraph's end does to the motion."""

    KEEP = "keep"
    ADD = "add"
    DELETE = "delete"
    NEITHER = "neither"
    """Added and struck again: in neither version. For spans only."""

    @property
    def in_original(self) -> bool:
        """Whether the original holds the text."""
        return self in (Change.KEEP, Change.DELETE)

    @property
    def in_amended(self) -> bool:
        """Whether the amended text holds it."""
        return self in (Change.KEEP, Change.ADD)


class Kind(StrEnum):
    """What a paragraph is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"


class Story(StrEnum):
    """Where a paragraph runs: the body, or one of the texts beside it."""

    BODY = "body"
    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    HEADER = "header"
    FOOTER = "footer"
    TEXTBOX = "textbox"


class Severity(StrEnum):
    """How much a finding matters: `WARNING` and `ERROR` count under `--strict`."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text that looks the same throughout: a fact."""

    text: str
    marks: Marks = NO_MARKS


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text and what it does: a reading."""

    text: str
    change: Change = Change.KEEP
    undecided: bool = False
    """Marks were lost, and nothing tells whether the text is kept or struck. Only ever true of kept text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where in a table a paragraph stands; all three count from 1."""

    table: int
    row: int
    column: int
    columns: int = field(default=0, compare=False)
    """How many columns its row has; 0 where the format does not say."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as the file shows it."""

    runs: tuple[Run, ...]
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    """A heading's level (1 to 6), an item's depth (from 0), else 0."""
    label: str = ""
    """The printed label ("3.", "(b)", "•"); never part of the text."""
    story: Story = Story.BODY
    cell: Cell | None = None
    end: Marks = NO_MARKS
    """The revision of the paragraph's end: `INSERTED`, `DELETED` or neither."""
    own: Marks = NO_MARKS
    """Marks that the paragraph's style gives to all its text."""
    role: Role = Role.TEXT
    page: int | None = None
    source: int | None = None
    """Which paragraph of its file this is, as that format's reader counts; only the same format's writer asks."""
    typed: bool = False
    """Whether the label is typed into the text of a DOCX, whose lists count by themselves elsewhere."""
    original_label: str = ""
    """The label in the original, where an output of ours says that it is another than `label`."""
    amended_label: str = ""
    """The same of the amended text."""
    within: int = 0
    """Which of its story's texts it stands in (the second footnote, the first header), from 1; 0 in the body."""
    beside: tuple[str, ...] = ()
    """What it holds beside its words, that is not compared word by word: targets of links, codes of fields."""
    notes: tuple[tuple[Story, int], ...] = ()
    """The notes that it refers to: their story and `within`."""
    divided: tuple[str, ...] = ()
    """Words that the end of a line divides ("after-noons"), where nothing tells whether the hyphen is theirs."""
    lines: tuple[PrintedLine, ...] = field(default=(), compare=False)
    """Its lines as a page prints them that numbers its lines; of each fifth numbered some may have none."""
    indent: int = field(default=0, compare=False)
    """How far plain text sets it in from the margin, in letters."""
    quoted: int = field(default=0, compare=False)
    """How deep the mail is quoted that it stands in."""
    not_done: str = field(default="", compare=False)
    """Why nothing that it asks for is carried out: its sheet says that the amendment was lost."""

    @property
    def text(self) -> str:
        """The runs joined."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """A paragraph as its mover means it."""

    spans: tuple[Span, ...]
    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    label: str = ""
    """The label that the paper prints (the motion's, where the paper leaves the paragraph out)."""
    original_label: str = ""
    """The label in the original, where it is another: the motion's own, else counted."""
    amended_label: str = ""
    """The label in the amended text, where it is another than `label`: counted without what is deleted."""
    place: str = ""
    """Where it stands, for a person: "This Council notes, 3, bullet 2"."""
    change: Change = Change.KEEP
    """`ADD` or `DELETE` where the whole paragraph is inserted or deleted."""
    break_: Change = Change.KEEP
    """What happens to the paragraph's end: `ADD` splits it from the next, `DELETE` joins it to the next."""
    story: Story = Story.BODY
    cell: Cell | None = None
    n: int | None = None
    """Number among the paragraphs of the motion, from 1; None for an inserted paragraph."""
    page: int | None = None
    source: int | None = None
    """Which paragraph of the redline's `base` this is; None where the base has none."""
    edited: int | None = None
    """Which paragraph of the redline's `edited` this is; None where that one has none."""
    within: int = 0
    """As `Paragraph.within`."""

    @property
    def text(self) -> str:
        """The spans joined, whatever they do."""
        return "".join(span.text for span in self.spans)

    @property
    def original(self) -> str:
        """Kept and deleted text."""
        return "".join(span.text for span in self.spans if span.change.in_original)

    @property
    def amended(self) -> str:
        """Kept and added text."""
        return "".join(span.text for span in self.spans if span.change.in_amended)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should know, and where."""

    kind: str
    severity: Severity
    message: str
    """One sentence that a clerk understands."""
    place: str = ""


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Source:
    """The file a paper came from, as it was when read."""

    name: str
    format: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Paper:
    """A document as it shows itself, its front matter told from its text."""

    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    proposer: str = ""
    seconder: str = ""
    group: str = ""
    legend: str = ""
    findings: tuple[Finding, ...] = ()
    """What the reader could not read or left aside."""
    source: Source | None = None
    layout: tuple[str, ...] = ()
    """What the file says beside its words as a whole, that is not compared: the pages of its sections, empty rows."""

    @property
    def text(self) -> tuple[Paragraph, ...]:
        """The paragraphs that belong to the motion: no title, mover lines, legend or clean copy."""
        return tuple(p for p in self.paragraphs if p.role is Role.TEXT)


@dataclass(frozen=True, slots=True)
class Convention:
    """Which marks add and which delete, as alternatives; the marks of one alternative must stand together."""

    added: tuple[Marks, ...] = ()
    deleted: tuple[Marks, ...] = ()
    legend: str = ""
    source: str = "inferred"
    """`legend`, `inferred`, `option`, `revisions` or `motion`."""


@dataclass(frozen=True, slots=True)
class Redline:
    """An amendment read: the motion with every insertion and deletion, and what was found on the way."""

    paragraphs: tuple[MarkedParagraph, ...]
    convention: Convention = Convention()
    findings: tuple[Finding, ...] = ()
    title: str = ""
    proposer: str = ""
    seconder: str = ""
    group: str = ""
    kind: str = "marked"
    """`marked`, `instructions`, `replacement`, `mixed`, `compare` or `none`."""
    verified: bool | None = None
    """Whether the marks account for every difference from the motion; None without a motion."""
    base: Source | None = None
    """The DOCX that a tracked-change DOCX edits: the motion's, else the paper's, else none."""
    base_is_paper: bool = False
    """Whether `base` is the amendment paper itself (or the edited text), whose marks become revisions."""
    edited: Source | None = None
    """The DOCX beside the motion's: of the edited text, as which new text looks, or of a paper that adds a note."""
    instructions: tuple[Instruction, ...] = ()
    """What the paper says in words, in its order, and what became of each."""
