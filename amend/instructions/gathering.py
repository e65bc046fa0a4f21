"""The paragraphs that belong to an instruction: those that its quotation runs over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from amend.instruction_lines import looks_like_instruction
from amend.instructions.cutting import cut
from amend.instructions.grammar import parse
from amend.instructions.kinds import MARKS, VERB_ALONE, is_open, is_quotation, with_marks_quoted, without_explanation
from amend.instructions.parsed import Ref
from amend.instructions.rereading import freely, with_quotes, with_split_words
from amend.instructions.sentence import Sentence
from amend.model import Paragraph, Run


@dataclass(frozen=True, slots=True)
class Page:
    """The paragraphs of a paper, and the heads of its motion (None without one) and the labels of its points."""

    paragraphs: tuple[Paragraph, ...]
    heads: Sequence[str] | None
    labels: frozenset[str] = frozenset()
    """Those of its points, their parts joined by full stops: "4.2"."""

    def with_line(self, at: int, line: Paragraph) -> Page:
        """Return the page with `line` in the place of the paragraph at `at`."""
        return replace(self, paragraphs=(*self.paragraphs[:at], line, *self.paragraphs[at + 1 :]))


_CLOSES = re.compile(r"[^‘’“”\"]*(?:’(?!\w)|”)")
"""A line whose first mark closes a quotation: it began above."""
MOST_PARAGRAPHS = 400
"""A quotation runs over at most this many paragraphs."""


def is_instruction(paragraph: Paragraph, heads: Sequence[str] | None) -> bool:
    """Whether `paragraph` begins as an instruction does and can be read as one, with text below it if need be."""
    said = paragraph.text.strip()
    if said[:1] in MARKS and is_open([paragraph]) and looks_like_instruction(said[1:]):
        paragraph = replace(paragraph, runs=cut(paragraph, paragraph.text.index(said[0]) + 1, len(paragraph.text)))
    quoted = with_marks_quoted(paragraph)
    sentences = [
        Sentence((paragraph,)),
        Sentence((paragraph,), (Paragraph((Run("New text."),)),)),
        *([Sentence((quoted,))] if quoted else []),
    ]
    if any(parse(sentence, heads).edits for sentence in sentences):
        return True
    if any(way(sentences[0], heads, (Ref(),)) is not None for way in (with_quotes, with_split_words)):
        return True
    return _asks_freely(paragraph) and any(freely(one, heads, (Ref(),)) is not None for one in sentences[:2])


def _asks_freely(paragraph: Paragraph) -> bool:
    """Whether a line asks for something in an order of its own: it quotes words and says an edit."""
    return looks_like_instruction(paragraph.text) and bool(MARKS & set(paragraph.text))


def quoting(page: Page, at: int) -> tuple[Sentence, int]:
    """Return the paragraph at `at` and those over which its quotation runs on, and which comes next."""
    said = page.paragraphs[at].text.strip()
    if VERB_ALONE.fullmatch(said):
        if found := _verbs_alone(page, at):
            return found
        if said[-1:].isalpha() and _begins_quoted(page, at + 1):
            below, end = quoting(page, at + 1)
            return Sentence((page.paragraphs[at], *below.paragraphs)), end
    paragraphs = [without_explanation(page.paragraphs[at])]
    if not is_open(paragraphs):
        return Sentence(tuple(paragraphs)), at + 1
    for end in range(at + 1, min(len(page.paragraphs), at + MOST_PARAGRAPHS)):
        following = page.paragraphs[end]
        if looks_like_instruction(following.text) and not _CLOSES.match(following.text):
            break  # its closing mark is missing
        paragraphs.append(following)
        if not is_open(paragraphs):
            return Sentence(tuple(paragraphs)), end + 1
    return Sentence((paragraphs[0],)), at + 1


def _begins_quoted(page: Page, at: int) -> bool:
    """Whether the paragraph at `at` begins with a quotation: what the line above it deletes, or puts in."""
    return at < len(page.paragraphs) and page.paragraphs[at].text.lstrip()[:1] in MARKS


def _verbs_alone(page: Page, at: int) -> tuple[Sentence, int] | None:
    """Return "Delete:", a quotation, "Insert:" and another, each on a line of its own, as one sentence."""
    paragraphs: list[Paragraph] = []
    while at + 1 < len(page.paragraphs) and VERB_ALONE.fullmatch(page.paragraphs[at].text.strip()):
        if not is_quotation(page.paragraphs[at + 1]):
            break
        paragraphs += page.paragraphs[at : at + 2]
        at += 2
    return (Sentence(tuple(paragraphs)), at) if paragraphs else None
