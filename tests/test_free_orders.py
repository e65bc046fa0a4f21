"""Orders as freely worded as people can: what is not understood says so, and nothing is wrong in silence.

Written by people who saw neither the tables nor the code. `pytest -s tests/test_free_orders.py` prints how many are
carried out; the ends of points (";", "; and") are not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.in_words import is_told

from amend.model import Paper
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.views import clean

FOLDER = Path(__file__).parent / "instructions" / "free_orders"
FILES = sorted(path for path in FOLDER.glob("*.txt") if not path.stem.startswith("motion_"))
_TAIL = re.compile(r"[.;,:]?(?:,? (?:and|or))?$")
FEWEST_RIGHT = {"deleting": 36, "inserting": 47, "replacing": 32, "several_edits": 26, "voices": 25}
"""How many of 110 are carried out and right: as many as before, or more."""


@dataclass(frozen=True)
class Order:
    motion: str
    text: str
    changes: tuple[str, ...]

    def wanted(self, motion: Sequence[str]) -> list[str]:
        """The amended text: `motion` with the changes, each below the line (two spaces in front) that it follows."""
        out: list[str] = []
        at = 0
        for change in self.changes:
            sign, line = change[:2], change[2:]
            if sign == "+ ":
                out.append(line)
                continue
            found = motion.index(line, at)
            out += motion[at : found + (sign == "  ")]
            at = found + 1
        return [*out, *motion[at:]]


def _orders(path: Path) -> Iterator[Order]:
    for block in path.read_text("utf-8").split("=== ")[1:]:
        head, told = block.split("\n---\n")
        motion, text = head.split("\n", 1)
        yield Order(motion, text, tuple(line for line in told.splitlines() if line.strip()))


def _motions() -> dict[str, Paper]:
    paths = {path.stem[-1]: path for path in FOLDER.glob("motion_*.txt")}
    return {name: read_bytes(path.read_bytes(), path.name, "txt") for name, path in paths.items()}


def _said(lines: Sequence[str]) -> list[str]:
    return [_TAIL.sub("", re.sub(r"[‘’“”\"]", "'", line).strip()) for line in lines]


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_no_order_is_wrong_in_silence(path: Path) -> None:
    motions, right, silent = _motions(), 0, []
    orders = list(_orders(path))
    for order in orders:
        motion = motions[order.motion]
        redline = reconcile(read_bytes(f"Amendment 1\n\n{order.text}\n".encode(), "paper.txt", "txt"), motion)
        wanted = order.wanted([paragraph.text for paragraph in motion.paragraphs])
        is_right = _said([one.text for one in clean(redline, amended=True)]) == _said(wanted)
        right += is_right
        if not (is_right or is_told(redline)):
            silent.append(order.text)
    print(f"{path.stem}: {right} of {len(orders)} carried out and right")
    assert silent == []
    assert right >= FEWEST_RIGHT[path.stem]
