"""A drafted paper read back, before anybody hands it in: with the motion it must say what it was made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from amend.drafting.sheet import Sheet
from amend.model import Change, Finding, MarkedParagraph, Paper, Severity, Story
from amend.readers import read_bytes
from amend.reconciliation import reconcile

_Said = tuple[Change, Change, tuple[tuple[str, Change], ...]]


def proof(data: bytes, format: str, motion: Paper, sheet: Sheet) -> Iterator[Finding]:
    """Yield a warning where the paper in `data`, read against `motion`, says something else than `sheet`."""
    read = reconcile(read_bytes(data, "paper", format), motion)
    shown = {paragraph.story for paragraph in sheet.text}
    found = [paragraph for paragraph in read.paragraphs if paragraph.story in shown]
    place = _difference(notes_last(sheet.text), notes_last(found))
    if place is not None:
        message = f"read back against the motion, the paper says something else at {place or 'one place'}; check it."
        yield Finding("low-confidence", Severity.WARNING, message, place)
    if read.title != sheet.title:
        yield Finding("low-confidence", Severity.WARNING, "the paper's title line is not read as its title.")


def notes_last(paragraphs: Iterable[MarkedParagraph]) -> list[MarkedParagraph]:
    """Return paragraphs in the order in which a paper prints them."""
    return sorted(paragraphs, key=lambda paragraph: paragraph.story in (Story.FOOTNOTE, Story.ENDNOTE))


def said(paragraphs: Sequence[MarkedParagraph]) -> list[_Said]:
    """Return what paragraphs do: their changes, their ends', and those of their text."""
    return [(p.change, p.break_, tuple((span.text, span.change) for span in p.spans)) for p in paragraphs]


def _difference(wanted: Sequence[MarkedParagraph], found: Sequence[MarkedParagraph]) -> str | None:
    """Return the place of the first paragraph that reads differently; None where all say the same."""
    for paragraph, wants, has in zip_longest(wanted, said(wanted), said(found)):
        if wants != has:
            return "the end" if paragraph is None else paragraph.place
    return None
