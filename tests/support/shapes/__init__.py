"""Real-life shapes of Word files, as pairs, for `amend compare` and `amend convert`: a module for each family."""

from __future__ import annotations

from support.shapes import inline, paragraphs
from support.shapes.shape import Shape

FAMILIES = {"paragraphs": paragraphs.SHAPES, "inline": inline.SHAPES}
SHAPES: dict[str, Shape] = {shape.name: shape for shapes in FAMILIES.values() for shape in shapes}
"""Every shape by its name."""
