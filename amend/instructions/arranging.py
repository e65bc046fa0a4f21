"""A frame that matched -> the edits that renumber, move, split or join parts of the motion."""

from __future__ import annotations

import re
from dataclasses import replace

from amend.instructions.marked import REF
from amend.instructions.parsed import Edit, Place, Ref
from amend.instructions.said import Context
from amend.instructions.whereabouts import markers, nested


def renumber(context: Context) -> tuple[Edit, ...] | None:
    refs = tuple(context.marked.ref(character) for character in markers(context.said("what")))
    to = context.said("to")
    plural = len(refs) == 1 and re.match(
        r"(?:the )?(?:[a-z]+ )?(?:points|paragraphs|clauses|items|sections|recommendations)\b", refs[0].text
    )
    if plural and not to:
        return (Edit("renumber", context.scopes),)  # "renumber paragraphs 4 to 6"
    if not to and len(refs) == 1 and refs[0].steps and refs[0].steps[-1].is_range:  # "renumber section 4 to 2"
        last = refs[0].steps[-1]
        one = replace(last, names=last.names[:1], is_range=False)
        return (
            Edit(
                "renumber",
                context.scopes,
                (replace(refs[0], steps=(*refs[0].steps[:-1], one)),),
                renamed=last.names[1:],
            ),
        )
    steps = context.marked.ref(to).steps if to else ()
    # Not the head in front ("resolves 2"); "Section 4." has its number in words, which `called` counts on.
    names = steps[-1].names if steps and steps[-1].unit != "section" else ()
    return (Edit("renumber", context.scopes, refs or None, renamed=names),)


def move(context: Context) -> tuple[Edit, ...] | None:
    refs = tuple(context.marked.ref(character) for character in markers(context.said("what")))
    said = context.said("place")
    where = context.where("place")
    place = where.place or (Place("as", where.as_new) if where.as_new else None)
    if become := re.search(f"becomes? (?:an? |the )?(?:new )?({REF})", said):
        place = Place("as", context.marked.ref(become[1]))
    elif beside := re.search(f"(follow|precede)s? ({REF})", said):
        place = Place("after" if beside[1] == "follow" else "before", context.marked.ref(beside[2]))
    if place is None and "start of the motion" in said:
        place = Place("start", Ref())
    return (Edit("move", context.scopes, refs, place),) if refs and place else None


def transpose(context: Context) -> tuple[Edit, ...] | None:
    """Return two points that change places: "swap points 3 and 4", "swap point 3 with point 5"."""
    one = context.marked.ref(context.said("what"))
    other = context.marked.ref(context.said("to")) if context.said("to") else None
    last = one.steps[-1] if one.steps else None
    if last is None or (other is None and (len(last.names) != 2 or last.is_range)):
        return None
    if other is None and last.ordinals:  # "the second and third paragraphs"
        each = (replace(last, names=(), ordinal=n, ordinals=()) for n in last.ordinals)
        first, second = (replace(one, steps=(*one.steps[:-1], step)) for step in each)
    elif other is None:
        first, second = (replace(one, steps=(*one.steps[:-1], replace(last, names=(n,)))) for n in last.names)
    else:
        first, second = one, nested(one, other)
    return (Edit("move", context.scopes, (first,), Place("swap", second)),)


def split(context: Context) -> tuple[Edit, ...] | None:
    words = context.marked.quoted(markers(context.said("what")))[0]
    return (Edit("split", context.scopes, (words,), unit=context.said("unit")),)


def join(context: Context) -> tuple[Edit, ...] | None:
    one, other = (context.marked.ref(context.said(name)) for name in ("what", "to"))
    return (Edit("join", context.scopes, (one,), Place("after", other)),)
