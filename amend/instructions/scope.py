"""Where an edit's words are to be found: its references located, and of several readings the one its words decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from amend.instructions.extents import Extent, Located
from amend.instructions.locate import locate
from amend.instructions.motion import Motion
from amend.instructions.openings import begins
from amend.instructions.parsed import Ref, Step, Words
from amend.instructions.printed import UNITS
from amend.instructions.refusal import RefusalError
from amend.instructions.search import Hit, Searched, search
from amend.quotation import quoted


@dataclass(frozen=True, slots=True)
class Found:
    """Where words stand, and what a person should know of how they were found."""

    hits: tuple[Hit, ...]
    warnings: tuple[str, ...] = ()
    trimmed: str = ""
    extents: tuple[Extent, ...] = ()


_POINT_OF_SECTION = re.compile(r"(?P<section>\d{1,3}(?:\.\d{1,3})*)\.(?P<point>[a-z]|[ivx]{1,4})")


def _parted(ref: Ref) -> Ref | None:
    """Return "Section 19.4(c)" as point (c) of Section 19.4, "paragraph 5(a)" as (a) below the fifth; else None."""
    for at, step in enumerate(ref.steps):
        is_outer = step.unit in ("section", "paragraph") and len(step.names) == 1
        match = _POINT_OF_SECTION.fullmatch(step.names[0]) if is_outer else None
        if match is not None:
            parts = (replace(step, names=(match["section"],)), Step("point", (match["point"],)))
            return replace(ref, steps=(*ref.steps[:at], *parts, *ref.steps[at + 1 :]))
    return None


def _as_point(ref: Ref) -> Ref | None:
    """Return "Section 5(c)" as a point that is labelled so."""
    first = ref.steps[0] if ref.steps else None
    if first is None or first.unit != "section" or not first.names or not _POINT_OF_SECTION.fullmatch(first.names[0]):
        return None
    return replace(ref, steps=(replace(first, unit="point"), *ref.steps[1:]))


def _without_title(motion: Motion, ref: Ref) -> Ref | None:
    """Return "Section 3, item 4" as item 4, where the motion's own title says that it is Section 3."""
    first = ref.steps[0] if len(ref.steps) > 1 else None
    if first is None or first.unit != "section" or len(first.names) != 1 or not first.names[0].isdigit():
        return None
    titles = " ".join(spot.text for spot in motion.spots[: motion.front + 1])
    is_so = re.search(rf"\b(?:section|part|rule|chapter) {first.names[0]}\b", titles, re.IGNORECASE)
    return replace(ref, steps=ref.steps[1:]) if is_so else None


_CALLED_PART = re.compile(r"(?:the )?(?P<called>(?:part|chapter|schedule) \w{1,4})\b", re.IGNORECASE)


def _as_headed(motion: Motion, ref: Ref) -> Ref:
    """Return "Part 3" as the section of that name, where the motion has a head that is called so: no point 3 then."""
    called = _CALLED_PART.match(ref.text)
    first = ref.steps[0] if ref.steps else None
    if called is None or first is None or first.unit != "point":
        return ref
    is_headed = any(spot.is_head and begins(spot.text, called["called"]) for spot in motion.spots)
    return replace(ref, steps=(replace(first, unit="section"), *ref.steps[1:])) if is_headed else ref


def _as_paragraph(motion: Motion, ref: Ref) -> Ref | None:
    """Return "the first recital" as the first paragraph: a motion's recitals need not say "whereas"."""
    first = ref.steps[0] if ref.steps else None
    is_recital = first is not None and first.unit == "opening" and first.names == ("whereas",) and first.ordinal
    if first is None or not is_recital or any(begins(spot.text, "whereas") for spot in motion.spots):
        return None
    return replace(ref, steps=(replace(first, unit="preamble", names=()), *ref.steps[1:]))


def _opening(ref: Ref) -> Ref | None:
    """Return "the second whereas", behind an order about a section, as that of the motion: no section has any."""
    at = next((at for at, step in enumerate(ref.steps) if at and step.unit == "opening"), 0)
    return replace(ref, steps=ref.steps[at:]) if at else None


def _located(motion: Motion, ref: Ref) -> Located:
    """Return where a part may stand; of several places only that within what was named before it, where it is one."""
    ref = _as_headed(motion, ref)
    located = locate(motion, ref)
    if located.trouble and (opening := _opening(ref)) is not None:
        located = locate(motion, opening)
    if located.trouble:
        parted = _parted(ref)
        inner = _without_title(motion, parted) if parted is not None else None
        others = filter(None, (parted, inner, _as_point(ref), _without_title(motion, ref)))
        found = (again for other in others if not (again := locate(motion, other)).trouble)
        located = next(found, located)
    if len(located.alternatives) < 2 or not ref.near:
        return located
    around = locate(motion, Ref(ref.near))
    inside = (
        {at for extent in around.alternatives[0] for at in extent.spots} if len(around.alternatives) == 1 else set()
    )
    near = [extents for extents in located.alternatives if all(extent.own in inside for extent in extents)]
    return replace(located, alternatives=tuple(near)) if len(near) == 1 else located


def _is_across(names: Sequence[str]) -> bool:
    """Whether the ends of a range are points of two lists: "4(b) to 5"."""
    parts = [name.rpartition(".") for name in (names[0], names[-1])] if len(names) > 1 else []
    lettered = any(outer and not inner.isdigit() for outer, _, inner in parts)
    return lettered and parts[0][0] != parts[1][0] and bool(parts[1][0] or parts[1][2].isdigit())


def one(motion: Motion, ref: Ref) -> tuple[Extent, ...]:
    """Return the parts that `ref` names; raise `RefusalError` where it names none, or may name several."""
    located = _located(motion, ref)
    if located.trouble:
        raise RefusalError(located.trouble)
    if any(step.is_range and _is_across(step.names) for step in ref.steps):
        raise RefusalError(f"{quoted(ref.text)} begins in one list and ends in another")
    if len(located.alternatives) > 1 and not located.first_meant:
        places = "; ".join(motion.place(extents[0].own) for extents in located.alternatives[:6])
        raise RefusalError(f"{quoted(ref.text)} may be any of {len(located.alternatives)} places: {places}")
    _refuse_by_chance(motion, ref)
    return located.alternatives[0]


def _refuse_by_chance(motion: Motion, ref: Ref) -> None:
    """Refuse "the last point of section 2" where several lists have a 2, though only one has points below it."""
    first = ref.steps[0] if len(ref.steps) > 1 else None
    if first is None or first.unit != "section" or not all(name.isdigit() for name in first.names or ("-",)):
        return
    outer = locate(motion, replace(ref, steps=(first,))).alternatives
    if len(outer) > 1:
        places = "; ".join(motion.place(extents[0].own) for extents in outer)
        raise RefusalError(f"{quoted(ref.text)} may lie in any of {len(outer)} places: {places}")


def words(motion: Motion, sought: Words, ref: Ref) -> Found:
    """Return where `sought` stands within what `ref` names; raise `RefusalError` where nothing tells.

    Where `ref` may name several places and the words stand in one of them only, that is the one.
    """
    located = _located(motion, ref)
    if located.trouble and (recital := _as_paragraph(motion, ref)) is not None:
        return words(motion, sought, recital)
    if located.trouble:
        raise RefusalError(located.trouble)
    if len(located.alternatives) == 1:
        return _in(motion, sought, located.alternatives[0])
    found = [(extents, search(motion, sought, extents)) for extents in located.alternatives]
    having = [(extents, result) for extents, result in found if not result.trouble or "occur" in result.trouble]
    if having and located.first_meant:
        if having[0][0] == located.alternatives[0]:
            return _in(motion, sought, having[0][0])
        having = having[:1]
    if not having and ref.steps[-1].unit == "heading" and not ref.steps[-1].names and len(ref.steps) == 1:
        return words(motion, sought, replace(ref, steps=(replace(ref.steps[0], unit="title"),)))
    if len(having) != 1:
        places = "; ".join(motion.place(extents[0].own) for extents, _ in having or found)
        held = f"and the words {quoted(sought.text)} stand in {'none' if not having else len(having)} of them"
        raise RefusalError(f"{quoted(ref.text)} may be any of {len(found)} places, {held}: {places}")
    extents, result = having[0]
    if result.trouble:
        raise RefusalError(result.trouble)
    said = (
        f"{quoted(ref.text)} may be any of {len(found)} places; the words stand only in {motion.place(extents[0].own)}"
    )
    return Found(result.hits, (said, *filter(None, (result.warning,))), result.trimmed, extents)


def _in(motion: Motion, sought: Words, extents: tuple[Extent, ...]) -> Found:
    results = [
        _own_first(motion, sought, part)
        for part in ([extents] if len(extents) == 1 or extents[0].unit in UNITS else [(one,) for one in extents])
    ]
    if trouble := next((result.trouble for result in results if result.trouble), ""):
        raise RefusalError(trouble)
    hits = tuple(dict.fromkeys(hit for result in results for hit in result.hits))
    warnings = dict.fromkeys(result.warning for result in results if result.warning)
    return Found(hits, tuple(warnings), results[0].trimmed, extents)


def _own_first(motion: Motion, sought: Words, extents: tuple[Extent, ...]) -> Searched:
    """Return where words stand in a point: in its own text, else in what stands under it."""
    extent = extents[0]
    if len(extents) == 1 and extent.unit in ("point", "bullet") and len(extent.spots) > 1 and not sought.everywhere:
        own = search(motion, sought, (replace(extent, spots=(extent.own,)),))
        if not own.trouble or "occur" in own.trouble:
            return own
    return search(motion, sought, extents)


def places(motion: Motion, extents: Sequence[Extent]) -> str:
    """Return in words where `extents` are."""
    return " and ".join(dict.fromkeys(motion.place(extent.own) for extent in extents))
