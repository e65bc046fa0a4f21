"""Where an edit looks for its words and puts them: "in point 2 of ...", "after ‘x’", "at the end of point 3"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from amend.instructions.frames import BLOCK
from amend.instructions.marked import REF, WORDS, Marked
from amend.instructions.parsed import Place, Ref, Step, Words
from amend.instructions.references import KIN, is_inside

_IN = re.compile(
    rf"(?:in|to|into|under|within|of|on|from|at|for) ({REF}(?:(?: ?[,&] ?(?:and )?| and )(?:in |to |from |of )?{REF})*)"
)
_SIDE = re.compile(rf"(after|before) ({REF}|{WORDS})")
_EDGE = re.compile(
    rf"(?:at|to) (?:the )?(end|start|bottom|foot)(?: of ({REF}(?: and (?:of |at the end of )?{REF})*|this \w+|that \w+|the \w+))?"
)
_BETWEEN = re.compile(rf"between ({REF}|{WORDS})(?: and ({REF}|{WORDS}))?")
_AS = re.compile(
    rf"as (?:an? |the )?(?:(?:new|additional|further|final|last|separate|next) )*(?:({REF})|((?:sub[- ]?)*\w+(?: points?)?))"
)


@dataclass(frozen=True, slots=True)
class Where:
    """A place taken apart: where to look, and where to put."""

    scopes: tuple[Ref, ...] = ()
    place: Place | None = None
    unit: str = ""
    as_new: Ref | None = None
    is_odd: bool = False
    """Whether some of it was not understood."""


def markers(text: str) -> str:
    """Return only the characters of `text` that stand for references and quotations."""
    return "".join(re.findall(f"{REF}|{WORDS}|{BLOCK}", text))


def within(outer: Sequence[Ref], inner: Sequence[Ref]) -> tuple[Ref, ...]:
    """Return the references `inner` as found inside `outer`; one that names a section stands on its own."""
    if not inner:
        return tuple(outer)
    return tuple(nested(one, other) for one in outer for other in inner)


def above(ref: Ref) -> Ref:
    """Return what `ref` is a part of: of point "2.b" point 2; no steps where it stands alone."""
    if not ref.steps or len(ref.steps) > 1 or "." not in "".join(ref.steps[0].names[:1]):
        return replace(ref, steps=ref.steps[:-1])
    return replace(ref, steps=(replace(ref.steps[0], names=(ref.steps[0].names[0].rpartition(".")[0],)),))


def nested(outer: Ref, inner: Ref) -> Ref:
    """Return `inner` as found inside `outer`, of which only what is larger than `inner` counts."""
    if not inner.steps:
        return inner if inner.is_whole or not outer.steps else outer
    kept = [one for one in outer.steps if one.unit == "section" or not _is_that_section(inner.steps[0])]
    while kept and not is_inside(inner.steps[0], kept[-1]):
        kept.pop()
    words = f"{outer.text}, {inner.text}" if kept and outer.text else inner.text
    near = outer.steps if len(kept) < len(outer.steps) else outer.near
    return Ref((*kept, *inner.steps), words, inner.before or (outer.before and bool(kept)), near=near)


def _is_that_section(step: Step) -> bool:
    return step.unit == "section" and not step.names and not step.ordinal


def contradict(one: Sequence[Ref], other: Sequence[Ref]) -> bool:
    """Whether two places are given for one thing, and neither lies in the other: "in notes 3 delete ‘x’ in resolves 3"."""
    return any(
        bool(a.steps and b.steps)
        and not is_inside(a.steps[0], b.steps[-1])
        and not is_inside(b.steps[0], a.steps[-1])
        and a.steps != b.steps
        and not _are_kinds(a.text, b.text)
        for a in one
        for b in other
    )


def _are_kinds(one: str, other: str) -> bool:
    """Whether two places are of two kinds by what they are called: a clause of the report, and a recommendation."""
    kinds = [said[0].lower().rstrip("s") for text in (one, other) if (said := re.match("[A-Za-z]+", text))]
    return len(kinds) == 2 and kinds[0] != kinds[1]


def is_part(anchor: Ref | Words | None) -> bool:
    """Whether an anchor is a part of the motion below its sections."""
    return isinstance(anchor, Ref) and bool(anchor.steps) and anchor.steps[-1].unit != "section"


def in_others(one: Ref, other: Ref) -> bool:
    """Whether two places name two sections that are not one."""
    sections = [ref.steps[0].names for ref in (one, other) if ref.steps and ref.steps[0].unit == "section"]
    by_head = len(sections) == 2 and all(names and not names[0][:1].isdigit() for names in sections)
    return by_head and sections[0] != sections[1]


def of_kin(place: Place | None, said: str) -> Place | None:
    """Return "(b)" of "a resolution after (b)" as one of the resolutions."""
    kin = KIN.search(said)
    anchor = place.anchor if place is not None else None
    if place is None or kin is None or not isinstance(anchor, Ref) or [s.unit for s in anchor.steps] != ["point"]:
        return place
    return replace(place, anchor=replace(anchor, steps=(replace(anchor.steps[0], kin=kin[0]),)))


def taken_apart(said: str, marked: Marked) -> Where:
    """Take a place apart."""
    out = Where()
    at = 0
    while at < len(said):
        for pattern, take in _TAKES:
            if match := pattern.match(said, at):
                out = take(out, match, marked)
                at = match.end()
                break
        else:
            if said.startswith("instead", at):
                at += len("instead")
                continue
            if said[at] not in " ,:;-":
                return replace(out, is_odd=True)
            at += 1
    return out


def _take_in(out: Where, match: re.Match[str], marked: Marked) -> Where:
    found = _from_outside_in(match[1], marked)
    return replace(
        out,
        is_odd=out.is_odd or contradict(out.scopes, found),
        scopes=within(found, out.scopes)
        if out.scopes and not found[0].steps
        else within(out.scopes or (Ref(),), found),
    )


def _from_outside_in(said: str, marked: Marked) -> tuple[Ref, ...]:
    """Return the references of "in the second section, ‘Council believes’, paragraph (b)": one place, not three."""
    out: list[Ref] = []
    end = 0
    for match in re.finditer(REF, said):
        ref = marked.ref(match[0])
        if out and said[end : match.start()].strip() == "," and _leads_to(out[-1], ref):
            out[-1] = nested(out[-1], ref)
        else:
            out.append(ref)
        end = match.end()
    return tuple(out)


def _leads_to(outer: Ref, inner: Ref) -> bool:
    """Whether what stands behind a comma is a part of what stands before it, rather than another part."""
    if not inner.steps or outer.is_whole:
        return False
    if inner.steps[0].unit == "section":
        return len(outer.steps) == 1 and outer.steps[0].unit == "section" and not outer.steps[0].names
    return all(step.unit == "section" for step in outer.steps)


def _take_side(out: Where, match: re.Match[str], marked: Marked) -> Where:
    return replace(out, place=Place(match[1], anchor_of(match[2], marked)))


def _take_edge(out: Where, match: re.Match[str], marked: Marked) -> Where:
    found = re.findall(REF, match[2] or "")
    side = "start" if match[1] == "start" else "end"
    if len(found) > 1:  # "at the end of notes 1 and notes 3"
        refs = tuple(marked.ref(character) for character in found)
        return replace(out, place=Place(side, None), scopes=within(out.scopes or (Ref(),), refs))
    return replace(out, place=Place(side, anchor_of(found[0], marked) if found else None))


def _take_between(out: Where, match: re.Match[str], marked: Marked) -> Where:
    anchor, other = anchor_of(match[1], marked), anchor_of(match[2], marked) if match[2] else None
    if isinstance(other, Ref) and other.steps and other.steps[-1].unit == "section" and other.steps[-1].names:
        return replace(out, place=Place("before", other))  # "between the notes and the resolves"
    if isinstance(anchor, Ref) and anchor.steps and anchor.steps[-1].count < 0:  # "between the two bullets"
        first = replace(anchor.steps[-1], count=1, ordinal=1)
        is_two = anchor.steps[-1].count == -2
        return replace(out, place=Place("after", replace(anchor, steps=(*anchor.steps[:-1], first))), is_odd=not is_two)
    until = other if isinstance(other, Ref) and other.is_named else None
    if isinstance(anchor, Ref) and anchor.steps and len(anchor.steps[-1].names) == 2:  # "between points 4 and 5"
        step = anchor.steps[-1]
        counted = step.ordinals if len(step.ordinals) == 2 else (step.ordinal,) * 2
        both = (
            replace(step, names=(name,), is_range=False, ordinals=(), ordinal=ordinal)
            for name, ordinal in zip(step.names, counted, strict=True)
        )
        anchor, until = (replace(anchor, steps=(*anchor.steps[:-1], one)) for one in both)
    elif isinstance(anchor, Ref) and anchor.steps and anchor.steps[-1].ordinals:  # "the second and third Whereas"
        anchor = replace(anchor, steps=(*anchor.steps[:-1], replace(anchor.steps[-1], ordinals=())))
    return replace(out, place=Place("after", anchor, until))


def _take_as(out: Where, match: re.Match[str], marked: Marked) -> Where:
    if match[1]:
        return replace(out, as_new=marked.ref(match[1]))
    return replace(out, unit=match[2])


_TAKES = ((_AS, _take_as), (_BETWEEN, _take_between), (_EDGE, _take_edge), (_SIDE, _take_side), (_IN, _take_in))


def anchor_of(character: str, marked: Marked) -> Words | Ref:
    return marked.ref(character) if re.match(REF, character) else marked.quoted(character)[0]
