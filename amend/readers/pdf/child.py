"""The process that reads one PDF: its input is the file, its output what it shows, both pickled; see `apart`."""

from __future__ import annotations

import gc
import pickle
import sys
from typing import TYPE_CHECKING

from amend.errors import AmendError, UnreadableError
from amend.model import Paper
from amend.readers.pdf.apart import Job
from amend.readers.pdf.limits import OPENING_SECONDS, PAGE_SECONDS, bound_memory, bound_time

if TYPE_CHECKING:
    from amend.readers.pdf.scanned_pages import Scan


def main() -> None:
    """Read the file that standard input brings, and write its paper, or why there is none, to standard output."""
    job: Job = pickle.load(sys.stdin.buffer)
    bound_memory()
    gc.disable()  # what is read is kept to the end, or is no ring
    pickle.dump(_answer(job), sys.stdout.buffer)


def _answer(job: Job) -> Paper | tuple[Scan, ...] | AmendError:
    bound_time(OPENING_SECONDS)
    try:
        return _done(job)
    except AmendError as error:
        return error
    except MemoryError:
        found = "it takes more memory to read than a paper does"
        return UnreadableError(job.source.name, found, "open it and print it to a new PDF")


def _done(job: Job) -> Paper | tuple[Scan, ...]:
    if job.scans:
        from amend.readers.pdf.scanned_pages import scans_of

        return scans_of(job.source, job.password, at_page=_at_page)
    from amend.readers.pdf.reading import read_here

    return read_here(job.source, job.password, _at_page, job.recognised, job.pages)


def _at_page(number: int) -> None:
    print(number, file=sys.stderr, flush=True)
    bound_time(PAGE_SECONDS)
