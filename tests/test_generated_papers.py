"""Generated papers: whatever is marked, in whatever style and format, both texts come out to the letter.

`pytest` looks at a few dozen papers for each property; the tests marked `long` at hundreds, at thousands where
AMEND_EXAMPLES says so.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import papers, resolver
from support.marking import DOCX_STYLES, HTML_STYLES, MARKDOWN_STYLES, STYLES
from support.papers import Pair, pairs

from amend.model import Change, Paper, Redline
from amend.readers import read_bytes
from amend.reconciliation import compare, reconcile
from amend.views import clean
from amend.writers import WRITERS, render
from amend.writers.options import Options
from amend.writers.view import View

THOUSANDS = settings(settings.get_profile("long"))
_LONG_SECONDS = 3_600
_AUTHOR = Options(author="Cllr Ann Example")


@dataclass(frozen=True, slots=True)
class Look:
    """How a paper is made: its format, style of mark, and what cuts its text into runs."""

    format: str
    style: str = ""
    seed: int = 0
    bold_headings: bool = False

    def paper(self, pair: Pair) -> Paper:
        """Return the amendment paper of `pair` in this look, read."""
        return read_bytes(_PAPERS[self.format](self, pair), "paper", self.format)


_PAPERS: dict[str, Callable[[Look, Pair], bytes]] = {
    "docx": lambda look, pair: papers.docx(pair, STYLES[look.style], random.Random(look.seed), look.bold_headings),
    "html": lambda look, pair: papers.html(pair, STYLES[look.style]),
    "md": lambda look, pair: papers.markdown(pair, STYLES[look.style]),
    "critic": lambda look, pair: papers.critic(pair),
}
_MOTIONS: dict[str, Callable[[Pair, int], bytes]] = {
    "docx": lambda pair, seed: papers.motion_docx(pair, random.Random(seed), headers=True),
    "html": lambda pair, seed: papers.motion_html(pair),
    "md": lambda pair, seed: papers.motion_md(pair),
}
_SEEDS = st.integers(0, 999)
# Where a legend names marks and none is in use, they were lost on the way: not the question here.
_PAIRS = pairs(breaks=True).filter(lambda pair: pair.changed)
_WITHOUT_TABLES = pairs(breaks=True, tables=False).filter(lambda pair: pair.changed)
_LOOKS = st.one_of(
    st.builds(Look, st.just("docx"), st.sampled_from(DOCX_STYLES), _SEEDS),
    st.builds(Look, st.just("html"), st.sampled_from(HTML_STYLES)),
    st.builds(Look, st.just("md"), st.sampled_from(MARKDOWN_STYLES)),
    st.just(Look("critic")),
)
# Headings that are only bold: which of them is the paper's title and which the text's first, the motion tells.
_LOOKS_WITH_A_MOTION = st.one_of(
    _LOOKS, st.builds(Look, st.just("docx"), st.sampled_from(DOCX_STYLES), _SEEDS, st.just(True))
)
_MOTION_FORMATS = st.sampled_from(sorted(_MOTIONS))

Span = tuple[str, str, bool]
Key = list[tuple[str, str, list[Span]]]


def texts(redline: Redline) -> tuple[list[str], list[str]]:
    """Return the paragraphs of the original and of the amended text."""
    before, after = (clean(redline, amended) for amended in (False, True))
    return [p.text for p in before], [p.text for p in after]


def wanted(pair: Pair) -> tuple[list[str], list[str]]:
    """Return what `texts` must be."""
    return papers.original(pair), papers.amended(pair)


def spans(redline: Redline) -> Key:
    """Return what a redline says, paragraph by paragraph, without regard to how it came to say so."""
    return [
        (p.change.value, p.break_.value, [(s.text, s.change.value, s.undecided) for s in p.spans])
        for p in redline.paragraphs
    ]


def motion_of(pair: Pair, format: str, seed: int = 1) -> Paper:
    """Return the published motion, read from a file of `format`."""
    return read_bytes(_MOTIONS[format](pair, seed), "motion", format)


def is_told_alone(pair: Pair, redline: Redline) -> None:
    """The marks by themselves give both texts."""
    assert texts(redline) == wanted(pair)
    assert redline.verified is None


def is_proved(pair: Pair, redline: Redline) -> None:
    """With the motion both texts are the generator's, and nothing in it went unmarked."""
    assert texts(redline) == wanted(pair)
    assert redline.verified, redline.findings


def is_tracked_exactly(pair: Pair, redline: Redline) -> None:
    """The tracked-change DOCX resolves to both texts, reads back to the same spans, and is the same every time."""
    written = render(redline, "docx", View.REDLINE, _AUTHOR)
    assert resolver.texts(written, "accept", "body") == papers.amended(pair)
    assert resolver.texts(written, "reject", "body") == papers.original(pair)
    assert spans(reconcile(read_bytes(written, "back", "docx"))) == spans(redline)
    assert render(redline, "docx", View.REDLINE, _AUTHOR) == written


def says_the_same(redline: Redline, format: str) -> None:
    """The redline written in `format` and read again has the same spans."""
    assert spans(reconcile(read_bytes(render(redline, format), "back", format))) == spans(redline)


@given(_PAIRS, _LOOKS)
def test_a_paper_alone_gives_both_texts(pair: Pair, look: Look) -> None:
    is_told_alone(pair, reconcile(look.paper(pair)))


@given(_PAIRS, _LOOKS_WITH_A_MOTION, _MOTION_FORMATS)
def test_a_paper_is_proved_against_its_motion(pair: Pair, look: Look, format: str) -> None:
    is_proved(pair, reconcile(look.paper(pair), motion_of(pair, format)))


@given(_PAIRS, _LOOKS)
def test_a_tracked_docx_of_a_paper_alone_reads_back_to_the_same_spans(pair: Pair, look: Look) -> None:
    is_tracked_exactly(pair, reconcile(look.paper(pair)))


@given(_PAIRS, _LOOKS_WITH_A_MOTION, _MOTION_FORMATS)
def test_a_tracked_docx_of_the_motion_reads_back_to_the_same_spans(pair: Pair, look: Look, format: str) -> None:
    is_tracked_exactly(pair, reconcile(look.paper(pair), motion_of(pair, format)))


@pytest.mark.parametrize("format", [name for name in WRITERS if name not in ("docx", "txt")])
@settings(max_examples=6)
@given(pair=_PAIRS, look=_LOOKS)
def test_every_output_reads_back_to_the_same_spans(format: str, pair: Pair, look: Look) -> None:
    says_the_same(reconcile(look.paper(pair)), format)


@settings(max_examples=6)
@given(_WITHOUT_TABLES, _LOOKS)
def test_text_without_tables_reads_back_to_the_same_spans(pair: Pair, look: Look) -> None:
    says_the_same(reconcile(look.paper(pair)), "txt")


@given(pairs(breaks=True), _SEEDS)
def test_two_finished_texts_give_both_texts_and_a_tracked_docx(pair: Pair, seed: int) -> None:
    edited = read_bytes(papers.amended_docx(pair, random.Random(seed)), "edited", "docx")
    redline = compare(motion_of(pair, "docx", seed), edited)
    assert texts(redline) == wanted(pair)
    is_tracked_exactly(pair, redline)


def test_a_motion_by_itself_has_no_amendments() -> None:
    redline = reconcile(motion_of(papers.pair(3), "docx"))
    assert {span.change for p in redline.paragraphs for span in p.spans} == {Change.KEEP}
    assert "no-amendments" in {finding.kind for finding in redline.findings}


@pytest.mark.long
@pytest.mark.timeout(_LONG_SECONDS)
@THOUSANDS
@given(_PAIRS, _LOOKS, _LOOKS_WITH_A_MOTION, _MOTION_FORMATS)
def test_thousands_of_papers_are_read_proved_and_tracked(pair: Pair, look: Look, other: Look, format: str) -> None:
    alone, proved = reconcile(look.paper(pair)), reconcile(other.paper(pair), motion_of(pair, format, look.seed))
    is_told_alone(pair, alone)
    is_proved(pair, proved)
    is_tracked_exactly(pair, alone)
    is_tracked_exactly(pair, proved)


@pytest.mark.long
@pytest.mark.timeout(_LONG_SECONDS)
@THOUSANDS
@given(_PAIRS, _LOOKS_WITH_A_MOTION, _MOTION_FORMATS, st.sampled_from(sorted({*WRITERS} - {"txt"})))
def test_thousands_of_outputs_read_back_to_the_same_spans(pair: Pair, look: Look, format: str, output: str) -> None:
    says_the_same(reconcile(look.paper(pair), motion_of(pair, format)), output)
