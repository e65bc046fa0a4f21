"""What a person sees in the terminal: the coloured redline, the findings, the counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import click

from amend.instruction import Instruction, State
from amend.mark_names import spell_marks
from amend.model import Change, Convention, Finding, Kind, MarkedParagraph, Redline, Severity, Span, Story
from amend.writers.how_read import what_accounts
from amend.writers.instruction_list import STATES, instruction_count, instruction_text

if TYPE_CHECKING:
    from amend.changes import WordCount
    from amend.word_limit import WordLimit

# Control characters would act on the terminal, and direction overrides disguise text: both are spelled out.
_UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_TOKENS = re.compile(r"\n|[^\S\n]+|\S+")

Style = tuple[tuple[str, object], ...]
"""Arguments of `click.style`, hashable."""
Piece = tuple[str, Style]

_STYLES: dict[str, Style] = {
    "keep": (),
    "add": (("fg", "green"), ("underline", True)),
    "delete": (("fg", "red"), ("strikethrough", True)),
    "neither": (("fg", "magenta"), ("strikethrough", True)),
    "undecided": (("fg", "yellow"),),
    "heading": (("bold", True),),
    "label": (("bold", True),),
}
# What stands around the text where there is no colour; as in the text format.
_BRACKETS = {
    "add": ("[+", "+]"),
    "delete": ("[-", "-]"),
    "neither": ("[+[-", "-]+]"),
    "undecided": ("[?", "?]"),
}
_SEVERITIES: dict[Severity, Style] = {
    Severity.INFO: (("fg", "cyan"),),
    Severity.WARNING: (("fg", "yellow"), ("bold", True)),
    Severity.ERROR: (("fg", "red"), ("bold", True)),
}
_STATES: dict[State, Style] = {
    State.APPLIED: (("fg", "green"), ("bold", True)),
    State.WARNED: (("fg", "yellow"), ("bold", True)),
    State.REFUSED: (("fg", "red"), ("bold", True)),
    State.CONFLICT: (("fg", "red"), ("bold", True)),
}
# How the changes were told where no marks tell them.
_UNMARKED = {
    "compare": "Compared: two finished texts, word by word.",
    "instructions": "Instructions: the paper says in words what to change.",
    "replacement": "Replacement: the paper puts a new text in the place of the motion's.",
}
_SOURCES = {
    "legend": "the legend says so",
    "inferred": "the paper has no legend; these are the marks it uses",
    "option": "as asked for",
    "motion": "the comparison with the motion shows it",
}
_VERIFIED_STYLES: dict[bool | None, Style] = {True: (("fg", "green"),), False: (("fg", "yellow"),), None: ()}


@dataclass(frozen=True, slots=True)
class Screen:
    """How wide the terminal is, in columns, and whether it shows colour."""

    width: int = 80
    colour: bool = False

    def paint(self, text: str, style: Style) -> str:
        """Return `text` with `style` where there is colour."""
        return click.style(text, **dict(style)) if text and style and self.colour else text  # type: ignore[arg-type]


def one_line(text: str) -> str:
    """Return `text` as one line that is safe to print: no line breaks, nothing that acts on the terminal."""
    return _safe(" ".join(text.split()))


def finding_line(finding: Finding, screen: Screen, kind: bool = False) -> str:
    """Return one line: "warning: This Council notes, 3: ..."; with `kind`, its kind at the end."""
    place = f"{one_line(finding.place)}: " if finding.place else ""
    end = f" ({finding.kind})" if kind else ""
    severity = screen.paint(f"{finding.severity}:", _SEVERITIES[finding.severity])
    return f"{severity} {place}{one_line(finding.message)}{end}"


def heading_lines(redline: Redline, screen: Screen) -> Iterator[str]:
    """Yield the title, the movers and the convention, with the reason for it."""
    if redline.title:
        yield screen.paint(one_line(redline.title), _STYLES["heading"])
    named = (("Group", redline.group), ("Proposed by", redline.proposer), ("Seconded by", redline.seconder))
    yield from (f"{name}: {one_line(value)}" for name, value in named if value)
    yield from wrapped([(_convention(redline), ())], "", screen)


def redline_lines(redline: Redline, screen: Screen) -> Iterator[str]:
    """Yield the motion with its changes: labels hanging, paragraphs apart, notes and the like named."""
    story = Story.BODY
    for paragraph in redline.paragraphs:
        if paragraph.kind is not Kind.ITEM or paragraph.story is not story:
            yield ""
        if paragraph.story is not story:
            story = paragraph.story
            yield screen.paint(f"({story})", _STYLES["heading"])
        yield from paragraph_lines(paragraph, screen)


def paragraph_lines(paragraph: MarkedParagraph, screen: Screen) -> list[str]:
    """Return one paragraph, wrapped, its label hanging to the left."""
    pieces = [piece for span in paragraph.spans for piece in _pieces(span, paragraph, screen)]
    if paragraph.break_ is not Change.KEEP:
        pieces.append(_marked("¶", str(paragraph.break_), screen))
    return wrapped(pieces, _label(paragraph), screen)


def count_lines(count: WordCount, limit: WordLimit | None, screen: Screen) -> Iterator[str]:
    """Yield how many words are added, deleted and in the result, and how that stands against the limit."""
    yield f"Words: {count.added} added, {count.deleted} deleted, {count.amended} in the amended motion."
    if limit is not None:
        excess = limit.excess(count)
        counted = "words added" if limit.counts == "added" else "words in the amended motion"
        verdict = f"over by {excess}" if excess else "kept"
        yield screen.paint(f"Limit: {limit.words} {counted}: {verdict}.", _VERIFIED_STYLES[not excess])


def finding_count(findings: Iterable[Finding]) -> str:
    """Return "2 warnings, 1 info", worst first; none gives "none"."""
    tally = dict.fromkeys((Severity.ERROR, Severity.WARNING, Severity.INFO), 0)
    for finding in findings:
        tally[finding.severity] += 1
    plural = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "infos"}
    return ", ".join(f"{n} {s if n == 1 else plural[s]}" for s, n in tally.items() if n) or "none"


def verified_line(redline: Redline, screen: Screen) -> str:
    """Return whether the paper was proved against the motion."""
    return screen.paint(_verified(redline), _VERIFIED_STYLES[redline.verified])


def instruction_lines(instructions: Iterable[Instruction], screen: Screen) -> Iterator[str]:
    """Yield each instruction with its number and state, and below it its place and the reason for its state."""
    for number, instruction in enumerate(instructions, start=1):
        pieces: list[Piece] = [
            (f"{STATES[instruction.state]}:", _STATES[instruction.state]),
            (f" {one_line(instruction_text(instruction))}", ()),
        ]
        below = (("Place", instruction.place), ("Reason", instruction.reason))
        pieces += [(f"\n{name}: {one_line(text)}", ()) for name, text in below if text]
        yield from wrapped(pieces, f"{number}. ", screen)


def instruction_count_line(instructions: Iterable[Instruction]) -> str:
    """Return how many instructions were applied, and how many not: "Instructions: 4 applied, 1 refused."."""
    return f"Instructions: {instruction_count(instructions)}."


def wrapped(pieces: Iterable[Piece], label: str, screen: Screen) -> list[str]:
    """Return `pieces` as lines no wider than the screen, all but the first indented by the width of `label`."""
    indent = " " * _columns(label)
    room = max(screen.width - len(indent), 20)
    lines: list[list[Piece]] = [[]]
    used = 0
    for word in _words(pieces):
        columns = sum(_columns(text) for text, _ in word)
        blank = word[0][0].isspace()
        if word[0][0] == "\n" or (used and not blank and used + columns > room):
            lines.append([])
            used = 0
        if not (blank and used == 0):
            lines[-1].extend(word)
            used += columns
    starts = [screen.paint(label, _STYLES["label"]), *[indent] * (len(lines) - 1)]
    return [(start + _painted(line, screen)).rstrip() for start, line in zip(starts, lines, strict=True)]


def _words(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield what must stay on a line: words of one or more pieces, and the blanks between them."""
    word: list[Piece] = []
    for text, style in pieces:
        for token in _TOKENS.findall(text):
            if token.isspace():
                if word:
                    yield word
                word = []
                yield [(token, style)]
            else:
                word.append((token, style))
    if word:
        yield word


def _painted(line: list[Piece], screen: Screen) -> str:
    while line and line[-1][0].isspace():
        line.pop()
    grouped = groupby(line, key=lambda piece: piece[1])
    return "".join(screen.paint("".join(text for text, _ in group), style) for style, group in grouped)


def _pieces(span: Span, paragraph: MarkedParagraph, screen: Screen) -> Iterator[Piece]:
    change = "undecided" if span.undecided else str(span.change)
    text, style = _marked(_safe(span.text), change, screen)
    if paragraph.kind is Kind.HEADING:
        style = (*(pair for pair in style if pair[0] != "bold"), *_STYLES["heading"])
    yield text, style


def _marked(text: str, change: str, screen: Screen) -> Piece:
    before, after = ("", "") if screen.colour else _BRACKETS.get(change, ("", ""))
    return f"{before}{text}{after}", _STYLES[change]


def _label(paragraph: MarkedParagraph) -> str:
    """An item's label stands under its parent's text; a cell says where it is."""
    if paragraph.cell is not None:
        return f"[{paragraph.cell.table}:{paragraph.cell.row}:{paragraph.cell.column}] "
    depth = 2 * paragraph.level if paragraph.kind is Kind.ITEM else 0
    return " " * min(depth, 16) + (f"{one_line(paragraph.label)} " if paragraph.label else "")


def _convention(redline: Redline) -> str:
    convention: Convention = redline.convention
    if redline.kind in _UNMARKED:
        return _UNMARKED[redline.kind]
    if convention.source == "revisions":
        return "Convention: the paper's own tracked changes."
    if not convention.added and not convention.deleted:
        return "Convention: none found."
    marks = f"added is {spell_marks(convention.added)}; deleted is {spell_marks(convention.deleted)}"
    why = _SOURCES.get(convention.source, convention.source)
    said = f": “{one_line(convention.legend)}”" if convention.legend and convention.source == "legend" else ""
    return f"Convention: {marks} ({why}{said})."


def _verified(redline: Redline) -> str:
    accounts = what_accounts(redline)
    if redline.verified:
        return f"Verified: {accounts} for every difference from the motion."
    if redline.verified is None:
        purpose = "apply the instructions to" if redline.instructions else "compare with"
        return f"Not verified: no motion to {purpose}; give it with --motion FILE."
    if redline.instructions:
        return "Not verified: something could not be applied or does not agree; the findings say where."
    return "Not verified: the marks do not account for every word; the findings say where."


def _safe(text: str) -> str:
    return _UNSAFE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def _columns(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_column(character) for character in text)


def _column(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
