"""Bytes of a text file -> text: UTF-8, UTF-16 with a byte order mark, else Windows-1252."""

from __future__ import annotations

import codecs
import re

from amend.errors import UnreadableError
from amend.model import Source

# What no XML document may hold (XML 1.0, production 2), but for the form feed and vertical tab, which are white space.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff\ud800-\udfff]")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ADVICE = "save it as UTF-8 text, or name its real format with --from"


def decode(source: Source) -> str:
    """Return the text of `source` with line ends as "\\n"; raise `UnreadableError` where its bytes are no text."""
    text = _decoded(source)
    if "\0" in text:
        raise UnreadableError(source.name, "it holds bytes that no text has", _ADVICE)
    return printable(_LINE_ENDS.sub("\n", text))


def printable(text: str) -> str:
    """Return `text` without the control characters and lone surrogates that no output could hold."""
    return _UNPRINTABLE.sub("", text)


def _decoded(source: Source) -> str:
    for bom, encoding in _BOMS:
        if source.data.startswith(bom):
            return _strictly(source, source.data[len(bom) :], encoding)
    try:
        return source.data.decode("utf-8")
    except UnicodeDecodeError:
        text = _strictly(source, source.data, "cp1252")
    if _UNPRINTABLE.search(text):
        raise UnreadableError(source.name, "it is neither UTF-8 nor Windows text", _ADVICE)
    return text


def _strictly(source: Source, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        found = "it is neither UTF-8 nor Windows text" if encoding == "cp1252" else f"it is no valid {encoding.upper()}"
        raise UnreadableError(source.name, found, _ADVICE) from error
