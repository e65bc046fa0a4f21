"""The README keeps its word: its commands run, and it names every command, option, key and file it should."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from support.reading import read_once

from amend import config
from amend.commands import program
from amend.instruction import State
from amend.mark_names import NAMES
from amend.model import Redline
from amend.readers import read_bytes
from amend.reconciliation import reconcile

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
BLOCKS = [(tag, code.strip()) for tag, code in FENCES]
TO_RUN = [(tag, code) for tag, code in BLOCKS[2:] if tag in ("sh", "python")]
WORDINGS = re.findall(r"^\| (.+?) \|", README.split("| The paper says |")[1].split("\n\n")[0], re.MULTILINE)[1:]
LINES = re.search(r'does not hold its line numbers \("(.+)"\) are\s+refused', README)
INSTALLS = re.compile(r"python3 -m venv \.venv && \.venv/bin/pip install -q (-e )?(\.|'\.\[test\]') && ")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the samples in it, in which `amend`, `python` and `python3` are this interpreter's."""
    folder = tmp_path / "amend"
    shutil.copytree(ROOT / "samples", folder / "samples", ignore=shutil.ignore_patterns("__pycache__"))
    commands = tmp_path / "bin"
    commands.mkdir()
    for name, arguments in (("amend", f'"{ROOT / "cli.py"}"'), ("python", ""), ("python3", "")):
        script = commands / name
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" {arguments} "$@"\n', encoding="utf-8")
        script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{commands}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return folder


def run(command: list[str], folder: Path) -> str:
    """Run a command that must end with status 0; return what it printed."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def working_part(number: int) -> str:
    """One of the two first blocks without its installing, its commands being those on the path."""
    return INSTALLS.sub("", BLOCKS[number][1], count=1).replace(".venv/bin/", "")


# The two commands


@pytest.mark.parametrize("number", [0, 1])
def test_the_first_two_blocks_are_commands_of_one_line(number: int) -> None:
    tag, code = BLOCKS[number]
    assert (tag, code.count("\n")) == ("sh", 0)
    assert INSTALLS.match(code)


def test_the_first_command_converts_the_sample_pack_and_shows_an_amendment(checkout: Path) -> None:
    shown = run(["sh", "-c", working_part(0)], checkout)
    made = [path.name for path in (checkout / "out").rglob("*") if path.is_file()]
    assert sum(name.endswith(".redline.docx") for name in made) == 5
    assert {"index.html", "manifest.json", "manifest.csv", "pairs.csv"} <= set(made)
    assert "4 motions, 5 amendments" in shown
    assert "This Council welcomes" in shown
    assert "\nWords: " in shown


@pytest.mark.usefixtures("checkout")
def test_the_second_command_finds_the_tests() -> None:
    command = working_part(1).replace("-n 2", "-n 0")
    listed = run(["sh", "-c", f"{command} --collect-only tests/test_samples.py"], ROOT)
    assert "test_the_motion_is_read_whole[05-allotments]" in listed


# Every other block


@pytest.mark.parametrize(("tag", "code"), TO_RUN, ids=[code.split("\n")[0][:60] for _, code in TO_RUN])
def test_every_example_runs(tag: str, code: str, checkout: Path) -> None:
    before = set(checkout.rglob("*"))
    printed = run(["sh", "-e", "-c", code] if tag == "sh" else ["python", "-c", code], checkout)
    assert printed.strip() or set(checkout.rglob("*")) > before


def test_every_block_is_run_or_read() -> None:
    assert {tag for tag, _ in BLOCKS} == {"sh", "python", "toml"}


def test_the_habits_are_read_as_they_stand(tmp_path: Path) -> None:
    (toml,) = (code for tag, code in BLOCKS if tag == "toml")
    file = tmp_path / config.NAME
    file.write_text(toml, encoding="utf-8")
    habits = config.load(file)
    empty = [key for key in habits.__dataclass_fields__ if not getattr(habits, key)]
    assert empty == []


def test_the_librarys_names_stay_what_they_are_whatever_is_imported() -> None:
    left_out = set() if find_spec("distributed") else {"cluster.py"}  # what needs the extra `dask`
    paths = [path for path in (ROOT / "amend").rglob("*.py") if path.name not in left_out]
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths]
    program = f"import amend, importlib; [importlib.import_module(name) for name in {sorted(modules)!r}]; "
    program += "print([name for name in amend.__all__ if not callable(getattr(amend, name))])"
    assert run([sys.executable, "-c", program.replace("'amend.__main__', ", "")], ROOT).strip() == "[]"


# Amendments in words


def worded(text: str) -> Redline:
    """What becomes of sample 10's motion by a paper that says nothing but `text`."""
    paper = read_bytes(text.encode(), "paper.txt", "txt")
    return reconcile(paper, read_once(ROOT / "samples" / "10-parks" / "motion.docx"))


@pytest.mark.parametrize("wording", WORDINGS, ids=[wording[:60] for wording in WORDINGS])
def test_every_wording_in_the_table_is_applied(wording: str) -> None:
    redline = worded(wording)
    assert {one.state for one in redline.instructions} == {State.APPLIED}
    assert {finding.kind for finding in redline.findings} & {"instruction", "unmarked-addition"} == set()
    assert any(p.original != p.amended for p in redline.paragraphs) == (wording != "Renumber accordingly.")


def test_the_table_has_many_wordings() -> None:
    assert len(WORDINGS) >= 15


def test_lines_are_refused_as_the_limits_say() -> None:
    assert LINES
    (told,) = worded(f"{LINES[1][0].upper()}{LINES[1][1:]}.").instructions
    assert (told.state, "line" in (told.reason or "")) == (State.REFUSED, True)


# What it names


@pytest.mark.parametrize("command", sorted(program.commands))
def test_every_command_is_named(command: str) -> None:
    assert f"`{command}`" in README


@pytest.mark.parametrize("command", sorted(program.commands))
def test_every_option_is_in_the_table(command: str) -> None:
    options = [name for param in program.commands[command].params for name in param.opts if name.startswith("-")]
    missing = [name for name in options if not re.search(rf"^\|.*`{name}\b", README, re.MULTILINE)]
    assert missing == []


def test_the_table_names_no_option_that_is_not_there() -> None:
    known = {name for command in program.commands.values() for param in command.params for name in param.opts}
    named = set(re.findall(r"`(--?[a-z-]+)", README))
    assert named - known - {"--verbose"} == set()


def test_every_mark_is_named() -> None:
    assert [name for name in NAMES if f"`{name}`" not in README] == []


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
