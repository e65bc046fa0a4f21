"""Print what PDFs cost: the prescreen of a pack and the full read of a paper, beside pdfplumber and pypdfium2.

    python benchmarks/pdf_speed.py [--pages 50,500]

Wanted: the prescreen at most 10 ms a page, in memory that does not grow with the pages; a paper of four pages read in
less than 1 s of processor time. The packs are put together from the tests' generated papers, marked and unmarked. Each
measurement runs in a process of its own; seconds are of processor time, memory is what the process took at its peak.
Nothing is asserted: figures depend on the machine and on what else it does.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

PRESCREEN = "amend.readers.pdf.prescreen"
PAPER_PAGES = 4
TIMES = 5


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Print what PDFs cost.")
    parser.add_argument("--pages", default="50,500", help="of the packs, with commas between")
    parser.add_argument("--child", nargs=2, metavar=("WAY", "FILE"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        measure(*given.child)
        return 0
    if importlib.util.find_spec(PRESCREEN) is None:
        print(f"error: there is no module {PRESCREEN} to measure.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, "paper.pdf")
        paper.write_bytes(pack(PAPER_PAGES, list(marked())))
        print_paper(paper)
        for count in map(int, given.pages.split(",")):
            print_pack(Path(folder), count)
    return 0


def print_paper(paper: Path) -> None:
    """Print the median cost of reading a paper of four pages."""
    took = sorted((_run("read", paper) for _ in range(TIMES)), key=lambda one: one["process"])[TIMES // 2]
    print(
        f"a paper of {PAPER_PAGES} pages, read in full: {took['process']:.2f} s of processor time for the whole process"
    )
    print(f"  (wanted: less than 1), {took['seconds']:.2f} s for the read alone, the reader's libraries loaded")
    print(f"  before; peak {took['peak']:.0f} MiB")


def print_pack(folder: Path, count: int) -> None:
    """Print what each way of reading costs for a pack of so many pages."""
    file = folder / f"{count}.pdf"
    file.write_bytes(pack(count, [*marked(), *unmarked()]))
    print(f"a pack of {count} pages ({file.stat().st_size / 2**20:.1f} MiB)")
    for way in WAYS:
        took = _run(way, file)
        each = took["seconds"] / count * 1000
        wanted = "  (wanted: at most 10)" if way == "prescreen" else ""
        print(f"  {TITLES[way]:32} {each:7.1f} ms/page   peak {took['peak']:5.0f} MiB, of which loaded before: "
              f"{took['before']:.0f}{wanted}", flush=True)  # fmt: skip


def marked() -> Iterator[bytes]:
    """Yield papers whose changes are underlined, bold or red, and struck."""
    from support.pdf import PRODUCERS, STYLES, sheet

    for seed, producer in ((1, "reportlab"), (2, "fpdf2"), (3, "weasyprint"), (4, "reportlab")):
        yield PRODUCERS[producer](sheet(seed), STYLES["underline"])


def unmarked() -> Iterator[bytes]:
    """Yield documents of the other kinds that lie in a pack."""
    from support.pdf_plain import PLAIN

    for build in PLAIN.values():
        yield build().data


def pack(count: int, files: list[bytes]) -> bytes:
    """Return a PDF of `count` pages: the files one after the other, as often as need be."""
    import pypdfium2

    documents = [pypdfium2.PdfDocument(data) for data in files]
    made = pypdfium2.PdfDocument.new()
    every = ((document, number) for document in documents for number in range(len(document)))
    for document, number in islice(cycle(list(every)), count):
        made.import_pages(document, [number])
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _run(way: str, file: Path) -> dict[str, float]:
    command = [sys.executable, __file__, "--child", way, str(file)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    took: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return took


def measure(way: str, file: str) -> None:
    """Read `file` that way and print what it took, as JSON."""
    read = WAYS.get(way, _read)()
    before, begun = _peak(), _processor()
    read(Path(file))
    seconds = _processor() - begun
    answer = {"seconds": seconds, "process": _processor(), "before": before, "peak": max(_peak(), _childs_peak())}
    print(json.dumps(answer))


def _processor() -> float:
    """Return the seconds of processor time that this process took, its children included: a PDF is read in one."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _childs_peak() -> float:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (2**20 if sys.platform == "darwin" else 1024)


def _peak() -> float:
    """Return the most memory that this process took, in MiB."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts what the parent had into ru_maxrss
        line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    unit = 2**20 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


Read = Callable[[Path], None]


# Each loads its library, and returns what reads a file: loading is not counted as reading.
def _prescreen() -> Read:
    from amend.readers.pdf.prescreen import screen

    return lambda path: print(f"{sum(1 for _ in screen(path))} pages screened")


def _read() -> Read:
    from amend.readers import read

    def whole(path: Path) -> None:
        read(path)

    return whole


def _pdfplumber() -> Read:
    import pdfplumber

    def texts(path: Path) -> None:
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_text()
                page.close()

    return texts


def _pypdfium2() -> Read:
    import pypdfium2

    def texts(path: Path) -> None:
        pdf = pypdfium2.PdfDocument(path)
        for page in pdf:
            text = page.get_textpage()
            text.get_text_range()
            text.close()
            page.close()
        pdf.close()

    return texts


WAYS: dict[str, Callable[[], Read]] = {
    "prescreen": _prescreen,
    "read": _read,
    "pypdfium2": _pypdfium2,
    "pdfplumber": _pdfplumber,
}
TITLES = {
    "prescreen": "our prescreen",
    "read": "our full read",
    "pypdfium2": "pypdfium2, its text",
    "pdfplumber": "pdfplumber, extract_text",
}

if __name__ == "__main__":
    sys.exit(main())
