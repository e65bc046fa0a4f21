"""Tables for spreadsheets and back, and the `pairs.csv` by which a person overrules what belongs to what."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amend.errors import UnreadableError
from amend.packs.found import Class, Found, Key, Pair
from amend.packs.overruling import SAID, PairsError, overruled, pairs_table, said_pairs
from amend.packs.tables import rows_of, table

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
CELLS = st.text(st.characters(codec="utf-8")) | st.text(alphabet="'=+-@＝＠\t\r\n\",;x ", max_size=6)
# Cells are read without the white space around them; more than one quote before a formula is nobody's cell.
KEPT = CELLS.map(str.strip).filter(lambda text: not re.match(r"''+[=+\-@\t\r\n＝＋－＠]", text))


def read(data: bytes) -> list[list[str]]:
    return [row for _, row in rows_of(data)]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("plain", "plain"),
        ("", ""),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (12, "12"),
        (-1, "'-1"),
        ("=1+1", "'=1+1"),
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("+44 20 7946", "'+44 20 7946"),
        ("-2 points", "'-2 points"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠x", "'＠x"),
        ("'=1", "''=1"),
        ("'tis", "'tis"),
        ("a=b", "a=b"),
        ("–2 (a dash)", "–2 (a dash)"),
    ],
)
def test_a_cell_that_a_spreadsheet_would_calculate_has_a_quote_before_it(value: object, cell: str) -> None:
    rows = list(csv.reader(io.StringIO(table(["head"], [["first", value]]).decode(), newline="")))
    assert rows == [["head"], ["first", cell]]


@given(CELLS)
def test_no_cell_is_ever_a_formula(text: str) -> None:
    written = table(["head", "more"], [[text, text]]).decode()
    for row in csv.reader(io.StringIO(written, newline="")):
        assert not any(cell.startswith(FORMULAS) for cell in row)


@given(st.lists(st.lists(KEPT, min_size=2, max_size=2), max_size=4))
def test_what_is_written_comes_back(rows: list[list[str]]) -> None:
    numbered = [["row", *row] for row in rows]
    assert read(table(["number", "one", "two"], numbered)) == [["number", "one", "two"], *numbered]


def test_a_table_has_the_line_ends_of_the_standard_and_no_byte_that_is_not_utf_8() -> None:
    assert table(["a", "b"], [["é", "\udc80"]]) == "a,b\r\né,?\r\n".encode()


@pytest.mark.parametrize(
    "data",
    [
        b"file,part\r\na.md,page 1\r\n",
        b"file,part\na.md,page 1",
        b"file,part\ra.md,page 1\r",
        b"file;part\r\na.md;page 1\r\n",
        b"file\tpart\r\na.md\tpage 1\r\n",
        b'"file","part"\r\n"a.md","page 1"\r\n',
        b"\xef\xbb\xbffile,part\r\na.md,page 1\r\n",
        b"\xef\xbb\xbffile;part\r\na.md;page 1\r\n",
        "file\tpart\r\na.md\tpage 1\r\n".encode("utf-16"),
        b"\xfe\xff" + "file,part\r\na.md,page 1\r\n".encode("utf-16-be"),
    ],
)
def test_a_table_is_read_however_a_spreadsheet_saved_it(data: bytes) -> None:
    assert read(data) == [["file", "part"], ["a.md", "page 1"]]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_read_in_the_encoding_that_was_saved(encoding: str) -> None:
    assert read("file;part\r\nCafé – “ŵ”.md;".replace("ŵ", "w").encode(encoding))[1] == ["Café – “w”.md", ""]


def test_a_separator_within_a_cell_does_not_part_it() -> None:
    assert read(b'file;part\r\n"a;b";c,d,e,f\r\n') == [["file", "part"], ["a;b", "c,d,e,f"]]


def test_blank_lines_are_passed_over_and_counted() -> None:
    data = b"\r\nfile,part\r\n\r\n,\r\n  , \r\na.md,\r\n\r\n"
    assert list(rows_of(data)) == [(2, ["file", "part"]), (6, ["a.md", ""])]


@pytest.mark.parametrize("data", [b"", b"\r\n\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b",,\r\n,,"])
def test_a_table_of_nothing_has_no_rows(data: bytes) -> None:
    assert read(data) == []


@pytest.mark.parametrize("data", [b'a,b\r\n"open,c', b'a,b\r\n"c"d,e', b"a," + b"x" * 200_000])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(csv.Error):
        read(data)


AMENDMENT, OTHER, PART = Key("a.md"), Key("b.md"), Key("pack.pdf", "page 3")
MOTION, SECOND, LETTER, BROKEN = Key("m.md"), Key("pack.pdf", "page 1"), Key("letter.md"), Key("broken.pdf")
PACK = (
    *(Found(key, Class.AMENDMENT, "") for key in (AMENDMENT, OTHER, PART)),
    *(Found(key, Class.MOTION, "") for key in (MOTION, SECOND)),
    Found(LETTER, Class.LETTER, ""),
    Found(BROKEN, Class.UNREADABLE, "", error="broken.pdf: it is damaged; ask for it again."),
)
HEAD = "amendment_file,amendment_part,motion_file,motion_part,reason\r\n"


def said_in(folder: Path, text: str) -> tuple[Pair, ...]:
    path = folder / "pairs.csv"
    path.write_bytes(text.encode())
    return said_pairs(path, PACK)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD, []),
        (HEAD + "a.md,,m.md,,\r\n", [(AMENDMENT, MOTION)]),
        (HEAD + "a.md,,m.md,,it says so\r\nb.md,,m.md,,\r\n", [(AMENDMENT, MOTION), (OTHER, MOTION)]),
        (HEAD + "pack.pdf,page 3,pack.pdf,page 1,\r\n", [(PART, SECOND)]),
        (HEAD + "a.md,,,,\r\n", [(AMENDMENT, None)]),
        (HEAD + " a.md , , m.md , ,\r\n", [(AMENDMENT, MOTION)]),
        (HEAD + "a.md\r\n\r\nb.md,,m.md\r\n", [(AMENDMENT, None), (OTHER, MOTION)]),
        (HEAD + "letter.md,,m.md,,\r\n", [(LETTER, MOTION)]),
        (HEAD + "a.md,,b.md,,\r\n", [(AMENDMENT, OTHER)]),
        ("amendment_file,motion_file\r\na.md,m.md\r\n", [(AMENDMENT, MOTION)]),
        (" Motion_File ;AMENDMENT_FILE;note\r\nm.md;a.md;checked\r\n", [(AMENDMENT, MOTION)]),
    ],
)
def test_a_person_says_what_belongs_to_what(tmp_path: Path, text: str, expected: list[tuple[Key, Key | None]]) -> None:
    assert said_in(tmp_path, text) == tuple(Pair(amendment, motion, SAID) for amendment, motion in expected)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEAD + "c.md,,m.md,,", "row 2 names c.md, that is not in the pack; see file and part in manifest.csv."),
        (HEAD + "a.md,,n.md,,", "row 2 names n.md, that is not in the pack; see file and part in manifest.csv."),
        (HEAD + "a.md,page 9,m.md,,", "row 2 names a.md (page 9), that is not in the pack; see"),
        (HEAD + "pack.pdf,,m.md,,", "row 2 names pack.pdf, that is not in the pack; see"),
        (HEAD + "A.md,,m.md,,", "row 2 names A.md, that is not in the pack; see"),
        (HEAD + "a.md,,m.md,,\r\n\r\nb.md,,x,,", "row 4 names x, that is not in the pack; see"),
        (HEAD + "broken.pdf,,m.md,,", "row 2 names broken.pdf, that cannot be read; see"),
        (HEAD + "a.md,,broken.pdf,,", "row 2 names broken.pdf, that cannot be read; see"),
        (HEAD + "a.md,,m.md,,\r\na.md,,m.md,,", "row 3 names a.md a second time; keep one of them."),
        (HEAD + "a.md,,,,\r\nb.md,,,,\r\n\r\na.md,,m.md,,", "row 5 names a.md a second time; keep one of them."),
        (HEAD + "b.md,,,,\r\na.md,,a.md,,", "row 3 pairs a.md with itself; name its motion, or none."),
        ("", "its first row has no amendment_file and no motion_file; it should be " + HEAD.strip()),
        ("a.md,m.md\r\n", "its first row has no amendment_file and no motion_file; it should be " + HEAD.strip()),
        ("amendment_file,reason\r\na.md,x\r\n", "its first row has no motion_file; it should be " + HEAD.strip()),
        ("motion_file\r\nm.md\r\n", "its first row has no amendment_file; it should be " + HEAD.strip()),
        (HEAD + '"a.md', "is not a table ("),
    ],
)
def test_a_row_that_cannot_be_followed_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(PairsError, match=re.escape(f"{tmp_path / 'pairs.csv'}: {message}")):
        said_in(tmp_path, text)


def test_a_file_of_pairs_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"pairs\.csv: there is no such file"):
        said_pairs(tmp_path / "pairs.csv", PACK)


@pytest.mark.parametrize(
    "name",
    ["a.md", "=a.md", "-1 a.md", "+a.md", "@a.md", "'=a.md", "'a.md", "＝a.md", "a,b;c.md", 'the "a".md', "é–ŵ.md",
     "late.zip/in/a.md", "a\nb.md", "12.1", "a;;;;;;;;.md"],
)  # fmt: skip
@pytest.mark.parametrize("part", ["", "page 3", "pages 2-4, paper 2"])
def test_the_table_of_pairs_says_back_what_we_found(tmp_path: Path, name: str, part: str) -> None:
    found = [Found(Key(name, part), Class.AMENDMENT, ""), Found(Key("=m.md", part), Class.MOTION, "")]
    path = tmp_path / "pairs.csv"
    for motion in (found[1].key, None):
        path.write_bytes(pairs_table([Pair(found[0].key, motion, "- it quotes the motion")]))
        assert said_pairs(path, found) == (Pair(found[0].key, motion, SAID),)


OURS = (Pair(AMENDMENT, MOTION, "its words"), Pair(OTHER, None, "none fits"), Pair(PART, SECOND, "its item"))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([], OURS),
        ([Pair(AMENDMENT, SECOND, SAID)], (Pair(AMENDMENT, SECOND, SAID), *OURS[1:])),
        ([Pair(AMENDMENT, None, SAID)], (Pair(AMENDMENT, None, SAID), *OURS[1:])),
        ([Pair(OTHER, MOTION, SAID)], (OURS[0], Pair(OTHER, MOTION, SAID), OURS[2])),
        ([Pair(AMENDMENT, MOTION, SAID), Pair(OTHER, None, SAID)], OURS),
        ([Pair(LETTER, MOTION, SAID)], (*OURS, Pair(LETTER, MOTION, SAID))),
        ([Pair(MOTION, SECOND, SAID)], (*OURS, Pair(MOTION, SECOND, SAID))),
        (
            [Pair(PART, MOTION, SAID), Pair(LETTER, None, SAID), Pair(AMENDMENT, SECOND, SAID)],
            (Pair(AMENDMENT, SECOND, SAID), OURS[1], Pair(PART, MOTION, SAID), Pair(LETTER, None, SAID)),
        ),
    ],
)
def test_what_a_person_says_goes_before_what_the_texts_tell(said: list[Pair], expected: tuple[Pair, ...]) -> None:
    assert overruled(OURS, said) == expected
