"""The files of a pack: below a folder, in archives and in archives within archives, and what is wrong with some."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amend.errors import UnreadableError
from amend.packs.members import DEEPEST, Member, data_of, members, safe_name
from amend.readers import MAX_BYTES

NOWHERE = Path("/nowhere/out")
LOCKED = "it is locked with a password; ask for an unlocked copy"
DAMAGED = "the archive is damaged; ask for it again"


def zipped(*files: tuple[str, bytes]) -> bytes:
    """Return an archive of these files, in their order."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data)
    return stream.getvalue()


def locked(data: bytes) -> bytes:
    """Return an archive whose files all say that they are encrypted (APPNOTE 4.4.4)."""
    out = bytearray(data)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(signature)
        while at >= 0:
            out[at + place] |= 1
            at = data.find(signature, at + 4)
    return bytes(out)


def laid(folder: Path, files: Iterable[str]) -> Path:
    """Write files that hold their own names, and return the folder."""
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return folder


def archive_at(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def found_in(source: Path) -> tuple[Member, ...]:
    return members([source], NOWHERE)


def test_a_folders_files_are_named_from_it_with_slashes(tmp_path: Path) -> None:
    pack = laid(tmp_path / "pack", ["b.md", "Item 12/late/c.docx", "Item 12/a.md", "no suffix"])
    found = found_in(pack)
    assert [one.name for one in found] == ["Item 12/a.md", "Item 12/late/c.docx", "b.md", "no suffix"]
    assert [data_of(one).decode() for one in found] == [one.name for one in found]
    assert [one.size for one in found] == [len(one.name) for one in found]


def test_a_file_alone_is_a_pack_of_one(tmp_path: Path) -> None:
    laid(tmp_path, ["motion.md", "other.md"])
    assert [one.name for one in found_in(tmp_path / "motion.md")] == ["motion.md"]


def test_files_of_several_folders_are_named_by_their_folders_too(tmp_path: Path) -> None:
    laid(tmp_path, ["motions/a.md", "amendments/a.md", "late.md"])
    found = members([tmp_path / "motions", tmp_path / "amendments", tmp_path / "late.md"], NOWHERE)
    assert [one.name for one in found] == ["amendments/a.md", "late.md", "motions/a.md"]


def test_two_folders_of_one_name_keep_their_files_apart(tmp_path: Path) -> None:
    laid(tmp_path, ["may/papers/a.md", "june/papers/a.md"])
    found = members([tmp_path / "may/papers", tmp_path / "june/papers"], NOWHERE)
    assert [one.name for one in found] == ["papers/a.md", "papers/a [2].md"]
    assert [data_of(one) for one in found] == [b"may/papers/a.md", b"june/papers/a.md"]


def test_a_source_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"gone: there is no such file or folder; check the name\."):
        found_in(tmp_path / "gone")


def test_an_empty_folder_and_an_empty_archive_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "pack/empty").mkdir(parents=True)
    archive_at(tmp_path / "pack/empty.zip", zipped())
    archive_at(tmp_path / "pack/folders.zip", zipped(("a/", b""), ("a/b/", b"")))
    assert found_in(tmp_path / "pack") == ()


def test_nothing_is_looked_for_in_the_folder_of_the_outputs(tmp_path: Path) -> None:
    pack = laid(tmp_path / "pack", ["a.md", "out/b.md", "out/deep/c.md", "other/out/d.md"])
    assert [one.name for one in members([pack], pack / "out")] == ["a.md", "other/out/d.md"]
    (tmp_path / "link").symlink_to(pack / "out", target_is_directory=True)
    assert [one.name for one in members([pack], tmp_path / "link")] == ["a.md", "other/out/d.md"]


def test_links_to_folders_are_not_followed_and_links_to_files_are(tmp_path: Path) -> None:
    laid(tmp_path, ["outside/secret.md"])
    pack = laid(tmp_path / "pack", ["a.md"])
    (pack / "ring").symlink_to(pack, target_is_directory=True)
    (pack / "out of it").symlink_to(tmp_path / "outside", target_is_directory=True)
    (pack / "b.md").symlink_to(pack / "a.md")
    (pack / "broken.md").symlink_to(pack / "nothing.md")
    found = found_in(pack)
    assert [one.name for one in found if not one.problem] == ["a.md", "b.md"]
    assert [one.name for one in found if one.problem] == ["broken.md", "out of it", "ring"]


@pytest.mark.parametrize("suffix", [".zip", ".ZIP", ".Zip"])
def test_the_files_of_an_archive_are_named_below_it(tmp_path: Path, suffix: str) -> None:
    data = zipped(("b/", b""), ("b/2.md", b"two"), ("1.md", b"one"))
    found = found_in(archive_at(tmp_path / f"late{suffix}", data))
    assert [one.name for one in found] == [f"late{suffix}/1.md", f"late{suffix}/b/2.md"]
    assert [data_of(one) for one in found] == [b"one", b"two"]
    assert [one.size for one in found] == [3, 3]


def test_an_archive_within_an_archive_is_opened_too(tmp_path: Path) -> None:
    inner = zipped(("a.md", b"innermost"))
    laid(tmp_path / "pack", ["x.md"])
    archive_at(tmp_path / "pack/late.zip", zipped(("in/inner.zip", inner), ("b.md", b"outer")))
    found = found_in(tmp_path / "pack")
    assert [one.name for one in found] == ["late.zip/b.md", "late.zip/in/inner.zip/a.md", "x.md"]
    assert [data_of(one) for one in found] == [b"outer", b"innermost", b"x.md"]
    assert len(found[1].chain) == 2


def test_archives_too_deep_within_archives_say_so(tmp_path: Path) -> None:
    data = zipped(("a.md", b"deep"))
    for _ in range(DEEPEST - 1):
        data = zipped(("in.zip", data))
    (reached,) = found_in(archive_at(tmp_path / "pack.zip", data))
    assert reached.name == f"pack.zip/{'in.zip/' * (DEEPEST - 1)}a.md"
    assert data_of(reached) == b"deep"
    (deeper,) = found_in(archive_at(tmp_path / "pack.zip", zipped(("in.zip", data))))
    assert deeper.name == f"pack.zip/{'in.zip/' * DEEPEST}".rstrip("/")
    with pytest.raises(UnreadableError, match="an archive within 4 archives is not opened; unpack it by hand"):
        data_of(deeper)


@pytest.mark.parametrize(
    ("given_", "safe"),
    [
        ("a.md", "a.md"),
        ("Item 12/Amendment 1.docx", "Item 12/Amendment 1.docx"),
        ("../../etc/passwd", "etc/passwd"),
        ("a/../b.md", "a/b.md"),
        ("/etc/passwd", "etc/passwd"),
        ("//server/share/a.md", "server/share/a.md"),
        ("C:\\papers\\a.md", "C:/papers/a.md"),
        ("..\\..\\a.md", "a.md"),
        ("./a//b/.///c.md", "a/b/c.md"),
        ("a\x1b[31m\nb.md", "a[31mb.md"),
        ("a\u202egnp.md", "agnp.md"),
        (" .. /a.md", "a.md"),
        (".\x07./a.md", "a.md"),
        (" a .md ", "a .md"),
        ("cafe\u0301.md", "café.md"),
        ("", "nameless"),
        ("../..", "nameless"),
        ("\x00\x01", "nameless"),
        ("\udc80", "nameless"),
    ],
)
def test_a_name_in_an_archive_leads_nowhere_but_below_it(given_: str, safe: str) -> None:
    assert safe_name(given_) == safe


@given(st.text())
def test_no_name_leads_out_of_the_archive(name: str) -> None:
    safe = safe_name(name)
    assert safe.isprintable()
    assert not {"", ".", ".."} & set(safe.split("/"))
    assert "\\" not in safe
    assert safe_name(safe) == safe


def test_files_of_unsafe_names_are_still_read(tmp_path: Path) -> None:
    names = ["../up.md", "/absolute.md", "back\\slash.md", "tab\there.md", "../../.."]
    data = zipped(*((name, name.encode()) for name in names))
    found = found_in(archive_at(tmp_path / "p.zip", data))
    assert {one.name: data_of(one).decode() for one in found} == {
        "p.zip/up.md": "../up.md", "p.zip/absolute.md": "/absolute.md", "p.zip/back/slash.md": "back\\slash.md",
        "p.zip/tabhere.md": "tab\there.md", "p.zip/nameless": "../../..",
    }  # fmt: skip


def test_names_that_are_made_alike_are_told_apart(tmp_path: Path) -> None:
    data = zipped(("a.md", b"one"), ("../a.md", b"two"), ("/a.md", b"three"))
    found = found_in(archive_at(tmp_path / "p.zip", data))
    assert [one.name for one in found] == ["p.zip/a.md", "p.zip/a [2].md", "p.zip/a [3].md"]
    assert [data_of(one) for one in found] == [b"one", b"two", b"three"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_have_names_of_their_own(tmp_path: Path) -> None:
    found = found_in(archive_at(tmp_path / "p.zip", zipped(("in/a.md", b"one"), ("in/a.md", b"two"))))
    assert [one.name for one in found] == ["p.zip/in/a.md", "p.zip/in/a [2].md"]


def test_a_locked_file_is_named_and_says_so(tmp_path: Path) -> None:
    found = found_in(archive_at(tmp_path / "p.zip", locked(zipped(("a.md", b"secret"), ("in.zip", zipped())))))
    assert [(one.name, one.problem) for one in found] == [("p.zip/a.md", LOCKED), ("p.zip/in.zip", LOCKED)]
    with pytest.raises(UnreadableError, match=r"p\.zip/a\.md: it is locked with a password; ask for an unlocked copy"):
        data_of(found[0])


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"no archive", b"<html>404</html>", zipped(("a.md", b"text"))[:-10], zipped(("a.md", b"text"))[:40]],
)
def test_a_damaged_archive_is_a_file_that_says_so(tmp_path: Path, data: bytes) -> None:
    laid(tmp_path / "pack", ["a.md"])
    archive_at(tmp_path / "pack/p.zip", data)
    archive_at(tmp_path / "pack/q.zip", zipped(("inner.zip", data), ("b.md", b"")))
    found = found_in(tmp_path / "pack")
    assert [(one.name, one.problem) for one in found] == [
        ("a.md", ""), ("p.zip", DAMAGED), ("q.zip/b.md", ""), ("q.zip/inner.zip", DAMAGED),
    ]  # fmt: skip
    with pytest.raises(UnreadableError, match=r"p\.zip: the archive is damaged; ask for it again\."):
        data_of(found[1])


INNER = zipped(("b.md", b"This Council resolves:"))
WHOLE = zipped(("a.md", b"This Council notes:"), ("in.zip", INNER))


@given(at=st.integers(0, len(WHOLE) - 1), byte=st.integers(1, 255))
def test_a_byte_that_changed_is_never_read_as_a_text(
    tmp_path_factory: pytest.TempPathFactory, at: int, byte: int
) -> None:
    path = tmp_path_factory.mktemp("pack") / "p.zip"
    for one in found_in(archive_at(path, WHOLE[:at] + bytes([byte]) + WHOLE[at + 1 :])):
        try:
            assert data_of(one) in (b"", b"This Council notes:", b"This Council resolves:", INNER)
        except UnreadableError as error:
            assert str(error).startswith(f"{one.name}: ")  # noqa: PT017 # it may be either


def claiming(size: int) -> bytes:
    """Return an archive whose directory says of both its files that they have `size` bytes."""
    data = bytearray(zipped(("a.md", b"a"), ("b.md", b"b")))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 24 : at + 28] = size.to_bytes(4, "little")
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def test_an_archive_that_claims_too_much_is_not_opened(tmp_path: Path) -> None:
    (found,) = found_in(archive_at(tmp_path / "p.zip", claiming(3 * 2**30)))
    assert found.problem == "it unpacks to more than a meeting pack has; unpack it by hand"


def test_a_file_larger_than_any_paper_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "film.pdf").open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    (found,) = found_in(tmp_path)
    with pytest.raises(UnreadableError, match=r"film\.pdf: it has 128 MB, more than a paper can; split it into parts"):
        data_of(found)


def test_a_file_that_is_gone_meanwhile_says_so(tmp_path: Path) -> None:
    laid(tmp_path, ["a.md"])
    archive_at(tmp_path / "p.zip", zipped(("b.md", b"")))
    found = found_in(tmp_path)
    for path in tmp_path.iterdir():
        path.unlink()
    for one in found:
        with pytest.raises(UnreadableError, match="there is no such file"):
            data_of(one)


@pytest.mark.parametrize(
    ("name", "is_systems"),
    [
        ("a.md", False), ("in/a.md", False), ("Thumbs.db", True), ("in/DESKTOP.INI", True), (".DS_Store", True),
        ("__MACOSX/in/a.md", True), ("in/__MACOSX/._a.md", True), ("~$motion.docx", True), (".~lock.a.odt#", True),
        (".git/config", True), ("$RECYCLE.BIN/a.md", True), ("System Volume Information/a.md", True),
        ("my__MACOSX/a.md", False), ("thumbs.db.md", False), ("a~$.md", False), ("in.zip/.hidden.md", True),
    ],
)  # fmt: skip
def test_what_a_system_left_is_told_by_its_name(name: str, is_systems: bool) -> None:
    assert Member(name, Path(name)).is_systems is is_systems


def test_an_archive_that_a_system_left_is_not_opened(tmp_path: Path) -> None:
    data = zipped(("__MACOSX/._in.zip", b"no archive"), ("in.zip", zipped(("a.md", b""))))
    found = found_in(archive_at(tmp_path / "p.zip", data))
    assert [(one.name, one.problem) for one in found] == [("p.zip/__MACOSX/._in.zip", ""), ("p.zip/in.zip/a.md", "")]
