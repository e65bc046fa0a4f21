"""Generated motions, edited and drafted: the paper, read again, says what it was made of.

`pytest` looks at a few dozen pairs; the tests marked `long` at 500 in each format.
"""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.drafted import FORMATS, MOTIONS, back, meaning, read_settled, texts_of, warnings
from support.papers import Pair, pair, pairs
from support.wording import sentence

from amend.drafting import Wish, draft
from amend.mark_names import parse_marks
from amend.model import Paper, Story
from amend.readers import read

FIVE_HUNDRED = settings(settings.get_profile("long"), max_examples=500)
_LONG_SECONDS = 3_600
# A paper that changes nothing has no marks to be read.
_PAIRS = pairs(breaks=True).filter(lambda found: found.changed)
_MOTION_FORMATS = st.sampled_from(sorted(MOTIONS))
CONVENTIONS = {
    "docx": ("underline", "bold", "bold+underline", "italic", "red", "highlight", "colour", "caps"),
    "html": ("underline", "bold", "bold+underline", "italic", "red", "highlight", "colour", "caps"),
    "md": ("underline", "bold", "bold+underline", "italic"),
}
SAMPLES = sorted(path for path in (Path(__file__).parents[1] / "samples").iterdir() if path.name.startswith("0"))


def comes_back(motion: Paper, edited: Paper, format: str, wish: Wish) -> None:
    """Draft the paper, read it with the motion, and find the same changes, proved, with nothing to look at."""
    drafted = draft(motion, edited, format, wish)
    read_again = back(drafted, format, motion)
    assert meaning(read_again) == meaning(drafted.redline)
    assert warnings(read_again) == []
    assert read_again.verified
    assert warnings(drafted.redline) == []


@pytest.mark.parametrize("format", FORMATS)
@given(pair=_PAIRS, motion=_MOTION_FORMATS, if_carried=st.booleans())
def test_a_drafted_paper_comes_back(format: str, pair: Pair, motion: str, if_carried: bool) -> None:
    comes_back(*texts_of(pair, motion), format, Wish(proposer="Cllr Ann Example", if_carried=if_carried))


@pytest.mark.long
@pytest.mark.parametrize(("format", "marks"), [(f, marks) for f in FORMATS for marks in CONVENTIONS[f]])
@settings(max_examples=3)
@given(pair=_PAIRS)
def test_a_paper_in_any_convention_comes_back(format: str, marks: str, pair: Pair) -> None:
    drafted = draft(*(texts := texts_of(pair, format)), format, Wish(additions=parse_marks(marks)))
    assert meaning(back(drafted, format, texts[0])) == meaning(drafted.redline)


@st.composite
def _rearranged(draw: st.DrawFn) -> tuple[str, str]:
    """Return a motion of plain paragraphs, and its text with some of them split and some joined."""
    rng = random.Random(draw(st.integers(0, 2**32 - 1)))
    before = [sentence(rng, rng.randint(12, 40), False) for _ in range(draw(st.integers(2, 5)))]
    after: list[list[str]] = []
    for words in before:
        what = draw(st.sampled_from(("keep", "keep", "split", "join", "both")))
        at = rng.randint(5, len(words) - 5)
        pieces = [words[:at], words[at:]] if what in ("split", "both") else [words]
        if what in ("join", "both") and after:
            after[-1] = after[-1] + pieces.pop(0)
        after += pieces
    assume(before != after)
    motion, edited = ("This Council notes:\n\n" + "\n\n".join(map(" ".join, text)) for text in (before, after))
    return motion, edited


@pytest.mark.parametrize("format", FORMATS)
@given(texts=_rearranged())
def test_paragraphs_split_and_joined_come_back(format: str, texts: tuple[str, str]) -> None:
    motion, edited = (read_settled(_escaped(text).encode(), "md") for text in texts)
    comes_back(motion, edited, format, Wish())


def _escaped(text: str) -> str:
    return "".join(f"\\{character}" if character in "\\`*_{}[]<>#~&|" else character for character in text)


@pytest.mark.long
def test_most_papers_are_told_by_their_marks_alone() -> None:
    told = of = 0
    for seed in range(12):
        for format in FORMATS:
            drafted = draft(*texts_of(pair(seed, 0.5), format), format, Wish())
            told += meaning(back(drafted, format))[0] == meaning(drafted.redline)[0]
            of += 1
    assert told >= 0.95 * of


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("sample", SAMPLES, ids=[path.name for path in SAMPLES])
def test_every_sample_is_drafted_and_comes_back(sample: Path, format: str) -> None:
    motion, edited = read(next(sample.glob("motion.*")), revisions="accept"), read(sample / "amended.md")
    drafted = draft(motion, edited, format, Wish(proposer="Cllr A Smith", seconder="Cllr B Jones", if_carried=True))
    wanted = drafted.redline
    if format == "md":  # which has no place for notes
        wanted = replace(wanted, paragraphs=tuple(p for p in wanted.paragraphs if p.story is not Story.FOOTNOTE))
    found = back(drafted, format, motion)
    if format == "md":
        found = replace(found, paragraphs=tuple(p for p in found.paragraphs if p.story is not Story.FOOTNOTE))
    assert meaning(found) == meaning(wanted)
    assert found.verified


@pytest.mark.long
@pytest.mark.timeout(_LONG_SECONDS)
@pytest.mark.parametrize("format", FORMATS)
@FIVE_HUNDRED
@given(pair=_PAIRS, motion=_MOTION_FORMATS, if_carried=st.booleans())
def test_five_hundred_drafted_papers_come_back(format: str, pair: Pair, motion: str, if_carried: bool) -> None:
    comes_back(*texts_of(pair, motion), format, Wish(proposer="Cllr Ann Example", if_carried=if_carried))


@pytest.mark.long
@pytest.mark.timeout(_LONG_SECONDS)
@pytest.mark.parametrize("format", FORMATS)
@FIVE_HUNDRED
@given(texts=_rearranged())
def test_hundreds_of_paragraphs_split_and_joined_come_back(format: str, texts: tuple[str, str]) -> None:
    motion, edited = (read_settled(_escaped(text).encode(), "md") for text in texts)
    comes_back(motion, edited, format, Wish())
