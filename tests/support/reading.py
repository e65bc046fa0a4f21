"""Files that several tests look at are read once: a PDF takes a process of its own each time."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from amend.model import Paper
from amend.readers import read


@lru_cache(64)
def read_once(path: Path) -> Paper:
    """Return the paper at `path`, a file that no test changes."""
    return read(path)
