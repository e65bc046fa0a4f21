"""The proof of a tracked-change DOCX: resolved again, it must read as the redline says, paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from lxml import etree

from amend.docx.logical import lines
from amend.docx.package import Package
from amend.errors import UnwritableError
from amend.labels import split_label
from amend.model import MarkedParagraph, Redline, Story
from amend.quotation import quoted
from amend.views import clean
from amend.whitespace import squeeze

_MARGINS = (Story.HEADER, Story.FOOTER)


def prove(redline: Redline, package: Package, resolved: Mapping[str, etree._Element], accept: bool) -> None:
    """Compare the text that Word shows once all is accepted (or rejected) with the redline's.

    `resolved`: the changed parts, resolved. Raises `UnwritableError`, with the paragraph, where the two differ.
    """
    margins = {(p.story, p.within) for p in redline.paragraphs if p.story in _MARGINS}
    shown = list(_texts(package.with_trees(resolved), margins))
    wanted = [(p, squeeze(p.text)) for p in clean(redline, accept)]
    for (paragraph, text), found in _pairs(wanted, shown):
        if text not in (found, split_label(found)[1]):
            way = "accepted" if accept else "rejected"
            place = "the end" if paragraph is None else paragraph.place or "a paragraph"
            raise UnwritableError(
                f"the tracked changes could not be proved: {way}, {place} would read {quoted(found)} instead of "
                f"{quoted(text)}; nothing was written, please report this paper."
            )


def _pairs(
    wanted: Sequence[tuple[MarkedParagraph, str]], shown: Sequence[str]
) -> Iterator[tuple[tuple[MarkedParagraph | None, str], str]]:
    for one, found in zip_longest(wanted, shown):
        yield one or (None, ""), found or ""


def _texts(package: Package, margins: set[tuple[Story, int]]) -> Iterator[str]:
    """Yield each paragraph with text, somebody else's pending changes taken as accepted."""
    for line in lines(package):
        block = line.block
        if not block.is_margin or (block.story, block.within) in margins:
            text = squeeze(line.raw)
            if text:
                yield text
