"""Read a PDF in a process of its own, whose memory and time are bounded.

The libraries that open PDFs are large, and a file of a few kilobytes can make them take all memory, run for ever, or
end the process that they run in. Here it is the child that ends, and the clerk gets a sentence.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from amend.errors import AmendError, UnreadableError
from amend.model import Paper, Source
from amend.readers.pdf.limits import WALL_SECONDS

if TYPE_CHECKING:
    from amend.readers.pdf.recognised import Recognised
    from amend.readers.pdf.scanned_pages import Scan

_ROOT = str(Path(__file__).parents[3])
_CODE = "import sys; sys.path[:] = {path!r}; from amend.readers.pdf.child import main; main()"
PageRange = tuple[int, int]
"""The first page and the last, from 1."""
_BUG = 1
"""How Python ends after an exception that nobody foresaw; a bound that is met ends it by a signal."""
_ADVICE = "open it and print it to a new PDF, or ask for the file that it was made from"


@dataclass(frozen=True, slots=True)
class Job:
    """What the child is asked for: a paper, or the scanned pages of one."""

    source: Source
    password: str = ""
    scans: bool = False
    recognised: tuple[Recognised, ...] = ()
    """Pages that were read by OCR before."""
    pages: PageRange | None = None
    """What to read of the file; None is all."""


class Bounds:
    """Whether this process is bounded itself: then PDFs are read in it, which saves starting another for each."""

    are_ours = False


def read_apart(
    source: Source, password: str = "", recognised: tuple[Recognised, ...] = (), pages: PageRange | None = None
) -> Paper:
    """Return what the PDF in `source` shows; raise `UnreadableError` where it cannot be read."""
    if Bounds.are_ours:
        from amend.readers.pdf.reading import read_here  # what reads pages takes a while to load

        return replace(read_here(source, password, recognised=recognised, pages=pages), source=source)
    paper: Paper = _answer(Job(source, password, recognised=recognised, pages=pages))
    return replace(paper, source=source)


def scans_apart(source: Source, password: str = "") -> tuple[Scan, ...]:
    """Return the scanned pages of the PDF in `source`; raise `UnreadableError` where it cannot be read."""
    scans: tuple[Scan, ...] = _answer(Job(source, password, scans=True))
    return scans


def _answer(job: Job) -> Any:
    # -I and -S: the child finds what this process finds, and nothing of the folder that it happens to run in.
    flags = ["-I", "-S", *(["-B"] if sys.dont_write_bytecode else [])]
    code = _CODE.format(path=[*sys.path, _ROOT])
    command = [sys.executable, *flags, "-c", code]
    asked = pickle.dumps(job)
    try:
        child = subprocess.run(command, input=asked, capture_output=True, timeout=WALL_SECONDS, check=False)
    except subprocess.TimeoutExpired as late:
        raise _ended(job.source, late.stderr or b"") from late
    if child.returncode == _BUG:
        raise RuntimeError(child.stderr.decode(errors="replace"))  # ours, and nothing that a clerk could mend
    answer = pickle.loads(child.stdout) if child.returncode == 0 and child.stdout else None
    if isinstance(answer, AmendError):
        raise answer
    if answer is None:
        raise _ended(job.source, child.stderr)
    return answer


def _ended(source: Source, progress: bytes) -> UnreadableError:
    """Return what to say of a child that ended without an answer; the last number it wrote is the page it was at."""
    numbers = [line for line in progress.decode(errors="replace").splitlines() if line.isdecimal()]
    where = f"page {numbers[-1]}" if numbers and numbers[-1] != "0" else "it"
    return UnreadableError(source.name, f"{where} takes more time or memory to read than a paper does", _ADVICE)
