"""Which motion an amendment amends: by its words, by what it quotes, by item, title, mover, file name and folder."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amend.packs.found import Class, Found, Key, Pair
from amend.packs.pairing import paired

BUSES = """This Council notes:
1. that the number 7 bus was withdrawn in March without any notice to those who ride it;
2. that four hundred residents of the hill have no other way to the surgery.
This Council resolves:
1. to ask the company to bring the number 7 bus back before winter."""
ELMS = """This Council notes:
1. that elms once stood along the river from the mill to the weir;
2. that none has been planted there since the war.
This Council resolves:
1. to plant three hundred young elms and to let schools choose where they grow."""
ROOMS = """This Council believes:
1. that nobody in this town should have to sit in a cold room.
This Council resolves:
1. to open the library on winter evenings, with soup."""


def motion(file: str, title: str, text: str, **more: str) -> Found:
    return Found(Key(file), Class.MOTION, "", title=title, heading=title, text=f"{title}\n{text}", **more)  # type: ignore[arg-type]


def amendment(text: str, title: str = "Amendment", file: str = "a.md", **more: str) -> Found:
    return Found(Key(file), Class.AMENDMENT, "", title=title, heading=title, text=f"{title}\n{text}", **more)  # type: ignore[arg-type]


MOTIONS = (
    motion(
        "buses.md", "12.1 The number 7 bus", BUSES, item="12.1", proposer="Councillor Ada Ash", group="Labour Group"
    ),
    motion("elms.md", "12.2 River elms", ELMS, item="12.2", proposer="Cllr Ben Birch (Green)", group="Green Group"),
    motion("rooms.md", "12.3 Warm rooms in winter", ROOMS, item="12.3", proposer="Cllr Cy Cedar"),
)
FIRM = "Delete point 2."
"""What says nothing of its motion."""


def pair_of(one: Found, motions: tuple[Found, ...] = MOTIONS) -> Pair:
    (pair,) = paired([*motions, one])
    assert pair.amendment == one.key
    return pair


@pytest.mark.parametrize(
    ("one", "file", "reason"),
    [
        (amendment(BUSES.replace("four", "five")), "buses.md", "of the motion's own phrases stand in it"),
        (amendment(ELMS.replace("three hundred", "four hundred")), "elms.md", "own phrases stand in it"),
        (amendment(ROOMS + "\n2. to heat it."), "rooms.md", "of the motion's own phrases stand in it"),
        (amendment("In point 2, delete “four hundred residents of the hill”."), "buses.md", "it quotes the motion"),
        (amendment('Delete "from the mill to the weir".'), "elms.md", "it quotes the motion"),
        (amendment("Delete ‘with soup’."), "rooms.md", "it quotes the motion"),
        (amendment(FIRM, "Amendment to item 12.2", item="12.2"), "elms.md", "both are item 12.2"),
        (amendment(FIRM, "Amendment to motion 12.3"), "rooms.md", "both are item 12.3"),
        (amendment(FIRM, "Amendment", item="12.1"), "buses.md", "both are item 12.1"),
        (amendment(FIRM, "Amendment to the motion on river elms"), "elms.md", "its title names the motion's"),
        (amendment(FIRM, "Amendment on the river’s elms"), "elms.md", "its title names the motion's"),
        (amendment(FIRM, "Amendment: warm rooms"), "rooms.md", "its title names the motion's"),
        (amendment(FIRM, "Warm Room in Winter – Amendment"), "rooms.md", "its title names the motion's"),
        (amendment(FIRM, "Amendment to Councillor Ash’s motion"), "buses.md", "its mover, Councillor Ada Ash"),
        (amendment(FIRM, "Amendment to the motion of Cllr Birch"), "elms.md", "its mover, Cllr Ben Birch (Green)"),
        (amendment(FIRM, "Green Group motion by Cllr Birch: amendment"), "elms.md", "title names the Green Group"),
        (amendment(FIRM, file="River_elms_amendment.docx"), "elms.md", "its title names the motion's"),
        (amendment(FIRM, file="late/number 7 bus.md"), "buses.md", "its title names the motion's"),
    ],
)  # fmt: skip
def test_an_amendment_is_paired_by_what_it_says_of_its_motion(one: Found, file: str, reason: str) -> None:
    pair = pair_of(one)
    assert pair.motion == Key(file)
    assert reason in pair.reason


@pytest.mark.parametrize(("item", "title"), [("12.2", "Amendment"), ("12.2", "Amendment to item 12.2")])
def test_a_mistyped_item_is_overruled_by_the_words(item: str, title: str) -> None:
    pair = pair_of(amendment(BUSES.replace("March", "April"), title, item=item))
    assert pair.motion == Key("buses.md")
    assert "though it names item 12.2 and the motion item 12.1" in pair.reason


@pytest.mark.parametrize(
    "one",
    [
        amendment("Delete “elms” and “four hundred residents of the hill”.", "Amendment to item 12.1", item="12.1"),
        amendment("In point 2, delete “none” and insert “the number 7 bus”.", "Amendment on river elms", item="12.2"),
        amendment("Delete “from the mill to the weir”.", "River elms", item="12.2"),
    ],
)  # fmt: skip
def test_signs_that_agree_go_before_one_that_does_not(one: Found) -> None:
    assert pair_of(one).motion == Key("buses.md" if one.item == "12.1" else "elms.md")


@pytest.mark.parametrize(
    "one",
    [
        amendment(FIRM),
        amendment("Delete all, and insert: that the town needs a swimming pool.", "Amendment to motion 14", item="14"),
        amendment("Add at the end “and to report on it”.", "Amendment on council tax"),
        amendment("Delete “a heated pool”.", "Swimming pool"),
        amendment(FIRM, "Amendment by the Green Group"),
        amendment(FIRM, "This Council notes"),
        amendment(FIRM, "Amendment regarding the river"),
        amendment(FIRM, "Amendment on winter grit"),
        amendment(FIRM, "Amendment moved by Cllr Birch"),
        amendment("", ""),
    ],
)
def test_an_amendment_that_no_motion_fits_stands_alone(one: Found) -> None:
    assert pair_of(one) == Pair(one.key, None, "no motion in the pack has its words, its item or its title")


@pytest.mark.parametrize(
    ("title", "of_motion"),
    [
        ("Amendment on inheritance tax", "Council tax and its bands"),
        ("Amendment on climate-proof drains", "Climate and nature emergency"),
        ("Amendment: local bus funding", "Fair funding for rural schools"),
        ("Labour Group amendment to the motion about May", "Motion about the council’s meeting in May"),
        ("Amendment for 2024", "Motion for 2024"),
    ],
)
def test_a_word_that_two_titles_share_is_not_enough(title: str, of_motion: str) -> None:
    one = amendment(FIRM, title)
    assert pair_of(one, (motion("m.md", of_motion, ROOMS), *MOTIONS[:2])).motion is None


def test_without_motions_every_amendment_stands_alone() -> None:
    one = amendment(BUSES)
    assert paired([one]) == (Pair(one.key, None, "no motion in the pack has its words, its item or its title"),)


TWINS = (
    motion("one/buses.md", "Motion on buses", BUSES, item="5"),
    motion("two/buses.md", "Motion on buses", BUSES, item="6"),
)


@pytest.mark.parametrize(
    "one", [amendment(BUSES), amendment("Delete “four hundred”.", "To the motion on buses"), amendment(FIRM, "Buses")]
)
def test_an_amendment_that_fits_two_motions_alike_says_so(one: Found) -> None:
    assert pair_of(one, TWINS) == Pair(one.key, None, "it fits two motions alike: one/buses.md and two/buses.md")


@pytest.mark.parametrize(("item", "file"), [("5", "one/buses.md"), ("6", "two/buses.md")])
def test_of_two_motions_alike_the_item_tells(item: str, file: str) -> None:
    assert pair_of(amendment(BUSES, item=item), TWINS).motion == Key(file)


@pytest.mark.parametrize("folder", ["May", "June", "June/late"])
def test_of_two_motions_alike_the_folder_tells(folder: str) -> None:
    motions = tuple(motion(f"{name}/m.md", "Buses", BUSES) for name in ("May", "June", "June/late"))
    assert pair_of(amendment(BUSES, file=f"{folder}/a.md"), motions).motion == Key(f"{folder}/m.md")


@pytest.mark.parametrize(("group", "file"), [("Labour", "one.md"), ("Green", "two.md")])
def test_of_two_motions_alike_the_group_tells(group: str, file: str) -> None:
    names = (("one.md", "Labour Group"), ("two.md", "Green Group"))
    motions = tuple(motion(name, "Buses", BUSES, group=of) for name, of in names)
    assert pair_of(amendment(BUSES, f"Amendment to the {group} Group’s motion"), motions).motion == Key(file)


@pytest.mark.parametrize("title", ["Amendment", "Amendment on the river"])
def test_the_folder_alone_tells_nothing(title: str) -> None:
    motions = (motion("May/river elms.md", "River elms", ELMS), motion("June/buses.md", "Buses", BUSES))
    assert pair_of(amendment(FIRM, title, file="May/a.md"), motions).motion is None


def test_phrases_that_all_motions_share_tell_nothing() -> None:
    motions = (motion("one.md", "Buses", ROOMS + BUSES), motion("two.md", "Elms", ROOMS + ELMS))
    alone = pair_of(amendment(ROOMS + FIRM), motions)
    assert (alone.motion, alone.reason) == (None, "no motion in the pack has its words, its item or its title")
    assert pair_of(amendment(ROOMS + ELMS), motions).motion == Key("two.md")


@pytest.mark.parametrize("class_", [one for one in Class if one is not Class.MOTION])
def test_only_a_motion_is_amended(class_: Class) -> None:
    other = Found(Key("m.md"), class_, "", title="Buses", text=BUSES, item="5")
    one = amendment(BUSES, "Amendment on buses", item="5")
    assert {pair.motion for pair in paired([other, one])} == {None}


def test_pairs_come_in_the_order_of_the_papers_and_one_for_each_amendment() -> None:
    first, second, third = (amendment(text, file=f"{n}.md") for n, text in enumerate((ELMS, FIRM, ROOMS)))
    found = paired([first, MOTIONS[2], second, MOTIONS[1], MOTIONS[0], third])
    assert [(str(pair.amendment), str(pair.motion)) for pair in found] == [
        ("0.md", "elms.md"), ("1.md", "None"), ("2.md", "rooms.md"),
    ]  # fmt: skip


PAPERS = st.builds(
    amendment,
    st.sampled_from([BUSES, ELMS, FIRM, "Delete “with soup”.", ""]),
    st.sampled_from(["Amendment", "Amendment to item 12.1", "River elms", "Cllr Ash’s motion", ""]),
    st.sampled_from(["a.md", "b.md", "in/river elms.md"]),
    item=st.sampled_from(["", "12.1", "12.2", "9"]),
)


@given(st.lists(PAPERS, max_size=4, unique_by=lambda one: one.key), st.randoms(use_true_random=False))
def test_the_order_of_the_motions_and_other_amendments_tells_nothing(papers: list[Found], chance: Random) -> None:
    motions = list(MOTIONS)
    chance.shuffle(motions)
    expected = {(one.key, pair_of(one).motion) for one in papers}
    for mixed in ([*papers, *motions], [*motions, *reversed(papers)]):
        assert {(pair.amendment, pair.motion) for pair in paired(mixed)} == expected
