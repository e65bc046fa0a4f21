"""The command line as a process of its own: start, streams, encodings, signals."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CLI = [sys.executable, str(ROOT / "cli.py")]
PAPER = "This Council notes the {++good → ✓ ŵ ++}work • “quoted” 漢.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "paper.critic").write_text(PAPER, encoding="utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "AMEND_"))}
    kept.update({"XDG_CONFIG_HOME": str(folder / "nobody"), **environment})
    return subprocess.run([*CLI, *arguments], cwd=folder, input=stdin, capture_output=True, env=kept, check=False)


def test_help_loads_nothing_but_click() -> None:
    code = "import sys, amend.commands; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    ours = {name for name in done.stdout.split() if name.startswith("amend")}
    assert ours <= {
        "amend", "amend.errors", "amend.commands", "amend.commands.check", "amend.commands.compare",
        "amend.commands.console", "amend.commands.convert", "amend.commands.draft", "amend.commands.formats",
        "amend.commands.options", "amend.commands.pack",
    }  # fmt: skip
    heavy = {"lxml", "jinja2", "docx", "selectolax", "markdown_it", "platformdirs", "dataclasses", "tomllib"}
    assert not heavy & set(done.stdout.split())


def test_a_checkout_runs_without_installing(folder: Path) -> None:
    done = run(folder, "check", "paper.critic")
    assert done.returncode == 0, done.stderr
    assert b"[+good" in done.stdout


def test_the_package_runs_as_a_module(folder: Path) -> None:
    command = [sys.executable, "-m", "amend", "--version"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("amend ")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("cp1252", "[+good -> v w +]work • “quoted” \\u6f22."),
        ("cp850", '[+good -> v w +]work * "quoted" \\u6f22.'),
        ("utf-8", "[+good → ✓ ŵ +]work • “quoted” 漢."),
    ],
)
def test_a_narrow_console_shows_what_it_can(folder: Path, encoding: str, shown: str) -> None:
    done = run(folder, "check", "paper.critic", PYTHONIOENCODING=encoding)
    assert done.returncode == 0, done.stderr
    assert shown in done.stdout.decode(encoding)


def test_a_narrow_console_shows_errors(folder: Path) -> None:
    done = run(folder, "check", "fehlt→.docx", PYTHONIOENCODING="cp1252")
    assert done.returncode == 1
    assert done.stderr.startswith(b"error: fehlt->.docx: ")


def test_standard_output_of_a_conversion_is_utf_8_on_any_console(folder: Path) -> None:
    done = run(folder, "convert", "paper.critic", "--to", "txt", "-o", "-", PYTHONIOENCODING="cp1252")
    assert "[+good → ✓ ŵ +]work • “quoted” 漢." in done.stdout.decode("utf-8")


def test_standard_input_is_read_as_bytes(folder: Path) -> None:
    arguments = ("convert", "-", "--from", "critic", "--to", "critic", "-o", "-")
    done = run(folder, *arguments, stdin=PAPER.encode(), PYTHONIOENCODING="cp1252")
    assert done.returncode == 0, done.stderr
    assert "{++good → ✓ ŵ ++}".encode() in done.stdout


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["check", "paper.critic"], 0),
        (["check", "missing.md"], 1),
        (["check", "paper.critic", "--nonsense"], 2),
        (["check", "plain.txt", "--strict"], 3),
    ],
)
def test_the_process_ends_with_the_agreed_status(folder: Path, arguments: list[str], status: int) -> None:
    (folder / "plain.txt").write_text("This Council notes the work.\n", encoding="utf-8")
    done = run(folder, *arguments)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_ends_it_quietly(folder: Path) -> None:
    (folder / "long.critic").write_text("This Council notes {++more++} work.\n\n" * 3_000, encoding="utf-8")
    for arguments in (["check", "long.critic", "-q"], ["convert", "long.critic", "-q", "--to", "txt", "-o", "-"]):
        with subprocess.Popen(
            [*CLI, *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.read(10)
            process.stdout.close()
            assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["check"], ["convert", "--to", "txt", "-o", "-"]])
def test_a_full_disk_behind_standard_output_is_one_line(folder: Path, arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        command = [*CLI, *arguments, "paper.critic", "-q"]
        done = subprocess.run(command, cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.startswith(b"error: ")


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal is POSIX's")
@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_colour_is_for_terminals_only(folder: Path, no_color: str, coloured: bool) -> None:
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": no_color}
    with subprocess.Popen(
        [*CLI, "check", "paper.critic"], cwd=folder, stdout=theirs, stderr=theirs, env=environment
    ) as process:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    os.close(ours)
    assert process.returncode == 0
    assert (b"\x1b[32m\x1b[4mgood" in shown) is coloured
    assert (b"[+good" in shown) is not coloured


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:
        # Linux says so where the other end is closed.
        return b""
