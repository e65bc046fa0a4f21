"""References to places of the motion: "the second bullet of point 3 in 'This Council notes'"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from amend.instructions.parsed import Ref, Step
from amend.instructions.steps import HEAD, LINK, NAME, STEPS
from amend.instructions.wordings import NUMBERS, ORDINALS, UNITS

_PATTERNS = tuple((kind, re.compile(pattern)) for kind, pattern in STEPS)
_NUMBER = re.compile(rf"(?P<names>{NAME}(?:{LINK}{NAME})*)(?![\w%])")
"""A number right behind the name of a section: "resolves 2"."""
_PATH = re.compile(
    r"(?P<names>(?:\d{1,3}|[a-z]\b|[ivxl]+\b)(?: (?:\d{1,3}|[a-z]|\([a-z]{1,4}\)))*)"
    r"(?=[,:;.]| -|$| (?:delete|insert|replace|change|after|before)\b)"
)
"""What goes on behind a label: "(ii) 2 b"."""
_JOIN = re.compile(
    r"(?P<of>,? (?:of|in|under|within|on|from|at|to|for|below)(?: the)? )(?=\S)|(?P<then>, ?(?:in )?| )(?=\S)"
)
_SPOKEN = {name: str(number) for number, name in enumerate(NUMBERS, 1)}
KIN = re.compile(r"resol|recommend|call|mandat|note|belie|deci|demand|propos|pledg|find|request|direct|observ")
"""What a noun says of the list that it names a point of: "resolution 3"."""
_UNIT_PATTERNS = tuple((re.compile(words), unit) for words, unit in UNITS)
_RANGE = re.compile(r" ?(?:\bto\b|–|—|-|\bthrough\b) ?")
_NAMES = re.compile(NAME)
_THAT_SECTION = re.compile(r"\b(?:this|that|said|same) (?:section|heading|list)$")
_CALLS_SECTION = re.compile(r"(?:the )?(?:section|part) [\w.]+(?: to [\w.]+)?$")


def scan(line: str, start: int, heads: Sequence[str]) -> tuple[int, Ref] | None:
    """Return where the reference that starts at `start` of `line` ends, and the reference; None where none starts."""
    found = _step(line, start, heads)
    if found is None:
        return None
    end, step = found
    groups: list[list[Step]] = [[*_one(step)]]
    lead: list[Step] = []
    before = step is not None and step.unit == "before"
    while join := _JOIN.match(line, end):
        following = _step(line, join.end(), heads) or _number(line, join, groups[-1])
        if join["of"] and join["of"].startswith(" below") and following is not None and _is_title(following[1]):
            break  # "the text of the motion below the title" is not the title
        if following is None or not _may_follow(groups[-1], following[1], join):
            break
        inner = following[1]
        before = before or (inner is not None and inner.unit == "before")
        if join["of"] and not (join["of"].startswith(",") and inner is not None and inner.unit != "section"):
            lead += _taken_before(groups[-1], inner)
            groups.append([*_one(following[1])])
        elif inner is not None and _goes_on_before(groups, inner):
            groups[-2] += _one(inner)  # "point 3 of ‘This Council resolves’, sub-point b"
        else:
            groups[-1] += _one(following[1])
        end = following[0]
    steps = (*lead, *(step for group in reversed(groups) for step in group))
    if line[start:end].count("(") < line[start:end].count(")") and line.rfind("(", 0, start) > line.rfind(
        ")", 0, start
    ):
        end -= 1  # "(line 12)": the bracket around it
    text = re.sub(HEAD, lambda one: f"‘{heads[ord(one[0]) - 0xF000]}’", line[start:end]).strip()
    is_whole = not steps and not re.match(r"(?:this|that|(?:the )?(?:same|said)) ", text)
    return end, Ref(steps, text, before, is_whole)


def _is_title(step: Step | None) -> bool:
    return step is not None and step.unit in ("title", "heading")


def _taken_before(group: list[Step], step: Step | None) -> list[Step]:
    """Take the section out of "‘Council notes’, in the second sentence" where "of point 1" comes next."""
    inside = 0
    while inside < len(group) and group[inside].unit == "section":
        inside += 1
    if step is None or step.unit == "section" or inside == len(group):
        return []
    taken = group[:inside]
    del group[:inside]
    return taken


def of_that_section(ref: Ref, before: Sequence[Ref]) -> Ref:
    """Return "the end of that section" as a place of the section that the sentence named before."""
    if not _THAT_SECTION.search(ref.text):
        return ref
    named = next((one for one in reversed(before) if any(step.unit == "section" for step in one.steps)), None)
    named = named or next((one for one in reversed(before) if _CALLS_SECTION.match(one.text)), None)
    if named is None or not named.steps:
        return ref
    steps = tuple(takewhile(lambda step: step.unit == "section", named.steps)) or named.steps
    last = steps[-1]
    if len(last.names) > 1:  # "renumber section 4 to 2"
        last = replace(last, names=last.names[:1], is_range=False)
    return replace(ref, steps=(*steps[:-1], last, *ref.steps))


def _number(line: str, join: re.Match[str], group: Sequence[Step]) -> tuple[int, Step] | None:
    if join["of"] or not group:
        return None
    if group[-1].unit == "point" and join.group() == " " and (path := _PATH.match(line, join.end())):
        return path.end(), Step("point", (_core(path["names"]),))
    match = _NUMBER.match(line, join.end())
    if match is None or group[-1].unit != "section":
        return None
    return match.end(), _named("point", match["names"], 0)


def _goes_on_before(groups: Sequence[Sequence[Step]], step: Step) -> bool:
    """Whether a step behind the section that a point is of names a part of that point."""
    if len(groups) < 2 or not groups[-1] or any(one.unit != "section" for one in groups[-1]):
        return False
    return bool(groups[-2]) and is_inside(step, groups[-2][-1])


def _one(step: Step | None) -> tuple[Step, ...]:
    return () if step is None else (step,)


def _may_follow(group: Sequence[Step], step: Step | None, join: re.Match[str]) -> bool:
    """Whether `step` may go on from the steps before it: after a mere space or comma only from the outside in."""
    if step is None:
        return bool(join["of"])
    if (
        join["of"]
        and join["of"].startswith(",")
        and step.unit != "section"
        and group
        and not is_inside(step, group[-1])
    ):
        return False
    if join["of"]:
        # "point 2 to the section ‘Council resolves’" is one place, "resolves 2 to resolves 4" are two
        return join["of"].strip(" ,") not in ("at", "to") or (
            step.unit == "section" and not any(one.unit == "section" for one in group)
        )
    if not group or step.unit in ("section", "before"):
        return False
    last = group[-1]
    if last.unit in ("section", "before"):
        return True
    if last.unit == "page":
        is_named = any(not name.isdigit() for name in step.names) or (bool(step.names) and step.unit == "point")
        return step.unit == "line" or is_named
    if not step.names and not step.ordinal:
        return False  # "the fourth paragraph the sentence ‘...’"
    deeper = _rank(step) > _rank(last) or step.depth > last.depth
    if last.unit == step.unit == "point" and len(last.names) == 1 and is_inside(step, last):
        return True  # "resolves 2, points a and b"
    return deeper or (last.unit == step.unit == "point" and join.group() == " " and not last.is_range)


def is_inside(step: Step, outer: Step) -> bool:
    """Whether `step` may name a part of what `outer` names, rather than something else of its kind."""
    if not step.names and not step.ordinal and step.unit != "before":
        return True  # "this section", "the point": the one named before
    if step.unit in ("section", "before", "page"):
        return False
    if outer.unit in ("paragraph", "point") and _begins_alike(step, outer):
        return False  # "paragraph 4 a: ...; 4 b: ..."
    if step.unit == outer.unit == "paragraph" and not step.names and not step.depth:
        return False  # "in paragraph 3 ..., and delete the final paragraph"
    if not step.names and outer.unit == step.unit and not outer.names and outer.ordinal:
        return False  # "in the first resolution ..., in the second resolution"
    if not step.names and outer.unit == step.unit and outer.unit not in ("section", "before"):
        return True  # "point 1: the second clause" is none of another point's
    if outer.unit in ("section", "before", "page"):
        return True
    if step.unit == outer.unit and step.depth == outer.depth:
        same = [name[:1].isdigit() for one in (step, outer) for name in one.names[:1]]
        return len(same) == 2 and same == [False, True]
    return _rank(step) > _rank(outer) or step.depth > outer.depth


def _begins_alike(step: Step, outer: Step) -> bool:
    """Whether the label of a point begins with that of another: "4.b" and "4.a", or 4."""
    begins = {name.partition(".")[0] for name in outer.names}
    return any("." in name and name.partition(".")[0] in begins for name in step.names)


def _rank(step: Step) -> int:
    order = (
        "section",
        "list",
        "table",
        "row",
        "column",
        "footnote",
        "plain",
        "paragraph",
        "point",
        "bullet",
        "sentence",
        "line",
    )
    return order.index(step.unit) if step.unit in order else 4


def _step(line: str, start: int, heads: Sequence[str]) -> tuple[int, Step | None] | None:
    for kind, pattern in _PATTERNS:
        match = pattern.match(line, start)
        if match is None or (
            match.end() < len(line) and line[match.end() - 1].isalnum() and line[match.end()].isalnum()
        ):
            continue
        if kind == "named" and _unit(match["unit"]) == "opening":
            continue  # "resolves 2(a)": a section and a point in it
        return match.end(), _read(kind, match, heads)
    return None


def _read(kind: str, match: re.Match[str], heads: Sequence[str]) -> Step | None:
    groups = match.groupdict()
    if kind == "motion":
        return None
    if groups.get("head"):
        unit = {"heading": "heading", "before": "before", "begun": "sentence"}.get(kind, "section")
        words = heads[ord(groups["head"]) - ord("\uf000")]
        return Step(unit, (words,), ordinal=_ordinal(groups["twin"]) if groups.get("twin") else 0)
    if kind in ("coded", "path"):
        return Step("point", (_core(groups["names"]) if kind == "path" else groups["names"],))
    if kind == "worded":
        return Step("section", ((groups["about"] or "").strip(),))
    if kind == "about":
        return Step("about", (groups["about"].removeprefix("the ").strip(),))
    step = _told(kind, groups)
    kin = KIN.match(groups.get("unit") or "")
    return replace(step, kin=kin[0]) if kin and step.unit == "point" else step


def _told(kind: str, groups: Mapping[str, str]) -> Step:
    """Return the step that a wording's groups say."""
    if kind == "opened":
        return Step("opening", (groups["unit"],))
    if kind == "every":
        count = _count(groups["count"]) if groups["count"] else 0
        return Step("point" if groups["kind"] else _unit(groups["unit"]), ordinal=1, count=-count)
    unit = _unit(groups["unit"]) if groups.get("unit") else "point"
    depth = (groups.get("sub") or "").count("sub")
    if kind == "pair":
        first, last = _ordinal(groups["ordinal"]), _ordinal(groups["twin"])
        names = (_opened_by(groups["unit"]),) if unit == "opening" else (str(first), str(last))
        return Step(unit, names, ordinal=first, ordinals=(first, last), depth=depth)
    if unit == "opening":
        return Step(
            unit,
            (_opened_by(groups["unit"]),),
            ordinal=_ordinal(groups["ordinal"]) if groups.get("ordinal") else 0,
            count=_count(groups.get("count")),
        )
    if groups.get("ordinal"):
        return Step(unit, ordinal=_ordinal(groups["ordinal"]), count=_count(groups.get("count")), depth=depth)
    if not groups.get("names"):
        return Step(unit, depth=depth)
    named = _named(unit, groups["names"], depth)
    return replace(named, twin=_ordinal(groups["twin"])) if groups.get("twin") else named


def _opened_by(said: str) -> str:
    """Return what paragraphs open with that are called "whereas clauses", "be it further resolved clauses"."""
    if said.startswith("and whereas"):
        return "and whereas"
    resolved = re.search(r"be it (?:further )?resolved", said)
    return resolved[0] if resolved else said.split()[0]


def _named(unit: str, said: str, depth: int) -> Step:
    found = list(_NAMES.finditer(said))
    names = tuple(_SPOKEN.get(name, name) for name in (_core(one[0]) for one in found))
    is_range = len(found) == 2 and bool(_RANGE.fullmatch(said[found[0].end() : found[1].start()].replace("the ", "")))
    if (
        unit in ("sentence", "bullet", "plain", "line", "page", "table", "row", "column")
        and names[0].isdigit()
        and len(names) == 1
    ):
        return Step(unit, names, ordinal=int(names[0]), depth=depth)
    return Step(unit, names, is_range, depth=depth)


def _core(name: str) -> str:
    """Return a label's parts joined by full stops: "12.b.i", "4.b" of "4(b)" and of "4 b)"."""
    return ".".join(re.findall(r"\d+|[a-z]+", name))


def _ordinal(said: str) -> int:
    known = dict(ORDINALS)
    return known[said] if said in known else int(said[:-2])


def _count(said: str | None) -> int:
    if not said:
        return 1
    return int(_SPOKEN.get(said, said))


def _unit(said: str) -> str:
    return next(unit for pattern, unit in _UNIT_PATTERNS if pattern.fullmatch(said))
