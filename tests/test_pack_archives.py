"""Archives that were made to lead astray."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_pack_members import archive_at, found_in, laid, zipped

from amend.packs.members import data_of


def test_two_entries_of_one_name_are_two_files(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped(("a.md", b"one"), ("a.md", b"two"), ("a [2].md", b"three"))
    found = found_in(archive_at(tmp_path / "p.zip", data))
    assert sorted(data_of(one) for one in found) == [b"one", b"three", b"two"]
    assert len({one.name for one in found}) == 3


def test_a_nameless_entry_damages_its_archive_alone(tmp_path: Path) -> None:
    laid(tmp_path, ["b.md"])
    archive_at(tmp_path / "p.zip", zipped(("a.md", b"x")).replace(b"a.md", bytes(4)))
    assert [(one.name, bool(one.problem)) for one in found_in(tmp_path)] == [("b.md", False), ("p.zip", True)]
