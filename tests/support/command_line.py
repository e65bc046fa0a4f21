"""A folder with a small paper and its motion, and the command line run on them in this process."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest
from click.testing import CliRunner, Result

from amend.commands import program

MOTION = "This Council notes the work of its officers.\n\nThis Council resolves to ask for a report by May.\n"
PAPER = (
    "This Council notes the {++good ++}work of its officers.\n\n"
    "This Council resolves to ask for a {--report--}{++plan++} by May.\n"
)
EDITED = "This Council notes the good work of its officers.\n\nThis Council resolves to ask for a plan by May.\n"
UNMARKED = "This Council notes the work of its officers.\n\nThis Council resolves to ask for a long report by May.\n"
FILES = {"paper.critic": PAPER, "motion.md": MOTION, "edited.md": EDITED}


def papers_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder that holds `FILES`, in which the command is run; the user has no habits of their own."""
    folder = tmp_path / "papers"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("AMEND_PASSWORD", raising=False)
    monkeypatch.setattr(platformdirs, "user_config_path", lambda *_args, **_kwargs: tmp_path / "nobody")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def amend(*arguments: str, stdin: str | None = None) -> Result:
    """Run the command line."""
    return CliRunner().invoke(program, arguments, input=stdin)


def done(*arguments: str, stdin: str | None = None) -> Result:
    """Run the command line, which must end with status 0."""
    result = amend(*arguments, stdin=stdin)
    assert result.exit_code == 0, result.output
    return result


def new_files(folder: Path) -> list[str]:
    """Return the names of the files that a command has made below `folder`."""
    given = {*FILES, "amend.toml"}
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and path.name not in given
    )
