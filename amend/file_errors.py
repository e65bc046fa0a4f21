"""What the operating system says of a file, in words that tell a person what to do."""

from __future__ import annotations

import errno

from amend.errors import AmendError, UnreadableError, UnwritableError

_READING = {
    errno.ENOENT: ("there is no such file", "check the name and the folder"),
    errno.ENOTDIR: ("there is no such file", "check the name and the folder"),
    errno.EISDIR: ("is a folder", "name the paper itself"),
    errno.EACCES: ("may not be read", "close it in other programs, or ask for permission to read it"),
    errno.EPERM: ("may not be read", "close it in other programs, or ask for permission to read it"),
    errno.ENAMETOOLONG: ("the name is too long", "check the name and the folder"),
}
_WRITING = {
    errno.ENOENT: ("the folder does not exist", "make the folder first, or choose another with -o"),
    errno.ENOTDIR: ("a part of its path is a file, not a folder", "choose another folder with -o"),
    errno.EISDIR: ("is a folder", "end it with / to write into the folder, or choose another name"),
    errno.EACCES: ("may not be written", "close it in other programs, or choose another folder with -o"),
    errno.EPERM: ("may not be written", "close it in other programs, or choose another folder with -o"),
    errno.EROFS: ("the disk may only be read", "choose another folder with -o"),
    errno.ENOSPC: ("the disk is full", "make room, or choose another folder with -o"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one with -o"),
}


def unreadable(name: str, error: OSError) -> AmendError:
    """Return what to raise where reading `name` ended in `error`."""
    return UnreadableError(name, *_words(error, _READING, "check the file, and try again"))


def unwritable(name: str, error: OSError) -> AmendError:
    """Return what to raise where writing `name` ended in `error`."""
    found, advice = _words(error, _WRITING, "choose another folder with -o")
    return UnwritableError(f"{name}: {found}; {advice}.")


def _words(error: OSError, table: dict[int, tuple[str, str]], advice: str) -> tuple[str, str]:
    known = table.get(error.errno or 0)
    return known or ((error.strerror or type(error).__name__).lower(), advice)
