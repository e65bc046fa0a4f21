"""What a file really is, whatever its name says."""

from __future__ import annotations

import re

from amend.errors import UnreadableError
from amend.model import Source
from amend.readers.office.compound import MAGIC

READ_ALREADY = ("docx", "html")
"""What needs no conversion: Word saves both under the name .doc."""
_HEAD = 4096
_TEXT = b"application/vnd.oasis.opendocument.text"
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# The first pattern that fits the beginning of a file says what it is.
_KINDS = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), kind)
    for pattern, kind in (
        (re.escape(MAGIC), "doc"),
        (rb"\{\\rtf", "rtf"),
        (rb"PK\x03\x04.{26}mimetype" + re.escape(_TEXT), "odt"),
        (rb"PK\x03\x04.{26}mimetypeapplication/vnd\.(?:oasis|sun)", "no text"),
        (rb"PK", "docx"),
        (rb"MIME-Version:", "mhtml"),
        (rb"<\?xml[^>]*>\s*<\?mso-application[^>]*Word\.Document", "word-xml"),
        (rb"<\?xml[^>]*>\s*<office:document\b", "fodt"),
        (rb"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype html|<html)", "html"),
    )
)
_FOUND = {
    "no text": ("this is an OpenDocument file, but no text", "check the file"),
    "mhtml": ("this is a web archive (MHTML)", "open it in Word and save it as .docx"),
    "word-xml": ("this is Word 2003 XML", "open it in Word and save it as .docx"),
}
_NAMES = {"doc": "Word document", "docx": "Word document", "odt": "ODT document", "rtf": "RTF document"}


def kind_of(source: Source) -> str:
    """Return what `source` really is; raise `UnreadableError` where it is nothing that is read here."""
    head = _head(source.data)
    kind = next((kind for pattern, kind in _KINDS if pattern.match(head)), "")
    if kind == "docx" and source.format == "odt" and b"content.xml" in source.data:
        return "odt"  # packed by something that does not put its type first
    if kind in _FOUND:
        raise UnreadableError(source.name, *_FOUND[kind])
    if not kind:
        found = f"this is no {_NAMES.get(source.format, source.format)}"
        raise UnreadableError(source.name, found, "check the file, or name its format with --from")
    return kind


def _head(data: bytes) -> bytes:
    """Return the beginning as the patterns want it: no byte order mark, no space before, UTF-16 as ASCII."""
    head = data[:_HEAD]
    bom = next((bom for bom in _BOMS if head.startswith(bom)), b"")
    head = head.removeprefix(bom)
    return (head.replace(b"\0", b"") if len(bom) == 2 else head).lstrip()
