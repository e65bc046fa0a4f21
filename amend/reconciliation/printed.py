"""The clean text that a paper prints beside its marks, taken as a second witness."""

from __future__ import annotations

from collections.abc import Iterator

from amend.align import align
from amend.model import Finding, Paper, Paragraph, Redline, Role, Run, Severity, Story
from amend.quotation import quoted
from amend.reconciliation.readings import words
from amend.reconciliation.sides import motion_texts
from amend.views import clean


def of_printed(paper: Paper, redline: Redline) -> Iterator[Finding]:
    """Yield where the paper's "motion to read if carried" differs from the amended text worked out here.

    Notes and text boxes stand once in a paper, however often it prints its text.
    """
    printed = [p for p in paper.paragraphs if p.role is Role.PRINTED and p.story is Story.BODY][1:]
    if not printed:
        return
    ours = [p for p in clean(redline, amended=True) if p.story is Story.BODY]
    plain = [Paragraph((Run(p.text),), p.kind, story=p.story, cell=p.cell) for p in ours]
    for pair in align(motion_texts(printed), motion_texts(plain)):
        theirs = " ".join(printed[i].text for i in pair.left)
        mine = " ".join(plain[j].text for j in pair.right)
        if words(theirs) != words(mine):
            place = ours[pair.right[0]].place if pair.right else ""
            message = f"the clean text printed in the paper reads {quoted(theirs)}, the amendment gives {quoted(mine)}."
            yield Finding("printed-text-differs", Severity.WARNING, message, place)
