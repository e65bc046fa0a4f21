"""Amendment papers in PDF: printed ones that are committed, and fresh ones from every producer.

`cd tests && python -m support.pdf.corpus` makes the committed ones again (with LibreOffice, Chromium, WeasyPrint,
ReportLab and fpdf2); `python benchmarks/pdf.py` prints the figures that the tests marked `long` hold to.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest
from conftest import FULL
from support.papers import amended, original
from support.pdf import PRODUCERS, STYLES, missing_producer, sheet
from support.pdf.corpus import PRINTED, SEEDS, expected, motion, path
from support.pdf.judging import Count, Verdict, judged, texts
from support.pdf.word import word

from amend.model import Paper
from amend.readers import read, read_bytes
from amend.reconciliation import reconcile

_SEEDS = (2, 4, 6, 13)
_LONG_SECONDS = 1_800


@dataclass(frozen=True, slots=True)
class Bar:
    """What is asked of a producer's papers: F1 of signs, and shares of paragraphs alone and with their motion."""

    paragraphs: float = 0.98
    proved: float = 1.0
    added: float = 0.995
    deleted: float = 0.999


_WHOLE = Bar()
# WeasyPrint breaks addresses after a stroke, fpdf2's write() breaks words where a run ends.
_BARS = {"weasyprint": Bar(paragraphs=0.97), "fpdf2": Bar(0.88, 0.98), "fpdf2-write": Bar(0.88, 0.98)}
_FRESH = [
    pytest.param(name, marks=[mark for start, mark in (("libre", pytest.mark.office), ("chrom", pytest.mark.browser))
                              if name.startswith(start)])
    for name in PRODUCERS
]  # fmt: skip
_CASES = [pytest.param(*case, id=" ".join(case)) for case in PRINTED]


@cache
def _paper(name: str, producer: str, style: str) -> Paper:
    return read(path(name, producer, style))


@pytest.mark.parametrize("name", SEEDS)
def test_the_redline_written_down_is_the_generators(name: str) -> None:
    pair = sheet(SEEDS[name]).pair
    assert expected(name) == (original(pair), amended(pair))


@pytest.mark.parametrize(("name", "producer", "style"), _CASES)
def test_a_printed_paper_alone_gives_both_texts(name: str, producer: str, style: str) -> None:
    assert texts(reconcile(_paper(name, producer, style))) == expected(name)


@pytest.mark.parametrize(("name", "producer", "style"), _CASES)
def test_a_printed_paper_is_proved_against_the_docx_of_its_motion(name: str, producer: str, style: str) -> None:
    redline = reconcile(_paper(name, producer, style), read(motion(name)))
    assert texts(redline) == expected(name)
    assert redline.verified, redline.findings


@pytest.mark.parametrize(("name", "producer", "style"), _CASES)
def test_front_matter_of_a_printed_paper_is_told_from_its_text(name: str, producer: str, style: str) -> None:
    paper, pair = _paper(name, producer, style), sheet(SEEDS[name]).pair
    assert paper.title == f"AMENDMENT TO {pair.title.upper()}"
    assert (paper.proposer, paper.seconder) == (f"Cllr {pair.proposer}", f"Cllr {pair.seconder}")
    assert paper.legend == " / ".join(STYLES[style].legend)


@pytest.mark.parametrize(("name", "producer", "style"), _CASES)
def test_labels_of_a_printed_paper_are_those_that_it_prints(name: str, producer: str, style: str) -> None:
    made = sheet(SEEDS[name])
    wanted = read_bytes(word(made, STYLES[style]), "paper", "docx")
    assert _labels(_paper(name, producer, style)) == _labels(wanted)


def _labels(paper: Paper) -> list[tuple[str, int]]:
    return [(one.label, one.level) for one in paper.text if one.label]


@pytest.mark.long
@pytest.mark.timeout(_LONG_SECONDS)
@pytest.mark.parametrize("producer", _FRESH)
def test_fresh_papers_are_read_as_exactly_as_their_producer_lets_them(producer: str) -> None:
    if missing := missing_producer(producer):
        (pytest.fail if FULL else pytest.skip)(missing)
    bar = _BARS.get(producer, _WHOLE)
    alone, proved = _verdicts(producer)
    assert _sum("added", alone).f1 >= bar.added
    assert _sum("deleted", alone).f1 >= bar.deleted
    assert _sum("original", alone).share >= bar.paragraphs
    assert _sum("amended", alone).share >= bar.paragraphs
    assert _sum("original", proved).share >= bar.proved
    assert _sum("amended", proved).share >= bar.proved


def _verdicts(producer: str) -> tuple[list[Verdict], list[Verdict]]:
    """Return the verdicts on papers of every style alone, and with their motion."""
    alone, proved = [], []
    for seed in _SEEDS:
        made = sheet(seed)
        published = read_bytes(word(made, None), "motion", "docx")
        for style in STYLES.values():
            paper = read_bytes(PRODUCERS[producer](made, style), f"{seed} {style.name}", "pdf")
            alone.append(judged(made, reconcile(paper)))
            proved.append(judged(made, reconcile(paper, published)))
    return alone, proved


def _sum(what: str, verdicts: list[Verdict]) -> Count:
    return sum((getattr(verdict, what) for verdict in verdicts), Count())
