"""Papers of instructions as large as nobody writes, each with its motion: what must end in bounded time."""

from __future__ import annotations

from collections.abc import Callable

SIZE = 200_000
"""Bytes of a paper, at least."""
_PLACES = ("parks", "libraries", "pools", "markets", "museums")
_MOTION = "This Council notes:\n\n" + "\n\n".join(
    f"{number}. The {place} of the borough are open to all, all year round." for number, place in enumerate(_PLACES, 1)
)
_REPEATING = "This Council notes:\n\n" + "\n\n".join(f"{number}. {'all and all ' * 20}" for number in range(1, 20))


def _filled(piece: str) -> str:
    return piece * (SIZE // len(piece.encode()) + 1)


def _many_edits() -> str:
    return f"In point 2, {_filled('delete ‘open’ and insert ‘closed’, and ')}delete ‘all’."


PAPERS: dict[str, tuple[str, Callable[[], str]]] = {
    "thousands of instructions": (_MOTION, lambda: _filled("In point 2, delete ‘open’ and insert ‘closed’.\n\n")),
    "one quotation": (_MOTION, lambda: f"In point 2, after ‘libraries’, insert ‘{_filled('very fine ')}’."),
    "quotations that never end": (_MOTION, lambda: f"In point 2, insert {_filled('‘“')}"),
    "a sentence of places": (_MOTION, lambda: f"In {_filled('point 2, ')}delete ‘open’."),
    "a sentence of many edits": (_MOTION, _many_edits),
    "a block of text": (_MOTION, lambda: "Delete all and insert:\n\n" + _filled("Parks and pools are open.\n\n")),
    "lines nobody understands": (_MOTION, lambda: "Delete point 1.\n\n" + _filled("Delete what is wrong.\n\n")),
    "one line of spaces and stops": (_MOTION, lambda: f"Delete {_filled(' ,;. ')}point 2"),
    "words that stand everywhere": (
        _REPEATING, lambda: _filled("Delete ‘all’ wherever it occurs and insert ‘some’.\n\n")
    ),
}  # fmt: skip
"""The motion of each, and its paper."""
