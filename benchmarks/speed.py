"""Print how long `amend` takes to start, and how much processor time papers of 2 and of 60 pages take.

    python benchmarks/speed.py

Wanted: `amend --help` at most twice `python -c "import click"`, and a 2-page DOCX to the clerk's set (four files) in
less than a second of processor time. Nothing is asserted: figures depend on the machine and on what else it does.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from support import papers  # noqa: E402  (the tests' generated papers)
from support.marking import STYLES  # noqa: E402

TIMES = 15
_AMEND = (sys.executable, "-m", "amend")
_CLICK = (sys.executable, "-c", "import click")


def main() -> None:
    """Measure and print."""
    ours, click = start_up()
    print(f"amend --help: {ours * 1000:.0f} ms; import click: {click * 1000:.0f} ms;", end=" ")
    print(f"{ours / click:.2f} times as long (wanted: at most 2)")
    for pages, times, wanted in ((2, 5, " (wanted: less than 1)"), (60, 1, "")):
        with tempfile.TemporaryDirectory() as folder:
            seconds = clerks_set(Path(folder), pages, times)
        print(f"{pages} pages of DOCX and their motion to the clerk's set: {seconds:.2f} s of processor time{wanted}")


def start_up() -> tuple[float, float]:
    """Return the median seconds that `amend --help` and `import click` take, measured in turns."""
    took: list[tuple[float, float]] = [(_seconds((*_AMEND, "--help")), _seconds(_CLICK)) for _ in range(TIMES)]
    ours, click = zip(*took, strict=True)
    return statistics.median(ours), statistics.median(click)


def clerks_set(folder: Path, pages: int, times: int) -> float:
    """Return the median seconds of processor time, of this system's and the user's, that one conversion takes."""
    pair = papers.pair(2, pages=pages)
    (folder / "paper.docx").write_bytes(papers.docx(pair, STYLES["underline"], random.Random(2)))
    (folder / "motion.docx").write_bytes(papers.motion_docx(pair, random.Random(3)))
    command = (*_AMEND, "convert", "paper.docx", "--motion", "motion.docx", "--force", "-q")
    return statistics.median(_processor_seconds(command, folder) for _ in range(times))


def _seconds(command: Sequence[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def _processor_seconds(command: Sequence[str], folder: Path) -> float:
    before = os.times()
    subprocess.run(command, cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


if __name__ == "__main__":
    main()
