"""Short ways to make a shape out of two bodies."""

from __future__ import annotations

from typing import Any

from support.shapes.package import docx
from support.shapes.shape import Shape
from support.shapes.word import h, p

Parts = dict[str, Any]
"""What `docx` takes beside the body."""


def frame(*middle: str) -> str:
    """Return `middle` between the first and last lines of a motion."""
    first = h("Bus services in the north of the borough") + p("The Council met on 14 January and heard residents.")
    return first + "".join(middle) + p("A copy of this motion shall be sent to the Minister for Transport.")


def shape(
    name: str, before: str, after: str, parts: Parts | None = None, then: Parts | None = None, **expected: Any
) -> Shape:
    """Return the shape of two whole bodies; `parts` are both files' own, `then` what the edited one has instead."""
    ours = parts or {}
    return Shape(name, docx(before, **ours), docx(after, **(ours | (then or {}))), **expected)


def framed(
    name: str, before: str, after: str, parts: Parts | None = None, then: Parts | None = None, **expected: Any
) -> Shape:
    """Return the shape of two middles, each within the same first and last lines."""
    return shape(name, frame(before), frame(after), parts, then, **expected)
