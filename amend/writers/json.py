"""Redline -> JSON, for machines: everything that is known (schema 1)."""

from __future__ import annotations

import json
from typing import Any

from amend.instruction import Instruction
from amend.model import Convention, Finding, Mark, MarkedParagraph, Marks, Redline, Span
from amend.views import clean
from amend.writers.options import Options
from amend.writers.view import View

SCHEMA = 1


def render(redline: Redline, view: View, options: Options) -> bytes:
    """Return `view` of `redline` as one JSON object in UTF-8; a clean view has kept text only."""
    paragraphs = redline.paragraphs if view is View.REDLINE else clean(redline, view is View.AMENDED)
    document = {
        "schema": SCHEMA,
        "title": redline.title,
        "proposer": redline.proposer,
        "seconder": redline.seconder,
        "group": redline.group,
        "kind": redline.kind,
        "convention": _convention(redline.convention),
        "verified": redline.verified,
        "paragraphs": [_paragraph(paragraph) for paragraph in paragraphs],
        "findings": [_finding(finding) for finding in redline.findings],
        **_instructions(redline.instructions),
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _convention(convention: Convention) -> dict[str, Any]:
    return {
        "added": [_alternative(marks) for marks in convention.added],
        "deleted": [_alternative(marks) for marks in convention.deleted],
        "legend": convention.legend,
        "source": convention.source,
    }


def _alternative(marks: Marks) -> str:
    """Marks that must stand together, as the command line spells them."""
    return "+".join(mark.value for mark in Mark if mark in marks)


def _paragraph(paragraph: MarkedParagraph) -> dict[str, Any]:
    cell = paragraph.cell
    place = {} if cell is None else {"table": cell.table, "row": cell.row, "column": cell.column}
    return {
        "n": paragraph.n,
        "story": paragraph.story.value,
        "kind": paragraph.kind.value,
        "level": paragraph.level,
        "label": paragraph.label,
        **_other_labels(paragraph),
        "change": paragraph.change.value,
        "break": paragraph.break_.value,
        "place": paragraph.place,
        **place,
        "spans": [_span(span) for span in paragraph.spans],
    }


def _other_labels(paragraph: MarkedParagraph) -> dict[str, str]:
    """Return the labels in the original and in the amended text where they are not the paper's."""
    other = {"original_label": paragraph.original_label, "amended_label": paragraph.amended_label}
    return {key: label for key, label in other.items() if label}


def _span(span: Span) -> dict[str, Any]:
    undecided = {"undecided": True} if span.undecided else {}
    return {"text": span.text, "change": span.change.value, **undecided}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "severity": finding.severity.value,
        "place": finding.place,
        "message": finding.message,
    }


def _instructions(instructions: tuple[Instruction, ...]) -> dict[str, Any]:
    """Return the instructions under their key; nothing where the paper holds none."""
    return {"instructions": [_instruction(instruction) for instruction in instructions]} if instructions else {}


def _instruction(instruction: Instruction) -> dict[str, Any]:
    return {
        "text": instruction.text,
        "verb": instruction.verb,
        "target": instruction.target,
        "state": instruction.state.value,
        "reason": instruction.reason,
        "place": instruction.place,
    }
