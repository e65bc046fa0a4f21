"""What a pattern's match gives way to, read once: `re` parses a replacement anew where there are some hundreds."""

from __future__ import annotations

import re
from collections.abc import Callable

_GROUP = re.compile(r"\\(\d|g<\w+>)")


def replacement(said: str) -> Callable[[re.Match[str]], str]:
    """Return what puts `said`, in which "\\1" and "\\g<old>" stand for groups, for a match."""
    first, *rest = _GROUP.split(said)
    names = (int(group) if group.isdigit() else group[2:-1] for group in rest[::2])
    pairs = tuple(zip(names, rest[1::2], strict=True))

    def put(match: re.Match[str]) -> str:
        return first + "".join((match[group] or "") + text for group, text in pairs)

    return put
