"""One amendment of the pack -> the clerk's set, as bytes: what a process of the run does, alone with its files."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from amend.changes import count_words
from amend.config import Habits
from amend.errors import AmendError, MissingToolError
from amend.model import Marks, Paper, Redline, Severity
from amend.outputs import CLERKS_SET
from amend.packs.found import Extent
from amend.packs.looking import Reading, format_of
from amend.packs.members import Member, data_of
from amend.packs.touched import Touched, touched
from amend.readers import read_bytes
from amend.readers.parts import part_of
from amend.reconciliation import reconcile
from amend.word_limit import check_limit
from amend.writers import render
from amend.writers.options import Options
from amend.writers.view import View

FORMS = ("marked", "instructions", "replacement", "mixed", None)
_KEPT = 6
"""Papers that a process remembers: the motion of many amendments is read once."""
_papers: OrderedDict[object, Paper] = OrderedDict()


@dataclass(frozen=True, slots=True)
class Side:
    """An amendment or a motion: where it is, and what is in it."""

    member: Member
    extent: Extent
    digest: str
    """SHA-256 of its file."""
    data: bytes | None = field(default=None, repr=False)
    """Its file, where the process that reads it cannot see the disk."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was asked for on the command line."""

    additions: tuple[Marks, ...] | None = None
    deletions: tuple[Marks, ...] | None = None
    replaced: str = ""
    author: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """An amendment to convert."""

    amendment: Side
    motion: Side | None
    reading: Reading
    choices: Choices
    habits: Habits
    template: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Said:
    """A finding, as the page of the meeting shows it."""

    severity: str
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of an amendment."""

    form: str | None = None
    """marked, instructions, replacement or mixed; None where it amends nothing."""
    verified: bool | None = None
    added: int = 0
    """Words."""
    deleted: int = 0
    findings: tuple[Said, ...] = ()
    title: str = ""
    error: str = ""
    """Why nothing was written, as one sentence."""
    lasting: bool = True
    """Whether the same would come of it again."""
    unplaced: bool = False
    """Whether it is only that its files could not be written where somebody else's are."""
    touched: tuple[Touched, ...] = ()
    """The motion's paragraphs that it changes."""
    files: tuple[bytes, ...] = field(default=(), repr=False)
    """One for each of `outputs.CLERKS_SET`."""


def make_ready() -> None:
    """Load and compile what is else loaded and compiled when the first paper needs it."""
    from amend.instructions.frames import compiled

    compiled()
    for form in ("docx", "html"):
        render(Redline(()), form, View.REDLINE, Options())


def converted_in_turn(jobs: tuple[Job, ...]) -> tuple[Converted, ...]:
    """Return what became of each of the amendments in `jobs`."""
    return tuple(map(converted, jobs))


def converted(job: Job) -> Converted:
    """Return what became of the amendment in `job`."""
    try:
        redline = _redline(job)
        options = Options(job.choices.author or job.habits.author, job.choices.date, job.template, job.habits.lang)
        files = tuple(render(redline, form, view, options) for _, form, view in CLERKS_SET)
    except AmendError as error:
        return Converted(error=str(error), lasting=not isinstance(error, MissingToolError))
    return _described(redline, files)


def _redline(job: Job) -> Redline:
    choices, habits = job.choices, job.habits
    motion = _paper(job.motion, job.reading) if job.motion else None
    paper, additions, deletions = habits.reading(
        _paper(job.amendment, job.reading), choices.additions, choices.deletions
    )
    blunt = (choices.replaced or habits.replaced) == "blunt"
    return check_limit(
        reconcile(paper, motion, additions=additions, deletions=deletions, blunt=blunt), habits.word_limit
    )


def _described(redline: Redline, files: tuple[bytes, ...]) -> Converted:
    count = count_words(redline)
    kind = redline.kind
    return Converted(
        form=kind if kind in FORMS else None,
        verified=redline.verified,
        added=count.added,
        deleted=count.deleted,
        findings=tuple(Said(one.severity.value, one.place, one.message) for one in redline.findings),
        title=redline.title,
        touched=touched(redline),
        files=files,
    )


def needs_look(said: Said) -> bool:
    """Whether a person should look at what was found."""
    return said.severity != Severity.INFO


def _paper(side: Side, reading: Reading) -> Paper:
    """Return the paper, read now or a moment ago."""
    key = (side.member.name, side.digest, side.extent, reading)
    if key not in _papers:
        _papers[key] = _read(side, reading)
        while len(_papers) > _KEPT:
            _papers.popitem(last=False)
    _papers.move_to_end(key)
    return _papers[key]


def _read(side: Side, reading: Reading) -> Paper:
    name = side.member.name
    data = data_of(side.member) if side.data is None else side.data
    paper = read_bytes(
        data,
        name,
        format_of(side.member, data),
        revisions=reading.revisions,
        password=reading.password or None,
        ocr=reading.ocr,
        pages=side.extent.pages,
    )
    if side.extent.paragraphs is None:
        return paper
    return part_of(paper, *side.extent.paragraphs)
