"""The product run on a shape, in process: what `amend compare` or `amend convert` would write."""

from __future__ import annotations

from amend.model import Redline
from amend.readers import read_bytes
from amend.reconciliation import compare, reconcile
from amend.writers import render
from amend.writers.options import Options
from amend.writers.view import View
from support.shapes.shape import Shape

AUTHOR = "Cllr Efua Mensah"
"""Whose the written revisions are; no file of a shape has revisions of theirs."""


def redline_of(shape: Shape) -> Redline:
    """Return the redline of a shape."""
    motion = read_bytes(shape.motion, "motion.docx", "docx")
    if shape.paper is not None:
        return reconcile(read_bytes(shape.paper, "paper.docx", "docx"), motion)
    return compare(motion, read_bytes(shape.edited, "edited.docx", "docx"))


def written(shape: Shape) -> bytes:
    """Return the tracked-change DOCX of a shape."""
    return render(redline_of(shape), "docx", View.REDLINE, Options(author=AUTHOR))


def written_settled(shape: Shape, how: str) -> bytes:
    """Return the tracked-change DOCX of two files whose pending revisions are accepted, or rejected, first."""
    motion, edited = (read_bytes(data, f"{name}.docx", "docx", revisions=how)
                      for name, data in (("motion", shape.motion), ("edited", shape.edited)))  # fmt: skip
    return render(compare(motion, edited), "docx", View.REDLINE, Options(author=AUTHOR))
