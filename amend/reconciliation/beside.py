"""What two files hold beside their words: compared as a whole, and said where it differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from amend.model import Finding, Paper, Paragraph, Severity
from amend.quotation import quoted


def of_beside(theirs: Paragraph, mine: Paragraph) -> Iterator[str]:
    """Yield what differs beside the words of a paragraph that both texts hold word for word."""
    if theirs.beside == mine.beside or theirs.text != mine.text:
        return
    before, after = Counter(theirs.beside), Counter(mine.beside)
    if gone := list((before - after).elements()):
        yield f"the edited text no longer has the {', '.join(map(quoted, gone))}"
    if come := list((after - before).elements()):
        yield f"the edited text has the {', '.join(map(quoted, come))}, which the motion has not"


def of_layout(motion: Paper, edited: Paper) -> Iterator[Finding]:
    """Yield what two files of one format say otherwise beside their words: pages, empty rows."""
    if motion.source is None or edited.source is None or motion.source.format != edited.source.format:
        return
    mine, theirs = (dict(_named(paper.layout)) for paper in (motion, edited))
    for name in [*mine, *(name for name in theirs if name not in mine)]:
        if mine.get(name) == theirs.get(name):
            continue
        if name in mine and name in theirs:
            message = f"{name}: the two texts differ, which was not compared; the motion's stays."
        else:
            message = f"{name}: only the {'motion' if name in mine else 'edited text'} has any, which was not compared."
        yield Finding("not-compared", Severity.WARNING, message)


def _named(layout: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for said in layout:
        name, _, value = said.partition(": ")
        yield name, value
