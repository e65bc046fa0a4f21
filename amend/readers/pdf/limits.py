"""What reading a PDF may cost: the process that reads it ends where it would take more."""

from __future__ import annotations

import sys

ADDRESS_SPACE = 1_200 * 2**20
"""Bytes. A paper takes a tenth; what takes more expands to what nobody can read."""
OPENING_SECONDS = 6
"""Of processor time, to open a file."""
PAGE_SECONDS = 6
"""Of processor time, for each page."""
WALL_SECONDS = 1_800
"""By the clock, for a whole file, where the system bounds no processor time (Windows)."""


def bound_memory() -> None:
    """Let this process have `ADDRESS_SPACE` and no more, where the system can hold it to that (not on Windows)."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (_at_most(ADDRESS_SPACE, hard), hard))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def bound_time(seconds: int) -> None:
    """Let this process use `seconds` of processor time from now on; then it ends."""
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        until = int(used.ru_utime + used.ru_stime) + seconds
        resource.setrlimit(resource.RLIMIT_CPU, (_at_most(until, hard), hard))


def _at_most(wanted: int, hard: int) -> int:
    return wanted if hard < 0 else min(wanted, hard)  # RLIM_INFINITY is negative
