"""A PDF's paragraphs, mended by the text it is held against: a PDF says where lines are, not where paragraphs end.

The reader tells paragraphs by eye. Where the other text has one paragraph for two of the reader's, or two for one,
the reader was wrong; so it was where a line's end divides a word, and nothing else tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from amend.model import Kind, Mark, Paper, Paragraph, Role, Run, Story
from amend.whitespace import squeeze_runs

INFERRED = frozenset({"pdf"})
"""Formats whose paragraphs are inferred."""
_SIDE = 4
"""Words on either side of a border that must be those of the other text."""
_FEWEST = 3
_TAIL = 2
"""Letters that are no word of the other text are the end of one ("Household s")."""
_PLAIN = frozenset({Mark.STRIKE, Mark.LINK, Mark.ITALIC, Mark.BOLD, Mark.DELETED})
_CUT = re.compile(r"\b([^\W\d_]+) (?=([^\W\d_]+)\b)")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Said:
    """A paragraph's words, those left out that stand there only in an addition's look."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each begins in the paragraph's text."""

    @property
    def line(self) -> str:
        """The words with a blank on either side of each."""
        return f" {' '.join(self.words)} "


def mended(paper: Paper, other: Sequence[Paragraph], marked: bool = True) -> Paper:
    """Return `paper` with its paragraphs as those of `other` where the paper's file only lets them be inferred.

    `marked`: an amendment paper, which shows splits and joins by marks; of a finished text, which does not, only what
    stands at the turn of a page is mended.
    """
    if paper.source is None or paper.source.format not in INFERRED:
        return paper
    wanted = [_said(p) for p in other if p.story is Story.BODY and p.cell is None]
    lines = [one.line for one in wanted]
    split = [half for p in paper.paragraphs for half in (_split(p, wanted, lines) if marked else (p,))]
    joined = _joined(split, lines, everywhere=marked)
    vocabulary = {word for p in other for word in _spelled(p.text)}
    return replace(paper, paragraphs=tuple(_undivided(p, vocabulary) for p in joined))


def _said(paragraph: Paragraph) -> _Said:
    words: list[str] = []
    starts: list[int] = []
    at = 0
    for run in paragraph.runs:
        if run.marks <= _PLAIN:
            for found in _WORD.finditer(run.text):
                words.append(found[0].casefold())
                starts.append(at + found.start())
        at += len(run.text)
    return _Said(tuple(words), tuple(starts))


def _may_be_mended(paragraph: Paragraph) -> bool:
    body = paragraph.story is Story.BODY and paragraph.cell is None
    return body and paragraph.role is Role.TEXT and paragraph.kind in (Kind.PARAGRAPH, Kind.ITEM)


def _split(paragraph: Paragraph, wanted: Sequence[_Said], lines: Sequence[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of the other text that `paragraph` runs together."""
    said = _said(paragraph)
    if not _may_be_mended(paragraph) or len(said.words) < 2 * _FEWEST:
        yield paragraph
        return
    for before, after in pairwise(wanted):
        border = (*before.words[-_SIDE:], *after.words[:_SIDE])
        at = _found(said, border) if min(len(before.words), len(after.words)) >= _FEWEST else None
        if at is not None and not any(_line(border) in line for line in lines):
            cut = said.starts[at + len(before.words[-_SIDE:])]
            first, rest = _cut(paragraph.runs, cut)
            yield replace(paragraph, runs=squeeze_runs(first))
            yield from _split(replace(paragraph, runs=squeeze_runs(rest), label="", kind=Kind.PARAGRAPH), wanted, lines)
            return
    yield paragraph


def _found(said: _Said, border: Sequence[str]) -> int | None:
    """Return at which of its words `said` has `border`, None where it has not."""
    at = said.line.find(_line(border))
    return None if at < 0 else said.line.count(" ", 0, at + 1) - 1


def _line(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def _cut(runs: Sequence[Run], at: int) -> tuple[list[Run], list[Run]]:
    first: list[Run] = []
    rest: list[Run] = []
    for run in runs:
        before, behind = run.text[: max(0, at)], run.text[max(0, at) :]
        first.extend([replace(run, text=before)] if before else [])
        rest.extend([replace(run, text=behind)] if behind else [])
        at -= len(run.text)
    return first, rest


def _joined(paragraphs: Sequence[Paragraph], lines: Sequence[str], everywhere: bool) -> Iterator[Paragraph]:
    """Yield `paragraphs`, those joined that one paragraph of the other text holds."""
    current: Paragraph | None = None
    for paragraph in paragraphs:
        if current is not None and _belong(current, paragraph, lines, everywhere):
            current = replace(
                current, runs=squeeze_runs((*current.runs, _between(current, paragraph), *paragraph.runs))
            )
            continue
        if current is not None:
            yield current
        current = paragraph
    if current is not None:
        yield current


def _belong(one: Paragraph, other: Paragraph, lines: Sequence[str], everywhere: bool) -> bool:
    turned = one.page is not None and other.page is not None and other.page > one.page
    if other.label or other.kind is not Kind.PARAGRAPH or not (everywhere or turned):
        return False
    if not (_may_be_mended(one) and _may_be_mended(other)):
        return False
    before, after = _said(one).words[-_SIDE:], _said(other).words[:_SIDE]
    if not before or not after or len(before) + len(after) < 2 * _FEWEST:
        return False
    return any(_line((*before, *after)) in line for line in lines)


def _between(one: Paragraph, other: Paragraph) -> Run:
    return Run(" ", one.runs[-1].marks & other.runs[0].marks)


def _spelled(text: str) -> Iterator[str]:
    """Yield the words of `text`, those with a hyphen or an apostrophe whole."""
    return (found[0].casefold() for found in re.finditer(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", text))


def _undivided(paragraph: Paragraph, vocabulary: set[str]) -> Paragraph:
    """Return `paragraph` with the words that its lines divide as the other text has them, and none cut in two."""
    runs = paragraph.runs
    for word in paragraph.divided:
        whole = word.replace("-", "")
        if (word.casefold() in vocabulary) != (whole.casefold() in vocabulary):
            wrong, right = (word, whole) if whole.casefold() in vocabulary else (whole, word)
            runs = tuple(replace(run, text=run.text.replace(wrong, right)) for run in runs)
    cut = tuple(replace(run, text=_uncut(run.text, vocabulary)) if run.marks <= _PLAIN else run for run in runs)
    return paragraph if cut == paragraph.runs else replace(paragraph, runs=cut)


def _uncut(text: str, vocabulary: set[str]) -> str:
    """Return `text` without the spaces in words of the other text: a producer cuts what a cell has no room for."""

    def word(found: re.Match[str]) -> str:
        left, right = found[1].casefold(), found[2].casefold()
        is_cut = left + right in vocabulary and right not in vocabulary
        is_cut = is_cut and (left not in vocabulary or len(right) <= _TAIL)
        return found[1] if is_cut else found[0]

    return _CUT.sub(word, text)
