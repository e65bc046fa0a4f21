"""New paragraphs put beside a part of the motion, or in it as its last (or first)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from amend.instructions import newcomers
from amend.instructions.at_line import is_next
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion, Spot
from amend.instructions.moving import gap
from amend.instructions.operations import NewParagraph, Put
from amend.instructions.parsed import Edit, Place, Ref, Words
from amend.instructions.scope import Found
from amend.instructions.senders import last_of_text
from amend.label_levels import style
from amend.labels import is_bullet
from amend.model import Kind
from amend.section_heads import is_section_head

_One = Callable[[Ref], tuple[Extent, ...]]
_Look = Callable[[Words, Ref], Found]


@dataclass(frozen=True, slots=True)
class Case:
    motion: Motion
    edit: Edit
    place: Place
    one: _One
    look: _Look
    warnings: list[str]
    vague: bool = False
    """Whether the paper says in what the text goes, but not where in it."""


def list_below(motion: Motion, at: int) -> Spot | None:
    """Return the first item right below a head or a paragraph that leads a list in."""
    following = motion.spots[at + 1] if at + 1 < len(motion.spots) else None
    leads = motion.spots[at].is_head or motion.spots[at].text.rstrip().endswith(":")
    return following if leads and following is not None and following.paragraph.kind is Kind.ITEM else None


def _led_in(case: Case, spot: Spot) -> Spot:
    """Return the first point below a paragraph where a new point comes between the two, else the paragraph itself."""
    unit, following = case.edit.unit, case.motion.spots[spot.at + 1 : spot.at + 2]
    is_point = spot.unit == "paragraph" and any(word in unit for word in ("point", "bullet", "item"))
    leads = case.place.side == "after" and bool(following) and following[0].paragraph.kind is Kind.ITEM
    return following[0] if is_point and leads else spot


def new_beside(case: Case, spot: Spot | None) -> tuple[NewParagraph, ...]:
    spot = _led_in(case, spot) if spot is not None else None
    anchor = case.place.anchor
    depth = anchor.steps[-1].depth if isinstance(anchor, Ref) and anchor.steps else 0
    unit = case.edit.unit
    if depth and depth == unit.count("sub"):  # "after sub-section (b) a new sub-section": of the same level
        return newcomers.like(case.motion, case.edit.new, spot, "point")
    if spot is not None and "sub" in unit and _is_itself_below(case, spot):
        return newcomers.like(case.motion, case.edit.new, spot, "point")
    return newcomers.like(case.motion, case.edit.new, spot, unit, depth > 0)


def _is_itself_below(case: Case, spot: Spot) -> bool:
    """Whether what a paper calls a sub-paragraph is one beside `spot`: "a new sub-paragraph after ii."."""
    label = spot.paragraph.label
    goes_on = is_next(newcomers.label_of(case.edit.new[0]), label)
    return goes_on or (not spot.depth and label.islower() and not is_bullet(label) and not any(map(str.isdigit, label)))


def put(case: Case, extent: Extent, extents: Sequence[Extent]) -> Put:
    """Return paragraphs put beside a part, or in it as its last (or first)."""
    motion, side = case.motion, case.place.side
    spot = motion.spots[extent.own]
    if side in ("after", "before"):
        if spot.is_head and side == "after" and extent.unit == "heading":
            return Put(extent.own + 1, new_beside(case, list_below(motion, extent.own) or spot))
        return Put(gap(motion, extents, side), _as_section(case, spot) or new_beside(case, spot), side == "after")
    label = newcomers.label_of(case.edit.new[0])
    if is_next(label, spot.paragraph.label) or _is_of_its_list(case, extent, label):
        return Put(extent.spots[-1] + 1, newcomers.like(motion, case.edit.new, spot, ""))  # "(4)" at the end of (3)
    if extent.unit in ("point", "bullet") and spot.paragraph.kind is Kind.ITEM:
        return _put_under(case, extent, spot)
    return _put_into(case, extent)


def _is_of_its_list(case: Case, extent: Extent, label: str) -> bool:
    """Whether a numbered point for the end of another is one of that one's own list: it has none below it.

    "Renumber section 4 to 2 and insert at the end of this section: ‘3. ...’".
    """
    own = case.motion.spots[extent.own]
    has_list = len(extent.spots) > 1 or own.text.rstrip().endswith(":") or "sub" in case.edit.unit
    return bool(label) and label[0].isdigit() and not has_list and style(label) == style(own.paragraph.label)


def section_of(case: Case) -> tuple[NewParagraph, ...]:
    """Return the paragraphs of a new section; a warning says where they have no numbers as the motion's points do."""
    made = newcomers.freely(case.motion, case.edit.new)
    counts = any(one.paragraph.kind is Kind.ITEM and one.address for one in case.motion.spots)
    is_headed = made[0].kind is Kind.HEADING or is_section_head(newcomers.text_of(case.edit.new[0]))
    if counts and is_headed and not any(one.kind is Kind.ITEM for one in made):
        case.warnings.append("its paragraphs have no numbers, as the motion's points have")
    return made


def _as_section(case: Case, spot: Spot) -> tuple[NewParagraph, ...] | None:
    """Return a whole new section beside another, None where the new text is none."""
    if not spot.is_head:
        return None
    return section_of(case)


def _put_under(case: Case, extent: Extent, spot: Spot) -> Put:
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


def _put_into(case: Case, extent: Extent) -> Put:
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
    is_section = is_section_head(newcomers.text_of(case.edit.new[0])) and not newcomers.label_of(case.edit.new[0])
    if items and not at_start and is_point and not is_section:
        at = items[-1]  # new points go behind the last of the list, whatever prose ends the section
    beside = motion.spots[at]
    while (
        beside.parent not in (-1, owns)
        and "sub" not in case.edit.unit
        and not newcomers.goes_on(case.edit.new, beside)
        and not _is_next_of(motion, newcomers.label_of(case.edit.new[0]), beside)
    ):
        beside = motion.spots[beside.parent]
    if items and not at_start and case.edit.unit == "section" and _is_point(case, motion.spots[items[-1]]):
        return Put(at + 1, newcomers.like(motion, case.edit.new, motion.spots[items[-1]], "point"), not at_start)
    heads = newcomers.freely(motion, case.edit.new)
    alone = owns < 0 and case.edit.unit in ("", "paragraph") and newcomers.stands_alone(case.edit.new, beside)
    if heads and (alone or heads[0].kind is Kind.HEADING or "section" in case.edit.unit):
        return Put(at if at_start else at + 1, heads, not at_start)
    return Put(at if at_start else at + 1, newcomers.like(motion, case.edit.new, beside, case.edit.unit), not at_start)


def _is_point(case: Case, last: Spot) -> bool:
    """Whether "a new section" is a point, behind the `last` of a motion that calls its points so."""
    new = case.edit.new
    label = newcomers.label_of(new[0])
    if last.depth or (label and not is_next(label, last.paragraph.label)):
        return False
    return len(new) == 1 and not is_section_head(newcomers.text_of(new[0])) and not any(
        spot.is_head and spot.text.lower().startswith(("section", "part")) for spot in case.motion.spots
    )  # fmt: skip


def _is_next_of(motion: Motion, label: str, last: Spot) -> bool:
    """Whether a label goes on with the list of the last sub-point, and not with that of the point around it."""
    outer = motion.spots[last.parent]
    return is_next(label, last.paragraph.label) and not is_next(label, outer.paragraph.label)
