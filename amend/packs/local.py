"""Processes on this machine: bounded in number, time and memory, and none that outlives the run."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from functools import cache
from itertools import islice
from types import FrameType
from typing import Any

from pebble import ProcessExpired, ProcessPool

from amend.packs.engine import Failed, Fault, Limits, failed

_SERVER = "forkserver"
_AHEAD = 2
"""Tasks that wait for each process, so that it need not."""
_PRELOADED = ["amend.packs.looking", "amend.packs.converting", "amend.packs.pages", "amend.readers.docx",
              "amend.readers.pdf.reading", "amend.reconciliation", "amend.writers.docx", "amend.writers.html",
              "amend.writers.json"]  # fmt: skip
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG, prctl(2)


class Processes:
    """An engine of so many processes, which end with the `with` block that it is used in."""

    is_elsewhere = False

    def __init__(self, jobs: int, limits: Limits) -> None:
        self._jobs, self._limits = jobs, limits
        self._is_ready = False
        self._pool = ProcessPool(jobs, initializer=_prepare, initargs=(limits.megabytes,), context=_context())

    def __enter__(self) -> Processes:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it without types
        self._pool.join()

    @property
    def at_once(self) -> int:
        """How many processes there are."""
        return self._jobs

    def each(self, function: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[tuple[int, Any]]:
        """Yield for each task its place in `tasks` and the result, or `Failed`, in the order in which they end."""
        waiting = iter(enumerate(tasks))
        running: dict[Future[Any], int] = {}
        while True:
            for place, task in islice(waiting, self._jobs * _AHEAD - len(running)):
                running[self._scheduled(function, task)] = place
            if not running:
                return
            self._make_ready(self._jobs - len(running))
            ended, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in sorted(ended, key=running.__getitem__):
                yield running.pop(future), _result(future)

    def _make_ready(self, idle: int) -> None:
        """Have the processes that have nothing to do load what converting takes: it comes next."""
        if idle and not self._is_ready:
            self._is_ready = True
            for _ in range(idle):
                self._pool.schedule(_load)

    def _scheduled(self, function: Callable[[Any], Any], task: Any) -> Future[Any]:
        start_server()
        return self._pool.schedule(_alone, args=(function, task), timeout=self._limits.seconds)


@cache
def start_server() -> None:
    """Start the process from which the others are forked, where there is one, with nowhere to complain.

    Each that is ended while it starts would print a traceback; what happens to a paper comes back as its result.
    """
    if _SERVER not in multiprocessing.get_all_start_methods():
        return
    from multiprocessing import forkserver

    _context()
    complaints, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        forkserver.ensure_running()
    finally:
        os.dup2(complaints, 2)
        os.close(complaints)
        os.close(nowhere)


def _alone(function: Callable[[Any], Any], task: Any) -> Any:
    """Do a task, and leave nothing of it: a document's parts hold one another, which else nobody would throw away."""
    try:
        return function(task)
    finally:
        gc.collect()


def _load() -> None:
    from amend.packs.converting import make_ready

    make_ready()


def _result(future: Future[Any]) -> Any:
    error = future.exception()
    if error is None:
        return future.result()
    return Failed(Fault.DIED) if isinstance(error, ProcessExpired) else failed(error)


def _context() -> Any:
    """Return how processes are started: from one that has everything loaded, where the system can do that."""
    if _SERVER not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context(_SERVER)
    context.set_forkserver_preload(_PRELOADED)
    return context


def _prepare(megabytes: int) -> None:
    """Make a new process ready: it leaves Ctrl-C to the run, cleans up when ended, and keeps to its memory."""
    from amend.readers.pdf.apart import Bounds

    Bounds.are_ours = True
    gc.set_threshold(100_000, 50, 100)  # as on the command line: a document is many objects and hardly a ring
    gc.freeze()  # what is loaded stays: looking for rings after each paper need not go through it
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    if sys.platform != "win32":
        import resource

        # Not RLIMIT_AS: LibreOffice, which inherits it, reserves far more than it uses.
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * 2**20, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)


def _leave(number: int, _frame: FrameType | None) -> None:
    """End by an exception, so that what was started for the paper is ended, too."""
    sys.exit(128 + number)
