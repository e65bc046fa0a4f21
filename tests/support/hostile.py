"""Files that mean harm or are beyond reading, built small and fast."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from support.docx_parts import numbering_xml, package, zipped
from support.resolution import W
from support.resolver import parts

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"
_DOCUMENT = "word/document.xml"
_MIB = 2**20
Build = Callable[[Path], bytes]
"""Builds a file; given the path of a file whose words must never show up anywhere."""


def paragraph(text: str) -> str:
    """Return a plain paragraph's XML; `text` is XML already."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def plain_docx(body: str = paragraph("This Council notes the report.")) -> bytes:
    """Return a sound DOCX around the body's XML."""
    return package(body, numbering_xml({}), {})


def with_part(name: str, data: bytes | str) -> bytes:
    """Return a sound DOCX but for the part `name`, which is `data`."""
    return zipped({**parts(plain_docx()), name: data})


def without_part(name: str) -> bytes:
    """Return a DOCX that lacks the part `name`."""
    return zipped({key: data for key, data in parts(plain_docx()).items() if key != name})


def with_doctype(doctype: str, text: str, encoding: str = "utf-8") -> bytes:
    """Return a DOCX whose main part declares `doctype` and holds `text`."""
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n<!DOCTYPE w:document {doctype}>\n'
    xml = f'{head}<w:document xmlns:w="{W}"><w:body>{paragraph(text)}</w:body></w:document>'
    return with_part(_DOCUMENT, xml.encode(encoding))


def laughs(depth: int = 12) -> str:
    """Return the declarations of a billion laughs: `&l{depth};` is 10 to the power of `depth` words."""
    entities = "".join(f'<!ENTITY l{at} "{f"&l{at - 1};" * 10}">' for at in range(1, depth + 1))
    return f'[<!ENTITY l0 "ha ">{entities}]'


def ole(*stream_names: str) -> bytes:
    """Return an OLE compound file in name only: its magic, noise, and a directory entry for each stream."""
    noise = random.Random(1).randbytes(4096)
    entries = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *stream_names))
    return _OLE + noise + entries.ljust(4096, b"\0")


def raw_zip(members: list[tuple[str, bytes, int, int]], same_data: bool = False) -> bytes:
    """Return a zip of deflated (name, stream, declared size, CRC); `same_data`: all share the first one's stream."""
    out, directory, count = bytearray(), bytearray(), 0
    for name, stream, size, crc in members:
        key = name.encode()
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(stream), size, len(key), 0)
        at = 0 if same_data else len(out)
        if not same_data or not out:
            out += b"PK\x03\x04" + fields + key + stream
        directory += b"PK\x01\x02\x14\0" + fields + struct.pack("<HHHII", 0, 0, 0, 0, at) + key
        count += 1
    end = struct.pack("<HHHHIIH", 0, 0, count & 0xFFFF, count & 0xFFFF, len(directory), len(out), 0)
    return bytes(out + directory + b"PK\x05\x06" + end)


def zeros(mebibytes: int) -> tuple[bytes, int]:
    """Return a deflate stream of that many MiB of zeros, and their CRC-32."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    piece = packer.compress(bytes(_MIB)) + packer.flush(zlib.Z_FULL_FLUSH)
    crc = 0
    for _ in range(mebibytes):
        crc = zlib.crc32(bytes(_MIB), crc)
    return piece * mebibytes + packer.flush(), crc


def bomb(mebibytes: int = 1024, declared: int | None = None) -> bytes:
    """Return a DOCX whose main part is that many MiB of zeros; `declared` is the size it claims, in bytes."""
    stream, crc = zeros(mebibytes)
    return raw_zip([(_DOCUMENT, stream, mebibytes * _MIB if declared is None else declared, crc)])


def crowd(members: int = 30_000) -> bytes:
    """Return a zip of very many members that all share 1 MiB of zeros."""
    stream, crc = zeros(1)
    named = [(_DOCUMENT, stream, _MIB, crc)] + [(f"word/{at}.xml", stream, _MIB, crc) for at in range(members)]
    return raw_zip(named, same_data=True)


def external(secret: Path) -> str:
    """Return declarations whose entity `&x;` is the text of a file."""
    return f'[<!ENTITY x SYSTEM "{secret.as_uri()}">]'


def noise(secret: Path) -> bytes:
    """Return bytes that are no text in any encoding a paper may have."""
    return b"This Council notes " + random.Random(2).randbytes(4096) + b"\0\x81\x8d\xff\xfe"


UNREADABLE: dict[str, tuple[str, Build]] = {
    "an empty DOCX": ("empty.docx", lambda secret: b""),
    "an empty text": ("empty.txt", lambda secret: b" \r\n"),
    "a PNG renamed .docx": ("picture.docx", lambda secret: _PNG + bytes(64)),
    "a truncated zip": ("cut.docx", lambda secret: plain_docx()[:-400]),
    "a zip with a broken member": ("torn.docx", lambda secret: _torn(plain_docx())),
    "an encrypted DOCX": ("locked.docx", lambda secret: ole("EncryptionInfo", "EncryptedPackage")),
    "a broken .doc": ("old.doc", lambda secret: ole("WordDocument")),
    "a broken .doc renamed .docx": ("renamed.docx", lambda secret: ole("WordDocument", "1Table")),
    "a zip bomb": ("bomb.docx", lambda secret: bomb()),
    "a zip bomb that lies about its size": ("liar.docx", lambda secret: bomb(1024, declared=2000)),
    "a zip of 30,000 overlapping members": ("crowd.docx", lambda secret: crowd()),
    "a zip bomb inside a zip": ("nested.docx", lambda secret: zipped({"word/inner.docx": bomb(64)})),
    "an XML entity bomb": ("laughs.docx", lambda secret: with_doctype(laughs(), "&l12;")),
    "an entity bomb in UTF-16": ("wide.docx", lambda secret: with_doctype(laughs(), "&l12;", "utf-16")),
    "an entity bomb in the styles": ("styles.docx", lambda secret: with_part("word/styles.xml", _laughing_styles())),
    "an external entity": ("external.docx", lambda secret: with_doctype(external(secret), "&x;")),
    "an external entity in UTF-16": (
        "wide-x.docx", lambda secret: with_doctype(external(secret), "kept &x;", "utf-16")),
    "an external document type": ("dtd.docx", lambda secret: with_doctype(f'SYSTEM "{secret.as_uri()}"', "x")),
    "malformed XML": ("malformed.docx", lambda secret: with_part(_DOCUMENT, _unclosed())),
    "a DOCX without document.xml": ("bodiless.docx", lambda secret: without_part(_DOCUMENT)),
    "a zip that is no DOCX": ("other.docx", lambda secret: zipped({"readme.txt": "This Council notes"})),
    "bytes that are no text, as Markdown": ("noise.md", noise),
    "bytes that are no text, as text": ("noise.txt", noise),
    "bytes that are no text, as a web page": ("noise.html", noise),
}  # fmt: skip
"""What no program can read: a name for people -> (file name, builder)."""


def _torn(docx: bytes) -> bytes:
    """Return `docx` with its main part's stream spoilt, everything else as it was."""
    at = docx.index(_DOCUMENT.encode()) + len(_DOCUMENT)
    return docx[: at + 20] + b"\xff" * 60 + docx[at + 80 :]


def _unclosed() -> str:
    return f'<w:document xmlns:w="{W}"><w:body><w:p>'


def _laughing_styles() -> str:
    return f'<!DOCTYPE w:styles {laughs()}><w:styles xmlns:w="{W}">&l12;</w:styles>'
