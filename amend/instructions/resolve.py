"""Edits -> operations on the motion, one builder for each verb; what cannot be done says why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from amend.instructions import inserting, moving, newcomers, spacing, stretches
from amend.instructions.extents import Extent
from amend.instructions.motion import CALLED, Motion
from amend.instructions.operations import (
    Drop,
    Join,
    Operation,
    Passage,
    Put,
    Rename,
    Resolved,
    Shown,
    Split,
    Swap,
)
from amend.instructions.parsed import Edit, Line, Ref, Stretch, Words
from amend.instructions.printed import as_stretch, ends_with_its_line
from amend.instructions.refusal import RefusalError
from amend.instructions.search import Hit
from amend.instructions.second_thoughts import about_new_words, about_sentence, refuse_apart, takes_all
from amend.instructions.sought import Work, sought, unlabelled
from amend.instructions.titled import below_title, number_of_title
from amend.instructions.whereabouts import nested
from amend.model import Kind
from amend.quotation import quoted
from amend.renumbering.numerals import core_of
from amend.section_heads import is_section_head, number_of_head


def resolve(motion: Motion, edit: Edit) -> Resolved:
    """Return what `edit` does to `motion`, or why it cannot be done."""
    if not motion.spots:
        return Resolved(trouble="the motion has no text")
    work = Work(motion, edit)
    if ends_with_its_line(edit):
        work.warnings.append("only what stands on that line was taken, nothing of the next")
    try:
        refuse_apart(work)
        operations = tuple(dict.fromkeys(_BUILDERS[edit.verb](work)))  # a place that is named twice is one
    except RefusalError as refusal:
        return Resolved(trouble=str(refusal), target=_target(work))
    if edit.verb == "delete" and takes_all(motion, operations):
        return Resolved(trouble="it would leave nothing of the motion", target=_target(work))
    work.warnings += about_sentence(motion, edit)
    if newcomers.has_struck(edit.new) and not edit.marked:
        work.warnings.append("the new text has words struck through in the paper, which were left out")
    return Resolved(operations, warning="; ".join(dict.fromkeys(work.warnings)), target=_target(work, operations))


def _target(work: Work, operations: Sequence[Operation] = ()) -> str:
    """Return the place in the motion that an instruction is about, as a person reads it."""
    put = next((one for one in operations if isinstance(one, Put) and one.siblings), None)
    head = work.motion.spots[put.siblings[0]].head if put is not None else -1
    if head >= 0:
        return work.motion.place(head)  # the list that has the number, of all that were looked at
    said = "; ".join(dict.fromkeys(place for place in work.places if place))
    return said or ", ".join(dict.fromkeys(ref.text for ref in work.edit.scopes if ref.text))


def _delete(work: Work) -> list[Operation]:
    edit = below_title(work.motion, as_stretch(work.edit))
    if isinstance(edit.target, Stretch):
        return stretches.gone(work.motion, edit, work.one, work.words)
    words = [one for target in edit.words for scope in edit.scopes for one in _words_gone(work, target, scope)]
    return [
        *words,
        *(one for target in edit.parts for scope in edit.scopes for one in _parts_gone(work, target, scope)),
    ]


def _words_gone(work: Work, target: Words, scope: Ref) -> list[Operation]:
    found = sought(work, target, scope)
    return [_gone(work.motion, hit, found.trimmed) for hit in found.hits]


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


def _parts_gone(work: Work, target: Ref, scope: Ref) -> list[Operation]:
    extents = work.one(_within(scope, target))
    return [_part_gone(work, extent) for extent in extents]


def _part_gone(work: Work, extent: Extent) -> Operation:
    if extent.end is not None:
        text = work.motion.spots[extent.own].text
        return spacing.deleted(extent.own, text, extent.start, extent.end)
    if extent.unit == "line" and len(work.motion.under(extent.own)) > 1:
        raise RefusalError(f"what stands under {work.motion.place(extent.own)} would be left without it")
    spots = work.motion.without_prose(extent.spots) if extent.unit == "section" else extent.spots
    return Drop((extent.own,) if work.edit.keeps_under else spots)


def _within(scope: Ref, ref: Ref) -> Ref:
    return nested(scope, ref)


def _replace(work: Work) -> list[Operation]:
    edit = below_title(work.motion, as_stretch(work.edit))
    if isinstance(edit.target, Stretch):
        return stretches.replaced(work.motion, edit, work.one, work.words, work.warnings)
    if edit.parts:
        extents = [
            extent for target in edit.parts for scope in edit.scopes for extent in work.one(_within(scope, target))
        ]
        return _parts_replaced(work, extents)
    out: list[Operation] = []
    for target in edit.words:
        for scope in edit.scopes:
            found = sought(work, target, scope)
            out += [_words_replaced(work, target, hit, found.trimmed) for hit in found.hits]
    return out


def _words_replaced(work: Work, target: Words, hit: Hit, trimmed: str) -> Operation:
    motion, new = work.motion, work.edit.new
    text = motion.spots[hit.last].text
    if len(new) > 1 and not any(line.given for line in new):
        raise RefusalError("it gives several new texts for the same words")
    spans = hit.first != hit.last or len(new) > 1
    if not spans:
        made = newcomers.text_of(new[0])
        labels, rest = unlabelled(made)
        made = rest if labels and not hit.start and unlabelled(target.text)[0] else made
        made = made.removesuffix(trimmed) if trimmed else made
        if text[hit.start : hit.start + 1].isupper() and target.text[:1].islower() and not hit.start:
            made = made[:1].upper() + made[1:]  # it begins the sentence, as the old words do
        if made[-1:].isalnum() and text[hit.end : hit.end + 1].isalnum():
            work.warnings.append(f"the new text runs into {quoted(text[hit.end :].split()[0])}")
        work.warnings += about_new_words(text, hit, made)
        return spacing.replaced(hit.first, text, hit.start, hit.end, made)
    spot, is_tail = motion.spots[hit.first], not spacing.TAIL.sub("", text[hit.end :]).strip(".;, ")
    if is_tail and not hit.start:
        return Swap(tuple(range(hit.first, hit.last + 1)), newcomers.like(motion, new, spot))
    if not is_tail:
        if len(new) > 1:
            raise RefusalError("several paragraphs cannot stand in the middle of one")
        return Passage(hit.first, hit.start, hit.last, hit.end, newcomers.text_of(new[0]))
    lead = newcomers.text_of(new[0])
    below = newcomers.like(motion, new[1:], spot, newcomers.unit_below(lead, new[1:], spot))
    return Passage(hit.first, hit.start, hit.last, None, lead, below)


def _side_by_side(motion: Motion, extents: Sequence[Extent]) -> Sequence[Extent]:
    """Return sentences of one paragraph as the one part that they are together; other parts as they are.

    Raise `RefusalError` where others stand between them.
    """
    if len(extents) < 2 or any(extent.end is None for extent in extents):
        return extents
    inner = sorted(extents, key=lambda one: (one.own, one.start))
    text = motion.spots[inner[0].own].text
    parted = any(one.own != other.own or text[one.end : other.start].strip() for one, other in pairwise(inner))
    if parted:
        raise RefusalError("the sentences that it replaces do not stand side by side")
    return (replace(inner[0], end=inner[-1].end),)


def _parts_replaced(work: Work, extents: Sequence[Extent]) -> list[Operation]:
    motion, edit = work.motion, work.edit
    extents = _side_by_side(motion, extents)
    if len(extents) == 1 and extents[0].end is not None:
        extent = extents[0]
        made = " ".join(newcomers.text_of(line) for line in edit.new)
        return [spacing.replaced(extent.own, motion.spots[extent.own].text, extent.start, extent.end or 0, made)]
    own = motion.spots[extents[0].own]
    is_name = extents[0].unit == "section" and edit.keeps_under and own.is_head and bool(number_of_head(own.text))
    if len(extents) == len(edit.new) == 1 and (extents[0].unit in ("heading", "title") or is_name):
        made = newcomers.text_of(edit.new[0])
        kept = own.text.rstrip()[-1:] if own.text.rstrip()[-1:] == ":" and made[-1:].isalnum() else ""
        start = 0 if _number_of(made) else len(_number_of(own.text))
        return [spacing.replaced(own.at, own.text, start, len(own.text), made + kept)]
    spots = tuple(sorted({at for extent in extents for at in ((extent.own,) if edit.keeps_under else extent.spots)}))
    spot = motion.spots[spots[0]]
    if spot.is_head and (extents[0].unit == "section" or len(extents) > 1):
        whole = motion.without_prose(spots) if len(extents) == 1 else spots
        return _section_replaced(motion, whole, edit.new, len(extents) > 1)
    if one_by_one := _each_by_its_own(motion, extents, edit.new):
        return one_by_one
    called = CALLED.match(spot.text)
    if called and len(edit.new) == len(spots) == 1 and not CALLED.match(newcomers.text_of(edit.new[0])):
        return [spacing.replaced(spot.at, spot.text, called.end(), len(spot.text), newcomers.text_of(edit.new[0]))]
    new = newcomers.like(motion, edit.new, spot, edit.unit)
    return [Swap(spots, spacing.with_mark_closed(motion.spots[spots[-1]].text, new))]


def _number_of(head: str) -> str:
    return number_of_head(head) or number_of_title(head)


def _each_by_its_own(motion: Motion, extents: Sequence[Extent], new: Sequence[Line]) -> list[Operation]:
    """Return the replacement of (c) and (e) by a new (c) and a new (e), each where the old one stood."""
    own = [core_of(motion.spots[extent.own].paragraph.label) for extent in extents]
    given = [core_of(newcomers.label_of(line)) for line in new]
    if len(own) < 2 or own != given or not all(own):
        return []
    spots = [motion.spots[extent.own] for extent in extents]
    pairs = zip(extents, spots, new, strict=True)
    return [Swap(tuple(extent.spots), newcomers.like(motion, (line,), spot)) for extent, spot, line in pairs]


def _section_replaced(
    motion: Motion, spots: tuple[int, ...], new: Sequence[Line], are_several: bool
) -> list[Operation]:
    """Return a section's replacement; its head stays where the new text does not bring one."""
    made = newcomers.freely(motion, new)
    begins = motion.spots[spots[0]].text.split()[:2] == made[0].text.split()[:2]
    brings = made[0].kind is Kind.HEADING or is_section_head(made[0].text) or begins
    if brings or len(spots) == 1 or are_several:
        return [Swap(spots, made)]
    return [Swap(spots[1:], newcomers.like(motion, new, motion.spots[spots[1]]))]


def _amend(work: Work) -> list[Operation]:
    edit = work.edit
    extents = [extent for ref in edit.parts for scope in edit.scopes for extent in work.one(_within(scope, ref))]
    shown = [p for p in edit.marked if any(run.marks for run in p.runs)]
    if shown and len(extents) == len(edit.new):
        return [Shown(extent.own, line.given) for extent, line in zip(extents, edit.new, strict=True) if line.given]
    if shown and len(extents) == 1 and len(extents[0].spots) == len(edit.new):
        return [Shown(at, line.given) for at, line in zip(extents[0].spots, edit.new, strict=True) if line.given]
    if len(extents) == 1 and edit.keeps_under and len(extents[0].spots) > 1 and extents[0].unit != "section":
        work.warnings.append("what stands under it was left as it is")
    return _parts_replaced(work, extents)


def _renumber(work: Work) -> list[Operation]:
    edit = work.edit
    if not edit.target or not edit.renamed:
        return []
    extents = [extent for ref in edit.parts for scope in edit.scopes for extent in work.one(_within(scope, ref))]
    return [Rename(extent.own, name) for extent, name in zip(extents[:1], edit.renamed[:1], strict=False)]


def _split(work: Work) -> list[Operation]:
    if not work.edit.words:
        raise RefusalError("it does not say where")
    hit = work.words(work.edit.words[0], work.edit.scopes[0]).hits[0]
    spot = work.motion.spots[hit.first]
    rest = spot.text[hit.end :]
    (new,) = newcomers.like(work.motion, (Line(rest.strip(), unit=work.edit.unit),), spot, work.edit.unit)
    return [
        Split(
            hit.first,
            hit.end,
            hit.end + len(rest) - len(rest.lstrip()),
            newcomers.as_unit(work.motion, new, spot, work.edit.unit),
        )
    ]


def _join(work: Work) -> list[Operation]:
    target, place = work.edit.target, work.edit.place
    if (
        not isinstance(target, tuple)
        or place is None
        or not isinstance(place.anchor, Ref)
        or not isinstance(target[0], Ref)
    ):
        raise RefusalError("it does not say what is joined to what")
    scope = work.edit.scopes[0]
    return [Join(work.one(_within(scope, target[0]))[0].own, work.one(_within(scope, place.anchor))[-1].spots[-1])]


def _keep(work: Work) -> list[Operation]:
    return []


def _insert(work: Work) -> list[Operation]:
    return inserting.inserted(work.motion, work.edit, work.one, work.words, work.warnings)


def _move(work: Work) -> list[Operation]:
    return moving.moved(work.motion, work.edit, work.one)


_BUILDERS: dict[str, Callable[[Work], list[Operation]]] = {
    "delete": _delete, "replace": _replace, "insert": _insert, "amend": _amend, "renumber": _renumber, "move": _move,
    "split": _split, "join": _join, "keep": _keep,
}  # fmt: skip
