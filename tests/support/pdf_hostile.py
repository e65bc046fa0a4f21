"""PDFs that are broken or mean harm: what each is, and how reading it may end."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from support.pdf_bytes import HELVETICA, WORDS, deflated, page, pages, pdf, shown, stream, updated

Build = Callable[[], bytes]
_MIB = 2**20
_LEAF = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 11 0 R>>"
_ABOUT_FONT = (
    b"<</Type/FontDescriptor/FontName/Foo/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200"
    b"/CapHeight 700/StemV 80>>"
)


@dataclass(frozen=True, slots=True)
class Case:
    """A file and how reading it may end.

    `ends`: "read" (all of it, `WORDS` among it), "partly" (the same, and a finding that names pages), "refused" (status
    1, one line that names the file), or "bounded" (any of these). `says` is what the line or the finding says.
    """

    build: Build
    ends: str
    says: str = ""
    password: str = ""
    long: bool = False


def sound() -> bytes:
    """Return a file that nothing is wrong with."""
    return pages([stream(shown(f"{WORDS} Page {n}."), pack=True) for n in (1, 2, 3)])


def cut(share: float) -> Case:
    """A sound file of which only the first part came through; its objects can still be searched for."""
    return Case(lambda: sound()[: int(len(sound()) * share)], "bounded")


def nested_pages(depth: int) -> bytes:
    """Return a page tree of one page, `depth` deep."""
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
    for number in range(2, depth + 2):
        objects[number] = b"<</Type/Pages/Count 1/Kids[%d 0 R]/MediaBox[0 0 595 842]>>" % (number + 1)
    last = depth + 2
    objects[last] = b"<</Type/Page/Parent %d 0 R/Resources<</Font<</F1 %d 0 R>>>>/Contents %d 0 R>>" % (
        last - 1, last + 1, last + 2)  # fmt: skip
    return pdf(objects | {last + 1: HELVETICA, last + 2: stream(shown())})


def pages_in_pages() -> bytes:
    """Return a page tree that holds itself beside its page."""
    return _tree(b"<</Type/Pages/Count 2/Kids[10 0 R 2 0 R]>>")


def _tree(root: bytes) -> bytes:
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: root, 3: HELVETICA, 10: _LEAF, 11: stream(shown())})


def many_pages(count: int) -> bytes:
    """Return a file of that many pages, all the same object."""
    return _tree(b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, b"10 0 R " * count))


def distinct_pages(count: int) -> bytes:
    """Return a file of that many pages, each an object of its own that says the same."""
    kids = b" ".join(b"%d 0 R" % number for number in range(12, 12 + count))
    objects = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count %d/Kids[%s]>>" % (count, kids)}
    return pdf(objects | {3: HELVETICA} | dict.fromkeys(range(12, 12 + count), _LEAF) | {11: stream(shown())})


def form_chain(depth: int, widen: int = 1) -> bytes:
    """Return a page that draws a form that draws a form; `widen`: each draws the next that often."""
    forms = {}
    for number in range(depth):
        names = b"/Resources<</Font<</F1 3 0 R>>/XObject<</X %d 0 R>>>>" % (1001 + number)
        entries = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]" + names
        forms[1000 + number] = stream(b"/X Do " * widen, entries)
    last = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
    forms[1000 + depth] = stream(shown("deep", 600), last)
    return page(b"/X Do", resources=b"/XObject<</X 1000 0 R>>", more=forms)


RINGS = {
    "contents": b"/Contents 11 0 R",
    "resources": b"/Resources<</Font<</F1 3 0 R>>>>",
    "a box": b"/MediaBox[0 0 595 842]",
    "a font": b"/F1 3 0 R",
    "annotations": b"/Type/Page/",
    "pages": b"/Kids[10 0 R]",
    "a base font": b"/Helvetica",
    "a length": b"/Length 76",
}


def ring(entry: bytes) -> bytes:
    """Return a page of which one entry is a reference that leads to itself."""
    name = entry.split(b"[")[0].split(b"<<")[0].split(b" ")[0]
    rings = {b"/Type/Page/": b"/Annots 1000 0 R/Type/Page/", b"/Helvetica": b" 1000 0 R"}
    turned = rings.get(entry, name + b" 1000 0 R")
    data = page(more={1000: b"1000 0 R"})
    assert data.count(entry), entry
    return data.replace(entry, turned)


def self_form() -> bytes:
    """Return a page whose form draws itself."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 1000 0 R>>>>"
    return page(b"/X Do", resources=b"/XObject<</X 1000 0 R>>", more={1000: stream(b"/X Do", entries)})


def rules(count: int, below: bool = False) -> bytes:
    """Return a page with that many thin rules; `below`: all below its words, as underlines would be."""
    drawn = random.Random(count)
    lines = (
        f"{72 + drawn.random() * 20:.2f} {698.6 if below else drawn.random() * 842:.2f} {drawn.random() * 90:.2f} .6 re"
        for _ in range(count)
    )
    return pages([stream(shown() + " f\n".join((*lines, "")).encode(), pack=True)])


def bomb(piece: bytes, mebibytes: int) -> bytes:
    """Return a page whose content is that many MiB of the same operators, a few KB when packed."""
    data = deflated(piece, mebibytes * _MIB // len(piece), shown())
    return pages([stream(data, b"/Filter/FlateDecode")])


def twice_packed(mebibytes: int) -> bytes:
    """Return the same, packed once more."""
    data = zlib.compress(deflated(b" " * 4096, mebibytes * _MIB // 4096))
    return pages([stream(data, b"/Filter[/FlateDecode/FlateDecode]"), stream(shown())])


def bomb_in(entry: bytes) -> bytes:
    """Return a page whose font has a bomb for `entry` (/ToUnicode, or a font file)."""
    big = stream(deflated(b" " * 4096, 1024 * 256), b"/Filter/FlateDecode/Length1 1073741824")
    if entry == b"/ToUnicode":
        return page(font=HELVETICA[:-2] + b"/ToUnicode 1000 0 R>>", more={1000: big})
    about = _ABOUT_FONT[:-2] + b"%s 1000 0 R>>" % entry
    font = HELVETICA.replace(b"Type1", b"TrueType").replace(b"Helvetica", b"Foo")
    return page(font=font[:-2] + b"/FontDescriptor 1001 0 R>>", more={1000: big, 1001: about})


def object_streams(extends: bytes = b"", inside: bytes | None = None, index: bytes = b"") -> bytes:
    """Return a file whose catalogue and pages are in an object stream (5), found by a cross-reference stream."""
    held = {1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 1/Kids[10 0 R]>>", 3: HELVETICA, 10: _LEAF}
    heads, texts = [], b""
    for number, data in held.items():
        heads.append(b"%d %d" % (number, len(texts)))
        texts += data + b" "
    first = b" ".join(heads) + b" "
    packed = stream(first + texts, b"/Type/ObjStm/N 4/First %d%s" % (len(first), extends), pack=True)
    out = b"%PDF-1.7\n"
    at = {}
    for number, data in ((5, inside or packed), (11, stream(shown()))):
        at[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    at[12] = len(out)
    rows = {0: (0, 0, 255), **{n: (2, 5, i) for i, n in enumerate(held)}, **{n: (1, p, 0) for n, p in at.items()}}
    table = b"".join(
        bytes([kind]) + place.to_bytes(3, "big") + bytes([more])
        for kind, place, more in (rows.get(n, (0, 0, 0)) for n in range(13))
    )
    entries = b"/Type/XRef/W[1 3 1]/Size 13/Root 1 0 R%s" % index
    return out + b"12 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (stream(table, entries, pack=True), at[12])


def looping_tables() -> bytes:
    """Return a file with two cross-reference tables, each the other's predecessor."""
    data = updated(pages([stream(shown())], trailer=b"/Prev 0000000000"), {50: b"null"})
    last = int(data[data.rindex(b"startxref") + 10 :].split()[0])
    return data.replace(b"0000000000/", b"%010d/" % last).replace(b"/Prev 0000000000", b"/Prev %010d" % last)


def own_table() -> bytes:
    """Return a file whose table names itself as its predecessor."""
    data = sound()
    at = data.rindex(b"xref\n0 1")
    return data.replace(b"/Root 1 0 R", b"/Prev %d/Root 1 0 R" % at)


def composite(encoding: bytes, to_unicode: bytes = b"", more: dict[int, bytes] | None = None) -> bytes:
    """Return a page whose words are in a composite font with that encoding."""
    font = b"<</Type/Font/Subtype/Type0/BaseFont/Foo/Encoding %s/DescendantFonts[1001 0 R]%s>>" % (encoding, to_unicode)
    below = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Foo/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)" \
            b"/Supplement 0>>/FontDescriptor 1002 0 R>>"  # fmt: skip
    objects = {1001: below, 1002: _ABOUT_FONT, 1004: font} | (more or {})
    return page(b"BT /F2 12 Tf 72 600 Td <002600270028> Tj ET", fonts=b"/F2 1004 0 R", more=objects)


def cmap(*lines: str, entries: bytes = b"") -> bytes:
    """Return a character map as a stream."""
    text = "\n".join(("/CIDInit /ProcSet findresource begin", "begincmap", "/CMapName /Loop def", *lines, "endcmap"))
    return stream(text.encode(), b"/Type/CMap/CMapName/Loop" + entries)
