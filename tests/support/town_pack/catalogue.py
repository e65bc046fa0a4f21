"""The single papers of the pack: where each lies, what it is made from, and what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from support.town_pack import second_printer, web, word
from support.town_pack.notation import Blocks, Look, raw, text
from support.town_pack.printing import paper as pdf

Builder = Callable[[], bytes]
MOTIONS_FILE = "Item 12/Item 12 Motions on notice.docx"
ENERGY = "Item 12/12.7 Community energy motion.md"
ENERGY_COPY = "late.zip/Late papers/Copy of 12.7.md"
RENT_LIBDEM = "Item 12/12.2 Lib Dem amendment.html"
RENT_LIBDEM_COPY = "late.zip/Late papers/12.2 LD amendment (from email).html"
RENT_TORY = "Item 12/Amendment to 12.2 - Conservative.pdf"
RENT_TORY_COPY = "Late papers/Copy of amendment (1).pdf"
GREEN = tuple(f"Item 12/Amendment 3 - Green{end}.docx" for end in ("", " REVISED v2", " FINAL"))

HOME: dict[str, tuple[str, str]] = {
    "12.1": (MOTIONS_FILE, "paper 1"),
    "12.2": (MOTIONS_FILE, "paper 2"),
    "12.3": (MOTIONS_FILE, "paper 3"),
    "12.4": ("Item 12/12.4 Motion - Safer walking routes to school.docx", ""),
    "12.5": ("Item 12/12.5 Care workers' real living wage.pdf", ""),
    "12.6": ("Item 12/12.6 Motion – River Merrow.html", ""),
    "12.7": (f"{ENERGY}|{ENERGY_COPY}", ""),
}
UNDERLINED = Look()
BOLD = Look(frozenset({"bold"}))
BOLD_HEADS = Look(bold_heads=True)
TRACKED = Look(tracked=True)


@dataclass(frozen=True)
class Entry:
    """A file that holds one paper."""

    path: str
    make: Builder
    class_: str
    form: str = ""
    motion: str = ""
    newest: str = ""


def _word(name: str, look: Look = UNDERLINED) -> Builder:
    return lambda: word.document(text(name), look)


def _page(name: str, look: Look = UNDERLINED) -> Builder:
    return lambda: web.page(text(name), look)


def _print(name: str, look: Look = UNDERLINED) -> Builder:
    return lambda: pdf(text(name), look)


def _second(name: str) -> Builder:
    return lambda: second_printer.paper(text(name))


def _typed(name: str) -> Builder:
    return lambda: raw(name).encode()


def _blocks(name: str, form: Callable[[Blocks], bytes]) -> Builder:
    return lambda: form(text(name))


def _moved(motion: str, path: str, make: Builder, form: str = "marked", newest: str = "") -> Entry:
    return Entry(path, make, "amendment", form, motion, newest)


MOTIONS = (
    Entry(HOME["12.4"][0], _word("m124", BOLD_HEADS), "motion"),
    Entry(HOME["12.5"][0], _print("m125"), "motion"),
    Entry(HOME["12.6"][0], _page("m126"), "motion"),
    Entry(ENERGY, _blocks("m127", web.markdown), "motion", newest=f"{ENERGY}|{ENERGY_COPY}"),
)
_SAME_RENT = f"{RENT_TORY}|{RENT_TORY_COPY}"
AMENDMENTS = (
    _moved("12.1", "Item 12/Amendment 1 - Labour.docx", _word("a121-labour", BOLD_HEADS)),
    _moved("12.1", "Item 12/Amendment 2 - Conservative.docx", _word("a121-conservative"), "instructions"),
    _moved("12.1", GREEN[0], _word("a121-green-1", BOLD), newest=GREEN[2]),
    _moved("12.1", GREEN[1], _word("a121-green-2", BOLD), newest=GREEN[2]),
    _moved("12.1", GREEN[2], _word("a121-green-3", BOLD)),
    _moved("12.2", RENT_TORY, _print("a122-conservative"), newest=_SAME_RENT),
    _moved("12.2", RENT_TORY_COPY, _print("a122-conservative"), newest=_SAME_RENT),
    _moved("12.2", RENT_LIBDEM, _page("a122-libdem"), "replacement", f"{RENT_LIBDEM}|{RENT_LIBDEM_COPY}"),
    _moved(
        "12.3", "Item 12/12.3 Independent Group amendment.txt", _blocks("a123-independent", web.typed), "instructions"
    ),
    _moved("12.4", "Item 12/12.4 Amendment (Labour) - tracked.docx", _word("a124-labour-tracked", TRACKED)),
    _moved("12.4", "Late papers/Amendment by Councillor Okonjo-Reyes.html", _page("a124-okonjo", TRACKED)),
    _moved("12.5", "Item 12/12.5 Conservative Amendment.docx", _word("a125-conservative"), "mixed"),
    _moved("12.5", "Item 12/12.5 Amendment – Liberal Democrat.pdf", _second("a125-libdem")),
    _moved(
        "12.5", 'Item 12/“Warm words” - Labour\'s "friendly" amendment to 12.5.md', _blocks("a125-warm", web.markdown)
    ),
    _moved("12.6", "Item 12/12.6 Green Group Amendment.html", _page("a126-green", Look(frozenset({"bold", "italic"})))),
    _moved("12.6", "Item 12/Labour Group amendment.docx", _word("a126-labour-mistyped", BOLD_HEADS)),
    _moved(
        "12.7",
        "Late papers/Amendment tabled by Cllr Haverstock.html",
        _page("a127-haverstock", Look(frozenset({"red"}))),
    ),
    _moved("", "Item 12/Amendment on Museum charges - Labour.docx", _word("a-museum-labour")),
)
ZIPPED = (
    _moved("12.1", "late.zip/Late papers/Amendment 4 - Liberal Democrat.docx", _word("a121-libdem"), "instructions"),
    replace(next(entry for entry in AMENDMENTS if entry.path == RENT_LIBDEM), path=RENT_LIBDEM_COPY),
    replace(MOTIONS[3], path=ENERGY_COPY),
    Entry("late.zip/Réponse du jumelage – Saint-Étienne.txt", _typed("l-twinning"), "letter"),
    Entry("late.zip/evil.txt", _typed("o-evil"), "other"),
)
INNER = (
    _moved("12.8", "late.zip/inner.zip/Amendment Labour 12.8.docx", _word("a128-labour"), "instructions"),
    Entry("late.zip/inner.zip/Briefing note.docx", _word("o-briefing"), "other|report"),
)
