"""Places times edits: a plain order is read however the place is named and the edit is said, or it is refused aloud.

`tests/orders/places.txt` and `edits.txt` hold the two halves, `leads.txt` and `fates.txt` what minutes put around an
order. Every combination is an order that a person reads in one way. The quick tests take a few of them, those marked
`long` all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from support.instruction_cases import lines_of

from amend.docx.number_formats import format_number
from amend.model import Paper
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.writers import render
from amend.writers.view import View

FOLDER = Path(__file__).parent / "orders"
EACH = 41
"""One combination in so many is in the quick tests."""
MOST_REFUSED = 0.01
"""The share of the combinations that may be refused."""
SECTIONS = ("notes", "resolves")
HEADS = ("This Council notes:", "This Council resolves:")
POINTS = (
    (
        "The harbour was dredged in 2019.",
        "The works cost nine pounds a metre and were late.",
        "The quay is used by forty boats.",
    ),
    (
        "To ask the owners for a plan by June;",
        "To publish the nine reports of the surveyor each year;",
        "To write to the minister about the fees;",
        "To come back to the matter in the autumn.",
    ),
)


@dataclass(frozen=True)
class Order:
    """A place and an edit, put together, and the points of the motion that come of it."""

    labels: str
    text: str
    amended: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.labels}: {self.text}"


def blocks(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the blocks of a file, each with its title."""
    _, *found = (FOLDER / name).read_text("utf-8").split("=== ")
    for block in found:
        title, *lines = block.splitlines()
        yield title, tuple(line for line in lines if line)


def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a file, its remarks left out."""
    text = (FOLDER / name).read_text("utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def named(pattern: str, section: int, number: int) -> str:
    """Return a label, or the name of a place, for a point of a section."""
    whole = number + (len(POINTS[0]) if section else 0)
    letter, roman = format_number(whole, "lowerLetter"), format_number(whole, "lowerRoman")
    return pattern.format(
        n=number, m=whole, a=letter, A=letter.upper(), i=roman, s=section + 1, S="NR"[section],
        section=SECTIONS[section], head=f"“{HEADS[section].rstrip(':')}”",
    )  # fmt: skip


@cache
def motion(labels: str) -> Paper:
    shown = ["The Harbour"]
    for section, (head, points) in enumerate(zip(HEADS, POINTS, strict=True)):
        shown += [head, *(f"{named(labels, section, n)} {text}" for n, text in enumerate(points, 1))]
    return read_bytes("\n\n".join(shown).encode(), "motion.txt", "txt")


def changed(asked: str, points: tuple[str, ...]) -> tuple[str, ...]:
    """Return the points of a section whose second one is changed as asked."""
    first, second, *rest = points
    before, _, after = asked.partition(" ->")
    if asked.startswith("end + "):
        made = [f"{second[:-1]} {asked[6:]}{second[-1]}"]
    elif asked.startswith("after + "):
        made = [second, asked[8:]]
    elif asked.startswith("before + "):
        made = [asked[9:], second]
    elif before == "point":
        made = [after.strip()] if after else []
    else:
        made = [" ".join(second.replace(before, after.strip()).split())]
    return (first, *made, *rest)


def all_orders() -> Iterator[Order]:
    for labels, places in blocks("places.txt"):
        for section in range(len(SECTIONS)):
            for place in (named(place, section, 2) for place in places):
                for asked, edits in blocks("edits.txt"):
                    points = [changed(asked, one) if n == section else one for n, one in enumerate(POINTS)]
                    for edit in edits:
                        text = edit.replace("{p}", place).replace("{P}", place[0].upper() + place[1:])
                        yield Order(labels, text.replace("|", "\n\n"), (*points[0], *points[1]))


ORDERS = tuple(all_orders())


def read(text: str, labels: str) -> tuple[tuple[str, ...], list[str]]:
    """Return the points as amended by a paper that says `text`, their ends apart, and what became of it."""
    paper = f"Amendment\n\nProposed by: Cllr Ann Rees\n\nSeconded by: Cllr Bo Hill\n\n{text}"
    redline = reconcile(read_bytes(paper.encode(), "paper.txt", "txt"), motion(labels))
    got = [text for _, text in lines_of(render(redline, "txt", View.AMENDED))]
    points = tuple(text.rstrip(".;") for text in got if text not in ("The Harbour", *HEADS))
    return points, [str(one.state) for one in redline.instructions]


def wanted(order: Order) -> tuple[str, ...]:
    return tuple(text.rstrip(".;") for text in order.amended)


def unread(order: Order) -> bool:
    """Whether an order is not carried out; it must then be refused, or listed nowhere at all, and change nothing."""
    points, states = read(order.text, order.labels)
    if points == wanted(order) and "applied" in states and not {"refused", "conflict"} & set(states):
        return False
    assert points == tuple(text.rstrip(".;") for one in POINTS for text in one), f"{order}: {states} {points}"
    assert "applied" not in states, f"{order}: {states}"
    return True


def test_there_are_thousands_of_them() -> None:
    assert len(ORDERS) >= 17_000
    assert len({str(order) for order in ORDERS}) >= 0.99 * len(ORDERS)


def test_some_plain_orders_are_carried_out() -> None:
    some = ORDERS[::EACH]
    refused = [str(order) for order in some if unread(order)]
    assert len(refused) <= 2 * MOST_REFUSED * len(some), refused


@pytest.mark.long
@pytest.mark.parametrize("labels", [labels for labels, _ in blocks("places.txt")])
def test_all_plain_orders_are_carried_out(labels: str) -> None:
    orders = [order for order in ORDERS if order.labels == labels]
    refused = [str(order) for order in orders if unread(order)]
    assert len(refused) <= 2 * MOST_REFUSED * len(orders), refused


# Around an order

BY = "replacing “nine” with “eleven” in point 2 of notes"
TO = "replace “nine” with “eleven” in point 2 of notes"
THAT = "“nine” in point 2 of notes be replaced by “eleven”"
AMENDED = tuple(text.rstrip(".;").replace("nine pounds", "eleven pounds") for one in POINTS for text in one)


@pytest.mark.parametrize("lead", lines("leads.txt"))
def test_an_order_is_read_behind_what_leads_up_to_it(lead: str) -> None:
    order = BY if lead.endswith(" by") else THAT if lead.endswith(" that") else TO
    points, states = read(f"{lead} {order}.", "{n}.")
    assert (points, states) == (AMENDED, ["applied"])


@pytest.mark.parametrize("fate", lines("fates.txt"))
@pytest.mark.parametrize("order", ["Councilor Dufresne moved to amend by " + BY, TO.capitalize()])
def test_what_minutes_tell_behind_an_order_asks_for_nothing(order: str, fate: str) -> None:
    points, states = read(f"{order}{fate}", "{n}.")
    assert (points, states) == (AMENDED, ["applied"])
