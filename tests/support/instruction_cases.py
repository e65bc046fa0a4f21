"""The table of cases of amendments written as instructions (`tests/instructions/*.txt`), and how one is judged.

A case is a title and sections; a clerk can read it:

    === title of the case
    --- motion            the motion, a paragraph a line; or `--- printed`: as its pages print it, their lines numbered
    --- instructions      or `--- paper`: what the amendment paper says, as plain text
    --- format            `md` where the paper is Markdown (its marks are `<u>` and `~~`)
    --- amended           the motion as amended, labels counted anew; `unchanged` where it comes out as it was
    --- states            one line for each entry of `Redline.instructions`, in order (see `Expected`)
    --- findings          kinds that must be there: `kind`, `kind: words of its message`; `no kind` must not be there
    --- kind              `instructions`, `replacement` or `mixed`; alternatives with `|`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from amend.model import Finding, Paper, Paragraph
from amend.readers import read_bytes

FOLDER = Path(__file__).parents[1] / "instructions"
SECTIONS = ("motion", "printed", "instructions", "paper", "format", "amended", "states", "findings", "kind")
STATES = frozenset({"applied", "warned", "refused", "conflict", "none"})
UNCHANGED = "unchanged"
_SECTION = re.compile(r"^--- (\w+)\n", re.MULTILINE)
_VERB = re.compile(r"\[(\w*)\]$")

Lines = tuple[tuple[str, str], ...]
"""Label and text of each paragraph."""


@dataclass(frozen=True)
class Expected:
    """One line of `states`: `applied [replace]`, `applied|warned`, `refused: words of its reason / more words`.

    `none` among the alternatives: careful clerks may count no entry here. `[verb]` may be left out.
    """

    states: frozenset[str]
    verb: str | None = None
    words: tuple[str, ...] = ()

    def fits(self, state: str, verb: str, reason: str) -> bool:
        """Whether an entry is as expected; capital or small letters of its reason do not matter."""
        said = reason.casefold()
        verb_fits = self.verb is None or self.verb == verb
        return state in self.states and verb_fits and all(words.casefold() in said for words in self.words)


@dataclass(frozen=True)
class Case:
    """One case of the table."""

    title: str
    file: str
    motion_text: str
    paper_text: str
    amended_text: str
    expected: tuple[Expected, ...]
    form: str = "txt"
    findings: tuple[str, ...] = ()
    kinds: frozenset[str] = field(default_factory=frozenset)
    is_printed: bool = False

    @property
    def motion(self) -> Paper:
        """The motion as amend reads it."""
        return read_bytes(self.motion_text.encode(), "motion.txt", "txt")

    @property
    def paper(self) -> Paper:
        """The amendment paper as amend reads it."""
        return read_bytes(self.paper_text.encode(), f"paper.{self.form}", self.form)

    @property
    def amended(self) -> Lines:
        """The text that must come out."""
        return lines_of((self.motion_text if self.is_unchanged else self.amended_text).encode())

    @property
    def is_unchanged(self) -> bool:
        """Whether the motion must come out as it was."""
        return self.amended_text == UNCHANGED


def all_cases() -> tuple[Case, ...]:
    """Return the cases of every file, file by file."""
    return tuple(case for path in sorted(FOLDER.glob("*.txt")) for case in cases_in(path))


def cases_in(path: Path) -> Iterator[Case]:
    """Yield the cases of a file."""
    head, *blocks = re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)
    if head.strip():
        raise ValueError(f"{path.name}: text before the first case: {head.strip()[:60]!r}")
    yield from (_case(block, path.name) for block in blocks)


def _case(block: str, file: str) -> Case:
    title, *parts = _SECTION.split(block)
    named = dict(zip(parts[::2], (part.strip("\n") for part in parts[1::2]), strict=True))
    title = title.strip()
    unknown = set(named) - set(SECTIONS)
    if unknown or len(named) * 2 != len(parts):
        raise ValueError(f"{file}: {title}: sections that are unknown or there twice: {sorted(unknown)}")
    return Case(
        title,
        file,
        named["printed"] if "printed" in named else named["motion"],
        named["instructions"] if "instructions" in named else named["paper"],
        named["amended"],
        tuple(_expected(line) for line in named["states"].splitlines()),
        named.get("format", "txt"),
        tuple(named.get("findings", "").splitlines()),
        frozenset(filter(None, named.get("kind", "").split("|"))),
        "printed" in named,
    )


def _expected(line: str) -> Expected:
    told, _, words = line.partition(": ")
    verb = _VERB.search(told)
    states = frozenset(_VERB.sub("", told).strip().split("|"))
    if not states <= STATES:
        raise ValueError(f"unknown states: {line!r}")
    return Expected(states, verb[1] if verb else None, tuple(word for word in words.split(" / ") if word))


def lines_of(data: bytes) -> Lines:
    """Return label and text of each paragraph of a plain text, however it is laid out."""
    return lines_in(read_bytes(data, "text.txt", "txt", finished=True).paragraphs)


def lines_in(paragraphs: Sequence[Paragraph]) -> Lines:
    """Return label and text of each of the paragraphs."""
    return tuple((p.label, p.text) for p in paragraphs)


def are_as_expected(entries: Sequence[tuple[str, str, str]], expected: Sequence[Expected]) -> bool:
    """Whether entries (state, verb, reason) are those expected, in order; one that may be `none` may be missing."""
    if not expected:
        return not entries
    first, rest = expected[0], expected[1:]
    if entries and first.fits(*entries[0]) and are_as_expected(entries[1:], rest):
        return True
    return "none" in first.states and are_as_expected(entries, rest)


def unmet(findings: Sequence[Finding], wanted: Sequence[str]) -> tuple[str, ...]:
    """Return the lines of a case's `findings` that do not hold."""
    return tuple(line for line in wanted if _is_unmet(findings, line))


def _is_unmet(findings: Sequence[Finding], line: str) -> bool:
    if line.startswith("no "):
        return any(finding.kind == line[3:] for finding in findings)
    kind, _, words = line.partition(": ")
    return not any(f.kind == kind and words.casefold() in f.message.casefold() for f in findings)
