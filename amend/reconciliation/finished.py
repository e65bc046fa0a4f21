"""Two finished texts, the motion and an edited copy -> Redline, with what was found on the way."""

from __future__ import annotations

from dataclasses import replace

from amend.model import Convention, Finding, Paper, Redline, Severity, Source
from amend.places import placed
from amend.reconciliation import labelling
from amend.reconciliation.beside import of_layout
from amend.reconciliation.comparison import Files, compared
from amend.reconciliation.looks import beside_findings, look_findings
from amend.reconciliation.margins import margins_to_compare
from amend.reconciliation.mended import mended
from amend.reconciliation.outcome import is_changed, owner_of
from amend.reconciliation.pieces import with_ends_replaced
from amend.reconciliation.rows import numbered_rows
from amend.reconciliation.sides import motion_text
from amend.reconciliation.structure import of_structure


def compare(motion: Paper, edited: Paper) -> Redline:
    """Return the redline between two finished texts; every difference is a change, nobody's marks are asked."""
    motion, edited = (
        mended(motion, edited.paragraphs, marked=False),
        mended(edited, motion.paragraphs, marked=False),
    )
    base = next((p.source for p in (motion, edited) if p.source and p.source.format == "docx"), None)
    files = _files(base, motion, edited)
    before, after, uncompared = margins_to_compare(motion, edited)
    found = compared((*motion_text(motion), *before), (*motion_text(edited), *after), files)
    flat = placed(labelling.of_compared(tuple(numbered_rows(found.paragraphs)), edited))
    redline = Redline(
        with_ends_replaced(flat),
        Convention(source="motion"),
        kind="compare",
        verified=True,
        base=base,
        base_is_paper=files.base == "paper",
        edited=edited.source if files.edited else None,
    )
    outcome = (
        [] if is_changed(redline) else [Finding("no-amendments", Severity.WARNING, "the two texts do not differ.")]
    )
    looks, beside = look_findings(found.looks, flat), beside_findings(found.beside, flat)
    said = (*looks, *beside, *found.findings, *uncompared, *of_layout(motion, edited))
    structure = of_structure(redline.paragraphs, labelling.typed_labels(base, edited))
    told = (*motion.findings, *edited.findings, *said, *structure, *outcome)
    return replace(redline, findings=told)


def _files(base: Source | None, motion: Paper, edited: Paper) -> Files:
    formats = [None if paper.source is None else paper.source.format for paper in (motion, edited)]
    return Files(owner_of(base, edited, motion), formats == ["docx", "docx"], formats[0] == formats[1])
