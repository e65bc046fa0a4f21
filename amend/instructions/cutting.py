"""A stretch of a paragraph, with its marks."""

from __future__ import annotations

from dataclasses import replace

from amend.model import Paragraph, Run


def cut(paragraph: Paragraph, start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of `paragraph` from one place in its text to another."""
    out: list[Run] = []
    at = 0
    for run in paragraph.runs:
        piece = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if piece:
            out.append(replace(run, text=piece))
    return tuple(out)
