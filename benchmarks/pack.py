"""Print what a meeting pack costs: pages a second, memory, a second run, beside pdfplumber's plain `extract_text`.

    python benchmarks/pack.py

Wanted: the 500-page pack with 10 pages of amendments in under a tenth of the time of `extract_text`, the same peak of
memory for 50 pages and for 500 and for 30 small motions with an amendment each and for 300, and a second run with
nothing changed in under 2 seconds. Nothing is asserted: figures depend on the machine and on what else it does.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from support.instruction_cases import FOLDER, cases_in  # noqa: E402  (the tests' papers and packs)
from support.town_pack import filling  # noqa: E402
from support.town_pack.big_packs import Pack, Sheet  # noqa: E402
from support.town_pack.notation import Look, parse, text  # noqa: E402
from support.town_pack.printing import Printer  # noqa: E402

AMENDMENTS = ("a128-green", "a128-labour", "a128-conservative")


def furniture(page: int) -> tuple[str, str]:
    """The head and the foot of a page."""
    return f"Council, 18 March 2026 - Page {page}", f"Page {page}"


_PLAIN = """
import pdfplumber, sys
with pdfplumber.open(sys.argv[1]) as pdf:
    for page in pdf.pages:
        page.extract_text()
        page.close()
"""


def main() -> None:
    """Make packs, measure and print."""
    print(f"{os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packs = {pages: made(folder / f"pack-{pages}.pdf", pages) for pages in (50, 500)}
        plain = timed([sys.executable, "-c", _PLAIN, str(packs[500])])
        print(f"extract_text of 500 pages: {plain[0]:.1f} s ({500 / plain[0]:.0f} pages a second), {plain[1]} MB")
        for pages, path in packs.items():
            for jobs in (1, 2):
                seconds, peak = run(path, folder / f"out-{pages}-{jobs}", jobs)
                print(f"pack of {pages} pages, {jobs} process(es): {seconds:.1f} s, peak {peak} MB", end="")
                print(f"; {seconds / plain[0]:.3f} of extract_text (wanted: below 0.1)" if pages == 500 else "")
        many = several(folder / "many")
        for jobs in (1, 2):
            seconds, peak = run(many, folder / f"many-{jobs}", jobs)
            print(f"8 PDFs of 100 pages, {jobs} process(es): {seconds:.1f} s,", end=" ")
            print(f"{800 / seconds:.0f} pages a second, peak {peak} MB")
        seconds, _ = run(many, folder / "many-2", 2)
        print(f"the same again, nothing changed: {seconds:.2f} s (wanted: below 2)")
        for pairs in (30, 300):
            seconds, peak = run(small(folder / f"small-{pairs}", pairs), folder / f"out-small-{pairs}", 1)
            print(f"{pairs} small motions, each with an amendment, 1 process: {seconds:.1f} s, peak {peak} MB")


def made(path: Path, pages: int) -> Path:
    """Print a pack of so many pages: reports, a motion, ten pages of amendments."""
    pack = Pack(path.name, Printer(furniture, Look()))
    pack.add(Sheet(parse("# AGENDA\n\n1. Apologies\n2. Reports\n3. Motions\n"), "agenda"))
    half = (pages - 14) // 2
    for number, length in ((1, half), (2, half)):
        title = f"# Progress report {number}\n\nReport of the Director of Place\n\nWards affected: all\n"
        pack.add(Sheet(parse(title), "report", item=str(number + 6), length=length, fill=filling.report))
        if number == 1:
            pack.add(Sheet(text("m128"), "motion", item="12.8"))
            for turn in range(10):
                more = f"\n{{+{turn + 1}. To report to meeting number {turn + 1} of the year.+}}\n"
                pack.add(Sheet(text(AMENDMENTS[turn % 3]) + parse(more), "amendment", item="12.8"))
    path.write_bytes(pack.printer.finish())
    return path


def several(folder: Path) -> Path:
    folder.mkdir()
    for number in range(8):
        made(folder / f"Pack {number}.pdf", 100)
    return folder


def small(folder: Path, pairs: int) -> Path:
    """Write so many motions of the tests and an amendment in words of each, as Markdown of about a page."""
    folder.mkdir()
    cases = (case for path in sorted((FOLDER / "held_back").glob("*.txt")) for case in cases_in(path))
    by_title = {case.motion_text.partition("\n")[0]: case for case in cases}
    for number, case in enumerate(islice(by_title.values(), pairs), 1):
        (folder / f"Item {number:04} motion.md").write_text(f"# Notice of motion\n\n{case.motion_text}\n", "utf-8")
        (folder / f"Item {number:04} amendment.md").write_text(f"# Amendment to motion\n\n{case.paper_text}\n", "utf-8")
    return folder


def run(source: Path, out: Path, jobs: int) -> tuple[float, int]:
    """Run the pack; return its seconds, and the most memory that its processes had together, in MB."""
    command = [sys.executable, str(ROOT / "cli.py"), "pack", str(source), "-o", str(out), "-q", "--jobs", str(jobs)]
    return timed(command)


def timed(command: list[str]) -> tuple[float, int]:
    began = time.monotonic()
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    most = [0]
    watcher = threading.Thread(target=watch, args=(running, most))
    watcher.start()
    status = running.wait()
    seconds = time.monotonic() - began
    watcher.join()
    if status:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return seconds, most[0]


def watch(running: subprocess.Popen[bytes], most: list[int]) -> None:
    """Note the most memory that belonged to the processes of the group alone (their proportional share), in MB."""
    while running.poll() is None:
        most[0] = max(most[0], sum(share(pid) for pid in members(running.pid)) // 1024)
        time.sleep(0.05)


def members(group: int) -> list[int]:
    listed = subprocess.run(["ps", "-eo", "pid=,pgid="], capture_output=True, text=True, check=True).stdout
    return [int(pid) for pid, pgid in map(str.split, listed.splitlines()) if int(pgid) == group]


def share(pid: int) -> int:
    """Return a process's proportional share of memory in KB (PSS); 0 where it has just ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
