"""A frame that matched -> the edits that it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from amend.instruction_lines import says_edit
from amend.instructions import arranging
from amend.instructions.elsewhere import NEW_REF, comes_apart, elsewhere, is_elsewhere
from amend.instructions.marked import REF, WORDS, Marked
from amend.instructions.parsed import LAST, Edit, Line, Place, Ref, Step, Stretch, Target, Words
from amend.instructions.printed import joined
from amend.instructions.said import UNIT, Context, lines, refs, target_of
from amend.instructions.sentence import Sentence
from amend.instructions.whereabouts import contradict, in_others, is_part, markers, nested, of_kin, taken_apart, within

_OF_THAT = re.compile(
    r"\b(?:end|start) of (?:that|this) (?:point|paragraph|bullet|item|clause|sentence|recommendation|section)\b"
)
"""What means the part that the edit before it changed."""
_ONE_PARAGRAPH = re.compile(r"(?:the |that )?(?:paragraph|point|bullet|clause|words?) (?:beginning|starting)")
"""A paragraph called by its first words: what is said after it is not looked for within it."""


@dataclass(frozen=True, slots=True)
class Made:
    """The edits of a frame, and the places that it sets for the edits after it in the sentence."""

    edits: tuple[Edit, ...]
    scopes: tuple[Ref, ...] | None = None


def made(
    verb: str,
    match: re.Match[str],
    marked: Marked,
    sentence: Sentence,
    scopes: tuple[Ref, ...],
    before: Edit | None = None,
    named: tuple[Ref, ...] = (),
) -> Made | None:
    """Return the edits of a frame that matched, None where what it holds makes no sense together.

    `before` is the edit before it in the sentence, `named` the place that was named right before it.
    """
    groups = match.groupdict()
    at = taken_apart(groups.get("at") or "", marked)
    if at.is_odd or (tail := taken_apart(groups.get("tail") or "", marked)).is_odd:
        return None  # a place of which a part was not understood is no place
    if before is not None and _OF_THAT.search(match[0]) and not at.scopes:
        scopes = within(before.scopes, before.parts) if any(ref.steps for ref in before.scopes) else before.scopes
        if not any(ref.steps for ref in scopes):
            return None  # which point the edit before changed is not told
    own = within(scopes, at.scopes)
    inner = groups.get("in") or (f"in {groups['all_in']}" if groups.get("all_in") else "")
    inside = taken_apart(inner, marked).scopes
    if (
        verb in ("delete", "insert", "toread", "replace")
        and not groups.get("from")
        and contradict(at.scopes or named, (*tail.scopes, *inside))
    ):
        return None  # "in notes 3 delete ‘x’ in resolves 3"
    place_scopes = (joined(own, inside) if groups.get("from") else None) or within(own, inside)
    build = _BUILDERS[verb]
    goes = before is not None and before.verb == "delete" and bool(before.words) and not at.scopes
    found = build(Context(groups, marked, sentence, place_scopes, at, goes))
    if found is None or (verb == "keep" and before is not None and re.search(REF, match[0])):
        return None  # "delete all of point 1 but keep (a)"
    what = markers(groups.get("what") or "")
    parts = tuple(map(marked.ref, what)) if verb in ("toread", "amend") and re.match(REF, what) else ()
    set_by_it = own if at.scopes else within(own, parts) if parts else None
    return Made(found, _carried(verb, found, set_by_it, any(scope.steps for scope in scopes)))


def _carried(
    verb: str, found: Sequence[Edit], named: tuple[Ref, ...] | None, is_placed: bool
) -> tuple[Ref, ...] | None:
    """Return the places that edits set for those after them; `named` are those that they name, None for none."""
    if verb == "renumber" and found[0].target:  # "renumber section 4 to 2 and insert at the end of this section"
        return refs(found[0].target)
    return named if named is not None or is_placed else _section_of(found)


def _section_of(edits: Sequence[Edit]) -> tuple[Ref, ...] | None:
    """Return the section that an edit names: the edits after it in the sentence look for their points there, too."""
    for edit in edits:
        for ref in (*edit.scopes, *refs(edit.target)):
            is_section = ref.steps and ref.steps[0].unit == "section" and ref.steps[0].names
            if is_section and not _ONE_PARAGRAPH.match(ref.text):
                return (Ref(ref.steps[:1], f"‘{ref.steps[0].names[0]}’"),)
    return None


def _delete(context: Context) -> tuple[Edit, ...] | None:
    target = target_of(context)
    place = context.before.place or context.where("beside").place
    tail = context.where("tail").scopes
    scopes = within(context.scopes, tail)
    if contradict(refs(target), tail):
        return None  # "delete resolves 2 to resolves 4"
    if place is not None and place.side in ("after", "before") and (context.said("all") or is_part(place.anchor)):
        return None  # "after ‘x’, everything goes" is not all of it; what goes "before resolves 2" is not told
    if place is not None and place.side in ("end", "start"):
        scopes, target = _at_edge(place, scopes, target)
        place = None
    keeps = (
        "but not" in context.said("what") or "but leave" in context.said("what") or "but keep" in context.said("what")
    )
    return (Edit("delete", scopes, target, place, keeps_under=keeps),)


def _at_edge(place: Place, scopes: tuple[Ref, ...], what: Target) -> tuple[tuple[Ref, ...], Target]:
    """Return the place and the words of "at the end of point 2 delete 'x'": the last ones there."""
    if isinstance(place.anchor, Ref):
        scopes = within(scopes, (place.anchor,))
    if isinstance(what, tuple) and what and isinstance(what[0], Words):
        ordinal = LAST if place.side == "end" else 1
        what = tuple(
            replace(one, ordinal=one.ordinal or ordinal, edge=place.side) for one in what if isinstance(one, Words)
        )
    return scopes, what


def _replace(context: Context) -> tuple[Edit, ...] | None:
    gone = _delete(context)
    new = context.lines() or context.lines("other")
    if gone is None or not new or comes_apart(context, gone[0]):
        return None
    tail = context.where("tail")
    if (apart := elsewhere(context, gone[0])) is not None:
        return (*gone, Edit("insert", context.scopes, place=Place("as", apart), new=new, unit=_unit(context)))
    if tail.place is not None:
        there = within(context.scopes, tail.scopes)
        if context.said("in") or is_elsewhere(context, gone[0], tail.scopes):
            # "delete ‘x’ in point 3, insert ‘y’ before ‘z’ in point 4"
            gone = (replace(gone[0], scopes=context.scopes),)
        return (*gone, Edit("insert", there, place=tail.place, new=new, unit=_unit(context)))
    if is_elsewhere(context, gone[0], tail.scopes):
        return (*gone, _into(context, within(context.scopes, tail.scopes), new))  # "... and add ‘y’ to point 3"
    scopes = within(gone[0].scopes, tail.scopes)
    target = _everywhere(context, gone[0].target) if gone[0].target else None
    return (replace(gone[0], verb="replace", scopes=scopes, target=target, new=new, unit=_unit(context)),)


def _unit(context: Context) -> str:
    said = re.sub(f"[{REF[1:-1]}{WORDS[1:-1]}].*", "", context.said("new") + " ")
    found = UNIT.search(context.said("unit") or said)
    return found[0] if found else ""


def _insert(context: Context) -> tuple[Edit, ...] | None:
    new = context.lines()
    if not new:
        return None
    tail, before = context.where("tail"), context.before
    scopes = within(context.scopes, tail.scopes)
    named = (
        NEW_REF.search(context.said("new"))
        or NEW_REF.search(context.said("intro"))
        or NEW_REF.search(context.said("named"))
    )
    said_first = markers(context.said("bare") or context.said("new"))[:1]
    bare = context.marked.ref(said_first) if said_first and re.match(REF, said_first) else None
    as_new = tail.as_new or before.as_new or (context.marked.ref(named[1]) if named else None) or bare
    is_sentence = as_new is not None and bool(as_new.steps) and as_new.steps[-1].unit == "sentence"
    if is_sentence and not tail.place and not before.place and any(scope.steps for scope in scopes):
        return (_into(context, scopes, new, "sentence"),)
    place = of_kin(tail.place or before.place, context.said("new") + context.said("unit"))
    unit = tail.unit or before.unit or _unit(context)
    if as_new is not None and not unit and (said := UNIT.search(as_new.text)):
        unit = said[0]
    elif as_new is not None and not unit and place is not None and as_new.steps[-1:] and as_new.steps[-1].names:
        unit = "point"  # "at the end of the list, add a new (d)"
    if place is not None and as_new is not None and isinstance(place.anchor, Ref) and in_others(place.anchor, as_new):
        return None  # "after resolves 3 insert a new notes 2"
    if place is None and as_new is not None:
        place = Place("as", as_new)
    elif as_new is not None and as_new.steps:  # "in the third ...; a sixth resolution be added at the end"
        outer = (nested(scope, as_new).steps[: -len(as_new.steps)] for scope in scopes)
        scopes = tuple(
            dict.fromkeys(
                Ref(steps, scope.text if steps else "", near=scope.steps[len(steps) :] and scope.steps)
                for steps, scope in zip(outer, scopes, strict=True)
            )
        )
    if place is None and not unit and context.follows_deletion:
        return None  # "delete ‘x’ in point 3 ... insert ‘y’": where y goes was not understood
    if place is None and (unit or any(scope.steps for scope in scopes)):
        return (_into(context, scopes, new, unit),)
    return (Edit("insert", scopes, place=place, new=new, unit=unit),)


def _into(context: Context, scopes: tuple[Ref, ...], new: tuple[Line, ...], unit: str = "") -> Edit:
    """Return the insertion of what goes "to point 3" (at its end) or "in point 3" (where, is not said)."""
    vague = re.search(r"(?:^|\b)(?:in|within|into) ", context.said("tail") + context.said("at"))
    return Edit("insert", scopes, place=Place("within" if vague else "end", None), new=new, unit=unit or "words")


def _clause(context: Context) -> tuple[Edit, ...] | None:
    """Return "an additional resolves: ...": one more behind the last."""
    name = Ref((Step("opening", (context.said("name"),)),), context.said("name"))
    new, beside = context.lines(), context.before.place or context.where("tail").place
    scopes = within(context.scopes, (name,)) if beside is None else context.scopes
    edit = Edit("insert", scopes, place=beside or Place("end", None), new=new, unit="paragraph")
    return (edit,) if new else None


def _rows(context: Context) -> tuple[Edit, ...] | None:
    """Return one new row of a table: "column 1 ‘a’, column 2 ‘b’"."""
    column, new = 1, []
    for match in re.finditer(rf"(?:({REF}) )?({WORDS})", context.said("cells")):
        steps = context.marked.ref(match[1]).steps if match[1] else ()
        if match[1] and (len(steps) != 1 or steps[0].unit != "column" or not steps[0].names[0].isdigit()):
            return None
        column = int(steps[0].names[0]) if steps else column
        new.append(Line(context.marked.quoted(match[2])[0].text, unit="row", row=1, column=column))
    place = context.before.place
    return (Edit("insert", context.scopes, place=place, new=tuple(new), unit="row"),) if place else None


def _everywhere(context: Context, target: Target) -> Target:
    """Return words to change, all of them where "throughout" stands behind the new ones."""
    new = [context.marked.quoted(one)[0] for name in ("new", "other") for one in re.findall(WORDS, context.said(name))]
    count = max((one.count for one in new), default=0)
    words = tuple(one for one in target if isinstance(one, Words)) if isinstance(target, tuple) else ()
    says = any(one.everywhere for one in new)
    return tuple(replace(one, everywhere=True, count=count) for one in words) if says and words else target


def _toread(context: Context) -> tuple[Edit, ...] | None:
    new = context.lines()
    found = markers(context.said("what"))
    scopes = within(context.scopes, context.where("tail").scopes)
    if found and re.match(REF, found):
        scopes = within(scopes, tuple(context.marked.ref(character) for character in found))
    old = tuple(context.marked.quoted(character)[0] for character in markers(context.said("old")))
    return (Edit("replace", scopes, _everywhere(context, old), new=new),) if new and old else None


def _respectively(context: Context) -> tuple[Edit, ...] | None:
    """Return "‘2027’ and ‘2030’ to become ‘2026’ and ‘2028’ respectively": each old one and its new one."""
    old, new = markers(context.said("what")), markers(context.said("new"))
    if len(old) != len(new):
        return None
    pairs = (
        (context.marked.quoted(a)[0], lines(b, context.marked, context.sentence)) for a, b in zip(old, new, strict=True)
    )
    return tuple(Edit("replace", context.scopes, (words,), new=made) for words, made in pairs)


def _amend(context: Context) -> tuple[Edit, ...] | None:
    new = context.lines()
    refs = tuple(context.marked.ref(character) for character in markers(context.said("what")))
    if not new or not refs:
        return None
    shown = tuple(line.given for line in new if line.given is not None)
    return (Edit("amend", context.scopes, refs, new=new, marked=shown, keeps_under=len(new) == 1),)


def _rival(context: Context) -> tuple[Edit, ...] | None:
    new = context.lines()
    if any(context.marked.ref(one).steps for name in ("what", "to") for one in markers(context.said(name))):
        return None  # "point 4 be amended to read: ..."
    reads = bool(new) and new[0].text[:1].isupper() and not says_edit(new[0].text)
    return (Edit("replace", (Ref(),), Stretch(whole_motion=True), new=new),) if reads else None


def _itself(context: Context) -> tuple[Edit, ...] | None:
    """Return what is asked of a place that is named before: "Point 3: delete", "Point 4: replace with ..."."""
    if not any(scope.steps for scope in context.scopes) or (context.before.place is not None):
        return None
    new = context.lines()
    target = tuple(Ref((), scope.text) for scope in context.scopes[:1])
    return (Edit("replace" if new else "delete", context.scopes, target, new=new),)


def _keep(context: Context) -> tuple[Edit, ...] | None:
    return (Edit("keep"),)


def _stands(context: Context) -> tuple[Edit, ...] | None:
    return (Edit("keep", unit="punctuation"),)


_BUILDERS = {
    "delete": _delete, "replace": _replace, "substitute": _replace, "insert": _insert, "toread": _toread,
    "respectively": _respectively, "amend": _amend, "renumber": arranging.renumber, "move": arranging.move,
    "transpose": arranging.transpose, "split": arranging.split, "join": arranging.join, "keep": _keep,
    "stands": _stands, "rival": _rival, "rows": _rows, "clause": _clause, "itself": _itself,
}  # fmt: skip
