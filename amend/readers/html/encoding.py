"""Bytes of a web page -> text: byte order mark, what the page declares, UTF-8, Windows-1252."""

from __future__ import annotations

import codecs
import re

import webencodings

from amend.errors import UnreadableError
from amend.model import Finding, Severity, Source
from amend.readers.decoding import printable

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    # No byte order mark, but only UTF-16 writes a page's first "<" so.
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_OTHER_FORMATS = {
    b"%PDF-": "a PDF", b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture",
    b"PK\3\4": "a zip archive or a DOCX", b"{\\rtf": "an RTF file", b"\xd0\xcf\x11\xe0": "an old .doc",
}  # fmt: skip
_LOOKED_AT = 4096
"""Bytes in which a declaration is looked for; the HTML Standard asks for 1024, old pages put scripts first."""
_DECLARED = re.compile(
    rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']\s*([\w.:-]+)|<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_ADVICE = "save the page again from the browser, or name its real format with --from"
_UTF8 = "utf-8"


def decode(source: Source) -> tuple[str, tuple[Finding, ...]]:
    """Return the text of the page in `source`, and what is doubtful about its letters.

    Labels mean what the Encoding Standard says ("iso-8859-1" is windows-1252). Raises `UnreadableError` where the
    bytes are no text.
    """
    _refuse_other_formats(source)
    encoding, start = _marked(source.data)
    if encoding:
        return _checked(source, _strictly(source, source.data[start:], encoding)), ()
    declared = _declaration(source.data)
    if declared == _UTF8 or _is_really_utf8(source.data):
        return _as_utf8(source, declared)
    try:
        text = _by_label(source.data, declared)
    except UnicodeDecodeError:
        return _as_utf8(source, declared)
    return _checked(source, text), ()


def _refuse_other_formats(source: Source) -> None:
    head = source.data.lstrip()[:8]
    for magic, name in _OTHER_FORMATS.items():
        if head.startswith(magic):
            raise UnreadableError(source.name, f"it is {name}, not a web page", _ADVICE)


def _marked(data: bytes) -> tuple[str, int]:
    """Return the encoding that the first bytes give away, and how many of them are no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, 0 if b"<" in mark else len(mark)
    return "", 0


def _declaration(data: bytes) -> str:
    """Return the declared encoding's name; UTF-8 where none is declared or known, or where UTF-16 is (13.2.3.2)."""
    found = _DECLARED.search(data[:_LOOKED_AT])
    label = (found[1] or found[2]).decode("ascii", "replace") if found else _UTF8
    known = webencodings.lookup(label)
    if known is None or known.name.startswith("utf-16") or known.name == "x-user-defined":
        return _UTF8
    return str(known.name)


def _is_really_utf8(data: bytes) -> bool:
    """Whether `data` holds other letters than ASCII and all of them are valid UTF-8, which no other encoding is."""
    if data.isascii():
        return False
    try:
        data.decode(_UTF8)
    except UnicodeDecodeError:
        return False
    return True


def _as_utf8(source: Source, declared: str) -> tuple[str, tuple[Finding, ...]]:
    """Decode as UTF-8, each byte that is none as Windows-1252: pages are pasted together from both."""
    try:
        text = source.data.decode(_UTF8)
    except UnicodeDecodeError:
        text = source.data.decode(_UTF8, "amend-windows")
        message = "Some letters are not in the encoding that the page declares; they were read as Windows-1252."
        doubt = (Finding("encoding", Severity.INFO, message),) if _DECLARED.search(source.data[:_LOOKED_AT]) else ()
        return _checked(source, text), doubt
    if declared == _UTF8:
        return _checked(source, text), ()
    message = f"The page declares {declared}, but its bytes are UTF-8 and were read so."
    return _checked(source, text), (Finding("encoding", Severity.INFO, message),)


def _by_label(data: bytes, label: str) -> str:
    encoding = webencodings.lookup(label)
    assert encoding is not None
    text: str = encoding.codec_info.decode(data, "strict")[0]
    return text


def _windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    try:
        return wrong.decode("cp1252"), error.end
    except UnicodeDecodeError:  # one of five bytes that it leaves out: a control character (Encoding Standard)
        return wrong.decode("latin-1"), error.end


codecs.register_error("amend-windows", _windows)


def _strictly(source: Source, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(source.name, f"it is no valid {encoding.upper()}", _ADVICE) from error


def _checked(source: Source, text: str) -> str:
    """Return `text` without what no output could hold; raise `UnreadableError` where it is no text at all."""
    controls = len(_CONTROLS.findall(text))
    if "\0" in text or controls > 2 + len(text) // 1000:
        raise UnreadableError(source.name, "it holds bytes that no text has", _ADVICE)
    return printable(text)
