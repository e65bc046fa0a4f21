"""Changes as a person would mark them: the cases of tests/cases/compare.md, and what always holds."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, product
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from support import papers
from support.edited_texts import edited, edited_papers
from support.papers import Pair, pairs
from support.proposal import View, blocks

from amend.align import Text, align
from amend.align.scores import moves
from amend.folding import fold
from amend.model import Cell, Change, Kind, MarkedParagraph, Paper, Paragraph, Redline, Run
from amend.reconciliation import compare, matched
from amend.reconciliation.comparison import Files, compared
from amend.reconciliation.matched import merge_texts
from amend.tokens import phrases
from amend.views import clean
from amend.whitespace import squeeze

CASES = Path(__file__).with_name("cases") / "compare.md"
_SIGNS = {Change.KEEP: "{}", Change.ADD: "{{++{}++}}", Change.DELETE: "{{--{}--}}", Change.NEITHER: "{{??{}??}}"}
_PREFIXES = {Kind.HEADING: "# ", Kind.ITEM: "- "}
_KINDS = {"#": Kind.HEADING, "-": Kind.ITEM}


@dataclass(frozen=True)
class Case:
    """One case of the file."""

    name: str
    before: str
    after: str
    marked: str


def _cases() -> list[Case]:
    text = CASES.read_text("utf-8").partition("\n## ")[2]
    found = re.findall(r"^(\S.*)\n    < (.*)\n    > (.*)\n    =(.*)\n", text, re.MULTILINE)
    return [Case(name, before, after, marked.strip() or before) for name, before, after, marked in found]


def _paper(text: str) -> Paper:
    """Return the paper that a line of a case stands for."""
    paragraphs: list[Paragraph] = []
    row = 0
    for part in text.split(" ¶ "):
        if part.startswith("| "):
            row += 1
            cells = [cell.strip() for cell in part[1:].split(" |")]
            paragraphs += [
                Paragraph((Run(cell),), Kind.CELL, cell=Cell(1, row, at, len(cells)))
                for at, cell in enumerate(cells, 1)
            ]
        elif part[:2] in ("# ", "- "):
            paragraphs.append(Paragraph((Run(part[2:]),), _KINDS[part[0]]))
        else:
            paragraphs.append(Paragraph((Run(part),)))
    return Paper(tuple(paragraphs))


def _shown(redline: Redline) -> str:
    """Return a redline as the cases write it."""
    text = ""
    for index, paragraph in enumerate(redline.paragraphs):
        if index:
            text += _between(redline.paragraphs[index - 1], paragraph)
        text += _line(paragraph)
    return text


def _between(before: MarkedParagraph, after: MarkedParagraph) -> str:
    if before.break_ is not Change.KEEP:
        return _SIGNS[before.break_].format("¶")
    if before.cell and after.cell and (before.cell.table, before.cell.row) == (after.cell.table, after.cell.row):
        return " | "
    return " ¶ | " if after.cell else " ¶ "


def _line(paragraph: MarkedParagraph) -> str:
    prefix = _PREFIXES.get(paragraph.kind, "")
    if paragraph.change is not Change.KEEP:
        return _SIGNS[paragraph.change].format(prefix + paragraph.text)
    return prefix + "".join(_SIGNS[span.change].format(span.text) for span in paragraph.spans)


def test_every_case_of_the_table_is_read() -> None:
    assert len(_cases()) == CASES.read_text("utf-8").count("\n    > ") >= 120


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_two_texts_are_marked_as_a_clerk_would_mark_them(case: Case) -> None:
    before, after = _paper(case.before), _paper(case.after)
    shown = _shown(compare(before, after))
    assert shown.removeprefix("| ") == case.marked.removeprefix("| ")


# What always holds


@given(edited())
@example(("a b", "a\nb"))
@settings(max_examples=150)
def test_both_texts_come_out_to_the_letter(texts: tuple[str, str]) -> None:
    before, after = map(squeeze, texts)
    done, _ = merge_texts(before, after)
    assert "".join(span.text for span in done.spans if span.change.in_original) == before
    # Where only typography differs the motion's characters stay: the amended text is the same once folded.
    assert _said(span.text for span in done.spans if span.change.in_amended) == _said([after])


def _said(texts: Iterable[str]) -> str:
    return "".join(fold("".join(texts)).split())


@given(edited())
@settings(max_examples=150)
def test_no_figure_name_or_address_is_ever_cut(texts: tuple[str, str]) -> None:
    before, after = map(squeeze, texts)
    spans = merge_texts(before, after)[0].spans
    for view in ("in_original", "in_amended"):
        held = [span.text for span in spans if getattr(span.change, view)]
        borders = {sum(map(len, held[:at])) for at in range(len(held))}
        found = phrases("".join(held))
        assert [token.text for token in found if any(token.start < at < token.end for at in borders)] == []


@given(edited())
@settings(max_examples=100)
def test_each_place_has_one_deletion_and_one_insertion_at_most(texts: tuple[str, str]) -> None:
    before, after = map(squeeze, texts)
    for kept, group in groupby(merge_texts(before, after)[0].spans, key=lambda span: span.change is Change.KEEP):
        assert kept or [span.change for span in group] in ([Change.DELETE], [Change.ADD], [Change.DELETE, Change.ADD])


@given(edited_papers())
@settings(max_examples=150)
def test_papers_come_out_to_the_letter_and_the_same_each_time(texts: tuple[list[str], list[str]]) -> None:
    before, after = ([text for text in map(squeeze, side) if text] for side in texts)
    redline = compare(*(Paper(tuple(Paragraph((Run(text),)) for text in side)) for side in (before, after)))
    assert [paragraph.text for paragraph in clean(redline, amended=False)] == before
    shown = [said for paragraph in clean(redline, amended=True) if (said := _said([paragraph.text]))]
    assert shown == [said for said in map(_said, ([text] for text in after)) if said]
    again = compare(*(Paper(tuple(Paragraph((Run(text),)) for text in side)) for side in (before, after)))
    assert again == redline


@given(pairs(breaks=True))
@settings(max_examples=30)
def test_generated_motions_come_out_to_the_letter(pair: Pair) -> None:
    before, after = _paragraphs(pair, "original"), _paragraphs(pair, "amended")
    redline = compare(Paper(before), Paper(after))
    assert [paragraph.text for paragraph in clean(redline, amended=False)] == [p.text for p in before]
    assert [paragraph.text for paragraph in clean(redline, amended=True)] == [p.text for p in after]


def _paragraphs(pair: Pair, view: View) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            (Run(block.text(view)),), Kind(block.kind), block.level, cell=Cell(*block.cell) if block.cell else None
        )
        for block in blocks(pair, view)
    )


# Noise and work


@pytest.mark.parametrize("most", [1.05])
def test_tidying_swells_ordinary_edits_by_little(most: float, capsys: pytest.CaptureFixture[str]) -> None:
    ours = least = marked = 0
    for seed in range(12):
        pair = papers.pair(seed, pages=2)
        before, after = _paragraphs(pair, "original"), _paragraphs(pair, "amended")
        ours += _changed_characters(compared(before, after, Files()).paragraphs)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(matched, "tidied", lambda found, left, right: list(found))
            least += _changed_characters(compared(before, after, Files()).paragraphs)
        marked += sum(len("".join(p.text.split())) for b in pair.paragraphs for p in b.pieces if p.change != "keep")
    with capsys.disabled():
        print(f"\nmarked characters: {ours / least:.4f} of the least, {ours / marked:.4f} of what the mover marked")
    assert ours <= most * least
    assert ours <= most * marked


def _changed_characters(paragraphs: Iterable[MarkedParagraph]) -> int:
    spans = (span for paragraph in paragraphs for span in paragraph.spans if span.change is not Change.KEEP)
    return sum(len("".join(span.text.split())) for span in spans)


def test_papers_that_share_nothing_are_compared_in_bounded_work() -> None:
    rng = random.Random(1)
    words = ["".join(letters) for letters in product("bcdfg", "aeiou", "klmn", "aeiou")]
    before, after = ([_text(" ".join(rng.choices(words, k=20))) for _ in range(2_000)] for _ in range(2))
    found = list(moves(before, after, range(2_000), range(2_000)))
    assert len(found) < 40_000
    assert len(align(before, after)) <= 4_000


def _text(said: str) -> Text:
    return Text(said, "body")
