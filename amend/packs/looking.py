"""A file of the pack -> the papers in it. A pack PDF is looked at page by page; what may matter is read in full."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from amend.errors import MissingToolError, UnreadableError
from amend.groups import group_of
from amend.model import Paper, Role
from amend.movers import names_in
from amend.packs.classes import shortened
from amend.packs.found import Class, Extent, Found, Key
from amend.packs.items import item_in
from amend.packs.lines import Line, body_end, lines_of
from amend.packs.members import Member, data_of
from amend.packs.segments import Segment, segments
from amend.readers import SUFFIXES, read_bytes
from amend.readers.parts import part_of

if TYPE_CHECKING:
    from amend.readers.pdf.prescreen import Hint

HEAD, FOOT = 25, 4
"""Paragraphs at the beginning and the end among which movers are named."""
TITLE_LINES = 6
"""Lines among which a title stands."""
MOST_TEXT = 120_000
"""Characters of a paper by which it is paired; more say nothing more."""
_SKIPPED = {
    ".toml": "settings of amend",
    ".csv": "a table",
    ".png": "a picture",
    ".jpg": "a picture",
    ".jpeg": "a picture",
    ".gif": "a picture",
    ".tif": "a picture",
    ".tiff": "a picture",
    ".xls": "a spreadsheet",
    ".xlsx": "a spreadsheet",
    ".ods": "a spreadsheet",
    ".ppt": "slides",
    ".pptx": "slides",
    ".odp": "slides",
    ".eml": "an e-mail",
    ".msg": "an e-mail",
    ".ics": "a calendar entry",
    ".mp3": "a recording",
    ".mp4": "a recording",
    ".json": "a file for machines",
    ".xml": "a file for machines",
}
"""What is no paper by its suffix, and what it is called."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: the options that the commands share."""

    password: str = ""
    ocr: bool = False
    revisions: str = "keep"


@dataclass(frozen=True, slots=True)
class Look:
    """A file to be looked at."""

    member: Member
    reading: Reading
    data: bytes | None = field(default=None, repr=False)
    """Its bytes, where the process that looks cannot see the disk."""
    hints: tuple[Hint, ...] = field(default=(), repr=False)
    """What was seen of the pages of a PDF before; () where they are to be looked at now."""


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a large PDF whose pages are to be looked at: which of how many."""

    member: Member
    password: str
    part: int
    parts: int


def screened(share: Share) -> tuple[Hint, ...]:
    """Return what is seen of the pages of a part of a PDF, nothing where the file does not open."""
    from amend.readers.pdf.prescreen import screen

    try:
        hints = screen(data_of(share.member), share.password, marks=False, share=(share.part, share.parts))
        return tuple(hints)
    except UnreadableError:
        return ()  # whoever looks at the file says so


def looked_at(look: Look) -> tuple[Found, ...]:
    """Return the papers in a file of the pack; one that cannot be read is a paper, too, that says why."""
    member = look.member
    key = Key(member.name)
    if member.is_systems:
        return (Found(key, Class.OTHER, "a system left it there for itself"),)
    if member.suffix in _SKIPPED and not member.problem:
        return (Found(key, Class.OTHER, f"{_SKIPPED[member.suffix]}, which is not read"),)
    try:
        data = data_of(member) if look.data is None else look.data
    except UnreadableError as error:
        return (_unreadable(key, error),)
    digest = sha256(data).hexdigest()
    try:
        return tuple(replace(found, digest=digest) for found in _papers(look, data))
    except UnreadableError as error:
        return (replace(_unreadable(key, error), digest=digest),)


def _unreadable(key: Key, error: UnreadableError) -> Found:
    lasting = not isinstance(error, MissingToolError)
    return Found(key, Class.UNREADABLE, error.found, error=str(error), lasting=lasting)


def _papers(look: Look, data: bytes) -> Iterator[Found]:
    member, reading = look.member, look.reading
    form = format_of(member, data)
    if form == "pdf":
        yield from _in_pdf(member, data, reading, look.hints)
        return
    paper = read_bytes(data, member.name, form, password=reading.password, revisions=reading.revisions)
    yield from _in_paper(member, paper, None)


def format_of(member: Member, data: bytes) -> str:
    """Return the format of a file, by its suffix or else by its first bytes; raise `UnreadableError` for others."""
    known = SUFFIXES.get(member.suffix)
    if known is not None:
        return known
    if data.startswith(b"%PDF-"):
        return "pdf"
    found = f"the suffix {member.suffix!r} is not known" if member.suffix else "the file has no suffix"
    raise UnreadableError(member.name, found, "name it after what it is, if it is a paper")


def _in_pdf(member: Member, data: bytes, reading: Reading, hints: Sequence[Hint]) -> Iterator[Found]:
    from amend.packs.pages import glance, papers_in
    from amend.readers.pdf.prescreen import outline, screen

    try:
        hints = hints or list(screen(data, reading.password, marks=False))
        look = glance(hints, outline(data, reading.password))
    except UnreadableError as error:
        raise UnreadableError(member.name, error.found, error.advice) from error
    if not any(hint.letters for hint in hints) and not reading.ocr:
        raise UnreadableError(member.name, "its pages are pictures without text", "read it with --ocr")
    if reading.ocr:
        paper = read_bytes(data, member.name, "pdf", password=reading.password, ocr=True)
        yield from _in_paper(member, paper, None)
        return
    papers = papers_in(look)
    last = len(look.pages)
    if not any(segment.class_.is_converted for _, _, segment in papers):
        yield _unsorted(Key(member.name), papers[0][2], look.lines, None)
        return
    for pages, group in _regions(papers):
        whole = pages == (1, last)
        lines = tuple(line for page in look.pages[pages[0] - 1 : pages[1]] for line in page)
        if not whole and _is_plain(group, lines):
            yield _at_a_glance(_unsorted(Key(member.name, _pages_part(pages)), group[0], lines, pages), lines)
            continue
        if not any(one.class_.is_converted for one in group):
            yield _unsorted(Key(member.name, _pages_part(pages)), group[0], lines, pages)
            continue
        paper = read_bytes(
            data,
            member.name,
            "pdf",
            password=reading.password,
            revisions=reading.revisions,
            pages=None if whole else pages,
        )
        yield from _in_paper(member, paper, None if whole else pages)


def _is_plain(group: Sequence[Segment], lines: Sequence[Line]) -> bool:
    """Whether pages are one amendment by its own title: how they look tells nothing more before it is converted."""
    is_amendment = len(group) == 1 and group[0].class_ is Class.AMENDMENT
    return is_amendment and any(line.names_amendment for line in lines[:TITLE_LINES])


def _at_a_glance(found: Found, lines: Sequence[Line]) -> Found:
    """Return an amendment with what it is paired by, told by the words of its pages alone."""
    said = [line.full for line in lines]
    title = " – ".join(line.full for line in lines[:TITLE_LINES] if line.is_title and not line.is_mover)
    return _with_facts(found, said, said[:TITLE_LINES], title)


def _unsorted(key: Key, segment: Segment, lines: Sequence[Line], pages: tuple[int, int] | None) -> Found:
    """Return a paper whose pages were not read in full."""
    return _found(key, replace(segment, start=0, stop=len(lines)), lines, Extent(pages))


def _regions(papers: Sequence[tuple[int, int, Segment]]) -> Iterator[tuple[tuple[int, int], list[Segment]]]:
    """Yield the pages that are read together: papers that share a page, each of the others by itself."""
    held: tuple[int, int] | None = None
    group: list[Segment] = []
    for first, last, segment in papers:
        if held is not None and first <= held[1]:
            held, group = (held[0], max(last, held[1])), [*group, segment]
            continue
        if held is not None:
            yield held, group
        held, group = (first, last), [segment]
    if held is not None:
        yield held, group


def _in_paper(member: Member, paper: Paper, pages: tuple[int, int] | None) -> Iterator[Found]:
    """Yield the papers of what was read in full: a file, or some pages of one."""
    lines = lines_of(paper)[: body_end(paper.paragraphs)]
    parts = segments(lines)
    if len(parts) == 1:
        part = _pages_part(pages) if pages else ""
        yield _described(_found(Key(member.name, part), parts[0], lines, Extent(pages)), paper)
        return
    ranges = [_pages_of(lines, one) for one in parts]
    number, rest = 0, False
    for one, own in zip(parts, ranges, strict=True):
        number += one.class_.is_converted
        if not one.class_.is_converted and own is None:
            if not rest and one.class_ is not Class.OTHER:  # what is around the papers, once: the file itself
                yield _found(Key(member.name), one, lines, Extent(None, (one.start, one.stop)))
                rest = True
            continue
        part = f"paper {number}"
        if own is not None:
            part = _pages_part(own) + (f", paper {number}" if ranges.count(own) > 1 else "")
        extent = Extent(pages, (one.start, one.stop))
        found = _found(Key(member.name, part), one, lines, extent)
        yield _described(found, part_of(paper, one.start, one.stop)) if one.class_.is_converted else found


def _pages_of(lines: Sequence[Line], one: Segment) -> tuple[int, int] | None:
    pages = [line.page for line in lines[one.start : one.stop] if line.page]
    return (min(pages), max(pages)) if pages else None


def _pages_part(pages: tuple[int, int]) -> str:
    return f"page {pages[0]}" if pages[0] == pages[1] else f"pages {pages[0]}-{pages[1]}"


def _found(key: Key, segment: Segment, lines: Sequence[Line], extent: Extent) -> Found:
    chosen = lines[segment.start : segment.stop] or lines
    title = next((line.full for line in chosen[:12] if line.names_amendment or line.names_motion), "")
    title = title or next((line.full for line in chosen if line.is_title), "")
    title = shortened(title.strip("#* "), 30)  # a text file may have a Markdown title
    return Found(key, segment.class_, segment.reason, extent, title, title)


def _described(found: Found, paper: Paper) -> Found:
    """Return a motion or an amendment with what it is paired by."""
    if not found.class_.is_converted:
        return found
    head = paper.paragraphs[:HEAD]
    front = [p.text for p in head if p.role in (Role.TITLE, Role.MOVER)] or [p.text for p in head[:TITLE_LINES]]
    told = _with_facts(found, [p.text for p in paper.paragraphs], front, paper.title or found.title)
    return replace(
        told,
        proposer=paper.proposer or told.proposer,
        seconder=paper.seconder or told.seconder,
        group=paper.group or told.group,
    )


def _with_facts(found: Found, said: Sequence[str], front: Sequence[str], title: str) -> Found:
    """Return a paper with what its paragraphs (`said`), and the first of them, tell of its place in the meeting."""
    movers = names_in([*said[:HEAD], *said[HEAD:][-FOOT:]])
    return replace(
        found,
        title=shortened(title.strip("#* "), 40),
        item=item_in([*front, title]) or item_in([posixpath.basename(found.key.file)]),
        proposer=movers.proposer or "",
        seconder=movers.seconder or "",
        group=group_of(title),
        text="\n".join(said)[:MOST_TEXT],
    )
