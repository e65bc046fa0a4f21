"""The page of the meeting: per motion its amendments, what was found and where it is, and what was left out and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from amend.model import Severity
from amend.outputs import CLERKS_SET
from amend.packs.clashes import clashes
from amend.packs.converting import Converted, Said
from amend.packs.found import Class, Key
from amend.packs.meeting import Meeting, Row
from amend.writers.html import inert, page_frame

_LINKS = dict(
    zip(
        (ending for ending, _, _ in CLERKS_SET),
        ("Tracked changes (Word)", "Motion as amended (Word)", "Redline page", "Data (JSON)"),
        strict=True,
    )
)
_FIRST = (".redline.html", ".redline.docx", ".amended.docx", ".json")
"""The order of the links: what most people open comes first."""
_FORMS = {
    "marked": "Changes marked in the text",
    "instructions": "Instructions in words",
    "replacement": "Replaces the whole text",
    "mixed": "Instructions and marked text",
    None: "No change of the motion was found in it",
}
_PROOFS = {
    True: "Agrees with the motion",
    False: "Does not agree with the motion everywhere: see what was found",
    None: "There was no motion to compare it with",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an output."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An amendment as the page shows it."""

    row: Row
    title: str
    people: str
    words: str
    form: str
    proof: str
    why: str
    """Why it was put with its motion."""
    links: tuple[Link, ...]
    found: str
    """How much was found: "3 findings, 1 to look at"."""
    findings: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A motion and its amendments."""

    id: str
    title: str
    file: str
    people: str
    entries: tuple[Entry, ...]
    clashes: tuple[tuple[str, str, str], ...] = ()
    """Two amendments that change the same text, and where."""


def index_page(meeting: Meeting) -> bytes:
    """Return the page, as UTF-8: no script, nothing from elsewhere; the same meeting gives the same bytes."""
    style = "".join(files(room).joinpath(name).read_text("utf-8") for room, name in
                    (("amend.writers", "page.css"), ("amend.packs", "index.css")))  # fmt: skip
    page = _environment().get_template("index.html").render(
        **page_frame(style, "en-GB"),
        name=meeting.name,
        summary=list(summary(meeting)),
        sections=list(_sections(meeting)),
        alone=[_entry(row) for row in _converted(meeting) if row.pair is None or row.pair.motion is None],
        failed=[row for row in meeting.rows if row.error],
        older=[row for row in meeting.rows if row.newer is not None],
        unamended=[row for row in _motions(meeting) if not _amendments_of(meeting, row.found.key)],
        left_out=[row for row in meeting.rows if not row.found.class_.is_converted and not row.error],
        name_of=name_of,
    )  # fmt: skip
    return inert(page).encode("utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("amend", "packs"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
    )  # fmt: skip


def summary(meeting: Meeting) -> Iterator[str]:
    """Yield what the chair should know, in plain sentences."""
    motions, done = _motions(meeting), _converted(meeting)
    amended = [row for row in motions if _amendments_of(meeting, row.found.key)]
    yield f"{counted(len(motions), 'motion')}, of which {len(amended)} {_verb(len(amended))} amendments."
    looked = [row for row in done if row.warnings or (row.result and row.result.verified is False)]
    if done and not looked:
        yield f"{counted(len(done), 'amendment')} converted, with nothing that has to be looked at."
    if looked:
        whole = counted(len(done), "amendment")
        yield f"{whole} converted, of which {len(looked)} should be looked at before the meeting."
    crossed = sum(any(clashes(_amendments_of(meeting, row.found.key))) for row in motions)
    if crossed:
        verb = "is" if crossed == 1 else "are"
        yield f"There {verb} {counted(crossed, 'motion')} of which two or more amendments change the same text."
    alone = [row for row in done if row.pair is None or row.pair.motion is None]
    if alone:
        yield f"{counted(len(alone), 'amendment')} could not be put with a motion of this pack."
    older = [row for row in meeting.rows if row.newer is not None]
    if older:
        verb = "was" if len(older) == 1 else "were"
        yield f"{counted(len(older), 'older version or copy', 'older versions and copies')} {verb} left aside."
    failed = [row for row in meeting.rows if row.error]
    if failed:
        yield f"{counted(len(failed), 'paper')} could not be read or written."


def _verb(number: int) -> str:
    return "has" if number == 1 else "have"


def counted(number: int, one: str, more: str = "") -> str:
    """Return "1 motion", "2 motions"."""
    return f"{number} {one if number == 1 else more or one + 's'}"


def _motions(meeting: Meeting) -> list[Row]:
    return [row for row in meeting.of(Class.MOTION) if row.newer is None]


def _converted(meeting: Meeting) -> list[Row]:
    return [row for row in meeting.rows if row.outputs]


def _amendments_of(meeting: Meeting, motion: Key) -> list[Row]:
    return [row for row in _converted(meeting) if row.pair is not None and row.pair.motion == motion]


def _sections(meeting: Meeting) -> Iterator[Section]:
    """Yield a section for each motion that has amendments; one that a person paired by hand may be of any class."""
    named = {row.pair.motion for row in _converted(meeting) if row.pair is not None}
    number = 0
    for row in sorted(meeting.rows, key=lambda one: _in_agenda(one.found.item)):
        if row.found.key in named:
            number += 1
            amendments = _amendments_of(meeting, row.found.key)
            entries = tuple(map(_entry, amendments))
            found = tuple((called(one.one), called(one.other), one.said) for one in clashes(amendments))
            yield Section(f"motion-{number}", name_of(row), str(row.found.key), _people(row), entries, found)


def name_of(row: Row) -> str:
    """Return what a paper is called: its title, else its file."""
    return row.found.heading or str(row.found.key)


def _in_agenda(item: str) -> tuple[bool, list[tuple[int, str]]]:
    """Return by what motions are put in the agenda's order: "12.2" comes before "12.10", what names no item last."""
    return not item, [(int(digits or 0), letters) for digits, letters in re.findall(r"(\d+)|([a-z]+)", item.lower())]


def called(row: Row) -> str:
    """Return what a paper is called beside others of the same title."""
    name, by = name_of(row), row.found.group or row.found.proposer or str(row.found.key)
    return name if by.casefold() in name.casefold() else f"{name} ({by})"


def _entry(row: Row) -> Entry:
    result = row.result or Converted()
    return Entry(
        row,
        title=name_of(row),
        people=_people(row),
        words=f"Adds {counted(result.added, 'word')}, deletes {counted(result.deleted, 'word')}",
        form=_FORMS[result.form],
        proof=_PROOFS[result.verified],
        why=row.pair.reason if row.pair else "",
        links=tuple(Link(_address(row.base + ending), _LINKS[ending]) for ending in _FIRST),
        found=_found(result.findings, row.warnings),
        findings=tuple(sorted(result.findings, key=_weight)),
    )


def _weight(said: Said) -> int:
    return (Severity.ERROR, Severity.WARNING, Severity.INFO).index(Severity(said.severity))


def _found(findings: Sequence[Said], warnings: int) -> str:
    if not findings:
        return "Nothing was found that a person should know"
    look = f"{warnings} to look at" if warnings else "for information"
    return f"{counted(len(findings), 'finding')}, {look}"


def _people(row: Row) -> str:
    found = row.found
    said = [found.group] if found.group else []
    said += [f"proposed by {found.proposer}"] if found.proposer else []
    said += [f"seconded by {found.seconder}"] if found.seconder else []
    text = ", ".join(said)
    return text[:1].upper() + text[1:]


def _address(path: str) -> str:
    """Return a path in DIR as a link on its page; a colon in it is no scheme."""
    return "./" + quote(path)
