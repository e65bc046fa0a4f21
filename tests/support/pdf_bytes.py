"""PDF files written by hand, object by object, so that each may be wrong in one place."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping

WORDS = "This Council notes the kernel of the report."
"""What a page that can be read says."""
HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
_MIB = 2**20
Objects = Mapping[int, bytes]


def stream(data: bytes, entries: bytes = b"", *, pack: bool = False) -> bytes:
    """Return a stream object's bytes; `pack`: deflated."""
    if pack:
        data, entries = zlib.compress(data), entries + b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def body(objects: Objects, header: bytes = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n") -> tuple[bytes, dict[int, int]]:
    """Return the file as far as the last object, and where each begins."""
    out, places = bytearray(header), {}
    for number, data in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    return bytes(out), places


def xref(places: Mapping[int, int], trailer: bytes, at: int) -> bytes:
    """Return a cross-reference table, one section a number, that stands at `at`."""
    rows = [b"0 1\n0000000000 65535 f \n"]
    rows += [b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items()]
    return b"xref\n%strailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n" % (b"".join(rows), trailer, at)


def pdf(objects: Objects, trailer: bytes = b"") -> bytes:
    """Return a file of these objects whose catalogue is object 1."""
    data, places = body(objects)
    size = max(objects, default=0) + 1
    return data + xref(places, b"/Root 1 0 R/Size %d%s" % (size, trailer), len(data))


def updated(data: bytes, objects: Objects, trailer: bytes = b"/Root 1 0 R/Size 99") -> bytes:
    """Return a file with an update at its end."""
    begun = data.rindex(b"startxref") + 10
    before = int(data[begun : data.index(b"\n", begun)])
    more, places = body(objects, header=b"")
    at = len(data) + len(more)
    moved = {number: place + len(data) for number, place in places.items()}
    return data + more + xref(moved, b"%s/Prev %d" % (trailer, before), at)


def shown(words: str = WORDS, y: int = 700) -> bytes:
    """Return the operators that write a line of words."""
    return b"BT /F1 12 Tf 72 %d Td (%s) Tj ET\n" % (y, words.encode("latin-1"))


def pages(
    contents: Iterable[bytes],
    resources: bytes = b"",
    entries: bytes = b"",
    more: Objects | None = None,
    catalogue: bytes = b"",
    trailer: bytes = b"",
    font: bytes = HELVETICA,
    fonts: bytes = b"",
) -> bytes:
    """Return a file with a page for each content stream (given as a whole stream object).

    `resources` and `entries` go into every page, `more` holds further objects (from number 1000 on is free).
    """
    contents = list(contents)
    kids = b" ".join(b"%d 0 R" % (10 + 2 * number) for number in range(len(contents)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R%s>>" % catalogue,
        2: b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(contents), kids),
        3: font,
    }
    box = b"" if b"/MediaBox" in entries else b"/MediaBox[0 0 595 842]"
    for number, content in enumerate(contents):
        at = 10 + 2 * number
        objects[at] = b"<</Type/Page/Parent 2 0 R%s%s/Resources<</Font<</F1 3 0 R%s>>%s>>/Contents %d 0 R>>" % (
            box, entries, fonts, resources, at + 1)  # fmt: skip
        objects[at + 1] = content
    return pdf(objects | dict(more or {}), trailer)


def page(content: bytes = b"", **more: object) -> bytes:
    """Return a file of one page that says `WORDS`, then draws `content`; the rest as for `pages`."""
    return pages([stream(shown() + content)], **more)  # type: ignore[arg-type]


def deflated(piece: bytes, times: int, begin: bytes = b"") -> bytes:
    """Return a deflate stream of `begin` and very many pieces: a block of them is packed once and repeated."""
    block = piece * max(1, _MIB // len(piece))
    blocks = max(1, times * len(piece) // len(block))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(begin) + packer.flush(zlib.Z_FULL_FLUSH)
    one = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    check = zlib.adler32(begin)
    for _ in range(blocks):
        check = zlib.adler32(block, check)
    return b"\x78\xda" + head + one * blocks + packer.flush() + check.to_bytes(4, "big")
