"""Zip files read within bounds, and written so that equal content gives equal bytes."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

# As for a DOCX: a council paper needs a fraction of it, and a bomb gets no further.
MAX_UNPACKED = 256 * 1024 * 1024
MAX_MEMBERS = 5_000
_PIECE = 1024 * 1024


class PackingError(Exception):
    """A zip file is damaged, locked or out of bounds; the text says which."""


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the members of a zip by name, in their order."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as opened:
            if len(opened.infolist()) > MAX_MEMBERS:
                raise PackingError("it unpacks to more than a paper can hold")
            return _members(opened)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError, OSError) as error:
        raise PackingError("the file is damaged or cut short") from error


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return a zip of `members` in their order, without the time of day."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in members.items():
            entry = zipfile.ZipInfo(name)  # dated 1980-01-01
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return out.getvalue()


def repacked(data: bytes) -> bytes:
    """Return the same zip without the time at which it was made."""
    return packed(unpacked(data))


def _members(opened: zipfile.ZipFile) -> dict[str, bytes]:
    """Unpack piece by piece, so that a member that lies about its size stays small."""
    found: dict[str, bytes] = {}
    left = MAX_UNPACKED
    for info in opened.infolist():
        if info.is_dir():
            continue
        pieces: list[bytes] = []
        with opened.open(info) as member:
            while piece := member.read(_PIECE):
                pieces.append(piece)
                left -= len(piece)
                if left < 0:
                    raise PackingError("it unpacks to more than a paper can hold")
        found[info.filename] = b"".join(pieces)
    return found
