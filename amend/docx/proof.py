"""The proof of a tracked-change DOCX: resolved again, it must read as the redline says, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from lxml import etree

from amend.docx.logical import Line, lines
from amend.docx.package import Package
from amend.errors import UnwritableError
from amend.labels import split_label
from amend.model import MarkedParagraph, Redline, Story
from amend.quotation import quoted
from amend.views import clean
from amend.whitespace import squeeze

_MARGINS = (Story.HEADER, Story.FOOTER)


def prove(
    redline: Redline,
    package: Package,
    resolved: Mapping[str, etree._Element],
    accept: bool,
    own: Sequence[str] | None = None,
) -> None:
    """Compare the text that Word shows once all is accepted (or rejected) with the redline's.

    `resolved`: the changed parts, resolved. `own`: the lines of the base's own file, where resolving must bring them
    back to the letter, typed labels included. Raises `UnwritableError`, with the paragraph, where the two differ.
    """
    margins = {(p.story, p.within) for p in redline.paragraphs if p.story in _MARGINS}
    found = list(lines(package.with_trees(resolved)))
    shown = [squeeze(line.raw) for line in found if _is_compared(line, margins)]
    way = "accepted" if accept else "rejected"
    for (paragraph, text), read in _pairs(clean(redline, accept), [text for text in shown if text]):
        if text != read and text != split_label(read)[1]:
            raise _unproved(way, "the end" if paragraph is None else paragraph.place or "a paragraph", text, read)
    if own is not None:
        after = (line.raw for line in found if line.raw.strip())
        for text, read in zip_longest((text for text in own if text.strip()), after, fillvalue=""):
            if text != read:
                raise _unproved(way, "a paragraph of the file", text, read)


def _unproved(way: str, place: str, text: str, found: str) -> UnwritableError:
    return UnwritableError(
        f"the tracked changes could not be proved: {way}, {place} would read {quoted(found)} instead of "
        f"{quoted(text)}; nothing was written, please report this paper."
    )


def _pairs(
    wanted: Sequence[MarkedParagraph], shown: Sequence[str]
) -> Iterator[tuple[tuple[MarkedParagraph | None, str], str]]:
    for one, found in zip_longest(wanted, shown):
        yield (one, "" if one is None else squeeze(one.text)), found or ""


def _is_compared(line: Line, margins: set[tuple[Story, int]]) -> bool:
    return not line.block.is_margin or (line.block.story, line.block.within) in margins
