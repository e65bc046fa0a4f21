"""Papers of two amendments with one thing more around the orders: its text is right or told of, and alarms are heard.

Titles, heads, movers, leads, numbers, remarks and closing lines were written by people who saw neither tables nor code.
`pytest -s -m "" tests/test_around_orders.py` prints how many papers are read without a needless word.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from support.in_words import is_told

from amend.model import Redline
from amend.readers import read_bytes
from amend.reconciliation import reconcile
from amend.views import clean

HERE = Path(__file__).parent
FILES = sorted((HERE / "orders" / "around").glob("*.txt"))
MOTION = read_bytes((HERE / "instructions" / "free_orders" / "motion_a.txt").read_bytes(), "motion.txt", "txt")
PEOPLE = (("Anne Marlow", "Tom Pryce"), ("Joan Abbott", "Lee Dunn"))
ORDERS = (
    (
        "In resolves 1, delete “20 mph” and insert “15 mph”.",
        "After notes 3, insert a new point: “The bypass opened in May.”",
    ),
    ("Delete resolves 3.", "In believes 2, replace “health” with “sleep”."),
)
BEHIND = ("remark", "alarm")
BELOW_HEAD = ("movers", "lead")


def _filled(line: str, number: int) -> str:
    proposer, seconder = PEOPLE[number - 1]
    said = line.replace("{N}", str(number)).replace("{M}", "Safer Streets for Walking and Cycling")
    return said.replace("{P}", proposer).replace("{S}", seconder)


def _numbered(line: str, orders: tuple[str, ...]) -> list[str]:
    marks = (("1", "a", "i", "A"), ("2", "b", "ii", "B"))
    out = []
    for order, one in zip(orders, marks, strict=True):
        said = line.replace("{O}", order)
        for name, mark in zip("iarA", one, strict=True):
            said = said.replace(f"{{{name}}}", mark)
        out.append(said)
    return out


def _paper(kind: str = "", line: str = "") -> str:
    out = [_filled(line, 1) if kind == "top" else "Amendments to Motion 7"]
    for number, orders in enumerate(ORDERS, 1):
        out.append(_filled(line, number) if kind == "head" else f"Amendment {number}")
        out += [_filled(line, number)] if kind in BELOW_HEAD else []
        first, second = _numbered(line, orders) if kind == "number" else orders
        out += [first, *([_filled(line, number)] if kind == "between" else []), second]
        out += [_filled(line, number)] if kind in BEHIND and (kind == "remark" or number == 1) else []
    return "\n\n".join([*out, *([_filled(line, 2)] if kind == "bottom" else [])]) + "\n"


def _read(kind: str = "", line: str = "") -> Redline:
    return reconcile(read_bytes(_paper(kind, line).encode(), "paper.txt", "txt"), MOTION)


def _amended(redline: Redline) -> list[str]:
    return [one.text for one in clean(redline, amended=True)]


@pytest.mark.long
@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_what_stands_around_orders_changes_nothing_in_silence(path: Path) -> None:
    wanted, counts, wrong = _amended(_read()), Counter[str](), []
    for group in path.read_text("utf-8").split("\n# ")[1:]:
        kind, *lines = (line for line in group.splitlines() if line.strip())
        for line in (one.replace(" ⏎ ", "\n") for one in lines):
            redline = _read(kind, line)
            told = is_told(redline)
            counts[kind, "told of" if told else "without a word"] += 1
            if not told and (kind == "alarm" or _amended(redline) != wanted):
                wrong.append((kind, line))
    print(path.stem, *(f"{kind}: {count} {what}" for (kind, what), count in sorted(counts.items())), sep="\n  ")
    assert wrong == []
