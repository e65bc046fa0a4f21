"""What a reader of the pack should find for one paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    """One paper; alternatives are separated by "|"."""

    file: str
    part: str = ""
    class_: str = ""
    form: str = ""
    motion_file: str = ""
    motion_part: str = ""
    superseded_by_file: str = ""
    superseded_by_part: str = ""


def pages(first: int, last: int) -> str:
    """The part that these pages are."""
    return f"page {first}" if first == last else f"pages {first}-{last}"


def either(names: Iterable[str]) -> str:
    """The alternatives, each once."""
    return "|".join(dict.fromkeys(names))
