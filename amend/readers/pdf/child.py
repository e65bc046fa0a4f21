"""The process that reads one PDF: its input is the file, its output the paper, both pickled; see `apart`."""

from __future__ import annotations

import gc
import pickle
import sys

from amend.errors import AmendError, UnreadableError
from amend.model import Paper, Source
from amend.readers.pdf.limits import OPENING_SECONDS, PAGE_SECONDS, bound_memory, bound_time


def main() -> None:
    """Read the file that standard input brings, and write its paper, or why there is none, to standard output."""
    source, password = pickle.load(sys.stdin.buffer)
    bound_memory()
    gc.disable()  # what is read is kept to the end, or is no ring
    pickle.dump(_answer(source, password), sys.stdout.buffer)


def _answer(source: Source, password: str) -> Paper | AmendError:
    from amend.readers.pdf.reading import read_here

    bound_time(OPENING_SECONDS)
    try:
        return read_here(source, password, at_page=_at_page)
    except AmendError as error:
        return error
    except MemoryError:
        found = "it takes more memory to read than a paper does"
        return UnreadableError(source.name, found, "open it and print it to a new PDF")


def _at_page(number: int) -> None:
    print(number, file=sys.stderr, flush=True)
    bound_time(PAGE_SECONDS)
