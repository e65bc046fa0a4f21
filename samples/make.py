"""Make the samples from their sources: `python samples/make.py`. Prints the names of the files it wrote, and of those
that it left as they were because LibreOffice or Chromium, which print the PDFs, is not there.

Each `source/NAME.txt` says what a mover means; the paper, the motion, the texts that `amend` must give and the truth
in CriticMarkup all come from it, so that they cannot disagree.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import printed
import typed
import web
import word
from page import Look
from truth import Blocks, Change, Truth, critic, markdown, parse, plain, side

ROOT = Path(__file__).parent

Maker = Callable[[Truth], bytes]


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample's name, its format, and what makes its paper and its motion."""

    name: str
    suffix: str
    paper: Maker
    motion: Maker
    motion_suffix: str = ""
    """Where the motion's format is another than the paper's."""


def original(truth: Truth) -> Blocks:
    """The motion as published."""
    return side(truth.motion, Change.DELETE)


def marked_word(look: Look, truth: Truth) -> bytes:
    """The paper as a DOCX."""
    return word.document(look, truth.front, truth.motion, truth.foot)


def motion_word(look: Look, truth: Truth) -> bytes:
    """The motion as a DOCX."""
    return word.document(look, (), original(truth))


def instruction_word(look: Look, truth: Truth) -> bytes:
    """The paper as a DOCX that says in words what is to be changed."""
    return word.document(look, truth.front, truth.foot)


def printed_word(look: Look, truth: Truth) -> bytes:
    """The paper as a DOCX that was exported as PDF."""
    return printed.from_word(marked_word(look, truth))


def text_maker(make: Callable[[Truth], str]) -> Maker:
    """`make` with its text encoded."""
    return lambda truth: make(truth).encode()


def word_sample(name: str, look: Look, paper: Callable[[Look, Truth], bytes] = marked_word) -> Sample:
    """A sample whose paper and motion are Word documents that look alike."""
    return Sample(name, "docx", partial(paper, look), partial(motion_word, look))


AVERLEIGH = Look(
    council="Averleigh Borough Council",
    meeting="Ordinary Meeting of the Council, 16 July 2025",
    font="DejaVu Serif",
    size=10,
    added=frozenset({"underline"}),
    crest=(0x1B, 0x5E, 0x6B),
    underlined_heads=True,
)

SAMPLES = (
    word_sample(
        "01-bus-services",
        Look(
            council="Harrowmere Borough Council",
            meeting="Full Council, 26 February 2025",
            font="Arial",
            size=10,
            added=frozenset({"underline"}),
            crest=(0x1F, 0x4E, 0x79),
            underlined_heads=True,
        ),
    ),
    word_sample(
        "02-library-hours",
        Look(
            council="Wexcombe District Council",
            meeting="Council, 29 January 2025",
            font="Calibri",
            size=11,
            added=frozenset({"bold"}),
            crest=(0x37, 0x56, 0x23),
            bullets=("List Bullet", "List Bullet 2"),
        ),
    ),
    Sample(
        "03-air-quality",
        "html",
        web.paper_page,
        lambda truth: web.motion_page(original(truth)),
    ),
    Sample(
        "04-peer-review",
        "txt",
        text_maker(typed.copied_text),
        text_maker(lambda truth: typed.motion_text(original(truth))),
    ),
    Sample(
        "05-allotments",
        "md",
        text_maker(typed.struck_markdown),
        text_maker(lambda truth: typed.motion_markdown(original(truth))),
    ),
    word_sample(
        "06-cycle-lane",
        Look(
            council="Kingsholt City Council",
            meeting="Ordinary Meeting of the Council, 20 May 2025",
            font="Times New Roman",
            size=11,
            added=frozenset({"bold", "italic"}),
            crest=(0x6B, 0x21, 0x4F),
        ),
    ),
    Sample(
        "07-standing-orders",
        "md",
        text_maker(typed.bracketed_markdown),
        text_maker(lambda truth: typed.motion_markdown(original(truth))),
    ),
    Sample(
        "08-flooding",
        "pdf",
        partial(printed_word, AVERLEIGH),
        partial(motion_word, replace(AVERLEIGH, font="Arial", own_styles=True)),
        "docx",
    ),
    Sample(
        "09-parking-charges",
        "pdf",
        lambda truth: printed.from_page(printed.paper_page(truth)),
        lambda truth: printed.from_page(printed.motion_page(original(truth))),
    ),
    word_sample(
        "10-parks",
        Look(
            council="Thistlebourne Borough Council",
            meeting="Full Council, 12 March 2025",
            font="Arial",
            size=11,
            added=frozenset({"underline"}),
            crest=(0x2E, 0x6B, 0x34),
        ),
        instruction_word,
    ),
    Sample(
        "11-housing",
        "html",
        partial(web.instruction_page, title="Amendment 1 to Motion 9(d)"),
        lambda truth: web.motion_page(original(truth), "Motion 9(d)"),
    ),
    word_sample(
        "12-school-meals",
        Look(
            council="Lindenshaw City Council",
            meeting="Council, 5 June 2025",
            font="Calibri",
            size=11,
            added=frozenset({"underline"}),
            crest=(0x8A, 0x4B, 0x08),
        ),
        instruction_word,
    ),
)


def files(sample: Sample, truth: Truth) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The names of a sample's files, each with what makes it."""
    yield f"paper.{sample.suffix}", partial(sample.paper, truth)
    yield f"motion.{sample.motion_suffix or sample.suffix}", partial(sample.motion, truth)
    yield "amended.md", lambda: markdown(side(truth.motion, Change.ADD), plain).encode()
    yield "truth.critic", lambda: markdown(truth.motion, critic).encode()
    if sample.suffix != "md":
        yield "original.md", lambda: markdown(original(truth), plain).encode()
    if truth.instructions:
        yield "instructions.csv", partial(table, truth)


def table(truth: Truth) -> bytes:
    """Some words of each instruction, and what must become of it."""
    found = io.StringIO()
    csv.writer(found, lineterminator="\n").writerows((("text", "state"), *truth.instructions))
    return found.getvalue().encode()


def main() -> None:
    """Write every sample."""
    for sample in SAMPLES:
        truth = parse((ROOT / "source" / f"{sample.name}.txt").read_text(encoding="utf-8"))
        folder = ROOT / sample.name
        folder.mkdir(exist_ok=True)
        for name, make in files(sample, truth):
            try:
                (folder / name).write_bytes(make())
                print(f"{sample.name}/{name}")
            except printed.NotHereError as missing:
                print(f"{sample.name}/{name} is left as it is: {missing}")


if __name__ == "__main__":
    main()
