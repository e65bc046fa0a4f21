"""Which text of a redline an output shows."""

from __future__ import annotations

from enum import StrEnum


class View(StrEnum):
    """The redline with every change, the motion as amended, or the original."""

    REDLINE = "redline"
    AMENDED = "amended"
    ORIGINAL = "original"
