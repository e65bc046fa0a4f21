"""What is known of a redline as a whole: whose DOCX is its base, whether anything changes, which marks are lost."""

from __future__ import annotations

from dataclasses import dataclass

from amend.model import Change, Paper, Redline, Source


@dataclass(frozen=True, slots=True)
class Lost:
    """Which marks the paper should show and does not."""

    additions: bool = False
    deletions: bool = False


def owner_of(base: Source | None, paper: Paper, motion: Paper | None) -> str:
    """Return whose file `base` is, "motion", "paper" or ""."""
    if base is None:
        return ""
    return "motion" if motion is not None and base is motion.source else "paper"


def is_changed(redline: Redline) -> bool:
    """Whether the redline adds, deletes, splits or joins anything."""
    return any(
        paragraph.break_ is not Change.KEEP or any(span.change is not Change.KEEP for span in paragraph.spans)
        for paragraph in redline.paragraphs
    )
