"""The workers of a Dask cluster: files go to them and outputs come back, and this process alone writes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from threading import Lock
from typing import Any

from distributed import Client, Future, KilledWorker, wait
from distributed.utils import TimeoutError as NoAnswerError

from amend.errors import AmendError
from amend.packs.engine import Failed, Fault, Limits, failed
from amend.writers.html import program_version

_AHEAD = 3
"""Tasks that wait for each thread of the cluster; more would hold too many files in memory."""
_TRIES = 4
"""So often a paper is given to another worker when one dies on it."""
_LOOK_SECONDS = 1.0
_ANSWER_SECONDS = 30
_ONE_AT_A_TIME = Lock()


class ClusterError(AmendError):
    """A cluster that cannot be used."""


class Cluster:
    """An engine of the workers that a scheduler knows, for as long as the `with` block that it is used in."""

    is_elsewhere = True

    def __init__(self, address: str, limits: Limits) -> None:
        """Raise `ClusterError` where no scheduler answers at `address`, or its workers have another amend."""
        self._limits = limits
        try:
            self._client = Client(address, timeout=_ANSWER_SECONDS)
            self._client.wait_for_workers(1, timeout=_ANSWER_SECONDS)
        except (OSError, ValueError, NoAnswerError) as error:
            found = "no Dask scheduler with workers answers there"
            raise ClusterError(f"{address}: {found}; start dask scheduler and dask worker.") from error
        self._check_versions(address)

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    @property
    def at_once(self) -> int:
        """How many threads the workers have."""
        return self._room() // _AHEAD

    def each(self, function: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[tuple[int, Any]]:
        """Yield for each task its place in `tasks` and the result, or `Failed`, in the order in which they end."""
        waiting = iter(enumerate(tasks))
        running: dict[Future, int] = {}
        begun: dict[Future, float] = {}
        while True:
            for place, task in islice(waiting, max(0, self._room() - len(running))):
                future = self._client.submit(_alone, function, task, pure=False, retries=_TRIES)
                running[future] = place
            if not running:
                return
            ended = self._ended(running)
            for future in sorted(ended, key=running.__getitem__):
                begun.pop(future, None)
                yield running.pop(future), _result(future)
            for future in self._overdue(running, begun):
                yield running.pop(future), Failed(Fault.TIME)

    def _room(self) -> int:
        threads: dict[str, int] = self._client.nthreads()
        return _AHEAD * max(1, sum(threads.values()))

    def _ended(self, running: dict[Future, int]) -> set[Future]:
        try:
            return set(wait(list(running), timeout=_LOOK_SECONDS, return_when="FIRST_COMPLETED").done)
        except NoAnswerError:
            return set()

    def _overdue(self, running: dict[Future, int], begun: dict[Future, float]) -> list[Future]:
        """Return what takes too long, given up and its worker started anew.

        Of what a worker was given the first is at fault; what waits behind it begins anew.
        """
        now = time.monotonic()
        busy = {str(key): address for address, keys in self._client.processing().items() for key in keys}
        at_work: dict[str, list[Future]] = {}
        for future in running:
            if (address := busy.get(str(future.key))) is not None:
                begun.setdefault(future, now)
                at_work.setdefault(address, []).append(future)
        late = []
        for address, given in at_work.items():
            first = min(given, key=begun.__getitem__)
            if now - begun[first] > self._limits.seconds * _AHEAD:
                late.append(first)
                first.cancel()
                self._restart(address)
                for future in given:
                    del begun[future]
        return late

    def _restart(self, address: str) -> None:
        if address in self._client.scheduler_info()["workers"]:  # it may have died in the meantime
            self._client.restart_workers([address], raise_for_error=False)

    def _check_versions(self, address: str) -> None:
        versions = {program_version(), *self._client.run(program_version).values()}
        if len(versions) > 1:
            found = f"its workers have other versions of amend ({', '.join(sorted(versions))})"
            raise ClusterError(f"{address}: {found}; install one version everywhere.")


def _alone(function: Callable[[Any], Any], task: Any) -> Any:
    """Do the work with nothing else beside it in the process: PDFium bears no threads."""
    with _ONE_AT_A_TIME:
        return function(task)


def _result(future: Future) -> Any:
    error = future.exception()
    if error is None:
        return future.result()
    return Failed(Fault.DIED) if isinstance(error, KilledWorker) else failed(error)
