"""A .doc of Word 97 to 2003 made ready for LibreOffice ([MS-DOC]): checked, its calculated fields frozen as printed."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from amend.errors import UnreadableError
from amend.model import Source
from amend.readers.office.compound import Compound, DamagedError

_LOCKED_DOCX = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO]: a DOCX inside a compound file
_DOCUMENT = "WordDocument"
_IDENT, _OLDER = 0xA5EC, (0xA5DC, 0xA5DB)
_ENCRYPTED, _TABLE_1 = 0x0100, 0x0200
_PAIRS = 0x9A
"""Where the header's list of (offset, length) begins."""
_FIELDS = (16, 17, 18, 19, 48, 57, 59)
"""Which of these are the fields of the body, headers, footnotes, comments, endnotes and text boxes."""
_BEGIN = 0x13
_CALCULATED = frozenset((*range(14, 33), 3, 10, 36, 45, 46, 55, 56, 60, 61, 62, 64, 67, 68, 69, 72, 85))
"""The field types of REF, dates, names, counts, included files ...: LibreOffice would calculate them anew."""
_PLAIN = 2
"""A field whose keyword nobody knows: its result is text."""


def prepared(source: Source) -> bytes:
    """Return the .doc in `source` to convert; raise `UnreadableError` where it is damaged, locked or no Word file."""
    if _LOCKED_DOCX in source.data:
        raise _locked(source)
    try:
        return _frozen(Compound(source.data), source).to_bytes()
    except DamagedError as error:
        raise UnreadableError(source.name, "the file is damaged or cut short", "ask for it again") from error


def _frozen(file: Compound, source: Source) -> Compound:
    if _DOCUMENT not in file:
        raise UnreadableError(source.name, "this is an old Office file, but no Word document", "check the file")
    header = file.stream(_DOCUMENT)[:0x400]
    try:
        ident, _, _, _, _, flags = struct.unpack_from("<6H", header)
        if ident in _OLDER:
            raise UnreadableError(source.name, "this is a file of Word 6 or 95", "open and save it as .docx")
        if ident != _IDENT:
            raise DamagedError
        if flags & _ENCRYPTED:
            raise _locked(source)
        table = "1Table" if flags & _TABLE_1 else "0Table"
        types = _types_of_fields(header, file.stream(table))
        return file.with_bytes(table, {at: _PLAIN for at, kind in types if kind in _CALCULATED})
    except struct.error as error:
        raise DamagedError from error


def _types_of_fields(header: bytes, table: bytes) -> Iterator[tuple[int, int]]:
    """Yield where in the table stream each field's type stands, and the type ([MS-DOC] 2.8.25, Plcfld)."""
    for number in _FIELDS:
        start, length = struct.unpack_from("<2I", header, _PAIRS + 8 * number)
        count = max(0, length - 4) // 6
        first = start + 4 * (count + 1)
        if first + 2 * count > len(table):
            raise DamagedError
        for at in range(first, first + 2 * count, 2):
            if table[at] & 0x1F == _BEGIN:
                yield at + 1, table[at + 1]


def _locked(source: Source) -> UnreadableError:
    return UnreadableError(source.name, "the document is locked with a password", "save a copy without one")
