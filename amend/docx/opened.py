"""A Word file opened: parsed, its styles read, its stories walked. What has just been read is not opened anew to write.

Whoever is handed one has it alone and may change it: a file that is asked for once more is parsed once more.
"""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from amend.docx.package import Package
from amend.docx.story import StoryBlock, story_blocks
from amend.docx.styles import Styles
from amend.model import Source


@dataclass(frozen=True, slots=True)
class Opened:
    """One file, as it stands."""

    package: Package
    styles: Styles
    blocks: tuple[StoryBlock, ...]
    """Every paragraph of every story, in order."""


# Two files make a redline. An older one is let go, and any whose source nobody holds any more.
_MOST = 2
_kept: WeakKeyDictionary[Source, Opened] = WeakKeyDictionary()


def opened(source: Source) -> Opened:
    """Return the DOCX in `source`, as `keep` left it or opened now; raise `UnreadableError` where it cannot be read."""
    kept = _kept.pop(source, None)
    if kept is not None:
        return kept
    package = Package(source)
    trees = (None if part is None else package.tree(part) for part in map(package.part_of_type, ("styles", "theme")))
    return Opened(package, Styles.read(*trees), tuple(story_blocks(package)))


def keep(source: Source, file: Opened) -> None:
    """Keep `file`, which is as `source` has it, for the next to ask."""
    for older in list(_kept)[: 1 - _MOST]:
        _kept.pop(older, None)
    _kept[source] = file
