"""How far a run is: a bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from amend import terminal

_NAME = 40
"""Characters of a paper's name beside the bar."""


@contextmanager
def shown(label: str, total: int) -> Iterator[Callable[[str], None]]:
    """Show a bar on standard error while papers are counted."""
    with click.progressbar(length=total, label=label, file=sys.stderr, item_show_func=_shortened) as bar:
        yield lambda name: bar.update(1, name)


@contextmanager
def quiet(_label: str, _total: int) -> Iterator[Callable[[str], None]]:
    """Show nothing."""
    yield lambda name: None


def _shortened(name: str | None) -> str | None:
    return None if name is None else terminal.one_line(name)[-_NAME:]
