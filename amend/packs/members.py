"""The files of a pack: below a folder, in a zip, in a zip within a zip. Nothing is unpacked onto the disk."""

from __future__ import annotations

import os
import posixpath
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
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
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
"""What Python's zip reader raises for an archive that is damaged, locked or packed in ways it does not know."""
_SYSTEM_FOLDERS = frozenset({"__MACOSX", "$RECYCLE.BIN", "System Volume Information"})
_SYSTEM_FILES = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class Member:
    """A file of the pack."""

    name: str
    """Its path inside the pack, with slashes: "Item 12/Amendment 1.docx", "late.zip/inner/b.docx"."""
    path: Path
    """The file on the disk: itself, or the archive that holds it."""
    chain: tuple[str, ...] = ()
    """The names by which one comes from the archive to the file, as the archives have them."""
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
            found += _opened(Member(source.name, source, size=source.stat().st_size), 0)
    return tuple(_told_apart(sorted(found, key=lambda one: one.name)))


def data_of(member: Member) -> bytes:
    """Return the bytes of a file; raise `UnreadableError` where there are too many, or they cannot be had."""
    if member.problem:
        raise UnreadableError(member.name, *_halves(member.problem))
    try:
        size = member.path.stat().st_size
        if not member.chain:
            if size > MAX_BYTES:
                raise _too_large(member.name, size)
            return member.path.read_bytes()
    except OSError as error:
        raise unreadable(member.name, error) from error
    with ExitStack() as stack:
        return _unpacked(stack, member)


def _unpacked(stack: ExitStack, member: Member) -> bytes:
    try:
        archive = stack.enter_context(zipfile.ZipFile(member.path))
        for name in member.chain[:-1]:
            archive = stack.enter_context(zipfile.ZipFile(BytesIO(_read(archive, name, member.name))))
        return _read(archive, member.chain[-1], member.name)
    except _BROKEN as error:
        raise UnreadableError(member.name, *_halves(_why(error))) from error


def _read(archive: zipfile.ZipFile, name: str, called: str) -> bytes:
    """Return a file of an archive; what its directory says of its size is not trusted."""
    with archive.open(name) as stream:
        data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise _too_large(called, len(data))
    return data


def _too_large(name: str, size: int) -> UnreadableError:
    return UnreadableError(name, f"it has {size // 2**20:,} MB, more than a paper can", "split it into parts")


def _below(folder: Path, prefix: str, but: Path) -> Iterator[Member]:
    for root, folders, files in os.walk(folder):
        here = Path(root)
        # Links to folders are not followed: they may lead round in a ring, or out of the pack.
        folders[:] = sorted(
            name for name in folders if (here / name).resolve() != but and not (here / name).is_symlink()
        )
        for file in sorted(files):
            path = here / file
            if path.is_file():
                name = prefix + path.relative_to(folder).as_posix()
                yield from _opened(Member(name, path, size=path.stat().st_size), 0)


def _opened(member: Member, depth: int) -> Iterator[Member]:
    """Yield the file, or what it holds where it is an archive."""
    if member.suffix != ".zip" or member.is_systems:
        yield member
        return
    if depth >= DEEPEST:
        yield replace(member, problem=f"an archive within {DEEPEST} archives is not opened; unpack it by hand")
        return
    with ExitStack() as stack:
        try:
            holder: Path | BytesIO = BytesIO(_unpacked(stack, member)) if member.chain else member.path
            archive = stack.enter_context(zipfile.ZipFile(holder))
            entries = _entries(archive)
        except UnreadableError as error:
            yield replace(member, problem=f"{error.found}; {error.advice}")
            return
        except _BROKEN as error:
            yield replace(member, problem=_why(error))
            return
        for entry in entries:
            name = f"{member.name}/{safe_name(entry.filename)}"
            inner = Member(name, member.path, (*member.chain, entry.filename), size=entry.file_size)
            if entry.flag_bits & 0x1:  # APPNOTE 4.4.4: encrypted
                yield replace(inner, problem="it is locked with a password; ask for an unlocked copy")
            else:
                yield from _opened(inner, depth + 1)


def _entries(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_MEMBERS or sum(entry.file_size for entry in entries) > MOST_UNPACKED:
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
    seen: Counter[str] = Counter()
    for member in found:
        seen[member.name] += 1
        stem, suffix = posixpath.splitext(member.name)
        yield member if seen[member.name] == 1 else replace(member, name=f"{stem} [{seen[member.name]}]{suffix}")


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
