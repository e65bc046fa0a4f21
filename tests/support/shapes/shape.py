"""What a shape is: two Word files (or a motion and a marked paper) and what the redline between them must do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """A pair of Word files of one kind, and what is expected of them beyond that they resolve exactly."""

    name: str
    motion: bytes
    edited: bytes
    """The edited copy; for a marked paper, the motion as it is to read if carried."""
    paper: bytes | None = None
    """The marked amendment paper, for `amend convert`; None for `amend compare`."""
    gone: str | None = None
    """The deleted words joined, where the shape says what a person would mark; None where it does not."""
    come: str | None = None
    """The inserted words joined, likewise."""
    original: tuple[str, ...] | None = None
    """The motion's texts, where the shape itself says them; else they are what the judge reads in the file."""
    amended: tuple[str, ...] | None = None
    """The edited texts, likewise."""
    says: tuple[str, ...] = ()
    """Kinds of finding that must be there."""
    looks_differ: tuple[str, ...] = ()
    """Starts of the texts whose formatting alone differs: that is a finding, and theirs stays the motion's."""
    or_says: str = ""
    """A kind of finding that may stand for what Word cannot track and the redline does not carry."""
    redone: bool = False
    """Whether what is the same may be written anew: a table with another column, a note that is another's."""
