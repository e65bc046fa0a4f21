"""Where outputs go, and that they get there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from amend.errors import UnwritableError
from amend.outputs import Output, check_free, plan, write_all
from amend.writers.view import View

SET = ["paper.redline.docx", "paper.amended.docx", "paper.redline.html", "paper.json"]


@pytest.mark.parametrize(
    ("out", "to", "view", "expected"),
    [
        (None, None, None, [("in/" + name) for name in SET]),
        (None, None, View.REDLINE, [("in/" + name) for name in SET]),
        ("new/", None, None, [("new/" + name) for name in SET]),
        (None, "md", None, ["in/paper.redline.md"]),
        (None, "html", View.ORIGINAL, ["in/paper.original.html"]),
        (None, None, View.ORIGINAL, ["in/paper.original.docx"]),
        ("new/", "json", None, ["new/paper.json"]),
        ("new/", "critic", None, ["new/paper.redline.critic"]),
        ("x.html", None, None, ["x.html"]),
        ("X.HTM", None, View.AMENDED, ["X.HTM"]),
        ("noending", "txt", None, ["noending"]),
        ("x.html", "txt", None, ["x.html"]),
    ],
)
def test_options_say_where_outputs_go(out: str | None, to: str | None, view: View | None, expected: list[str]) -> None:
    planned = plan(out, to, view, "paper", Path("in"))
    assert [output.path.as_posix() for output in planned if output.path] == expected


@pytest.mark.parametrize(
    ("out", "to", "view", "form", "shown"),
    [
        ("x.html", None, None, "html", View.REDLINE),
        ("x.html", "txt", None, "txt", View.REDLINE),
        ("x.docx", None, View.AMENDED, "docx", View.AMENDED),
        ("-", "json", None, "json", View.REDLINE),
    ],
)
def test_an_output_has_the_format_of_its_name_unless_to_says_otherwise(
    out: str, to: str | None, view: View | None, form: str, shown: View
) -> None:
    (output,) = plan(out, to, view, "paper", Path())
    assert (output.format, output.view) == (form, shown)


def test_the_clerks_set_holds_both_texts_as_docx() -> None:
    shown = [(output.format, output.view) for output in plan(None, None, None, "paper", Path())]
    assert shown == [
        ("docx", View.REDLINE), ("docx", View.AMENDED), ("html", View.REDLINE), ("json", View.REDLINE),
    ]  # fmt: skip


def test_a_folder_that_is_there_needs_no_slash(tmp_path: Path) -> None:
    planned = plan(str(tmp_path), None, None, "paper", Path())
    assert [output.path for output in planned] == [tmp_path / name for name in SET]


def test_standard_input_goes_to_standard_output_by_default() -> None:
    (output,) = plan(None, "txt", None, "paper", None)
    assert output.path is None


@pytest.mark.parametrize(
    ("out", "to", "said"),
    [
        ("-", None, "--to"),
        ("", None, "-o is empty"),
        ("x.foo", None, "x.foo"),
        ("noending", None, "noending"),
        (None, None, "--to"),
        ("x.json", None, "json always holds"),
    ],
)
def test_options_that_say_too_little_are_refused(out: str | None, to: str | None, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        plan(out, to, View.AMENDED, "paper", None)


def _outputs(*paths: Path) -> list[Output]:
    return [Output(path, "txt") for path in paths]


def test_every_output_that_is_there_is_named(tmp_path: Path) -> None:
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).touch()
    with pytest.raises(UnwritableError, match=r"a\.txt.*c\.txt: are there already"):
        check_free(_outputs(tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"), [], force=False)


def test_force_allows_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    check_free(_outputs(tmp_path / "a.txt"), [], force=True)


@pytest.mark.parametrize("force", [False, True])
def test_an_input_is_never_an_output(tmp_path: Path, force: bool) -> None:
    (tmp_path / "paper.txt").write_text("text")
    (tmp_path / "folder").mkdir()
    same = tmp_path / "folder" / ".." / "paper.txt"
    with pytest.raises(UnwritableError, match="never written over"):
        check_free(_outputs(same), [tmp_path / "paper.txt"], force)


def test_a_link_to_an_input_is_never_an_output(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text("text")
    try:
        (tmp_path / "link.txt").symlink_to(tmp_path / "paper.txt")
    except OSError:
        pytest.skip("links may not be made here")
    with pytest.raises(UnwritableError, match="never written over"):
        check_free(_outputs(tmp_path / "link.txt"), [tmp_path / "paper.txt"], force=True)


def test_a_file_in_a_folder_that_is_missing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="the folder does not exist"):
        check_free(_outputs(tmp_path / "missing" / "a.txt"), [], force=False)


def test_an_output_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="is a folder"):
        check_free(_outputs(tmp_path), [], force=True)


def _listing(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_set_is_written_with_its_folders_and_nothing_else(tmp_path: Path) -> None:
    write_all([(tmp_path / "new/deep/a.txt", b"A"), (tmp_path / "new/b.txt", b"B")])
    assert _listing(tmp_path) == {"new/deep/a.txt": b"A", "new/b.txt": b"B"}


def test_force_replaces(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    write_all([(tmp_path / "a.txt", b"new")], force=True)
    assert _listing(tmp_path) == {"a.txt": b"new"}


def test_a_file_that_appeared_meanwhile_stays(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"theirs")
    with pytest.raises(UnwritableError, match="meanwhile"):
        write_all([(tmp_path / "a.txt", b"A"), (tmp_path / "b.txt", b"B")])
    assert _listing(tmp_path) == {"b.txt": b"theirs"}


TOO_LONG = "x" * 300 + ".txt"
"""Staged under another name, it fails only when it is moved to its place."""


@pytest.mark.parametrize("bad", [TOO_LONG, "file.txt/a.txt"])
def test_where_one_fails_all_is_as_before(tmp_path: Path, bad: str) -> None:
    (tmp_path / "file.txt").write_bytes(b"old")
    before = _listing(tmp_path)
    with pytest.raises(UnwritableError):
        write_all([(tmp_path / "new/a.txt", b"A"), (tmp_path / "file.txt", b"B"), (tmp_path / bad, b"C")], force=True)
    assert _listing(tmp_path) == before
    assert not (tmp_path / "new").exists()


def test_an_interrupt_leaves_nothing_behind(tmp_path: Path) -> None:
    def interrupted() -> Iterator[tuple[Path, bytes]]:
        yield tmp_path / "new/a.txt", b"A"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_all(interrupted())  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="permissions and links are POSIX's")
def test_a_replaced_file_keeps_its_permissions_and_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_all([(link, b"new")], force=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert real.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="needs the null device")
def test_a_device_is_written_to_and_not_replaced() -> None:
    check_free(_outputs(Path("/dev/null")), [], force=False)
    write_all([(Path("/dev/null"), b"gone")])
    assert not Path("/dev/null").is_file()
