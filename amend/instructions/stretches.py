"""From one place to another: "all after 'X'", "from 'A' to 'B'", "from 'A' to the end of the paragraph"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from amend.instructions import joining, newcomers, spacing
from amend.instructions.counting import sentences
from amend.instructions.extents import Extent
from amend.instructions.motion import CALLED, Motion
from amend.instructions.openings import begins
from amend.instructions.operations import Drop, Operation, Passage
from amend.instructions.parsed import Edit, Line, Ref, Stretch, Words
from amend.instructions.printed import UNITS, beyond_lines, line_at
from amend.instructions.refusal import RefusalError
from amend.instructions.scope import Found
from amend.instructions.search import Hit
from amend.instructions.senders import above_movers
from amend.instructions.whereabouts import nested
from amend.model import Kind
from amend.quotation import quoted
from amend.section_heads import is_section_head

_COLON = re.compile(r"\s*:\s*[-–—]?\s*")
_One = Callable[[Ref], tuple[Extent, ...]]
_Look = Callable[[Words, Ref], Found]


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where a stretch begins and ends; `end` None is the end of the paragraph `last`."""

    first: int
    start: int
    last: int
    end: int | None


def gone(motion: Motion, edit: Edit, one: _One, look: _Look) -> list[Operation]:
    """Return the deletion of the stretch that `edit` names."""
    out: list[Operation] = []
    for scope in (one_scope for named in edit.scopes for one_scope in each(named)):
        reach = _reach(motion, edit.target, scope, one, look)
        out.append(_deleted(motion, _but_its_tail(motion, edit, reach)))
    return out


def replaced(motion: Motion, edit: Edit, one: _One, look: _Look, warnings: list[str]) -> list[Operation]:
    """Return the replacement of the stretch that `edit` names by its new text."""
    edit = joining.with_its_verb(edit, warnings)
    reach = _reach(motion, edit.target, edit.scopes[0], one, _opening(motion, edit, look, warnings))
    if not reach.start and joining.puts_points_under(motion, edit, reach.first, reach.last):
        reach = replace(reach, first=reach.first + 1)
    text = motion.spots[reach.first].text
    if _COLON.fullmatch(text[reach.start :]) and joining.starts_anew(edit.new[0], text):
        reach = replace(reach, start=len(text))  # the colon of the head leads the new text in as well
    at_head = motion.spots[reach.first - 1] if reach.first and not reach.start else None
    if (
        len(edit.new) > 1
        and at_head is not None
        and at_head.is_head
        and begins(newcomers.text_of(edit.new[0]), at_head.text)
    ):
        edit = replace(edit, new=edit.new[1:])  # the head that stays is printed again
    new = _within_marks(motion, reach, joining.undoubled(text[: reach.start], edit.new, warnings))
    reach = _but_its_tail(motion, edit, reach)
    if reach.first == reach.last and reach.end is not None and len(new) == 1:
        old = text[reach.start : reach.end]
        start, end = reach.end - len(old.lstrip()), reach.start + len(old.rstrip())
        return [spacing.replaced(reach.first, text, start, max(start, end), newcomers.text_of(new[0]))]
    if reach.end is not None and len(new) > 1:
        reach, new = _to_the_end(motion, reach, new)
    lead, rest = "", list(new)
    stays, leads = text[: reach.start], reach.last > reach.first
    all_behind = isinstance(edit.target, Stretch) and edit.target.whole_motion and leads
    clauses = leads and joining.are_clauses(motion.spots[reach.first + 1].text, new)
    ends = clauses or joining.ends_paragraph(stays, len(new) > 1 or all_behind)
    is_over = not text[reach.start :].strip() and ends
    if stays.strip() and not joining.starts_anew(new[0], stays, is_over, leads):
        lead, rest = newcomers.text_of(new[0]), list(new[1:])
    spot = motion.spots[reach.first]
    is_rival = isinstance(edit.target, Stretch) and edit.target.whole_motion and not edit.scopes[0].steps
    heads = spot.is_head and is_section_head(newcomers.text_of(new[0]))
    inside = (not is_rival or _are_points(motion, edit, reach)) and spot.paragraph.kind is Kind.ITEM and not heads
    below = newcomers.unit_below(lead, rest, spot)
    made = newcomers.like(motion, rest, spot, below) if inside and rest else newcomers.freely(motion, rest)
    return [Passage(reach.first, reach.start, reach.last, reach.end, lead, made, not inside)]


def _within_marks(motion: Motion, reach: _Reach, new: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the new text of a whole motion within the quotation marks in which that stands."""
    is_whole = (reach.first, reach.start, reach.last, reach.end) == (motion.body[0], 0, motion.body[-1], None)
    first, last = motion.spots[reach.first].text, motion.spots[reach.last].text
    return joining.within_marks(first, last, new) if is_whole else new


def _to_the_end(motion: Motion, reach: _Reach, new: Sequence[Line]) -> tuple[_Reach, tuple[Line, ...]]:
    """Return a stretch that several paragraphs replace to the end of its last, whose stop they take over."""
    behind = motion.spots[reach.last].text[reach.end :].rstrip()
    if behind.strip(" .;,"):
        raise RefusalError("several paragraphs cannot stand in the middle of one")
    last = newcomers.text_of(new[-1])
    ended = replace(new[-1], text=last + behind if last[-1:].isalnum() else last)
    return replace(reach, end=None), (*new[:-1], ended)


def _are_points(motion: Motion, edit: Edit, reach: _Reach) -> bool:
    """Whether what stands "after point 3" to the end are points, and the new text plain paragraphs that become some."""
    if not (isinstance(edit.target, Stretch) and isinstance(edit.target.start, Ref) and newcomers.are_plain(edit.new)):
        return False
    return all(motion.spots[at].paragraph.kind is Kind.ITEM for at in range(reach.first, reach.last + 1))


def each(ref: Ref) -> tuple[Ref, ...]:
    """Return a reference to several points ("notes 1 and 3") as one to each."""
    if not ref.steps or len(ref.steps[-1].names) < 2 or ref.steps[-1].is_range:
        return (ref,)
    last = ref.steps[-1]
    return tuple(replace(ref, steps=(*ref.steps[:-1], replace(last, names=(name,)))) for name in last.names)


def _opening(motion: Motion, edit: Edit, look: _Look, warnings: list[str]) -> _Look:
    """Return how to look up an anchor: the motion's opening words may return later, the first are meant."""
    if not isinstance(edit.target, Stretch) or not edit.target.whole_motion or not motion.body:
        return look

    def looked(words: Words, scope: Ref) -> Found:
        try:
            return look(words, scope)
        except RefusalError:
            opening = motion.spots[motion.body[0]].text
            if scope.steps or words.ordinal or not begins(opening, words.text):
                raise
            found = look(Words(words.text, 1), scope)
            warnings.append(
                f"the motion opens with {quoted(words.text)}, which comes again later; its opening words were taken"
            )
            return found

    return looked


def _deleted(motion: Motion, reach: _Reach) -> Operation:
    text = motion.spots[reach.first].text
    if reach.first == reach.last:
        end = len(text) if reach.end is None else reach.end
        if not text[: reach.start].strip() and not text[end:].strip(" .;,:"):
            return Drop((reach.first,))
        return spacing.deleted(reach.first, text, reach.start, end)
    whole_end = reach.end is None or reach.end >= len(motion.spots[reach.last].text)
    if not reach.start and whole_end:
        return Drop(tuple(range(reach.first, reach.last + 1)))
    return Passage(reach.first, len(text[: reach.start].rstrip()), reach.last, None if whole_end else reach.end)


def _but_its_tail(motion: Motion, edit: Edit, reach: _Reach) -> _Reach:
    """Return what goes "to the end" of a part without the stop or "; and" there, if nothing else would end it."""
    text = motion.spots[reach.first].text[: reach.end if reach.first == reach.last else None]
    ends_words = isinstance(edit.target, Stretch) and isinstance(edit.target.end, Words)
    stays = newcomers.text_of(edit.new[-1]) if edit.new else text[: reach.start]
    tail = spacing.TAIL.search(text)
    goes_on = stays.strip()[-1:].isalnum() and not spacing.TAIL.search(stays)
    if ends_words or len(edit.new) > 1 or reach.first != reach.last or not tail or not goes_on:
        return reach
    if not text[: reach.start].strip() or tail.start() <= reach.start:
        return reach
    return replace(reach, end=tail.start())


def _reach(motion: Motion, target: object, scope: Ref, one: _One, look: _Look) -> _Reach:
    if not isinstance(target, Stretch):
        raise RefusalError("it does not say what")
    # Where a place may be several, the words tell which.
    extents = look(target.start, scope).extents or one(scope) if isinstance(target.start, Words) else one(scope)
    if len(extents) > 1 and extents[0].unit not in UNITS:
        raise RefusalError(f"{quoted(scope.text)} names several places")
    spots = sorted(at for extent in extents for at in extent.spots)
    if not spots:
        raise RefusalError("the motion has no text there")
    first, start = _start(motion, target, scope, spots, one, look)
    last, end = _end(motion, target, scope, extents, (first, start), one, look)
    if end == 0 and last > first:
        last, end = last - 1, None
    if (last, len(motion.spots[last].text) if end is None else end) < (first, start):
        raise RefusalError("it ends before it begins")
    return _Reach(first, start, last, end)


def _start(
    motion: Motion, target: Stretch, scope: Ref, spots: Sequence[int], one: _One, look: _Look
) -> tuple[int, int]:
    if target.start is None:
        called = CALLED.match(motion.spots[spots[0]].text) if scope.steps else None
        return spots[0], called.end() if called else 0  # its number in words stays
    if isinstance(target.start, Words):
        hit = look(target.start, scope).hits[0]
        return (hit.first, hit.start) if target.inclusive else _behind(motion, hit)
    extent = one(nested(scope, target.start))[0 if target.inclusive else -1]
    if target.inclusive:
        return extent.own, extent.start
    if extent.end is not None:
        return extent.own, extent.end
    # All of a section after its head; all after a point and what stands under it.
    last = extent.own if extent.unit == "section" and target.end == target.start else extent.spots[-1]
    if last + 1 >= len(motion.spots):
        raise RefusalError("nothing stands after it")
    return last + 1, 0


def _behind(motion: Motion, hit: Hit) -> tuple[int, int]:
    """Return the place behind an anchor; behind the end of a paragraph begins the next one."""
    text = motion.spots[hit.last].text
    if text[hit.end :].strip() or hit.last + 1 >= len(motion.spots):
        return hit.last, hit.end
    return hit.last, len(text)


def _end(
    motion: Motion,
    target: Stretch,
    scope: Ref,
    extents: Sequence[Extent],
    start: tuple[int, int],
    one: _One,
    look: _Look,
) -> tuple[int, int | None]:
    if isinstance(target.end, Words):
        hit = _first_behind(motion, target.end, scope, start, look)
        return (hit.last, hit.end) if target.takes_end else (hit.first, hit.start)
    if isinstance(target.end, Ref):
        return _end_of(motion, target.end, scope, extents, start, one, not target.takes_end)
    if extents[-1].unit == "line":
        return _end_of_line(motion, target, extents[-1])
    if extents[0].end is not None and len(extents) == 1:
        return extents[0].own, extents[0].end
    last = max(at for extent in extents for at in extent.spots)
    return (last if scope.steps or target.start is None else above_movers(motion, last, start[0])), None


def _end_of_line(motion: Motion, target: Stretch, extent: Extent) -> tuple[int, int | None]:
    """Return the end of a line of which all after some words goes; "to the end" may be that of more than the line."""
    is_last = extent.own == motion.body[-1] and extent.end in (None, len(motion.spots[extent.own].text))
    if isinstance(target.start, Words) and not target.whole_motion and not is_last:
        raise RefusalError("it does not say whether to the end of the line, of the paragraph or of the motion")
    return extent.own, extent.end


def _first_behind(motion: Motion, words: Words, scope: Ref, start: tuple[int, int], look: _Look) -> Hit:
    """Return where a stretch ends: words that occur several times are meant where they come first behind its start."""
    wider = beyond_lines(scope)
    for where in dict.fromkeys((scope, wider)):
        try:
            hit = look(words, where).hits[0]
        except RefusalError:
            if words.ordinal and where == wider:
                raise
        else:
            if where == wider or (hit.first, hit.start) >= start:
                return hit
    scope = wider
    hits = [hit for hit in look(Words(words.text, everywhere=True), scope).hits if (hit.first, hit.start) >= start]
    inside = [hit for hit in hits if hit.first == start[0]]
    if len(inside) != 1:
        raise RefusalError(f"the words {quoted(words.text)} occur more than once behind its beginning")
    return inside[0]


def _end_of(
    motion: Motion, ref: Ref, scope: Ref, extents: Sequence[Extent], start: tuple[int, int], one: _One, before: bool
) -> tuple[int, int | None]:
    """Return the end of what `ref` names: the motion, a named part, or the paragraph or sentence at hand."""
    if not ref.steps:
        spots = one(scope)[-1].spots if scope.steps and not ref.is_whole else motion.body
        return max(spots), None
    step = ref.steps[-1]
    if not step.names and not step.ordinal:
        return _end_around(motion, step.unit, start)
    extent = one(nested(scope, ref))[-1]
    if before:
        if extent.start:
            return extent.own, extent.start
        return (extent.own - 1, None) if extent.own else (extent.own, 0)
    return (extent.own, extent.end) if extent.end is not None else (extent.spots[-1], None)


def _end_around(motion: Motion, unit: str, start: tuple[int, int]) -> tuple[int, int | None]:
    at, place = start
    if unit == "line" and (line := line_at(motion, at, place)) is not None:
        return at, line.end
    if unit == "sentence":
        return at, next((end for _, end in sentences(motion.spots[at].text) if end > place), len(motion.spots[at].text))
    if unit == "section":
        head = at if motion.spots[at].is_head else motion.spots[at].head
        return (motion.section(head)[-1], None) if head >= 0 else (motion.body[-1], None)
    return at, len(motion.spots[at].text)
