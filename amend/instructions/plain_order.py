"""A sentence that no frame reads, put in plain order: its verb, its words and its place, however they stand in it.

The frames know the orders in which clerks put the parts of an edit, and the small words between them. Others say the
same parts in other orders, with other small words. A clause is taken apart into the letters of `clause_parts.PARTS`;
where they make one of the `SHAPES`, the clause is said again as the frames want it. Words that no table knows are kept
apart: a person is told of them, and only an edit that the motion's own words hold in place may have any.
"""

from __future__ import annotations

import re
from functools import lru_cache

from amend.instructions.clause_parts import Parts, parts_of
from amend.instructions.marked import REF

_OLD, _NEW, _ALL = "(?P<old>W)", "(?P<new>W|B)", "(?P<all>W(?:\\+W)*)"
SHAPES: tuple[tuple[str, str], ...] = (
    (f"r*Dr*{_ALL}r*", "in {r} delete {all}"),
    (f"r*{_ALL}r*Dr*", "in {r} delete {all}"),
    (f"r*DE?r*{_OLD}r*[IPS]w?{_NEW}r*", "in {r} replace {old} with {new}"),
    (f"r*[PC]r*m?{_OLD}r*w{_NEW}r*", "in {r} replace {old} with {new}"),
    (f"r*{_OLD}r*(?:D[IPSC]w?|[PC]w){_NEW}r*", "in {r} replace {old} with {new}"),
    (f"r*{_OLD}r*D\\+?{_NEW}[IS]r*", "in {r} replace {old} with {new}"),
    (f"r*[ISw]?r*{_NEW}r*o{_OLD}r*", "in {r} replace {old} with {new}"),
    (f"r*[SI]r*{_NEW}r*f{_OLD}r*", "in {r} replace {old} with {new}"),
    (f"r*[of]{_OLD}r*[PSIw]?w?{_NEW}[PSI]?r*", "in {r} replace {old} with {new}"),
    (f"r*C?m{_OLD}r*w{_NEW}r*", "in {r} replace {old} with {new}"),
    (f"r*{_OLD}r*w{_NEW}r*", "in {r} replace {old} with {new}"),
    (f"r*Ir*{_NEW}r*(?P<side>[ab]){_OLD}r*", "in {r} {side} {old} insert {new}"),
    (f"r*(?P<side>[ab]){_OLD}r*Ir*{_NEW}r*", "in {r} {side} {old} insert {new}"),
    (f"r*(?P<side>[ab]){_OLD}r*\\+?(?P<new>W)Ir*", "in {r} {side} {old} insert {new}"),
    (f"r*{_NEW}r*Ir*(?P<side>[ab]){_OLD}r*", "in {r} {side} {old} insert {new}"),
    (f"r*[PSI]r*f{_OLD}r*\\+?{_NEW}r*", "in {r} replace {old} with {new}"),
    (f"r*Ir*(?P<side>[ab]){_OLD}r*\\+?{_NEW}r*", "in {r} {side} {old} insert {new}"),
    (f"r*{_OLD}(?P<side>[ab])(?P<by>W)r*D", "in {r} delete {old} {side} {by}"),
    (f"r*DXr*m{_OLD}r*w(?P<by>W)r*", "in {r} delete from {old} to {by}"),
    (f"r*Xr*m{_OLD}r*w(?P<by>W)r*D", "in {r} delete from {old} to {by}"),
    (f"r*DXr*(?P<side>[ab]){_OLD}r*", "in {r} delete all {side} {old}"),
    (f"r*Xr*(?P<side>[ab]){_OLD}r*D", "in {r} delete all {side} {old}"),
    (f"r*(?P<side>a){_OLD}r*XD", "in {r} delete all {side} {old}"),
    (f"r*DXr*(?P<side>a){_OLD}r*[PSI]w?{_NEW}r*", "in {r} delete all {side} {old} and insert {new}"),
    (f"r*Xr*(?P<side>a){_OLD}r*D[PSI]w?{_NEW}r*", "in {r} delete all {side} {old} and insert {new}"),
    (f"r*Xr*(?P<side>a){_OLD}r*D\\+?{_NEW}[PSI]r*", "in {r} delete all {side} {old} and insert {new}"),
    (f"r*(?P<side>a){_OLD}r*XD\\+?{_NEW}[PSI]r*", "in {r} delete all {side} {old} and insert {new}"),
    (f"r*(?P<side>a){_OLD}r*DX[PSI]w?{_NEW}r*", "in {r} delete all {side} {old} and insert {new}"),
    ("Dr+", "delete {r}"),
    ("r+D", "delete {r}"),
    (f"(?:[PS]r+[wPSI]+|Dr+[PSI]w?)n?{_NEW}", "replace {r} with {new}"),
    (f"r+(?:P[wSI]|S[wPI]|D[PSI])[wPSI]*n?{_NEW}", "replace {r} with {new}"),
    (f"r*In{_NEW}", "in {r} insert {unit}: {new}"),
    (f"r*nI{_NEW}", "in {r} insert {unit}: {new}"),
    ("r*I(?P<new>W)n", "in {r} insert {unit}: {new}"),
    (f"r*In?r*(?P<edge>[ET])r*{_NEW}", "{edge} insert {unit} {new}"),
    ("r*In?(?P<new>W)(?P<edge>[ET])r*", "{edge} insert {unit} {new}"),
    (f"r*(?P<edge>[ET])r*n?In?{_NEW}", "{edge} insert {unit} {new}"),
    (f"r*In?(?P<at>[AZK])r*n?{_NEW}", "in {r} {at} insert {unit} {new}"),
    ("r*In?(?P<new>W)(?P<at>[AZK])r*", "in {r} {at} insert {unit} {new}"),
    (f"r*(?P<at>[AZK])r*n?In?{_NEW}", "in {r} {at} insert {unit} {new}"),
    (f"r*(?P<at>[AZK])r*n?{_NEW}", "in {r} {at} insert {unit} {new}"),
    ("Mr+(?P<at>[AZK])r*", "move {r} {at}"),
    ("r+M(?P<at>[AZK])r*", "move {r} {at}"),
)  # fmt: skip
"""What the letters of a clause make, and the clause in plain order; the first that fits is believed."""
_MOST_UNKNOWN = 8
"""Words: of a clause with more that no table knows, nobody says what it asks."""
_LONGEST = 600
"""Characters: in a longer clause nobody tells which parts belong together."""
_CLAUSES = re.compile(r"(?<=[.;]) ")
_AND = re.compile(
    r",? and (?:that |by |to |also |then )*"
    r"(?=(?:in|at|after|before|under|delete|insert|replace|substitute|change|move)\b)"
)
"""Where a clause may go over into another."""
_REASON = re.compile(
    r",? (?:because|since|given that|so that|in order (?:to|that)|as (?:they|it|this|the|there|these|those|we)"
    r"|on the grounds?) "
)
_REASON_AMID = re.compile(
    rf"{_REASON.pattern}[^\ue000-\uefff;.]{{3,120}}"
    r"(?=,? and (?:that |by |to |also |then )*"
    r"(?:in|at|after|before|under|delete|insert|replace|substitute|change|move)\b)"
)
"""An argument between two edits of a sentence, which names no part and quotes nothing."""
_SIDES = {"a": "after", "b": "before", "A": "after", "Z": "before", "E": "at the end", "T": "at the start"}


@lru_cache(1)
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(shape), meant) for shape, meant in SHAPES)


def in_plain_order(line: str) -> tuple[str, tuple[str, ...]]:
    """Return a marked sentence, each clause that can be in plain order, and the words of it that were passed over."""
    out: list[str] = []
    unknown: list[str] = []
    for clause in _CLAUSES.split(line):
        made, words = _plain(clause) or (clause, ())
        out.append(made)
        unknown += words
    return " ".join(out), tuple(unknown)


@lru_cache(64)
def _plain(clause: str) -> tuple[str, tuple[str, ...]] | None:
    """Return a clause in plain order, as one edit or as several that "and" joins; None where it can be none."""
    if len(clause) > _LONGEST:
        return None
    clause = _REASON_AMID.sub("", clause)
    reason = _REASON.search(clause)
    said, tail = (clause[: reason.start()], clause[reason.start() :]) if reason else (clause, "")
    stop = said[-1:] if said[-1:] in ".;" else ""
    body = said.rstrip(".; ")
    if one := _edit(body):
        return one[0] + tail + stop, one[1]
    for match in _AND.finditer(body):
        first = _edit(body[: match.start()])
        second = _plain(body[match.end() :]) if first else None
        if first and second:
            return f"{first[0]} ; {second[0]}{tail}{stop}", (*first[1], *second[1])
    return None


def _edit(clause: str) -> tuple[str, tuple[str, ...]] | None:
    parts = parts_of(clause)
    if parts is None or len(parts.unknown) > _MOST_UNKNOWN:
        return None
    for shape, meant in _compiled():
        match = shape.fullmatch(parts.letters)
        if match is not None and _may_be(parts, meant):
            return _said(parts, match, meant), tuple(parts.unknown)
    return None


_WORD_UNITS = re.compile(r"(?:a )?new (?:words?|phrases?|texts?|wording|figures?)")
_PUTS_BESIDE = ("includ", "append", "tack", "slot", "tag", "gain", "bring")
"""How verbs begin that put something beside what is there, and never in its place."""
_BY_SO_MUCH = ("extend", "shorten", "reduc", "increas", "rais", "lower", "cut")
"""How verbs begin whose "by" and "with" say how much."""


def _may_be(parts: Parts, meant: str) -> bool:
    """Whether a clause may be what its letters make.

    Words that no table knows want a verb that one knows, and words of the motion; a new point without a verb its unit.
    A unit that is not put in may be a part of the place that is named ("lose a bullet from point 2"), or what is called
    by the words ("drop the bullet containing ‘x’").
    """
    is_held = "{all}" in meant or "{old}" in meant
    if parts.unit and not _WORD_UNITS.fullmatch(parts.unit) and "{unit}" not in meant and "n" not in parts.letters:
        return False
    verbs = {letter: said for letter, said in zip(parts.letters, parts.said, strict=True) if letter in "DIPSCMw"}
    if "replace" in meant and verbs.get("I", "").startswith(_PUTS_BESIDE):
        return False
    if verbs.get("w", "").startswith(("by", "with")) and verbs.get("C", verbs.get("D", "")).startswith(_BY_SO_MUCH):
        return False
    has_verb = bool(set(parts.letters) & set("DIPSCM"))
    return (has_verb and is_held) or (not parts.unknown and (has_verb or is_held or bool(parts.unit)))


def _said(parts: Parts, match: re.Match[str], meant: str) -> str:
    """Return the clause in plain order."""
    refs = ", in ".join(parts.refs)
    named = {name: match.start(name) for name, found in match.groupdict().items() if found is not None}
    said = {name: parts.said[at] for name, at in named.items()}
    if "all" in named:
        said["all"] = " and ".join(parts.said[at] for at in range(*match.span("all")) if parts.letters[at] == "W")
    if "side" in named:
        said["side"] = _SIDES[parts.letters[named["side"]]]
    if "at" in named:
        side = _SIDES.get(parts.letters[named["at"]], "")
        said["at"] = f"{side} {re.findall(REF, said['at'])[0]}" if side else said["at"]
    if "edge" in named:
        edge = _SIDES[parts.letters[named["edge"]]]
        said["edge"] = f"{edge} of {refs}" if refs else edge
    plain = meant.format(r=refs, unit=parts.unit, **said)
    return plain if refs else plain.removeprefix("in  ")
