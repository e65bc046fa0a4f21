"""Orders made of ways to say an edit and ways to name its place, and the motion that comes of each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

FILE = Path(__file__).parents[1] / "instructions" / "wordings" / "wordings.txt"
SECTIONS = {
    "This Council notes:": (
        "There were 48 collisions on Mill Road last year, and 12 on Station Road.",
        "The 20mph zone was agreed in 2019. It has never been kept.",
        "Schools, nurseries and shops lie along the route.",
    ),
    "This Council resolves to:": (
        "Ask the Cabinet Member to install two crossings by June 2026.",
        "Write to the Chief Constable, asking for speed checks.",
        "Set aside £25,000 from reserves for signs.",
        "Receive a report in October.",
    ),
}
NEW = "Report to Council each year."
MARKS = (('"', '"'), ("“", "”"), ("‘", "’"))
CALLED = {
    "This Council notes:": ("notes", '"This Council notes"', "Council notes", "the notes"),
    "This Council resolves to:": ("resolves", '"This Council resolves to"', "the resolves section", "Resolves"),
}
UNITS = ("point", "paragraph", "bullet", "item", "clause")
PLACES = (
    "{unit} 2 of {section}",
    "{unit} 2 under {section}",
    "{section}, {unit} 2",
    "{section} {unit} 2",
    "the second {unit} of {section}",
    "{unit} (2) in {section}",
)
WORDS = {
    "This Council notes:": ("2019", "2021", "agreed", "at last"),
    "This Council resolves to:": ("speed checks", "patrols", "asking", "urgently"),
}
"""In each section's second point: words that go, those that come, words that stay, and some that join them."""
_Points = list[str]


def _with(old: str, new: str) -> Callable[[_Points], None]:
    def edit(points: _Points) -> None:
        points[1] = points[1].replace(old, new)

    return edit


def _ends(new: str) -> Callable[[_Points], None]:
    def edit(points: _Points) -> None:
        points[1] = f"{points[1][:-1]} {new}."

    return edit


def _edit(kind: str, head: str) -> Callable[[_Points], None]:
    """Return what one kind of edit makes of a section's points."""
    old, new, anchor, joins = WORDS[head]
    return {
        "replace": _with(old, new),
        "delete": _with(f" {old}", ""),
        "insert after": _with(anchor, f"{anchor} {joins}"),
        "insert before": _with(anchor, f"{joins} {anchor}"),
        "add at the end": _ends(joins),
        "delete the point": lambda points: points.__delitem__(1),
        "replace the point": lambda points: points.__setitem__(1, NEW),
        "new point after it": lambda points: points.insert(2, NEW),
        "new point at the end": lambda points: points.append(NEW),
        "move it to the front": lambda points: points.insert(0, points.pop(1)),
        "delete what follows": lambda points: points.__delitem__(slice(2, None)),
    }[kind]


def motion(changed: str = "", edit: Callable[[_Points], None] | None = None) -> str:
    """Return the motion, the points of the section `changed` as `edit` leaves them."""
    lines = []
    for head, points in SECTIONS.items():
        own = list(points)
        if edit is not None and head == changed:
            edit(own)
        lines += [head, *(f"{number}. {point}" for number, point in enumerate(own, 1))]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Order:
    """An order, and the motion that it makes."""

    text: str
    amended: str


def wordings() -> Iterator[tuple[str, str]]:
    """Yield each way to say an edit with the kind of edit that it says."""
    for group in FILE.read_text("utf-8").split("\n# ")[1:]:
        kind, *lines = group.splitlines()
        yield from ((kind, line) for line in lines if line.strip())


def orders(kind: str, wording: str) -> Iterator[Order]:
    """Yield a way to say an edit with every place, one after the other in every kind of quotation marks."""
    ways = product(SECTIONS, range(len(PLACES)), UNITS)
    for number, (head, place, unit) in enumerate(ways):
        opens, closes = MARKS[number % len(MARKS)]
        section = CALLED[head][number % len(CALLED[head])]
        where = PLACES[place].format(unit=unit, section=section)
        old, new, anchor, joins = (f"{opens}{words}{closes}" for words in WORDS[head])
        is_joined = kind in ("insert after", "insert before", "add at the end")
        text = wording.replace(" / ", "\n\n").format(
            place=where, Place=where[0].upper() + where[1:], section=section, unit=unit, old=old, anchor=anchor,
            bare=NEW,
            new=joins if is_joined else f"{opens}{NEW}{closes}" if "point" in kind else new,
        )  # fmt: skip
        yield Order(text, motion(head, _edit(kind, head)))
