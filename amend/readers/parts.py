"""One of several papers that a file holds, as if it stood alone."""

from __future__ import annotations

from dataclasses import replace

from amend.front_matter import told_apart
from amend.model import Paper, Paragraph, Role, Source, Story


def part_of(paper: Paper, start: int, end: int) -> Paper:
    """Return the paragraphs `start` to `end` (the first left out) of `paper` as a paper, with the notes they refer to.

    A DOCX is cut in the same place, so that a tracked-change DOCX edits the part and not the whole file. Raises
    `UnreadableError` where what is left of the file cannot be read.
    """
    chosen = paper.paragraphs[start:end]
    if paper.source is not None and paper.source.format == "docx":
        return _of_docx(paper.source, chosen)
    wanted = {note for paragraph in chosen for note in paragraph.notes}
    notes = (p for p in paper.paragraphs[end:] if (p.story, p.within) in wanted)
    paragraphs = tuple(replace(p, role=Role.TEXT) for p in (*chosen, *notes))
    return told_apart(Paper(paragraphs, findings=paper.findings, source=paper.source))


def _of_docx(source: Source, chosen: tuple[Paragraph, ...]) -> Paper:
    from amend.readers.docx import part_of_file, read

    numbers = [p.source for p in chosen if p.source is not None and p.story is Story.BODY]
    return told_apart(read(part_of_file(source, min(numbers), max(numbers))))
