"""What became of each amendment of a sheet, as all its lines tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from amend.instruction_lines import PART
from amend.instructions.sheets.fates import Fate, Told, tells_nothing_else, told_in
from amend.instructions.sheets.heads import EDITS
from amend.instructions.sheets.names import NAME, NAMES, ORDINAL, names_in, plain
from amend.instructions.sheets.parts import Part, asks, said
from amend.model import Paragraph
from amend.renumbering.numerals import core_of

_SURNAME = re.compile(r"\b(?-i:[A-Z])[\w’'-]{2,}")
_SECONDED = re.compile(r"\bsecond", re.IGNORECASE)
_TITLES = frozenset(
    ("cllr", "councillor", "mrs", "miss", "rev", "revd", "canon", "prof", "professor", "the", "and")
) | {
    *("seconded", "proposed", "moved", "mover", "proposer", "seconder", "amendment", "amendments"),
    *("branch", "group", "region", "committee"),
}
"""What is no name, though it has a capital letter where names stand."""
_MAY_ASK = re.compile(rf"{EDITS.pattern}|\b{PART} \(?\d", re.IGNORECASE)
_IN_PLACE_OF = re.compile(
    r"(?:\bin (?:substitution|place|lieu|stead) (?:for|of)|\binstead of|\b(?:replac|supersed)(?:es|ing))"
    r" (?=(?:the )?am[ed])"
    rf"(?P<names>{NAMES})(?: \((?:Cllr|Councillor)[^()]{{2,40}}\))?\W*$",
    re.IGNORECASE,
)
"""How a line ends that says in place of which amendments one is moved."""
_EACH = re.compile(rf"\bamendments? (?P<name>{NAME})\s?:\s", re.IGNORECASE)
"""How a line goes over to the next amendment of which it tells."""
_OF_CHANGES = re.compile(
    rf"\W*(?:and |but )?the {ORDINAL} (?:change|part|order|edit|limb|instruction)\b", re.IGNORECASE
)
_Target = list[Part]


def settle(parts: Sequence[Part]) -> frozenset[int]:
    """Tell each amendment its fate, and return the lines (by identity) that tell of one and were understood.

    What is told last of one stands; what nobody can tell of whom is left for other readers of the paper.
    """
    understood = {part.leads for part in parts if part.leads}
    hanging: list[tuple[Part, Told]] = []
    rest: list[Fate] = []
    for part in parts:
        for one in part.told:
            _tell([part], one, hanging)
        for line in part.lines:
            if id(line) in understood:
                continue
            if not asks(line) and (_by_orders(line, parts) or (not _heads(line, part) and _counted(line, part))):
                understood.add(id(line))
                continue
            told = told_in(said(line)) if not _heads(line, part) and not asks(line) else ()
            targets = [(one, _targets(one, part, parts)) for one in told]
            stands = bool(told) and all(one.fate is Fate.STANDS for one in told)
            if stands and (_MAY_ASK.search(line.text) or not (_names(told) or tells_nothing_else(line.text))):
                continue  # it may be text of the motion
            if told and all(found is not None for _, found in targets):
                understood.add(id(line))
                for one, found in targets:
                    rest += [one.fate] if one.rest else []
                    _tell(found or [], one, hanging)
    _supersede(parts)
    is_listed = any(
        one.fate is Fate.STANDS and len(one.names) > 1
        for part in parts for line in part.lines if id(line) in understood for one in told_in(said(line))
    )  # fmt: skip
    for part in parts:
        part.is_untold = is_listed and not rest and part.fate is None and part.group is None
        fallback = rest[-1] if rest and part.head is not None else part.group
        part.fate = part.fate or fallback
    for part, one in hanging:
        _hang(part, one, _named(one.hangs_on, parts))
    return frozenset(understood)


def _supersede(parts: Sequence[Part]) -> None:
    """Tell what gives way to another amendment that it is not moved, unless more is told of it."""
    names = {part.head.name for part in parts if part.head is not None}
    given_way = {name for name in names if f"{name} revised" in names}
    given_way |= {name for part in parts for line in part.lines for name in _gives_way(line, part)}
    for part in parts:
        if part.head is not None and part.head.name in given_way:
            part.fate = part.fate or Fate.NOT_MOVED


def _gives_way(line: Paragraph, part: Part) -> frozenset[str]:
    """Return the amendments in whose place one is moved, as a line of it says: "In substitution for Amendment 1:"."""
    found = None if asks(line) or part.head is None else _IN_PLACE_OF.search(line.text)
    return names_in(found["names"]) - {part.head.name} if found is not None and part.head is not None else frozenset()


def _names(told: Sequence[Told]) -> bool:
    return any(one.names or one.who for one in told)


def _heads(line: object, part: Part) -> bool:
    return part.head is not None and line is part.lines[0]


def _targets(one: Told, part: Part, parts: Sequence[Part]) -> _Target | None:
    """Return of which amendments something is told, None where nobody can say of which."""
    if one.rest:
        return []
    if one.names:
        found = [named for name in one.names if (named := _named(name, parts)) is not None]
        if len(found) == len(one.names):
            return found
        return [] if _of_orders(one, part, parts) else None
    if one.who:
        by_them = [other for other in parts if other.head is not None and _surnames(one.who) & _people(other)]
        return by_them or None
    is_above_all = part.head is None and not part.asks and any(other.head is not None for other in parts)
    return None if is_above_all and one.fate is not Fate.STANDS else [part]


def _named(name: str, parts: Sequence[Part]) -> Part | None:
    found = [part for part in parts if part.head is not None and part.head.name == name]
    return found[0] if len(found) == 1 else None


def _of_orders(one: Told, part: Part, parts: Sequence[Part]) -> bool:
    """Tell what is told of some orders of an amendment, by their labels: of the one at hand, else of the only one."""
    has = [other for other in (part, *(each for each in parts if each is not part)) if one.names <= _labels(other)]
    if not has or (has[0] is not part and len(has) > 1):
        return False
    has[0].of_labels |= dict.fromkeys(one.names, one.fate)
    return True


def _by_orders(line: Paragraph, parts: Sequence[Part]) -> bool:
    """Tell what a line says of the orders of each amendment it names: "Amendment 1: 1 carried, 2 lost"."""
    begins = list(_EACH.finditer(line.text))
    ends = [*(match.start() for match in begins[1:]), len(line.text)]
    named = [(_named(plain(match["name"]), parts), told_in(line.text[match.end() : end].strip(" .")))
             for match, end in zip(begins, ends, strict=False)]  # fmt: skip
    is_of_orders = any(one.names for _, told in named for one in told)
    known = all(part is not None and told and _are_its(told, part) for part, told in named)
    if not (is_of_orders and known):
        return False
    for part, told in named:
        for one in told if part is not None else ():
            if part is not None and one.names:
                part.of_labels |= dict.fromkeys(one.names, one.fate)
            elif part is not None:
                part.fate = one.fate
    return True


def _are_its(told: Sequence[Told], part: Part) -> bool:
    return all(one.names <= _labels(part) and not (one.who or one.rest) for one in told)


def _counted(line: Paragraph, part: Part) -> bool:
    """Tell what a line says of the orders of the amendment at hand by their count: "The first change was lost"."""
    told = told_in(line.text) if _OF_CHANGES.match(line.text) else ()
    orders = [one for one in part.lines if asks(one)]
    numbers = [int(name) for one in told for name in one.names if name.isdigit()]
    if part.head is None or not numbers or max(numbers) > len(orders) or not all(one.names for one in told):
        return False
    for one in told:
        part.of_orders |= {id(orders[int(name) - 1]): one.fate for name in one.names}
    return True


def _labels(part: Part) -> frozenset[str]:
    return frozenset(plain(core_of(line.label)) for line in part.lines if line.label and asks(line))


def _people(part: Part) -> frozenset[str]:
    """Return whose an amendment is: the names in its head, and in the lines below it, but for who seconds it."""
    above = [line.text for line in part.lines[:3] if not (asks(line) or told_in(line.text))] or [
        part.lines[0].text.split(":")[0]
    ]
    return frozenset().union(*(_surnames(_SECONDED.split(text)[0]) for text in above))


def _surnames(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _SURNAME.findall(text.title() if text.isupper() else text)) - _TITLES


def _tell(targets: Sequence[Part], one: Told, hanging: list[tuple[Part, Told]]) -> None:
    for target in targets:
        if one.hangs_on:
            hanging.append((target, one))
        else:
            target.fate = one.fate


def _hang(part: Part, one: Told, other: Part | None) -> None:
    """Tell an amendment that hangs on another one its fate, unless it is told already."""
    if part.fate is not None:
        return
    met = None if other is None or other.fate is None else (other.fate is Fate.STANDS) == (one.when is Fate.STANDS)
    part.hangs = met is None
    if met is not None:
        falls_if_met = one.fate is not Fate.STANDS
        part.fate = Fate.STANDS if met != falls_if_met else Fate.NOT_MOVED
