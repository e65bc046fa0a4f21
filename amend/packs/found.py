"""What looking at the files of a pack gives: each paper found, and what tells with which others it belongs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Class(StrEnum):
    """What a paper is. The values are the manifest's."""

    MOTION = "motion"
    AMENDMENT = "amendment"
    AGENDA = "agenda"
    MINUTES = "minutes"
    REPORT = "report"
    LETTER = "letter"
    OTHER = "other"
    UNREADABLE = "unreadable"

    @property
    def is_converted(self) -> bool:
        """Whether papers of this class are what a pack is converted for."""
        return self in (Class.MOTION, Class.AMENDMENT)


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """Which paper: a file of the pack, and the part of it, "" for all of it."""

    file: str
    part: str = ""

    def __str__(self) -> str:
        return f"{self.file} ({self.part})" if self.part else self.file


@dataclass(frozen=True, slots=True)
class Extent:
    """Where in its file a paper stands; all None where it is the whole file."""

    pages: tuple[int, int] | None = None
    """The first and the last page, from 1."""
    paragraphs: tuple[int, int] | None = None
    """Of the file's paragraphs (of those pages), the first, and the first that is not its own."""


@dataclass(frozen=True, slots=True)
class Found:
    """A paper found in the pack."""

    key: Key
    class_: Class
    reason: str
    """Why it is of this class, in a few words."""
    extent: Extent = Extent()
    title: str = ""
    """All lines of its title."""
    heading: str = ""
    """The line of them that says most: by this it is called."""
    item: str = ""
    """The item of the agenda that it names: "12.1"."""
    proposer: str = ""
    seconder: str = ""
    group: str = ""
    text: str = ""
    """The words by which it is paired: all of a motion's or an amendment's, as they are printed; "" for the rest."""
    digest: str = ""
    """SHA-256 of its file."""
    error: str = ""
    """Why it could not be read, as one sentence."""
    lasting: bool = True
    """Whether the same would be found again in the same file."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An amendment and its motion, None where the pack has none."""

    amendment: Key
    motion: Key | None
    reason: str
