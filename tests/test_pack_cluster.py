"""Issue 6, "Done means" 4: a real Dask scheduler and two workers give the bytes of one process, though one dies."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

import pytest
from support.packs import amendment, motion, outputs, pack, papers, small_pack

from amend.packs.engine import Failed, Fault, Limits

PAPERS = 2_000
HOST = "127.0.0.1"
MISSING = find_spec("distributed") is None and not os.environ.get("AMEND_FULL_TESTS")
pytestmark = [
    pytest.mark.skipif(MISSING, reason="Dask is not installed (in CI it must be)"),
    pytest.mark.long,
    pytest.mark.timeout(1_500),
]


def dask(*arguments: str) -> subprocess.Popen[bytes]:
    none = subprocess.DEVNULL
    return subprocess.Popen(
        [sys.executable, "-m", "dask", *arguments], stdout=none, stderr=none, start_new_session=True
    )


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind((HOST, 0))
        return int(sock.getsockname()[1])


@contextmanager
def cluster(workers: int) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler and its workers, each a process of this machine: the address, and the workers."""
    port = free_port()
    address = f"tcp://{HOST}:{port}"
    with ExitStack() as ends:
        scheduler = dask("scheduler", "--host", HOST, "--port", str(port), "--no-dashboard")
        ends.callback(end, scheduler)
        running = [dask("worker", address, "--nthreads", "1", "--no-dashboard", "--host", HOST) for _ in range(workers)]
        for worker in running:
            ends.callback(end, worker)
        yield address, running


def end(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(30)


def archive(folder: Path, count: int) -> Path:
    """Write an archive of packs, each with a motion and three amendments, `count` papers in all."""
    for number in range(count // 4):
        meeting = folder / "archive" / f"Meeting {number:03}"
        meeting.mkdir(parents=True)
        topic, cost = f"street{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}", 1000 + number
        (meeting / "Motion.md").write_text(motion(topic, cost), encoding="utf-8")
        for group in ("Labour Group", "Green Group", "Independent Group"):
            (meeting / f"{group}.md").write_text(amendment(topic, group, cost), encoding="utf-8")
    return folder / "archive"


def test_a_small_pack_comes_back_from_a_cluster_as_from_here(tmp_path: Path) -> None:
    source = small_pack(tmp_path)
    assert pack(source, "-o", tmp_path / "here", "-q").returncode == 0
    with cluster(1) as (address, _):
        ran = pack(source, "-o", tmp_path / "there", "-q", "--scheduler", address)
    assert ran.returncode == 0, ran.stderr
    assert outputs(tmp_path / "there") == outputs(tmp_path / "here")


def test_two_thousand_papers_on_two_workers_of_which_one_dies(tmp_path: Path) -> None:
    source = archive(tmp_path, PAPERS)
    with cluster(2) as (address, workers):
        command = [sys.executable, "cli.py", "pack", str(source), "-o", str(tmp_path / "there"), "--scheduler", address]
        running = subprocess.Popen([*command, "-q"], cwd=Path(__file__).parents[1], stderr=subprocess.PIPE)
        wait_for(lambda: len(list((tmp_path / "there").rglob("*.redline.docx"))) > 100, running)
        end(workers[0])
        _, complaints = running.communicate(timeout=900)
    assert running.returncode == 0, complaints.decode()
    rows = papers(tmp_path / "there")
    assert len(rows) == PAPERS
    assert [key for key, row in rows.items() if row["error"]] == []
    assert sum(row["class"] == "amendment" and len(row["outputs"]) == 4 for row in rows.values()) == PAPERS * 3 // 4
    assert pack(source, "-o", tmp_path / "here", "-q", "--jobs", "1", seconds=900).returncode == 0
    assert outputs(tmp_path / "there") == outputs(tmp_path / "here")


def wait_for(is_so: Callable[[], bool], running: subprocess.Popen[bytes]) -> None:

    for _ in range(3_000):
        if is_so() or running.poll() is not None:
            return
        time.sleep(0.1)
    pytest.fail("the run did not get there")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_paper_that_hangs_is_given_up_and_no_other_with_it(workers: int) -> None:
    """What waits behind it on its worker is not late, and is done by the worker that is started anew."""
    from amend.packs.cluster import Cluster

    naps = [0.1, 600.0, *([0.1] * 10)]
    with cluster(workers) as (address, _), Cluster(address, Limits(seconds=1.0)) as engine:
        ended = list(engine.each(time.sleep, naps))
    assert sorted(place for place, _ in ended) == list(range(len(naps)))
    assert {place: result for place, result in ended if result is not None} == {1: Failed(Fault.TIME)}


def test_no_scheduler_is_one_sentence(tmp_path: Path) -> None:
    ran = pack(small_pack(tmp_path), "-o", tmp_path / "out", "--scheduler", f"tcp://{HOST}:{free_port()}")
    assert ran.returncode == 1
    assert "no Dask scheduler with workers answers there" in ran.stderr
    assert "Traceback" not in ran.stderr
