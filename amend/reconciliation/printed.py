"""The clean text that a paper prints beside its marks, taken as a second witness."""

from __future__ import annotations

from collections.abc import Iterator

from amend.align import align
from amend.model import Finding, Paper, Paragraph, Redline, Role, Run, Severity
from amend.quotation import quoted
from amend.reconciliation.readings import motion_texts, words
from amend.views import clean


def of_printed(paper: Paper, redline: Redline) -> Iterator[Finding]:
    """Yield where the paper's "motion to read if carried" differs from the amended text worked out here."""
    printed = [p for p in paper.paragraphs if p.role is Role.PRINTED][1:]
    if not printed:
        return
    ours = clean(redline, amended=True)
    plain = [Paragraph((Run(p.text),), p.kind, story=p.story) for p in ours]
    for pair in align(motion_texts(printed), motion_texts(plain)):
        theirs = " ".join(printed[i].text for i in pair.left)
        mine = " ".join(plain[j].text for j in pair.right)
        if words(theirs) != words(mine):
            place = ours[pair.right[0]].place if pair.right else ""
            message = f"the clean text printed in the paper reads {quoted(theirs)}, the amendment gives {quoted(mine)}."
            yield Finding("printed-text-differs", Severity.WARNING, message, place)
