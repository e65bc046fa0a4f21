"""New text beside a printed line: words that go on in its paragraph, or paragraphs at the edge of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amend.instructions import newcomers
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion
from amend.instructions.parsed import Line
from amend.instructions.refusal import RefusalError
from amend.label_levels import follows, style
from amend.labels import split_label
from amend.model import Kind
from amend.renumbering.numerals import core_of


def beside_line(motion: Motion, new: Sequence[Line], side: str, extent: Extent, is_part: bool) -> Extent:
    """Return the part of the motion beside (`after`, `before`) or at the edge of which text for a line goes.

    `is_part`: whether the paper calls the text a point or a paragraph. Raises `RefusalError` where it has no place.
    """
    if extent.unit == "page":
        raise RefusalError("where a page begins and ends is no place in the motion's text")
    spot = motion.spots[extent.own]
    end = len(spot.text) if extent.end is None else extent.end
    at_edge = not spot.text[end:].strip() if side in ("after", "end") else not extent.start
    if not _is_paragraph(new, at_edge and side in ("after", "before"), is_part):
        return replace(extent, end=end)
    if not at_edge:
        raise RefusalError(f"the line is amid {motion.place(extent.own)}; paragraphs cannot go into the middle of one")
    if spot.is_head:
        return Extent((extent.own,), extent.own, unit="heading")
    under = motion.under(extent.own)
    if side in ("after", "end") and len(under) > 1:
        raise RefusalError(f"it is not clear whether it goes before or after what stands under {motion.place(spot.at)}")
    return Extent(under, extent.own, unit=spot.unit)


def _is_paragraph(new: Sequence[Line], at_edge: bool, is_part: bool) -> bool:
    """Whether new text is one or more paragraphs rather than words that go on in a line's own."""
    given, text = new[0].given, newcomers.text_of(new[0]).strip()
    is_item = given is not None and given.kind in (Kind.ITEM, Kind.HEADING)
    return is_part or is_item or len(new) > 1 or bool(split_label(text)[0]) or (at_edge and text[:1].isupper())


def point_above(motion: Motion, new: Line, extent: Extent) -> Extent | None:
    """Return the point of whose list "2. ..." is the next, behind a last sub-point; None where it goes on there."""
    label = new.label or (new.given.label if new.given is not None else "") or split_label(newcomers.text_of(new))[0]
    at, last = extent.own, extent.spots[-1]
    if not label or is_next(label, motion.spots[at].paragraph.label):
        return None
    while (at := motion.spots[at].parent) >= 0 and motion.under(at)[-1] == last:
        if is_next(label, motion.spots[at].paragraph.label):
            return Extent(motion.under(at), at, unit=motion.spots[at].unit)
    return None


def is_next(label: str, before: str) -> bool:
    """Whether a label is of the kind of another, and the one after it."""
    one, other = core_of(label), core_of(before)
    counts = one.isdigit() and other.isdigit() and int(one) == int(other) + 1
    return style(label) == style(before) and (counts or follows(label, before))
