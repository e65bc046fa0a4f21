"""The ends of a list's points: ";" after each, "; and" (or ";") after the last but one, "." after the last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from amend.instructions.spacing import closes_above
from amend.model import Change, Finding, Kind, MarkedParagraph, Severity, Span, Story
from amend.quotation import quoted
from amend.section_heads import is_section_head
from amend.weave import merged

_TAIL = re.compile(r"\s*(?:(?:[;,]\s*)?\b(?:and|or)|[;,]\s*(?:and|or)|;|,|\.)?\s*$", re.IGNORECASE)
_OUTER = re.compile(r"\.[\"”]$")
"""How the last point ends of a motion that is printed in quotation marks."""
_LINKED = re.compile(r"[;,]\s*(?:and|or)$", re.IGNORECASE)
_SEPARATORS = (";", ",")
_FEWEST_CLAUSES = 3
"""Fewer paragraphs without labels are no row of clauses."""
_RECITAL = re.compile(r"\W*(?:and,? )?whereas\b", re.IGNORECASE)
_OWN_END = re.compile(r"[?!…:]\W*$")
"""What ends a new point by itself: a question has no full stop behind it."""


@dataclass(frozen=True, slots=True)
class _Tails:
    """How a list ends its points."""

    other: str
    penult: str
    last: str


@dataclass
class _List:
    """The items of one list, as indices of paragraphs: those of the original and those of the amended text."""

    original: list[int]
    amended: list[int]


def with_tails_mended(
    paragraphs: Sequence[MarkedParagraph],
    replaced: frozenset[int] = frozenset(),
    swapped: frozenset[int] = frozenset(),
    exchanged: frozenset[int] = frozenset(),
) -> tuple[tuple[MarkedParagraph, ...], tuple[Finding, ...]]:
    """Return `paragraphs` with the tails of lists moved whose last points have changed, and a finding for each.

    Only a list that shows its tails in the original, on all its points, has them mended; one whose last points are
    `replaced` (numbers of the motion's paragraphs, from 1) by a text printed whole stands as that is printed, and so
    does one of which all points are `swapped` for others that have ends of their own. `exchanged` are those each of
    which gives way to one other.
    """
    out = list(paragraphs)
    findings: list[Finding] = []
    for one in (*_lists(out), *_clauses(out, _runs(out)), *_clauses(out, _recitals(out))):
        tails = _tails(out, one.original)
        if tails is None or not one.amended or any(out[at].n in replaced for at in one.original[-2:]):
            continue
        if all(out[at].n in swapped for at in one.original) and all(_tail(out[at].amended) for at in one.amended):
            continue
        if any(out[at].break_ is Change.DELETE for at in one.original):
            continue  # points that run on into one text end nothing
        ends = list(_ends(tails, one))
        is_longer = len(one.original) != len(one.amended)
        moves = is_longer or any(before not in (None, wanted) for _, before, wanted in ends) or _has_moved(out, one)
        for at, before, wanted in ends:
            end = _end_of(out, at)
            have = _tail(out[end].amended)
            is_new = before is None or out[at].n in exchanged
            stands = before == wanted or (before is None and have and not moves)
            if have == wanted or (stands and not _is_cut(have, wanted, is_new)):
                continue
            if before is None and _LINKED.search(have) and at == one.amended[-2:][0]:
                continue  # the new text has an "and" before the last point, though the motion had none
            if before is None and not have and _OWN_END.search(out[end].amended):
                continue
            out[end] = _with_tail(out[end], have, wanted)
            findings.append(_said(out[end], have, wanted))
    return tuple(out), tuple(findings)


def _is_cut(have: str, wanted: str, is_new: bool) -> bool:
    """Whether the end that a point has lacks the last of the one it gets: a closing mark, or the "and" of a new one.

    Otherwise a point put for another stands as it is printed, unless it is printed without any end.
    """
    lost = _OUTER.fullmatch(wanted) or (is_new and _LINKED.search(wanted))
    return bool(lost) and have == wanted[:1]


def _has_moved(paragraphs: Sequence[MarkedParagraph], one: _List) -> bool:
    """Whether a point of the original stands in another place of the same list."""
    gone = {paragraphs[at].original for at in one.original if at not in one.amended}
    return any(at not in one.original and paragraphs[at].amended in gone for at in one.amended)


def _ends(tails: _Tails, one: _List) -> Iterator[tuple[int, str | None, str]]:
    """Yield each point of the amended list with the end that it had as one of the original's, and the one it gets."""
    for number, at in enumerate(one.amended):
        before = _wanted(tails, one.original.index(at), len(one.original)) if at in one.original else None
        yield at, before, _wanted(tails, number, len(one.amended))


def _said(paragraph: MarkedParagraph, have: str, wanted: str) -> Finding:
    change = (
        f"{quoted(have)} became {quoted(wanted)}"
        if have and wanted
        else f"{quoted(wanted or have)} was {'added' if wanted else 'taken off'}"
    )
    message = f"at the end of this point {change}, as the points of this list end."
    return Finding("list-tail", Severity.INFO, message, paragraph.place)


def _wanted(tails: _Tails, number: int, count: int) -> str:
    if number == count - 1:
        return tails.last
    return tails.penult if number == count - 2 else tails.other


def _lists(paragraphs: Sequence[MarkedParagraph]) -> Iterator[_List]:
    """Yield the lists: items of one level under one item, with no paragraph or head between."""
    open_: dict[int, _List] = {}
    for at, paragraph in enumerate(paragraphs):
        heads = is_section_head(paragraph.text) and not _goes_on(paragraphs, open_.get(paragraph.level))
        if paragraph.kind is not Kind.ITEM or paragraph.cell is not None or heads:
            yield from open_.values()
            open_ = {}
            continue
        yield from (open_[level] for level in list(open_) if level > paragraph.level)
        open_ = {level: one for level, one in open_.items() if level <= paragraph.level}
        one = open_.setdefault(paragraph.level, _List([], []))
        if paragraph.change is not Change.ADD and paragraph.original.strip():
            one.original.append(at)
        if _stays(paragraph):
            one.amended.append(at)
    yield from open_.values()


def _goes_on(paragraphs: Sequence[MarkedParagraph], above: _List | None) -> bool:
    """Whether the last point of a list ends so that another follows: "(d) ...; and" above "(e) calls on X to:"."""
    return bool(above and above.original and _tail(paragraphs[above.original[-1]].original).startswith(_SEPARATORS))


def _clauses(paragraphs: Sequence[MarkedParagraph], runs: Iterable[Sequence[int]]) -> Iterator[_List]:
    """Yield rows of paragraphs without labels that end as points do: "Whereas ...;", "And that ...;"."""
    for run in runs:
        original = [at for at in run if paragraphs[at].change is not Change.ADD and paragraphs[at].original.strip()]
        ends = [_tail(paragraphs[at].original) for at in original[:-1]]
        odd = [number for number, end in enumerate(ends) if not end.startswith(_SEPARATORS)]
        clauses = original[odd[-1] + 1 if odd else 0 :]
        if len(clauses) >= _FEWEST_CLAUSES:
            yield _List(clauses, [at for at in run if at >= clauses[0] and _stays(paragraphs[at])])


def _runs(paragraphs: Sequence[MarkedParagraph]) -> Iterator[list[int]]:
    """Yield each run of plain paragraphs that stand below each other."""
    plain = (at for at, one in enumerate(paragraphs) if one.kind is Kind.PARAGRAPH and one.story is Story.BODY)
    for _, row in groupby(enumerate(plain), key=lambda numbered: numbered[1] - numbered[0]):
        yield [at for _, at in row]


def _recitals(paragraphs: Sequence[MarkedParagraph]) -> Iterator[list[int]]:
    """Yield the recitals of each run, apart from what stands below them."""
    for run in _runs(paragraphs):
        yield [at for at in run if _is_recital(paragraphs[at])]


def _is_recital(paragraph: MarkedParagraph) -> bool:
    return bool(_RECITAL.match(paragraph.text))


def _stays(paragraph: MarkedParagraph) -> bool:
    return paragraph.change is not Change.DELETE and bool(paragraph.amended.strip())


def _tails(paragraphs: Sequence[MarkedParagraph], items: Sequence[int]) -> _Tails | None:
    """Return how a list ends its points in the original, None where it shows no such way."""
    if len(items) < 2:
        return None
    ends = [_tail(paragraphs[_end_of(paragraphs, at, original=True)].original) for at in items]
    *others, penult, last = ends
    other = next(iter(others), penult if penult in _SEPARATORS else penult[:1])
    is_plain = penult == other == ";" and last[:1] == "."  # no "and" before the last
    is_linked = penult == other and bool(_LINKED.fullmatch(other)) and last[:1] in (".", ";") and last != other
    is_row = other in _SEPARATORS or is_linked
    if any(end != other for end in others) or not is_row or not (_LINKED.match(penult) or is_plain):
        return None
    return _Tails(other, penult, last)


def _end_of(paragraphs: Sequence[MarkedParagraph], at: int, original: bool = False) -> int:
    """Return the paragraph at which an item ends: its last sub-item in the text, else itself."""
    gone = Change.ADD if original else Change.DELETE
    end = at
    for index in range(at + 1, len(paragraphs)):
        one = paragraphs[index]
        if one.kind is not Kind.ITEM or one.level <= paragraphs[at].level:
            break
        if one.change is not gone:
            end = index
    return end


def _tail(text: str) -> str:
    """Return what a point ends in: ";", "; and", "." or nothing."""
    outer = _OUTER.search(text.rstrip())
    if outer is not None and closes_above(text):
        return outer[0]
    found = _TAIL.search(text.rstrip())
    return " ".join(found[0].split()) if found else ""


def without_tail(text: str) -> str:
    """Return a paragraph without the end that it has from its place in a list."""
    return _TAIL.sub("", text.rstrip())


def _with_tail(paragraph: MarkedParagraph, have: str, wanted: str) -> MarkedParagraph:
    shared = len(_common(have, wanted))
    spans = list(paragraph.spans)
    cut = len(have) - shared
    spans = _cut(spans, cut) if cut else spans
    spans.append(Span(wanted[shared:], Change.ADD))
    return replace(paragraph, spans=merged(span for span in spans if span.text))


def _common(one: str, other: str) -> str:
    count = 0
    while count < min(len(one), len(other)) and one[count] == other[count]:
        count += 1
    return one[:count]


def _cut(spans: Sequence[Span], count: int) -> list[Span]:
    """Return `spans` with the last `count` characters of the amended text deleted."""
    out: list[Span] = []
    for span in reversed(spans):
        if not count or not span.change.in_amended:
            out.append(span)
            continue
        taken = min(count, len(span.text))
        stays, gone = span.text[: len(span.text) - taken], span.text[len(span.text) - taken :]
        count -= taken
        if span.change is Change.KEEP:
            out.append(Span(gone, Change.DELETE))
        out.append(replace(span, text=stays))
    return [span for span in reversed(out) if span.text]
