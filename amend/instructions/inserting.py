"""New text put in its place: words within a paragraph, or paragraphs between others."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from amend.instructions import newcomers, spacing
from amend.instructions.at_line import beside_line, point_above
from amend.instructions.extents import Extent
from amend.instructions.motion import Motion, Spot
from amend.instructions.numbered import as_numbered, further_of_list, prints_bare_numbers, without_number
from amend.instructions.operations import Operation, Put, Splice
from amend.instructions.parsed import Edit, Ref, Step, Words
from amend.instructions.points_apart import with_points_apart
from amend.instructions.printed import UNITS
from amend.instructions.putting import Case, list_below, new_beside, put, section_of
from amend.instructions.refusal import RefusalError
from amend.instructions.scope import Found
from amend.instructions.whereabouts import nested
from amend.labels import split_label
from amend.model import Kind
from amend.quotation import quoted
from amend.renumbering.numerals import core_of
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
_GOES_ON = re.compile(
    r"(?:and|or|but|with|without|within|including|except|provided|subject|as|so|which|that|who|in|by|for|from|at|on"
    r"|before|after|until|where|when|if|unless|while|across|through|during|under|over|per|to|of|then|because)\b"
)
"""How words begin that go on with a sentence, rather than a point among others in small letters."""
_LINK = re.compile(r"and|or", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?!(?:this|its|does|less|unless|plus|across|towards|afterwards|perhaps|always)\b)[a-z]{3,}(?<!s)(?<!u)s (?=\w)"
)
"""How a clause begins that goes on from "That this Synod": with a verb in the third person."""


def inserted(motion: Motion, edit: Edit, one: _One, look: _Look, warnings: list[str]) -> list[Operation]:
    """Return the insertion that `edit` asks for, in each of its scopes; raise `RefusalError` where no place is told."""
    if edit.place is None and edit.new and (further := further_of_list(motion, edit.new, one)):
        return [further]
    if edit.place is None:
        raise RefusalError(f"{NOWHERE} {quoted(newcomers.text_of(edit.new[0]) if edit.new else '')} goes")
    place = edit.place
    edit = with_points_apart(edit)
    edit = edit if prints_bare_numbers(motion) else without_number(edit, place, warnings)
    case = Case(motion, edit, place, one, look, warnings)
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


def _beside_words(case: Case, anchor: Words, scope: Ref) -> list[Operation]:
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
        _refuse_amid(case, text, place, before)
        is_all = ends and not before and not text[: hit.start].strip()
        whole = is_all and new[0].given is not None
        whole = whole or (before and not hit.start and _is_own(motion.spots[at], text[hit.end :], said))
        below = (whole or (is_all and motion.spots[at].is_head)) and (said[:1].isupper() or text[:1].islower())
        below = below or (
            ends and not before and new[0].given is not None and _is_clause(motion, at, anchor.text, said)
        )
        if len(new) == 1 and not below and not _is_paragraph(case, at, ends and not before):
            made = spacing.inserted(at, text, place, newcomers.text_of(new[0]), before)
            out.append(replace(made, anchor=(hit.start if hit.first == at else 0, hit.end)))
        elif ends and not before and motion.spots[at].is_head and _is_new_section(case):
            out.append(Put(motion.section(at)[-1] + 1, section_of(case)))
        elif before and not hit.start and motion.spots[at].is_head:
            out.append(Put(at, section_of(case)))
        elif ends and not before:
            out.append(_below_lead(case, at))
        elif before and not text[: hit.start].strip():
            out.append(Put(at, new_beside(case, motion.spots[at])))
        else:
            raise RefusalError("several paragraphs cannot go into the middle of one")
    return out


def _below_lead(case: Case, at: int) -> Put:
    """Return paragraphs put below the list that words lead in, or in front of it where their label says so."""
    motion, first = case.motion, list_below(case.motion, at)
    label = core_of(newcomers.label_of(case.edit.new[0]))
    if first is not None and label and label == core_of(first.paragraph.label):
        return Put(at + 1, new_beside(case, first))
    spot = motion.spots[motion.under(at)[-1]] if motion.spots[at].is_head else motion.spots[at]
    return Put(motion.under(at)[-1] + 1, new_beside(case, first or spot))


def _refuse_amid(case: Case, text: str, place: int, before: bool) -> None:
    """Refuse to put a new sentence in the midst of another."""
    amid = text[place:].strip() and text[place] not in ".!?" and text[:place].rstrip()[-1:] not in ".!?"
    if "sentence" in case.edit.unit and not before and amid:
        raise RefusalError("a new sentence cannot stand in the midst of another")


def _is_clause(motion: Motion, at: int, anchor: str, said: str) -> bool:
    """Whether new text behind a clause that ends in ";" is another: both end so, and so do those around it."""
    near = [motion.spots[beside] for beside in (at - 1, at + 1) if 0 <= beside < len(motion.spots)]
    row = any(spot.unit == "paragraph" and spot.text.rstrip().endswith((";", "; and")) for spot in near)
    return (
        motion.spots[at].unit == "paragraph" and row and anchor.rstrip().endswith(";")
        and said.rstrip().endswith((";", "; and")) and said[:1].islower()
    )  # fmt: skip


def _is_own(spot: Spot, rest: str, said: str) -> bool:
    """Whether new text before a head is a paragraph: a sentence, where the anchor is all of the head."""
    return spot.is_head and not rest.strip(" :") and said[:1].isupper() and said.rstrip()[-1:] in ".!?"


def _is_new_section(case: Case) -> bool:
    return "section" in case.edit.unit or is_section_head(newcomers.text_of(case.edit.new[0]))


def _is_paragraph(case: Case, at: int, at_end: bool) -> bool:
    """Whether the new text is a paragraph of its own rather than words in the paragraph `at`."""
    unit, first = case.edit.unit, case.edit.new[0]
    if any(word in unit for word in _WORDS):
        return False
    if unit and unit != "words":
        return True
    is_item = first.given is not None and first.given.kind is Kind.ITEM
    return at_end and (is_item or newcomers.has_bullet(first, case.motion.spots[at].paragraph.label))


def _beside_parts(case: Case, ref: Ref) -> list[Operation]:
    """Return what comes in at the edge of each part that `ref` names, or beside them all."""
    step = ref.steps[-1] if ref.steps else None
    if step is not None and case.place.side in ("after", "before") and _are_apart(step):
        raise RefusalError(f"{quoted(ref.text)} names places that are apart: what goes to which is not said")
    if step is None or len(step.names) < 2 or case.place.side in ("after", "before"):
        return [_beside_part(case, ref)]
    return [_beside_part(case, ref, number) for number in range(len(case.one(ref)))]


def _are_apart(step: Step) -> bool:
    """Whether a step names points that do not follow each other: "points 1 and 4"."""
    numbers = [int(name) for name in step.names if name.isdigit()]
    return len(numbers) > 1 and not step.is_range and numbers != list(range(numbers[0], numbers[0] + len(numbers)))


def _beside_part(case: Case, ref: Ref, number: int | None = None) -> Operation:
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
    if extent.unit == "sentence" and "paragraph" in case.edit.unit and case.place.side in ("after", "before"):
        extent = _paragraph_of(case, extent)
        extents = (extent,)
    if extent.end is not None or inside:
        return _at_edge(case, extent)
    if case.place.side == "after" and _goes_on(case, extent):
        case.warnings.append("the words were put at the end of what they come after")
        return _at_edge(replace(case, place=replace(case.place, side="end")), extent)
    is_text = extent.own >= case.motion.front and not case.motion.spots[extent.own].is_head
    if is_text and any(word in case.edit.unit for word in _WORDS) and case.place.side in ("after", "before"):
        return _at_edge(case, Extent((extent.own,), extent.own, 0, len(case.motion.spots[extent.own].text), "sentence"))
    above = point_above(case.motion, case.edit.new[0], extent) if case.place.side == "after" else None
    if above is not None and "sub" not in case.edit.unit:
        return put(case, above, (above,))
    return put(case, extent, extents)


def _paragraph_of(case: Case, sentence: Extent) -> Extent:
    """Return the paragraph at whose edge a sentence stands, beside which another paragraph goes."""
    text = case.motion.spots[sentence.own].text
    at_edge = not text[sentence.end :].strip() if case.place.side == "after" else not sentence.start
    if not at_edge:
        raise RefusalError("the sentence stands amid its paragraph; a paragraph cannot go into the middle of one")
    return Extent((sentence.own,), sentence.own, unit="paragraph")


def _is_list(anchor: Ref | Words | None) -> bool:
    """Whether text goes to an edge of "the list", as a point of it."""
    return isinstance(anchor, Ref) and bool(anchor.steps) and anchor.steps[-1].unit == "list"


def _is_section_ref(ref: Ref) -> bool:
    """Whether a place is called a section."""
    return bool(ref.steps) and ref.steps[-1].unit == "section"


def _goes_on(case: Case, extent: Extent) -> bool:
    """Whether a phrase for "after point 2" goes on in that point: small letters where the point has a capital."""
    new, text = case.edit.new, case.motion.spots[extent.own].text
    made = newcomers.text_of(new[0]).strip()
    is_phrase = len(new) == 1 and new[0].given is None and not case.edit.unit and not split_label(made)[0]
    return is_phrase and extent.unit in ("point", "bullet") and made[:1].islower() and text[:1].isupper()


def _goes_inside(case: Case, extent: Extent) -> bool:
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
    if given is not None and _is_clause_like(text, case.motion.spots[extent.spots[-1]].text):
        return False
    last = case.motion.spots[extent.spots[-1]]
    is_alike = given is not None and last.paragraph.kind is Kind.ITEM and last.text[:1].islower()
    is_alike = is_alike and (not _GOES_ON.match(text) or text.split()[0] == last.text.split()[0])
    return not is_item and not is_alike and (text[:1].islower() or text[:1] in spacing.CLOSING)


def _is_clause_like(text: str, last: str) -> bool:
    """Whether both begin with a small verb, as the clauses of "That this Synod / notes ...; / asks ..." do."""
    return bool(_CLAUSE.match(text) and _CLAUSE.match(last.strip()))


def _at_edge(case: Case, extent: Extent) -> Splice:
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
    if _LINK.fullmatch(made.strip()) and text.rstrip()[-1:] in (";", ","):
        end = len(text.rstrip())  # "place ‘and’ at the end of (a)": behind its semicolon
        return Splice(at, end, end, f" {made.strip()}")
    if case.vague and " by " not in case.edit.unit and case.edit.unit != "sentence":
        case.warnings.append("it does not say where within it the words go; they were put at its end")
    return spacing.at_end(at, text, made)
