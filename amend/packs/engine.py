"""Work done elsewhere: what is asked of each paper, and what comes back, whoever does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol


class Fault(StrEnum):
    """Why work on a paper came to nothing; the values complete "FILE: ...; ..."."""

    TIME = "it took longer than a paper may; split it into parts, or give it more with --time-limit"
    MEMORY = "it needs more memory than a paper may have; split it into parts, or give it more with --memory-limit"
    DIED = "the process that read it ended; try it alone with amend convert"
    BUG = "amend failed on it; try it alone with amend convert, and tell its makers"

    @property
    def found(self) -> str:
        return self.value.partition("; ")[0]


@dataclass(frozen=True, slots=True)
class Failed:
    """Work that came to nothing."""

    fault: Fault
    detail: str = ""
    """What the program said, for its makers."""

    def sentence(self, name: str) -> str:
        """Return what to say of the paper called `name`."""
        return f"{name}: {self.fault}{f' ({self.detail})' if self.detail else ''}."


@dataclass(frozen=True, slots=True)
class Limits:
    """What one paper may cost."""

    seconds: float = 120.0
    megabytes: int = 2048


class Engine(Protocol):
    """Who does the work: processes on this machine, or a cluster."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether the work is done where this machine's disk is not seen, so that files must be sent along."""

    @property
    def at_once(self) -> int:
        """How many tasks are worked on at once."""

    def each(self, function: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[tuple[int, Any]]:
        """Yield for each task its place in `tasks` and the result, or `Failed`, in the order in which they end."""


def failed(error: BaseException) -> Failed:
    """Return what an exception means for the paper that was worked on."""
    if isinstance(error, TimeoutError):
        return Failed(Fault.TIME)
    if isinstance(error, (MemoryError, RecursionError)):
        return Failed(Fault.MEMORY)
    return Failed(Fault.BUG, f"{type(error).__name__}: {error}"[:200])
