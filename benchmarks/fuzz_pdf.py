"""Read damaged PDFs for some minutes and print what the reader does with them.

    python benchmarks/fuzz_pdf.py [--minutes N] [--seed N] [--keep FOLDER] [--from FOLDER]

Sound and hostile files of the tests, the PDFs in `tests/pdf` and `samples`, and those in the folders given with --from
are damaged (bytes, objects, the operators of unpacked pages) and read as the reader's own child reads them, under its
bounds of time and memory; one child here reads many. Where a bound ends it, by an error or a signal, the reader says so
in a sentence: "bounded". A traceback that is no `AmendError` and a hang are findings: the file and what happened are
stored in the --keep folder, and the exit status is 1. The same seed damages the same files in the same order.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import selectors
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "benchmarks")]

LARGEST_SEED = 300_000
HOSTILE = 0.15
SLOW = 1.0


@dataclass
class Tally:
    """What became of the files."""

    outcomes: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_file: str = ""
    peak: int = 0


class Reader:
    """A process that reads files one after the other; a new one is started where it ends."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (as long as this lives)

    def read(self, data: bytes) -> dict[str, object]:
        """Return {"outcome", "seconds", "peak"}, or {"outcome": "hang" | "crash" | "bounded", "why": ...}."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            process.stdin.write(struct.pack("<I", len(data)) + data)
            process.stdin.flush()
        except BrokenPipeError:
            return self._ended()
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            ready = selector.select(self._seconds)
        if not ready:
            self.close()
            return {"outcome": "hang", "why": f"no answer within {self._seconds:.0f} s", "seconds": self._seconds}
        line = process.stdout.readline()
        answer: dict[str, object] = json.loads(line) if line else self._ended()
        return answer

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._errors.seek(0)
            self._errors.truncate()
            self._process = subprocess.Popen(
                [sys.executable, __file__, "--child"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, cwd=ROOT,
            )  # fmt: skip
        return self._process

    def _ended(self) -> dict[str, object]:
        process, self._process = self._process, None
        assert process is not None
        status = process.wait()
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace")[-20_000:]
        if status < 0:
            return {"outcome": "bounded", "why": f"{signal.Signals(-status).name}\n{said}", "seconds": 0.0}
        return {"outcome": "crash", "why": said, "seconds": 0.0}


def child() -> None:
    """Read files from standard input and answer each with a line; an error that is none of ours ends the process."""
    from amend.errors import AmendError
    from amend.model import Source
    from amend.readers.pdf.limits import OPENING_SECONDS, PAGE_SECONDS, bound_memory, bound_time
    from amend.readers.pdf.reading import read_here

    bound_memory()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints is no answer
    while head := sys.stdin.buffer.read(4):
        data = sys.stdin.buffer.read(struct.unpack("<I", head)[0])
        begun = time.process_time()
        try:
            bound_time(OPENING_SECONDS)
            paper = read_here(Source("paper.pdf", "pdf", data), at_page=lambda number: bound_time(PAGE_SECONDS))
            outcome = "read" if paper.paragraphs else "empty"
        except AmendError as error:
            outcome = "refused" if str(error).count("\n") == 0 else "refused in more than a line"
        except MemoryError:
            outcome = "bounded"
        took = time.process_time() - begun
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        answers.write(json.dumps({"outcome": outcome, "seconds": took, "peak": peak}) + "\n")
        answers.flush()


def seeds(folders: list[Path]) -> tuple[list[bytes], list[bytes]]:
    """Return the files that are damaged: sound ones, and those that are hostile or broken already."""
    from support.pdf_cases import CASES
    from support.pdf_plain import PLAIN

    sound = [build().data for build in PLAIN.values()]
    for folder in (ROOT / "tests" / "pdf", ROOT / "samples", *folders):
        sound += [path.read_bytes() for path in sorted(folder.rglob("*.pdf"))]
    hostile = [case.build() for case in CASES.values() if not case.long]
    small = [[data for data in files if 0 < len(data) <= LARGEST_SEED] for files in (sound, hostile)]
    return small[0], small[1]


def run(minutes: float, seed: int, keep: Path, folders: list[Path], seconds: float) -> Tally:
    """Damage and read until the time is over."""
    from pdf_mutations import mutated

    chance, reader, tally = random.Random(seed), Reader(seconds), Tally()
    sound, hostile = seeds(folders)
    files = sound + hostile
    print(f"{len(files)} files to damage, seed {seed}", flush=True)
    end = time.monotonic() + minutes * 60
    count = 0
    try:
        while time.monotonic() < end:
            # Every file as it stands first; then damaged ones, but for those that are slow before they are damaged.
            data = files[count] if count < len(files) else mutated(chosen(sound, hostile, chance), chance, files)
            answer = reader.read(data)
            noted(tally, answer, data, keep, count)
            if count < len(files) and float(str(answer["seconds"])) > SLOW:
                sound, hostile = ([one for one in part if one != data] for part in (sound, hostile))
            count += 1
            if count % 500 == 0:
                print(f"{count} executions: {dict(tally.outcomes)}", flush=True)
    finally:
        reader.close()
    return tally


def chosen(sound: list[bytes], hostile: list[bytes], chance: random.Random) -> bytes:
    """Return a file to damage: a sound one mostly, as most of the others are refused at once."""
    return chance.choice(hostile if chance.random() < HOSTILE else sound)


def noted(tally: Tally, answer: dict[str, object], data: bytes, keep: Path, count: int) -> None:
    """Count what became of a file, and keep it where it is a finding that is new, or the slowest."""
    outcome, seconds = str(answer["outcome"]), float(str(answer["seconds"]))
    tally.outcomes[outcome] += 1
    tally.peak = max(tally.peak, int(str(answer.get("peak", 0))))
    if outcome in ("read", "empty", "refused", "bounded") and seconds > tally.slowest:
        tally.slowest, tally.slowest_file = seconds, f"slowest-{count}.pdf"
        if seconds > 2:
            stored(keep, tally.slowest_file, data)
    if outcome not in ("read", "empty", "refused", "bounded"):
        why = str(answer.get("why", outcome))
        cause = _cause(why)
        tally.found[cause] += 1
        if tally.found[cause] <= 3:
            stored(keep, f"{outcome}-{count}.pdf", data)
            stored(keep, f"{outcome}-{count}.txt", why.encode())
            print(f"{outcome} at {count}: {cause}", flush=True)


def _cause(why: str) -> str:
    """Return what findings that are the same have in common: the error, and the line it came from."""
    lines = [line.strip() for line in why.splitlines() if line.strip()] or ["no word"]
    places = [line for line in lines if line.startswith("File ")]
    error = lines[0] if lines[0].startswith("SIG") else lines[-1].partition(":")[0]
    return f"{error[:120]} | {places[-1][-120:] if places else ''}"


def stored(keep: Path, name: str, data: bytes) -> None:
    """Write a file into the folder of findings."""
    keep.mkdir(parents=True, exist_ok=True)
    (keep / name).write_bytes(data)


def main() -> int:
    """Run, print the sums, and say by the exit status whether something was found."""
    parser = argparse.ArgumentParser(description="Read damaged PDFs and print what the reader does with them.")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--seconds",
        type=float,
        default=90,
        help="by the clock; what takes longer is a hang (the reader itself stops after 6 s of processor time a page)",
    )
    parser.add_argument("--keep", type=Path, default=Path(tempfile.gettempdir()) / "fuzz-pdf")
    parser.add_argument("--from", dest="folders", type=Path, action="append", default=[], metavar="FOLDER")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child()
        return 0
    tally = run(given.minutes, given.seed, given.keep, given.folders, given.seconds)
    print(f"{sum(tally.outcomes.values())} executions: {dict(tally.outcomes)}")
    print(f"slowest: {tally.slowest:.1f} s of processor time ({tally.slowest_file}); peak {tally.peak} MiB")
    for cause, times in tally.found.most_common():
        print(f"{times} x {cause}")
    print(f"{len(tally.found)} findings" + (f", kept in {given.keep}" if tally.found else ": no crash, no hang"))
    return 1 if tally.found else 0


if __name__ == "__main__":
    sys.exit(main())
