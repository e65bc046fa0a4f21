"""What the paragraphs of a paper are for."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a paragraph of a paper is for. Only `TEXT` belongs to the motion."""

    TEXT = "text"
    TITLE = "title"
    MOVER = "mover"
    LEGEND = "legend"
    PRINTED = "printed"
    """The clean text that a paper prints beside its marks ("motion to read if carried")."""
    HEAD = "head"
    """What heads one of the amendments on a sheet, or tells what became of it."""
