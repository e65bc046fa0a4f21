"""RTF made ready for LibreOffice: its calculated fields frozen as they are printed."""

from __future__ import annotations

import re

from amend.model import Source

_CALCULATED = (
    b"AUTHOR COMMENTS CREATEDATE DATE DDE DDEAUTO DOCPROPERTY DOCVARIABLE EDITTIME FILENAME FILESIZE INCLUDEPICTURE "
    b"INCLUDETEXT INFO KEYWORDS LASTSAVEDBY LINK NOTEREF NUMCHARS NUMWORDS PRINTDATE REF REVNUM SAVEDATE "
    b"STYLEREF SUBJECT TEMPLATE TIME TITLE USERADDRESS USERINITIALS USERNAME"
)
# A field's instruction up to its keyword; groups and formatting may stand between (possessive: no way back).
_INSTRUCTION = re.compile(
    rb"(?:\\\*\s*)?\\fldinst(?![a-z])((?:[\s{}]|\\\*|\\[a-z]+-?\d*)*+)(?=(?:%s)\b)" % _CALCULATED.replace(b" ", b"|"),
    re.IGNORECASE,
)


def prepared(source: Source) -> bytes:
    """Return the RTF in `source` to convert.

    An instruction under a name that nobody knows is skipped, and what the field printed stays as text.
    """
    return _INSTRUCTION.sub(rb"\\*\\amendfield\1", source.data)
