"""References -> parts of the motion. What may be meant in several ways is returned in all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from amend.instructions.called_parts import (
    Alternatives,
    about,
    by_count,
    coded,
    headed,
    is_label,
    is_recital,
    lead_in,
    lists,
    saying,
    titled,
    under_line,
)
from amend.instructions.counting import all_under, counted, counted_sentences, kinds, list_below, unit
from amend.instructions.extents import Extent, Located
from amend.instructions.motion import Motion, Spot
from amend.instructions.named_heads import head_words
from amend.instructions.openings import heads_saying, openings, preamble
from amend.instructions.parsed import Ref, Step, Words
from amend.instructions.printed import UNITS, needs_no_page, printed, prints_numbers
from amend.instructions.refusal import no_numbers, said
from amend.instructions.search import search
from amend.instructions.tables import NOTES, notes, tables
from amend.instructions.titled import titles
from amend.model import Story
from amend.quotation import quoted
from amend.section_heads import is_section_head

_FURTHER = re.compile(r"\b(?:further|also|additionally|furthermore)\b")
PROSE = 3
"""With so many paragraphs without a number "paragraph 2" may as well be one of those."""


def whole(motion: Motion) -> Extent:
    """Return all of the motion's text."""
    return Extent(motion.body, motion.body[0] if motion.body else 0)


def locate(motion: Motion, ref: Ref) -> Located:
    """Return what `ref` names in `motion`."""
    alternatives: Alternatives = [(whole(motion),)]
    if len(ref.steps) > 1 and ref.steps[0].unit == "page" and needs_no_page(ref.steps[1]):
        ref = replace(ref, steps=ref.steps[1:])  # "on page 1, in Section 3": there is only one
    if any(outer.unit == "page" and inner.unit != "line" for outer, inner in pairwise(ref.steps)):
        return Located(trouble=f"what {quoted(ref.text)} counts on its page is not known, only the page's lines are")
    around, before = alternatives, None
    for step in ref.steps:
        if step.unit in UNITS and not prints_numbers(motion):
            return Located(trouble=no_numbers(ref.text or step.unit))
        found = [option for extents in alternatives for option in _step(motion, step, extents)]
        if not found and step.unit == "bullet" and before is not None and before.unit in ("paragraph", "plain"):
            # "in the second paragraph delete ..., and in the first bullet ..." of a motion in prose
            found = [option for extents in around for option in _step(motion, step, extents)]
        if (
            not found
            and step.unit in ("bullet", "point")
            and before is not None
            and before.unit in ("paragraph", "plain")
        ):
            below = [option for extents in alternatives for option in list_below(motion, extents)]
            found = [option for extents in below for option in _step(motion, step, extents)]
        around, before = alternatives, step
        if not found:
            return Located(trouble=f"the motion has no {quoted(said(step))}{_inside(motion, alternatives)}")
        if step.quoting and not (found := [option for option in found if _holds(motion, step.quoting, option)]):
            return Located(trouble=f"the words {quoted(step.quoting)} do not stand in {quoted(ref.text)}")
        alternatives = list(dict.fromkeys(found))
        if step.unit == "before":
            alternatives = [_text_before(motion, extents) for extents in alternatives]
    first = bool(ref.steps) and ref.steps[-1].unit == "paragraph" and _is_numbered(motion, ref, alternatives)
    return Located(tuple(alternatives), first_meant=first or _is_plain_head(motion, ref, alternatives))


def _holds(motion: Motion, words: str, extents: tuple[Extent, ...]) -> bool:
    """Whether a part has the words that the paper says stand there; "..." may stand for what goes on."""
    pieces = [piece for one in re.split(r"\.\.\.|…", words) if (piece := one.strip(" ."))]
    return all(search(motion, Words(piece, everywhere=True), extents).hits for piece in pieces)


def _is_plain_head(motion: Motion, ref: Ref, alternatives: Alternatives) -> bool:
    """Whether "Believes 2" may stand under "Conference believes" and under heads that "further" believe: the first."""
    if len(alternatives) < 2 or ref.steps[0].unit != "section" or _FURTHER.search(head_words(ref.steps[0].names[0])):
        return False
    heads = [motion.spots[extents[0].own] for extents in alternatives]
    heads = [spot if spot.is_head else motion.spots[spot.head] for spot in heads if spot.is_head or spot.head >= 0]
    more = [bool(_FURTHER.search(head_words(spot.text))) for spot in heads]
    return len(heads) == len(alternatives) and not more[0] and all(more[1:])


def _is_numbered(motion: Motion, ref: Ref, alternatives: Alternatives) -> bool:
    """Whether the first alternative has a number and the other is a paragraph without, of which there are few.

    "Paragraph (2)" has the number, if the motion writes it so.
    """
    firsts = [motion.spots[extents[0].own] for extents in alternatives]
    if [spot.unit for spot in firsts] != ["point", "paragraph"]:
        return False
    prose = [spot for spot in motion.spots if spot.at >= motion.front and spot.unit == "paragraph"]
    is_written_so = f" {firsts[0].paragraph.label} " in f" {ref.text} " and "(" in firsts[0].paragraph.label
    return is_written_so or sum(not spot.text.rstrip().endswith((":", ",")) for spot in prose) < PROSE


def _inside(motion: Motion, alternatives: Alternatives) -> str:
    if len(alternatives) != 1 or len(alternatives[0][0].spots) >= len(motion.body):
        return ""
    return f" in {motion.place(alternatives[0][0].own)}"


def _text_before(motion: Motion, extents: tuple[Extent, ...]) -> tuple[Extent, ...]:
    spots = tuple(s.at for s in motion.spots if s.at < extents[0].own and s.paragraph.story is Story.BODY)
    return (Extent(spots, spots[0] if spots else 0, unit="before"),)


def _step(motion: Motion, step: Step, extents: tuple[Extent, ...]) -> Iterable[tuple[Extent, ...]]:
    if step.kin and not extents[0].unit and (found := _in_kin(motion, step)):
        return found
    members = [motion.spots[at] for extent in extents for at in extent.spots]
    if step.unit == "plain" and not extents[0].unit:  # every line without a number counts, the title's too
        members = [spot for spot in motion.spots if spot.paragraph.story is Story.BODY]
        return _in_members(motion, step, extents, members)
    is_headed = len(extents) == 1 and extents[0].unit == "section" and motion.spots[extents[0].own].is_head
    if is_headed and (own := _of_head(motion, extents[0], members)) != members:
        near = list(_in_members(motion, step, extents, own))
        return near or _in_members(motion, step, extents, members)
    return _in_members(motion, step, extents, members)


def _in_kin(motion: Motion, step: Step) -> Alternatives:
    """Return what "resolution 3" means in a motion with a section that resolves: its third point.

    In a motion whose title says "Resolution 214" it is the motion itself.
    """
    title = " ".join(spot.text for spot in motion.spots[: max(motion.front, 1)])
    if step.names and re.search(rf"\b{step.kin}\w*\W+(?:no\.? ?)?{re.escape(step.names[0])}\b", title, re.IGNORECASE):
        return [(Extent(motion.body, motion.body[0]),)] if motion.body else []
    heads = heads_saying(motion.spots, step.kin)
    if not heads and step.ordinal:  # "the first resolution" of a motion that says "Be it resolved that ..."
        return openings(motion, replace(step, unit="opening", names=(step.kin,)), motion.spots)
    plain = replace(step, kin="")
    sections = (Extent(motion.section(head.at), head.at, unit="section") for head in heads)
    return [option for section in sections for option in _step(motion, plain, (section,))]


def _of_head(motion: Motion, extent: Extent, members: list[Spot]) -> list[Spot]:
    """Return what stands right under a head, rather than under one below it."""
    return [spot for spot in members if spot.head == extent.own or spot.at == extent.own]


def _in_members(
    motion: Motion, step: Step, extents: tuple[Extent, ...], members: list[Spot]
) -> Iterable[tuple[Extent, ...]]:
    if step.unit in ("section", "before", "heading") and step.names and not is_label(step.names[0]):
        heads = members if extents[0].unit else [s for s in motion.spots if s.paragraph.story is Story.BODY]
        return _sections(motion, step, heads)
    if step.unit == "about":
        return about(motion, step, members)
    if step.unit == "list":
        in_point = [extent.own for extent in extents if extent.unit in ("point", "bullet")]
        return (lists(motion, step, members, in_point[0]) if in_point else []) or lists(motion, step, members)
    if step.unit == "opening":
        return openings(motion, step, members)
    if step.unit == "lead":
        return lead_in(motion, extents)
    if step.unit == "title" and not motion.front and motion.spots and is_section_head(motion.spots[0].text):
        return []
    if step.unit == "title":
        return titles(motion)
    if not step.names and step.unit == "sentence" and not step.ordinal and not extents[0].unit:
        return []
    if step.unit == "sentence":
        return counted_sentences(motion, step, extents)
    if step.unit in NOTES:
        return notes(motion, step)
    if step.unit in UNITS:
        return printed(motion, step, extents)
    if step.unit in ("table", "row", "column"):
        return tables(motion, step, extents)
    if not step.names and not step.ordinal:
        return _the_only(motion, step, extents, members)
    if step.names and step.unit not in ("bullet", "plain"):
        named = _called(motion, step, extents, members)
        if named and step.unit == "paragraph" and all(name.isdigit() for name in step.names):
            plain = Step("plain", step.names, step.is_range, int(step.names[0]) if len(step.names) == 1 else 0)
            return [*named, *(one for one in counted(motion, plain, extents, members) if not is_recital(motion, one))]
        if named or not all(name.isdigit() for name in step.names):
            return named
    return counted(motion, step, extents, members)


def _called(motion: Motion, step: Step, extents: tuple[Extent, ...], members: Sequence[Spot]) -> Alternatives:
    """Return what has the names of a step: as a head, as the United Nations number, by its label or in words."""
    return (
        headed(motion, step, members if extents[0].unit else motion.spots)
        or coded(motion, step, members)
        or (list(counted(motion, by_count(step), extents, members)) if step.unit == "preamble" else [])
        or _named(motion, step, extents, members)
        or titled(motion, step, members)
    )


def _the_only(motion: Motion, step: Step, extents: tuple[Extent, ...], members: Sequence[Spot]) -> Alternatives:
    """Return what "the point" means: the one named before, else the only one there is, else any of them."""
    if step.unit in ("heading", "title") and extents[0].unit not in ("", "section", "heading"):
        return []  # a point has none
    if extents[0].unit and not (extents[0].unit == "section" and step.unit in ("paragraph", "bullet")):
        return [extents]
    found = [spot for beside in kinds(motion, step, members) for spot in beside] if step.unit != "section" else []
    if extents[0].unit and not found:
        return [extents]
    if step.unit == "preamble" and found:
        return [preamble(found)]
    if step.unit == "heading" and not found and motion.front:
        return titles(motion)  # the motion's only heading
    return [(Extent(all_under(motion, spot), spot.at, unit=unit(spot)),) for spot in dict.fromkeys(found)]


def _sections(motion: Motion, step: Step, members: Sequence[Spot]) -> Alternatives:
    """Return the sections whose head has the words: all of them, else its first ones, else some of them."""
    said = head_words(step.names[0])
    heads = [(spot, head_words(spot.text)) for spot in members if spot.is_head]
    for fits in (lambda w: w == said, lambda w: w.startswith(f"{said} "), lambda w: f" {said} " in f" {w} ",
                 lambda w: " " in said and w.endswith(f" {said.removeprefix('the ')}")):  # fmt: skip
        if found := [spot for spot, words in heads if fits(words)]:
            break
    else:
        bare = under_line(motion, said, members) or [
            (Extent(motion.under(spot.at), spot.at, unit="point"),)
            for spot in members
            if said and f"{head_words(spot.text[: len(step.names[0]) * 2 + 40])} ".startswith(f"{said} ")
        ]
        if step.unit == "heading":  # a line that is not known as one, without what stands below it
            return [(replace(option[0], spots=(option[0].own,), unit="heading"),) for option in bare]
        return bare or saying(motion, said, members)
    if step.ordinal:
        found = found[step.ordinal - 1 : step.ordinal] if step.ordinal > 0 else found[step.ordinal :][:1]
    if step.unit == "heading":
        return [(Extent((spot.at,), spot.at, unit="heading"),) for spot in found]
    return [(Extent(motion.section(spot.at), spot.at, unit="section"),) for spot in found]


def _named(motion: Motion, step: Step, extents: tuple[Extent, ...], members: Sequence[Spot]) -> Alternatives:
    """Return the items with the labels that a step names; of several names all must stand in one list."""
    each = [_with_label(name, step, extents, members) for name in step.names]
    if not all(each):
        return []
    if len(each) > 1 and all(len(found) == 1 for found in each):  # numbers that run on through it
        only = [found[0] for found in each]
        only = _between(only[0], only[-1], members) if step.is_range else only
        return [tuple(Extent(all_under(motion, spot), spot.at, unit=unit(spot)) for spot in only)] if only else []
    out: Alternatives = []
    for first in each[0]:
        near = [next((s for s in found if s.head == first.head and s.at >= first.at), None) for found in each[1:]]
        if any(spot is None for spot in near):
            continue
        spots = [first, *(spot for spot in near if spot is not None)]
        spots = _between(first, spots[-1], members) if step.is_range else spots
        out.append(tuple(Extent(all_under(motion, spot), spot.at, unit=unit(spot)) for spot in spots))
    return out


def _between(first: Spot, last: Spot, members: Sequence[Spot]) -> list[Spot]:
    return [s for s in members if first.at <= s.at <= last.at and s.depth == first.depth and s.address]


def _with_label(name: str, step: Step, extents: tuple[Extent, ...], members: Sequence[Spot]) -> list[Spot]:
    wanted = tuple(name.split("."))
    found = [s for s in members if s.address[-len(wanted) :] == wanted and s.own <= len(wanted) and s.unit != "bullet"]
    if step.unit == "section":  # "Section 3" is the one that is called so before it is a point
        found = [s for s in found if s.is_head] or found
    else:
        found = [s for s in found if not s.is_head] or found
    outer = {extent.own for extent in extents if extent.unit}
    inner = [spot for spot in found if spot.at not in outer]
    found = inner if inner and any(extent.unit in ("point", "bullet") for extent in extents) else found
    if step.twin:
        above = {extent.own if extent.unit in ("point", "bullet") else -1 for extent in extents}
        beside = [spot for spot in found if spot.parent in above] or found
        return beside[step.twin - 1 : step.twin]
    for preferred in (
        [spot for spot in found if not step.depth or spot.depth >= step.depth],
        [spot for spot in found if spot.parent in outer],
        [spot for spot in found if spot.address == wanted],
    ):
        found = [spot for spot in preferred if spot in found] or found
    least = min((spot.depth for spot in found), default=0)
    return [spot for spot in found if spot.depth == least]
