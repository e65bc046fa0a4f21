"""Edits -> operations on the motion, one builder for each verb; what cannot be done says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from amend.instructions import inserting, newcomers, spacing, stretches
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion
from amend.instructions.operations import (
    Drop,
    Join,
    NewParagraph,
    Operation,
    Passage,
    Rename,
    Resolved,
    Shown,
    Splice,
    Split,
    Swap,
)
from amend.instructions.parsed import Edit, Line, Ref, Stretch, Words
from amend.instructions.scope import Found, Refusal, one, places, words
from amend.instructions.search import Hit
from amend.labels import split_label
from amend.model import Kind
from amend.quotation import quoted


@dataclass
class _Work:
    """An edit on its way to operations."""

    motion: Motion
    edit: Edit
    warnings: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    def words(self, sought: Words, ref: Ref) -> Found:
        found = words(self.motion, sought, ref)
        self.warnings += found.warnings
        self.places += [self.motion.place(hit.first) for hit in found.hits]
        return found

    def one(self, ref: Ref) -> tuple[Extent, ...]:
        if not ref.steps and ref.text and not ref.is_whole:
            raise Refusal(f"it does not say which part {quoted(ref.text)} is")
        extents = one(self.motion, ref)
        self.places.append(places(self.motion, extents))
        return extents


def resolve(motion: Motion, edit: Edit) -> Resolved:
    """Return what `edit` does to `motion`, or why it cannot be done."""
    work = _Work(motion, edit)
    try:
        operations = tuple(_BUILDERS[edit.verb](work))
    except Refusal as refusal:
        return Resolved(trouble=str(refusal), target=_target(work))
    if newcomers.has_struck(edit.new) and not edit.marked:
        work.warnings.append("the new text has words struck through in the paper, which were left out")
    return Resolved(operations, warning="; ".join(dict.fromkeys(work.warnings)), target=_target(work))


def _target(work: _Work) -> str:
    said = "; ".join(dict.fromkeys(place for place in work.places if place))
    return said or ", ".join(dict.fromkeys(ref.text for ref in work.edit.scopes if ref.text))


def _delete(work: _Work) -> list[Operation]:
    edit = work.edit
    if isinstance(edit.target, Stretch):
        return stretches.gone(work.motion, edit, work.one, work.words)
    out: list[Operation] = []
    for target in edit.target or ():
        for scope in edit.scopes:
            out += _words_gone(work, target, scope) if isinstance(target, Words) else _parts_gone(work, target, scope)
    return out


def _words_gone(work: _Work, target: Words, scope: Ref) -> list[Operation]:
    found = _sought(work, target, scope)
    return [_gone(work.motion, hit, found.trimmed) for hit in found.hits]


def _sought(work: _Work, target: Words, scope: Ref) -> Found:
    """Return where the words to delete stand: behind an anchor, with a label of their own, or with a gap in them."""
    place = work.edit.place
    if place is not None and isinstance(place.anchor, Words):
        return _beside_anchor(work, target, place.anchor, place.side, scope)
    label, rest = split_label(target.text)
    try:
        return work.words(target, scope)
    except Refusal as refusal:
        for mark in ("...", "…", "[…]", "[...]"):
            start, found, end = target.text.partition(mark)
            if found and start.strip() and end.strip():
                return _with_gap(work, start, end, scope)
        if not label:
            raise refusal from None
    inner = Ref((*scope.steps, *_step_of(label).steps), label)
    return work.words(replace(target, text=rest), inner)


def _step_of(label: str) -> Ref:
    from amend.instructions.parsed import Step
    from amend.renumbering.numerals import core_of

    return Ref((Step("point", (core_of(label).lower(),)),), label)


def _with_gap(work: _Work, start: str, end: str, scope: Ref) -> Found:
    first = work.words(Words(start.strip()), scope)
    last = work.words(Words(end.strip()), scope)
    one, other = first.hits[0], last.hits[0]
    if (one.first, one.start) >= (other.last, other.end):
        raise Refusal(f"{quoted(end)} stands before {quoted(start)}")
    return Found((Hit(one.first, one.start, other.last, other.end),), extents=first.extents)


def _beside_anchor(work: _Work, target: Words, anchor: Words, side: str, scope: Ref) -> Found:
    """Return the words nearest behind (or before) an anchor: "after 'x' delete 'y'"."""
    at = work.words(anchor, scope).hits[0]
    found = words_anywhere(work, target, scope)
    near = [h for h in found if h.first == at.first and (h.start >= at.end if side == "after" else h.end <= at.start)]
    if not near:
        raise Refusal(f"the words {quoted(target.text)} do not stand {side} {quoted(anchor.text)}")
    hit = near[0] if side == "after" else near[-1]
    between = work.motion.spots[at.first].text[
        slice(at.end, hit.start) if side == "after" else slice(hit.end, at.start)
    ]
    if between.strip() and len(near) > 1:
        work.warnings.append(f"the nearest {quoted(target.text)} {side} {quoted(anchor.text)} was taken")
    return Found((hit,))


def words_anywhere(work: _Work, target: Words, scope: Ref) -> tuple[Hit, ...]:
    """Return every place where `target` stands."""
    return words(work.motion, replace(target, everywhere=True), scope).hits


def _gone(motion: Motion, hit: Hit, trimmed: str = "") -> Operation:
    if hit.first != hit.last:
        text = motion.spots[hit.last].text
        whole = not hit.start and not text[hit.end :].strip(".;, ")
        spots = tuple(range(hit.first, hit.last + 1))
        return Drop(spots) if whole else Passage(hit.first, hit.start, hit.last, hit.end)
    text = motion.spots[hit.first].text
    if not text[: hit.start].strip() and not text[hit.end :].strip(".;, "):
        return Drop((hit.first,))
    return spacing.deleted(hit.first, text, hit.start, hit.end)


def _parts_gone(work: _Work, target: Ref, scope: Ref) -> list[Operation]:
    extents = work.one(_within(scope, target))
    return [_part_gone(work, extent) for extent in extents]


def _part_gone(work: _Work, extent: Extent) -> Operation:
    if extent.end is not None:
        text = work.motion.spots[extent.own].text
        return spacing.deleted(extent.own, text, extent.start, extent.end)
    return Drop((extent.own,) if work.edit.keeps_under else extent.spots)


def _within(scope: Ref, ref: Ref) -> Ref:
    from amend.instructions.whereabouts import nested

    return nested(scope, ref)


def _replace(work: _Work) -> list[Operation]:
    edit = work.edit
    if isinstance(edit.target, Stretch):
        return stretches.replaced(work.motion, edit, work.one, work.words, work.warnings)
    out: list[Operation] = []
    parts = [target for target in edit.target or () if isinstance(target, Ref)]
    if parts:
        extents = [extent for target in parts for scope in edit.scopes for extent in work.one(_within(scope, target))]
        return _parts_replaced(work, extents)
    for target in edit.target or ():
        for scope in edit.scopes:
            if isinstance(target, Words):
                found = _sought(work, target, scope)
                out += [_words_replaced(work, hit, found.trimmed) for hit in found.hits]
    return out


def _words_replaced(work: _Work, hit: Hit, trimmed: str) -> Operation:
    motion, new = work.motion, work.edit.new
    text = motion.spots[hit.last].text
    spans = hit.first != hit.last or len(new) > 1
    if not spans:
        made = newcomers.text_of(new[0])
        label, rest = split_label(made)
        made = rest if label and not hit.start and split_label(str(work.edit.target[0].text))[0] else made  # type: ignore[index, union-attr]
        made = made.removesuffix(trimmed) if trimmed else made
        return spacing.replaced(hit.first, text, hit.start, hit.end, made)
    whole = not hit.start and not text[hit.end :].strip(".;, ")
    spot = motion.spots[hit.first]
    if whole:
        return Swap(tuple(range(hit.first, hit.last + 1)), newcomers.like(motion, new, spot))
    if text[hit.end :].strip(".;, "):
        if len(new) > 1:
            raise Refusal("several paragraphs cannot stand in the middle of one")
        return Passage(hit.first, hit.start, hit.last, hit.end, newcomers.text_of(new[0]))
    rest = newcomers.like(motion, new[1:], spot)
    return Passage(hit.first, hit.start, hit.last, None, newcomers.text_of(new[0]), rest)


def _parts_replaced(work: _Work, extents: Sequence[Extent]) -> list[Operation]:
    motion, edit = work.motion, work.edit
    if len(extents) == 1 and extents[0].end is not None:
        extent = extents[0]
        made = " ".join(newcomers.text_of(line) for line in edit.new)
        return [spacing.replaced(extent.own, motion.spots[extent.own].text, extent.start, extent.end or 0, made)]
    spots = tuple(sorted({at for extent in extents for at in ((extent.own,) if edit.keeps_under else extent.spots)}))
    spot = motion.spots[spots[0]]
    if extents[0].unit == "section" and len(extents) == 1 and spot.is_head:
        return _section_replaced(motion, spots, edit.new)
    return [Swap(spots, newcomers.like(motion, edit.new, spot, edit.unit))]


def _section_replaced(motion: Motion, spots: tuple[int, ...], new: Sequence[Line]) -> list[Operation]:
    """Return a section's replacement; its head stays where the new text does not bring one."""
    made = newcomers.freely(motion, new)
    from amend.section_heads import is_section_head

    brings = made[0].kind is Kind.HEADING or is_section_head(made[0].text)
    if brings or len(spots) == 1:
        return [Swap(spots, made)]
    return [Swap(spots[1:], newcomers.like(motion, new, motion.spots[spots[1]]))]


def _amend(work: _Work) -> list[Operation]:
    edit = work.edit
    refs = [target for target in edit.target or () if isinstance(target, Ref)]  # type: ignore[union-attr]
    extents = [extent for ref in refs for scope in edit.scopes for extent in work.one(_within(scope, ref))]
    shown = [p for p in edit.marked if any(run.marks for run in p.runs)]
    if shown and len(extents) == len(edit.new):
        return [Shown(extent.own, line.given) for extent, line in zip(extents, edit.new, strict=True) if line.given]
    if shown and len(extents) == 1 and len(extents[0].spots) == len(edit.new):
        return [Shown(at, line.given) for at, line in zip(extents[0].spots, edit.new, strict=True) if line.given]
    if len(extents) == 1 and edit.keeps_under and len(extents[0].spots) > 1 and not extents[0].unit == "section":
        work.warnings.append("what stands under it was left as it is")
    return _parts_replaced(work, extents)


def _renumber(work: _Work) -> list[Operation]:
    edit = work.edit
    if not edit.target or not edit.renamed:
        return []
    refs = [target for target in edit.target if isinstance(target, Ref)]  # type: ignore[union-attr]
    extents = [extent for ref in refs for scope in edit.scopes for extent in work.one(_within(scope, ref))]
    return [Rename(extent.own, name) for extent, name in zip(extents, edit.renamed, strict=False)]


def _split(work: _Work) -> list[Operation]:
    target = work.edit.target[0] if isinstance(work.edit.target, tuple) else None
    if not isinstance(target, Words):
        raise Refusal("it does not say where")
    hit = work.words(target, work.edit.scopes[0]).hits[0]
    spot = work.motion.spots[hit.first]
    rest = spot.text[hit.end :]
    (new,) = newcomers.like(work.motion, (Line(rest.strip(), unit=work.edit.unit),), spot, work.edit.unit)
    return [
        Split(
            hit.first,
            hit.end,
            hit.end + len(rest) - len(rest.lstrip()),
            inserting.as_unit(work.motion, new, spot, work.edit.unit),
        )
    ]


def _join(work: _Work) -> list[Operation]:
    target, place = work.edit.target, work.edit.place
    if (
        not isinstance(target, tuple)
        or place is None
        or not isinstance(place.anchor, Ref)
        or not isinstance(target[0], Ref)
    ):
        raise Refusal("it does not say what is joined to what")
    scope = work.edit.scopes[0]
    return [Join(work.one(_within(scope, target[0]))[0].own, work.one(_within(scope, place.anchor))[-1].spots[-1])]


def _keep(work: _Work) -> list[Operation]:
    return []


def _insert(work: _Work) -> list[Operation]:
    return inserting.inserted(work.motion, work.edit, work.one, work.words, work.warnings)


def _move(work: _Work) -> list[Operation]:
    return inserting.moved(work.motion, work.edit, work.one)


_BUILDERS: dict[str, Callable[[_Work], list[Operation]]] = {
    "delete": _delete, "replace": _replace, "insert": _insert, "amend": _amend, "renumber": _renumber, "move": _move,
    "split": _split, "join": _join, "keep": _keep,
}  # fmt: skip

__all__ = ["NewParagraph", "Splice", "resolve"]
