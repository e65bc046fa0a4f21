"""New text put in its place: words within a paragraph, or paragraphs between others."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from amend.instructions import newcomers, spacing
from amend.instructions.at_line import beside_line, point_above
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion, Spot
from amend.instructions.moving import gap
from amend.instructions.numbered import as_numbered, without_number
from amend.instructions.operations import NewParagraph, Operation, Put, Splice
from amend.instructions.parsed import Edit, Place, Ref, Words
from amend.instructions.points_apart import with_points_apart
from amend.instructions.printed import UNITS
from amend.instructions.refusal import RefusalError
from amend.instructions.scope import Found
from amend.instructions.senders import last_of_text
from amend.instructions.whereabouts import nested
from amend.labels import split_label
from amend.model import Kind
from amend.quotation import quoted
from amend.section_heads import is_section_head

_One = Callable[[Ref], tuple[Extent, ...]]
_Look = Callable[[Words, Ref], Found]
_WORDS = ("word", "phrase", "text", "sentence", "wording", "figure")
_BESIDE = {"end": "after", "start": "before"}
"""Where a paragraph goes for the end of the line with which another ends."""
NOWHERE = "it does not say where"
"""How the reason begins where new text has no place."""
_TAIL = re.compile(r"[\s.:;,]*(?:\b(?:and|or)\b[\s.:;,]*)?")
"""What may stand behind the words that end a point."""
_SHORT = 12
"""Words: new text of no more, in small letters, goes on in a sentence."""


@dataclass(frozen=True, slots=True)
class _Case:
    motion: Motion
    edit: Edit
    place: Place
    one: _One
    look: _Look
    warnings: list[str]
    vague: bool = False
    """Whether the paper says in what the text goes, but not where in it."""


def inserted(motion: Motion, edit: Edit, one: _One, look: _Look, warnings: list[str]) -> list[Operation]:
    """Return the insertion that `edit` asks for, in each of its scopes; raise `RefusalError` where no place is told."""
    if edit.place is None:
        raise RefusalError(f"{NOWHERE} {quoted(newcomers.text_of(edit.new[0]) if edit.new else '')} goes")
    place = edit.place
    edit = without_number(with_points_apart(edit), place, warnings)
    case = _Case(motion, edit, place, one, look, warnings)
    out: list[Operation] = []
    for scope in edit.scopes:
        anchor = place.anchor
        if isinstance(anchor, Words):
            out += _beside_words(case, anchor, scope)
        elif place.side == "as" and anchor is not None:
            out.append(as_numbered(motion, nested(scope, anchor), edit.new, edit.unit, one))
        else:
            out += _beside_parts(case, nested(scope, anchor) if anchor is not None else scope)
    return out


def _beside_words(case: _Case, anchor: Words, scope: Ref) -> list[Operation]:
    """Return words put in after (or before) others; paragraphs where the anchor ends one and they are some."""
    motion, new = case.motion, case.edit.new
    before = case.place.side == "before"
    found = case.look(anchor, scope)
    out: list[Operation] = []
    for hit in found.hits:
        at, place = (hit.first, hit.start) if before else (hit.last, hit.end)
        text = motion.spots[at].text
        ends = bool(_TAIL.fullmatch(text[hit.end :]))
        said = newcomers.text_of(new[0])
        is_all = ends and not before and not text[: hit.start].strip()
        whole = is_all and new[0].given is not None
        below = (whole or (is_all and motion.spots[at].is_head)) and said[:1].isupper()
        if len(new) == 1 and not below and not _is_paragraph(case, at, ends and not before):
            made = spacing.inserted(at, text, place, newcomers.text_of(new[0]), before)
            out.append(replace(made, anchor=(hit.start if hit.first == at else 0, hit.end)))
        elif ends and not before and motion.spots[at].is_head and _is_new_section(case):
            out.append(Put(motion.section(at)[-1] + 1, _section_of(case)))
        elif before and not hit.start and motion.spots[at].is_head and _is_new_section(case):
            out.append(Put(at, _section_of(case)))
        elif ends and not before:
            spot = motion.spots[motion.under(at)[-1]] if motion.spots[at].is_head else motion.spots[at]
            out.append(Put(motion.under(at)[-1] + 1, _new_beside(case, _list_below(motion, at) or spot)))
        else:
            raise RefusalError("several paragraphs cannot go into the middle of one")
    return out


def _is_new_section(case: _Case) -> bool:
    return "section" in case.edit.unit or is_section_head(newcomers.text_of(case.edit.new[0]))


def _list_below(motion: Motion, at: int) -> Spot | None:
    """Return the first item right below a head or a paragraph that leads a list in."""
    following = motion.spots[at + 1] if at + 1 < len(motion.spots) else None
    leads = motion.spots[at].is_head or motion.spots[at].text.rstrip().endswith(":")
    return following if leads and following is not None and following.paragraph.kind is Kind.ITEM else None


def _is_paragraph(case: _Case, at: int, at_end: bool) -> bool:
    """Whether the new text is a paragraph of its own rather than words in the paragraph `at`."""
    unit, first = case.edit.unit, case.edit.new[0]
    if any(word in unit for word in _WORDS):
        return False
    if unit and unit != "words":
        return True
    is_item = first.given is not None and first.given.kind is Kind.ITEM
    return at_end and (is_item or newcomers.has_bullet(first, case.motion.spots[at].paragraph.label))


def _new_beside(case: _Case, spot: Spot | None) -> tuple[NewParagraph, ...]:
    anchor = case.place.anchor
    is_exact = isinstance(anchor, Ref) and bool(anchor.steps) and anchor.steps[-1].depth > 0
    return newcomers.like(case.motion, case.edit.new, spot, case.edit.unit, is_exact)


def _beside_parts(case: _Case, ref: Ref) -> list[Operation]:
    """Return what comes in at the edge of each part that `ref` names, or beside them all."""
    step = ref.steps[-1] if ref.steps else None
    if step is None or len(step.names) < 2 or case.place.side in ("after", "before"):
        return [_beside_part(case, ref)]
    return [_beside_part(case, ref, number) for number in range(len(case.one(ref)))]


def _beside_part(case: _Case, ref: Ref, number: int | None = None) -> Operation:
    """Return what comes in beside, or at the edge of, a part of the motion; `number`: which of several."""
    if case.place.side == "within":
        case = replace(case, place=replace(case.place, side="end"), vague=True)
    extents = case.one(ref) if number is None else case.one(ref)[number : number + 1]
    extent = extents[-1] if case.place.side in ("after", "end") else extents[0]
    if extent.unit in UNITS:
        is_part = bool(case.edit.unit) and not any(word in case.edit.unit for word in _WORDS)
        extent = beside_line(case.motion, case.edit.new, case.place.side, extent, is_part)
        extents = (extent,)
        if extent.unit not in UNITS:
            case = replace(case, place=replace(case.place, side=_BESIDE.get(case.place.side, case.place.side)))
            if case.edit.new[0].given is None and not is_part:
                case.warnings.append("it was put in as a paragraph of its own, as the line is at the edge of one")
    # "Section 1" of "1. Background" is a point that has others under it.
    has_points = _is_section_ref(ref) and extent.unit == "point" and len(extent.spots) > 1
    inside = case.place.side in ("end", "start") and not has_points and _goes_inside(case, extent)
    if extent.end is not None or inside:
        return _at_edge(case, extent)
    if case.place.side == "after" and _goes_on(case, extent):
        case.warnings.append("the words were put at the end of what they come after")
        return _at_edge(replace(case, place=replace(case.place, side="end")), extent)
    if any(word in case.edit.unit for word in _WORDS) and case.place.side in ("after", "before"):
        return _at_edge(case, Extent((extent.own,), extent.own, 0, len(case.motion.spots[extent.own].text), "sentence"))
    above = point_above(case.motion, case.edit.new[0], extent) if case.place.side == "after" else None
    if above is not None and "sub" not in case.edit.unit:
        return _put(case, above, (above,))
    return _put(case, extent, extents)


def _is_list(anchor: Ref | Words | None) -> bool:
    """Whether text goes to an edge of "the list", as a point of it."""
    return isinstance(anchor, Ref) and bool(anchor.steps) and anchor.steps[-1].unit == "list"


def _is_section_ref(ref: Ref) -> bool:
    """Whether a place is called a section."""
    return bool(ref.steps) and ref.steps[-1].unit == "section"


def _goes_on(case: _Case, extent: Extent) -> bool:
    """Whether a phrase for "after point 2" goes on in that point: small letters where the point has a capital."""
    new, text = case.edit.new, case.motion.spots[extent.own].text
    made = newcomers.text_of(new[0]).strip()
    is_phrase = len(new) == 1 and new[0].given is None and not case.edit.unit and not split_label(made)[0]
    return is_phrase and extent.unit in ("point", "bullet") and made[:1].islower() and text[:1].isupper()


def _goes_inside(case: _Case, extent: Extent) -> bool:
    """Whether text for the end (or start) of a part goes into its sentence rather than below it."""
    new, unit = case.edit.new, case.edit.unit
    if _is_list(case.place.anchor) and not any(word in unit for word in _WORDS):
        return False
    if len(new) > 1 or "sub" in unit or "head" in unit or split_label(newcomers.text_of(new[0]))[0]:
        return False
    if any(word in unit for word in _WORDS) and unit != "words":
        return True
    is_one = extent.unit in ("point", "bullet", "paragraph", "cell", "heading") or len(extent.spots) == 1
    if unit and unit != "words":
        return False
    given = new[0].given
    is_item = given is not None and given.kind is Kind.ITEM
    if is_one:
        return not is_item
    text = newcomers.text_of(new[0]).strip()
    return not is_item and (text[:1].islower() or text[:1] in spacing.CLOSING)


def _at_edge(case: _Case, extent: Extent) -> Splice:
    motion, made = case.motion, " ".join(newcomers.text_of(line) for line in case.edit.new)
    at = extent.own if extent.unit != "section" and extent.unit else extent.spots[-1 if case.place.side == "end" else 0]
    text = motion.spots[at].text
    if extent.end is not None:
        if case.place.side == "end":
            shown = spacing.at_end(at, text[: extent.end], made)
            return replace(shown, core=(shown.start, shown.start))
        if case.place.side in ("before", "start"):
            return spacing.inserted(at, text, extent.start, made, before=True)
        return spacing.inserted(at, text, extent.end, made, before=False)
    if case.place.side == "start":
        return spacing.inserted(at, text, 0, made, before=True)
    if text.rstrip().endswith(":") and len(motion.under(at)) > 1:
        raise RefusalError("it leads in a list: it is not said whether the words go before its colon or below the list")
    if case.vague and " by " not in case.edit.unit:
        case.warnings.append("it does not say where within it the words go; they were put at its end")
    return spacing.at_end(at, text, made)


def _put(case: _Case, extent: Extent, extents: Sequence[Extent]) -> Put:
    """Return paragraphs put beside a part, or in it as its last (or first)."""
    motion, side = case.motion, case.place.side
    spot = motion.spots[extent.own]
    if side in ("after", "before"):
        if spot.is_head and side == "after" and extent.unit == "heading":
            return Put(extent.own + 1, _new_beside(case, _list_below(motion, extent.own) or spot))
        return Put(gap(motion, extents, side), _as_section(case, spot) or _new_beside(case, spot), side == "after")
    if extent.unit in ("point", "bullet") and spot.paragraph.kind is Kind.ITEM:
        return _put_under(case, extent, spot)
    return _put_into(case, extent)


def _section_of(case: _Case) -> tuple[NewParagraph, ...]:
    """Return the paragraphs of a new section; a warning says where they have no numbers as the motion's points do."""
    made = newcomers.freely(case.motion, case.edit.new)
    counts = any(one.paragraph.kind is Kind.ITEM and one.address for one in case.motion.spots)
    is_headed = made[0].kind is Kind.HEADING or is_section_head(newcomers.text_of(case.edit.new[0]))
    if counts and is_headed and not any(one.kind is Kind.ITEM for one in made):
        case.warnings.append("its paragraphs have no numbers, as the motion's points have")
    return made


def _as_section(case: _Case, spot: Spot) -> tuple[NewParagraph, ...] | None:
    """Return a whole new section beside another, None where the new text is none."""
    if not spot.is_head:
        return None
    return _section_of(case)


def _put_under(case: _Case, extent: Extent, spot: Spot) -> Put:
    """Return new sub-points of a point."""
    motion = case.motion
    children = [at for at in extent.spots if motion.spots[at].parent == extent.own]
    at_start = case.place.side == "start"
    if not children and case.place.anchor is None and spot.unit == "bullet" and case.edit.unit.startswith("bullet"):
        last = motion.spots[motion.siblings(extent.own)[-1]]  # "Bullet 4: ... Add a new bullet at the end"
        return Put(motion.under(last.at)[-1] + 1, newcomers.like(motion, case.edit.new, last, ""))
    if children:
        beside = motion.spots[children[0] if at_start else children[-1]]
        made = newcomers.like(motion, case.edit.new, beside, "")
    else:
        unit = case.edit.unit
        if "sub" not in unit and not spot.text.rstrip().endswith(":") and not newcomers.label_of(case.edit.new[0]):
            case.warnings.append("it was put in as a sub-point: it is not said whether it is one")
        made = newcomers.like(motion, case.edit.new, spot, unit if "sub" in unit else f"sub-{unit}")
    return Put(children[0] if at_start and children else extent.spots[-1] + 1, made, not at_start)


def _put_into(case: _Case, extent: Extent) -> Put:
    """Return new paragraphs at the end (or the start) of a section or of the motion."""
    motion, at_start = case.motion, case.place.side == "start"
    owns = extent.own if extent.unit == "section" else -1
    inside = [at for at in extent.spots if not (motion.spots[at].is_head and at == owns)]
    if not inside:
        return Put(extent.own + 1, newcomers.like(motion, case.edit.new, motion.spots[extent.own], case.edit.unit))
    at = inside[0] if at_start else (last_of_text(motion, inside) if owns < 0 else inside[-1])
    items = [spot for spot in inside if motion.spots[spot].paragraph.kind is Kind.ITEM]
    is_point = (
        any(word in case.edit.unit for word in ("bullet", "item", "recommendation"))
        or case.edit.unit == "point"
        or any(newcomers.label_of(line) for line in case.edit.new)
    )
    if items and not at_start and is_point:
        at = items[-1]  # new points go behind the last of the list, whatever prose ends the section
    beside = motion.spots[at]
    while (
        beside.parent not in (-1, owns) and "sub" not in case.edit.unit and not newcomers.goes_on(case.edit.new, beside)
    ):
        beside = motion.spots[beside.parent]
    heads = newcomers.freely(motion, case.edit.new)
    alone = owns < 0 and case.edit.unit in ("", "paragraph") and newcomers.stands_alone(case.edit.new, beside)
    if heads and (alone or heads[0].kind is Kind.HEADING or "section" in case.edit.unit):
        return Put(at if at_start else at + 1, heads, not at_start)
    return Put(at if at_start else at + 1, newcomers.like(motion, case.edit.new, beside, case.edit.unit), not at_start)
