"""The table of hostile and broken PDFs."""

from __future__ import annotations

import random
from functools import partial

from support.pdf_bytes import HELVETICA, deflated, page, pages, pdf, shown, stream
from support.pdf_hostile import (
    RINGS,
    Case,
    bomb,
    bomb_in,
    cmap,
    composite,
    cut,
    distinct_pages,
    form_chain,
    looping_tables,
    many_pages,
    nested_pages,
    object_streams,
    own_table,
    pages_in_pages,
    ring,
    rules,
    self_form,
    sound,
    twice_packed,
)
from support.pdf_odd import (
    METHODS,
    OWNER,
    SCAN,
    USER,
    attached,
    broken_lock,
    failing_page,
    form_fields,
    garbled,
    huge_image,
    linearized,
    locked,
    no_pages,
    replaced,
    scanned,
    script,
    unknown_lock,
)

READ, PARTLY, REFUSED, BOUNDED = "read", "partly", "refused", "bounded"
_SELF = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources 10 0 R/Contents 10 0 R/Kids[10 0 R]>>"


def _drawing(content: bytes) -> Case:
    return Case(lambda: page(content), READ)


def _boxed(box: bytes, ends: str = READ) -> Case:
    return Case(lambda: page(entries=b"/MediaBox" + box), ends)


BROKEN: dict[str, Case] = {
    "nothing": Case(lambda: b"", REFUSED),
    "white space": Case(lambda: b"\r\n  \0\0", REFUSED),
    "a header and no more": Case(lambda: b"%PDF-1.7\n", REFUSED),
    "a header and the end": Case(lambda: b"%PDF-1.7\n%%EOF\n", REFUSED),
    "no PDF at all": Case(lambda: b"This Council notes the report.\n" * 40, REFUSED),
    "a web page": Case(lambda: b"<!DOCTYPE html><title>404</title><p>Not found", REFUSED),
    "a zip": Case(lambda: b"PK\x03\x04" + bytes(400), REFUSED),
    "noise": Case(lambda: random.Random(7).randbytes(50_000), REFUSED),
    "noise behind a header": Case(lambda: b"%PDF-1.4\n" + random.Random(8).randbytes(50_000), REFUSED),
    "a header that is wrong": Case(lambda: sound().replace(b"%PDF-1.7", b"%XDF-1.7"), BOUNDED),
    "a version that is none": Case(lambda: sound().replace(b"%PDF-1.7", b"%PDF-9.9"), READ),
    "mail before the header": Case(lambda: b"From: clerk\r\n\r\n" + sound(), READ),
    "noise behind the end": Case(lambda: sound() + random.Random(9).randbytes(900), READ),
    "noise in the middle": Case(lambda: _torn(sound()), BOUNDED),
    "no table": Case(lambda: sound().replace(b"xref\n0 1", b"xerf\n0 1"), READ),
    "no table and no trailer": Case(lambda: sound()[: sound().rindex(b"xref\n0 1")], BOUNDED),
    "a table in the wrong place": Case(lambda: sound().replace(b"startxref\n", b"startxref\n9"), READ),
    "a table of wrong places": Case(lambda: _shifted(sound()), READ),
    "a table that names itself": Case(own_table, READ),
    "tables that name each other": Case(looping_tables, READ),
    "no catalogue": Case(lambda: pdf({2: b"<<>>"}), REFUSED),
    "a catalogue without pages": Case(lambda: pdf({1: b"<</Type/Catalog>>"}), REFUSED),
    "no page": Case(no_pages, REFUSED),
    "lengths that are wrong": Case(lambda: sound().replace(b"/Length ", b"/Length 9"), BOUNDED),
    "a length that is itself": Case(lambda: page().replace(b"<</Length", b"<</Length 11 0 R/X"), BOUNDED),
    "no end of line after stream": Case(lambda: page().replace(b"stream\n", b"stream\r"), BOUNDED),
    **{f"the first {share:.0%}": cut(share) for share in (0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.995)},
}
TREES: dict[str, Case] = {
    "a page tree that holds itself": Case(pages_in_pages, BOUNDED),
    "a page that is its own parent, content and child": Case(
        lambda: pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 1/Kids[10 0 R]/Parent 2 0 R>>",
                     10: _SELF}), BOUNDED),
    "a page tree of its catalogue": Case(lambda: pdf({1: b"<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]>>"}), REFUSED),
    "references in a ring": Case(lambda: pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"3 0 R", 3: b"2 0 R"}), REFUSED),
    **{f"{name} in a ring": Case(partial(ring, entry), BOUNDED) for name, entry in RINGS.items()},
    "a page tree 10,000 deep": Case(lambda: nested_pages(10_000), BOUNDED),
    "a count of a thousand million": Case(lambda: page().replace(b"/Count 1", b"/Count 1000000000"), READ),
    "a count below nothing": Case(lambda: page().replace(b"/Count 1", b"/Count -1"), READ),
    "a hundred thousand times the same page": Case(lambda: many_pages(100_000), BOUNDED),
    "a hundred thousand pages": Case(lambda: distinct_pages(100_000), BOUNDED, long=True),
    "an array 100,000 deep": Case(lambda: page(more={1000: b"[" * 100_000 + b"]" * 100_000}), BOUNDED),
    "dictionaries 100,000 deep": Case(
        lambda: page(entries=b"/X " + b"<</X" * 100_000 + b" 1" + b">>" * 100_000), BOUNDED),
    "an outline that never ends": Case(
        lambda: page(catalogue=b"/Outlines 1000 0 R", more={
            1000: b"<</First 1001 0 R/Last 1001 0 R>>", 1001: b"<</Title(x)/Next 1001 0 R/First 1000 0 R>>"}), READ),
    "an object stream that extends itself": Case(lambda: object_streams(b"/Extends 5 0 R"), READ),
    "an object stream that holds itself": Case(
        lambda: object_streams(inside=stream(b"5 0 <</Type/Catalog>>", b"/Type/ObjStm/N 1/First 4")), REFUSED),
    "an object stream of a thousand million": Case(
        lambda: object_streams(inside=stream(b"1 0 <<>>", b"/Type/ObjStm/N 1000000000/First 4")), REFUSED),
    "a bomb as object stream": Case(
        lambda: object_streams(inside=stream(
            deflated(b" " * 4096, 256 * 1024), b"/Type/ObjStm/N 4/First 20/Filter/FlateDecode")), REFUSED),
    "a table of a thousand million rows": Case(lambda: object_streams(index=b"/Index[0 1000000000]"), BOUNDED),
}  # fmt: skip
CONTENT: dict[str, Case] = {
    "a form that draws itself": Case(self_form, BOUNDED),
    "forms 10,000 deep": Case(lambda: form_chain(10_000), BOUNDED),
    "forms that draw ten forms each, 12 deep": Case(lambda: form_chain(12, widen=10), BOUNDED),
    "10,000 rules": Case(lambda: rules(10_000), READ),
    "10,000 rules below the words": Case(lambda: rules(10_000, below=True), READ),
    "200,000 rules": Case(lambda: rules(200_000), BOUNDED, long=True),
    "50 MB of strokes": Case(lambda: bomb(b"0 0 m 10 10 l S\n", 50), BOUNDED),
    "1 GB of strokes": Case(lambda: bomb(b"0 0 m 10 10 l S\n", 1024), BOUNDED, long=True),
    "1 GB of spaces": Case(lambda: bomb(b" " * 4096, 1024), BOUNDED),
    "20 MB of words": Case(lambda: bomb(b"BT /F1 12 Tf 72 9 Td (kernel) Tj ET\n", 20), BOUNDED, long=True),
    "1 GB in one string": Case(lambda: _one_string(1024), BOUNDED),
    "a bomb packed twice": Case(lambda: twice_packed(1024), BOUNDED),
    "a bomb as character map": Case(lambda: bomb_in(b"/ToUnicode"), BOUNDED),
    "a bomb as font": Case(lambda: bomb_in(b"/FontFile2"), BOUNDED),
    "100,000 states saved": _drawing(b"q " * 100_000),
    "100,000 states restored": _drawing(b"Q " * 100_000),
    "numbers that are none": _drawing(b"nan nan nan nan nan nan cm inf 1e400 --5 ..5 0 re f 5 0 R\n" + shown("x", 500)),
    "numbers beyond all bounds": _drawing(b"9%s 0 0 1 0 0 cm 0 0 9%s 1 re f\n" % (b"9" * 400, b"9" * 40)),
    "a matrix of zeros": _drawing(b"0 0 0 0 0 0 cm 0 0 90 1 re f 1 0 0 RG 72 700 m 90 700 l S " + shown("x", 500)),
    "letters of no size": _drawing(b"BT /F1 0 Tf 72 500 Td (none) Tj /F1 -12 Tf (turned) Tj ET"),
    "letters of enormous size": _drawing(b"BT /F1 1e30 Tf 72 500 Td (x) Tj 0 Tz (y) Tj 1e38 Tc (z) Tj ET"),
    "operators without operands": _drawing(b"cm re l m Tf Td Tj TJ ' \" Tm Do gs sh BI ID EI w d scn BDC " * 50),
    "operands without operators": _drawing(b"1 2 3 (x) /N <</A[1]>> " * 20_000),
    "a font that is not there": _drawing(b"BT /F9 12 Tf 72 500 Td (elsewhere) Tj ET"),
    "a string that never ends": Case(lambda: page(b"BT /F1 12 Tf 72 500 Td (" + b"x" * 200_000), BOUNDED),
    "brackets 100,000 deep": Case(lambda: page(b"[" * 100_000 + b"]" * 100_000 + b" TJ"), BOUNDED),
    "marked content 100,000 deep": Case(lambda: page(b"/P BMC " * 100_000), BOUNDED),
    "an image of 100,000 by 100,000": Case(huge_image, READ),
    "an inline image of 100,000 by 100,000": Case(lambda: huge_image(inline=True), READ),
    "20,000 struck annotations": Case(lambda: _annotations(20_000), READ),
    "annotations that are no annotations": Case(lambda: _odd_annotations(), READ),
}
FONTS: dict[str, Case] = {
    "a map that uses itself": Case(
        lambda: composite(b"1003 0 R", more={1003: cmap("/Loop usecmap", entries=b"/UseCMap 1003 0 R")}), BOUNDED),
    "a ToUnicode that uses itself": Case(
        lambda: composite(b"/Identity-H", b"/ToUnicode 1003 0 R", {1003: cmap("/Loop usecmap")}), BOUNDED),
    "a ToUnicode of four thousand million": Case(
        lambda: composite(b"/Identity-H", b"/ToUnicode 1003 0 R", {
            1003: cmap("1 beginbfrange", "<00000000> <FFFFFFFF> <0041>", "endbfrange")}), BOUNDED),
    "a map of four thousand million": Case(
        lambda: composite(b"1003 0 R", more={
            1003: cmap("1 begincidrange", "<00000000> <FFFFFFFF> 0", "endcidrange")}), BOUNDED),
    "a ToUnicode of noise": Case(
        lambda: page(font=HELVETICA[:-2] + b"/ToUnicode 1000 0 R>>",
                     more={1000: stream(random.Random(3).randbytes(4000))}), BOUNDED),
    "a font that is its own descendant": Case(
        lambda: page(font=b"<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[3 0 R]>>"), BOUNDED),
    "a font that is a number": Case(lambda: page(font=b"42"), BOUNDED),
    "a font whose letters draw themselves": Case(
        lambda: page(font=b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/CharProcs<</T 1000 0 R"
                          b">>/Encoding<</Differences[84/T]>>/FirstChar 84/LastChar 84/Widths[1]/Resources<</Font<</F1 "
                          b"3 0 R>>>>>>", more={1000: stream(shown("T"))}), BOUNDED),
    "widths without end": Case(
        lambda: page(font=HELVETICA[:-2] + b"/FirstChar 0/LastChar 2000000000/Widths[1]>>"), BOUNDED),
}  # fmt: skip
BOXES: dict[str, Case] = {
    "no MediaBox": Case(lambda: page().replace(b"/MediaBox[0 0 595 842]", b""), READ),
    "a MediaBox upside down": _boxed(b"[595 842 0 0]"),
    "a MediaBox of no size": _boxed(b"[0 0 0 0]", BOUNDED),
    "a MediaBox without bounds": _boxed(b"[0 0 1e30 1e30]", BOUNDED),
    "a MediaBox below nothing": _boxed(b"[-9000 -9000 -1 -1]", BOUNDED),
    "a MediaBox of words": _boxed(b"[(a)(b)(c)(d)]", BOUNDED),
    "a MediaBox of two numbers": _boxed(b"[0 0]", BOUNDED),
    "a page turned by 45": Case(lambda: page(entries=b"/Rotate 45"), BOUNDED),
    "a page turned without end": Case(lambda: page(entries=b"/Rotate 99999999999999999990"), BOUNDED),
    "a unit of a thousand million": Case(lambda: page(entries=b"/UserUnit 1000000000"), BOUNDED),
    "a CropBox elsewhere": Case(lambda: page(entries=b"/CropBox[5000 5000 6000 6000]"), BOUNDED),
}
KINDS: dict[str, Case] = {
    **{f"{one}, the right password": Case(partial(locked, one), READ, password=USER) for one in METHODS},
    **{f"{one}, the owner's password": Case(partial(locked, one), READ, password=OWNER) for one in METHODS},
    **{f"{one}, a wrong password": Case(partial(locked, one), REFUSED, "password", "guess") for one in METHODS},
    **{f"{one}, no password": Case(partial(locked, one), REFUSED, "--password") for one in METHODS},
    **{f"{one}, locked for owners only": Case(partial(locked, one, ""), READ) for one in METHODS},
    "locked for owners only, a password given": Case(lambda: locked("AES-256", ""), READ, password="guess"),
    "not locked, a password given": Case(sound, READ, password="guess"),
    "a lock that nobody knows": Case(unknown_lock, REFUSED),
    "a lock that is broken": Case(broken_lock, REFUSED),
    "a scan": Case(lambda: scanned(SCAN), REFUSED, "scan"),
    "a scan of many pages": Case(lambda: scanned(*[SCAN] * 12), REFUSED, "scan"),
    "a scan between pages of text": Case(
        lambda: scanned(stream(shown()), SCAN, stream(shown("The second page of text."))), PARTLY, "page 2"
    ),
    "a garbled text layer": Case(garbled, REFUSED),
    "a page that is torn": Case(lambda: failing_page("torn"), PARTLY, "page 2"),
    "a page that is missing": Case(lambda: failing_page("missing"), PARTLY, "page 2"),
    "a page replaced by an update": Case(replaced, READ),
    "in the order of the web": Case(linearized, READ),
    "object streams": Case(object_streams, READ),
    "scripts and programs": Case(script, READ),
    "a file attached": Case(attached, READ),
    "a portfolio": Case(lambda: attached(portfolio=True), BOUNDED),
    "a form with fields": Case(form_fields, READ),
    "a form in XML and no more": Case(lambda: form_fields(xfa=True), REFUSED),
    "pages without a word": Case(lambda: pages([stream(b"0 0 m 9 9 l S")]), REFUSED),
}
CASES: dict[str, Case] = BROKEN | TREES | CONTENT | FONTS | BOXES | KINDS
"""A name for people -> the case."""


def _torn(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[: middle - 100] + random.Random(5).randbytes(200) + data[middle + 100 :]


def _shifted(data: bytes) -> bytes:
    """Return the file with a line more after its header, so that no place in its table is right."""
    return data.replace(b"\n", b"\n%% a line more, put in by a mail server\n", 1)


def _one_string(mebibytes: int) -> bytes:
    data = deflated(b"x" * 4096, mebibytes * 256, shown() + b"BT /F1 12 Tf (")
    return pages([stream(data, b"/Filter/FlateDecode")])


def _annotations(count: int) -> bytes:
    """Return a page with very many annotations that strike nothing: they lie beside the words."""
    one = b"<</Type/Annot/Subtype/StrikeOut/Rect[400 100 500 110]/QuadPoints[400 110 500 110 400 100 500 100]>>"
    return page(entries=b"/Annots[%s]" % (one * count))


def _odd_annotations() -> bytes:
    quads = (b"", b"[]", b"[1 2 3]", b"[(a)(b)(c)(d)(e)(f)(g)(h)]", b"42", b"[1e40 0 0 0 0 0 0 0]", b"1000 0 R")
    odd = b"".join(b"<</Type/Annot/Subtype/StrikeOut/QuadPoints %s>>" % (quad or b"null") for quad in quads)
    return page(entries=b"/Annots[42(x)null 10 0 R 77 0 R %s]" % odd, more={1000: b"1000 0 R"})
