"""Generated papers: a council-like motion with an amendment of it, known to the letter.

A `Pair` says what every reading of its paper must find. `pairs()` draws them for hypothesis, `pair(seed)` makes the
same one again. `support.marking` names the styles of mark; `docx`, `html`, `markdown` and `critic` render the
amendment paper, `motion_*` the motion alone.
"""

from __future__ import annotations

import random

from hypothesis import strategies as st

from support.drafting import OPERATIONS, Operation, Slot, draft
from support.marking import DOCX_STYLES, HTML_STYLES, MARKDOWN_STYLES, STYLES, Style
from support.paper_docx import amended_docx, docx, motion_docx
from support.paper_html import html, motion_html
from support.paper_text import critic, markdown, motion_md, motion_txt
from support.proposal import Block, Pair, Piece, amended, labels, original, texts

__all__ = [
    "DOCX_STYLES", "HTML_STYLES", "MARKDOWN_STYLES", "STYLES", "Block", "Pair", "Piece", "Style", "amended",
    "amended_docx", "critic", "docx", "html", "labels", "markdown", "motion_docx", "motion_html", "motion_md",
    "motion_txt", "original", "pair", "pairs", "texts",
]  # fmt: skip

_WORDS_A_PAGE = 380
_LISTS = ("decimal", "letter", "roman", "bullet")


def pair(seed: int, pages: float = 1.0, breaks: bool = False) -> Pair:
    """Return the pair of this seed: a motion of about `pages` pages with an edit every 60 words or so."""
    rng = random.Random(seed)
    slots: list[Slot] = []
    while sum(slot.words for slot in slots) < pages * _WORDS_A_PAGE:
        slots.extend(_section(rng))
    count = max(2, sum(slot.words for slot in slots) // 60)
    operations = [Operation(rng.choice(OPERATIONS), rng.randrange(10_000), rng.randrange(1_000)) for _ in range(count)]
    return draft(tuple(slots), tuple(operations), seed, breaks)


def _section(rng: random.Random) -> list[Slot]:
    slots = [Slot("heading", rng.choice((1, 2, 2)), 3)]
    slots += [Slot("paragraph", 0, rng.randint(5, 60)) for _ in range(rng.randint(1, 2))]
    if rng.random() < 0.85:
        form, inner, level = rng.choice(_LISTS), rng.choice(_LISTS), 0
        for _ in range(rng.randint(2, 6)):
            slots.append(Slot("item", level, rng.randint(5, 45), (form, inner, "roman")))
            level = max(0, min(2, level + rng.choice((-2, -1, 0, 0, 0, 1))))
    if rng.random() < 0.2:
        slots.append(Slot("table", rng.randint(2, 3), rng.randint(2, 4)))
    return slots


def pairs(breaks: bool = False, tables: bool = True, headed: bool = False) -> st.SearchStrategy[Pair]:
    """Return a strategy of pairs that shrinks to few paragraphs and few edits.

    `breaks` puts line breaks inside paragraphs now and then; `tables` allows tables; `headed` has only a few
    words above each list, of which some are a head of it.
    """
    sections = st.lists(_sections(tables, headed), min_size=1, max_size=4)
    slots = sections.map(lambda found: tuple(slot for section in found for slot in section))
    operations = st.lists(
        st.builds(Operation, st.sampled_from(OPERATIONS), st.integers(0, 9_999), st.integers(0, 999)), max_size=14
    ).map(tuple)
    return st.builds(draft, slots, operations, st.integers(0, 2**32 - 1), st.just(breaks))


def _sections(tables: bool, headed: bool) -> st.SearchStrategy[list[Slot]]:
    words = st.integers(5, 60)
    above = st.integers(2, 8) if headed else words
    heading = st.builds(Slot, st.just("heading"), st.integers(1, 3), st.just(3))
    paragraphs = st.lists(st.builds(Slot, st.just("paragraph"), st.just(0), above), min_size=1, max_size=2)
    forms = st.tuples(st.sampled_from(_LISTS), st.sampled_from(_LISTS), st.just("roman"))
    items = st.tuples(forms, st.lists(st.tuples(st.integers(0, 2), words), min_size=int(headed), max_size=6)).map(
        _items
    )
    table = st.builds(Slot, st.just("table"), st.integers(2, 3), st.integers(2, 3))
    ends = st.lists(table, max_size=1) if tables else st.just([])
    return st.tuples(st.lists(heading, max_size=1), paragraphs, items, ends).map(
        lambda found: [slot for group in found for slot in group]
    )


def _items(drawn: tuple[tuple[str, str, str], list[tuple[int, int]]]) -> list[Slot]:
    """Return list items none of which is deeper than one level below the item before it."""
    forms, wanted = drawn
    slots: list[Slot] = []
    for level, words in wanted:
        deepest = slots[-1].level + 1 if slots else 0
        slots.append(Slot("item", min(level, deepest), words, forms))
    return slots
