"""The words of an edit looked for: behind an anchor, with a label of their own, or with a gap in them."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, field, replace

from amend.instructions.extents import Extent
from amend.instructions.motion import Motion
from amend.instructions.parsed import Edit, Ref, Step, Words
from amend.instructions.refusal import RefusalError
from amend.instructions.scope import Found, one, places, words
from amend.instructions.search import Hit
from amend.labels import split_label
from amend.quotation import quoted
from amend.renumbering.numerals import core_of

_STOPS = re.compile(r"[\s.;:,’”\"']*(?:(?:and|or)[\s.;:,]*)?", re.IGNORECASE)
"""What may stand between words at the edge of a paragraph and the edge."""
_BULLET = re.compile(r"\s*[-–—•*·▪◦]\s+(?=\S)")


@dataclass
class Work:
    """An edit on its way to operations."""

    motion: Motion
    edit: Edit
    warnings: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    def words(self, sought: Words, ref: Ref) -> Found:
        found = _found(self.motion, sought, ref)
        self.warnings += found.warnings
        self.places += [self.motion.place(at) for at in dict.fromkeys(hit.first for hit in found.hits)]
        return found

    def one(self, ref: Ref) -> tuple[Extent, ...]:
        if not ref.steps and ref.text and not ref.is_whole:
            raise RefusalError(f"it does not say which part {quoted(ref.text)} is")
        extents = one(self.motion, ref)
        self.places.append(places(self.motion, extents))
        return extents


def _found(motion: Motion, sought: Words, ref: Ref) -> Found:
    """Return where words stand, or, where they begin with a label of their own, the words behind it in that point."""
    labels, rest = unlabelled(sought.text)
    try:
        return words(motion, sought, ref)
    except RefusalError:
        if bullet := _BULLET.match(sought.text):
            return words(motion, replace(sought, text=sought.text[bullet.end() :]), ref)
        if not labels:
            raise
        inner = Ref((*ref.steps, *(step for label in labels for step in _step_of(label).steps)), " ".join(labels))
        with suppress(RefusalError):  # the reason is that the words as they are quoted are not there
            return words(motion, replace(sought, text=rest), inner)
        raise


def sought(work: Work, target: Words, scope: Ref) -> Found:
    """Return where the words to delete stand: behind an anchor, with a label of their own, or with a gap in them."""
    place = work.edit.place
    if place is not None and isinstance(place.anchor, Words):
        return _beside_anchor(work, target, place.anchor, place.side, scope)
    try:
        return _at_edge(work, target, work.words(target, scope))
    except RefusalError as refusal:
        for mark in ("...", "…", "[…]", "[...]"):
            start, found, end = target.text.partition(mark)
            if found and start.strip() and end.strip():
                return _with_gap(work, start, end, scope)
        raise refusal from None


def _at_edge(work: Work, target: Words, found: Found) -> Found:
    """Return words that are said to stand at an edge of their paragraph; raise `RefusalError` where they do not."""
    spots = [at for extent in found.extents for at in extent.spots]
    for hit in found.hits if target.edge else ():
        if len(spots) > 1 and hit.last != (max(spots) if target.edge == "end" else min(spots)):
            raise RefusalError(f"the words {quoted(target.text)} do not stand at the {target.edge} of it")
        text = work.motion.spots[hit.last].text
        beyond = text[hit.end :] if target.edge == "end" else work.motion.spots[hit.first].text[: hit.start]
        if not _STOPS.fullmatch(beyond):
            raise RefusalError(f"the words {quoted(target.text)} do not stand at the {target.edge} of their paragraph")
    return found


def unlabelled(text: str) -> tuple[tuple[str, ...], str]:
    """Return the labels with which quoted text begins ("6. d) Asking ..."), and the text behind them."""
    label, rest = split_label(text)
    if not label or not rest.strip():
        return (), text
    more, rest = unlabelled(rest.strip())
    return (label, *more), rest


def _step_of(label: str) -> Ref:
    return Ref((Step("point", (core_of(label).lower(),)),), label)


def _with_gap(work: Work, start: str, end: str, scope: Ref) -> Found:
    first = work.words(Words(start.strip()), scope)
    last = work.words(Words(end.strip()), scope)
    begins, ends = first.hits[0], last.hits[0]
    if (begins.first, begins.start) >= (ends.last, ends.end):
        raise RefusalError(f"{quoted(end)} stands before {quoted(start)}")
    return Found((Hit(begins.first, begins.start, ends.last, ends.end),), extents=first.extents)


def _beside_anchor(work: Work, target: Words, anchor: Words, side: str, scope: Ref) -> Found:
    """Return the words nearest behind (or before) an anchor: "after 'x' delete 'y'"."""
    at = work.words(anchor, scope).hits[0]
    found = _anywhere(work, target, scope)
    near = [h for h in found if h.first == at.first and (h.start >= at.end if side == "after" else h.end <= at.start)]
    if not near:
        raise RefusalError(f"the words {quoted(target.text)} do not stand {side} {quoted(anchor.text)}")
    hit = near[0] if side == "after" else near[-1]
    between = work.motion.spots[at.first].text[
        slice(at.end, hit.start) if side == "after" else slice(hit.end, at.start)
    ]
    if between.strip() and len(near) > 1:
        work.warnings.append(f"the nearest {quoted(target.text)} {side} {quoted(anchor.text)} was taken")
    return Found((hit,))


def _anywhere(work: Work, target: Words, scope: Ref) -> tuple[Hit, ...]:
    """Return every place where `target` stands."""
    return words(work.motion, replace(target, everywhere=True), scope).hits
