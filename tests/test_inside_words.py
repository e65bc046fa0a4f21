"""Changes that begin and end anywhere, within words and figures too: both texts are what the marks say."""

from __future__ import annotations

from itertools import groupby

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from amend.model import Change, Mark, Paper, Paragraph, Redline, Run
from amend.reconciliation import reconcile
from amend.views import clean
from amend.whitespace import squeeze, squeeze_runs

KEEP, ADD, DELETE = "", "+", "-"
_MARKS = {KEEP: frozenset[Mark](), ADD: frozenset({Mark.INSERTED}), DELETE: frozenset({Mark.DELETED})}
_WORDS = st.sampled_from(
    ("the", "report", "2024/25", "£150,000", "provide", "re", "made", "an", "other", "co-operate", "12.5%", "Full")
)
_WAYS = st.sampled_from((KEEP, KEEP, ADD, DELETE))
_PIECES = st.lists(st.tuples(_WAYS, st.text("abcT 129,£/.-", min_size=1, max_size=7)),
                   min_size=1, max_size=9)  # fmt: skip

Pieces = list[tuple[str, str]]


def _paper(pieces: Pieces) -> Paper:
    return Paper((Paragraph(squeeze_runs(Run(text, _MARKS[how]) for how, text in pieces)),))


def _said(pieces: Pieces, *ways: str) -> str:
    return squeeze("".join(text for how, text in pieces if how in ways))


def _view(redline: Redline, amended: bool) -> str:
    return " ".join(paragraph.text for paragraph in clean(redline, amended))


def _both(pieces: Pieces) -> tuple[str, str]:
    original = _said(pieces, KEEP, DELETE)
    redline = reconcile(_paper(pieces), Paper((Paragraph((Run(original),)),)))
    return _view(redline, False), _view(redline, True)


@pytest.mark.parametrize(
    ("pieces", "amended"),
    [
        ([(DELETE, "T"), (ADD, "t"), (KEEP, "he full report.")], "the full report."),
        ([(DELETE, "T"), (ADD, "In principle, t"), (KEEP, "he report.")], "In principle, the report."),
        ([(KEEP, "in 20"), (DELETE, "24"), (ADD, "25"), (KEEP, "/26 we")], "in 2025/26 we"),
        ([(KEEP, "£"), (DELETE, "1"), (ADD, "2"), (KEEP, "50,000 for")], "£250,000 for"),
        ([(KEEP, "a re"), (ADD, "st"), (KEEP, "ed man")], "a rested man"),
        ([(KEEP, "co"), (ADD, "-"), (KEEP, "operate now")], "co-operate now"),
        ([(KEEP, "pro"), (ADD, " and "), (KEEP, "vide it")], "pro and vide it"),
        ([(KEEP, "the "), (ADD, "un"), (KEEP, "made bed")], "the unmade bed"),
        ([(KEEP, "provid"), (DELETE, "ing"), (ADD, "ed"), (KEEP, " a bed")], "provided a bed"),
    ],
)  # fmt: skip
def test_letters_added_within_a_word_stay_within_it(pieces: Pieces, amended: str) -> None:
    assert _both(pieces) == (_said(pieces, KEEP, DELETE), amended)


def _is_clear(pieces: Pieces) -> bool:
    """Whether a motion is left, and no words meet that only a lost space could part."""
    return bool(_said(pieces, KEEP, DELETE)) and bool(_said(pieces, KEEP, ADD))


@settings(max_examples=150)
@given(_PIECES.filter(_is_clear))
@example([(KEEP, "1"), (ADD, "a"), (KEEP, "1")])
def test_whatever_is_marked_both_texts_are_the_marks(pieces: Pieces) -> None:
    assert _both(pieces) == (_said(pieces, KEEP, DELETE), _said(pieces, KEEP, ADD))


@settings(max_examples=100)
@given(st.lists(_WORDS, min_size=2, max_size=8), st.data())
def test_sentences_changed_at_any_letters_give_both_texts(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    ways = data.draw(st.lists(st.sampled_from((KEEP, KEEP, KEEP, DELETE)), min_size=len(text), max_size=len(text)))
    pieces = [(how, "".join(letter for _, letter in like))
              for how, like in groupby(zip(ways, text, strict=True), key=lambda pair: pair[0])]  # fmt: skip
    added = data.draw(
        st.lists(st.tuples(st.integers(0, len(pieces)), st.text("abxy7", min_size=1, max_size=4)), max_size=3)
    )
    for at, letters in sorted(added, reverse=True):
        pieces.insert(at, (ADD, letters))
    if _is_clear(pieces):
        assert _both(pieces) == (_said(pieces, KEEP, DELETE), _said(pieces, KEEP, ADD))


def test_what_is_kept_is_the_motions_own() -> None:
    redline = reconcile(
        _paper([(KEEP, "a re"), (ADD, "st"), (KEEP, "ed man")]), Paper((Paragraph((Run("a reed man"),)),))
    )
    spans = [(span.text, span.change) for span in redline.paragraphs[0].spans]
    assert spans == [("a re", Change.KEEP), ("st", Change.ADD), ("ed man", Change.KEEP)]
