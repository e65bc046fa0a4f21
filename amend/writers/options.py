"""What a person may choose about an output beyond its view."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Options:
    """Choices for one output; the defaults are the agreed ones."""

    author: str = ""
    """Whose revisions these are; empty: the proposer, else the amending group, else "Amendment"."""
    date: str = ""
    """ISO 8601 date and time of the revisions; empty: none is written."""
    template: bytes | None = field(default=None, repr=False)
    """A DOCX whose styles serve where neither motion nor paper is a DOCX."""
    lang: str = "en-GB"
    """The language of the text, as BCP 47 spells it."""
