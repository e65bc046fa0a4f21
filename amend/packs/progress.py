"""How a person is told how far a run is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

Progress = Callable[[str, int], AbstractContextManager[Callable[[str], None]]]
"""Given what is being done and for how many papers: a context, which gives what to call with each that is done."""
