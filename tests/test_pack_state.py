"""What a run remembers for the next: all of it comes back, and what was cut short or damaged is passed over."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amend.errors import UnwritableError
from amend.packs.converting import Converted, Said
from amend.packs.found import Class, Extent, Found, Key
from amend.packs.state import NAME, Done, State, remembered
from amend.packs.touched import Touched

MOTION = Found(
    Key("pack.pdf", "pages 3-4"), Class.MOTION, "it has the sections of a motion", Extent((3, 4), (2, 19)),
    title="12.1 Motion on buses", heading="Motion on buses", item="12.1", proposer="Cllr A", seconder="Cllr B",
    group="Labour Group", text="This Council notes:\nthat buses – “ŵ” – are late.", digest="ab" * 32,
)  # fmt: skip
BROKEN = Found(Key("a.docx"), Class.UNREADABLE, "it is damaged", error="a.docx: it is damaged; ask.", lasting=False)
DONE = Done(
    Converted(
        "marked",
        True,
        12,
        3,
        (Said("info", "", "All is well."), Said("warning", "point 2", "Look.")),
        "Buses",
        touched=(Touched("ab12", "This Council notes, 1"),),
    ),
    ("12" * 32, "34" * 32),
)
NO_FOLDER = r"\.amend-pack\.jsonl: the folder does not exist; make the folder first"
FAILED = Done(Converted(error="a.md: it is empty; ask for it again."), ())


def noted(folder: Path) -> list[str]:
    return (folder / NAME).read_text().splitlines()


def add(folder: Path, text: str | bytes) -> None:
    """Write something behind what the memory holds."""
    with (folder / NAME).open("ab") as stream:
        stream.write(text.encode() if isinstance(text, str) else text)


def note_all(folder: Path) -> None:
    """Note a little of everything."""
    with remembered(folder) as state:
        state.saw("look 1", (MOTION, BROKEN))
        state.saw("look 2", ())
        state.made("made 1", DONE)
        state.made("made 2", FAILED)
        state.writes("a/b.json", "h1")
        state.writes("a/b.json", "h2")
        state.writes("index.html", "h3")


def holds_all(state: State) -> bool:
    return (
        state.looks == {"look 1": (MOTION, BROKEN), "look 2": ()}
        and state.done == {"made 1": DONE, "made 2": FAILED}
        and state.own == {"a/b.json": {"h1", "h2"}, "index.html": {"h3"}}
    )


def test_what_is_noted_comes_back(tmp_path: Path) -> None:
    note_all(tmp_path)
    assert holds_all(remembered(tmp_path))


@pytest.mark.parametrize("folder", ["", "nowhere", "file"])
def test_where_nothing_was_noted_nothing_is_remembered(tmp_path: Path, folder: str) -> None:
    (tmp_path / "file").write_text("")
    state = remembered(tmp_path / folder)
    assert (state.looks, state.done, state.own) == ({}, {}, {})


def test_a_later_run_adds_to_what_an_earlier_one_noted(tmp_path: Path) -> None:
    for number in range(3):
        with remembered(tmp_path) as state:
            assert len(state.looks) == number
            state.saw(f"look {number}", (MOTION,))
    assert set(remembered(tmp_path).looks) == {"look 0", "look 1", "look 2"}


def test_what_was_noted_last_counts(tmp_path: Path) -> None:
    with remembered(tmp_path) as state:
        state.saw("look", (MOTION,))
        state.saw("look", (BROKEN,))
        state.made("made", DONE)
        state.made("made", FAILED)
    state = remembered(tmp_path)
    assert state.looks == {"look": (BROKEN,)}
    assert state.done == {"made": FAILED}


def test_everything_is_on_the_disk_as_soon_as_it_is_noted(tmp_path: Path) -> None:
    with remembered(tmp_path) as state:
        state.made("made", DONE)
        assert remembered(tmp_path).done == {"made": DONE}
        state.writes("a.json", "h")
        assert remembered(tmp_path).own == {"a.json": {"h"}}


def test_a_file_that_is_written_again_with_the_same_bytes_is_noted_once(tmp_path: Path) -> None:
    with remembered(tmp_path) as state:
        for digest in ("h1", "h2", "h1", "h2"):
            state.writes("a.json", digest)
    assert [json.loads(line)["hash"] for line in noted(tmp_path) if line] == ["h1", "h2"]


def test_outside_its_block_nothing_is_written(tmp_path: Path) -> None:
    state = remembered(tmp_path)
    state.saw("look", (MOTION,))
    assert state.looks == {"look": (MOTION,)}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("cut", [1, 2, 10, 40, 200])
def test_a_torn_line_is_passed_over(tmp_path: Path, cut: int) -> None:
    note_all(tmp_path)
    with remembered(tmp_path) as state:
        state.saw("torn", (MOTION,))
    whole = (tmp_path / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(whole[: -1 - cut])
    assert holds_all(remembered(tmp_path))


def test_what_is_noted_after_a_torn_line_is_not_lost_with_it(tmp_path: Path) -> None:
    note_all(tmp_path)
    add(tmp_path, '{"done": "torn", "form": 1, "has')
    with remembered(tmp_path) as state:
        state.made("made 3", DONE)
    assert remembered(tmp_path).done == {"made 1": DONE, "made 2": FAILED, "made 3": DONE}


@pytest.mark.parametrize(
    "line",
    [
        "", "garbage", "{", "null", "1", '"form"', "[]", '["form"]', "{}", "\x00" * 50, "{'form': 1}", "NaN", "[[[[",
        '{"form": 1}', '{"form": 1, "something": "new"}',
        '{"form": 1, "look": "x"}', '{"form": 1, "own": "index.html"}',
        '{"form": 1, "look": "x", "papers": 5}', '{"form": 1, "look": "x", "papers": [{"class_": "poem"}]}',
        '{"form": 1, "done": "x", "hashes": [], "result": {}}', '{"form": 1, "done": "x", "result": null}',
        '{"form": 1, "done": "x", "hashes": 5, "result": {"findings": [{"severity": "info"}]}}',
        '{"form": 1, "done": "x", "hashes": [], "result": {"findings": [], "size": 5}}',
    ],
)  # fmt: skip
def test_a_line_that_nobody_understands_is_passed_over(tmp_path: Path, line: str) -> None:
    add(tmp_path, line + "\n")
    note_all(tmp_path)
    add(tmp_path, line + "\n")
    assert holds_all(remembered(tmp_path))


@pytest.mark.parametrize("form", [0, 2, "1", None, [1]])
def test_what_another_version_noted_in_another_form_is_passed_over(tmp_path: Path, form: object) -> None:
    note_all(tmp_path)
    lines = [json.dumps({**json.loads(line), "form": form}) for line in noted(tmp_path) if line]
    (tmp_path / NAME).write_text("\n".join(lines))
    state = remembered(tmp_path)
    assert (state.looks, state.done, state.own) == ({}, {}, {})
    note_all(tmp_path)
    assert holds_all(remembered(tmp_path))


def test_a_memory_that_is_no_text_is_forgotten(tmp_path: Path) -> None:
    add(tmp_path, b"\xff\xfe\x80")
    assert remembered(tmp_path).own == {}


def test_at_the_end_only_what_counts_is_kept(tmp_path: Path) -> None:
    note_all(tmp_path)
    with remembered(tmp_path) as state:
        state.compact({"look 1", "never seen"}, {"made 2", "never made"}, {"index.html": "h3", "new.json": "h4"})
    assert len(noted(tmp_path)) == 4
    kept = remembered(tmp_path)
    assert kept.looks == {"look 1": (MOTION, BROKEN)}
    assert kept.done == {"made 2": FAILED}
    assert kept.own == {"index.html": {"h3"}, "new.json": {"h4"}}
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_the_same_outputs_give_the_same_bytes_whatever_came_first(tmp_path: Path) -> None:
    written = set()
    keys = ["c", "a", "b"]
    for number, order in enumerate(permutations(keys)):
        folder = tmp_path / str(number)
        folder.mkdir()
        with remembered(folder) as state:
            for key in order:
                state.made(key, FAILED if key == "b" else DONE)
                state.saw(key, (replace(MOTION, item=key),))
                state.writes(key, "h")
            state.saw("old", (BROKEN,))
            state.compact(set(keys), set(keys), dict.fromkeys(order, "h"))
        written.add((folder / NAME).read_bytes())
        with remembered(folder) as state:
            state.compact(set(keys), set(keys), dict.fromkeys(reversed(order), "h"))
        written.add((folder / NAME).read_bytes())
    assert len(written) == 1


def test_a_folder_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match=NO_FOLDER), State(tmp_path / "nowhere"):
        pass
    with pytest.raises(UnwritableError, match=NO_FOLDER):
        State(tmp_path / "nowhere").compact(set(), set(), {})


TEXT = st.text(max_size=30) | st.sampled_from(["\udc80", "\u2028", "a\r\nb", "\x1c\x85", '"\\', "🏛"])
RANGE = st.none() | st.tuples(st.integers(), st.integers())
KEYS = st.builds(Key, TEXT, TEXT)
FOUND = st.builds(
    Found, KEYS, st.sampled_from(Class), TEXT, st.builds(Extent, RANGE, RANGE), TEXT, TEXT, TEXT, TEXT, TEXT, TEXT,
    TEXT, TEXT, TEXT, st.booleans(),
)  # fmt: skip
RESULTS = st.builds(
    Converted, st.sampled_from(["marked", "instructions", "replacement", "mixed", None]), st.none() | st.booleans(),
    st.integers(), st.integers(), st.lists(st.builds(Said, TEXT, TEXT, TEXT), max_size=3).map(tuple), TEXT, TEXT,
    st.booleans(),
)  # fmt: skip
PATHS = st.from_regex(r"[a-z][a-z .\u00e9]{0,8}[a-z](/[a-z]{1,8}\.json)?", fullmatch=True)
DONES = st.builds(Done, RESULTS, st.lists(TEXT, max_size=4).map(tuple))


@given(looks=st.dictionaries(TEXT, st.lists(FOUND, max_size=3).map(tuple), max_size=3),
       done=st.dictionaries(TEXT, DONES, max_size=3), own=st.dictionaries(PATHS, TEXT, max_size=3))  # fmt: skip
def test_whatever_is_noted_comes_back_before_and_after_it_is_written_anew(
    tmp_path_factory: pytest.TempPathFactory,
    looks: dict[str, tuple[Found, ...]],
    done: dict[str, Done],
    own: dict[str, str],
) -> None:
    folder = tmp_path_factory.mktemp("out")
    with remembered(folder) as state:
        for key, papers in looks.items():
            state.saw(key, papers)
        for key, one in done.items():
            state.made(key, one)
        for path, digest in own.items():
            state.writes(path, digest)
        before = remembered(folder)
        state.compact(set(looks), set(done), own)
    for again in (before, remembered(folder)):
        assert (again.looks, again.done) == (looks, done)
        assert again.own == {path: {digest} for path, digest in own.items()}


@given(FOUND)
def test_a_paper_comes_back_with_the_types_it_had(tmp_path_factory: pytest.TempPathFactory, found: Found) -> None:
    folder = tmp_path_factory.mktemp("out")
    with remembered(folder) as state:
        state.saw("look", (found,))
    (again,) = remembered(folder).looks["look"]
    assert repr(again) == repr(found)
    assert hash(again) == hash(found)


@pytest.mark.parametrize("name", ["../victim.txt", "/etc/passwd", "a/../../b", "", "a//b", "..\\b", "x" * 5_000])
def test_no_file_outside_the_folder_is_ever_our_own(tmp_path: Path, name: str) -> None:
    record = {"form": 1, "own": name, "hash": "0"}
    (tmp_path / NAME).write_text(json.dumps(record) + "\n" + "[" * 100_000 + "\n", encoding="utf-8")
    assert remembered(tmp_path).own == {}


def test_a_byte_that_is_no_text_spoils_its_line_alone(tmp_path: Path) -> None:
    record = json.dumps({"form": 1, "own": "a.json", "hash": "0"})
    (tmp_path / NAME).write_bytes(b"\xff\n" + record.encode() + b"\n")
    assert remembered(tmp_path).own == {"a.json": {"0"}}
