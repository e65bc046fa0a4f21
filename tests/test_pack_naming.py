"""What the outputs of each paper are called: names that no file system refuses, and that never meet."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amend.outputs import CLERKS_SET
from amend.packs.found import Key
from amend.packs.naming import MOST_BYTES, OWN, bases

ENDINGS = tuple(ending for ending, _, _ in CLERKS_SET)
LONGEST = max(map(len, ENDINGS))

# Letters that file systems take for others, what they do not allow, and what paths and our own names are made of.
AWKWARD = st.text(alphabet='aAsSßſﬁé\u0301\u212bı .…/\\:*?"<>|[]()12-~\x00\x1f\u2028\udc80', max_size=8)
PARTS = st.sampled_from(["", "page 1", "pages 2-5", "paper 1", "page 3, paper 2"])
NAMES = st.sampled_from(
    ["a.md", "A.md", "a.docx", "a.pdf", "a (page 1).md", "a [2].md", "manifest.md", "index.html", "pairs.csv", "con",
     "é" * 200, "m" * 300, "M" * 300, "м" * 120 + ".docx", "..", "../a", "/a"],
)  # fmt: skip
KEYS = st.lists(st.builds(Key, NAMES | AWKWARD | st.text(max_size=20), PARTS), max_size=12)


def named(*keys: Key | str) -> list[str]:
    """Return the names of papers, in their order; a string is a whole file."""
    whole = [key if isinstance(key, Key) else Key(key) for key in keys]
    found = bases(whole)
    return [found[key] for key in whole]


@pytest.mark.parametrize(
    ("file", "base"),
    [
        ("motion.md", "motion"),
        ("Item 12/Amendment 1.docx", "Item 12/Amendment 1"),
        ("late.zip/inner.zip/a.pdf", "late.zip/inner.zip/a"),
        ("no suffix", "no suffix"),
        ("two.dots.docx", "two.dots"),
        ("Gwelliant – Tŷ.docx", "Gwelliant – Tŷ"),
        ("cafe\u0301.md", "café"),
    ],
)
def test_a_papers_outputs_are_called_after_it(file: str, base: str) -> None:
    assert named(file) == [base]


@pytest.mark.parametrize(
    ("part", "base"), [("", "pack"), ("page 3", "pack (page 3)"), ("pages 4-6, paper 2", "pack (pages 4-6, paper 2)")]
)
def test_a_part_is_joined_to_its_files_name(part: str, base: str) -> None:
    assert named(Key("pack.pdf", part)) == [base]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (["a.docx", "a.pdf"], ["a.docx", "a.pdf"]),
        (["a.docx", "A.pdf"], ["a.docx", "A.pdf"]),
        (["in/a.docx", "in/a.pdf", "a.md"], ["in/a.docx", "in/a.pdf", "a"]),
        (["a", "a.md"], ["a", "a.md"]),
        (["IN/a.md", "in/a.md"], ["IN/a.md", "in/a [2]"]),
        (["a.md", "A.MD"], ["a [2]", "A.MD"]),
        (["ß.md", "SS.md"], ["ß [2]", "SS.md"]),
        (["é.md", "e\u0301.md"], ["é [2]", "é.md"]),
        (["ﬁ.md", "fi.md"], ["ﬁ [2]", "fi.md"]),
        (["a?.md", "a*.md"], ["a_ [2]", "a_.md"]),
        (["a.md", "A.md", "a.pdf", "a [2].md"], ["a [3]", "A.md", "a.pdf", "a [2]"]),
    ],
)
def test_names_that_would_meet_are_told_apart(files: list[str], expected: list[str]) -> None:
    assert named(*files) == expected


def test_a_part_and_a_file_that_is_named_like_it_are_told_apart() -> None:
    assert named(Key("a.pdf", "page 1"), Key("a (page 1).pdf")) == ["a.pdf (page 1)", "a (page 1).pdf"]


def test_papers_of_one_file_are_told_apart_by_their_parts() -> None:
    keys = [Key("a.pdf", part) for part in ("", "page 1", "page 2")]
    assert named(*keys) == ["a", "a (page 1)", "a (page 2)"]


@pytest.mark.parametrize("file", ["manifest.md", "MANIFEST.docx", "manifest"])
def test_no_output_takes_the_manifests_place(file: str) -> None:
    (base,) = named(file)
    assert base.casefold() == "manifest [2]"


def test_below_a_folder_a_paper_may_be_called_manifest() -> None:
    assert named("in/manifest.md", "index.md", "pairs.md") == ["in/manifest", "index", "pairs"]


@pytest.mark.parametrize(
    ("file", "base"),
    [
        ('a<b>c:d"e|f?g*h.md', "a_b_c_d_e_f_g_h"),
        ("a\\b.md", "a_b"),
        ("tab\tline\nbell\x07del\x7f.md", "tab_line_bell_del_"),
        ("\udcff.md", "_"),
        ("what?/why*.md", "what_/why_"),
    ],
)
def test_signs_that_a_file_system_refuses_are_replaced(file: str, base: str) -> None:
    assert named(file) == [base]


@pytest.mark.parametrize(
    ("file", "base"),
    [
        ("con.md", "_con"),
        ("CON.md", "_CON"),
        ("nul", "_nul"),
        ("aux.v2.docx", "_aux.v2"),
        ("com1.md", "_com1"),
        ("Lpt9.md", "_Lpt9"),
        ("con/prn.md", "_con/_prn"),
        ("con.d/a.md", "_con.d/a"),
        ("console.md", "console"),
        ("com.md", "com"),
        ("com12.md", "com12"),
        ("motion con.md", "motion con"),
    ],
)
def test_names_that_windows_keeps_for_devices_are_changed(file: str, base: str) -> None:
    assert named(file) == [base]


@pytest.mark.parametrize(
    ("file", "base"),
    [
        ("late /a.md", "late/a"),
        ("late.../a.md", "late/a"),
        (" late/ a.md", "late/a"),
        ("a .md", "a"),
        (".hidden.md", "_.hidden"),
        (".git/a.md", "_.git/a"),
    ],
)
def test_a_name_neither_begins_nor_ends_where_it_would_be_lost_or_hidden(file: str, base: str) -> None:
    assert named(file) == [base]


@pytest.mark.parametrize("file", ["../a.md", "../../etc/passwd", "/etc/passwd", "a/../../b.md", "./a", "..", ".", ""])
def test_no_name_leads_out_of_the_folder(file: str) -> None:
    (base,) = named(file)
    assert not {"", ".", ".."} & set(base.split("/"))


@pytest.mark.parametrize("letter", ["m", "é", "ẃ", "🏛"])
@pytest.mark.parametrize("length", [215, 216, 255, 3000])
def test_a_long_name_is_cut_between_letters_and_leaves_room_for_its_ending(letter: str, length: int) -> None:
    name = letter * (length // len(letter.encode()))
    folder, last = named(f"{name}/{name}.md")[0].split("/")
    assert len(last.encode()) + LONGEST <= MOST_BYTES
    assert len(folder.encode()) <= MOST_BYTES
    assert set(last.partition("~")[0]) == {letter} == set(folder.partition("~")[0])
    assert ("~" in last) is (len(name.encode()) + LONGEST > MOST_BYTES)


def test_long_names_that_differ_at_their_ends_alone_are_told_apart() -> None:
    first, second = named("m" * 300 + " 1.md", "m" * 300 + " 2.md")
    assert first != second
    assert first[:200] == second[:200] == "m" * 200


def test_the_parts_of_a_file_of_a_long_name_are_told_apart() -> None:
    keys = [Key("m" * 250 + ".pdf", f"page {number}") for number in range(1, 5)]
    assert len(set(named(*keys))) == len(keys)


@given(KEYS)
def test_no_two_outputs_meet_wherever_they_are_written(keys: list[Key]) -> None:
    found = bases(keys)
    paths = [base + ending for base in found.values() for ending in ENDINGS] + list(OWN)
    assert set(found) == set(keys)
    assert len({unicodedata.normalize("NFC", path).casefold() for path in paths}) == len(paths)


@given(KEYS)
def test_every_file_system_takes_the_names(keys: list[Key]) -> None:
    for base in bases(keys).values():
        *folders, last = base.split("/")
        for name in (*folders, *(last + ending for ending in ENDINGS)):
            assert len(name.encode()) <= 255
            assert name not in ("", ".", "..")
            assert not set(name) & set('<>:"|?*\\/\x00\x1f\udc80')
            assert not name.startswith((".", " "))


@given(KEYS, st.randoms(use_true_random=False))
def test_the_same_papers_have_the_same_names_in_whatever_order(keys: list[Key], chance: Random) -> None:
    mixed = [*keys, *keys[:3]]
    chance.shuffle(mixed)
    assert bases(mixed) == bases(keys)
