"""Real-life shapes of Word files, as pairs, for `amend compare` and `amend convert`: a module for each family."""

from __future__ import annotations

from support.shapes import (
    arrivals,
    attacks,
    boxes,
    comments,
    fields,
    inline,
    lists,
    margins,
    notes,
    origins,
    papers,
    paragraphs,
    revisions,
    tables,
)  # fmt: skip
from support.shapes.shape import Shape

FAMILIES = {
    "paragraphs": paragraphs.SHAPES,
    "inline": inline.SHAPES,
    "tables": tables.SHAPES,
    "notes": notes.SHAPES,
    "fields": fields.SHAPES,
    "lists": lists.SHAPES,
    "comments": comments.SHAPES,
    "margins": margins.SHAPES,
    "boxes and controls": boxes.SHAPES,
    "revisions": revisions.SHAPES,
    "origins": origins.SHAPES,
    "papers": papers.SHAPES,
    "attacks": attacks.SHAPES,
    "arrivals": arrivals.SHAPES,
}
SHAPES: dict[str, Shape] = {shape.name: shape for shapes in FAMILIES.values() for shape in shapes}
"""Every shape by its name."""

assert len(SHAPES) == sum(map(len, FAMILIES.values())), "two shapes have one name"
