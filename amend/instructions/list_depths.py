"""How deep the items of a motion's lists stand, where nobody indented them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.labels import is_bullet
from amend.model import Kind, Paragraph
from amend.renumbering.numerals import core_of, parts
from amend.section_heads import is_section_head


def list_depths(paragraphs: Sequence[Paragraph]) -> list[float]:
    """Return how deep each item stands: as it says, or below the line with a colon right above it that leads it in.

    "- calls on the Chief Executive to:", "(i) appoint ...": a new list in text that nobody indented.
    """
    depths: list[float] = []
    led: tuple[object, float] | None = None
    for at, paragraph in enumerate(paragraphs):
        before = paragraphs[at - 1] if at else None
        style = _style(paragraph) if paragraph.kind is Kind.ITEM else None
        if led is not None and (style != led[0] or style is None):
            led = None
        if led is None and before is not None and style is not None and _leads_in(before, paragraph):
            led = (style, depths[at - 1] + 0.5)
        depths.append(paragraph.level if led is None else max(led[1], paragraph.level))
    return depths


def _style(paragraph: Paragraph) -> object:
    """Return what the labels of one list share, as far as one label tells."""
    if is_bullet(paragraph.label):
        return paragraph.label
    own = parts(core_of(paragraph.label))
    return re.sub(r"\w", "", paragraph.label), len(own), own[-1:] and own[-1].isdigit()


def _leads_in(before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether `paragraph` is the first item of another list than that of the item before it, which ends in a colon."""
    first = is_bullet(paragraph.label) or core_of(paragraph.label).lower() in ("a", "i", "1")
    flat = paragraph.level == before.level or (not paragraph.level and "." in core_of(before.label))
    is_led = before.kind is Kind.ITEM and before.text.rstrip().endswith(":") and flat
    return is_led and first and _style(before) != _style(paragraph) and not is_section_head(before.text)
