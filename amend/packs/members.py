"""The files of a pack: below a folder, in a zip, in a zip within a zip. Nothing is unpacked onto the disk."""

from __future__ import annotations

import lzma
import os
import posixpath
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from amend.errors import UnreadableError
from amend.file_errors import unreadable
from amend.readers import MAX_BYTES

MOST_MEMBERS = 20_000
"""Files in one archive; one that claims more is no meeting pack."""
MOST_UNPACKED = 4 * 2**30
"""Bytes that all files of one archive may come to."""
DEEPEST = 4
"""Archives within archives."""
_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError,
           IndexError, OSError)  # fmt: skip
"""What Python's zip reader raises for an archive that is damaged, locked or packed in ways it does not know."""
_SHUT = "the folder may not be read; ask for permission to read it"
_LINKED = "it is a link to a folder, which is not followed; name that folder as a source, too"
_NOTHING = "there is no file behind the name that can be read; ask for it again"
_SYSTEM_FOLDERS = frozenset({"__MACOSX", "$RECYCLE.BIN", "System Volume Information"})
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the pack."""

    name: str
    """Its path inside the pack, with slashes: "Item 12/Amendment 1.docx", "late.zip/inner/b.docx"."""
    path: Path
    """The file on the disk: itself, or the archive that holds it."""
    chain: tuple[int, ...] = ()
    """Which entry of the archive it is, and of the archive therein: two entries may have one name."""
    problem: str = ""
    """Why it cannot be read, where that is known before."""

    size: int = 0
    """Of the file, or the archive that holds it, in bytes; 0 where that is not known."""

    @property
    def suffix(self) -> str:
        return posixpath.splitext(self.name)[1].lower()

    @property
    def is_systems(self) -> bool:
        """Whether a system or a program left it there for itself."""
        *folders, last = self.name.split("/")
        return (
            any(folder in _SYSTEM_FOLDERS or folder.startswith(".") for folder in folders)
            or last.startswith((".", "~$", ".~lock"))
            or last.lower() in _SYSTEM_FILES
        )


def members(sources: Sequence[Path], but: Path) -> tuple[Member, ...]:
    """Return every file of the pack, by name; `but` is the folder of the outputs, in which nothing is looked for.

    A folder's files are named from it, or by its own name too where there are several sources. Raises
    `UnreadableError` where a source cannot be opened.
    """
    found: list[Member] = []
    for source in sources:
        if not source.exists():
            raise UnreadableError(str(source), "there is no such file or folder", "check the name")
        if source.is_dir():
            prefix = f"{source.resolve().name}/" if len(sources) > 1 else ""
            found += _below(source, prefix, but.resolve())
        else:
            found += _opened(Member(_spelled(source.name), source, size=source.stat().st_size), 0, [0])
    return tuple(_told_apart(sorted(found, key=lambda one: one.name)))


def data_of(member: Member) -> bytes:
    """Return the bytes of a file; raise `UnreadableError` where there are too many, or they cannot be had."""
    if member.problem:
        raise UnreadableError(member.name, *_halves(member.problem))
    try:
        if not member.chain:
            size = member.path.stat().st_size
            if size > MAX_BYTES:
                raise _too_large(member.name, size)
            return member.path.read_bytes()
    except OSError as error:
        raise unreadable(member.name, error) from error
    return _unpacked(member)


def _unpacked(member: Member) -> bytes:
    try:
        stamp = member.path.stat()
    except OSError as error:
        raise unreadable(member.name, error) from error
    try:
        archive = _archive(member.path, (stamp.st_mtime_ns, stamp.st_size), member.chain[:-1])
        return _read(archive, member.chain[-1], member.name)
    except _BROKEN as error:
        raise UnreadableError(member.name, *_halves(_why(error))) from error


@lru_cache(maxsize=4)
def _archive(path: Path, stamp: tuple[int, int], chain: tuple[int, ...]) -> zipfile.ZipFile:
    """Return an archive, or one within it, opened once for all its files; `stamp` is its date and size."""
    if not chain:
        return zipfile.ZipFile(path)
    return zipfile.ZipFile(BytesIO(_read(_archive(path, stamp, chain[:-1]), chain[-1], path.name)))


def _read(archive: zipfile.ZipFile, place: int, called: str) -> bytes:
    """Return a file of an archive; what its directory says of its size is not trusted."""
    with archive.open(archive.infolist()[place]) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_large(called, len(data))
    return data


def _too_large(name: str, size: int) -> UnreadableError:
    return UnreadableError(name, f"it has {size // 2**20:,} MB, more than a paper can", "split it into parts")


def _below(folder: Path, prefix: str, but: Path) -> Iterator[Member]:
    closed: list[Member] = []

    def named(path: Path) -> str:
        return prefix + _spelled(path.relative_to(folder).as_posix())

    def shut(error: OSError) -> None:
        closed.append(Member(named(Path(error.filename)), Path(error.filename), problem=_SHUT))

    for root, folders, files in os.walk(folder, onerror=shut):
        here = Path(root)
        # Links to folders are not followed: they may lead round in a ring, or out of the pack.
        linked = [name for name in folders if os.path.islink(here / name)]
        yield from (Member(named(here / name), here / name, problem=_LINKED) for name in sorted(linked))
        folders[:] = sorted(name for name in folders if name not in linked and (here / name).resolve() != but)
        for file in sorted(files):
            path = here / file
            found = Member(named(path), path, size=_size(path))
            yield from _opened(found, 0, [0]) if found.size >= 0 else (replace(found, size=0, problem=_NOTHING),)
    yield from closed


def _size(path: Path) -> int:
    """Return how many bytes a file has; -1 where there is none that can be read."""
    try:
        status = path.stat()
    except OSError:
        return -1
    return status.st_size if stat.S_ISREG(status.st_mode) else -1


def _spelled(name: str) -> str:
    """Return a name as text: what is not UTF-8 in it is spelled out, so that no two names become one."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _opened(member: Member, depth: int, unpacked: list[int]) -> Iterator[Member]:
    """Yield the file, or what it holds where it is an archive; `unpacked` counts what all of it comes to, in bytes."""
    if member.suffix != ".zip" or member.is_systems:
        yield member
        return
    if depth >= DEEPEST:
        yield replace(member, problem=f"an archive within {DEEPEST} archives is not opened; unpack it by hand")
        return
    try:
        with zipfile.ZipFile(BytesIO(_unpacked(member)) if member.chain else member.path) as archive:
            entries = _entries(archive, unpacked)
    except UnreadableError as error:
        yield replace(member, problem=f"{error.found}; {error.advice}")
        return
    except _BROKEN as error:
        yield replace(member, problem=_why(error))
        return
    for place, entry in entries:
        name = f"{member.name}/{safe_name(entry.filename)}"
        inner = Member(name, member.path, (*member.chain, place), size=entry.file_size)
        if entry.flag_bits & 0x1:  # APPNOTE 4.4.4: encrypted
            yield replace(inner, problem="it is locked with a password; ask for an unlocked copy")
        else:
            yield from _opened(inner, depth + 1, unpacked)


def _entries(archive: zipfile.ZipFile, unpacked: list[int]) -> list[tuple[int, zipfile.ZipInfo]]:
    entries = [(place, entry) for place, entry in enumerate(archive.infolist()) if not entry.is_dir()]
    unpacked[0] += sum(entry.file_size for _, entry in entries)
    if len(entries) > MOST_MEMBERS or unpacked[0] > MOST_UNPACKED:
        raise ValueError("it unpacks to more than a meeting pack has; unpack it by hand")
    return entries


def safe_name(name: str) -> str:
    """Return a path that an archive gives as one that leads nowhere but below the archive."""
    parts = unicodedata.normalize("NFC", name.replace("\\", "/")).split("/")
    kept = ["".join(c for c in part if c.isprintable()).strip() for part in parts]
    kept = [part for part in kept if part not in ("", ".", "..")]
    return "/".join(kept) or "nameless"


def _told_apart(found: Sequence[Member]) -> Iterator[Member]:
    """Yield the members with names of their own: an archive may hold two files of one name."""
    taken = {member.name for member in found}
    seen: set[str] = set()
    for member in found:
        name, number = member.name, 1
        stem, suffix = posixpath.splitext(member.name)
        while name in seen or (number > 1 and name in taken):
            number += 1
            name = f"{stem} [{number}]{suffix}"
        seen.add(name)
        yield replace(member, name=name)


def _why(error: Exception) -> str:
    said = str(error)
    if isinstance(error, RuntimeError) and "password" in said:
        return "it is locked with a password; ask for an unlocked copy"
    if isinstance(error, ValueError) and "meeting pack" in said:
        return said
    return "the archive is damaged; ask for it again"


def _halves(problem: str) -> tuple[str, str]:
    found, _, advice = problem.partition("; ")
    return found, advice or "ask for it again"
