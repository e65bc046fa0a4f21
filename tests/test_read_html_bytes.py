"""The HTML reader: encodings, and files that are broken, hostile or no pages at all."""

from __future__ import annotations

import time

import pytest
from html_notation import noted, paper

from amend.errors import UnreadableError

WORDS = "“£40” – café"
PAGE = f"<p>{WORDS}</p>"
ENCODED = [
    ("UTF-8, not declared", PAGE.encode()),
    ("UTF-8, declared", b'<meta charset="utf-8">' + PAGE.encode()),
    ("UTF-8 with a byte order mark", b"\xef\xbb\xbf" + PAGE.encode()),
    ("UTF-16 with a byte order mark", PAGE.encode("utf-16")),
    ("UTF-16, big end first", b"\xfe\xff" + PAGE.encode("utf-16-be")),
    ("UTF-16 without one", PAGE.encode("utf-16-le")),
    ("Windows-1252, not declared", PAGE.encode("cp1252")),
    ("Windows-1252, declared", b"<meta charset=windows-1252>" + PAGE.encode("cp1252")),
    ("said to be Latin-1", b'<meta charset="ISO-8859-1">' + PAGE.encode("cp1252")),
    ("said so the old way", b'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">'
     + PAGE.encode("cp1252")),
    ("said in XML", b"<?xml version='1.0' encoding='iso-8859-1'?>" + PAGE.encode("cp1252")),
    ("wrongly said to be UTF-8", b"<meta charset=utf-8>" + PAGE.encode("cp1252")),
    ("wrongly said to be Windows-1252", b"<meta charset=windows-1252>" + PAGE.encode()),
    ("said to be UTF-16, which nobody could read it in", b"<meta charset=utf-16>" + PAGE.encode()),
    ("said to be what nobody knows", b"<meta charset=klingon>" + PAGE.encode()),
    ("pasted from both", b"<p>" + "“£40”".encode("cp1252") + " – café</p>".encode()),
]  # fmt: skip


@pytest.mark.parametrize("data", [case[1] for case in ENCODED], ids=[case[0] for case in ENCODED])
def test_letters_are_read_in_the_encoding_they_are_in(data: bytes) -> None:
    assert noted(data) == WORDS


def test_other_encodings_are_read_by_their_labels() -> None:
    assert noted("<meta charset=iso-8859-2><p>Łódź".encode("iso-8859-2")) == "Łódź"
    assert noted("<meta charset=shift_jis><p>修正".encode("shift_jis")) == "修正"


@pytest.mark.parametrize("declared", ["utf-8", "windows-1252"])
def test_a_wrong_declaration_is_reported(declared: str) -> None:
    other = {"utf-8": "cp1252", "windows-1252": "utf-8"}[declared]
    assert [f.kind for f in paper(f"<meta charset={declared}>{PAGE}".encode(other)).findings] == ["encoding"]


NO_PAGES = [
    ("a PNG", b"\x89PNG\r\n\x1a\n" + bytes(64)),
    ("a PDF", b"%PDF-1.7\n%abc"),
    ("a DOCX", b"PK\3\4 and so on"),
    ("a NUL", b"<p>a\0b</p>"),
    ("bytes that are no UTF-8 and no text", b"<meta charset=utf-8>" + bytes(range(0x80, 0xA0)) * 9),
    ("controls", bytes(range(1, 32)) * 9),
    ("half a UTF-16", b"\xff\xfe<\0p\0\x00\xd8"),
]


@pytest.mark.parametrize("data", [case[1] for case in NO_PAGES], ids=[case[0] for case in NO_PAGES])
def test_what_is_no_page_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"page\.html: "):
        paper(data)


MANY = 100_000
HOSTILE = [
    ("divisions", "<div>" * MANY + "kernel"),
    ("closed divisions", "<div>" * MANY + "kernel" + "</div>" * MANY),
    ("marks", "<p>" + "<u><b>" * MANY + "kernel"),
    ("lists", "<ul><li>" * MANY + "kernel"),
    ("tables", "<table><tr><td>" * 3_000 + "kernel"),
    ("spans", "<table>" + "<tr><td colspan=1000 rowspan=65534>x" * 2_000 + "<p>kernel"),
    ("selectors", "<style>x div div div div div p{color:red}</style>" + "<div>" * 300 + "<p>x</p>" * 2_000 + "kernel"),
    ("siblings", "<style>q~p~p~p~p~p{color:red}</style>" + "<p>x</p>" * 2_000 + "kernel"),
    ("rules", "<style>" + "p{color:red}" * 3_000 + "</style>" + "<p>x</p>" * 2_000 + "kernel"),
    ("media", "<style>" + "@media screen{" * 20_000 + "</style>kernel"),
    ("brackets in a style", f"<p style='color:{'(' * 50_000}'>kernel"),
    ("breaks", "<p>" + "a<br>" * 50_000 + "kernel"),
    ("white space", "<p>" + " \n" * 1_000_000 + "&nbsp;" * 200_000 + "kernel"),
    ("empty elements", "<p>" + "<span> </span>" * 50_000 + "kernel"),
    ("menus", "<nav>x" * 3_000 + "</nav>" * 3_000 + "kernel"),
    ("angle brackets", "kernel" + "<" * 1_000_000),
    ("comments", "kernel" + "<!--" * 200_000),
    ("scripts", "kernel" + "<script>" * 50_000),
]


@pytest.mark.long
@pytest.mark.parametrize("page", [case[1] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_hostile_pages_are_read_in_bounded_time(page: str) -> None:
    began = time.process_time()
    found = paper(page)
    assert "kernel" in "".join(paragraph.text for paragraph in found.paragraphs)
    assert time.process_time() - began < 20


def test_flattening_is_reported() -> None:
    assert [f.kind for f in paper("<div>" * 1_000 + "a").findings] == ["nesting"]


def test_ordinary_sloppiness_is_not_flattened() -> None:
    items = "<ul>" + "<li>a <p>b" * 500 + "</ul>" + "<table>" + "<tr><td><font color=red>x" * 500 + "</table>"
    found = paper(items + "<svg>" + "<path/>" * 500 + "</svg><div><div><u>kernel")
    assert found.findings == ()
    assert noted(items + "<p><b>x</b> <u>kernel").endswith("[u:kernel]")


def test_marks_opened_without_end_are_refused() -> None:
    with pytest.raises(UnreadableError, match="never closed"):
        paper("".join(f"<p><b id=b{number}>x" for number in range(50_000)))


def test_a_paragraph_of_5_mb_is_read_whole() -> None:
    text = "word " * 1_000_000
    assert paper(f"<p>{text}").paragraphs[0].text == text.strip()


def test_a_page_of_100_kb_is_read_in_bounded_time() -> None:
    item = "<li style='color:#222'><p class=MsoNormal>the <u>new</u> and the <s>old</s> words of an item</p></li>"
    page = f"<style>.MsoNormal{{margin:0}} li p u{{color:red}}</style><ol>{item * 1_000}</ol>"
    assert len(page) > 100_000
    paper(page)
    began = time.process_time()
    assert len(paper(page).paragraphs) == 1_000
    assert time.process_time() - began < 5  # a tenth of that on a quiet machine; minutes where it were quadratic
