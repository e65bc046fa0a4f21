"""Real-life shapes of Word files, as pairs, for `amend compare` and `amend convert`: a module for each family."""

from __future__ import annotations

from support.shapes import fields, inline, lists, notes, paragraphs, tables
from support.shapes.shape import Shape

FAMILIES = {
    "paragraphs": paragraphs.SHAPES,
    "inline": inline.SHAPES,
    "tables": tables.SHAPES,
    "notes": notes.SHAPES,
    "fields": fields.SHAPES,
    "lists": lists.SHAPES,
}
SHAPES: dict[str, Shape] = {shape.name: shape for shapes in FAMILIES.values() for shape in shapes}
"""Every shape by its name."""

assert len(SHAPES) == sum(map(len, FAMILIES.values())), "two shapes have one name"
