"""Issue 6, "Done means" 3: a run that is killed leaves whole files and no process, and the next one completes it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from support.packs import ROOT, amendment, motion, outputs, pack, small_pack

pytestmark = pytest.mark.skipif(os.name == "nt", reason="groups of processes are ended the POSIX way")
TIMES = 20
MOST = 3 * TIMES
TOPICS = ("trees", "buses", "parks", "drains", "libraries", "lamps")


def pack_of(folder: Path) -> Path:
    """Return a pack that takes a few seconds."""
    source = small_pack(folder)
    for topic in TOPICS:
        (source / f"Motion {topic}.md").write_text(motion(topic, 700), encoding="utf-8")
        for group in ("Labour Group", "Green Group"):
            (source / f"{group} {topic}.md").write_text(amendment(topic, group, 700), encoding="utf-8")
    return source


def started(source: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(ROOT / "cli.py"), "pack", str(source), "-o", str(out), "-q"]
    none = subprocess.DEVNULL
    return subprocess.Popen(command, stdout=none, stderr=none, start_new_session=True)


def processes_of(group: int) -> list[str]:
    """Return the processes that are left of a group, zombies not counted."""
    listed = subprocess.run(["ps", "-eo", "pgid=,stat=,args="], capture_output=True, text=True, check=True).stdout
    rows = [line.split(None, 2) for line in listed.splitlines()]
    return [row[2] for row in rows if int(row[0]) == group and not row[1].startswith("Z")]


def wait_until_gone(group: int) -> None:
    for _ in range(100):
        if not processes_of(group):
            return
        time.sleep(0.1)
    pytest.fail(f"left behind: {processes_of(group)}")


@pytest.mark.long
def test_killed_at_twenty_moments_and_run_again_gives_the_same_bytes(tmp_path: Path) -> None:
    source = pack_of(tmp_path)
    began = time.monotonic()
    assert pack(source, "-o", tmp_path / "undisturbed", "-q").returncode == 0
    took = time.monotonic() - began
    wanted = outputs(tmp_path / "undisturbed")
    assert len(wanted) == 4 + 4 * 15
    rng, cut_short = random.Random(6), 0
    for number in range(MOST):
        if number >= TIMES and cut_short >= TIMES // 2:
            break  # a machine that was busy at first lets many a run end before it is killed
        out = tmp_path / f"out-{number}"
        running = started(source, out)
        time.sleep(rng.uniform(0.05, took))
        cut_short += running.poll() is None
        kill(running, signal.SIGKILL)
        wait_until_gone(running.pid)
        assert {name: digest for name, digest in outputs(out).items() if wanted.get(name) != digest} == {}
        assert pack(source, "-o", out, "-q").returncode == 0
        assert outputs(out) == wanted
        assert list(out.rglob(".amend-*.tmp")) == []
    assert cut_short >= TIMES // 2


def kill(running: subprocess.Popen[bytes], signal_: int) -> None:
    with suppress(ProcessLookupError):  # it was done already
        os.killpg(running.pid, signal_)
    running.wait(30)


@pytest.mark.long
@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "terminated"])
def test_ended_politely_it_leaves_nothing_behind(tmp_path: Path, signal_: signal.Signals) -> None:
    source, out = pack_of(tmp_path), tmp_path / "out"
    running = started(source, out)
    time.sleep(1.5)
    os.kill(running.pid, signal_)
    assert running.wait(30) != 0
    wait_until_gone(running.pid)
    assert list(out.rglob(".amend-*.tmp")) == []
    assert pack(source, "-o", out, "-q").returncode == 0
    assert pack(source, "-o", tmp_path / "undisturbed", "-q").returncode == 0
    assert outputs(out) == outputs(tmp_path / "undisturbed")


@pytest.mark.long
def test_only_the_main_process_killed_ends_the_others_too(tmp_path: Path) -> None:
    running = started(pack_of(tmp_path), tmp_path / "out")
    time.sleep(2)
    os.kill(running.pid, signal.SIGKILL)
    running.wait(30)
    wait_until_gone(running.pid)
