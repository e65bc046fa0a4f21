"""Waiting for late papers: whatever changes in the pack, and not what is written there."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import Change, watch

FIRST_MS = 300
QUIET_MS = 1500
"""So long nothing may change before a run begins: a file that is still being copied is not whole."""


def changes_in(sources: Sequence[Path], out: Path) -> Iterator[None]:
    """Yield once at the start, and each time papers of the pack are added, changed or taken away; end with Ctrl-C.

    Where a disk on the network tells nothing of its changes, the environment variable WATCHFILES_FORCE_POLLING=1
    makes it ask.
    """
    files = {source.resolve() for source in sources if source.is_file()}
    folders = {source.resolve() for source in sources if source.is_dir()}
    outputs = out.resolve()

    def counts(_change: Change, name: str) -> bool:
        path = Path(name)
        if path == outputs or outputs in path.parents or path.name.startswith((".", "~$")):
            return False
        return path in files or any(folder == path or folder in path.parents for folder in folders)

    watched = folders | {file.parent for file in files}
    logging.getLogger("watchfiles").setLevel(logging.CRITICAL)  # Ctrl-C is how it ends, and no news
    # The first look comes at once, with nothing: what changes while the first run works is not missed.
    looks = watch(*watched, watch_filter=counts, debounce=QUIET_MS * 4, step=QUIET_MS, rust_timeout=FIRST_MS,
                  yield_on_timeout=True, raise_interrupt=False)  # fmt: skip
    for number, changes in enumerate(looks):
        if changes or not number:
            yield
