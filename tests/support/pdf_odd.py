"""PDFs that are sound but unlike others: locked, scanned, garbled, updated, linearized, or full of other things."""

from __future__ import annotations

import random
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import EncryptionMethod

from support.pdf_bytes import HELVETICA, WORDS, body, page, pages, pdf, shown, stream, updated, xref

USER, OWNER = "password-of-the-clerk", "password-of-the-mayor"
METHODS = {
    "RC4": EncryptionMethod.RC4,
    "AES-128": EncryptionMethod.AES_128,
    "AES-256": EncryptionMethod.AES_256,
}


def locked(method: str, user: str = USER) -> bytes:
    """Return a file locked with that method; `user` is the password that opens it, "" for none."""
    made = FPDF()
    made.set_encryption(OWNER, user or None, encryption_method=METHODS[method])
    made.add_page()
    made.set_font("Helvetica", size=12)
    made.cell(text=WORDS)
    return bytes(made.output())


def unknown_lock() -> bytes:
    """Return a file locked by a handler that nobody knows."""
    return page(trailer=b"/Encrypt<</Filter/Council.Vault/V 9/R 9>>/ID[<00><00>]")


def broken_lock() -> bytes:
    """Return a file whose encryption dictionary lacks what it needs."""
    return page(trailer=b"/Encrypt<</Filter/Standard/V 5/R 6/Length 99999/O(x)/U(y)/P -1>>/ID[<00><00>]")


def picture(width: int = 620, height: int = 877, claimed: int = 0) -> bytes:
    """Return an image of noise, as a scan is; `claimed`: the width and height that it says it has."""
    data = random.Random(width).randbytes(width * height // 8 + height)
    size = (claimed or width, claimed or height)
    entries = b"/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 1/Width %d/Height %d" % size
    return stream(data, entries)


SCAN = stream(b"q 595 0 0 842 0 0 cm /I Do Q")


def scanned(*contents: bytes) -> bytes:
    """Return a file of these pages; `SCAN` is one that is an image."""
    return pages(contents, resources=b"/XObject<</I 1000 0 R>>", more={1000: picture()})


def huge_image(inline: bool = False) -> bytes:
    """Return a page of words with an image that says it is a hundred thousand pixels wide and high."""
    if inline:
        return page(b"BI /W 100000 /H 100000 /BPC 8 /CS /RGB ID \0\0\0\0 EI\n")
    more = {1000: picture(80, 80, claimed=100_000)}
    return page(b"q 90 0 0 90 72 300 cm /I Do Q", resources=b"/XObject<</I 1000 0 R>>", more=more)


def garbled() -> bytes:
    """Return a file whose letters are numbered by first use, and nothing says which letter a number is."""
    numbers = {letter: number for number, letter in enumerate(dict.fromkeys(WORDS), 1)}
    codes = "".join(f"{numbers[letter]:04X}" for letter in WORDS).encode()
    lines = [b"BT /F1 12 Tf 72 %d Td <%s> Tj ET\n" % (700 - 20 * number, codes) for number in range(12)]
    name = b"/BaseFont/AAAAAA+Garbled"
    about = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 1001 0 R/DW 500"
    descriptor = b"<</Type/FontDescriptor/FontName/AAAAAA+Garbled/Flags 4/FontBBox[0 -200 1000 800]/StemV 80>>"
    return pages(
        [stream(b"".join(lines))],
        font=b"<</Type/Font/Subtype/Type0%s/Encoding/Identity-H/DescendantFonts[1000 0 R]>>" % name,
        more={1000: b"<</Type/Font/Subtype/CIDFontType2%s%s>>" % (name, about), 1001: descriptor},
    )


def replaced() -> bytes:
    """Return a file whose only page was replaced by a later update."""
    old = pages([stream(shown("These words were withdrawn."))])
    return updated(old, {11: stream(shown())})


def linearized() -> bytes:
    """Return a file in the order of the web: the first page and its table lead, the main table stands behind."""
    first = {
        30: b"<</Linearized 1/L 99999/H[0 0]/O 10/E 999/N 1/T 999>>",
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        10: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 11 0 R>>",
        11: stream(shown()),
    }
    rest = {2: b"<</Type/Pages/Count 1/Kids[10 0 R]>>", 3: HELVETICA}
    head, places = body(first)
    tail, later = body(rest, header=b"")
    length = len(xref(places, b"/Root 1 0 R/Size 31/Prev 0000000000", 0)) + 20
    later = {number: place + len(head) + length for number, place in later.items()}
    main = len(head) + length + len(tail)
    lead = xref(places, b"/Root 1 0 R/Size 31/Prev %010d" % main, 0).ljust(length - 1) + b"\n"
    behind = xref(later, b"/Size 31", len(head))
    return head + lead + tail + behind


def script() -> bytes:
    """Return a page with scripts and programs that open with it."""
    more = {
        1000: b"<</S/JavaScript/JS(app.alert\\(1\\); while\\(true\\){})>>",
        1001: b"<</S/Launch/F(calc.exe)/Win<</F(cmd.exe)/P(/c calc)>>>>",
        1002: b"<</S/URI/URI(http://council.example/called)>>",
    }
    names = b"/OpenAction 1000 0 R/AA<</WC 1001 0 R>>/Names<</JavaScript<</Names[(a)1000 0 R]>>>>"
    return page(catalogue=names, more=more, entries=b"/AA<</O 1001 0 R/C 1002 0 R>>")


def attached(portfolio: bool = False) -> bytes:
    """Return a page with a file attached; `portfolio`: the page is only the cover of a collection."""
    more = {
        1000: b"<</Type/Filespec/F(evil.exe)/UF(evil.exe)/EF<</F 1001 0 R>>>>",
        1001: stream(b"MZ" + bytes(200), b"/Type/EmbeddedFile"),
    }
    collection = b"/Collection<</Type/Collection/View/D>>" if portfolio else b""
    return page(catalogue=b"/Names<</EmbeddedFiles<</Names[(evil.exe)1000 0 R]>>>>" + collection, more=more)


def external(path: Path) -> bytes:
    """Return a file with a second page whose content stands in another file."""
    name = str(path).encode()
    return pages([stream(shown()), b"<</Length 0/F(%s)/FFilter[]>>stream\n\nendstream" % name])


def form_fields(xfa: bool = False) -> bytes:
    """Return a form with a field; `xfa`: a file that holds nothing but a form in XML."""
    field = b"<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(filled in)/Rect[72 600 300 620]/P 10 0 R>>"
    if not xfa:
        return page(catalogue=b"/AcroForm<</Fields[1000 0 R]>>", entries=b"/Annots[1000 0 R]", more={1000: field})
    xml = stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template>This Council</template></xdp:xdp>")
    return pages([stream(b"")], catalogue=b"/AcroForm<</Fields[]/XFA 1000 0 R>>/NeedsRendering true", more={1000: xml})


def no_pages() -> bytes:
    """Return a sound file of no pages."""
    return pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 0/Kids[]>>"})


def failing_page(how: str) -> bytes:
    """Return three pages of which the second cannot be read: its content is "torn", or the page is "missing"."""
    good = [stream(shown(f"{WORDS} Page {n}."), pack=True) for n in (1, 2, 3)]
    if how == "missing":
        return pages(good).replace(b"12 0 R", b"72 0 R")
    torn = b"\xff\xfe\xfd" + random.Random(4).randbytes(120)
    return pages([good[0], stream(torn, b"/Filter/FlateDecode"), good[2]])
