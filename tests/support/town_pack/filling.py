"""Long reports and minutes: as many pages as asked for, of plausible prose, bold and underlined heads, tables."""

from __future__ import annotations

import random
from collections.abc import Iterator

from support.town_pack.notation import Block, parse, raw
from support.town_pack.printing import Printer

_END = 260.0
_CLOSE = "**BACKGROUND PAPERS**\nNone.\nContact officer: Philomena Dacre, Policy Team, telephone 01632 960 177"
_MEMBERS = ("Garrod", "Moyo", "Haddad", "Tranter", "Scholes", "Osei", "Tate", "Dredge", "Whitlow", "Styles", "Vellodi")
_SUBJECTS = ("Housing", "Transport", "Leisure", "Waste", "Health", "Planning", "Resources")
_QUARTERS = ("Quarter 1", "Quarter 2", "Quarter 3", "Quarter 4 (forecast)")


def report(printer: Printer, last: int, seed: int, start: int = 3) -> None:
    """Numbered sections up to the foot of page `last`."""
    rng = random.Random(seed)
    number = start
    while True:
        for block in _section(rng, number):
            if _full(printer, last):
                printer.write(parse(_CLOSE))
                return
            printer.write((block,))
        number += 1


def tables(printer: Printer, last: int, seed: int) -> None:
    """An appendix of figures up to the foot of page `last`."""
    rng = random.Random(seed)
    number = 1
    while True:
        heads = raw("filler-heads").splitlines()
        for block in parse(f"**Table {number}: {rng.choice(heads)}**") + _table(rng, 9) + parse(_sentences(rng, 2)):
            if _full(printer, last):
                return
            printer.write((block,))
        number += 1


def questions(printer: Printer, last: int, seed: int) -> None:
    """Minutes of questions and answers up to the foot of page `last`."""
    rng = random.Random(seed)
    while not _full(printer, last):
        asker, subject = rng.choice(_MEMBERS), rng.choice(_SUBJECTS)
        answer = _sentences(rng, rng.randint(2, 4))
        printer.write(
            parse(f"Councillor {asker} put a question to the Cabinet Member for {subject}. The answer was: {answer}")
        )


def _full(printer: Printer, last: int) -> bool:
    return printer.page > last or (printer.page == last and printer.y < _END)


def _section(rng: random.Random, number: int) -> Iterator[Block]:
    head = rng.choice(raw("filler-heads").splitlines())
    yield from parse(f"**{number}. {head.upper()}**" if number % 2 else f"**{number}.** **__{head}__**")
    for point in range(1, rng.randint(9, 24)):
        if rng.random() < 0.2:
            yield from parse(f"__{rng.choice(raw('filler-heads').splitlines())}__")
        yield from parse(f"{number}.{point} {_sentences(rng, rng.randint(2, 6))}")
        if rng.random() < 0.15:
            yield from parse("\n".join(f"- {_sentences(rng, 1)}" for _ in range(3)))
    if number % 3 == 0:
        yield from _table(rng, rng.randint(3, 7))


def _table(rng: random.Random, rows: int) -> tuple[Block, ...]:
    heads = raw("filler-heads").splitlines()
    lines = ["| **Measure** | " + " | ".join(f"**{name}**" for name in _QUARTERS) + " |"]
    for _ in range(rows):
        figures = " | ".join(f"{rng.randint(100, 9900):,}" for _ in _QUARTERS)
        lines.append(f"| {rng.choice(heads)} | {figures} |")
    return parse("\n".join(lines))


def _sentences(rng: random.Random, count: int) -> str:
    return " ".join(rng.sample(raw("filler").splitlines(), count))
