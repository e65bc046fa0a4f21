"""What names and titles say of a paper's item and version, and which papers older versions of others are."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amend.packs.found import Class, Found, Key
from amend.packs.items import FINAL, Version, item_in, version_in, without_version
from amend.packs.versions import superseded

ITEMS = [
    (["12.1 Motion on buses"], "12.1"),
    (["12.1_green.docx"], "12.1"),
    (["12.1.3 Motion on buses"], "12.1.3"),
    (["Item 12"], "12"),
    (["ITEM 12: Motions"], "12"),
    (["Agenda Item No. 7"], "7"),
    (["Agenda item 12(b)"], "12(b)"),
    (["Item 12 (b)"], "12(b)"),
    (["Item 12a"], "12a"),
    (["items 12 and 13"], "12"),
    (["Motion 3: Buses"], "3"),
    (["Motion #4"], "4"),
    (["Motion no 12"], "12"),
    (["Motion A1 on buses"], "a1"),
    (["Motion (b)"], "(b)"),
    (["Emergency motion 1"], "1"),
    (["Composite 2"], "2"),
    (["Resolution 14"], "14"),
    (["Amendment A1-2"], "a1"),
    (["Amendment A1/2"], "a1"),
    (["Amendment 2 to Motion 7"], "7"),
    (["Amendment to item 12.1"], "12.1"),
    (["5. Buses"], "5"),
    (["5 – Buses"], "5"),
    (["Buses", "Motion 4"], "4"),
    (["3. Buses", "Motion 4"], "4"),
    (["Motion 4", "12.1 Buses"], "12.1"),
    (["", "Item 9"], "9"),
    ([], ""),
    ([""], ""),
    (["Motion on buses"], ""),
    (["Amendment 1"], ""),
    (["5 Buses"], ""),
    (["In 2024 buses"], ""),
    (["commotion 5"], ""),
    (["Motion for 5 trees"], ""),
    (["1.5m trees"], ""),
]

VERSIONS = [
    ("motion", "", Version()),
    ("motion v2", "", Version((2,), words="v2")),
    ("motion_V10", "", Version((10,), words="V10")),
    ("motion v.3", "", Version((3,), words="v.3")),
    ("motion", "Motion on buses (version 3)", Version((3,), words="version 3")),
    ("motion v2", "Motion (version 1)", Version((2,), words="v2")),
    ("motion v2.1", "", Version((2, 1), words="v2.1")),
    ("MK5v1x", "", Version()),
    ("motion v12b", "", Version()),
    ("ipv6 for all", "", Version()),
    ("motion-FINAL", "", Version(rank=FINAL, words="FINAL")),
    ("motion_v2_final", "", Version((2,), FINAL, words="v2, final")),
    ("final draft", "", Version(rank=FINAL, words="draft, final")),
    ("finals week", "", Version()),
    ("motion", "REVISED Motion on buses", Version(rank=2, words="REVISED")),
    ("motion", "Motion on buses (as altered)", Version(rank=2, words="as altered")),
    ("motion rev 2", "", Version(rank=2, words="rev")),
    ("corrected motion", "", Version(rank=3, words="corrected")),
    ("first draft", "", Version(rank=-2, words="first draft")),
    ("motion (withdrawn)", "", Version(rank=-1, words="withdrawn")),
    ("motion 2024-05-01", "", Version(date="2024-05-01")),
    ("motion 20240501", "", Version(date="2024-05-01")),
    ("motion 01.05.24", "", Version(date="2024-05-01")),
    ("motion 01 05 2024", "", Version(date="2024-05-01")),
    ("motion 13.13.2024", "", Version()),
    ("motion", "Motion of 01.05.2024", Version()),
    ("motion (1)", "", Version(copy=1)),
    ("motion (12)", "", Version(copy=12)),
    ("motion (1) buses", "", Version()),
    ("2024-05-01 v2 REVISED (1)", "", Version((2,), 2, "2024-05-01", 1, "v2, REVISED")),
]


@pytest.mark.parametrize(("texts", "item"), ITEMS)
def test_an_item_is_found_where_a_title_names_one(texts: list[str], item: str) -> None:
    assert item_in(texts) == item


@pytest.mark.parametrize(("name", "title", "version"), VERSIONS)
def test_a_name_and_a_title_say_how_new_a_paper_is(name: str, title: str, version: Version) -> None:
    assert version_in(name, title) == version
    assert version_in(name, title).says_something is (version != Version())


@pytest.mark.parametrize(
    "name",
    ["Motion on Buses", "Motion_on_Buses", "motion-on-buses", "Motion on Buses v2", "Motion on Buses_v1.2",
     "Motion_on_Buses_FINAL", "Motion on Buses (1)", "Motion on Buses (12)", "REVISED Motion on Buses 2024-05-01",
     "Motion on Buses (as submitted)", "Draft motion on buses", "Motion on buses – final", "20240501 Motion on buses"],
)  # fmt: skip
def test_names_read_alike_without_what_says_their_version(name: str) -> None:
    assert without_version(name) == "motion on buses"


@pytest.mark.parametrize(("name", "rest"), [("", ""), ("v2", ""), ("FINAL (1)", ""), ("Buses (A)", "buses a")])
def test_what_is_left_without_the_version_may_be_nothing(name: str, rest: str) -> None:
    assert without_version(name) == rest


BUSES = """This Council notes: that the number 7 bus was withdrawn in March without any notice to those who ride it,
and that four hundred residents of the hill have no other way to the surgery. This Council resolves: to ask the company
to bring the number 7 bus back, and to report to the next meeting on what this would cost."""
MORE_BUSES = BUSES.replace("four hundred", "five hundred and twelve").replace("next meeting", "meeting in July")
NO_BUSES = """This Council notes: that the number 7 bus was withdrawn in March. This Council resolves: to thank the
drivers for their years of service, to sell the shelters by auction, and to plant an oak wherever a shelter stood."""
TREES = """This Council notes: that elms once stood along the river, and that none has been planted there since the war.
This Council resolves: to plant three hundred young elms before winter, and to let schools choose where they grow."""


def paper(file: str, text: str = BUSES, title: str = "Motion on buses", **more: str) -> Found:
    """Return a motion, or what `class_` says; `file` may hold a part after a sign of number: "pack.pdf#page 1"."""
    name, _, part = file.partition("#")
    class_ = Class(more.pop("class_", "motion"))
    digest = more.pop("digest", f"of {name}")
    return Found(Key(name, part), class_, "", title=title, heading=title, text=text, digest=digest, **more)  # type: ignore[arg-type]


def replaced(*papers: Found) -> dict[str, str]:
    """Return by the name of each older version that of its newest."""
    return {str(old): str(new) for old, (new, _) in superseded(papers).items()}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("motion v1.md", "motion v2.md"),
        ("motion.md", "motion v2.md"),
        ("motion v9.md", "motion v10.md"),
        ("motion v2.1.md", "motion v2.2.md"),
        ("motion v2.md", "motion FINAL.md"),
        ("motion_v1.docx", "late/motion_v2.pdf"),
        ("motion v2 FINAL.md", "motion v3.md"),
        ("motion draft.md", "motion.md"),
        ("motion (withdrawn).md", "motion.md"),
        ("motion.md", "motion REVISED.md"),
        ("motion REVISED.md", "motion corrected.md"),
        ("motion 2024-05-01.md", "motion 2024-05-09.md"),
        ("motion 30.04.2024.md", "motion 01.05.2024.md"),
        ("motion.md", "motion (1).md"),
        ("motion (1).md", "motion (2).md"),
    ],
)
@pytest.mark.parametrize("class_", ["motion", "amendment"])
def test_the_newer_version_replaces_the_older(old: str, new: str, class_: str) -> None:
    older, newer = paper(old, class_=class_), paper(new, MORE_BUSES, class_=class_)
    assert replaced(older, newer) == replaced(newer, older) == {old: new}


def test_a_title_alone_may_say_that_a_paper_is_revised() -> None:
    old, new = paper("first.md"), paper("second.md", MORE_BUSES, "REVISED Motion on buses")
    assert superseded([new, old]) == {old.key: (new.key, "second.md is newer (“REVISED”)")}


def test_a_version_that_says_little_of_the_same_is_one_where_it_is_named_alike() -> None:
    assert replaced(paper("motion v1.md"), paper("motion v2.md", NO_BUSES)) == {"motion v1.md": "motion v2.md"}
    assert replaced(paper("motion v1.md"), paper("other v2.md", NO_BUSES, "On shelters")) == {}


def test_all_older_versions_lead_to_the_newest() -> None:
    papers = [paper(f"motion v{number}.md", f"{BUSES} Number {number}.") for number in (3, 1, 4, 2)]
    assert replaced(*papers) == {f"motion v{number}.md": "motion v4.md" for number in (1, 2, 3)}


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (paper("a/m.md", digest="one"), paper("b/m.md", digest="one"), "it is the same file as a/m.md"),
        (paper("a.md", digest="one"), paper("b.md", digest="one", title=""), "it is the same file as a.md"),
        (paper("p.pdf#page 1", digest="1"), paper("q.pdf#page 1", digest="1"), "it is the same file as p.pdf (page 1)"),
        (paper("m.docx"), paper("m.pdf"), "it says the same as m.docx"),
        (paper("a.md"), paper("pack.pdf#page 9"), "it says the same as a.md"),
    ],
)
def test_a_copy_gives_way_to_the_one_whose_name_comes_first(first: Found, second: Found, why: str) -> None:
    assert superseded([second, first]) == {second.key: (first.key, why)}


def test_of_two_versions_that_say_the_same_the_newer_stays() -> None:
    assert replaced(paper("motion v1.md"), paper("motion v2.md")) == {"motion v1.md": "motion v2.md"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (paper("m v1.md", group="Labour Group"), paper("m v2.md", MORE_BUSES, group="Green Group")),
        (paper("a v1.md", class_="amendment", group="Labour"), paper("a v2.md", class_="amendment", group="Tory")),
        (paper("m v1.md", item="12.1"), paper("m v2.md", MORE_BUSES, item="12.2")),
        (paper("m v1.md", proposer="Cllr Ash"), paper("m v2.md", MORE_BUSES, proposer="Cllr Birch")),
        (paper("m v1.md"), paper("m v2.md", class_="amendment")),
        (paper("m v1.md", class_="report"), paper("m v2.md", class_="report")),
        (paper("m v1.md", class_="minutes", digest="1"), paper("n.md", class_="minutes", digest="1")),
        (paper("motion v1.md"), paper("motion v2.md", TREES, "Motion on trees")),
        (paper("motion.md"), paper("motion.pdf", MORE_BUSES)),
        (paper("pack.pdf#page 1"), paper("pack.pdf#page 2", TREES, "REVISED motion on trees")),
        (paper("a.md", "", digest="1"), paper("b.md", "", "Trees", digest="2")),
    ],
)
def test_two_papers_are_no_versions_of_each_other(one: Found, other: Found) -> None:
    assert replaced(one, other) == replaced(other, one) == {}


@pytest.mark.parametrize(
    ("one", "other"), [("Labour Group", "the Labour group"), ("Labour", "Labour Group"), ("Green", ""), ("", "Green")]
)
def test_a_group_may_be_named_in_other_words_or_by_one_version_alone(one: str, other: str) -> None:
    assert replaced(paper("m v1.md", group=one), paper("m v2.md", MORE_BUSES, group=other)) == {"m v1.md": "m v2.md"}


@pytest.mark.parametrize(("one", "other"), [("Cllr Ash", "Councillor Ash"), ("Councillor J Ash", "cllr j ash")])
def test_a_mover_may_be_named_in_other_words(one: str, other: str) -> None:
    older, newer = paper("m v1.md", proposer=one), paper("m v2.md", MORE_BUSES, proposer=other)
    assert replaced(older, newer) == {"m v1.md": "m v2.md"}


PAPERS = st.builds(
    paper,
    st.sampled_from(["m.md", "m v1.md", "m v2.md", "m REVISED.md", "m (1).md", "n.md", "in/m v2.md", "p.pdf#page 1"]),
    st.sampled_from([BUSES, MORE_BUSES, NO_BUSES, TREES]),
    item=st.sampled_from(["", "1", "2"]),
    group=st.sampled_from(["", "Labour", "Green"]),
)


@given(st.lists(PAPERS, max_size=8, unique_by=lambda one: one.key), st.randoms(use_true_random=False))
def test_the_newest_remains_whatever_the_order_of_the_papers(papers: list[Found], chance: Random) -> None:
    found = superseded(papers)
    mixed = list(papers)
    chance.shuffle(mixed)
    assert superseded(mixed) == found
    assert set(found) <= {one.key for one in papers}
    assert not {new for new, _ in found.values()} & set(found)


def printed(file: str, part: str, *lines: str, item: str = "12.1") -> Found:
    """A motion as one file prints it."""
    return Found(Key(file, part), Class.MOTION, "", item=item, text="\n".join(lines), digest=file)


BODY = (
    "This Council notes:",
    "that the harbour wall has moved by a hand since the ferry ceased, and that fourteen boats lie behind",
    "it each winter, and the lifeboat; and resolves to ask the engineer for a price for new stones.",
)
IN_PDF = printed("Agenda.pdf", "page 3", "Item 12: Motions on Notice", "12.1 HARBOUR WALL", *BODY)


def test_a_motion_printed_in_the_agenda_too_is_the_one_in_its_own_word_file() -> None:
    """Changes are tracked in the council's own file, and the amendments go with it."""
    word = printed("Zeta motion.docx", "", "12.1 Harbour wall", "Proposer: Cllr Ida Thorne", " ".join(BODY))
    web = printed("A motion.html", "", "12.1 Harbour wall", BODY[0], " ".join(BODY[1:]))
    found = superseded([IN_PDF, word, web])
    assert {old.file: new.file for old, (new, _) in found.items()} == {
        "Agenda.pdf": "Zeta motion.docx",
        "A motion.html": "Zeta motion.docx",
    }
    assert found[IN_PDF.key][1] == "it says the same as Zeta motion.docx"


@pytest.mark.parametrize(
    "other",
    [
        printed("Motion.docx", "", "12.1 Harbour wall", BODY[0], BODY[1].replace("fourteen", "fifteen"), BODY[2]),
        printed("Motion.docx", "", "12.1 Harbour wall", *BODY, "And to report in June."),
        printed("Motion.docx", "", "12.2 Harbour wall", *BODY, item="12.2"),
    ],
)
def test_a_motion_with_another_word_or_item_is_another(other: Found) -> None:
    assert superseded([IN_PDF, other]) == {}
