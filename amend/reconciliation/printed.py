"""The clean text that a paper prints beside its marks, taken as a second witness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from amend.align import Pair, align
from amend.front_matter import front_lines
from amend.instructions.operations import Operation
from amend.instructions.parsed import Line
from amend.labels import split_label
from amend.model import Finding, MarkedParagraph, Paper, Paragraph, Redline, Role, Run, Severity, Story
from amend.quotation import quoted
from amend.reconciliation.readings import words
from amend.reconciliation.sides import motion_texts
from amend.section_heads import is_section_head
from amend.views import clean

_PART = re.compile(
    r"\b(?:points?|paragraphs?|bullets?|recommendations?|clauses?|items?|rules?|sections?|resolves|notes|believes|resolutions?)"
    r" \(?[\w.]{1,6}\b(?!\)?:? *(?:motion|amendment)\b)",
    re.IGNORECASE,
)
"""What an announcement says that prints only a part of the motion: "Recommendation 1 to read if carried:"."""
_FEW = 3
"""Paragraphs that may be printed of a motion, here one and there one."""


def of_printed(paper: Paper, redline: Redline) -> Iterator[Finding]:
    """Yield where the paper's "motion to read if carried" differs from the amended text worked out here.

    Notes and text boxes stand once in a paper, however often it prints its text.
    """
    announced = [p for p in paper.paragraphs if p.role is Role.PRINTED and p.story is Story.BODY]
    printed = announced[1:]
    if not printed:
        return
    is_part = bool(_PART.search(announced[0].text))
    ours = [p for p in clean(redline, amended=True) if p.story is Story.BODY]
    plain = [Paragraph((Run(p.text),), p.kind, story=p.story, cell=p.cell) for p in ours]
    titles = front_lines(plain)
    pairs = align(motion_texts(printed), motion_texts(plain))
    left_out = _left_out(printed, pairs)
    for pair in pairs:
        if not pair.left and max(pair.right) < max(titles, left_out):
            continue  # the motion's title need not be printed again, nor what stands above the section that is
        if is_part and not pair.left:
            continue
        theirs = " ".join(printed[i].text for i in pair.left)
        theirs = theirs.strip('“”"') if is_part else theirs
        mine = " ".join(plain[j].text for j in pair.right)
        if words(theirs) != words(mine):
            place = ours[pair.right[0]].place if pair.right else ""
            message = f"the clean text printed in the paper reads {quoted(theirs)}, the amendment gives {quoted(mine)}."
            yield Finding("printed-text-differs", Severity.WARNING, message, place)


def _left_out(printed: Sequence[Paragraph], pairs: Sequence[Pair]) -> int:
    """Return how many paragraphs stand above the section with which the clean text begins."""
    first = next((pair for pair in pairs if pair.left), None)
    if first is None or not first.right or not is_section_head(printed[first.left[0]].text):
        return 0
    return min(first.right)


def of_result(
    reads: Sequence[Line], operations: Sequence[Operation], paragraphs: Sequence[MarkedParagraph]
) -> Iterator[Finding]:
    """Yield where the text that an instruction says will come of it ("so that it reads: ...") does not."""
    said = words(" ".join(split_label(line.text)[1] for line in reads))
    if not said:
        return
    near = [p for p in paragraphs if p.n is not None and p.n - 1 in _spots(operations)]
    theirs = " ".join(line.text for line in reads)
    if any(_within(said, words(p.amended)) for p in (*near, *paragraphs)):
        return
    if _within(said, words(" ".join(p.amended for p in near))) or _within(said, words(_joined(paragraphs))):
        return
    each = [words(split_label(line.text)[1]) for line in reads]
    if len(each) <= _FEW and all(any(_within(one, words(p.amended)) for p in paragraphs) for one in each):
        return  # "the second and the last bullet will read"
    mine = " ".join(p.amended for p in near)
    message = (
        f"the text that the paper says will come of it reads {quoted(theirs)}, the amendment gives {quoted(mine)}."
    )
    yield Finding("printed-text-differs", Severity.WARNING, message, near[0].place if near else "")


def _joined(paragraphs: Sequence[MarkedParagraph]) -> str:
    return " ".join(p.amended for p in paragraphs if p.amended)


def _within(said: Sequence[str], text: Sequence[str]) -> bool:
    """Whether the words of `said` stand in `text`, one after another."""
    count = len(said)
    return any(list(text[at : at + count]) == list(said) for at in range(len(text) - count + 1))


def _spots(operations: Sequence[Operation]) -> set[int]:
    out: set[int] = set()
    for one in operations:
        out |= set(getattr(one, "spots", ()))
        out |= {getattr(one, name) for name in ("at", "first") if hasattr(one, name)}
    return out
