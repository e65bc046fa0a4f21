"""Write the motion of a sheet: sections of paragraphs, nested lists and tables, as long as real motions are."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from support.pdf import prose
from support.pdf.amending import amended_blocks
from support.pdf.prose import Bank
from support.pdf.sheets import Layout, Sheet
from support.proposal import Block, Pair, Piece

_WORDS_A_PAGE = 330
_FORMS = (
    ("decimal", "letter", "roman"), ("decimal", "bullet", "bullet"), ("letter", "roman", "bullet"),
    ("decimal", "letter", "bullet"), ("roman", "letter", "bullet"),
)  # fmt: skip
_BULLETS = ("bullet", "bullet", "bullet")
_HEADERS = ("", "Harrowmere Borough Council", "Full Council, 12 March 2026 – Agenda item 9")
_FOOTERS = ("Page {n}", "{n}", "", "Motions and amendments    Page {n}")


def sheet(seed: int, pages: float | None = None) -> Sheet:
    """Return the sheet of this seed; without `pages` it is as long as two to five."""
    rng = random.Random(f"pdf {seed}")
    length = pages or rng.choice((1.6, 2.0, 2.5, 3.0, 4.0, 4.6))
    writer = _Writer(rng)
    while writer.words < length * _WORDS_A_PAGE:
        writer.section()
    proposer, seconder = rng.sample(prose.NAMES, 2)
    paragraphs = amended_blocks(writer.blocks, rng)
    return Sheet(Pair(rng.choice(prose.TITLES), proposer, seconder, paragraphs), _layout(seed, rng))


def _layout(seed: int, rng: random.Random) -> Layout:
    return Layout(
        seed,
        size=rng.choice((10.5, 11, 12)),
        serif=rng.random() < 0.35,
        justified=rng.random() < 0.3,
        spaced_items=rng.random() < 0.6,
        underlined_heads=rng.random() < 0.3,
        bold_first_row=rng.random() < 0.5,
        marked_legend=rng.random() < 0.3,
        header=rng.choice(_HEADERS),
        footer=rng.choice(_FOOTERS),
    )


class _Writer:
    """Writes section after section."""

    def __init__(self, rng: random.Random) -> None:
        self.blocks: list[Block] = []
        self._rng, self._bank = rng, Bank(rng)
        self._lists = self._tables = self._sections = 0

    @property
    def words(self) -> int:
        """How many words were written."""
        return sum(len(block.text("paper").split()) for block in self.blocks)

    def section(self) -> None:
        """Write the next section."""
        kinds = (self._background, self._notes, self._costs, self._resolves, self._believes, self._asks)
        kinds[self._sections % len(kinds)]()
        self._sections += 1

    def _add(self, text: str, kind: str = "paragraph", level: int = 0, **more: object) -> None:
        self.blocks.append(Block(kind, (Piece(text),), level, **more))  # type: ignore[arg-type]

    def _paragraph(self, least: int = 2, most: int = 5) -> None:
        count = self._rng.randint(least, most)
        self._add(" ".join(self._bank.take(prose.BACKGROUND) for _ in range(count)))

    def _background(self) -> None:
        self._add(self._bank.take(prose.HEADINGS), "heading", self._rng.choice((1, 2)))
        for _ in range(self._rng.randint(2, 3)):
            self._paragraph()

    def _notes(self) -> None:
        self._add(self._bank.take(prose.NOTES))
        self._list(prose.FACTS, self._rng.randint(4, 7), self._rng.choice(_FORMS), self._stops)

    def _believes(self) -> None:
        self._add(self._bank.take(prose.BELIEVES))
        forms = self._rng.choice((_BULLETS, _BULLETS, *_FORMS))
        self._list(prose.OPINIONS, self._rng.randint(3, 5), forms, self._stops)

    def _resolves(self) -> None:
        self._add(self._bank.take(prose.RESOLVES))
        ends = self._rng.choice((self._stops, self._full))
        self._list(prose.ASKS, self._rng.randint(4, 7), self._rng.choice(_FORMS), ends)

    def _asks(self) -> None:
        self._add("What the Cabinet is asked to do", "heading", 2)
        self._paragraph(1, 2)
        self._list(prose.ASKS, self._rng.randint(3, 5), self._rng.choice((_BULLETS, *_FORMS)), self._full)
        self._paragraph(1, 3)

    def _list(
        self, of: tuple[str, ...], count: int, forms: tuple[str, ...], ends: Callable[[int], Iterator[str]]
    ) -> None:
        self._lists += 1
        for text, end in zip([self._bank.take(of) for _ in range(count)], ends(count), strict=True):
            nested = self._rng.random() < 0.3
            self._item(text + (", including:" if nested else end), 0, forms)
            if nested:
                self._nested(self._rng.randint(2, 4), forms, end)

    def _nested(self, count: int, forms: tuple[str, ...], last: str) -> None:
        for at in range(count):
            end = last if at == count - 1 else "; and" if at == count - 2 else ";"
            deeper = at == 0 and count > 2 and self._rng.random() < 0.4
            self._item(self._bank.take(prose.DETAILS) + (", that is to say:" if deeper else end), 1, forms)
            if deeper:
                for inner_end in ("; and", ";"):
                    self._item(self._bank.take(prose.DETAILS) + inner_end, 2, forms)

    def _item(self, text: str, level: int, forms: tuple[str, ...]) -> None:
        self._add(text, "item", level, list_id=self._lists, forms=forms)

    @staticmethod
    def _stops(count: int) -> Iterator[str]:
        """Yield the tails of a sentence that runs through the list."""
        yield from [";"] * (count - 2)
        yield from ("; and", ".")

    def _full(self, count: int) -> Iterator[str]:
        for _ in range(count):
            yield "." if self._rng.random() < 0.6 else ". " + self._bank.take(prose.BACKGROUND)

    def _costs(self) -> None:
        self._add("Costs and timing", "heading", 2)
        self._paragraph(1, 2)
        self._add(self._bank.take(prose.INTROS))
        self._tables += 1
        table = [("Street", "Works", "Households", "Cost")]
        rng = self._rng
        table += [(prose.street(rng), self._bank.take(prose.WORKS), prose.count(rng), prose.money(rng))
                  for _ in range(rng.randint(3, 11))]  # fmt: skip
        for row, cells in enumerate(table, 1):
            for column, text in enumerate(cells, 1):
                self._add(text, "cell", cell=(self._tables, row, column))
        self._paragraph(2, 3)
