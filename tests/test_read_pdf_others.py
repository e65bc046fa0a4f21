"""Amendment papers in PDF from other hands: drawn as Word draws, annotated, turned, framed, laid out otherwise.

`python benchmarks/pdf.py --producers all` prints the figures; the rest of those producers need programs that a
developer may not have.
"""

from __future__ import annotations

import pytest
from conftest import FULL
from support.pdf import STYLES, sheet
from support.pdf.judging import Verdict, judged
from support.pdf.others import OTHERS, missing_other
from support.pdf.word import word

from amend.readers import read_bytes
from amend.reconciliation import reconcile

_SEEDS = (3, 10)
_SECONDS = 1_800
_EXACT = ("word", "word-tagged", "word-twice", "word-stroked", "word-large", "quartz", "word-rotate-90",
          "word-rotate-180", "word-rotate-270", "word-moved", "word-cropped", "word-forms", "notes", "notes-squiggly",
          "notes-highlight")  # fmt: skip
_OFFICE = ("office-tagged", "office-pdfa", "office-tracked", "office-line-numbers", "office-letter", "office-narrow",
           "office-double", "office-unspaced", "office-first-lines", "office-centred",
           "office-heads-repeated")  # fmt: skip
_CASES = [*_EXACT, *(pytest.param(name, marks=pytest.mark.office) for name in _OFFICE)]


@pytest.mark.long
@pytest.mark.timeout(_SECONDS)
@pytest.mark.parametrize("producer", _CASES)
def test_papers_of_another_producer_are_exact_with_their_motion(producer: str) -> None:
    if missing := missing_other(producer):
        (pytest.fail if FULL else pytest.skip)(missing)
    wrong = {
        f"{seed} {style}: {difference}"
        for seed in _SEEDS
        for style in ("underline", "bold")
        for difference in _verdict(producer, seed, style).differences
    }
    assert not wrong


def _verdict(producer: str, seed: int, style: str) -> Verdict:
    made = sheet(seed)
    paper = read_bytes(OTHERS[producer](made, STYLES[style]), f"{seed} {style}", "pdf")
    return judged(made, reconcile(paper, read_bytes(word(made, None), "motion", "docx")))


@pytest.mark.parametrize("producer", ["word", "word-tagged", "word-rotate-90", "word-forms", "notes"])
def test_a_paper_of_another_producer_gives_both_texts(producer: str) -> None:
    made = sheet(4, pages=1)
    paper = read_bytes(OTHERS[producer](made, STYLES["underline"]), "paper", "pdf")
    assert judged(made, reconcile(paper)).differences == ()
